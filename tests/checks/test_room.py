"""How the room stands among the others: light to enter, and in step with the model's lists."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pycountry
import yaml

from werkbank.checks import CHECKS

MODEL = Path(__file__).resolve().parents[2] / "model"


def _codes(name: str) -> list[str]:
    path = MODEL / "referentielijsten" / f"{name}.yaml"
    data: dict[str, Any] = yaml.safe_load(path.read_text("utf-8"))
    return [value["code"] for value in data["waarden"]]


def test_entering_the_room_loads_no_heavy_library() -> None:
    """The first `werkbank` command must be quick, and most commands check no value at all."""
    script = (
        "import sys, werkbank.checks; "
        "print([m for m in ('phonenumbers', 'pycountry', 'stdnum') if m in sys.modules])"
    )
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"


def test_every_code_in_the_list_of_languages_passes_its_check() -> None:
    assert [code for code in _codes("taal") if not CHECKS["iso639_2"](code)] == []


def test_every_language_that_passes_its_check_is_in_the_list() -> None:
    known = {language.alpha_3 for language in pycountry.languages}
    assert {code for code in known if CHECKS["iso639_2"](code)} == set(_codes("taal"))


def test_every_code_in_the_list_of_countries_passes_its_check() -> None:
    assert [code for code in _codes("land") if not CHECKS["landcode"](code)] == []
