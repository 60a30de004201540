"""An edit of the model shows in a casus at once, in the same kernel."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import WriteProject
from tests.projects import BASE
from werkbank.casus import open_casus
from werkbank.casus.project import CasusFout

A = "model/api/dingen.yaml"
RULE = "    attributen: [code]\n"
LONGER = ("    pattern: ^[A-Z]{1,8}$", "    pattern: ^[A-Z]{3,8}$")


@pytest.fixture
def project(write_project: WriteProject) -> Path:
    return write_project(BASE)


def test_without_an_edit_nothing_is_different(project: Path) -> None:
    again = open_casus("ding", project).opnieuw()
    assert repr(again) == "Er is niets veranderd."
    assert "elke uitkomst is dezelfde" in again.html()


def test_a_saved_edit_shows_before_and_after(project: Path) -> None:
    casus = open_casus("ding", project)
    path = project / "model/proef.yaml"
    path.write_text(path.read_text("utf-8").replace(*LONGER), "utf-8")
    again = casus.opnieuw()
    rows = again.verschillen().als_dataframe.to_dict("records")
    first = next(row for row in rows if row["Wat"] == "De balie legt een ding vast")
    assert first["Was"].startswith("201")
    assert first["Wordt"].startswith("400")
    assert len(again.afwijkingen())
    path.write_text(BASE["model/proef.yaml"], "utf-8")
    assert repr(casus.opnieuw()) == "Er is niets veranderd."


def test_an_edit_can_be_tried_without_touching_the_file(project: Path) -> None:
    casus = open_casus("ding", project)
    tried = casus.met_model("model/proef.yaml", *LONGER)
    assert len(tried.verschillen())
    assert (project / "model/proef.yaml").read_text("utf-8") == BASE["model/proef.yaml"]


@pytest.mark.parametrize(
    ("file", "old", "said"),
    [
        ("model/geen.yaml", "x", "geen bestand"),
        ("../../etc/hostname", "x", "geen bestand"),
        ("model/proef.yaml", "staat er niet", "niet; het hoort"),
        ("model/proef.yaml", "range: ", "keer; het hoort"),
        ("model/proef.yaml", "    typeof: string\n    description: Een code", "niet te lezen"),
    ],
)
def test_what_cannot_be_tried_is_told_in_dutch(
    project: Path, file: str, old: str, said: str
) -> None:
    with pytest.raises(CasusFout, match=said):
        open_casus("ding", project).met_model(file, old, "  fout: [")
