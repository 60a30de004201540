"""The emitter of the gegevenswoordenboek."""

from __future__ import annotations

from collections.abc import Iterator

from werkbank.emit.artefact import Artefact
from werkbank.emit.dictionary.class_page import class_page
from werkbank.emit.dictionary.csv_file import csv_text
from werkbank.emit.dictionary.everything_page import everything_page
from werkbank.emit.dictionary.index_page import index_page
from werkbank.emit.dictionary.list_pages import enumerations_page, reference_lists_page, types_page
from werkbank.emit.dictionary.sheets import attributes, sheets
from werkbank.emit.dictionary.spreadsheet import spreadsheet
from werkbank.emit.places import (
    ENUMERATIONS_PAGE,
    EVERYTHING_PAGE,
    INDEX_PAGE,
    LISTS_PAGE,
    TYPES_PAGE,
    places,
)
from werkbank.emit.relations import relations
from werkbank.ir import Model

FOLDER = "specificatie/gegevenswoordenboek"


def emit_dictionary(model: Model) -> Iterator[Artefact]:
    """The pages in `docs/naslag/gegevenswoordenboek/` and the files to calculate with."""
    where = places(model)
    related = relations(model)
    yield Artefact.text(INDEX_PAGE, index_page(model, where))
    for object_type in model.object_types.values():
        path = where.classes[object_type.name]
        yield Artefact.text(path, class_page(model, object_type, where, related))
    yield Artefact.text(EVERYTHING_PAGE, everything_page(model, where))
    yield Artefact.text(ENUMERATIONS_PAGE, enumerations_page(model, where, related))
    yield Artefact.text(TYPES_PAGE, types_page(model, where, related))
    yield Artefact.text(LISTS_PAGE, reference_lists_page(model, where, related))
    yield Artefact.text(f"{FOLDER}/gegevenswoordenboek.csv", csv_text(attributes(model, related)))
    book = spreadsheet(model.title or model.name, sheets(model, related))
    yield Artefact(f"{FOLDER}/gegevenswoordenboek.xlsx", book)
