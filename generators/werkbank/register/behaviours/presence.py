"""een-van-verplicht, verplicht-als, verboden-als: which data must be there together or apart."""

from __future__ import annotations

from collections.abc import Iterator

from werkbank.ir import Behaviour
from werkbank.register.behaviours.implementation import Implementation, Work
from werkbank.register.draft import Draft
from werkbank.register.places import is_present
from werkbank.register.problem import Fault, broken
from werkbank.register.state import Occurrence, concerned


def _given(rule: Behaviour, place: Occurrence) -> list[str]:
    return [path for path in rule.properties if is_present(place.first(path))]


def _one_of(rule: Behaviour, draft: Draft, _work: Work) -> Iterator[Fault]:
    exact = bool(rule.options.get("precies"))
    for place in concerned(rule, draft.new):
        given = _given(rule, place)
        options = _either(rule.properties)
        if not given:
            how = "precies" if exact else "minstens"
            reason = f"Vul {how} één in van {options}"
            yield from (broken(rule, place.name(path), reason) for path in rule.properties)
        elif exact and len(given) > 1:
            reason = f"Vul precies één in van {options}, en laat de andere weg"
            yield from (broken(rule, place.name(path), reason) for path in given)


def _required(rule: Behaviour, draft: Draft, _work: Work) -> Iterator[Fault]:
    for place in concerned(rule, draft.new):
        if not _given(rule, place):
            which = _either(rule.properties)
            reason = f"{which} is verplicht{_because(rule)}"
            yield broken(rule, place.name(rule.properties[-1]), reason)


def _forbidden(rule: Behaviour, draft: Draft, _work: Work) -> Iterator[Fault]:
    for place in concerned(rule, draft.new):
        for path in _given(rule, place):
            reason = f"{path.rpartition('.')[2]} mag er niet zijn{_because(rule)}; laat het weg"
            yield broken(rule, place.name(path), reason)


def _because(rule: Behaviour) -> str:
    return f" als {rule.when[0]} {rule.when[1]} is" if rule.when else ""


def _either(paths: tuple[str, ...]) -> str:
    names = [path.rpartition(".")[2] for path in paths]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} of {names[-1]}"


ONE_OF_REQUIRED = Implementation(judge=_one_of)
REQUIRED_WHEN = Implementation(judge=_required)
FORBIDDEN_WHEN = Implementation(judge=_forbidden)
