"""Whatever is in a file: it is reported with its line, and every record beside it is judged."""

from __future__ import annotations

import gzip
from dataclasses import dataclass
from pathlib import Path

import orjson
import pytest
import zstandard

from tests.validate.conftest import Toets, mens
from werkbank.validate.reading import batch as batches

_GOOD = orjson.dumps(mens(1))
_BAD = orjson.dumps({**mens(9), "nummer": 9})
"""A record that is judged, and wrong in a way of its own: it tells that judging went on."""


@dataclass(frozen=True)
class Case:
    """Bytes between a right record and a record with a known mistake, and the code they get.

    `line` is where the finding is; None when the bytes are the whole file.
    """

    text: bytes
    code: str
    line: int = 2


def _nested(depth: int, opening: bytes = b"[", closing: bytes = b"]") -> bytes:
    return b'{"url":' + opening * depth + closing * depth + b"}"


def _with(old: bytes, new: bytes) -> bytes:
    record = orjson.dumps(mens(2))
    assert old in record
    return record.replace(old, new, 1)


_NAME = b'"naam":"Anouk"'
LINES = {
    "half an object": Case(_GOOD[:40], "geen-json"),
    "a missing brace": Case(_GOOD[:-1], "geen-json"),
    "a brace too many": Case(_GOOD + b"}", "geen-json"),
    "two objects on a line": Case(_GOOD + _GOOD, "geen-json"),
    "a trailing comma": Case(_GOOD[:-1] + b",}", "geen-json"),
    "no colon": Case(b'{"url" "x"}', "geen-json"),
    "no comma": Case(b'{"url":"x" "naam":"y"}', "geen-json"),
    "single quotes": Case(b"{'url':'x'}", "geen-json"),
    "a bare key": Case(b'{url:"x"}', "geen-json"),
    "an open text": Case(b'{"url":"x', "geen-json"),
    "a tab in a text": Case(_with(_NAME, b'"naam":"A\tB"'), "geen-json"),
    "a null byte": Case(_with(_NAME, b'"naam":"A\x00B"'), "geen-json"),
    "only null bytes": Case(b"\x00" * 50, "geen-json"),
    "an unknown escape": Case(_with(_NAME, b'"naam":"A\\qB"'), "geen-json"),
    "half an escape": Case(_with(_NAME, b'"naam":"\\u12"'), "geen-json"),
    "a comment": Case(b"// commentaar", "geen-json"),
    "a word": Case(b"onzin", "geen-json"),
    "python": Case(b"{'a': None, 'b': True}", "geen-json"),
    "xml": Case(b"<klant/>", "geen-json"),
    "undefined": Case(_with(_NAME, b'"naam":undefined'), "geen-json"),
    "a leading zero": Case(_with(_NAME, b'"naam":007'), "geen-json"),
    "a plus sign": Case(_with(_NAME, b'"naam":+1'), "geen-json"),
    "a hexadecimal number": Case(_with(_NAME, b'"naam":0x1F'), "geen-json"),
    "a number with a dot at its end": Case(_with(_NAME, b'"naam":1.'), "geen-json"),
    "nan": Case(_with(_NAME, b'"naam":NaN'), "geen-getal"),
    "infinity": Case(_with(_NAME, b'"naam":Infinity'), "geen-getal"),
    "minus infinity": Case(_with(_NAME, b'"naam":-Infinity'), "geen-getal"),
    "nan in a list": Case(_with(_NAME, b'"lievelingen":[NaN],"naam":"A"'), "geen-getal"),
    "a huge number": Case(_with(_NAME, b'"naam":' + b"9" * 30), "getal-te-groot"),
    "a number of 5000 digits": Case(_with(_NAME, b'"naam":' + b"9" * 5000), "getal-te-groot"),
    "a number beyond 2^53": Case(_with(_NAME, b'"naam":9007199254740993'), "getal-te-groot"),
    "a huge negative number": Case(_with(_NAME, b'"naam":-' + b"9" * 30), "getal-te-groot"),
    "a huge exponent": Case(_with(_NAME, b'"naam":1e999'), "getal-te-groot"),
    "a key twice": Case(_with(_NAME, b'"naam":"A","naam":"B"'), "dubbele-sleutel"),
    "a key twice with spaces": Case(_with(_NAME, b'"naam" :"A","naam":"B"'), "dubbele-sleutel"),
    "a key twice by an escape": Case(
        _with(_NAME, b'"naam":"A","n\\u0061am":"B"'), "dubbele-sleutel"
    ),
    "a key twice in a group": Case(
        _with(_NAME, b'"naam":"A","contact":{"mail":"x","mail":"y"}'), "dubbele-sleutel"
    ),
    "latin1": Case(_with(_NAME, b'"naam":"\xcbva"'), "codering"),
    "a byte that is never utf-8": Case(b"\xff\xfe\xfd", "codering"),
    "an overlong null": Case(_with(_NAME, b'"naam":"\xc0\x80"'), "codering"),
    "a surrogate in utf-8": Case(_with(_NAME, b'"naam":"\xed\xa0\x80"'), "codering"),
    "half a character": Case(_with(_NAME, b'"naam":"\xe2\x82"'), "codering"),
    "a lone surrogate": Case(_with(_NAME, b'"naam":"\\ud800"'), "codering"),
    "a lone surrogate in a key": Case(_with(_NAME, b'"naam":"A","\\udc00":1'), "codering"),
    "a list": Case(b"[1,2]", "geen-object"),
    "a text": Case(b'"klant"', "geen-object"),
    "a number": Case(b"12", "geen-object"),
    "null": Case(b"null", "geen-object"),
    "true": Case(b"true", "geen-object"),
    "an empty object": Case(b"{}", "verplicht"),
    "nested a hundred deep": Case(_nested(100), "te-diep"),
    "nested 100,000 deep": Case(_nested(100_000), "te-diep"),
    "objects 50,000 deep": Case(_nested(50_000, b'{"a":', b"}")[:-50_001], "te-diep"),
    "a long line": Case(b'{"naam":"' + b"x" * 3_000_000 + b'"}', "regel-te-lang"),
}


@pytest.mark.parametrize("name", LINES)
def test_a_malformed_line_is_reported_and_those_beside_it_are_judged(
    name: str, tmp_path: Path, toets: Toets
) -> None:
    case = LINES[name]
    path = tmp_path / "mensen.ndjson"
    path.write_bytes(b"\n".join([_GOOD, case.text, _BAD]) + b"\n")
    conclusion = toets(path)
    rows = list(conclusion.findings())
    assert (case.line, case.code) in {(row[1], row[2]) for row in rows}, rows
    assert [row[2:4] for row in rows if row[1] == 3] == [["type", "nummer"]]
    assert not [row for row in rows if row[1] == 1]


@pytest.mark.parametrize("name", LINES)
def test_a_malformed_element_of_a_list_is_reported_and_those_beside_it_are_judged(
    name: str, tmp_path: Path, toets: Toets
) -> None:
    """Nothing tells where a broken object ends, so only the first one after it may be lost."""
    text = LINES[name].text
    path = tmp_path / "mensen.json"
    path.write_bytes(b"[" + b",\n".join([_GOOD, text, _GOOD.replace(b"1", b"5"), _BAD]) + b"]")
    rows = list(toets(path).findings())
    assert [row for row in rows if row[1] in (2, 3)], rows
    if name != "an open text":
        assert ["type", "nummer"] in [row[2:4] for row in rows if row[1] == 4], rows


def _many(count: int = 3000) -> bytes:
    return b"\n".join(orjson.dumps(mens(number)) for number in range(count)) + b"\n"


_PACKED = {
    "gzip": (gzip.compress, ".gz"),
    "zstd": (zstandard.ZstdCompressor().compress, ".zst"),
}


@pytest.mark.parametrize("packing", _PACKED)
@pytest.mark.parametrize("part", [0.3, 0.9])
def test_of_a_truncated_file_everything_before_the_break_is_judged(
    packing: str, part: float, tmp_path: Path, toets: Toets
) -> None:
    pack, suffix = _PACKED[packing]
    packed = pack(_many())
    path = tmp_path / f"mensen.ndjson{suffix}"
    path.write_bytes(packed[: int(len(packed) * part)])
    conclusion = toets(path)
    rows = list(conclusion.findings())
    assert "bestand-afgebroken" in {row[2] for row in rows}
    assert {row[1] for row in rows} <= {conclusion.summary.records, conclusion.summary.records + 1}
    assert packing == "zstd" or conclusion.summary.records > 3000 * part / 2


def test_a_damaged_checksum_is_reported_after_all_records_are_judged(
    tmp_path: Path, toets: Toets
) -> None:
    packed = bytearray(gzip.compress(_many()))
    packed[-6] ^= 255
    path = tmp_path / "mensen.ndjson.gz"
    path.write_bytes(packed)
    conclusion = toets(path)
    assert conclusion.summary.records == 3000
    assert [row[1:3] for row in conclusion.findings()] == [[3001, "bestand-afgebroken"]]


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("mensen.ndjson", b"", "leeg-bestand"),
        ("mensen.parquet", b"geen parquet", "onleesbaar"),
        ("mensen.xlsx", b"geen excel", "onleesbaar"),
        ("mensen.xlsx", b"PK\x03\x04onzin", "onleesbaar"),
        ("mensen.json", b"[" + _GOOD + b",", "bestand-afgebroken"),
        ("mensen.ndjson.gz", gzip.compress(b""), "leeg-bestand"),
    ],
)
def test_a_file_that_is_not_what_its_name_says_is_reported(
    name: str, content: bytes, code: str, tmp_path: Path, toets: Toets
) -> None:
    other = tmp_path / "mensen-ook.ndjson"
    other.write_bytes(_BAD + b"\n")
    path = tmp_path / name
    path.write_bytes(content)
    rows = list(toets(path, other).findings())
    assert code in {row[2] for row in rows if row[0] == str(path)}
    assert [row[2] for row in rows if row[0] == str(other)] == ["type"]


def test_utf_16_is_reported_once_and_read(tmp_path: Path, toets: Toets) -> None:
    path = tmp_path / "mensen.ndjson"
    path.write_bytes((_GOOD + b"\n" + _BAD + b"\n").decode().encode("utf-16"))
    assert [row[1:3] for row in toets(path).findings()] == [[1, "codering"], [2, "type"]]


def test_a_byte_order_mark_is_passed_over(tmp_path: Path, toets: Toets) -> None:
    path = tmp_path / "mensen.ndjson"
    path.write_bytes(b"\xef\xbb\xbf" + _GOOD + b"\r\n\r\n" + _BAD)
    assert [row[1:3] for row in toets(path).findings()] == [[3, "type"]]


def test_a_line_without_end_takes_no_memory(
    tmp_path: Path, toets: Toets, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("werkbank.validate.reading.lines.LONGEST", 1 << 14)
    path = tmp_path / "mensen.ndjson"
    with path.open("wb") as file:
        file.write(_GOOD + b"\n")
        for _ in range(64):
            file.write(b"x" * (1 << 20))
        file.write(b"\n" + _BAD + b"\n")
    assert [row[1:3] for row in toets(path).findings()] == [[2, "regel-te-lang"], [3, "type"]]
    assert batches.LONGEST == 1 << 20
