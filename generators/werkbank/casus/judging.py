"""Did a step give what the casus says? Every difference in Dutch, with the place in the answer."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from werkbank.casus.names import Urls, at, with_urls
from werkbank.ir import Expectation, ExpectedFault
from werkbank.register.message import Response


def differences(
    expected: Expectation, responses: Sequence[Response], urls: Urls
) -> tuple[str, ...]:
    """What is different from what was expected; empty when all is well.

    Args:
        expected: what the step says.
        responses: one, or several when the step was done more than once at the same time.
        urls: what `$naam` stands for.
    """
    statuses = sorted(response.status for response in responses)
    wanted = sorted(expected.statuses)
    if len(responses) > 1 and len(wanted) == 1:
        wanted = wanted * len(responses)
    found = []
    if statuses != wanted:
        found.append(
            f"status {_list(statuses)} in plaats van {_list(wanted)}{_reason(responses[0])}"
        )
        return tuple(found)
    # With several answers, the expectations hold for the one that succeeded (or the first).
    response = next((answer for answer in responses if answer.ok), responses[0])
    found += _contents(expected, response, urls)
    return tuple(found)


def _contents(expected: Expectation, response: Response, urls: Urls) -> Iterator[str]:
    for path, value in expected.contains.items():
        there, actual = at(response.body, path)
        wanted = with_urls(value, urls)
        if not there:
            yield f"{path} ontbreekt in het antwoord; verwacht was {_show(wanted)}"
        elif actual != wanted:
            yield f"{path} is {_show(actual)} in plaats van {_show(wanted)}"
    for path in expected.absent:
        there, actual = at(response.body, path)
        if there and actual is not None:
            yield f"{path} hoort niet in het antwoord te staan, maar is {_show(actual)}"
    if expected.count is not None:
        body = response.body
        actual = len(body) if isinstance(body, list) else at(body, "count")[1]
        if actual != expected.count:
            yield f"{actual} resultaten in plaats van {expected.count}"
    for fault in expected.faults:
        yield from _fault(fault, response)
    lowered = {name.lower(): text for name, text in response.headers.items()}
    for name, text in expected.headers.items():
        actual = lowered.get(name.lower())
        if actual is None or text not in {"*", actual}:
            yield f"kop {name} is {_show(actual)} in plaats van {_show(text)}"


def _fault(fault: ExpectedFault, response: Response) -> Iterator[str]:
    _, params = at(response.body, "invalidParams")
    given: list[Mapping[str, Any]] = params if isinstance(params, list) else []
    for param in given:
        if (
            param.get("name") == fault.name
            and param.get("code") == fault.code
            and fault.reason in str(param.get("reason", ""))
        ):
            return
    shown = "; ".join(f"{p.get('name')} {p.get('code')}: {p.get('reason')}" for p in given)
    yield (
        f"fout {fault.code} bij {fault.name}"
        + (f" met {fault.reason!r} in de melding" if fault.reason else "")
        + f" ontbreekt; wel gemeld: {shown or 'niets'}"
    )


def _reason(response: Response) -> str:
    _, detail = at(response.body, "detail")
    _, params = at(response.body, "invalidParams")
    parts = [f"{p.get('name')}: {p.get('reason')}" for p in params or ()]
    parts = parts or ([str(detail)] if detail else [])
    return f" ({'; '.join(parts)})" if parts else ""


def _list(statuses: list[int]) -> str:
    return ", ".join(map(str, statuses))


def _show(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
