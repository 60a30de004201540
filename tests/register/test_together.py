"""Several requests at once: what they change is kept together, and each is answered by itself."""

from __future__ import annotations

import errno
import os
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from tests.register.tiny import SERVER, Client, client, law
from werkbank.ir import BehaviourKind as Kind
from werkbank.register import Register, Request, Response
from werkbank.register.durable import APART, Log
from werkbank.register.opened import Opened
from werkbank.register.store import Store

RULES = (
    law(Kind.UNIQUE, "organisatie", "nummer"),
    law(Kind.GENERATED, "nummer", number=2, patroon="####", eenmalig=True),
    law(Kind.AUDIT, number=3, about=None),
)


def person(**more: Any) -> Request:
    return Request(method="POST", path=f"{SERVER}/mensen", body={"organisatie": "o", **more})


def together(at: Client, *requests: Request) -> list[Response]:
    return at.register.handle_all(requests)


def commits(register: Register) -> list[str]:
    """Every transaction that ends well from now on."""
    seen: list[str] = []

    def trace(connection: sqlite3.Connection, _record: object) -> None:
        connection.set_trace_callback(lambda text: seen.append(text) if text == "COMMIT" else None)

    event.listen(register._database.engine, "connect", trace)
    register._database.forget()
    return seen


def test_what_is_refused_changes_nothing_and_stands_in_nobodys_way(database: str) -> None:
    with client(*RULES, url=database).register as register:
        at = Client(register)
        answers = together(
            at,
            person(naam="een"),
            person(nummer="9999", onbekend=True),
            person(nummer="0007"),
            person(nummer="0007", naam="nog een"),
            person(naam="twee"),
        )
        assert [each.status for each in answers] == [201, 400, 201, 409, 201]
        assert sorted(at.numbers()) == ["0001", "0002", "0007"]
        for answer in answers:
            if answer.ok:
                assert at.get(answer.body["url"]).body == answer.body
                assert len(at.get(f"{answer.body['url']}/audittrail").body) == 1
        assert len(register.changes(0)) == 3


def test_a_number_that_was_given_out_for_a_refused_request_is_free_again(database: str) -> None:
    """The register numbers without holes, whoever is refused in between."""
    rules = (*RULES, law(Kind.FORBIDDEN_WHEN, "bron", number=4, when=("soort", "gast")))
    with client(*rules, url=database).register as register:
        at = Client(register)
        refused = person(soort="gast", bron="https://zaken.example.org/zaken/1")
        answers = together(at, person(), refused, person())
        assert [each.status for each in answers] == [201, 400, 201]
        assert sorted(at.numbers()) == ["0001", "0002"]


def test_they_are_one_transaction(tmp_path: Path) -> None:
    with client(*RULES, url=f"sqlite:///{tmp_path / 'register.db'}").register as register:
        at = Client(register)
        seen = commits(register)
        assert all(each.ok for each in together(at, *[person() for _ in range(20)]))
        assert seen == ["COMMIT"]


def test_of_those_that_fit_on_a_disk_that_gets_full_all_is_kept(tmp_path: Path) -> None:
    with client(*RULES, url=f"sqlite:///{tmp_path / 'register.db'}").register as register:
        at = Client(register)
        known = at.made("1")

        def bound(connection: sqlite3.Connection, _record: object) -> None:
            connection.execute("PRAGMA max_page_count=30")

        event.listen(register._database.engine, "connect", bound)
        register._database.forget()
        answers = together(at, *[person(naam="x" * 4000) for _ in range(50)])
        assert {each.status for each in answers} <= {201, 507}
        full = [each.body["instance"] for each in answers if not each.ok]
        assert len(set(full)) == len(full) > 20
        event.remove(register._database.engine, "connect", bound)
        register._database.forget()
        kept = [known, *(each.body["url"] for each in answers if each.ok)]
        assert [data["url"] for _, data in register.objects()] == kept
        assert all(each.ok for each in together(at, person(), person()))


def test_when_they_cannot_be_kept_none_is_acknowledged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with client(*RULES, url=f"sqlite:///{tmp_path / 'register.db'}").register as register:
        at = Client(register)
        known = at.made("1")

        def failing(_: Opened) -> None:
            raise sqlite3.OperationalError("disk I/O error")

        monkeypatch.setattr(Opened, "commit", failing)
        answers = together(at, person(), person(onbekend=True), person())
        assert [each.ok for each in answers] == [False] * 3
        monkeypatch.undo()
        assert [data["url"] for _, data in register.objects()] == [known]
        assert all(each.ok for each in together(at, person(), person()))


def test_what_does_not_go_together_is_tried_again_by_itself(
    database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    add = Store.add
    failed: list[bool] = []

    def once(self: Store, *args: Any) -> Any:
        if not failed:
            failed.append(True)
            raise sqlite3.IntegrityError("UNIQUE constraint failed")
        return add(self, *args)

    monkeypatch.setattr(Store, "add", once)
    with client(*RULES, url=database).register as register:
        answers = together(Client(register), person(), person(), person())
        assert [each.status for each in answers] == [201, 201, 201]
        assert len({each.body["url"] for each in answers}) == 3
        assert sorted(Client(register).numbers()) == ["0001", "0002", "0003"]


def test_one_that_fails_by_itself_is_a_problem_of_that_one(
    database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    note = Store.note

    def broken(self: Store, lines: Any) -> None:
        lines = list(lines)
        if "stuk" in str(lines):
            raise RuntimeError
        note(self, lines)

    monkeypatch.setattr(Store, "note", broken)
    with client(*RULES, url=database).register as register:
        answers = together(Client(register), person(), person(naam="stuk"), person())
        assert [each.status for each in answers] == [201, 500, 201]
        assert sorted(Client(register).numbers()) == ["0001", "0002"]


def test_reading_goes_along(database: str) -> None:
    with client(*RULES, url=database).register as register:
        at = Client(register)
        own = at.made("1")
        read = Request(method="GET", path=own)
        lost = Request(method="GET", path=f"{SERVER}/elders")
        answers = together(at, read, person(), lost)
        assert [each.status for each in answers] == [200, 201, 404]
        assert answers[0].body["url"] == own
        assert together(at) == []


apart = pytest.mark.skipif(not APART, reason="SQLite itself waits for the disk on this system")


@apart
def test_a_disk_that_does_not_take_it_is_no_acknowledgement(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with client(*RULES, url=f"sqlite:///{tmp_path / 'register.db'}").register as register:
        at = Client(register)

        def full(_: Log) -> None:
            raise OSError(errno.ENOSPC, "no space")

        monkeypatch.setattr(Log, "bring_to_disk", full)
        assert at.person("1").status == 507
        assert {each.status for each in together(at, person(), person())} == {507}
        monkeypatch.undo()
        assert at.person("4").status == 201


@apart
def test_every_write_waits_for_the_disk_and_no_read_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "register.db"
    with client(*RULES, url=f"sqlite:///{path}").register as register:
        at = Client(register)
        waited: list[int] = []

        def counted(file: int) -> None:
            waited.append(os.fstat(file).st_ino)
            fdatasync(file)

        fdatasync = os.fdatasync
        monkeypatch.setattr(os, "fdatasync", counted)
        own = at.made("1")
        together(at, person(), person())
        assert at.get(own).status == at.get("mensen").status == 200
        assert waited == [Path(f"{path}-wal").stat().st_ino] * 2
