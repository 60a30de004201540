"""A schema with everything that is composed into it: `$ref` and `allOf` followed, cycles cut.

A reference to a component that is an object stays a reference, for the component is compared on
its own; a reference to anything smaller (an enumeration, a patterned string) is filled in.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from werkbank.compare.canonical import without_texts
from werkbank.compare.document import Specification, component_name
from werkbank.compare.keywords import COMPOSING, DECORATIONS, infer_type, merge, normalize

Trail = frozenset[int]
"""The schema objects that are being flattened, by identity: meeting one again is a cycle."""


class Flattener:
    """Flattens the schemas of one document; remembers what it found."""

    def __init__(self, spec: Specification) -> None:
        self.spec = spec
        self.dangling: dict[str, None] = {}
        self._composed: dict[int, dict[str, Any]] = {}
        self._structured: dict[int, bool] = {}
        self._judging: list[int] = []
        self._cycles = 0

    def flatten(
        self, raw: Any, trail: Trail = frozenset(), *, compose: bool = False
    ) -> dict[str, Any]:
        """The normalized keywords of `raw`.

        `allOf` is merged. `oneOf` and `anyOf` hold raw schemas, and only where there is a choice;
        `properties` holds raw schemas. `$ref` is the name of a component.

        Args:
            raw: a schema as it stands in the document.
            trail: what is being flattened already.
            compose: True to follow a reference to an object too, to merge it in.
        """
        if raw is False:
            return {"not": "{}"}
        if not isinstance(raw, dict):
            return {}
        if id(raw) in trail:
            self._cycles += 1
            return {}
        trail |= {id(raw)}
        own = normalize(raw, nullable_keyword=self.spec.nullable_keyword)
        parts = list(self._parts(own, trail, compose=compose))
        flat = merge([*parts, {key: value for key, value in own.items() if key != "allOf"}])
        infer_type(flat)
        if "type" not in flat and self._only_objects(flat):
            flat["type"] = "object"
        return flat

    def _only_objects(self, flat: dict[str, Any]) -> bool:
        """True for a choice between components that are objects, which is an object itself."""
        for keyword in ("oneOf", "anyOf"):
            for item in flat.get(keyword, ()):
                ref = item.get("$ref") if isinstance(item, dict) else None
                if not isinstance(ref, str) or not self.structured(self.spec.resolve(ref)):
                    return False
        return "oneOf" in flat or "anyOf" in flat

    def _parts(
        self, own: dict[str, Any], trail: Trail, *, compose: bool
    ) -> Iterator[dict[str, Any]]:
        """What is composed into a schema; takes those keywords out of `own`."""
        ref = own.pop("$ref", None)
        if isinstance(ref, str):
            if self.spec.nullable_keyword:
                own.clear()  # 3.0 says that what stands beside a $ref is ignored
            yield self._follow(ref, trail, compose=compose or bool(own.keys() - DECORATIONS))
        members = own.pop("allOf", None)
        if isinstance(members, list):
            yield from self._all_of(members, own, trail, compose=compose)
        for keyword in ("oneOf", "anyOf"):
            alternatives = own.get(keyword)
            if isinstance(alternatives, list):
                yield from self._choice(keyword, alternatives, own, trail, compose=compose)

    def _all_of(
        self, members: list[Any], own: dict[str, Any], trail: Trail, *, compose: bool
    ) -> Iterator[dict[str, Any]]:
        bearing = [member for member in members if not self._decorates(member)]
        alone = len(bearing) == 1 and not own.keys() - DECORATIONS and not compose
        # What contradicts is decided by what it says, never by the order of the list.
        for member in sorted(members, key=_said):
            part = self.flatten(member, trail, compose=not alone)
            inherits = not alone and isinstance(member, dict) and "$ref" in member
            if inherits and part.pop("discriminator", None) is not None:
                # A subtype takes over what the supertype has, not the choice between subtypes.
                part.pop("oneOf", None)
                part.pop("anyOf", None)
            yield part

    def _decorates(self, member: Any) -> bool:
        if not isinstance(member, dict) or "$ref" in member:
            return False
        own = normalize(member, nullable_keyword=self.spec.nullable_keyword)
        return not own.keys() - DECORATIONS

    def _choice(
        self,
        keyword: str,
        alternatives: list[Any],
        own: dict[str, Any],
        trail: Trail,
        *,
        compose: bool,
    ) -> Iterator[dict[str, Any]]:
        """Null as an alternative, a choice of constants and a choice of one are no choice."""
        real = [item for item in alternatives if not _is_null(item)]
        if len(real) < len(alternatives) and real:
            own["nullable"] = True
        if len(real) == 1 and "discriminator" not in own:
            del own[keyword]
            yield self.flatten(real[0], trail, compose=compose)
            return
        constants = [_constant(item) for item in real]
        if real and all(constants):
            del own[keyword]
            yield normalize(
                {"enum": [value for found in constants if found for value in found]},
                nullable_keyword=False,
            )
            return
        own[keyword] = real

    def _follow(self, ref: str, trail: Trail, *, compose: bool) -> dict[str, Any]:
        target = self.spec.resolve(ref)
        name = component_name(ref)
        if target is None:
            self.dangling[ref] = None
            return {"$ref": name or ref}
        if name is not None and not compose and self.structured(target):
            return {"$ref": name}
        if id(target) in self._composed:
            return dict(self._composed[id(target)])
        before = self._cycles
        flat = self.flatten(target, trail, compose=True)
        if self._cycles == before:  # what is cut short by a cycle depends on where one came in
            self._composed[id(target)] = flat
        elif not flat:
            return {"$ref": name or ref}
        return dict(flat)

    def structured(self, target: Any) -> bool:
        """True for an object or a choice: something with a name of its own in the API."""
        known = self._structured.get(id(target))
        if known is not None:
            return known
        if id(target) in self._judging:
            self._cycles += 1
            return True  # a cycle of references is no scalar either
        before = self._cycles
        self._judging.append(id(target))
        flat = self.flatten(target, compose=True)
        self._judging.pop()
        known = flat.get("type") == "object" or bool(
            flat.keys() & {"$ref", "oneOf", "anyOf", "properties"}
        )
        # Inside a cycle the answer leans on an assumption made further out: it is not kept, or
        # it would depend on where one came in.
        if self._cycles == before or not self._judging:
            self._structured[id(target)] = known
        return known


def _said(member: Any) -> tuple[str, str]:
    """What a schema says: first whatever the order of its lists, then with it."""
    plain = without_texts(member)
    return _unordered(plain), json.dumps(plain, sort_keys=True, default=str)


def _unordered(value: Any) -> str:
    if isinstance(value, dict):
        return (
            "{" + ",".join(sorted(f"{key}:{_unordered(item)}" for key, item in value.items())) + "}"
        )
    if isinstance(value, list):
        return "[" + ",".join(sorted(map(_unordered, value))) + "]"
    return json.dumps(value, default=str)


def _is_null(item: Any) -> bool:
    """True for null as an alternative: `type: null`, or the enumeration of null that 3.0 has."""
    if not isinstance(item, dict):
        return False
    return item.get("type") in ("null", ["null"]) or item.get("enum") == [None]


def _constant(item: Any) -> list[Any] | None:
    """The values of an alternative that lists nothing but constants; None for another one."""
    if not isinstance(item, dict) or item.keys() & COMPOSING:
        return None
    own = normalize(item, nullable_keyword=False)
    if own.keys() - {"enum", "type"} or not own.get("enum"):
        return None
    return list(own["enum"])
