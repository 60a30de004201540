"""Files on the command line -> sources, each with its object type, its form and its columns."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator, Sequence
from fnmatch import fnmatch
from functools import partial
from pathlib import Path
from typing import IO, TYPE_CHECKING, NamedTuple

from werkbank.validate.columns import ColumnMapping
from werkbank.validate.judging import Source
from werkbank.validate.reading.batch import Batch, Step, Steps, trouble
from werkbank.validate.reading.lines import read_lines
from werkbank.validate.reading.opening import Opened, opened

if TYPE_CHECKING:
    from werkbank.ir import Model
    from werkbank.validate.keeping import Words

STDIN = "-"
TRUTH, SAME = "waarheid.ndjson", "dezelfden.ndjson"
"""Files that stand beside the data of `werkbank sample`, and are no data themselves."""
_SIGNS = re.compile(r"[^0-9a-z]+")
_FORMS = {
    ".ndjson": "lines",
    ".jsonl": "lines",
    ".json": "values",
    ".csv": "csv",
    ".tsv": "csv",
    ".parquet": "parquet",
    ".xlsx": "sheet",
}
_PACKED = (".gz", ".zst")
_EMPTY = "Het bestand is leeg; er is niets beoordeeld. Controleer de export."


_WIDE = "De tekst is UTF-16; gegevens worden uitgewisseld als UTF-8. Sla het bestand zo op."


class WrongSourceError(ValueError):
    """What is given is no file to judge; the message is Dutch."""


class Given(NamedTuple):
    """What the user says about the files.

    Attributes:
        paths: files and folders; `-` for what is on standard input.
        kinds: names of object types, as `klant` for all files or `patroon=klant` for some.
        mapping: the columns of tables.
        separator: of CSV; empty to find out.
    """

    paths: Sequence[str]
    kinds: Sequence[str] = ()
    mapping: ColumnMapping = ColumnMapping()
    separator: str = ""


class Found(NamedTuple):
    """A source with the way to read it.

    Attributes:
        size: bytes of the file; 0 when nobody knows.
        steps: reads the batches, from the first on.
    """

    source: Source
    size: int
    steps: Callable[[], Steps]
    stamp: tuple[int, int] = (0, 0)


def find_sources(model: Model, given: Given, words: Words | None = None) -> tuple[Found, ...]:
    """The sources in the order that was given; those of a folder by name.

    Args:
        model: has the types; asked only when there is something wrong, or there are tables.
        given: what the user says.
        words: `words_of` the model, when that is known already.

    Raises:
        WrongSourceError: when a file is not there or its object type is not known.
    """
    words = words or words_of(model)
    kinds = [kind_of(model, each, words) for each in given.kinds]
    found: list[Found] = []
    for path in _files(given.paths):
        name = type_for(words, path, kinds)
        found.append(_found(model, path, name, len(found), given))
    return tuple(found)


def _files(paths: Sequence[str]) -> Iterator[str]:
    for each in paths:
        path = Path(each)
        if each == STDIN or path.is_file():
            yield each
        elif path.is_dir():
            inside = sorted(
                file
                for file in path.rglob("*")
                if file.is_file() and _form(file) and file.name not in {TRUTH, SAME}
            )
            if not inside:
                raise WrongSourceError(f"In {each} staat geen bestand met gegevens.")
            yield from map(str, inside)
        elif path.exists():
            yield each
        else:
            raise WrongSourceError(f"{each} bestaat niet.")


def _form(path: Path) -> str:
    """How the records stand in a file, by its name; empty when that does not tell."""
    suffixes = [suffix.lower() for suffix in path.suffixes]
    if suffixes and suffixes[-1] in _PACKED:
        suffixes.pop()
    return _FORMS.get(suffixes[-1], "") if suffixes else ""


def kind_of(model: Model, text: str, words: Words) -> tuple[str, str]:
    """The pattern of file names and the object type of what the user says with `--als`.

    Raises:
        WrongSourceError: when the model has no such type.
    """
    pattern, equals, name = text.rpartition("=")
    word = _word(name)
    for known, own in words.items():
        if word in own:
            return (pattern if equals else "*"), known
    from werkbank.schema.explain import suggestion

    hint = suggestion(name, [each.object_type for _, each in model.resources()])
    raise WrongSourceError(f"{name} is geen objecttype van het model{hint}.")


def words_of(model: Model) -> Words:
    """The words for every object type that stands on its own."""
    found = {name: {_word(name)} for name, held in model.object_types.items() if held.identified}
    for _, resource in model.resources():
        words = found.setdefault(resource.object_type, set())
        words |= {_word(resource.path), _word(resource.name)}
    return {name: frozenset(words) for name, words in found.items()}


def _word(text: str) -> str:
    return _SIGNS.sub("", text.lower())


def type_for(words: Words, path: str, kinds: Sequence[tuple[str, str]]) -> str:
    """The object type of the records in a file.

    Args:
        words: for the object types.
        path: of the file; its name may tell.
        kinds: what `kind_of` made of what the user says.

    Raises:
        WrongSourceError: when nothing tells.
    """
    name = Path(path).name
    for pattern, known in kinds:
        if pattern != "*" and fnmatch(name, pattern):
            return known
    for pattern, known in kinds:
        if pattern == "*":
            return known
    stem = _word(name)
    options = [
        (len(word), known) for known, own in words.items() for word in own if stem.startswith(word)
    ]
    if not options:
        raise WrongSourceError(
            f"Van {path} is niet bekend wat erin staat; geef het objecttype met --als, "
            "zoals --als klant."
        )
    return max(options)[1]


def _found(model: Model, path: str, kind: str, number: int, given: Given) -> Found:
    if path == STDIN:
        return _stream(model, kind, number, given)
    file = Path(path)
    stat = file.stat()
    form = _form(file) or _sniffed(file)
    source = Source(number=number, name=path, path=file, type=kind)
    stamp = (stat.st_size, stat.st_mtime_ns)
    if stat.st_size == 0:
        return Found(source, 0, lambda: _only(_told("leeg-bestand", _EMPTY)), stamp)
    if form in ("parquet", "sheet"):
        return _table(model, source, stat.st_size, form == "sheet", given, stamp)
    if form == "csv":
        with file.open("rb") as handle:
            source = _with_columns(model, source, opened(handle), given)

    def steps() -> Steps:
        with file.open("rb") as handle:
            yield from _read(source, opened(handle), form, handle.tell)

    return Found(source, stat.st_size, steps, stamp)


def _stream(model: Model, kind: str, number: int, given: Given) -> Found:
    raw: IO[bytes] = sys.stdin.buffer
    open_stream = opened(raw)
    form = _form_of(open_stream.head())
    source = Source(number=number, name=STDIN, path=None, type=kind)
    if form == "csv":
        source = _with_columns(model, source, open_stream, given)
    open_stream.packing = open_stream.packing or "stroom"  # cannot be read a second time
    return Found(source, 0, lambda: _read(source, open_stream, form, lambda: 0))


def _with_columns(model: Model, source: Source, found: Opened, given: Given) -> Source:
    from werkbank.validate.headings import columns_of
    from werkbank.validate.reading.csv_rows import header_of

    headings, separator = header_of(found.head(), given.separator)
    columns = columns_of(model, source.type, headings, given.mapping)
    return Source(
        number=source.number,
        name=source.name,
        path=source.path,
        type=source.type,
        columns=columns,
        separator=separator,
    )


def _table(
    model: Model, source: Source, size: int, sheet: bool, given: Given, stamp: tuple[int, int]
) -> Found:
    from werkbank.validate.headings import columns_of
    from werkbank.validate.reading.tables import (
        UnreadableError,
        parquet_columns,
        read_parquet,
        read_sheet,
        sheet_columns,
    )

    path = source.path or Path()
    try:
        headings = sheet_columns(path) if sheet else parquet_columns(path)
    except UnreadableError as error:
        why = f"{error} Controleer of het bestand heel is en de goede naam heeft."
        told = _told("onleesbaar", why)
        return Found(source, size, lambda: _only(told), stamp)
    columns = columns_of(model, source.type, headings, given.mapping)
    source = Source(
        number=source.number, name=source.name, path=path, type=source.type, columns=columns
    )
    read = read_sheet if sheet else read_parquet
    return Found(source, size, lambda: read(path, lambda part: round(part * size)), stamp)


def _read(source: Source, found: Opened, form: str, done: Callable[[], int]) -> Steps:
    if not found.head() and not found.problem:
        yield from _only(_told("leeg-bestand", _EMPTY))
        return
    if found.wide:
        yield from _only(_told("codering", _WIDE))
    yield from _reader(source, form or _form_of(found.head()))(found, done)


def _reader(source: Source, form: str) -> Callable[[Opened, Callable[[], int]], Steps]:
    if form == "values":
        from werkbank.validate.reading.json_values import read_values

        return read_values
    if form == "csv":
        from werkbank.validate.reading.csv_rows import read_csv

        return partial(read_csv, separator=source.separator, width=len(source.columns.held))
    return read_lines


def _sniffed(path: Path) -> str:
    with path.open("rb") as handle:
        return _form_of(opened(handle).head())


def _form_of(head: bytes) -> str:
    """How the records stand in a text, by its start."""
    if head.startswith(b"PAR1"):
        return "parquet"
    if head.startswith(b"PK\x03\x04"):
        return "sheet"
    start = head.lstrip(b" \t\r\n\xef\xbb\xbf")
    if start.startswith(b"["):
        return "values"
    if start.startswith(b"{"):
        first = start.partition(b"\n")[0].rstrip()
        return "lines" if first.endswith(b"}") or len(first) == len(start) else "values"
    separated = any(sign in start.partition(b"\n")[0] for sign in (b";", b",", b"\t"))
    return "csv" if separated else "lines"


def _told(code: str, message: str) -> Batch:
    """What is told of a file as a whole."""
    return Batch("nothing", None, 1, (trouble(code, 1, message),))


def _only(batch: Batch) -> Steps:
    yield Step(batch, 0)
