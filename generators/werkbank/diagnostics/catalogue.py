"""Every problem the workbench can report, by code."""

from __future__ import annotations

from collections.abc import Mapping
from types import ModuleType

from werkbank.diagnostics import (
    building,
    casussen,
    comparing,
    crossing,
    deprecating,
    exchange,
    modelling,
    reading,
    traceability,
    variants,
    workbook,
)
from werkbank.diagnostics.diagnostic import Problem

AREAS: tuple[tuple[str, ModuleType], ...] = (
    ("Lezen van het model", reading),
    ("Informatiemodel", modelling),
    ("Uitwisselingslaag", exchange),
    ("Vragen en besluiten", traceability),
    ("Veroudering", deprecating),
    ("Casussen", casussen),
    ("Varianten", variants),
    ("Bouwen", building),
    ("Vergelijken", comparing),
    ("Overgang van een eerdere versie", crossing),
    ("Werkmap", workbook),
)


def problems_of(area: ModuleType) -> tuple[Problem, ...]:
    """The problems an area declares, in the order of its source."""
    return tuple(value for value in vars(area).values() if isinstance(value, Problem))


CATALOGUE: Mapping[str, Problem] = {
    problem.code: problem for _, area in AREAS for problem in problems_of(area)
}
