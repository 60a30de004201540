"""The SQL tables: they can be created, hold objects of every kind, and keep the references."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator

import pytest

from tests.conftest import ReadModel
from tests.emit.mim_project import FULL
from werkbank.emit.linkml_native import emit_sql
from werkbank.ir import Model


def script(model: Model) -> str:
    (artefact,) = emit_sql(model)
    return artefact.content.decode()


@pytest.fixture
def database(read_model: ReadModel) -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(":memory:")
    connection.executescript(script(read_model(FULL)))
    connection.execute("PRAGMA foreign_keys = ON")
    yield connection
    connection.close()


def tables(connection: sqlite3.Connection) -> set[str]:
    found = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    return {name for (name,) in found}


def columns(connection: sqlite3.Connection, table: str) -> dict[str, bool]:
    """The columns of a table, and whether they must have a value."""
    found = connection.execute(f'PRAGMA table_info("{table}")')
    return {name: bool(needed) for _, name, _, needed, _, _ in found}


def test_the_script_is_named_after_the_model(read_model: ReadModel) -> None:
    (artefact,) = emit_sql(read_model(FULL))
    assert artefact.path == "specificatie/sql/proef.sql"


def test_there_is_a_table_for_what_is_stored_and_for_nothing_else(
    database: sqlite3.Connection,
) -> None:
    """Not for the abstract root, nor for subtypes, nor for what another standard keeps."""
    assert tables(database) == {"Ding", "Adres"}


def test_a_hierarchy_is_one_table_in_which_only_the_shared_is_required(
    database: sqlite3.Connection,
) -> None:
    held = columns(database, "Adres")
    assert held == {
        "id": True,
        "type": True,
        "huisnummer": False,
        "busnummer": False,
        "Ding_url": False,
    }


def test_an_object_goes_in_with_its_groups_and_comes_out(database: sqlite3.Connection) -> None:
    database.execute("INSERT INTO Ding (url, code, soort) VALUES ('d0', 'AB', 'klein')")
    database.execute(
        "INSERT INTO Ding (url, code, soort, vorig, dossier) "
        "VALUES ('d1', 'CD', 'groot', 'd0', 'x')"
    )
    database.execute("INSERT INTO Adres (type, huisnummer, Ding_url) VALUES ('straat', 12, 'd1')")
    database.execute("INSERT INTO Adres (type, busnummer, Ding_url) VALUES ('bus', 3, 'd1')")
    found = database.execute(
        "SELECT d.code, v.code, a.type, a.huisnummer, a.busnummer FROM Ding d "
        "JOIN Ding v ON v.url = d.vorig JOIN Adres a ON a.Ding_url = d.url ORDER BY a.id"
    )
    assert found.fetchall() == [("CD", "AB", "straat", 12, None), ("CD", "AB", "bus", None, 3)]


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO Ding (url) VALUES ('d1')",
        "INSERT INTO Ding (url, code, vorig) VALUES ('d1', 'AB', 'nergens')",
        "INSERT INTO Adres (type, Ding_url) VALUES ('bus', 'nergens')",
    ],
)
def test_the_tables_refuse_what_the_model_refuses(
    database: sqlite3.Connection, statement: str
) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        database.execute(statement)


def test_two_lists_of_one_kind_are_kept_apart(read_model: ReadModel) -> None:
    text = FULL["model/proef.yaml"].replace(
        "      vorig:\n",
        "      postadressen:\n        range: Adres\n        multivalued: true\n"
        "        description: Waar post over het ding heen gaat.\n      vorig:\n",
        1,
    )
    connection = sqlite3.connect(":memory:")
    connection.executescript(script(read_model({**FULL, "model/proef.yaml": text})))
    assert tables(connection) == {"Ding", "Adres", "Ding_adressen", "Ding_postadressen"}
    connection.close()


def test_the_tables_of_the_real_model_can_be_created(real_model: Model) -> None:
    connection = sqlite3.connect(":memory:")
    connection.executescript(script(real_model))
    assert {"Klant", "Contactmoment", "Productaanvraag"} <= tables(connection)
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    connection.close()


def test_no_line_tells_where_or_when_it_was_made(real_model: Model) -> None:
    text = script(real_model)
    assert not re.search(r"/(home|tmp|usr|work)/|\d{4}-\d{2}-\d{2}T", text)
