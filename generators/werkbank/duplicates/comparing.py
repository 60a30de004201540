"""Guests -> pairs that may be the same person, by Splink on DuckDB."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from werkbank.duplicates.pair import Pair, Reason, Source
from werkbank.duplicates.rules import BLOCKS, COMPARISONS, PRIOR, THRESHOLD, Comparison, Level
from werkbank.duplicates.traits import Guest

_BATCH = 20_000
_COLUMNS = ("last", "first", "emails", "phones", "addresses", "accounts", "mail_name")


@dataclass(frozen=True, slots=True)
class Found:
    """What came of comparing.

    Attributes:
        guests: how many there were.
        pairs: the surest first.
    """

    guests: int
    pairs: tuple[Pair, ...]


def compare(guests: Iterable[tuple[Source, Guest]], threshold: float = THRESHOLD) -> Found:
    """The pairs of guests that may be one person.

    Args:
        guests: each with the place of its record.
        threshold: the least probability of a pair, from 0 to 1.
    """
    import duckdb

    with duckdb.connect(":memory:", config={"preserve_insertion_order": True}) as connection:
        sources = _load(connection, guests)
        if len(sources) < 2:
            return Found(len(sources), ())
        rows = _predict(connection, threshold)
    pairs = sorted((_pair(sources, row) for row in rows), key=_surest_first)
    return Found(len(sources), tuple(pairs))


def _surest_first(pair: Pair) -> tuple[float, str, int, str, int]:
    one, other = pair.one, pair.other
    return (-pair.weight, one.file, one.line, other.file, other.line)


def _load(connection: Any, guests: Iterable[tuple[Source, Guest]]) -> list[Source]:
    """Fill the table of guests; the place of each is its number."""
    import pyarrow

    text, texts = pyarrow.string(), pyarrow.list_(pyarrow.string())
    kinds = [text if name in {"last", "first", "mail_name"} else texts for name in _COLUMNS]
    schema = pyarrow.schema([("unique_id", pyarrow.int64()), *zip(_COLUMNS, kinds, strict=True)])
    connection.execute(
        "CREATE TABLE guests (unique_id BIGINT, last VARCHAR, first VARCHAR, emails VARCHAR[], "
        "phones VARCHAR[], addresses VARCHAR[], accounts VARCHAR[], mail_name VARCHAR)"
    )
    sources: list[Source] = []
    for batch in _batches(guests, sources):
        table = pyarrow.Table.from_pylist(batch, schema=schema)
        connection.register("batch", table)
        connection.execute("INSERT INTO guests SELECT * FROM batch")
        connection.unregister("batch")
    return sources


def _batches(
    guests: Iterable[tuple[Source, Guest]], sources: list[Source]
) -> Iterator[list[dict[str, Any]]]:
    batch: list[dict[str, Any]] = []
    for source, guest in guests:
        batch.append(
            {
                "unique_id": len(sources),
                # None: what is not known is not the same as what is not known either.
                "last": guest.last or None,
                "first": guest.first or None,
                "emails": guest.emails,
                "phones": guest.phones,
                "addresses": guest.addresses,
                "accounts": guest.accounts,
                "mail_name": guest.mail_name or None,
            }
        )
        sources.append(source)
        if len(batch) == _BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def _predict(connection: Any, threshold: float) -> list[dict[str, Any]]:
    with _quiet():
        from splink import Linker
        from splink.backends.duckdb import DuckDBAPI

        table = DuckDBAPI(connection=connection).register("guests")
        linker = Linker(table, _settings(), log_level=logging.ERROR)
        found = linker.inference.predict(threshold_match_probability=threshold)
        rows: list[dict[str, Any]] = found.as_record_list()
    return rows


@contextmanager
def _quiet() -> Iterator[None]:
    """Splink tells that nothing was trained; that is as it should be."""
    logger = logging.getLogger("splink")
    before = logger.level
    logger.setLevel(logging.ERROR)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            yield
        finally:
            logger.setLevel(before)


def _settings() -> Any:
    from splink import SettingsCreator, block_on

    return SettingsCreator(
        link_type="dedupe_only",
        comparisons=[_comparison(each) for each in COMPARISONS],
        blocking_rules_to_generate_predictions=[
            block_on(*names.split(", "), arrays_to_explode=list(arrays) or None)
            for names, arrays in BLOCKS
        ],
        probability_two_random_records_match=PRIOR,
        retain_matching_columns=True,  # the outcomes come along with them only
        retain_intermediate_calculation_columns=True,
    )


def _comparison(comparison: Comparison) -> Any:
    import splink.comparison_library as comparisons

    return comparisons.CustomComparison(
        output_column_name=comparison.name,
        comparison_levels=[_level(each) for each in comparison.levels],
    )


def _level(level: Level) -> dict[str, Any]:
    found: dict[str, Any] = {"sql_condition": level.sql, "label_for_charts": level.label}
    if not level.m:
        return {**found, "is_null_level": True}
    found |= {"m_probability": level.m, "u_probability": level.u}
    if level.spread:
        found |= {"tf_adjustment_column": level.spread, "tf_adjustment_weight": 1.0}
    return found


# -- the explanation ---------------------------------------------------------------------------


def _pair(sources: list[Source], row: dict[str, Any]) -> Pair:
    left, right = sorted((row["unique_id_l"], row["unique_id_r"]))
    reasons = tuple(reason for each in COMPARISONS if (reason := _reason(each, row)) is not None)
    return Pair(
        sources[left],
        sources[right],
        round(float(row["match_weight"]), 2),
        round(float(row["match_probability"]), 4),
        reasons,
    )


def _reason(comparison: Comparison, row: dict[str, Any]) -> Reason | None:
    """What a comparison says; None when there was nothing to compare."""
    gamma = int(row[f"gamma_{comparison.name}"])
    if gamma < 0:
        return None
    level = comparison.levels[len(comparison.levels) - 1 - gamma]
    weight = level.weight
    if level.spread:
        weight += float(row[f"mw_tf_adj_{comparison.name}"])
    return Reason(level.label, round(weight, 2))
