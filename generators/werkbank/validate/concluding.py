"""What was found per record and what records have to do with each other, in one order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from heapq import merge
from pathlib import Path
from typing import TYPE_CHECKING

from werkbank.validate.json_text import dumps, loads
from werkbank.validate.judging import Row, as_row, place_of, source_and_line
from werkbank.validate.running import FINDINGS, Assignment, Judged, keys_file
from werkbank.validate.summary import Summary
from werkbank.validate.ties import IDENTIFIER, Role, Tie
from werkbank.validate.validator import Validator

if TYPE_CHECKING:
    from werkbank.validate.links import Slot
    from werkbank.validate.profile import Profile

Ties = list[tuple[str, int, Tie]]
"""Object type, number of the slot within it, and what is known of it without the model."""
ALL = "alle.rijen"
_PART = 100_000
"""Lines whose pairs are put in order at a time."""


@dataclass(slots=True)
class Conclusion:
    """The outcome of a run.

    Attributes:
        summary: counted.
        rows: the file with all findings, in order, one list on a line.
        validators: by object type.
        unjudged: codes of rules that these files could not be held against, with why, in Dutch.
        profiles: by object type; empty when none were asked.
    """

    assignment: Assignment
    summary: Summary
    rows: Path
    validators: dict[str, Validator]
    unjudged: dict[str, str] = field(default_factory=dict)
    profiles: dict[str, Profile] = field(default_factory=dict)

    def findings(self) -> Iterator[Row]:
        """Every finding as a list, in the order of files, lines and rules."""
        if self.rows.exists():
            with self.rows.open("rb") as file:
                for line in file:
                    yield loads(line)


def conclude(judged: Judged) -> Conclusion:
    """Compare the keys of all records, and put everything together."""
    return put_together(judged, _own(judged.folder), _compared(judged, ties_in(judged)))


def ties_in(judged: Judged) -> Ties:
    """Everything by which the records of these files are tied; its number is its place here."""
    return [
        (name, number, tie)
        for name in judged.assignment.types
        for number, tie in enumerate(judged.judge.validators[name].ties)
    ]


def put_together(
    judged: Judged,
    own: Iterator[tuple[int, Row]],
    pairs: Iterator[tuple[int, int, int]],
) -> Conclusion:
    """All findings in one order, counted.

    Args:
        judged: what was judged, with its counts.
        own: number of the source and row of what was found in records by themselves, in order.
        pairs: place, related place and number of the slot of what was found by comparing records,
            in order.
    """
    assignment = judged.assignment
    ties = ties_in(judged)
    together = _rows(judged, ties, pairs)
    summary = Summary()
    for name, (records, _) in judged.counts.items():
        summary.count(name, records, 0)
    rows = judged.folder / ALL
    seen: tuple[int, int] | None = None
    with rows.open("wb") as file:
        for source, row in merge(own, together, key=_order):
            summary.add(row)
            if (source, row[1]) != seen:
                seen = (source, row[1])
                summary.wrong += 1
                summary.files[row[0]][1] += 1
            file.write(dumps(row) + b"\n")
    unjudged = dict(_unjudged(ties))
    return Conclusion(assignment, summary, rows, judged.judge.validators, unjudged, judged.profiles)


def _order(pair: tuple[int, Row]) -> tuple[int, int]:
    return pair[0], pair[1][1]


def _own(folder: Path) -> Iterator[tuple[int, Row]]:
    """What was found in records by themselves."""
    path = folder / FINDINGS
    if path.exists():
        with path.open("rb") as file:
            for line in file:
                source, *row = loads(line)
                yield source, row


def _compared(judged: Judged, ties: Ties) -> Iterator[tuple[int, int, int]]:
    """What was found by comparing records: place, related place and number of the slot."""
    if not any((judged.folder / keys_file(name, number)).exists() for name, number, _ in ties):
        return iter(())
    from werkbank.validate.joining import Pairs, missing, repeated

    pairs = Pairs(judged.folder / "paren", _bounds(judged))
    parts = judged.folder / "delen"
    for at, (name, number, tie) in enumerate(ties):
        keys = judged.folder / keys_file(name, number)
        if not keys.exists():
            continue
        if tie.role is Role.REFERENCE:
            targets = targets_of(ties, tie)
            paths = [judged.folder / keys_file(*target) for target in targets]
            for place in missing(keys, paths, parts) if targets else ():
                pairs.add(at, place, place)
        else:
            for place, first in repeated(keys, parts):
                pairs.add(at, place, first)
    return iter(pairs)


def _bounds(judged: Judged) -> list[int]:
    return [
        place_of(source.number, line)
        for source in judged.assignment.sources
        for line in range(0, judged.counts.get(source.name, [0, 0])[1] + 1, _PART)
    ]


def targets_of(ties: Ties, wanted: Tie) -> list[tuple[str, int]]:
    """Object type and number of the slots in which the target of a reference can be."""
    return [
        (name, number)
        for name, number, tie in ties
        if tie.role is Role.TARGET and name in wanted.among
    ]


def _rows(
    judged: Judged, ties: Ties, pairs: Iterator[tuple[int, int, int]]
) -> Iterator[tuple[int, Row]]:
    names = [source.name for source in judged.assignment.sources]
    for place, related, at in pairs:
        from werkbank.validate.finding import Finding

        number, line = source_and_line(place)
        kind, own, _ = ties[at]
        slot = judged.judge.validators[kind].slots[own]
        other = ""
        if slot.role is not Role.REFERENCE:
            source, first = source_and_line(related)
            other = f"{names[source]}:{first}"
        kind, message = _words(slot)
        yield (
            number,
            as_row(
                Finding(
                    file=names[number],
                    line=line,
                    rule=slot.code,
                    attribute=slot.attribute,
                    kind=kind,
                    related=other,
                    message=message,
                )
            ),
        )


def _words(slot: Slot) -> tuple[str, str]:
    """The kind and the message of a finding."""
    if slot.role is Role.REFERENCE:
        why = f"In de bestanden staat geen {slot.target.lower()} met deze URL"
        return (
            "verwijzing-bestaat",
            f"{why}; verbeter de verwijzing of lever het object mee ({slot.code}).",
        )
    if slot.rule is None:
        why = "Er is al een object met deze URL; elk object heeft een eigen URL"
        return "uniek", f"{why} ({IDENTIFIER})."
    from werkbank.validate.rules.unique import clash

    fault = clash(slot.rule, slot.attribute)
    return fault.code, fault.reason


def _unjudged(ties: Ties) -> Iterator[tuple[str, str]]:
    for _, _, tie in ties:
        if tie.role is Role.REFERENCE and not targets_of(ties, tie):
            yield tie.code, f"er is geen bestand met objecten van het type {tie.target}"
