"""Differences -> changes: which rule of the catalogue holds, and so whom it breaks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from werkbank.compare.change import Change
from werkbank.compare.differ import differences_within
from werkbank.compare.difference import Difference, Element, Kind
from werkbank.compare.effects import THEMES, effect_of, together
from werkbank.compare.node import Node
from werkbank.compare.pairing import Pairing
from werkbank.compare.security import security_rule
from werkbank.compare.spot import Spot, Surroundings
from werkbank.compare.whole import whole_rules
from werkbank.diagnostics.changes import (
    VALUE_RULES,
    ChangeRule,
    Direction,
    Effect,
    attributes,
    operations,
    remaining,
    requests,
)

_SCHEME_WORKS = frozenset({"type", "scheme", "in", "name", "openIdConnectUrl"})
_IGNORED = frozenset({"header/accept", "header/content-type", "header/authorization"})
Rules = Iterable[ChangeRule]


def classify(
    differences: Iterable[Difference], old: Node, new: Node, pairing: Pairing | None = None
) -> tuple[Change, ...]:
    """Every difference with the rules that hold for it, in the same order.

    Args:
        differences: between `old` and `new`, as `find_differences` gives them.
        old: the old specification.
        new: the new specification.
        pairing: what is the same under another name or in another place.
    """
    classifier = _Classifier(old, new, pairing or Pairing())
    return tuple(map(classifier.change, differences))


class _Classifier:
    def __init__(self, old: Node, new: Node, pairing: Pairing) -> None:
        self.roots = old, new
        self.pairing = pairing
        self.surroundings = Surroundings(old, new, pairing)

    def change(self, difference: Difference) -> Change:
        spot = self.surroundings.spot(difference)
        rules = tuple(dict.fromkeys(self._rules(difference, spot, frozenset())))
        rules = rules or (remaining.INFORMATION,)
        return Change(difference=difference, rules=rules, operations=spot.operations)

    def _rules(self, difference: Difference, spot: Spot, seen: frozenset[tuple[str, str]]) -> Rules:
        if difference.element is Element.SCHEMA and not difference.aspect:
            return (remaining.COMPONENT_LISTED,)
        if spot.listed:
            return (remaining.PART_LISTED,)
        if any(map(_is_ignored, (*spot.old, *spot.new))):
            return (remaining.INFORMATION,)
        if not difference.aspect:
            return whole_rules(difference, spot) or (remaining.UNUSED,)
        judge = _ELEMENTS.get(difference.element)
        if judge is not None and (found := tuple(judge(difference, spot, self.pairing))):
            return found
        if difference.aspect == "$ref":
            return self._reference(difference, spot, seen)
        if not spot.directions:
            return (remaining.UNUSED,)
        return tuple(_value(difference, spot)) or (remaining.INFORMATION,)

    def _reference(
        self, difference: Difference, spot: Spot, seen: frozenset[tuple[str, str]]
    ) -> Rules:
        """What differs between the component that was referred to and the one that now is."""
        if not spot.directions:
            return (remaining.UNUSED,)
        names = str(difference.old), str(difference.new)
        within = differences_within(self.roots, names, self.pairing)
        if within is None:
            return _themed("soort-waarde", Effect.CHANGED, spot.directions)
        if names in seen:
            return ()
        found: list[ChangeRule] = []
        for each in within:
            inner = self.surroundings.spot(each, spot.directions)
            found.extend(self._rules(each, inner, seen | {names}))
        telling = [rule for rule in found if rule.breaks or rule.step > rule.step.PATCH]
        return tuple(telling) or (remaining.COMPONENT_LISTED,)


def _is_ignored(node: Node) -> bool:
    """True for a header that OpenAPI says to ignore as a parameter: it stands elsewhere."""
    return node.element is Element.PARAMETER and node.segment.lower() in _IGNORED


# -- aspects of what is no value -----------------------------------------------------------------


def _document(difference: Difference, spot: Spot, pairing: Pairing) -> Rules:  # noqa: ARG001
    if difference.aspect == "servers":
        yield from _servers(difference)
    else:
        yield remaining.CALLBACK_CHANGED


def _group(difference: Difference, spot: Spot, pairing: Pairing) -> Rules:  # noqa: ARG001
    yield remaining.VERSION if difference.aspect == "version" else remaining.INFORMATION


def _path(difference: Difference, spot: Spot, pairing: Pairing) -> Rules:  # noqa: ARG001
    yield operations.PATH_NAMES


def _operation(difference: Difference, spot: Spot, pairing: Pairing) -> Rules:
    key = difference.aspect.partition("/")[0]
    if key == "operationId":
        yield operations.OPERATION_ID
    elif key == "deprecated":
        yield operations.DEPRECATED if difference.new else operations.UNDEPRECATED
    elif key == "servers":
        yield from _servers(difference)
    elif key in {"security", "scopes"} and spot.before is not None and spot.after is not None:
        yield security_rule(spot.before, spot.after, pairing)
    else:
        yield remaining.CALLBACK_CHANGED


def _response(difference: Difference, spot: Spot, pairing: Pairing) -> Rules:  # noqa: ARG001
    yield remaining.LINKS_CHANGED


def _scheme(difference: Difference, spot: Spot, pairing: Pairing) -> Rules:  # noqa: ARG001
    works = difference.aspect in _SCHEME_WORKS or difference.aspect.endswith("Url")
    yield operations.SCHEME_CHANGED if works else operations.SCHEME_LISTED


def _servers(difference: Difference) -> Iterator[ChangeRule]:
    effect = together(difference.old, difference.new)
    if effect is Effect.CHANGED:
        yield operations.SERVER_CHANGED
    else:
        gone = effect is Effect.NARROWED
        yield operations.SERVER_REMOVED if gone else operations.SERVER_ADDED


_ELEMENTS = {
    Element.DOCUMENT: _document,
    Element.GROUP: _group,
    Element.PATH: _path,
    Element.OPERATION: _operation,
    Element.RESPONSE: _response,
    Element.SECURITY: _scheme,
}


# -- aspects of values ---------------------------------------------------------------------------


def _value(difference: Difference, spot: Spot) -> Iterator[ChangeRule]:
    key = difference.aspect.partition("/")[0]
    asked = Direction.REQUEST in spot.directions
    answered = Direction.RESPONSE in spot.directions
    if key == "deprecated":
        yield operations.DEPRECATED if difference.new else operations.UNDEPRECATED
    elif key in {"style", "explode", "encoding"}:
        yield requests.WRITTEN_OTHERWISE
    elif key == "default":
        yield from _default(difference, asked=asked, answered=answered)
    elif key == "discriminator":
        both = difference.kind is Kind.CHANGED
        yield attributes.DISCRIMINATOR_CHANGED if both else attributes.DISCRIMINATOR_MARK
    elif key == "additionalProperties":
        yield from _closed(difference, asked=asked, answered=answered)
    elif key in {"readOnly", "writeOnly"}:
        yield from _marked(difference, spot, asked=asked, answered=answered)
    else:
        values = difference.old, difference.new
        effect = effect_of(difference.aspect, spot.before, spot.after, values)
        yield from _themed(THEMES.get(key, "voorwaarde"), effect, spot.directions)


def _themed(theme: str, effect: Effect, directions: Iterable[Direction]) -> Rules:
    if effect is Effect.NONE:
        return ()
    return tuple(VALUE_RULES[theme, effect, each] for each in sorted(directions))


def _default(difference: Difference, *, asked: bool, answered: bool) -> Iterator[ChangeRule]:
    if asked and difference.old is None:
        yield requests.DEFAULT_ADDED
    elif asked:
        gone = difference.new is None
        yield requests.DEFAULT_REMOVED if gone else requests.DEFAULT_CHANGED
    if answered:
        yield requests.DEFAULT_ANSWERED


def _closed(difference: Difference, *, asked: bool, answered: bool) -> Iterator[ChangeRule]:
    if asked:
        yield attributes.CLOSED if difference.new is False else attributes.OPENED
    if answered:
        yield attributes.ANSWER_CLOSED


def _marked(
    difference: Difference, spot: Spot, *, asked: bool, answered: bool
) -> Iterator[ChangeRule]:
    """A property that no longer travels in one direction, or does so from now on."""
    node = spot.before if difference.new else spot.after
    required = bool(node and node.aspects.get("required"))
    if difference.aspect == "readOnly" and asked:
        yield {
            (True, False): attributes.ASKED_REMOVED,
            (True, True): attributes.REQUIRED_ASKED_REMOVED,
            (False, False): attributes.ASKED_ADDED,
            (False, True): attributes.REQUIRED_ASKED_ADDED,
        }[bool(difference.new), required]
    if difference.aspect == "writeOnly" and answered:
        if difference.new:
            yield attributes.ANSWERED_REMOVED
        else:
            yield (attributes.REQUIRED_ANSWERED_ADDED if required else attributes.ANSWERED_ADDED)
