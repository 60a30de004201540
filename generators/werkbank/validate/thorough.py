"""The thorough way to judge a record: it explains everything that is wrong with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cached_property

import jsonschema_rs

from werkbank.ir import Behaviour, BehaviourKind, Model
from werkbank.purpose import Purpose
from werkbank.schema import Schema, behaviours_of
from werkbank.validate.fault import Fault
from werkbank.validate.faults import SchemaValidator, check_faults, schema_faults
from werkbank.validate.finding import Finding
from werkbank.validate.links import Link, links_in, slots_of
from werkbank.validate.masking import Masking
from werkbank.validate.moments import dutch_clock
from werkbank.validate.places import JsonObject, pruned
from werkbank.validate.raw import Read, parse
from werkbank.validate.record_schema import record_schema
from werkbank.validate.rules.order import order_faults
from werkbank.validate.rules.presence import forbidden_faults, one_of_faults, required_faults
from werkbank.validate.rules.reference_value import code_faults
from werkbank.validate.state import Finder, State

_K = BehaviourKind
JUDGED_ALONE = frozenset(
    {
        _K.ONE_OF_REQUIRED,
        _K.REQUIRED_WHEN,
        _K.FORBIDDEN_WHEN,
        _K.ORDER,
        _K.REFERENCE_VALUE,
    }
)
"""The kinds of rules that a record alone can break."""
JUDGED_TOGETHER = frozenset({_K.UNIQUE, _K.REFERENCE_EXISTS})
"""The kinds of rules that take all records to judge."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A record with what is wrong with it.

    Attributes:
        data: the record; None when it could not be read as an object.
    """

    data: JsonObject | None
    findings: tuple[Finding, ...] = ()


class Thorough:
    """Judges records of one object type.

    Attributes:
        model, object_type, purpose: what is judged against.
        now: the moment whose day is the peildatum of reference lists.
        form_only: True to judge only what the JSON Schema says.
        rules: the behaviour rules about the object type and the groups in it.
        schema: the JSON Schema that records are judged with, complete in itself.
        slots: by what records are tied to each other.
        masking: what of a record may be shown.
        finder: finds groups in a record.

    Raises:
        KeyError: when the model has no object type of that name.
    """

    def __init__(
        self,
        model: Model,
        object_type: str,
        purpose: Purpose,
        day: date | None,
        *,
        form_only: bool,
    ) -> None:
        self.model = model
        self.object_type = object_type
        self.purpose = purpose
        now = dutch_clock()
        self.now = datetime.combine(day, time(12), now.tzinfo) if day else now
        self.form_only = form_only
        self.rules = () if form_only else _rules(model, object_type)
        self.finder = Finder.of(model)
        self.masking = Masking(model, object_type)
        self.schema: Schema = record_schema(model, object_type, purpose)
        self.slots = () if form_only else slots_of(model, object_type, self.rules)

    @property
    def judged_rules(self) -> tuple[Behaviour, ...]:
        """The behaviour rules that data files can be held against."""
        return tuple(each for each in self.rules if each.kind in JUDGED_ALONE | JUDGED_TOGETHER)

    @cached_property
    def _compiled(self) -> SchemaValidator:
        return jsonschema_rs.validator_for(self.schema, validate_formats=True)

    def fits(self, data: JsonObject) -> bool:
        """True when a record satisfies the schema."""
        return bool(self._compiled.is_valid(data))

    def judged(self, record: bytes | str | JsonObject) -> Judged:
        """The record as it was read, with everything that is wrong; without file and line.

        A datum of which the form is wrong is not held against its check as well, nor against the
        behaviour rules: that would report one mistake twice.

        Never raises on what is in the record.

        Args:
            record: JSON, or what was parsed from it.
        """
        read = Read(record) if isinstance(record, dict) else parse(record)
        if not isinstance(read.data, dict):
            return Judged(None, read.findings)
        found = [*read.findings]
        ways = (self._form,) if self.form_only else (self._form, self._checks, self._broken)
        for faults in ways:
            told = {each.attribute for each in found}
            found += [each for each in faults(read.data) if each.attribute not in told]
        dressed = self.masking.dressed(dict.fromkeys(found), read.data)
        return Judged(read.data, tuple(dressed))

    def linked(self, data: JsonObject, findings: Iterable[Finding] = ()) -> Iterator[Link]:
        """The keys and references of a record, to compare with those of all other records.

        A datum that is wrong in itself is part of no key: it would be reported a second time.
        Never raises on what is in the record.

        Args:
            data: the record.
            findings: what `judged` found in it.
        """
        state = State(self.finder, self.object_type, pruned(data))
        wrong = {each.path for each in findings}
        return links_in(state, [slot for slot in self.slots if wrong.isdisjoint(slot.paths)])

    def slot_keys(
        self, data: JsonObject, findings: Iterable[Finding] = ()
    ) -> Iterator[tuple[int, bytes]]:
        """The same, as the number of a slot and the key."""
        state = State(self.finder, self.object_type, pruned(data))
        wrong = {each.path for each in findings}
        for number, slot in enumerate(self.slots):
            if wrong.isdisjoint(slot.paths):
                for link in links_in(state, (slot,)):
                    yield number, link.key

    def _form(self, data: JsonObject) -> Iterator[Finding]:
        faults = schema_faults(self._compiled, data, self.finder, self.object_type)
        return map(_finding, faults)

    def _checks(self, data: JsonObject) -> Iterator[Finding]:
        return map(_finding, check_faults(State(self.finder, self.object_type, pruned(data))))

    def _broken(self, data: JsonObject) -> Iterator[Finding]:
        state = State(self.finder, self.object_type, pruned(data))
        for rule in self.rules:
            if rule.kind in JUDGED_ALONE:
                yield from map(_finding, self._breaks(rule, state))

    def _breaks(self, rule: Behaviour, state: State) -> Iterator[Fault]:
        match rule.kind:
            case _K.ONE_OF_REQUIRED:
                return one_of_faults(rule, state)
            case _K.REQUIRED_WHEN:
                return required_faults(rule, state)
            case _K.FORBIDDEN_WHEN:
                return forbidden_faults(rule, state)
            case _K.ORDER:
                generated = [each for each in self.rules if each.kind is _K.GENERATED]
                return order_faults(rule, state, generated, self.now)
            case _:
                return code_faults(rule, state, None, self.model, self.now)


def _rules(model: Model, object_type: str) -> tuple[Behaviour, ...]:
    """The rules of every API about what a record holds, each once."""
    home = model.resource_of(object_type)
    if home:
        return behaviours_of(model, *home)
    names = model.reach(object_type)
    found = {
        rule.code: rule
        for api in model.apis
        for rule in api.behaviours
        if rule.object_type in names
    }
    return tuple(found.values())


def _finding(fault: Fault) -> Finding:
    rule = fault.rule or fault.code
    return Finding(rule=rule, kind=fault.code, attribute=fault.name, message=fault.reason)
