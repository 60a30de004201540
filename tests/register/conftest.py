"""Databases for the register: in memory, in a file, and PostgreSQL where there is one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.register import postgres


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """The URL of a PostgreSQL server; skips the test when there is none."""
    pytest.importorskip("psycopg", reason="the extra `postgres` is not installed")
    try:
        with postgres.server() as url:
            yield url
    except postgres.NoPostgresError as missing:
        pytest.skip(str(missing))


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The URL of an empty database that more than one process can use."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'register.db'}"
        return
    with postgres.fresh(request.getfixturevalue("postgres_server")) as url:
        yield url
