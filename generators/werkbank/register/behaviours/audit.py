"""audittrail: every write leaves a line with the old and the new state.

A rule without `via` gives each object a trail of its own; one with `via` puts the lines of a
relation in the trail of its main object, `hoofdObject`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

import orjson

from werkbank.ir import BehaviourKind, OperationKind
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


@dataclass(frozen=True, kw_only=True)
class Signature:
    """Who did it, and why."""

    actor: Caller
    now: datetime
    request_id: str = ""
    note: str = ""

    @cached_property
    def moment(self) -> str:
        """When, as a text."""
        return self.now.isoformat()


def trail_lines(
    catalogue: Catalogue, draft: Draft, version: int, signature: Signature
) -> Iterator[dict[str, str]]:
    """The lines that a write leaves: one for each main object, or one of its own.

    Args:
        catalogue: where main objects are found.
        draft: the write.
        signature: who did it.
        version: of the object after the write, to tell its lines apart.
    """
    mains = list(_mains(catalogue, draft))
    rules = draft.collection.of_kind(BehaviourKind.AUDIT)
    if not mains and any("via" not in rule.options for rule in rules):
        mains = [(draft.collection, draft.uuid)]
    for collection, main in mains:
        uuid = named_id(draft.uuid, f"{version} {main}")
        line = _line(draft, signature, uuid, collection.url(main))
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


def _line(draft: Draft, signature: Signature, uuid: str, main: str) -> JsonObject:
    action, shown, status = ACTIONS[draft.kind]
    actor = signature.actor
    line: JsonObject = {"uuid": uuid, "bron": draft.collection.api.component}
    named = draft.collection.api.profile.audit.request_id
    optional = {
        "requestId": signature.request_id[:255] if named else "",
        "applicatieId": actor.application_id[:100],
        "applicatieWeergave": actor.application_name[:200],
        "gebruikersId": actor.user_id[:255],
        "gebruikersWeergave": actor.user_name[:255],
    }
    line |= {key: text for key, text in optional.items() if text}
    line |= {
        "actie": action,
        "actieWeergave": shown,
        "resultaat": status,
        "hoofdObject": main,
        "resource": draft.collection.resource.name[:50],
        "resourceUrl": draft.url,
    }
    if signature.note:
        line["toelichting"] = signature.note
    line["resourceWeergave"] = _shown(draft)
    line["aanmaakdatum"] = signature.moment
    changes: JsonObject = {}
    if draft.old is not None:
        changes["oud"] = draft.old.data
    if draft.new is not None:
        changes["nieuw"] = draft.new.data
    line["wijzigingen"] = changes
    return line


def _shown(draft: Draft) -> str:
    """The object in words, without what could point out a person by itself."""
    data = draft.shown.data
    held = draft.shown.held or draft.collection.object_type
    known = [
        str(data[prop.name])
        for prop in held.properties
        if prop.mim.identificerend and not prop.sensitive and isinstance(data.get(prop.name), str)
    ]
    return " ".join((held.title or held.name, *(known or [draft.uuid])))[:200]
