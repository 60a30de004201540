"""Every diagnostic has a project that causes it, at the right line, and a clean project.

The clean case of each is the base project: it has no diagnostic at all.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.projects import BASE, appended, replaced, with_file, without
from tests.variants.inline import HEAD
from werkbank.diagnostics import (
    Diagnostic,
    casussen,
    deprecating,
    exchange,
    modelling,
    reading,
    traceability,
    variants,
)
from werkbank.diagnostics.catalogue import problems_of
from werkbank.read import read_project, read_variants
from werkbank.rules import judge

M, P, A = "model/proef.yaml", "model/deel.yaml", "model/api/dingen.yaml"
L, Q, D = (
    "model/referentielijsten/kleur.yaml",
    "casussen/vragen.yaml",
    "docs/besluiten/B01-dingen.md",
)
C, S = "casussen/ding/casus.yaml", "model/api/gedeeld.yaml"

V = "model/varianten/proef.yaml"
GONE = "verwijderen:\n  gedrag: [din-003]\n"
"""A change that is all right, for variants that are about something else."""


def variant(body: str, head: str = HEAD) -> dict[str, str]:
    """The base project with a variant."""
    return with_file(V, head + body)


def _kleur(**marks: str) -> dict[str, str]:
    """The base project in which attribute kleur is deprecated, with these annotations."""
    given = "".join(f"          {key}: {value}\n" for key, value in marks.items())
    held = "        annotations:\n          referentielijst: kleur\n"
    return replaced(M, held, f"        deprecated: Niet meer nodig.\n{held}{given}")


Case = tuple[Mapping[str, str], str, str]
"""Files of the project, the file the diagnostic stands in, and text on its line ('' = any)."""

CASES: dict[str, Case] = {
    # reading
    "bestand-ontbreekt": (without(P), M, "deel"),
    "model-ontbreekt": ({"leesmij.txt": "niets"}, "model", ""),
    "hoofdmodel-onduidelijk": (
        with_file("model/ander.yaml", "id: https://example.org/a\nname: ander\n"),
        M,
        "",
    ),
    "codering-onjuist": (replaced(P, "Een postbus", "Een p\udce9stbus"), P, "stbus"),
    "tab-in-inspringing": (replaced(M, "    typeof: string", "\ttypeof: string"), M, "\ttypeof"),
    "yaml-onleesbaar": (replaced(M, "    typeof: string", "    typeof: [string"), M, ""),
    "bestand-leeg": (with_file(P, "# niets\n"), P, ""),
    "yaml-waarde-niet-toegestaan": (
        replaced(M, "description: De code van het ding.", "description: !!binary aGFsbG8="),
        M,
        "!!binary",
    ),
    "yaml-verwijst-naar-zichzelf": (
        replaced(
            M, "      groot: {description: Een groot ding.}", "      groot: &a {description: *a}"
        ),
        M,
        "groot",
    ),
    "sleutel-dubbel": (
        replaced(M, "      kleur:\n", "      soort: {description: Nog een keer.}\n      kleur:\n"),
        M,
        "Nog een keer",
    ),
    "opbouw-onjuist": (replaced(M, "        range: Soort", "        rnage: Soort"), M, "rnage"),
    "linkml-onderdeel-niet-ondersteund": (
        replaced(M, "        range: Soort", "        any_of: [{range: Soort}, {range: Code}]"),
        M,
        "any_of",
    ),
    "naam-dubbel": (replaced(P, "  Busadres:", "  Ding:"), P, "Ding:"),
    "supertype-onbekend": (replaced(P, "is_a: Adres", "is_a: Adress"), P, "Adress"),
    "supertype-kringloop": (
        replaced(
            P, "  Adres:\n    abstract: true", "  Adres:\n    is_a: Straatadres\n    abstract: true"
        ),
        P,
        "is_a: ",
    ),
    "bereik-onbekend": (replaced(M, "range: Soort", "range: Sort"), M, "range: Sort"),
    "type-onbekend": (replaced(M, "    typeof: string", "    typeof: strnig"), M, "Code:"),
    "attribuut-onbekend": (replaced(P, "      type: {equals", "      tipe: {equals"), P, "tipe"),
    "lengte-onleesbaar": (replaced(M, "mim:lengte: 1..8", "mim:lengte: acht"), M, "Code:"),
    "annotatie-onleesbaar": (
        replaced(M, "          gevoelig: true", "          gevoelig: misschien"),
        M,
        "nummer:",
    ),
    "annotatie-onbekend": (
        replaced(M, "          gevoelig: true", "          gevoleig: true"),
        M,
        "nummer:",
    ),
    "discriminator-onbekend": (
        replaced(P, "discriminator: type", "discriminator: vorm"),
        P,
        "Adres:",
    ),
    "discriminatorwaarde-ontbreekt": (
        replaced(P, "    slot_usage:\n      type: {equals_string: bus}\n", ""),
        P,
        "Busadres:",
    ),
    # modelling
    "beschrijving-ontbreekt": (
        replaced(M, "        description: De soort van het ding.\n", ""),
        M,
        "soort:",
    ),
    "naam-schrijfwijze": (replaced(M, "      kleur:\n", "      Kleur_code:\n"), M, "Kleur_code"),
    "mim-onvolledig": (replaced(M, "  mim:authentiek: Overig\n", ""), M, ""),
    "stereotype-past-niet": (
        replaced(M, "mim:stereotype: Objecttype", "mim:stereotype: Gegevensgroeptype"),
        M,
        "Ding:",
    ),
    "patroon-ongeldig": (replaced(M, "^[A-Z]{1,8}$", "^[A-Z{1,8}$"), M, "Code:"),
    "patroon-niet-overdraagbaar": (replaced(M, "^[A-Z]{1,8}$", "^[A-Z\\']{1,8}$"), M, "Code:"),
    "patroon-niet-verankerd": (replaced(M, "^[A-Z]{1,8}$", "'[A-Z]{1,8}'"), M, "Code:"),
    "grenzen-strijdig": (
        replaced(P, "minimum_value: 1", "minimum_value: 100000"),
        P,
        "huisnummer:",
    ),
    "voorbeeld-ongeldig": (replaced(M, "- value: ABC", "- value: abc"), M, "code:"),
    "controle-onbekend": (replaced(M, "controle: bsn", "controle: bns"), M, "Nummer:"),
    "referentielijst-onbekend": (
        replaced(M, "referentielijst: kleur", "referentielijst: kluer"),
        M,
        "kleur:",
    ),
    "referentielijst-naam-wijkt-af": (
        replaced(L, "referentielijst: kleur", "referentielijst: kleuren"),
        L,
        "kleuren",
    ),
    "geldigheid-strijdig": (replaced(L, "2030-12-31", "2019-12-31"), L, "code: rood"),
    "discriminatorwaarde-dubbel": (
        replaced(P, "equals_string: bus", "equals_string: straat"),
        P,
        "Busadres:",
    ),
    "discriminatorwaarde-onbekend": (
        replaced(P, "equals_string: bus", "equals_string: antwoord"),
        P,
        "Busadres:",
    ),
    "discriminatorwaarde-zonder-subtype": (
        replaced(P, "      bus: {", "      antwoord: {description: Antwoordnummer.}\n      bus: {"),
        P,
        "antwoord:",
    ),
    "discriminator-ontbreekt": (replaced(P, "      discriminator: type\n", ""), M, "adressen:"),
    "abstract-zonder-subtype": (
        appended(
            P,
            "  Niets:\n    abstract: true\n    description: Niets.\n"
            "    annotations: {mim:stereotype: Gegevensgroeptype}\n",
        ),
        P,
        "Niets:",
    ),
    "enumeratie-leeg": (
        replaced(
            M,
            "    permissible_values:\n      groot: {description: Een groot ding.}\n"
            "      klein: {description: Een klein ding.}\n",
            "",
        ),
        M,
        "Soort:",
    ),
    "ongebruikt": (replaced(M, "range: Soort", "range: string"), M, "Soort:"),
    "gegevensgroep-bevat-zichzelf": (
        appended(
            P,
            "      bus: {range: Busadres, required: true, description: Zichzelf.}\n",
        ),
        P,
        "Busadres:",
    ),
    "gevoelig-zonder-persoonsgegeven": (
        replaced(M, "          persoonsgegeven: true\n", ""),
        M,
        "nummer:",
    ),
    # exchange
    "api-naam-wijkt-af": (replaced(A, "api: dingen", "api: ding"), A, "api: ding"),
    "objecttype-onbekend": (replaced(A, "objecttype: Ding", "objecttype: Dign"), A, "Dign"),
    "attribuutpad-onbekend": (
        replaced(A, "adressen.huisnummer", "adressen.huisnumer"),
        A,
        "huisnummer:",
    ),
    "scope-onbekend": (
        replaced(A, "lijst: {scope: dingen.lezen}", "lijst: {scope: dingen.leezn}"),
        A,
        "lijst:",
    ),
    "vorm-zonder-doel": (
        appended(A, "vorm:\n  berichten:\n    namen:\n      Dingg: {naam: ding}\n"),
        A,
        "Dingg:",
    ),
    "expand-onvolledig": (
        replaced(A, "vorig: {attribuut: vorig, ", "vorig: {attribuut: vorig, via: Ding.vorig, "),
        A,
        "vorig:",
    ),
    "expand-buiten-api": (
        {
            **appended(
                M,
                "      kist: {range: Kist, description: De kist van het ding.}\n"
                "  Kist:\n    is_a: Registratieobject\n    description: Een kist.\n"
                "    annotations: {mim:stereotype: Objecttype, extern: true}\n",
            ),
            A: BASE[A].replace("      vorig: {attribuut: vorig", "      kist: {attribuut: kist"),
        },
        A,
        "kist:",
    ),
    "expand-geen-verwijzing": (
        replaced(A, "vorig: {attribuut: vorig", "vorig: {attribuut: kleur"),
        A,
        "vorig:",
    ),
    "operatie-dubbel": (
        replaced(
            A,
            "gedrag:\n",
            "  dingen-nogmaals:\n    objecttype: Ding\n    naam: ding\n"
            "    omschrijving: Nog eens.\n    operaties:\n"
            "      lijst: {scope: dingen.lezen}\ngedrag:\n",
        ),
        A,
        "lijst:",
    ),
    "gedragscode-dubbel": (replaced(S, "alg-001:", "din-001:"), S, "din-001"),
    "gedragsregel-onjuist": (replaced(A, "waarde: groot", "waarde: gigantisch"), A, "din-003"),
    "scope-ongebruikt": (
        replaced(
            A, "  dingen.aanmaken: D", "  dingen.slopen: Dingen slopen.\n  dingen.aanmaken: D"
        ),
        A,
        "dingen.slopen",
    ),
    "gevoelig-filter-onbereikbaar": (
        replaced(A, "      zoeken: {scope: dingen.lezen}\n", ""),
        A,
        "nummer:",
    ),
    "objecttype-niet-uitgewisseld": (
        appended(
            M,
            "      kist: {range: Kist, description: De kist van het ding.}\n"
            "  Kist:\n    is_a: Registratieobject\n    description: Een kist.\n"
            "    annotations: {mim:stereotype: Objecttype}\n",
        ),
        M,
        "kist:",
    ),
    "extern-objecttype-uitgewisseld": (
        replaced(
            M,
            "      mim:stereotype: Objecttype\n",
            "      mim:stereotype: Objecttype\n      extern: true\n",
        ),
        A,
        "dingen:",
    ),
    "gegevensgroep-als-resource": (
        replaced(
            A,
            "gedrag:\n",
            "  bussen:\n    objecttype: Busadres\n    naam: bus\n    omschrijving: Bussen.\n"
            "    operaties:\n      lijst: {scope: dingen.lezen}\ngedrag:\n",
        ),
        A,
        "bussen:",
    ),
    "server-voldoet-niet": (replaced(A, "/api/v1", "/api/v2"), A, "api:"),
    "contact-onvolledig": (
        replaced(
            A,
            "contact:\n  naam: Team Dingen\n  email: dingen@example.org\n"
            "  url: https://dingen.example.org\n",
            "",
        ),
        A,
        "api:",
    ),
    # traceability
    "besluit-zonder-kop": (with_file(D, "# Een besluit\n"), D, "# Een besluit"),
    "code-dubbel": (
        with_file("docs/besluiten/B02-dingen.md", BASE[D]),
        "docs/besluiten/B02-dingen.md",
        "B01",
    ),
    "vraag-onbekend": (replaced(C, "[V01]", "[V01, V99]"), C, ""),
    "besluit-onbekend": (replaced(A, "besluiten: [B01]", "besluiten: [B99]"), A, "din-001"),
    "element-onbekend": (
        replaced(D, "elementen: [Ding,", "elementen: [Ding, Dingg,"),
        D,
        "code: B01",
    ),
    "element-zonder-herkomst": (replaced(D, "Busadres,", ""), P, "Busadres:"),
    "vraag-zonder-besluit": (replaced(D, "vragen: [V01]", "vragen: []"), Q, "V01"),
    "vraag-zonder-casus": (replaced(C, "vragen: [V01]", "vragen: []"), Q, "V01"),
    "besluit-zonder-casus": (
        {
            **BASE,
            C: BASE[C].replace("vragen: [V01]", "vragen: []").replace("besluiten: [B01]\n", ""),
        },
        D,
        "code: B01",
    ),
    "gedragsregel-zonder-herkomst": (
        replaced(A, "    spiegel: volgend\n    besluiten: [B01]\n", "    spiegel: volgend\n"),
        A,
        "din-002",
    ),
    # casussen
    "casus-naam-wijkt-af": (replaced(C, "casus: ding", "casus: dingen"), C, "casus: dingen"),
    "actor-onbekend": (replaced(C, "als: balie", "als: bali"), C, "als: bali"),
    "resource-onbekend": (replaced(C, "op: dingen", "op: dingne"), C, "dingne"),
    "casusobject-onbekend": (replaced(C, "vorig: $eerste", "vorig: $eertse"), C, "eertse"),
    "casusobject-dubbel": (replaced(C, "naam: tweede", "naam: eerste"), C, "naam: eerste"),
    "operatie-niet-aangeboden": (
        replaced(C, "doe: raadplegen", "doe: verwijderen"),
        C,
        "doe: verwijderen",
    ),
    # deprecating
    "vervanging-ontbreekt": (_kleur(verouderdSinds="2027-01-01"), M, "kleur:"),
    "vervanging-onbekend": (
        _kleur(verouderdSinds="2027-01-01", vervanging="Ding.soor"),
        M,
        "kleur:",
    ),
    "vervanging-verouderd": (
        _kleur(verouderdSinds="2027-01-01", vervanging="Ding.kleur"),
        M,
        "kleur:",
    ),
    "veroudering-zonder-datum": (_kleur(vervanging="geen"), M, "kleur:"),
    "vervaldatum-te-vroeg": (
        _kleur(verouderdSinds="2927-01-02", vervaltOp="2927-01-01", vervanging="geen"),
        M,
        "kleur:",
    ),
    "vervaldatum-voorbij": (
        _kleur(verouderdSinds="2020-01-01", vervaltOp="2020-01-02", vervanging="geen"),
        M,
        "kleur:",
    ),
    "verouderd-in-casus": (
        replaced(
            A,
            "      raadplegen: {scope: dingen.lezen}\n",
            "      raadplegen:\n        scope: dingen.lezen\n"
            "        verouderd: {sinds: 2027-01-01, vervanging: geen}\n",
        ),
        C,
        "naam: lezen",
    ),
    "casusbericht-ongeldig": (replaced(C, "code: AB, vorig", "code: ab, vorig"), C, "naam: tweede"),
    # variants
    "variant-naam-wijkt-af": (
        variant(GONE, HEAD.replace("variant: proef", "variant: test")),
        V,
        "variant: test",
    ),
    "variant-zonder-wijziging": (variant(""), V, "variant: proef"),
    "variant-element-onbekend": (
        variant("verwijderen:\n  attributen: [Ding.kluer]\n"),
        V,
        "Ding.kluer",
    ),
    "variant-element-bestaat-al": (
        variant("hernoemen:\n  klassen: {Ding: Adres}\n"),
        V,
        "Ding: Adres",
    ),
    "variant-element-dubbel": (
        variant(f"{GONE}wijzigen:\n  gedrag:\n    din-003: {{titel: Anders}}\n"),
        V,
        "titel: Anders",
    ),
    "variant-plek-ontbreekt": (
        variant("toevoegen:\n  klassen:\n    Vorm: {description: Een vorm.}\n"),
        V,
        "Vorm:",
    ),
    "variant-sleutel-onbekend": (
        variant("wijzigen:\n  attributen:\n    Ding.kleur: {required: null}\n"),
        V,
        "required: null",
    ),
    "variant-vraag-onbekend": (
        variant(GONE, HEAD.replace("[V01]", "[V01, V88]")),
        V,
        "V88",
    ),
    "variant-casus-onbekend": (
        variant(f"{GONE}casussen:\n  dign: {{toelichting: Anders.}}\n"),
        V,
        "dign:",
    ),
    "variant-route-onbekend": (
        variant(f"{GONE}casussen:\n  ding: {{overslaan: [gewon.lezen]}}\n"),
        V,
        "gewon.lezen",
    ),
    "variant-route-bestaat-al": (
        variant(
            f"{GONE}casussen:\n  ding:\n    routes:\n      gewoon:\n        titel: Nog eens\n"
            "        stappen:\n"
            "          - {naam: los, titel: Los, als: balie, doe: lijst, op: dingen}\n"
        ),
        V,
        "gewoon:",
    ),
    "variant-stap-onbekend": (
        variant(f"{GONE}casussen:\n  ding: {{overslaan: [gewoon.leezn]}}\n"),
        V,
        "gewoon.leezn",
    ),
    "variant-afbeelding-onbekend": (
        variant(f"{GONE}afbeelden: {{Ding.kluer: soort}}\n"),
        V,
        "Ding.kluer",
    ),
}


def diagnostics(root: Path) -> tuple[Diagnostic, ...]:
    """What a user sees: what reading finds and, when all could be read, what the rules find."""
    reading_ = read_project(root)
    found = reading_.diagnostics
    if reading_.model is not None and reading_.complete:
        found = (*found, *judge(reading_.model))
    return (*found, *(d for each in read_variants(root).variants for d in each.diagnostics))


def write(root: Path, files: Mapping[str, str]) -> Path:
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode("utf-8", "surrogateescape"))
    return root


def test_the_base_project_has_no_diagnostics(tmp_path: Path) -> None:
    assert not diagnostics(write(tmp_path, BASE))


def test_a_sound_variant_has_no_diagnostics(tmp_path: Path) -> None:
    body = (
        f"{GONE}hernoemen:\n  klassen: {{Ding: Voorwerp}}\n"
        "wijzigen:\n  attributen:\n    Voorwerp.kleur: {description: De kleur ervan.}\n"
        "toevoegen:\n  attributen:\n    Voorwerp.maat: {range: integer, description: De maat.}\n"
        "afbeelden: {Ding.kleur: maat}\nvervallen: [Ding.soort]\n"
        "casussen:\n  ding: {toelichting: Anders., overslaan: [gewoon.lezen]}\n"
    )
    assert not diagnostics(write(tmp_path, variant(body)))


@pytest.mark.parametrize("code", CASES)
def test_a_diagnostic_is_reported_at_the_line_that_causes_it(code: str, tmp_path: Path) -> None:
    files, file, text = CASES[code]
    found = diagnostics(write(tmp_path, files))
    hits = [d for d in found if d.code == code]
    assert hits, f"{code} not among {sorted({d.code for d in found})}"
    assert file in {d.position.file for d in hits}, [str(d) for d in hits]
    if text:
        lines = files[file].splitlines()
        at = [lines[d.position.line - 1] for d in hits if d.position.file == file]
        assert any(text in line for line in at), at


@pytest.mark.parametrize("code", CASES)
def test_a_diagnostic_says_what_is_wrong_and_how_to_mend_it(code: str, tmp_path: Path) -> None:
    for found in diagnostics(write(tmp_path, CASES[code][0])):
        assert found.message
        assert found.remedy
        assert str(tmp_path) not in str(found)


def test_every_diagnostic_of_reading_and_rules_has_a_case() -> None:
    areas = (reading, modelling, exchange, traceability, casussen, deprecating, variants)
    declared = {problem.code for area in areas for problem in problems_of(area)}
    assert declared == set(CASES)
