"""A broken model gives every problem with its place; nothing is written and nothing is lost."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.diagnostics.test_every_diagnostic import CASES, write
from tests.projects import BASE
from werkbank.build import build
from werkbank.diagnostics import Severity
from werkbank.diagnostics.catalogue import CATALOGUE

ERRORS = [code for code in CASES if CATALOGUE[code].severity is Severity.FOUT]
MANY = {
    **BASE,
    "model/proef.yaml": BASE["model/proef.yaml"]
    .replace("range: Soort", "range: Sort")
    .replace("range: Code", "range: Coode")
    .replace("controle: bsn", "controle: bsm"),
    "model/deel.yaml": BASE["model/deel.yaml"].replace("is_a: Adres", "is_a: Adress"),
    "model/api/dingen.yaml": BASE["model/api/dingen.yaml"].replace(
        "adressen.huisnummer", "adressen.huisnr"
    ),
    "docs/besluiten/B01-dingen.md": BASE["docs/besluiten/B01-dingen.md"].replace("[V01]", "[V09]"),
}


def contents(root: Path) -> dict[str, bytes]:
    return {p.relative_to(root).as_posix(): p.read_bytes() for p in root.rglob("*") if p.is_file()}


def test_there_are_at_least_twenty_ways_to_break_a_model() -> None:
    assert len(ERRORS) >= 20


@pytest.mark.parametrize("code", ERRORS)
def test_a_broken_model_is_reported_and_nothing_is_written(code: str, tmp_path: Path) -> None:
    root = write(tmp_path, CASES[code][0])
    before = contents(root)
    result = build(root)
    assert code in {found.code for found in result.errors}
    assert all(found.position.file for found in result.errors)
    after = {
        name: data for name, data in contents(root).items() if not name.startswith(".werkbank")
    }
    assert after == before


def test_earlier_output_survives_a_broken_model(tmp_path: Path) -> None:
    root = write(tmp_path, BASE)
    assert not build(root).errors
    before = contents(root / "specificatie")
    assert before
    write(root, CASES["bereik-onbekend"][0])
    assert build(root).errors
    assert contents(root / "specificatie") == before


def test_every_problem_is_reported_at_once(tmp_path: Path) -> None:
    found = build(write(tmp_path, MANY)).errors
    codes = [diagnostic.code for diagnostic in found]
    assert codes.count("bereik-onbekend") == 2
    assert codes.count("supertype-onbekend") == 2
    assert {"controle-onbekend", "attribuutpad-onbekend", "vraag-onbekend"} <= set(codes)
    assert list(found) == sorted(found)


@pytest.mark.parametrize("code", ["yaml-onleesbaar", "codering-onjuist", "supertype-kringloop"])
def test_the_command_shows_places_and_no_traceback(code: str, tmp_path: Path) -> None:
    root = write(tmp_path, CASES[code][0])
    command = [sys.executable, "-m", "werkbank", "build", "--project", str(root)]
    env = {**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[2] / "generators")}
    done = subprocess.run(
        command, check=False, capture_output=True, text=True, encoding="utf-8", env=env
    )
    shown = done.stdout + done.stderr
    assert done.returncode == 1, shown
    assert f"fout {code}:" in shown
    assert "Oplossing:" in shown
    assert "Traceback" not in shown
    machine = subprocess.run(
        [*command, "--json"], check=False, capture_output=True, text=True, encoding="utf-8", env=env
    )
    assert code in json.dumps(json.loads(machine.stdout))
