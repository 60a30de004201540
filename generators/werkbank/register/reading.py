"""List, search, read, head, and the audit trail."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

import orjson

from werkbank.ir import OperationKind
from werkbank.register.asking import Question, question, read_query
from werkbank.register.behaviours.caching import fingerprint, is_current, tag
from werkbank.register.call import Call
from werkbank.register.expanding import EXPAND, read_along
from werkbank.register.finding import Found
from werkbank.register.message import JsonObject, Response
from werkbank.register.open_form import with_nulls
from werkbank.register.problem import refuse
from werkbank.register.store import Store, Stored
from werkbank.register.validation import as_json
from werkbank.schema.filters import PAGE, PAGE_SIZE
from werkbank.validate.fault import Fault
from werkbank.validate.faults import schema_faults

_K = OperationKind


def answer_list(call: Call) -> Response:
    """A page of the objects that satisfy the filters in the query."""
    given = _given(call, _K.LIST)
    return _page(call, question(call.collection, given), call.match.query)


def answer_search(call: Call) -> Response:
    """A page of the objects that satisfy the filters in the body.

    The page may stand in the query too, for that is where `next` and `previous` have it.
    """
    finder, resource = call.catalogue.finder, call.collection.resource
    body = as_json(call.request.body)
    validator = call.schemas.body(resource, _K.SEARCH)
    if not validator.is_valid(body):
        known = [*(p.name for p in resource.filters), *call.schemas.parameters(resource, _K.SEARCH)]
        refuse(schema_faults(validator, body, finder, None, known))
    turned = _given(call, _K.SEARCH)
    return _page(call, question(call.collection, {**body, **turned}), call.match.query)


def _given(call: Call, kind: OperationKind) -> JsonObject:
    """The query as typed values."""
    return read_query(
        call.collection,
        call.schemas,
        call.catalogue.finder,
        call.kinds,
        kind,
        call.match.query,
    )


def _page(call: Call, asked: Question, query: Any) -> Response:
    with call.reading() as store:
        found = call.search.find(store.session, asked)
        results = _results(call, store, found, asked)
    following, before = asked.page * asked.size < found.count, asked.page > 1
    links = {
        "next": _page_url(call, query, asked, asked.page + 1) if following else None,
        "previous": _page_url(call, query, asked, asked.page - 1) if before else None,
    }
    nulls = call.collection.api.profile.lists.nulls
    body: JsonObject = {"count": found.count}
    body |= {name: link for name, link in links.items() if link or nulls}
    body["results"] = results
    return Response(status=200, content=orjson.dumps(body))


def _results(
    call: Call, store: Store, found: Found, asked: Question
) -> list[orjson.Fragment | JsonObject]:
    """The objects on a page: as they are stored, when nothing is to be added to them."""
    if not asked.expand and not asked.nulls:
        texts = store.texts(found.sequence) if found.texts is None else found.texts
        return [orjson.Fragment(text) for text in texts]
    return [
        _shown(
            call,
            asked,
            stored,
            read_along(call.catalogue, store, call.collection, stored, asked.expand),
        )
        for stored in store.fetch(found.sequence)
    ]


def _shown(call: Call, asked: Question, stored: Stored, along: JsonObject) -> JsonObject:
    """An object as the client wants it: with what was read along, and with null or without it."""
    body = {**stored.data, EXPAND: along} if asked.expand else stored.data
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
    return f"{root}?{_encoded([*values, (PAGE, str(page))])}"


def _encoded(values: list[tuple[str, str]]) -> str:
    """As `urlencode`, which takes long over texts that need nothing."""
    if all((name + text).isalnum() and (name + text).isascii() for name, text in values):
        return "&".join([f"{name}={text}" for name, text in values])
    return urlencode(values)


def answer_read(call: Call) -> Response:
    """One object, or 304 when the client has this version."""
    given = _given(call, call.match.operation.kind)
    asked = question(call.collection, given)
    names = asked.expand
    extra = ""
    with call.reading() as store:
        stored = store.find(call.match.uuid)
        if stored is None or stored.collection != call.collection.key:
            raise call.not_found()
        text = stored.text.encode()
        if names or asked.nulls:
            along = read_along(call.catalogue, store, call.collection, stored, names)
            extra = fingerprint(along) if names else ""
            text = orjson.dumps(_shown(call, asked, stored, along))
    return _tagged(call, text, tag(call.collection, stored.etag, extra))


def _tagged(call: Call, content: bytes, etag: str | None) -> Response:
    headers = {"ETag": etag} if etag else {}
    if is_current(call.request.header("If-None-Match"), etag):
        return Response(status=304, headers=headers)
    return Response(status=200, headers=headers, content=content)


def answer_trail(call: Call) -> Response:
    """All lines of the audit trail of an object, also of one that is gone."""
    _no_query(call)
    with call.reading() as store:
        lines = store.trail(call.collection.key, call.match.uuid)
        if not lines:
            _must_exist(call, store)
    return Response(status=200, content=orjson.dumps([orjson.Fragment(line) for line in lines]))


def answer_trail_line(call: Call) -> Response:
    """One line of the audit trail of an object."""
    _no_query(call)
    with call.reading() as store:
        line = store.trail_line(call.collection.key, call.match.uuid, call.match.line)
    if line is None:
        raise call.not_found()
    etag = tag(call.collection, fingerprint(orjson.Fragment(line)))
    return _tagged(call, line.encode(), etag)


def _must_exist(call: Call, store: Any) -> None:
    stored = store.find(call.match.uuid)
    if stored is None or stored.collection != call.collection.key:
        raise call.not_found()


def _no_query(call: Call) -> None:
    refuse(
        Fault(name, "onbekend", f"{name} is hier niet bekend; laat het weg.")
        for name in call.match.query
    )
