"""The lines of a file, with faults in some of them and the truth about every fault."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import orjson

from werkbank.sample.broken_rules import rule_kinds
from werkbank.sample.fault import Kind, Outcome, Scene
from werkbank.sample.garbled import garbled_kinds
from werkbank.sample.person import fraction
from werkbank.sample.sampler import JsonObject, Sampler
from werkbank.sample.wrong_values import value_kinds
from werkbank.validate.state import Finder

_STREAM = 8
"""Of the draws that say in which records faults are."""


@dataclass(frozen=True, slots=True)
class Truth:
    """One finding that whoever judges a sample must report, and no other.

    Attributes:
        line: from 1.
        code: of the rule, as in a file of findings.
        kind: what was done: `controle-bsn`, `uniek-kla-001`.
    """

    line: int
    attribute: str
    code: str
    kind: str

    def as_json(self, file: str) -> dict[str, Any]:
        """The form in `waarheid.ndjson`."""
        return {
            "bestand": file,
            "regel": self.line,
            "attribuut": self.attribute,
            "code": self.code,
            "fout": self.kind,
        }


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a file, without its end.

    Attributes:
        index: number of the record in the sample; None for a record more, made for its fault.
        truth: what is to be found in it.
    """

    raw: bytes
    index: int | None
    truth: tuple[Truth, ...] = ()


def kinds_of(sampler: Sampler, object_type: str, present: Iterable[str]) -> tuple[Kind, ...]:
    """Every kind of fault that records of an object type can have.

    Args:
        sampler: makes the records.
        object_type: what they are of.
        present: the object types that there are files of.
    """
    return (
        *value_kinds(sampler.model, object_type),
        *rule_kinds(sampler.model, object_type, sampler.demands, present),
        *garbled_kinds(),
    )


def lines(
    sampler: Sampler, object_type: str, share: float = 0.0, present: Iterable[str] | None = None
) -> Iterator[Line]:
    """The lines of the file of an object type.

    Every record has one fault or none. Where one may not be changed, because others refer to it,
    the fault is in a record more. All kinds take turns, those that seldom fit first.

    Args:
        sampler: makes the records.
        object_type: what they are of.
        share: of records with a fault, from 0 to 1.
        present: the object types that there are files of; this one when None.

    Raises:
        NoValueError: when the model asks for what cannot be made; the text is Dutch.
    """
    making = _Making(sampler, object_type, present or (object_type,)) if share > 0 else None
    stream = _STREAM + 16 * (1 + list(sampler.resources).index(object_type))
    number = 0
    for index, data in enumerate(sampler.records(object_type)):
        number += 1
        if making is None or fraction(sampler.seed, stream, index) >= share:
            yield Line(orjson.dumps(data), index)
            continue
        for line in making.lines(index, data, number):
            number = line.truth[-1].line if line.truth else number
            yield line


class _Making:
    """Makes the faults of one file."""

    def __init__(self, sampler: Sampler, object_type: str, present: Iterable[str]) -> None:
        self._sampler = sampler
        self._type = object_type
        self._finder = Finder.of(sampler.model)
        self._waiting = list(kinds_of(sampler, object_type, present))
        self._turn = 0
        self._spare = iter(range(sampler.amount, sampler.beyond))

    def lines(self, index: int, data: JsonObject, number: int) -> Iterator[Line]:
        """The record with a fault in it, or followed by one with a fault."""
        before = orjson.dumps(data)
        found = self._fault(index, data)
        if found is None:
            yield Line(before, index)
            return
        kind, outcome = found
        changed = outcome.data if outcome.data is not None else data
        raw = orjson.dumps(changed)
        if outcome.raw is not None:
            raw = outcome.raw(raw)
        if outcome.added:
            yield Line(before, index)
            number += 1
        truth = [Truth(number, each.attribute, each.code, kind) for each in outcome.expected]
        yield Line(raw, None if outcome.added else index, tuple(truth))

    def _fault(self, index: int, data: JsonObject) -> tuple[str, Outcome] | None:
        self._turn += 1
        scene = Scene(
            self._sampler, self._finder, self._type, index, data, self._turn,
            lambda: next(self._spare, None),
        )  # fmt: skip
        for place, kind in enumerate(self._waiting):
            outcome = kind.make(scene)
            if outcome is not None:
                self._waiting.append(self._waiting.pop(place))
                return kind.name, outcome
        return None
