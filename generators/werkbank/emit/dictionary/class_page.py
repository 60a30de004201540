"""The page of one class: what it is, where it stands, and everything that touches it."""

from __future__ import annotations

from collections.abc import Iterator

from werkbank.emit.dictionary.attributes import attribute_parts
from werkbank.emit.dictionary.examples import example_parts
from werkbank.emit.dictionary.exchange import exchange_parts
from werkbank.emit.dictionary.metadata import metadata_parts
from werkbank.emit.markdown import (
    admonition,
    bullets,
    cell,
    code,
    codes,
    heading,
    link,
    page,
    paragraphs,
    plain,
    table,
    text,
)
from werkbank.emit.places import INDEX_PAGE, Places, anchor
from werkbank.emit.relations import Relations
from werkbank.emit.words import BEHAVIOUR_KINDS, PROPERTY_KINDS
from werkbank.ir import Model, ObjectType


def class_page(model: Model, object_type: ObjectType, where: Places, related: Relations) -> str:
    """The Markdown page of a class."""
    here = where.classes[object_type.name]
    return page(
        (
            *_opening(model, object_type, here),
            *_standing(model, object_type, where, here),
            *attribute_parts(model, object_type, where, related),
            *example_parts(model, object_type, where),
            *_used_by(object_type, where, related, here),
            *_behaviour(object_type, where, related, here),
            *exchange_parts(model, object_type, where, related),
            *_justification(object_type, where, related, here),
            *metadata_parts(object_type.mim, "Geldt ook voor de attributen"),
        )
    )


def _opening(model: Model, object_type: ObjectType, here: str) -> Iterator[str]:
    yield heading(1, text(object_type.title or object_type.name))
    yield _nature(model, object_type, here)
    if object_type.deprecated:
        yield admonition("warning", "Verouderd", paragraphs(object_type.deprecated))
    yield paragraphs(object_type.description)
    if object_type.mim.toelichting:
        yield admonition("info", "Toelichting", paragraphs(object_type.mim.toelichting))


def _nature(model: Model, object_type: ObjectType, here: str) -> str:
    words = [f"**{text(object_type.name)}**", object_type.stereotype.lower()]
    if object_type.abstract:
        words.append("abstract: alleen de subtypen komen voor")
    if object_type.external:
        words.append("extern: beheerd buiten deze standaard")
    if object_type.mim.alias:
        words.append(f"ook wel: {text(object_type.mim.alias)}")
    subject = next((item for item in model.subjects if item.name == object_type.subject), None)
    if subject:
        title = text(subject.title or subject.name)
        words.append(f"onderdeel {link(title, here, INDEX_PAGE, anchor(subject.name))}")
    return " · ".join(words)


def _standing(model: Model, object_type: ObjectType, where: Places, here: str) -> Iterator[str]:
    yield heading(2, "Plaats in het model", "plaats-in-het-model")
    above = " › ".join(where.class_link(here, name) for name in reversed(object_type.ancestors))
    below = ", ".join(where.class_link(here, name) for name in object_type.children)
    yield bullets(
        (
            f"**Supertype:** {above} › {text(object_type.name)}" if above else "",
            f"**Subtypen:** {below}" if below else "",
            _discriminator(object_type, where, here),
        )
    )
    alt = plain(f"Klassendiagram {object_type.title or object_type.name}")
    own = where.class_diagrams[object_type.name]
    yield link(f"!{link(alt, here, own)}", here, own)
    diagram = where.subjects.get(object_type.subject)
    subject = next((item for item in model.subjects if item.name == object_type.subject), None)
    if diagram and subject:
        label = text(f"klassendiagram {subject.title or subject.name}")
        yield f"Het geheel staat in het {link(label, here, diagram)}."


def _discriminator(object_type: ObjectType, where: Places, here: str) -> str:
    if not object_type.discriminator:
        return ""
    told_by = where.property_link(here, object_type.name, object_type.discriminator)
    value = object_type.discriminator_value
    if value:
        return f"**Te herkennen aan:** {told_by} is {code(value)}"
    return f"**Het subtype blijkt uit:** {told_by}"


def _used_by(
    object_type: ObjectType, where: Places, related: Relations, here: str
) -> Iterator[str]:
    uses = [
        (use, name)
        for name in (object_type.name, *object_type.ancestors)
        for use in related.uses.get(name, ())
    ]
    if not uses:
        return
    yield heading(2, "Gebruikt door", "gebruikt-door")
    yield table(
        ("Klasse", "Attribuut", "Soort", "Kardinaliteit", "Omschrijving"),
        (
            (
                where.class_link(here, use.holder.name),
                where.to(here, where.property(use.holder.name, use.prop.name), text(use.prop.name))
                + ("" if name == object_type.name else f" (als {text(name)})"),
                PROPERTY_KINDS[use.prop.kind],
                use.prop.cardinality,
                cell(use.prop.description),
            )
            for use, name in uses
        ),
    )


def _behaviour(
    object_type: ObjectType, where: Places, related: Relations, here: str
) -> Iterator[str]:
    rules = {
        (rule.api, rule.code): rule
        for name in (object_type.name, *object_type.ancestors)
        for rule in related.rules.get(name, ())
    }
    if not rules:
        return
    yield heading(2, "Gedrag", "gedrag-van-het-register")
    yield table(
        ("Regel", "Soort", "Inhoud", "API"),
        (
            (
                where.to(here, where.behaviour(rule), code(rule.code)),
                BEHAVIOUR_KINDS[rule.kind],
                f"**{text(rule.title)}**<br>{cell(rule.text)}",
                text(rule.api),
            )
            for rule in rules.values()
        ),
    )


def _justification(
    object_type: ObjectType, where: Places, related: Relations, here: str
) -> Iterator[str]:
    decisions = related.decisions.get(object_type.name, ())
    if not decisions and not object_type.sources:
        return
    yield heading(2, "Herkomst en besluiten", "herkomst-en-besluiten")
    if object_type.sources:
        yield f"In de ontwerpen van 2022: {codes(object_type.sources)}."
    yield table(
        ("Besluit", "Samenvatting", "Vragen"),
        (
            (
                where.decision_links(here, (decision.code,)),
                cell(decision.summary),
                ", ".join(where.question_link(here, name) for name in decision.questions),
            )
            for decision in decisions
        ),
    )
