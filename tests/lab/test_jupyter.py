"""JupyterLab speaks Dutch, opens at the introduction and shows the diagrams."""

from __future__ import annotations

import json
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path

import nbformat
import pytest
from nbformat.sign import NotebookNotary

from werkbank.casus.notebooks import CODE, notebook, serialize
from werkbank.lab.jupyter import (
    FIRST,
    OVERRIDES,
    command,
    has_display,
    trust_notebooks,
    write_settings,
)


@pytest.mark.parametrize(
    ("environment", "platform", "expected"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"DISPLAY": ":0", "CI": "true"}, "linux", False),
        ({}, "darwin", True),
        ({"SSH_CONNECTION": "1.2.3.4"}, "darwin", False),
        ({}, "win32", True),
    ],
)
def test_a_display_is_recognised(
    environment: Mapping[str, str], platform: str, *, expected: bool
) -> None:
    assert has_display(environment, platform) is expected


def test_the_settings_are_dutch_and_without_news(tmp_path: Path) -> None:
    folder = write_settings(tmp_path)
    written = json.loads((folder / "overrides.json").read_text("utf-8"))
    assert written == {**written, **OVERRIDES}
    assert written["@jupyterlab/translation-extension:plugin"]["locale"] == "nl_NL"
    assert version("jupyterlab-language-pack-nl-NL")


def test_the_language_server_for_yaml_gets_the_schemas_of_this_project(tmp_path: Path) -> None:
    written = json.loads((write_settings(tmp_path) / "overrides.json").read_text("utf-8"))
    servers = written["@jupyter-lsp/jupyterlab-lsp:plugin"]["languageServers"]
    schemas = servers["yaml-language-server"]["serverSettings"]["yaml.schemas"]
    where = f"{tmp_path.as_uri()}/docs/naslag/schemas/casus.schema.json"
    assert schemas[where] == ["casussen/*/casus.yaml"]


def test_it_opens_at_the_introduction(tmp_path: Path) -> None:
    path = tmp_path / FIRST
    path.parent.mkdir()
    path.write_text("{}", "utf-8")
    words = command(tmp_path, tmp_path / "x", port=8123, browser=False)
    assert f"--LabApp.default_url=/lab/tree/{FIRST}" in words
    assert {"--ServerApp.port=8123", "--no-browser"} <= set(words)
    assert "--no-browser" not in command(tmp_path, tmp_path / "x", port=None, browser=True)


def test_notebooks_are_trusted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JUPYTER_DATA_DIR", str(tmp_path / "data"))
    folder = tmp_path / "notebooks"
    folder.mkdir()
    path = folder / "a.ipynb"
    path.write_text(serialize(notebook([(CODE, "1 + 1")])), "utf-8")
    node = nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]
    node.cells[0].outputs = [
        nbformat.v4.new_output("display_data", {"text/html": "<b>x</b>"})  # type: ignore[no-untyped-call]
    ]
    path.write_text(nbformat.writes(node), "utf-8")  # type: ignore[no-untyped-call]
    assert trust_notebooks(tmp_path) == 1
    notary = NotebookNotary()  # type: ignore[no-untyped-call]
    assert notary.check_signature(nbformat.read(path, as_version=4))  # type: ignore[no-untyped-call]
