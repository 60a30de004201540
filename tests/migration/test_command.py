"""`werkbank migrate`: files in, files or a database out, and what stayed behind."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run, run
from tests.conftest import PROJECT
from tests.migration.conftest import KLANT, url
from tests.register.conftest import database, postgres_server
from werkbank.cli.exit_codes import AFWIJKING, FOUTEN, GOED, VERKEERD_GEBRUIK
from werkbank.ir import Model
from werkbank.register import Register

__all__ = ["database", "postgres_server", "run"]
MOMENT = "2026-11-24T10:00:00+01:00"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "toen"
    folder.mkdir()
    klant = {"url": url("klanten", 1), **KLANT, "telefoonnummer": "nergens"}
    (folder / "klanten.ndjson").write_text(json.dumps(klant) + "\n", "utf-8")
    moment = {"url": url("contactmomenten", 1), "bronorganisatie": "899999906"}
    (folder / "alles.jsonl").write_text(json.dumps(moment) + "\n\nonzin\n", "utf-8")
    return folder


def test_files_become_files(run: Run, data: Path, tmp_path: Path) -> None:
    ask = ["migrate", data, "--naar", tmp_path / "nu", "--project", PROJECT, "--moment", MOMENT,
           "--standaard", "Contactmoment.kanaal=balie", "--rapport", tmp_path / "r"]  # fmt: skip
    shown = run(*ask)
    assert shown.code == AFWIJKING
    assert "KlantNatuurlijk" not in shown.out
    assert "Klant.telefoonnummer (xxxxxxx): " in shown.out
    assert "onbekend: hier staat geen JSON-object" in shown.out
    assert "2 gegevens overgenomen" not in shown.out
    klant = json.loads((tmp_path / "nu" / "klanten.ndjson").read_text("utf-8"))
    assert klant["soortKlant"] == "zelfstandig"
    moment = json.loads((tmp_path / "nu" / "contactmomenten.ndjson").read_text("utf-8"))
    assert (moment["kanaal"], moment["registratiedatum"]) == ("balie", MOMENT)
    pairs = [json.loads(line) for line in (tmp_path / "nu" / "overgang.ndjson").open("rb")]
    assert {each["oud"]: each["nieuw"] for each in pairs} == {
        url("klanten", 1): klant["url"],
        url("contactmomenten", 1): moment["url"],
    }
    assert len((tmp_path / "r").read_bytes().splitlines()) == 2
    before = {path.name: path.read_bytes() for path in (tmp_path / "nu").iterdir()}
    run(*ask)
    assert {path.name: path.read_bytes() for path in (tmp_path / "nu").iterdir()} == before


def test_files_become_a_register(run: Run, data: Path, database: str, real_model: Model) -> None:
    ask = ["migrate", data / "klanten.ndjson", "--naar", database, "--project", PROJECT,
           "--adres", "http://localhost:8000", "--json"]  # fmt: skip
    first = json.loads(run(*ask).out)
    assert first["soorten"]["Klant"]["overgenomen"] == 1
    assert first["bevindingen"][0]["waarde"] == "xxxxxxx"
    assert json.loads(run(*ask).out)["soorten"]["Klant"]["stond er al"] == 1
    from werkbank.api.paths import servers

    at = servers(real_model, "http://localhost:8000")
    with Register.open(real_model, database, servers=at) as register:
        ((_, klant),) = register.objects()
    assert klant["url"].startswith("http://localhost:8000/klanten/api/v2/klanten/")


def test_without_loss_it_is_good(run: Run, data: Path, tmp_path: Path) -> None:
    (data / "klanten.ndjson").write_text(json.dumps(KLANT) + "\n", "utf-8")
    shown = run("migrate", data / "klanten.ndjson", "--naar", tmp_path / "nu", "--project", PROJECT)
    assert (shown.code, shown.err) == (GOED, "")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ([], "Geef bestanden"),
        (["x.ndjson", "--van", "https://example.org"], "Geef bestanden"),
        (["x.ndjson", "--versie", "1815"], "bekende versies: 2022"),
        (["--van", "ftp://example.org"], "geen adres"),
        (["--van", "https://example.org/klanten/api/v1"], "geef ook het adres van contactmomenten"),
        (["x.ndjson", "--standaard", "Contactmoment.kanal=balie"], "Contactmoment.kanaal"),
        (["x.ndjson", "--moment", "gisteren"], "2026-11-24T10:00:00+01:00"),
        (["x.ndjson"], "x.ndjson is niet te lezen"),
    ],
)
def test_wrong_use(run: Run, tmp_path: Path, arguments: list[str], told: str) -> None:
    shown = run("migrate", *arguments, "--naar", tmp_path / "nu", "--project", PROJECT)
    assert shown.code == VERKEERD_GEBRUIK
    assert told in shown.err


def test_a_server_asks_for_a_journal(run: Run, data: Path) -> None:
    shown = run("migrate", data, "--naar", "http://127.0.0.1:9", "--project", PROJECT)
    assert (shown.code, "--stand" in shown.err) == (VERKEERD_GEBRUIK, True)


def test_a_target_that_is_not_there(run: Run, data: Path, tmp_path: Path) -> None:
    shown = run("migrate", data, "--naar", "http://127.0.0.1:9", "--stand", tmp_path / "s",
                "--project", PROJECT)  # fmt: skip
    assert shown.code == FOUTEN
    assert "niet te gebruiken" in shown.err
    shown = run("migrate", data, "--naar", "sqlite:////nergens/x.db", "--project", PROJECT)
    assert shown.code == FOUTEN
