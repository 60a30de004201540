"""`werkbank casus run`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import click

from werkbank.casus.remote import Leftovers, over_http
from werkbank.casus.running import CasusRun, Open, run_casus
from werkbank.casus.tokens import Tokens, tokens_for
from werkbank.casus.transport import NoAnswerError
from werkbank.cli.casussen import chosen, read_model
from werkbank.cli.exit_codes import AFWIJKING, FOUTEN, GOED
from werkbank.cli.options import common, with_tokens
from werkbank.cli.progress import progress
from werkbank.cli.show import count, show_json
from werkbank.ir import Casus, Model

_EPILOG = (
    "Eindcodes: 0 alles ging zoals de casussen zeggen; 1 fouten in het model of een casus; 2 "
    "verkeerd gebruik; 3 een stap gaf iets anders, of er bleef op de server iets achter; 4 fout in "
    "de werkbank zelf; 130 afgebroken."
)


def _bases(_ctx: click.Context, _param: click.Parameter, given: Sequence[str]) -> dict[str, str]:
    found = {}
    for each in given:
        api, equals, url = each.partition("=")
        if not equals or not url.startswith(("http://", "https://")):
            raise click.BadParameter(
                f"{each!r} is niet API=URL, zoals klanten=http://localhost:8000/klanten/api/v2"
            )
        found[api] = url
    return found


@click.command("run", epilog=_EPILOG)
@click.argument("names", metavar="[NAAM]...", nargs=-1)
@click.option("--route", metavar="ROUTE", help="Alleen deze route van de genoemde casus.")
@click.option(
    "--url",
    "bases",
    metavar="API=URL",
    multiple=True,
    callback=_bases,
    help="Voer uit tegen een server: het basisadres van een API. Geef dit voor elke API één keer.",
)
@with_tokens("Onderteken hiermee een JWT per actor, in plaats van één token voor iedereen.")
@common
def command(
    project: Path,
    *,
    names: tuple[str, ...],
    route: str | None,
    bases: dict[str, str],
    token: str,
    geheim: str,
    as_json: bool,
) -> int:
    """Voer casussen uit: die met een NAAM (of nummer), of allemaal.

    Elke route krijgt een eigen, leeg register in het geheugen. Met --url gaat alles over HTTP naar
    een server; wat een route daar aanmaakt, wordt na afloop in omgekeerde volgorde verwijderd.
    """
    model = read_model(project, "casus run", as_json=as_json)
    if model is None:
        return FOUTEN
    casussen = _narrowed(chosen(model, names), route)
    leftovers = Leftovers()
    open_register = _opener(model, bases, tokens_for(model, geheim, token), leftovers)
    runs = []
    try:
        with progress() as step:
            for casus in casussen:
                step(f"casus {casus.number} {casus.code}")
                runs.append(run_casus(model, casus, open_register))
    except NoAnswerError as error:
        click.echo(str(error), err=True)
        for url in leftovers.urls:
            click.echo(f"Misschien achtergebleven op de server: {url}", err=True)
        return AFWIJKING
    if as_json:
        show_json(_data(runs, leftovers))
    else:
        for run in runs:
            _show(run)
        _summary(runs, leftovers)
    return GOED if all(run.ok for run in runs) and not leftovers.urls else AFWIJKING


def _opener(model: Model, bases: dict[str, str], tokens: Tokens, leftovers: Leftovers) -> Open:
    if not bases:
        from werkbank.casus.stage import in_process

        return in_process(model)
    unknown = set(bases) - {api.name for api in model.apis}
    if unknown:
        raise click.BadParameter(
            f"er is geen api {', '.join(sorted(unknown))}; wel: "
            f"{', '.join(api.name for api in model.apis)}",
            param_hint="'--url'",
        )
    try:
        return over_http(model, bases, tokens, leftovers)
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="'--url'") from error


def _narrowed(casussen: tuple[Casus, ...], route: str | None) -> tuple[Casus, ...]:
    if route is None:
        return casussen
    if len(casussen) != 1:
        raise click.BadParameter("noem ook de casus waar deze route van is", param_hint="'--route'")
    (casus,) = casussen
    if route == "fout":
        return (replace(casus, routes=()),)
    kept = tuple(each for each in casus.routes if each.name == route)
    if not kept:
        known = ", ".join([*(each.name for each in casus.routes), "fout"])
        raise click.BadParameter(
            f"casus {casus.code} heeft geen route {route!r}; wel: {known}", param_hint="'--route'"
        )
    return (replace(casus, routes=kept, wrong=()),)


def _show(run: CasusRun) -> None:
    steps = sum(len(route.steps) for route in run.all_runs())
    sign = click.style("✓", fg="green") if run.ok else click.style("✗", fg="red", bold=True)
    routes = count(len(run.routes), "route", "routes")
    click.echo(f"{sign} {run.casus.number:>2} {run.casus.code}: {routes}, {steps} stappen")
    for route in run.all_runs():
        for step in route.failures:
            click.echo(
                f"     {step.step.position}: route {route.route.name}, stap {step.step.name}"
            )
            for difference in step.differences:
                click.echo(f"       {difference}")


def _summary(runs: Sequence[CasusRun], leftovers: Leftovers) -> None:
    for url in leftovers.urls:
        click.echo(f"Niet te verwijderen van de server: {url}")
    wrong = sum(not run.ok for run in runs)
    if wrong:
        click.echo(
            f"Afwijking: {count(wrong, 'casus ging', 'casussen gingen')} anders dan beschreven, "
            f"van de {len(runs)}."
        )
    else:
        click.echo(f"In orde: {count(len(runs), 'casus', 'casussen')} zoals beschreven.")


def _data(runs: Sequence[CasusRun], leftovers: Leftovers) -> dict[str, object]:
    good = all(run.ok for run in runs) and not leftovers.urls
    return {
        "opdracht": "casus run",
        "uitkomst": "goed" if good else "afwijking",
        "casussen": [
            {
                "nummer": run.casus.number,
                "casus": run.casus.code,
                "uitkomst": "goed" if run.ok else "afwijking",
                "routes": [
                    {
                        "route": route.route.name,
                        "uitkomst": "goed" if route.ok else "afwijking",
                        "stappen": len(route.steps),
                        "afwijkingen": [
                            {
                                "stap": step.step.name,
                                "bestand": step.step.position.file,
                                "regel": step.step.position.line,
                                "verschillen": list(step.differences),
                            }
                            for step in route.failures
                        ],
                    }
                    for route in run.all_runs()
                ],
            }
            for run in runs
        ],
        "achtergebleven": list(leftovers.urls),
    }
