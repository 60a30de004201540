"""The outcome of a run in the forms in which people and programs read it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from importlib import import_module
from pathlib import Path

from werkbank.validate.concluding import Conclusion

Write = Callable[[Conclusion, Path], None]
_FORMS = {
    "html": ("rapport.html", "html"),
    "ndjson": ("bevindingen.ndjson", "ndjson"),
    "parquet": ("bevindingen.parquet", "parquet"),
    "xlsx": ("bevindingen.xlsx", "workbook"),
    "junit": ("junit.xml", "junit"),
}
"""Name of the file, and the module here that writes it."""


def write_reports(conclusion: Conclusion, folder: Path, forms: Sequence[str]) -> tuple[Path, ...]:
    """Write the files of these forms, of all when none is named; each is whole or not there.

    With a profile, that is written beside them as CSV.
    """
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for form, (name, module) in _FORMS.items():
        if not forms or form in forms:
            write: Write = import_module(f"werkbank.validate.reports.{module}").write
            written.append(_whole(folder / name, partial(write, conclusion)))
    for kind, profile in conclusion.profiles.items():
        path = folder / f"profiel-{kind.lower()}.csv"
        written.append(_whole(path, partial(profile.table().to_csv, index=False)))
    return tuple(written)


def _whole(path: Path, write: Callable[[Path], None]) -> Path:
    fresh = path.with_name(f".{path.name}.nieuw")
    try:
        write(fresh)
        fresh.replace(path)
    finally:
        fresh.unlink(missing_ok=True)
    return path
