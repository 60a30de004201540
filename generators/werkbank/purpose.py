"""What an object travels for."""

from __future__ import annotations

from enum import StrEnum


class Purpose(StrEnum):
    """The four shapes in which an object travels; the value is the Dutch word for it."""

    READ = "lezen"
    CREATE = "aanmaken"
    REPLACE = "vervangen"
    PATCH = "wijzigen"

    @property
    def request(self) -> bool:
        """True when a client sends the object, so that properties of the register are absent."""
        return self is not Purpose.READ
