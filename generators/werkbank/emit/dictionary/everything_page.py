"""All attributes in one table, to search in and to sort."""

from __future__ import annotations

from werkbank.emit.dictionary.attributes import type_of
from werkbank.emit.markdown import cell, heading, page, table, text
from werkbank.emit.places import EVERYTHING_PAGE, Places
from werkbank.emit.relations import Origin, origin
from werkbank.ir import Model


def everything_page(model: Model, where: Places) -> str:
    """One row per class and attribute of its own; inherited ones stand at their owner."""
    here = EVERYTHING_PAGE
    rows = (
        (
            where.property_link(here, item.name, prop.name),
            where.class_link(here, item.name),
            cell(prop.description),
            type_of(model, prop, where, here),
            prop.cardinality,
        )
        for item in model.object_types.values()
        for prop in item.properties
        if origin(model, item, prop) is not Origin.INHERITED
    )
    return page(
        (
            heading(1, "Alle attributen"),
            f"Elk attribuut van **{text(model.title or model.name)}** op één plaats.",
            '<div class="doorzoekbaar" markdown="1">',
            table(("Attribuut", "Klasse", "Omschrijving", "Type", "Kardinaliteit"), rows)
            or "Er zijn geen attributen.",
            "</div>",
        )
    )
