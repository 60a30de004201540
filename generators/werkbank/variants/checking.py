"""Is a variant a sound model? What the reader and the rules find in it, and not in the base."""

from __future__ import annotations

from pathlib import Path

from werkbank import rules
from werkbank.diagnostics import Diagnostic
from werkbank.read import VariantReading, Variants, read_variants


def findings(read: Variants, variant: VariantReading) -> tuple[Diagnostic, ...]:
    """The diagnostics of one variant; what the base has as well is no fault of the variant.

    Decisions explain the base: whether they explain what a variant adds is not asked.
    """
    if variant.model is None or read.base.model is None:
        return variant.diagnostics
    known = set(rules.judge(read.base.model, rules.MODEL_RULES))
    own = set(rules.judge(variant.model, rules.MODEL_RULES)) - known
    return tuple(sorted({*variant.diagnostics, *own}))


def check_variants(project: Path) -> tuple[Diagnostic, ...]:
    """The diagnostics of every variant of a project; none when the base itself has errors."""
    read = read_variants(project)
    return tuple(sorted({found for each in read.variants for found in findings(read, each)}))


def variant_file(code: str) -> str:
    """The file of a variant, as diagnostics name it."""
    return f"model/varianten/{code}.yaml"
