"""`python -m benchmarks.server`: measure the register under load, beside Prism.

Needs wrk, and for the comparison `prism` of @stoplight/prism-cli (npm). Both serve the same
specification, one after the other on the same machine.

Exit codes: 0 within the thresholds, 1 beyond one of them, 2 when something could not be measured.
"""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
import urllib.request
from pathlib import Path

import click
from benchmarks.server.load import Call, UnmeasurableError, Wrk
from benchmarks.server.outcome import Outcome
from benchmarks.server.servers import REPOSITORY, SECRET, free_port, memory, prism, werkbank

API = "klanten"
PAGE = 20


@click.command(help=__doc__)
@click.option("--klanten", default=100_000, show_default=True, type=click.IntRange(100))
@click.option("--seconds", default=10, show_default=True, type=click.IntRange(1))
@click.option("--requests", default=100_000, show_default=True, help="For the memory.")
@click.option("--prism", "program", default="", help="Path of prism; otherwise it is looked for.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON instead of a table.")
def main(*, klanten: int, seconds: int, requests: int, program: str, as_json: bool) -> None:
    """Run the benchmark."""
    with tempfile.TemporaryDirectory() as folder:
        try:
            found = measure(Path(folder), klanten, seconds, requests, program)
        except UnmeasurableError as error:
            click.echo(str(error), err=True)
            sys.exit(2)
    click.echo(json.dumps(found.data(), indent=2) if as_json else found.table())
    sys.exit(1 if any(found.exceeded()) else 0)


def measure(folder: Path, klanten: int, seconds: int, requests: int, program: str) -> Outcome:
    """All measurements, ours first.

    Raises:
        UnmeasurableError: when something is missing or fails.
    """
    wrk = Wrk(folder, seconds)
    port = free_port()
    token = _token()
    specification = folder / "openapi.json"
    with werkbank(folder, port, klanten) as process:
        base = f"http://127.0.0.1:{port}/klanten/api/v2"
        specification.write_bytes(_get(f"{base}/openapi.json", token))
        first = json.loads(_get(f"{base}/klanten?pageSize=1", token))["results"][0]
        calls = _calls(first, klanten)
        outcome = Outcome(calls, klanten)
        for call in calls:
            outcome.ours[call.name] = wrk.run(base, call, token)
        before = memory(process)
        done = 0
        while done < requests:
            done += round(wrk.run(base, calls[0], token).per_second * seconds)
        outcome.memory = (before, memory(process))
        outcome.requests = done
    if rival := program or shutil.which("prism"):
        port = free_port()
        with prism(rival, specification, port):
            for call in calls:
                outcome.rival[call.name] = wrk.run(f"http://127.0.0.1:{port}", call, token)
    return outcome


def _calls(klant: dict[str, str], klanten: int) -> list[Call]:
    shown = round(klanten * 0.8)
    far = max(1, round(shown * 0.9) // PAGE)
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
