"""`werkbank duplicates`: pairs with reasons, and nothing personal."""

from __future__ import annotations

from pathlib import Path

import orjson
import pytest

from tests.cli.conftest import Run
from tests.conftest import PROJECT
from werkbank.ir import Model
from werkbank.sample import Sampler
from werkbank.sample.writing import write

pytest.importorskip("splink", reason="zonder Splink is er niets te vergelijken")


@pytest.fixture(autouse=True)
def _in_the_project(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WERKBANK_PROJECT", str(PROJECT))


@pytest.fixture
def klanten(real_model: Model, tmp_path: Path) -> Path:
    sampler = Sampler(real_model, 600, 4, repeated=0.3)
    assert list(write(sampler, ("Klant",), tmp_path, share=0.05))
    return tmp_path / "klanten.ndjson"


def test_pairs_are_named_with_their_lines_and_reasons(
    run: Run, klanten: Path, tmp_path: Path
) -> None:
    done = run("duplicates", klanten, "--drempel", "90%", "--naar", tmp_path / "paren.ndjson")
    assert done.code == 0, done.err
    assert "niets samengevoegd" in done.out
    rows = [orjson.loads(line) for line in (tmp_path / "paren.ndjson").read_bytes().splitlines()]
    assert rows
    assert all(row["kans"] >= 0.9 and row["regel"] < row["andereRegel"] for row in rows)
    assert rows[0]["uitleg"] in done.out
    people = {orjson.loads(line)["klantnummer"] for line in klanten.read_bytes().splitlines()[:9]}
    assert not any(number in done.out for number in people)


def test_json_says_the_same(run: Run, klanten: Path) -> None:
    done = run("duplicates", klanten, "--json")
    assert done.code == 0
    assert done.data["zelfstandig"] > 100
    assert done.data["paren"]


def test_files_without_guests_are_refused(run: Run, real_model: Model, tmp_path: Path) -> None:
    assert list(write(Sampler(real_model, 5, 1), ("Contactmoment",), tmp_path))
    refused = run("duplicates", tmp_path / "contactmomenten.ndjson")
    assert refused.code == 2
    assert "zelfstandig" in refused.err
    assert run("duplicates", tmp_path / "nergens.ndjson").code == 2
