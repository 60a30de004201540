"""What is written stays, in every kind of database, and cannot be written twice or wrongly."""

from __future__ import annotations

import re
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import create_engine, event, text
from sqlalchemy.exc import DBAPIError

from tests.register.tiny import BSN, NOW, Client, client, law, refused, tiny_model
from werkbank.ir import Behaviour, Model
from werkbank.ir import BehaviourKind as Kind
from werkbank.register import Fixed, Register, Request, WrongDatabaseError

RULES = (
    law(Kind.UNIQUE, "organisatie", "nummer"),
    law(Kind.UNIQUE, "organisatie", "identiteit.bsn", number=2),
    law(Kind.GENERATED, "nummer", number=3, patroon="####", eenmalig=True),
    law(Kind.CROSS_REFERENCE, "vorig", number=4, spiegel="volgend"),
    law(Kind.DEPENDENT_LIFE, number=5, when=("soort", "gast"), via=["Band.mens"]),
    law(Kind.VISIBILITY, number=6, when=("soort", "gast"), via=["Band.mens"]),
    law(Kind.AUDIT, number=7, about=None),
    law(Kind.CACHING, number=8, about=None),
)


def open_again(url: str, *rules: Behaviour) -> Client:
    register = Register.open(tiny_model(*rules), url, resolver=Fixed(), clock=lambda: NOW)
    return Client(register)


def test_what_is_written_is_there_when_the_database_is_opened_again(database: str) -> None:
    at = client(*RULES, url=database)
    own = at.post("mensen", {"organisatie": "o", "naam": "Ans 'x' \0 ✓ %_"}).body
    at.register.close()
    with open_again(database, *RULES).register as register:
        again = Client(register)
        assert again.get(own["url"]).body == own
        assert again.numbers(naamBevat="x' \0 ✓ %_") == ["0001"]
        assert len(again.get(f"{own['url']}/audittrail").body) == 1


def test_all_that_follows_from_a_write_happens_in_every_database(database: str) -> None:
    with client(*RULES, url=database).register as register:
        at = Client(register)
        first = at.made("1")
        second = at.made("2", vorig=first)
        assert at.get(first).body["volgend"] == second
        guest = at.made("3", soort="gast")
        at.delete(at.tie(guest))
        assert at.get(guest).status == 404
        refused(at.person("2"), 409, ("nummer", "uniek"))
        assert at.numbers(ordering="-nummer") == ["2", "1"]
        at.delete(second)
        assert at.numbers() == ["1"]


def test_the_order_of_texts_is_the_same_in_every_database(database: str) -> None:
    with client(*RULES, url=database).register as register:
        at = Client(register)
        for number, name in enumerate(("b", "A", "é", "a", "B", "_", None)):
            at.made(str(number), **({"naam": name} if name else {}))
        found = [at.numbers(ordering="naam", page=page) for page in (1, 2, 3)]
        assert [number for page in found for number in page] == ["6", "1", "4", "5", "3", "0", "2"]


def test_moments_are_compared_as_moments_and_numbers_as_numbers(database: str) -> None:
    with client(*RULES, url=database).register as register:
        at = Client(register)
        for number, moment in (
            ("1", "2026-06-01T12:00:00Z"),
            ("2", "2026-06-01T13:30:00+02:00"),
            ("3", "2026-06-02T00:00:00.5Z"),
        ):
            at.made(
                number, gebeurdOp=moment, adressen=[{"straat": "A", "huisnummer": int(number) * 9}]
            )
        at.made("4")
        assert at.numbers(ordering="gebeurdOp") == ["4", "2", "1"]
        assert at.numbers(gebeurdVanaf="2026-06-01T14:00:00+02:00") == ["1", "3"]
        assert at.numbers(gebeurdNa="2026-06-01T14:00:00+02:00") == ["3"]
        assert at.numbers(gebeurdTotEnMet="2026-06-01T12:00:00Z") == ["1", "2"]
        assert at.numbers(gebeurdVoor="2026-06-01T12:00:00Z") == ["2"]
        assert at.numbers(gebeurdOp="2026-06-01T14:00:00+02:00") == ["1"]
        assert at.numbers(huisnummer=9) == ["1"]
        assert at.numbers(huisnummerVanaf=10) == ["2", "3"]


def test_long_texts_are_kept_found_and_told_apart(database: str) -> None:
    with client(*RULES, url=database).register as register:
        at = Client(register)
        name = "lang " * 2_000
        at.made("1", naam=name)
        at.made("2", naam=name + "!")
        assert at.numbers(naam=name + "!") == ["2"]
        assert at.numbers(naamBevat="G!") == []
        assert at.numbers(naamBevat="G !") == ["2"]


def test_the_database_itself_refuses_a_second_of_what_is_unique(database: str) -> None:
    with client(*RULES, url=database).register as register:
        Client(register).made("1", identiteit={"soort": "rond", "bsn": BSN})
    engine = create_engine(database)
    copy = text("INSERT INTO uniques (rule, key, seq) SELECT rule, key, seq + 1 FROM uniques")
    with pytest.raises(DBAPIError), engine.begin() as connection:
        connection.execute(copy)
    engine.dispose()


@pytest.mark.parametrize("change", ["UPDATE audit SET line = ''", "DELETE FROM audit"])
def test_the_database_itself_keeps_the_audit_trail_as_it_is(database: str, change: str) -> None:
    with client(*RULES, url=database).register as register:
        Client(register).made("1")
    engine = create_engine(database)
    with (
        pytest.raises(DBAPIError, match="audittrail veranderen niet"),
        engine.begin() as connection,
    ):
        connection.execute(text(change))
    engine.dispose()


def test_no_value_that_must_be_unique_can_be_read_back_from_its_key(database: str) -> None:
    with client(*RULES, url=database).register as register:
        Client(register).made("1", identiteit={"soort": "rond", "bsn": BSN})
    engine = create_engine(database)
    with engine.connect() as connection:
        keys = [row.key for row in connection.execute(text("SELECT key FROM uniques"))]
    engine.dispose()
    assert len(keys) == 2
    assert all(re.fullmatch(r"[0-9a-f]{64}", key) for key in keys)


# -- the stamp ---------------------------------------------------------------------------------


def test_a_database_of_another_model_is_refused_in_dutch(database: str) -> None:
    client(*RULES, url=database).register.close()
    with pytest.raises(WrongDatabaseError, match=r"gemaakt met klein, versie 1\.0\.0"):
        open_again(database, *RULES[1:])


def test_other_texts_in_the_model_make_no_other_database(database: str) -> None:
    client(*RULES, url=database).register.close()
    model: Model = replace(tiny_model(*RULES), description="Anders", title="Anders")
    Register.open(model, database).close()


def test_two_openings_of_an_empty_database_make_it_once(database: str) -> None:
    first = client(*RULES, url=database)
    second = open_again(database, *RULES)
    first.made("1")
    assert second.numbers() == ["1"]
    for each in (first, second):
        each.register.close()


def test_an_error_of_the_database_is_a_problem_without_data(
    database: str, caplog: pytest.LogCaptureFixture
) -> None:
    at = client(*RULES, url=database)
    engine = create_engine(database)
    with engine.begin() as connection:
        connection.execute(text("DROP TABLE entries"))
    engine.dispose()
    response = at.person("1", naam="geheim")
    assert (response.status, response.body["code"]) == (500, "intern")
    assert "geheim" not in caplog.text + str(response.body)
    at.register.close()


def test_identifiers_of_objects_do_not_depend_on_the_audit_trail() -> None:
    with_trail, without = client(*RULES), client(*RULES[:-2])
    paths = [[each.made(str(number)) for number in (1, 2)] for each in (with_trail, without)]
    assert paths[0] == paths[1]


def test_the_register_can_be_asked_with_a_path_as_well_as_with_a_url() -> None:
    at = client()
    own = at.made()
    path = own.removeprefix("https://mensen.example.org")
    assert at.register.handle(Request(method="get", path=path)).body == at.get(own).body


def test_a_register_with_indexes_that_are_no_longer_made_is_opened_as_it_is(database: str) -> None:
    at = client(*RULES, url=database)
    own = at.made("1")
    at.register.close()
    engine = create_engine(database)
    with engine.begin() as connection:
        connection.execute(text("CREATE INDEX uniques_of_object ON uniques (seq)"))
        connection.execute(text("CREATE INDEX texts_of_object ON texts (seq)"))
    engine.dispose()
    with open_again(database, *RULES).register as register:
        again = Client(register)
        refused(again.person("1"), 409, ("nummer", "uniek"))
        again.delete(own)
        assert again.person("1").status == 201


# -- when storage fails ------------------------------------------------------------------------


def test_a_full_disk_loses_nothing_and_works_again_when_there_is_room(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'register.db'}"
    at = client(*RULES, url=url)
    made = [at.made("1")]
    engine = at.register._database.engine
    at.register._database.forget()

    def bound(connection: Any, _record: object) -> None:
        connection.execute("PRAGMA max_page_count=60")

    event.listen(engine, "connect", bound)
    for number in range(2, 400):
        response = at.person(str(number), naam="x" * 300)
        if response.status != 201:
            break
        made.append(response.body["url"])
    assert (response.status, response.body["code"]) == (507, "opslag-vol")
    assert "is vol" in response.body["detail"]
    assert all(at.get(url).status == 200 for url in made)
    event.remove(engine, "connect", bound)
    at.register._database.forget()
    assert at.person("na").status == 201
    assert at.get("mensen").body["count"] == len(made) + 1
    at.register.close()


def test_a_locked_database_is_said_to_be_busy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("werkbank.register.engine._BUSY_MS", 50)
    path = tmp_path / "register.db"
    at = client(*RULES, url=f"sqlite:///{path}")
    own = at.made("1")
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        response = at.person("2")
        assert (response.status, response.headers["Retry-After"]) == (503, "5")
        assert "bezet" in response.body["detail"]
        assert at.get(own).status == 200  # readers do not wait
        other.execute("ROLLBACK")
    assert at.person("2").status == 201
    at.register.close()


def test_threads_take_turns_on_a_register_in_memory() -> None:
    at = client(*RULES)
    with ThreadPoolExecutor(8) as pool:
        made = list(pool.map(lambda _: at.post("mensen", {"organisatie": "o"}), range(80)))
    assert sorted(response.body["nummer"] for response in made) == [
        f"{number:04}" for number in range(1, 81)
    ]


def test_threads_write_and_read_a_database_at_once(database: str) -> None:
    with client(*RULES, url=database).register as register:
        at = Client(register)

        def both(number: int) -> int:
            at.post("mensen", {"organisatie": "o", "naam": str(number)})
            return int(at.get("mensen").body["count"])

        with ThreadPoolExecutor(8) as pool:
            counts = list(pool.map(both, range(40)))
        assert max(counts) == 40
        numbers = [data["nummer"] for _, data in register.objects()]
        assert sorted(numbers) == [f"{number:04}" for number in range(1, 41)]
