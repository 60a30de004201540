"""Files for Spark: those on this machine, and those on a file system that only the cluster sees."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from werkbank.ir import Model
from werkbank.validate.headings import columns_of
from werkbank.validate.judging import Source
from werkbank.validate.keeping import Words
from werkbank.validate.reading.batch import Batch, Step, Steps
from werkbank.validate.sources import (
    Found,
    Given,
    WrongSourceError,
    find_sources,
    kind_of,
    type_for,
    words_of,
)

_ELSEWHERE = "://"


def spark_sources(
    session: Any, model: Model, given: Given, words: Words | None = None
) -> tuple[Found, ...]:
    """The sources in the order that was given.

    What has a scheme, such as `hdfs://` or `s3a://`, is looked up by Spark.

    Args:
        session: of Spark.
        model: has the types.
        given: what the user says.
        words: `words_of` the model, when that is known already.

    Raises:
        WrongSourceError: when a file is not there or its object type is not known.
    """
    words = words or words_of(model)
    found: list[Found] = []
    for path in given.paths:
        if _ELSEWHERE in path:
            found += _elsewhere(session, model, path, given, words)
        else:
            found += find_sources(model, given._replace(paths=(path,)), words)
    return tuple(
        Found(each.source._replace(number=number), each.size, each.steps, each.stamp)
        for number, each in enumerate(found)
    )


def _elsewhere(session: Any, model: Model, path: str, given: Given, words: Words) -> list[Found]:
    parquet = path.rstrip("/").endswith(".parquet")
    try:
        frame = session.read.parquet(path) if parquet else session.read.text(path)
        files = sorted(frame.inputFiles())
    except Exception as error:  # each file system has errors of its own
        raise WrongSourceError(f"{path} is voor Spark niet te lezen.") from error
    headings = frame.columns if parquet else ()
    kinds = [kind_of(model, each, words) for each in given.kinds]
    return [_found(model, file, type_for(words, file, kinds), headings, given) for file in files]


def _found(model: Model, file: str, kind: str, headings: Sequence[str], given: Given) -> Found:
    source = Source(number=0, name=file, path=None, type=kind)
    if headings:
        source = source._replace(columns=columns_of(model, kind, headings, given.mapping))
    return Found(source, 0, _nothing)


def _nothing() -> Steps:
    """What only the cluster sees is not read here."""
    yield Step(Batch("nothing", None, 1), 0)
