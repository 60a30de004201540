"""A build with nothing to do loads nothing that takes time."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import orjson
from benchmarks.validate.data import klanten

from tests.conftest import PROJECT
from werkbank.build import build

SCRIPT = """
import json, sys
from werkbank.cli.main import main
code = main(sys.argv[1:])
print(json.dumps(sorted({name.partition(".")[0] for name in sys.modules} | {
    name for name in sys.modules if name.startswith("werkbank.")})), file=sys.stderr)
sys.exit(code)
"""
HEAVY = {
    "graphviz",
    "jsonschema",
    "jsonschema_rs",
    "linkml",
    "linkml_runtime",
    "multiprocessing",
    "pandas",
    "pydantic",
    "rdflib",
    "rich",
    "yaml",
}
NEEDLESS = {"numpy", "openpyxl", "phonenumbers", "pyarrow", "sqlalchemy", "starlette", "stdnum"}
HEAVY_ROOMS = ("werkbank.read", "werkbank.rules", "werkbank.emit", "werkbank.ir", "werkbank.schema")


def modules_of(*arguments: str | Path, **variables: str) -> tuple[int, list[str]]:
    # Not through `env`: the stamp also counts which packages are installed where.
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
        env={"PYTHONPATH": str(Path(__file__).resolve().parents[2] / "generators"), **variables},
    )
    return done.returncode, json.loads(done.stderr.splitlines()[-1])


def test_a_build_with_nothing_to_do_imports_nothing_heavy(project: Path) -> None:
    build(project)
    code, modules = modules_of("build", "--project", project)
    assert code == 0
    assert HEAVY & set(modules) == set()
    assert [name for name in modules if name.startswith(HEAVY_ROOMS)] == []


def test_help_imports_nothing_heavy() -> None:
    for arguments in (["--help"], ["build", "--help"], ["info", "--help"]):
        code, modules = modules_of(*arguments)
        assert code == 0
        assert HEAVY & set(modules) == set()


def test_records_that_are_right_are_judged_without_the_model_a_second_time(tmp_path: Path) -> None:
    path = tmp_path / "klanten.ndjson"
    path.write_bytes(b"\n".join(map(orjson.dumps, klanten(20))))
    asked = ("validate", path, "--project", PROJECT)
    for _ in range(2):
        code, modules = modules_of(*asked, WERKBANK_CACHE=str(tmp_path / "cache"))
        assert code == 0
    assert (HEAVY | NEEDLESS) & set(modules) == set()
    assert [name for name in modules if name.startswith(HEAVY_ROOMS)] == []


def test_whoever_asked_to_be_told_of_the_end_is_told(tmp_path: Path) -> None:
    """A process that nobody waits for ends at once; what it printed is there all the same."""
    script = "import atexit, sys\nfrom werkbank.__main__ import run\n{}\nsys.exit(run())"
    for more, printed in (("", ""), ("atexit.register(print, 'verteld')", "verteld\n")):
        done = subprocess.run(
            [sys.executable, "-c", script.format(more), "--version"],
            capture_output=True,
            text=True,
            check=True,
            cwd=tmp_path,
            env={"PYTHONPATH": str(Path(__file__).resolve().parents[2] / "generators")},
        )
        assert done.stdout.startswith("werkbank ")
        assert done.stdout.endswith(printed)
