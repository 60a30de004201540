"""The pages of enumerations, datatypes and reference lists."""

from __future__ import annotations

from collections.abc import Iterator

from werkbank.emit.dictionary.metadata import different
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
from werkbank.emit.places import (
    ENUMERATIONS_PAGE,
    LISTS_PAGE,
    TYPES_PAGE,
    Places,
    anchor,
)
from werkbank.emit.relations import Relations, Use
from werkbank.emit.words import check, day, json_type, size, type_label
from werkbank.ir import Enumeration, Mim, Model, ReferenceList, ReferenceValue, ScalarType


def enumerations_page(model: Model, where: Places, related: Relations) -> str:
    """Every enumeration with its codes."""
    parts = [
        heading(1, "Enumeraties"),
        "Gesloten lijsten met codes. Een code toevoegen of verwijderen is een wijziging van de"
        " standaard.",
    ]
    for enumeration in model.enumerations.values():
        parts.extend(_enumeration(model, enumeration, where, related))
    return page(parts)


def _enumeration(
    model: Model, enumeration: Enumeration, where: Places, related: Relations
) -> Iterator[str]:
    name = anchor(enumeration.name)
    yield heading(2, text(enumeration.name), name)
    yield paragraphs(enumeration.description)
    yield table(
        ("Code", "Titel", "Omschrijving"),
        (
            (
                f"{code(value.code)} {{ #{name}-{anchor(value.code)} }}",
                text(value.title),
                cell(value.description)
                + (f"<br>Betekenis: {code(value.meaning)}" if value.meaning else "")
                + (f"<br>**Verouderd:** {text(value.deprecated)}" if value.deprecated else ""),
            )
            for value in enumeration.values
        ),
    )
    yield bullets(
        (
            _used(related.uses.get(enumeration.name, ()), where, ENUMERATIONS_PAGE),
            _decided(enumeration.name, where, related, ENUMERATIONS_PAGE),
            _mim(enumeration.mim, model.mim),
        )
    )


def types_page(model: Model, where: Places, related: Relations) -> str:
    """Every datatype with its facets; those of LinkML itself last, in one table."""
    own = [scalar for scalar in model.types.values() if not scalar.builtin]
    builtin = [scalar for scalar in model.types.values() if scalar.builtin]
    parts = [
        heading(1, "Typen"),
        "De datatypen waaruit attributen hun waarden halen, met wat een waarde moet doorstaan.",
    ]
    for scalar in own:
        parts.extend(_scalar(model, scalar, where, related))
    if builtin:
        parts.append(heading(2, "Ingebouwde typen", "ingebouwde-typen"))
        parts.append(_builtin(builtin))
    return page(parts)


def _scalar(model: Model, scalar: ScalarType, where: Places, related: Relations) -> Iterator[str]:
    yield heading(2, text(scalar.name), anchor(scalar.name))
    yield paragraphs(scalar.description)
    parent = scalar.parent
    label = type_label(model.types.get(parent), parent) if parent else json_type(scalar.json_type)
    based = where.to(TYPES_PAGE, where.scalar(parent or ""), text(label))
    facets = scalar.facets
    words = f" ({text(scalar.mim.patroon)})" if scalar.mim.patroon else ""
    limits = size(facets)
    yield bullets(
        (
            f"**Soort waarde:** {based}",
            f"**Lengte of bereik:** {limits}" if limits else "",
            f"**Patroon:** {code(facets.pattern)}{words}" if facets.pattern else "",
            f"**Formaat:** {code(facets.format)}" if facets.format else "",
            f"**Controle:** {text(check(scalar.check))}" if scalar.check else "",
            f"**Voorbeeld:** {codes(scalar.examples)}" if scalar.examples else "",
            _used(related.uses.get(scalar.name, ()), where, TYPES_PAGE),
            _decided(scalar.name, where, related, TYPES_PAGE),
            _mim(scalar.mim, model.mim),
        )
    )


def _builtin(scalars: list[ScalarType]) -> str:
    return table(
        ("Type", "In LinkML", "Formaat", "Omschrijving"),
        (
            (
                f"{text(type_label(scalar, scalar.name))} {{ #{anchor(scalar.name)} }}",
                code(scalar.name),
                code(scalar.facets.format or ""),
                cell(scalar.description),
            )
            for scalar in scalars
        ),
    )


def reference_lists_page(model: Model, where: Places, related: Relations) -> str:
    """Every reference list with its values and their validity."""
    parts = [
        heading(1, "Referentielijsten"),
        "Lijsten met codes die buiten de specificatie worden beheerd en per code een geldigheid"
        " kennen.",
    ]
    if not model.reference_lists:
        parts.append("Dit model kent geen referentielijsten.")
    for reference_list in model.reference_lists.values():
        parts.extend(_reference_list(model, reference_list, where, related))
    return page(parts)


def _reference_list(
    model: Model, reference_list: ReferenceList, where: Places, related: Relations
) -> Iterator[str]:
    name = anchor(reference_list.name)
    yield heading(2, text(reference_list.title or reference_list.name), name)
    yield paragraphs(reference_list.description)
    nature = "open: andere codes mogen ook" if reference_list.open else "gesloten"
    yield bullets(
        (
            f"**Naam:** {code(reference_list.name)}",
            f"**Lijst:** {nature}",
            f"**Beheerder:** {text(reference_list.maintainer)}"
            if reference_list.maintainer
            else "",
            f"**Bron:** {text(reference_list.source)}" if reference_list.source else "",
            _used(related.uses.get(f"lijst:{reference_list.name}", ()), where, LISTS_PAGE),
            _decided(reference_list.name, where, related, LISTS_PAGE),
            _mim(reference_list.mim, model.mim),
        )
    )
    yield table(
        ("Code", "Naam", "Omschrijving", "Geldig"),
        (
            (
                f"{code(value.code)} {{ #{name}-{anchor(value.code)} }}",
                text(value.name),
                cell(value.description),
                validity(value),
            )
            for value in reference_list.values
        ),
    )


def validity(value: ReferenceValue) -> str:
    """When a code may be used, in words; empty when it always may."""
    begin = f"vanaf {day(value.begin)}" if value.begin else ""
    end = f"tot en met {day(value.end)}" if value.end else ""
    return " ".join(part for part in (begin, end) if part)


def _used(uses: tuple[Use, ...], where: Places, here: str) -> str:
    shown = ", ".join(
        where.to(
            here,
            where.property(use.holder.name, use.prop.name),
            code(f"{use.holder.name}.{use.prop.name}"),
        )
        for use in uses
    )
    return f"**Gebruikt door:** {shown}" if shown else ""


def _decided(element: str, where: Places, related: Relations, here: str) -> str:
    names = [decision.code for decision in related.decisions.get(element, ())]
    return f"**Besluiten:** {where.decision_links(here, names)}" if names else ""


def _mim(mim: Mim, default: Mim) -> str:
    """What differs from the metadata of the model itself, which the first page shows."""
    told = different(mim, default).items()
    shown = ", ".join(f"{name[0].lower()}{name[1:]} {text(value)}" for name, value in told)
    return f"**MIM:** {shown}" if shown else ""
