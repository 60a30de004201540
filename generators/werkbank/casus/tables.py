"""The tables of a casus: its steps, its outcomes and what they are made of."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from werkbank.casus import words
from werkbank.casus.answering import Answer
from werkbank.casus.effective import Effective
from werkbank.casus.outcomes import Outcomes, outcomes_of
from werkbank.casus.running import CasusRun, RouteRun, StepRun
from werkbank.casus.table import Table, table
from werkbank.ir import Casus, Model

OWN = "hier zelf"
"""Where contactgegevens stand that go before those of the klant."""
AS_EXPECTED, DIFFERENT = "✓ ja", "✗ nee"


def steps_table(run: RouteRun, steps: Sequence[StepRun], caption: str, first: int = 1) -> Table:
    """Who did what, what the register answered, and whether that is what the casus says."""
    actors = {actor.name: actor.title for actor in run.casus.actors}
    return table(
        caption,
        ("Nr", "Wie", "Wat er gebeurt", "Aanroep", "Antwoord", "Zoals verwacht"),
        (
            (
                number,
                actors.get(step.step.actor, step.step.actor),
                step.step.title,
                words.call(step.step),
                words.answer(step),
                AS_EXPECTED if step.ok else DIFFERENT,
            )
            for number, step in enumerate(steps, start=first)
        ),
        code=("Aanroep",),
    )


def questions_table(model: Model, casus: Casus) -> Table:
    """The questions that the casus works out, with the answer of the working group."""
    known = {question.code: question for question in model.questions}
    return table(
        "De vragen",
        ("Vraag", "Wat gevraagd is", "Antwoord van juni 2022", "Status"),
        (
            (code, known[code].question, known[code].answer, str(known[code].status))
            for code in casus.questions
            if code in known
        ),
    )


def decisions_table(model: Model, casus: Casus) -> Table:
    """The decisions that the casus shows at work."""
    known = {decision.code: decision for decision in model.decisions}
    return table(
        "Besluiten die je hier aan het werk ziet",
        ("Besluit", "Titel", "In het kort", "Status"),
        (
            (code, known[code].title, known[code].summary, str(known[code].status))
            for code in casus.decisions
            if code in known
        ),
    )


def actors_table(casus: Casus) -> Table:
    """Who takes part."""
    return table(
        "Wie er meedoen",
        ("Naam in de casus", "Wie", "Soort", "Herkend aan"),
        (
            (
                actor.name,
                actor.title,
                str(actor.kind),
                ", ".join(f"{key} {value}" for key, value in actor.identification.items()),
            )
            for actor in casus.actors
        ),
        code=("Naam in de casus",),
    )


def externals_table(casus: Casus) -> Table:
    """What lies outside the register and is only referred to."""
    return table(
        "Wat buiten het register ligt",
        ("Naam in de casus", "Soort", "Wat het is"),
        ((f"${item.name}", item.kind, item.title) for item in casus.externals),
        code=("Naam in de casus",),
    )


Measure = Callable[[Outcomes], object]


def _names(names: Iterable[str] | None) -> object:
    if names is None:
        return None
    found = list(names)
    return ", ".join(found) if found else "niets"


MEASURES: tuple[tuple[str, Measure], ...] = (
    ("Aangehaakte klanten erbij", lambda out: out.identified),
    ("Zelfstandige klanten erbij", lambda out: out.guests),
    ("Dubbele aangehaakte klanten", lambda out: out.duplicates),
    ("Persoonsgegevens erbij die blijven bij de klant", lambda out: _count(out, stays=True)),
    (
        "Persoonsgegevens erbij die met de interactie verdwijnen",
        lambda out: _count(out, stays=False),
    ),
    ("In de mijn-omgeving te zien", lambda out: _names(out.seen)),
    ("In een klantbeeld te zien", lambda out: _names(out.klantbeeld)),
    ("Verstrekt bij zoeken op nummer of account", lambda out: out.disclosed),
    ("Aanroepen die iets vastleggen", lambda out: out.writes),
    ("Aanroepen in totaal, zonder de geweigerde", lambda out: out.calls),
    ("Vragen zonder antwoord", lambda out: len(out.unanswered)),
)
"""What is compared between routes, in the order of the table."""


def _count(outcomes: Outcomes, *, stays: bool) -> int:
    return sum(value.with_interaction is not stays for value in outcomes.personal)


def comparison_table(run: CasusRun) -> Table:
    """The outcomes side by side, a column per route; rows that no route has are left out."""
    measured = [(route.route, outcomes_of(route)) for route in run.routes]
    rows: list[tuple[object, ...]] = [
        (label, *(measure(outcomes) for _, outcomes in measured)) for label, measure in MEASURES
    ]
    if any(len(route.left) < len(route.resources) for route in run.routes):
        left = (f"{len(route.left)} van de {len(route.resources)}" for route in run.routes)
        rows.append(("Objecten die er na afloop nog zijn", *left))
    wanted = (row for row in rows if any(value is not None for value in row[1:]))
    columns = _distinct([route.title for route, _ in measured])
    return table("De routes vergeleken", ("Uitkomst", *columns), wanted)


def _distinct(titles: Sequence[str]) -> list[str]:
    """Headings that differ; pandas wants that, and so does a reader."""
    return [
        title if titles.count(title) == 1 else f"{title} ({number})"
        for number, title in enumerate(titles, start=1)
    ]


def effective_table(run: RouteRun, caption: str = "") -> Table:
    """Which contactgegevens hold for every interaction, and where each of them stands."""
    return table(
        caption or f"Welke contactgegevens gelden: {run.route.title}",
        ("Interactie", "Onderdeel", "Wat er geldt", "Staat bij"),
        (
            (part.interaction, part.part, words.shown(part.value, run.urls), _source(part))
            for part in outcomes_of(run).effective
        ),
    )


def _source(part: Effective) -> str:
    return OWN if part.source == part.interaction else f"bij {part.source}"


def effective_comparison(run: CasusRun, interaction: str = "") -> Table:
    """The contactgegevens that hold for the interactions, a column per route."""
    columns = _distinct([route.route.title for route in run.routes])
    found: dict[tuple[str, str], list[object]] = {}
    for index, route in enumerate(run.routes):
        for part in outcomes_of(route).effective:
            if interaction and part.interaction != interaction:
                continue
            cells = found.setdefault((part.interaction, part.part), [None] * len(columns))
            cells[index] = f"{words.shown(part.value, route.urls)} ({_source(part)})"
    return table(
        "Welke contactgegevens gelden, per route",
        ("Interactie", "Onderdeel", *columns),
        ((*key, *cells) for key, cells in found.items()),
    )


def personal_table(run: RouteRun) -> Table:
    """The persoonsgegevens that a route stores, per object, and how long they must live."""

    def key(value: Any) -> tuple[str, bool]:
        return value.holder, value.with_interaction

    return table(
        f"Opgeslagen persoonsgegevens: {run.route.title}",
        ("Object", "Persoonsgegevens", "Aantal", "Bewaard zolang"),
        (
            (
                f"${holder}",
                ", ".join(dict.fromkeys(value.path.split(".")[-1] for value in values)),
                len(values),
                "de interactie loopt" if short else "de klant klant is",
            )
            for (holder, short), grouped in groupby(outcomes_of(run).personal, key=key)
            for values in [list(grouped)]
        ),
        code=("Object",),
    )


def view_table(run: CasusRun) -> Table:
    """What the viewer of the mijn-omgeving finds there, a column per route."""
    viewer = next((a.title for a in run.casus.actors if a.name == run.casus.measures.viewer), "")
    columns = _distinct([route.route.title for route in run.routes])
    names = list(dict.fromkeys(n for r in run.routes for n in outcomes_of(r).interactions))
    return table(
        f"Wat {viewer or 'de klant'} in de mijn-omgeving ziet",
        ("Interactie", *columns),
        (
            (
                name,
                *(_seen(name, outcomes_of(route), outcomes_of(route).seen) for route in run.routes),
            )
            for name in names
        ),
    )


def klantbeeld_table(run: CasusRun) -> Table:
    """Which interactions stand in the klantbeeld of an identified klant, a column per route."""
    columns = _distinct([route.route.title for route in run.routes])
    names = list(dict.fromkeys(n for r in run.routes for n in outcomes_of(r).interactions))
    return table(
        "Welke interacties in een klantbeeld staan",
        ("Interactie", *columns),
        (
            (name, *(_seen(name, outcomes_of(r), outcomes_of(r).klantbeeld) for r in run.routes))
            for name in names
        ),
    )


def _seen(name: str, outcomes: Outcomes, found: Sequence[str] | None) -> str:
    if name not in outcomes.interactions:
        return "bestaat niet"
    return "te zien" if name in (found or ()) else "niet te zien"


def needs_table(run: CasusRun) -> Table:
    """What parties want to know, whether the API can tell, and in how many calls."""
    actors = {actor.name: actor.title for actor in run.casus.actors}
    return table(
        "Wat partijen willen weten",
        ("Vraag", "Wie", "Te beantwoorden met", "Aanroepen", "Beproefd"),
        (
            (
                answer.need.question,
                actors.get(answer.need.actor, answer.need.actor),
                f"{'✓' if answer.answered else '✗'} {answer.how}",
                answer.calls,
                TRIED[answer.tried],
            )
            for answer in best_answers(run)
        ),
    )


TRIED = {True: "gevonden", False: "niets gevonden", None: ""}
"""What came of trying an answer on the register."""


def best_answers(run: CasusRun) -> tuple[Answer, ...]:
    """Per information need the best answer of all routes: tried and found, before not tried."""
    measured = [outcomes_of(route).answers for route in run.routes]
    return tuple(
        max(same, key=lambda answer: (answer.tried is True, answer.tried is None))
        for same in zip(*measured, strict=True)
    )


def faults_table(runs: Iterable[StepRun], caption: str = "Wat geweigerd wordt, en waarom") -> Table:
    """The messages of calls that must be refused."""
    return table(
        caption,
        ("Poging", "Antwoord", "Gegeven", "Code", "Melding"),
        (row for run in runs for row in _fault_rows(run)),
        code=("Gegeven",),
    )


def _fault_rows(run: StepRun) -> Iterator[tuple[object, ...]]:
    answer = words.status(run.response.status)
    found = words.faults(run.response)
    for index, fault in enumerate(found):
        first = ("", "") if index else (run.step.title, answer)
        yield (*first, fault.get("name"), fault.get("code"), fault.get("reason"))
    if not found:
        body = run.response.body if isinstance(run.response.body, Mapping) else {}
        yield run.step.title, answer, None, body.get("code"), body.get("detail")


def audit_table(lines: Sequence[Mapping[str, Any]], urls: Mapping[str, str]) -> Table:
    """The lines of an audittrail: who did what when, and what it changed."""
    return table(
        "Audittrail",
        ("Wanneer", "Wie", "Wat", "Veranderd", "Toelichting"),
        (
            (
                str(line.get("aanmaakdatum", ""))[:16].replace("T", " "),
                line.get("gebruikersWeergave") or line.get("applicatieWeergave"),
                f"{line.get('actieWeergave')}: {words.shown(line.get('resourceUrl'), urls)}",
                "; ".join(_changes(line.get("wijzigingen") or {}, urls)),
                line.get("toelichting"),
            )
            for line in lines
        ),
    )


def _changes(changes: Mapping[str, Any], urls: Mapping[str, str]) -> Iterator[str]:
    old, new = changes.get("oud"), changes.get("nieuw")
    if not isinstance(old, Mapping) or not isinstance(new, Mapping):
        return
    for path, before, after in _differences(old, new):
        yield f"{path}: {words.shown(before, urls)} → {words.shown(after, urls)}"


def _differences(old: Any, new: Any, path: str = "") -> Iterator[tuple[str, Any, Any]]:
    """Where two states differ, as deep as groups go."""
    if isinstance(old, Mapping) and isinstance(new, Mapping):
        for key in dict.fromkeys((*old, *new)):
            below = f"{path}.{key}" if path else key
            yield from _differences(old.get(key), new.get(key), below)
    elif old != new:
        yield path, old, new


def search_table(run: CasusRun) -> Table:
    """Every search of the casus: by what, and how many klanten it disclosed."""
    return table(
        "Wat zoeken oplevert",
        ("Route", "Wie zoekt", "Waarop", "Gevonden"),
        (
            (
                route.route.title,
                next((a.title for a in run.casus.actors if a.name == step.step.actor), ""),
                ", ".join(f"{k} {words.shown(v, {})}" for k, v in step.step.filters.items()),
                words.answer(step),
            )
            for route in run.routes
            for step in route.steps
            if step.step.kind.value == "zoeken"
        ),
    )
