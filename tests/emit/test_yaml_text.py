"""Whatever JSON can say, the YAML that is written says too."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from werkbank.emit.yaml_text import to_yaml

_TEXT = st.text(
    st.characters(exclude_categories=["Cs", "Cn"], exclude_characters="\ufeff"), max_size=140
)
_AWKWARD = st.sampled_from(
    [
        *("", " ", "\n", "a\n", "a\n\n", "\na", " a\nb", "a\n b", "a \nb", "a\n\n  b\nc"),
        *("a: b", "a #b", "a:", "#a", "- a", "? a", "yes", "No", "null", "~", "1", "1.0", "0x1f"),
        *("1e3", "2022-06-23", "12:30", "2.0.0", "2.0.0-alpha.1", "=", "<<", "*a", "&a", "!a"),
        *("%a", "@a", "`a`", "[a]", "{a}", "it's", '"a"', "a, b", "a\tb", "\u2028", "\x85"),
        *("a\r\nb", "é", "$ref", "_expand", "/klanten/{uuid}", "---", "...", "x" * 300),
        *("woord " * 60, " woord" * 60, "twee  spaties " * 20, "🙂 " * 80),
    ]
)
_STRINGS = _AWKWARD | _TEXT
_VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | _STRINGS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_STRINGS, inner, max_size=4),
    max_leaves=12,
)


@settings(deadline=None)
@given(st.dictionaries(_STRINGS, _VALUES, min_size=1, max_size=4))
@example({"a": [[], {}, [[1]], [{"b": []}]]})
@example({"a": 1e16, "b": 1e-7, "c": -0.0})
def test_what_is_written_reads_back_the_same(value: dict[str, Any]) -> None:
    assert yaml.safe_load(to_yaml(value)) == value


def test_keys_keep_their_order() -> None:
    assert to_yaml({"b": 1, "a": {"d": 2, "c": 3}}) == "b: 1\na:\n  d: 2\n  c: 3\n"


def test_shared_values_are_written_out() -> None:
    shared = {"x": 1}
    assert to_yaml({"a": shared, "b": [shared]}) == "a:\n  x: 1\nb:\n- x: 1\n"


def test_paragraphs_are_readable() -> None:
    assert to_yaml({"a": "één\n\ntwee"}) == "a: |-\n  één\n\n  twee\n"


def test_long_sentences_are_folded_near_the_width() -> None:
    text = to_yaml({"a": "woord " * 40 + "eind"})
    assert max(map(len, text.splitlines())) <= 110


def test_what_json_does_not_have_is_refused() -> None:
    with pytest.raises(yaml.representer.RepresenterError):
        to_yaml({"a": object()})
