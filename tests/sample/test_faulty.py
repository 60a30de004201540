"""Faults made on purpose: of many kinds, and the truth about them is the whole truth."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import orjson
import pytest

from tests.conftest import ReadModel
from tests.projects import BASE
from werkbank.ir import Model
from werkbank.sample import Sampler, kinds_of, lines
from werkbank.sample.writing import write
from werkbank.validate import compile_validator
from werkbank.validate.sources import SAME, TRUTH

_TOGETHER = ("uniek-", "dubbel", "verwijzing-")
"""Kinds of faults that take all records to see."""


def differences(model: Model, name: str, sampler: Sampler, share: float) -> list[str]:
    """Where a validator of single records says other things than the truth."""
    validator = compile_validator(model, name)
    found = []
    for number, line in enumerate(lines(sampler, name, share, sampler.resources), start=1):
        alone = {
            (each.attribute, each.code)
            for each in line.truth
            if not each.kind.startswith(_TOGETHER) or each.kind == "dubbele-sleutel"
        }
        said = {(each.attribute, each.rule) for each in validator.judge(line.raw)}
        if said != alone:
            kinds = {each.kind for each in line.truth}
            found.append(f"{name}:{number} {kinds}: gezegd {said - alone}, gemist {alone - said}")
        assert all(each.line == number for each in line.truth)
    return found


@pytest.mark.parametrize("seed", [1, 2])
def test_a_validator_says_exactly_what_the_truth_says(real_model: Model, seed: int) -> None:
    sampler = Sampler(real_model, 600, seed)
    found = [
        each for name in sampler.resources for each in differences(real_model, name, sampler, 0.4)
    ]
    assert found == []


def test_a_model_of_another_world_can_have_faults_too(read_model: ReadModel) -> None:
    model = read_model(BASE)
    sampler = Sampler(model, 400, 1)
    for name in sampler.resources:
        assert differences(model, name, sampler, 0.5) == []


def test_there_are_faults_of_many_kinds_and_each_kind_takes_its_turn(real_model: Model) -> None:
    sampler = Sampler(real_model, 1500, 1)
    met: Counter[str] = Counter()
    for name in sampler.resources:
        for line in lines(sampler, name, 0.2, sampler.resources):
            met.update({each.kind for each in line.truth})
    assert len(met) >= 80
    klant = {kind.name for kind in kinds_of(sampler, "Klant", sampler.resources)}
    assert klant - set(met) <= {
        "aantal-veel", "aantal-weinig", "code-onbekend-alg-007", "code-onbekend-kla-019",
        "controle-anummer", "controle-landcode", "uniek-kla-010",
    }, "these the model has no place for"  # fmt: skip


def test_records_without_a_fault_are_those_of_a_sample_without_faults(real_model: Model) -> None:
    sampler = Sampler(real_model, 300, 4)
    clean = [line.raw for line in lines(sampler, "Klant")]
    for line in lines(sampler, "Klant", 0.3):
        if line.index is not None and not line.truth:
            assert line.raw == clean[line.index]


def test_a_record_that_others_refer_to_stays_where_its_fault_would_lose_it(
    real_model: Model,
) -> None:
    sampler = Sampler(real_model, 500, 4)
    urls = {each["url"] for each in sampler.records("Klant")}
    kept = set()
    for line in lines(sampler, "Klant", 1.0):
        if line.index is not None:
            kept.add(orjson.loads(line.raw.replace(b"NaN", b"0").replace(b"\\ud800", b""))["url"])
    assert kept == urls


def test_files_come_with_the_truth_and_with_who_is_there_twice(
    real_model: Model, tmp_path: Path
) -> None:
    sampler = Sampler(real_model, 800, 3)
    done = list(write(sampler, ("Klant", "Klantcontactmoment"), tmp_path, share=0.05))
    assert [each.path.name for each in done] == ["klanten.ndjson", "klantcontactmomenten.ndjson"]
    rows = {each.path.name: each.path.read_bytes().splitlines() for each in done}
    assert [len(each) for each in rows.values()] == [each.records for each in done]
    truth = [orjson.loads(line) for line in (tmp_path / TRUTH).read_bytes().splitlines()]
    assert {each["bestand"] for each in truth} == set(rows)
    assert len({(t["bestand"], t["regel"]) for t in truth}) == sum(each.wrong for each in done)
    pairs = [orjson.loads(line) for line in (tmp_path / SAME).read_bytes().splitlines()]
    assert len(pairs) == done[0].again > 5
    for pair in pairs:
        one, other = (
            orjson.loads(rows[pair["bestand"]][pair[key] - 1]) for key in ("regel", "zelfdeAls")
        )
        assert one["soortKlant"] == other["soortKlant"] == "zelfstandig"
        assert one["url"] != other["url"]


def test_compressed_files_are_the_same_every_time(real_model: Model, tmp_path: Path) -> None:
    sampler = Sampler(real_model, 50, 3)
    for name in ("een", "twee"):
        (tmp_path / name).mkdir()
        assert [*write(sampler, ("Klant",), tmp_path / name, compressed=True)]
    first, second = (tmp_path / name / "klanten.ndjson.gz" for name in ("een", "twee"))
    assert first.read_bytes() == second.read_bytes()


def test_nothing_half_written_is_left(real_model: Model, tmp_path: Path) -> None:
    def stop(_: str) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        list(write(Sampler(real_model, 6000, 3), ("Klantcontactmoment",), tmp_path, step=stop))
    assert list(tmp_path.iterdir()) == []
