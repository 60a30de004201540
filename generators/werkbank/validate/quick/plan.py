"""What it takes to vouch for records of an object type, as plain data: it is made once and kept."""

from __future__ import annotations

import marshal
from typing import NamedTuple

from werkbank.validate.quick.shapes import Shape
from werkbank.validate.quick.written import Written
from werkbank.validate.ties import Role, Tie


class Plan(NamedTuple):
    """Everything that is needed for a record that is right, and nothing of the model.

    Attributes:
        shape: what is seen to while a record is read.
        exact: true when no text of a record can be shorter than what is written of it.
        vouching: the function for what is left to see to.
        linking: the function that finds the keys; None when a slot can have more keys than one.
        ties: by what records are tied, in the order of the slots.
    """

    shape: Shape
    exact: bool
    vouching: Written
    linking: Written | None
    ties: tuple[Tie, ...]

    def to_bytes(self) -> bytes:
        """Everything, to be kept; for this version of Python alone."""
        ties = [(str(tie.role), tie.code, tie.target, tie.among) for tie in self.ties]
        linking = self.linking.parts() if self.linking else None
        return marshal.dumps((self.shape, self.exact, self.vouching.parts(), linking, ties))

    @classmethod
    def from_bytes(cls, content: bytes) -> Plan:
        """What `to_bytes` made: of the same version of Python, and not damaged."""
        shape, exact, vouching, linking, ties = marshal.loads(content)  # noqa: S302 - own cache
        held = tuple(Tie(Role(role), *rest) for role, *rest in ties)
        return cls(shape, exact, Written(*vouching), Written(*linking) if linking else None, held)
