"""What is wrong with a request, and the answer that says so in Dutch."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from werkbank.ir import ProblemForm
from werkbank.register.message import JsonObject
from werkbank.validate.fault import Fault

PROBLEM_TYPE = "application/problem+json"
_WHOLE = "bericht"

_TITLES = {
    400: "Het verzoek klopt niet",
    403: "Geen toegang",
    404: "Niet gevonden",
    405: "Deze handeling bestaat hier niet",
    409: "Iets anders in het register staat in de weg",
    412: "Het object is intussen veranderd",
    500: "Er ging iets mis in het register",
    503: "Het register is nu niet bereikbaar",
    507: "De opslag van het register is vol",
}
_CODES = {
    400: "ongeldig",
    403: "geen-toegang",
    404: "niet-gevonden",
    405: "methode-onbekend",
    409: "conflict",
    412: "caching",
    500: "intern",
    503: "niet-bereikbaar",
    507: "opslag-vol",
}


def invalid_param(name: str, code: str, reason: str, form: ProblemForm) -> JsonObject:
    """One entry of `invalidParams`; the loose form has a name for the message as a whole."""
    shown = name if form.strict else name or _WHOLE
    return {"name": shown, "code": code, "reason": reason}


class Refusal(Exception):  # noqa: N818  (it is an answer to give, not a defect)
    """The request is refused; nothing has changed.

    Attributes:
        status: the HTTP status.
        code: for programs.
        detail: Dutch, for people.
        faults: what is wrong, per datum.
        headers: that the answer has besides.
    """

    def __init__(
        self,
        status: int,
        detail: str,
        *,
        code: str = "",
        faults: Iterable[Fault] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(detail)
        self.status = status
        self.detail = detail
        self.faults = tuple(faults)
        self.headers = headers or {}
        self.code = code or _CODES.get(status, "fout")

    def as_json(self, name: str, instance: str, form: ProblemForm) -> JsonObject:
        """The body of the answer.

        Args:
            name: of the model, to make the type of the problem with.
            instance: identifies this one occurrence.
            form: of the errors of the API.
        """
        body: JsonObject = {
            "type": f"urn:{name}:fout:{self.code}",
            "code": self.code,
            "title": _TITLES.get(self.status, "Fout"),
            "status": self.status,
            "detail": self.detail,
            "instance": instance,
        }
        if self.status in form.validation:
            body["invalidParams"] = [
                invalid_param(fault.name, fault.code, fault.reason, form) for fault in self.faults
            ]
        return body


def refuse(faults: Iterable[Fault]) -> None:
    """Refuse the request when there is any fault.

    A message that is wrong in itself goes before a conflict: the conflict may be gone once the
    message is right. `code` is the one code of all faults, where they have one.

    Raises:
        Refusal: 400 or 409.
    """
    found = list(dict.fromkeys(faults))
    if not found:
        return
    wrong = [fault for fault in found if not fault.conflict]
    shown = wrong or found
    codes = {fault.code for fault in shown}
    detail = (
        shown[0].reason
        if len({fault.reason for fault in shown}) == 1
        else f"Er zijn {len(shown)} gegevens die niet kloppen; zie invalidParams."
    )
    raise Refusal(
        400 if wrong else 409,
        detail,
        code=codes.pop() if len(codes) == 1 else "",
        faults=shown,
    )
