"""Headings of a table -> columns: as a mapping says, or guessed from the model."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest

from werkbank.ir import Model, Property, PropertyKind
from werkbank.schema.explain import suggestion
from werkbank.validate.columns import Column, ColumnMapping, Columns
from werkbank.validate.finding import Finding
from werkbank.validate.reading.batch import trouble

_PLAIN = re.compile(r"[^0-9a-z]+")
_INDEX = re.compile(r"\[(\d+)\]")
_DEEPEST = 6


def columns_of(
    model: Model, object_type: str, headings: Sequence[str], mapping: ColumnMapping | None = None
) -> Columns:
    """Where each column goes.

    A heading that the mapping does not name is guessed: it is the path, the name, the title or the
    alias of exactly one attribute, whatever the capitals and signs.
    """
    mapping = mapping or ColumnMapping()
    leaves = dict(_leaves(model, object_type))
    known = _by_word(leaves)
    found: list[Column | None] = []
    findings: list[Finding] = []
    for heading in headings:
        path, why = _path_for(heading, mapping, leaves, known)
        if why:
            findings.append(trouble(why[0], 1, why[1]))
        column = _column(path, leaves, mapping) if path else None
        found.append(_placed(model, object_type, column) if column else None)
    held = tuple(found)
    fixed = {tuple(_steps(named)): value for named, value in mapping.fixed.items()}
    findings += [
        trouble("kolom-onbekend", 1, _no_attribute(named, leaves))
        for named in mapping.fixed
        if _without_places(_steps(named)) not in leaves
    ]
    told = {column.path for column in held if column} | set(fixed)
    fixed |= dict(_subtypes(model, object_type, held, told))
    return Columns(held, tuple(fixed.items()), tuple(findings))


def _path_for(
    heading: str,
    mapping: ColumnMapping,
    leaves: Mapping[tuple[str, ...], Property],
    known: Mapping[str, list[tuple[str, ...]]],
) -> tuple[tuple[str | int, ...] | None, tuple[str, str] | None]:
    """The path of a column, and a code and words where there is something wrong with it."""
    if heading in mapping.columns:
        named = mapping.columns[heading]
        if not named:
            return None, None
        if _without_places(_steps(named)) not in leaves:
            return None, ("kolom-onbekend", _no_attribute(named, leaves))
        return tuple(_steps(named)), None
    if not heading.strip():
        return None, None
    steps = tuple(_steps(heading.strip()))
    if _without_places(steps) in leaves:
        return steps, None
    options = known.get(_word(heading), [])
    if len(options) == 1:
        return options[0], None
    if options:
        names = ", ".join(".".join(option) for option in options)
        why = f"Kolom {heading} kan meer attributen zijn ({names}) en is overgeslagen"
        return None, ("kolom-onduidelijk", f"{why}; kies er een met --kolommen.")
    hint = suggestion(heading, [path[-1] for path in leaves])
    why = f"Kolom {heading} is geen attribuut{hint} en is overgeslagen"
    return None, ("kolom-onbekend", f"{why}; koppel haar met --kolommen.")


def _no_attribute(path: str, leaves: Mapping[tuple[str, ...], Property]) -> str:
    hint = suggestion(path, [".".join(each) for each in leaves])
    return f"{path} is geen attribuut{hint}; verbeter het bestand met de kolommen."


def _leaves(
    model: Model, name: str, here: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], Property]]:
    """Every attribute that can have a single value, by path; and the groups of the record."""
    for held in model.concrete(name):
        for prop in held.properties:
            path = (*here, prop.name)
            if prop.kind is not PropertyKind.GROUP or not here:  # Parquet can hold a whole group
                yield path, prop
            if prop.kind is PropertyKind.GROUP and len(path) < _DEEPEST:
                yield from _leaves(model, prop.range, path)


def _by_word(leaves: Mapping[tuple[str, ...], Property]) -> dict[str, list[tuple[str, ...]]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for path, prop in leaves.items():
        words = {_word("".join(path)), _word(prop.name), _word(prop.title), _word(prop.mim.alias)}
        for word in words - {""}:
            found.setdefault(word, []).append(path)
    # An attribute of the record itself goes before one of the same name somewhere inside it.
    return {
        word: [path for path in paths if len(path) == 1] or paths for word, paths in found.items()
    }


def _word(text: str) -> str:
    return _PLAIN.sub("", text.lower())


def _steps(path: str) -> Iterator[str | int]:
    for step in _INDEX.sub(r".\1", path).split("."):
        yield int(step) if step.isdecimal() else step


def _without_places(path: Sequence[str | int] | Iterator[str | int]) -> tuple[str, ...]:
    return tuple(step for step in path if isinstance(step, str))


def _column(
    path: tuple[str | int, ...], leaves: Mapping[tuple[str, ...], Property], mapping: ColumnMapping
) -> Column:
    names = _without_places(path)
    return Column(path, leaves[names].json_type, mapping.codes.get(".".join(names), {}))


def _placed(model: Model, object_type: str, column: Column) -> Column:
    """The column with the first place of every list on its path, where the path names none."""
    path: list[str | int] = []
    for step, following in zip_longest(column.path, column.path[1:]):
        path.append(step)
        leaves = model.walk(object_type, _without_places(path)) if isinstance(step, str) else ()
        whole = len(path) == 1 and following is None and leaves[0].kind is PropertyKind.GROUP
        if any(leaf.many for leaf in leaves) and not isinstance(following, int) and not whole:
            path.append(0)
    return column._replace(path=tuple(path))


def _subtypes(
    model: Model,
    object_type: str,
    held: Sequence[Column | None],
    told: set[tuple[str | int, ...]],
) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """The value that tells the subtype of a group, where its columns leave only one subtype."""
    groups: dict[tuple[str | int, ...], set[str]] = {}
    for column in held:
        for depth in range(1, len(column.path) if column else 0):
            if column and isinstance(column.path[depth], str):
                groups.setdefault(column.path[:depth], set()).add(str(column.path[depth]))
    for path, names in groups.items():
        leaves = model.walk(object_type, _without_places(path))
        ranges = {leaf.range for leaf in leaves if leaf.kind is PropertyKind.GROUP}
        key = model.object_types[next(iter(ranges))].discriminator if len(ranges) == 1 else None
        if not key or (*path, key) in told:
            continue
        options = [
            option
            for option in model.concrete(next(iter(ranges)))
            if option.discriminator_value and all(option.find(name) for name in names)
        ]
        if len(options) == 1:
            yield (*path, key), str(options[0].discriminator_value)
