"""Names are written one way per kind of element (NL GOV API Design Rules; MIM)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from werkbank.diagnostics import Diagnostic, report
from werkbank.diagnostics import modelling as problems
from werkbank.ir import Model
from werkbank.rules.elements import enum_values, named, own_properties

UPPER_CAMEL = re.compile(r"[A-Z][a-zA-Z0-9]*")
LOWER_CAMEL = re.compile(r"[a-z][a-zA-Z0-9]*")
SNAKE = re.compile(r"[a-z0-9]+(_[a-z0-9]+)*")


def upper_camel(name: str) -> str:
    """`Een naam` -> `EenNaam`."""
    return "".join(word[:1].upper() + word[1:] for word in _words(name))


def lower_camel(name: str) -> str:
    """`Een naam` -> `eenNaam`."""
    camel = upper_camel(name)
    return camel[:1].lower() + camel[1:]


def snake(name: str) -> str:
    """`Een naam` -> `een_naam`."""
    return "_".join(word.lower() for word in _words(name))


def _words(name: str) -> list[str]:
    spaced = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", " ", name)
    return [word for word in re.split(r"[^a-zA-Z0-9]+", spaced) if word]


def names_are_written_one_way(model: Model) -> Iterator[Diagnostic]:
    """Classes and the like UpperCamelCase, attributes lowerCamelCase, codes snake_case."""
    problem = problems.NAME_STYLE
    for name, element in named(model):
        if not UPPER_CAMEL.fullmatch(name):
            yield report(
                problem,
                element.position,
                kind=type(element)
                .__name__.replace("ObjectType", "klasse")
                .replace("Enumeration", "enumeratie")
                .replace("ScalarType", "type"),
                name=name,
                style="UpperCamelCase",
                suggestion=upper_camel(name),
            )
    for name, _, prop in own_properties(model):
        if not LOWER_CAMEL.fullmatch(prop.name):
            yield report(
                problem,
                prop.position,
                kind="attribuut",
                name=name,
                style="lowerCamelCase",
                suggestion=lower_camel(prop.name),
            )
    for name, _, value in enum_values(model):
        if not SNAKE.fullmatch(value.code):
            yield report(
                problem,
                value.position,
                kind="waarde",
                name=name,
                style="snake_case",
                suggestion=snake(value.code),
            )
