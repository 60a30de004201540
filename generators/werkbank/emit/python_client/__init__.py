"""A typed Python client of every API: a method per operation, with what it takes and gives."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from typing import Any

from werkbank.emit.artefact import Artefact
from werkbank.emit.openapi import openapi_document
from werkbank.emit.python_client.methods import method_lines
from werkbank.emit.python_client.types import type_lines
from werkbank.ir import Api, Model
from werkbank.schema import component_name

FOLDER = "specificatie/python/client"
_CONNECTION = "verbinding.py"


def emit_python_client(model: Model) -> Iterator[Artefact]:
    """A module for each API, and the one that they share."""
    if not model.apis:
        return
    names = [(api, f"{component_name(api.name)}Api") for api in model.apis]
    yield Artefact.text(f"{FOLDER}/__init__.py", _package(names))
    source = files("werkbank.emit.python_client").joinpath(_CONNECTION).read_text("utf-8")
    yield Artefact.text(f"{FOLDER}/{_CONNECTION}", source)
    for api, name in names:
        document = openapi_document(model, api)
        yield Artefact.text(f"{FOLDER}/{module_name(api)}.py", client_source(document, name))


def module_name(api: Api) -> str:
    """The module of an API."""
    return api.name.replace("-", "_")


def client_source(document: dict[str, Any], name: str) -> str:
    """The module of one API.

    Args:
        document: its OpenAPI 3.1 specification.
        name: of the class.
    """
    info = document["info"]
    return "\n".join(
        [
            f'"""{info["title"]} {info["version"]}: een client met een methode per operatie.',
            "",
            f"    api = {name}('https://…', token='…')",
            "",
            "Een methode geeft een `Antwoord` met `inhoud`, `etag` en `koppen`, of een `ApiFout`",
            "met de uitleg van de server. Dit bestand is gemaakt: wijzig het model, en niet dit.",
            '"""',
            "",
            "from __future__ import annotations",
            "",
            "import typing as t",
            "from collections.abc import Iterator, Sequence",
            "",
            "import httpx",
            "",
            "from . import verbinding as v",
            "",
            f"SERVER = {document['servers'][0]['url']!r}",
            "",
            "",
            *type_lines(document["components"]["schemas"]),
            "",
            f"class {name}:",
            f'    """{info["title"]} {info["version"]}."""',
            "",
            "    def __init__(",
            "        self,",
            "        basis: str = SERVER,",
            "        token: v.Token = '',",
            "        *,",
            "        client: httpx.Client | None = None,",
            "    ) -> None:",
            '        """Maak een client; er gaat nog niets over.',
            "",
            "        Args:",
            "            basis: de server-URL van de API.",
            "            token: het bearertoken, of een functie die er een geeft.",
            "            client: een eigen client van httpx, die open blijft.",
            '        """',
            "        self.verbinding = v.Verbinding(basis, token, client=client)",
            "",
            "    def __enter__(self) -> t.Self:",
            "        return self",
            "",
            "    def __exit__(self, *_: object) -> None:",
            "        self.verbinding.sluit()",
            "",
            *method_lines(document),
        ]
    )


def _package(names: list[tuple[Api, str]]) -> str:
    imports = [f"from .{module_name(api)} import {name}" for api, name in names]
    listed = sorted([*(name for _, name in names), "Antwoord", "ApiFout", "GeenAntwoord",
                     "Ongewijzigd"])  # fmt: skip
    return "\n".join(
        [
            '"""Clients van de API\'s. Ze hebben alleen `httpx` nodig; zie elke module."""',
            "",
            *imports,
            "from .verbinding import Antwoord, ApiFout, GeenAntwoord, Ongewijzigd",
            "",
            f"__all__ = {listed!r}",
            "",
        ]
    )
