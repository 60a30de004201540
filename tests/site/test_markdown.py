"""What the site makes of Markdown, HTML, notebooks and the glossary, without building a site."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from tests.conftest import PROJECT
from werkbank.site.codes import Enricher
from werkbank.site.diagrams import inline_diagrams
from werkbank.site.edition import Edition, edition_of
from werkbank.site.glossary import Term, read_glossary
from werkbank.site.notebooks import find_notebooks, notebook_page
from werkbank.site.page_html import table
from werkbank.site.page_markdown import plural
from werkbank.site.typography import typeset


@pytest.fixture(scope="module")
def edition() -> Edition:
    return edition_of(PROJECT)


def write(folder: Path, name: str, cells: list[dict[str, object]]) -> None:
    (folder / name).write_text(json.dumps({"cells": cells, "nbformat": 4}), "utf-8")


def markdown(text: str) -> dict[str, object]:
    return {"cell_type": "markdown", "source": [text]}


def code(text: str, *outputs: dict[str, object]) -> dict[str, object]:
    return {"cell_type": "code", "source": text, "outputs": list(outputs)}


def html(text: str) -> dict[str, object]:
    return {"output_type": "execute_result", "data": {"text/html": text, "text/plain": "x"}}


def test_a_notebook_is_found_by_the_casus_it_opens(tmp_path: Path) -> None:
    write(
        tmp_path,
        "casus-01-gastmelding.ipynb",
        [markdown("# Het verhaal"), code('open_casus("gastmelding")')],
    )
    write(
        tmp_path, "00-introductie.ipynb", [markdown("# Welkom"), code('open_casus("gastmelding")')]
    )
    found = find_notebooks(tmp_path)
    assert {name: each.title for name, each in found.items()} == {
        "gastmelding": "Het verhaal",
        "00-introductie": "Welkom",
    }


def test_notebooks_link_to_each_others_pages(edition: Edition, tmp_path: Path) -> None:
    links = "# Hier\n[casus](casus-01-gastmelding.ipynb#route) [elders](onbekend.ipynb)"
    write(tmp_path, "los.ipynb", [markdown(links)])
    write(tmp_path, "casus-01-gastmelding.ipynb", [code('open_casus("gastmelding")')])
    found = find_notebooks(tmp_path)
    page = notebook_page(replace(edition, notebooks=found), "los", found["los"])
    assert "[casus](gastmelding.md#route) [elders](onbekend.ipynb)" in page


def test_no_notebooks_and_half_written_ones_are_left_out(tmp_path: Path) -> None:
    assert find_notebooks(tmp_path / "nergens") == {}
    (tmp_path / "half.ipynb").write_text('{"cells": [', "utf-8")
    assert find_notebooks(tmp_path) == {}


def page_of(edition: Edition, folder: Path, cells: list[dict[str, object]]) -> str:
    write(folder, "los.ipynb", cells)
    return notebook_page(edition, "los", find_notebooks(folder)["los"])


def test_an_output_keeps_its_table_and_loses_style_script_and_handlers(
    edition: Edition, tmp_path: Path
) -> None:
    shown = page_of(
        edition,
        tmp_path,
        [
            code(
                "x",
                html(
                    '<style>p{}</style><script>alert(1)</script><table id="T_a"><tr><td class="data row0" onclick="x()">1</td></tr></table>'  # noqa: E501
                ),
            )
        ],
    )
    assert "<table><tr><td>1</td></tr></table>" in shown
    assert "alert" not in shown
    assert "onclick" not in shown
    assert "<style" not in shown


def test_plain_output_is_shown_as_text(edition: Edition, tmp_path: Path) -> None:
    output: dict[str, object] = {"output_type": "stream", "text": ["<b>niet vet</b>\n"]}
    assert "&lt;b&gt;niet vet&lt;/b&gt;" in page_of(edition, tmp_path, [code("print()", output)])


def test_the_lines_of_a_message_in_an_output_stay_lines(edition: Edition, tmp_path: Path) -> None:
    shown = page_of(edition, tmp_path, [code("x", html("<pre>{\n  1\n}</pre>"))])
    assert "{\n  1\n}" in shown


def test_links_of_a_notebook_to_the_documentation_lead_to_the_site(
    edition: Edition, tmp_path: Path
) -> None:
    shown = page_of(
        edition,
        tmp_path,
        [
            markdown("[klant](../docs/naslag/gegevenswoordenboek/klant.md)"),
            code("x", html('<a href="../docs/besluiten/B01.md#a">B01</a>')),
        ],
    )
    assert "](../gegevenswoordenboek/klant.md)" in shown
    assert 'href="../../besluiten/B01.html#a"' in shown


def test_a_wide_table_carries_the_name_of_every_column_in_its_cells() -> None:
    shown = table(
        "<thead><tr><th>A</th><th>B <em>x</em></th><th>C</th></tr></thead>"
        "<tbody><tr><td>1</td><td>2</td><td>3</td></tr></tbody>"
    )
    assert '<td role="cell" data-kop="B x">2</td>' in shown
    assert (
        '<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">A</th>' in shown
    )
    assert "data-kop" not in table("<tr><th>A</th></tr><tr><td>1</td></tr>")


def test_a_picture_of_a_diagram_becomes_the_diagram_with_links_from_the_page(
    tmp_path: Path,
) -> None:
    (tmp_path / "klant.svg").write_text(
        '<svg width="10" height="5" style="x" a=""><a href="../w/klant.html#x">K</a></svg>', "utf-8"
    )
    page = '<p><a href="../diagrammen/klant.svg"><img alt="Klasse" src="../diagrammen/klant.svg" /></a></p>'  # noqa: E501
    shown = inline_diagrams(page, "naslag/w/adres.html", tmp_path)
    assert 'href="klant.html#x"' in shown
    assert "<img" not in shown
    assert 'aria-label="Klasse"' in shown
    assert inline_diagrams(
        page.replace("klant.svg", "weg.svg"), "naslag/w/adres.html", tmp_path
    ).startswith("<p>")


def test_the_glossary_is_read_from_its_page_and_becomes_tooltips(tmp_path: Path) -> None:
    path = tmp_path / "begrippen.md"
    path.write_text(
        "---\ntitle: x\n---\n\n# B\n\ngast / gasten { #gast }\n:   Wie *niets* zegt,\n    en [meer](a.md).\n\nAVG\n:   Wet.\n",  # noqa: E501
        "utf-8",
    )
    terms = read_glossary(path)
    assert terms == (
        Term("gasten", "Wie niets zegt, en meer."),
        Term("gast", "Wie niets zegt, en meer."),
        Term("AVG", "Wet."),
    )
    assert read_glossary(tmp_path / "geen.md") == ()


@pytest.mark.parametrize(
    ("word", "many"),
    [
        ("klant", "klanten"),
        ("persoon", "personen"),
        ("adres", "adressen"),
        ("nummer", "nummers"),
        ("zaak", "zaken"),
    ],
)
def test_a_noun_is_found_by_its_plural(word: str, many: str) -> None:
    assert plural(word) == many


def test_a_word_is_explained_the_first_time_it_stands_in_running_text(edition: Edition) -> None:
    meaning = next(term.meaning for term in edition.terms if term.name == "gast")
    shown = Enricher(edition).enrich(
        "<h2>gast</h2><p>Een gast en een gast; gastvrij.</p>", "x.html"
    )
    assert shown == (
        f'<h2>gast</h2><p>Een <abbr title="{meaning}">gast</abbr> en een gast; gastvrij.</p>'
    )
    assert "abbr" not in Enricher(edition).enrich("<p>gast</p>", "x.html", terms=False)


def test_codes_in_running_text_become_links_and_others_stay(edition: Edition) -> None:
    shown = Enricher(edition).enrich(
        "<p>V11, B43, kla-001, V99 en <code>V11</code></p>", "a/x.html"
    )
    assert '<a href="../naslag/vragen.html#V11">V11</a>' in shown
    assert '<a href="../besluiten/B43-twee-routes-zonder-identificatie.html">B43</a>' in shown
    assert '<a href="../naslag/gedrag/klanten.html#kla-001">kla-001</a>' in shown
    assert "V99 en <code>V11</code>" in shown


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Zo'n \"gast\" is 's middags", "Zo’n “gast” is ’s middags"),
        ("&quot;houd mij op de hoogte&quot;.", "“houd mij op de hoogte”."),
        ("een los \" teken en 5' lang", "een los \" teken en 5' lang"),
        ('("a", "b")', "(“a”, “b”)"),
    ],
)
def test_quotation_marks_are_those_of_a_book(typed: str, printed: str) -> None:
    assert typeset(typed) == printed


def test_code_keeps_its_quotation_marks(edition: Edition) -> None:
    html = """<p>Zo'n <code>'x'</code></p><pre>"y"</pre><h2>"z"</h2>"""
    shown = Enricher(edition).enrich(html, "x.html")
    assert shown == """<p>Zo’n <code>'x'</code></p><pre>"y"</pre><h2>“z”</h2>"""
