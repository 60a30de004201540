"""The mapping from 2022, registers of both versions, and objects of 2022 that a test writes out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import orjson
import pytest

from tests.api.server import ADDRESS, SECRET, Server, every_scope, open_server
from tests.conftest import PROJECT
from tests.published import VERSION, published_model
from werkbank.api.paths import servers
from werkbank.casus.tokens import signed
from werkbank.conformance.wire import Wire
from werkbank.ir import Model
from werkbank.migration import Crossing, Verdict, migrate, read_crossing
from werkbank.migration.crossing import Given
from werkbank.migration.source import Files
from werkbank.migration.target import Everything, InDatabase

OLD = "https://toen.example.org"
KLANT = {"bronorganisatie": "899999906", "klantnummer": "1", "websiteUrl": "https://example.org"}
CHOSEN = {"Contactmoment": (Given(new="kanaal", value="telefoon"),)}


@pytest.fixture(scope="session")
def crossing(real_model: Model) -> Crossing:
    found, wrong = read_crossing(PROJECT, VERSION, published_model(), real_model)
    assert found is not None, "\n".join(map(str, wrong))
    return found


@pytest.fixture
def target(real_model: Model) -> Iterator[InDatabase]:
    made = InDatabase.open(real_model, "sqlite://")
    with made.register:
        yield made


def url(path: str, number: int) -> str:
    return f"{OLD}/api/v1/{path}/00000000-0000-4000-8000-{number:012}"


Carry = Callable[..., Verdict]


@pytest.fixture
def carry(crossing: Crossing, target: InDatabase, tmp_path: Path) -> Carry:
    """Carry objects over, given by path of their resource; gives the verdict."""

    def run(**objects: list[dict[str, Any]]) -> Verdict:
        for path, items in objects.items():
            lines = [
                orjson.dumps({"url": url(path, number), **item})
                for number, item in enumerate(items, start=1)
            ]
            (tmp_path / f"{path}.ndjson").write_bytes(b"\n".join(lines) + b"\n")
        source = Files(crossing.old, [tmp_path], tmp_path)
        return migrate(crossing, source, target, chosen=CHOSEN)

    return run


def made(target: InDatabase, path: str) -> list[dict[str, Any]]:
    """What is in the new register, by path of the resource."""
    found = target.register.objects()
    return [data for key, data in found if key.partition("/")[2] == path]


@pytest.fixture
def old_server() -> Iterator[Server]:
    with open_server(published_model(), resolver=Everything()) as server:
        yield server


@pytest.fixture
def new_server(real_model: Model) -> Iterator[Server]:
    with open_server(real_model, resolver=Everything()) as server:
        yield server


def wire_to(server: Server) -> Wire:
    model = server.model
    tokens = signed(SECRET, every_scope(model))
    return Wire(model, servers(model, ADDRESS), tokens, transport=server.client._transport)
