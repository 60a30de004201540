"""`werkbank conform`."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from werkbank.cli.casussen import read_model
from werkbank.cli.exit_codes import AFWIJKING, FOUTEN, GOED
from werkbank.cli.options import common, with_tokens
from werkbank.cli.progress import progress
from werkbank.cli.show import show_json
from werkbank.ir import Model

if TYPE_CHECKING:
    from werkbank.conformance import Declaration, Report
    from werkbank.conformance.result import Kind, Tally
    from werkbank.conformance.subject import Subject
    from werkbank.conformance.wire import Wire

_EPILOG = (
    "Eindcodes: 0 goed; 1 fouten in het model of de verklaring; 2 verkeerd gebruik; 3 "
    "de server voldoet niet, of er bleef iets achter; 4 fout in de werkbank zelf; 130 afgebroken."
)
_NEW = click.Path(path_type=Path, dir_okay=False, writable=True)


@click.command("conform", epilog=_EPILOG)
@click.argument("urls", metavar="URL...", nargs=-1)
@with_tokens("Onderteken hiermee de tokens; nodig om scopes te toetsen.")
@click.option(
    "--verklaring",
    metavar="BESTAND",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="YAML waarin de leverancier zegt wat de server niet kent.",
)
@click.option("--voorbeeld", is_flag=True, help="Toon een voorbeeld van een verklaring en stop.")
@click.option(
    "--bronnen",
    "show_sources",
    is_flag=True,
    help="Toon welke zaken, producten en documenten elders moeten bestaan en stop.",
)
@click.option("--alleen", metavar="CODE", multiple=True, help="Alleen dit onderdeel. Herhaalbaar.")
@click.option("--junit", metavar="BESTAND", type=_NEW, help="Schrijf de uitkomst als JUnit-XML.")
@click.option(
    "--certificaat", metavar="BESTAND", type=_NEW, help="Schrijf de uitkomst als HTML-pagina."
)
@click.option(
    "--startwaarde",
    metavar="GETAL",
    type=int,
    help="Verstuur dezelfde waarden als een eerdere keer.",
)
@common
def command(
    project: Path,
    *,
    urls: tuple[str, ...],
    token: str,
    geheim: str,
    verklaring: Path | None,
    voorbeeld: bool,
    show_sources: bool,
    alleen: Sequence[str],
    junit: Path | None,
    certificaat: Path | None,
    startwaarde: int | None,
    as_json: bool,
) -> int:
    """Onderzoek of een server doet wat de standaard zegt.

    Geef het basisadres van elke API, als API=URL of zoals de standaard het noemt; of één adres
    zonder pad waar alle API's onder staan. Elke operatie, gedragsregel en casus wordt uitgevoerd;
    wat daarbij wordt aangemaakt, wordt weer verwijderd. Onderzoek geen server met echte gegevens.
    """
    from werkbank.conformance import Declaration, Target, examine
    from werkbank.conformance.declaration import EXAMPLE
    from werkbank.conformance.subject import subject_of
    from werkbank.conformance.wire import Unreachable

    if voorbeeld:
        click.echo(EXAMPLE, nl=False)
        return GOED
    if not urls and not show_sources:
        raise click.UsageError("Geef het adres van ten minste één API.")
    model = read_model(project, "conform", as_json=as_json)
    if model is None:
        return FOUTEN
    if show_sources:
        _show_sources(model, as_json=as_json)
        return GOED
    bases = _bases(model, urls)
    declaration = _declared(model, verklaring) if verklaring else Declaration()
    if declaration is None:
        return FOUTEN
    _known(model, bases, alleen)
    wire = _wire(model, bases, token, geheim)
    seed = secrets.randbits(32) if startwaarde is None else startwaarde
    target = Target(wire, sources=declaration.sources, secret=geheim, seed=seed)
    moment = datetime.now().astimezone().isoformat(timespec="seconds")
    subject = subject_of(model, bases, declaration, moment, target.seed)
    try:
        _reachable(wire)
        with progress() as step:
            report = examine(target, declaration, only=alleen, step=step)
    except Unreachable as gone:
        click.echo(f"De server is niet te bereiken. {gone}", err=True)
        return AFWIJKING
    finally:
        wire.close()
    _write(report, subject, junit, certificaat)
    if as_json:
        show_json(_data(report, subject))
    else:
        _show(report, subject)
    return GOED if report.conforms and not report.left else AFWIJKING


def _bases(model: Model, urls: Sequence[str]) -> dict[str, str]:
    from werkbank.conformance.addresses import bases_of

    try:
        return bases_of(model, urls)
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="'URL'") from None


def _declared(model: Model, path: Path) -> Declaration | None:
    from werkbank.conformance import read_declaration
    from werkbank.conformance.declaration import WrongDeclarationError
    from werkbank.conformance.features import features_of

    try:
        return read_declaration(path, features_of(model))
    except WrongDeclarationError as error:
        click.echo(str(error), err=True)
        return None


def _known(model: Model, bases: dict[str, str], only: Sequence[str]) -> None:
    from werkbank.conformance.features import features_of
    from werkbank.schema.explain import suggestion

    features = list(features_of(model, tuple(bases)))
    names = {name for each in features for name in (each.code, each.key, each.api) if name}
    for each in only:
        if each not in names:
            hint = suggestion(each, sorted(names))
            raise click.BadParameter(f"er is geen onderdeel {each}{hint}", param_hint="'--alleen'")


def _wire(model: Model, bases: dict[str, str], token: str, secret: str) -> Wire:
    from werkbank.casus.tokens import tokens_for
    from werkbank.conformance.wire import Wire

    return Wire(model, bases, tokens_for(model, secret, token))


def _reachable(wire: Wire) -> None:
    for base in wire.bases.values():
        wire.send("GET", f"{base}/openapi.json", token=None)


def _write(report: Report, subject: Subject, junit: Path | None, page: Path | None) -> None:
    from werkbank.conformance.certificate import certificate
    from werkbank.conformance.junit import junit_xml

    if junit is not None:
        junit.write_bytes(junit_xml(report))
    if page is not None:
        page.write_text(certificate(report, subject), "utf-8", newline="\n")


def _show_sources(model: Model, *, as_json: bool) -> None:
    """The objects elsewhere that casussen and tests refer to."""
    found = {
        each.url: {
            "url": each.url,
            "soort": each.kind,
            "relatieOnbekend": bool(each.data.get("relatiesOnbekend")),
        }
        for casus in model.casussen
        for each in casus.externals
    }
    if as_json:
        show_json({"opdracht": "conform", "uitkomst": "goed", "bronnen": list(found.values())})
        return
    for each in found.values():
        unknown = " (kent de relatie niet)" if each["relatieOnbekend"] else ""
        click.echo(f"{each['soort']}: {each['url']}{unknown}")


_COLUMNS = ("voldoet", "voldoet niet", "niet geïmpl.", "niet te bepalen", "dekking")


def _show(report: Report, subject: Subject) -> None:
    from werkbank.conformance.result import Kind, Verdict

    for each in report.results:
        if each.verdict is Verdict.PASSED:
            continue
        colour = {"fg": "red", "bold": True} if each.verdict is Verdict.FAILED else {"fg": "yellow"}
        label = click.style(each.verdict.value, **colour)
        click.echo(f"{label} {each.feature.key}: {each.feature.title}")
        for finding in each.findings:
            click.echo(f"    {finding}")
    for url in report.left:
        click.echo(f"Niet te verwijderen van de server: {url}")
    click.echo("".join([f"{'':<26}", *(f"{name:>16}" for name in _COLUMNS)]))
    for kind in (*Kind, None):
        for required in (True, False):
            tally = report.tally(kind, required=required)
            if tally.total:
                click.echo(_line(kind, tally, required=required))
    for held in subject.specifications:
        click.echo(f"{held.title} {held.version}, sha256 {held.sha256[:16]}…: {held.address}")
    if report.conforms:
        click.echo("Voldoet aan alles wat de standaard verplicht stelt.")
    else:
        required_ = report.tally(required=True)
        click.echo(
            f"Voldoet niet: {required_.passed} van de {required_.total} verplichte onderdelen. "
            f"Opnieuw met dezelfde waarden: --startwaarde {subject.seed}"
        )


def _line(kind: Kind | None, tally: Tally, *, required: bool) -> str:
    name = f"{kind.value if kind else 'samen'}, {'verplicht' if required else 'optioneel'}"
    counts = (tally.passed, tally.failed, tally.declined, tally.undecided)
    share = f"{int(tally.share * 1000) / 10:.1f} %".replace(".", ",")
    return "".join([f"{name:<26}", *(f"{count:>16}" for count in counts), f"{share:>16}"])


def _data(report: Report, subject: Subject) -> dict[str, object]:
    required, optional = report.tally(required=True), report.tally(required=False)
    return {
        "opdracht": "conform",
        "uitkomst": "goed" if report.conforms and not report.left else "afwijking",
        "leverancier": subject.declaration.supplier,
        "product": subject.declaration.product,
        "versie": subject.declaration.version,
        "moment": subject.moment,
        "startwaarde": subject.seed,
        "specificaties": [
            {"api": s.api, "versie": s.version, "adres": s.address, "sha256": s.sha256}
            for s in subject.specifications
        ],
        "verplicht": {"voldoet": required.passed, "van": required.total},
        "optioneel": {"voldoet": optional.passed, "van": optional.total},
        "onderdelen": [
            {
                "code": each.feature.code,
                "api": each.feature.api,
                "soort": each.feature.kind.value,
                "verplicht": each.feature.required,
                "uitkomst": each.verdict.value,
                "bevindingen": list(each.findings),
            }
            for each in report.results
        ],
        "achtergebleven": list(report.left),
    }
