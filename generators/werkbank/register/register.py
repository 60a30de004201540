"""The reference register: stores every resource of a model and behaves as the model says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import TracebackType
from typing import Self
from uuid import UUID

from werkbank.ir import BehaviourKind, Model
from werkbank.register.behaviours.overrule import Effective, effective_values
from werkbank.register.database import Database
from werkbank.register.driven import Driven, driven_by
from werkbank.register.handling import Handling
from werkbank.register.identifiers import NewId, numbered_ids, random_ids, timely_id
from werkbank.register.message import JsonObject, Request, Response
from werkbank.register.resolver import AllowList, Resolver
from werkbank.validate.moments import Clock, dutch_clock


class Register:
    """Handles requests against one database; may be used by several threads."""

    def __init__(
        self,
        driven: Driven,
        database: Database,
        resolver: Resolver,
        clock: Clock,
        new_id: NewId,
        incidents: Iterator[UUID],
    ) -> None:
        self.model = driven.model
        self.catalogue = driven.catalogue
        self._database = database
        self._handling = Handling(
            driven=driven,
            database=database,
            resolver=resolver,
            clock=clock,
            new_id=new_id,
            incidents=incidents,
        )

    @classmethod
    def open(
        cls,
        model: Model,
        url: str = "sqlite://",
        *,
        resolver: Resolver | None = None,
        clock: Clock = dutch_clock,
        new_id: NewId | None = None,
        servers: Mapping[str, str] | None = None,
    ) -> Register:
        """Open a register on a database, which is made when it is not there.

        Args:
            model: what the register is driven by.
            url: of SQLAlchemy: `sqlite://` in memory, `sqlite:///map/register.db`,
                `postgresql+psycopg://…`.
            resolver: knows what is outside; by default nothing may be asked.
            clock: gives the moment.
            new_id: gives the identifiers of objects; with one given, those of problems are
                predictable too.
            servers: server URL by name of the API, for those that are not at the model's.

        Raises:
            WrongDatabaseError: when the database belongs to another model.
        """
        driven = driven_by(model, servers or {})
        return cls(
            driven,
            database=Database(url, driven.catalogue),
            resolver=resolver or AllowList(),
            clock=clock,
            new_id=new_id or timely_id,
            incidents=random_ids() if new_id is None else numbered_ids(),
        )

    def handle(self, request: Request) -> Response:
        """Answer a request. Never raises: what goes wrong is a problem."""
        return self._handling.handle(request)

    def handle_all(self, requests: Sequence[Request]) -> list[Response]:
        """Answer several requests; what they change is kept together, which is much quicker."""
        return self._handling.handle_all(requests)

    def may_ask(self, request: Request) -> bool:
        """True when a request may take long: a rule has something to ask outside the register."""
        return self._handling.may_ask(request)

    # -- beyond the API ----------------------------------------------------------------------

    def effective(self, url: str) -> list[Effective]:
        """What holds in an interaction, for each party, by the rules of kind `overrulen`.

        Args:
            url: of the interaction: a contactmoment, productaanvraag or betrokkene.

        Raises:
            LookupError: when there is no object at the URL.
        """
        located = self.catalogue.locate(url)
        with self._database.reading() as store:
            stored = store.find(located[1]) if located else None
            if located is None or stored is None:
                raise LookupError(url)
            own = stored

            def read(other: str) -> JsonObject | None:
                place = self.catalogue.locate(other)
                found = store.find(place[1]) if place else None
                return found.data if found else None

            def related(via: str) -> list[JsonObject]:
                numbers = self.catalogue.numbers(via)
                return [each.data for each in store.referring(own.uuid, numbers)]

            return [
                effective
                for rule in located[0].of_kind(BehaviourKind.OVERRULE)
                for effective in effective_values(rule, own.data, read, related)
            ]

    def objects(self) -> list[tuple[str, JsonObject]]:
        """Every object with the key of its collection (`klanten/klanten`), in order of creation.

        Hidden ones too: for measuring and for back-ups, not for clients.
        """
        with self._database.reading() as store:
            return [(stored.collection, stored.data) for stored in store.everything()]

    def changes(self, after: int, limit: int = 100) -> list[tuple[int, JsonObject]]:
        """Lines of the audit trails of all objects, each with its number, oldest first.

        Args:
            after: the number of the last line that is already known; 0 for none.
            limit: how many at most.
        """
        with self._database.reading() as store:
            return store.lines_after(after, limit)

    def last_change(self) -> int:
        """The number of the last line of the audit trails; 0 without any."""
        with self._database.reading() as store:
            return store.last_line()

    def bookmark(self, name: str) -> int:
        """Where a reader of `changes` was; 0 when it was never anywhere."""
        with self._database.reading() as store:
            return store.counted(name)

    def set_bookmark(self, name: str, number: int) -> None:
        """Remember where a reader of `changes` is."""
        with self._database.writing() as store:
            store.count_on(name, number - store.counted(name))

    def close(self) -> None:
        """Close the database."""
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
