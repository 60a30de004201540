"""`werkbank validate` finds every fault that was made on purpose, and nothing else.

`WERKBANK_OVEREENSTEMMING=9000` makes the test one of more than 100,000 records.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import orjson
import pytest

from werkbank.ir import Model
from werkbank.sample import Sampler
from werkbank.sample.writing import write
from werkbank.validate import compile_validator
from werkbank.validate.concluding import conclude
from werkbank.validate.running import Assignment, judge_all
from werkbank.validate.sources import TRUTH, Given, find_sources

_AMOUNT = int(os.environ.get("WERKBANK_OVEREENSTEMMING", "350"))
"""Records of each of the twelve object types."""
Place = tuple[str, int, str, str]


def truth(folder: Path) -> tuple[Counter[Place], set[str]]:
    """What must be found, and the kinds of faults."""
    rows = [orjson.loads(line) for line in (folder / TRUTH).read_bytes().splitlines()]
    places = Counter((r["bestand"], r["regel"], r["attribuut"], r["code"]) for r in rows)
    return places, {row["fout"] for row in rows}


def findings(model: Model, folder: Path, work: Path, processes: int) -> Iterator[Place]:
    """What the local engine finds."""
    found = find_sources(model, Given(paths=[str(folder)]))
    assignment = Assignment(model=model, found=found, day=date(2026, 1, 1), processes=processes)
    for file, line, rule, attribute, *_ in conclude(judge_all(assignment, work)).findings():
        yield Path(file).name, line, attribute, rule


@pytest.mark.timeout(1800)
@pytest.mark.parametrize("compressed", [False, True])
def test_recall_and_precision_are_one(real_model: Model, tmp_path: Path, compressed: bool) -> None:
    folder = tmp_path / "gegevens"
    folder.mkdir()
    sampler = Sampler(real_model, _AMOUNT, 11 + compressed)
    share = 0.3 if _AMOUNT < 2000 else 0.05
    done = list(
        write(sampler, tuple(sampler.resources), folder, share=share, compressed=compressed)
    )
    wanted, kinds = truth(folder)
    said = Counter(findings(real_model, folder, tmp_path / "werk", 1 + compressed))
    assert said - wanted == Counter(), "these are no faults"
    assert wanted - said == Counter(), "these are missed"
    assert sum(wanted.values()) >= sum(each.wrong for each in done) > 0
    assert len(kinds) >= 80


def test_records_that_are_right_take_the_quick_way(real_model: Model) -> None:
    """One in hundred may take the thorough one, which is forty times as slow."""
    sampler = Sampler(real_model, 200, 3)
    for name in sampler.resources:
        validator = compile_validator(real_model, name, day=date(2026, 1, 1))
        records = [orjson.dumps(each) for each in sampler.records(name)]
        quick = sum(validator.vouches(validator.reads(raw)) for raw in records)
        assert quick >= 0.99 * len(records), name
