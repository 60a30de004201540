"""The navigation of `mkdocs.yml`, with every `@list` in it written out from the model."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from mkdocs.structure.files import Files

from werkbank.site.edition import Edition, below_docs
from werkbank.site.variants import PAGE as VARIANTS

Entry = dict[str, Any] | str

_DECISION_GROUPS = (
    ("Uitgangspunten", 1, 2),
    ("Klant", 3, 12),
    ("Contactgegevens", 13, 21),
    ("Vinden en verstrekken", 22, 27),
    ("Contactmoment", 28, 34),
    ("Productaanvraag", 35, 41),
    ("Zaak", 42, 43),
    ("Waarden", 44, 49),
    ("Uitwisseling", 50, 66),
)
"""How `docs/besluiten/index.md` orders the decisions; a later number comes under the last name."""


def expand(edition: Edition, nav: Any, files: Files) -> Any:
    """Replaces `@klassen`, `@besluiten`, `@casussen` and `@specificaties` in a navigation."""
    if not isinstance(nav, list):
        return nav
    found: list[Entry] = []
    for entry in nav:
        if isinstance(entry, str) and entry in _LISTS:
            found.extend(_LISTS[entry](edition, files))
        elif isinstance(entry, dict):
            found.append({name: expand(edition, value, files) for name, value in entry.items()})
        else:
            found.append(entry)
    return found


def _classes(edition: Edition, files: Files) -> Iterator[Entry]:
    del files
    for subject in edition.model.subjects:
        members = [
            {item.title or item.name: below_docs(edition.places.classes[item.name])}
            for item in edition.model.object_types.values()
            if item.subject == subject.name
        ]
        if members:
            yield {subject.title or subject.name: members}


def _decisions(edition: Edition, files: Files) -> Iterator[Entry]:
    del files
    groups: dict[str, list[Entry]] = {name: [] for name, _, _ in _DECISION_GROUPS}
    for path, decision in edition.decisions.items():
        number = int(decision.code.lstrip("B") or 0)
        name = next(
            (n for n, low, high in _DECISION_GROUPS if low <= number <= high), "Uitwisseling"
        )
        groups[name].append({f"{decision.code} {decision.title}": path})
    yield from ({name: entries} for name, entries in groups.items() if entries)


def _casussen(edition: Edition, files: Files) -> Iterator[Entry]:
    compared = "naslag/casussen/vergelijking.md"
    if files.get_file_from_path(compared):
        yield {"De routes vergeleken": compared}
    if files.get_file_from_path(VARIANTS):
        yield {"Ontwerpvarianten": VARIANTS}
    if files.get_file_from_path("naslag/casusdekking.md"):
        yield {"Wat de casussen dekken": "naslag/casusdekking.md"}
    pages = sorted(edition.casussen.items(), key=lambda pair: pair[1].number or 99)
    for path, casus in pages:
        yield {f"{casus.number}. {casus.title}" if casus.number else casus.title: path}
    for name, notebook in edition.notebooks.items():
        if f"naslag/casussen/{name}.md" not in edition.casussen:
            yield {notebook.title: f"naslag/casussen/{name}.md"}


def _specifications(edition: Edition, files: Files) -> Iterator[Entry]:
    for api in edition.model.apis:
        pages: list[Entry] = [f"specificaties/{api.name}/index.md"]
        for title, path in (
            ("Specificatie (Redoc)", f"specificaties/{api.name}/redoc.md"),
            ("Gedrag", f"naslag/gedrag/{api.name}.md"),
            ("Scopes", f"naslag/scopes/{api.name}.md"),
            ("Verschillen met 2022", f"specificaties/{api.name}/verschillen.md"),
        ):
            if files.get_file_from_path(path):
                pages.append({title: path})
        yield {api.title: pages}


_LISTS: dict[str, Callable[[Edition, Files], Iterator[Entry]]] = {
    "@klassen": _classes,
    "@besluiten": _decisions,
    "@casussen": _casussen,
    "@specificaties": _specifications,
}
