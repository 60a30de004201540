"""One write with all that follows from it, within one transaction."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

import orjson

from werkbank.ir import Behaviour, OperationKind
from werkbank.register.behaviours.audit import Signature, Texts, trail_lines
from werkbank.register.behaviours.caching import fingerprint_of_text
from werkbank.register.catalogue import Catalogue
from werkbank.register.collection import Collection
from werkbank.register.derive import derive
from werkbank.register.draft import Draft
from werkbank.register.message import JsonObject
from werkbank.register.problem import refuse
from werkbank.register.resolver import Resolver
from werkbank.register.steps import Steps
from werkbank.register.store import Store, Stored
from werkbank.validate.fault import Fault


@dataclass(slots=True, kw_only=True)
class Writing:
    """Carries out drafts; what the rules see as `Work`.

    Attributes:
        steps: of the collection that the request is about.
    """

    catalogue: Catalogue
    steps: Steps
    store: Store
    resolver: Resolver
    signature: Signature

    @property
    def now(self) -> datetime:
        """The moment at which the register handles the request."""
        return self.signature.now

    # -- what a client asks ------------------------------------------------------------------

    def save(self, draft: Draft) -> Stored:
        """Fill in, judge and store a new state, and settle what follows from it.

        Raises:
            Refusal: 400 or 409; nothing has changed then.
        """
        for fill in self.steps.fill:
            fill(draft, self)
        refuse(self._faults(draft))
        return self._store(draft, self.signature)

    def delete(self, draft: Draft) -> None:
        """Remove an object when no rule stands in the way, and settle what follows from it.

        Raises:
            Refusal: 409; nothing has changed then.
        """
        refuse(fault for rule, block in self.steps.block for fault in block(rule, draft, self))
        self._discard(draft, self.signature)

    def _faults(self, draft: Draft) -> Iterator[Fault]:
        new = draft.new
        vouched = new is not None and self.steps.alone.vouches(new.data, self.now.date())
        for rule, concerns, judge in self.steps.related if vouched else self.steps.judge:
            if concerns(rule, draft):
                yield from judge(rule, draft, self)

    # -- what rules do to other objects ------------------------------------------------------

    def object_at(self, url: object) -> tuple[Collection, Stored] | None:
        """Our object at a URL, or None."""
        located = self.catalogue.locate(url)
        stored = self.store.find(located[1]) if located else None
        if located is None or stored is None or stored.collection != located[0].key:
            return None
        return located[0], stored

    def change(self, uuid: str, changes: JsonObject, cause: Behaviour) -> None:
        """Set (or with None clear) properties of another object, as an effect of a rule."""
        stored = self.store.find(uuid)
        if stored is None:
            return
        new = {key: value for key, value in {**stored.data, **changes}.items() if value is not None}
        draft = self._effect(stored, new, OperationKind.PATCH)
        self._store(draft, self._because(cause))

    def remove(self, uuid: str, cause: Behaviour) -> None:
        """Remove another object, as an effect of a rule."""
        stored = self.store.find(uuid)
        if stored is not None:
            draft = self._effect(stored, None, OperationKind.DELETE)
            self._discard(draft, self._because(cause))

    def _effect(self, stored: Stored, new: JsonObject | None, kind: OperationKind) -> Draft:
        collection = self.catalogue.by_key[stored.collection]
        return Draft(
            collection=collection,
            uuid=stored.uuid,
            old=self.catalogue.state(collection, stored.data),
            new=None if new is None else self.catalogue.state(collection, new),
            kind=kind,
        )

    def _because(self, cause: Behaviour) -> Signature:
        return replace(self.signature, note=f"Gevolg van {cause.code}: {cause.title}.")

    # -- rows --------------------------------------------------------------------------------

    def _store(self, draft: Draft, signature: Signature) -> Stored:
        catalogue, collection, state = self.catalogue, draft.collection, draft.shown
        catalogue.shape(collection, state).put_in_order(state.data)
        content = orjson.dumps(state.data)
        text, etag, now = content.decode(), fingerprint_of_text(content), signature.moment
        derived = derive(catalogue, collection, state, draft.keys if draft.new else None)
        before = self.store.find(draft.uuid) if draft.old else None
        if before is None or draft.old is None:
            texts = Texts(new=text)
            stored = self.store.add(draft.uuid, collection.key, text, etag, now, derived)
        else:
            texts = Texts(before.text, text)
            was = derive(catalogue, collection, draft.old)
            stored = self.store.change(before, text, etag, now, was, derived)
        self.store.note(trail_lines(catalogue, draft, stored.version, signature, texts))
        self._settle(draft)
        return self.store.find(draft.uuid) or stored

    def _discard(self, draft: Draft, signature: Signature) -> None:
        stored = self.store.find(draft.uuid)
        if stored is None or draft.old is None:
            return
        texts = Texts(stored.text)
        self.store.remove(stored, derive(self.catalogue, draft.collection, draft.old))
        self.store.note(trail_lines(self.catalogue, draft, stored.version + 1, signature, texts))
        self._settle(draft)

    def _settle(self, draft: Draft) -> None:
        for rule, settle in self.steps.settle:
            settle(rule, draft, self)
