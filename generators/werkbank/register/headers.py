"""The request headers that an operation declares."""

from __future__ import annotations

from collections.abc import Iterator

from werkbank.ir import Operation
from werkbank.register.message import Request
from werkbank.validate.fault import Fault


def header_faults(operation: Operation, request: Request) -> Iterator[Fault]:
    """What is wrong with the headers that the exchange layer declares."""
    for header in operation.headers:
        given = request.header(header.name)
        if (given is None and not header.required) or header.of_http:
            continue
        if given is None:
            yield Fault(header.name, "verplicht", f"{header.name} ontbreekt; voeg de kop toe.")
        elif header.max_length is not None and len(given) > header.max_length:
            reason = f"{header.name} heeft hooguit {header.max_length} tekens; kort de tekst in."
            yield Fault(header.name, "lengte", reason)
        elif header.values and given not in header.values:
            options = ", ".join(header.values)
            yield Fault(header.name, "enumeratie", f"{header.name} is een van: {options}.")
