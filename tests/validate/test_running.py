"""However a run goes — broken off, on more cores, from another form — its outcome is the same."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import orjson
import pytest
import xlsxwriter
import zstandard

from tests.validate.conftest import MODEL, Toets, mens, told, write_lines
from werkbank.validate import joining, running
from werkbank.validate.checkpoint import remove
from werkbank.validate.columns import ColumnMapping
from werkbank.validate.judging import Judge, Outcome
from werkbank.validate.reading import batch, csv_rows, json_values, lines
from werkbank.validate.running import Moment


@pytest.fixture
def small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    """A few records per batch, so that a small file has many of them."""
    for module in (batch, lines, csv_rows, json_values):
        monkeypatch.setattr(module, "SIZE", 2000)
    monkeypatch.setattr(running, "_ALONE", 0)


def _people(count: int = 400) -> Iterator[dict[str, Any]]:
    """Of every ten one is wrong, and of every forty one has the number of another."""
    for number in range(count):
        person = mens(number)
        if number % 10 == 3:
            person["kanaal"] = "fax"
        if number % 10 == 7:
            del person["naam"]
        if number % 40 == 39:
            person["nummer"] = str(number - 20)
        yield person


def _rows(conclusion: Any) -> list[Any]:
    return list(conclusion.findings())


class _Broken(KeyboardInterrupt):
    """Ctrl-C, where the test wants it."""


@pytest.mark.usefixtures("small_batches")
@pytest.mark.parametrize("processes", [1, 2])
@pytest.mark.parametrize("after", [1, 5, 17])
def test_a_run_that_was_broken_off_and_resumed_reports_the_same(
    after: int, processes: int, tmp_path: Path, toets: Toets, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write_lines(tmp_path / "mensen.ndjson", *_people())
    whole = toets(path, profile=True)
    folder = tmp_path / "werk"
    with monkeypatch.context() as patched:
        _break_after(after, patched)
        with pytest.raises(_Broken):
            toets(path, folder=folder, profile=True, processes=processes)
    # What was written after the last note is not trusted: add what a crash could leave.
    with folder.joinpath(running.FINDINGS).open("ab") as file:
        file.write(b"[half")
    judged: list[Any] = []
    monkeypatch.setattr(Judge, "outcome", _counting(judged))
    resumed = toets(path, folder=folder, profile=True, resume=True)
    assert _rows(resumed) == _rows(whole)
    assert resumed.summary == whole.summary
    assert resumed.profiles["Mens"].as_json() == whole.profiles["Mens"].as_json()
    assert len(judged) == _batches(path) - after


def _break_after(count: int, patched: pytest.MonkeyPatch) -> None:
    keep = running._keep

    def breaking(workplace: Any, progress: Any, *more: Any) -> None:
        if progress.batches == count:
            raise _Broken
        keep(workplace, progress, *more)

    patched.setattr(running, "_keep", breaking)


def _counting(judged: list[Any]) -> Any:
    real = Judge.outcome

    def outcome(self: Judge, source: int, found: Any) -> Outcome:
        judged.append(found)
        return real(self, source, found)

    return outcome


def _batches(path: Path) -> int:
    from werkbank.validate.reading.opening import opened

    with path.open("rb") as file:
        return sum(1 for _ in lines.read_lines(opened(file), lambda: 0))


@pytest.mark.usefixtures("small_batches")
def test_a_changed_file_is_not_gone_on_with(
    tmp_path: Path, toets: Toets, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write_lines(tmp_path / "mensen.ndjson", *_people())
    folder = tmp_path / "werk"
    with monkeypatch.context() as patched:
        _break_after(5, patched)
        with pytest.raises(_Broken):
            toets(path, folder=folder)
    write_lines(path, mens(1), mens(2))
    conclusion = toets(path, folder=folder, resume=True)
    assert conclusion.summary.records == 2
    assert not _rows(conclusion)


@pytest.mark.usefixtures("small_batches")
def test_the_number_of_processes_does_not_change_the_outcome(tmp_path: Path, toets: Toets) -> None:
    path = write_lines(tmp_path / "mensen.ndjson", *_people())
    one, more = toets(path, profile=True), toets(path, profile=True, processes=3)
    assert _rows(one)
    assert _rows(one) == _rows(more)
    assert one.profiles["Mens"].as_json() == more.profiles["Mens"].as_json()


def _as_csv(people: list[dict[str, Any]]) -> str:
    names = ["url", "organisatie", "nummer", "naam", "kanaal"]
    rows = [";".join(str(each.get(name, "")) for name in names) for each in people]
    return "\n".join([";".join(names), *rows]) + "\n"


def _as_workbook(path: Path, people: list[dict[str, Any]]) -> None:
    book = xlsxwriter.Workbook(str(path))
    sheet = book.add_worksheet()
    names = ["Url", "ORGANISATIE", "nummer", "naam", "kanaal"]
    for column, name in enumerate(names):
        sheet.write_string(0, column, name)
        for row, each in enumerate(people, start=1):
            sheet.write_string(row, column, str(each.get(name.lower(), "")))
    book.close()


@pytest.mark.usefixtures("small_batches")
@pytest.mark.parametrize(
    ("name", "offset"),
    [
        ("mensen.ndjson.gz", 0),
        ("mensen.ndjson.zst", 0),
        ("mensen.json", 0),
        ("pagina.json", 0),
        ("mensen.csv", 1),
        ("mensen.xlsx", 1),
        ("mensen.parquet", 0),
    ],
)
def test_the_form_of_a_file_does_not_change_the_findings(
    name: str, offset: int, tmp_path: Path, toets: Toets
) -> None:
    import pyarrow
    import pyarrow.parquet

    people = list(_people())
    plain = write_lines(tmp_path / "m.ndjson", *people)
    path = tmp_path / name
    text = plain.read_bytes()
    match name.partition(".")[2]:
        case "ndjson.gz":
            path.write_bytes(gzip.compress(text[:5000]) + gzip.compress(text[5000:]))
        case "ndjson.zst":
            pack = zstandard.ZstdCompressor().compress
            path.write_bytes(pack(text[:5000]) + pack(text[5000:]))
        case "json" if name.startswith("pagina"):
            listed = b",\n".join(map(orjson.dumps, people))
            path.write_bytes(b'{"count": 400, "next": null, "results": [' + listed + b"]}")
        case "json":
            path.write_bytes(b"[" + b",\n".join(map(orjson.dumps, people)) + b"]\n")
        case "csv":
            path.write_text(_as_csv(people), "utf-8")
        case "xlsx":
            _as_workbook(path, people)
        case _:
            table = pyarrow.Table.from_pylist([{"kanaal": None, "naam": None, **p} for p in people])
            pyarrow.parquet.write_table(table, path, row_group_size=150)
    wanted = [(line + offset, code, at) for line, code, at in told(toets(plain, kinds=["mens"]))]
    assert len(wanted) == 130
    assert told(toets(path, kinds=["mens"])) == wanted


def test_lists_and_groups_in_parquet_are_judged(tmp_path: Path, toets: Toets) -> None:
    import pyarrow
    import pyarrow.parquet

    people = [
        mens(1, adressen=[{"straat": "A", "land": "6030"}]),
        mens(2, adressen=[{"straat": "B", "land": None}, {"straat": "C", "land": "9999"}]),
    ]
    path = tmp_path / "mensen.parquet"
    pyarrow.parquet.write_table(pyarrow.Table.from_pylist(people), path)
    assert told(toets(path)) == [(2, "reg-008", "adressen.1.land")]


@pytest.mark.parametrize("part", [3, 100_000])
def test_what_occurs_twice_is_found_over_files_and_points_at_the_first(
    part: int, tmp_path: Path, toets: Toets, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(joining, "_PART", part)
    one = write_lines(tmp_path / "a.ndjson", *(mens(number) for number in range(50)))
    other = write_lines(
        tmp_path / "b.ndjson", mens(100), mens(7), mens(101, nummer="8"), mens(7, nummer="z")
    )
    conclusion = toets(one, other, kinds=["mens"])
    found = [(Path(row[0]).name, row[1], row[2], Path(row[7]).name) for row in _rows(conclusion)]
    assert found == [
        ("b.ndjson", 2, "identificatie", "a.ndjson:8"),
        ("b.ndjson", 2, "reg-001", "a.ndjson:8"),
        ("b.ndjson", 3, "reg-001", "a.ndjson:9"),
        ("b.ndjson", 4, "identificatie", "a.ndjson:8"),
    ]
    assert conclusion.summary.wrong == 3


def test_a_wrong_value_is_not_held_against_that_of_another(tmp_path: Path, toets: Toets) -> None:
    person = {"identiteit": {"soort": "rond", "bsn": "12"}}
    path = write_lines(tmp_path / "mensen.ndjson", mens(1, **person), mens(2, **person))
    assert {row[2] for row in _rows(toets(path))} == {"patroon"}


@pytest.mark.parametrize("part", [3, 100_000])
def test_references_between_files_are_followed(
    part: int, tmp_path: Path, toets: Toets, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(joining, "_PART", part)
    people = write_lines(tmp_path / "mensen.ndjson", *(mens(number) for number in range(20)))
    ties = write_lines(
        tmp_path / "banden.ndjson",
        *(
            {"url": f"https://b.example.org/{number}", "mens": mens(number)["url"]}
            for number in range(15, 25)
        ),
    )
    found = [(row[1], row[2], row[3], row[4]) for row in _rows(toets(ties, people))]
    assert found == [(line, "reg-009", "mens", "verwijzing-bestaat") for line in range(6, 11)]
    alone = toets(ties)
    assert not _rows(alone)
    assert "Mens" in alone.unjudged["reg-009"]


def test_a_folder_is_read_by_the_names_of_its_files(tmp_path: Path, toets: Toets) -> None:
    (tmp_path / "diep").mkdir()
    write_lines(tmp_path / "diep" / "banden-2026.jsonl", {"url": "https://b.example.org/1"})
    write_lines(tmp_path / "mensen_deel1.ndjson", mens(1))
    (tmp_path / "leesmij.txt").write_text("geen gegevens")
    conclusion = toets(tmp_path)
    assert told(conclusion) == [(1, "verplicht", "mens")]
    assert conclusion.summary.records == 2


def test_columns_are_guessed_mapped_and_told_when_neither_can_be(
    tmp_path: Path, toets: Toets
) -> None:
    path = tmp_path / "export.csv"
    path.write_text(
        "Url,Org,nummer,naam,bsn,straat,huisnummer,onzin\n"
        "https://x.example.org/1,O1,1,Anouk,999990019,Kerkweg,7,x\n"
        "https://x.example.org/2,O1,2,,,Kerkweg,zeven,x\n",
        "utf-8",
    )
    mapping = ColumnMapping(
        {"Org": "organisatie", "straat": "adressen.straat"}, {"soort": "vast"}, {}
    )
    conclusion = toets(path, kinds=["mens"], mapping=mapping)
    assert told(conclusion) == [
        (1, "kolom-onbekend", ""),
        (3, "type", "adressen.0.huisnummer"),
        (3, "reg-003", "naam"),
        (3, "reg-003", "identiteit"),
        (3, "reg-004", "identiteit"),
    ]
    chosen = conclusion.assignment.sources[0].columns.chosen()
    assert chosen[4] == "identiteit.bsn"
    assert chosen[6] == "adressen.0.huisnummer"


def test_an_open_quote_in_csv_costs_one_row(tmp_path: Path, toets: Toets) -> None:
    rows = [f'https://x.example.org/{n};O1;{n};"A ""b"" \nc"' for n in range(1, 4)]
    rows.insert(1, 'https://x.example.org/9;O1;9;"open')
    path = tmp_path / "mensen.csv"
    path.write_text("\n".join(["url;organisatie;nummer;naam", *rows]), "utf-8")
    conclusion = toets(path)
    assert [(row[1], row[2]) for row in _rows(conclusion)] == [(4, "geen-csv")]
    assert conclusion.summary.records == 3


def test_csv_of_older_windows_is_read_and_told(tmp_path: Path, toets: Toets) -> None:
    path = tmp_path / "mensen.csv"
    path.write_bytes(
        "url;organisatie;nummer;naam\nhttps://x.example.org/1;O;1;Eva\n"
        "https://x.example.org/2;O;2;Ünal\n".encode("cp1252")
    )
    assert told(toets(path)) == [(3, "codering", "")]


def test_how_far_it_is_is_told_up_to_the_end(tmp_path: Path) -> None:
    from tests.validate.conftest import DAY
    from werkbank.validate.sources import Given, find_sources

    path = write_lines(tmp_path / "mensen.ndjson", *_people())
    moments: list[Moment] = []
    found = find_sources(MODEL, Given(paths=[str(path)]))
    assignment = running.Assignment(model=MODEL, found=found, day=DAY)
    running.judge_all(assignment, tmp_path / "werk", tell=moments.append)
    assert moments[-1] == Moment(path.stat().st_size, path.stat().st_size, 400)


def test_a_workplace_is_removed_with_all_that_is_in_it(tmp_path: Path) -> None:
    folder = tmp_path / "werk"
    (folder / "delen" / "doel").mkdir(parents=True)
    (folder / "delen" / "doel" / "0.deel").write_bytes(b"x")
    kept = tmp_path / "van-een-ander"
    kept.mkdir()
    (kept / "x").write_bytes(b"x")
    (folder / "link").symlink_to(kept)
    remove(folder)
    assert not folder.exists()
    assert (kept / "x").exists()
    remove(folder)
