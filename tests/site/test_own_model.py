"""A site of another model: descriptions are text, and a project without anything extra works."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import PROJECT
from tests.site.once import once
from tests.site.visiting import visit

pytest.importorskip("material", reason="mkdocs-material, of the extra `site`, is not installed")

MARKUP = (
    "<script>alert(1)</script> <b>vet</b> **sterk** [x](javascript:alert(2)) <!-- weg --> *[a]: b"
)


def _mark(path: Path, key: str, start: str) -> None:
    """Puts markup before a text of the model."""
    text = path.read_text("utf-8")
    line = re.compile(rf"^( *){key}: ({re.escape(start)}.*)$", re.MULTILINE)
    assert line.search(text), "the text that this test changes is gone"
    changed = line.sub(
        lambda found: f"{found[1]}{key}: >-\n{found[1]}  {MARKUP} {found[2]}", text, 1
    )
    path.write_text(changed, "utf-8")


def _make(root: Path) -> Sequence[str]:
    """Builds the site of a copy of this project whose descriptions hold markup."""
    from werkbank.build import build
    from werkbank.site.building import build_site
    from werkbank.site.second_process import SWITCH

    for name in ("model", "casussen", "docs", "specificatie"):
        shutil.copytree(PROJECT / name, root / name, ignore=shutil.ignore_patterns("verschillen"))
    for name in ("mkdocs.yml", "CHANGELOG.md"):
        shutil.copy(PROJECT / name, root / name)
    shutil.copytree(
        PROJECT / "generators" / "werkbank" / "site", root / "generators" / "werkbank" / "site"
    )
    _mark(root / "model" / "klant.yaml", "description", "Bankrekening die de klant gebruikt")
    _mark(root / "casussen" / "vragen.yaml", "vraag", "Is een organisatie alleen als geheel klant")
    os.environ[SWITCH] = "1"  # this process has threads: it had better not be split
    built = build(root)
    if built.errors:
        return [str(each) for each in built.diagnostics]
    return build_site(root, root / "site").warnings


@pytest.fixture(scope="session")
def other(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of a copy of this project whose descriptions hold markup."""
    return once(tmp_path_factory, "other", _make) / "site"


def _dialogs(page: Any) -> list[str]:
    """What pops up from now on."""
    said: list[str] = []

    def note(dialog: Any) -> None:
        said.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", note)
    return said


def test_markup_in_descriptions_is_shown_as_text(other: Path, page: Any) -> None:
    said = _dialogs(page)
    for name in (
        "naslag/gegevenswoordenboek/klant.html",
        "naslag/gegevenswoordenboek/attributen.html",
        "naslag/vragen.html",
    ):
        page.goto(f"{(other / name).as_uri()}")
        text = page.inner_text("article")
        assert (
            "<script>alert(1)</script> <b>vet</b> **sterk** [x](javascript:alert(2)) <!-- weg -->"
            in text
        )
        assert page.locator("article script, article b:has-text('vet')").count() == 0
        assert page.locator("article a[href^='javascript']").count() == 0
    assert not said


def test_redoc_does_not_run_markup_in_descriptions(other: Path, page: Any) -> None:
    said = _dialogs(page)
    visit(page, (other / "specificaties/klanten/redoc.html").as_uri())
    assert not said
    assert page.locator("#redoc a[href^='javascript']").count() == 0


def test_a_project_without_notebooks_and_without_differences_has_a_site(other: Path) -> None:
    assert (other / "naslag/casussen/gastmelding.html").exists()
    assert not (other / "specificaties/klanten/verschillen.html").exists()
