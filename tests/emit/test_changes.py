"""The page of changes follows the catalogue."""

from __future__ import annotations

from tests.emit.rendered import broken_links, pages
from tests.small_model import model
from werkbank.diagnostics.changes import CHANGE_AREAS, CHANGES, Party, Step
from werkbank.emit.changes import emit_changes

PAGE = "docs/naslag/compatibiliteit.md"


def test_every_rule_has_an_anchor() -> None:
    page = pages(emit_changes(model()))[PAGE]
    for code in CHANGES:
        assert page.count(f"{{#{code}}}") + page.count(f"{{ #{code} }}") == 1, code


def test_every_link_arrives() -> None:
    assert list(broken_links(pages(emit_changes(model())))) == []


def test_no_code_stands_for_two_rules() -> None:
    assert sum(len(rules) for _, rules in CHANGE_AREAS) == len(CHANGES)


def test_the_step_follows_from_whom_it_breaks() -> None:
    for rule in CHANGES.values():
        assert (rule.step is Step.MAJOR) is (Party.CONSUMER in rule.breaks), rule.code
        assert (rule.step >= Step.MINOR) or not rule.breaks, rule.code


def test_every_rule_says_why_and_what_to_do() -> None:
    for rule in CHANGES.values():
        assert rule.why.endswith("."), rule.code
        assert rule.mend.endswith("."), rule.code
        assert not rule.title.endswith("."), rule.code
