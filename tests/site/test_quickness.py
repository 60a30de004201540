"""What makes the build quick gives the same pages as without it."""

from __future__ import annotations

import os
from types import SimpleNamespace
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown
from mkdocs.structure.pages import Page

from werkbank.site import second_process
from werkbank.site.quick_inline import QuickInline
from werkbank.site.raw_html import put_back, raw_html, set_aside

pytest.importorskip("material", reason="mkdocs-material, of the extra `site`, is not installed")
from werkbank.site.search_reader import Reader

EXTENSIONS = ("admonition", "attr_list", "def_list", "md_in_html", "tables", "toc")
WORDS = (
    "* ** _ ` `` \\ [ ](x) [x][y] ! ![a](b) <b> </b> <http://example.org> <a@example.org>"
    ' &amp; & # - x klant é {:#naam} &#10; <!--c--> | "'
)
MARKS = (*WORDS.split(), "]: y", "  \n", "\n", "\n\n", "| a | b |\n", "|-|-|\n", "    ", " ")


@given(st.lists(st.sampled_from(MARKS), max_size=30).map("".join))
def test_markdown_gives_the_same_with_and_without_the_quick_processor(text: str) -> None:
    plain = Markdown(extensions=list(EXTENSIONS))
    quick = Markdown(extensions=[*EXTENSIONS, QuickInline()])
    assert quick.convert(text) == plain.convert(text)


def _page() -> Page:
    return cast("Page", SimpleNamespace(meta={}, present_anchor_ids={"kop"}))


def test_raw_html_stands_on_the_page_as_it_was_and_its_anchors_are_known() -> None:
    page = _page()
    html = '<ul>\n\n<li id="V01">**vet** _x_</li>\n<pre>a\n\n  b</pre></ul>'
    shown = set_aside(f"Voor\n\n{raw_html(html)}\n\nNa", page)
    assert "V01" not in shown
    made = put_back(Markdown(extensions=list(EXTENSIONS)).convert(shown), page)
    assert made.replace("\n\n<p>Na", "\n<p>Na") == f"<p>Voor</p>\n{html}\n<p>Na</p>"
    assert page.present_anchor_ids == {"kop", "V01"}


def test_a_page_without_raw_html_is_left_alone() -> None:
    page = _page()
    assert set_aside("tekst", page) == "tekst"
    assert put_back("<p>tekst</p>", page) == "<p>tekst</p>"
    assert page.present_anchor_ids == {"kop"}


HTML = (
    "<h1 id='x'>A</h1>", '<h1 id="a">A</h1>', '<h2 id="b">B <code>c</code>',
    '<a class="headerlink" href="#b">#</a></h2>', '<h3 id="d">D</h3>', "<h2>zonder</h2>",
    "<p>", "</p>", "tekst ", "\n", " ", "&lt;b&gt;", "<br>", "<br />", '<div class="x">', "</div>",
    "<ul><li>een", "</li></ul>", "<pre><code>a\n\n b", "</code></pre>", "<p></p>", "a < b",
    "<!-- c -->", '<table><tr><td title="a > b">', "</td></tr></table>", "<em>", "</em>",
    "<div data-search-exclude>", '<pre class="linenodiv">', "<script>1 < 2</script>",
    "<sup>1</sup>", '<img alt="<p>">',
)  # fmt: skip


@given(st.lists(st.sampled_from(HTML), max_size=25).map("".join))
def test_the_search_reads_what_the_theme_would_read(html: str) -> None:
    def sections(kind: Any) -> Any:
        parser = kind()
        try:
            parser.feed(html)
            parser.close()
        except ValueError:
            return "ValueError"  # crossed tags are too much for the theme
        return [(each.id, each.title, each.text, each.is_excluded()) for each in parser.data]

    assert sections(Reader) == sections(Reader.__base__)


def test_the_search_does_not_read_diagrams() -> None:
    reader = Reader()
    reader.feed('<h1 id="a">A</h1><p>voor</p><svg><text>knoop</text></svg><p>na</p>')
    assert "".join(reader.data[0].text) == "<p>voor</p><p>na</p>"


@pytest.fixture
def two(monkeypatch: pytest.MonkeyPatch) -> None:
    if not hasattr(os, "fork"):
        pytest.skip("this system cannot split a process")
    monkeypatch.setenv(second_process.SWITCH, "2")


@pytest.mark.usefixtures("two")
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_a_second_process_hands_over_what_it_made_and_what_it_warned_of(
    caplog: pytest.LogCaptureFixture,
) -> None:
    import logging

    def work() -> str:
        logging.getLogger("mkdocs.plugins").warning("let op")
        return "klaar"

    other = second_process.start(work)
    assert other
    assert (other.result(), other.result()) == ("klaar", "klaar")
    assert [each.getMessage() for each in caplog.records] == ["let op"]


@pytest.mark.usefixtures("two")
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_a_second_process_that_fails_hands_over_nothing() -> None:
    other = second_process.start(lambda: 1 // 0)
    assert other
    assert other.result() is None


def test_with_one_process_there_is_no_second(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(second_process.SWITCH, "1")
    assert second_process.start(lambda: 1) is None


def test_a_list_is_divided_by_size() -> None:
    assert second_process.last_part([1, 1, 1, 1]) == 1
    assert second_process.last_part([10, 1, 1]) == 0
    assert second_process.last_part([]) == 0
