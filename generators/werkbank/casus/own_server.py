"""A register of one's own over HTTP, for a notebook: `register = start_register("gastmelding")`.

It is the server of `werkbank serve`, in a thread of the kernel and only for this machine. Nothing
that it shows differs from one time to the next: not the port, nor what the register gives out.
"""

from __future__ import annotations

import atexit
import secrets
from collections.abc import Iterable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from werkbank.casus import words
from werkbank.casus.beginning import begin_with
from werkbank.casus.clients import client_package, clients_of
from werkbank.casus.fragment import Fragment
from werkbank.casus.names import at
from werkbank.casus.parts import Bericht
from werkbank.casus.project import CasusFout, find_casus, listed, read_model
from werkbank.casus.stage import numbered, ticking
from werkbank.casus.table import Table, table
from werkbank.casus.tokens import signed
from werkbank.ir import Casus, Model
from werkbank.register import Register
from werkbank.register.message import Caller
from werkbank.schema.explain import suggestion

HOST = "127.0.0.1"
_CALLER = Caller(
    application_id="notitieboek",
    application_name="Notitieboek",
    user_id="werkgroep",
    user_name="Werkgroep",
)
_NEEDED = frozenset({"httpx", "jwt", "starlette", "uvicorn"})
"""What the extra `server` brings; anything else that is missing is a fault of ours."""


def start_register(casus: str = "", project: Path | None = None) -> Draaiend:
    """Start a register on this machine, with a typed client of each API.

    It stops with the kernel, or with `sluit()`; what was recorded is gone then.

    Args:
        casus: name or number of the casus whose state it begins with; without one it is empty.
        project: where to look for the project; by default here and upwards.

    Raises:
        CasusFout: when there is no such casus, the project cannot be read, or the server cannot
            start here.
    """
    model = read_model(project)
    told = find_casus(model, casus) if casus else None
    with ExitStack() as stack:
        try:
            found = _started(model, told, stack)
        except ModuleNotFoundError as error:
            if error.name not in _NEEDED:
                raise
            raise CasusFout(
                f"Een register over HTTP heeft {error.name} nodig, en dat staat hier niet. "
                "Installeer de werkbank met de extra `server`."
            ) from None
        except TimeoutError as error:
            raise CasusFout(f"{error} Start de kernel opnieuw.") from None
        found.einde.push(stack.pop_all())
    atexit.register(found.sluit)
    return found


@dataclass(frozen=True, repr=False, kw_only=True)
class Draaiend(Fragment):
    """A register that runs; `register.klanten` is the client of the Klanten API.

    Attributes:
        url: where it is found on this machine.
        geheim: what tokens for it are signed with.
        clients: a client per API, by the name of the API.
        adressen: the URL of what the casus recorded and of what is outside the register, by name.
        casus: whose state it began with.
        client: the package of the clients, with `ApiFout` and the types.
        einde: what is let go of at the end.
    """

    url: str
    geheim: str
    clients: Mapping[str, Any]
    adressen: Mapping[str, str]
    casus: Casus | None
    client: Any
    einde: ExitStack = field(default_factory=ExitStack)

    def __getattr__(self, name: str) -> Any:
        """The client of an API, by its name."""
        clients = self.__dict__.get("clients", {})
        if name in clients:
            return clients[name]
        raise AttributeError(name)

    def __dir__(self) -> list[str]:
        """The names of the APIs too, for completion while typing."""
        return sorted({*super().__dir__(), *self.clients})

    def adres(self, naam: str) -> str:
        """The URL of an object of the casus, by its name there.

        Raises:
            CasusFout: when there is no such name; the message says which there are.
        """
        if naam in self.adressen:
            return self.adressen[naam]
        raise CasusFout(
            f"Er is geen {naam!r}{suggestion(naam, list(self.adressen))}. "
            f"Wel: {listed(list(self.adressen))}."
        )

    def toon(self, antwoord: Any) -> Bericht:
        """What a client gave, with names for addresses.

        Args:
            antwoord: an answer, or its contents.
        """
        return Bericht(words.as_json(self._nameable(_contents(antwoord)), self.adressen))

    def tabel(self, antwoord: Any, *attributen: str) -> Table:
        """A row for each object that a client gave.

        Args:
            antwoord: an answer with a list or one object, or an iterator of objects.
            attributen: the columns, with dots for what stands in a group.
        """
        rows = [self._row(each, attributen) for each in _objects(_contents(antwoord))]
        caption = "1 object" if len(rows) == 1 else f"{len(rows)} objecten" if rows else "Objecten"
        return table(caption, attributen, rows, code=attributen)

    def sluit(self) -> None:
        """Stop the server; doing it twice does no harm."""
        self.einde.close()
        atexit.unregister(self.sluit)

    def html(self) -> str:
        """Which APIs there are and what is recorded."""
        return f"<p>{self._told()}</p>" + self._recorded().html()

    def text(self) -> str:
        """The same in plain text."""
        return self._told()

    def _told(self) -> str:
        with_what = f"met de toestand na casus {self.casus.code}" if self.casus else "nog leeg"
        return f"Een register op deze machine, {with_what}. API's: {listed(list(self.clients))}."

    def _recorded(self) -> Table:
        found = [
            (f"${name}", api, url.removeprefix(client.verbinding.basis + "/").partition("/")[0])
            for name, url in self.adressen.items()
            for api, client in self.clients.items()
            if url.startswith(client.verbinding.basis + "/")
        ]
        return table("Wat er is vastgelegd", ("Naam", "API", "Resource"), found, code=("Naam",))

    def _nameable(self, value: Any) -> Any:
        """Without the address of the server in what has no name."""
        if isinstance(value, Mapping):
            return {key: self._nameable(part) for key, part in value.items()}
        if isinstance(value, list):
            return [self._nameable(part) for part in value]
        known = set(self.adressen.values())
        if isinstance(value, str) and value not in known:
            return value.removeprefix(self.url)
        return value

    def _row(self, item: Any, columns: Iterable[str]) -> list[object]:
        values = (at(item, column)[1] for column in columns)
        return [None if value is None else self._cell(value) for value in values]

    def _cell(self, value: Any) -> str:
        shown = words.as_json(self._nameable(value), self.adressen)
        return shown.strip('"') if isinstance(value, str) else shown


def _contents(given: Any) -> Any:
    return given.inhoud if hasattr(given, "koppen") else given


def _objects(found: Any) -> list[Any]:
    if isinstance(found, Mapping):
        return list(found["results"]) if "results" in found else [found]
    return list(found)


def _started(model: Model, casus: Casus | None, stack: ExitStack) -> Draaiend:
    """A running register; `stack` gets what has to be let go of."""
    from werkbank.api import make_app
    from werkbank.api.hosting import database, settings_for
    from werkbank.api.in_thread import serving
    from werkbank.api.paths import servers
    from werkbank.api.serving import address_of, listen
    from werkbank.api.sources import externals_of

    bound = stack.enter_context(listen(HOST, 0))
    address = address_of(HOST, bound)
    bases = servers(model, address)
    place = stack.enter_context(database(None))
    register = stack.enter_context(
        Register.open(
            model,
            place,
            resolver=externals_of(model.casussen),
            servers=bases,
            clock=ticking(),
            new_id=numbered(casus.code if casus else "register"),
        )
    )
    known = dict(begin_with(model, casus, register)) if casus else {}
    outside = {each.name: each.url for each in casus.externals} if casus else {}
    secret = secrets.token_urlsafe(48)
    settings = settings_for(place, secret, asks=False, per_minute=0, origins=frozenset())
    app = make_app(register, settings, address=address, log=None)
    stack.enter_context(serving(app, bound))
    package = stack.enter_context(client_package(model))
    scopes = [scope.name for api in model.apis for scope in api.scopes]
    token = signed(secret, scopes)
    clients = clients_of(package, bases, lambda: token(_CALLER))
    for client in clients.values():
        stack.enter_context(client)
    return Draaiend(
        url=address,
        geheim=secret,
        clients=clients,
        adressen={**known, **outside},
        casus=casus,
        client=package,
    )
