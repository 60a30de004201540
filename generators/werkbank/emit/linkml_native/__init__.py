"""Pydantic classes and SQL tables, made by LinkML's own generators.

The generators are fed a LinkML schema built from the resolved model, not the files in `model/`:
without imports and without anything left to resolve they take time in proportion to the model,
and their output depends on nothing but the model. Importing LinkML takes over a second, so it
happens when an emitter runs.
"""

from __future__ import annotations

from collections.abc import Iterator

from werkbank.emit.artefact import Artefact
from werkbank.ir import Model


def emit_pydantic(model: Model) -> Iterator[Artefact]:
    """`specificatie/python/<model>.py`: a Pydantic class per class, an Enum per enumeration."""
    from werkbank.emit.linkml_native.python import python_source

    yield Artefact.text(f"specificatie/python/{model.name}.py", python_source(model))


def emit_sql(model: Model) -> Iterator[Artefact]:
    """`specificatie/sql/<model>.sql`: tables for SQLite, with keys and link tables."""
    from werkbank.emit.linkml_native.sql import sql_source

    yield Artefact.text(f"specificatie/sql/{model.name}.sql", sql_source(model))


__all__ = ["emit_pydantic", "emit_sql"]
