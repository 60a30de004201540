"""The rules for a thing that was added, removed or moved as a whole."""

from __future__ import annotations

from collections.abc import Iterable

from werkbank.compare.difference import Difference, Element, Kind
from werkbank.compare.node import Node
from werkbank.compare.spot import Spot
from werkbank.diagnostics.changes import (
    VALUE_RULES,
    ChangeRule,
    Direction,
    Effect,
    answers,
    attributes,
    operations,
    requests,
)

_SUCCESS = "2"
Rules = tuple[ChangeRule, ...]


def whole_rules(difference: Difference, spot: Spot) -> Rules:
    """The rules for a difference without an aspect; empty for what travels nowhere."""
    if difference.kind is Kind.MOVED:
        return _moved(difference, spot)
    if difference.element is Element.PROPERTY:
        return tuple(_property(difference, spot))
    if difference.element in {Element.ITEMS, Element.VARIANT}:
        theme = "variant" if difference.element is Element.VARIANT else "element"
        effect = _variant(difference, spot) if theme == "variant" else _items(difference, spot)
        return tuple(VALUE_RULES[theme, effect, each] for each in sorted(spot.directions))
    added = difference.kind is Kind.ADDED
    if tells_of_deprecation(difference):
        return (operations.DEPRECATED if added else operations.UNDEPRECATED,)
    rules = _WHOLE[difference.element, _required(difference, spot)]
    if difference.element is Element.RESPONSE and not _succeeds(spot):
        rules = answers.FAILURE_ADDED, answers.FAILURE_REMOVED
    return (rules[0] if added else rules[1],)


def tells_of_deprecation(difference: Difference) -> bool:
    """True for the headers that come and go with the deprecation of something else."""
    name = difference.location.rpartition("/")[2].lower()
    return difference.element is Element.HEADER and name in {"deprecation", "sunset"}


_Pair = tuple[ChangeRule, ChangeRule]


def _either(rules: _Pair, required: _Pair | None = None) -> dict[bool, _Pair]:
    return {False: rules, True: required or rules}


_WHOLE: dict[tuple[Element, bool], _Pair] = {
    (element, required): rules
    for element, both in {
        Element.PATH: _either((operations.PATH_LISTED, operations.PATH_LISTED)),
        Element.OPERATION: _either((operations.OPERATION_ADDED, operations.OPERATION_REMOVED)),
        Element.PARAMETER: _either(
            (requests.PARAMETER_ADDED, requests.PARAMETER_REMOVED),
            (requests.REQUIRED_PARAMETER_ADDED, requests.REQUIRED_PARAMETER_REMOVED),
        ),
        Element.BODY: _either(
            (requests.BODY_ADDED, requests.BODY_REMOVED),
            (requests.REQUIRED_BODY_ADDED, requests.REQUIRED_BODY_REMOVED),
        ),
        Element.RESPONSE: _either((answers.SUCCESS_ADDED, answers.SUCCESS_REMOVED)),
        Element.HEADER: _either(
            (answers.HEADER_ADDED, answers.HEADER_REMOVED),
            (answers.REQUIRED_HEADER_ADDED, answers.HEADER_REMOVED),
        ),
        Element.CONTENT: _either((answers.MEDIA_TYPE_ADDED, answers.MEDIA_TYPE_REMOVED)),
        Element.SECURITY: _either((operations.SCHEME_LISTED, operations.SCHEME_LISTED)),
        Element.DOCUMENT: _either((operations.PATH_LISTED, operations.PATH_LISTED)),
        Element.GROUP: _either((operations.PATH_LISTED, operations.PATH_LISTED)),
    }.items()
    for required, rules in both.items()
}
"""The rules for what came and for what went, per element and whether it is required."""


def _moved(difference: Difference, spot: Spot) -> Rules:
    if difference.element in {Element.PATH, Element.OPERATION}:
        return (operations.OPERATION_MOVED,)
    if difference.element in {Element.PARAMETER, Element.HEADER}:
        return (requests.PARAMETER_MOVED,)
    if difference.element is Element.SECURITY:
        return (operations.SCHEME_LISTED,)
    if difference.element is Element.PROPERTY:
        rules = {
            Direction.REQUEST: attributes.ASKED_MOVED,
            Direction.RESPONSE: attributes.ANSWERED_MOVED,
        }
        return tuple(rules[each] for each in sorted(spot.directions))
    return tuple(VALUE_RULES["element", Effect.CHANGED, each] for each in sorted(spot.directions))


def _property(difference: Difference, spot: Spot) -> Iterable[ChangeRule]:
    required = _required(difference, spot)
    added = difference.kind is Kind.ADDED
    if Direction.REQUEST in spot.directions:
        yield {
            (True, False): attributes.ASKED_ADDED,
            (True, True): attributes.REQUIRED_ASKED_ADDED,
            (False, False): attributes.ASKED_REMOVED,
            (False, True): attributes.REQUIRED_ASKED_REMOVED,
        }[added, required]
    if Direction.RESPONSE in spot.directions:
        if added:
            yield attributes.REQUIRED_ANSWERED_ADDED if required else attributes.ANSWERED_ADDED
        else:
            yield attributes.ANSWERED_REMOVED


def _required(difference: Difference, spot: Spot) -> bool:
    node = spot.after if difference.kind is Kind.ADDED else spot.before
    if node is not None:
        return bool(node.aspects.get("required"))
    told = difference.new if difference.kind is Kind.ADDED else difference.old
    return "required" in str(told).split("; ")


def _succeeds(spot: Spot) -> bool:
    node = spot.after or spot.before
    return node is not None and node.segment.startswith(_SUCCESS)


def _variant(difference: Difference, spot: Spot) -> Effect:
    """More variants is looser; the first variants of a schema that had none are stricter."""
    added = difference.kind is Kind.ADDED
    node, other = (spot.after, spot.old_parent) if added else (spot.before, spot.new_parent)
    holder = other[-1] if other else None
    if node is not None and holder is not None:
        keyword, _, rest = node.segment.partition("/")
        swapped = {"oneOf": "anyOf", "anyOf": "oneOf"}.get(keyword, "")
        siblings = [each for each in holder.children.values() if _is_variant(each)]
        if any(each.segment == f"{swapped}/{rest}" for each in siblings):
            # Exactly one became any, or the other way round.
            return Effect.WIDENED if (keyword == "anyOf") is added else Effect.NARROWED
        if not siblings:
            added = not added
    return Effect.WIDENED if added else Effect.NARROWED


def _is_variant(node: Node) -> bool:
    return node.element is Element.VARIANT


def _items(difference: Difference, spot: Spot) -> Effect:
    """Elements were free until something was said of them, unless none were allowed."""
    added = difference.kind is Kind.ADDED
    other = spot.old_parent if added else spot.new_parent
    closed = bool(other) and other[-1].aspects.get("additionalProperties") is False
    return Effect.NARROWED if added is not closed else Effect.WIDENED
