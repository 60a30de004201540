"""Which rules, constraints and values of the model no casus would miss."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

from werkbank.casus.mutants import Mutant, MutantKind, mutants
from werkbank.casus.outcomes import measure, outcomes_of
from werkbank.casus.running import RouteRun, StepRun, run_casus
from werkbank.casus.stage import in_process
from werkbank.diagnostics.reading import YAML_EMPTY
from werkbank.ir import Casus, Model, Step
from werkbank.read.document import load_document
from werkbank.read.formats_check import check_format

PROCESSES = 2
REASONS = "casussen/dekking.yaml"
TARGETS = {MutantKind.RULE: 0.8, MutantKind.CONSTRAINT: 0.6, MutantKind.VALUE: 0.0}
"""Share that the casussen must notice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What became of one mutant.

    Attributes:
        noticed_by: `casus/route` that went differently; empty when none did.
        reason: why it may stay unnoticed, from the file with reasons.
    """

    kind: MutantKind
    code: str
    title: str
    noticed_by: str
    reason: str = ""

    @property
    def noticed(self) -> bool:
        """True when some casus went differently."""
        return bool(self.noticed_by)


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """What the casussen notice, and what is wrong with the file of reasons."""

    findings: tuple[Finding, ...]
    stale: tuple[str, ...] = ()
    """Reasons for what is noticed after all, or does not exist."""

    def of(self, kind: MutantKind) -> tuple[Finding, ...]:
        """The findings of one kind."""
        return tuple(found for found in self.findings if found.kind is kind)

    def share(self, kind: MutantKind) -> float:
        """How much of a kind is noticed, from 0 to 1; 1 when there is none of it."""
        found = self.of(kind)
        return sum(each.noticed for each in found) / len(found) if found else 1.0

    @property
    def unexplained(self) -> tuple[Finding, ...]:
        """What no casus notices and no reason explains."""
        return tuple(each for each in self.findings if not each.noticed and not each.reason)

    @property
    def ok(self) -> bool:
        """True when everything is noticed or explained, and the targets are met."""
        met = all(self.share(kind) >= target for kind, target in TARGETS.items())
        return met and not self.unexplained and not self.stale


@dataclass(frozen=True, slots=True)
class _Part:
    """A route of a casus (or its wrong examples), on its own."""

    casus: Casus
    route: str
    resources: frozenset[str]
    text: str


def measure_coverage(
    project: Path, model: Model, kinds: Sequence[MutantKind] = tuple(MutantKind)
) -> Coverage:
    """Take everything out of the model in turn, and carry out the casussen without it.

    Args:
        project: where the model was read; every process reads it anew.
        model: the model.
        kinds: what to take out.
    """
    wanted = [mutant for mutant in mutants(model) if mutant.kind in kinds]
    reasons = read_reasons(project)
    with ProcessPoolExecutor(PROCESSES, initializer=_start, initargs=(project,)) as pool:
        codes = [mutant.code for mutant in wanted]
        noticed = dict(zip(codes, pool.map(_notice, codes, chunksize=4), strict=True))
    findings = tuple(
        Finding(
            kind=mutant.kind,
            code=mutant.code,
            title=mutant.title,
            noticed_by=noticed[mutant.code],
            reason="" if noticed[mutant.code] else reasons.get(mutant.code, ""),
        )
        for mutant in wanted
    )
    known = {mutant.code for mutant in mutants(model)}
    stale = tuple(code for code in reasons if code not in known or noticed.get(code))
    return Coverage(findings=findings, stale=stale)


def read_reasons(project: Path) -> dict[str, str]:
    """Why something may go unnoticed, by code; empty without the file.

    Raises:
        ValueError: when the file is not a list of `onderdeel` and `reden`; the text is Dutch.
    """
    path = project / REASONS
    if not path.is_file():
        return {}
    document, found = load_document(path, project)
    if [one.code for one in found] == [YAML_EMPTY.code]:
        return {}
    if document is not None:
        found += check_format(document, "dekking")
    if document is None or found:
        raise ValueError(f"{REASONS} is niet te lezen: {found[0]}")
    return {each["onderdeel"]: each["reden"].strip() for each in document.data}


# -- in a process of its own -----------------------------------------------------------------


class _Worker:
    """The model and the casussen as one process knows them."""

    def __init__(self, model: Model) -> None:
        self.model = model
        self.mutants = {mutant.code: mutant for mutant in mutants(model)}
        self.parts = list(_parts(model))
        self.usual = {(p.casus.code, p.route): _differences(model, p.casus) for p in self.parts}

    def notice(self, mutant: Mutant) -> str:
        """The first `casus/route` that goes differently without something; empty for none."""
        changed = mutant.apply(self.model)
        for part in self._ordered(mutant):
            if _differences(changed, part.casus) != self.usual[part.casus.code, part.route]:
                return f"{part.casus.code}/{part.route}"
        return ""

    def _ordered(self, mutant: Mutant) -> Iterable[_Part]:
        """The parts that have to do with a mutant; those that name it most come first."""
        concerned = self._concerned(mutant.types)
        chosen = [p for p in self.parts if not concerned or p.resources & concerned]

        def relevance(part: _Part) -> int:
            return -sum(word in part.text for word in mutant.words)

        return sorted(chosen, key=relevance)

    def _concerned(self, types: frozenset[str]) -> frozenset[str]:
        """The resources in whose messages these types stand."""
        return frozenset(
            resource.path
            for _, resource in self.model.resources()
            if types & self.model.reach(resource.object_type)
        )


_worker: list[_Worker] = []


def _start(project: Path) -> None:
    import logging

    from werkbank.casus.project import read_model

    logging.disable(logging.ERROR)  # a mutant may well be a model that makes no sense
    _worker[:] = [_Worker(read_model(project))]


def _notice(code: str) -> str:
    (worker,) = _worker
    return worker.notice(worker.mutants[code])


def _parts(model: Model) -> Iterator[_Part]:
    for casus in model.casussen:
        if casus.wrong:
            yield _part(replace(casus, routes=()), "fout", casus.wrong)
        for route in casus.routes:
            yield _part(replace(casus, routes=(route,), wrong=()), route.name, route.steps)


def _part(casus: Casus, name: str, steps: Sequence[Step]) -> _Part:
    every = (*casus.given, *steps)
    text = json.dumps(
        [
            [s.body, dict(s.filters), [[f.name, f.code, f.reason] for f in s.expected.faults]]
            for s in every
        ],
        ensure_ascii=False,
        default=str,
    )
    return _Part(casus, name, frozenset(step.resource for step in every), text)


def _differences(model: Model, casus: Casus) -> tuple[tuple[str, ...], ...]:
    """What goes otherwise than described; a register that cannot even start differs as well."""
    try:
        run = run_casus(
            model, casus, in_process(model), lambda run, transport: measure(model, run, transport)
        )
    except Exception as error:
        return ((type(error).__name__,),)
    steps = (step.differences for each in run.all_runs() for step in _steps(each))
    # What holds where is no answer of the register, but the casussen do show it.
    effective = (repr(outcomes_of(each).effective) for each in run.routes)
    return (*steps, tuple(effective))


def _steps(run: RouteRun) -> Iterator[StepRun]:
    yield from run.given
    yield from run.steps
