"""What people read of two versions: in the text, and in a changelog."""

from __future__ import annotations

from tests.compare.inline import Document, specification
from tests.compare.seeded import SEEDS, base, changed
from werkbank.compare import Outcome, changelog, outcome_text
from werkbank.compare.compatibility import Compatibility, compare_offers
from werkbank.compare.offer import Offer
from werkbank.compare.telling_data import outcome_data
from werkbank.compare.version_steps import too_small_steps

BY_NAME = {seed.name: seed for seed in SEEDS}


def offer(made: Document) -> Offer:
    return Offer(name="zo", specifications={"proef": specification(made)})


def compared(name: str, version: str = "1.0.0") -> Compatibility:
    made = changed(BY_NAME[name])
    made["info"]["version"] = version
    return compare_offers(offer(base()), offer(made))


def told(name: str) -> str:
    return outcome_text(Outcome(old="a", new="b", found=compared(name)))


def test_the_text_tells_whom_it_breaks_by_which_rule_and_what_version_comes_next() -> None:
    assert told("operatie verwijderd") == (
        "Oud:   a\n"
        "Nieuw: b\n"
        "\n"
        "Proef API 1.0.0 → 1.0.0: 1 wijziging; breekt afnemer: 1, breekt aanbieder: 0\n"
        "  Voorgestelde stap: major; versie 2.0.0; 1.0.0 is te laag\n"
        "  Breekt de afnemer (1)\n"
        "    verwijderd  paths/dingen/DELETE: operationId ding_delete  [operatie-verwijderd]\n"
        "\n"
        "1 wijziging; breekt afnemer: 1, breekt aanbieder: 0. Voorgestelde stap: major.\n"
    )


def test_what_breaks_registers_only_stands_apart() -> None:
    assert "Breekt alleen de aanbieder (1)" in told("optionele parameter erbij")
    assert "Breekt geen van beide (1)" in told("operationId veranderd")


def test_the_changelog_has_a_heading_per_kind_of_change() -> None:
    assert changelog(compared("optionele parameter weg")) == (
        "### Proef API 2.0.0\n"
        "\n"
        "#### Verwijderd\n"
        "\n"
        "- **Breekt afnemers.** Een parameter of verzoekkop is vervallen:"
        " `paths/dingen/GET/query/naam`.\n"
    )
    assert "#### Gewijzigd\n\n- **Vraagt werk van aanbieders.** " in changelog(
        compared("parameter: langer")
    )
    assert "#### Verouderd\n\n- Iets is als verouderd gemarkeerd: `paths/dingen/GET`." in changelog(
        compared("operatie verouderd")
    )


def test_the_changelog_keeps_a_version_that_is_high_enough() -> None:
    assert changelog(compared("optionele parameter weg", "3.0.0")).startswith("### Proef API 3.0.0")


def test_what_asks_nothing_of_anybody_is_not_in_the_changelog() -> None:
    assert changelog(compared("operationId veranderd")) == "Geen wijzigingen.\n"


def test_the_data_holds_what_the_text_holds() -> None:
    data = outcome_data(Outcome(old="a", new="b", found=compared("scope erbij")))
    (api,) = data["apis"]
    assert data["aantallen"] == {
        "wijzigingen": 1,
        "breekt_afnemer": 1,
        "breekt_aanbieder": 0,
        "breekt_geen_van_beide": 0,
    }
    assert (api["stap"], api["voorgestelde_versie"]) == ("major", "2.0.0")
    (change,) = api["wijzigingen"]
    assert change["breekt"] == ["afnemer"]
    assert [rule["code"] for rule in change["regels"]] == ["beveiliging-strenger"]
    assert change["operaties"] == ["DELETE /dingen"]


def test_a_version_that_is_too_low_is_told_with_the_mend() -> None:
    (found,) = too_small_steps(compared("operatie verwijderd", "1.1.0"))
    assert found.code == "versiestap-te-klein"
    assert "paths/dingen/DELETE (operatie-verwijderd)" in found.message
    assert "zet de versie op 2.0.0 of hoger" in found.remedy
    assert not list(too_small_steps(compared("operatie verwijderd", "2.0.0-alpha.1")))
    assert not list(too_small_steps(compared("optionele parameter erbij")))


def test_a_version_that_is_none_is_told() -> None:
    (found,) = too_small_steps(compared("operatie verwijderd", "twee"))
    assert found.code == "versie-geen-semver"
