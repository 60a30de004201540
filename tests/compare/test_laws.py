"""What holds for every two documents."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.compare.inline import Document, differences, document

NAMES = st.sampled_from(["A", "B", "C"])
FIELDS = st.sampled_from(["x", "y", "type", "a/b", "title"])
SCALARS = st.one_of(st.none(), st.booleans(), st.integers(0, 3), st.sampled_from(["a", "b", "1"]))


def _refs() -> st.SearchStrategy[Any]:
    return st.builds(lambda name: {"$ref": f"#/components/schemas/{name}"}, NAMES)


KEYWORDS = st.fixed_dictionaries(
    {},
    optional={
        "type": st.sampled_from(["string", "integer", "object", ["string", "null"]]),
        "enum": st.lists(SCALARS, min_size=1, max_size=3),
        "const": SCALARS,
        "pattern": st.sampled_from(["^a$", "^b$"]),
        "maxLength": st.integers(0, 2),
        "minimum": st.sampled_from([0, 1, 1.0, 1.5]),
        "exclusiveMinimum": st.one_of(st.booleans(), st.integers(0, 2)),
        "nullable": st.booleans(),
        "default": SCALARS,
        "description": st.text(max_size=3),
        "additionalProperties": st.booleans(),
    },
)


def _composed(schemas: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    objects = st.fixed_dictionaries(
        {"type": st.just("object"), "properties": st.dictionaries(FIELDS, schemas, max_size=3)},
        optional={"required": st.lists(FIELDS, max_size=2)},
    )
    choices = st.sampled_from(["allOf", "oneOf", "anyOf"])
    composed = st.builds(
        lambda key, members: {key: members}, choices, st.lists(schemas, min_size=1, max_size=3)
    )
    arrays = st.builds(lambda items: {"type": "array", "items": items}, schemas)
    return st.one_of(objects, composed, arrays)


SCHEMAS = st.recursive(st.one_of(KEYWORDS, _refs()), _composed, max_leaves=6)


def _contents() -> st.SearchStrategy[Any]:
    return st.builds(lambda schema: {"content": {"application/json": {"schema": schema}}}, SCHEMAS)


OPERATIONS = st.fixed_dictionaries(
    {"responses": st.dictionaries(st.sampled_from(["200", "404"]), _contents(), max_size=2)},
    optional={
        "operationId": st.sampled_from(["a", "b"]),
        "requestBody": _contents(),
        "security": st.lists(st.dictionaries(NAMES, st.lists(NAMES, max_size=2)), max_size=2),
        "parameters": st.lists(
            st.builds(
                lambda name, schema, required: {
                    "name": name,
                    "in": "query",
                    "schema": schema,
                    "required": required,
                },
                FIELDS,
                SCHEMAS,
                st.booleans(),
            ),
            max_size=2,
        ),
    },
)
PATHS = st.dictionaries(
    st.sampled_from(["/a", "/a/{id}", "/a/{uuid}"]),
    st.dictionaries(st.sampled_from(["get", "post"]), OPERATIONS, max_size=2),
    max_size=2,
)


def _document(openapi: str, schemas: dict[str, Any], paths: dict[str, Any]) -> Document:
    return document(openapi, components={"schemas": schemas}, paths=paths)


DOCUMENTS = st.builds(
    _document,
    st.sampled_from(["3.0.3", "3.1.0"]),
    st.dictionaries(NAMES, SCHEMAS, max_size=3),
    PATHS,
)


@given(DOCUMENTS)
@settings(max_examples=150, deadline=None)
def test_a_document_does_not_differ_from_itself(data: Document) -> None:
    assert not differences(data, data)


@given(DOCUMENTS, DOCUMENTS)
@settings(max_examples=150, deadline=None)
def test_a_difference_is_seen_from_both_sides(old: Document, new: Document) -> None:
    forth, back = differences(old, new), differences(new, old)
    assert bool(forth) == bool(back)
    added = [item.location for item in forth if item.kind == "toegevoegd" and not item.aspect]
    removed = [
        item.old_location or item.location
        for item in back
        if item.kind == "verwijderd" and not item.aspect
    ]
    assert sorted(added) == sorted(removed)


@given(DOCUMENTS, DOCUMENTS)
@settings(max_examples=100, deadline=None)
def test_differences_are_in_a_fixed_order_and_each_is_there_once(
    old: Document, new: Document
) -> None:
    found = differences(old, new)
    assert len(set(found)) == len(found)
    assert found == differences(old, new)
    places = [item.location for item in found]
    assert places == sorted(places)


@given(DOCUMENTS, st.randoms(use_true_random=False))
@settings(max_examples=100, deadline=None)
def test_the_order_of_keys_is_no_difference(data: Document, random: Any) -> None:
    def shuffled(value: Any) -> Any:
        if isinstance(value, dict):
            keys = list(value)
            random.shuffle(keys)
            return {key: shuffled(value[key]) for key in keys}
        return [shuffled(item) for item in value] if isinstance(value, list) else value

    assert not differences(data, shuffled(data))
