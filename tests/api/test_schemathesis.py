"""schemathesis finds nothing: every answer is as the specification says, whatever is sent.

Here it tries a few messages per operation. `WERKBANK_SCHEMATHESIS=200` makes that 200, in all of
its phases, and takes some minutes. Earlier versions are tried as well.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.api.loopback import serving
from tests.api.server import SECRET, every_scope
from tests.conftest import PROJECT
from tests.published import published_model
from werkbank.api import Settings, make_app
from werkbank.api.paths import base_path, servers
from werkbank.api.serving import listen
from werkbank.api.sources import externals_of
from werkbank.api.tokens import make_token
from werkbank.ir import Model
from werkbank.register import Register

pytest.importorskip("schemathesis", reason="schemathesis is not installed")
WHOLE = os.environ.get("WERKBANK_SCHEMATHESIS", "")
EXAMPLES = WHOLE or "3"
PHASES = "examples,coverage,fuzzing,stateful" if WHOLE else "fuzzing,stateful"
HOURS = 3
ACCEPTED = """[checks]
positive_data_acceptance.expected-statuses = [
  "2xx", "304", "400", "401", "403", "404", "409", "412"
]
"""
"""No schema can say which klant exists or which number is free; so a valid message may be refused
with 400. `refused_by_a_rule_only` (in the hooks) sees to it that only a rule does that.
"""


@dataclass(frozen=True)
class Tried:
    """A model and where it is served."""

    model: Model
    address: str


@pytest.fixture(scope="module", params=["nu", "2022"])
def tried(
    request: pytest.FixtureRequest, real_model: Model, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Tried]:
    model = real_model if request.param == "nu" else published_model()
    folder = tmp_path_factory.mktemp("schemathesis")
    with listen("127.0.0.1", 0) as bound:
        port = bound.getsockname()[1]
    at = f"http://127.0.0.1:{port}"
    with Register.open(
        model,
        f"sqlite:///{folder / 'register.db'}",
        resolver=externals_of(real_model.casussen),
        servers=servers(model, at),
    ) as register:
        app = make_app(register, Settings(secret=SECRET), address=at, log=None)
        with serving(app, port):
            yield Tried(model, at)


@pytest.mark.timeout(HOURS * 3600 if WHOLE else 300)
@pytest.mark.parametrize("number", range(3))
def test_nothing_is_found(tried: Tried, number: int, tmp_path: Path) -> None:
    api = tried.model.apis[number]
    token = make_token(SECRET, "schemathesis", every_scope(tried.model), seconds=HOURS * 3600)
    command = [
        *(str(Path(sys.executable).parent / "schemathesis"), "run"),
        f"{tried.address}{base_path(api)}/openapi.json",
        *("--header", f"Authorization: Bearer {token}"),
        *("--checks", "all"),
        *("--phases", PHASES, "--max-examples", EXAMPLES, "--seed", "20220623"),
        *("--no-color", "--warnings", "off"),
    ]
    (tmp_path / "schemathesis.toml").write_text(ACCEPTED)
    path = os.pathsep.join((str(PROJECT / "generators"), str(PROJECT)))
    hooks = {"SCHEMATHESIS_HOOKS": "tests.api.schemathesis.hooks", "PYTHONPATH": path}
    done = subprocess.run(
        command,
        cwd=tmp_path,
        env={**os.environ, **hooks},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr[-2000:]
    counted = re.search(r"(\d+) generated, (\d+) passed", done.stdout)
    assert counted, done.stdout[-2000:]
    assert int(counted[1]) > len(api.resources) * 10
