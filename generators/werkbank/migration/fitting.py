"""Whether a value fits an attribute, and whether a conversion can make it fit."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

import jsonschema_rs

from werkbank.checks import CHECKS
from werkbank.ir import Property, PropertyKind
from werkbank.migration.conversions import CONVERSIONS
from werkbank.migration.crossing import Crossing
from werkbank.schema import Purpose, SchemaBuilder, model_builder
from werkbank.schema.explain import explain


class NoFitError(Exception):
    """A value fits nowhere; the text is Dutch and does not repeat the value."""


@dataclass(slots=True)
class Fitting:
    """Judges values by the model of this version."""

    crossing: Crossing
    _builder: SchemaBuilder = field(init=False)
    _compiled: dict[tuple[str, str], Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._builder = model_builder(self.crossing.new, "#/$defs/")

    def fitted(self, options: tuple[Property, ...], value: Any) -> tuple[Any, bool]:
        """The value as an attribute can have it, and whether that took a conversion.

        Args:
            options: the attribute; more than one where groups have it in different forms.
            value: of the old object.

        Raises:
            NoFitError: when it cannot have it.
        """
        wrong: list[NoFitError] = []
        for prop in options:
            try:
                return self._fitted(prop, value)
            except NoFitError as error:
                wrong.append(error)
        raise wrong[0]

    def decision(self, prop: Property) -> str:
        """The decision behind what an attribute can have; empty when there is none."""
        if found := self.crossing.conversions.get(prop.range):
            return found.decision
        element = f"{prop.owner}.{prop.name}"
        decisions = self.crossing.new.decisions
        return next((each.code for each in decisions if element in each.elements), "")

    def _fitted(self, prop: Property, value: Any) -> tuple[Any, bool]:
        first = self._why(prop, value)
        if first is None:
            return value, False
        found = self.crossing.conversions.get(prop.range)
        if found and isinstance(value, str) and prop.kind is PropertyKind.SCALAR:
            text = value
            for name in found.steps:
                text = CONVERSIONS[name](self.crossing, prop, text)
                if self._why(prop, text) is None:
                    return text, True
        raise NoFitError(first)

    def _why(self, prop: Property, value: Any) -> str | None:
        """What is wrong with a value; None when nothing is."""
        for error in self._validator(prop).iter_errors(value):
            for part in explain(error):
                return part.problem
        if not isinstance(value, str):
            return None
        check = CHECKS.get(prop.check or "")
        if check and (why := check.why(value)):
            return why
        if prop.reference_list:
            known = self.crossing.new.reference_lists[prop.reference_list]
            if not known.open and value not in {each.code for each in known.values}:
                return f"de waarde staat niet in referentielijst {prop.reference_list}"
        return None

    def _validator(self, prop: Property) -> Any:
        key = (prop.owner, prop.name)
        if key not in self._compiled:
            # What a subtype pins is not what the attribute allows: the register judges the subtype.
            schema = self._builder.value(replace(prop, fixed=None), Purpose.CREATE)
            self._compiled[key] = jsonschema_rs.validator_for(
                {**schema, "$defs": self._builder.components()}, validate_formats=True
            )
        return self._compiled[key]
