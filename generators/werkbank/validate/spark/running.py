"""A run on Spark: judged in the executors, compared as joins, put together as on one machine."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial, reduce
from itertools import chain
from pathlib import Path
from typing import Any

import orjson

from werkbank.validate.concluding import Conclusion, put_together, targets_of, ties_in
from werkbank.validate.judging import Row, Source, source_and_line
from werkbank.validate.reading.opening import opened
from werkbank.validate.running import Assignment, Judged, judge_for, without_steps
from werkbank.validate.sources import Found
from werkbank.validate.spark.executing import COUNT, FINDING, SCHEMA, Task, rows_of
from werkbank.validate.spark.reading import (
    address_of,
    first_lines,
    parquet_frame,
    row_batches,
    text_batches,
    text_frame,
)
from werkbank.validate.ties import Role

Tell = Callable[[str], object]


def judge_on_spark(
    session: Any, assignment: Assignment, folder: Path, tell: Tell = lambda _: None
) -> Conclusion:
    """Judge all sources; the conclusion is the one of the local engine.

    NDJSON and Parquet are read by the executors. Other forms, and files that are packed or damaged,
    are read where this runs, and compared with all the rest.

    Args:
        session: of Spark.
        assignment: with sources of `spark_sources`; a profile is not made.
        folder: for the findings in their order; made when it is not there.
        tell: told what it is doing.
    """
    folder.mkdir(parents=True, exist_ok=True)
    judge = judge_for(assignment)
    run = _Run(session, assignment, Judged(assignment, judge, folder))
    tell("Spark: records beoordelen")
    rows = run.judged().persist()
    try:
        run.count(rows)
        tell("Spark: vergelijken en samenvatten")
        return put_together(run.outcome, run.findings(rows), run.pairs(rows))
    finally:
        rows.unpersist()


class _Run:
    """One run, with what its steps share."""

    def __init__(self, session: Any, assignment: Assignment, outcome: Judged) -> None:
        self.session = session
        self.assignment = assignment
        self.outcome = outcome
        self.ties = ties_in(outcome)
        self.base: dict[str, int] = {}
        for at, (name, _, _) in enumerate(self.ties):
            self.base.setdefault(name, at)

    def judged(self) -> Any:
        """All records judged: rows with findings, keys and counts."""
        texts = [each for each in self.assignment.found if _is_plain_text(each)]
        tables = [each for each in self.assignment.found if _is_parquet(each)]
        others = [each for each in self.assignment.found if each not in (*texts, *tables)]
        frames = [self._table(each.source) for each in tables]
        if texts:
            frames.append(self._texts([each.source for each in texts]))
        headings = [each for each in tables if each.source.columns.findings]
        frames += self._here(others, headings)
        return reduce(lambda one, other: one.union(other), frames)

    def _texts(self, sources: Sequence[Source]) -> Any:
        frame = text_frame(self.session, sources)
        numbers = {address_of(each): each.number for each in sources}
        read = partial(text_batches, first=first_lines(frame), numbers=numbers)
        return frame.mapInArrow(self._task(read), SCHEMA)

    def _table(self, source: Source) -> Any:
        read = partial(row_batches, number=source.number)
        return parquet_frame(self.session, source).mapInArrow(self._task(read), SCHEMA)

    def _task(self, read: Any) -> Task:
        return Task(without_steps(self.assignment), read, self.base)

    def _here(self, others: Sequence[Found], headings: Sequence[Found]) -> list[Any]:
        """What is judged where this runs: few files, or none."""
        import pyarrow

        from werkbank.validate.reading.batch import Batch

        judge = self.outcome.judge
        batches: list[Any] = []
        for found in (*others, *headings):
            number = found.source.number
            told = found.source.columns.findings
            steps = [Batch("nothing", None, 1, told)] if told else []
            for batch in (*steps, *(step.batch for step in found.steps() if found in others)):
                outcome = judge.outcome(number, batch)
                batches += rows_of(judge, number, outcome, batch, self.base)
        if not batches:
            return []
        return [self.session.createDataFrame(pyarrow.Table.from_batches(batches), SCHEMA)]

    # -- what came of it ---------------------------------------------------------------------

    def count(self, rows: Any) -> None:
        """Records per file, and the last line."""
        for each in self.assignment.sources:
            self.outcome.counts[each.name] = [0, 0]
        for row in rows.filter(rows.slot == COUNT).select("place", "content").toLocalIterator():
            held = self.outcome.counts[self.assignment.sources[row["place"]].name]
            records, last = orjson.loads(bytes(row["content"]))
            held[0] += records
            held[1] = max(held[1], last)

    def findings(self, rows: Any) -> Iterator[tuple[int, Row]]:
        """What was found in records by themselves, in the order of files and lines."""
        found = rows.filter(rows.slot == FINDING)
        for row in found.orderBy("place").select("place", "content").toLocalIterator():
            yield source_and_line(row["place"])[0], orjson.loads(bytes(row["content"]))

    def pairs(self, rows: Any) -> Iterator[tuple[int, int, int]]:
        """What was found by comparing records: place, related place and slot."""
        keys = rows.filter(rows.slot >= 0).select("slot", "place", "key")
        found = self._repeated(keys).union(self._missing(keys))
        for row in found.orderBy("place", "slot").toLocalIterator():
            yield row["place"], row["related"], row["slot"]

    def _repeated(self, keys: Any) -> Any:
        """Keys that occur again, with the first place of each."""
        from pyspark.sql import functions as f

        alone = [at for at, (_, _, tie) in enumerate(self.ties) if tie.role is not Role.REFERENCE]
        unique = keys.filter(keys.slot.isin(alone))
        first = (
            unique.groupBy("slot", "key")
            .agg(f.min("place").alias("related"), f.count("*").alias("times"))
            .filter("times > 1")
        )
        again = unique.join(first, ["slot", "key"]).filter("place <> related")
        return again.select("slot", "place", "related")

    def _missing(self, keys: Any) -> Any:
        """References for which there is no target among all records, in one join."""
        from pyspark.sql import functions as f

        asked, known = self._groups()
        if not asked:
            return keys.selectExpr("slot", "place", "place AS related").limit(0)
        group = f.create_map(*(f.lit(part) for pair in asked.items() for part in pair))
        groups = f.create_map(
            *chain.from_iterable(
                (f.lit(slot), f.array(*map(f.lit, numbers))) for slot, numbers in known.items()
            )
        )
        references = keys.filter(keys.slot.isin(list(asked))).withColumn("group", group[keys.slot])
        targets = (
            keys.filter(keys.slot.isin(list(known)))
            .select("key", f.explode(groups[keys.slot]).alias("group"))
            .distinct()
        )
        lost = references.join(targets, ["group", "key"], "left_anti")
        return lost.selectExpr("slot", "place", "place AS related")

    def _groups(self) -> tuple[dict[int, int], dict[int, list[int]]]:
        """Per slot of references the slots in which its target can be, as the number of a group."""
        asked: dict[int, int] = {}
        known: dict[int, list[int]] = {}
        groups: dict[tuple[int, ...], int] = {}
        for at, (_, _, tie) in enumerate(self.ties):
            if tie.role is not Role.REFERENCE:
                continue
            targets = targets_of(self.ties, tie)
            if not targets:
                continue
            slots = tuple(self.base[name] + number for name, number in targets)
            if slots not in groups:
                groups[slots] = len(groups)
                for each in slots:
                    known.setdefault(each, []).append(groups[slots])
            asked[at] = groups[slots]
        return asked, known


def _is_parquet(found: Found) -> bool:
    """True for a Parquet file that could be opened."""
    return bool(found.source.columns.held) and found.source.name.endswith(".parquet")


def _is_plain_text(found: Found) -> bool:
    """True for NDJSON in UTF-8 that is not packed."""
    name = found.source.name
    if not name.endswith((".ndjson", ".jsonl")):
        return found.source.path is None and "://" in name and not name.endswith(".parquet")
    if found.source.path is None:
        return True
    with found.source.path.open("rb") as handle:
        stream = opened(handle)
        head = stream.head()
        return bool(head) and stream.plain and not stream.wide
