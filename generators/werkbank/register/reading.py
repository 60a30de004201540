"""List, search, read, head, and the audit trail."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

import orjson

from werkbank.ir import OperationKind
from werkbank.register.asking import Question, question, read_query
from werkbank.register.behaviours.caching import fingerprint, is_current, tag
from werkbank.register.call import Call
from werkbank.register.expanding import expanded, read_along, with_along
from werkbank.register.message import JsonObject, Response
from werkbank.register.problem import refuse
from werkbank.register.store import Store
from werkbank.register.validation import as_json
from werkbank.schema.filters import PAGE, PAGE_SIZE
from werkbank.validate.fault import Fault
from werkbank.validate.faults import schema_faults

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
    validator = call.schemas.body(resource, _K.SEARCH)
    if not validator.is_valid(body):
        known = [*(p.name for p in resource.filters), *call.schemas.parameters(resource, _K.SEARCH)]
        refuse(schema_faults(validator, body, finder, None, known))
    turned = read_query(call.collection, call.schemas, finder, _K.SEARCH, call.match.query)
    return _page(call, question(call.collection, {**body, **turned}), call.match.query)


def _page(call: Call, asked: Question, query: Any) -> Response:
    with call.reading() as store:
        found = call.search.find(store.session, asked)
        results = _shown(call, store, found.sequence, asked.expand)
    body: JsonObject = {"count": found.count}
    if asked.page * asked.size < found.count:
        body["next"] = _page_url(call, query, asked, asked.page + 1)
    if asked.page > 1:
        body["previous"] = _page_url(call, query, asked, asked.page - 1)
    body["results"] = results
    return Response(status=200, content=orjson.dumps(body))


def _shown(call: Call, store: Store, found: tuple[int, ...], names: tuple[str, ...]) -> list[Any]:
    """The objects on a page: as they are stored, when nothing is to be read along."""
    if not names:
        return [orjson.Fragment(text) for text in store.texts(found)]
    return [
        expanded(call.catalogue, store, call.collection, stored, names)
        for stored in store.fetch(found)
    ]


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
    given = read_query(
        call.collection,
        call.schemas,
        call.catalogue.finder,
        call.match.operation.kind,
        call.match.query,
    )
    names = question(call.collection, given).expand
    extra = ""
    with call.reading() as store:
        stored = store.find(call.match.uuid)
        if stored is None or stored.collection != call.collection.key:
            raise call.not_found()
        text = stored.text.encode()
        if names:
            along = read_along(call.catalogue, store, call.collection, stored, names)
            extra = fingerprint(along)
            text = orjson.dumps(with_along(stored, along))
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
