"""What other processes do to a register in the tests: `python -m tests.register.worker …`.

`aanmaken URL AANTAL` makes klanten and prints the URL of each as soon as it is acknowledged.
`ophalen URL AANTAL` looks for a klant by burgerservicenummer, makes it when there is none, and
prints the URL it ends up with, for each of a fixed series of numbers.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from tests.register.numbers import numbers
from werkbank.read import read_project
from werkbank.register import Register, Request

PROJECT = Path(__file__).resolve().parents[2]
KLANTEN = "/klanten/api/v2/klanten"
ORGANISATION = "899999906"


def makes(register: Register, amount: int) -> Iterator[str]:
    """New guests, one after the other."""
    body = {"bronorganisatie": ORGANISATION, "soortKlant": "zelfstandig"}
    for _ in range(amount):
        response = register.handle(Request(method="POST", path=KLANTEN, body=body))
        if response.status != 201:
            raise SystemExit(str(response))
        yield response.body["url"]


def gets_or_makes(register: Register, amount: int) -> Iterator[str]:
    """The klant of each number, made by us or by someone else."""
    for bsn in islice(numbers(), amount):
        yield _search(register, bsn) or _make(register, bsn) or _found(register, bsn)


def _search(register: Register, bsn: str) -> str:
    asked = {"burgerservicenummer": bsn}
    response = register.handle(Request(method="POST", path=f"{KLANTEN}/_zoek", body=asked))
    results = response.body["results"]
    return str(results[0]["url"]) if results else ""


def _make(register: Register, bsn: str) -> str:
    body = {
        "bronorganisatie": ORGANISATION,
        "soortKlant": "aangehaakt",
        "subjectIdentificatie": {"subjectType": "natuurlijk_persoon", "burgerservicenummer": bsn},
    }
    response = register.handle(Request(method="POST", path=KLANTEN, body=body))
    if response.status == 409:
        return ""
    if response.status != 201:
        raise SystemExit(str(response))
    return str(response.body["url"])


def _found(register: Register, bsn: str) -> str:
    if url := _search(register, bsn):
        return url
    raise SystemExit("geweigerd, en toch niet te vinden")


def main(what: str, url: str, amount: str) -> None:
    """Do it, and tell what was done line by line."""
    model = read_project(PROJECT).model
    if model is None:
        raise SystemExit("het model is niet te lezen")
    work = {"aanmaken": makes, "ophalen": gets_or_makes}[what]
    with Register.open(model, url) as register:
        sys.stdout.write("klaar\n")
        sys.stdout.flush()
        sys.stdin.readline()  # so that several start at the same moment
        for line in work(register, int(amount)):
            sys.stdout.write(f"{line}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
