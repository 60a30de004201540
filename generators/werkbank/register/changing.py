"""Create, replace, patch and delete."""

from __future__ import annotations

from collections.abc import Callable

from werkbank.ir import OperationKind
from werkbank.register.behaviours.audit import Signature
from werkbank.register.behaviours.caching import refuse_stale, tag
from werkbank.register.call import Call
from werkbank.register.draft import Draft
from werkbank.register.message import JsonObject, Response
from werkbank.register.open_form import known
from werkbank.register.problem import refuse
from werkbank.register.resolver import Remembering, Resolver
from werkbank.register.store import Store, Stored
from werkbank.register.validation import as_json
from werkbank.register.writing import Writing
from werkbank.validate.fault import Fault
from werkbank.validate.faults import check_faults, schema_faults
from werkbank.validate.places import pruned
from werkbank.validate.state import State

_K = OperationKind
_NOTE = "X-Audit-Toelichting"
_REQUEST = "X-NLX-Logrecord-ID"

Change = Callable[[Store], Response]
"""What is left of a write when all that needs no transaction is done; it can be done once."""
_MakeDraft = Callable[[Stored | None], Draft]


def change_create(call: Call) -> Change:
    """Make a new object."""
    state = _body(call)
    uuid = str(call.new_id())
    collection = call.collection
    url = collection.url(uuid)
    if collection.identifier:
        state.data[collection.identifier] = url
    draft = Draft(collection=collection, uuid=uuid, old=None, new=state, kind=_K.CREATE)
    return _change(call, uuid, lambda _: draft, 201, {"Location": url})


def change_replace(call: Call) -> Change:
    """Give an object a whole new state; what only the register sets stays."""
    body = _body(call)

    def draft(stored: Stored | None) -> Draft:
        stored = _current(call, stored)
        new = {**_own(call, stored.data), **body.data}
        return _draft(call, stored, new, _K.REPLACE)

    return _change(call, call.match.uuid, draft, 200, {})


def change_patch(call: Call) -> Change:
    """Change the properties that are given; null clears one."""
    body = _body(call)

    def draft(stored: Stored | None) -> Draft:
        stored = _current(call, stored)
        merged = {**stored.data, **body.data}
        return _draft(call, stored, merged, _K.PATCH)

    return _change(call, call.match.uuid, draft, 200, {})


def change_delete(call: Call) -> Change:
    """Remove an object."""
    signature = _signature(call)
    refuse(
        Fault(name, "onbekend", f"{name} is hier niet bekend; laat het weg.")
        for name in call.match.query
    )

    def change(store: Store) -> Response:
        stored = _current(call, store.find(call.match.uuid))
        draft = _draft(call, stored, None, _K.DELETE)
        _writing(call, store, signature, call.resolver).delete(draft)
        return Response(status=204)

    return change


# -- steps -------------------------------------------------------------------------------------


def _change(
    call: Call, uuid: str, draft: _MakeDraft, status: int, headers: dict[str, str]
) -> Change:
    """Judge and store; the resolver is asked first, so that no lock waits for the network."""
    signature = _signature(call)
    remembering = Remembering(call.resolver)
    exists = bool(call.match.uuid)
    if call.steps.ask:
        stored = None
        if exists:
            with call.reading() as store:
                stored = store.find(uuid)
        meant = draft(stored)
        for rule, concerns, ask in call.steps.ask:
            if concerns(rule, meant):
                ask(rule, meant, call.catalogue, remembering)

    def change(store: Store) -> Response:
        writing = _writing(call, store, signature, remembering)
        return _answer(
            call, writing.save(draft(store.find(uuid) if exists else None)), status, headers
        )

    return change


def _writing(call: Call, store: Store, signature: Signature, resolver: Resolver) -> Writing:
    return Writing(
        catalogue=call.catalogue,
        steps=call.steps,
        store=store,
        resolver=resolver,
        signature=signature,
    )


def _current(call: Call, stored: Stored | None) -> Stored:
    """The object to change, in the version the client meant."""
    if stored is None or stored.collection != call.collection.key:
        raise call.not_found()
    refuse_stale(call.collection, call.request.header("If-Match"), stored.etag)
    return stored


def _draft(call: Call, stored: Stored, new: JsonObject | None, kind: OperationKind) -> Draft:
    if new is not None and not call.collection.api.profile.messages.closed:
        # Of another subtype than before, it may hold what only the other one had.
        new = known(call.catalogue.finder, call.collection.resource.object_type, new)
    return Draft(
        collection=call.collection,
        uuid=stored.uuid,
        old=call.catalogue.state(call.collection, stored.data),
        new=None if new is None else call.catalogue.state(call.collection, pruned(new)),
        kind=kind,
    )


def _own(call: Call, data: JsonObject) -> JsonObject:
    """What only the register sets."""
    return {
        prop.name: data[prop.name]
        for prop in call.collection.object_type.properties
        if prop.read_only and prop.name in data
    }


def _body(call: Call) -> State:
    """The body of the request, well-formed: a copy, for rules to fill.

    Raises:
        Refusal: 400.
    """
    refuse(
        Fault(name, "onbekend", f"{name} is hier niet bekend; laat het weg.")
        for name in call.match.query
    )
    request = call.request
    body = request.body if request.parsed else as_json(request.body)
    resource, finder = call.collection.resource, call.catalogue.finder
    validator = call.schemas.body(resource, call.match.operation.kind)
    if not validator.is_valid(body):
        refuse(schema_faults(validator, body, finder, resource.object_type))
    if not call.collection.api.profile.messages.closed:
        body = known(finder, resource.object_type, body, sent=True)
    if call.match.operation.kind is not _K.PATCH:  # there, null says something
        body = pruned(body)
    state = call.catalogue.state(call.collection, body)
    if not call.steps.form.vouches(body, call.now.date()):
        refuse(check_faults(state))
    return state


def _signature(call: Call) -> Signature:
    """Who asks and why, from the token and the headers."""
    request = call.request
    return Signature(
        actor=request.actor,
        now=call.now,
        moment=call.now.isoformat(),
        request_id=request.header(_REQUEST) or "",
        note=request.header(_NOTE) or "",
    )


def _answer(call: Call, stored: Stored, status: int, headers: dict[str, str]) -> Response:
    if etag := tag(call.collection, stored.etag):
        headers = {**headers, "ETag": etag}
    return Response(status=status, headers=headers, content=stored.text.encode())
