"""The builds to measure: cold, in a copy of the project, and again when nothing has changed."""

from __future__ import annotations

import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from benchmarks.generate.process import Command, seconds

REPOSITORY = Path(__file__).resolve().parents[2]
_MADE = ("specificatie", "docs/naslag", ".werkbank")


@dataclass(frozen=True, slots=True)
class Build:
    """Builds of the project in `folder`."""

    folder: Path

    def cold(self) -> float:
        """Seconds for a build that finds no output and no stamp of an earlier one."""
        for made in _MADE:
            shutil.rmtree(self.folder / made, ignore_errors=True)
        return seconds(self._command("gebouwd"))

    def unchanged(self) -> float:
        """Seconds for a build of a project in which nothing has changed since the last one."""
        return seconds(self._command("actueel"))

    def _command(self, outcome: str) -> Command:
        return Command(
            "werkbank build",
            (sys.executable, "-m", "werkbank", "build", "--json"),
            self.folder,
            {"PYTHONPATH": str(REPOSITORY / "generators")},
            expected=f'"uitkomst": "{outcome}"',
        )
