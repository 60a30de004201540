"""Bringing about in a register what a casus tells of, to begin with."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import urlsplit

from werkbank.casus.running import recorded, run_casus
from werkbank.ir import Casus, Model
from werkbank.register import Register, Request, Response


def begin_with(model: Model, casus: Casus, register: Register) -> Iterator[tuple[str, str]]:
    """Bring about what stands in the register after the first route; name and URL of each object.

    Args:
        model: of the register and the casus.
        casus: whose first route is carried out.
        register: opened with the server URLs that clients use.
    """
    first = casus.routes[:1]
    kept = tuple(replace(route, steps=route.steps[: recorded(route.steps)]) for route in first)
    run = run_casus(model, replace(casus, routes=kept, wrong=()), lambda _: _Here(model, register))
    for route in run.all_runs():
        yield from ((name, url) for name, url in route.urls.items() if name in route.resources)


class _Here:
    """A transport to a register whose objects have an address of their own."""

    def __init__(self, model: Model, register: Register) -> None:
        self._servers = tuple(api.server for api in model.apis)
        self._register = register

    def __enter__(self) -> _Here:
        return self

    def __exit__(self, *_: object) -> None:
        """The register stays open: it is about to be served."""

    def send(self, request: Request) -> Response:
        """Carry out one request, at the path of the API and not at the server of the model."""
        if request.path.startswith(self._servers):
            request = replace(request, path=urlsplit(request.path).path)
        return self._register.handle(request)
