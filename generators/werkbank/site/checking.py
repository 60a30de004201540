"""The page on which a supplier checks a message, and the data that its script judges with.

The script judges with the very schemas of the register, and says what the register would say. It
knows the keywords that those schemas use and no others; `checking_data` refuses any other keyword.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from html import escape
from typing import Any

from werkbank.emit.places import LISTS_PAGE, anchor
from werkbank.ir import Api, Behaviour, BehaviourKind, Model, ObjectType, OperationKind, Resource
from werkbank.register.schemas import Schemas
from werkbank.schema import Purpose, component_name, object_component
from werkbank.site.edition import Edition, below_docs
from werkbank.site.templates import template

KEYWORDS = frozenset(
    {
        "$ref", "additionalProperties", "allOf", "anyOf", "const", "else", "enum", "format", "if",
        "items", "maxItems", "maxLength", "maximum", "minItems", "minLength", "minimum", "oneOf",
        "pattern", "properties", "required", "then", "type",
    }
)  # fmt: skip
"""What the script in the browser judges."""
_TEXTS = frozenset(
    {"title", "description", "examples", "default", "discriminator", "readOnly", "deprecated"}
)
_SUFFIXES = ("", "Aanmaken", "Vervangen", "Wijzigen", "Invoer", "Zelf", "InvoerZelf")
_KINDS = frozenset(
    {
        BehaviourKind.ONE_OF_REQUIRED,
        BehaviourKind.REQUIRED_WHEN,
        BehaviourKind.FORBIDDEN_WHEN,
        BehaviourKind.REFERENCE_VALUE,
    }
)
"""The rules that a message alone can break."""
_PURPOSES = {
    Purpose.CREATE: OperationKind.CREATE,
    Purpose.REPLACE: OperationKind.REPLACE,
    Purpose.PATCH: OperationKind.PATCH,
}


class UnknownKeywordError(Exception):
    """A schema uses a keyword that the script in the browser does not know."""


def checking_data(edition: Edition) -> str:
    """The script with the schemas, the rules and an example of every message."""
    data = {
        "apis": {api.name: _api(edition, api) for api in edition.model.apis},
        "soorten": [
            _kind(edition, api, resource)
            for api in edition.model.apis
            for resource in api.resources
        ],
    }
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return f"window.werkbankControle={text.replace(chr(0x2028), '').replace(chr(0x2029), '')};\n"


def _api(edition: Edition, api: Api) -> dict[str, Any]:
    model = edition.model
    classes = {
        component_name(item.name) + suffix: item
        for item in model.object_types.values()
        for suffix in _SUFFIXES
    }
    return {
        "titel": api.title,
        "defs": {
            name: _class_marked(edition, slim(schema), classes.get(name))
            for name, schema in Schemas(model, api).components.items()
        },
        "regels": [_rule(edition, rule) for rule in api.behaviours if rule.kind in _KINDS],
    }


def slim(schema: Any) -> Any:
    """A schema with only what is judged.

    Raises:
        UnknownKeywordError: for a keyword that the script does not know.
    """
    found: dict[str, Any] = {}
    for key, value in schema.items():
        if key in _TEXTS or key.startswith("x-"):
            continue
        if key not in KEYWORDS:
            raise UnknownKeywordError(f"{key}: voeg het toe aan controleur.js en aan KEYWORDS.")
        if key == "properties":
            found[key] = {name: slim(each) for name, each in value.items()}
        elif isinstance(value, dict):
            found[key] = slim(value)
        elif key in ("allOf", "anyOf", "oneOf"):
            found[key] = [slim(each) for each in value]
        else:
            found[key] = value
    if "x-controle" in schema:
        found["x-controle"] = schema["x-controle"]
    return found


def _class_marked(edition: Edition, schema: Any, item: ObjectType | None) -> Any:
    if item is None or "properties" not in schema:
        return schema
    own = {
        "naam": item.name,
        "pagina": _address(edition.places.classes[item.name]),
        "leesbaar": [prop.name for prop in item.properties if prop.read_only],
        "schrijfbaar": [prop.name for prop in item.properties if not prop.read_only],
        "boven": list(item.ancestors),
    }
    checks = {prop.name: prop.check for prop in item.properties if prop.check}
    return {**schema, "klasse": {**own, "controles": checks}}


def _rule(edition: Edition, rule: Behaviour) -> dict[str, Any]:
    place = edition.places.behaviour(rule)
    lists = {}
    for path in rule.properties if rule.kind is BehaviourKind.REFERENCE_VALUE else ():
        leaves = edition.model.walk(str(rule.object_type), tuple(path.split(".")))
        name = next((leaf.reference_list for leaf in leaves if leaf.reference_list), None)
        found = edition.model.reference_lists.get(name or "")
        if found and not found.open:
            lists[path] = {
                "naam": found.name,
                "codes": [each.code for each in found.values],
                "pagina": f"{_address(LISTS_PAGE)}#{anchor(found.name)}",
            }
    return {
        "code": rule.code,
        "soort": str(rule.kind),
        "klasse": rule.object_type,
        "paden": list(rule.properties),
        "als": list(rule.when) if rule.when else None,
        "precies": bool(rule.options.get("precies")),
        "lijsten": lists,
        "pagina": f"{_address(place.path)}#{place.anchor}",
    }


def _kind(edition: Edition, api: Api, resource: Resource) -> dict[str, Any]:
    item = edition.model.object_types[resource.object_type]
    purposes = {str(Purpose.READ): object_component(item.name, Purpose.READ)}
    for purpose, operation in _PURPOSES.items():
        if resource.find(operation):
            purposes[str(purpose)] = object_component(item.name, purpose)
    return {
        "naam": item.name,
        "titel": item.title or item.name,
        "api": api.name,
        "doelen": purposes,
        "voorbeeld": next(_examples(edition.model, resource), {}),
    }


def _examples(model: Model, resource: Resource) -> Iterator[dict[str, Any]]:
    """What a casus sends to make such an object, with URLs for what it refers to."""
    for casus in model.casussen:
        for step in (step for route in casus.routes for step in route.steps):
            right = all(status < 300 for status in step.expected.statuses)
            made = step.kind is OperationKind.CREATE and step.resource == resource.path
            if made and right and step.body:
                yield json.loads(
                    json.dumps(step.body),
                    object_hook=lambda each: {k: _url(v) for k, v in each.items()},
                )


def _url(value: Any) -> Any:
    if isinstance(value, str) and value.startswith("$"):
        return f"https://register.example.org/{value[1:]}"
    return [_url(each) for each in value] if isinstance(value, list) else value


def _address(path: str) -> str:
    return below_docs(path).removesuffix(".md") + ".html"


def checking_page(edition: Edition) -> str:
    """The page; without JavaScript it says where the schemas are."""
    groups = []
    for api in edition.model.apis:
        names = [resource.object_type for resource in api.resources]
        titles = {name: edition.model.object_types[name].title or name for name in names}
        options = "".join(
            f'<option value="{api.name}/{escape(name)}">{escape(titles[name])}</option>'
            for name in names
        )
        groups.append(f'<optgroup label="{escape(api.title)}">{options}</optgroup>')
    return template("data-valideren.md").replace("@KEUZES@", "".join(groups))
