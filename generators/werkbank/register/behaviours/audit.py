"""audittrail: every write leaves a line with the old and the new state.

A rule without `via` gives each object a trail of its own; one with `via` puts the lines of a
relation in the trail of its main object, `hoofdObject`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

import orjson

from werkbank.ir import OperationKind
from werkbank.register.catalogue import Catalogue
from werkbank.register.collection import Collection
from werkbank.register.draft import Draft
from werkbank.register.identifiers import named_id
from werkbank.register.message import Caller, JsonObject

ACTIONS = {
    OperationKind.CREATE: ("create", "Object aangemaakt", 201),
    OperationKind.REPLACE: ("update", "Object vervangen", 200),
    OperationKind.PATCH: ("partial_update", "Object gewijzigd", 200),
    OperationKind.DELETE: ("destroy", "Object verwijderd", 204),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """Who did it, when and why.

    Attributes:
        moment: when, as a text.
    """

    actor: Caller
    now: datetime
    moment: str
    request_id: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Texts:
    """The states of an object as JSON, before and after a write; None where there is none."""

    old: str | None = None
    new: str | None = None

    def changes(self) -> dict[str, orjson.Fragment]:
        """Both, as a line has them."""
        named = (("oud", self.old), ("nieuw", self.new))
        return {name: orjson.Fragment(text) for name, text in named if text is not None}


def trail_lines(
    catalogue: Catalogue, draft: Draft, version: int, signature: Signature, texts: Texts
) -> Iterator[dict[str, str]]:
    """The lines that a write leaves: one for each main object, or one of its own.

    Args:
        catalogue: where main objects are found.
        draft: the write.
        version: of the object after the write, to tell its lines apart.
        signature: who did it.
        texts: the states of the object.
    """
    mains = list(_mains(catalogue, draft)) if draft.collection.mains else []
    if not mains and draft.collection.own_trail:
        mains = [(draft.collection, draft.uuid)]
    shown = catalogue.shape(draft.collection, draft.shown).in_words(draft.shown.data, draft.uuid)
    for collection, main in mains:
        uuid = named_id(draft.uuid, f"{version} {main}")
        line = _line(draft, signature, uuid, collection.url(main), shown)
        line["wijzigingen"] = texts.changes()
        yield {
            "uuid": uuid,
            "collection": collection.key,
            "main": main,
            "line": orjson.dumps(line).decode(),
        }


def _mains(catalogue: Catalogue, draft: Draft) -> Iterator[tuple[Collection, str]]:
    """The main objects whose trail a write on a relation is in, before and after."""
    seen = set()
    for state in (draft.old, draft.new):
        for holder, path in draft.collection.mains if state else ():
            located = catalogue.locate(state.first(path)) if state and state.is_a(holder) else None
            if located and located[1] not in seen:
                seen.add(located[1])
                yield located


def _line(draft: Draft, signature: Signature, uuid: str, main: str, shown: str) -> JsonObject:
    action, done, status = ACTIONS[draft.kind]
    actor, collection = signature.actor, draft.collection
    line: JsonObject = {"uuid": uuid, "bron": collection.api.component}
    if signature.request_id and collection.api.profile.audit.request_id:
        line["requestId"] = signature.request_id[:255]
    if actor.application_id:
        line["applicatieId"] = actor.application_id[:100]
    if actor.application_name:
        line["applicatieWeergave"] = actor.application_name[:200]
    if actor.user_id:
        line["gebruikersId"] = actor.user_id[:255]
    if actor.user_name:
        line["gebruikersWeergave"] = actor.user_name[:255]
    line["actie"] = action
    line["actieWeergave"] = done
    line["resultaat"] = status
    line["hoofdObject"] = main
    line["resource"] = collection.resource.name[:50]
    line["resourceUrl"] = draft.url
    if signature.note:
        line["toelichting"] = signature.note
    line["resourceWeergave"] = shown
    line["aanmaakdatum"] = signature.moment
    return line
