"""One route of a casus as a story in a notebook: its steps, its messages, its objects."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from werkbank.casus import tables
from werkbank.casus.diagrams import Drawing, instance_diagram
from werkbank.casus.fragment import Fragment
from werkbank.casus.parts import Stapverhaal
from werkbank.casus.project import CasusFout, listed
from werkbank.casus.running import RouteRun, StepRun
from werkbank.casus.sequence import sequence_diagram
from werkbank.casus.style import inline, paragraphs
from werkbank.casus.table import Table
from werkbank.ir import Model
from werkbank.schema.explain import suggestion


@dataclass(frozen=True, repr=False)
class Routeverhaal(Fragment):
    """A route that has been carried out."""

    model: Model
    uitvoering: RouteRun

    def html(self) -> str:
        """What the route is, and what the working group may conclude from it."""
        route = self.uitvoering.route
        return f"<h3>{inline(route.title)}</h3>{paragraphs(route.description)}" + (
            f'<p class="oordeel">{inline(route.verdict)}</p>' if route.verdict else ""
        )

    def text(self) -> str:
        """The same in plain text."""
        return f"{self.uitvoering.route.title}: {self.uitvoering.route.verdict}"

    def stappen(self, *namen: str) -> Table:
        """The steps: all of them, or those that are named."""
        run = self.uitvoering
        return tables.steps_table(run, chosen_steps(run.steps, namen), run.route.title)

    def stap(self, naam: str) -> Stapverhaal:
        """One step with its message and its answer."""
        run = self.uitvoering
        return Stapverhaal(run, chosen_steps((*run.given, *run.steps), (naam,))[0])

    def geweigerd(self) -> Table:
        """What was refused in this route, and why."""
        refused = [step for step in self.uitvoering.steps if not step.response.ok]
        title = f"Wat geweigerd wordt: {self.uitvoering.route.title}"
        return tables.faults_table(refused, title)

    def verloop(self, *namen: str) -> Drawing:
        """The calls as a sequence diagram: all of them, or those that are named."""
        run = self.uitvoering
        return sequence_diagram(self.model, run, chosen_steps(run.steps, namen))

    def diagram(self) -> Drawing:
        """The objects that were recorded, and what refers to what."""
        return instance_diagram(self.model, self.uitvoering)

    def contactgegevens(self) -> Table:
        """Which contactgegevens hold for every interaction."""
        return tables.effective_table(self.uitvoering)

    def persoonsgegevens(self) -> Table:
        """Which persoonsgegevens were stored, and for how long."""
        return tables.personal_table(self.uitvoering)


def chosen_steps(steps: Sequence[StepRun], names: Sequence[str]) -> tuple[StepRun, ...]:
    """The steps with these names, in the order of the route; all of them without names."""
    if not names:
        return tuple(steps)
    known = [step.step.name for step in steps]
    for name in names:
        if name not in known:
            raise CasusFout(
                f"Er is geen stap {name!r}{suggestion(name, known)}. Wel: {listed(known)}."
            )
    return tuple(step for step in steps if step.step.name in names)
