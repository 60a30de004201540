"""One record against every rule of the model that can be judged by the record alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from werkbank.purpose import Purpose
from werkbank.validate.quick.plan import Plan
from werkbank.validate.quick.shapes import Reader, reader
from werkbank.validate.ties import Tie

if TYPE_CHECKING:
    from werkbank.ir import Behaviour, Model
    from werkbank.schema import Schema
    from werkbank.validate.finding import Finding
    from werkbank.validate.links import Link, Slot
    from werkbank.validate.masking import Masking
    from werkbank.validate.places import JsonObject
    from werkbank.validate.quick.linking import QuickLinks
    from werkbank.validate.quick.vouching import Vouch
    from werkbank.validate.thorough import Judged, Thorough


class Validator:
    """Judges records of one object type; made by `compile_validator`.

    There are two ways. The quick one, by a plan, vouches for most records that are right. The
    thorough one explains what is wrong; it and the model are loaded when it is first asked.

    Attributes:
        model, object_type, purpose: what is judged against.
        form_only: True to judge only what the JSON Schema says.
    """

    def __init__(
        self,
        model: Model,
        object_type: str,
        purpose: Purpose,
        day: date | None,
        *,
        form_only: bool,
        plan: Plan | None = None,
    ) -> None:
        self.model = model
        self.object_type = object_type
        self.purpose = purpose
        self.form_only = form_only
        self._day = day
        self._plan = plan

    # -- the quick way -----------------------------------------------------------------------

    @cached_property
    def plan(self) -> Plan:
        """What it takes to vouch for records."""
        if self._plan is not None:
            return self._plan
        from werkbank.validate.quick.planning import make_plan

        return make_plan(self.thorough)

    @property
    def ties(self) -> tuple[Tie, ...]:
        """By what records are tied to each other."""
        return self.plan.ties

    @cached_property
    def reads(self) -> Reader:
        """The data of a record that may be right, without keys that the model does not know."""
        return reader(self.plan.shape)

    @cached_property
    def vouches(self) -> Vouch:
        """True when a record that was read certainly breaks nothing; False says nothing."""
        return self.plan.vouching.function()

    @cached_property
    def quick_links(self) -> QuickLinks | None:
        """Adds the keys of a record that is right; None when a slot can have more than one."""
        return self.plan.linking.function() if self.plan.linking else None

    # -- the thorough way --------------------------------------------------------------------

    @cached_property
    def thorough(self) -> Thorough:
        """What explains."""
        from werkbank.validate.thorough import Thorough

        return Thorough(
            self.model, self.object_type, self.purpose, self._day, form_only=self.form_only
        )

    @property
    def rules(self) -> tuple[Behaviour, ...]:
        """The behaviour rules about the object type and the groups in it."""
        return self.thorough.rules

    @property
    def judged_rules(self) -> tuple[Behaviour, ...]:
        """The behaviour rules that data files can be held against."""
        return self.thorough.judged_rules

    @property
    def schema(self) -> Schema:
        """The JSON Schema that records are judged with, complete in itself."""
        return self.thorough.schema

    def fits(self, data: JsonObject) -> bool:
        """True when a record satisfies the schema."""
        return self.thorough.fits(data)

    @property
    def slots(self) -> tuple[Slot, ...]:
        """By what records are tied to each other, with the rules that say so."""
        return self.thorough.slots

    @property
    def masking(self) -> Masking:
        """What of a record may be shown."""
        return self.thorough.masking

    def judge(self, record: bytes | str | JsonObject) -> tuple[Finding, ...]:
        """Everything that is wrong with a record; see `Thorough.judged`."""
        return self.thorough.judged(record).findings

    def judged(self, record: bytes | str | JsonObject) -> Judged:
        """The same, with the record as it was read."""
        return self.thorough.judged(record)

    def linked(self, data: JsonObject, findings: Iterable[Finding] = ()) -> Iterator[Link]:
        """The keys and references of a record; see `Thorough.linked`."""
        return self.thorough.linked(data, findings)

    def slot_keys(
        self, data: JsonObject, findings: Iterable[Finding] = ()
    ) -> Iterator[tuple[int, bytes]]:
        """The same, as the number of a slot and the key."""
        return self.thorough.slot_keys(data, findings)


def compile_validator(
    model: Model,
    object_type: str,
    *,
    purpose: Purpose = Purpose.READ,
    day: date | None = None,
    form_only: bool = False,
    plan: Plan | None = None,
) -> Validator:
    """A validator of the records of an object type.

    Args:
        model: what is judged against.
        object_type: name of a class, as in the model.
        purpose: `READ` for objects as a register gives them, with their URL; `CREATE` for objects
            that are still to be sent to one, without what the register fills in.
        day: the peildatum of reference lists; today when None.
        form_only: judge only what the JSON Schema says.
        plan: made before, of the same; then the model is not asked for anything yet.

    Raises:
        KeyError: when the model has no object type of that name.
    """
    made = Validator(model, object_type, purpose, day, form_only=form_only, plan=plan)
    if plan is None:
        _ = made.thorough
    return made
