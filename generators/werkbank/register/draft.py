"""A write on its way: the state before and after."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass, field

from werkbank.ir import Behaviour, OperationKind
from werkbank.register.collection import Collection
from werkbank.validate.places import firsts
from werkbank.validate.rules.unique import keys_of
from werkbank.validate.state import Occurrence, State


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
    _keys: dict[str, list[tuple[Occurrence, str]]] = field(default_factory=dict)
    _names: set[str] | None = None

    @property
    def url(self) -> str:
        """The URL of the object."""
        return self.collection.url(self.uuid)

    @property
    def types(self) -> set[str]:
        """The object types that occur in what the object was or is to be, with their ancestors."""
        found: set[str] = set()
        for state in (self.new, self.old):
            if state is not None:
                found.update(state.types)
        return found

    @property
    def names(self) -> Set[str]:
        """The names of all that stands in the new state, and in the groups inside it."""
        if self._names is None:
            self._names = set() if self.new is None else self.new.names
        return self._names

    def keys(self, rule: Behaviour) -> list[tuple[Occurrence, str]]:
        """The keys of the new state, by a rule of kind `uniek`."""
        found = self._keys.get(rule.code)
        if found is None:
            there = firsts(rule.properties) <= self.names
            found = self._keys[rule.code] = keys_of(rule, self.new) if there else []
        return found

    def filled(self, name: str) -> None:
        """Know that a rule gave an attribute of the new state, or of a group in it, a value."""
        if self._names is not None:
            self._names.add(name)
        self._keys.clear()

    @property
    def shown(self) -> State:
        """The state that tells best what the object is: the new one, or the last there was."""
        state = self.new or self.old
        if state is None:
            raise ValueError(self.uuid)
        return state
