"""The casussen of the project itself, and a small one on a small model."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import PROJECT, WriteProject
from tests.projects import BASE
from werkbank.casus.project import read_model
from werkbank.casus.story import Verhaal
from werkbank.ir import Model

CASUS = """\
casus: klein
nummer: 7
titel: Een klein verhaal
samenvatting: Een ding wordt vastgelegd.
aanleiding: |
  Eerst dit.

  En dan `dat`.
vragen: [V01]
actoren:
  balie: {titel: De balie, soort: medewerker}
  kijker: {titel: Iemand die mag lezen, soort: systeem, scopes: [dingen.lezen]}
gegeven:
  - naam: oud
    titel: Er was al een ding
    als: balie
    doe: aanmaken
    op: dingen
    inhoud: {code: OUD}
routes:
  los:
    titel: Het nieuwe ding staat los
    oordeel: Dat kan.
    stappen:
      - naam: nieuw
        titel: De balie legt een ding vast
        als: balie
        doe: aanmaken
        op: dingen
        inhoud: {code: NIEUW, soort: klein}
        verwacht: {bevat: {soort: klein}, ontbreekt: [vorig]}
      - naam: lijst
        titel: Er zijn er twee
        als: kijker
        doe: lijst
        op: dingen
        verwacht: {aantal: 2}
  volgend:
    titel: Het volgt op het oude
    stappen:
      - naam: nieuw
        titel: De balie legt een ding vast
        als: balie
        doe: aanmaken
        op: dingen
        inhoud: {code: NIEUW, vorig: $oud}
        verwacht: {bevat: {vorig: $oud}}
      - naam: terug
        titel: Het oude ding weet ervan
        als: kijker
        doe: raadplegen
        op: $oud
        verwacht: {bevat: {volgend: $nieuw}, koppen: {ETag: "*"}}
fout:
  - naam: dubbel
    titel: Dezelfde code nog eens
    als: balie
    doe: aanmaken
    op: dingen
    inhoud: {code: OUD}
    verwacht: {status: 409, fouten: [{naam: code, code: uniek, reden: din-001}]}
  - naam: magniet
    titel: Wie alleen mag lezen maakt niets
    als: kijker
    doe: aanmaken
    op: dingen
    inhoud: {code: X}
    verwacht: {status: 403}
informatiebehoeften:
  - {vraag: Welk ding heeft deze code?, als: balie, op: dingen, met: code}
  - {vraag: Hoe oud is het?, als: balie, op: dingen}
conclusie: Het werkt.
open_vragen: [Waarom eigenlijk?]
"""

SmallStory = Callable[..., Verhaal]


@pytest.fixture
def small(write_project: WriteProject) -> SmallStory:
    """The story of a casus file on the small model."""

    def read(text: str = CASUS) -> Verhaal:
        root = write_project({**BASE, "casussen/klein/casus.yaml": text})
        model = read_model(root)
        return Verhaal(model, next(c for c in model.casussen if c.code == "klein"))

    return read


@pytest.fixture(scope="session")
def real_model() -> Model:
    """The model of this project, with its casussen."""
    return read_model(PROJECT)


@pytest.fixture(scope="session")
def root() -> Path:
    """This project."""
    return PROJECT
