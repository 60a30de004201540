"""Who may call an operation: the ways to be let in, before and after."""

from __future__ import annotations

from werkbank.compare.difference import Value
from werkbank.compare.node import Node
from werkbank.compare.pairing import Pairing
from werkbank.diagnostics.changes import ChangeRule, operations, remaining

Way = frozenset[tuple[str, str]]
"""Everything that one must have together: `("schema", naam)` and `("scope", naam)`."""


def security_rule(old: Node, new: Node, pairing: Pairing) -> ChangeRule:
    """The rule for an operation of which security or scopes differ.

    An application has what one of the old ways asks. It is let in when some new way asks no more
    than that; and the other way round for an application of the new version.
    """
    before, after = _ways(old, pairing), _ways(new, None)
    let_in = all(any(needed <= had for needed in after) for had in before)
    let_in_before = all(any(needed <= had for needed in before) for had in after)
    if let_in and let_in_before:
        return remaining.INFORMATION
    if let_in:
        return operations.SECURITY_LOOSER
    return operations.SECURITY_STRICTER if let_in_before else operations.SECURITY_CHANGED


def _ways(operation: Node, pairing: Pairing | None) -> frozenset[Way]:
    stated = _texts(operation.aspects.get("security"))
    ways = [_way(text, pairing) for text in stated] or [frozenset()]
    named = {scope for way in ways for kind, scope in way if kind == "scope"}
    extra = {("scope", each) for each in _texts(operation.aspects.get("scopes"))} - {
        ("scope", scope) for scope in named
    }
    return frozenset(way | extra for way in ways)


def _way(text: str, pairing: Pairing | None) -> Way:
    """`JWT-Claims [klanten.lezen] + Sleutel`; `geen` asks nothing."""
    found: set[tuple[str, str]] = set()
    for part in text.split(" + ") if text != "geen" else ():
        name, _, scopes = part.partition(" [")
        found.add(("schema", pairing.scheme_target(name) if pairing else name))
        found |= {("scope", scope) for scope in scopes.rstrip("]").split(", ") if scope}
    return frozenset(found)


def _texts(value: Value) -> tuple[str, ...]:
    if value is None:
        return ()
    return tuple(map(str, value)) if isinstance(value, tuple) else (str(value),)
