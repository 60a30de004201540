"""Notebooks: the skeleton of a new one, and running one so that its output is always the same."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from werkbank.ir import Casus

Cell = tuple[str, str]
"""`("tekst", markdown)` or `("code", python)`."""
TEXT, CODE = "tekst", "code"
FOLDER = "notebooks"
SECONDS = 240
"""For one cell. The longest carries out every casus on every variant: half a minute or so."""
_METADATA = {
    "kernelspec": {
        "display_name": "Python 3 (ipykernel)",
        "language": "python",
        "name": "python3",
    },
    "language_info": {"name": "python"},
}


def file_name(casus: Casus) -> str:
    """`casus-01-gastmelding.ipynb`."""
    return f"casus-{casus.number:02}-{casus.code}.ipynb"


def skeleton(casus: Casus) -> list[Cell]:
    """The cells of a notebook about a casus: a beginning, to be told further."""
    cells = [
        (TEXT, f"# Casus {casus.number}. {casus.title}\n\nWat deze casus laat zien: …"),
        (
            CODE,
            f'from werkbank.casus import open_casus\n\ncasus = open_casus("{casus.code}")\ncasus',
        ),
        (TEXT, "## Aanleiding"),
        (CODE, "casus.aanleiding()"),
    ]
    for route in casus.routes:
        cells += [
            (TEXT, f"## {route.title}\n\nWaar je op moet letten: …"),
            (CODE, f'casus.route("{route.name}").stappen()'),
            (CODE, f'casus.diagram("{route.name}")'),
        ]
    cells += [
        (TEXT, "## De routes vergeleken"),
        (CODE, "casus.vergelijking()"),
    ]
    if casus.wrong:
        cells += [(TEXT, "## Wat geweigerd wordt"), (CODE, "casus.fout()")]
    cells += [(TEXT, "## Voorlopige conclusie"), (CODE, "casus.conclusie()")]
    return cells


def notebook(cells: Iterable[Cell]) -> dict[str, Any]:
    """A notebook that has not been run, in nbformat 4.5."""
    return {
        "cells": [_cell(number, *cell) for number, cell in enumerate(cells, start=1)],
        "metadata": _METADATA,
        "nbformat": 4,
        "nbformat_minor": 5,
    }


def _cell(number: int, kind: str, source: str) -> dict[str, Any]:
    cell: dict[str, Any] = {
        "cell_type": "markdown" if kind == TEXT else "code",
        "id": f"cel-{number:02}",
        "metadata": {},
        "source": source.splitlines(keepends=True),
    }
    if kind == CODE:
        cell |= {"execution_count": None, "outputs": []}
    return cell


def serialize(data: dict[str, Any]) -> str:
    """The text of a notebook, as Jupyter itself writes it."""
    return json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def run_notebook(path: Path) -> dict[str, Any]:
    """The notebook at `path` with fresh output, and without what differs between machines.

    Raises:
        nbclient.exceptions.CellExecutionError: when a cell fails.
    """
    import nbformat
    from nbclient import NotebookClient

    node: Any = nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]
    client = NotebookClient(
        node,
        timeout=SECONDS,
        kernel_name="python3",
        record_timing=False,
        resources={"metadata": {"path": str(path.parent)}},
    )
    client.execute()
    text: str = nbformat.writes(node)  # type: ignore[no-untyped-call]
    return normalised(json.loads(text))


def normalised(data: dict[str, Any]) -> dict[str, Any]:
    """The notebook with counts from one up, and without traces of a machine or an editor."""
    count = 0
    for number, cell in enumerate(data["cells"], start=1):
        cell["id"] = f"cel-{number:02}"
        tags = cell["metadata"].get("tags")
        cell["metadata"] = {"tags": tags} if tags else {}
        if cell["cell_type"] != "code":
            continue
        count += 1
        cell["execution_count"] = count
        for output in cell["outputs"]:
            output["metadata"] = {}
            if "execution_count" in output:
                output["execution_count"] = count
    return {**data, "metadata": _METADATA, "nbformat": 4, "nbformat_minor": 5}


def problems(data: dict[str, Any]) -> list[str]:
    """What is wrong with a notebook as it stands in git: cells not run, errors, odd metadata."""
    found = []
    code = [cell for cell in data["cells"] if cell["cell_type"] == "code"]
    for number, cell in enumerate(code, start=1):
        source = "".join(cell["source"])
        if cell["execution_count"] != number:
            found.append(f"cel {cell['id']} is niet (op volgorde) uitgevoerd")
        if not cell["outputs"] and _shows(source):
            found.append(f"cel {cell['id']} heeft geen uitvoer")
        found += [
            f"cel {cell['id']} eindigde in een fout: {output.get('ename')}"
            for output in cell["outputs"]
            if output["output_type"] == "error" and "raises-exception" not in _tags(cell)
        ]
    return found


def _tags(cell: dict[str, Any]) -> Sequence[str]:
    found: Sequence[str] = cell["metadata"].get("tags", ())
    return found


def _shows(source: str) -> bool:
    """True when the last line of a cell is an expression, so that there must be output."""
    lines = [line for line in source.splitlines() if line.strip()]
    last = lines[-1] if lines else ""
    return (
        bool(last)
        and " = " not in last.partition("(")[0]
        and not last.startswith(("from", "import"))
    )
