"""Which statuses an operation can really end in, and why."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from werkbank.ir import Behaviour, BehaviourKind, OperationKind, Profile
from werkbank.schema import behaviours_for


@dataclass(frozen=True, slots=True)
class ProblemResponse:
    """The component of an error status."""

    name: str
    description: str


PROBLEMS: dict[int, ProblemResponse] = {
    400: ProblemResponse("OngeldigVerzoek", "Het verzoek klopt niet; er is niets veranderd."),
    401: ProblemResponse("NietAangemeld", "Er is geen geldig token meegegeven."),
    403: ProblemResponse("GeenToegang", "Het token geeft geen recht op deze handeling."),
    404: ProblemResponse("NietGevonden", "Er is hier geen object, of de client mag het niet zien."),
    406: ProblemResponse("NietLeverbaar", "Het gevraagde mediatype is niet te leveren."),
    409: ProblemResponse("Conflict", "Een ander object staat in de weg; er is niets veranderd."),
    410: ProblemResponse("Verdwenen", "Het object is er niet meer."),
    412: ProblemResponse("VersieVerouderd", "Het object is intussen veranderd."),
    413: ProblemResponse("TeGroot", "Het bericht is groter dan dit register aanneemt."),
    415: ProblemResponse("MediatypeOnbekend", "De inhoud van het verzoek is geen JSON."),
    429: ProblemResponse("TeVeelVerzoeken", "De client doet te veel verzoeken in korte tijd."),
    500: ProblemResponse("InterneFout", "Er ging iets mis aan de kant van het register."),
}

_CONFLICTS = frozenset({BehaviourKind.UNIQUE, BehaviourKind.DELETE_BLOCKED})
_BODY = frozenset(
    {OperationKind.CREATE, OperationKind.REPLACE, OperationKind.PATCH, OperationKind.SEARCH}
)
READS_ETAG = frozenset({OperationKind.READ, OperationKind.HEAD, OperationKind.AUDIT_READ})
"""Operations that send an ETag and answer 304, where the API declares caching."""
CHECKS_ETAG = frozenset({OperationKind.REPLACE, OperationKind.PATCH, OperationKind.DELETE})
"""Operations that take If-Match and answer 412, where the API declares caching."""

SUCCESS = {OperationKind.CREATE: 201, OperationKind.DELETE: 204}
"""Every other operation succeeds with 200."""


def is_cached(rules: Iterable[Behaviour]) -> bool:
    """True when one of the rules of a resource declares caching."""
    return any(rule.kind is BehaviourKind.CACHING for rule in rules)


def error_statuses(
    kind: OperationKind, rules: tuple[Behaviour, ...], profile: Profile, *, served: bool = False
) -> list[int]:
    """The error statuses of an operation, ascending: those of the form, or else the real ones.

    Of a running server they are both: it cannot end in fewer than the real ones.

    400 stands everywhere: every operation has a parameter or a body that can be wrong. 409 only
    where another object stands in the way: it has the value that must be unique, or refers to what
    is removed. What breaks any other rule is a 400.
    """
    stated = profile.problems.statuses.get(kind, ())
    if profile.problems.statuses and not served:
        return sorted(stated)
    found = {400, 401, 403, 429, 500, *stated}
    if kind.single:
        found.add(404)
    if kind in _BODY:
        found |= {413, 415}
    if kind in CHECKS_ETAG and is_cached(rules) and profile.caching.conditional_writes:
        found.add(412)
    if any(rule.kind in _CONFLICTS for rule in behaviours_for(rules, kind)):
        found.add(409)
    return sorted(found)
