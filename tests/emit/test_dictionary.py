"""The gegevenswoordenboek holds every element, on a page and in a row, and every link arrives."""

from __future__ import annotations

import csv
from dataclasses import replace
from io import StringIO

import pytest

from tests.emit.documented_model import NASTY, documented, nasty
from tests.emit.rendered import broken_links, pages, read
from tests.small_model import class_, model
from tests.small_model import text as scalar
from werkbank.emit.behaviour import emit_behaviour
from werkbank.emit.casussen import emit_casussen
from werkbank.emit.diagrams import emit_class_diagrams, emit_diagrams
from werkbank.emit.dictionary import emit_dictionary
from werkbank.emit.places import places
from werkbank.emit.problems import emit_problems
from werkbank.emit.questions import emit_questions
from werkbank.emit.traceability import emit_traceability
from werkbank.ir import Model

FOLDER = "docs/naslag/gegevenswoordenboek"


def page_of(name: str, whole: Model | None = None) -> str:
    return pages(emit_dictionary(whole or documented()))[f"{FOLDER}/{name}.md"]


def rows() -> list[dict[str, str]]:
    found = {each.path: each.content for each in emit_dictionary(documented())}
    text = found["specificatie/gegevenswoordenboek/gegevenswoordenboek.csv"].decode()
    return list(csv.DictReader(StringIO(text)))


def everything(whole: Model) -> dict[str, str]:
    emitters = (
        emit_dictionary, emit_behaviour, emit_problems, emit_traceability, emit_questions, emit_casussen,  # noqa: E501
    )  # fmt: skip
    return pages(artefact for emit in emitters for artefact in emit(whole))


@pytest.mark.parametrize("whole", [documented(), nasty(), model()], ids=["usual", "nasty", "empty"])
def test_every_link_arrives(whole: Model) -> None:
    drawn = [each.path for emit in (emit_diagrams, emit_class_diagrams) for each in emit(whole)]
    written = ["docs/besluiten/B01-nummer.md"]
    assert list(broken_links(everything(whole), [*drawn, *written])) == []


def test_every_class_and_attribute_has_an_anchor() -> None:
    whole = documented()
    where = places(whole)
    found = pages(emit_dictionary(whole))
    for item in whole.object_types.values():
        seen = read(found[where.classes[item.name]])
        ids = [value for name, value in seen.attributes if name == "id"]
        assert set(ids) >= {prop.name for prop in item.properties}
        assert len(ids) == len(set(ids))


def test_the_same_model_gives_the_same_bytes() -> None:
    assert list(emit_dictionary(documented())) == list(emit_dictionary(documented()))


def test_an_attribute_tells_its_type_length_pattern_and_check() -> None:
    page = page_of("ding")
    assert "**Type:** [Nummer](typen.md#Nummer)" in page
    assert "**Kardinaliteit:** 1..1 (precies één keer)" in page
    assert "**Gevoelig:** komt nooit in een URL te staan" in page
    assert "**Gedrag:** [`din-001`](../gedrag/dingen.md#din-001)" in page
    assert "[B01 Een ding heeft een nummer](../../besluiten/B01-nummer.md)" in page


def test_an_inherited_attribute_refers_to_where_it_is_declared() -> None:
    assert "url { #url }" in page_of("ding")
    assert "*Geërfd van [Wortel](wortel.md#url).*" in page_of("ding")


def test_a_subtype_tells_its_fixed_value_and_what_it_narrows() -> None:
    page = page_of("rond")
    assert "Vaste waarde: `rond`." in page
    assert "**Nadere invulling van:** [`vorm`](figuur.md#vorm)" in page
    assert "**Supertype:** [Figuur](figuur.md) › Rond" in page


def test_a_class_tells_who_uses_it_and_where_it_is_exchanged() -> None:
    page = page_of("figuur")
    assert "| [Ding](ding.md) | [figuur](ding.md#figuur) | gegevensgroep | 0..1 |" in page
    assert "- [Ding](ding.md) (`/dingen` van de [Dingen API](../scopes/dingen.md))" in page
    assert "`GET /dingen/{uuid}`" in page_of("ding")


def test_metadata_that_the_class_says_already_is_not_repeated() -> None:
    page = page_of("ding")
    assert page.count("23 juni 2022") == 1
    assert "**MIM:**" not in page


def test_reference_values_tell_their_validity() -> None:
    page = page_of("referentielijsten")
    assert "| `hout` { #materiaal-hout } | Hout |  | vanaf 1 januari 2022 |" in page
    assert "tot en met 31 december 2023" in page


def test_the_index_counts_and_groups() -> None:
    page = page_of("index")
    assert "[Referentielijsten](referentielijsten.md) (1)" in page
    assert page.index("## Basis") < page.index("## Dingen") < page.index("## Elders")
    assert "## Leeg" not in page


def test_a_class_cannot_take_the_page_of_a_list_or_of_another_class() -> None:
    classes = [class_(name, [scalar("a")]) for name in ("Index", "Typen", "EenTwee", "Een_Twee")]
    whole = model(*classes)
    found = places(whole).classes.values()
    assert sorted(path.rpartition("/")[2] for path in found) == [
        "een-twee-2.md", "een-twee.md", "index-2.md", "typen-2.md",
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["index", "ding", "figuur", "enumeraties"])
def test_nasty_text_is_shown_and_never_obeyed(name: str) -> None:
    seen = read(page_of(name, nasty()))
    assert not {"script", "b", "del", "mark", "kbd"} & set(seen.tags)
    targets = [value or "" for name, value in seen.attributes if name in {"href", "src"}]
    assert not [target for target in targets if "javascript" in target]
    assert NASTY.split("`", maxsplit=1)[0].strip() in " ".join(seen.text.split())


def test_the_csv_has_a_row_per_class_and_attribute() -> None:
    whole = documented()
    wanted = [(c.name, p.name) for c in whole.object_types.values() for p in c.properties]
    assert [(row["Objecttype"], row["Attribuut"]) for row in rows()] == wanted


def test_the_csv_tells_what_the_page_tells() -> None:
    row = next(row for row in rows() if (row["Objecttype"], row["Attribuut"]) == ("Ding", "nummer"))
    assert row["Type"] == "Nummer"
    assert row["Kardinaliteit"] == "1..1"
    assert row["Gevoelig"] == "ja"
    assert row["Besluiten"] == "B01"
    assert row["Datum opname"] == "2022-06-23"


def test_a_model_without_anything_still_has_its_pages() -> None:
    found = pages(emit_dictionary(replace(model(), types={}, enumerations={})))
    assert sorted(path.rpartition("/")[2] for path in found) == [
        "attributen.md", "enumeraties.md", "index.md", "referentielijsten.md", "typen.md",
    ]  # fmt: skip
