"""A casus as a story in a notebook: `casus = open_casus("gastmelding")`, and then ask.

The methods are in Dutch, for they are read, and sometimes typed, by members of the working group.
Whatever they return shows itself as the last thing of a cell.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

from werkbank.casus import tables
from werkbank.casus.changing import changed, find_step
from werkbank.casus.diagrams import Drawing
from werkbank.casus.fragment import Fragment
from werkbank.casus.outcomes import measure
from werkbank.casus.parts import Lijst, Stapverhaal, Tekst
from werkbank.casus.plots import calls_plot, personal_plot
from werkbank.casus.project import CasusFout, find_casus, listed, read_model
from werkbank.casus.remote import Leftovers, over_http
from werkbank.casus.route_story import Routeverhaal, chosen_steps
from werkbank.casus.running import CasusRun, Open, run_casus
from werkbank.casus.stage import in_process
from werkbank.casus.style import inline, judged
from werkbank.casus.table import Table, table
from werkbank.casus.tokens import tokens_for
from werkbank.casus.transport import NoAnswerError
from werkbank.emit.places import places
from werkbank.ir import Casus, Model
from werkbank.schema.explain import suggestion

if TYPE_CHECKING:
    from werkbank.casus.again import Opnieuw
    from werkbank.casus.consequence import Gevolg


def open_casus(
    naam: str,
    project: Path | None = None,
    *,
    url: str | Mapping[str, str] = "",
    token: str = "",
    geheim: str = "",
) -> Verhaal:
    """The casus with this name (or number), carried out and ready to tell.

    Args:
        naam: the folder in `casussen/`, or the number.
        project: where to look for the project; by default here and upwards.
        url: a server to carry it out on, over HTTP: one address below which all APIs are, or the
            base URL of each by name. What the casus makes there is removed again. Without it, a
            register in this process does it.
        token: bearer token for that server.
        geheim: what to sign a token of each actor with, instead of one token for all.

    Raises:
        CasusFout: when there is no such casus, or the project cannot be read, or the server misses
            an API.
    """
    model = read_model(project)
    casus = find_casus(model, naam)
    if not url:
        return Verhaal(model, casus, project)
    if isinstance(url, str):
        from werkbank.api.paths import servers

        url = servers(model, url)
    try:
        opener = over_http(model, url, tokens_for(model, geheim, token), Leftovers())
    except ValueError as error:
        raise CasusFout(f"Op deze server is de casus niet uit te voeren: {error}.") from None
    return Verhaal(model, casus, project, opener)


@dataclass(frozen=True, repr=False)
class Verhaal(Fragment):
    """A casus that has been carried out."""

    model: Model
    casus: Casus
    project: Path | None = None
    """Where the model was read; None for the project that is found from here."""
    opener: Open | None = None
    """Opens the register of a route; None: one in this process."""

    @cached_property
    def uitvoering(self) -> CasusRun:
        """The run behind the story: every request and every answer."""
        model = self.model
        try:
            return run_casus(
                model,
                self.casus,
                self.opener or in_process(model),
                lambda run, transport: measure(model, run, transport),
            )
        except NoAnswerError as error:
            raise CasusFout(str(error)) from None

    # -- what it is about --------------------------------------------------------------------

    def html(self) -> str:
        """Title, summary, the questions, and whether everything went as the casus says."""
        casus = self.casus
        badges = "".join(f'<span class="merk">{escape(c)}</span>' for c in casus.questions)
        return (
            f"<h2>Casus {casus.number}. {inline(casus.title)}</h2>"
            f"<p>{inline(casus.summary)}</p><p>{badges}</p><p>{self._verdict()}</p>"
        )

    def text(self) -> str:
        """The same in plain text."""
        return f"Casus {self.casus.number}. {self.casus.title}"

    def _verdict(self) -> str:
        runs = list(self.uitvoering.all_runs())
        steps = [step for run in runs for step in run.steps]
        failed = sum(len(run.failures) for run in runs)
        routes = len(self.casus.routes)
        what = f"{routes} {'route' if routes == 1 else 'routes'}, {len(steps)} stappen"
        if not failed:
            return judged(True, f"{what}: alles ging zoals de casus zegt.")
        which = listed([run.route.title for run in runs if not run.ok])
        return judged(False, f"{what}: {failed} gaven iets anders ({which}).")

    def aanleiding(self) -> Tekst:
        """What happens to whom."""
        return Tekst(self.casus.occasion)

    def vragen(self) -> Table:
        """The questions that the casus works out."""
        return tables.questions_table(self.model, self.casus)

    def besluiten(self) -> Table:
        """The decisions that the casus shows."""
        return tables.decisions_table(self.model, self.casus)

    def actoren(self) -> Table:
        """Who takes part."""
        return tables.actors_table(self.casus)

    def buiten(self) -> Table:
        """What lies outside the register."""
        return tables.externals_table(self.casus)

    def gegeven(self) -> Table:
        """What stood in the register before the events."""
        run = self.uitvoering.routes[0]
        return tables.steps_table(run, run.given, "Wat er al in het register stond")

    def routes(self) -> Table:
        """The routes, each with its verdict."""
        return table(
            "De routes",
            ("Route", "Wat het is", "Oordeel", "Zoals verwacht"),
            (
                (
                    run.route.name,
                    run.route.title,
                    run.route.verdict,
                    tables.AS_EXPECTED if run.ok else tables.DIFFERENT,
                )
                for run in self.uitvoering.routes
            ),
            code=("Route",),
        )

    def route(self, naam: str) -> Routeverhaal:
        """One route.

        Raises:
            CasusFout: when the casus has no such route.
        """
        for run in self.uitvoering.routes:
            if run.route.name == naam:
                return Routeverhaal(self.model, run)
        names = [route.name for route in self.casus.routes]
        raise CasusFout(
            f"Casus {self.casus.code} heeft geen route {naam!r}{suggestion(naam, names)}. "
            f"Wel: {listed(names)}."
        )

    # -- what came of it ---------------------------------------------------------------------

    def vergelijking(self) -> Table:
        """The outcomes of the routes side by side."""
        return tables.comparison_table(self.uitvoering)

    def grafiek(self, wat: str = "persoonsgegevens") -> Drawing:
        """Bars per route: of `persoonsgegevens` or of `aanroepen`.

        Raises:
            CasusFout: when there is no such plot.
        """
        plots = {"persoonsgegevens": personal_plot, "aanroepen": calls_plot}
        if wat not in plots:
            raise CasusFout(f"Er is geen grafiek van {wat!r}. Wel: {listed(list(plots))}.")
        return plots[wat](self.uitvoering)

    def diagram(self, route: str) -> Drawing:
        """The objects that a route recorded."""
        return self.route(route).diagram()

    def verloop(self, route: str, *stappen: str) -> Drawing:
        """The calls of a route."""
        return self.route(route).verloop(*stappen)

    def contactgegevens(self, interactie: str = "") -> Table:
        """Which contactgegevens hold for the interactions, per route."""
        return tables.effective_comparison(self.uitvoering, interactie)

    def mijn_omgeving(self) -> Table:
        """What the klant sees after identifying, per route."""
        return tables.view_table(self.uitvoering)

    def klantbeeld(self) -> Table:
        """Which interactions stand in a klantbeeld, per route."""
        return tables.klantbeeld_table(self.uitvoering)

    def zoeken(self) -> Table:
        """Every search, and what it disclosed."""
        return tables.search_table(self.uitvoering)

    def informatiebehoeften(self) -> Table:
        """What parties want to know, and whether the API can tell."""
        return tables.needs_table(self.uitvoering)

    def fout(self, *namen: str) -> Table:
        """The wrong examples with their messages; all of them, or those that are named.

        Raises:
            CasusFout: when there is no such example.
        """
        wrong = self.uitvoering.wrong
        steps = wrong.steps if wrong else ()
        return tables.faults_table(chosen_steps(steps, namen))

    def foute_stap(self, naam: str) -> Stapverhaal:
        """One wrong example with its whole message.

        Raises:
            CasusFout: when there is no such example.
        """
        wrong = self.uitvoering.wrong
        if wrong is None:
            raise CasusFout(f"Casus {self.casus.code} heeft geen foute voorbeelden.")
        return Stapverhaal(wrong, chosen_steps(wrong.steps, (naam,))[0])

    def conclusie(self) -> Tekst:
        """The voorlopige conclusie."""
        return Tekst(self.casus.conclusion)

    def open_vragen(self) -> Lijst:
        """What the working group still has to settle."""
        return Lijst(self.casus.open_questions)

    def verwijzingen(self) -> Lijst:
        """Links to the pages of the model about what the casus records."""
        where = places(self.model)
        resources = {
            step.resource
            for run in self.uitvoering.all_runs()
            for step in (*run.casus.given, *run.route.steps)
        }
        types = [r.object_type for _, r in self.model.resources() if r.path in resources]
        links = [(name, place.path) for name in types if (place := where.object_type(name))]
        return Lijst((), tuple((name, f"../{path}") for name, path in links))

    # -- what if -----------------------------------------------------------------------------

    def met(
        self,
        *,
        stap: str,
        route: str = "",
        weglaten: str | Iterable[str] = (),
        **wijzigingen: Any,
    ) -> Gevolg:
        """The casus with other values in one step, carried out anew: what changes?

        Args:
            stap: the step whose message changes.
            route: the route (or `gegeven`, `fout`), when more than one has such a step.
            weglaten: what to leave out.
            wijzigingen: attribute to new value; two underscores descend into a group:
                `contactgegevens__emailadres="a@example.org"`.

        Raises:
            CasusFout: when there is no such route, step or attribute.
        """
        from werkbank.casus.consequence import Gevolg

        values = {name.replace("__", "."): value for name, value in wijzigingen.items()}
        out = [weglaten] if isinstance(weglaten, str) else list(weglaten)
        if not values and not out:
            _, found = find_step(self.casus, route, stap)
            message = json.dumps(found.body or found.filters, ensure_ascii=False)
            raise CasusFout(f"Zeg wat er anders moet in stap {stap}. Nu staat er: {message}")
        casus, changes = changed(
            self.casus, route, stap, values, [p.replace("__", ".") for p in out]
        )
        return Gevolg(self, replace(self, casus=casus), changes)

    def _must_run_here(self) -> None:
        if self.opener:
            raise CasusFout(
                "Deze casus loopt op een server, en die heeft een eigen model. Open de casus "
                "zonder `url` om te zien wat een ander model doet."
            )

    def opnieuw(self) -> Opnieuw:
        """The casus carried out with the model as it is now: what changed since it was opened?

        The files are read anew when they have changed; the kernel goes on. What this story tells
        stays as it was, so that asking again after a next edit compares with the same beginning.

        Raises:
            CasusFout: when there are errors in the model, the casus is gone, or it is carried
                out on a server, which has a model of its own.
        """
        from werkbank.casus.again import Opnieuw

        self._must_run_here()
        _ = self.uitvoering  # with the model as it was
        return Opnieuw(self, open_casus(self.casus.code, self.project))

    def met_model(self, bestand: str, vervang: str, door: str) -> Opnieuw:
        """The casus carried out with another text in the model; the file itself stays as it is.

        Args:
            bestand: the file, such as `model/klant.yaml`.
            vervang: the text that stands in it once.
            door: what stands there instead.

        Raises:
            CasusFout: when there is no such file or text, or the model then has errors.
        """
        from werkbank.casus.again import Opnieuw
        from werkbank.casus.project import model_with

        self._must_run_here()
        model = model_with(self.project, bestand, vervang, door)
        return Opnieuw(self, Verhaal(model, find_casus(model, self.casus.code), self.project))
