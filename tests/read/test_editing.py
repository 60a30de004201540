"""An edit changes the value that was asked and no other byte than that value needs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import PROJECT
from tests.projects import BASE
from werkbank.read.editing import NotEditableError, Path_, YamlText

TEXT = """\
# Kop
titel: Een titel  # waarom
plat: gewoon
enkel: 'een ''enkel'' woord'
dubbel: "een \\"dubbel\\" woord"
gevouwen: >-
  Eerste regel van de tekst
  tweede regel van de tekst
  derde regel van de tekst

letterlijk: |
  regel een
  regel twee
lijst:
  - een
  - >-
    gevouwen
    ding
groep: {a: Een tekst, b: 2}
laatste: true
"""


def changed(old: str, new: str) -> tuple[list[str], list[str]]:
    before, after = old.splitlines(), new.splitlines()
    start = 0
    while start < min(len(before), len(after)) and before[start] == after[start]:
        start += 1
    end = 0
    while end < min(len(before), len(after)) - start and before[-1 - end] == after[-1 - end]:
        end += 1
    return before[start : len(before) - end], after[start : len(after) - end]


def edited(path: Path_, value: Any, text: str = TEXT) -> tuple[list[str], list[str]]:
    editing = YamlText(text)
    editing.set(path, value)
    return changed(text, str(editing))


@pytest.mark.parametrize(
    ("path", "value", "old", "new"),
    [
        (("titel",), "Ander", ["titel: Een titel  # waarom"], ["titel: Ander  # waarom"]),
        (("plat",), "a: b # c", ["plat: gewoon"], ['plat: "a: b # c"']),
        (("plat",), "true", ["plat: gewoon"], ['plat: "true"']),
        (("plat",), "2022-06-23", ["plat: gewoon"], ["plat: 2022-06-23"]),
        (("enkel",), "'t", ["enkel: 'een ''enkel'' woord'"], ["enkel: '''t'"]),
        (("dubbel",), 'a"b', ['dubbel: "een \\"dubbel\\" woord"'], ['dubbel: "a\\"b"']),
        (("letterlijk",), "een\ntwee", ["  regel een", "  regel twee"], ["  een", "  twee"]),
        (("lijst", 0), "twee", ["  - een"], ["  - twee"]),
        (("lijst", 1), "gevouwen stuk", ["    ding"], ["    stuk"]),
        (("groep", "a"), "x, y", ["groep: {a: Een tekst, b: 2}"], ['groep: {a: "x, y", b: 2}']),
        (("groep", "c"), "z", ["groep: {a: Een tekst, b: 2}"],
         ["groep: {a: Een tekst, b: 2, c: z}"]),
        (("laatste",), False, ["laatste: true"], ["laatste: false"]),
    ],
)  # fmt: skip
def test_a_value_keeps_the_style_that_it_had(
    path: Path_, value: Any, old: list[str], new: list[str]
) -> None:
    assert edited(path, value) == (old, new)


def test_of_a_folded_block_the_lines_that_still_hold_stay() -> None:
    before, after = edited(
        ("gevouwen",),
        "Eerste regel van de tekst tweede, andere regel van de tekst derde regel van de tekst",
    )
    assert before == ["  tweede regel van de tekst"]
    assert after == ["  tweede, andere regel van de tekst"]


def test_a_new_key_comes_where_the_model_has_it() -> None:
    text = "a:\n  title: A\n  description: Een a.\n  range: string\nb: 1\n"
    assert edited(("a", "comments", 0), "Nog iets", text) == ([], ["  comments:", "    - Nog iets"])
    assert edited(("a", "required"), True, text) == ([], ["  required: true"])


def test_removing_a_key_takes_its_lines_and_leaves_comments() -> None:
    text = "a:\n  b: 1\n  # over c\n  c: >-\n    iets\n    langs\n\n  # over d\n  d: 2\n"
    editing = YamlText(text)
    editing.remove(("a", "c"))
    assert changed(text, str(editing)) == (["  c: >-", "    iets", "    langs"], [])


def test_windows_line_ends_stay() -> None:
    editing = YamlText("a: >-\r\n  een\r\n  twee\r\nb: 1\r\n")
    editing.set(("a",), "een drie")
    assert str(editing) == "a: >-\r\n  een\r\n  drie\r\nb: 1\r\n"


def test_what_cannot_be_done_on_its_own_lines_is_refused_and_changes_nothing() -> None:
    editing = YamlText(TEXT)
    with pytest.raises(NotEditableError):
        editing.remove(("groep", "a"))
    with pytest.raises(NotEditableError):
        editing.set(("lijst",), "x")
    assert str(editing) == TEXT


def scalars(data: Any, path: Path_ = ()) -> Iterator[Path_]:
    if isinstance(data, dict):
        for key, value in data.items():
            yield from scalars(value, (*path, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from scalars(value, (*path, index))
    elif isinstance(data, str):
        yield path


SOURCES = [*BASE.values(), (PROJECT / "model" / "zaak.yaml").read_text("utf-8"), TEXT]
PLACES = [
    (text, path)
    for text in SOURCES
    if not text.startswith("---")
    for path in scalars(yaml.load(text, yaml.BaseLoader))  # noqa: S506 - texts only
    if isinstance(YamlText(text).get(*path), str)
]
AWKWARD = st.text(alphabet="ab :#'\"-{}[]&*!|>%@`,?\n\t\\é—𝔘\u2028\u00a0", min_size=1, max_size=120)


@settings(max_examples=120, deadline=None)
@given(st.sampled_from(PLACES), AWKWARD | st.text(min_size=1, max_size=250))
def test_any_text_can_stand_anywhere_and_the_rest_stays(
    place: tuple[str, Path_], wanted: str
) -> None:
    text, path = place
    value = wanted.rstrip("\n") or "x"
    editing = YamlText(text)
    try:
        editing.set(path, value)
    except NotEditableError:
        assert any(0xD800 <= ord(char) <= 0xDFFF for char in value)
        return
    assert YamlText(str(editing)).get(*path).rstrip("\n") == value
    again = YamlText(str(editing))
    again.set(path, YamlText(text).get(*path).rstrip("\n"))
    assert YamlText(str(again))._data == YamlText(text)._data


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(PLACES))
def test_setting_what_is_there_already_changes_no_byte(place: tuple[str, Path_]) -> None:
    text, path = place
    editing = YamlText(text)
    editing.set(path, editing.get(*path).rstrip("\n"))
    assert str(editing) == text
