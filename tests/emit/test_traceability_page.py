"""From a question to what became of it, and back."""

from __future__ import annotations

from tests.emit.documented_model import documented
from tests.emit.rendered import pages
from tests.small_model import model
from werkbank.emit.traceability import emit_traceability
from werkbank.ir import Model


def page(whole: Model) -> str:
    return pages(emit_traceability(whole))["docs/naslag/traceerbaarheid.md"]


def row(start: str) -> str:
    return next(line for line in page(documented()).split("\n") if line.startswith(start))


def test_a_question_leads_to_decisions_elements_and_casussen() -> None:
    found = row("| **V01**")
    assert "{ #V01 }" in found
    assert "[B01 Een ding heeft een nummer](../besluiten/B01-nummer.md)" in found
    assert "[Ding.<wbr>nummer](gegevenswoordenboek/ding.md#nummer)" in found
    assert "[Kleur](gegevenswoordenboek/enumeraties.md#Kleur)" in found
    assert "[din-001](gedrag/dingen.md#din-001)" in found
    assert found.endswith("| [De hamer](casussen/hamer.md) |")


def test_a_question_without_decision_has_a_row_too() -> None:
    assert row("| **V02**").endswith("{ #V02 } |  |  |  |")


def test_a_decision_leads_back_to_its_questions() -> None:
    assert "[V01](#V01)" in row("| [B01")


def test_an_element_is_named_once() -> None:
    assert row("| **V01**").count("[din-001]") == 1


def test_a_model_without_questions_says_so() -> None:
    assert "Er zijn geen vragen vastgelegd." in page(model())
    assert "Er zijn nog geen casussen uitgewerkt." in page(model())
