"""`compare` on models, folders and revisions of git."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from werkbank.cli.exit_codes import AFWIJKING, FOUTEN, GOED, VERKEERD_GEBRUIK

Git = Callable[..., str]
API = "model/api/dingen.yaml"
MODEL = "model/proef.yaml"

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not there")


@pytest.fixture
def git(project: Path, monkeypatch: pytest.MonkeyPatch) -> Git:
    """Git in the project, which is a repository with one commit and one tag."""
    for variable in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(variable)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_SYSTEM", os.devnull)
    names = ("-c", "user.name=Proef", "-c", "user.email=proef@example.org")

    def run(*arguments: str) -> str:
        done = subprocess.run(
            ["git", *names, *arguments], cwd=project, check=True, capture_output=True, text=True
        )
        return done.stdout

    run("init", "--quiet")
    run("add", "--all")
    run("commit", "--quiet", "--message", "Begin")
    run("tag", "v1.0.0")
    return run


def change(project: Path, file: str, old: str, new: str) -> None:
    path = project / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def stricter(project: Path) -> None:
    """The model with a breaking change: a kind of thing less."""
    change(project, MODEL, "      groot: {description: Een groot ding.}\n", "")
    change(
        project,
        API,
        "    als: {attribuut: soort, waarde: groot}",
        "    als: {attribuut: soort, waarde: klein}",
    )


def test_two_folders_with_a_model(run: Run, project: Path, tmp_path: Path) -> None:
    other = tmp_path / "ander"
    shutil.copytree(project, other)
    shown = run("compare", project, other, "--project", project)
    assert shown.code == GOED
    assert "geen wijzigingen" in shown.out
    change(other, API, "      zoeken: {scope: dingen.lezen}\n", "")
    shown = run("compare", project, other, "--project", project)
    assert shown.code == GOED
    assert "Breekt de afnemer (1)" in shown.out
    assert "[operatie-verwijderd]" in shown.out
    assert "Voorgestelde stap: major; versie 2.0.0; 1.0.0 is te laag" in shown.out


@pytest.mark.usefixtures("git")
def test_a_revision_against_the_project(run: Run, project: Path) -> None:
    stricter(project)
    data = run("compare", "HEAD", "--json", "--project", project).data
    (api,) = data["apis"]
    assert api["stap"] == "major"
    assert not api["stap_groot_genoeg"]
    (narrowed,) = (
        each
        for each in api["wijzigingen"]
        if "opsomming-vernauwd-in-verzoek" in {rule["code"] for rule in each["regels"]}
        and each["plaats"].startswith("schemas/")
    )
    assert narrowed["breekt"] == ["afnemer"]
    assert "POST /dingen" in narrowed["operaties"]


def test_two_revisions(run: Run, project: Path, git: Git) -> None:
    change(project, API, "      zoeken: {scope: dingen.lezen}\n", "")
    git("commit", "--quiet", "--all", "--message", "Niet meer zoeken")
    assert "[operatie-verwijderd]" in run("compare", "v1.0.0", "HEAD", "--project", project).out
    assert "[operatie-toegevoegd]" in run("compare", "HEAD", "v1.0.0", "--project", project).out


@pytest.mark.usefixtures("git")
def test_strictly_a_breaking_change_needs_a_major_version(run: Run, project: Path) -> None:
    assert run("compare", "--streng", "--project", project).code == GOED
    change(project, API, "      zoeken: {scope: dingen.lezen}\n", "")
    shown = run("compare", "--streng", "--project", project)
    assert shown.code == AFWIJKING
    assert "versiestap-te-klein" in shown.out
    assert "zet de versie op 2.0.0 of hoger" in shown.out
    change(project, API, "versie: 1.0.0", "versie: 2.0.0")
    change(project, API, "/api/v1", "/api/v2")
    assert run("compare", "--streng", "--project", project).code == GOED


@pytest.mark.usefixtures("git")
def test_the_changelog_is_all_that_is_shown(run: Run, project: Path) -> None:
    change(project, API, "      zoeken: {scope: dingen.lezen}\n", "")
    shown = run("compare", "HEAD", "--changelog", "--project", project)
    assert shown.out == (
        "### Dingen API 2.0.0\n"
        "\n"
        "#### Verwijderd\n"
        "\n"
        "- **Breekt afnemers.** Een operatie is vervallen: `paths/dingen/_zoek/POST`.\n"
    )


def test_without_a_tag_there_is_nothing_to_compare_with(run: Run, project: Path, git: Git) -> None:
    git("tag", "--delete", "v1.0.0")
    shown = run("compare", "--streng", "--project", project)
    assert shown.code == GOED
    assert "Niets om mee te vergelijken: er is nog geen versie uitgebracht" in shown.out


def test_without_git_there_is_nothing_to_compare_with(
    run: Run, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(project))
    assert run("compare", "--streng", "--project", project).code == GOED
    shown = run("compare", "v1.0.0", "--project", project)
    assert shown.code == VERKEERD_GEBRUIK
    assert "git is niet te vinden" in shown.err


def test_a_shallow_clone_uses_the_tag_it_has(
    run: Run, project: Path, git: Git, tmp_path: Path
) -> None:
    change(project, API, "      zoeken: {scope: dingen.lezen}\n", "")
    git("commit", "--quiet", "--all", "--message", "Niet meer zoeken")
    clone = tmp_path / "ondiep"
    git("clone", "--quiet", "--depth", "1", f"file://{project}", str(clone))
    shown = run("compare", "--streng", "--project", clone)
    assert shown.code == GOED
    assert "deze kloon is ondiep" in shown.out
    subprocess.run(
        ["git", "fetch", "--quiet", "--depth", "1", "origin", "tag", "v1.0.0"],
        cwd=clone,
        check=True,
    )
    assert run("compare", "--streng", "--project", clone).code == AFWIJKING
    missing = run("compare", "HEAD~1", "--project", clone)
    assert missing.code == VERKEERD_GEBRUIK
    assert "git fetch --unshallow" in missing.err


@pytest.mark.parametrize("revision", ["bestaat-niet", "--output=x", "v9.9.9^{tree}", ""])
@pytest.mark.usefixtures("git")
def test_a_revision_that_is_not_there_is_misuse(run: Run, project: Path, revision: str) -> None:
    shown = run("compare", "--project", project, "--", revision)
    assert shown.code == VERKEERD_GEBRUIK
    assert "Traceback" not in shown.err
    assert not (project / "x").exists()


@pytest.mark.usefixtures("git")
def test_a_model_with_errors_is_told(run: Run, project: Path) -> None:
    change(project, MODEL, "range: Soort", "range: Sort")
    shown = run("compare", "HEAD", "--project", project)
    assert shown.code == FOUTEN
    assert "bereik-onbekend" in shown.out


def test_a_model_that_could_not_be_read_back_then_is_misuse_without_specifications(
    run: Run, project: Path, git: Git
) -> None:
    text = (project / MODEL).read_text("utf-8")
    change(project, MODEL, "range: Soort", "range: Sort")
    git("commit", "--quiet", "--all", "--message", "Stuk")
    (project / MODEL).write_text(text, "utf-8")
    shown = run("compare", "HEAD", "--project", project)
    assert shown.code == VERKEERD_GEBRUIK
    assert "niet te lezen" in shown.err


def test_a_specification_is_not_compared_with_a_model(
    run: Run, project: Path, tmp_path: Path
) -> None:
    file = tmp_path / "oud.yaml"
    file.write_text("openapi: 3.1.0\n", "utf-8")
    shown = run("compare", file, project, "--project", project)
    assert shown.code == VERKEERD_GEBRUIK
    assert "niet te vergelijken" in shown.err


def test_a_folder_without_a_model_is_misuse(run: Run, project: Path, tmp_path: Path) -> None:
    empty = tmp_path / "leeg"
    empty.mkdir()
    shown = run("compare", empty, project, "--project", project)
    assert shown.code == VERKEERD_GEBRUIK
    assert "geen model en geen specificatie" in shown.err
