"""The notebooks in git show exactly what they show when run now."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import PROJECT
from werkbank.casus.notebooks import (
    file_name,
    normalised,
    notebook,
    problems,
    run_notebook,
    serialize,
    skeleton,
)
from werkbank.ir import Model

FOLDER = PROJECT / "notebooks"
NOTEBOOKS = sorted(path.name for path in FOLDER.glob("*.ipynb"))


@pytest.fixture(autouse=True)
def _kernels_find_the_werkbank(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(PROJECT / "generators"))
    monkeypatch.delenv("WERKBANK_PROJECT", raising=False)


def loaded(name: str) -> dict[str, object]:
    read: dict[str, object] = json.loads((FOLDER / name).read_text("utf-8"))
    return read


def test_every_casus_has_a_notebook(real_model: Model) -> None:
    wanted = {file_name(casus) for casus in real_model.casussen}
    assert wanted <= set(NOTEBOOKS)
    assert {"00-introductie.ipynb", "01-model-verkennen.ipynb", "02-eigen-casus.ipynb"} <= set(
        NOTEBOOKS
    )


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_a_notebook_is_complete(name: str) -> None:
    """Nbval passes in silence over a cell that was never run; this does not."""
    data = loaded(name)
    assert problems(data) == []
    assert serialize(normalised(data)) == (FOLDER / name).read_text("utf-8")


def test_a_stripped_notebook_is_found_out() -> None:
    data = loaded(NOTEBOOKS[0])
    for cell in data["cells"]:  # type: ignore[attr-defined]
        if cell["cell_type"] == "code":
            cell["outputs"], cell["execution_count"] = [], None
    assert len(problems(data)) >= 2


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_a_notebook_is_a_page_to_read(name: str) -> None:
    """No programming in a cell, and no output that is longer than a table."""
    for cell in loaded(name)["cells"]:  # type: ignore[attr-defined]
        source = "".join(cell["source"])
        if cell["cell_type"] == "code":
            assert len(source.splitlines()) <= 4, source
            assert not source.lstrip().startswith(("def ", "class ", "for ", "while ")), source


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_a_notebook_shows_today_what_it_shows_in_git(name: str) -> None:
    """Stricter than nbval: every byte, of every kind of output."""
    assert serialize(run_notebook(FOLDER / name)) == (FOLDER / name).read_text("utf-8"), (
        f"voer `werkbank casus refresh {name}` uit, en bekijk het verschil"
    )


def test_nbval_agrees() -> None:
    """The check that others run: `pytest --nbval notebooks`."""
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:xdist", "--nbval", "--rootdir"]
    ran = subprocess.run(
        [*command, str(FOLDER), str(FOLDER / "00-introductie.ipynb"), "-c", "/dev/null"],
        capture_output=True,
        text=True,
        check=False,
        cwd=FOLDER,
    )
    assert ran.returncode == 0, ran.stdout[-2000:]


def test_a_skeleton_runs_at_once(real_model: Model, tmp_path: Path) -> None:
    project = copied(tmp_path)
    path = project / "notebooks" / "casus-99-proef.ipynb"
    path.parent.mkdir()
    path.write_text(serialize(notebook(skeleton(real_model.casussen[0]))), "utf-8")
    assert problems(run_notebook(path)) == []


CHANGES = [
    (
        "a behaviour rule",
        "model/api/klanten.yaml",
        "  kla-009:\n",
        "casus-04-ophalen-op-bsn.ipynb",
    ),
    ("a pattern", "model/typen.yaml", r"^\\+[1-9][0-9]{6,14}$", "casus-18-terugbelverzoek.ipynb"),
    (
        "a value of an enumeration",
        "model/contactgegevens.yaml",
        "      mobiel:",
        "casus-09-getypeerde-contactgegevens.ipynb",
    ),
]


@pytest.mark.parametrize(("what", "file", "text", "name"), CHANGES, ids=[c[0] for c in CHANGES])
def test_a_change_of_the_model_shows_in_the_notebook_about_it(
    what: str, file: str, text: str, name: str, tmp_path: Path
) -> None:
    project = copied(tmp_path)
    shutil.copytree(FOLDER, project / "notebooks")
    path = project / file
    source = path.read_text("utf-8")
    assert text in source, f"{what} moved; this test must follow"
    path.write_text(changed(source, text), "utf-8")
    shown = serialize(run_notebook(project / "notebooks" / name))
    assert shown != (FOLDER / name).read_text("utf-8")


def changed(source: str, text: str) -> str:
    """Without the rule, with another pattern, or with another code."""
    if text.startswith("  kla"):
        head, _, tail = source.partition(text)
        lines = tail.splitlines(keepends=True)
        rest = next(
            (i for i, line in enumerate(lines) if line.startswith("  ") and line[2] not in " #"),
            len(lines),
        )
        return head + "".join(lines[rest:])
    if "mobiel" in text:
        return source.replace(text, "      draagbaar:", 1)
    return source.replace(text, r"^\\+[1-9][0-9]{12,14}$", 1)


def copied(tmp_path: Path) -> Path:
    project = tmp_path / "project"
    for folder in ("model", "casussen", "docs/besluiten", "docs/naslag/diagrammen"):
        shutil.copytree(PROJECT / folder, project / folder)
    return project
