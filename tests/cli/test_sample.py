"""`werkbank sample`: fictitious data in files or on the standard output."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import orjson
import pytest

from tests.cli.conftest import Run
from tests.conftest import PROJECT


@pytest.fixture(autouse=True)
def _in_the_project(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WERKBANK_PROJECT", str(PROJECT))


def test_a_file_per_object_type_with_what_is_wrong(run: Run, tmp_path: Path) -> None:
    done = run("sample", "60", "--als", "klant", "--als", "Klantcontactmomenten",
               "--fouten", "12,5%", "--naar", tmp_path / "uit", "--json")  # fmt: skip
    assert done.code == 0, done.err
    assert [Path(each["bestand"]).name for each in done.data["bestanden"]] == [
        "klantcontactmomenten.ndjson", "klanten.ndjson",
    ]  # fmt: skip
    wrong = sum(each["metFout"] for each in done.data["bestanden"])
    truth = (tmp_path / "uit" / "waarheid.ndjson").read_bytes().splitlines()
    assert 5 < wrong <= len(truth)


def test_one_object_type_goes_to_the_standard_output() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "werkbank", "sample", "3", "--als", "klant", "--naar", "-"],
        cwd=PROJECT, env={**os.environ, "PYTHONPATH": str(PROJECT / "generators")},
        capture_output=True, check=True,
    )  # fmt: skip
    assert [orjson.loads(line)["klantnummer"] for line in done.stdout.splitlines()] == [
        "00000001", "00000002", "00000003",
    ]  # fmt: skip


def test_what_is_there_is_only_replaced_when_asked(run: Run, tmp_path: Path) -> None:
    assert run("sample", "5", "--als", "klant", "--naar", tmp_path).code == 0
    before = (tmp_path / "klanten.ndjson").read_bytes()
    refused = run("sample", "6", "--als", "klant", "--naar", tmp_path)
    assert refused.code == 2
    assert "klanten.ndjson" in refused.err
    assert "--overschrijf" in refused.err
    assert (tmp_path / "klanten.ndjson").read_bytes() == before
    again = run("sample", "6", "--als", "klant", "--naar", tmp_path, "--overschrijf")
    assert again.code == 0, again.err
    assert "6 records" in again.out


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (["5", "--als", "klnat", "--naar", "x"], "klant"),
        (["5", "--naar", "-"], "--als"),
        (["5", "--als", "klant", "--fouten", "veel", "--naar", "x"], "percentage"),
        (["5", "--als", "klant", "--fouten", "101%", "--naar", "x"], "percentage"),
        (["0", "--naar", "x"], "0"),
    ],
)
def test_what_cannot_be_is_refused_in_dutch(run: Run, arguments: list[str], word: str) -> None:
    refused = run("sample", *arguments)
    assert refused.code == 2
    assert word in refused.err


def test_a_folder_that_cannot_be_made_is_told(run: Run, tmp_path: Path) -> None:
    (tmp_path / "bezet").write_text("een bestand")
    refused = run("sample", "5", "--als", "klant", "--naar", tmp_path / "bezet" / "in")
    assert refused.code == 1
    assert "lukte niet" in refused.err
