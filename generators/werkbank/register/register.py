"""The reference register: stores every resource of a model and behaves as the model says."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType, TracebackType
from typing import Self
from uuid import UUID, uuid4

from werkbank.ir import BehaviourKind, Model, OperationKind, ProblemForm
from werkbank.register.behaviours.overrule import Effective, effective_values
from werkbank.register.call import Call
from werkbank.register.changing import (
    answer_create,
    answer_delete,
    answer_patch,
    answer_replace,
)
from werkbank.register.database import Database, is_conflict, pause, trouble
from werkbank.register.driven import Driven, driven_by
from werkbank.register.headers import header_faults
from werkbank.register.identifiers import NewId, numbered_ids, once, random_ids
from werkbank.register.message import JsonObject, Request, Response
from werkbank.register.moments import Clock, dutch_clock
from werkbank.register.problem import PROBLEM_TYPE, Refusal, refuse
from werkbank.register.reading import (
    answer_list,
    answer_read,
    answer_search,
    answer_trail,
    answer_trail_line,
)
from werkbank.register.resolver import AllowList, Resolver
from werkbank.register.routing import Match, route

_LOG = logging.getLogger(__name__)
_K = OperationKind
_ANSWERS: Mapping[OperationKind, Callable[[Call], Response]] = MappingProxyType(
    {
        _K.LIST: answer_list,
        _K.CREATE: answer_create,
        _K.READ: answer_read,
        _K.HEAD: answer_read,
        _K.REPLACE: answer_replace,
        _K.PATCH: answer_patch,
        _K.DELETE: answer_delete,
        _K.SEARCH: answer_search,
        _K.AUDIT_LIST: answer_trail,
        _K.AUDIT_READ: answer_trail_line,
    }
)


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
        self._schemas = driven.schemas
        self._database = database
        self._resolver = resolver
        self._clock = clock
        self._new_id = new_id
        self._incidents = incidents

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
            new_id=new_id or uuid4,
            incidents=random_ids() if new_id is None else numbered_ids(),
        )

    def handle(self, request: Request) -> Response:
        """Answer a request. Never raises: what goes wrong is a problem with status 500."""
        version, form = "", ProblemForm()
        try:
            match = route(self.catalogue, request)
            version, form = match.collection.api.version, match.collection.api.profile.problems
            response = self._answer(request, match)
        except Refusal as refusal:
            response = self._problem(refusal, form)
        except Exception as error:
            # The exception may hold personal data; its type does not.
            _LOG.error("request failed: %s", _cause(error), exc_info=_LOG.isEnabledFor(10))
            response = self._problem(Refusal(500, trouble(error)), form)
        if request.method.upper() == "HEAD":
            response = Response(status=response.status, headers=response.headers)
        return _with_headers(response, version)

    def _answer(self, request: Request, match: Match) -> Response:
        if not request.actor.may(match.operation.scope):
            raise Refusal(
                403, f"Voor deze handeling is scope {match.operation.scope} nodig in het token."
            )
        refuse(header_faults(match.operation, request))
        new = once(self._new_id)
        call = Call(
            request=request,
            match=match,
            catalogue=self.catalogue,
            schemas=self._schemas[match.collection.api.name],
            resolver=self._resolver,
            now=self._clock(),
            new_id=new,
            reading=self._database.reading,
            writing=self._database.writing,
        )
        attempt = 0
        while True:
            attempt += 1
            try:
                return _ANSWERS[match.operation.kind](call)
            except Refusal:
                raise
            except Exception as error:
                if not is_conflict(error) or not pause(attempt):
                    raise

    def _problem(self, refusal: Refusal, form: ProblemForm) -> Response:
        instance = f"urn:uuid:{next(self._incidents)}"
        return Response(
            status=refusal.status,
            headers={"Content-Type": PROBLEM_TYPE},
            body=refusal.as_json(self.model.name, instance, form),
        )

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


def _cause(error: Exception) -> str:
    original = getattr(error, "orig", None)
    return f"{type(error).__name__} {type(original).__name__ if original else ''}".strip()


def _with_headers(response: Response, version: str) -> Response:
    headers = dict(response.headers)
    if version:
        headers["API-Version"] = version
    if response.body is not None:
        headers.setdefault("Content-Type", "application/json")
    return Response(status=response.status, headers=headers, body=response.body)
