"""What changing one value leads to: which expectations no longer hold, and which outcomes move."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from werkbank.casus import tables, words
from werkbank.casus.changing import GIVEN, WRONG, Change
from werkbank.casus.fragment import Fragment
from werkbank.casus.outcomes import Outcomes, outcomes_of
from werkbank.casus.running import RouteRun, StepRun
from werkbank.casus.story import Verhaal
from werkbank.casus.style import inline, judged
from werkbank.casus.table import Table, table


@dataclass(frozen=True, repr=False)
class Gevolg(Fragment):
    """A casus before and after a change; `gevolg.casus` is the changed one, to look further."""

    eerst: Verhaal
    casus: Verhaal
    wijzigingen: tuple[Change, ...]

    def html(self) -> str:
        """What was changed, what the register answered, and what no longer holds."""
        lines = "".join(f"<li>{inline(_told(change))}</li>" for change in self.wijzigingen)
        parts = [f"<h3>Wat er is veranderd</h3><ul>{lines}</ul>", self._answered()]
        broken = self.verwachtingen()
        if len(broken):
            parts.append(broken.html())
        else:
            parts.append(f"<p>{judged(True, 'Elke verwachting van de casus klopt nog.')}</p>")
        moved = self.uitkomsten()
        if len(moved):
            parts.append(moved.html())
        return "".join(parts)

    def text(self) -> str:
        """The same in plain text."""
        changed = "; ".join(_told(change) for change in self.wijzigingen)
        return f"{changed}. {len(self.verwachtingen())} verwachtingen kloppen niet meer."

    def verwachtingen(self) -> Table:
        """The expectations of the casus that do not hold any more."""
        return table(
            "Wat niet meer klopt",
            ("Route", "Stap", "Verschil"),
            (
                (run.route.title, step.step.title, difference)
                for run, step in _steps(self.casus)
                for difference in step.differences
            ),
        )

    def uitkomsten(self) -> Table:
        """The outcomes that changed."""
        return table(
            "Welke uitkomsten verschuiven",
            ("Route", "Uitkomst", "Was", "Wordt"),
            (
                (old.route.title, label, before, after)
                for old, new in zip(
                    self.eerst.uitvoering.routes, self.casus.uitvoering.routes, strict=True
                )
                for label, before, after in _moved(outcomes_of(old), outcomes_of(new))
            ),
        )

    def antwoord(self) -> Table:
        """What the register answered to the changed step."""
        return tables.faults_table(
            [step for step in self._changed() if not step.response.ok],
            "Wat het register antwoordde",
        )

    def _changed(self) -> Iterator[StepRun]:
        names = {(change.place, change.step) for change in self.wijzigingen}
        seen = set()
        for run, step in _steps(self.casus):
            given = any(step is one for one in run.given)
            key = (GIVEN if given else run.route.name, step.step.name)
            if key in names and key not in seen:
                seen.add(key)
                yield step

    def _answered(self) -> str:
        parts = []
        for step in self._changed():
            good = step.response.ok
            said = f"Het register antwoordde {words.answer(step)}."
            parts.append(f"<p>{judged(good, said)}</p>")
            if not good:
                parts.append(self.antwoord().html())
        return "".join(parts)


def _steps(story: Verhaal) -> Iterator[tuple[RouteRun, StepRun]]:
    for run in story.uitvoering.all_runs():
        for step in (*run.given, *run.steps):
            yield run, step


def _moved(old: Outcomes, new: Outcomes) -> Iterator[tuple[str, object, object]]:
    for label, measure in tables.MEASURES:
        before, after = measure(old), measure(new)
        if before != after:
            yield label, before, after


def _told(change: Change) -> str:
    where = {GIVEN: "wat er al stond", WRONG: "het foute voorbeeld"}.get(
        change.place, f"route {change.place}"
    )
    old = "niets" if change.old is None else f"`{words.shown(change.old, {})}`"
    new = "weggelaten" if change.new is None else f"`{words.shown(change.new, {})}`"
    return f"Stap `{change.step}` ({where}): `{change.path}` was {old} en is nu {new}"
