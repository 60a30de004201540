"""A small complete project without a single diagnostic, and ways to break it."""

from __future__ import annotations

from collections.abc import Mapping

MODEL = """\
id: https://example.org/proef
name: proef
title: Proefmodel
version: 1.0.0
description: Een klein model om regels op te beproeven.
imports:
  - linkml:types
  - deel
annotations:
  mim:datumOpname: 2026-01-01
  mim:herkomst: Proef
  mim:herkomstDefinitie: Proef
  mim:authentiek: Overig
  mim:mogelijkGeenWaarde: false
  mim:indicatieMaterieleHistorie: false
  mim:indicatieFormeleHistorie: false
  mim:heeftTijdlijnGeldigheid: false
  mim:heeftTijdlijnRegistratie: false
  mim:indicatieAfleidbaar: false
  mim:indicatieClassificerend: false
types:
  Code:
    typeof: string
    description: Een code van hoofdletters.
    pattern: ^[A-Z]{1,8}$
    annotations:
      mim:lengte: 1..8
    examples:
      - value: AB
  Nummer:
    typeof: string
    description: Een burgerservicenummer.
    pattern: ^[0-9]{9}$
    annotations:
      controle: bsn
enums:
  Soort:
    description: De soort van een ding.
    permissible_values:
      groot: {description: Een groot ding.}
      klein: {description: Een klein ding.}
classes:
  Ding:
    is_a: Registratieobject
    description: Een ding dat geregistreerd wordt.
    annotations:
      mim:stereotype: Objecttype
    attributes:
      code:
        range: Code
        required: true
        description: De code van het ding.
        examples:
          - value: ABC
      soort:
        range: Soort
        description: De soort van het ding.
      kleur:
        range: string
        description: De kleur van het ding.
        annotations:
          referentielijst: kleur
      nummer:
        range: Nummer
        description: Het burgerservicenummer van de maker.
        annotations:
          persoonsgegeven: true
          gevoelig: true
      adressen:
        range: Adres
        multivalued: true
        description: Waar het ding te vinden is.
      vorig:
        range: Ding
        description: Het ding waar dit op volgt.
      volgend:
        range: Ding
        readonly: door het register gezet
        description: Het ding dat op dit volgt.
"""

PART = """\
id: https://example.org/deel
name: deel
title: Deel
description: Wat andere bestanden gebruiken.
imports:
  - linkml:types
enums:
  Adrestype:
    description: De vorm van een adres.
    permissible_values:
      straat: {description: Een adres in een straat.}
      bus: {description: Een postbus.}
classes:
  Registratieobject:
    abstract: true
    description: Wat met een eigen adres op het web is geregistreerd.
    annotations:
      mim:stereotype: Objecttype
    attributes:
      url:
        identifier: true
        range: uri
        readonly: door het register gezet
        description: Het webadres van het object.
  Adres:
    abstract: true
    description: Een adres.
    annotations:
      mim:stereotype: Gegevensgroeptype
      discriminator: type
    attributes:
      type:
        range: Adrestype
        required: true
        description: De vorm van het adres.
  Straatadres:
    is_a: Adres
    description: Een adres in een straat.
    annotations:
      mim:stereotype: Gegevensgroeptype
    slot_usage:
      type: {equals_string: straat}
    attributes:
      huisnummer:
        range: integer
        minimum_value: 1
        maximum_value: 99999
        description: Het nummer van het huis.
  Busadres:
    is_a: Adres
    description: Een postbus.
    annotations:
      mim:stereotype: Gegevensgroeptype
    slot_usage:
      type: {equals_string: bus}
    attributes:
      busnummer:
        range: integer
        required: true
        description: Het nummer van de bus.
"""

API = """\
api: dingen
titel: Dingen API
versie: 1.0.0
omschrijving: Een API voor dingen.
server: https://dingen.example.org/dingen/api/v1
component: dc
contact:
  naam: Team Dingen
  email: dingen@example.org
  url: https://dingen.example.org
licentie:
  naam: EUPL-1.2
  url: https://opensource.org/licenses/EUPL-1.2
scopes:
  dingen.lezen: Dingen inzien.
  dingen.aanmaken: Dingen vastleggen.
resources:
  dingen:
    objecttype: Ding
    naam: ding
    omschrijving: De dingen.
    filters:
      code: {attribuut: code}
      huisnummer: {attribuut: adressen.huisnummer}
      nummer: {attribuut: nummer}
    sorteren: [code]
    expand:
      vorig: {attribuut: vorig, omschrijving: Het vorige ding.}
      opvolgers: {via: Ding.vorig, omschrijving: De dingen die hierop volgen.}
    operaties:
      lijst: {scope: dingen.lezen}
      aanmaken: {scope: dingen.aanmaken}
      raadplegen: {scope: dingen.lezen}
      zoeken: {scope: dingen.lezen}
gedrag:
  din-001:
    soort: uniek
    titel: De code is uniek
    tekst: Twee dingen hebben nooit dezelfde code.
    objecttype: Ding
    attributen: [code]
    besluiten: [B01]
  din-002:
    soort: kruisverwijzing
    titel: Volgend is de spiegel van vorig
    tekst: Wie vorig zet, zet volgend op het andere ding.
    objecttype: Ding
    attributen: [vorig]
    spiegel: volgend
    besluiten: [B01]
  din-003:
    soort: verplicht-als
    titel: Een groot ding heeft een kleur
    tekst: Van een groot ding is de kleur bekend.
    objecttype: Ding
    attributen: [kleur]
    als: {attribuut: soort, waarde: groot}
    besluiten: [B01]
"""

SHARED = """\
gedrag:
  alg-001:
    soort: caching
    titel: Caching
    tekst: Leesantwoorden hebben een ETag.
    besluiten: [B01]
"""

LIST = """\
referentielijst: kleur
titel: Kleur
omschrijving: Kleuren van dingen.
beheerder: Proef
waarden:
  - code: rood
    naam: Rood
    begindatum: 2020-01-01
    einddatum: 2030-12-31
"""

QUESTIONS = """\
- code: V01
  titel: Waarom dingen
  vraag: Waarom leggen we dingen vast?
  antwoord: Omdat ze er zijn.
  status: besloten
  datum: 2022-06-23
  modellering: true
"""

DECISION = """\
---
code: B01
titel: Dingen bestaan
status: besloten
datum: 2026-01-01
vragen: [V01]
elementen: [Ding, Registratieobject, Adrestype, Soort, Adres, Straatadres, Busadres,
  "gedrag:din-001", "api:dingen"]
samenvatting: Een ding wordt vastgelegd.
---

## Besluit

Dingen bestaan.
"""

CASUS = """\
casus: ding
nummer: 1
titel: Een ding vastleggen
vragen: [V01]
besluiten: [B01]
actoren:
  balie: {titel: De balie, soort: medewerker}
externe:
  zaak: {soort: Zaak, titel: Een zaak}
gegeven:
  - naam: eerste
    titel: Er is al een ding
    als: balie
    doe: aanmaken
    op: dingen
    inhoud: {code: AA}
routes:
  gewoon:
    titel: De gewone weg
    stappen:
      - naam: tweede
        titel: De balie legt een ding vast
        als: balie
        doe: aanmaken
        op: dingen
        inhoud: {code: AB, vorig: $eerste}
        verwacht: {status: 201, bevat: {code: AB}}
      - naam: lezen
        titel: De balie leest het terug
        als: balie
        doe: raadplegen
        op: $tweede
"""

BASE: Mapping[str, str] = {
    "model/proef.yaml": MODEL,
    "model/deel.yaml": PART,
    "model/api/dingen.yaml": API,
    "model/api/gedeeld.yaml": SHARED,
    "model/referentielijsten/kleur.yaml": LIST,
    "casussen/vragen.yaml": QUESTIONS,
    "docs/besluiten/B01-dingen.md": DECISION,
    "casussen/ding/casus.yaml": CASUS,
}


def replaced(file: str, old: str, new: str) -> dict[str, str]:
    """The base project with one piece of text replaced; the piece must be there."""
    assert old in BASE[file], f"{old!r} does not stand in {file}"
    return {**BASE, file: BASE[file].replace(old, new, 1)}


def appended(file: str, text: str) -> dict[str, str]:
    """The base project with text added at the end of a file."""
    return {**BASE, file: BASE[file] + text}


def without(file: str) -> dict[str, str]:
    """The base project without a file."""
    return {name: text for name, text in BASE.items() if name != file}


def with_file(file: str, text: str) -> dict[str, str]:
    """The base project with a file more (or with other content)."""
    return {**BASE, file: text}
