"""Data to practise on in a notebook: invented, judged, and held against what is known of them."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import orjson

from werkbank.casus.diagrams import Drawing
from werkbank.casus.fragment import Fragment
from werkbank.casus.plots import bars
from werkbank.casus.project import CasusFout, find_project, listed, read_model
from werkbank.casus.style import ACCENT, BAD
from werkbank.casus.table import Table, table
from werkbank.duplicates import (
    COMPARISONS,
    THRESHOLD,
    Guest,
    Pair,
    Source,
    compare,
    guest_of,
    guests_of,
    traits_of,
)
from werkbank.ir import Model
from werkbank.sample import Sampler
from werkbank.sample.writing import Written, write
from werkbank.validate.concluding import Conclusion, conclude
from werkbank.validate.running import Assignment, judge_all
from werkbank.validate.sources import SAME, TRUTH, Given, find_sources

_DAY = date(2026, 1, 1)
"""The peildatum: the same every time, so that the outcome is."""
_LIGHT = "#9db7d1"
_THRESHOLDS = (0.05, 0.25, 0.5, 0.75, 0.9, 0.99)
_LOWEST = 0.01
_MOST_RULES = 15


def oefengegevens(
    aantal: int = 2000,
    fouten: float = 5,
    seed: int = 1,
    soorten: Sequence[str] = ("Klant", "Contactmoment", "Klantcontactmoment"),
    project: Path | None = None,
) -> Oefengegevens:
    """Invented data of the model that this notebook stands in.

    Args:
        aantal: records per object type.
        fouten: per cent of the records with a fault.
        seed: another number gives other data.
        soorten: the object types.
        project: where the model is; found from the notebook when None.

    Raises:
        CasusFout: when the model has no such object types, or cannot be read.
    """
    model = read_model(find_project(project))
    sampler = Sampler(model, aantal, seed, repeated=0.1)
    unknown = [name for name in soorten if name not in sampler.resources]
    if unknown:
        known = listed(sorted(sampler.resources))
        raise CasusFout(f"Het model wisselt geen {unknown[0]} uit. Kies uit {known}.")
    folder = TemporaryDirectory(prefix="werkbank-")
    written = tuple(write(sampler, tuple(soorten), Path(folder.name), share=fouten / 100))
    return Oefengegevens(model, written, folder)


@dataclass(frozen=True, repr=False)
class Oefengegevens(Fragment):
    """Files with invented records, that disappear with the notebook."""

    model: Model
    written: tuple[Written, ...]
    _folder: TemporaryDirectory[str] = field(repr=False)

    @property
    def folder(self) -> Path:
        """Where the files are."""
        return Path(self._folder.name)

    def html(self) -> str:
        """How much there is."""
        return f"<p>{escape(self.text())}</p>"

    def text(self) -> str:
        """How much there is."""
        records = sum(each.records for each in self.written)
        wrong = sum(each.wrong for each in self.written)
        kinds = {kind for each in self.written for kind in each.kinds}
        return (
            f"{records} verzonnen records in {len(self.written)} bestanden, waarvan {wrong} met "
            f"een fout die er met opzet in zit. De fouten zijn van {len(kinds)} soorten."
        )

    def bestanden(self) -> Table:
        """The files."""
        return table(
            "De bestanden",
            ("Bestand", "Objecttype", "Records", "Met een fout", "Twee keer dezelfde gast"),
            (
                (each.path.name, each.object_type, each.records, each.wrong, each.again)
                for each in self.written
            ),
            code=("Bestand", "Objecttype"),
        )

    def voorbeeld(self, soort: str = "Klant", regel: int = 1) -> Voorbeeld:
        """One line of a file.

        Raises:
            CasusFout: when there is no file of this object type, or no such line.
        """
        path = next((each.path for each in self.written if each.object_type == soort), None)
        lines = path.read_bytes().splitlines() if path else []
        if not 1 <= regel <= len(lines):
            raise CasusFout(f"Er is geen regel {regel} met een {soort}.")
        return Voorbeeld(lines[regel - 1])

    def valideer(self) -> Uitkomst:
        """Judge all files, as `werkbank validate` does."""
        paths = [str(each.path) for each in self.written]
        found = find_sources(self.model, Given(paths=paths))
        assignment = Assignment(model=self.model, found=found, day=_DAY)
        conclusion = conclude(judge_all(assignment, self.folder / "werk"))
        truth = [orjson.loads(line) for line in (self.folder / TRUTH).read_bytes().splitlines()]
        return Uitkomst(conclusion, truth)

    def dubbelen(self) -> Dubbelen:
        """Compare the guests, as `werkbank duplicates` does.

        Raises:
            CasusFout: when none of the files holds guests.
        """
        held = next((w for w in self.written if guests_of(self.model, w.object_type)), None)
        if held is None:
            raise CasusFout("In deze bestanden staan geen zelfstandige klanten.")
        found = compare(_guests(self.model, held), _LOWEST)
        return Dubbelen(found.guests, found.pairs, _same(self.folder / SAME))


@dataclass(frozen=True, repr=False)
class Voorbeeld(Fragment):
    """A line of a file."""

    raw: bytes

    def html(self) -> str:
        """The record, indented."""
        return f"<pre>{escape(self.text())}</pre>"

    def text(self) -> str:
        """The record, indented."""
        try:
            return json.dumps(orjson.loads(self.raw), ensure_ascii=False, indent=1)
        except ValueError:
            return self.raw.decode("utf-8", "replace")


@dataclass(frozen=True, repr=False)
class Uitkomst(Fragment):
    """What was found, with what there is to find."""

    conclusion: Conclusion
    truth: list[dict[str, Any]]

    def html(self) -> str:
        """How much was found."""
        return f"<p>{escape(self.text())}</p>"

    def text(self) -> str:
        """How much was found."""
        summary = self.conclusion.summary
        return (
            f"{summary.records} records beoordeeld, {summary.wrong} met een bevinding; "
            f"{summary.findings} bevindingen op {len(summary.rules())} regels."
        )

    def regels(self) -> Table:
        """Findings per rule, with an example."""
        rows: dict[str, Sequence[Any]] = {}
        for rule, _, tally in self.conclusion.summary.ranked():
            rows.setdefault(rule, tally.examples[0])
        counts = self.conclusion.summary.rules()
        return table(
            "Bevindingen per regel",
            ("Regel", "Aantal", "Eerste voorbeeld", "Wat eraan te doen is"),
            ((rule, n, _place(rows[rule]), rows[rule][8]) for rule, n in counts.items()),
            code=("Regel", "Eerste voorbeeld"),
        )

    def grafiek(self) -> Drawing:
        """The rules that are broken most."""
        counts = list(self.conclusion.summary.rules().items())[:_MOST_RULES]
        labels = [rule for rule, _ in counts]
        series = (("bevindingen", ACCENT, [number for _, number in counts]),)
        return bars("Welke regels het vaakst worden overtreden", labels, series)

    def attributen(self) -> Table:
        """Findings per attribute."""
        rows = self.conclusion.summary.attributes().items()
        named = ((name or "(hele regel)", number) for name, number in rows)
        return table("Bevindingen per attribuut", ("Attribuut", "Aantal"), named,
                     code=("Attribuut",), longest=10)  # fmt: skip

    def tegen_de_waarheid(self) -> Table:
        """Findings held against the faults that were made on purpose."""
        wanted = Counter(
            (each["bestand"], each["regel"], each["attribuut"], each["code"]) for each in self.truth
        )
        found = Counter(
            (Path(row[0]).name, row[1], row[3], row[2]) for row in self.conclusion.findings()
        )
        right = sum((wanted & found).values())
        return table(
            "Gevonden tegenover met opzet gemaakt",
            ("Maat", "Uitkomst"),
            (
                ("bevindingen die er moeten zijn", str(sum(wanted.values()))),
                ("daarvan gevonden", str(right)),
                ("gemist", str(sum((wanted - found).values()))),
                ("ten onrechte gemeld", str(sum((found - wanted).values()))),
                ("recall", _share(right, sum(wanted.values()))),
                ("precision", _share(right, sum(found.values()))),
            ),
        )


@dataclass(frozen=True, repr=False)
class Dubbelen(Fragment):
    """Pairs of guests who may be the same person, and who really are."""

    guests: int
    pairs: tuple[Pair, ...]
    same: frozenset[tuple[int, int]]

    def html(self) -> str:
        """How many there are."""
        return f"<p>{escape(self.text())}</p>"

    def text(self) -> str:
        """How many there are."""
        named = sum(pair.chance >= THRESHOLD for pair in self.pairs)
        return (
            f"{self.guests} zelfstandige klanten. Bij {named} paren is de kans dat het dezelfde "
            f"persoon is minstens {THRESHOLD:.0%}. In werkelijkheid zijn er {len(self.same)} paren."
        )

    def gewichten(self) -> Table:
        """The rules by which is compared, with their weights."""
        return table(
            "De regels en hun gewicht",
            ("Vergelijking", "Uitkomst", "Gewicht"),
            (
                (each.title, level.label, _weight(level.weight))
                for each in COMPARISONS
                for level in each.levels[1:]
            ),
            note="Een gewicht van +1 maakt het twee keer zo waarschijnlijk dat het één persoon is; "
            "−1 half zo waarschijnlijk. Bij een zeldzame achternaam telt dezelfde naam zwaarder.",
        )

    def paren(self, aantal: int = 5) -> Table:
        """The surest pairs with their reasons, and whether they are right."""
        return table(
            "De paren die het meest op elkaar lijken",
            ("Regels", "Kans", "Waarom", "In werkelijkheid"),
            (
                (
                    f"{pair.one.line} en {pair.other.line}",
                    f"{pair.chance:.1%}".replace(".", ","),
                    pair.explanation,
                    "✓ dezelfde" if self._right(pair) else "✗ een ander",
                )
                for pair in self.pairs[:aantal]
            ),
        )

    def drempels(self) -> Table:
        """How right the pairs are, for a number of thresholds."""
        return table(
            "Hoe vaak het klopt, per drempel",
            ("Drempel", "Paren", "Terecht", "Precision", "Recall"),
            (
                (f"{at:.0%}", named, right, _share(right, named), _share(right, len(self.same)))
                for at, named, right in self._counted()
            ),
        )

    def grafiek(self) -> Drawing:
        """The same as bars."""
        counted = list(self._counted())
        series = (
            ("terecht genoemd", ACCENT, [right for _, _, right in counted]),
            ("ten onrechte genoemd", BAD, [named - right for _, named, right in counted]),
            ("niet genoemd", _LIGHT, [len(self.same) - right for _, _, right in counted]),
        )
        labels = [f"kans vanaf {at:.0%}" for at, _, _ in counted]
        return bars("Genoemde paren per drempel", labels, series)

    def _counted(self) -> Iterator[tuple[float, int, int]]:
        for at in _THRESHOLDS:
            named = [pair for pair in self.pairs if pair.chance >= at]
            yield at, len(named), sum(self._right(pair) for pair in named)

    def _right(self, pair: Pair) -> bool:
        return (pair.one.line, pair.other.line) in self.same


def _guests(model: Model, written: Written) -> Iterator[tuple[Source, Guest]]:
    from werkbank.validate.records import records_in

    guest = guests_of(model, written.object_type)
    if guest is None:
        return
    traits = traits_of(model, written.object_type, guest)
    (found,) = find_sources(model, Given(paths=[str(written.path)]))
    for line, data in records_in(found):
        if (one := guest_of(traits, data)) is not None:
            yield Source(written.path.name, line), one


def _same(path: Path) -> frozenset[tuple[int, int]]:
    """Pairs of lines of the same guest; who is there three times makes three pairs."""
    groups: dict[int, list[int]] = {}
    for line in path.read_bytes().splitlines() if path.exists() else ():
        pair = orjson.loads(line)
        groups.setdefault(pair["zelfdeAls"], [pair["zelfdeAls"]]).append(pair["regel"])
    return frozenset(_pairs(groups.values()))


def _pairs(groups: Iterable[list[int]]) -> Iterator[tuple[int, int]]:
    return ((a, b) for group in groups for a in group for b in group if a < b)


def _place(row: Sequence[Any]) -> str:
    return f"{Path(row[0]).name}:{row[1]}"


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.1%}".replace(".", ",") if whole else "–"


def _weight(value: float) -> str:
    return f"{value:+.1f}".replace(".", ",").replace("-", "−")
