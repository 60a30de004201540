"""`compare` tells by its exit code whether every difference is explained."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run
from werkbank.cli.exit_codes import AFWIJKING, FOUTEN, GOED

SPECIFICATION = """\
openapi: 3.1.0
info: {title: Dingen, version: 1.0.0}
paths:
  /dingen:
    get:
      operationId: ding_list
      responses: {'200': {description: goed}}
"""


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    old, new = tmp_path / "oud.yaml", tmp_path / "nieuw.yaml"
    old.write_text(SPECIFICATION, "utf-8")
    new.write_text(SPECIFICATION, "utf-8")
    return old, new


def test_without_differences_all_is_well(run: Run, project: Path, pair: tuple[Path, Path]) -> None:
    shown = run("compare", *pair, "--project", project)
    assert shown.code == GOED
    assert "0 verschillen" in shown.out


def test_an_unexplained_difference_is_a_deviation(
    run: Run, project: Path, pair: tuple[Path, Path]
) -> None:
    pair[1].write_text(SPECIFICATION.replace("/dingen", "/zaken"), "utf-8")
    shown = run("compare", *pair, "--project", project)
    assert shown.code == AFWIJKING
    assert "onverklaard" in shown.out
    data = run("compare", *pair, "--json", "--project", project).data
    assert data["aantallen"]["onverklaard"] == data["aantallen"]["verschillen"] > 0


def test_a_file_that_cannot_be_read_is_an_error(
    run: Run, project: Path, pair: tuple[Path, Path]
) -> None:
    pair[1].write_text("openapi: [", "utf-8")
    shown = run("compare", *pair, "--project", project)
    assert shown.code == FOUTEN
    assert "nieuw.yaml" in shown.out
