"""The summary in a terminal, and as data for programs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from werkbank.validate.concluding import Conclusion
from werkbank.validate.reports.words import about, number, percent, title_of

_ROWS = 15
_EXAMPLES = 5


def summary_lines(conclusion: Conclusion) -> Iterator[str]:
    """Lines of Dutch for whoever has to decide what is to be done."""
    summary = conclusion.summary
    yield _headline(conclusion)
    for name, (records, wrong, findings) in summary.files.items():
        told = f"{number(records)} objecten, {number(wrong)} met bevindingen ({number(findings)})"
        yield f"  {name}: {told}"
    if summary.findings:
        yield ""
        yield "Per regel:"
        yield from _table(conclusion, summary.rules(), titles=True)
        yield ""
        yield "Per attribuut:"
        yield from _table(conclusion, summary.attributes(), titles=False)
        yield ""
        yield "Eerste voorbeelden:"
        for _, _, tally in summary.ranked()[:_EXAMPLES]:
            row = tally.examples[0]
            at = f" {row[3]}" if row[3] else ""
            yield f"  {row[0]}:{row[1]}:{at} {row[8]}"
    for advice in about(conclusion):
        yield ""
        yield advice


def _headline(conclusion: Conclusion) -> str:
    summary = conclusion.summary
    if not summary.findings:
        return f"{number(summary.records)} objecten getoetst: alles klopt."
    return (
        f"{number(summary.records)} objecten getoetst: {number(summary.wrong)} met bevindingen "
        f"({percent(summary.wrong, summary.records)}), {number(summary.findings)} bevindingen."
    )


def _table(conclusion: Conclusion, counts: dict[str, int], *, titles: bool) -> Iterator[str]:
    width = max((len(number(count)) for count in counts.values()), default=0)
    for key, count in list(counts.items())[:_ROWS]:
        words = f" {title_of(conclusion.assignment.model, key)}" if titles else ""
        yield f"  {number(count):>{width}}  {key or '(het object zelf)'}{words}".rstrip()
    if len(counts) > _ROWS:
        yield f"  en nog {len(counts) - _ROWS}; zie het rapport (--rapport MAP)"


def as_data(conclusion: Conclusion) -> dict[str, Any]:
    """The same for programs."""
    from werkbank.validate.finding import COLUMNS

    summary = conclusion.summary
    return {
        "opdracht": "validate",
        "uitkomst": "bevindingen" if summary.findings else "goed",
        "objecten": summary.records,
        "objectenMetBevindingen": summary.wrong,
        "bevindingen": summary.findings,
        "bestanden": [
            {
                "bestand": name,
                "objecten": held[0],
                "metBevindingen": held[1],
                "bevindingen": held[2],
            }
            for name, held in summary.files.items()
        ],
        "regels": summary.rules(),
        "attributen": summary.attributes(),
        "nietBeoordeeld": conclusion.unjudged,
        "voorbeelden": [
            dict(zip(COLUMNS, row, strict=True))
            for _, _, tally in summary.ranked()
            for row in tally.examples[:1]
        ],
    }
