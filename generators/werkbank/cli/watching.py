"""What the live workbench tells, in lines for a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import click

from werkbank.cli.show import count, diagnostic_line
from werkbank.watch import events
from werkbank.watch.events import Event

_NAMED = 3
_MOVED = 4
_LONGEST = 110


def lines(event: Event) -> Iterator[str]:
    """The event in Dutch; nothing for what nobody needs to read."""
    match event:
        case events.Ready(casussen, different):
            yield f"Klaar om mee te kijken: {count(casussen, 'casus', 'casussen')} uitgevoerd."
            for name in different:
                yield f"  anders dan beschreven: {name}"
        case events.Saved(paths):
            yield ""
            yield click.style(f"── bewaard: {_listed(paths)}", bold=True)
        case events.Broken(found):
            yield from map(diagnostic_line, found)
            yield "Niets geschreven: alles blijft zoals het was tot de fouten weg zijn."
        case events.Built(written, removed, warnings):
            yield from map(diagnostic_line, warnings)
            yield from _built(written, removed)
        case events.SpecificationChanged(path, changed, more):
            yield f"{path}:"
            yield from (f"  {_short(line)}" for line in changed)
            if more:
                yield f"  … en nog {count(more, 'verschil', 'verschillen')}"
        case events.Done(seconds):
            yield f"Bijgewerkt in {seconds:.1f} s.".replace(".", ",", 1)
        case _:
            yield from _shown(event)


def _shown(event: Event) -> Iterator[str]:
    """What came of the casussen and of the site."""
    match event:
        case events.CasusOutcome():
            yield from _outcome(event)
        case events.CasussenDone(done, total, changed):
            yield _casussen(done, total, changed)
        case events.SiteRenewed():
            yield from _site(event)
        case events.SiteFailed(reason):
            yield f"De site is niet vernieuwd: {reason}"


def _built(written: Sequence[str], removed: Sequence[str]) -> Iterator[str]:
    drawn = [path for path in written if path.endswith(".svg")]
    said = [f"{count(len(written), 'bestand', 'bestanden')} geschreven"]
    if drawn:
        said.append(f"waarvan {count(len(drawn), 'diagram', 'diagrammen')}")
    if removed:
        said.append(f"{count(len(removed), 'bestand', 'bestanden')} verwijderd")
    yield f"Gebouwd: {', '.join(said)}."


def _outcome(event: events.CasusOutcome) -> Iterator[str]:
    facts = event.facts
    if not event.moved and event.was_ok is not None:
        return
    sign = click.style("✓", fg="green") if facts.ok else click.style("✗", fg="red", bold=True)
    if event.was_ok is None:
        yield f"{sign} casus {facts.code}: {'zoals beschreven' if facts.ok else 'gaat anders'}"
    elif event.was_ok and not facts.ok:
        yield f"{sign} casus {facts.code} gaat niet meer zoals beschreven:"
    elif facts.ok and not event.was_ok:
        yield f"{sign} casus {facts.code} gaat weer zoals beschreven:"
    else:
        yield f"{sign} casus {facts.code} heeft andere uitkomsten:"
    for one in event.moved[:_MOVED]:
        yield f"    {_short(f'{one.route} · {one.what}: {one.before} → {one.after}')}"
    if len(event.moved) > _MOVED:
        yield f"    … en nog {count(len(event.moved) - _MOVED, 'verschil', 'verschillen')}"
    if not facts.ok and not event.moved:
        yield from (f"    {_short(problem)}" for problem in facts.problems[:_MOVED])


def _casussen(done: int, total: int, changed: int) -> str:
    same = "geen uitkomst is veranderd" if not changed else f"{changed} met andere uitkomsten"
    return f"Casussen: {done} van de {total} geraakt en uitgevoerd, {same}."


def _site(event: events.SiteRenewed) -> Iterator[str]:
    for warning in event.warnings:
        yield f"  site: {_short(warning)}"
    if not event.written:
        return
    pages = count(event.rendered, "pagina", "pagina's")
    yield f"Site: {pages} opnieuw gemaakt van de {event.pages}, te zien op {event.address}"


def _listed(paths: Sequence[str]) -> str:
    named = ", ".join(paths[:_NAMED])
    return named if len(paths) <= _NAMED else f"{named} en nog {len(paths) - _NAMED}"


def _short(line: str) -> str:
    flat = " ".join(line.split())
    return flat if len(flat) <= _LONGEST else f"{flat[: _LONGEST - 1].rstrip()}…"
