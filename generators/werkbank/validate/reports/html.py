"""The outcome as one HTML page that needs nothing else, for people who do not program."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from html import escape
from pathlib import Path
from typing import Any

from werkbank.validate.concluding import Conclusion
from werkbank.validate.profile import Attribute, Profile
from werkbank.validate.reports.words import about, number, percent, title_of

_STYLE = """
:root{color-scheme:light dark;--inkt:#1b2733;--stil:#4a5a6a;--lijn:#8793a0;--vlak:#f4f6f8;
--balk:#154273;--papier:#fff;--fout:#a4161a;--goed:#11682e}
@media(prefers-color-scheme:dark){:root{--inkt:#e8edf2;--stil:#b4c0cb;--lijn:#71808f;--vlak:#222c36;
--balk:#7fb0e6;--papier:#161d24;--fout:#ff9d94;--goed:#7fd6a0}}
body{font:1rem/1.5 system-ui,sans-serif;max-width:66rem;margin:2rem auto;padding:0 1rem;
color:var(--inkt);background:var(--papier)}
h1{font-size:1.6rem}h2{font-size:1.25rem;margin-top:2.5rem}
.uitslag{border:3px solid;padding:.8rem 1rem;font-size:1.15rem;font-weight:bold}
.mis{border-color:var(--fout);color:var(--fout)}.goed{border-color:var(--goed);color:var(--goed)}
.rol{overflow-x:auto}table{border-collapse:collapse;width:100%;margin:1rem 0}
caption{text-align:left;font-weight:600;padding:.3rem 0}
th,td{border-bottom:1px solid var(--lijn);padding:.3rem .6rem;text-align:left;vertical-align:top}
thead th{background:var(--vlak)}tbody th{font-weight:normal}
td.getal,th.getal{text-align:right;white-space:nowrap}
code{overflow-wrap:anywhere}svg{display:block;width:100%;min-width:8rem;height:1rem}
svg rect{fill:var(--balk)}.stil{color:var(--stil)}
@media print{body{margin:0;max-width:none}}
"""
_ROWS = 200
_FORMS = 8


def write(conclusion: Conclusion, path: Path) -> None:
    """Write the page."""
    path.write_text("\n".join(_page(conclusion)) + "\n", encoding="utf-8")


def _page(conclusion: Conclusion) -> Iterator[str]:
    model, summary = conclusion.assignment.model, conclusion.summary
    yield '<!doctype html>\n<html lang="nl"><head><meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>Toets van gegevens aan {escape(model.title)}</title>"
    yield f"<style>{_STYLE}</style></head><body><main>"
    yield f"<h1>Toets van gegevens aan {escape(model.title)}</h1>"
    yield from _verdict(conclusion)
    yield from _files(conclusion)
    if summary.findings:
        titles = {rule: title_of(model, rule) for rule in summary.rules()}
        yield "<h2>Wat er mis is</h2>"
        yield from _bars("Bevindingen per regel", "Regel", summary.rules(), titles)
        yield "<h2>Waar het mis is</h2>"
        yield from _bars("Bevindingen per attribuut", "Attribuut", summary.attributes(), {})
        yield from _examples(conclusion)
    for kind, profile in conclusion.profiles.items():
        yield from _profile(kind, profile)
    yield from _advice(conclusion)
    yield "</main></body></html>"


def _verdict(conclusion: Conclusion) -> Iterator[str]:
    summary, assignment = conclusion.summary, conclusion.assignment
    if summary.findings:
        yield (
            f'<p class="uitslag mis">{number(summary.wrong)} van de {number(summary.records)} '
            f"objecten ({percent(summary.wrong, summary.records)}) hebben "
            f"{number(summary.findings)} bevindingen.</p>"
        )
    else:
        yield f'<p class="uitslag goed">Alle {number(summary.records)} objecten kloppen.</p>'
    yield (
        f'<p class="stil">{escape(assignment.model.title)} {escape(assignment.model.version)}; '
        f"codes uit referentielijsten zijn beoordeeld op {assignment.day.isoformat()}. Waarden van "
        "persoonsgegevens staan niet in dit rapport: een vorm als <code>9999AA</code> staat voor "
        "vier cijfers en twee hoofdletters.</p>"
    )


def _files(conclusion: Conclusion) -> Iterator[str]:
    rows = [
        (f"<code>{escape(name)}</code>", *(number(each) for each in held))
        for name, held in conclusion.summary.files.items()
    ]
    yield from _table("Bestanden", ("Bestand", "Objecten", "Met bevindingen", "Bevindingen"), rows)


def _bars(
    caption: str, heading: str, counts: Mapping[str, int], titles: Mapping[str, str]
) -> Iterator[str]:
    """A table that shows its numbers as bars too; the bars add nothing for who cannot see them."""
    most = max(counts.values(), default=1)
    rows = []
    for key, count in list(counts.items())[:_ROWS]:
        words = f"<br>{escape(titles[key])}" if titles.get(key) else ""
        label = f"<code>{escape(key)}</code>" if key else "het object zelf"
        rows.append((label + words, number(count), _bar(count / most)))
    headings = (heading, "Bevindingen", '<span class="stil">Verhouding</span>')
    yield from _table(caption, headings, rows)
    if len(counts) > _ROWS:
        yield f"<p>En nog {number(len(counts) - _ROWS)} andere.</p>"


def _bar(part: float) -> str:
    wide = max(0.4, round(100 * part, 1))
    return (
        '<svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">'
        f'<rect width="{wide}" height="10"/></svg>'
    )


def _examples(conclusion: Conclusion) -> Iterator[str]:
    rows = []
    for rule, attribute, tally in conclusion.summary.ranked()[:_ROWS]:
        for row in tally.examples:
            where = f"{escape(row[0])}:{row[1]}"
            value = f"<br>vorm: <code>{escape(row[6])}</code>" if row[6] else ""
            other = f"<br>ook op <code>{escape(row[7])}</code>" if row[7] else ""
            rows.append(
                (
                    f"<code>{where}</code>",
                    f"<code>{escape(rule)}</code>",
                    f"<code>{escape(attribute)}</code>",
                    escape(row[8]) + value + other,
                )
            )
    yield "<h2>Voorbeelden</h2>"
    headings = ("Regel in het bestand", "Code", "Attribuut", "Melding")
    yield from _table("De eerste bevindingen van elke soort", headings, rows)


def _profile(kind: str, profile: Profile) -> Iterator[str]:
    yield f"<h2>Hoe de gegevens eruitzien: {escape(kind)}</h2>"
    rows = []
    for path, held in sorted(profile.attributes.items()):
        share = held.present / profile.records if profile.records else 0
        rows.append(
            (
                f"<code>{escape(path)}</code>",
                percent(held.present, profile.records),
                _bar(share),
                number(held.distinct()),
                f"{held.shortest} tot {held.longest}",
                _forms(held),
            )
        )
    headings = ("Attribuut", "Gevuld", '<span class="stil">Vulling</span>', "Verschillend",
                "Tekens", "Meest voorkomend")  # fmt: skip
    yield from _table(f"{number(profile.records)} objecten", headings, rows)
    yield (
        '<p class="stil">Boven de duizend is het aantal verschillende waarden een schatting, met '
        "een fout van enkele procenten.</p>"
    )


def _forms(held: Attribute) -> str:
    shown: Counter[str] = held.values or held.forms
    most = sorted(shown.items(), key=lambda pair: (-pair[1], pair[0]))[:_FORMS]
    return "<br>".join(f"<code>{escape(key)}</code> {number(count)}" for key, count in most)


def _advice(conclusion: Conclusion) -> Iterator[str]:
    found = list(about(conclusion))
    if found:
        yield "<h2>Let op</h2>"
        yield from (f"<p>{escape(advice)}</p>" for advice in found)


def _table(caption: str, headings: tuple[str, ...], rows: list[tuple[Any, ...]]) -> Iterator[str]:
    yield f'<div class="rol" tabindex="0" role="region" aria-label="{escape(caption)}"><table>'
    yield f"<caption>{escape(caption)}</caption><thead><tr>"
    yield "".join(f'<th scope="col">{each}</th>' for each in headings) + "</tr></thead><tbody>"
    for first, *others in rows:
        cells = "".join(f"<td{_align(cell)}>{cell}</td>" for cell in others)
        yield f'<tr><th scope="row">{first}</th>{cells}</tr>'
    yield "</tbody></table></div>"


def _align(cell: str) -> str:
    digits = cell.replace(".", "").replace(",", "").removesuffix(" %")
    return ' class="getal"' if digits.isdigit() else ""
