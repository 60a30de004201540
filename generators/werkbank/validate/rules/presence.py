"""een-van-verplicht, verplicht-als, verboden-als: which data must be there together or apart."""

from __future__ import annotations

from collections.abc import Iterator

from werkbank.ir import Behaviour
from werkbank.validate.fault import Fault, broken
from werkbank.validate.places import is_present
from werkbank.validate.state import Occurrence, State, concerned


def _given(rule: Behaviour, place: Occurrence) -> list[str]:
    return [path for path in rule.properties if is_present(place.first(path))]


def one_of_faults(rule: Behaviour, state: State | None) -> Iterator[Fault]:
    """At least one of `attributen` (`precies`: exactly one) has a value."""
    exact = bool(rule.options.get("precies"))
    for place in concerned(rule, state):
        given = _given(rule, place)
        options = _either(rule.properties)
        if not given:
            how = "precies" if exact else "minstens"
            reason = f"Vul {how} één in van {options}"
            yield from (broken(rule, place.name(path), reason) for path in rule.properties)
        elif exact and len(given) > 1:
            reason = f"Vul precies één in van {options}, en laat de andere weg"
            yield from (broken(rule, place.name(path), reason) for path in given)


def required_faults(rule: Behaviour, state: State | None) -> Iterator[Fault]:
    """One of `attributen` has a value where `als` holds."""
    for place in concerned(rule, state):
        if not _given(rule, place):
            which = _either(rule.properties)
            reason = f"{which} is verplicht{_because(rule)}"
            yield broken(rule, place.name(rule.properties[-1]), reason)


def forbidden_faults(rule: Behaviour, state: State | None) -> Iterator[Fault]:
    """None of `attributen` has a value where `als` holds."""
    for place in concerned(rule, state):
        for path in _given(rule, place):
            reason = f"{path.rpartition('.')[2]} mag er niet zijn{_because(rule)}; laat het weg"
            yield broken(rule, place.name(path), reason)


def _because(rule: Behaviour) -> str:
    return f" als {rule.when[0]} {rule.when[1]} is" if rule.when else ""


def _either(paths: tuple[str, ...]) -> str:
    names = [path.rpartition(".")[2] for path in paths]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} of {names[-1]}"
