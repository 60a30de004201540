"""`werkbank serve`."""

from __future__ import annotations

import secrets
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from werkbank.cli.casussen import chosen, read_model
from werkbank.cli.exit_codes import FOUTEN, GOED
from werkbank.cli.options import with_debug, with_project, with_version
from werkbank.cli.progress import progress
from werkbank.ir import Casus, Model

if TYPE_CHECKING:
    import socket

    from werkbank.register import Fixed, Register

_EPILOG = (
    "Eindcodes: 0 goed; 1 fouten in het model of de database; 2 verkeerd gebruik; "
    "4 fout in de werkbank zelf; 130 afgebroken."
)
_DAY = 24 * 3600


@click.command("serve", epilog=_EPILOG)
@click.option(
    "--host",
    metavar="ADRES",
    default="127.0.0.1",
    help="Waarop de server luistert. Standaard alleen deze machine: 127.0.0.1.",
)
@click.option(
    "--poort", metavar="GETAL", type=click.IntRange(0, 65535), default=8000, help="Standaard: 8000."
)
@click.option(
    "--adres",
    metavar="URL",
    help="Waar clients de server vinden, als dat iets anders is dan host en poort. Objecten "
    "krijgen hun URL hiervan.",
)
@click.option(
    "--database",
    metavar="URL",
    help="Bewaar hier, zoals sqlite:///register.db of postgresql+psycopg://…. Standaard: een "
    "tijdelijke database, die met de server verdwijnt.",
)
@click.option(
    "--geheim",
    metavar="TEKST",
    default="",
    envvar="WERKBANK_GEHEIM",
    help="Waarmee tokens zijn ondertekend (HS256). Geef dit liever als WERKBANK_GEHEIM: een "
    "argument is voor anderen op de machine te zien. Zonder geheim maakt de server er een en toont "
    "een token: alleen om uit te proberen.",
)
@click.option("--casus", metavar="NAAM", help="Begin met de toestand van een casus (of nummer).")
@click.option("--seed", metavar="GETAL", type=click.IntRange(1), help="Verzin zoveel klanten.")
@click.option(
    "--bron",
    "sources",
    metavar="HOST",
    multiple=True,
    help="Host waar het register mag nagaan of een zaak, product of document bestaat. Herhaalbaar.",
)
@click.option(
    "--intern", is_flag=True, help="Sta ook bronnen op een intern netwerk of deze machine toe."
)
@click.option(
    "--voorbeeldbronnen",
    "examples",
    is_flag=True,
    help="Doe alsof de zaken, producten en documenten uit de casussen bestaan. Zonder geheim "
    "altijd.",
)
@click.option(
    "--notificaties",
    metavar="URL",
    help="Meld wijzigingen hier, in de vorm van de Notificaties API. De host hoort bij --bron.",
)
@click.option(
    "--notificatietoken",
    metavar="TOKEN",
    default="",
    envvar="WERKBANK_NOTIFICATIETOKEN",
    help="Bearertoken voor --notificaties.",
)
@click.option(
    "--herkomst",
    "origins",
    metavar="ORIGIN",
    multiple=True,
    help="Website die de API's vanuit de browser mag aanroepen (CORS), of `*`. Herhaalbaar.",
)
@click.option(
    "--limiet",
    metavar="GETAL",
    type=click.IntRange(0),
    default=0,
    help="Hoeveel verzoeken een client per minuut mag doen. Standaard: onbeperkt.",
)
@with_version
@with_project
@with_debug
def command(
    project: Path,
    *,
    host: str,
    poort: int,
    adres: str | None,
    database: str | None,
    geheim: str,
    casus: str | None,
    seed: int | None,
    sources: Sequence[str],
    intern: bool,
    examples: bool,
    notificaties: str | None,
    notificatietoken: str,
    origins: Sequence[str],
    limiet: int,
    versie: str | None,
) -> int:
    """Start het referentieregister: alle API's uit het model, elk onder een eigen pad.

    Op `/` staat welke API's er zijn, op `<pad>/openapi.json` de specificatie. Elk verzoek draagt
    een JWT met `client_id` en `scopes`. De server stopt met Ctrl-C; wat dan loopt, wordt afgemaakt.

    Met `--versie 2022` zijn het de API's van een eerdere versie, met haar vorm en gedragsregels.
    """
    from werkbank.api.serving import TooOpenError, listen, must_be_safe
    from werkbank.api.sources import externals_of

    if versie and (casus or seed):
        option = "--casus" if casus else "--seed"
        raise click.UsageError(f"{option} hoort bij de standaard van nu, en niet bij --versie.")
    try:
        must_be_safe(host, geheim)
    except TooOpenError as error:
        raise click.UsageError(str(error)) from None
    model = read_model(project, "serve", as_json=False, version=versie)
    if model is None:
        return FOUTEN
    told = chosen(model, [casus]) if casus else ()
    examples = examples or not geheim
    current = read_model(project, "serve", as_json=False) if versie and examples else model
    if current is None:
        return FOUTEN
    try:
        bound = listen(host, poort)
    except OSError as error:
        raise click.BadParameter(
            f"op {host}:{poort} is niet te luisteren: {error.strerror}", param_hint="'--poort'"
        ) from error
    address = (adres or _address(host, bound)).rstrip("/")
    with bound, _database(database) as url:
        return _serve(
            model,
            bound,
            address=address,
            url=url,
            secret=geheim,
            told=told,
            amount=seed or 0,
            hosts=sources,
            intern=intern,
            known=externals_of(current.casussen if examples else told),
            endpoint=notificaties,
            endpoint_token=notificatietoken,
            origins=origins,
            per_minute=limiet,
        )


def _serve(
    model: Model,
    bound: socket.socket,
    *,
    address: str,
    url: str,
    secret: str,
    told: tuple[Casus, ...],
    amount: int,
    hosts: Sequence[str],
    intern: bool,
    known: Fixed,
    endpoint: str | None,
    endpoint_token: str,
    origins: Sequence[str],
    per_minute: int,
) -> int:
    from sqlalchemy.exc import SQLAlchemyError

    from werkbank.api.app import Running, make_app
    from werkbank.api.notifying import Outbox, post_to
    from werkbank.api.paths import servers
    from werkbank.api.serving import run
    from werkbank.api.settings import Settings
    from werkbank.api.sources import Known
    from werkbank.register import AllowList, Register, WrongDatabaseError

    sqlite = url.startswith("sqlite")
    resolver = Known(known, AllowList.of(hosts, private=intern))
    at = servers(model, address)
    settings = Settings(
        secret=secret or secrets.token_urlsafe(48),
        per_minute=per_minute,
        # SQLite lets one writer in; more would only get in the way, unless they wait for a source.
        writers=1 if sqlite and not hosts else 4,
        readers=0 if sqlite else 8,
        origins=frozenset(origins or (() if secret else ("*",))),
    )
    try:
        with Register.open(model, url, resolver=resolver, servers=at) as register:
            if (told or amount) and register.last_change():
                click.echo("In de database staat al iets; er komt niets bij.", err=True)
                told, amount = (), 0
            for each in told:
                _tell(model, each, register)
            if amount:
                _seed(model, url, at, amount)
            outbox = None
            if endpoint:
                try:
                    post = post_to(endpoint, hosts, endpoint_token)
                except ValueError as error:
                    raise click.BadParameter(str(error), param_hint="'--notificaties'") from None
                outbox = Outbox(register, post)
            running = Running()
            app = make_app(register, settings, address=address, outbox=outbox, running=running)
            _show(model, address, settings.secret if not secret else "")
            run(app, bound, running)
    except WrongDatabaseError as error:
        click.echo(str(error), err=True)
        return FOUTEN
    except (SQLAlchemyError, ModuleNotFoundError) as error:
        cause = str(getattr(error, "orig", None) or error).strip()
        click.echo(f"De database is niet te openen: {cause}. Controleer --database.", err=True)
        return FOUTEN
    click.echo("Gestopt.", err=True)
    return GOED


def _address(host: str, bound: socket.socket) -> str:
    name = "localhost" if host in {"127.0.0.1", "::1", "0.0.0.0", "::", ""} else host  # noqa: S104
    return f"http://{name}:{bound.getsockname()[1]}"


@contextmanager
def _database(url: str | None) -> Iterator[str]:
    """The database to use; a temporary one is a file: readers need not wait for a writer."""
    if url:
        yield url
        return
    with tempfile.TemporaryDirectory(prefix="werkbank-") as folder:
        yield f"sqlite:///{Path(folder) / 'register.db'}"


def _seed(model: Model, url: str, at: dict[str, str], amount: int) -> None:
    from werkbank.api.seeding import seed, seeded_ids
    from werkbank.register import Register

    opened = Register.open(model, url, servers=at, new_id=seeded_ids())
    with opened as register, progress() as step:
        for number in seed(register, amount):
            step(f"{number} van {amount} klanten")


def _tell(model: Model, casus: Casus, register: Register) -> None:
    """Bring about what stands in the register after the first route of a casus."""
    from dataclasses import replace

    from werkbank.casus.running import recorded, run_casus

    first = casus.routes[:1]
    kept = tuple(replace(route, steps=route.steps[: recorded(route.steps)]) for route in first)
    run = run_casus(model, replace(casus, routes=kept, wrong=()), lambda _: _Here(model, register))
    for route in run.all_runs():
        for name, where in route.urls.items():
            if name in route.resources:
                click.echo(f"  ${name}: {where}", err=True)


class _Here:
    """A transport to the register of this server, whose objects have its own address."""

    def __init__(self, model: Model, register: Register) -> None:
        self._servers = tuple(api.server for api in model.apis)
        self._register = register

    def __enter__(self) -> _Here:
        return self

    def __exit__(self, *_: object) -> None:
        """The register stays open: it is about to be served."""

    def send(self, request):  # type: ignore[no-untyped-def]
        """Carry out one request, at the path of the API and not at the server of the model."""
        from dataclasses import replace
        from urllib.parse import urlsplit

        if request.path.startswith(self._servers):
            request = replace(request, path=urlsplit(request.path).path)
        return self._register.handle(request)


def _show(model: Model, address: str, secret: str) -> None:
    from werkbank.api.paths import base_path
    from werkbank.api.tokens import make_token

    click.echo(f"{model.title}: {address}/", err=True)
    for api in model.apis:
        click.echo(f"  {api.title} {api.version}: {address}{base_path(api)}", err=True)
    if secret:
        scopes = [scope.name for api in model.apis for scope in api.scopes]
        token = make_token(
            secret, "werkbank", scopes, user="werkbank", user_name="Werkbank", seconds=_DAY
        )
        click.echo("Om uit te proberen: dit token geldt een dag en mag alles.", err=True)
        click.echo(token)
    click.echo("Stoppen: Ctrl-C.", err=True)
