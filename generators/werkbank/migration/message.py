"""The message that makes a new object, and where each value in it came from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from werkbank.ir import ObjectType
from werkbank.migration.crossing import Given, TypeCrossing
from werkbank.migration.verdict import Finding, shown
from werkbank.register import JsonObject
from werkbank.validate.places import Path, first_at, is_present


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where a value in a message came from."""

    new: Path
    old: str
    value: Any
    personal: bool
    decision: str = ""


@dataclass(slots=True, kw_only=True)
class Message:
    """A message on its way: what it holds, and where that came from.

    Attributes:
        held: the old class.
        references: old URL by name of the new attribute that is to refer to what became of it.
        converted: how many values took a conversion.
        findings: what stays behind.
    """

    place: str
    held: ObjectType
    crossing: TypeCrossing
    body: JsonObject = field(default_factory=dict)
    origins: list[Origin] = field(default_factory=list)
    references: dict[str, Origin] = field(default_factory=dict)
    converted: int = 0
    findings: list[Finding] = field(default_factory=list)
    _given: list[Given] = field(default_factory=list)

    def behind(
        self, path: str, value: Any, reason: str, *, personal: bool, decision: str = ""
    ) -> None:
        """Note that a value, or with an empty path the whole object, stays behind."""
        text = shown(value, personal=personal) if path else ""
        kind = self.held.name
        self.findings.append(
            Finding(
                place=self.place, kind=kind, path=path, shown=text, reason=reason, decision=decision
            )
        )

    def refer(self, name: str, url: str) -> None:
        """Let an attribute refer to a new object."""
        self.body[name] = url
        self.origins.append(self.references[name])

    def fill(self, chosen: Iterable[Given] = ()) -> None:
        """Give what the new class asks and the old one did not have."""
        for given in self._given:  # of an earlier attempt; what they depended on may be gone
            self.body.pop(given.new, None)
        self._given = []
        for given in (*self.crossing.given, *chosen):
            fits = not given.when or any(is_present(first_at(self.body, p)) for p in given.when)
            if fits and not is_present(first_at(self.body, given.new)):
                self.body[given.new] = given.value
                self._given.append(given)

    def give_up(self, path: Path, reason: str) -> bool:
        """Leave out what is at a path, or what holds it; False when nothing of it was carried.

        Args:
            path: into the message; what is missing there makes what holds it wrong.
            reason: what is wrong with it, in Dutch.
        """
        while path and not (_has(self.body, path) and self._below(path)):
            path = path[:-1]
        for each in self._below(path) if path else ():
            self.behind(
                each.old, each.value, reason, personal=each.personal, decision=each.decision
            )
        if path:
            self.remove(path)
        return bool(path)

    def remove(self, path: Path, kept: int = 0) -> None:
        """Take away what is at a path, and every group that holds nothing carried without it.

        Args:
            path: into the message.
            kept: how many of the groups on the way stay anyhow.
        """
        self.origins = [each for each in self.origins if each.new[: len(path)] != path]
        while len(path) > kept + 1 and not self._below(path[:-1]):
            path = path[:-1]
        *above, last = path
        holder = at(self.body, tuple(above))
        del holder[last]
        if isinstance(last, int):  # what came after it is one place further to the front
            place = tuple(above)
            self.origins = [
                _moved(each, len(above), last) if each.new[: len(above)] == place else each
                for each in self.origins
            ]

    def _below(self, path: Path) -> list[Origin]:
        return [each for each in self.origins if each.new[: len(path)] == path]


def _moved(origin: Origin, depth: int, gone: int) -> Origin:
    step = origin.new[depth] if len(origin.new) > depth else None
    if not isinstance(step, int) or step < gone:
        return origin
    return replace(origin, new=(*origin.new[:depth], step - 1, *origin.new[depth + 1 :]))


def at(data: Any, path: Path) -> Any:
    """What is at a path.

    Raises:
        LookupError: when there is nothing there.
    """
    for step in path:
        data = data[step]
    return data


def _has(data: Any, path: Path) -> bool:
    try:
        at(data, path)
    except (LookupError, TypeError):
        return False
    return True
