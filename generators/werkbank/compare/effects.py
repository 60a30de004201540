"""What a difference does to the set of values that are allowed: stricter, looser, or both."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from werkbank.compare.canonical import sort_key
from werkbank.compare.difference import Scalar, Value
from werkbank.compare.node import FLAGS, Node
from werkbank.diagnostics.changes import Effect

_USAGE = FLAGS - {"uniqueItems"}
_ANNOTATIONS = _USAGE | {"default", "type", "discriminator"}

Limit = tuple[Fraction, bool]
"""A bound, and whether the bound itself is excluded."""


def effect_of(
    aspect: str, old: Node | None, new: Node | None, values: tuple[Value, Value]
) -> Effect:
    """What the difference of an aspect does.

    Args:
        aspect: as in `Difference.aspect`; a member of an enumeration is `enum/<waarde>`.
        old: the node in the old specification, None when it is not known.
        new: the node in the new specification, None when it is not known.
        values: the values of the aspect themselves.
    """
    key = aspect.partition("/")[0]
    if key == "type" and old is not None and new is not None:
        return _types(old, new)
    if key in _LOWER and old is not None and new is not None:
        return _bounds(_lower(old), _lower(new), rising=Effect.NARROWED)
    if key in _UPPER and old is not None and new is not None:
        return _bounds(_upper(old), _upper(new), rising=Effect.WIDENED)
    return _RULES.get(key, _presence)(*values)


def _presence(old: Value, new: Value) -> Effect:
    """A keyword that came restricts, one that went frees; of another value nothing is known."""
    if old is None:
        return Effect.NARROWED
    return Effect.WIDENED if new is None else Effect.CHANGED


def _member(old: Value, new: Value) -> Effect:
    """An enumeration as a whole, or one value that came into it or went out of it."""
    if isinstance(old, tuple) or isinstance(new, tuple):
        return _presence(old, new)
    return Effect.WIDENED if old is None else Effect.NARROWED


def _at_least(old: Value, new: Value) -> Effect:
    return _bounds(_limit(old), _limit(new), rising=Effect.NARROWED)


def _at_most(old: Value, new: Value) -> Effect:
    return _bounds(_limit(old), _limit(new), rising=Effect.WIDENED)


def _flag(stricter: bool) -> Callable[[Value, Value], Effect]:
    def judge(old: Value, new: Value) -> Effect:  # noqa: ARG001 - one of the two tells it
        return Effect.NARROWED if bool(new) is stricter else Effect.WIDENED

    return judge


def _multiple(old: Value, new: Value) -> Effect:
    before, after = _limit(old), _limit(new)
    if before is None or after is None or not before[0] or not after[0]:
        return _presence(old, new)
    if after[0] % before[0] == 0:
        return Effect.NARROWED
    return Effect.WIDENED if before[0] % after[0] == 0 else Effect.CHANGED


def _bounds(old: Limit | None, new: Limit | None, *, rising: Effect) -> Effect:
    """Two bounds of the same kind; an excluded bound is a little further in."""
    falling = Effect.CHANGED ^ rising
    if old == new:
        return Effect.NONE
    if old is None or new is None:
        # Without a lower bound everything is allowed below, without an upper bound above.
        return Effect.NARROWED if old is None else Effect.WIDENED
    if old[0] != new[0]:
        return rising if new[0] > old[0] else falling
    return Effect.NARROWED if new[1] else Effect.WIDENED


def _limit(value: Value, *, excluded: bool = False) -> Limit | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return Fraction(str(value)), excluded


_LOWER = frozenset({"minimum", "exclusiveMinimum"})
_UPPER = frozenset({"maximum", "exclusiveMaximum"})


def _lower(node: Node) -> Limit | None:
    found = _limits(node, "minimum", "exclusiveMinimum")
    return max(found, default=None)


def _upper(node: Node) -> Limit | None:
    found = _limits(node, "maximum", "exclusiveMaximum")
    return min(found, key=lambda limit: (limit[0], not limit[1]), default=None)


def _limits(node: Node, included: str, excluded: str) -> list[Limit]:
    found = (
        _limit(node.aspects.get(included)),
        _limit(node.aspects.get(excluded), excluded=True),
    )
    return [limit for limit in found if limit is not None]


def _types(old: Node, new: Node) -> Effect:
    """Another kind of value; when nothing else differs, more kinds is looser than fewer."""
    before, after = _kinds(old), _kinds(new)
    wider, narrower = before < after, after < before
    if wider and _rest(new) <= _rest(old):
        return Effect.WIDENED
    if narrower and _rest(old) <= _rest(new):
        return Effect.NARROWED
    return Effect.CHANGED


_ANY = frozenset({"string", "number", "integer", "boolean", "array", "object"})


def _kinds(node: Node) -> frozenset[str]:
    value = "object" if node.ref else node.aspects.get("type")
    if value is None:
        return _ANY
    kinds = {str(item) for item in (value if isinstance(value, tuple) else (value,))}
    return frozenset(kinds | {"integer"} if "number" in kinds else kinds)


def _rest(node: Node) -> frozenset[str]:
    """Everything that restricts a value apart from its kind, as texts."""
    aspects = {
        f"{key}={value if isinstance(value, tuple) else sort_key(value)}"
        for key, value in node.aspects.items()
        if key not in _ANNOTATIONS
    }
    return frozenset(aspects | {f"{key}:{_content(child)}" for key, child in node.children.items()})


def _content(node: Node) -> str:
    """Everything in a node as one text, to see whether two are the same."""
    children = sorted(f"{key}:{_content(child)}" for key, child in node.children.items())
    return f"{sorted(f'{key}={value}' for key, value in node.aspects.items())}{children}"


def together(old: Value, new: Value) -> Effect:
    """Two lists of texts: more is looser."""
    before, after = _texts(old), _texts(new)
    effect = Effect.WIDENED if after - before else Effect.NONE
    return effect | (Effect.NARROWED if before - after else Effect.NONE)


def _texts(value: Value) -> frozenset[Scalar]:
    return frozenset(value) if isinstance(value, tuple) else frozenset({value} - {None})


_RULES: dict[str, Callable[[Value, Value], Effect]] = {
    "enum": _member,
    "minLength": _at_least,
    "minItems": _at_least,
    "minProperties": _at_least,
    "minContains": _at_least,
    "maxLength": _at_most,
    "maxItems": _at_most,
    "maxProperties": _at_most,
    "maxContains": _at_most,
    "minimum": _at_least,
    "exclusiveMinimum": _at_least,
    "maximum": _at_most,
    "exclusiveMaximum": _at_most,
    "multipleOf": _multiple,
    "required": _flag(stricter=True),
    "uniqueItems": _flag(stricter=True),
    "nullable": _flag(stricter=False),
    "allowReserved": _flag(stricter=False),
}

THEMES = {
    "type": "soort-waarde",
    "enum": "opsomming",
    **dict.fromkeys(("minLength", "maxLength"), "lengte"),
    **dict.fromkeys(
        ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"), "bereik"
    ),
    **dict.fromkeys(
        ("minItems", "maxItems", "minProperties", "maxProperties", "uniqueItems"), "aantal"
    ),
    "pattern": "patroon",
    "format": "formaat",
    "nullable": "null",
    "required": "verplicht",
}
"""The theme of an aspect in the catalogue; `voorwaarde` for any other."""
