"""What happens in a casus, in Dutch: calls, answers and values."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from werkbank.casus.names import Urls, with_names
from werkbank.casus.running import StepRun
from werkbank.ir import OperationKind, Step
from werkbank.register.message import Response

STATUSES = {
    200: "gelukt",
    201: "gemaakt",
    204: "verwijderd",
    304: "ongewijzigd",
    400: "geweigerd",
    401: "niet aangemeld",
    403: "geen toegang",
    404: "niet gevonden",
    409: "conflict",
    412: "verouderd",
    415: "geen JSON",
    500: "fout in het register",
}
VERBS = {
    OperationKind.LIST: "vraagt een lijst op van",
    OperationKind.CREATE: "maakt aan bij",
    OperationKind.READ: "raadpleegt",
    OperationKind.HEAD: "vraagt de koppen op van",
    OperationKind.REPLACE: "vervangt",
    OperationKind.PATCH: "wijzigt",
    OperationKind.DELETE: "verwijdert",
    OperationKind.SEARCH: "zoekt in",
    OperationKind.AUDIT_LIST: "vraagt de audittrail op van",
    OperationKind.AUDIT_READ: "vraagt een auditregel op van",
}


def call(step: Step) -> str:
    """`POST /klanten`, `PATCH $gast`, with how often when it is done several times at once."""
    match step.kind:
        case OperationKind.SEARCH:
            where = f"/{step.resource}/_zoek"
        case OperationKind.AUDIT_LIST | OperationKind.AUDIT_READ:
            where = f"{step.target}/audittrail"
        case _:
            where = step.target or f"/{step.resource}"
    often = f"  ×{step.times} tegelijk" if step.times > 1 else ""
    return f"{step.kind.method.upper()} {where}{often}"


def status(code: int) -> str:
    """`201 gemaakt`."""
    return f"{code} {STATUSES.get(code, '')}".strip()


def answer(run: StepRun) -> str:
    """The answer in a few words: the status, how many were found, what was refused and why."""
    if len(run.responses) > 1:
        counts: dict[str, int] = {}
        for response in sorted(run.responses, key=lambda one: one.status):
            counts[status(response.status)] = counts.get(status(response.status), 0) + 1
        return ", ".join(f"{number}× {text}" for text, number in counts.items())
    response = run.response
    return " · ".join(part for part in (status(response.status), _more(response)) if part)


def _more(response: Response) -> str:
    body = response.body
    if not response.ok:
        return first_fault(response)
    if isinstance(body, Mapping) and "count" in body:
        number = int(body["count"])
        return f"{number} {'resultaat' if number == 1 else 'resultaten'}"
    if isinstance(body, list):
        return f"{len(body)} {'regel' if len(body) == 1 else 'regels'}"
    return ""


def faults(response: Response) -> list[Mapping[str, Any]]:
    """The entries of `invalidParams`."""
    body = response.body
    found = body.get("invalidParams") if isinstance(body, Mapping) else None
    return list(found or ())


def first_fault(response: Response) -> str:
    """What was refused and why, in one line."""
    found = faults(response)
    if found:
        more = f" (en nog {len(found) - 1})" if len(found) > 1 else ""
        return f"{found[0].get('name')}: {found[0].get('code')}{more}"
    body = response.body
    return str(body.get("code") or body.get("detail") or "") if isinstance(body, Mapping) else ""


def shown(value: Any, urls: Urls) -> str:
    """A value of a message in one line, with names for addresses."""
    named = with_names(value, urls)
    if isinstance(named, str):
        return named
    if isinstance(named, bool):
        return "ja" if named else "nee"
    if isinstance(named, Mapping):
        return ", ".join(shown(part, urls) for part in named.values())
    if isinstance(named, list):
        return "; ".join(shown(part, urls) for part in named)
    return "–" if named is None else str(named)


def as_json(value: Any, urls: Urls) -> str:
    """A message as indented JSON, with names for addresses; short lists and objects on a line."""
    return _indented(with_names(value, urls), 0)


def _indented(value: Any, depth: int) -> str:
    flat = json.dumps(value, ensure_ascii=False)
    if not isinstance(value, Mapping | list) or (depth and len(flat) + 2 * depth <= 72):
        return flat
    pad, end = "  " * (depth + 1), "  " * depth
    if isinstance(value, Mapping):
        lines = [
            f"{pad}{json.dumps(key, ensure_ascii=False)}: {_indented(part, depth + 1)}"
            for key, part in value.items()
        ]
        return "{\n" + ",\n".join(lines) + f"\n{end}}}" if lines else "{}"
    lines = [f"{pad}{_indented(part, depth + 1)}" for part in value]
    return "[\n" + ",\n".join(lines) + f"\n{end}]" if lines else "[]"
