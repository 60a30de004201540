"""The first page of the gegevenswoordenboek: every class, ordered by subject."""

from __future__ import annotations

from collections.abc import Iterator

from werkbank.emit.dictionary.metadata import metadata_parts
from werkbank.emit.markdown import (
    bullets,
    cell,
    heading,
    link,
    page,
    paragraphs,
    plain,
    table,
    text,
)
from werkbank.emit.places import (
    DIAGRAMS,
    ENUMERATIONS_PAGE,
    EVERYTHING_PAGE,
    INDEX_PAGE,
    LISTS_PAGE,
    TYPES_PAGE,
    Places,
    anchor,
)
from werkbank.ir import Model, ObjectType, Subject


def index_page(model: Model, where: Places) -> str:
    """The Markdown page that leads to all others."""
    version = f" {text(model.version)}" if model.version else ""
    return page(
        (
            heading(1, "Gegevenswoordenboek"),
            f"Alle begrippen van **{text(model.title or model.name)}**{version}.",
            paragraphs(model.description),
            _lists(model),
            heading(2, "Overzicht", "overzicht"),
            _picture(f"{DIAGRAMS}/overzicht.svg", "Klassendiagram van het hele informatiemodel"),
            *_subjects(model, where),
            *metadata_parts(model.mim, "Geldt voor alle elementen"),
        )
    )


def _lists(model: Model) -> str:
    attributes = sum(len(item.properties) for item in model.object_types.values())
    counts = (
        ("Alle attributen in één tabel", EVERYTHING_PAGE, attributes),
        ("Enumeraties", ENUMERATIONS_PAGE, len(model.enumerations)),
        ("Typen", TYPES_PAGE, len(model.types)),
        ("Referentielijsten", LISTS_PAGE, len(model.reference_lists)),
    )
    return bullets(f"{link(name, INDEX_PAGE, path)} ({count})" for name, path, count in counts)


def _picture(path: str, alt: str) -> str:
    """A diagram that opens on its own, where its nodes can be followed."""
    return link(f"!{link(plain(alt), INDEX_PAGE, path)}", INDEX_PAGE, path)


def _subjects(model: Model, where: Places) -> Iterator[str]:
    known = {subject.name for subject in model.subjects}
    for subject in model.subjects:
        members = [item for item in model.object_types.values() if item.subject == subject.name]
        if members:
            yield from _subject(model, subject, members, where)
    rest = [item for item in model.object_types.values() if item.subject not in known]
    if rest:
        yield heading(2, "Overige klassen", "overige-klassen")
        yield _classes(rest, where)


def _subject(
    model: Model, subject: Subject, members: list[ObjectType], where: Places
) -> Iterator[str]:
    title = subject.title or subject.name
    yield heading(2, text(title), anchor(subject.name))
    if subject.description != model.description:
        yield paragraphs(subject.description)
    yield _classes(members, where)
    yield link("Klassendiagram", INDEX_PAGE, where.subjects[subject.name])


def _classes(members: list[ObjectType], where: Places) -> str:
    return table(
        ("Klasse", "Stereotype", "Omschrijving"),
        (
            (
                where.class_link(INDEX_PAGE, item.name),
                item.stereotype + (", extern" if item.external else ""),
                cell(item.description),
            )
            for item in members
        ),
    )
