"""The base project with what it lacks to use every kind of MIM element."""

from __future__ import annotations

from tests.projects import BASE

_MORE = """\
      dossier:
        range: Dossier
        description: Het dossier waarin het ding voorkomt.
  Dossier:
    is_a: Registratieobject
    description: Een map die een andere organisatie beheert.
    annotations:
      mim:stereotype: Objecttype
      mim:herkomst: Archief
      extern: true
"""
_LIST = """\
referentielijst: vorm
titel: Vorm
omschrijving: Vormen van dingen, naast andere die elders staan.
beheerder: Proef
bron: https://example.org/vormen
open: true
waarden:
  - code: rond
    naam: Rond
"""
FULL = {
    **BASE,
    "model/proef.yaml": BASE["model/proef.yaml"].replace(
        "annotations:\n", "annotations:\n  mim:informatiedomein: Proeven\n", 1
    )
    + _MORE,
    "model/referentielijsten/kleur.yaml": BASE["model/referentielijsten/kleur.yaml"].replace(
        "waarden:", "bron: https://example.org/kleuren\nwaarden:"
    ),
    "model/referentielijsten/vorm.yaml": _LIST,
}
