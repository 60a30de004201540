"""`werkbank compare`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from werkbank.cli.compare_show import Show
from werkbank.cli.options import common
from werkbank.cli.progress import progress
from werkbank.diagnostics import Diagnostic

if TYPE_CHECKING:
    from werkbank.compare import Offer

_EPILOG = (
    "Eindcodes: 0 goed; 1 fouten in een van beide versies; 2 verkeerd gebruik; 3 bij twee"
    " specificaties een verschil zonder verklaring, of met --streng een versie die te laag is voor"
    " wat er breekt; 4 fout in de werkbank zelf; 130 afgebroken."
)


@click.command("compare", epilog=_EPILOG)
@click.argument("old", metavar="[OUD]", required=False)
@click.argument("new", metavar="[NIEUW]", required=False)
@click.option("--volledig", is_flag=True, help="Kort niets in en laat niets weg.")
@click.option(
    "--streng",
    is_flag=True,
    help="Eindig met 3 als iets afnemers breekt en de hoofdversie niet is verhoogd. Zonder OUD is"
    " dat de laatst uitgebrachte versie: de laatste tag, zoals v1.2.0.",
)
@click.option(
    "--changelog", "as_changelog", is_flag=True, help="Schrijf alleen een stuk voor CHANGELOG.md."
)
@common
def command(
    old: str | None,
    new: str | None,
    project: Path,
    *,
    volledig: bool,
    streng: bool,
    as_changelog: bool,
    as_json: bool,
) -> int:
    """Vergelijk twee versies en noem wat er breekt, en voor wie.

    OUD en NIEUW zijn twee OpenAPI-specificaties, of twee versies van het model: een map of een
    revisie van git, zoals v1.2.0 of HEAD~3. Zonder NIEUW is dat het project zelf.

    Bij elk verschil staat of het een afnemer breekt, een aanbieder of geen van beide, volgens
    welke regel, en welk besluit erachter zit. Bij twee modellen worden de casussen van OUD
    uitgevoerd tegen een register van NIEUW.
    """
    show = Show(full=volledig, strict=streng, as_changelog=as_changelog, as_json=as_json)
    if old is None:
        if not streng:
            raise click.UsageError(
                "geef OUD en NIEUW, of --streng om te vergelijken met de laatst uitgebrachte versie"
            )
        from werkbank.compare import last_published

        baseline = last_published(project)
        if baseline.revision is None:
            return show.nothing(baseline.reason)
        old = baseline.revision
    return _compare(old, new or str(project), project, show)


def _compare(old: str, new: str, project: Path, show: Show) -> int:
    from werkbank.compare import Named, named

    kinds = {named(old), named(new)}
    if kinds == {Named.FILE}:
        return _specifications(Path(old), Path(new), project, show)
    if Named.FILE in kinds:
        from werkbank.diagnostics import comparing, report
        from werkbank.position import Position

        raise _misuse(report(comparing.DIFFERENT_KINDS, Position(""), old=old, new=new))
    from werkbank.compare import compare_versions

    with progress() as step:
        before, after = _opened(old, project), _opened(new, project)
        if isinstance(before, tuple) or isinstance(after, tuple):
            wrong = (*_wrong(before), *_wrong(after))
            return show.wrong(wrong)
        outcome = compare_versions(before, after, project, step)
    return show.versions(outcome)


def _opened(name: str, project: Path) -> Offer | tuple[Diagnostic, ...]:
    from werkbank.compare import open_version

    found = open_version(name, project)
    if isinstance(found, tuple):
        unusable = next((each for each in found if not each.position.file), None)
        if unusable is not None:
            raise _misuse(unusable)
    return found


def _wrong(found: Offer | tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    return found if isinstance(found, tuple) else ()


def _misuse(diagnostic: Diagnostic) -> click.UsageError:
    return click.UsageError(f"{diagnostic.message}. Oplossing: {diagnostic.remedy}")


def _specifications(old: Path, new: Path, project: Path, show: Show) -> int:
    from werkbank.compare import compare_files

    return show.files(*compare_files(old, new, project))
