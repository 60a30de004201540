"""What was examined against what: the server, its supplier and the exact specification."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass

import werkbank
from werkbank.conformance.declaration import Declaration
from werkbank.emit.artefact import Artefact
from werkbank.emit.openapi import openapi_document
from werkbank.ir import Model


@dataclass(frozen=True, slots=True, kw_only=True)
class Specification:
    """One specification that a server was held against.

    Attributes:
        sha256: of `specificatie/<api>/openapi.json`, byte by byte.
    """

    api: str
    title: str
    version: str
    address: str
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """The heading of a report.

    Attributes:
        moment: when, in ISO 8601.
        seed: with it the same values are sent again.
    """

    standard: str
    standard_version: str
    declaration: Declaration
    specifications: tuple[Specification, ...]
    moment: str
    seed: int
    tool: str = f"werkbank {werkbank.__version__}"


def subject_of(
    model: Model, bases: Mapping[str, str], declaration: Declaration, moment: str, seed: int
) -> Subject:
    """The heading of the report on a server."""
    found = []
    for api in model.apis:
        if api.name not in bases:
            continue
        text = json.dumps(openapi_document(model, api), ensure_ascii=False, indent=2)
        content = Artefact.text(f"specificatie/{api.name}/openapi.json", text).content
        found.append(
            Specification(
                api=api.name,
                title=api.title,
                version=api.version,
                address=bases[api.name],
                sha256=hashlib.sha256(content).hexdigest(),
            )
        )
    return Subject(
        standard=model.title,
        standard_version=model.version,
        declaration=declaration,
        specifications=tuple(found),
        moment=moment,
        seed=seed,
    )
