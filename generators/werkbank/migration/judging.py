"""The mapping against both models: nothing unknown in it, and nothing forgotten."""

from __future__ import annotations

from collections.abc import Iterator

from werkbank.diagnostics import Diagnostic, report
from werkbank.diagnostics import crossing as problems
from werkbank.ir import BehaviourKind, Model, ObjectType
from werkbank.migration.crossing import Crossing, TypeCrossing
from werkbank.position import Position
from werkbank.read.document import Document
from werkbank.schema.explain import suggestion


def judge_crossing(crossing: Crossing, document: Document) -> Iterator[Diagnostic]:
    """What is wrong with a mapping.

    Args:
        crossing: the mapping, what was derived included.
        document: the file, for the places of what stands in it.
    """
    yield from _file_names(crossing, document)
    for held in exchanged(crossing.old):
        found = crossing.types.get(held.name)
        if found is None:
            yield report(problems.CROSSING_CLASS, document.at("typen"), name=held.name)
        else:
            yield from _attributes(crossing, held, found, document)
    for found in {id(each.carries): each for each in crossing.types.values()}.values():
        yield from _targets(crossing.new, found)


def exchanged(model: Model) -> tuple[ObjectType, ...]:
    """The concrete classes whose data a register of a model can hold."""
    names: dict[str, None] = {}
    for _, resource in model.resources():
        for name in sorted(model.reach(resource.object_type)):
            names.setdefault(name)
    return tuple(held for name in names if not (held := model.object_types[name]).abstract)


def _attributes(
    crossing: Crossing, held: ObjectType, found: TypeCrossing, document: Document
) -> Iterator[Diagnostic]:
    for prop in held.properties:
        if not prop.read_only and prop.name not in found.carries:
            name = f"{held.name}.{prop.name}"
            count = sum(
                1
                for target in crossing.new.object_types.values()
                for each in target.properties
                if name in {source.partition("/")[2] for source in each.sources}
            )
            place = found.position if found.position.file else document.at("typen")
            yield report(problems.CROSSING_OPEN, place, name=name, count=count)


def _targets(new: Model, found: TypeCrossing) -> Iterator[Diagnostic]:
    for carries in found.carries.values():
        for carry in carries:
            if carry.derived:
                continue
            if not carry.new:
                if not carry.reason:
                    name = f"{found.old}.{carry.old}"
                    yield report(problems.CROSSING_NO_TARGET, carry.position, name=name)
                continue
            yield from _path(new, found.new, carry.new, carry.position)
            holder = carry.new.rpartition(".")[0]
            for name in carry.beside:
                beside = f"{holder}.{name}" if holder else name
                yield from _path(new, found.new, beside, carry.position)
    for given in found.given:
        for path in (given.new, *given.when):
            yield from _path(new, found.new, path, given.position)


def _path(new: Model, held: str, path: str, position: Position) -> Iterator[Diagnostic]:
    leaves = new.walk(held, tuple(path.split(".")))
    name = f"{held}.{path}"
    if not leaves:
        yield _unknown("attribuut van nu", name, [], position)
    elif all(leaf.read_only for leaf in leaves):
        yield report(problems.CROSSING_READ_ONLY, position, name=name)


def _file_names(crossing: Crossing, document: Document) -> Iterator[Diagnostic]:
    """Names in the file that neither model knows."""
    data = document.data if isinstance(document.data, dict) else {}
    old, new = crossing.old, crossing.new
    for name, raw in (data.get("typen") or {}).items():
        if name not in old.object_types:
            known = list(old.object_types)
            yield _unknown("klasse van toen", name, known, document.at("typen", name))
            continue
        holders = old.concrete(name)
        for index, item in enumerate(raw.get("attributen") or ()):
            if not any(held.find(item["van"]) for held in holders):
                place = document.at("typen", name, "attributen", index)
                known = [prop.name for held in holders for prop in held.properties]
                yield _unknown("attribuut van toen", f"{name}.{item['van']}", known, place)
    unique = [
        rule.code
        for api in new.apis
        for rule in api.behaviours
        if rule.kind is BehaviourKind.UNIQUE
    ]
    for kind, section, known in (
        ("datatype van nu", "omzettingen", list(new.types)),
        ("referentielijst van nu", "codes", list(new.reference_lists)),
        ("gedragsregel van soort uniek", "samenvoegen", unique),
    ):
        for name in data.get(section) or {}:
            if name not in known:
                yield _unknown(kind, name, known, document.at(section, name))
    for name, codes in crossing.codes.items():
        known = [each.code for each in new.reference_lists[name].values] if (
            name in new.reference_lists) else list(codes.values())  # fmt: skip
        for code in sorted(set(codes.values()) - set(known)):
            yield _unknown(f"code van referentielijst {name}", code, known,
                           document.at("codes", name))  # fmt: skip
    yield from _decisions(crossing, document)


def _decisions(crossing: Crossing, document: Document) -> Iterator[Diagnostic]:
    known = [decision.code for decision in crossing.new.decisions]
    data = document.data
    merged = [
        (("samenvoegen", rule), code) for rule, code in (data.get("samenvoegen") or {}).items()
    ]
    for path, code in (*_coded(data, ()), *merged):
        if code not in known:
            yield _unknown("besluit", code, known, document.at(*path))


def _coded(
    node: object, here: tuple[str | int, ...]
) -> Iterator[tuple[tuple[str | int, ...], str]]:
    if isinstance(node, dict):
        for key, value in node.items():
            if key == "besluit":
                yield (*here, key), str(value)
            else:
                yield from _coded(value, (*here, key))
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from _coded(value, (*here, index))


def _unknown(kind: str, name: str, known: list[str], position: Position) -> Diagnostic:
    hint = suggestion(name.rpartition(".")[2], known)
    return report(problems.CROSSING_UNKNOWN, position, kind=kind, name=name, suggestion=hint)
