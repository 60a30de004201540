"""A write on its way: the state before and after."""

from __future__ import annotations

from dataclasses import dataclass

from werkbank.ir import OperationKind
from werkbank.register.collection import Collection
from werkbank.validate.state import State


@dataclass(slots=True, kw_only=True)
class Draft:
    """What an object is to become.

    Attributes:
        old: the state before; None for a new object.
        new: the state to be, which rules may fill; None when the object is to be removed.
        kind: what the client asked for, or the nearest to it for a side effect.
    """

    collection: Collection
    uuid: str
    old: State | None
    new: State | None
    kind: OperationKind

    @property
    def url(self) -> str:
        """The URL of the object."""
        return self.collection.url(self.uuid)

    @property
    def shown(self) -> State:
        """The state that tells best what the object is: the new one, or the last there was."""
        state = self.new or self.old
        if state is None:
            raise ValueError(self.uuid)
        return state
