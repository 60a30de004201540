"""overrulen: per part, the value of `attribuut` goes before the default at `standaard`.

The register stores nothing of this; it is how a reader of an interaction finds what holds in it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from werkbank.ir import Behaviour
from werkbank.register.collection import options
from werkbank.register.message import JsonObject
from werkbank.validate.places import first_at

Read = Callable[[str], "JsonObject | None"]
"""Gives the object at a URL."""
Related = Callable[[str], "list[JsonObject]"]
"""Gives the objects that refer by `Objecttype.attribuut` to the object that is read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Effective:
    """What holds for one party in an interaction.

    Attributes:
        rule: code of the rule.
        attribute: of the interaction, `contactgegevens`.
        source: URL of the object with the default; empty when there is none.
        relation: URL of the relation object in between; empty when there is none.
        role: of that relation; empty when it has none.
        values: per part, what holds.
        own: the parts that come from the interaction itself.
        counts: False for a party that the interaction says nothing about: its role is not among
            `rollen`, and all values are its own default.
    """

    rule: str
    attribute: str
    source: str
    relation: str
    role: str
    values: JsonObject
    own: frozenset[str]
    counts: bool = True


def effective_values(
    rule: Behaviour, data: JsonObject, read: Read, related: Related
) -> Iterator[Effective]:
    """What holds for every party: one of each relation, or one for the interaction itself.

    For a party whose role is not among `rollen` the interaction says nothing: its own default
    holds. Without any party, the interaction's own values are all there is.
    """
    attribute = rule.properties[0]
    own = first_at(data, attribute) or {}
    holder, path = _default(rule)
    found = False
    for relation in _relations(rule, data, holder, related):
        url = first_at(relation, path[0])
        target = read(url) if isinstance(url, str) else None
        if target is None:
            continue
        found = True
        default = first_at(target, ".".join(path[1:])) or {}
        role = _role(relation) if holder else ""
        counts = _counts(rule, role)
        mine = own if counts else {}
        yield Effective(
            rule=rule.code,
            attribute=attribute,
            source=str(url),
            relation=str(relation.get("url", "")) if holder else "",
            role=role,
            values={**default, **mine},
            own=frozenset(mine),
            counts=counts,
        )
    if not found:
        yield Effective(
            rule=rule.code,
            attribute=attribute,
            source="",
            relation="",
            role="",
            values=dict(own),
            own=frozenset(own),
        )


def _default(rule: Behaviour) -> tuple[str, list[str]]:
    """The relation type (empty: the interaction itself) and the path from there."""
    steps = str(rule.options["standaard"]).split(".")
    return (steps[0], steps[1:]) if steps[0][:1].isupper() else ("", steps)


def _relations(
    rule: Behaviour, data: JsonObject, holder: str, related: Related
) -> list[JsonObject]:
    if not holder:
        return [data]
    ways = [via for via in options(rule.options.get("via")) if via.partition(".")[0] == holder]
    return [relation for via in ways for relation in related(via)]


def _role(relation: JsonObject) -> str:
    return str(relation.get("rol", ""))


def _counts(rule: Behaviour, role: str) -> bool:
    roles = options(rule.options.get("rollen"))
    return not roles or not role or role in roles
