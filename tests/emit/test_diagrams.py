"""The diagrams: complete, clickable, accessible, and the same bytes on every machine."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.emit.documented_model import NASTY, documented, nasty
from tests.small_model import model
from werkbank.emit.diagrams import emit_diagrams, engine, palette
from werkbank.emit.diagrams.engine import GraphvizMissingError, render
from werkbank.emit.dictionary import emit_dictionary
from werkbank.ir import Model

SVG = "{http://www.w3.org/2000/svg}"


def drawn(whole: Model) -> dict[str, ElementTree.Element]:
    return {
        each.path.removeprefix("docs/naslag/diagrammen/"): ElementTree.XML(each.content)
        for each in emit_diagrams(whole)
    }


def links(root: ElementTree.Element) -> set[str]:
    return {each.attrib["href"] for each in root.iter(f"{SVG}a")}


def words(root: ElementTree.Element) -> list[str]:
    return [(each.text or "").replace("\u00a0", "") for each in root.iter(f"{SVG}text")]


def test_there_is_an_overview_and_a_diagram_per_subject_with_classes() -> None:
    assert sorted(drawn(documented())) == ["basis.svg", "elders.svg", "klein.svg", "overzicht.svg"]


def test_a_model_without_classes_has_an_empty_overview() -> None:
    assert list(drawn(model())) == ["overzicht.svg"]


def test_the_overview_links_every_class_but_the_common_root() -> None:
    pages = {"ding", "figuur", "rond", "vierkant", "plek"}
    wanted = {f"../gegevenswoordenboek/{page}.html" for page in pages}
    assert links(drawn(documented())["overzicht.svg"]) == wanted


def test_a_subject_shows_attributes_with_type_and_cardinality() -> None:
    shown = words(drawn(documented())["klein.svg"])
    for before, after in pairwise(["nummer", "Nummer", "1..1"]):
        assert shown[shown.index(before) + 1] == after
    assert "= rond" in shown
    assert "vorig" in shown, "a reference to the class itself is a row"
    assert "figuur" in shown, "a group is the label of a line"
    assert "plek" in shown, "so is a reference"


def test_every_attribute_row_links_to_its_anchor() -> None:
    found = links(drawn(documented())["klein.svg"])
    assert "../gegevenswoordenboek/ding.html#nummer" in found
    assert "../gegevenswoordenboek/enumeraties.html#Kleur" in found


def test_every_link_leads_to_a_page_of_the_dictionary() -> None:
    written = {each.path for each in emit_dictionary(documented())}
    for root in drawn(documented()).values():
        for target in links(root):
            page = target.partition("#")[0].removeprefix("../").removesuffix(".html")
            assert f"docs/naslag/{page}.md" in written


def test_a_class_of_elsewhere_is_dashed() -> None:
    source = next(e for e in emit_diagrams(documented()) if e.path.endswith("elders.svg"))
    assert b"stroke-dasharray" in source.content
    assert palette.EXTERNAL.border.encode() in source.content


def test_a_diagram_tells_what_it_is() -> None:
    for root in drawn(documented()).values():
        title, told = list(root)[:2]
        assert root.attrib["role"] == "graphics-document", "`img` would hide the links in it"
        assert root.attrib["aria-labelledby"] == title.attrib["id"]
        assert root.attrib["aria-describedby"] == told.attrib["id"]
        assert title.text
        assert told.text


def test_descriptions_are_tooltips() -> None:
    root = drawn(documented())["klein.svg"]
    titles = [each.findtext(f"{SVG}title") for each in root.iter(f"{SVG}a")]
    assert "Wat nummer is." in titles


def test_nasty_text_is_shown_as_text() -> None:
    for root in drawn(nasty()).values():
        assert not list(root.iter(f"{SVG}script"))
        assert not [target for target in links(root) if "javascript" in target]
    told = " ".join(words(drawn(nasty())["overzicht.svg"]))
    assert NASTY.split(" **", maxsplit=1)[0] in told


def test_nothing_of_graphviz_is_left_in_the_output() -> None:
    for each in emit_diagrams(documented()):
        assert b"<!--" not in each.content
        assert b"raphviz" not in each.content
        assert b"xlink" not in each.content


def test_no_two_diagrams_share_an_identifier() -> None:
    found = [
        e.attrib["id"]
        for root in drawn(documented()).values()
        for e in root.iter()
        if "id" in e.attrib
    ]
    assert len(found) == len(set(found))


def test_the_same_model_gives_the_same_bytes() -> None:
    assert list(emit_diagrams(documented())) == list(emit_diagrams(documented()))


def test_the_fonts_of_the_machine_do_not_matter(monkeypatch: pytest.MonkeyPatch) -> None:
    before = list(emit_diagrams(documented()))
    monkeypatch.setenv("FONTCONFIG_FILE", "/dev/null")
    monkeypatch.setenv("LC_ALL", "C")
    assert list(emit_diagrams(documented())) == before


@pytest.mark.parametrize("processors", [1, 2, 3, 64])
def test_the_number_of_processors_does_not_matter(
    monkeypatch: pytest.MonkeyPatch, processors: int
) -> None:
    before = list(emit_diagrams(documented()))
    monkeypatch.setattr("os.cpu_count", lambda: processors)
    assert list(emit_diagrams(documented())) == before


def test_graphs_come_back_in_order() -> None:
    found = render([f"digraph {{ knoop{number} }}" for number in range(8)])
    names = [re.findall(r">(knoop\d)</text>", svg) for svg in found]
    assert names == [[f"knoop{number}"] for number in range(8)]


def test_a_dot_of_the_system_is_the_last_resort(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def which(name: str, **_: object) -> str | None:
        asked.append(name)
        return "/usr/bin/dot" if name == "dot" else None

    monkeypatch.setattr("shutil.which", which)
    monkeypatch.setattr("graphviz.backend.dot_command.DOT_BINARY", Path("dot"))
    assert engine.use_bundled_dot() == Path("/usr/bin/dot")
    assert asked == ["graphviz-pure", "graphviz-pure", "dot"]


def test_a_machine_that_cannot_draw_is_told_how_to_mend_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("shutil.which", lambda *_, **__: None)
    with pytest.raises(GraphvizMissingError, match="pip install graphviz-pure"):
        render(["digraph {}"])


@pytest.mark.parametrize("ink", [palette.INK, palette.MUTED])
@pytest.mark.parametrize(
    "paper",
    [
        palette.PAPER, palette.CLUSTER, palette.OBJECT_TYPE.head, palette.GROUP.head,
        palette.EXTERNAL.head, palette.ENUMERATION.head,
    ],
)  # fmt: skip
def test_text_has_the_contrast_of_wcag_aa(ink: str, paper: str) -> None:
    assert contrast(ink, paper) >= 4.5


@pytest.mark.parametrize("line", [palette.LINE, palette.FAINT])
def test_lines_have_the_contrast_of_wcag_aa(line: str) -> None:
    assert contrast(line, palette.PAPER) >= 3
    assert contrast(line, palette.CLUSTER) >= 3


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2.2."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[index : index + 2], 16) / 255 for index in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
