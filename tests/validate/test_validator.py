"""What is said of one record, and that the quick way never says anything else."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import orjson
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.register.tiny import client as tiny_client
from tests.register.tiny import tiny_model
from tests.validate.conftest import DAY, MODEL, RULES, K, mens
from werkbank.schema import Purpose
from werkbank.validate import Validator, compile_validator
from werkbank.validate.links import key_of
from werkbank.validate.masking import form
from werkbank.validate.quick.shapes import UNREADABLE
from werkbank.validate.raw import parse

VALIDATOR = compile_validator(MODEL, "Mens", day=DAY)
ALL = {each: compile_validator(MODEL, "Mens", purpose=each, day=DAY) for each in Purpose}


def codes(record: dict[str, Any], validator: Validator = VALIDATOR) -> list[tuple[str, str]]:
    return [(each.rule, each.attribute) for each in validator.judge(record)]


@pytest.mark.parametrize(
    ("change", "wanted"),
    [
        ({}, []),
        ({"naam": None}, [("type", "naam"), ("reg-003", "identiteit")]),
        ({"onzin": 1}, [("onbekend", "onzin")]),
        ({"soort": "vast"}, [("reg-004", "identiteit")]),
        ({"soort": "gast", "identiteit": {"soort": "rond"}}, [("reg-005", "identiteit")]),
        ({"soort": "nooit"}, [("enumeratie", "soort")]),
        (
            {"identiteit": {"soort": "rond", "bsn": "999990018"}},
            [("controle-bsn", "identiteit.bsn")],
        ),
        ({"identiteit": {"soort": "rond", "bsn": "12"}}, [("patroon", "identiteit.bsn")]),
        ({"identiteit": {"soort": "anders"}}, [("enumeratie", "identiteit.soort")]),
        ({"kanaal": "fax"}, [("reg-007", "kanaal")]),
        ({"kanaal": "fax", "gebeurdOp": "2022-01-01T10:00:00Z"}, []),
        ({"kanaal": "beeld", "gebeurdOp": "2027-01-01T00:30:00+01:00"}, []),
        ({"kanaal": "onbekend"}, [("reg-007", "kanaal")]),
        (
            {"adressen": [{"straat": "A", "begin": "2026-02-01", "eind": "2026-01-01"}]},
            [("reg-006", "adressen.0.eind")],
        ),
        ({"adressen": [{"straat": "A"}, {}]}, [("verplicht", "adressen.1.straat")]),
        ({"adressen": [{"straat": "A", "land": "1"}]}, [("reg-008", "adressen.0.land")]),
        ({"adressen": [{"straat": "A", "huisnummer": 0}]}, [("minimum", "adressen.0.huisnummer")]),
    ],
)
def test_each_mistake_is_told_once_where_it_is(
    change: dict[str, Any], wanted: list[tuple[str, str]]
) -> None:
    found = codes(mens(**change))
    assert [each for each in found if each[1] != "naam" or each in wanted] == wanted


def test_a_register_says_the_same_in_the_same_words() -> None:
    """For every kind of rule that a record alone can break."""
    client = tiny_client(*RULES)
    sent = compile_validator(MODEL, "Mens", purpose=Purpose.CREATE, day=DAY)
    for change in (
        {"naam": None},
        {"onzin": 1},
        {"soort": "vast"},
        {"soort": "gast", "identiteit": {"soort": "rond"}},
        {"identiteit": {"soort": "rond", "bsn": "999990018"}},
        {"kanaal": "fax"},
        {"adressen": [{"straat": "A", "begin": "2026-02-01", "eind": "2026-01-01"}]},
        {"url": "https://x.example.org/1"},
    ):
        record = {k: v for k, v in {**mens(), **change}.items() if k != "url" or k in change}
        answer = client.send("POST", "mensen", record)
        assert answer.status == 400
        wanted = {
            (each["name"], each["code"], each["reason"]) for each in answer.body["invalidParams"]
        }
        found = {(each.attribute, each.kind, each.message) for each in sent.judge(record)}
        assert wanted <= found, change


def test_a_record_as_text_and_as_data_gets_the_same_verdict() -> None:
    record = mens(kanaal="fax", onzin=1)
    assert VALIDATOR.judge(record) == VALIDATOR.judge(orjson.dumps(record))


def test_personal_values_are_in_no_finding() -> None:
    record = mens(
        identiteit={"soort": "rond", "bsn": "999990018"},
        organisatie="O1",
        onbekend="Geheim Persoon",
    )
    text = str(VALIDATOR.judge(record))
    assert "999990018" not in text
    assert "Geheim" not in text
    assert "(9 tekens)" in text


def test_the_form_of_a_value_tells_no_letters_and_no_digits() -> None:
    assert form("Kerkweg 12b") == "Aaaaaaa 99a"


_VALUES: st.SearchStrategy[Any] = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(2**70), 2**70),
    st.floats(allow_nan=False),
    st.sampled_from(
        ["", "vast", "gast", "rond", "vierkant", "999990019", "999990018", "nld", "lat", "fax"]
    ),
    st.sampled_from(
        ["balie", "6030", "2026-01-01", "2026-01-01T10:00:00Z", "2022-06-01T10:00:00+02:00"]
    ),
    st.text(max_size=8),
)
_KEYS = ["soort", "bsn", "kvk", "straat", "huisnummer", "land", "begin", "eind", "mail", "talen"]
_GROUPS = st.dictionaries(st.sampled_from(_KEYS), _VALUES, max_size=4)
_PEOPLE = st.dictionaries(
    st.sampled_from([prop.name for prop in MODEL.object_types["Mens"].properties] + ["x"]),
    st.one_of(_VALUES, _GROUPS, st.lists(st.one_of(_VALUES, _GROUPS), max_size=3)),
    max_size=5,
).map(lambda changes: {**mens(), **changes})


@pytest.mark.parametrize("purpose", Purpose)
@given(record=_PEOPLE)
@settings(max_examples=300, deadline=None)
def test_what_is_vouched_for_has_no_findings(purpose: Purpose, record: dict[str, Any]) -> None:
    validator = ALL[purpose]
    if purpose.request:
        record = {key: value for key, value in record.items() if key != "url"}
    raw = json.dumps(record).encode()
    read = _vouched(raw, validator)
    if read is not None:
        assert validator.judge(raw) == ()
        quick = [bytearray() for _ in validator.slots]
        assert validator.quick_links is not None
        validator.quick_links(read, b"-", quick)
        slow = [bytearray() for _ in validator.slots]
        for slot, key in validator.slot_keys(record):
            slow[slot] += key + b"-"
        assert quick == slow


def _vouched(raw: bytes, validator: Validator = VALIDATOR) -> Any:
    """The record that is vouched for; None when nobody vouches."""
    try:
        read = validator.reads(raw)
    except UNREADABLE:
        return None
    return read if validator.vouches(read) else None


def test_a_plain_record_is_vouched_for() -> None:
    for record in (
        mens(),
        mens(kanaal="balie", soort="vast", identiteit={"soort": "rond", "bsn": "999990019"}),
        mens(adressen=[{"straat": "A", "begin": "2026-01-01", "eind": "2026-02-01"}]),
    ):
        assert VALIDATOR.judge(record) == ()
        assert _vouched(orjson.dumps(record)) is not None, record
        del record["url"]
        assert _vouched(orjson.dumps(record), ALL[Purpose.CREATE]) is not None, record


@given(_PEOPLE)
@settings(max_examples=200, deadline=None)
def test_a_record_without_findings_fits_the_schema(record: dict[str, Any]) -> None:
    if not VALIDATOR.judge(record):
        assert VALIDATOR.fits(record)


@given(st.recursive(_VALUES, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)))
@settings(max_examples=200, deadline=None)
def test_reading_a_text_gives_what_a_parser_gives(value: Any) -> None:
    import json

    text = json.dumps({"a": value})
    read = parse(text)
    if not read.findings:
        assert read.data == json.loads(text)


@given(
    st.binary(max_size=60) | st.text(max_size=60).map(lambda text: text.encode("utf-8", "replace"))
)
@settings(max_examples=300, deadline=None)
def test_nothing_that_is_in_a_text_is_an_exception(raw: bytes) -> None:
    found = VALIDATOR.judge(raw)
    assert found or parse(raw).data is not None


def test_moments_are_the_same_however_they_are_written() -> None:
    model = tiny_model(RULES[0].__class__(**{**_fields(RULES[0]), "properties": ("gemaaktOp",)}))
    validator = compile_validator(model, "Mens", day=DAY)
    same = ("2026-01-01T10:00:00Z", "2026-01-01T11:00:00+01:00")
    keys = {
        link.key
        for text in same
        for link in validator.linked(mens(gemaaktOp=text))
        if link.role == "uniek"
    }
    assert len(keys) == 1
    moment = datetime(2026, 1, 1, 10, tzinfo=UTC).isoformat(timespec="microseconds")
    assert keys == {key_of([moment])}
    for text in same:
        quick = [bytearray() for _ in validator.slots]
        assert validator.quick_links is not None
        record = validator.reads(orjson.dumps(mens(gemaaktOp=text)))
        validator.quick_links(record, b"", quick)
        assert bytes(quick[1]) in keys


def _fields(rule: Any) -> dict[str, Any]:
    return {name: getattr(rule, name) for name in rule.__dataclass_fields__}


def test_form_only_leaves_checks_and_rules_aside() -> None:
    validator = compile_validator(MODEL, "Mens", day=DAY, form_only=True)
    record = mens(kanaal="fax", identiteit={"soort": "rond", "bsn": "999990018"}, soort="gast")
    assert codes(record, validator) == []
    assert _vouched(orjson.dumps(record), validator) is not None
    assert K.UNIQUE not in {each.kind for each in validator.rules}
