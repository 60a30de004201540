"""The page of diagnostics follows the catalogue."""

from __future__ import annotations

from tests.emit.rendered import broken_links, pages
from tests.small_model import model
from werkbank.diagnostics import Problem, Severity
from werkbank.diagnostics.catalogue import CATALOGUE
from werkbank.emit.problems import emit_problems, problems_page

PROBLEM = Problem(
    "ding-ontbreekt",
    Severity.FOUT,
    "het ding {name} ontbreekt{suggestion}",
    "maak het ding `{name}`",
    "zonder ding gaat het niet.",
)


def test_every_problem_has_an_anchor_and_a_remedy() -> None:
    page = pages(emit_problems(model()))["docs/naslag/meldingen.md"]
    for code in CATALOGUE:
        assert page.count(f"{{#{code}}}") == 1
    assert page.count("**Oplossing:**") == len(CATALOGUE)


def test_every_link_arrives() -> None:
    assert list(broken_links(pages(emit_problems(model())))) == []


def test_what_is_filled_in_is_shown_as_dots() -> None:
    page = problems_page([("Dingen", [PROBLEM])])
    assert "Het ding … ontbreekt.\n\nzonder ding gaat het niet." in page
    assert "- **Oplossing:** maak het ding `…`" in page
    assert "suggestion" not in page


def test_an_area_without_problems_has_no_heading() -> None:
    assert "## " not in problems_page([("Leeg", [])])
