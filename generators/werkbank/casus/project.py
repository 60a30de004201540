"""The project that a notebook stands in: found upwards, read once, and again when it changes."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from werkbank.ir import Casus, Model
from werkbank.schema.explain import suggestion

SOURCES = ("model", "casussen", "docs/besluiten")
_SHOWN = 8

if TYPE_CHECKING:
    from werkbank.read import Reading

_read: dict[Path, tuple[tuple[tuple[str, int, int], ...], Model]] = {}


class CasusFout(Exception):  # noqa: N818 - the word that a reader of a notebook sees
    """Something a workgroup member can mend; a notebook shows the text and no traceback."""

    def _render_traceback_(self) -> list[str]:
        """Asked for by IPython."""
        return [str(self)]


def find_project(start: Path | None = None) -> Path:
    """The nearest folder, from `start` upwards, with a `model` and `casussen` in it.

    Raises:
        CasusFout: when there is none.
    """
    named = os.environ.get("WERKBANK_PROJECT", "")
    at = (start or Path.cwd()).absolute()
    for folder in (at, *at.parents, *([Path(named)] if named else [])):
        if (folder / "model").is_dir() and (folder / "casussen").is_dir():
            return folder
    raise CasusFout(
        f"Er is hier geen werkbank: geen map met `model` en `casussen` in {at} of daarboven."
    )


def read_model(project: Path | None = None) -> Model:
    """The model with its casussen; read anew only when a file has changed.

    Raises:
        CasusFout: when there are errors in it, with the place of each.
    """
    root = find_project(project)
    state = _fingerprint(root)
    known = _read.get(root)
    if known is not None and known[0] == state:
        return known[1]
    from werkbank.read import read_project

    model = _sound(read_project(root))
    _read[root] = (state, model)
    return model


def model_with(project: Path | None, file: str, old: str, new: str) -> Model:
    """The model as it would be with another text in one of its files, which stays as it is.

    Raises:
        CasusFout: when the text does not stand in the file exactly once, or the model is not sound
            with it.
    """
    from werkbank.read import read_project

    root = find_project(project)
    source = (root / file).resolve()
    inside = any(source.is_relative_to((root / folder).resolve()) for folder in SOURCES)
    if not inside or not source.is_file():
        raise CasusFout(f"Er is geen bestand {file!r} in {listed(SOURCES)}.")
    text = source.read_text("utf-8")
    if text.count(old) != 1:
        often = "niet" if old not in text else f"{text.count(old)} keer"
        raise CasusFout(f"In {file} staat {old!r} {often}; het hoort er één keer te staan.")
    with tempfile.TemporaryDirectory(prefix="werkbank-") as folder:
        for name in SOURCES:
            if (root / name).is_dir():
                shutil.copytree(root / name, Path(folder) / name)
        (Path(folder) / file).write_text(text.replace(old, new), "utf-8")
        return _sound(read_project(Path(folder)))


def _sound(reading: Reading) -> Model:
    wrong = [found for found in reading.diagnostics if found.severity.value == "fout"]
    if reading.model is not None and not wrong:
        return reading.model
    lines = [
        f"{found.position}: {found.message} — Oplossing: {found.remedy}" for found in wrong[:_SHOWN]
    ]
    more = [f"… en nog {len(wrong) - _SHOWN}"] if len(wrong) > _SHOWN else []
    raise CasusFout("\n".join(["Het model is niet te lezen:", *lines, *more]))


def find_casus(model: Model, name: str) -> Casus:
    """The casus with this name or number.

    Raises:
        CasusFout: when there is none; the message says which come near.
    """
    for casus in model.casussen:
        if name in (casus.code, str(casus.number)):
            return casus
    raise CasusFout(
        f"Er is geen casus {name!r}{suggestion(name, [c.code for c in model.casussen])}. "
        f"Wel: {listed([c.code for c in model.casussen])}."
    )


def listed(names: Sequence[str]) -> str:
    """Names in a sentence."""
    return ", ".join(names) if names else "geen"


def _fingerprint(root: Path) -> tuple[tuple[str, int, int], ...]:
    found = []
    for source in SOURCES:
        for path in sorted((root / source).rglob("*")):
            if path.suffix in {".yaml", ".md"}:
                state = path.stat()
                found.append((str(path), state.st_mtime_ns, state.st_size))
    return tuple(found)
