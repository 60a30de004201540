"""Whether something outside the register exists: asked of a resolver that is handed in.

The register itself never opens a connection. A URL in a message comes from a client, who could
aim it at a machine behind the register (server-side request forgery), so the resolver that does
call others calls only hosts on a list, and no address of an internal network.
"""

from __future__ import annotations

import http.client
import ipaddress
import socket
import ssl
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import Protocol
from urllib.parse import urlsplit

_TIMEOUT = 5.0
_PORTS = {"http": 80, "https": 443}


class RefusedError(Exception):
    """The resolver does not call this URL; the text says why, in Dutch, and what to do."""


class Resolver(Protocol):
    """Looks outside the register."""

    def exists(self, url: str, kind: str | None) -> bool:
        """True when there is an object at the URL.

        Args:
            url: an absolute URL outside this register.
            kind: the object type expected there, where the model says it.

        Raises:
            RefusedError: when the resolver may not or cannot look there.
        """

    def knows_relation(self, object_url: str, own_url: str) -> bool:
        """True when the source of the object knows its relation with an object of ours.

        Raises:
            RefusedError: when the resolver may not or cannot look there.
        """


@dataclass(frozen=True, slots=True)
class Fixed:
    """For casussen and tests: exactly these objects exist, and no network is touched.

    Attributes:
        urls: what exists.
        unknown_relations: objects whose source knows of no relation with ours.
    """

    urls: Collection[str] = ()
    unknown_relations: Collection[str] = ()

    def exists(self, url: str, kind: str | None) -> bool:  # noqa: ARG002  (the URL says it all)
        """True for the given URLs."""
        return url in self.urls

    def knows_relation(self, object_url: str, own_url: str) -> bool:  # noqa: ARG002
        """True, except for the objects that were named."""
        return object_url not in self.unknown_relations


@dataclass(frozen=True, slots=True)
class AllowList:
    """Calls http(s) hosts that are on a list, and nothing else; the empty list allows nothing.

    A host must be given exactly as it stands in the URL, with `:port` when the URL has one. Its
    name may resolve to public addresses only, unless `private` says otherwise. The connection is
    made to the address that was judged, so that a name cannot change its meaning in between, and
    a redirect counts as "not there".

    Attributes:
        hosts: `zaken.example.org`, `localhost:8001`.
        private: also call addresses of internal networks; for a try-out on one machine.
    """

    hosts: frozenset[str] = field(default_factory=frozenset)
    private: bool = False

    @classmethod
    def of(cls, hosts: Iterable[str], *, private: bool = False) -> AllowList:
        """A list of hosts, in any case."""
        return cls(frozenset(host.strip().lower() for host in hosts if host.strip()), private)

    def exists(self, url: str, kind: str | None) -> bool:  # noqa: ARG002
        """True when a HEAD (or else a GET) on the URL succeeds."""
        status = self._status("HEAD", url)
        if status in (405, 501):
            status = self._status("GET", url)
        return 200 <= status < 300

    def knows_relation(self, object_url: str, own_url: str) -> bool:  # noqa: ARG002
        """True when the object is there: no source has a standard way yet to ask for a relation."""
        return self.exists(object_url, None)

    def _status(self, method: str, url: str) -> int:
        parts = urlsplit(url)
        host, port = self._judge(url)
        address = self._address(host, port)
        path = parts.path or "/"
        if parts.query:
            path += f"?{parts.query}"
        connection = _Pinned(host, port, address, secure=parts.scheme == "https")
        try:
            connection.request(method, path, headers={"Accept": "application/json"})
            return connection.getresponse().status
        except (OSError, http.client.HTTPException) as error:
            raise RefusedError(
                f"de bron {host} is nu niet bereikbaar; probeer het later opnieuw"
            ) from error
        finally:
            connection.close()

    def _judge(self, url: str) -> tuple[str, int]:
        """The host and port of a URL that may be called."""
        try:
            parts = urlsplit(url)
            port = parts.port
        except ValueError as error:
            raise RefusedError("het is geen geldige URL") from error
        if parts.scheme not in _PORTS or not parts.hostname or "@" in parts.netloc:
            raise RefusedError(
                "alleen URL's met http of https, zonder aanmeldgegevens, zijn op te vragen"
            )
        if parts.netloc.lower() not in self.hosts:
            raise RefusedError(
                f"het register mag {parts.netloc.lower()} niet bevragen; laat de beheerder deze "
                "host toevoegen aan de toegestane bronnen"
            )
        return parts.hostname, port or _PORTS[parts.scheme]

    def _address(self, host: str, port: int) -> str:
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except OSError as error:
            raise RefusedError(f"de naam {host} is niet te vinden") from error
        addresses = [str(entry[4][0]).partition("%")[0] for entry in found]
        if not self.private and not all(is_public(address) for address in addresses):
            raise RefusedError(f"{host} staat op een intern netwerk en wordt daarom niet bevraagd")
        return addresses[0]


def is_public(address: str) -> bool:
    """True for an address that anyone on the internet could reach.

    Also judges the IPv4 address that an IPv6 address carries (mapped, 6to4, NAT64).
    """
    found = ipaddress.ip_address(address)
    if isinstance(found, ipaddress.IPv6Address):
        inner = found.ipv4_mapped or found.sixtofour
        if found in ipaddress.ip_network("64:ff9b::/96"):
            inner = ipaddress.IPv4Address(found.packed[-4:])
        if inner is not None:
            return is_public(str(inner))
    return found.is_global and not (found.is_multicast or found.is_reserved)


class _Pinned(http.client.HTTPConnection):
    """A connection to one address, whatever the name would resolve to now."""

    def __init__(self, host: str, port: int, address: str, *, secure: bool) -> None:
        super().__init__(host, port, timeout=_TIMEOUT)
        self._address = address
        self._secure = secure

    def connect(self) -> None:
        plain = socket.create_connection((self._address, self.port), _TIMEOUT)
        self.sock = plain
        if self._secure:
            context = ssl.create_default_context()
            self.sock = context.wrap_socket(plain, server_hostname=self.host)


@dataclass(slots=True)
class Remembering:
    """A resolver that asks another at most once per question; lives for one request."""

    asked: Resolver
    found: dict[tuple[str, str], bool | RefusedError] = field(default_factory=dict)

    def exists(self, url: str, kind: str | None) -> bool:
        """As the other resolver answered, or answers now."""
        return self._ask(("", url), lambda: self.asked.exists(url, kind))

    def knows_relation(self, object_url: str, own_url: str) -> bool:
        """As the other resolver answered, or answers now."""
        key = (own_url, object_url)
        return self._ask(key, lambda: self.asked.knows_relation(object_url, own_url))

    def _ask(self, key: tuple[str, str], question: object) -> bool:
        if key not in self.found:
            try:
                self.found[key] = question()  # type: ignore[operator]
            except RefusedError as refused:
                self.found[key] = refused
        answer = self.found[key]
        if isinstance(answer, RefusedError):
            raise answer
        return answer
