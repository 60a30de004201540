"""The thorough way to judge records -> the plan of the quick way."""

from __future__ import annotations

from collections.abc import Iterator

from werkbank.ir import Model
from werkbank.validate.links import Slot
from werkbank.validate.quick.forms import form_of
from werkbank.validate.quick.linking import write_linking
from werkbank.validate.quick.plan import Plan
from werkbank.validate.quick.shapes import has_fractions
from werkbank.validate.quick.vouching import write_vouching
from werkbank.validate.thorough import JUDGED_ALONE, Thorough
from werkbank.validate.ties import Role, Tie


def make_plan(thorough: Thorough) -> Plan:
    """The plan for the same object type, purpose and day."""
    model, name = thorough.model, thorough.object_type
    rules = tuple(rule for rule in thorough.rules if rule.kind in JUDGED_ALONE)
    form = form_of(thorough.schema)
    vouching = write_vouching(
        model,
        name,
        rules,
        thorough.finder,
        thorough.now.date(),
        form=form,
        checks=not thorough.form_only,
    )
    return Plan(
        form.shape,
        not has_fractions(form.shape),
        vouching,
        write_linking(model, name, thorough.slots, form),
        tuple(_tie(model, slot) for slot in thorough.slots),
    )


def _tie(model: Model, slot: Slot) -> Tie:
    among = tuple(_among(model, slot.target)) if slot.role is Role.REFERENCE else ()
    return Tie(slot.role, slot.code, slot.target, among)


def _among(model: Model, target: str) -> Iterator[str]:
    """The object types whose records a reference to `target` can point at."""
    kinds = model.object_types
    for name, held in kinds.items():
        if name == target or target in held.ancestors or name in kinds[target].ancestors:
            yield name
