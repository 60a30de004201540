"""From requests to answers: one at a time, or several whose changes are kept together."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from uuid import UUID

from werkbank.ir import OperationKind, ProblemForm
from werkbank.register.call import Call
from werkbank.register.changing import (
    Change,
    change_create,
    change_delete,
    change_patch,
    change_replace,
)
from werkbank.register.database import Database, is_conflict, pause
from werkbank.register.driven import Driven
from werkbank.register.headers import header_faults
from werkbank.register.identifiers import NewId, once
from werkbank.register.message import Request, Response
from werkbank.register.problem import PROBLEM_TYPE, Refusal, refuse
from werkbank.register.reading import (
    answer_list,
    answer_read,
    answer_search,
    answer_trail,
    answer_trail_line,
)
from werkbank.register.resolver import Resolver
from werkbank.register.routing import Match
from werkbank.register.store import Store
from werkbank.register.trouble import trouble
from werkbank.validate.moments import Clock

_LOG = logging.getLogger(__name__)
_K = OperationKind
_READS: Mapping[OperationKind, Callable[[Call], Response]] = MappingProxyType(
    {
        _K.LIST: answer_list,
        _K.READ: answer_read,
        _K.HEAD: answer_read,
        _K.SEARCH: answer_search,
        _K.AUDIT_LIST: answer_trail,
        _K.AUDIT_READ: answer_trail_line,
    }
)
_CHANGES: Mapping[OperationKind, Callable[[Call], Change]] = MappingProxyType(
    {
        _K.CREATE: change_create,
        _K.REPLACE: change_replace,
        _K.PATCH: change_patch,
        _K.DELETE: change_delete,
    }
)


_FORM = ProblemForm()


class _HalfwayError(Exception):
    """One of several changes failed when some of it had been done."""


@dataclass(slots=True)
class _Asked:
    """A request on its way to its answer.

    Attributes:
        version: of the API it is for; empty for none.
        form: of what goes wrong in that API.
        response: the answer, once there is one.
        call: the request with its operation; None for what has none.
        change: what is to be done for it in a transaction that writes.
    """

    request: Request
    version: str = ""
    form: ProblemForm = _FORM
    response: Response | None = None
    call: Call | None = None
    change: Change | None = None


@dataclass(slots=True, kw_only=True)
class Handling:
    """Handles requests against one database. Never raises: what goes wrong is an answer too."""

    driven: Driven
    database: Database
    resolver: Resolver
    clock: Clock
    new_id: NewId
    incidents: Iterator[UUID]

    def handle(self, request: Request) -> Response:
        """Answer a request."""
        asked = self._begin(request)
        if asked.change:
            self._write(asked)
        return self._finish(asked)

    def handle_all(self, requests: Sequence[Request]) -> list[Response]:
        """Answer several requests; what they change is kept at the same moment, or not at all.

        Waiting for the disk is what takes most of a write, and this waits once. A request that is
        refused changes nothing and does not stand in the way of the others.
        """
        asked = [self._begin(request) for request in requests]
        writes = [each for each in asked if each.change]
        if len(writes) > 1:
            self._write_together(writes)
        elif writes:
            self._write(writes[0])
        return [self._finish(each) for each in asked]

    def may_ask(self, request: Request) -> bool:
        """True when a rule may have something to ask outside the register for a request."""
        try:
            return bool(self.driven.steps[self.driven.route(request).collection.key].ask)
        except Refusal:
            return False

    # -- before and after the transaction ----------------------------------------------------

    def _begin(self, request: Request) -> _Asked:
        asked = _Asked(request)
        try:
            match = self.driven.route(request)
            asked.version = match.collection.api.version
            asked.form = match.collection.api.profile.problems
            asked.call = self._call(request, match)
            kind = match.operation.kind
            if kind.writes:
                asked.change = _CHANGES[kind](asked.call)
            else:
                asked.response = _READS[kind](asked.call)
        except Exception as error:
            asked.response = self._refusal(error, asked.form)
        return asked

    def _call(self, request: Request, match: Match) -> Call:
        if not request.actor.may(match.operation.scope):
            raise Refusal(
                403, f"Voor deze handeling is scope {match.operation.scope} nodig in het token."
            )
        refuse(header_faults(match.operation, request))
        return Call(
            request=request,
            match=match,
            catalogue=self.driven.catalogue,
            schemas=self.driven.schemas[match.collection.api.name],
            search=self.driven.searches[match.collection.key],
            steps=self.driven.steps[match.collection.key],
            kinds=self.driven.kinds[match.collection.key],
            resolver=self.resolver,
            now=self.clock(),
            new_id=once(self.new_id),
            reading=self.database.reading,
        )

    def _finish(self, asked: _Asked) -> Response:
        response = asked.response or self._refusal(RuntimeError("no answer"), asked.form)
        if asked.request.method.upper() == "HEAD":
            response = response.without_body()
        headers = dict(response.headers)
        if asked.version:
            headers["API-Version"] = asked.version
        if not response.is_empty:
            headers.setdefault("Content-Type", "application/json")
        return response.with_headers(headers)

    # -- changes -----------------------------------------------------------------------------

    def _write(self, asked: _Asked) -> None:
        """Carry out a change by itself; again when another got in between."""
        attempt = 0
        while True:
            attempt += 1
            try:
                change = asked.change or _again(asked)
                asked.change = None
                with self.database.writing() as store:
                    response = change(store)
            except Exception as error:
                if not is_conflict(error) or not pause(attempt):
                    asked.response = self._refusal(error, asked.form)
                    return
            else:
                asked.response = response
                return

    def _write_together(self, writes: Sequence[_Asked]) -> None:
        """Carry out changes in one transaction; each by itself when one of them fails halfway."""
        try:
            with self.database.writing() as store:
                for asked in writes:
                    self._write_among(asked, store)
            return
        except _HalfwayError:
            alone = True
        except Exception as error:
            alone = is_conflict(error)
            for asked in writes:
                asked.response = self._refusal(error, asked.form)
        # Nothing was kept. Who was refused may have been because of what is not there now.
        for asked in writes if alone else ():
            self._write(asked)

    def _write_among(self, asked: _Asked, store: Store) -> None:
        """Carry out one of several changes; one that is refused leaves the others as they are."""
        change, asked.change = asked.change or _again(asked), None
        mark = store.pending.mark()
        try:
            asked.response = change(store.afresh())
        except Exception as error:
            if not isinstance(error, Refusal) or not store.pending.back_to(mark):
                raise _HalfwayError from error
            asked.response = self._refusal(error, asked.form)

    # -- what goes wrong ---------------------------------------------------------------------

    def _refusal(self, error: Exception, form: ProblemForm) -> Response:
        if not isinstance(error, Refusal):
            # The exception may hold personal data; its type does not.
            _LOG.error("request failed: %s", _kind(error), exc_info=_LOG.isEnabledFor(10))
            error = trouble(error)
        instance = f"urn:uuid:{next(self.incidents)}"
        return Response(
            status=error.status,
            headers={"Content-Type": PROBLEM_TYPE, **error.headers},
            body=error.as_json(self.driven.model.name, instance, form),
        )


def _again(asked: _Asked) -> Change:
    """The change of a request, from its beginning: what it looked at may be different now."""
    if asked.call is None:
        raise LookupError(asked.request.path)
    return _CHANGES[asked.call.match.operation.kind](asked.call)


def _kind(error: Exception) -> str:
    original = getattr(error, "orig", None)
    return f"{type(error).__name__} {type(original).__name__ if original else ''}".strip()
