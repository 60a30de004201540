"""`python -m benchmarks.server`: measure the register under load, beside Prism.

Needs wrk, and for the comparison `prism` of @stoplight/prism-cli (npm). All servers have the same
specification and run at the same time; each call is made to one of them after the other, a few
rounds long, so that whatever else the machine does meets all of them.

Exit codes: 0 within the thresholds, 1 beyond one of them, 2 when something could not be measured.
"""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
import urllib.request
from contextlib import ExitStack
from pathlib import Path

import click
from benchmarks.server.load import Call, UnmeasurableError, Wrk
from benchmarks.server.outcome import OURS, RIVAL, SINGLE, Outcome
from benchmarks.server.processes import Processes
from benchmarks.server.servers import (
    REPOSITORY,
    SECRET,
    copy_database,
    free_port,
    prism,
    werkbank,
)

API = "klanten"
PAGE = 20


@click.command(help=__doc__)
@click.option("--klanten", default=100_000, show_default=True, type=click.IntRange(100))
@click.option("--seconds", default=5, show_default=True, type=click.IntRange(1))
@click.option("--rounds", default=3, show_default=True, type=click.IntRange(1))
@click.option("--requests", default=100_000, show_default=True, help="For the memory.")
@click.option("--prism", "program", default="", help="Path of prism; otherwise it is looked for.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON instead of a table.")
def main(
    *, klanten: int, seconds: int, rounds: int, requests: int, program: str, as_json: bool
) -> None:
    """Run the benchmark."""
    with tempfile.TemporaryDirectory() as folder:
        try:
            found = measure(Path(folder), klanten, seconds, rounds, requests, program)
        except UnmeasurableError as error:
            click.echo(str(error), err=True)
            sys.exit(2)
    click.echo(json.dumps(found.data(), indent=2) if as_json else found.table())
    sys.exit(1 if any(found.exceeded()) else 0)


def measure(
    folder: Path, klanten: int, seconds: int, rounds: int, requests: int, program: str
) -> Outcome:
    """All measurements.

    Raises:
        UnmeasurableError: when something is missing or fails.
    """
    wrk = Wrk(folder, seconds)
    token = _token()
    with ExitStack() as stack:
        port = free_port()
        address = f"http://localhost:{port}"
        ours, copy = folder / "register.db", folder / "copy.db"
        many = stack.enter_context(werkbank(ours, port, address, "--seed", str(klanten)))
        servers = {OURS: (_base(port), Processes(many.pid))}
        specification = folder / "openapi.json"
        specification.write_bytes(_get(f"{_base(port)}/openapi.json", token))
        first = json.loads(_get(f"{_base(port)}/klanten?pageSize=1", token))["results"][0]
        copy_database(ours, copy)
        port = free_port()
        one = stack.enter_context(werkbank(copy, port, address, "--processen", "1"))
        servers[SINGLE] = (_base(port), Processes(one.pid))
        if rival := program or shutil.which("prism"):
            port = free_port()
            other = stack.enter_context(prism(rival, specification, port))
            servers[RIVAL] = (f"http://127.0.0.1:{port}", Processes(other.pid))
        outcome = Outcome(_calls(first, klanten), klanten)
        for call in outcome.calls:
            for number in range(rounds + 1):
                for name, (base, processes) in servers.items():
                    speed = wrk.run(base, call, token, processes, brief=number == 0)
                    if number:  # before the first round all of them get warm
                        outcome.add(name, call.name, speed)
        base, processes = servers[OURS]
        before, done = processes.memory(), 0
        while done < requests:
            done += round(wrk.run(base, outcome.calls[0], token, processes).per_second * seconds)
        outcome.memory, outcome.requests = (before, processes.memory()), done
    return outcome


def _base(port: int) -> str:
    return f"http://127.0.0.1:{port}/klanten/api/v2"


def _calls(klant: dict[str, str], klanten: int) -> list[Call]:
    shown = round(klanten * 0.8)
    far = max(1, round(klanten * 0.9 if klanten * 0.9 < shown else shown * 0.99) // PAGE)
    body = {
        "bronorganisatie": "899999906",
        "soortKlant": "zelfstandig",
        "contactgegevens": {"emailadres": "a.devries@example.org"},
    }
    return [
        Call("read", f"/klanten/{klant['url'].rpartition('/')[2]}"),
        Call("first page", f"/klanten?pageSize={PAGE}"),
        Call("far page", f"/klanten?pageSize={PAGE}&page={far}"),
        Call("filter", f"/klanten?klantnummer={klant['klantnummer']}"),
        Call("search", "/klanten/_zoek", {"burgerservicenummer": "999990019"}),
        Call("create", "/klanten", body, writes=True),
    ]


def _token() -> str:
    from werkbank.api.tokens import make_token

    scopes = [f"{API}.{each}" for each in ("lezen", "aanmaken", "bijwerken", "verwijderen")]
    return make_token(SECRET, "meting", scopes, seconds=24 * 3600)


def _get(address: str, token: str) -> bytes:
    request = urllib.request.Request(address, headers={"Authorization": f"Bearer {token}"})  # noqa: S310
    with urllib.request.urlopen(request) as answer:  # noqa: S310 - our own address
        return bytes(answer.read())


if __name__ == "__main__":
    sys.path.insert(0, str(REPOSITORY / "generators"))
    main()
