"""All casussen on one page, for a meeting of the working group: no network, fit to print."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from werkbank.casus.story import Verhaal
from werkbank.casus.style import STYLE, inline, judged, paragraphs
from werkbank.casus.table import Table, table
from werkbank.emit.words import day
from werkbank.ir import Model

_STYLE = """<style>
:root{color-scheme:light}
body{margin:0;background:#fff}
main{max-width:66rem;margin:0 auto;padding:1.5rem 2rem 4rem}
main .wb{max-width:none}
header{border-bottom:3px solid #154273;margin-bottom:1.5rem;padding-bottom:.6rem}
h1{font-size:1.8rem;margin:.2em 0}
section{border-top:1px solid #d5dce3;margin-top:2.5rem;padding-top:1rem}
section h2{font-size:1.4rem}
nav ol{columns:2;column-gap:2.5rem;padding-left:1.6rem}
nav li{break-inside:avoid;margin:.15em 0}
a{color:#154273}
a:focus-visible{outline:2px solid #154273;outline-offset:2px}
figure{margin:1rem 0;overflow-x:auto}
figcaption{font-size:13px;font-weight:600;margin-bottom:.3em}
details{margin:.6em 0}
summary{cursor:pointer;font-weight:600;font-size:13px}
.tabel{overflow-x:auto}
.terug{font-size:13px}
@media print{
 main{max-width:none;padding:0}
 section{break-before:page;border:0;margin:0}
 figure,tr{break-inside:avoid}
 .terug{display:none}
 a{color:inherit;text-decoration:none}
 @page{size:A4;margin:16mm 14mm}
}
</style>"""


def report_page(model: Model, stories: Sequence[Verhaal]) -> str:
    """The page; carries out every casus that has not been carried out yet.

    The same casussen give the same bytes: the page holds no date of printing.
    """
    body = "".join((_head(model, stories), *map(_casus, stories)))
    title = f"Casussen {model.title}"
    return (
        '<!DOCTYPE html>\n<html lang="nl"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f"<title>{escape(title)}</title>{STYLE}{_STYLE}</head>"
        f'<body><main id="boven"><div class="wb">{body}</div></main></body></html>\n'
    )


def _head(model: Model, stories: Sequence[Verhaal]) -> str:
    items = "".join(
        f'<li value="{story.casus.number}"><a href="#{story.casus.code}">'
        f"{inline(story.casus.title)}</a></li>"
        for story in stories
    )
    good = sum(story.uitvoering.ok for story in stories)
    verdict = judged(
        good == len(stories),
        f"{good} van de {len(stories)} casussen gingen zoals zij zijn beschreven.",
    )
    return (
        f"<header><h1>De casussen van {inline(model.title)}</h1>"
        f"<p>Versie {escape(model.version)}. Elke casus is uitgevoerd tegen het referentieregister."
        " Alle personen en gegevens zijn verzonnen.</p>"
        f"<p>{verdict}</p></header>"
        f'<nav aria-label="Casussen"><ol>{items}</ol></nav>'
        f"{_overview(stories)}{_questions(model, stories)}"
    )


def _overview(stories: Sequence[Verhaal]) -> str:
    overview = table(
        "Wat er is uitgevoerd",
        (
            "Nr",
            "Casus",
            "Routes",
            "Stappen",
            "Foute voorbeelden",
            "Open vragen",
            "Zoals beschreven",
        ),
        (
            (
                story.casus.number,
                story.casus.title,
                len(story.casus.routes),
                sum(len(route.steps) for route in story.casus.routes),
                len(story.casus.wrong),
                len(story.casus.open_questions),
                "✓ ja" if story.uitvoering.ok else "✗ nee",
            )
            for story in stories
        ),
        longest=len(stories),
    )
    return _wide(overview)


def _questions(model: Model, stories: Sequence[Verhaal]) -> str:
    def where(code: str) -> str:
        found = [str(s.casus.number) for s in stories if code in s.casus.questions]
        return ", ".join(found)

    covered = table(
        "Welke vragen zijn uitgewerkt",
        ("Vraag", "Onderwerp", "Gesteld", "Status", "In casus"),
        (
            (q.code, q.title, day(q.date), str(q.status), where(q.code))
            for q in model.questions
            if q.modelling or where(q.code)
        ),
        longest=len(model.questions) or 1,
    )
    return _wide(covered)


def _casus(story: Verhaal) -> str:
    casus = story.casus
    parts = [
        f'<section id="{casus.code}">',
        story.html(),
        paragraphs(casus.occasion),
        _wide(story.vragen()),
        *_routes(story),
        _wide(story.vergelijking()),
        f"<figure>{story.grafiek().svg}</figure>",
        *_maybe(story.contactgegevens()),
        *_maybe(story.informatiebehoeften()),
        *_maybe(story.fout()),
    ]
    if casus.conclusion:
        parts.append(f"<h3>Voorlopige conclusie</h3>{paragraphs(casus.conclusion)}")
    if casus.open_questions:
        parts.append(f"<h3>Open vragen</h3>{story.open_vragen().html()}")
    parts.append('<p class="terug"><a href="#boven">Naar boven</a></p></section>')
    return "".join(parts)


def _routes(story: Verhaal) -> Iterator[str]:
    for route in story.casus.routes:
        told = story.route(route.name)
        yield told.html()
        yield f"<figure>{told.diagram().svg}</figure>"
        steps = len(route.steps)
        yield (
            f"<details><summary>De {steps} stappen van deze route</summary>"
            f"{_wide(told.stappen())}<figure>{told.verloop().svg}</figure></details>"
        )


def _maybe(shown: Table) -> Iterator[str]:
    if len(shown):
        yield _wide(shown)


def _wide(shown: Table) -> str:
    return f'<div class="tabel">{shown.html()}</div>'
