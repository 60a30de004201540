"""A client of the APIs, driven by the model: a collection per resource, a method per operation.

    client = Client(wire)
    klanten = client["klanten"]
    made = klanten.aanmaken({"bronorganisatie": "899999906", "soortKlant": "zelfstandig"})
    klanten.raadplegen(made.url, expand=["klantcontactmomenten"]).body

What the model does not offer fails at once, with a Dutch message, and not on the server.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from werkbank.conformance.wire import Exchange, Wire
from werkbank.ir import Api, OperationKind, Resource
from werkbank.register import Caller, JsonObject
from werkbank.schema.explain import suggestion

_K = OperationKind
Answer = Exchange


class NotOfferedError(Exception):
    """The model has no such resource, operation or filter; the text is Dutch."""


@dataclass(frozen=True, slots=True)
class Collection:
    """The objects of one resource."""

    wire: Wire
    api: Api
    resource: Resource
    actor: Caller | None = None

    @property
    def url(self) -> str:
        """Where the collection is."""
        return f"{self.wire.base(self.api)}/{self.resource.path}"

    def as_(self, actor: Caller) -> Collection:
        """The same, asked by someone else."""
        return Collection(self.wire, self.api, self.resource, actor)

    # -- many --------------------------------------------------------------------------------

    def lijst(self, **filters: Any) -> Answer:
        """A page of the objects that satisfy the filters; also `page`, `pageSize`, `ordering`."""
        self._offered(_K.LIST, filters)
        return self._send("GET", self.url, query=filters)

    def zoeken(self, **filters: Any) -> Answer:
        """The same, with the filters in the body and not in the URL."""
        self._offered(_K.SEARCH, filters)
        return self._send("POST", f"{self.url}/_zoek", body=filters)

    def alle(self, **filters: Any) -> Iterator[JsonObject]:
        """Every object that satisfies the filters, page by page."""
        page = self.lijst(**filters)
        while True:
            yield from page.body["results"]
            following = page.body.get("next")
            if not following:
                return
            page = self._send("GET", following)

    def aanmaken(self, body: Mapping[str, Any], **headers: str) -> Answer:
        """Make an object."""
        self._offered(_K.CREATE)
        return self._send("POST", self.url, body=body, headers=_named(headers))

    # -- one ---------------------------------------------------------------------------------

    def raadplegen(
        self, url: str, *, expand: list[str] | None = None, if_none_match: str = ""
    ) -> Answer:
        """One object."""
        self._offered(_K.READ)
        query = {"expand": expand} if expand else None
        headers = {"If-None-Match": if_none_match} if if_none_match else None
        return self._send("GET", url, query=query, headers=headers)

    def kop(self, url: str, *, if_none_match: str = "") -> Answer:
        """The headers of one object."""
        self._offered(_K.HEAD)
        headers = {"If-None-Match": if_none_match} if if_none_match else None
        return self._send("HEAD", url, headers=headers)

    def vervangen(self, url: str, body: Mapping[str, Any], **headers: str) -> Answer:
        """Give an object a whole new state."""
        self._offered(_K.REPLACE)
        return self._send("PUT", url, body=body, headers=_named(headers))

    def wijzigen(self, url: str, body: Mapping[str, Any], **headers: str) -> Answer:
        """Change some of an object; None clears."""
        self._offered(_K.PATCH)
        return self._send("PATCH", url, body=body, headers=_named(headers))

    def verwijderen(self, url: str, **headers: str) -> Answer:
        """Remove an object."""
        self._offered(_K.DELETE)
        return self._send("DELETE", url, headers=_named(headers))

    def audittrail(self, url: str) -> Answer:
        """All lines of the audit trail of an object."""
        self._offered(_K.AUDIT_LIST)
        return self._send("GET", f"{url}/audittrail")

    def audittrailregel(self, url: str, line: str) -> Answer:
        """One line of the audit trail of an object."""
        self._offered(_K.AUDIT_READ)
        return self._send("GET", f"{url}/audittrail/{line}")

    # -- steps -------------------------------------------------------------------------------

    def _send(self, method: str, url: str, **more: Any) -> Answer:
        return self.wire.send(method, url, actor=self.actor, **more)

    def _offered(self, kind: OperationKind, filters: Mapping[str, Any] | None = None) -> None:
        operation = self.resource.find(kind)
        if operation is None:
            offered = ", ".join(op.kind.value for op in self.resource.operations)
            raise NotOfferedError(f"{self.resource.path} kent geen {kind.value}; wel: {offered}")
        known = [*(p.name for p in operation.parameters), *_PAGING]
        for name in filters or {}:
            if name not in known:
                raise NotOfferedError(
                    f"{self.resource.path} heeft bij {kind.value} geen filter {name}"
                    f"{suggestion(name, known)}"
                )


_PAGING = ("page", "pageSize", "ordering", "expand")


def _named(headers: Mapping[str, str]) -> dict[str, str]:
    """`if_match` -> `If-Match`; `x_audit_toelichting` -> `X-Audit-Toelichting`."""
    return {
        "-".join(word.capitalize() for word in name.split("_")): value
        for name, value in headers.items()
    }


@dataclass(frozen=True, slots=True)
class Client:
    """The collections of every API of a server, by path of the resource."""

    wire: Wire

    def __getitem__(self, path: str) -> Collection:
        for api, resource in self.wire.model.resources():
            if resource.path == path:
                return Collection(self.wire, api, resource)
        known = [resource.path for _, resource in self.wire.model.resources()]
        raise NotOfferedError(f"er is geen resource {path}{suggestion(path, known)}")

    def __iter__(self) -> Iterator[Collection]:
        return (
            Collection(self.wire, api, resource) for api, resource in self.wire.model.resources()
        )
