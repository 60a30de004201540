"""The reader induces the same classes as LinkML's SchemaView does.

SchemaView is the reference implementation of LinkML's inheritance. The reader resolves the model
itself, to keep positions and report all problems at once; here it is held against the reference.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from linkml_runtime.utils.schemaview import SchemaView

from tests.conftest import PROJECT
from tests.projects import BASE
from werkbank.ir import Model, PropertyKind
from werkbank.read import read_project

INHERITANCE = """\
id: https://example.org/erven
name: erven
imports: [linkml:types]
slots:
  gedeeld: {range: string, description: Gedeeld.}
  tweede: {range: integer, required: true}
classes:
  Mixin:
    mixin: true
    attributes:
      uit_mixin: {range: string}
  Wortel:
    slots: [gedeeld]
    attributes:
      eigen: {range: string}
      url: {identifier: true, range: uri}
  Midden:
    is_a: Wortel
    mixins: [Mixin]
    slots: [tweede]
    slot_usage:
      gedeeld: {required: true}
      eigen: {pattern: ^a$}
  Blad:
    is_a: Midden
    slot_usage:
      eigen: {equals_string: a}
      tweede: {minimum_value: 3}
    attributes:
      ander: {range: Wortel}
      ingebed: {range: Wortel, inlined: true, multivalued: true}
"""


def assert_same(model: Model, view: SchemaView) -> None:
    assert set(model.object_types) == {str(name) for name in view.all_classes()}
    for name, holder in model.object_types.items():
        induced = {str(slot.name): slot for slot in view.class_induced_slots(name)}
        assert {prop.name for prop in holder.properties} == set(induced), name
        for prop in holder.properties:
            slot = induced[prop.name]
            where = f"{name}.{prop.name}"
            assert prop.range == str(slot.range or "string"), where
            assert prop.many == bool(slot.multivalued), where
            assert prop.required == bool(slot.required or slot.identifier), where
            assert prop.identifier == bool(slot.identifier), where
            assert prop.fixed == slot.equals_string, where
            if slot.pattern:
                assert prop.facets.pattern == slot.pattern, where
            if slot.minimum_value is not None:
                assert prop.facets.minimum == slot.minimum_value, where
            if prop.kind in {PropertyKind.GROUP, PropertyKind.REFERENCE}:
                assert (prop.kind is PropertyKind.GROUP) == view.is_inlined(slot), where
        assert holder.ancestors == tuple(
            str(a) for a in view.class_ancestors(name, mixins=False, reflexive=False)
        )


def test_the_model_of_this_project(real_model: Model) -> None:
    assert_same(real_model, SchemaView(str(PROJECT / "model" / "klantinteracties.yaml")))


@pytest.mark.parametrize("files", [{"model/erven.yaml": INHERITANCE}, BASE], ids=["erven", "basis"])
def test_inheritance_slots_and_refinements(files: dict[str, str], tmp_path: Path) -> None:
    for name, text in files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    reading = read_project(tmp_path)
    assert reading.model is not None
    root = next(path for path in (tmp_path / "model").glob("*.yaml") if path.stem != "deel")
    assert_same(reading.model, SchemaView(str(root)))
