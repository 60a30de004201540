"""References are followed, whatever they lead to; nothing hangs and nothing breaks."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.compare.inline import (
    Document,
    differences,
    document,
    lines,
    specification,
    with_property,
    with_schemas,
)
from werkbank.compare import compare_specifications
from werkbank.compare.document_nodes import read_tree
from werkbank.compare.node import walk


def _ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


CYCLES: dict[str, dict[str, Any]] = {
    "een boom": {"Knoop": {"properties": {"kinderen": {"type": "array", "items": _ref("Knoop")}}}},
    "verwijzing naar zichzelf": {"A": _ref("A")},
    "verwijzingen in een kring": {"A": _ref("B"), "B": _ref("C"), "C": _ref("A")},
    "samenstelling van zichzelf": {"A": {"allOf": [_ref("A"), {"properties": {"x": {}}}]}},
    "samenstelling in een kring": {
        "A": {"allOf": [_ref("B")], "properties": {"a": {}}},
        "B": {"allOf": [_ref("A")], "properties": {"b": {}}},
    },
    "keuze van zichzelf": {"A": {"oneOf": [_ref("A"), {"type": "string"}]}},
    "verwijzing in een component": {
        "A": {"properties": {"x": {"$ref": "#/components/schemas/A/properties/x"}}}
    },
    "discriminator naar zichzelf": {
        "A": {"oneOf": [_ref("A")], "discriminator": {"propertyName": "soort"}}
    },
}

NONSENSE: list[Any] = [None, [], {}, "tekst", 3, True, {"$ref": 3}, {"$ref": "#/nergens"}]


@pytest.mark.parametrize("name", CYCLES)
def test_a_cycle_of_references_ends(name: str) -> None:
    schemas = CYCLES[name]
    assert not differences(with_schemas(**schemas), with_schemas(**schemas))
    assert lines(with_schemas(**schemas), with_schemas(**schemas, Nieuw={"type": "string"})) == [
        "toegevoegd schemas/Nieuw: None → string"
    ]


def test_a_change_within_a_recursive_schema_is_found_once() -> None:
    def tree(naam: dict[str, Any]) -> Document:
        items = {"type": "array", "items": _ref("Knoop")}
        return with_schemas(Knoop={"properties": {"naam": naam, "kinderen": items}})

    assert lines(tree({"type": "string"}), tree({"type": "integer"})) == [
        "gewijzigd schemas/Knoop/naam/type: string → integer"
    ]


def test_a_document_that_shares_objects_exponentially_is_compared() -> None:
    """What a YAML file with anchors in anchors ("billion laughs") becomes."""

    def grown(leaf: dict[str, Any]) -> Document:
        schema: dict[str, Any] = leaf
        for _ in range(40):
            schema = {"type": "object", "properties": {"a": schema, "b": schema}}
        return {"openapi": "3.1.0", "components": {"schemas": {"A": schema}}}

    old, new = grown({"type": "string"}), grown({"type": "string"})
    trees = [read_tree(specification(data)).root for data in (old, new)]
    assert trees[0].children["schemas"].children["A"].children
    assert not differences(old, new)


def test_many_compositions_of_compositions_are_compared() -> None:
    schemas: dict[str, Any] = {"S0": {"properties": {"x": {"type": "string"}}}}
    for number in range(1, 60):
        schemas[f"S{number}"] = {"allOf": [_ref(f"S{number - 1}"), _ref(f"S{number - 1}")]}
    tree = read_tree(specification(with_schemas(**schemas))).root
    assert tree.children["schemas"].children["S59"].children[".x"].aspects["type"] == "string"


def test_an_object_in_itself_is_cut_off_and_reported() -> None:
    schema: dict[str, Any] = {"type": "object", "properties": {}}
    schema["properties"]["zelf"] = schema
    data = {"openapi": "3.1.0", "components": {"schemas": {"A": schema}}}
    found = read_tree(specification(data))
    assert [item.code for item in found.diagnostics] == ["te-diep-genest"]


def test_nesting_without_end_is_cut_off_and_reported() -> None:
    schema: dict[str, Any] = {"type": "string"}
    for _ in range(200):
        schema = {"type": "object", "properties": {"a": schema}}
    found = read_tree(specification(with_property(schema)))
    assert [item.code for item in found.diagnostics] == ["te-diep-genest"]


def test_a_reference_to_nothing_is_reported_and_compared_by_name() -> None:
    old, new = with_property(_ref("Weg")), with_property(_ref("Elders"))
    assert lines(old, new) == ["gewijzigd schemas/Ding/kleur/$ref: Weg → Elders"]
    found = read_tree(specification(old)).diagnostics
    assert [str(item.severity) for item in found] == ["waarschuwing"]
    assert "#/components/schemas/Weg" in found[0].message


def test_a_reference_with_an_escaped_name_is_followed() -> None:
    def holding(x: dict[str, Any]) -> Document:
        schemas = {"a/b~c": {"type": "integer"}, "Ding": {"properties": {"x": x}}}
        return document(components={"schemas": schemas})

    reference = {"$ref": "#/components/schemas/a~1b~0c"}
    assert not differences(holding(reference), holding({"type": "integer"}))


@pytest.mark.parametrize("value", NONSENSE, ids=str)
@pytest.mark.parametrize(
    "place",
    [
        "info",
        "servers",
        "security",
        "paths",
        "components",
        "paths./dingen",
        "paths./dingen.get",
        "paths./dingen.get.parameters",
        "paths./dingen.get.responses",
        "paths./dingen.get.security",
        "paths./dingen.get.requestBody",
        "paths./dingen.get.responses.200",
        "components.schemas",
        "components.securitySchemes",
        "components.schemas.A",
        "components.schemas.A.properties",
        "components.schemas.A.required",
        "components.schemas.A.enum",
        "components.schemas.A.allOf",
        "components.schemas.A.oneOf",
        "components.schemas.A.discriminator",
        "components.schemas.A.type",
        "components.schemas.A.items",
    ],
)
def test_a_document_that_is_no_good_openapi_is_read_all_the_same(place: str, value: Any) -> None:
    data = document()
    here: dict[str, Any] = data
    *holders, last = place.split(".")
    for key in holders:
        here = here.setdefault(key, {})
    here[last] = value
    assert list(walk(read_tree(specification(data)).root))
    assert not differences(data, data)


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("weg.yaml", None, "bestand-ontbreekt"),
        ("tekst.yaml", b"zomaar een tekst", "geen-openapi"),
        ("oud.yaml", b"swagger: '2.0'", "geen-openapi"),
        ("stuk.yaml", b"openapi: '3.1.0'\n  info: {", "geen-openapi"),
        ("stuk.json", b'{"openapi": "3.1.0",', "geen-openapi"),
        ("latijn.yaml", b"openapi: '3.1.0' # \xe9", "codering-onjuist"),
        ("diep.json", b"[" * 100_000, "geen-openapi"),
        ("diep.yaml", b"[" * 3_000, "geen-openapi"),
    ],
)
def test_a_file_that_is_no_openapi_is_reported_and_not_compared(
    name: str, content: bytes | None, code: str, tmp_path: Path
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    good = tmp_path / "goed.yaml"
    good.write_text("openapi: '3.1.0'\n")
    for old, new in ((tmp_path / name, good), (good, tmp_path / name)):
        comparison = compare_specifications(old, new, tmp_path)
        assert [item.code for item in comparison.diagnostics] == [code]
        assert comparison.exit_code == 1
        assert not comparison.differences
