"""`validate` as its user meets it: what is shown, what is written, how it ends."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import openpyxl
import orjson
import pandas
import pytest
from benchmarks.validate.data import klanten, spoil

from tests.cli.conftest import Run
from tests.conftest import PROJECT
from werkbank.cli.exit_codes import AFGEBROKEN, AFWIJKING, FOUTEN, GOED, VERKEERD_GEBRUIK
from werkbank.validate import running


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def validate(run: Run, cache: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.setenv("WERKBANK_CACHE", str(cache))
    return lambda *arguments: run("validate", *arguments, "--project", PROJECT)


@pytest.fixture
def right(tmp_path: Path) -> Path:
    path = tmp_path / "klanten.ndjson"
    path.write_bytes(b"\n".join(map(orjson.dumps, klanten(50))))
    return path


@pytest.fixture
def wrong(tmp_path: Path) -> Path:
    path = tmp_path / "klanten-fout.ndjson"
    found = list(klanten(50))
    for number in range(5):
        spoil(found[number * 10], number)
    found[7]["subjectIdentificatie"]["burgerservicenummer"] = "999990018"
    found.append(found[20])
    path.write_bytes(b"\n".join(map(orjson.dumps, found)))
    return path


def test_files_without_mistakes_end_well(validate: Any, right: Path) -> None:
    outcome = validate(right)
    assert outcome.code == GOED
    assert outcome.out.splitlines()[0] == "50 objecten getoetst: alles klopt."


def test_what_is_wrong_is_counted_per_rule_and_attribute(validate: Any, wrong: Path) -> None:
    outcome = validate(wrong, "--json")
    assert outcome.code == AFWIJKING
    assert outcome.data["objecten"] == 51
    assert outcome.data["regels"]["controle-bsn"] == 1
    assert outcome.data["regels"]["kla-001"] == 1
    assert outcome.data["attributen"]["soortKlant"] == 1


def test_every_report_holds_every_finding_and_no_personal_value(
    validate: Any, wrong: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "uitslag"
    outcome = validate(wrong, "--rapport", folder, "--profiel", "--json")
    count = outcome.data["bevindingen"]
    lines = (folder / "bevindingen.ndjson").read_text("utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    assert len(rows) == count
    assert [row["regel"] for row in rows] == sorted(row["regel"] for row in rows)
    assert pandas.read_parquet(folder / "bevindingen.parquet").to_dict("records") == rows
    book = openpyxl.load_workbook(folder / "bevindingen.xlsx")
    assert sum(sheet.max_row - 1 for sheet in book.worksheets[1:]) == count
    suite = ET.parse(folder / "junit.xml").getroot()[0]  # noqa: S314 - our own file
    assert suite.get("failures") == str(len(outcome.data["regels"]))
    page = (folder / "rapport.html").read_text("utf-8")
    assert "https://" not in page.replace("https://klantinteracties.example.org", "")
    for name in ("rapport.html", "bevindingen.ndjson", "junit.xml", "profiel-klant.csv"):
        text = (folder / name).read_text("utf-8")
        for personal in ("999990018", "Achterberg", "Anouk", "@example.org"):
            assert personal not in text, (name, personal)


def test_a_run_that_is_broken_off_says_how_to_go_on(
    validate: Any, right: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(*_: Any, **__: Any) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(running, "_keep", interrupt)
        outcome = validate(right)
    assert outcome.code == AFGEBROKEN
    assert "--hervat" in outcome.err
    assert validate(right, "--hervat").code == GOED


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["weg.ndjson", "--als", "klant"], "bestaat niet"),
        ([__file__], "--als"),
        ([__file__, "--als", "klantt"], "bedoelde je Klant?"),
        ([__file__, "--als", "klant", "--vorm", "html"], "--rapport"),
        (["-", "--als", "klant", "--hervat"], "niet te hervatten"),
    ],
)
def test_wrong_use_is_explained(validate: Any, arguments: list[str], words: str) -> None:
    outcome = validate(*arguments)
    assert outcome.code == VERKEERD_GEBRUIK
    assert words in outcome.err


def test_a_file_of_columns_that_is_none_is_explained(
    validate: Any, right: Path, tmp_path: Path
) -> None:
    columns = tmp_path / "kolommen.yaml"
    columns.write_text("zomaar: iets", "utf-8")
    outcome = validate(right, "--kolommen", columns)
    assert outcome.code == FOUTEN
    assert "kolommen" in outcome.err


def test_data_that_is_still_to_be_sent_needs_no_url(validate: Any, tmp_path: Path) -> None:
    path = tmp_path / "klanten.ndjson"
    records = [{k: v for k, v in each.items() if k != "url"} for each in klanten(20)]
    path.write_bytes(b"\n".join(map(orjson.dumps, records)))
    outcome = validate(path)
    assert outcome.code == AFWIJKING
    assert "--doel aanmaken" in outcome.out
    assert validate(path, "--doel", "aanmaken").code == GOED
