"""Runs commands as a user would, and hands back what the user gets to see."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.build.conftest import project, set_emitters
from werkbank.cli.main import main

__all__ = ["project", "set_emitters"]


@dataclass(frozen=True)
class Outcome:
    code: int
    out: str
    err: str

    @property
    def data(self) -> dict[str, Any]:
        """The output, read as one JSON object."""
        read: dict[str, Any] = json.loads(self.out)
        return read


Run = Callable[..., Outcome]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """`run("lint", "--json")`."""

    def go(*arguments: str | Path) -> Outcome:
        code = main([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        return Outcome(code, out, err)

    return go
