"""The warm site after a series of edits is, byte for byte, the site of a build from nothing."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.conftest import PROJECT

pytest.importorskip("material", reason="mkdocs-material, of the extra `site`, is not installed")

from werkbank.site.building import NoSiteError, build_site
from werkbank.site.second_process import SWITCH
from werkbank.site.warm import WarmSite

PARTS = ("model", "casussen", "docs", "notebooks", "specificatie", "generators/werkbank/site")
PAGE = "docs/project/uitgangspunten.md"
MOVED = "docs/over/nieuw.md"
INDEX = "      - over/index.md"


def contents(folder: Path) -> dict[str, bytes]:
    # `sitemap.xml.gz` is for search engines; the page for a wrong address knows its server.
    skipped = {"sitemap.xml.gz", "404.html"}
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name not in skipped
    }


@pytest.fixture
def project(tmp_path: Path) -> Path:
    root = tmp_path / "project"
    for part in PARTS:
        shutil.copytree(PROJECT / part, root / part)
    for name in ("mkdocs.yml", "CHANGELOG.md"):
        shutil.copy(PROJECT / name, root)
    return root


def edit(root: Path, name: str, old: str, new: str) -> None:
    text = (root / name).read_text("utf-8")
    assert old in text
    (root / name).write_text(text.replace(old, new), "utf-8")


def test_only_what_changed_is_made_and_the_whole_is_what_a_full_build_gives(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(SWITCH, "1")  # this process has threads: it had better not be split
    folder = tmp_path / "warm"
    folder.mkdir()
    site = WarmSite(project, folder)
    first = site.renew()
    assert len(first.rendered) == first.pages > 100

    nothing = site.renew()
    assert (nothing.rendered, nothing.written) == ((), ())

    edit(project, PAGE, "# Uitgangspunten", "# Uitgangspunten, opnieuw")
    one = site.renew()
    assert one.rendered == ("project/uitgangspunten.md",)
    assert "project/uitgangspunten.html" in one.written

    drawing = next((project / "docs/naslag/diagrammen").glob("klant.svg"))
    drawing.write_text(drawing.read_text("utf-8").replace("Klant", "KLANT"), "utf-8")
    drawn = site.renew()
    assert any("klant.md" in path for path in drawn.rendered)
    assert len(drawn.rendered) < 10

    (project / MOVED).write_text("# Nieuw\n\nEen bladzijde erbij.\n", "utf-8")
    edit(
        project,
        "mkdocs.yml",
        "      - over/index.md",
        "      - over/index.md\n      - over/nieuw.md",
    )
    site.renew()
    (project / MOVED).unlink()
    edit(project, "mkdocs.yml", "\n      - over/nieuw.md", "")
    last = site.renew()
    assert last.warnings == ()

    cold = tmp_path / "cold"
    build_site(project, cold)
    warm_files, cold_files = contents(folder), contents(cold)
    assert warm_files.keys() == cold_files.keys()
    assert [name for name in cold_files if warm_files[name] != cold_files[name]] == []


def test_a_project_without_a_site_says_so(tmp_path: Path) -> None:
    with pytest.raises(NoSiteError, match="geen site"):
        WarmSite(tmp_path, tmp_path / "site").renew()
