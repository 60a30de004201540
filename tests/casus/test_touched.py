"""Which casussen an edit touches: never one too few, and not always all of them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.conftest import ReadModel
from tests.projects import BASE, replaced
from werkbank.casus.effect import Facts, facts_about, moved
from werkbank.casus.mutants import mutants
from werkbank.casus.touched import touched_casussen
from werkbank.ir import Casus, Model
from werkbank.read import read_project

M, A, C = "model/proef.yaml", "model/api/dingen.yaml", "casussen/ding/casus.yaml"

UNTOUCHED = [
    (M, "description: De code van het ding.", "description: Een geheel andere tekst."),
    (M, "title: Proefmodel", "title: Ander model"),
    (M, "    pattern: ^[0-9]{9}$", "    pattern: ^[0-9]{8}$"),
    (M, "      klein: {description: Een klein ding.}", "      mini: {description: Klein.}"),
]
TOUCHED = [
    (M, "    pattern: ^[A-Z]{1,8}$", "    pattern: ^[A-Z]{1,2}$"),
    (M, "        range: Soort\n", "        range: Soort\n        required: true\n"),
    (A, "    titel: De code is uniek", "    titel: De code mag maar één keer"),
    (A, "    attributen: [code]", "    attributen: [kleur]"),
    (A, "      raadplegen: {scope: dingen.lezen}\n", ""),
    (C, "        verwacht: {status: 201, bevat: {code: AB}}", "        verwacht: {status: 201}"),
]


@pytest.mark.parametrize(("file", "old", "new"), UNTOUCHED)
def test_a_text_or_a_value_that_no_message_has_touches_nothing(
    read_model: ReadModel, file: str, old: str, new: str
) -> None:
    assert touched(read_model, file, old, new) == []


@pytest.mark.parametrize(("file", "old", "new"), TOUCHED)
def test_what_a_message_can_show_touches_the_casus(
    read_model: ReadModel, file: str, old: str, new: str
) -> None:
    assert touched(read_model, file, old, new) == ["ding"]


def touched(read_model: ReadModel, file: str, old: str, new: str) -> list[str]:
    before = read_model(BASE)
    (casus,) = before.casussen
    after = read_any(replaced(file, old, new))
    spoken = {"ding": facts_about(before, casus).spoken}
    return [each.code for each in touched_casussen(before, after, spoken)]


def read_any(files: dict[str, str]) -> Model:
    """A model that may have complaints, such as a casus that no longer fits."""
    with TemporaryDirectory() as folder:
        for name, text in files.items():
            path = Path(folder) / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
        model = read_project(Path(folder)).model
    assert model is not None
    return model


def test_a_casus_that_was_never_carried_out_is_touched(read_model: ReadModel) -> None:
    model = read_model(BASE)
    assert touched_casussen(model, model, {}) == model.casussen
    assert touched_casussen(model, model, {"ding": frozenset()}) == ()


SAMPLE = 17
"""Of so many mutants one is looked at; the others go the same way."""


def test_a_casus_that_is_not_touched_goes_exactly_as_it_went(real_model: Model) -> None:
    facts = {casus.code: facts_about(real_model, casus) for casus in real_model.casussen[:6]}
    model = replace(real_model, casussen=real_model.casussen[:6])
    spoken = {code: found.spoken for code, found in facts.items()}
    looked_at = 0
    for mutant in [*mutants(model)][::SAMPLE]:
        changed = replace(mutant.apply(model), casussen=model.casussen)
        hit = {casus.code for casus in touched_casussen(model, changed, spoken)}
        # The smallest of those left alone stands for them: carrying out all takes minutes.
        left = sorted((c for c in model.casussen if c.code not in hit), key=size)[:1]
        for casus in left:
            looked_at += 1
            assert same(facts[casus.code], changed, casus), (mutant.code, casus.code)
    assert looked_at >= 4


def size(casus: Casus) -> int:
    return sum(len(route.steps) for route in casus.routes)


def same(before: Facts, changed: Model, casus: Casus) -> bool:
    return moved(before, facts_about(changed, casus)) == ()


def test_taking_something_out_never_touches_nothing_when_a_casus_speaks_of_it(
    read_model: ReadModel,
) -> None:
    model = read_model(BASE)
    (casus,) = model.casussen
    facts = facts_about(model, casus)
    for mutant in mutants(model):
        changed = mutant.apply(model)
        if moved(facts, facts_about(changed, changed.casussen[0])):
            assert touched_casussen(model, changed, {"ding": facts.spoken}), mutant.code
