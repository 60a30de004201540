"""The Dutch prose of a specification: introduction, rules, scopes."""

from __future__ import annotations

from collections.abc import Iterable

from werkbank.ir import Api, Behaviour, Operation
from werkbank.schema.scalars import deprecated_text, paragraphs


def introduction(api: Api) -> str:
    """The text of `info.description`, in Markdown."""
    return paragraphs(
        api.description,
        _authorisation(api),
        _problems(api),
        _notifications(api),
        _behaviour(api.behaviours),
    )


def _authorisation(api: Api) -> str:
    intro = (
        "## Autorisatie\n\nElk verzoek draagt een JWT als bearertoken. Het token geeft een of meer"
        " scopes; welke een operatie vraagt, staat bij de operatie."
    )
    scopes = [f"* `{scope.name}`: {_line(scope.description)}" for scope in api.scopes]
    return paragraphs(intro, "\n".join(scopes))


def _problems(api: Api) -> str:
    return (
        "## Fouten\n\nElke fout is een bericht van het type `application/problem+json`"
        f" ({api.profile.problems.norm})."
        " Schendt een verzoek een gedragsregel, dan noemt `code` de soort regel (`uniek`,"
        " `onveranderlijk`) en `invalidParams` het gegeven waar het aan ligt."
    )


def _notifications(api: Api) -> str:
    if not api.notifications:
        return ""
    return f"## Notificaties\n\nWijzigingen worden gemeld op het kanaal `{api.notifications}`."


def _behaviour(rules: Iterable[Behaviour]) -> str:
    lines = rule_lines(rules)
    if not lines:
        return ""
    intro = "## Gedrag\n\nNaast de vorm van berichten ligt vast hoe een register zich gedraagt:"
    return paragraphs(intro, lines)


def rule_lines(rules: Iterable[Behaviour]) -> str:
    """The rules as a Markdown list: code and title."""
    return "\n".join(f"* **{rule.code}** {_line(rule.title)}" for rule in rules)


def operation_text(operation: Operation, rules: tuple[Behaviour, ...]) -> str:
    """The description of an operation, with the scope it takes and the rules it meets."""
    return paragraphs(
        operation.description or operation.summary,
        deprecated_text(operation.deprecation),
        f"Vereiste scope: `{operation.scope}`." if operation.scope else "",
        "Hierbij gelden:\n\n" + rule_lines(rules) if rules else "",
    )


def _line(text: str) -> str:
    return " ".join(text.split())
