"""Another name for an element, in everything that refers to it.

A name is looked up as the base model has it: which class declares an attribute at the end of a
path is only known there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from werkbank.ir import Model, ObjectType, Property, PropertyKind, Renames, Resource
from werkbank.read.document import Path_
from werkbank.read.draft import Draft

_TEXTS = frozenset(
    {"title", "description", "comments", "titel", "omschrijving", "tekst", "samenvatting"}
)
_PATHS = ("attributen", "ongeacht")
"""Keys of a behaviour rule with paths from its object type."""
_PATH = ("spiegel", "peildatum")


def following(model: Model, renames: Renames) -> Renames:
    """The renames with filters and expands that carry the name of what is renamed."""
    filters, expands = dict(renames.filters), dict(renames.expands)
    for _, resource in model.resources():
        for each in resource.filters:
            new = renamed_path(model, renames, resource.object_type, each.path)[-1]
            if each.name == each.path[-1] != new:
                filters.setdefault((resource.path, each.name), new)
        for expand in resource.expands:
            old, new = _expand_follows(model, renames, resource, expand.name)
            if old == expand.name != new:
                expands.setdefault((resource.path, expand.name), new)
    return Renames(
        apis=renames.apis,
        classes=renames.classes,
        enumerations=renames.enumerations,
        attributes=renames.attributes,
        resources=renames.resources,
        filters=filters,
        expands=expands,
        words=renames.words,
    )


def _expand_follows(
    model: Model, renames: Renames, resource: Resource, name: str
) -> tuple[str, str]:
    """What an expand may be called after, with its new name."""
    expand = next(each for each in resource.expands if each.name == name)
    if not expand.reverse:
        new = renamed_path(model, renames, resource.object_type, (expand.property,))[0]
        return expand.property, new
    held = model.resource_of(expand.target)
    old = held[1].path if held else ""
    return old, renames.resources.get(old, old)


def members(model: Model, holders: frozenset[str], name: str) -> list[tuple[ObjectType, Property]]:
    """The properties of this name in these types and their subtypes, with their holders."""
    return [
        (held, prop)
        for holder in sorted(holders & model.object_types.keys())
        for held in (model.concrete(holder) or (model.object_types[holder],))
        if (prop := held.find(name)) is not None
    ]


def below(found: list[tuple[ObjectType, Property]]) -> frozenset[str]:
    """The types that a path goes on in, through groups and along references."""
    kinds = (PropertyKind.GROUP, PropertyKind.REFERENCE)
    return frozenset(prop.range for _, prop in found if prop.kind in kinds)


def renamed_path(
    model: Model, renames: Renames, object_type: str, path: tuple[str, ...]
) -> tuple[str, ...]:
    """A path of attributes, and of indexes into lists, with the new names in it."""
    holders = frozenset({object_type})
    new = []
    for step in path:
        if step.isdigit():
            new.append(step)
            continue
        found = members(model, holders, step)
        names = (renames.attributes.get((prop.owner or held.name, step)) for held, prop in found)
        new.append(next((name for name in names if name), step))
        holders = below(found)
    return tuple(new)


def rename_schema(draft: Draft, model: Model, renames: Renames) -> None:
    """Rewrite a LinkML file."""
    for name in _keys(draft, ("classes",)):
        raw = draft.get(("classes", name))
        if isinstance(raw, dict):
            _rename_class(draft, model, renames, name, raw)
    for kind, names in (("classes", renames.classes), ("enums", renames.enumerations)):
        for name in _keys(draft, (kind,)):
            if name in names:
                draft.rename((kind, name), names[name])
    _reword(draft.data, renames.words)


def _rename_class(
    draft: Draft, model: Model, renames: Renames, name: str, raw: dict[str, Any]
) -> None:
    ranges = {**renames.classes, **renames.enumerations}
    _replace(raw, "is_a", renames.classes.get)
    raw.update(
        {"mixins": [renames.classes.get(m, m) for m in raw["mixins"]]} if raw.get("mixins") else {}
    )
    tags = raw.get("annotations")
    for key in ("attributes", "slot_usage"):
        for attribute in _keys(draft, ("classes", name, key)):
            entry = draft.get(("classes", name, key, attribute))
            if isinstance(entry, dict):
                _replace(entry, "range", ranges.get)
            (new,) = renamed_path(model, renames, name, (attribute,))
            if new != attribute:
                draft.rename(("classes", name, key, attribute), new)
    if isinstance(tags, dict) and isinstance(tags.get("discriminator"), str):
        (tags["discriminator"],) = renamed_path(model, renames, name, (tags["discriminator"],))


def rename_layer(draft: Draft, model: Model, renames: Renames) -> None:
    """Rewrite a file of the exchange layer, or what they share."""
    for code in _keys(draft, ("gedrag",)):
        rule = draft.get(("gedrag", code))
        if isinstance(rule, dict):
            _rename_rule(rule, model, renames)
    for path in _keys(draft, ("resources",)):
        _rename_resource(draft, path, model, renames)
    for header in _keys(draft, ("koppen",)):
        raw = draft.get(("koppen", header))
        if isinstance(raw, dict) and raw.get("resources"):
            raw["resources"] = [renames.resources.get(path, path) for path in raw["resources"]]
    _rename_api(draft, renames.apis)
    _reword(draft.data, renames.words)


def _rename_rule(rule: dict[str, Any], model: Model, renames: Renames) -> None:
    held = str(rule.get("objecttype", ""))

    def path(dotted: str) -> str:
        return ".".join(renamed_path(model, renames, held, tuple(dotted.split("."))))

    def qualified(dotted: str) -> str:
        """`Klantcontactmoment.klant`, or a path from the object type itself."""
        first, _, rest = dotted.partition(".")
        if first not in model.object_types:
            return path(dotted)
        new = renamed_path(model, renames, first, tuple(rest.split(".")))
        return ".".join((renames.classes.get(first, first), *new))

    for key in _PATHS:
        if rule.get(key):
            rule[key] = [path(each) for each in rule[key]]
    for key in _PATH:
        _replace(rule, key, path)
    if isinstance(rule.get("als"), dict):
        _replace(rule["als"], "attribuut", path)
    if rule.get("via"):
        rule["via"] = [qualified(each) for each in rule["via"]]
    _replace(rule, "standaard", qualified)
    _replace(rule, "objecttype", renames.classes.get)


def _rename_resource(draft: Draft, resource: str, model: Model, renames: Renames) -> None:
    here: Path_ = ("resources", resource)
    raw = draft.get(here)
    held = str(raw.get("objecttype", ""))

    def path(dotted: str) -> str:
        return ".".join(renamed_path(model, renames, held, tuple(dotted.split("."))))

    for name in _keys(draft, (*here, "filters")):
        _replace(draft.get((*here, "filters", name)), "attribuut", path)
        if new := renames.filters.get((resource, name)):
            draft.rename((*here, "filters", name), new)
    if raw.get("sorteren"):
        raw["sorteren"] = [path(each) for each in raw["sorteren"]]
    for name in _keys(draft, (*here, "expand")):
        entry = draft.get((*here, "expand", name))
        _replace(entry, "attribuut", path)
        _replace(entry, "via", lambda via: _via(model, renames, via))
        if new := renames.expands.get((resource, name)):
            draft.rename((*here, "expand", name), new)
    new_type = renames.classes.get(held)
    if new_type and raw.get("naam") == held.lower():
        raw["naam"] = new_type.lower()
    _replace(raw, "objecttype", renames.classes.get)
    if resource in renames.resources:
        draft.rename(here, renames.resources[resource])


def _via(model: Model, renames: Renames, via: str) -> str:
    holder, _, attribute = via.partition(".")
    new = renamed_path(model, renames, holder, (attribute,))
    return f"{renames.classes.get(holder, holder)}.{new[0]}"


def _rename_api(draft: Draft, apis: Mapping[str, str]) -> None:
    old = str(draft.data.get("api", ""))
    new = apis.get(old)
    if new is None:
        return
    draft.data["api"] = new
    _replace(draft.data, "server", lambda url: url.replace(f"/{old}/", f"/{new}/"))
    _replace(draft.data, "notificatiekanaal", lambda name: new if name == old else name)
    for scope in _keys(draft, ("scopes",)):
        draft.rename(("scopes", scope), renamed_scope(scope, apis))
    for resource in _keys(draft, ("resources",)):
        for operation in (draft.get(("resources", resource, "operaties")) or {}).values():
            _replace(operation, "scope", lambda scope: renamed_scope(scope, apis))


def renamed_scope(scope: str, apis: Mapping[str, str]) -> str:
    """A scope with the new name of its API."""
    api, dot, rest = scope.partition(".")
    return f"{apis.get(api, api)}{dot}{rest}"


def _keys(draft: Draft, path: Path_) -> list[str]:
    found = draft.get(path)
    return list(found) if isinstance(found, dict) else []


def _replace(holder: Any, key: str, new: Callable[[str], str | None]) -> None:
    if isinstance(holder, dict) and isinstance(holder.get(key), str):
        holder[key] = new(holder[key]) or holder[key]


def _reword(value: Any, words: Mapping[str, str], *, told: bool = False) -> None:
    """Replace words in everything that people read, in place."""
    if not words:
        return
    longest = sorted(words, key=len, reverse=True)
    pattern = re.compile(rf"\b({'|'.join(map(re.escape, longest))})\b")
    for holder, key, text in _told(value, told=told):
        holder[key] = pattern.sub(lambda found: words[found[0]], text)


def _told(value: Any, *, told: bool) -> Iterator[tuple[Any, Any, str]]:
    """`(holder, key, text)` of every text for people."""
    entries = value.items() if isinstance(value, dict) else enumerate(value)
    for key, nested in list(entries):
        here = told if isinstance(value, list) else key in _TEXTS
        if isinstance(nested, str) and here:
            yield value, key, nested
        elif isinstance(nested, dict | list):
            yield from _told(nested, told=here)


def leads_somewhere(model: Model, resource: Resource, path: tuple[str, ...]) -> bool:
    """True when a path from a resource ends at an attribute, along references and expands."""
    along = {expand.name: expand.target for expand in resource.expands if expand.reverse}
    holders = frozenset({resource.object_type})
    for step in path:
        found = members(model, holders, step)
        if not found and step not in along:
            return False
        holders = below(found) if found else frozenset({along[step]})
        along = {}
    return True
