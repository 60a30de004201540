"""All findings as Parquet."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

from werkbank.validate.concluding import Conclusion
from werkbank.validate.finding import COLUMNS

_ROWS = 5000


def write(conclusion: Conclusion, path: Path) -> None:
    """A row per finding, in the order of files and lines."""
    import pyarrow
    import pyarrow.parquet

    schema = pyarrow.schema(
        [(name, pyarrow.int64() if name == "regel" else pyarrow.string()) for name in COLUMNS]
    )
    rows = conclusion.findings()
    with pyarrow.parquet.ParquetWriter(path, schema, compression="zstd") as writer:
        while part := list(islice(rows, _ROWS)):
            columns = [
                pyarrow.array(list(cells), field.type)
                for cells, field in zip(zip(*part, strict=True), schema, strict=True)
            ]
            writer.write_batch(pyarrow.record_batch(columns, schema=schema))
