"""Where new objects go: a register on a database here, or a server of this version elsewhere."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol
from uuid import UUID, uuid5

from werkbank.api.paths import base_path
from werkbank.conformance.wire import Wire
from werkbank.ir import Api, Model, OperationKind, Operator, Resource
from werkbank.register import Clock, JsonObject, Register, Request
from werkbank.validate.moments import dutch_clock
from werkbank.validate.places import first_at

_NAMESPACE = UUID("3b7f2f0e-7c7b-5c0a-9d2e-0a5a0c7c2022")
_NOTE = "Overgenomen uit een eerdere versie van de standaard."
_TRIES = 10
_PACED = 429


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What came of a message.

    Attributes:
        url: of the new object; empty when it was refused.
        faults: `(name, code, reason)` of everything that is wrong with the message.
    """

    status: int
    url: str = ""
    faults: tuple[tuple[str, str, str], ...] = ()
    detail: str = ""


class Target(Protocol):
    """A register of this version."""

    @property
    def name(self) -> str:
        """What it is called in a journal."""
        ...

    def present(self, old: str, api: Api, resource: Resource) -> str | None:
        """The URL of what an earlier run made of an old object, where the target itself knows."""
        ...

    def create(self, old: str, api: Api, resource: Resource, body: JsonObject) -> Answer:
        """Make an object."""
        ...

    def patch(self, url: str, body: JsonObject) -> Answer:
        """Change an object that was made before."""
        ...

    def find(self, api: Api, resource: Resource, body: JsonObject) -> Iterator[str]:
        """The URLs of objects that have everything a message says."""
        ...

    def read(self, url: str) -> JsonObject:
        """An object; empty when it cannot be read."""
        ...


class Everything:
    """A resolver for which everything elsewhere exists: it was judged when it was recorded."""

    def exists(self, url: str, kind: str | None) -> bool:  # noqa: ARG002 - all the same here
        """True."""
        return True

    def knows_relation(self, object_url: str, own_url: str) -> bool:  # noqa: ARG002
        """True."""
        return True


@dataclass(slots=True)
class InDatabase:
    """A register on a database; the identifier of an object follows from its old URL."""

    register: Register
    name: str
    _ids: list[UUID]
    _there: set[str] = field(default_factory=set)

    @classmethod
    def open(
        cls,
        model: Model,
        database: str,
        servers: Mapping[str, str] | None = None,
        clock: Clock = dutch_clock,
    ) -> InDatabase:
        """Open a register, made when it is not there.

        Args:
            model: of this version.
            database: URL of SQLAlchemy.
            servers: server URL by name of the API, where it will be served.
            clock: gives the moment that stands where an old object had none.
        """
        ids: list[UUID] = []
        register = Register.open(
            model, database, resolver=Everything(), servers=servers, new_id=ids.pop, clock=clock
        )
        found = cls(register, database, ids)
        found._there = {str(data.get("url")) for _, data in register.objects()}
        return found

    def present(self, old: str, api: Api, resource: Resource) -> str | None:
        """The URL of what an earlier run made of an old object."""
        key = f"{api.name}/{resource.path}"
        url = self.register.catalogue.by_key[key].url(str(_identifier(old)))
        return url if url in self._there else None

    def create(self, old: str, api: Api, resource: Resource, body: JsonObject) -> Answer:
        """Make an object."""
        self._ids[:] = [_identifier(old)]
        answer = self._ask("POST", f"{base_path(api)}/{resource.path}", body)
        if answer.url:
            self._there.add(answer.url)
        return answer

    def patch(self, url: str, body: JsonObject) -> Answer:
        """Change an object."""
        return self._ask("PATCH", url, body)

    def find(self, api: Api, resource: Resource, body: JsonObject) -> Iterator[str]:
        """The objects that have everything a message says."""
        key = f"{api.name}/{resource.path}"
        for collection, data in self.register.objects():
            if collection == key and _has_all(data, body):
                yield str(data["url"])

    def read(self, url: str) -> JsonObject:
        """An object; empty when it cannot be read."""
        answer = self.register.handle(Request(method="GET", path=url))
        return answer.body if answer.ok else {}

    def _ask(self, method: str, path: str, body: JsonObject) -> Answer:
        headers = {"X-Audit-Toelichting": _NOTE}
        answer = self.register.handle(Request(method=method, path=path, headers=headers, body=body))
        return _answer(answer.status, answer.body)


@dataclass(slots=True)
class OnServer:
    """A server of this version, over HTTP."""

    wire: Wire
    wait: Callable[[float], None] = time.sleep

    @property
    def name(self) -> str:
        """The addresses of its APIs."""
        return " ".join(sorted(self.wire.bases.values()))

    def present(self, old: str, api: Api, resource: Resource) -> str | None:  # noqa: ARG002
        """None: only the journal knows."""
        return None

    def create(self, old: str, api: Api, resource: Resource, body: JsonObject) -> Answer:  # noqa: ARG002
        """Make an object."""
        return self._send("POST", f"{self.wire.base(api)}/{resource.path}", body)

    def patch(self, url: str, body: JsonObject) -> Answer:
        """Change an object."""
        return self._send("PATCH", url, body)

    def find(self, api: Api, resource: Resource, body: JsonObject) -> Iterator[str]:
        """The objects that have everything a message says, by the filters that there are."""
        operation = resource.find(OperationKind.LIST)
        query = {
            each.name: value
            for each in (operation.parameters if operation else ())
            if each.operator is Operator.EQUALS
            and (value := first_at(body, ".".join(each.path))) is not None
        }
        url: Any = f"{self.wire.base(api)}/{resource.path}"
        while url and self.wire.is_own(url):
            answer = self.wire.send("GET", url, query=query)
            page = answer.body if answer.ok and isinstance(answer.body, dict) else {}
            for each in page.get("results") or ():
                if isinstance(each, dict) and _has_all(each, body):
                    yield str(each.get("url"))
            url, query = page.get("next"), {}

    def read(self, url: str) -> JsonObject:
        """An object; empty when it cannot be read."""
        answer = self.wire.send("GET", url)
        return answer.body if answer.ok and isinstance(answer.body, dict) else {}

    def _send(self, method: str, url: str, body: JsonObject) -> Answer:
        for _ in range(_TRIES):
            headers = {"X-Audit-Toelichting": _NOTE}
            answer = self.wire.send(method, url, body=body, headers=headers)
            if answer.status != _PACED:
                break
            seconds = answer.headers.get("retry-after", "1")
            self.wait(float(seconds) if seconds.isdigit() else 1.0)
        return _answer(answer.status, answer.body)


def _identifier(old: str) -> UUID:
    """The identifier of what becomes of an old object: the same every time."""
    return uuid5(_NAMESPACE, old)


def _answer(status: int, body: Any) -> Answer:
    found = body if isinstance(body, dict) else {}
    if status < 400:
        return Answer(status=status, url=str(found.get("url", "")))
    faults = tuple(
        (str(each.get("name", "")), str(each.get("code", "")), str(each.get("reason", "")))
        for each in found.get("invalidParams") or ()
        if isinstance(each, dict)
    )
    return Answer(status=status, faults=faults, detail=str(found.get("detail", "")))


def _has_all(data: Any, wanted: Any) -> bool:
    """True when an object has at least what is wanted."""
    if isinstance(wanted, dict):
        return isinstance(data, dict) and all(_has_all(data.get(k), v) for k, v in wanted.items())
    return bool(data == wanted)
