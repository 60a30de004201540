"""Every casus gives the same over HTTP, through a real server, as in this process."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from functools import partial
from itertools import count
from pathlib import Path

import pytest

from tests.api.loopback import Switch, serving
from tests.api.server import SECRET, every_scope
from tests.conftest import PROJECT
from tests.register import postgres
from tests.register.conftest import postgres_server
from werkbank.api import Settings, make_app
from werkbank.api.paths import servers
from werkbank.api.sources import externals_of
from werkbank.casus.running import CasusRun, StepRun, run_casus
from werkbank.casus.stage import in_process, numbered, ticking
from werkbank.casus.tokens import signed
from werkbank.casus.transport import Http, Transport
from werkbank.ir import Casus, Model
from werkbank.register import Register

CHANCE = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{16,}")
Fresh = Callable[[], AbstractContextManager[str]]
NAMES = sorted(path.parent.name for path in PROJECT.glob("casussen/*/casus.yaml"))


__all__ = ["postgres_server"]


@pytest.fixture(scope="module")
def switch() -> Switch:
    return Switch()


@pytest.fixture(scope="module")
def http(real_model: Model, switch: Switch) -> Iterator[Http]:
    tokens = signed(SECRET, every_scope(real_model))
    with serving(switch) as address:
        http = Http(real_model, servers(real_model, address), tokens)
        yield http
        http.close()


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Fresh:
    """Gives an empty database for each route of a casus."""
    if request.param == "postgresql":
        return partial(postgres.fresh, request.getfixturevalue("postgres_server"))
    given = count()
    return lambda: nullcontext(f"sqlite:///{tmp_path / f'{next(given)}.db'}")


@pytest.mark.parametrize("name", NAMES)
def test_same_outcomes(
    real_model: Model, switch: Switch, http: Http, name: str, database: Fresh
) -> None:
    """The register has the addresses, the clock and the identifiers of the run in this process."""
    casus = next(each for each in real_model.casussen if each.code == name)

    @contextmanager
    def over_http(casus: Casus) -> Iterator[Transport]:
        with (
            database() as url,
            Register.open(
                real_model,
                url,
                resolver=externals_of([casus]),
                clock=ticking(),
                new_id=numbered(casus.code),
            ) as register,
        ):
            readers = 0 if url.startswith("sqlite") else 4
            settings = Settings(secret=SECRET, readers=readers)
            switch.app = make_app(register, settings, log=None)
            yield http

    run = run_casus(real_model, casus, over_http)
    assert not [(step.step.name, step.differences) for step in failures(run)]
    usual = run_casus(real_model, casus, in_process(real_model))
    assert told(run) == told(usual)


def steps(run: CasusRun) -> Iterator[StepRun]:
    for route in run.all_runs():
        yield from (*route.given, *route.steps)


def failures(run: CasusRun) -> list[StepRun]:
    return [step for step in steps(run) if not step.ok]


def shown(step: StepRun) -> list[object]:
    """What was answered; of calls at once the order is chance, and so is the name of a refusal."""
    found = []
    for answer in step.responses:
        body = answer.body
        if isinstance(body, dict) and not answer.ok:
            body = {key: value for key, value in body.items() if key != "instance"}
        headers = {key.lower(): value for key, value in answer.headers.items()}
        kept = {key: headers.get(key) for key in ("etag", "location", "api-version")}
        found.append((answer.status, body, kept))
    return [step.step.name, *sorted(found, key=lambda each: each[0])]


def told(run: CasusRun) -> list[str]:
    """What was answered in each route, with names and fingerprints numbered as they appear.

    They depend on which of the calls at once comes first, and that is chance.
    """
    return [_numbered(str([*map(shown, (*r.given, *r.steps))])) for r in run.all_runs()]


def _numbered(text: str) -> str:
    names: dict[str, str] = {}
    return CHANCE.sub(lambda found: names.setdefault(found[0], f"object {len(names)}"), text)
