"""Text from the model is shown as typed, whatever is typed."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.emit.documented_model import NASTY, NASTY_START
from tests.emit.rendered import read
from werkbank.emit.markdown import (
    admonition,
    block,
    cell,
    clean,
    code,
    heading,
    link,
    paragraphs,
    table,
    text,
)

_MARKS = st.text(alphabet="ab1 \n`*_{}[]()<>#+-.!|&;:=~^$\\\"'/?%@", max_size=40)


def _squeezed(value: str) -> str:
    return "".join(value.replace("`", "").split())


@settings(deadline=None)
@given(_MARKS)
def test_a_paragraph_shows_what_was_typed(value: str) -> None:
    seen = read(paragraphs(value) + "\n\nslot")
    assert set(seen.tags) <= {"p", "code"}
    assert _squeezed(seen.text) == _squeezed(value) + "slot"


@settings(deadline=None)
@given(_MARKS)
def test_a_cell_stays_one_cell(value: str) -> None:
    seen = read(table(("A", "B"), [(cell(value), "einde")]))
    assert seen.tags.count("td") == 2
    assert set(seen.tags) <= {"table", "thead", "tbody", "tr", "th", "td", "code", "br"}
    assert _squeezed(seen.text) == "AB" + _squeezed(value) + "einde"


@settings(deadline=None)
@given(_MARKS)
def test_code_shows_what_was_typed(value: str) -> None:
    seen = read(table(("A", "B"), [(code(value), "einde")]))
    assert seen.tags.count("td") == 2
    assert "".join(seen.text.split()) == "AB" + "".join(value.split()) + "einde"


@settings(deadline=None)
@given(_MARKS)
def test_a_heading_keeps_its_anchor(value: str) -> None:
    seen = read(heading(2, text(f"a{value}b"), "anker"))
    assert ("id", "anker") in seen.attributes
    assert set(seen.tags) <= {"h2", "code"}


@settings(deadline=None)
@given(_MARKS)
def test_a_link_leads_only_where_it_should(value: str) -> None:
    seen = read(f"- {link(text(f'a{value}b'), 'docs/a.md', 'docs/b.md')}")
    assert [item for name, item in seen.attributes if name == "href"] == ["b.md"]


def test_nasty_text_has_no_markup() -> None:
    seen = read(paragraphs(NASTY_START + "\n\n" + NASTY))
    assert set(seen.tags) == {"p", "code"}
    assert "<script>alert('x')</script> **vet** _schuin_ [link](javascript:alert(1))" in seen.text
    assert "# geen kop" in seen.text
    assert "&amp; &lt;" in seen.text


def test_control_characters_become_visible() -> None:
    assert clean("a\x02b\x1b\r\nc\u2028d") == "a\ufffdb\ufffd\nc\nd"


def test_what_stands_between_backticks_is_code() -> None:
    assert text("zet `soortKlant` op `<b>|` of `") == (
        "zet `soortKlant` op <code>&#60;b&#62;&#124;</code> of \\`"
    )


@pytest.mark.parametrize("start", ["# a", "- a", "+ a", "1. a", "12) a", ": a", "!!! a", "> a"])
def test_a_block_begins_nothing_but_a_paragraph(start: str) -> None:
    assert read(f"{block(start)}\n\nb").tags == ["p", "p"]


def test_paragraphs_in_a_cell_are_line_breaks() -> None:
    assert cell("een\nzin\n\nnog een") == "een zin<br>nog een"


def test_an_admonition_quotes_its_title() -> None:
    seen = read(admonition("info", 'Let "op" <b>', paragraphs("a\n\n<i>b</i>")))
    assert set(seen.tags) == {"div", "p"}
    assert "<i>b</i>" in seen.text


def test_links_are_relative_to_the_page() -> None:
    assert link("x", "docs/naslag/a.md", "docs/besluiten/b.md") == "[x](../besluiten/b.md)"
    assert link("x", "docs/a.md", "docs/a.md", "hier") == "[x](#hier)"
