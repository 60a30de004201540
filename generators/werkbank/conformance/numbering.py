"""Numbers that a register gives out, as they would be in an empty one.

A casus says that the first klant gets number 00000001. On a server that has given out numbers
before it gets another, and nobody can take those back. So the numbers that are given out during a
route are counted along: the casus sees the number that an empty register would have given, and what
it sends with that number goes out with the real one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from werkbank.ir import Behaviour, BehaviourKind, Model, OperationKind
from werkbank.register import JsonObject, Request, Response
from werkbank.validate.places import first_at

_PLACES = re.compile(r"#+")


@dataclass(slots=True)
class Numbering:
    """The numbers of one route."""

    model: Model
    _real: dict[tuple[str, str], str] = field(default_factory=dict)
    """Real number by attribute and the number in an empty register."""
    _shown: dict[tuple[str, str], str] = field(default_factory=dict)
    """The reverse."""
    _last: dict[tuple[str, ...], int] = field(default_factory=dict)
    _taken: set[tuple[str, ...]] = field(default_factory=set)
    _rules: dict[str, list[Behaviour]] = field(init=False)

    def __post_init__(self) -> None:
        self._rules = {}
        for api in self.model.apis:
            for rule in api.behaviours:
                if rule.kind is BehaviourKind.GENERATED and "#" in str(rule.options.get("patroon")):
                    self._rules.setdefault(str(rule.object_type), []).append(rule)

    def outgoing(self, request: Request) -> Request:
        """A request with the real numbers in it."""
        return replace(
            request, body=self._renamed(request.body, self._real),
            query=self._renamed(dict(request.query), self._real),
        )  # fmt: skip

    def incoming(self, request: Request, response: Response) -> Response:
        """A response with the numbers of an empty register in it."""
        self._count(request, response)
        return Response(
            status=response.status,
            headers=response.headers,
            body=self._renamed(response.body, self._shown),
        )

    def _count(self, request: Request, response: Response) -> None:
        resource = self._created(request, response)
        if resource is None:
            return
        for rule in self._rules.get(resource, ()):
            (path,) = rule.properties
            value = first_at(response.body, path)
            scope = (rule.code, *self._scope(rule, response.body))
            if not isinstance(value, str):
                continue
            if first_at(request.body, path) is not None:
                self._taken.add((*scope, value))
                continue
            for shown in self._following(rule, scope):
                if (*scope, shown) not in self._taken:
                    self._real[path, shown] = value
                    self._shown[path, value] = shown
                    break

    def _following(self, rule: Behaviour, scope: tuple[str, ...]) -> Iterator[str]:
        pattern = str(rule.options["patroon"])
        pattern = pattern.replace("{jaar}", f"{datetime.now().astimezone().year:04}")
        while True:
            self._last[scope] = self._last.get(scope, 0) + 1
            number = self._last[scope]
            yield _PLACES.sub(lambda run: f"{number:0{len(run.group())}}", pattern, count=1)  # noqa: B023

    def _scope(self, rule: Behaviour, body: JsonObject) -> tuple[str, ...]:
        """Within what the numbers count: the rest of the combination that is unique."""
        return tuple(
            str(first_at(body, path))
            for api in self.model.apis
            for other in api.behaviours
            if other.kind is BehaviourKind.UNIQUE
            and other.object_type == rule.object_type
            and rule.properties[0] in other.properties
            for path in other.properties
            if path not in rule.properties
        )

    def _created(self, request: Request, response: Response) -> str | None:
        if response.status != 201 or not isinstance(response.body, dict):
            return None
        for api, resource in self.model.resources():
            operation = resource.find(OperationKind.CREATE)
            if operation and request.path == f"{api.server}/{resource.path}":
                return resource.object_type
        return None

    def _renamed(self, value: Any, names: Mapping[tuple[str, str], str]) -> Any:
        if not names:
            return value
        if isinstance(value, dict):
            return {
                key: names.get((key, part), part) if isinstance(part, str)
                else self._renamed(part, names)
                for key, part in value.items()
            }  # fmt: skip
        return [self._renamed(part, names) for part in value] if isinstance(value, list) else value
