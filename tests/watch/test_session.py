"""What a save leads to: what changed is built and carried out; an error leaves all as it was."""

from __future__ import annotations

from pathlib import Path

import click
import pytest

from tests.build.conftest import contents
from tests.conftest import WriteProject
from tests.projects import BASE
from werkbank.cli.watching import lines
from werkbank.watch import events, session
from werkbank.watch.session import Session

M = "model/proef.yaml"
READ = "doe: raadplegen"


class Watched:
    """A session on a small project, with everything that it told."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.told: list[events.Event] = []
        self.interrupted = False
        self.session = Session(root, self.told.append, None, lambda: self.interrupted)
        self.session.start()

    def save(self, name: str, old: str, new: str) -> list[events.Event]:
        path = self.root / name
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), "utf-8")
        return self.look(name)

    def look(self, *names: str) -> list[events.Event]:
        self.told.clear()
        self.session.save(names)
        return list(self.told)

    def generated(self) -> dict[str, bytes]:
        found: dict[str, bytes] = {**contents(self.root)}
        return {name: body for name, body in found.items() if name.startswith(("spec", "docs/n"))}


@pytest.fixture
def watched(write_project: WriteProject, monkeypatch: pytest.MonkeyPatch) -> Watched:
    from werkbank.emit import emitters

    few = [pair for pair in emitters.EMITTERS if pair[0] in {"OpenAPI-specificaties", "diagrammen"}]
    monkeypatch.setattr(emitters, "EMITTERS", tuple(few))
    monkeypatch.setattr(session, "_SETTLED", 0.0)
    monkeypatch.setattr(session, "_import_what_is_slow", lambda: None)
    return Watched(write_project(BASE))


def kinds(told: list[events.Event]) -> list[str]:
    return [type(event).__name__ for event in told]


def words(told: list[events.Event]) -> str:
    return click.unstyle("\n".join(line for event in told for line in lines(event)))


def test_it_begins_by_carrying_out_every_casus(watched: Watched) -> None:
    assert watched.told == [events.Ready(1, ())]


def test_a_change_of_the_model_is_built_and_the_touched_casus_told(watched: Watched) -> None:
    told = watched.save(M, "      - value: ABC\n", "      - value: ABD\n")
    assert kinds(told) == ["Saved", "Built", "SpecificationChanged", "Done"]
    told = watched.save("model/api/dingen.yaml", "soort: uniek", "soort: onveranderlijk")
    assert kinds(told)[-3:] == ["CasusOutcome", "CasussenDone", "Done"]


def test_a_casus_that_goes_differently_is_told_with_before_and_after(watched: Watched) -> None:
    rule = "attributen: [code]\n    besluiten: [B01]\n  din-002"
    told = watched.save("model/api/dingen.yaml", rule, rule.replace("code", "kleur"))
    assert "geen uitkomst is veranderd" in words(told)
    told = watched.save(
        "casussen/ding/casus.yaml",
        "doe: raadplegen",
        "doe: raadplegen\n        verwacht: {status: 404}",
    )
    (outcome,) = [event for event in told if isinstance(event, events.CasusOutcome)]
    assert (outcome.was_ok, outcome.facts.ok) == (True, False)
    assert "gaat niet meer zoals beschreven" in words(told)
    assert "De gewone weg · De balie leest het terug: 200" in words(told)


def test_with_an_error_nothing_is_written_and_the_way_back_is_open(watched: Watched) -> None:
    before = watched.generated()
    told = watched.save(M, "range: Code", "range: Kode")
    assert kinds(told) == ["Saved", "Broken"]
    assert "Kode" in words(told)
    assert "Niets geschreven" in words(told)
    assert watched.generated() == before
    told = watched.save(M, "range: Kode", "range: Code")
    assert kinds(told) == ["Saved", "Done"]
    assert watched.generated() == before


@pytest.mark.parametrize("half", ["", "id: https://example.org/proef\nname: pro", "a: [", "\x00"])
def test_a_file_that_is_half_written_does_no_harm(watched: Watched, half: str) -> None:
    before = watched.generated()
    (watched.root / M).write_text(half, "utf-8")
    assert kinds(watched.look(M)) == ["Saved", "Broken"]
    (watched.root / M).unlink()
    assert kinds(watched.look(M)) == ["Saved", "Broken"]
    assert watched.generated() == before
    (watched.root / M).write_text(BASE[M], "utf-8")
    assert kinds(watched.look(M)) == ["Saved", "Done"]


def test_a_file_that_was_still_being_written_is_read_again(
    watched: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = BASE[M].replace("Een code van hoofdletters.", "Hoofdletters.")
    (watched.root / M).write_text(whole[: len(whole) // 2], "utf-8")
    monkeypatch.setattr("time.sleep", lambda _: (watched.root / M).write_text(whole, "utf-8"))
    assert "Broken" not in kinds(watched.look(M))


def test_a_next_save_interrupts_and_what_was_left_is_done_then(watched: Watched) -> None:
    watched.interrupted = True
    told = watched.save("model/api/dingen.yaml", "soort: uniek", "soort: onveranderlijk")
    done = next(event for event in told if isinstance(event, events.CasussenDone))
    assert done.run == 0
    watched.interrupted = False
    told = watched.look("docs/index.md")
    assert [event.facts.code for event in told if isinstance(event, events.CasusOutcome)] == [
        "ding"
    ]


def test_a_project_that_begins_broken_is_picked_up_when_it_is_mended(
    write_project: WriteProject, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(session, "_import_what_is_slow", lambda: None)
    monkeypatch.setattr(session, "_SETTLED", 0.0)
    watched = Watched(write_project({**BASE, M: "a: ["}))
    assert kinds(watched.told) == ["Broken"]
    (watched.root / M).write_text(BASE[M], "utf-8")
    told = watched.look(M)
    assert "✓ casus ding: zoals beschreven" in words(told)
