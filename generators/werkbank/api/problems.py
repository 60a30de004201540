"""What goes wrong before the register is asked, as problem+json in Dutch."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from uuid import uuid4

import orjson

from werkbank.api.exchange import Answer
from werkbank.ir import ProblemForm
from werkbank.register import PROBLEM_TYPE, JsonObject
from werkbank.register.problem import invalid_param

_TITLES = {
    400: "Het verzoek klopt niet",
    401: "Aanmelden is nodig",
    403: "Geen toegang",
    404: "Niet gevonden",
    405: "Deze handeling bestaat hier niet",
    413: "Het bericht is te groot",
    415: "Dit soort inhoud is hier niet bekend",
    429: "Te veel verzoeken",
    500: "Er ging iets mis in het register",
    503: "Het register is nu niet bereikbaar",
}
_CODES = {
    400: "ongeldig",
    401: "niet-aangemeld",
    403: "geen-toegang",
    404: "niet-gevonden",
    405: "methode-onbekend",
    413: "te-groot",
    415: "mediatype-onbekend",
    429: "te-veel-verzoeken",
    500: "intern",
    503: "niet-bereikbaar",
}


@dataclass(slots=True)
class RefusedError(Exception):
    """A request that does not reach the register; `detail` is Dutch and names no personal data."""

    status: int
    detail: str
    headers: Mapping[str, str] = field(default_factory=dict)
    faults: tuple[Mapping[str, str], ...] = ()


def fault(name: str, code: str, reason: str) -> Mapping[str, str]:
    """An entry of `invalidParams`."""
    return {"name": name, "code": code, "reason": reason}


def problem_body(
    model: str,
    status: int,
    detail: str,
    faults: Iterable[Mapping[str, str]] = (),
    form: ProblemForm | None = None,
) -> JsonObject:
    """A problem according to RFC 9457.

    Args:
        model: name of the model, for the type of the problem.
        status: of the answer.
        detail: what is wrong this time, in Dutch.
        faults: what is wrong with each datum.
        form: of the errors of the API; that of the standard in development when None.
    """
    form = form or ProblemForm()
    code = _CODES.get(status, "fout")
    body: JsonObject = {
        "type": f"urn:{model}:fout:{code}",
        "code": code,
        "title": _TITLES.get(status, "Fout"),
        "status": status,
        "detail": detail,
        "instance": f"urn:uuid:{uuid4()}",
    }
    if status in form.validation:
        body["invalidParams"] = [invalid_param(**each, form=form) for each in faults]
    return body


def problem_answer(
    model: str, refused: RefusedError, form: ProblemForm | None = None, *, head: bool = False
) -> Answer:
    """The answer to a refused request; without a body for HEAD."""
    body = problem_body(model, refused.status, refused.detail, refused.faults, form)
    headers = {**refused.headers, "Content-Type": PROBLEM_TYPE}
    return Answer.of(refused.status, headers, b"" if head else orjson.dumps(body))
