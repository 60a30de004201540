"""What every write asks of an object type, found once for each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from werkbank.ir import Model, ObjectType
from werkbank.register.message import JsonObject

_LONGEST = 200
"""Characters of an object in words, in the audit trail."""


@dataclass(frozen=True, slots=True)
class Shape:
    """An object type.

    Attributes:
        title: what people call it.
        names: of its properties, in the order of the model.
        telling: of these, those that identify an object and point out no person by themselves.
    """

    title: str
    names: tuple[str, ...]
    telling: tuple[str, ...]

    def put_in_order(self, data: JsonObject) -> None:
        """Give the properties the order of the model, in place."""
        ordered = {name: data[name] for name in self.names if name in data}
        ordered.update(data)
        data.clear()
        data.update(ordered)

    def in_words(self, data: JsonObject, otherwise: str) -> str:
        """An object in words, without what could point out a person by itself.

        Args:
            data: its state.
            otherwise: what tells it apart when none of its properties may.
        """
        known = [text for name in self.telling if isinstance(text := data.get(name), str)]
        return " ".join((self.title, *(known or [otherwise])))[:_LONGEST]


def shapes_of(model: Model) -> Mapping[str, Shape]:
    """The object types of a model, by name."""
    return {name: _shape(held) for name, held in model.object_types.items()}


def _shape(held: ObjectType) -> Shape:
    return Shape(
        title=held.title or held.name,
        names=tuple(prop.name for prop in held.properties),
        telling=tuple(
            prop.name for prop in held.properties if prop.mim.identificerend and not prop.sensitive
        ),
    )
