"""The same judgement on a Spark cluster: the validator in the executors, comparisons as joins."""

from werkbank.validate.spark.running import judge_on_spark
from werkbank.validate.spark.session import NoSparkError, session_at
from werkbank.validate.spark.sources import spark_sources

__all__ = ["NoSparkError", "judge_on_spark", "session_at", "spark_sources"]
