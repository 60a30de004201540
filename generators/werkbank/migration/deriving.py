"""The mapping that follows from the two models: `bron` says what an attribute used to be called."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from werkbank.ir import Model, ObjectType, Property, PropertyKind
from werkbank.migration.crossing import Carry, TypeCrossing

_DEEPEST = 6


def derived_types(old: Model, new: Model) -> dict[str, TypeCrossing]:
    """What becomes of each old concrete class, as far as `bron` tells.

    An attribute that has become more than one thing, or none, is left out: a file must tell.
    """
    pairs = {
        held.name: target
        for held in old.object_types.values()
        if not held.abstract and (target := _target(old, new, held))
    }
    return {
        name: TypeCrossing(
            old=name,
            new=target.name,
            carries={
                prop.name: (Carry(old=prop.name, new=".".join(path), derived=True),)
                for prop in old.object_types[name].properties
                if not prop.read_only
                and (path := _only_path(old, new, old.object_types[name], prop, target, pairs))
            },
        )
        for name, target in pairs.items()
    }


def names_of(model: Model, held: ObjectType) -> frozenset[str]:
    """What specifications call a class, its ancestors and what it adds to them."""
    own = {held.name, *held.ancestors}
    forms = [api.profile.messages for api in model.apis]
    return frozenset(
        {*own}
        | {form.names[name] for form in forms for name in own if name in form.names}
        | {form.parts[name] for form in forms for name in own if name in form.parts}
    )


def _target(old: Model, new: Model, held: ObjectType) -> ObjectType | None:
    """The new class that an old one became; one that is exchanged in the same way."""
    wanted = names_of(old, held)
    # The class itself says more than what it inherits from, so its own name is tried first.
    for names in ({held.name}, wanted):
        found = [
            each
            for each in new.object_types.values()
            if not each.abstract
            and not each.external
            and each.identified == held.identified
            and each.stereotype == held.stereotype
            and any(source.partition("/")[2] in names for source in each.sources)
        ]
        # A class that took over an attribute may name the old class too; the name then decides.
        named = [each for each in found if each.name.lower() == held.name.lower()]
        if named or len(found) == 1:
            return (named or found)[0]
    return None


def _only_path(
    old: Model,
    new: Model,
    holder: ObjectType,
    prop: Property,
    target: ObjectType,
    pairs: Mapping[str, ObjectType],
) -> tuple[str, ...] | None:
    sources = {f"{name}.{prop.name}" for name in names_of(old, holder)}
    found = {
        path
        for path, leaf in _leaves(new, target, ())
        if any(source.partition("/")[2] in sources for source in leaf.sources)
        and _alike(old, new, prop, leaf, pairs)
    }
    return found.pop() if len(found) == 1 else None


def _alike(
    old: Model, new: Model, prop: Property, leaf: Property, pairs: Mapping[str, ObjectType]
) -> bool:
    """True when a value of the one can be a value of the other: both groups, or neither."""
    if prop.kind is not PropertyKind.GROUP:
        return leaf.kind is not PropertyKind.GROUP
    if leaf.kind is not PropertyKind.GROUP:
        return False
    possible = {each.name for each in new.concrete(leaf.range)}
    return any(
        pairs[each.name].name in possible for each in old.concrete(prop.range) if each.name in pairs
    )


def _leaves(
    model: Model, held: ObjectType, here: tuple[str, ...]
) -> Iterator[tuple[tuple[str, ...], Property]]:
    """Every property that a client can set, with its path, groups and what is in them included."""
    if len(here) > _DEEPEST:
        return
    for prop in held.properties:
        if prop.read_only:
            continue
        path = (*here, prop.name)
        yield path, prop
        if prop.kind is PropertyKind.GROUP:
            for group in model.concrete(prop.range):
                yield from _leaves(model, group, path)
