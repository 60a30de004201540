"""A running `werkbank watch` on a copy of the project, and the moments at which things show."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path

from benchmarks.generate.build import REPOSITORY
from benchmarks.generate.process import FailedError

PARTS = ("model", "casussen", "docs", "notebooks", "specificatie", "generators", "mkdocs.yml",
         "CHANGELOG.md")  # fmt: skip
SOURCE = "model/klant.yaml"
PAGE = "naslag/gegevenswoordenboek/klant.html"
SPECIFICATION = "specificatie/klanten/openapi.json"
CASUS = "ophalen-op-bsn"

_LENGTH = ('          mim:lengte: "1..8"', '          mim:lengte: "1..40"')
_ATTRIBUTE = """      bijnaam:
        title: Bijnaam
        description: Naam waarmee de klant in het dagelijks leven wordt aangesproken.
        range: string
        annotations:
          mim:lengte: "1..40"
          persoonsgegeven: true
        examples:
          - value: Noor
"""
_BEFORE = "      soortKlant:\n        title: Soort klant\n"
_PATIENCE = 120.0


def copy_project(folder: Path) -> Path:
    """The project in a folder of its own, so that nothing here changes."""
    root = folder / "project"
    for part in PARTS:
        source = REPOSITORY / part
        if source.is_dir():
            shutil.copytree(source, root / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, root / part)
    return root


def edited(text: str) -> str:
    """The model with one attribute more, and another length for an attribute that a casus tries."""
    found = text.replace(*_LENGTH, 1).replace(_BEFORE, _ATTRIBUTE + _BEFORE, 1)
    if found.count("bijnaam") != 1 or _LENGTH[1] not in found:
        raise FailedError(f"{SOURCE} has changed: the edit of this benchmark does not fit any more")
    return found


class Watching:
    """`werkbank watch`, started and ready; what it prints is kept with the time of each line."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._lines: list[tuple[float, str]] = []
        self._process = subprocess.Popen(
            [sys.executable, "-m", "werkbank", "watch", "--adres", "127.0.0.1:0"],
            cwd=root,
            env={**os.environ, "PYTHONPATH": str(root / "generators"), "PYTHONUNBUFFERED": "1"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        threading.Thread(target=self._listen, daemon=True).start()
        try:
            self.wait(lambda: self.said(0, "Klaar om mee te kijken"), "ready")
            found = re.search(r"http://[^ ]+/", "\n".join(line for _, line in self._lines))
            if found is None:
                raise FailedError("watch did not say where the site is")
            self.address = found[0]
        except BaseException:
            self.close()
            raise

    def _listen(self) -> None:
        for line in self._process.stdout or ():
            self._lines.append((time.perf_counter(), line.rstrip()))

    def said(self, since: float, words: str) -> float | None:
        """When a line with these words came; None when none did."""
        return next((at for at, line in self._lines if at >= since and words in line), None)

    def page(self) -> str:
        """The page with the diagram, as a browser gets it."""
        with urllib.request.urlopen(self.address + PAGE, timeout=10) as found:  # noqa: S310 - ours
            return str(found.read().decode("utf-8"))

    def wait(self, ready: Callable[[], object], what: str) -> float:
        """Until something shows; returns when.

        Raises:
            FailedError: when it does not, or the program ended.
        """
        until = time.perf_counter() + _PATIENCE
        while time.perf_counter() < until:
            if ready():
                return time.perf_counter()
            if self._process.poll() is not None:
                break
            time.sleep(0.02)
        printed = "\n".join(line for _, line in self._lines[-8:])
        raise FailedError(f"watch did not show {what}:\n{printed}")

    def save(self, text: str) -> dict[str, float]:
        """Saves the model, and gives the seconds until each thing shows."""
        there = "bijnaam" in text
        began = time.perf_counter()
        (self.root / SOURCE).write_text(text, "utf-8")
        specification = self.root / SPECIFICATION
        moments = {
            "specification": self.wait(
                lambda: ("bijnaam" in specification.read_text("utf-8")) is there, "the spec"
            ),
            "casus outcome": self.wait(
                lambda: self.said(began, f"casus {CASUS} gaat"), "the outcome of the casus"
            ),
            "diagram": self.wait(lambda: ("bijnaam" in self.page()) is there, "the diagram"),
        }
        # The outcome is waited for first, but told at its own time.
        moments["casus outcome"] = self.said(began, f"casus {CASUS} gaat") or 0.0
        everything = self.wait(lambda: self.said(began, "Bijgewerkt in"), "the end")
        shown = max(moments.values()) - began
        return {
            **{name: at - began for name, at in moments.items()},
            "all three": shown,
            "every casus": everything - began,
        }

    def close(self) -> int:
        """Ctrl-C, as a user stops it; returns the exit code."""
        if self._process.poll() is None:
            self._process.send_signal(signal.SIGINT)
        try:
            return self._process.wait(20)
        except subprocess.TimeoutExpired:
            self._process.kill()
            return self._process.wait()
