"""The tables of a register: the objects themselves, and what is derived from them to find them.

All but `objects`, `audit` and `counters` can be made anew from the objects. Names of paths and
references are stored as small numbers, given out in the order of the model; the stamp guards that
the database and the model agree on them.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Column,
    Connection,
    Index,
    Integer,
    MetaData,
    SmallInteger,
    String,
    Table,
    Text,
    event,
)
from sqlalchemy.schema import DDL, ExecutableDDLElement

METADATA = MetaData()
_SEQUENCE = BigInteger().with_variant(Integer, "sqlite")
_BINARY = Text().with_variant(Text(collation="C"), "postgresql")
"""Texts that compare byte by byte in every database, whatever its language."""

OBJECTS = Table(
    "objects",
    METADATA,
    Column("seq", _SEQUENCE, primary_key=True, autoincrement=True),
    Column("uuid", String(36), nullable=False, unique=True),
    Column("collection", String(200), nullable=False),
    Column("hidden", SmallInteger, nullable=False),
    Column("version", Integer, nullable=False),
    Column("created", String(40), nullable=False),
    Column("updated", String(40), nullable=False),
    Column("etag", String(40), nullable=False),
    Column("data", Text, nullable=False),
)
Index("objects_in_order", OBJECTS.c.collection, OBJECTS.c.hidden, OBJECTS.c.seq)

ENTRIES = Table(
    "entries",
    METADATA,
    Column("path", Integer, primary_key=True, autoincrement=False),
    Column("value", _BINARY, primary_key=True),
    Column("seq", _SEQUENCE, primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)
"""What lists filter and sort on; objects that no list shows have no entries."""
Index("entries_of_object", ENTRIES.c.seq, ENTRIES.c.path)

TEXTS = Table(
    "texts",
    METADATA,
    Column("path", Integer, primary_key=True, autoincrement=False),
    Column("seq", _SEQUENCE, primary_key=True, autoincrement=False),
    Column("folded", Text, nullable=False),
)
"""Whole texts, folded, for filters that ask for a part of one."""

REFERENCES = Table(
    "refs",
    METADATA,
    Column("seq", _SEQUENCE, primary_key=True, autoincrement=False),
    Column("attribute", Integer, primary_key=True, autoincrement=False),
    Column("target", String(36), primary_key=True),
    sqlite_with_rowid=False,
)
"""Which object refers to which, for references inside the register."""
Index("refs_to_object", REFERENCES.c.target, REFERENCES.c.attribute, REFERENCES.c.seq)

UNIQUES = Table(
    "uniques",
    METADATA,
    Column("rule", String(60), primary_key=True),
    Column("key", String(64), primary_key=True),
    Column("seq", _SEQUENCE, nullable=False),
    sqlite_with_rowid=False,
)
"""The keys that may occur once; the database itself refuses the second."""

LEVELS = (16_384, 256)
"""How many numbers in the order a block spans, at each level from coarse to fine."""
BLOCKS = Table(
    "blocks",
    METADATA,
    Column("collection", String(200), primary_key=True),
    Column("level", Integer, primary_key=True, autoincrement=False),
    Column("block", Integer, primary_key=True, autoincrement=False),
    Column("size", Integer, nullable=False),
)
"""How many objects that lists may show there are in each block of the order."""

COUNTERS = Table(
    "counters",
    METADATA,
    Column("name", String(200), primary_key=True),
    Column("value", BigInteger, nullable=False),
)

AUDIT = Table(
    "audit",
    METADATA,
    Column("seq", _SEQUENCE, primary_key=True, autoincrement=True),
    Column("uuid", String(36), nullable=False),
    Column("collection", String(200), nullable=False),
    Column("main", String(36), nullable=False),
    Column("line", Text, nullable=False),
)
"""The audit trail; `main` is the object whose trail the line is in, `collection` where that is."""
Index("audit_of_object", AUDIT.c.main, AUDIT.c.seq)

STAMP = Table(
    "stamp",
    METADATA,
    Column("name", String(60), primary_key=True),
    Column("value", Text, nullable=False),
)

_REFUSAL = "regels van de audittrail veranderen niet"
_SQLITE = """CREATE TRIGGER audit_no_{word} BEFORE {word} ON audit
BEGIN SELECT RAISE(ABORT, '{text}'); END"""
_POSTGRES_FUNCTION = """CREATE OR REPLACE FUNCTION audit_append_only() RETURNS trigger AS
$body$ BEGIN RAISE EXCEPTION '{text}'; END; $body$ LANGUAGE plpgsql"""
_POSTGRES = """CREATE TRIGGER audit_no_change BEFORE UPDATE OR DELETE ON audit
FOR EACH ROW EXECUTE FUNCTION audit_append_only()"""


def _ddl(statement: str) -> ExecutableDDLElement:
    return DDL(statement)  # type: ignore[no-untyped-call]


for _word in ("update", "delete"):
    event.listen(
        AUDIT,
        "after_create",
        _ddl(_SQLITE.format(word=_word, text=_REFUSAL)).execute_if(dialect="sqlite"),
    )
for _statement in (_POSTGRES_FUNCTION.format(text=_REFUSAL), _POSTGRES):
    event.listen(AUDIT, "after_create", _ddl(_statement).execute_if(dialect="postgresql"))


def create_tables(connection: Connection) -> None:
    """Make the tables, within the transaction of the connection."""
    METADATA.create_all(connection)
