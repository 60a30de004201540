"""JupyterLab in Dutch, with the introduction open and the notebooks trusted."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from werkbank.emit.editing import FOLDER as FOLDER_OF_SCHEMAS
from werkbank.emit.editing import associations

FOLDER = "notebooks"
FIRST = f"{FOLDER}/00-introductie.ipynb"
SETTINGS = ".werkbank/lab"
"""Settings of our own, so that what a user has set for other work stays as it is."""

OVERRIDES: Mapping[str, Mapping[str, object]] = {
    "@jupyterlab/translation-extension:plugin": {"locale": "nl_NL"},
    "@jupyterlab/apputils-extension:notification": {
        "fetchNews": "false",
        "checkForUpdates": False,
    },
    "@jupyterlab/notebook-extension:tracker": {"recordTiming": False},
    "@jupyterlab/completer-extension:manager": {"autoCompletion": True},
    "@jupyterlab/fileeditor-extension:plugin": {
        "editorConfig": {"tabSize": 2, "insertSpaces": True, "rulers": [112]}
    },
}
"""Dutch; no announcements from outside; no times in the notebooks that are kept in git; YAML as the
model has it, with completion while typing."""

_LANGUAGE_SERVERS = "@jupyter-lsp/jupyterlab-lsp:plugin"
"""The settings of the extension jupyterlab-lsp; without it they do nothing."""


def has_display(environment: Mapping[str, str] = os.environ, platform: str = sys.platform) -> bool:
    """True when a browser can be opened here."""
    if environment.get("CI"):
        return False
    if platform in {"darwin", "win32"}:
        return "SSH_CONNECTION" not in environment
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def trust_notebooks(project: Path) -> int:
    """Sign the notebooks of the project, so that their diagrams show; returns how many."""
    import nbformat
    from nbformat.sign import NotebookNotary

    notary: Any = NotebookNotary()  # type: ignore[no-untyped-call]
    paths = sorted((project / FOLDER).glob("*.ipynb"))
    for path in paths:
        node = nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]
        notary.sign(node)
    notary.store.close()
    return len(paths)


def write_settings(project: Path) -> Path:
    """Write the settings of JupyterLab for this project; returns their folder."""
    folder = project / SETTINGS
    folder.mkdir(parents=True, exist_ok=True)
    settings = {**OVERRIDES, _LANGUAGE_SERVERS: _yaml_server(project)}
    text = json.dumps(settings, ensure_ascii=False, indent=2) + "\n"
    (folder / "overrides.json").write_text(text, encoding="utf-8", newline="\n")
    return folder


def _yaml_server(project: Path) -> dict[str, object]:
    """Where the language server for YAML finds the schemas of the formats of this project."""
    folder = (project / FOLDER_OF_SCHEMAS).absolute().as_uri()
    known = {"yaml.schemas": associations(folder), "yaml.schemaStore.enable": False}
    return {"languageServers": {"yaml-language-server": {"serverSettings": known}}}


def command(project: Path, settings: Path, *, port: int | None, browser: bool) -> list[str]:
    """What starts JupyterLab."""
    words = [sys.executable, "-m", "jupyterlab"]
    if (project / FIRST).is_file():
        words.append(f"--LabApp.default_url=/lab/tree/{FIRST}")
    words += [
        f"--ServerApp.root_dir={project}",
        f"--LabApp.app_settings_dir={settings}",
        f"--LabApp.user_settings_dir={settings / 'eigen'}",
        f"--LabApp.workspaces_dir={settings / 'werkruimten'}",
        "--LabApp.extension_manager=readonly",
    ]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        words.append("--allow-root")  # in a container there is often no one else
    if port is not None:
        words.append(f"--ServerApp.port={port}")
    if not browser:
        words.append("--no-browser")
    return words
