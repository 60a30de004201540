"""SQL tables, from a schema that holds nothing but tables.

What the generator is fed decides how long it takes. It forgets all it knows of a schema after
every foreign key and goes through the whole of it again, imports and inheritance included. On
files of 44 and 704 classes that takes 0.5 s and 91 s; on the tables of 16 times this model,
which has as many classes, under 4 s.
"""

from __future__ import annotations

from linkml.generators.sqltablegen import SQLTableGenerator

from werkbank.emit.linkml_native.tables import table_schema
from werkbank.ir import Model


def sql_source(model: Model) -> str:
    """The text of an SQL script for SQLite."""
    # Only keys would get an index, which SQLite has for them anyhow, and SQLAlchemy keeps the
    # indexes of a table in a set: their order would differ from one run to the next.
    return str(SQLTableGenerator(table_schema(model), autogenerate_index=False).generate_ddl())
