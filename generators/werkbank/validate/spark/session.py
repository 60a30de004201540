"""A session with Spark, or why there is none."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from typing import Any

LOCAL = "local[*]"
_SPLIT = str(32 << 20)


class NoSparkError(RuntimeError):
    """Spark cannot be used here; the message is Dutch and says what to do."""


def why_not() -> str | None:
    """Why there can be no session on this machine; None when there can."""
    if find_spec("pyspark") is None:
        return (
            "PySpark is niet geïnstalleerd. Het is groot (ongeveer 450 MB) en zit daarom niet in "
            "de gewone installatie: `.venv/bin/python -m pip install 'pyspark>=4,<5'`."
        )
    if shutil.which("java") is None and not os.environ.get("JAVA_HOME"):
        return "Spark heeft Java nodig, versie 17 of nieuwer. Installeer Java of zet JAVA_HOME."
    return None


@contextmanager
def session_at(master: str = "") -> Iterator[Any]:
    """A session; the one that is there already, as under spark-submit, is used and left open.

    Args:
        master: address of the cluster, `local[2]` for two cores of this machine; empty for what
            spark-submit or the settings of Spark say, else all cores of this machine.

    Raises:
        NoSparkError: when PySpark or Java is not there, or the cluster does not answer.
    """
    if reason := why_not():
        raise NoSparkError(reason)
    from pyspark.sql import SparkSession

    existing = SparkSession.getActiveSession()
    try:
        session = existing or _begun(master)
    except Exception as error:  # whatever Java says, it is not ours
        raise NoSparkError(f"Spark start niet: {str(error).splitlines()[0]}") from error
    try:
        yield session
    finally:
        if existing is None:
            session.stop()


def _begun(master: str) -> Any:
    from pyspark.sql import SparkSession

    builder = SparkSession.builder.appName("werkbank validate")
    if not master and not os.environ.get("SPARK_HOME"):
        master = LOCAL
    if master:
        builder = builder.master(master)
    if master.startswith("local"):  # elsewhere another Python has the werkbank
        os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
        os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
        # Every comparison in as many parts as a small machine can use, and not in two hundred.
        builder = builder.config("spark.sql.shuffle.partitions", str(2 * (os.cpu_count() or 4)))
    session = (
        builder.config("spark.sql.execution.arrow.maxRecordsPerBatch", "5000")
        .config("spark.sql.files.maxPartitionBytes", _SPLIT)
        .config("spark.sql.session.timeZone", "UTC")
        .config("spark.ui.enabled", "false")
        .config("spark.ui.showConsoleProgress", "false")
        .config("spark.log.level", "ERROR")
        .getOrCreate()
    )
    session.sparkContext.setLogLevel("ERROR")
    return session
