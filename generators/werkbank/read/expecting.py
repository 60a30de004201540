"""What a step of a casus expects of the answer."""

from __future__ import annotations

from typing import Any

from werkbank.ir import Expectation, ExpectedFault, OperationKind

_STATUS = {OperationKind.CREATE: 201, OperationKind.DELETE: 204}


def expectation(raw: dict[str, Any], kind: OperationKind) -> Expectation:
    """The expectation that a file describes; without a status, the one that the operation gives.

    Args:
        raw: what stands under `verwacht`; its form has been checked.
        kind: of the operation.
    """
    status = raw.get("status", _STATUS.get(kind, 200))
    return Expectation(
        statuses=tuple(status) if isinstance(status, list) else (status,),
        contains=raw.get("bevat") or {},
        absent=tuple(raw.get("ontbreekt") or ()),
        count=raw.get("aantal"),
        faults=tuple(
            ExpectedFault(name=f["naam"], code=f["code"], reason=str(f.get("reden", "")))
            for f in raw.get("fouten") or ()
        ),
        headers={name: str(value) for name, value in (raw.get("koppen") or {}).items()},
    )
