"""`werkbank validate`."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import click

from werkbank.cli.exit_codes import AFGEBROKEN, AFWIJKING, FOUTEN, GOED
from werkbank.cli.options import common
from werkbank.cli.progress import progress

if TYPE_CHECKING:
    from werkbank.ir import Model
    from werkbank.validate.concluding import Conclusion
    from werkbank.validate.keeping import Words
    from werkbank.validate.running import Assignment, Moment
    from werkbank.validate.sources import Found, Given

    Find = Callable[[Model, Given], tuple[Found, ...]]
    Run = Callable[[Assignment, Path, bool], Conclusion | None]

_EPILOG = (
    "Eindcodes: 0 goed; 1 fouten in het model of in de kolommen; 2 verkeerd gebruik; "
    "3 er zijn bevindingen; 4 fout in de werkbank zelf; 130 afgebroken (--hervat gaat verder)."
)
_PURPOSES = {"lezen": "READ", "aanmaken": "CREATE"}


@click.command("validate", epilog=_EPILOG)
@click.argument("bestanden", metavar="BESTAND...", nargs=-1, required=True)
@click.option(
    "--als",
    metavar="OBJECTTYPE",
    multiple=True,
    help="Wat erin staat, zoals klant; of PATROON=OBJECTTYPE voor bestanden met die naam. "
    "Standaard volgt het uit de naam van het bestand.",
)
@click.option(
    "--doel",
    type=click.Choice(list(_PURPOSES)),
    default="lezen",
    help="lezen: objecten zoals een register ze geeft, met url. aanmaken: objecten die nog "
    "naar een register gaan, zonder wat het register invult.",
)
@click.option(
    "--peildatum",
    metavar="JJJJ-MM-DD",
    type=click.DateTime(["%Y-%m-%d"]),
    help="Dag waarop codes uit referentielijsten geldig moeten zijn. Standaard: vandaag.",
)
@click.option(
    "--kolommen",
    metavar="BESTAND",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="YAML die zegt welk attribuut in welke kolom staat, voor CSV, Excel en Parquet.",
)
@click.option("--scheidingsteken", metavar="TEKEN", default="", help="Van CSV; standaard geraden.")
@click.option(
    "--alleen-vorm", is_flag=True, help="Toets alleen het JSON Schema: geen controles en regels."
)
@click.option(
    "--profiel", is_flag=True, help="Beschrijf de gegevens ook: vulling, vormen, waarden."
)
@click.option(
    "--rapport",
    metavar="MAP",
    type=click.Path(path_type=Path, file_okay=False),
    help="Schrijf hier het rapport en alle bevindingen.",
)
@click.option(
    "--vorm",
    "forms",
    multiple=True,
    type=click.Choice(["html", "ndjson", "parquet", "xlsx", "junit"]),
    help="Wat er in die map komt; vaker te geven. Standaard: alles.",
)
@click.option("--hervat", is_flag=True, help="Ga verder waar dezelfde opdracht werd afgebroken.")
@click.option(
    "--processen",
    metavar="GETAL",
    type=click.IntRange(1, 256),
    help="Hoeveel processen tegelijk werken. Standaard: een per kern.",
)
@click.option(
    "--engine",
    type=click.Choice(["lokaal", "spark"]),
    default="lokaal",
    help="Waar het werk gebeurt. spark verdeelt NDJSON en Parquet over een cluster; een pad mag "
    "dan ook hdfs://… of s3a://… zijn. De bevindingen zijn dezelfde.",
)
@click.option(
    "--master",
    metavar="ADRES",
    default="",
    help="Cluster voor --engine spark, zoals spark://host:7077 of local[4]. Standaard wat "
    "spark-submit zegt, en anders deze machine.",
)
@common
def command(
    project: Path,
    *,
    bestanden: tuple[str, ...],
    als: tuple[str, ...],
    doel: str,
    peildatum: datetime | None,
    kolommen: Path | None,
    scheidingsteken: str,
    alleen_vorm: bool,
    profiel: bool,
    rapport: Path | None,
    forms: tuple[str, ...],
    hervat: bool,
    processen: int | None,
    engine: str,
    master: str,
    as_json: bool,
) -> int:
    """Toets bestanden met gegevens aan alle regels van de standaard.

    Leest NDJSON, JSON, CSV, Parquet en Excel (.xlsx), ook ingepakt met gzip of zstd, hele mappen,
    en met - wat op de invoer staat. Elke fout komt in het rapport met bestand en regel; geen fout
    houdt de rest tegen. Persoonsgegevens staan er niet in.
    """
    from werkbank.purpose import Purpose
    from werkbank.validate.running import Assignment

    if forms and rapport is None:
        raise click.UsageError("--vorm hoort bij --rapport MAP.")
    if hervat and "-" in bestanden:
        raise click.UsageError("Wat op de invoer staat is niet te hervatten; geef een bestand.")
    if engine == "spark" and (profiel or hervat or "-" in bestanden):
        raise click.UsageError("--engine spark gaat niet samen met --profiel, --hervat of -.")
    if master and engine != "spark":
        raise click.UsageError("--master hoort bij --engine spark.")
    standard = _standard(project, as_json=as_json)
    if standard is None:
        return FOUTEN
    key, model, words = standard
    given = _given(bestanden, als, kolommen, scheidingsteken)
    if given is None:
        return FOUTEN
    with _working(engine, master, words) as (find, run):
        assignment = Assignment(
            model=model,
            found=_sources(find, model, given),
            purpose=Purpose[_PURPOSES[doel]],
            day=peildatum.date() if peildatum else date.today(),  # noqa: DTZ011 - the user's day
            form_only=alleen_vorm,
            profile=profiel,
            processes=processen or _cores(),
            model_key=key,
        )
        folder = _workplace(assignment)
        conclusion = run(assignment, folder, hervat)
    if conclusion is None:
        return AFGEBROKEN
    _tell(conclusion, rapport, forms, as_json=as_json)
    from werkbank.validate.checkpoint import remove

    remove(folder)
    return AFWIJKING if conclusion.summary.findings else GOED


def _standard(project: Path, *, as_json: bool) -> tuple[str, Model, Words] | None:
    """The key of the model, the model, and the words for its object types; None with errors.

    When nothing has changed the model is known to be right, and is read only when that is needed.
    """
    from werkbank.project.inputs import known_inputs_of
    from werkbank.validate.keeping import keep_words, kept_words, late

    key = known_inputs_of(project)
    words = kept_words(key)
    if words is not None:
        return key, late(lambda: _right_model(project, key, as_json=as_json)), words
    model = _model(project, key, as_json=as_json)
    if model is None:
        return None
    from werkbank.validate.sources import words_of

    words = words_of(model)
    keep_words(key, words)
    return key, model, words


def _right_model(project: Path, key: str, *, as_json: bool) -> Model:
    model = _model(project, key, as_json=as_json)
    if model is None:  # it was changed in this very moment, and told what is wrong with it
        raise click.Abort
    return model


def _model(project: Path, key: str, *, as_json: bool) -> Model | None:
    """The model; from the cache when nothing has changed."""
    from werkbank.build.remembered import recall, remember

    model = recall(key)
    if model is None:
        from werkbank.cli.casussen import read_model

        model = read_model(project, "validate", as_json=as_json)
        if model is not None:
            remember(key, model)
    return model


def _given(
    paths: Sequence[str], kinds: Sequence[str], columns: Path | None, separator: str
) -> Given | None:
    from werkbank.validate.columns import ColumnMapping, WrongMappingError, read_mapping
    from werkbank.validate.sources import Given

    try:
        mapping = read_mapping(columns) if columns else ColumnMapping()
    except WrongMappingError as error:
        click.echo(str(error), err=True)
        return None
    return Given(paths=paths, kinds=kinds, mapping=mapping, separator=separator)


def _sources(find: Find, model: Model, given: Given) -> tuple[Found, ...]:
    from werkbank.validate.sources import WrongSourceError

    try:
        return find(model, given)
    except WrongSourceError as error:
        raise click.UsageError(str(error)) from None


@contextmanager
def _working(engine: str, master: str, words: Words) -> Iterator[tuple[Find, Run]]:
    """How sources are found and how they are judged, here or on a cluster."""
    if engine == "lokaal":
        from werkbank.validate.sources import find_sources

        yield partial(find_sources, words=words), _run
        return
    from werkbank.validate.spark import NoSparkError, judge_on_spark, session_at, spark_sources

    def on_spark(assignment: Assignment, folder: Path, _: bool) -> Conclusion:
        with progress() as step:
            return judge_on_spark(session, assignment, folder, step)

    try:
        with session_at(master) as session:
            yield partial(spark_sources, session, words=words), on_spark
    except NoSparkError as error:
        raise click.UsageError(str(error)) from None


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _workplace(assignment: Assignment) -> Path:
    from werkbank.project.kept import cache_folder

    return cache_folder() / "validatie" / assignment.fingerprint()


def _run(assignment: Assignment, folder: Path, resume: bool) -> Conclusion | None:
    """The outcome; None when it was broken off."""
    from werkbank.validate.running import judge_all

    try:
        with progress() as step:
            tell = _Clock(step).tell
            judged = judge_all(assignment, folder, resume=resume, tell=tell, meanwhile=_load_rest)
            step("vergelijken en samenvatten")
            from werkbank.validate.concluding import conclude

            return conclude(judged)
    except KeyboardInterrupt:
        words = "Afgebroken. Geef dezelfde opdracht met --hervat om verder te gaan."
        click.echo(words, err=True)
        return None


def _load_rest() -> None:
    """Load what comes after the judging, while others judge."""
    import_module("werkbank.validate.joining")
    import_module("werkbank.validate.reports.text")


class _Clock:
    """Tells how far it is, and how long it will take, a few times per second at most."""

    def __init__(self, step: Callable[[str], None]) -> None:
        self._step = step
        self._begin = self._last = time.monotonic()

    def tell(self, moment: Moment) -> None:
        now = time.monotonic()
        if now - self._last < 0.2:
            return
        self._last = now
        text = f"{_number(moment.records)} objecten"
        if moment.total and 0 < moment.done <= moment.total:
            part = moment.done / moment.total
            left = (now - self._begin) / part * (1 - part)
            text += f", {part:.0%}, nog {int(left // 60)}:{int(left % 60):02d}"
        self._step(text)


def _number(number: int) -> str:
    return f"{number:,}".replace(",", ".")


def _tell(
    conclusion: Conclusion, folder: Path | None, forms: Sequence[str], *, as_json: bool
) -> None:
    from werkbank.validate.reports import write_reports
    from werkbank.validate.reports.text import as_data, summary_lines

    written = write_reports(conclusion, folder, forms) if folder else ()
    if as_json:
        from werkbank.cli.show import show_json

        show_json({**as_data(conclusion), "geschreven": [str(path) for path in written]})
        return
    for line in summary_lines(conclusion):
        click.echo(line)
    if written:
        click.echo("Geschreven: " + ", ".join(str(path) for path in written))
