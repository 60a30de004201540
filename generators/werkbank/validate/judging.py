"""A batch of records -> what is wrong with them, and the keys to compare with those of others."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from werkbank.validate.columns import NONE, Columns
from werkbank.validate.json_text import dumps, loads
from werkbank.validate.places import JsonObject
from werkbank.validate.quick.shapes import UNREADABLE, write
from werkbank.validate.reading.batch import LONGEST, Batch, trouble
from werkbank.validate.validator import Validator

if TYPE_CHECKING:
    from werkbank.validate.finding import Finding
    from werkbank.validate.profile import Profile, Profiler

_PLACE = struct.Struct("<Q").pack
_LINES = 1 << 44
"""Lines that a source can have; what is above it in a place is the number of the source."""
_LONG_LINE = (
    f"Deze regel is langer dan {LONGEST >> 20} MB en is niet beoordeeld; "
    "zet elk object op een eigen regel."
)
_OLD_TEXT = (
    "Deze regel is geen UTF-8 en is gelezen als tekst van Windows (cp1252); "
    "sla het bestand op als UTF-8."
)
_COLON = b'":'
Row = list[Any]
"""A finding as a list, in the order of its fields."""


def place_of(source: int, line: int) -> int:
    """One number for the place of a record; the order of numbers is that of records."""
    return source * _LINES + line


def source_and_line(place: int) -> tuple[int, int]:
    """What `place_of` put together."""
    return divmod(place, _LINES)


class Source(NamedTuple):
    """A file, as those who judge its records need it.

    Attributes:
        name: as it was given.
        path: where spans are read; None for what cannot be read again.
        type: the object type of its records.
        columns: for a table.
        separator: of the cells, for CSV.
    """

    number: int
    name: str
    path: Path | None
    type: str
    columns: Columns = NONE
    separator: str = ";"


class Outcome(NamedTuple):
    """What came of a batch.

    Attributes:
        records: how many were judged, the unreadable ones included.
        wrong: how many of them have a finding.
        findings: the findings with their lines, as JSON: a list per finding.
        keys: by slot of the validator, 16 bytes of the key and 8 of the place, per record.
    """

    records: int = 0
    wrong: int = 0
    findings: bytes = b"[]"
    keys: tuple[bytes, ...] = ()
    profile: Profile | None = None


@dataclass(slots=True, eq=False, repr=False)
class Judge:
    """Judges batches; there is one in every process.

    Attributes:
        validators: by object type.
        profilers: by object type, when a profile is wanted.
    """

    validators: dict[str, Validator]
    sources: Sequence[Source]
    profilers: dict[str, Profiler] = field(default_factory=dict)

    def outcome(self, source: int, batch: Batch) -> Outcome:
        """Judge the records of a batch, in their order."""
        held = self.sources[source]
        working = _Working(self.validators[held.type], held, self.profilers.get(held.type))
        for finding in batch.findings:
            working.note(finding.line, (finding,))
        match batch.kind:
            case "lines":
                working.lines(batch.content, batch.line)
            case "span":
                working.lines(span_of(held, *batch.content), batch.line)
            case "items":
                for line, item in batch.content:
                    working.text(line, item)
            case "csv" | "rows" | "arrow":
                from werkbank.validate.rows import record_of

                for line, row in readable_rows(held, batch, working):
                    working.data(line, record_of(held.columns, row))
        return working.outcome()


def span_of(source: Source, offset: int, length: int) -> bytes:
    """A part of the file; nothing of what cannot be read again."""
    if source.path is None:
        return b""
    with source.path.open("rb") as file:
        file.seek(offset)
        return file.read(length)


def readable_rows(
    source: Source, batch: Batch, working: _Working | None = None
) -> Iterator[tuple[int, Sequence[Any]]]:
    """Line and cells of every row.

    Args:
        source: of the batch.
        batch: of rows.
        working: to tell what is wrong with the rows themselves; None to pass over it.
    """
    if batch.kind == "rows":
        yield from batch.content
        return
    if batch.kind == "arrow":
        import pyarrow

        table = pyarrow.ipc.open_stream(batch.content).read_all()
        names = table.column_names
        for number, row in enumerate(table.to_pylist()):
            yield batch.line + number, [row[name] for name in names]
        return
    from werkbank.validate.reading.csv_rows import cells, decoded

    for line, raw in batch.content:
        if len(raw) > LONGEST:
            if working:
                working.unread(line, trouble("regel-te-lang", line, _LONG_LINE))
            continue
        text, narrow = decoded(raw)
        row = cells(text.rstrip("\r\n"), source.separator)
        if working and not narrow:
            working.note(line, (trouble("codering", line, _OLD_TEXT),))
        if working and len(row) != len(source.columns.held):
            working.note(line, (trouble("aantal-kolommen", line, _count(row, source)),))
        yield line, row


def _count(row: Sequence[Any], source: Source) -> str:
    wanted = len(source.columns.held)
    return f"Deze rij heeft {len(row)} cellen en de kop {wanted}; controleer het scheidingsteken."


class _Working:
    """A batch being judged."""

    def __init__(self, validator: Validator, source: Source, profiler: Profiler | None) -> None:
        self.source = source
        self._validator = validator
        self._profiler = profiler
        self._profile = profiler.empty() if profiler else None
        self._records = 0
        self._noted: set[int] = set()
        self._found: list[Row] = []
        self._slots = [bytearray() for _ in validator.ties]
        self._base = place_of(source.number, 0)

    def note(self, line: int, findings: Sequence[Finding]) -> None:
        """Keep findings; a line that has any counts as wrong once."""
        for each in findings:
            row = as_row(each)
            row[0], row[1] = self.source.name, line
            self._found.append(row)
        self._noted.add(line)

    def unread(self, line: int, finding: Finding) -> None:
        """A record that could not be read at all."""
        self._records += 1
        self.note(line, (finding,))

    def lines(self, text: bytes, first: int) -> None:
        """Records on lines of their own; empty lines are none.

        Of a key that stands twice, reading keeps one value. What is written of a record is as short
        as can be; so when its text has that length, no key stands twice in it.
        """
        validator = self._validator
        reads, vouches, links = validator.reads, validator.vouches, validator.quick_links
        slots, base, exact = self._slots, self._base, validator.plan.exact
        written = bytearray()
        right = 0
        for line, raw in enumerate(text.split(b"\n"), first):
            try:
                record = reads(raw)
            except UNREADABLE:
                record = None
            if record is not None and links and vouches(record):
                write(record, written)
                if (exact and len(written) == len(raw)) or _has_all(written, raw):
                    right += 1
                    links(record, _PLACE(base + line), slots)
                    if self._profile is not None:
                        self._seen(loads(raw))
                    continue
            self.text(line, raw)
        self._records += right

    def text(self, line: int, raw: bytes) -> None:
        """One record as JSON, judged thoroughly."""
        if not raw.strip(b" \t\r\n\xef\xbb\xbf"):
            return
        if len(raw) > LONGEST:
            self.unread(line, trouble("regel-te-lang", line, _LONG_LINE))
            return
        judged = self._validator.judged(raw)
        self._keep(line, judged.findings, judged.data)

    def data(self, line: int, data: JsonObject) -> None:
        """One record that was never JSON."""
        self._keep(line, self._validator.judged(data).findings, data)

    def _keep(self, line: int, findings: Sequence[Finding], data: JsonObject | None) -> None:
        self._records += 1
        if findings:
            self.note(line, findings)
        if data is None:
            return
        place = _PLACE(self._base + line)
        for number, key in self._validator.slot_keys(data, findings):
            self._slots[number] += key + place
        if self._profile is not None:
            self._seen(data)

    def _seen(self, data: JsonObject) -> None:
        if self._profiler and self._profile:
            self._profiler.add(self._profile, data)

    def outcome(self) -> Outcome:
        """Everything together."""
        self._found.sort(key=lambda row: row[1])  # a batch may tell of lines before and behind it
        return Outcome(
            records=self._records,
            wrong=len(self._noted - {0}),
            findings=dumps(self._found),
            keys=tuple(bytes(each) for each in self._slots),
            profile=self._profile,
        )


def _has_all(written: bytearray, raw: bytes) -> bool:
    """True when every key in the text of a record certainly is in what was written of it.

    Every key has a colon right behind its quote, unless the text is spaced in an unusual way. One
    byte is found much sooner than two, and most texts have none of the first three.
    """
    return not (
        raw.count(_COLON) != written.count(_COLON)
        or (b"\t" in raw and b"\t:" in raw)
        or (b"\r" in raw and b"\r:" in raw)
        or (b"\\" in raw and b"\\u0022" in raw)
        or b" :" in raw
    )


def as_row(finding: Finding) -> Row:
    """A finding as a list."""
    return [
        finding.file,
        finding.line,
        finding.rule,
        finding.attribute,
        finding.kind,
        finding.key,
        finding.value,
        finding.related,
        finding.message,
    ]
