"""What a behaviour rule names can be what it says.

Which keys a kind needs is the form of the file, judged when it is read.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from werkbank.diagnostics import Diagnostic, report
from werkbank.diagnostics import exchange as problems
from werkbank.ir import Behaviour, BehaviourKind, Model, Property, PropertyKind


def behaviours_make_sense(model: Model) -> Iterator[Diagnostic]:
    """What a rule names has the kind of value that the rule is about."""
    for behaviour in _behaviours(model):
        for problem, remedy in _senseless(model, behaviour):
            yield report(
                problems.BEHAVIOUR_WRONG,
                behaviour.position,
                code=behaviour.code,
                problem=problem,
                remedy=remedy,
            )


def _behaviours(model: Model) -> Iterator[Behaviour]:
    """Every rule once; the shared ones are those of the first API."""
    seen = set()
    for api in model.apis:
        for behaviour in api.behaviours:
            if behaviour.position not in seen:
                seen.add(behaviour.position)
                yield behaviour


def _senseless(model: Model, behaviour: Behaviour) -> Iterator[tuple[str, str]]:
    if behaviour.object_type is not None and behaviour.object_type in model.object_types:
        yield from _condition(model, behaviour)
        match behaviour.kind:
            case BehaviourKind.CROSS_REFERENCE:
                yield from _mirror(model, behaviour)
            case BehaviourKind.REFERENCE_VALUE:
                yield from _coded(model, behaviour)
            case BehaviourKind.TRANSITION:
                yield from _transitions(model, behaviour)
            case BehaviourKind.REFERENCE_EXISTS:
                yield from _references(model, behaviour)
            case BehaviourKind.ORDER if len(behaviour.properties) != 2:
                yield "een volgorde gaat over precies twee attributen", "noem er twee"
            case _:
                pass
    yield from _via(model, behaviour)


def _leaves(model: Model, behaviour: Behaviour, path: str) -> tuple[Property, ...]:
    return model.walk(str(behaviour.object_type), tuple(path.split(".")))


def _condition(model: Model, behaviour: Behaviour) -> Iterator[tuple[str, str]]:
    if behaviour.when is None:
        return
    path, value = behaviour.when
    for prop in _leaves(model, behaviour, path):
        if prop.kind is PropertyKind.ENUM:
            codes = model.enumerations[prop.range].codes
            if value not in codes:
                yield (
                    f"de voorwaarde vergelijkt {path} met {value}, wat {prop.range} niet kent",
                    f"kies een van: {', '.join(codes)}",
                )


def _mirror(model: Model, behaviour: Behaviour) -> Iterator[tuple[str, str]]:
    mirror = behaviour.options.get("spiegel")
    own = _leaves(model, behaviour, behaviour.properties[0]) if behaviour.properties else ()
    for prop in own:
        if prop.kind is not PropertyKind.REFERENCE:
            yield f"{prop.name} is geen verwijzing naar een objecttype", "kies een verwijzing"
            continue
        other = model.object_types[prop.range].find(str(mirror))
        if other is None or other.kind is not PropertyKind.REFERENCE:
            yield (
                f"spiegel {mirror} is geen verwijzing van {prop.range}",
                f"noem een attribuut van {prop.range} dat terugverwijst",
            )
        elif not other.read_only:
            yield (
                f"spiegel {mirror} kan door een client gezet worden",
                f"geef {prop.range}.{mirror} de sleutel `readonly`",
            )


def _coded(model: Model, behaviour: Behaviour) -> Iterator[tuple[str, str]]:
    for path in behaviour.properties:
        for prop in _leaves(model, behaviour, path):
            if prop.reference_list is None:
                yield (
                    f"{path} heeft geen referentielijst",
                    f"geef {prop.owner}.{prop.name} de annotatie `referentielijst`",
                )


def _transitions(model: Model, behaviour: Behaviour) -> Iterator[tuple[str, str]]:
    moves = behaviour.options.get("overgangen")
    if not isinstance(moves, Mapping):
        return
    named = {str(start) for start in moves}
    for targets in moves.values():
        named |= {str(t) for t in targets} if isinstance(targets, list) else {str(targets)}
    for prop in _leaves(model, behaviour, behaviour.properties[0]):
        if prop.kind is not PropertyKind.ENUM:
            yield f"{prop.name} is geen enumeratie", "kies een attribuut met een enumeratie"
            continue
        codes = model.enumerations[prop.range].codes
        for code in sorted(named - set(codes)):
            yield (
                f"de overgangen noemen {code}, wat {prop.range} niet kent",
                f"kies een van: {', '.join(codes)}",
            )


def _references(model: Model, behaviour: Behaviour) -> Iterator[tuple[str, str]]:
    for path in behaviour.properties:
        for prop in _leaves(model, behaviour, path):
            if prop.kind is not PropertyKind.REFERENCE and prop.facets.format != "uri":
                yield (
                    f"{path} is geen verwijzing",
                    "kies een verwijzing of een attribuut met een URL",
                )


def _via(model: Model, behaviour: Behaviour) -> Iterator[tuple[str, str]]:
    raw = behaviour.options.get("via", [])
    for via in raw if isinstance(raw, list) else [raw]:
        holder, _, attribute = str(via).partition(".")
        found = model.object_types.get(holder)
        prop = found.find(attribute) if found else None
        if prop is None or prop.kind is not PropertyKind.REFERENCE:
            yield (
                f"`via` noemt {via}, maar dat is geen verwijzing",
                "schrijf Objecttype.attribuut van een verwijzing",
            )
