"""The section Specificaties: per API an overview, Redoc, what to download and what changed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from html import escape
from pathlib import Path
from posixpath import dirname, relpath

from werkbank.emit.markdown import bullets, cell, code, heading, link, page, paragraphs, table, text
from werkbank.emit.places import behaviour_page, scopes_page
from werkbank.ir import Api
from werkbank.site.differences import differences_page
from werkbank.site.edition import Edition

FOLDER = "specificaties"
DOWNLOADS = f"{FOLDER}/bestanden"
"""Where the files of `specificatie/` are on the site."""

_API_FILES = (
    ("openapi.yaml", "OpenAPI 3.1, YAML", "De specificatie zelf"),
    ("openapi.json", "OpenAPI 3.1, JSON", "Dezelfde, voor programma's"),
    ("openapi-3.0.yaml", "OpenAPI 3.0.3, YAML", "Voor gereedschap dat 3.1 niet kent"),
)
_MODEL_FILES = (
    ("json-schema/{name}.json", "JSON Schema", "Alle klassen in één bestand, 2020-12"),
    ("mim/{name}.ttl", "MIM, Turtle", "Het informatiemodel volgens het Metamodel"),
    ("mim/{name}.jsonld", "MIM, JSON-LD", "Hetzelfde, voor programma's"),
    ("sql/{name}.sql", "SQL", "Tabellen"),
    ("python/{name}.py", "Python", "Klassen voor Pydantic"),
    ("gegevenswoordenboek/gegevenswoordenboek.xlsx", "Excel", "Het gegevenswoordenboek"),
    ("gegevenswoordenboek/gegevenswoordenboek.csv", "CSV", "Alle attributen"),
)


def specification_pages(edition: Edition) -> Iterator[tuple[str, str]]:
    """Every page of the section, and for Redoc each specification as an object."""
    yield f"{FOLDER}/index.md", _index(edition)
    for api in edition.model.apis:
        folder = edition.root / "specificatie" / api.name
        yield f"{FOLDER}/{api.name}/index.md", _overview(edition, api)
        if (folder / "openapi.json").exists():
            yield f"{FOLDER}/{api.name}/redoc.md", _redoc_page(api)
            yield f"{FOLDER}/{api.name}/openapi.js", _as_object(folder / "openapi.json")
        told = differences_page(edition, api, f"docs/{FOLDER}/{api.name}/verschillen.md")
        if told:
            yield f"{FOLDER}/{api.name}/verschillen.md", told


def _index(edition: Edition) -> str:
    here = f"docs/{FOLDER}/index.md"
    return page(
        (
            heading(1, "Specificaties"),
            "Uit het informatiemodel en de uitwisselingslaag worden de API's gemaakt. Bij elke API"
            " hoort een specificatie voor programma's en een beschrijving van het gedrag.",
            table(
                ("API", "Waarvoor", "Versie", "Operaties"),
                (
                    (
                        link(text(api.title), here, f"docs/{FOLDER}/{api.name}/index.md"),
                        cell(api.description.strip().split("\n\n")[0]),
                        code(api.version),
                        str(sum(len(each.operations) for each in api.resources)),
                    )
                    for api in edition.model.apis
                ),
            ),
            heading(2, "Bestanden van het hele model", "bestanden"),
            _files(edition.root, here, _MODEL_FILES, edition.model.name, ""),
        )
    )


def _overview(edition: Edition, api: Api) -> str:
    here = f"docs/{FOLDER}/{api.name}/index.md"
    root = edition.root
    steps = [
        (
            "Specificatie in Redoc",
            f"docs/{FOLDER}/{api.name}/redoc.md",
            "alle operaties en berichten",
        ),
        ("Gedrag", behaviour_page(api.name), "wat een register doet en weigert"),
        ("Scopes", scopes_page(api.name), "welk token geeft toegang tot welke operatie"),
    ]
    if has_differences(root, api):
        told = "elk verschil met de gepubliceerde versie, met het besluit erachter"
        steps.append(("Verschillen met 2022", f"docs/{FOLDER}/{api.name}/verschillen.md", told))
    return page(
        (
            heading(1, text(api.title)),
            f"Versie {code(api.version)} · {code(api.server)}",
            paragraphs(api.description),
            heading(2, "Lezen", "lezen"),
            bullets(f"{link(name, here, path)}: {told}" for name, path, told in steps),
            heading(2, "Downloaden", "downloaden"),
            _files(root, here, _API_FILES, "", f"{api.name}/"),
            heading(2, "Operaties", "operaties"),
            *_operations(edition, api, here),
        )
    )


def has_differences(root: Path, api: Api) -> bool:
    """Whether the comparison with an earlier version was recorded."""
    return (root / "docs" / "verschillen" / f"{api.name}.json").exists()


def _operations(edition: Edition, api: Api, here: str) -> Iterator[str]:
    for resource in api.resources:
        yield heading(3, code(f"/{resource.path}"), f"resource-{resource.path}")
        about = edition.places.class_link(here, resource.object_type)
        yield f"{about}. {text(resource.description)}"
        yield table(
            ("Operatie", "Methode en pad", "Samenvatting"),
            (
                (
                    _in_redoc(resource.path, each.operation_id),
                    code(f"{each.method.upper()} {each.path}"),
                    text(each.summary),
                )
                for each in resource.operations
            ),
        )


def _in_redoc(tag: str, operation_id: str) -> str:
    """A link to an operation in Redoc; not in Markdown, for mkdocs would look for the anchor."""
    name = escape(operation_id)
    return f'<a href="redoc.html#tag/{escape(tag)}/operation/{name}"><code>{name}</code></a>'


def _files(
    root: Path, here: str, files: tuple[tuple[str, str, str], ...], name: str, folder: str
) -> str:
    up = relpath(DOWNLOADS, dirname(here.removeprefix("docs/")))
    rows = []
    for pattern, kind, told in files:
        path = folder + pattern.format(name=name)
        source = root / "specificatie" / path
        if source.exists():
            size = f"{max(1, source.stat().st_size // 1024)} kB"
            rows.append((f"[{source.name}]({up}/{path})", kind, told, size))
    return table(("Bestand", "Vorm", "Wat het is", "Omvang"), rows)


def _redoc_page(api: Api) -> str:
    title = json.dumps(f"{api.title}: specificatie", ensure_ascii=False)
    return (
        f"---\ntitle: {title}\ntemplate: redoc.html\nhide: [navigation, toc]\nbegrippen: false\n"
        "search:\n  exclude: true\n---\n\n"
        f"# {text(api.title)}: specificatie\n\n"
        "[Overzicht, gedrag en downloads](index.md)\n"
    )


def _as_object(path: Path) -> str:
    """The specification as a script: over `file://` a browser may not fetch it."""
    spec = json.loads(path.read_text("utf-8"))
    text_ = json.dumps(spec, ensure_ascii=False, separators=(",", ":"))
    # A script must not hold these two as they are, though JSON may.
    safe = text_.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return f"window.werkbankSpecificatie={safe};\n"
