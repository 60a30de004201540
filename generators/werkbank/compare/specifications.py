"""The comparison from files to outcome."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from werkbank.compare.classify import classify
from werkbank.compare.comparison import Comparison, Explained, Side
from werkbank.compare.decisions import read_titles
from werkbank.compare.differ import find_differences
from werkbank.compare.difference import Difference
from werkbank.compare.document import Specification, load_specification
from werkbank.compare.document_nodes import Tree, read_tree
from werkbank.compare.exceptions import read_exceptions
from werkbank.compare.mapping import Derivation, Entry, Link, PairMapping, places
from werkbank.compare.mapping_file import read_mappings
from werkbank.compare.node import find
from werkbank.compare.pairing import Pairing
from werkbank.diagnostics import Diagnostic, report
from werkbank.diagnostics import comparing as problems


def compare_specifications(old: Path, new: Path, project_root: Path) -> Comparison:
    """Compare two OpenAPI files and explain the differences with the mapping for this pair.

    Args:
        old: the earlier specification, YAML or JSON.
        new: the later one.
        project_root: where `model/gepubliceerd/` and `docs/besluiten/` are looked for; without
            a mapping there, the differences are listed and not explained. A published
            specification and its reproduction are explained by exceptions.
    """
    before = load_specification(old, project_root)
    after = load_specification(new, project_root)
    if isinstance(before, Diagnostic) or isinstance(after, Diagnostic):
        return Comparison(
            old=_side(before),
            new=_side(after),
            diagnostics=tuple(
                sorted({item for item in (before, after) if isinstance(item, Diagnostic)})
            ),
        )
    mappings, diagnostics = read_mappings(project_root)
    known = read_exceptions(project_root)
    pairs = (*mappings, *known.pairs)
    mapping = next((item for item in pairs if item.is_about(before, after)), None)
    reasons = known.reasons.get(mapping.mapping, {}) if mapping else {}
    titles = {**read_titles(project_root), **reasons}
    found = (*diagnostics, *known.diagnostics)
    return compare_documents(before, after, mapping, titles, found)


def compare_documents(
    old: Specification,
    new: Specification,
    mapping: PairMapping | None,
    titles: dict[str, str],
    diagnostics: tuple[Diagnostic, ...] = (),
) -> Comparison:
    """Compare two documents that were read already.

    Args:
        old: the earlier specification.
        new: the later one.
        mapping: what pairs their elements and explains their differences; None without.
        titles: title per decision; a decision that is not among them explains nothing.
        diagnostics: what was wrong with the mapping, to be part of the outcome.
    """
    trees = read_tree(old), read_tree(new)
    found = [*diagnostics, *trees[0].diagnostics, *trees[1].diagnostics]
    pairing = mapping.pairing() if mapping else Pairing()
    differences = find_differences(trees[0].root, trees[1].root, pairing)
    explained = tuple(Explained(item) for item in differences)
    if mapping is not None:
        explained, wrong = _explain(differences, mapping, pairing, titles)
        found += [*wrong, *_misplaced(mapping, trees)]
    changes = classify(differences, trees[0].root, trees[1].root, pairing)
    return Comparison(
        old=_side(old),
        new=_side(new),
        differences=explained,
        changes=tuple(
            replace(change, decisions=(item.decision,) if item.decision else ())
            for change, item in zip(changes, explained, strict=True)
        ),
        mapping=f"{mapping.mapping}/{mapping.name}" if mapping else None,
        titles=titles,
        diagnostics=tuple(sorted(set(found))),
    )


def _explain(
    differences: tuple[Difference, ...],
    mapping: PairMapping,
    pairing: Pairing,
    titles: dict[str, str],
) -> tuple[tuple[Explained, ...], list[Diagnostic]]:
    """The first entry that fits explains; a part of an entry that never does is unused.

    What holds for a component holds for those derived from it, unless an entry names them. That
    is no use of an entry: it must be about the component itself too.
    """
    wrong = [
        report(problems.MAPPING_UNKNOWN_DECISION, entry.position, decision=entry.decision)
        for entry in mapping.entries
        if entry.decision not in titles
    ]
    usable = [entry for entry in mapping.entries if entry.decision in titles]
    unused = problems.EXCEPTION_UNUSED if mapping.exceptions else problems.MAPPING_UNUSED
    used: set[tuple[int, str]] = set()
    explained = []
    for difference in differences:
        entry, parts = _first(usable, difference, pairing)
        used |= {(id(entry), part) for part in parts}
        explained.append(Explained(difference, entry.decision if entry else None))
    wrong += [
        report(unused, entry.position, part=part, decision=entry.decision)
        for entry in usable
        for part in sorted(entry.parts)
        if (id(entry), part) not in used
    ]
    return tuple(explained), wrong


def _first(
    entries: list[Entry], difference: Difference, pairing: Pairing
) -> tuple[Entry | None, frozenset[str]]:
    for place in places(difference.location, pairing):
        for entry in entries:
            parts = entry.match(difference, place)
            if parts:
                return entry, parts if place == difference.location else frozenset()
    return None, frozenset()


def _misplaced(mapping: PairMapping, trees: tuple[Tree, Tree]) -> Iterator[Diagnostic]:
    """Places in koppelingen and afleidingen that do not exist."""
    for entry in mapping.entries:
        wanted: list[tuple[str, str]] = []
        if isinstance(entry, Link):
            wanted = [("oude", entry.old), *(("nieuwe", place) for place in entry.new)]
        elif isinstance(entry, Derivation):
            names = (entry.base, *entry.schemas)
            wanted = [("nieuwe", f"schemas/{name}") for name in names]
        for side, place in wanted:
            if find(trees[0].root if side == "oude" else trees[1].root, place) is None:
                yield report(
                    problems.MAPPING_UNKNOWN_PLACE, entry.position, location=place, side=side
                )


def _side(spec: Specification | Diagnostic) -> Side | None:
    if isinstance(spec, Diagnostic):
        return None
    return Side(spec.file, spec.title, spec.version, spec.openapi)
