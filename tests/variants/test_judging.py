"""What becomes of a casus when the model is otherwise."""

from __future__ import annotations

from tests.conftest import PROJECT, WriteProject
from tests.projects import BASE
from tests.variants.inline import project
from werkbank.variants.comparing import compare_variants
from werkbank.variants.verdict import CasusVerdict, Verdict

CASUS = "casussen/ding/casus.yaml"
WITH_KIND = BASE[CASUS].replace(
    "inhoud: {code: AB, vorig: $eerste}\n        verwacht: {status: 201, bevat: {code: AB}}",
    "inhoud: {code: AB, vorig: $eerste, soort: klein}\n"
    "        verwacht: {status: 201, bevat: {code: AB, vorig: $eerste}}",
)
WRONG = """\
fout:
  - naam: dubbel
    titel: Dezelfde code
    als: balie
    doe: aanmaken
    op: dingen
    inhoud: {code: AA}
    verwacht: {status: 409, fouten: [{naam: code, code: uniek, reden: din-001}]}
informatiebehoeften:
  - {vraag: Welke dingen zijn klein?, als: balie, op: dingen, over: soort}
"""


def judged(write_project: WriteProject, body: str) -> CasusVerdict:
    """The verdict on the one casus of the small project."""
    root = project(write_project, body, **{CASUS: WITH_KIND + WRONG})
    compared = compare_variants(root, processes=1)
    assert not compared.diagnostics, "\n".join(map(str, compared.diagnostics))
    assert not compared.deviating
    ((casus,),) = (each.casussen for each in compared.verdicts)
    return casus


def test_what_the_variant_does_not_touch_still_works(write_project: WriteProject) -> None:
    casus = judged(write_project, "verwijderen:\n  gedrag: [din-003]\n")
    assert casus.verdict is Verdict.WORKS
    assert [each.route for each in casus.routes] == ["gewoon", "fout"]


def test_a_rename_makes_other_messages_and_breaks_nothing(write_project: WriteProject) -> None:
    casus = judged(
        write_project,
        "hernoemen:\n  klassen: {Ding: Voorwerp}\n  attributen: {Ding.vorig: vorige}\n"
        "  resources: {dingen: voorwerpen}\n",
    )
    assert casus.verdict is Verdict.DIFFERS
    (contrast,) = casus.routes[0].contrasts
    assert (contrast.base, contrast.variant) == ("/dingen, vorig", "/voorwerpen, vorige")


def test_a_message_that_the_variant_refuses_breaks_at_its_step(
    write_project: WriteProject,
) -> None:
    casus = judged(write_project, "verwijderen:\n  waarden: [Soort.klein]\n  gedrag: [din-003]\n")
    (broken,) = casus.of(Verdict.BREAKS)
    assert (broken.route, broken.step) == ("gewoon", "tweede")
    assert broken.place.startswith("casussen/ding/casus.yaml:")
    assert "soort" in broken.reason


def test_what_is_moved_is_found_at_its_new_place(write_project: WriteProject) -> None:
    casus = judged(
        write_project,
        "verwijderen:\n  attributen: [Ding.vorig]\n  expand: [dingen.vorig, dingen.opvolgers]\n"
        "  gedrag: [din-002]\n"
        "toevoegen:\n"
        "  attributen:\n    Ding.erna: {range: Ding, multivalued: true, description: Erna.}\n"
        "wijzigen:\n  attributen:\n    Ding.volgend: {readonly: null}\n"
        "  resources:\n    dingen: {expand: null}\n"
        "afbeelden: {Ding.vorig: erna.0}\n",
    )
    assert casus.verdict is Verdict.DIFFERS


def test_what_falls_away_and_is_looked_at_later_breaks(write_project: WriteProject) -> None:
    casus = judged(
        write_project,
        "verwijderen:\n  attributen: [Ding.vorig]\n  expand: [dingen.vorig, dingen.opvolgers]\n"
        "  gedrag: [din-002]\n"
        "wijzigen:\n  resources:\n    dingen: {expand: null}\n"
        "vervallen: [Ding.vorig]\n",
    )
    (broken,) = casus.of(Verdict.BREAKS)
    assert broken.reason == "vorig ontbreekt in het antwoord; verwacht was $eerste"


def test_what_must_be_refused_and_no_longer_is_breaks(write_project: WriteProject) -> None:
    casus = judged(write_project, "verwijderen:\n  gedrag: [din-001]\n")
    assert [each.route for each in casus.of(Verdict.BREAKS)] == ["fout"]


def test_a_refusal_for_another_reason_is_no_break(write_project: WriteProject) -> None:
    casus = judged(
        write_project,
        "wijzigen:\n  typen:\n    Code: {pattern: '^[B-Z]{1,8}$', examples: [{value: BB}]}\n"
        "  attributen:\n    Ding.code: {examples: [{value: BB}]}\n"
        "casussen:\n  ding:\n    stappen:\n      gegeven:\n"
        "        - {naam: eerste, titel: Er is al een ding, als: balie, doe: aanmaken, op: dingen,"
        " inhoud: {code: BB}}\n"
        "      gewoon:\n"
        "        - {naam: tweede, titel: Nog een, als: balie, doe: aanmaken, op: dingen,"
        " inhoud: {code: BC}}\n",
    )
    (wrong,) = [each for each in casus.routes if each.route == "fout"]
    assert wrong.verdict is Verdict.DIFFERS
    assert "dubbel" in {each.variant for each in wrong.contrasts}


NEW = """\
toevoegen:
  filters:
    dingen.soort: {attribuut: soort}
casussen:
  ding:
    routes:
      opsoort:
        titel: Zoeken op soort
        stappen:
          - naam: klein
            titel: Een klein ding
            als: balie
            doe: aanmaken
            op: dingen
            inhoud: {code: AC, soort: klein}
          - naam: gevonden
            titel: Het kleine ding is te vinden
            als: balie
            doe: lijst
            op: dingen
            filters: {soort: klein}
            verwacht: {aantal: 1}
"""


def test_a_route_that_only_the_variant_can_is_new(write_project: WriteProject) -> None:
    casus = judged(write_project, NEW)
    assert casus.verdict is Verdict.NEW
    assert [each.route for each in casus.of(Verdict.NEW)] == ["opsoort"]


def test_a_question_that_gets_an_answer_is_gained(write_project: WriteProject) -> None:
    casus = judged(write_project, NEW)
    assert casus.gained == ("Welke dingen zijn klein?",)
    (need,) = casus.needs
    assert need.base.startswith("✗ geen filter op soort")
    assert need.variant == "✓ GET /dingen met soort (1)"


def test_a_new_route_that_the_base_can_as_well_is_not_new(write_project: WriteProject) -> None:
    plain = NEW.replace("            filters: {soort: klein}\n", "").replace(
        "{aantal: 1}", "{aantal: 2}"
    )
    casus = judged(write_project, plain)
    assert casus.of(Verdict.NEW) == ()


def test_a_resource_that_is_gone_breaks_without_a_call(write_project: WriteProject) -> None:
    casus = judged(
        write_project,
        "toevoegen:\n  resources:\n    anders:\n      api: dingen\n      objecttype: Ding\n"
        "      naam: anders\n      omschrijving: Anders.\n"
        "      operaties: {lijst: {scope: dingen.lezen}, aanmaken: {scope: dingen.aanmaken}}\n"
        "verwijderen:\n  resources: [dingen]\n",
    )
    assert {each.reason for each in casus.routes} == {"de variant heeft geen resource dingen"}


def test_a_variant_with_errors_is_told_and_not_judged(write_project: WriteProject) -> None:
    root = project(write_project, "verwijderen:\n  attributen: [Ding.kluer]\n")
    compared = compare_variants(root, processes=1)
    assert compared.verdicts == ()
    assert [found.code for found in compared.errors] == ["variant-element-onbekend"]


def test_two_processes_say_what_one_says() -> None:
    chosen = (["internetaak"], ["terugbelverzoek", "gastmelding"])
    one = compare_variants(PROJECT, *chosen, processes=1)
    assert compare_variants(PROJECT, *chosen, processes=2) == one
    (verdict,) = one.verdicts
    assert [each.verdict for each in verdict.casussen] == [Verdict.WORKS, Verdict.NEW]
    assert verdict.step == "minor"
