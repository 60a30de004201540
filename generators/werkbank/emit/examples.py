"""Every message of the casussen as a file, for whoever tests a client, a server or a validator."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from werkbank.emit.artefact import Artefact
from werkbank.ir import Model
from werkbank.schema.payloads import Payload, payloads


def emit_examples(model: Model) -> Iterator[Artefact]:
    """`specificatie/<api>/voorbeelden/{goed,geweigerd}/*.json`, with an index beside them."""
    indexes: dict[str, list[dict[str, Any]]] = {}
    for payload in payloads(model):
        folder = f"specificatie/{payload.api.name}/voorbeelden"
        path = f"{'goed' if payload.good else 'geweigerd'}/{payload.name}.json"
        indexes.setdefault(folder, []).append(_entry(path, payload))
        yield Artefact.text(f"{folder}/{path}", _text(payload.value))
    for folder, entries in indexes.items():
        yield Artefact.text(f"{folder}/index.json", _text(entries))


def _entry(path: str, payload: Payload) -> dict[str, Any]:
    operation = payload.resource.find(payload.step.kind)
    faults = payload.step.expected.faults
    return {
        "bestand": path,
        "casus": payload.casus.code,
        "route": payload.place,
        "stap": payload.step.name,
        "titel": payload.step.title,
        "operatie": operation.operation_id if operation else "",
        "component": payload.component,
        "status": sorted(set(payload.step.expected.statuses)),
        **({"fouten": [{"name": f.name, "code": f.code} for f in faults]} if faults else {}),
    }


def _text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)
