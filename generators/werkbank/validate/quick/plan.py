"""What it takes to vouch for records of an object type, as plain data: it is made once and kept."""

from __future__ import annotations

import marshal
from typing import Any, NamedTuple

from werkbank.validate.quick.written import Written
from werkbank.validate.ties import Role, Tie


class Plan(NamedTuple):
    """Everything that is needed for a record that is right, and nothing of the model.

    Attributes:
        schema: JSON Schema as JSON; says only whether a record fits.
        vouching: the function for what the schema does not say; None when only the form counts.
        linking: the function that finds the keys; None when a slot can have more keys than one.
        ties: by what records are tied, in the order of the slots.
    """

    schema: bytes
    vouching: Written | None
    linking: Written | None
    ties: tuple[Tie, ...]

    def to_bytes(self) -> bytes:
        """Everything, to be kept; for this version of Python alone."""
        ties = [(str(tie.role), tie.code, tie.target, tie.among) for tie in self.ties]
        return marshal.dumps((self.schema, _parts(self.vouching), _parts(self.linking), ties))

    @classmethod
    def from_bytes(cls, content: bytes) -> Plan:
        """What `to_bytes` made: of the same version of Python, and not damaged."""
        schema, vouching, linking, ties = marshal.loads(content)  # noqa: S302 - the user's own cache
        held = tuple(Tie(Role(role), *rest) for role, *rest in ties)
        return cls(schema, _written(vouching), _written(linking), held)


def _parts(written: Written | None) -> tuple[Any, ...] | None:
    return written.parts() if written else None


def _written(parts: tuple[Any, ...] | None) -> Written | None:
    return Written(*parts) if parts else None
