"""The header `Deprecation` (RFC 9745) on what uses an element that the model calls deprecated."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from werkbank.ir import Model, Resource

_DAY = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")


@dataclass(frozen=True, slots=True)
class Deprecated:
    """What of a resource is deprecated.

    Attributes:
        whole: the text of its object type; empty when it is not.
        filters: text by name of the filter.
        properties: text by name of the property, of the object type and the groups in it.
    """

    whole: str
    filters: Mapping[str, str]
    properties: Mapping[str, str]

    @classmethod
    def of(cls, model: Model, resource: Resource) -> Deprecated:
        """What of a resource the model calls deprecated."""
        held = [model.object_types[name] for name in model.reach(resource.object_type)]
        return cls(
            whole=model.object_types[resource.object_type].deprecated,
            filters={
                each.name: text
                for each in resource.filters
                if (text := next((p.deprecated for p in each.properties if p.deprecated), ""))
            },
            properties={p.name: p.deprecated for t in held for p in t.properties if p.deprecated},
        )

    @property
    def says_anything(self) -> bool:
        """True when any of it is deprecated."""
        return bool(self.whole or self.filters or self.properties)

    def headers(self, names: Iterable[str], *bodies: Any) -> dict[str, str]:
        """The header for an exchange that asked with these filters and carried these bodies."""
        used = [self.whole] if self.whole else []
        used += [self.filters[name] for name in names if name in self.filters]
        if self.properties:
            used += [self.properties[name] for body in bodies for name in _keys(body)
                     if name in self.properties]  # fmt: skip
        return {"Deprecation": f"@{min(map(_since, used))}"} if used else {}


def _since(text: str) -> int:
    """The day in the text, in seconds since the epoch; 0 when it names none: long ago."""
    found = _DAY.search(text)
    if not found:
        return 0
    try:
        year, month, day = map(int, found.groups())
        return int(datetime(year, month, day, tzinfo=UTC).timestamp())
    except ValueError:
        return 0


def _keys(body: Any) -> Iterable[str]:
    if isinstance(body, dict):
        for key, value in body.items():
            yield key
            yield from _keys(value)
    elif isinstance(body, list):
        for each in body:
            yield from _keys(each)
