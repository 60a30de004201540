"""The parts of the quick way: what is seen to while reading, and what is tested afterwards.

Each may say less than the validator of the schema, and never more.
"""

from __future__ import annotations

import json
from typing import Any

import jsonschema_rs
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.validate.conftest import DAY, MODEL, mens
from werkbank.checks import CHECKS
from werkbank.checks.contact import _USUAL as USUAL
from werkbank.checks.contact import is_usual_email
from werkbank.schema import Schema
from werkbank.validate import compile_validator
from werkbank.validate.judging import Judge, Source
from werkbank.validate.quick.forms import UNKNOWN, form_of
from werkbank.validate.quick.shapes import UNREADABLE, attribute, has_fractions, reader, write
from werkbank.validate.quick.texts import Test, functions, is_understood, without_implied
from werkbank.validate.reading.batch import Batch

TEXT = {"type": "string"}


def reads(schema: Schema, raw: bytes) -> bool:
    """True when a text is read in the shape of what fits a schema."""
    try:
        reader(form_of(schema).shape)(raw)
    except UNREADABLE:
        return False
    return True


def right(test: Test, value: str) -> bool:
    """True when the quick test is certain of a text."""
    return bool(functions([(test,)])["right_0"](value))


def fits(schema: Schema, value: Any) -> bool:
    validator = jsonschema_rs.validator_for(schema, validate_formats=True)
    return bool(validator.is_valid(value))


def closed(required: tuple[str, ...] = (), **properties: Schema) -> Schema:
    return {
        "type": "object",
        "properties": properties,
        "required": list(required),
        "additionalProperties": False,
    }


def told(key: str, **branches: Schema) -> Schema:
    """What `decided` makes of a choice."""
    return {
        "type": "object",
        "required": [key],
        "properties": {key: {"enum": list(branches)}},
        "allOf": [
            {"if": {"required": [key], "properties": {key: {"const": code}}}, "then": branch}
            for code, branch in branches.items()
        ],
    }


CHOICE = told(
    "soort",
    kat=closed(("soort",), soort={"const": "kat"}, naam={**TEXT, "maxLength": 3}),
    vis=closed(("soort", "bak"), soort={"const": "vis"}, bak=TEXT, naam=TEXT),
)


@pytest.mark.parametrize(
    ("schema", "good", "bad"),
    [
        (TEXT, ["", "é"], [1, None, []]),
        ({**TEXT, "minLength": 1, "maxLength": 2}, ["é", "ab"], ["", "abc"]),
        ({**TEXT, "enum": ["a", "b"]}, ["a"], ["c", 1, None]),
        ({"type": "integer", "minimum": 1, "maximum": 5}, [1, 5], [0, 6, "1", True]),
        ({"type": "integer"}, [2**53 - 1], [2**53, -(2**53), 2**70]),
        ({"type": "number", "minimum": 0.5}, [1, 0.5], [0, 0.4, "1"]),
        ({"type": "boolean"}, [True], [0, "true", None]),
        ({"type": "array", "items": TEXT, "maxItems": 2}, [[], ["a"]], [["a", 1], ["a"] * 3, {}]),
        ({"type": ["string", "null"]}, ["a", None], [1]),
        ({"type": ["string", "null"], "enum": ["a", None]}, ["a", None], ["b"]),
        ({"if": {"type": "null"}, "else": closed(a=TEXT)}, [None, {"a": "x"}], [{"b": "x"}]),
        (closed(("a",), a=TEXT, b=TEXT), [{"a": "x"}, {"b": "y", "a": "x"}], [{}, {"b": "y"}]),
        (closed(a=TEXT), [{}, {"a": "x"}], [{"a": None}, {"b": 1}, [], "a"]),
        (
            CHOICE,
            [{"soort": "kat", "naam": "Mia"}, {"bak": "1", "soort": "vis", "naam": "lang"}],
            [
                {},
                {"soort": "hond"},
                {"soort": "vis"},
                {"soort": "kat", "bak": "1"},
                {"soort": "kat", "naam": "lang"},
            ],
        ),
        (
            {**closed(a={"$ref": "#/$defs/A"}), "$defs": {"A": closed(b=TEXT)}},
            [{"a": {"b": "x"}}],
            [{"a": {"c": "x"}}, {"a": "x"}],
        ),
    ],
)
def test_what_is_read_is_what_fits(schema: Schema, good: list[Any], bad: list[Any]) -> None:
    assert form_of(schema).known
    for value in good:
        assert fits(schema, value)
        assert reads(schema, json.dumps(value).encode()), value
    for value in bad:
        assert not reads(schema, json.dumps(value).encode()), value


_SCALARS: st.SearchStrategy[Any] = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-3, 2**60),
    st.floats(allow_nan=False),
    st.text(max_size=3),
)
_SCHEMAS = st.sampled_from(
    [
        closed(("a",), a={"type": "integer"}, b={"type": "number", "maximum": 2}),
        closed(a={"type": ["string", "null"], "maxLength": 2}, b={"type": "boolean"}),
        closed(a={"type": "array", "items": closed(b=TEXT)}, soort=TEXT),
        CHOICE,
    ]
)
_OBJECTS = st.dictionaries(
    st.sampled_from(["a", "b", "c", "soort", "naam", "bak"]),
    st.one_of(
        _SCALARS,
        st.sampled_from(["kat", "vis"]),
        st.lists(st.dictionaries(st.sampled_from(["b", "c"]), _SCALARS)),
    ),
    max_size=4,
)


@given(_SCHEMAS, _OBJECTS)
@settings(max_examples=500, deadline=None)
def test_nothing_is_read_that_does_not_fit(schema: Schema, value: Any) -> None:
    if reads(schema, json.dumps(value).encode()):
        assert fits(schema, value)


@pytest.mark.parametrize(
    "schema",
    [
        {},
        {"type": "object"},
        {"type": "object", "properties": {"a": TEXT}},
        {"anyOf": [TEXT, {"type": "integer"}]},
        {"type": "array", "items": TEXT, "uniqueItems": True},
        {"type": "integer", "multipleOf": 2},
        {"type": ["string", "integer"]},
        {"enum": [1, 2]},
        {**TEXT, "pattern": r"^\p{L}+$"},
        {**TEXT, "format": "hostname"},
        {**TEXT, "contentEncoding": "base64"},
        {**closed(a=TEXT), "minProperties": 1},
        {"$ref": "#/$defs/A", "$defs": {"A": {"$ref": "#/$defs/A"}}},
    ],
)
def test_of_what_is_not_understood_nobody_is_certain(schema: Schema) -> None:
    form = form_of(schema)
    assert not (form.item or form).known


def test_what_is_not_understood_is_judged_by_the_schema_alone() -> None:
    """A property with a pattern of another dialect costs time, and nothing else."""
    schema = closed(a=TEXT, b={**TEXT, "pattern": r"^\u0061$"})
    assert form_of(schema).known
    assert form_of(schema).parts["b"] == UNKNOWN


@given(st.text(max_size=6) | st.from_regex(r"[a-z0-9 .'\n\r\x85\xa0\u2028\u0660\x1c-]{1,5}"))
@example("a\n")
@example("٣")
@settings(max_examples=400, deadline=None)
def test_a_text_that_passes_the_quick_way_has_the_pattern(value: str) -> None:
    for pattern in (
        "^[0-9]{2}$",
        "^[a-zA-Z0-9À-ž .'\\-]+$",
        r"^\d+$",
        r"^\w*$",
        r"^\S+$",
        r"\s",
        "^.{1,2}$",
        "^[^a]$",
        r"^a\b",
        "a|b",
        "^(?:a|b)*(?=b)b$",
    ):
        if right(("pattern", pattern), value):
            assert fits({"pattern": pattern}, value), (pattern, value)


@pytest.mark.parametrize(
    ("pattern", "value"),
    [("^[0-9]{2}$", "12"), ("^[a-zA-Z0-9À-ž .'\\-]+$", "Ünal d'Arc"), (r"^\w+\s\d$", "a_b 1")],
)
def test_a_plain_text_with_the_pattern_passes_the_quick_way(pattern: str, value: str) -> None:
    assert right(("pattern", pattern), value)


@pytest.mark.parametrize(
    "pattern",
    [r"\p{L}", r"(?i)a", r"(?<a>b)", r"(a)\1", r"[[a]", "[a&&b]", "a{,2}", "a++", r"\A", r"é\é"],
)
def test_a_pattern_that_python_may_read_otherwise_is_not_understood(pattern: str) -> None:
    assert not is_understood(("pattern", pattern))


_PARTS = st.sampled_from(
    [
        *("http", "https", "://", ":", "/", "//", "a.example.org", "A-b_c~", "8080", "?", "a=1&b"),
        *("#", "%20", "%", " ", "[::1]", "@", "é", "-", ".", "a", ".org", "xn--a", "T", "Z"),
        *("2026-02-29", "2024-02-29", "2026-1-1", "0000-01-01", "24:00:00", "10:00:00", ".123"),
        *("12:60:00", "23:59:60", "00:00:00.0123456789", "+01:00", "+24:00"),
        "01234567-89ab-cdef-0123-456789ABCDEF",
    ]
)


@pytest.mark.parametrize("name", ["uri", "date", "date-time", "email", "uuid"])
@given(value=st.lists(_PARTS, max_size=8).map("".join) | st.text(max_size=12))
@settings(max_examples=400, deadline=None)
def test_a_text_that_passes_the_quick_way_has_the_format(name: str, value: str) -> None:
    made = functions([(("format", name),)])
    usual = made.get("usual_0", lambda _: False)
    if usual(value) or usual(f"{value}/x1") or made["right_0"](value):
        assert not usual(f"{value}/x1") or fits({"format": name}, f"{value}/x1")
        assert not made["right_0"](value) or fits({"format": name}, value)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("uri", "https://klanten.example.org/klanten/api/v2/klanten/1?a=b"),
        ("uri", "http://localhost:8000/a"),
        ("date", "2024-02-29"),
        ("date-time", "2026-06-23T09:00:00Z"),
        ("date-time", "2026-06-23T09:00:00.123456+02:00"),
        ("email", "a.de-vries+werk@mijn-gemeente.example.org"),
        ("uuid", "01a20eba-659a-77ef-a394-3ba5a50526f8"),
    ],
)
def test_a_usual_text_of_the_format_passes_the_quick_way(name: str, value: str) -> None:
    assert right(("format", name), value)


def test_of_urls_that_differ_in_their_end_only_the_end_is_looked_at_again() -> None:
    usual = functions([(("format", "uri"),)])["usual_0"]
    assert usual("https://a.example.org/b/1")
    assert usual("https://a.example.org/b/2-c")
    assert not usual("https://a.example.org/b/")
    assert not usual("https://a.example.org/b/é")
    assert not usual("https://a.example.org/b/ 1")


_VALUES = {
    "bsn": ["999990019"],
    "rsin": ["899999906"],
    "kvk": ["90004760"],
    "vestigingsnummer": ["990000541921"],
    "postcode": ["1234AB"],
    "e164": ["+442079460123", "+31612345678"],
    "onvolledige_datum": ["1984", "1984-07", "2024-02-29", "0001-01-01"],
}


@pytest.mark.parametrize("name", [name for name, check in CHECKS.items() if check.implies])
@given(data=st.data())
@settings(max_examples=150, deadline=None)
def test_what_passes_a_check_has_the_form_that_goes_with_it(name: str, data: st.DataObject) -> None:
    """So a value that passes need not be held against that form again."""
    check = CHECKS[name]
    for keyword, form in check.implies:
        values = st.sampled_from(_VALUES[name]) | st.from_regex(form) | st.text(max_size=10)
        value = data.draw(values)
        for text in (value, value + "\n", value + "é"):
            if check(text):
                assert fits({keyword: form}, text), text
        assert without_implied((("check", name), (keyword, form))) == (("check", name),)


@given(st.emails() | st.from_regex(USUAL))
@settings(max_examples=300, deadline=None)
def test_a_usual_address_is_one_to_the_schema(value: str) -> None:
    """Any other is held against the format as well: `a@a.xn--30rr7y` passes the check alone."""
    (form,) = CHECKS["email"].usual_implies
    for text in (value, value + "\n"):
        if is_usual_email(text):
            assert fits(dict([form]), text), text
    tests = (("check", "email"), form)
    assert "usual_0" in functions([tests])
    assert not functions([tests])["right_0"]("a@a.xn--30rr7y")


def test_a_form_that_does_not_go_with_the_check_is_tested_as_well() -> None:
    tests = (("check", "bsn"), ("pattern", "^9"))
    assert without_implied(tests) == tests
    assert functions([tests])["right_0"]("999990019")
    assert not functions([tests])["right_0"]("111222333")


def test_any_key_can_be_in_a_record() -> None:
    keys = ["naam", "from", "_expand", "geo-id", "é", "k_61", "class", "1e"]
    assert len({attribute(key) for key in keys}) == len(keys)
    assert all(attribute(key).isidentifier() for key in keys)
    raw = json.dumps(dict.fromkeys(keys, "x"), separators=(",", ":"), ensure_ascii=False).encode()
    record = reader(form_of(closed((), **dict.fromkeys(keys, TEXT))).shape)(raw)
    assert [getattr(record, attribute(key)) for key in keys] == ["x"] * len(keys)
    written = bytearray()
    write(record, written)
    assert written == raw


def test_only_numbers_with_a_fraction_have_a_text_that_is_shorter_than_what_is_written() -> None:
    whole, number = {"type": "integer"}, {"type": "number"}
    assert not has_fractions(form_of(closed(a=whole, b=TEXT)).shape)
    assert has_fractions(form_of(closed(a={"type": "array", "items": closed(b=number)})).shape)
    assert not reads(closed(a=whole), b'{"a":1e3}')
    assert reads(closed(a=number), b'{"a":1e3}')


VALIDATOR = compile_validator(MODEL, "Mens", day=DAY)


def _styles(record: dict[str, Any]) -> list[bytes]:
    texts = [
        json.dumps(record, separators=(",", ":"), ensure_ascii=False),
        json.dumps(record),
        json.dumps(record, separators=(" ,", " : ")),
        json.dumps(record, separators=(",\t", "\t:")),
        json.dumps(dict(reversed(record.items())), separators=(",", ":")),
        json.dumps(record) + "\r",
        "  " + json.dumps(record),
    ]
    return [text.encode() for text in texts]


@given(
    naam=st.text(max_size=6) | st.sampled_from(['a":b', "a\\", "é\u2028", "a\tb", "\u0000"]),
    extra=st.sampled_from([None, "naam", "onzin"]),
    place=st.integers(0, 1),
)
@settings(max_examples=150, deadline=None)
def test_a_key_too_many_is_found_however_a_record_is_written(
    naam: str, extra: str | None, place: int
) -> None:
    record = mens(naam=naam)
    clean = not VALIDATOR.judge(record)
    source = Source(0, "mensen", None, "Mens")
    for raw in _styles(record):
        text = raw
        if extra:
            key = f'"{extra}":"{naam and "x"}"'.encode()
            at = raw.index(b"{") + 1
            first, last = raw[:at], raw.rstrip()[:-1]
            text = first + key + b"," + raw[at:] if place else last + b"," + key + b"}"
        judged = Judge({"Mens": VALIDATOR}, (source,)).outcome(0, Batch("lines", text, 1))
        wrong = [row[2] for row in json.loads(judged.findings)]
        assert judged.records == 1
        if extra == "naam":
            assert "dubbele-sleutel" in wrong
        elif extra:
            assert "onbekend" in wrong
        else:
            assert (wrong == []) is clean
