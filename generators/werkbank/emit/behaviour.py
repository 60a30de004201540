"""How a register behaves and what a client may do: `gedrag.md` and `scopes.md` of every API.

Both pages are written twice: beside the specification, for who takes the folder, and in
`docs/naslag/`, for the site. Only their relative links and the form of their anchors differ.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from werkbank.emit.artefact import Artefact
from werkbank.emit.markdown import (
    bullets,
    cell,
    code,
    codes,
    heading,
    page,
    paragraphs,
    table,
    text,
)
from werkbank.emit.places import Places, anchor, behaviour_page, places, scopes_page
from werkbank.emit.words import BEHAVIOUR_KINDS, OPERATION_KINDS, yes_no
from werkbank.ir import Api, Behaviour, Model, Operation

_EVERYWHERE = "Alle resources"
_OPTIONS = {
    "patroon": "Patroon",
    "eenmalig": "Eenmalig",
    "vreemd": "Verwijst buiten dit register",
    "spiegel": "Spiegel",
    "precies": "Precies één",
    "via": "Via",
    "peildatum": "Peildatum",
    "overgangen": "Overgangen",
    "standaard": "Standaard",
    "rollen": "Rollen",
    "ongeacht": "Ongeacht",
}


@dataclass(frozen=True, slots=True)
class _Page:
    """Where a page stands, and how it marks the places in it that others link to."""

    path: str
    where: Places
    portable: bool
    """Anchors as HTML, which every reader of Markdown understands, instead of attribute lists."""

    def heading(self, level: int, label: str, name: str) -> str:
        if self.portable:
            return f'<a id="{name}"></a>\n\n{heading(level, label)}'
        return heading(level, label, name)

    def anchored(self, label: str, name: str) -> str:
        """A table cell that can be linked to."""
        return f'<a id="{name}"></a>{label}' if self.portable else f"{label} {{ #{name} }}"


def emit_behaviour(model: Model) -> Iterator[Artefact]:
    """The rules and the scopes of every API."""
    where = places(model)
    for api in model.apis:
        beside = f"specificatie/{api.name}"
        for path, portable in ((f"{beside}/gedrag.md", True), (behaviour_page(api.name), False)):
            yield Artefact.text(path, _rules(model, api, _Page(path, where, portable)))
        for path, portable in ((f"{beside}/scopes.md", True), (scopes_page(api.name), False)):
            yield Artefact.text(path, _scopes(api, _Page(path, where, portable)))


def _rules(model: Model, api: Api, on: _Page) -> str:
    parts = [
        heading(1, f"Gedrag van de {text(api.title)}"),
        "Wat een register doet en weigert, naast wat de vorm van de berichten al voorschrijft."
        f" Een foutmelding noemt de code van de regel. Versie {text(api.version)}.",
    ]
    if not api.behaviours:
        parts.append("Deze API kent geen gedragsregels.")
    for object_type, rules in _grouped(model, api).items():
        label = on.where.class_link(on.path, object_type) if object_type else _EVERYWHERE
        parts.append(on.heading(2, label, f"objecttype-{anchor(object_type or 'alle')}"))
        for rule in rules:
            parts.extend(_rule(rule, on))
    return page(parts)


def _grouped(model: Model, api: Api) -> Mapping[str, list[Behaviour]]:
    """The rules per object type, in the order of the resources; rules for all come last."""
    order = [resource.object_type for resource in api.resources]
    order += [name for name in model.object_types if name not in order]
    groups: dict[str, list[Behaviour]] = {name: [] for name in (*order, "")}
    for rule in api.behaviours:
        groups.setdefault(rule.object_type or "", []).append(rule)
    return {name: rules for name, rules in groups.items() if rules}


def _rule(rule: Behaviour, on: _Page) -> Iterator[str]:
    yield on.heading(3, f"{text(rule.code)} · {text(rule.title)}", anchor(rule.code))
    yield paragraphs(rule.text)
    condition = ""
    if rule.when:
        condition = f"{_path(rule, rule.when[0], on)} is {code(rule.when[1])}"
    touched = ", ".join(_path(rule, path, on) for path in rule.properties)
    yield bullets(
        (
            f"**Soort:** {BEHAVIOUR_KINDS[rule.kind]} ({code(rule.kind)})",
            f"**Raakt:** {touched}" if touched else "",
            f"**Als:** {condition}" if condition else "",
            *(_option(rule, name, value, on) for name, value in rule.options.items()),
            f"**Besluiten:** {on.where.decision_links(on.path, rule.decisions)}"
            if rule.decisions
            else "",
            f"**In de ontwerpen van 2022:** {codes(rule.sources)}" if rule.sources else "",
        )
    )


def _path(rule: Behaviour, path: str, on: _Page) -> str:
    """A dotted path from the object type of the rule, linked to the attribute it ends in."""
    return on.where.to(on.path, on.where.path(rule.object_type or "", path), code(path))


def _option(rule: Behaviour, name: str, value: object, on: _Page) -> str:
    label = _OPTIONS.get(name, text(name))
    if isinstance(value, Mapping):
        moves = (
            f"{code(str(start))} → {_value(rule, ends, on) or 'geen'}"
            for start, ends in value.items()
        )
        return f"**{label}:** {'; '.join(moves)}"
    return f"**{label}:** {_value(rule, value, on)}"


def _value(rule: Behaviour, value: object, on: _Page) -> str:
    """A value of an option, linked when it names an attribute (`Klant.subject` or `subject`)."""
    if isinstance(value, bool):
        return yes_no(value)
    if isinstance(value, list | tuple):
        return ", ".join(_value(rule, item, on) for item in value)
    holder, _, rest = str(value).partition(".")
    place = on.where.path(holder, rest) or on.where.path(rule.object_type or "", str(value))
    return on.where.to(on.path, place, code(str(value)))


def _scopes(api: Api, on: _Page) -> str:
    operations = [operation for resource in api.resources for operation in resource.operations]
    return page(
        (
            heading(1, f"Scopes van de {text(api.title)}"),
            "Een token geeft toegang tot een operatie als het de scope van die operatie bevat.",
            heading(2, "Van scope naar operaties"),
            table(
                ("Scope", "Omschrijving", "Operaties"),
                (
                    (
                        on.anchored(code(scope.name), f"scope-{anchor(scope.name)}"),
                        cell(scope.description),
                        "<br>".join(
                            code(item.operation_id)
                            for item in operations
                            if item.scope == scope.name
                        ),
                    )
                    for scope in api.scopes
                ),
            ),
            heading(2, "Van operatie naar scope"),
            table(
                ("Operatie", "Soort", "Methode en pad", "Scope"),
                (_operation(operation, on) for operation in operations),
            ),
        )
    )


def _operation(operation: Operation, on: _Page) -> tuple[str, ...]:
    return (
        on.anchored(code(operation.operation_id), anchor(operation.operation_id)),
        OPERATION_KINDS[operation.kind],
        code(f"{operation.method.upper()} {operation.path}"),
        code(operation.scope),
    )
