"""A variant of the small project that is all right, and ways to write others."""

from __future__ import annotations

from pathlib import Path

from tests.conftest import WriteProject
from tests.projects import BASE
from werkbank.ir import Model
from werkbank.read import VariantReading, read_variants

FILE = "model/varianten/proef.yaml"
HEAD = """\
variant: proef
titel: Een proef
vraagstelling: Wat gebeurt er?
samenvatting: Iets is anders.
vragen: [V01]
antwoord: {verhouding: volgt, toelichting: Het past.}
"""


def project(write_project: WriteProject, body: str, **files: str) -> Path:
    """The small project with a variant in it."""
    return write_project({**BASE, FILE: HEAD + body, **files})


def read(write_project: WriteProject, body: str, **files: str) -> VariantReading:
    """The variant, read."""
    (reading,) = read_variants(project(write_project, body, **files)).variants
    return reading


def model_of(write_project: WriteProject, body: str, **files: str) -> Model:
    """The model that a variant makes; it must be free of diagnostics."""
    reading = read(write_project, body, **files)
    assert not reading.diagnostics, "\n".join(map(str, reading.diagnostics))
    assert reading.model is not None
    return reading.model
