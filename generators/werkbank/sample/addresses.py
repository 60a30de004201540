"""The URLs of the objects in a sample: those of its own files, and those of registers elsewhere."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from werkbank.ir import Model, Property

_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")
_ELSEWHERE = "https://elders.example.org/api/v1"
_SPREAD = 0x9E3779B97F4A7C15F39CC0605CEDC835
"""Odd, so that multiplying by it gives every number of 128 bits once."""


def uuid_of(seed: int, index: int) -> str:
    """An identifier of version 8 (RFC 9562): the same for the same numbers, else another.

    Args:
        seed: of the sample and the file; below 2 to the power of 58.
        index: of the object, below 2 to the power of 64.
    """
    mixed = ((seed << 64 | index) * _SPREAD) & ((1 << 122) - 1)
    digits = f"{mixed >> 2:030x}"
    variant = "89ab"[mixed & 3]
    head = f"{digits[:8]}-{digits[8:12]}-8{digits[12:15]}"
    return f"{head}-{variant}{digits[15:18]}-{digits[18:]}"


@dataclass(frozen=True, slots=True)
class Addresses:
    """Gives the URL of an object by its number.

    Attributes:
        seed: of the sample.
    """

    model: Model
    seed: int

    def own(self, object_type: str) -> Callable[[int], str] | None:
        """URLs of objects that are exchanged in one of our APIs; None when they are not."""
        names = (object_type, *self.model.object_types[object_type].ancestors)
        found = next(filter(None, map(self.model.resource_of, names)), None)
        if found is None:
            return None
        api, resource = found
        paths = sorted(each.path for _, each in self.model.resources())
        seed = self.seed * 1009 + paths.index(resource.path)
        start = f"{api.server}/{resource.path}/"
        return lambda index: start + uuid_of(seed, index)

    def elsewhere(self, prop: Property) -> Callable[[int], str]:
        """URLs of objects in another register, like the one that the model shows."""
        shown = next((text for text in prop.examples if _UUID.search(text)), "")
        start = _UUID.sub("", shown) or f"{_ELSEWHERE}/{prop.range.lower()}/"
        seed = self.seed * 1009 + 500
        return lambda index: start + uuid_of(seed, index)
