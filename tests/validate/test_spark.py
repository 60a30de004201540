"""Spark says of data files what the local engine says, in the same order.

PySpark is not in the lock: it takes 450 MB. Where it is not installed, or Java is not, this skips.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from werkbank.ir import Model
from werkbank.sample import Sampler
from werkbank.sample.writing import write
from werkbank.validate.concluding import Conclusion, conclude
from werkbank.validate.running import Assignment, judge_all
from werkbank.validate.sources import Given, WrongSourceError, find_sources
from werkbank.validate.spark import judge_on_spark, session_at, spark_sources
from werkbank.validate.spark.session import why_not

pytestmark = [
    pytest.mark.skipif(why_not() is not None, reason=str(why_not())),
    pytest.mark.timeout(900),  # Java takes its time on a busy machine
    pytest.mark.filterwarnings("ignore:PySpark does not yet fully support pandas:FutureWarning"),
]
_DAY = date(2026, 1, 1)


@pytest.fixture(scope="module")
def session() -> Iterator[Any]:
    with session_at("local[2]") as found:
        yield found


@pytest.fixture(scope="module")
def folder(real_model: Model, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Data of three object types with faults, in files of several forms."""
    root = tmp_path_factory.mktemp("gegevens met spatie é")
    sampler = Sampler(real_model, 700, 5)
    types = ("Klant", "Contactmoment", "Klantcontactmoment", "Objectcontactmoment")
    assert len(list(write(sampler, types, root, share=0.2))) == 4
    relations = list(sampler.records("Objectcontactmoment", 0, 300))
    relations[7]["object"] = "geen adres van een object"
    relations[9] = dict(relations[8])
    as_parquet(relations, root / "objectcontactmomenten-oud.parquet")
    (root / "klanten-leeg.ndjson").write_bytes(b"")
    (root / "klanten-los.csv").write_text(
        "klantnummer;soortKlant\n00000001;zelfstandig\n;onbekend\n"
    )
    return root


def as_parquet(rows: Sequence[dict[str, Any]], path: Path) -> None:
    import pyarrow
    import pyarrow.parquet

    pyarrow.parquet.write_table(pyarrow.Table.from_pylist(list(rows)), path, row_group_size=64)


def on_spark(session: Any, model: Model, paths: Sequence[str], work: Path) -> Conclusion:
    found = spark_sources(session, model, Given(paths=paths))
    return judge_on_spark(session, Assignment(model=model, found=found, day=_DAY), work)


def here(model: Model, paths: Sequence[str], work: Path) -> Conclusion:
    found = find_sources(model, Given(paths=paths))
    return conclude(judge_all(Assignment(model=model, found=found, day=_DAY), work))


def test_the_findings_are_those_of_the_local_engine(
    session: Any, real_model: Model, folder: Path, tmp_path: Path
) -> None:
    there = on_spark(session, real_model, [str(folder)], tmp_path / "spark")
    local = here(real_model, [str(folder)], tmp_path / "lokaal")
    rows = list(there.findings())
    assert rows == list(local.findings())
    assert there.summary == local.summary
    assert there.unjudged == local.unjudged
    codes = {row[2] for row in rows}
    assert {
        "kla-001",
        "cm-004",
        "identificatie",
        "controle-bsn",
        "geen-json",
        "leeg-bestand",
    } <= codes


def test_what_only_the_cluster_sees_is_read_by_address(
    session: Any, real_model: Model, folder: Path, tmp_path: Path
) -> None:
    path = folder / "klanten.ndjson"
    there = on_spark(session, real_model, [f"file://{path}"], tmp_path / "spark")
    local = here(real_model, [str(path)], tmp_path / "lokaal")
    assert [row[1:7] for row in there.findings()] == [row[1:7] for row in local.findings()]


def test_an_address_with_nothing_there_is_refused(session: Any, real_model: Model) -> None:
    with pytest.raises(WrongSourceError, match="Spark"):
        spark_sources(session, real_model, Given(paths=["file:///nergens/klanten.ndjson"]))
