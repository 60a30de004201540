"""A run: all batches of all sources judged, on every core, and kept in their order."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from xxhash import xxh3_128_hexdigest

from werkbank.purpose import Purpose
from werkbank.validate.checkpoint import Progress, Workplace
from werkbank.validate.json_text import dumps, loads
from werkbank.validate.judging import Judge, Outcome, Source
from werkbank.validate.keeping import plan_of
from werkbank.validate.reading.batch import Batch, Step
from werkbank.validate.sources import Found
from werkbank.validate.validator import Validator, compile_validator

if TYPE_CHECKING:
    from werkbank.ir import Model
    from werkbank.validate.profile import Profile
    from werkbank.validate.quick.plan import Plan

FINDINGS = "bevindingen.rijen"
Task = tuple[int, Step, int]
"""Number of the source, step, and bytes done in all."""
_EVERY = 2.0
"""Seconds between two moments at which is noted how far a run has come."""
_FEW = 4
"""Files up to which small ones are judged here."""
_ALONE = 2 << 20
"""Bytes up to which a second process costs more than it brings."""


class Assignment(NamedTuple):
    """What is to be judged, and how.

    Attributes:
        found: the sources.
        day: the peildatum of reference lists.
        form_only: judge only what the JSON Schema says.
        profile: describe the data as well.
        processes: how many work at a time.
        model_key: tells models apart, for going on with a run and for what was derived before.
    """

    model: Model
    found: tuple[Found, ...]
    day: date
    purpose: Purpose = Purpose.READ
    form_only: bool = False
    profile: bool = False
    processes: int = 1
    model_key: str = ""

    @property
    def sources(self) -> tuple[Source, ...]:
        """The sources alone."""
        return tuple(each.source for each in self.found)

    @property
    def types(self) -> tuple[str, ...]:
        """The object types of the sources, each once."""
        return tuple(dict.fromkeys(each.source.type for each in self.found))

    def fingerprint(self) -> str:
        """Tells apart what has another outcome."""
        parts = [
            [each.source.name, each.source.type, each.stamp, repr(each.source.columns)]
            for each in self.found
        ]
        how = [str(self.purpose), self.day.isoformat(), self.form_only, self.profile]
        return xxh3_128_hexdigest(dumps([parts, how, self.model_key]))


class Moment(NamedTuple):
    """How far a run has come, for people: bytes done and in all, and records."""

    done: int
    total: int
    records: int


@dataclass(slots=True, eq=False, repr=False)
class Judged:
    """All batches judged; what records have to do with each other is yet to be found out.

    Attributes:
        counts: by name of the file: records, and the last line.
        profiles: by object type.
    """

    assignment: Assignment
    judge: Judge
    folder: Path
    counts: dict[str, list[int]] = field(default_factory=dict)
    profiles: dict[str, Profile] = field(default_factory=dict)


def judge_for(assignment: Assignment) -> Judge:
    """Who judges, with everything compiled."""
    validators = {name: _validator(assignment, name) for name in assignment.types}
    for validator in validators.values():
        _ = validator.reads, validator.vouches, validator.quick_links
    profilers = {}
    if assignment.profile:
        from werkbank.validate.profile import Profiler

        profilers = {name: Profiler(each.masking) for name, each in validators.items()}
    return Judge(validators, assignment.sources, profilers)


def _validator(assignment: Assignment, name: str) -> Validator:
    purpose, day = assignment.purpose, assignment.day
    form_only = assignment.form_only

    def validator(plan: Plan | None = None) -> Validator:
        return compile_validator(
            assignment.model, name, purpose=purpose, day=day, form_only=form_only, plan=plan
        )

    def make() -> Plan:
        return validator().plan

    key = assignment.model_key
    return validator(plan_of(key, name, purpose, day, form_only=form_only, make=make))


def judge_all(
    assignment: Assignment,
    folder: Path,
    *,
    resume: bool = False,
    tell: Callable[[Moment], None] = lambda _: None,
    meanwhile: Callable[[], object] = lambda: None,
) -> Judged:
    """Judge every batch; the outcome does not depend on the number of processes.

    When it is broken off, the folder holds how far it came, and the same assignment goes on from
    there with `resume`.

    Args:
        assignment: what is to be judged.
        folder: where what is found is kept.
        resume: go on where the same assignment was broken off.
        tell: told how far it is.
        meanwhile: what can be done here while other processes are at work.

    Raises:
        KeyboardInterrupt: when it is broken off.
    """
    judge = judge_for(assignment)
    workplace = Workplace(folder, assignment.fingerprint())
    progress = workplace.begin(resume=resume)
    total = sum(each.size for each in assignment.found)
    records = sum(count[0] for count in progress.counts.values())
    noted = time.monotonic()
    try:
        for (source, step, done), outcome in _outcomes(
            assignment, judge, progress.batches, meanwhile
        ):
            _keep(workplace, progress, assignment.sources[source], step.batch, outcome)
            records += outcome.records
            tell(Moment(done, total, records))
            if time.monotonic() - noted > _EVERY:
                workplace.keep(progress)
                noted = time.monotonic()
    finally:
        workplace.keep(progress)
        workplace.close()
    return Judged(assignment, judge, folder, progress.counts, progress.profiles)


def _keep(
    workplace: Workplace, progress: Progress, source: Source, batch: Batch, outcome: Outcome
) -> None:
    if len(outcome.findings) > 2:
        rows = loads(outcome.findings)
        lines = b"\n".join(dumps([source.number, *row]) for row in rows)
        workplace.append(FINDINGS, lines + b"\n")
    for number, keys in enumerate(outcome.keys):
        workplace.append(keys_file(source.type, number), keys)
    held = progress.counts.setdefault(source.name, [0, 0])
    held[0] += outcome.records
    held[1] = max(held[1], batch.line + outcome.records)
    if outcome.profile is not None:
        from werkbank.validate.profile import Profile

        progress.profiles.setdefault(source.type, Profile()).merge(outcome.profile)
    progress.batches += 1


def keys_file(object_type: str, slot: int) -> str:
    """The name of the file with the keys of a slot."""
    return f"{object_type}.{slot}.sleutels"


def _steps(assignment: Assignment, skip: int) -> Iterator[Task]:
    """Number of the source, step and bytes done in all, without the first `skip` steps."""
    before = 0
    for number, found in enumerate(assignment.found):
        if found.source.columns.findings:
            opening = Step(Batch("nothing", None, 1, found.source.columns.findings), 0)
            yield from [(number, opening, before)][skip:]
            skip = max(0, skip - 1)
        for step in found.steps():
            if skip:
                skip -= 1
                continue
            yield number, step, before + step.done
        before += found.size


def _outcomes(
    assignment: Assignment, judge: Judge, skip: int, meanwhile: Callable[[], object]
) -> Iterator[tuple[Task, Outcome]]:
    """Every step with its outcome, in order."""
    tasks = _steps(assignment, skip)
    small = all(0 < found.size < _ALONE for found in assignment.found)
    if assignment.processes < 2 or (small and len(assignment.found) < _FEW):
        for source, step, done in tasks:
            yield (source, step, done), judge.outcome(source, step.batch)
    elif hasattr(os, "fork"):
        from werkbank.validate.crew import Crew

        def work(task: Task) -> Outcome:
            return judge.outcome(task[0], task[1].batch)

        with Crew(assignment.processes, work) as crew:
            yield from crew.results(tasks, meanwhile)
    else:
        from werkbank.validate.pool import pooled

        yield from pooled(without_steps(assignment), tasks)


def without_steps(assignment: Assignment) -> Assignment:
    """The assignment as it can go to another process: without what reads the files."""
    found = tuple(each._replace(steps=_no_steps) for each in assignment.found)
    return assignment._replace(found=found)


def _no_steps() -> Iterator[Step]:
    return iter(())
