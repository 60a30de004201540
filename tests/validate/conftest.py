"""Runs over files of the tiny model of the register, with every rule that data can break."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import orjson
import pytest

from tests.register.tiny import law, tiny_model
from werkbank.ir import BehaviourKind, Model
from werkbank.validate.concluding import Conclusion, conclude
from werkbank.validate.running import Assignment, judge_all
from werkbank.validate.sources import Given, find_sources

K = BehaviourKind
DAY = date(2026, 6, 23)
RULES = (
    law(K.UNIQUE, "organisatie", "nummer", number=1),
    law(K.UNIQUE, "identiteit.bsn", number=2),
    law(K.ONE_OF_REQUIRED, "naam", "identiteit", number=3),
    law(K.REQUIRED_WHEN, "identiteit", number=4, when=("soort", "vast")),
    law(K.FORBIDDEN_WHEN, "identiteit", number=5, when=("soort", "gast")),
    law(K.ORDER, "begin", "eind", number=6, about="Adres"),
    law(K.REFERENCE_VALUE, "kanaal", number=7, peildatum="gebeurdOp"),
    law(K.REFERENCE_VALUE, "land", number=8, about="Adres"),
    law(K.REFERENCE_EXISTS, "mens", number=9, about="Band"),
    law(K.REFERENCE_EXISTS, "vorig", number=10),
)
MODEL: Model = tiny_model(*RULES)
"""With the rules above."""


def mens(number: int = 1, **more: Any) -> dict[str, Any]:
    """A person for whom all is right."""
    return {
        "url": f"https://mensen.example.org/mensen/api/v2/mensen/{number}",
        "organisatie": "O1",
        "nummer": str(number),
        "naam": "Anouk",
        **more,
    }


Toets = Callable[..., Conclusion]


@pytest.fixture
def toets(tmp_path: Path) -> Toets:
    """Judges files and gives the conclusion: `toets("mensen.ndjson", resume=True)`."""
    folders = iter(range(1000))

    def go(*paths: Path | str, folder: Path | None = None, **more: Any) -> Conclusion:
        resume = bool(more.pop("resume", False))
        given = Given(
            paths=[str(path) for path in paths],
            kinds=more.pop("kinds", ()),
            **{key: more.pop(key) for key in ("mapping", "separator") if key in more},
        )
        model = more.pop("model", MODEL)
        found = find_sources(model, given)
        assignment = Assignment(model=model, found=found, day=DAY, **more)
        place = folder or tmp_path / f"werk-{next(folders)}"
        return conclude(judge_all(assignment, place, resume=resume))

    return go


def write_lines(path: Path, *records: Any) -> Path:
    """A file with a record on every line; bytes are written as they are."""
    lines = [each if isinstance(each, bytes) else orjson.dumps(each) for each in records]
    path.write_bytes(b"\n".join(lines) + b"\n")
    return path


def told(conclusion: Conclusion) -> list[tuple[int, str, str]]:
    """Line, code and attribute of every finding."""
    return [(row[1], row[2], row[3]) for row in conclusion.findings()]
