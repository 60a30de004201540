"""Operations of an OpenAPI document as methods with typed parameters and results."""

from __future__ import annotations

import keyword
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from werkbank.emit.python_client.types import annotation

Node = Mapping[str, Any]
_METHODS = ("get", "head", "post", "put", "patch", "delete")
_BODY = "bericht"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Parameter:
    name: str
    """As it travels."""
    python: str
    place: str
    type: str
    required: bool
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Method:
    name: str
    verb: str
    path: str
    summary: str
    parameters: tuple[_Parameter, ...]
    body: str
    """The type of the message; empty without one."""
    result: str
    item: str
    """The type of an object on the page, for an operation that gives pages."""

    def having(self, place: str) -> list[_Parameter]:
        """The parameters that travel in the path, the query or a header."""
        return [each for each in self.parameters if each.place == place]


def method_lines(document: Node) -> Iterator[str]:
    """The methods of all operations, in the order of the document."""
    for path, item in document["paths"].items():
        for verb in _METHODS:
            if verb in item:
                found = _read(document, path, item, verb)
                yield from _lines(found)
                if found.item:
                    yield from _pages(found)


def _read(document: Node, path: str, item: Node, verb: str) -> _Method:
    operation = item[verb]
    given = [*item.get("parameters", ()), *operation.get("parameters", ())]
    parameters = [_parameter(_resolved(document, each)) for each in given]
    body = operation.get("requestBody", {}).get("content", {})
    answer = next(
        _resolved(document, each)
        for status, each in operation["responses"].items()
        if status.startswith("2")
    )
    content = answer.get("content", {}).get("application/json", {}).get("schema")
    result = annotation(content) if content else "None"
    return _Method(
        name=operation["operationId"],
        verb=verb.upper(),
        path=path,
        summary=" ".join(operation["summary"].split()),
        parameters=tuple(each for each in parameters if each is not None),
        body=annotation(body["application/json"]["schema"]) if body else "",
        result=result,
        item=_item(document, content) if content else "",
    )


def _item(document: Node, schema: Node) -> str:
    page = _resolved(document, schema)
    properties = page.get("properties", {})
    if not {"count", "results"} <= properties.keys():
        return ""
    return annotation(properties["results"]["items"])


def _resolved(document: Node, node: Node) -> Node:
    while "$ref" in node:
        found: Any = document
        for step in str(node["$ref"]).removeprefix("#/").split("/"):
            found = found[step]
        node = found
    return node


def _parameter(raw: Node) -> _Parameter | None:
    schema, name = raw["schema"], str(raw["name"])
    if raw["in"] == "header" and name.lower() in {"accept", "content-type", "authorization"}:
        return None
    found = annotation(schema)
    if schema.get("type") == "array":
        found = f"Sequence[{annotation(schema['items'])}]"
    python = name.lower() if raw["in"] == "header" else name
    python = re.sub(r"\W", "_", python)
    if keyword.iskeyword(python) or python in {"self", _BODY}:
        python += "_"
    return _Parameter(
        name=name,
        python=python,
        place=raw["in"],
        type=found,
        required=bool(raw.get("required")),
        text=" ".join(str(raw.get("description", "")).split()),
    )


def _signature(method: _Method, name: str, result: str, *, headers: bool) -> Iterator[str]:
    yield f"    def {name}("
    yield "        self,"
    for each in method.having("path"):
        yield f"        {each.python}: str,"
    if method.body:
        yield f"        {_BODY}: {method.body},"
    named = [*method.having("query"), *(method.having("header") if headers else ())]
    if named:
        yield "        *,"
    for each in named:
        yield f"        {each.python}: {each.type}" + ("," if each.required else " | None = None,")
    yield f"    ) -> {result}:"


def _documentation(method: _Method, more: str, *, headers: bool) -> Iterator[str]:
    summary = method.summary.rstrip(".") + more + "."
    shown = [p for p in method.parameters if headers or p.place != "header"]
    if not shown:
        yield f'        """{_safe(summary)}"""'
        return
    yield f'        """{_safe(summary)}'
    yield ""
    yield "        Args:"
    for each in shown:
        yield f"            {each.python}: {_safe(each.text)}"
    yield '        """'


def _safe(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', "'")


def _call(method: _Method, *, headers: bool) -> Iterator[str]:
    paths = "".join(f", {each.python}={each.python}" for each in method.having("path"))
    yield f"            {method.verb!r},"
    yield f"            self.verbinding.pad({method.path!r}{paths}),"
    if query := method.having("query"):
        listed = ", ".join(f"{each.name!r}: {each.python}" for each in query)
        yield f"            vraag={{{listed}}},"
    if headers and (named := method.having("header")):
        listed = ", ".join(f"{each.name!r}: {each.python}" for each in named)
        yield f"            koppen={{{listed}}},"
    if method.body:
        yield f"            bericht={_BODY},"


def _lines(method: _Method) -> Iterator[str]:
    result = f"v.Antwoord[{method.result}]"
    yield from _signature(method, method.name, result, headers=True)
    yield from _documentation(method, "", headers=True)
    yield "        return self.verbinding.verstuur("
    yield from _call(method, headers=True)
    yield "        )"
    yield ""


def _pages(method: _Method) -> Iterator[str]:
    name = f"{method.name}_alle"
    yield from _signature(method, name, f"Iterator[{method.item}]", headers=False)
    yield from _documentation(method, ": alle objecten, pagina na pagina", headers=False)
    yield "        return self.verbinding.blader("
    yield from _call(method, headers=False)
    yield "        )"
    yield ""
