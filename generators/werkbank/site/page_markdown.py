"""What is added to the Markdown of a page before it becomes HTML."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from html import escape
from posixpath import dirname, relpath

from mkdocs.structure.pages import Page

from werkbank.emit.markdown import bullets, link, plain, table, text
from werkbank.emit.places import QUESTIONS_PAGE, Place, anchor, casus_page
from werkbank.emit.words import STATUSES, day
from werkbank.ir import Decision, Model, ObjectType
from werkbank.site.edition import Edition, below_docs


def prepare_markdown(edition: Edition, markdown: str, page: Page) -> str:
    """The Markdown of a page with its head, its tags and its fill-ins."""
    path = page.file.src_uri
    decision = edition.decisions.get(path)
    if decision:
        page.meta.pop("status", None)  # the theme would make a sign of it in the navigation
        page.meta["title"] = f"{decision.code} {decision.title}"
        page.meta["description"] = decision.summary
        markdown = "\n\n".join((*_decision_head(edition, decision), markdown))
    _tag(edition, page)
    if path in _REPEATS:
        page.meta["search"] = {"exclude": True}
    for marker, filling in _FILLINGS.items():
        if marker in markdown:
            markdown = markdown.replace(marker, filling(edition, path))
    return markdown


def _decision_head(edition: Edition, decision: Decision) -> Iterator[str]:
    here = decision.position.file
    where = edition.places
    known = {question.code: question for question in edition.model.questions}
    yield f"# {text(decision.code)} {text(decision.title)}"
    yield f"*{STATUSES[decision.status]}, {day(decision.date)}*"
    yield f'<p class="inleiding">{plain(decision.summary)}</p>'
    questions = (
        f"{where.question_link(here, name)} {text(known[name].title)}"
        for name in decision.questions
        if name in known
    )
    elements = (
        where.to(
            here, where.element(name), text(name.removeprefix("gedrag:").replace("api:", "API "))
        )
        for name in decision.elements
    )
    casussen = (
        where.casus_link(here, casus.code, casus.title)
        for casus in edition.model.casussen
        if decision.code in casus.decisions
    )
    graph = link("samenhang", here, "docs/samenhang.md", decision.code)
    yield bullets(
        f"**{name}:** {shown}"
        for name, shown in (
            ("Vragen", ", ".join(questions)),
            ("Bepaalt", ", ".join(elements)),
            ("Beproefd in", ", ".join(casussen)),
            ("Zie ook", f"de {graph} van dit besluit"),
        )
        if shown
    )


_REPEATS = frozenset(
    {
        "naslag/traceerbaarheid.md",
        "naslag/open-vragen.md",
        "naslag/gegevenswoordenboek/attributen.md",
        "naslag/casussen/vergelijking.md",
    }
)
"""Pages that only show again what stands elsewhere; a search should lead to that place."""


def _tag(edition: Edition, page: Page) -> None:
    """Words for the search that the page itself does not use: plurals and abbreviations.

    The Dutch search knows no word stems: who types `klanten` must find `Klant` too.
    """
    path = page.file.src_uri
    found = next(
        (
            item
            for item in edition.model.object_types.values()
            if below_docs(edition.places.classes[item.name]) == path
        ),
        None,
    )
    if found:
        page.meta["tags"] = [*page.meta.get("tags", ()), *_words(found)]
        page.meta.setdefault("description", " ".join(found.description.split()))


_SHORT = {
    "burgerservicenummer": ("BSN",),
    "rechtspersonen samenwerkingsverbanden": ("RSIN",),
    "kvkNummer": ("KvK",),
    "telefoonnummer": ("telefoon",),
    "emailadres": ("e-mail", "mailadres"),
}


def _words(item: ObjectType) -> Iterator[str]:
    name = item.name
    yield name
    *before, last = (item.title or name).lower().split()
    yield " ".join((*before, plural(last)))
    if item.mim.alias:
        yield item.mim.alias
    for prop in item.properties:
        yield from _SHORT.get(prop.name, ())


_VOWELS = "aeiou"


def plural(word: str) -> str:
    """The plural of a Dutch noun, roughly: good enough to be found by, never to be shown."""
    lower = word.lower()
    if lower.endswith(("el", "er", "em", "en", "e")):
        return f"{lower}s"
    if len(lower) > 3 and lower[-2] == lower[-3] and lower[-2] in _VOWELS:
        return f"{lower[:-2]}{lower[-1]}en"
    if len(lower) > 2 and lower[-2] in _VOWELS and lower[-3] not in _VOWELS:
        return f"{lower}{lower[-1]}en"
    return f"{lower}en"


def _figures(edition: Edition, path: str) -> str:
    model = edition.model
    here = f"docs/{path}"
    counts = (
        (len(model.object_types), "klassen", "docs/naslag/gegevenswoordenboek/index.md"),
        (len(model.questions), "vragen", "docs/naslag/vragen.md"),
        (len(model.decisions), "besluiten", "docs/besluiten/index.md"),
        (len(model.casussen), "casussen", "docs/naslag/casussen/index.md"),
        (
            sum(len(resource.operations) for _, resource in model.resources()),
            "operaties",
            "docs/specificaties/index.md",
        ),
    )
    items = "\n".join(
        f'<li><a href="{_address(here, target)}"><strong>{number}</strong> {word}</a></li>'
        for number, word, target in counts
    )
    return f'<ul class="cijfers">\n{items}\n</ul>'


def _trail(edition: Edition, path: str) -> str:
    """One decision with what it came from and what came of it; empty without a whole one."""
    here, model = f"docs/{path}", edition.model
    for decision in sorted(model.decisions, key=lambda each: -_casussen(model, each)):
        question = next((each for each in model.questions if each.code in decision.questions), None)
        casus = next((each for each in model.casussen if decision.code in each.decisions), None)
        shaped = [name for name in decision.elements if name in model.object_types]
        if question and casus and shaped:
            item = model.object_types[shaped[0]]
            steps = (
                ("Vraag", Place(QUESTIONS_PAGE, anchor(question.code)), question.title),
                ("Besluit", Place(decision.position.file), decision.title),
                ("Model", Place(edition.places.classes[item.name]), item.title or item.name),
                ("Casus", Place(casus_page(casus.code)), casus.title),
            )
            shown = (_step(here, *step) for step in steps)
            return '<ol class="spoor">\n' + "\n".join(shown) + "\n</ol>"
    return ""


def _casussen(model: Model, decision: Decision) -> int:
    return sum(decision.code in each.decisions for each in model.casussen)


def _step(here: str, kind: str, place: Place, title: str) -> str:
    target = _address(here, place.path) + (f"#{place.anchor}" if place.anchor else "")
    return f'<li><strong>{kind}</strong><a href="{target}">{escape(title)}</a></li>'


def _address(here: str, target: str) -> str:
    return relpath(target, dirname(here)).removesuffix(".md") + ".html"


def _open_decisions(edition: Edition, path: str) -> str:
    here = f"docs/{path}"
    return bullets(
        edition.places.to(here, Place(each.position.file), text(f"{each.code} {each.title}"))
        for each in edition.model.decisions
        if STATUSES[each.status] == "open"
    )


def _downloads(edition: Edition, path: str) -> str:
    folder = relpath("specificaties/bestanden/gegevenswoordenboek", dirname(path))
    del edition
    return table(
        ("Bestand", "Waarvoor"),
        (
            (f"[Excel]({folder}/gegevenswoordenboek.xlsx)", "Alle onderdelen, elk op een blad"),
            (f"[CSV]({folder}/gegevenswoordenboek.csv)", "Alle attributen, voor eigen verwerking"),
        ),
    )


_FILLINGS: dict[str, Callable[[Edition, str], str]] = {
    "<!-- site:cijfers -->": _figures,
    "<!-- site:spoor -->": _trail,
    "<!-- site:open-besluiten -->": _open_decisions,
    "<!-- site:gegevenswoordenboek-downloads -->": _downloads,
}
"""Comments in a page that the site fills in; elsewhere they stay invisible."""
