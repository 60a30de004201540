"""The options of `werkbank serve`, in groups that are handed on as a whole."""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import dataclass, fields
from typing import Any

import click

Function = Callable[..., int]
Decorator = Callable[[Function], Function]


@dataclass(frozen=True, slots=True, kw_only=True)
class Where:
    """Where the server listens, where clients find it, and in how many processes it serves."""

    host: str
    poort: int
    adres: str | None
    processen: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """Where is stored, and what the register begins with."""

    database: str | None
    casus: str | None
    seed: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Access:
    """Who may call, and how often."""

    geheim: str
    herkomst: tuple[str, ...]
    limiet: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Elsewhere:
    """Which others the server calls."""

    bron: tuple[str, ...]
    intern: bool
    voorbeeldbronnen: bool
    notificaties: str | None
    notificatietoken: str


def grouped(name: str, kind: type[Any], *options: Decorator) -> Decorator:
    """Adds options; the command gets them as one value, with the name of the group."""
    names = [field.name for field in fields(kind)]

    def decorate(function: Function) -> Function:
        @functools.wraps(function)
        def call(*args: Any, **given: Any) -> int:
            group = kind(**{each: given.pop(each) for each in names})
            return function(*args, **{name: group}, **given)

        made: Function = call
        for option in reversed(options):
            made = option(made)
        return made

    return decorate


with_where = grouped(
    "where",
    Where,
    click.option(
        "--host",
        metavar="ADRES",
        default="127.0.0.1",
        help="Waarop de server luistert. Standaard alleen deze machine: 127.0.0.1.",
    ),
    click.option(
        "--poort",
        metavar="GETAL",
        type=click.IntRange(0, 65535),
        default=8000,
        help="Standaard: 8000.",
    ),
    click.option(
        "--adres",
        metavar="URL",
        help="Waar clients de server vinden, als dat iets anders is dan host en poort. Objecten "
        "krijgen hun URL hiervan.",
    ),
    click.option(
        "--processen",
        metavar="GETAL",
        type=click.IntRange(1, 64),
        help="In hoeveel processen de server werkt. Standaard: evenveel als de machine kernen "
        "heeft, en één bij --limiet.",
    ),
)

with_contents = grouped(
    "contents",
    Contents,
    click.option(
        "--database",
        metavar="URL",
        help="Bewaar hier, zoals sqlite:///register.db of postgresql+psycopg://…. Standaard: een "
        "tijdelijke database, die met de server verdwijnt.",
    ),
    click.option(
        "--casus", metavar="NAAM", help="Begin met de toestand van een casus (of nummer)."
    ),
    click.option("--seed", metavar="GETAL", type=click.IntRange(1), help="Verzin zoveel klanten."),
)

with_access = grouped(
    "access",
    Access,
    click.option(
        "--geheim",
        metavar="TEKST",
        default="",
        envvar="WERKBANK_GEHEIM",
        help="Waarmee tokens zijn ondertekend (HS256). Geef dit liever als WERKBANK_GEHEIM: een "
        "argument is voor anderen op de machine te zien. Zonder geheim maakt de server er een en "
        "toont een token: alleen om uit te proberen.",
    ),
    click.option(
        "--herkomst",
        metavar="ORIGIN",
        multiple=True,
        help="Website die de API's vanuit de browser mag aanroepen (CORS), of `*`. Herhaalbaar.",
    ),
    click.option(
        "--limiet",
        metavar="GETAL",
        type=click.IntRange(0),
        default=0,
        help="Hoeveel verzoeken een client per minuut mag doen; elk van de --processen telt zelf. "
        "Standaard: onbeperkt.",
    ),
)

with_elsewhere = grouped(
    "elsewhere",
    Elsewhere,
    click.option(
        "--bron",
        metavar="HOST",
        multiple=True,
        help="Host waar het register mag nagaan of een zaak, product of document bestaat. "
        "Herhaalbaar.",
    ),
    click.option(
        "--intern",
        is_flag=True,
        help="Sta ook bronnen op een intern netwerk of deze machine toe.",
    ),
    click.option(
        "--voorbeeldbronnen",
        is_flag=True,
        help="Doe alsof de zaken, producten en documenten uit de casussen bestaan. Zonder geheim "
        "altijd.",
    ),
    click.option(
        "--notificaties",
        metavar="URL",
        help="Meld wijzigingen hier, in de vorm van de Notificaties API. De host hoort bij --bron.",
    ),
    click.option(
        "--notificatietoken",
        metavar="TOKEN",
        default="",
        envvar="WERKBANK_NOTIFICATIETOKEN",
        help="Bearertoken voor --notificaties.",
    ),
)
