"""`werkbank migrate`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from werkbank.cli.casussen import read_model
from werkbank.cli.exit_codes import AFWIJKING, FOUTEN, GOED
from werkbank.cli.options import common, with_tokens
from werkbank.cli.progress import progress
from werkbank.cli.show import show_diagnostics, show_json
from werkbank.ir import Model
from werkbank.schema.explain import suggestion

if TYPE_CHECKING:
    from werkbank.conformance.wire import Wire
    from werkbank.migration import Crossing, Verdict
    from werkbank.migration.crossing import Given
    from werkbank.migration.journal import Journal
    from werkbank.migration.source import Files, Live
    from werkbank.migration.target import InDatabase, OnServer

_EPILOG = (
    "Eindcodes: 0 goed; 1 fouten in het model, de overgang, bron of doel; 2 verkeerd gebruik; "
    "3 er is iets niet overgenomen; 4 fout in de werkbank zelf; 130 afgebroken."
)
_SHOWN = 20


@click.command("migrate", epilog=_EPILOG)
@click.argument("files", metavar="[BESTAND]...", nargs=-1, type=click.Path(path_type=Path))
@click.option("--versie", metavar="VERSIE", help="De eerdere versie. Standaard: de laatste.")
@click.option(
    "--van",
    "sources",
    metavar="URL",
    multiple=True,
    help="Basisadres van een API van toen, als API=URL, of één adres voor alle. Herhaalbaar.",
)
@click.option(
    "--naar",
    "targets",
    metavar="DOEL",
    multiple=True,
    required=True,
    help="Een map voor bestanden, een database (sqlite:///… of postgresql+psycopg://…) of het "
    "adres van een server van nu, zoals bij --van.",
)
@click.option(
    "--adres", metavar="URL", help="Waar de objecten in een map of database komen te staan."
)
@with_tokens("Onderteken hiermee de tokens voor bron en doel; --van-geheim gaat voor de bron voor.")
@click.option("--van-token", metavar="TOKEN", default="", envvar="WERKBANK_VAN_TOKEN",
              help="Bearertoken voor --van.")  # fmt: skip
@click.option("--van-geheim", metavar="TEKST", default="", envvar="WERKBANK_VAN_GEHEIM",
              help="Onderteken hiermee de tokens voor --van.")  # fmt: skip
@click.option(
    "--stand",
    metavar="BESTAND",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Onthoud hier wat er al is overgenomen. Nodig als het doel een server is: daarmee gaat "
    "een volgende keer verder waar deze ophield.",
)
@click.option(
    "--standaard",
    "defaults",
    metavar="KLASSE.ATTRIBUUT=WAARDE",
    multiple=True,
    help="De waarde voor wat de standaard van nu vraagt en een object van toen niet heeft. "
    "Herhaalbaar.",
)
@click.option(
    "--moment",
    metavar="DATUMTIJD",
    help="Het moment van overgang, voor objecten zonder registratiedatum. Standaard: nu.",
)
@click.option(
    "--rapport",
    metavar="BESTAND",
    type=click.Path(path_type=Path, dir_okay=False, writable=True),
    help="Schrijf alles wat niet is overgenomen, één regel JSON per gegeven.",
)
@common
def command(
    project: Path,
    *,
    files: tuple[Path, ...],
    versie: str | None,
    sources: Sequence[str],
    targets: Sequence[str],
    adres: str | None,
    token: str,
    geheim: str,
    van_token: str,
    van_geheim: str,
    stand: Path | None,
    defaults: Sequence[str],
    moment: str | None,
    rapport: Path | None,
    as_json: bool,
) -> int:
    """Neem gegevens van een eerdere versie over in de standaard van nu.

    De gegevens komen uit bestanden met één object per regel (NDJSON), of met --van uit een
    register dat er nog is. Wat van wat wordt, staat in `model/gepubliceerd/VERSIE/overgang.yaml` en
    bij `bron` in het model. Alles wat niet kan worden overgenomen, wordt genoemd; persoonsgegevens
    zijn daarin onleesbaar. Wie dezelfde opdracht nog eens geeft, krijgt niets dubbel.
    """
    if bool(files) == bool(sources):
        raise click.UsageError("Geef bestanden, of met --van het adres van een register.")
    wanted = _Wanted(targets, adres, token, geheim, stand, _moment(moment))
    known = _version(project, versie)
    new = read_model(project, "migrate", as_json=as_json)
    old = read_model(project, "migrate", as_json=as_json, version=known) if new else None
    if new is None or old is None:
        return FOUTEN
    crossing = _crossing(project, known, old, new)
    if crossing is None:
        return FOUTEN
    from_secret = van_geheim or ("" if van_token else geheim)
    chosen = _given(new, defaults)
    with ExitStack() as stack:
        source = _source(stack, old, files, sources, van_token, from_secret)
        return _carry_over(wanted, crossing, source, chosen, rapport, as_json=as_json)


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What was asked of the target."""

    targets: Sequence[str]
    address: str | None
    token: str
    secret: str
    journal: Path | None
    moment: datetime | None


def _carry_over(
    wanted: _Wanted,
    crossing: Crossing,
    source: Files | Live,
    chosen: dict[str, tuple[Given, ...]],
    report: Path | None,
    *,
    as_json: bool,
) -> int:
    from sqlalchemy.exc import SQLAlchemyError

    from werkbank.conformance.wire import Unreachable
    from werkbank.migration import migrate
    from werkbank.migration.journal import WrongJournalError
    from werkbank.migration.output import write_findings
    from werkbank.migration.running import TargetError
    from werkbank.migration.source import SourceError
    from werkbank.register import WrongDatabaseError

    try:
        with _target(wanted, crossing.new) as (target, journal), progress() as step:
            verdict = migrate(crossing, source, target, journal=journal, chosen=chosen, step=step)
        if report is not None:
            write_findings(verdict, report)
    except (TargetError, SourceError, WrongJournalError, WrongDatabaseError) as error:
        click.echo(
            f"{error} Wat al is overgenomen, blijft; geef de opdracht daarna opnieuw.", err=True
        )
        return FOUTEN
    except (Unreachable, SQLAlchemyError, OSError) as error:
        cause = str(getattr(error, "orig", None) or error).strip()
        click.echo(f"De bron of het doel is niet te gebruiken: {cause}", err=True)
        return FOUTEN
    _show(verdict, report, as_json=as_json)
    return GOED if verdict.whole else AFWIJKING


def _version(project: Path, version: str | None) -> str:
    from werkbank.read import published_versions

    known = published_versions(project)
    if version in known or (version is None and known):
        return version or known[-1]
    words = ", ".join(known) or "geen"
    raise click.BadParameter(f"bekende versies: {words}", param_hint="'--versie'")


def _crossing(project: Path, version: str, old: Model, new: Model) -> Crossing | None:
    from werkbank.migration import read_crossing

    crossing, found = read_crossing(project, version, old, new)
    if crossing is None:
        show_diagnostics(found)
        click.echo("Niet over te nemen: de overgang is niet in orde.", err=True)
    return crossing


def _source(
    stack: ExitStack,
    old: Model,
    files: tuple[Path, ...],
    urls: Sequence[str],
    token: str,
    secret: str,
) -> Files | Live:
    from werkbank.migration.source import Files, Live, SourceError

    if urls:
        wire = _wire(old, urls, token, secret, "'--van'")
        stack.callback(wire.close)
        return Live(wire)
    try:
        return Files(old, files, Path.cwd())
    except SourceError as error:
        raise click.BadParameter(str(error), param_hint="'BESTAND'") from None


@contextmanager
def _target(wanted: _Wanted, model: Model) -> Iterator[tuple[InDatabase | OnServer, Journal]]:
    from werkbank.api.paths import servers
    from werkbank.migration.journal import Journal, kept_in
    from werkbank.migration.output import write_objects
    from werkbank.migration.target import InDatabase, OnServer
    from werkbank.register import dutch_clock

    first = wanted.targets[0]
    if "=" in first.partition("://")[0] or first.startswith(("http://", "https://")):
        if wanted.journal is None:
            raise click.UsageError("Geef bij een server ook --stand: zonder komt alles dubbel.")
        wire = _wire(model, wanted.targets, wanted.token, wanted.secret, "'--naar'")
        target = OnServer(wire)
        try:
            with kept_in(wanted.journal, target.name) as journal:
                yield target, journal
        finally:
            wire.close()
        return
    if len(wanted.targets) > 1:
        raise click.UsageError("Geef één map of database, of het adres van elke API.")
    database = first if "://" in first else "sqlite://"
    moment = wanted.moment
    clock = (lambda: moment) if moment else dutch_clock
    at = servers(model, wanted.address) if wanted.address else None
    made = InDatabase.open(model, database, at, clock)
    with made.register:
        journal = Journal()
        yield made, journal
        if database != first:
            write_objects(made.register, Path(first), journal)


def _wire(model: Model, urls: Sequence[str], token: str, secret: str, option: str) -> Wire:
    from werkbank.casus.tokens import tokens_for
    from werkbank.conformance.addresses import bases_of
    from werkbank.conformance.wire import Wire

    try:
        bases = bases_of(model, urls)
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint=option) from None
    missing = [api.name for api in model.apis if api.name not in bases]
    if missing:
        raise click.BadParameter(f"geef ook het adres van {', '.join(missing)}", param_hint=option)
    return Wire(model, bases, tokens_for(model, secret, token))


def _given(model: Model, defaults: Sequence[str]) -> dict[str, tuple[Given, ...]]:
    from werkbank.migration.crossing import Given

    found: dict[str, tuple[Given, ...]] = {}
    for each in defaults:
        path, _, value = each.partition("=")
        name, _, attribute = path.partition(".")
        held = model.object_types.get(name)
        if held is None or held.find(attribute) is None or not value:
            known = [
                f"{t.name}.{p.name}" for t in model.object_types.values() for p in t.properties
            ]
            hint = suggestion(path, known)
            raise click.BadParameter(
                f"{each!r} is geen KLASSE.ATTRIBUUT=WAARDE{hint}", param_hint="'--standaard'"
            )
        found[name] = (*found.get(name, ()), Given(new=attribute, value=value))
    return found


def _moment(text: str | None) -> datetime | None:
    if text is None:
        return None
    from werkbank.validate.moments import as_moment

    found = as_moment(text)
    if found is None:
        raise click.BadParameter(
            "geef een datum en tijd met tijdzone, zoals 2026-11-24T10:00:00+01:00",
            param_hint="'--moment'",
        )
    return found


def _show(verdict: Verdict, report: Path | None, *, as_json: bool) -> None:
    from werkbank.migration.output import table
    from werkbank.migration.verdict import Fate

    if as_json:
        show_json(
            {
                "opdracht": "migrate",
                "uitkomst": "goed" if verdict.whole else "afwijking",
                "soorten": {
                    kind: {fate.value: verdict.count(fate, kind) for fate in Fate}
                    for kind in verdict.kinds
                },
                "gegevens": {"overgenomen": verdict.carried, "omgezet": verdict.converted},
                "bevindingen": [each.as_json() for each in verdict.findings],
            }
        )
        return
    for each in verdict.findings[:_SHOWN]:
        click.echo(str(each))
    if (more := len(verdict.findings) - _SHOWN) > 0:
        where = f" Ze staan in {report}." if report else " Geef --rapport om ze te bewaren."
        click.echo(f"… en nog {more}.{where}")
    for line in table(verdict):
        click.echo(line)
    click.echo(
        f"{verdict.carried} gegevens overgenomen, waarvan {verdict.converted} omgezet; "
        f"{len(verdict.findings)} bevindingen."
    )
