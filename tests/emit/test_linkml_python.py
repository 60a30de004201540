"""The Pydantic classes: they load, accept what is valid, refuse what is not, and lose nothing."""

from __future__ import annotations

import subprocess
import sys
import types
import warnings
from functools import cache
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError

from tests.conftest import PROJECT, ReadModel
from tests.emit.mim_project import FULL
from tests.instances import Maker
from werkbank.emit.linkml_native import emit_pydantic
from werkbank.ir import Model
from werkbank.read import read_project
from werkbank.schema import Purpose

DING = {
    "url": "https://example.org/dingen/1",
    "code": "ABC",
    "soort": "groot",
    "adressen": [{"type": "straat", "huisnummer": 12}, {"type": "bus", "busnummer": 3}],
    "vorig": "https://example.org/dingen/0",
    "dossier": "https://example.org/dossiers/1",
}


def load(model: Model) -> types.ModuleType:
    """The emitted module, imported."""
    (artefact,) = emit_pydantic(model)
    module = types.ModuleType(f"emitted_{model.name}")
    sys.modules[module.__name__] = module  # Pydantic looks the annotations up there
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        exec(compile(artefact.content, artefact.path, "exec"), module.__dict__)  # noqa: S102
    return module


@pytest.fixture
def classes(read_model: ReadModel) -> Any:
    return load(read_model(FULL))


def test_the_module_is_named_after_the_model(read_model: ReadModel) -> None:
    (artefact,) = emit_pydantic(read_model(FULL))
    assert artefact.path == "specificatie/python/proef.py"


def test_a_valid_instance_goes_in_and_comes_out_unchanged(classes: Any) -> None:
    held = classes.Ding.model_validate(DING)
    assert held.model_dump(mode="json", exclude_none=True) == DING


def test_a_group_of_an_abstract_class_becomes_the_subtype_it_says_it_is(classes: Any) -> None:
    held = classes.Ding.model_validate(DING)
    assert [type(part).__name__ for part in held.adressen] == ["Straatadres", "Busadres"]


@pytest.mark.parametrize(
    "change",
    [
        {"code": None},
        {"code": "abc"},
        {"code": "ABCDEFGHI"},
        {"soort": "middelgroot"},
        {"onbekend": 1},
        {"adressen": [{"type": "straat", "busnummer": 3}]},
        {"adressen": [{"type": "straat", "huisnummer": 0}]},
        {"adressen": [{"type": "bus"}]},
        {"adressen": [{"type": "hek"}]},
    ],
)
def test_an_invalid_instance_is_refused(classes: Any, change: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        classes.Ding.model_validate({**DING, **change})


def test_a_length_is_checked_although_linkml_has_no_facet_for_it(read_model: ReadModel) -> None:
    text = FULL["model/proef.yaml"].replace(
        "        range: string\n", "        range: string\n        pattern: ^[^<>]*$\n", 1
    )
    text = text.replace(
        "referentielijst: kleur", 'referentielijst: kleur\n          mim:lengte: "2..4"'
    )
    classes = load(read_model({**FULL, "model/proef.yaml": text}))
    for kleur, valid in (
        ("ab", True),
        ("abcd", True),
        ("a", False),
        ("abcde", False),
        ("<b>", False),
    ):
        if valid:
            assert classes.Ding.model_validate({**DING, "kleur": kleur}).kleur == kleur
        else:
            with pytest.raises(ValidationError):
                classes.Ding.model_validate({**DING, "kleur": kleur})


def test_texts_cannot_break_out_of_their_quotes(read_model: ReadModel) -> None:
    awkward = 'Een "ding" met """ en \\\\ en \\n erin.'
    text = FULL["model/proef.yaml"].replace(
        "De kleur van het ding.", f"'{awkward}'\n        title: '{awkward}'", 1
    )
    for plain in ("Een ding dat geregistreerd wordt.", "De soort van een ding.", "Een groot ding."):
        assert plain in text
        text = text.replace(plain, f"'{awkward}'", 1)
    classes = load(read_model({**FULL, "model/proef.yaml": text}))
    field = classes.Ding.model_fields["kleur"]
    assert (field.title, field.description) == (awkward, awkward)
    assert classes.Ding.__doc__.strip() == awkward
    assert classes.Soort.__doc__.strip() == awkward


def test_an_attribute_may_have_the_name_of_a_method_of_pydantic(read_model: ReadModel) -> None:
    text = FULL["model/proef.yaml"].replace("      kleur:\n", "      copy:\n", 1)
    files = {**FULL, "model/proef.yaml": text}
    files["model/api/dingen.yaml"] = files["model/api/dingen.yaml"].replace("kleur]", "copy]")
    held = load(read_model(files)).Ding.model_validate({**DING, "copy": "rood"})
    assert held.model_dump(mode="json", exclude_none=True) == {**DING, "copy": "rood"}


def test_a_parent_stands_before_its_children_whatever_the_order_of_the_model(
    read_model: ReadModel,
) -> None:
    model = read_model(FULL)
    turned = dict(reversed(list(model.object_types.items())))
    assert load(_with(model, turned)).Busadres.__mro__[1].__name__ == "Adres"


def _with(model: Model, object_types: Any) -> Model:
    from dataclasses import replace

    return replace(model, object_types=object_types)


def test_the_output_depends_on_nothing_but_the_model() -> None:
    """Other hashes give other orders of sets: two processes with other seeds must agree."""
    code = (
        "import sys, hashlib; from pathlib import Path; from werkbank.read import read_project;"
        "from werkbank.emit.linkml_native import emit_pydantic, emit_sql;"
        "model = read_project(Path(sys.argv[1])).model;"
        "parts = [a.content for e in (emit_pydantic, emit_sql) for a in e(model)];"
        "print(hashlib.sha256(b''.join(parts)).hexdigest())"
    )
    seen = {
        subprocess.run(
            [sys.executable, "-c", code, str(PROJECT)],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(PROJECT / "generators")},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(seen) == 1


@cache
def _real() -> tuple[Model, types.ModuleType]:
    model = read_project(PROJECT).model
    assert model is not None
    return model, load(model)


@given(st.data())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_every_valid_instance_of_the_real_model_survives_the_round_trip(
    data: st.DataObject,
) -> None:
    model, module = _real()
    concrete = [name for name, held in model.object_types.items() if not held.abstract]
    name = data.draw(st.sampled_from(concrete))
    instance = data.draw(Maker(model, Purpose.READ).instances(name))
    cls: type[BaseModel] = getattr(module, name)
    held = cls.model_validate(instance)
    dumped = held.model_dump(mode="json", exclude_none=True)
    assert dumped.keys() == instance.keys()
    assert cls.model_validate(dumped) == held
