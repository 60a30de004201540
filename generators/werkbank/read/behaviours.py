"""Behaviour rules: declared once as data, resolved to the properties they are about."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from werkbank.diagnostics import Diagnostic
from werkbank.ir import Behaviour, BehaviourKind, Model
from werkbank.read.document import Document
from werkbank.read.selections import unknown_object_type, unknown_path

_OWN = {
    "soort",
    "titel",
    "tekst",
    "objecttype",
    "attributen",
    "als",
    "besluiten",
    "bron",
}


def read_behaviours(
    api: str, document: Document, shared: Document, model: Model, found: list[Diagnostic]
) -> Iterator[Behaviour]:
    """The rules of an API: its own first, then the shared ones that bear on what it exchanges."""
    exchanged = {str(raw["objecttype"]) for raw in document.data["resources"].values()}
    reached = {
        name
        for object_type in exchanged & model.object_types.keys()
        for name in model.reach(object_type)
    }
    for source in (document, shared):
        for code, raw in (source.data.get("gedrag") or {}).items():
            about = raw.get("objecttype")
            if source is shared and about in model.object_types and about not in reached:
                continue
            yield _behaviour(api, code, raw, source, model, found)


def _behaviour(
    api: str,
    code: str,
    raw: dict[str, Any],
    document: Document,
    model: Model,
    found: list[Diagnostic],
) -> Behaviour:
    object_type = raw.get("objecttype")
    place = ("gedrag", code)
    known = object_type is None or object_type in model.object_types
    if not known:
        found.append(
            unknown_object_type(
                model, document, (*place, "objecttype"), f"gedragsregel {code}", str(object_type)
            )
        )
    properties = tuple(map(str, raw.get("attributen") or ()))
    when = raw.get("als")
    condition = (str(when["attribuut"]), _word(when["waarde"])) if when else None
    if known and object_type is not None:
        paths = (*properties, *((condition[0],) if condition else ()))
        found.extend(
            unknown_path(model, document, place, f"gedragsregel {code}", path, object_type)
            for path in paths
            if not model.walk(object_type, tuple(path.split(".")))
        )
    return Behaviour(
        code=code,
        kind=BehaviourKind(raw["soort"]),
        title=raw["titel"].strip(),
        text=raw["tekst"].strip(),
        object_type=object_type,
        properties=properties,
        when=condition,
        options={key: value for key, value in raw.items() if key not in _OWN},
        decisions=tuple(raw.get("besluiten") or ()),
        sources=tuple(raw.get("bron") or ()),
        api=api,
        position=document.at(*place),
    )


def _word(value: Any) -> str:
    """A condition compares text; YAML may have read `true` as a boolean."""
    return str(value).lower() if isinstance(value, bool) else str(value)
