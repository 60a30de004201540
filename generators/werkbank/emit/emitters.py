"""The emitters, in the order in which a build runs them: a literal list, no registry.

Every entry imports its emitter when it runs, so that reading this list costs nothing.
"""

from __future__ import annotations

from collections.abc import Iterable

from werkbank.emit.artefact import Artefact, Emitter
from werkbank.ir import Model


def _openapi(model: Model) -> Iterable[Artefact]:
    from werkbank.emit.openapi import emit_openapi

    return emit_openapi(model)


def _examples(model: Model) -> Iterable[Artefact]:
    from werkbank.emit.examples import emit_examples

    return emit_examples(model)


def _json_schema(model: Model) -> Iterable[Artefact]:
    from werkbank.emit.jsonschema import emit_json_schema

    return emit_json_schema(model)


def _behaviour(model: Model) -> Iterable[Artefact]:
    from werkbank.emit.behaviour import emit_behaviour

    return emit_behaviour(model)


def _dictionary(model: Model) -> Iterable[Artefact]:
    from werkbank.emit.dictionary import emit_dictionary

    return emit_dictionary(model)


def _diagrams(model: Model) -> Iterable[Artefact]:
    from werkbank.emit.diagrams import emit_diagrams

    return emit_diagrams(model)


def _class_diagrams(model: Model) -> Iterable[Artefact]:
    from werkbank.emit.diagrams import emit_class_diagrams

    return emit_class_diagrams(model)


def _mim(model: Model) -> Iterable[Artefact]:
    from werkbank.emit.mim import emit_mim

    return emit_mim(model)


def _problems(model: Model) -> Iterable[Artefact]:
    from werkbank.emit.problems import emit_problems

    return emit_problems(model)


def _changes(model: Model) -> Iterable[Artefact]:
    from werkbank.emit.changes import emit_changes

    return emit_changes(model)


def _traceability(model: Model) -> Iterable[Artefact]:
    from werkbank.emit.traceability import emit_traceability

    return emit_traceability(model)


def _questions(model: Model) -> Iterable[Artefact]:
    from werkbank.emit.questions import emit_questions

    return emit_questions(model)


def _casussen(model: Model) -> Iterable[Artefact]:
    from werkbank.emit.casussen import emit_casussen

    return emit_casussen(model)


def _casus_coverage(model: Model) -> Iterable[Artefact]:
    from werkbank.emit.casus_coverage import emit_casus_coverage

    return emit_casus_coverage(model)


def _editing(model: Model) -> Iterable[Artefact]:
    from werkbank.emit.editing import emit_editing

    return emit_editing(model)


def _pydantic(model: Model) -> Iterable[Artefact]:
    from werkbank.emit.linkml_native import emit_pydantic

    return emit_pydantic(model)


def _python_client(model: Model) -> Iterable[Artefact]:
    from werkbank.emit.python_client import emit_python_client

    return emit_python_client(model)


def _sql(model: Model) -> Iterable[Artefact]:
    from werkbank.emit.linkml_native import emit_sql

    return emit_sql(model)


EMITTERS: tuple[tuple[str, Emitter], ...] = (
    ("OpenAPI-specificaties", _openapi),
    ("voorbeelden", _examples),
    ("JSON Schema's", _json_schema),
    ("gedrag en scopes", _behaviour),
    ("gegevenswoordenboek", _dictionary),
    ("diagrammen", _diagrams),
    ("diagrammen per klasse", _class_diagrams),
    ("MIM-export", _mim),
    ("meldingen", _problems),
    ("compatibiliteit", _changes),
    ("herleidbaarheid", _traceability),
    ("vragen en antwoorden", _questions),
    ("casussen", _casussen),
    ("casusdekking", _casus_coverage),
    ("schema's voor de editor", _editing),
    ("Python-klassen", _pydantic),
    ("Python-clients", _python_client),
    ("SQL-tabellen", _sql),
)
"""Name in Dutch, for progress and messages, and the emitter."""

SLOW: frozenset[str] = frozenset({"gegevenswoordenboek", "Python-klassen", "SQL-tabellen"})
"""Emitters that a build runs beside the others; together they take about half of the time."""
