"""The recorded differences with 2022 are those of now."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conftest import PROJECT
from werkbank.site.differences import record_differences

DRAFTS = PROJECT.parent / "shared" / "bronnen" / "specificaties-2022"


@pytest.mark.skipif(not DRAFTS.is_dir(), reason="the drafts of 2022 are not on this machine")
def test_the_record_is_what_the_comparison_gives() -> None:
    mend = f"run `python -m werkbank.site.differences {DRAFTS}`"
    for path, content in record_differences(PROJECT, DRAFTS):
        assert (PROJECT / path).read_text("utf-8") == content, mend


RECORDS = sorted((PROJECT / "docs" / "verschillen").glob("*.json"))


@pytest.mark.parametrize("path", RECORDS, ids=lambda path: path.stem)
def test_every_recorded_difference_names_its_decision(path: Path) -> None:
    record = json.loads(path.read_text("utf-8"))
    assert record["verschillen"]
    assert all(each["besluit"] for each in record["verschillen"])
