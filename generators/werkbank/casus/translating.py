"""A casus of the base told in the words of a variant.

Names that the variant gave to something else are replaced, and what it keeps elsewhere is moved,
in messages as well as in what is expected of the answers. Nothing else is changed: a step that the
variant has no place for is sent as it is, and refused there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass, replace
from typing import Any

from werkbank.casus.names import at
from werkbank.ir import (
    Casus,
    CasusChange,
    Expectation,
    ExpectedFault,
    Model,
    Move,
    Need,
    OperationKind,
    PropertyKind,
    Resource,
    Route,
    Step,
    Variant,
)
from werkbank.read.renaming import below, members, renamed_path, renamed_scope

Holders = frozenset[str]
Steps = tuple[str, ...]
_LISTS = (OperationKind.LIST, OperationKind.SEARCH)
_AUDITS = (OperationKind.AUDIT_LIST, OperationKind.AUDIT_READ)
_SIDES = ("oud", "nieuw")
"""The two states in a line of the audittrail."""


def translated(base: Model, variant: Variant, casus: Casus) -> Casus:
    """The casus as it would be told if the variant were the standard, its new routes last.

    Args:
        base: the model that the casus was written for.
        variant: what is otherwise.
        casus: a casus of the base.
    """
    own = next((each for each in variant.casussen if each.casus == casus.code), None)
    told = _Translator(base, variant).casus(casus)
    return _with_changes(told, own) if own is not None else told


def _with_changes(casus: Casus, own: CasusChange) -> Casus:
    answers = {need.question: need for need in own.needs}
    old = {need.question for need in casus.needs}
    return replace(
        casus,
        actors=own.actors or casus.actors,
        externals=own.externals or casus.externals,
        given=_replaced("gegeven", casus.given, own),
        routes=(
            *(replace(r, steps=_replaced(r.name, r.steps, own)) for r in casus.routes),
            *own.routes,
        ),
        wrong=_replaced("fout", casus.wrong, own),
        needs=(
            *(answers.get(need.question, need) for need in casus.needs),
            *(need for need in own.needs if need.question not in old),
        ),
    )


def _replaced(route: str, steps: tuple[Step, ...], own: CasusChange) -> tuple[Step, ...]:
    others = {step.name: step for step in own.steps.get(route, ())}
    return tuple(
        others.get(step.name, step) for step in steps if (route, step.name) not in own.skipped
    )


@dataclass
class _Translator:
    """What is the same for every casus of a variant."""

    model: Model
    variant: Variant

    def __post_init__(self) -> None:
        self.renames = self.variant.renames
        self.resources: dict[str, Resource] = {r.path: r for _, r in self.model.resources()}
        # The reader gives a resource that is called after its class the new name of that class.
        self.names = {
            r.name: self.renames.classes[r.object_type].lower()
            for r in self.resources.values()
            if r.object_type in self.renames.classes and r.name == r.object_type.lower()
        }
        # What goes somewhere goes first; what is then left of a place may be dropped.
        self.moves = sorted(self.variant.moves, key=lambda move: move.target is None)

    def casus(self, casus: Casus) -> Casus:
        return replace(
            casus,
            actors=tuple(
                replace(a, scopes=tuple(renamed_scope(s, self.renames.apis) for s in a.scopes))
                for a in casus.actors
            ),
            externals=tuple(
                replace(e, kind=self.renames.classes.get(e.kind, e.kind)) for e in casus.externals
            ),
            given=tuple(map(self.step, casus.given)),
            routes=tuple(map(self.route, casus.routes)),
            wrong=tuple(map(self.step, casus.wrong)),
            needs=tuple(map(self.need, casus.needs)),
        )

    def route(self, route: Route) -> Route:
        return replace(route, steps=tuple(map(self.step, route.steps)))

    def step(self, step: Step) -> Step:
        resource = self.resources.get(step.resource)
        if resource is None:
            return step
        holders = frozenset({resource.object_type})
        return replace(
            step,
            resource=self._resource(step.resource),
            body=self.message(step.body, holders) if step.body is not None else None,
            filters=dict(self._filters(step.filters, resource)),
            expected=self._expectation(step, resource),
        )

    def need(self, need: Need) -> Need:
        resource = self.resources.get(need.resource)
        if resource is None:
            return need
        holders = frozenset({resource.object_type})
        known = {**self.renames.expands, **self.renames.filters}
        return replace(
            need,
            resource=self._resource(need.resource),
            by=known.get((need.resource, need.by), need.by),
            about=_plain(self.path(need.about, holders)),
            wanted=_plain(self._along(need.wanted, resource)),
        )

    # -- messages ---------------------------------------------------------------------------

    def message(self, value: Mapping[str, Any], holders: Holders) -> dict[str, Any]:
        """An object or group in the words of the variant."""
        rest: dict[str, Any] = deepcopy(dict(value))
        new: dict[str, Any] = {}
        for move in self._of(holders):
            there, moved = at(rest, ".".join(move.source))
            if not there:
                continue
            _take(rest, move.source)
            if move.target is not None:
                inner = self._below(holders, move.source)
                _set(new, move.target, self._value(moved, inner))
        for key, nested in rest.items():
            found = members(self.model, holders, key)
            name = self._name(holders, key)
            new.setdefault(name, self._value(nested, _groups(found)))
        return new

    def _value(self, value: Any, holders: Holders) -> Any:
        if isinstance(value, Mapping):
            return self.message(value, holders)
        if isinstance(value, list):
            return [self._value(item, holders) for item in value]
        return value

    def _filters(
        self, filters: Mapping[str, object], resource: Resource
    ) -> Iterator[tuple[str, object]]:
        for name, value in filters.items():
            if name == "expand":
                yield name, _each(value, lambda one: self._expands(resource, one))
            elif name == "ordering":
                yield name, _each(value, lambda one: self._ordering(resource, one))
            else:
                yield self.renames.filters.get((resource.path, name), name), value

    def _expands(self, resource: Resource, value: str) -> str:
        """`klantproductaanvragen,objectproductaanvragen`."""
        return ",".join(self._expand(resource, name) for name in value.split(","))

    def _ordering(self, resource: Resource, value: str) -> str:
        """`-registratiedatum,rol`."""
        parts = []
        for part in value.split(","):
            name = part.removeprefix("-")
            path = self.path(tuple(name.split(".")), frozenset({resource.object_type}))
            parts.append(part[: len(part) - len(name)] + ".".join(path))
        return ",".join(parts)

    # -- what is expected -------------------------------------------------------------------

    def _expectation(self, step: Step, resource: Resource) -> Expectation:
        expected = step.expected
        holders = frozenset({resource.object_type})
        listed = step.kind in _LISTS

        def place(dotted: str, *, gone: bool = False) -> str:
            path = tuple(dotted.split("."))
            start = _start(step.kind, path)
            rest = self._along(path[start:], resource, gone=gone)
            return ".".join((*path[:start], *rest))

        def fault(each: ExpectedFault) -> ExpectedFault:
            first, _, rest = each.name.partition(".")
            if listed:
                name = self.renames.filters.get((resource.path, each.name), each.name)
            elif first in self.model.object_types:
                path = self.path(tuple(rest.split(".")), frozenset({first}))
                name = ".".join((self.renames.classes.get(first, first), *path))
            else:
                name = ".".join(self.path(tuple(each.name.split(".")), holders))
            return replace(each, name=name)

        return replace(
            expected,
            contains={
                place(path): self._expected(step, resource, path, value)
                for path, value in expected.contains.items()
            },
            absent=tuple(place(path, gone=True) for path in expected.absent),
            faults=tuple(map(fault, expected.faults)),
        )

    def _expected(self, step: Step, resource: Resource, dotted: str, value: Any) -> Any:
        path = tuple(dotted.split("."))
        if step.kind in _AUDITS and path[-1] == "resource":
            return self.names.get(str(value), value)
        rest = path[_start(step.kind, path) :]
        return self._value(value, self._below(frozenset({resource.object_type}), rest))

    def _along(self, path: Steps, resource: Resource, *, gone: bool = False) -> Steps:
        """A path from an object of a resource, also into what `_expand` holds."""
        named = path[1:] if path[:1] == ("_expand",) else path
        expand = next((e for e in resource.expands if named and e.name == named[0]), None)
        own = members(self.model, frozenset({resource.object_type}), named[0]) if named else []
        if expand is None or (named is path and own):
            return self.path(path, frozenset({resource.object_type}), gone=gone)
        before = path[: len(path) - len(named)]
        rest = self.path(named[1:], frozenset({expand.target}), gone=gone)
        return (*before, self._expand(resource, expand.name), *rest)

    def path(self, path: Steps, holders: Holders, *, gone: bool = False) -> Steps:
        """A path of attributes and indexes, as the variant has it.

        Args:
            path: from an object or group of the base.
            holders: the types it may be of.
            gone: True for a place where nothing should stand: where a part of it would have been
                moved to, nothing should stand either.
        """
        if not path:
            return ()
        for move in self._of(holders):
            depth = len(move.source)
            if move.target is None:
                continue
            if path[:depth] == move.source:
                inner = self._below(holders, move.source)
                return (*move.target, *self.path(path[depth:], inner, gone=gone))
            if gone and move.source[: len(path)] == path:
                return move.target[:1]
        first, *rest = path
        found = members(self.model, holders, first)
        inner = holders if first.isdigit() else below(found)
        return (self._name(holders, first), *self.path(tuple(rest), inner, gone=gone))

    # -- names ------------------------------------------------------------------------------

    def _resource(self, path: str) -> str:
        return self.renames.resources.get(path, path)

    def _expand(self, resource: Resource, name: str) -> str:
        return self.renames.expands.get((resource.path, name), name)

    def _name(self, holders: Holders, name: str) -> str:
        for holder in holders:
            (new,) = renamed_path(self.model, self.renames, holder, (name,))
            if new != name:
                return new
        return name

    def _of(self, holders: Holders) -> Iterator[Move]:
        """The moves from these types, their supertypes or their subtypes."""
        types = {
            name
            for holder in holders & self.model.object_types.keys()
            for name in (
                holder,
                *self.model.object_types[holder].ancestors,
                *(each.name for each in self.model.concrete(holder)),
            )
        }
        yield from (move for move in self.moves if move.holder in types)

    def _below(self, holders: Holders, path: Steps) -> Holders:
        for step in path:
            if not step.isdigit():
                holders = below(members(self.model, holders, step))
        return holders


def _groups(found: Any) -> Holders:
    """A reference holds a URL and nothing to translate."""
    return below([(held, prop) for held, prop in found if prop.kind is PropertyKind.GROUP])


def _start(kind: OperationKind, path: Steps) -> int:
    """Where in a path of an answer the object itself begins."""
    if kind in _LISTS:
        return 2 if path[0] == "results" else len(path)
    if kind in _AUDITS:
        return next((i + 1 for i, step in enumerate(path) if step in _SIDES), len(path))
    return 0


def _each(value: object, new: Any) -> object:
    return [new(one) for one in value] if isinstance(value, list) else new(str(value))


def _plain(path: Steps) -> Steps:
    return tuple(step for step in path if not step.isdigit())


def _take(value: Any, path: Steps) -> None:
    """Remove what stands at a path, with the objects that this leaves empty."""
    first, *rest = path
    key: Any = int(first) if isinstance(value, list) else first
    if rest:
        _take(value[key], tuple(rest))
    if not rest or value[key] == {}:
        del value[key]


def _set(value: dict[str, Any], path: Steps, content: Any) -> None:
    """Put something at a path, with the objects and lists on the way there."""
    if content is None:  # an attribute that is emptied, not an item of a list
        value[path[0]] = None
        return
    holder: Any = value
    for step, after in zip(path, (*path[1:], None), strict=True):
        empty: Any = content if after is None else [] if after.isdigit() else {}
        if isinstance(holder, list):
            while len(holder) <= int(step):
                holder.append(deepcopy(empty))
            holder = holder[int(step)]
        else:
            if after is None:
                holder[step] = content
            holder = holder.setdefault(step, empty)
