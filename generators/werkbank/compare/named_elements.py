"""The elements of the model behind the places in a specification, and the decisions on them."""

from __future__ import annotations

from collections.abc import Iterator

from werkbank.compare.difference import Difference
from werkbank.ir import Api, Model
from werkbank.schema import Purpose, api_builder, component_name


class NamedElements:
    """Finds the decisions that name what a difference in the specification of an API is about."""

    def __init__(self, old: Model | None, new: Model, api: Api) -> None:
        self.new = new
        self.api = api
        self._known = frozenset(
            (decision.code, element)
            for decision in (old.decisions if old else ())
            for element in decision.elements
        )
        self._components = dict(_components(new, api))

    def decisions(self, difference: Difference) -> tuple[str, ...]:
        """The decisions behind a difference: those that are new, or else all that name it."""
        for element in self._elements(difference):
            named = [d.code for d in self.new.decisions if element in d.elements]
            fresh = [code for code in named if (code, element) not in self._known]
            if named:
                return tuple(fresh or named)
        return ()

    def _elements(self, difference: Difference) -> Iterator[str]:
        """From the most to the least precise."""
        kind, _, rest = difference.location.partition("/")
        if kind == "schemas":
            component, _, inside = rest.partition("/")
            holder = self._components.get(component)
            if holder is None:
                return
            name = inside.split("/")[0].strip('"')
            if name:
                yield from self._property(holder, name)
            yield holder
        elif kind == "api":
            yield f"api:{rest}"

    def _property(self, holder: str, name: str) -> Iterator[str]:
        object_type = self.new.object_types.get(holder)
        prop = object_type.find(name) if object_type else None
        yield f"{holder}.{name}"
        if prop is not None and prop.owner not in {"", holder}:
            yield f"{prop.owner}.{name}"


def _components(model: Model, api: Api) -> Iterator[tuple[str, str]]:
    builder = api_builder(model, api)
    for name in (*model.enumerations, *model.types):
        yield component_name(name), name
    for name in model.object_types:
        for purpose in Purpose:
            yield builder.component_of(name, purpose), name
