"""The same examination of a register that keeps its objects in PostgreSQL, read by threads."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.api.server import ADDRESS, SECRET, every_scope, open_server
from tests.conformance.test_faults import WHOLE
from tests.register import postgres
from tests.register.conftest import postgres_server
from werkbank.api.paths import servers
from werkbank.api.sources import externals_of
from werkbank.casus.tokens import signed
from werkbank.conformance import Target, Verdict, examine
from werkbank.conformance.wire import Wire
from werkbank.ir import Model

__all__ = ["postgres_server"]
ONLY = () if WHOLE else ("klanten", "ophalen-op-bsn", "gastmelding")


@pytest.fixture
def database(postgres_server: str) -> Iterator[str]:
    with postgres.fresh(postgres_server) as url:
        yield url


def test_everything_passes(real_model: Model, database: str) -> None:
    sources = externals_of(real_model.casussen)
    with open_server(real_model, database=database, resolver=sources, readers=4) as server:
        tokens = signed(SECRET, every_scope(real_model))
        at = servers(real_model, ADDRESS)
        wire = Wire(real_model, at, tokens, transport=server.client._transport)
        report = examine(Target(wire, secret=SECRET, seed=20220623), only=ONLY)
        left = server.register.objects()
    wrong = [(r.feature.key, r.findings) for r in report.results if r.verdict != Verdict.PASSED]
    assert wrong == []
    assert left == []
