"""A variant laid over the files of a project, before they are resolved.

The order is fixed, whatever the order in the file: first names change, then things go, change and
come. Everything but `hernoemen` therefore uses the new names.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from werkbank.diagnostics import Diagnostic, report
from werkbank.diagnostics import variants as problems
from werkbank.ir import Action, Change, ElementKind, Model, Renames
from werkbank.read.document import Document, Path_
from werkbank.read.draft import Draft
from werkbank.read.exchange import SHARED
from werkbank.read.formats_check import check_format
from werkbank.read.project import Loaded
from werkbank.read.renaming import rename_layer, rename_schema
from werkbank.schema.explain import suggestion

_SCHEMA = {
    ElementKind.CLASS: "classes",
    ElementKind.TYPE: "types",
    ElementKind.ENUMERATION: "enums",
}
_BELOW_SCHEMA = {
    ElementKind.ATTRIBUTE: ("classes", "attributes"),
    ElementKind.VALUE: ("enums", "permissible_values"),
}
_BELOW_RESOURCE = {
    ElementKind.OPERATION: "operaties",
    ElementKind.FILTER: "filters",
    ElementKind.EXPAND: "expand",
}
_HOME = {
    **dict.fromkeys(_SCHEMA, "onderdeel"),
    ElementKind.RESOURCE: "api",
    ElementKind.BEHAVIOUR: "api",
}
"""The key with which an added element says in which file it comes to stand."""


def overlay(
    loaded: Loaded,
    model: Model,
    document: Document,
    changes: tuple[Change, ...],
    renames: Renames,
    found: list[Diagnostic],
) -> Loaded:
    """The files with the changes in them; what cannot be done is reported and left out.

    Args:
        loaded: the files of the base.
        model: what they mean, to look names up in.
        document: the file of the variant, for the place of everything that it puts in.
        changes: what to do, renames included.
        renames: the renames with everything that follows from them.
        found: gets the diagnostics.
    """
    desk = _Desk(loaded, document, found)
    desk.rename(model, renames)
    for action in (Action.REMOVE, Action.CHANGE, Action.ADD):
        for kind in ElementKind:
            for change in changes:
                if (change.action, change.kind) == (action, kind):
                    desk.apply(change)
    return desk.done(loaded)


@dataclass
class _Desk:
    """The files while they are being changed."""

    loaded: Loaded
    document: Document
    found: list[Diagnostic]
    schemas: dict[str, Draft] = field(default_factory=dict)
    apis: dict[str, Draft] = field(default_factory=dict)

    def __post_init__(self) -> None:
        layer = self.loaded.layer
        for name, held in self.loaded.sources.documents.items():
            self.schemas[name] = Draft.of(held)
        for name, held in layer.apis.items():
            self.apis[name] = Draft.of(held)
        self.apis[SHARED] = Draft.of(layer.shared)

    def rename(self, model: Model, renames: Renames) -> None:
        for draft in self.schemas.values():
            rename_schema(draft, model, renames)
        for draft in self.apis.values():
            rename_layer(draft, model, renames)
        self.apis = {renames.apis.get(name, name): draft for name, draft in self.apis.items()}

    def apply(self, change: Change) -> None:
        there = self._find(change.kind, change.element)
        if change.action is Action.ADD:
            if there is not None:
                self._report(problems.EXISTS, change)
                return
            self._add(change)
        elif there is None:
            self._report(problems.UNKNOWN_ELEMENT, change)
        elif change.action is Action.REMOVE:
            self._remove(change, *there)
        elif isinstance(change.content, dict):
            self._merge(change, *there, change.content, _place(change))
        else:
            there[0].put(there[1], change.content, self.document, _place(change))

    def done(self, loaded: Loaded) -> Loaded:
        apis = {name: draft.done() for name, draft in self.apis.items() if name != SHARED}
        shared = self.apis[SHARED].done()
        wrong = [d for api in apis.values() for d in check_format(api, "uitwisselingslaag")]
        wrong += check_format(shared, SHARED)
        self.found += wrong
        layer = replace(
            loaded.layer,
            apis=apis,
            shared=shared,
            complete=loaded.layer.complete and not wrong,
        )
        documents = {name: draft.done() for name, draft in self.schemas.items()}
        sources = replace(loaded.sources, documents=documents)
        return replace(loaded, sources=sources, layer=layer)

    # -- where an element stands ------------------------------------------------------------

    def _find(self, kind: ElementKind, element: str) -> tuple[Draft, Path_] | None:
        """The file that has an element, with the path to it; None when no file does."""
        return next(
            ((draft, path) for draft, path in self._places(kind, element) if draft.has(path)),
            None,
        )

    def _places(self, kind: ElementKind, element: str) -> Iterator[tuple[Draft, Path_]]:
        """Every file that could have an element of this kind, with the path it would have."""
        holder, _, name = element.partition(".")
        if kind in _SCHEMA:
            yield from ((draft, (_SCHEMA[kind], element)) for draft in self.schemas.values())
        elif kind in _BELOW_SCHEMA:
            section, key = _BELOW_SCHEMA[kind]
            for draft in self.schemas.values():
                if draft.has((section, holder)):
                    yield draft, (section, holder, key, name)
        elif kind in _BELOW_RESOURCE:
            for draft in self.apis.values():
                if draft.has(("resources", holder)):
                    yield draft, ("resources", holder, _BELOW_RESOURCE[kind], name)
        elif kind is ElementKind.API:
            if element in self.apis and element != SHARED:
                yield self.apis[element], ("api",)
        elif kind is ElementKind.SCOPE:
            if holder in self.apis:
                yield self.apis[holder], ("scopes", element)
        else:
            section = "resources" if kind is ElementKind.RESOURCE else "gedrag"
            yield from ((draft, (section, element)) for draft in self.apis.values())

    def _names(self, kind: ElementKind) -> list[str]:
        """The elements of a kind that there are, for a suggestion."""
        found: list[str] = []
        if kind is ElementKind.API:
            return [name for name in self.apis if name != SHARED]
        if kind in _SCHEMA or kind in _BELOW_SCHEMA:
            drafts, section = self.schemas, _SCHEMA.get(kind) or _BELOW_SCHEMA[kind][0]
            key = _BELOW_SCHEMA[kind][1] if kind in _BELOW_SCHEMA else ""
        else:
            drafts, key = self.apis, _BELOW_RESOURCE.get(kind, "")
            names = {ElementKind.BEHAVIOUR: "gedrag", ElementKind.SCOPE: "scopes"}
            section = names.get(kind, "resources")
        for draft in drafts.values():
            for name in draft.get((section,)) or {}:
                below = draft.get((section, name, key)) if key else None
                found += [f"{name}.{each}" for each in below or {}] if key else [name]
        return found

    # -- what is done to it -----------------------------------------------------------------

    def _remove(self, change: Change, draft: Draft, path: Path_) -> None:
        if change.kind is ElementKind.API:
            del self.apis[change.element]
        else:
            draft.drop(path)

    def _merge(
        self, change: Change, draft: Draft, path: Path_, content: Mapping[str, Any], at: Path_
    ) -> None:
        """Lay keys over a definition: a group goes key by key, None takes a key away."""
        path = () if change.kind is ElementKind.API and path == ("api",) else path
        for key, value in content.items():
            here = (*path, key)
            if value is None:
                if draft.has(here):
                    draft.drop(here)
                else:
                    self._report(problems.UNKNOWN_KEY, change, (*at, key), key=key)
            elif isinstance(value, dict) and isinstance(draft.get(here), dict):
                self._merge(change, draft, here, value, (*at, key))
            else:
                draft.put(here, value, self.document, (*at, key))

    def _add(self, change: Change) -> None:
        content = dict(change.content) if isinstance(change.content, dict) else change.content
        draft = self._home(change, content)
        if draft is None:
            return
        key = _HOME.get(change.kind)
        if key and isinstance(content, dict):
            content.pop(key)
        path = next(
            path for known, path in self._places(change.kind, change.element) if known is draft
        )
        draft.put(path, content, self.document, _place(change))

    def _home(self, change: Change, content: object) -> Draft | None:
        """The file that an added element comes to stand in; reports when it does not say."""
        key = _HOME.get(change.kind)
        if key is None:
            place = next(self._places(change.kind, change.element), None)
            if place is None:
                holders = {
                    ElementKind.ATTRIBUTE: ElementKind.CLASS,
                    ElementKind.VALUE: ElementKind.ENUMERATION,
                    ElementKind.SCOPE: ElementKind.API,
                }
                kind = holders.get(change.kind, ElementKind.RESOURCE)
                self._unknown(change, change.element.partition(".")[0], kind)
            return place[0] if place else None
        homes = self.schemas if key == "onderdeel" else self.apis
        given = content.get(key) if isinstance(content, dict) else None
        known = [name for name in homes if name != SHARED or change.kind is ElementKind.BEHAVIOUR]
        if given in known:
            return homes[str(given)]
        what = f"{key} ontbreekt" if given is None else f"er is geen {given}"
        at = (*_place(change), key) if given is not None else _place(change)
        self._report(problems.NO_PLACE, change, at, what=what, key=key, known=", ".join(known))
        return None

    def _unknown(self, change: Change, element: str, kind: ElementKind) -> None:
        self._report(
            problems.UNKNOWN_ELEMENT,
            change,
            element=element,
            kind=kind.value,
            suggestion=suggestion(element, self._names(kind)),
        )

    def _report(self, problem: Any, change: Change, at: Path_ = (), **values: object) -> None:
        values = {
            "action": change.action.value,
            "element": change.element,
            "kind": change.kind.value,
            **values,
        }
        if problem is problems.UNKNOWN_ELEMENT:
            names = self._names(change.kind)
            values.setdefault("suggestion", suggestion(change.element, names))
        place = self.document.at(*at) if at else change.position
        self.found.append(report(problem, place, **values))


def _place(change: Change) -> Path_:
    """Where a change stands in the file of its variant."""
    return (change.action.value, change.kind.value, change.element)
