"""The audit trail of an object."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import uuid4

from werkbank.conformance.expecting import accepted, refused, same
from werkbank.conformance.operations.unknown import missing
from werkbank.conformance.rules.placing import Spot
from werkbank.conformance.target import Target, Unable
from werkbank.ir import (
    Operation,
)


def trail_test(target: Target, spot: Spot, operation: Operation) -> Iterator[str]:
    """An object has an audit trail from its beginning."""
    made = target.make(spot.name)
    answer = spot.collection.audittrail(str(made["url"]))
    yield from accepted(answer, "de audittrail", 200)
    if answer.ok and not answer.body:
        yield "de audittrail van een nieuw object is leeg"
    yield from refused(spot.collection.audittrail(missing(spot)), "een onbekend object", 404)
    del operation


def trail_line_test(target: Target, spot: Spot, operation: Operation) -> Iterator[str]:
    """A line of the trail can be read by itself."""
    made = target.make(spot.name)
    url = str(made["url"])
    lines = spot.collection.audittrail(url).body
    if not isinstance(lines, list) or not lines:
        raise Unable("de audittrail van een nieuw object is leeg")
    answer = spot.collection.audittrailregel(url, str(lines[0].get("uuid")))
    yield from accepted(answer, "één regel", 200)
    yield from same(answer.body, lines[0], "de regel")
    missing = spot.collection.audittrailregel(url, str(uuid4()))
    yield from refused(missing, "een onbekende regel", 404)
    del operation
