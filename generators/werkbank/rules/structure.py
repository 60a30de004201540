"""Classes, subtypes, code lists and references fit together."""

from __future__ import annotations

from collections.abc import Iterator

from werkbank.diagnostics import Diagnostic, report
from werkbank.diagnostics import modelling as problems
from werkbank.ir import Model, ObjectType, PropertyKind
from werkbank.rules.elements import own_properties
from werkbank.schema.explain import suggestion


def subtypes_can_be_told_apart(model: Model) -> Iterator[Diagnostic]:
    """Every concrete subtype pins its own value, and every value has its subtype."""
    for name, holder in model.object_types.items():
        if holder.discriminator is None:
            continue
        parent = model.object_types.get(holder.parent or "")
        if parent is not None and parent.discriminator == holder.discriminator:
            continue  # judged with its root
        yield from _discriminated(model, name, holder)
    for name, _, prop in own_properties(model):
        if prop.kind is PropertyKind.GROUP:
            target = model.object_types[prop.range]
            options = model.concrete(prop.range)
            if len(options) > 1 and target.discriminator is None:
                yield report(
                    problems.POLYMORPHIC_WITHOUT_DISCRIMINATOR,
                    prop.position,
                    element=name,
                    subtypes=", ".join(option.name for option in options),
                    name=target.name,
                )


def _discriminated(model: Model, name: str, root: ObjectType) -> Iterator[Diagnostic]:
    attribute = root.discriminator or ""
    prop = root.find(attribute)
    enum = model.enumerations.get(prop.range) if prop else None
    taken: dict[str, str] = {}
    for subtype in model.concrete(name):
        value = subtype.discriminator_value
        if value is None:
            continue
        if value in taken:
            yield report(
                problems.DISCRIMINATOR_DOUBLE,
                subtype.position,
                name=subtype.name,
                value=value,
                other=taken[value],
            )
        taken[value] = subtype.name
        if enum is not None and value not in enum.codes:
            yield report(
                problems.DISCRIMINATOR_NOT_IN_ENUM,
                subtype.position,
                name=subtype.name,
                attribute=attribute,
                value=value,
                enum=enum.name,
            )
    for known in enum.values if enum else ():
        if known.code not in taken:
            yield report(
                problems.DISCRIMINATOR_UNUSED,
                known.position,
                enum=enum.name if enum else "",
                value=known.code,
                name=name,
            )


def abstract_classes_have_subtypes(model: Model) -> Iterator[Diagnostic]:
    """An abstract class without a concrete subtype can never have an object."""
    for name, holder in model.object_types.items():
        if holder.abstract and not model.concrete(name):
            yield report(problems.ABSTRACT_WITHOUT_SUBTYPE, holder.position, name=name)


def enumerations_have_values(model: Model) -> Iterator[Diagnostic]:
    """A closed list without codes excludes every value."""
    for name, enumeration in model.enumerations.items():
        if not enumeration.values:
            yield report(problems.ENUM_EMPTY, enumeration.position, name=name)


def everything_is_used(model: Model) -> Iterator[Diagnostic]:
    """Types, enumerations and gegevensgroepen that nothing refers to."""
    used = {prop.range for holder in model.object_types.values() for prop in holder.properties}
    used |= {scalar.parent for scalar in model.types.values() if scalar.parent}
    for kind, elements in (("enumeratie", model.enumerations), ("type", model.types)):
        for name, element in elements.items():
            if name not in used:
                yield report(problems.UNUSED, element.position, kind=kind, name=name)
    for name, holder in model.object_types.items():
        known = {name, *holder.ancestors}
        if not holder.identified and not known & used and not holder.children:
            yield report(problems.UNUSED, holder.position, kind="gegevensgroep", name=name)


def groups_end(model: Model) -> Iterator[Diagnostic]:
    """No object must contain itself: such an object could never be finished."""
    needs = {
        name: [
            prop.range
            for prop in holder.properties
            if prop.kind is PropertyKind.GROUP and prop.required and not prop.many
        ]
        for name, holder in model.object_types.items()
    }
    for name, holder in model.object_types.items():
        chain = _back_to(name, needs)
        if chain:
            words = " → ".join(chain)
            yield report(problems.ENDLESS_GROUP, holder.position, name=name, chain=words)


def _back_to(start: str, needs: dict[str, list[str]]) -> list[str]:
    stack = [[start]]
    seen: set[str] = set()
    while stack:
        path = stack.pop()
        for target in needs[path[-1]]:
            if target == start:
                return [*path, target]
            if target not in seen:
                seen.add(target)
                stack.append([*path, target])
    return []


def reference_lists_exist(model: Model) -> Iterator[Diagnostic]:
    """Attributes refer to lists that exist; lists are used, and their validity runs forward."""
    used = set()
    for name, _, prop in own_properties(model):
        if prop.reference_list is None:
            continue
        used.add(prop.reference_list)
        if prop.reference_list not in model.reference_lists:
            yield report(
                problems.UNKNOWN_LIST,
                prop.position,
                element=name,
                name=prop.reference_list,
                suggestion=suggestion(prop.reference_list, list(model.reference_lists)),
            )
    for file, reference in model.reference_lists.items():
        if file != reference.name:
            yield report(
                problems.LIST_NAME, reference.position, name=reference.name, file=f"{file}.yaml"
            )
        if reference.name not in used and file not in used:
            yield report(problems.UNUSED, reference.position, kind="referentielijst", name=file)
        for value in reference.values:
            if value.begin and value.end and value.begin > value.end:
                yield report(
                    problems.LIST_VALIDITY, value.position, code=value.code, name=reference.name
                )
