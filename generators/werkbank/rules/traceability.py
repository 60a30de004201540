"""Vragen, besluiten, casussen and elements form one graph without loose ends."""

from __future__ import annotations

from collections.abc import Iterator

from werkbank.diagnostics import Diagnostic, report
from werkbank.diagnostics import traceability as problems
from werkbank.ir import Model
from werkbank.rules.elements import own_properties
from werkbank.schema.explain import suggestion


def questions_exist(model: Model) -> Iterator[Diagnostic]:
    """Besluiten, casussen and related questions name questions that exist."""
    known = {question.code for question in model.questions}
    namers = [
        *((f"vraag {q.code}", q.related, q.position) for q in model.questions),
        *((f"besluit {d.code}", d.questions, d.position) for d in model.decisions),
        *((f"casus {c.code}", c.questions, c.position) for c in model.casussen),
    ]
    for element, codes, position in namers:
        for code in codes:
            if code not in known:
                yield report(problems.UNKNOWN_QUESTION, position, element=element, code=code)


def decisions_exist(model: Model) -> Iterator[Diagnostic]:
    """Gedragsregels and casussen name besluiten that exist."""
    known = {decision.code for decision in model.decisions}
    namers = [
        *(
            (f"gedragsregel {b.code}", b.decisions, b.position)
            for api in model.apis
            for b in api.behaviours
        ),
        *((f"casus {c.code}", c.decisions, c.position) for c in model.casussen),
    ]
    for element, codes, position in namers:
        for code in codes:
            if code not in known:
                yield report(problems.UNKNOWN_DECISION, position, element=element, code=code)


def elements_exist(model: Model) -> Iterator[Diagnostic]:
    """Besluiten name elements that exist."""
    known = _elements(model)
    for decision in model.decisions:
        for element in decision.elements:
            if element not in known:
                yield report(
                    problems.UNKNOWN_ELEMENT,
                    decision.position,
                    code=decision.code,
                    element=element,
                    suggestion=suggestion(element, sorted(known)),
                )


def _elements(model: Model) -> set[str]:
    return {
        *model.object_types,
        *(f"{name}.{p.name}" for name, o in model.object_types.items() for p in o.properties),
        *model.enumerations,
        *(f"{name}.{code}" for name, e in model.enumerations.items() for code in e.codes),
        *model.types,
        *(f"lijst:{name}" for name in model.reference_lists),
        *(f"api:{api.name}" for api in model.apis),
        *(f"api:{api.name}/{resource.path}" for api, resource in model.resources()),
        *(f"gedrag:{b.code}" for api in model.apis for b in api.behaviours),
    }


def elements_are_explained(model: Model) -> Iterator[Diagnostic]:
    """A besluit or a published draft explains why a class or attribute is there.

    A project without besluiten does not keep such a graph, and is left alone.
    """
    if not model.decisions:
        return
    named = {element for decision in model.decisions for element in decision.elements}
    for name, holder in model.object_types.items():
        if name not in named and not holder.sources:
            yield report(problems.UNEXPLAINED, holder.position, element=name)
    for name, holder, prop in own_properties(model):
        if not ({name, holder.name} & named or prop.sources):
            yield report(problems.UNEXPLAINED, prop.position, element=name)
    users = {
        target: name
        for name, _, prop in own_properties(model)
        if (name in named or prop.sources)
        for target in (prop.range,)
    }
    for name, enumeration in model.enumerations.items():
        if name not in named and name not in users:
            yield report(problems.UNEXPLAINED, enumeration.position, element=name)


def behaviours_are_explained(model: Model) -> Iterator[Diagnostic]:
    """A besluit or a published draft explains why a register behaves so."""
    if not model.decisions:
        return
    named = {element for decision in model.decisions for element in decision.elements}
    for api in model.apis:
        for behaviour in api.behaviours:
            if not (
                behaviour.decisions or behaviour.sources or f"gedrag:{behaviour.code}" in named
            ):
                yield report(
                    problems.BEHAVIOUR_WITHOUT_DECISION, behaviour.position, code=behaviour.code
                )


def questions_are_worked_out(model: Model) -> Iterator[Diagnostic]:
    """A modelling question has a besluit and, once there are casussen, a casus."""
    decided = {code for decision in model.decisions for code in decision.questions}
    tried = {code for casus in model.casussen for code in casus.questions}
    for question in model.questions:
        if not question.modelling:
            continue
        if model.decisions and question.code not in decided:
            yield report(problems.QUESTION_WITHOUT_DECISION, question.position, code=question.code)
        if model.casussen and question.code not in tried:
            yield report(problems.QUESTION_WITHOUT_CASUS, question.position, code=question.code)


def decisions_are_shown(model: Model) -> Iterator[Diagnostic]:
    """A besluit that answers a modelling question is shown by a casus, once there are any."""
    if not model.casussen:
        return
    modelling = {question.code for question in model.questions if question.modelling}
    tried = {code for casus in model.casussen for code in (*casus.questions, *casus.decisions)}
    for decision in model.decisions:
        asked = modelling.intersection(decision.questions)
        if asked and not tried & {decision.code, *asked}:
            yield report(problems.DECISION_WITHOUT_CASUS, decision.position, code=decision.code)
