"""What a member of the working group sees in a notebook."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.casus.conftest import CASUS, SmallStory
from werkbank.casus import open_casus, open_model
from werkbank.casus.project import CasusFout, find_project, read_model
from werkbank.casus.report import report_page
from werkbank.casus.story import Verhaal
from werkbank.casus.table import table
from werkbank.ir import Model


@pytest.fixture(scope="session")
def guest(root: Path) -> Verhaal:
    return open_casus("gastmelding", root)


def test_a_casus_is_found_by_name_and_by_number(root: Path) -> None:
    assert open_casus("1", root).casus.code == "gastmelding"


def test_a_typing_error_is_answered_with_what_there_is(root: Path, guest: Verhaal) -> None:
    with pytest.raises(CasusFout, match="bedoelde je gastmelding"):
        open_casus("gastmeldng", root)
    with pytest.raises(CasusFout, match="bedoelde je contactgegevens"):
        guest.route("contactgegeven")
    with pytest.raises(CasusFout, match="bedoelde je gast"):
        guest.route("klant").stap("gasten")


def test_a_mistake_shows_no_traceback_in_a_notebook(root: Path) -> None:
    with pytest.raises(CasusFout) as caught:
        open_casus("weg", root)
    assert caught.value._render_traceback_() == [str(caught.value)]


def test_a_model_with_errors_is_told_with_places(small: SmallStory, tmp_path: Path) -> None:
    small()
    root = find_project(tmp_path / "project")
    (root / "casussen/klein/casus.yaml").write_text(CASUS.replace("op: $oud", "op: $oudd"), "utf-8")
    with pytest.raises(CasusFout, match=r"casussen/klein/casus.yaml:\d+.*bedoelde je oud"):
        read_model(root)


def test_a_changed_casus_is_read_again(small: SmallStory, tmp_path: Path) -> None:
    before = small()
    root = tmp_path / "project"
    path = root / "casussen/klein/casus.yaml"
    path.write_text(CASUS.replace("Een klein verhaal", "Een ander verhaal"), "utf-8")
    assert before.casus.title == "Een klein verhaal"
    assert open_casus("klein", root).casus.title == "Een ander verhaal"


@pytest.mark.parametrize(
    "show",
    [
        lambda c: c,
        lambda c: c.aanleiding(),
        lambda c: c.vragen(),
        lambda c: c.besluiten(),
        lambda c: c.actoren(),
        lambda c: c.buiten(),
        lambda c: c.gegeven(),
        lambda c: c.routes(),
        lambda c: c.vergelijking(),
        lambda c: c.contactgegevens(),
        lambda c: c.mijn_omgeving(),
        lambda c: c.klantbeeld(),
        lambda c: c.zoeken(),
        lambda c: c.informatiebehoeften(),
        lambda c: c.fout(),
        lambda c: c.conclusie(),
        lambda c: c.open_vragen(),
        lambda c: c.verwijzingen(),
        lambda c: c.route("klant"),
        lambda c: c.route("klant").stappen(),
        lambda c: c.route("klant").stap("gast"),
        lambda c: c.route("klant").geweigerd(),
        lambda c: c.route("klant").contactgegevens(),
        lambda c: c.route("klant").persoonsgegevens(),
        lambda c: c.met(route="klant", stap="gast", soortKlant="aangehaakt"),
    ],
)
def test_everything_shows_as_html_and_text_without_addresses(
    guest: Verhaal, show: Callable[[Verhaal], object]
) -> None:
    """No memory address (a Styler has one), no URL of an object, no path of this machine."""
    shown = show(guest)
    html = shown._repr_html_()  # type: ignore[attr-defined]
    assert html.startswith("<style>")
    for text in (html, repr(shown)):
        assert text.strip()
        assert not re.search(r"0x[0-9a-f]{6,}|klantinteracties\.example\.org/|/home/|/tmp/", text)
        assert len(repr(shown).splitlines()) <= 60


def test_a_table_shows_twenty_rows_and_says_how_many_there_are_more() -> None:
    shown = table("Veel", ("Nr",), ([n] for n in range(25)))
    assert len(shown) == 25
    assert "… en nog 5 regels" in shown.html()
    assert shown.html().count("<tr>") == 21
    assert shown.als_dataframe.shape == (25, 1)


def test_text_in_a_table_is_never_markup() -> None:
    shown = table("Een <b>kop</b>", ("Wat",), [("<script>alert(1)</script> & `code`",)]).html()
    assert "<script>" not in shown
    assert "<b>kop" not in shown
    assert "<code>code</code>" in shown


@pytest.mark.parametrize("route", ["klant", "contactgegevens", "anoniem"])
def test_diagrams_are_accessible_and_the_same_every_time(guest: Verhaal, route: str) -> None:
    for draw in (guest.diagram, guest.verloop):
        first = draw(route)
        root = ElementTree.fromstring(first.svg)  # noqa: S314 - our own drawing
        names = {child.tag.rpartition("}")[2] for child in root}
        assert {"title", "desc"} <= names
        assert root.get("role") == "img"
        again = Verhaal(guest.model, guest.casus)
        assert getattr(again, draw.__name__)(route).svg == first.svg


def test_a_diagram_tells_the_objects_in_words(guest: Verhaal) -> None:
    told = repr(guest.diagram("klant"))
    assert "gast (Klant)" in told
    assert "gast – melder: initiator – melding" in told


def test_a_plot_has_the_numbers_in_words(guest: Verhaal) -> None:
    assert "De contactgegevens staan bij de melding: 7" in repr(guest.grafiek())
    with pytest.raises(CasusFout, match="Wel: persoonsgegevens, aanroepen"):
        guest.grafiek("taart")


# -- what if ---------------------------------------------------------------------------------


def test_a_changed_value_tells_what_no_longer_holds(guest: Verhaal) -> None:
    found = guest.met(route="klant", stap="gast", soortKlant="aangehaakt")
    assert found.antwoord().data["Code"].tolist() == ["verplicht-als"]
    assert len(found.verwachtingen()) > 1
    assert "Zelfstandige klanten erbij" in found.uitkomsten().data["Uitkomst"].tolist()
    assert guest.uitvoering.ok, "the casus itself stays as it is"


def test_a_change_that_matters_nothing_says_so(guest: Verhaal) -> None:
    found = guest.met(route="anoniem", stap="gesprek", onderwerp="Iets anders")
    assert len(found.verwachtingen()) == 0
    assert "Elke verwachting van de casus klopt nog." in found.html()


def test_two_underscores_descend_and_something_can_be_left_out(guest: Verhaal) -> None:
    deep = guest.met(route="klant", stap="gast", contactgegevens__emailadres="x@example.net")
    assert deep.wijzigingen[0].old == "a.devries@example.org"
    out = guest.met(route="klant", stap="gast", weglaten="contactgegevens__telefoonnummers")
    assert out.wijzigingen[0].new is None
    body = next(s.body for s in out.casus.casus.routes[0].steps if s.name == "gast")
    assert body is not None
    assert "telefoonnummers" not in repr(body["contactgegevens"])


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"stap": "melding", "status": "x"}, "komt vaker voor"),
        ({"stap": "gast", "route": "klant"}, "Zeg wat er anders moet"),
        ({"stap": "gast", "route": "klnt", "soortKlant": "x"}, "bedoelde je klant"),
        ({"stap": "gast", "route": "klant", "weglaten": "naam"}, "heeft geen naam; wel:"),
    ],
)
def test_a_change_that_cannot_be_made_is_explained(
    guest: Verhaal, given: dict[str, str], told: str
) -> None:
    with pytest.raises(CasusFout, match=told):
        guest.met(**given)


def test_the_given_state_and_the_wrong_examples_can_change_too(guest: Verhaal) -> None:
    given = guest.met(stap="bekende", contactgegevens__emailadres="nieuw@example.org")
    assert given.wijzigingen[0].place == "gegeven"
    wrong = guest.met(stap="per_postduif", contactgegevens__voorkeurskanaal="brief")
    assert not wrong.casus.uitvoering.ok, "what must be refused is accepted now"


# -- the model and the report ----------------------------------------------------------------


def test_the_model_can_be_explored(root: Path) -> None:
    model = open_model(root)
    assert "Klant" in model.klassen("klant").data["Klasse"].tolist()
    assert "soortKlant" in model.klasse("Klant").data["Attribuut"].tolist()
    assert "zelfstandig" in model.enumeratie("SoortKlant").data["Waarde"].tolist()
    assert any("telefoonnummers" in name for name in model.zoek("telefoon").data["Attribuut"])
    assert len(model.waarom("Klant.contactgegevens"))
    assert "kla-009" in model.gedrag("klanten").data["Regel"].tolist()
    with pytest.raises(CasusFout, match="bedoelde je Klant"):
        model.klasse("Klent")


def test_the_report_stands_on_its_own(real_model: Model) -> None:
    stories = [Verhaal(real_model, casus) for casus in real_model.casussen]
    page = report_page(real_model, stories)
    fetched = re.findall(r"""(?:src|href)=["'](?!#)([^"']*)|url\(([^)]*)\)|@import""", page)
    assert fetched == []
    assert "<script" not in page
    assert '<html lang="nl">' in page
    for casus in real_model.casussen:
        assert f'<section id="{casus.code}">' in page
    assert page == report_page(real_model, stories), "the same bytes every time"
    assert not re.search(r"/home/|/tmp/|/work/", page)


def test_a_server_that_does_not_answer_is_named(root: Path) -> None:
    silent = open_casus("gastmelding", root, url="http://127.0.0.1:1")
    with pytest.raises(CasusFout, match=r"http://127\.0\.0\.1:1 antwoordt niet"):
        silent.html()
