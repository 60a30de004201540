"""Every casus on the base and on every variant; the work is shared out per casus."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from werkbank.diagnostics import Diagnostic, Severity
from werkbank.ir import Casus, Model
from werkbank.read import VariantReading, Variants, read_variants
from werkbank.variants.apichange import api_changes
from werkbank.variants.checking import findings, variant_file
from werkbank.variants.judging import judge, run_measured
from werkbank.variants.verdict import CasusVerdict, VariantVerdict

PROCESSES = 2
Step = Callable[[str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """The outcome of a comparison.

    Attributes:
        verdicts: per variant that can be built.
        diagnostics: what is wrong with the base or with a variant; sorted.
        deviating: casussen that do not even go as described on the base.
    """

    verdicts: tuple[VariantVerdict, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    deviating: tuple[str, ...] = ()

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """The diagnostics that are errors."""
        return tuple(each for each in self.diagnostics if each.severity is Severity.FOUT)


def compare_variants(
    project: Path,
    variants: Sequence[str] = (),
    casussen: Sequence[str] = (),
    step: Step = lambda _: None,
    processes: int | None = None,
) -> Compared:
    """Judge variants by the casussen.

    Args:
        project: where the model stands; every process reads it for itself.
        variants: codes; all of them when empty.
        casussen: codes; all of them when empty.
        step: is told what is being done.
        processes: how many to use; by default two, or one on a machine with one core.
    """
    read = read_variants(project)
    chosen = [each for each in read.variants if not variants or each.code in variants]
    found = {*read.base.diagnostics, *(d for each in chosen for d in findings(read, each))}
    base = read.base.model
    wrong = {d.position.file for d in found if d.severity is Severity.FOUT}
    good = [e for e in chosen if e.model is not None and variant_file(e.code) not in wrong]
    if base is None or not good:
        return Compared(diagnostics=tuple(sorted(found)))
    wanted = [c.code for c in base.casussen if not casussen or c.code in casussen]
    codes = tuple(each.code for each in good)
    judged = list(_judged(project, read, wanted, codes, step, processes))
    verdicts = tuple(
        VariantVerdict(
            variant=each.variant,
            casussen=tuple(by_variant[index] for by_variant, _ in judged),
            apis=api_changes(base, each.model, each.variant),
        )
        for index, each in enumerate(good)
        if each.model is not None and each.variant is not None
    )
    deviating = tuple(code for code, (_, ok) in zip(wanted, judged, strict=True) if not ok)
    return Compared(verdicts=verdicts, diagnostics=tuple(sorted(found)), deviating=deviating)


Judged = tuple[tuple[CasusVerdict, ...], bool]
"""The verdicts of one casus, a variant each, and whether it went as described on the base."""


def _judged(
    project: Path,
    read: Variants,
    casussen: Sequence[str],
    codes: tuple[str, ...],
    step: Step,
    processes: int | None,
) -> Iterable[Judged]:
    number = processes or min(PROCESSES, os.cpu_count() or 1)
    if number == 1 or len(casussen) == 1:
        _start_with(read)
        for code in casussen:
            step(f"casus {code}")
            yield _judge(code, codes)
        return
    # A notebook runs this from a kernel with threads, and those do not survive a fork.
    context = get_context("spawn")
    with ProcessPoolExecutor(number, context, initializer=_start, initargs=(project,)) as pool:
        for code, found in zip(
            casussen, pool.map(_judge, casussen, [codes] * len(casussen)), strict=True
        ):
            step(f"casus {code}")
            yield found


# -- in a process of its own -----------------------------------------------------------------

_here: list[tuple[Model, dict[str, VariantReading], dict[str, Casus]]] = []


def _start(project: Path) -> None:
    _start_with(read_variants(project))


def _start_with(read: Variants) -> None:
    assert read.base.model is not None  # noqa: S101 - whoever starts has looked
    base = read.base.model
    _here[:] = [
        (
            base,
            {each.code: each for each in read.variants},
            {casus.code: casus for casus in base.casussen},
        )
    ]


def _judge(code: str, variants: tuple[str, ...]) -> Judged:
    ((base, readings, casussen),) = _here
    run = run_measured(base, casussen[code])
    found = []
    for name in variants:
        reading = readings[name]
        assert reading.model is not None and reading.variant is not None  # noqa: S101, PT018
        found.append(judge(base, reading.model, reading.variant, run))
    return tuple(found), run.ok
