"""What counts as a save, and that it is noticed."""

from __future__ import annotations

from pathlib import Path

import pytest

from werkbank.watch.waiting import Saves, counts


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("model/klant.yaml", True),
        ("casussen/gastmelding/casus.yaml", True),
        ("docs/begrippen.md", True),
        ("notebooks/01.ipynb", True),
        ("mkdocs.yml", True),
        ("docs/naslag/vragen.md", False),
        ("model/.klant.yaml.swp", False),
        ("model/klant.yaml~", False),
        ("model/#klant.yaml#", False),
        ("notebooks/.ipynb_checkpoints/01-checkpoint.ipynb", False),
    ],
)
def test_only_what_people_write_counts(path: str, *, expected: bool) -> None:
    assert counts(path) is expected


def test_a_burst_of_saves_is_taken_as_one(tmp_path: Path) -> None:
    (tmp_path / "model").mkdir()
    saves = Saves(tmp_path)
    try:
        found: set[str] = set()
        for attempt in range(100):  # until the watcher has begun; then every save is seen
            for name in ("klant", "zaak"):
                (tmp_path / "model" / f"{name}.yaml").write_text(f"a: {attempt}\n", "utf-8")
            found |= saves.take(0.3)
            if found >= {"model/klant.yaml", "model/zaak.yaml"}:
                break
        assert found == {"model/klant.yaml", "model/zaak.yaml"}
    finally:
        saves.close()
    assert not saves._thread.is_alive()
