"""`werkbank serve`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from werkbank.cli.casussen import chosen, read_model
from werkbank.cli.exit_codes import FOUTEN, GOED
from werkbank.cli.options import with_debug, with_project, with_version
from werkbank.cli.progress import progress
from werkbank.cli.serve_options import (
    Access,
    Contents,
    Elsewhere,
    Where,
    with_access,
    with_contents,
    with_elsewhere,
    with_where,
)
from werkbank.ir import Casus, Model

if TYPE_CHECKING:
    import socket

    from werkbank.api.hosting import Hosting
    from werkbank.api.notifying import Post

_EPILOG = (
    "Eindcodes: 0 goed; 1 fouten in het model of de database; 2 verkeerd gebruik; "
    "4 fout in de werkbank zelf; 130 afgebroken."
)
_DAY = 24 * 3600


@click.command("serve", epilog=_EPILOG)
@with_where
@with_contents
@with_access
@with_elsewhere
@with_version
@with_project
@with_debug
def command(
    project: Path,
    *,
    where: Where,
    contents: Contents,
    access: Access,
    elsewhere: Elsewhere,
    versie: str | None,
) -> int:
    """Start het referentieregister: alle API's uit het model, elk onder een eigen pad.

    Op `/` staat welke API's er zijn, op `<pad>/openapi.json` de specificatie. Elk verzoek draagt
    een JWT met `client_id` en `scopes`. De server stopt met Ctrl-C; wat dan loopt, wordt afgemaakt.

    Met `--versie 2022` zijn het de API's van een eerdere versie, met haar vorm en gedragsregels.
    """
    from sqlalchemy.exc import SQLAlchemyError

    from werkbank.api.hosting import database
    from werkbank.register import WrongDatabaseError

    _must_fit(versie, contents)
    _must_be_safe(where, access)
    model = read_model(project, "serve", as_json=False, version=versie)
    # Only the standard of now has casussen, and so objects elsewhere that are known.
    current = read_model(project, "serve", as_json=False) if versie else model
    if model is None or current is None:
        return FOUTEN
    told = chosen(model, [contents.casus]) if contents.casus else ()
    known = current.casussen if elsewhere.voorbeeldbronnen or not access.geheim else told
    try:
        with _listen(where) as bound, database(contents.database) as url:
            hosting = _hosting(model, url, bound, where, access, elsewhere, known)
            _fill(hosting, told, contents.seed or 0)
            return _serve(hosting, bound, shows=not access.geheim)
    except WrongDatabaseError as error:
        click.echo(str(error), err=True)
    except (SQLAlchemyError, ModuleNotFoundError) as error:
        cause = str(getattr(error, "orig", None) or error).strip()
        click.echo(f"De database is niet te openen: {cause}. Controleer --database.", err=True)
    return FOUTEN


def _must_fit(version: str | None, contents: Contents) -> None:
    if version and contents.casus:
        raise click.UsageError("--casus hoort bij de standaard van nu, en niet bij --versie.")


def _must_be_safe(where: Where, access: Access) -> None:
    from werkbank.api.serving import TooOpenError, must_be_safe

    try:
        must_be_safe(where.host, access.geheim)
    except TooOpenError as error:
        raise click.UsageError(str(error)) from None


def _listen(where: Where) -> socket.socket:
    from werkbank.api.serving import listen

    try:
        return listen(where.host, where.poort)
    except OSError as error:
        raise click.BadParameter(
            f"op {where.host}:{where.poort} is niet te luisteren: {error.strerror}",
            param_hint="'--poort'",
        ) from error


def _hosting(
    model: Model,
    url: str,
    bound: socket.socket,
    where: Where,
    access: Access,
    elsewhere: Elsewhere,
    known: tuple[Casus, ...],
) -> Hosting:
    """Everything the server is started with, from the options."""
    from werkbank.api.hosting import Hosting, processes_for, settings_for
    from werkbank.api.serving import address_of
    from werkbank.api.sources import Known, externals_of
    from werkbank.register import AllowList

    return Hosting(
        model=model,
        url=url,
        address=(where.adres or address_of(where.host, bound)).rstrip("/"),
        settings=settings_for(
            url,
            access.geheim,
            asks=bool(elsewhere.bron),
            per_minute=access.limiet,
            origins=frozenset(access.herkomst),
        ),
        resolver=Known(externals_of(known), AllowList.of(elsewhere.bron, private=elsewhere.intern)),
        post=_post(elsewhere),
        processes=processes_for(url, where.processen, limited=bool(access.limiet)),
    )


def _post(elsewhere: Elsewhere) -> Post | None:
    from werkbank.api.notifying import post_to

    if not elsewhere.notificaties:
        return None
    try:
        return post_to(elsewhere.notificaties, elsewhere.bron, elsewhere.notificatietoken)
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="'--notificaties'") from None


def _fill(hosting: Hosting, told: tuple[Casus, ...], amount: int) -> None:
    """What the register begins with; opening it here shows as well that it can be opened."""
    from werkbank.api.seeding import seed, seeded_ids
    from werkbank.casus.beginning import begin_with

    with hosting.open() as register:
        if (told or amount) and register.last_change():
            click.echo("In de database staat al iets; er komt niets bij.", err=True)
            return
        for each in told:
            for name, url in begin_with(hosting.model, each, register):
                click.echo(f"  ${name}: {url}", err=True)
    if amount:
        with hosting.open(seeded_ids()) as register, progress() as step:
            for number in seed(register, amount):
                step(f"{number} van {amount} klanten")


def _serve(hosting: Hosting, bound: socket.socket, *, shows: bool) -> int:
    from werkbank.api.hosting import host

    _show(hosting.model, hosting.address, hosting.settings.secret if shows else "")
    if not host(hosting, bound):
        click.echo("De server kon niet blijven werken; hierboven staat waarom.", err=True)
        return FOUTEN
    click.echo("Gestopt.", err=True)
    return GOED


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
