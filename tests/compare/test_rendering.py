"""What people and machines read of a comparison."""

from __future__ import annotations

import json

from tests.compare.test_mapping import PAIR, compare
from tests.conftest import WriteProject
from werkbank.compare import Comparison, Difference, Element, Explained, Kind, Side
from werkbank.compare.render import closing_line, render_json, render_text
from werkbank.diagnostics import report
from werkbank.diagnostics.reading import FILE_MISSING
from werkbank.position import Position

SIDE = Side("a.yaml", "Proef API", "1.0.0", "3.1.0")


def _comparison(*differences: Difference, decision: str | None = None) -> Comparison:
    explained = tuple(Explained(item, decision) for item in differences)
    return Comparison(old=SIDE, new=SIDE, differences=explained, titles={"B01": "Besluit 1"})


def _difference(old: object, new: object) -> Difference:
    return Difference(
        location="schemas/Ding/kleur/enum",
        kind=Kind.CHANGED,
        element=Element.PROPERTY,
        aspect="enum",
        old=old,  # type: ignore[arg-type]
        new=new,  # type: ignore[arg-type]
    )


def test_the_text_groups_by_decision_and_ends_with_a_count(write_project: WriteProject) -> None:
    text = render_text(compare(write_project, PAIR))
    assert text == (
        "Oud:   Oude API 1.0.0 (OpenAPI 3.1.0, oud.yaml)\n"
        "Nieuw: Nieuwe API 2.1.0 (OpenAPI 3.1.0, nieuw.yaml)\n"
        "Afbeelding: eerder/proef\n"
        "\n"
        "B01 Besluit 1 (5)\n"
        "  verplaatst  paths/verzoeken → paths/aanvragen\n"
        "  verplaatst  schemas/Verzoek → schemas/Aanvraag\n"
        "  verwijderd  schemas/Aanvraag/aard: string  [was schemas/Verzoek/aard]\n"
        "  verplaatst  schemas/Verzoek/inTeTrekkenVerzoek → schemas/Aanvraag/inTeTrekkenAanvraag\n"
        "  verwijderd  schemas/AanvraagMaken/aard: string  [was schemas/Verzoek/aard]\n"
        "\n"
        "B02 Besluit 2 (5)\n"
        "  toegevoegd  schemas/Aanvraag/contact: Contact\n"
        "  toegevoegd  schemas/AanvraagMaken/contact: Contact\n"
        "  toegevoegd  schemas/Contact: object\n"
        "  verplaatst  schemas/Verzoek/email → schemas/Contact/emailadres\n"
        "  gewijzigd   schemas/Contact/emailadres/maxLength: 254 → 100"
        "  [was schemas/Verzoek/email/maxLength]\n"
        "\n"
        "B03 Besluit 3 (3)\n"
        "  gewijzigd   info/version: 1.0.0 → 2.1.0\n"
        "  toegevoegd  schemas/AanvraagMaken: object  [van schemas/Verzoek]\n"
        "  verwijderd  schemas/AanvraagMaken/inTeTrekkenAanvraag: string"
        "  [was schemas/Verzoek/inTeTrekkenVerzoek]\n"
        "\n"
        "13 verschillen, 0 onverklaard\n"
    )


def test_what_is_unexplained_stands_last_and_a_missing_mapping_is_told() -> None:
    text = render_text(_comparison(_difference(False, True)))
    assert "geen voor dit paar" in text
    assert "Onverklaard (1)\n  gewijzigd   schemas/Ding/kleur/enum: nee → ja\n" in text
    assert text.endswith("\n1 verschil, 1 onverklaard\n")


def test_a_long_value_is_cut_short_unless_it_is_asked_for_in_full() -> None:
    comparison = _comparison(_difference("a" * 80, ("b", "c")), decision="B01")
    assert "a" * 59 + "… → b, c" in render_text(comparison)
    assert "a" * 80 + " → b, c" in render_text(comparison, full=True)


def test_the_closing_line_counts_what_is_unused(write_project: WriteProject) -> None:
    unused = {"plaats": ["info/title"], "soort": "gewijzigd", "besluit": "B01"}
    pair = {**PAIR, "verklaringen": [*PAIR["verklaringen"], unused]}
    comparison = compare(write_project, pair)
    assert closing_line(comparison) == (
        "13 verschillen, 0 onverklaard, 1 ongebruikt in de afbeelding"
    )
    assert comparison.exit_code == 0


def test_the_json_holds_what_the_text_holds(write_project: WriteProject) -> None:
    comparison = compare(write_project, PAIR)
    data = json.loads(render_json(comparison))
    assert data["aantallen"] == {
        "verschillen": 13,
        "onverklaard": 0,
        "ongebruikt": 0,
        "toegevoegd": 4,
        "verwijderd": 3,
        "gewijzigd": 2,
        "verplaatst": 4,
    }
    assert data["afbeelding"] == "eerder/proef"
    assert data["verschillen"][0] == {
        "plaats": "info/version",
        "soort": "gewijzigd",
        "element": "groep",
        "aspect": "version",
        "oud": "1.0.0",
        "nieuw": "2.1.0",
        "oude_plaats": None,
        "besluit": "B03",
        "breekt": [],
        "regels": ["versie-veranderd"],
    }
    assert data["meldingen"] == []


def test_a_comparison_that_could_not_be_made_says_only_why() -> None:
    wrong = report(FILE_MISSING, Position("weg.yaml"), file="weg.yaml")
    comparison = Comparison(old=None, new=SIDE, diagnostics=(wrong,))
    assert render_text(comparison) == f"{wrong}\n\n"
    assert json.loads(render_json(comparison))["oud"] is None
