"""A server of the real model in this process, with a client that presents a token."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import httpx
import pytest

from tests.api.server import SECRET, Server, open_server
from tests.cli.conftest import Run, run
from werkbank.ir import Model

MakeServer = Callable[..., Server]


@pytest.fixture
def make_server(real_model: Model) -> Iterator[MakeServer]:
    """Opens servers with settings of one's own, each over an empty register."""
    with ExitStack() as stack:

        def make(**settings: Any) -> Server:
            model = settings.pop("model", real_model)
            return stack.enter_context(open_server(model, **settings))

        yield make


@pytest.fixture
def server(make_server: MakeServer) -> Server:
    return make_server()


@pytest.fixture
def client(server: Server) -> httpx.Client:
    """Presents a token that allows everything."""
    return server.client


__all__ = ["SECRET", "MakeServer", "Run", "run"]
