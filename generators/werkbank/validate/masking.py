"""What of a record may be shown: personal values by their form alone, sensitive ones not at all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from enum import IntEnum
from typing import Any

from werkbank.ir import BehaviourKind, Model, Property, PropertyKind
from werkbank.validate.finding import Finding
from werkbank.validate.places import JsonObject, first_at, split

_LONGEST = 40
_HIDDEN = "•"
_SHOWN = 2
"""Characters at the end of a personal number that stay visible in the key of a record."""


class Secrecy(IntEnum):
    """How much of a value may be shown."""

    OPEN = 0
    PERSONAL = 1
    SENSITIVE = 2


class Masking:
    """The secrecy of every attribute of an object type, according to the model.

    Args:
        model: its annotations `persoonsgegeven` and `gevoelig` decide.
        object_type: name of the class that records are of.
    """

    def __init__(self, model: Model, object_type: str) -> None:
        self._model = model
        self._type = object_type
        self._known: dict[tuple[str, ...], Secrecy] = {}
        self._identifier = next(
            (p.name for p in model.object_types[object_type].properties if p.identifier), None
        )
        self._keys = _identifying(model, object_type)

    def secrecy(self, path: tuple[str, ...]) -> Secrecy:
        """Of the attribute at a path without places in lists; unknown attributes are personal."""
        if path not in self._known:
            self._known[path] = self._secrecy(path)
        return self._known[path]

    def shown(self, path: tuple[str, ...], value: Any) -> str:
        """A value as it may be shown: itself, its form (`999999999`), or only its length."""
        if value is None or isinstance(value, dict | list):
            return ""
        text = str(value).lower() if isinstance(value, bool) else str(value)
        return masked(text, self.secrecy(path))

    def key(self, data: JsonObject) -> str:
        """What identifies a record: its URL, or the first combination that must be unique."""
        if self._identifier:
            url = data.get(self._identifier)
            if isinstance(url, str) and url:
                return url[: _LONGEST * 3]
        parts = []
        for path in self._keys:
            value = first_at(data, path)
            if not isinstance(value, str | int):
                return ""
            parts.append(_part(str(value), self.secrecy(split(path))))
        return "/".join(parts)

    def dressed(self, findings: Iterable[Finding], data: JsonObject) -> Iterator[Finding]:
        """The findings with the key of the record and the form of the value."""
        key: str | None = None
        for each in findings:
            if key is None:
                key = self.key(data)
            value = first_at(data, each.attribute) if each.attribute else None
            shown = self.shown(split(each.path), value) if each.attribute else ""
            yield replace(each, key=key, value=shown)

    def _secrecy(self, path: tuple[str, ...]) -> Secrecy:
        worst = Secrecy.OPEN
        for depth in range(1, len(path) + 1):
            leaves = self._model.walk(self._type, path[:depth])
            if not leaves:
                return Secrecy.PERSONAL
            worst = max(worst, *map(_of, leaves))
        return worst


def _of(prop: Property) -> Secrecy:
    if prop.sensitive:
        return Secrecy.SENSITIVE
    if not prop.personal or prop.kind is PropertyKind.ENUM:
        return Secrecy.OPEN
    return Secrecy.PERSONAL


def masked(text: str, secrecy: Secrecy) -> str:
    """A text as it may be shown."""
    if secrecy is Secrecy.SENSITIVE:
        return f"({len(text)} tekens)"
    if secrecy is Secrecy.PERSONAL:
        text = form(text)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def form(text: str) -> str:
    """The form of a text: capitals as `A`, small letters as `a`, digits as `9`."""
    return "".join(map(_form, text[: _LONGEST + 1]))


def _form(char: str) -> str:
    if char.isdigit():
        return "9"
    if char.isalpha():
        return "A" if char.isupper() else "a"
    return char if char.isprintable() else "?"


def _part(text: str, secrecy: Secrecy) -> str:
    if secrecy is Secrecy.OPEN:
        return text[:_LONGEST]
    shown = text[-_SHOWN:] if secrecy is Secrecy.PERSONAL and len(text) > _SHOWN * 2 else ""
    return _HIDDEN * min(len(text) - len(shown), _LONGEST) + shown


def _identifying(model: Model, object_type: str) -> tuple[str, ...]:
    """The attributes of the first rule of uniqueness about an object type."""
    kinds = {object_type, *model.object_types[object_type].ancestors}
    for api in model.apis:
        for rule in api.behaviours:
            if rule.kind is BehaviourKind.UNIQUE and rule.object_type in kinds:
                return rule.properties
    return ()
