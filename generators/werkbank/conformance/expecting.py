"""What an answer should have been, as a Dutch sentence when it was something else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from werkbank.conformance.target import told
from werkbank.conformance.wire import Exchange


def accepted(answer: Exchange, what: str, *statuses: int) -> Iterator[str]:
    """A finding when a request was refused that should not be.

    Args:
        answer: what was answered.
        what: the request in words, to begin the finding with.
        statuses: those that are right; 200 and 201 by default.
    """
    if answer.status not in (statuses or (200, 201)):
        wanted = " of ".join(map(str, statuses or (200, 201)))
        yield f"{what}: {told(answer)} in plaats van status {wanted}"


def refused(
    answer: Exchange, what: str, status: int, code: str = "", names: Iterable[str] = ()
) -> Iterator[str]:
    """A finding when a request was not refused, or not for the right reason.

    Args:
        answer: what was answered.
        what: the request in words.
        status: the one that is right.
        code: that must stand in the problem, or with one of its data.
        names: the datum it must be about, any of these; places in lists do not count.
    """
    if answer.status != status:
        yield f"{what}: {told(answer)} in plaats van status {status}"
        return
    if not code:
        return
    wanted = [_bare(name) for name in names]
    for each in answer.faults:
        right_place = not wanted or _bare(str(each.get("name", ""))) in wanted
        if each.get("code") == code and right_place:
            return
    own = answer.body.get("code") if isinstance(answer.body, dict) else None
    if own == code and not answer.faults:
        return
    place = f" bij {' of '.join(wanted)}" if wanted else ""
    yield f"{what}: de reden is niet {code}{place}, maar {told(answer)}"


def _bare(path: str) -> str:
    return ".".join(step for step in path.split(".") if not step.isdigit())


def same(actual: object, wanted: object, what: str) -> Iterator[str]:
    """A finding when a value is not what it should be."""
    if actual != wanted:
        yield f"{what} is {_short(actual)} in plaats van {_short(wanted)}"


def _short(value: object) -> str:
    text = repr(value) if not isinstance(value, str) else value
    if value is None:
        return "leeg"
    return text if len(text) <= 80 else text[:79] + "…"


def subset(actual: object, wanted: object, path: str = "") -> Iterator[str]:
    """Findings for each part of `wanted` that `actual` does not have."""
    if isinstance(wanted, dict):
        if not isinstance(actual, dict):
            yield f"{path or 'het antwoord'} ontbreekt"
            return
        for key, value in wanted.items():
            yield from subset(actual.get(key), value, f"{path}.{key}" if path else key)
    elif isinstance(wanted, list):
        if not isinstance(actual, list) or len(actual) != len(wanted):
            yield f"{path} heeft niet de {len(wanted)} opgegeven onderdelen"
            return
        for index, value in enumerate(wanted):
            yield from subset(actual[index], value, f"{path}.{index}")
    else:
        yield from same(actual, wanted, path)
