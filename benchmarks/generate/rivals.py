"""The separate commands that one build replaces."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import venv
from collections.abc import Iterable, Iterator
from pathlib import Path

from benchmarks.generate.process import Command, FailedError

OPENAPI = "linkml-openapi==0.17.0"


def linkml_commands(schema: Path, output: Path) -> Iterator[Command]:
    """LinkML's own commands, from the environment that runs the benchmark."""
    for name in ("gen-json-schema", "gen-pydantic", "gen-sqltables"):
        yield Command(name, (_script(name), str(schema)), schema.parent)
    documents = ("--directory", str(output / "doc"))
    yield Command("gen-doc", (_script("gen-doc"), *documents, str(schema)), schema.parent)
    # Its exit code says what it thinks of the model, not whether it worked.
    found = frozenset({0, 1, 2})
    yield Command("linkml-lint", (_script("linkml-lint"), str(schema)), schema.parent, {}, found)


def openapi_command(schema: Path, classes: Iterable[str]) -> Command:
    """`gen-openapi` of linkml-openapi, in a virtual environment of its own.

    It depends on another version of linkml-runtime than LinkML itself. It wants to know which
    classes are resources: it stops at a class without an identifier.

    Raises:
        FailedError: when it cannot be installed.
    """
    wanted = tuple(part for name in classes for part in ("--classes", name))
    program = str(_environment() / _BIN / "gen-openapi")
    arguments = (program, "--openapi-version", "3.1.0", *wanted, str(schema))
    return Command("linkml-openapi", arguments, schema.parent)


_BIN = "Scripts" if os.name == "nt" else "bin"


def _script(name: str) -> str:
    beside = Path(sys.executable).parent / name
    found = str(beside) if beside.is_file() else shutil.which(name)
    if found is None:
        raise FailedError(f"{name} is not installed: install linkml")
    return found


def _environment() -> Path:
    """The virtual environment, made when it is not there yet."""
    cache = Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache"))
    folder = cache / "werkbank-benchmarks" / OPENAPI.replace("==", "-")
    if not (folder / _BIN / "gen-openapi").is_file():
        venv.create(folder, with_pip=True, clear=True)
        done = subprocess.run(  # noqa: S603 - our own command
            (str(folder / _BIN / "python"), "-m", "pip", "install", "--quiet", OPENAPI),
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            raise FailedError(f"{OPENAPI} cannot be installed:\n{done.stderr.strip()[-500:]}")
    return folder
