"""`start.py` sets up once, explains in Dutch what is in the way, and passes the rest on."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture
def start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The module, pointed at an environment of its own."""
    spec = importlib.util.spec_from_file_location("start", ROOT / "start.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    venv = tmp_path / ".venv"
    venv.mkdir()
    monkeypatch.setattr(module, "VENV", venv)
    monkeypatch.setattr(module, "STAMP", venv / "klaar.txt")
    monkeypatch.setattr(module, "PYTHON", venv / "bin" / "python")
    return module


def pretend_ready(start: ModuleType) -> None:
    start.PYTHON.parent.mkdir(parents=True)
    start.PYTHON.symlink_to(sys.executable)
    start.STAMP.write_text(start.fingerprint(), "utf-8")


def forbid(monkeypatch: pytest.MonkeyPatch, start: ModuleType, *names: str) -> None:
    for name in names:
        monkeypatch.setattr(start, name, lambda *_: pytest.fail("nothing is to be done"))


def test_a_python_that_is_too_old_is_told_so(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(start, "MINIMUM", (4, 0))
    monkeypatch.setattr(start.shutil, "which", lambda _: None)
    assert start.main([]) == 4
    assert "heeft Python 4.0 of nieuwer nodig" in capsys.readouterr().err


def test_a_newer_python_on_the_machine_is_used(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    called: list[list[str]] = []

    def call(command: list[str]) -> int:
        called.append(command)
        return 0

    monkeypatch.setattr(start.sys, "version_info", (3, 8, 0))
    monkeypatch.setattr(start.shutil, "which", lambda name: f"/opt/{name}")
    monkeypatch.setattr(start.subprocess, "call", call)
    assert start.main(["lint"]) == 0
    assert called == [["/opt/python3.20", str(ROOT / "start.py"), "lint"]]


def test_an_environment_that_is_ready_is_left_alone(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    pretend_ready(start)
    forbid(monkeypatch, start, "make_venv", "install")
    start.set_up()


def test_a_changed_lock_is_installed_again(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    pretend_ready(start)
    lock = tmp_path / "requirements.lock"
    lock.write_text(start.LOCK.read_text("utf-8") + "# changed\n", "utf-8")
    monkeypatch.setattr(start, "LOCK", lock)
    done: list[str] = []
    monkeypatch.setattr(start, "install", lambda what, *_: done.append(what))
    start.set_up()
    assert len(done) == 3
    start.set_up()
    assert len(done) == 3


def test_an_interrupted_installation_begins_again(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    pretend_ready(start)
    start.STAMP.unlink()

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(start, "install", interrupt)
    assert start.main([]) == 130
    assert not start.STAMP.exists()


def test_build_tools_are_a_part_of_the_lock(start: ModuleType) -> None:
    tools = start.build_tools().read_text("utf-8")
    names = {line.split("==")[0] for line in tools.splitlines() if line and line[0] != " "}
    assert names == start.BUILD_TOOLS
    assert all(line in start.LOCK.read_text("utf-8") for line in tools.splitlines())
    assert tools.count("--hash=sha256:") >= len(names)


@pytest.mark.parametrize(
    ("output", "said"),
    [
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE FILE", "SECURITY.md"),
        ("WARNING: Retrying: Temporary failure in name resolution", "Is er een netwerk"),
        ("ERROR: No space left on device", "is mislukt"),
    ],
)
def test_a_failed_installation_is_explained(start: ModuleType, output: str, said: str) -> None:
    with pytest.raises(start.StoppedError) as caught:
        start.refuse(output)
    assert said in str(caught.value)
    assert output in str(caught.value)


def test_a_machine_without_venv_is_told_what_to_install(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    failed = subprocess.CompletedProcess([], 1, stdout="ensurepip is not available")
    monkeypatch.setattr(start, "quiet", lambda *_: failed)
    with pytest.raises(start.StoppedError, match="apt install python3-venv"):
        start.make_venv()


@pytest.mark.parametrize(
    ("arguments", "tail"),
    [
        ([], ["-m", "werkbank", "lab"]),
        (["lint", "--json"], ["-m", "werkbank", "lint", "--json"]),
        (["test", "-x"], [str(ROOT / ".ci" / "checks.py"), "-x"]),
    ],
)
def test_arguments_are_passed_on(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch, arguments: list[str], tail: list[str]
) -> None:
    ran: list[list[str]] = []
    monkeypatch.setattr(start.os, "execve", lambda _, command, __: ran.append(command))
    monkeypatch.setattr(start.subprocess, "call", lambda *_, **__: 0)
    start.run(arguments)
    assert ran[0][1:] == tail
