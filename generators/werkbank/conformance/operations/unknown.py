"""What no server knows."""

from __future__ import annotations

from uuid import uuid4

from werkbank.conformance.rules.placing import Spot

UNKNOWN = "bestaatNiet"
"""The name of an attribute, filter or parameter that no API has."""


def missing(spot: Spot) -> str:
    """The URL of an object that is not there."""
    return f"{spot.collection.url}/{uuid4()}"
