"""The same model gives the same bytes: in another process, in another folder, in another order."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

SCRIPT = """
import hashlib, json, sys
from pathlib import Path
from werkbank.build import plan
planned = plan(Path(sys.argv[1]))
assert not planned.errors, planned.errors
made = {path: hashlib.sha256(content).hexdigest() for path, content in planned.files.items()}
print(json.dumps(made))
"""


def generate(root: Path, seed: str, **more: str) -> dict[str, str]:
    """Path and hash of everything that the project at `root` yields, from a fresh process."""
    environment = {**os.environ, **more}
    environment |= {"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT / "generators")}
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(root)],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    made: dict[str, str] = json.loads(done.stdout)
    return made


def test_the_real_model_gives_the_same_bytes_everywhere(tmp_path: Path) -> None:
    """Hash seed, folder, language, time zone and user differ; the output does not."""
    elsewhere = tmp_path / "één andere map"
    for folder in ("model", "casussen", "docs/besluiten"):
        shutil.copytree(ROOT / folder, elsewhere / folder)
    here = generate(ROOT, "1", TZ="Europe/Amsterdam", LANG="nl_NL.UTF-8", USER="een")
    there = generate(elsewhere, "2", TZ="Pacific/Auckland", LANG="C", USER="ander")
    assert here == there
    assert list(here) == sorted(here)
