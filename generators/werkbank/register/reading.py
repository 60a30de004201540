"""List, search, read, head, and the audit trail."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from werkbank.ir import OperationKind
from werkbank.register.asking import Question, question, read_query
from werkbank.register.behaviours.caching import fingerprint, is_current, tag
from werkbank.register.call import Call
from werkbank.register.expanding import EXPAND, expanded
from werkbank.register.finding import find
from werkbank.register.message import JsonObject, Response
from werkbank.register.open_form import with_nulls
from werkbank.register.problem import Fault, refuse
from werkbank.register.validation import as_json, schema_faults
from werkbank.schema.filters import PAGE, PAGE_SIZE

_K = OperationKind


def answer_list(call: Call) -> Response:
    """A page of the objects that satisfy the filters in the query."""
    given = read_query(
        call.collection, call.schemas, call.catalogue.finder, _K.LIST, call.match.query
    )
    return _page(call, question(call.collection, given), call.match.query)


def answer_search(call: Call) -> Response:
    """A page of the objects that satisfy the filters in the body.

    The page may stand in the query too, for that is where `next` and `previous` have it.
    """
    finder, resource = call.catalogue.finder, call.collection.resource
    body = as_json(call.request.body)
    known = [*(p.name for p in resource.filters), *call.schemas.parameters(resource, _K.SEARCH)]
    refuse(schema_faults(call.schemas.body(resource, _K.SEARCH), body, finder, None, known))
    turned = read_query(call.collection, call.schemas, finder, _K.SEARCH, call.match.query)
    return _page(call, question(call.collection, {**body, **turned}), call.match.query)


def _page(call: Call, asked: Question, query: Any) -> Response:
    with call.reading() as store:
        found = find(store.connection, call.collection, asked)
        results = [
            _shown(
                call, asked, expanded(call.catalogue, store, call.collection, stored, asked.expand)
            )
            for stored in store.fetch(found.sequence)
        ]
    following, before = asked.page * asked.size < found.count, asked.page > 1
    links = {
        "next": _page_url(call, query, asked, asked.page + 1) if following else None,
        "previous": _page_url(call, query, asked, asked.page - 1) if before else None,
    }
    nulls = call.collection.api.profile.lists.nulls
    body: JsonObject = {"count": found.count}
    body |= {name: link for name, link in links.items() if link or nulls}
    body["results"] = results
    return Response(status=200, body=body)


def _shown(call: Call, asked: Question, body: JsonObject) -> JsonObject:
    """An object as the client wants it: with null for what has no value, or without it."""
    if not asked.nulls:
        return body
    return with_nulls(call.catalogue.finder, call.collection.resource.object_type, body)


def _page_url(call: Call, query: Any, asked: Question, page: int) -> str:
    values = [(name, value) for name, each in query.items() for value in each if name != PAGE]
    if call.match.operation.kind is _K.SEARCH and PAGE_SIZE not in query:
        values.append((PAGE_SIZE, str(asked.size)))
    root = call.collection.prefix.rstrip("/")
    if call.match.operation.kind is _K.SEARCH:
        root += "/_zoek"
    return f"{root}?{urlencode([*values, (PAGE, str(page))])}"


def answer_read(call: Call) -> Response:
    """One object, or 304 when the client has this version."""
    given = read_query(
        call.collection,
        call.schemas,
        call.catalogue.finder,
        call.match.operation.kind,
        call.match.query,
    )
    asked = question(call.collection, given)
    names = asked.expand
    with call.reading() as store:
        stored = store.find(call.match.uuid)
        if stored is None or stored.collection != call.collection.key:
            raise call.not_found()
        body = expanded(call.catalogue, store, call.collection, stored, names)
    extra = fingerprint(body[EXPAND]) if names else ""
    body = _shown(call, asked, body)
    response = _tagged(call, body, tag(call.collection, stored.etag, extra))
    if call.match.operation.kind is _K.HEAD:
        return Response(status=response.status, headers=response.headers)
    return response


def _tagged(call: Call, body: JsonObject, etag: str | None) -> Response:
    headers = {"ETag": etag} if etag else {}
    if is_current(call.request.header("If-None-Match"), etag):
        return Response(status=304, headers=headers)
    return Response(status=200, headers=headers, body=body)


def answer_trail(call: Call) -> Response:
    """All lines of the audit trail of an object, also of one that is gone."""
    _no_query(call)
    with call.reading() as store:
        lines = store.trail(call.collection.key, call.match.uuid)
        if not lines:
            _must_exist(call, store)
    return Response(status=200, body=lines)


def answer_trail_line(call: Call) -> Response:
    """One line of the audit trail of an object."""
    _no_query(call)
    with call.reading() as store:
        line = store.trail_line(call.collection.key, call.match.uuid, call.match.line)
    if line is None:
        raise call.not_found()
    return _tagged(call, line, tag(call.collection, fingerprint(line)))


def _must_exist(call: Call, store: Any) -> None:
    stored = store.find(call.match.uuid)
    if stored is None or stored.collection != call.collection.key:
        raise call.not_found()


def _no_query(call: Call) -> None:
    refuse(
        Fault(name, "onbekend", f"{name} is hier niet bekend; laat het weg.")
        for name in call.match.query
    )
