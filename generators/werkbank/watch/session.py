"""One session of the live workbench: what is known, and what a save leads to."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from werkbank.build import BuildResult, build
from werkbank.build.planning import judge
from werkbank.casus.effect import Facts, moved
from werkbank.casus.touched import touched_casussen
from werkbank.diagnostics import Diagnostic
from werkbank.ir import Casus, Model
from werkbank.project.inputs import digest
from werkbank.project.places import SOURCES, files_below
from werkbank.watch import events
from werkbank.watch.casuswork import CasusWork
from werkbank.watch.sitework import SiteWork
from werkbank.watch.specification import changes, specifications

_SETTLED = 0.25
"""Seconds in which a file with errors may still change: it was being written."""


class Session:
    """Keeps the last good state, and brings everything up to date after a save.

    Args:
        root: the project.
        tell: hears everything that happens.
        site: shows the site; None to do without.
        pending: True when something was saved meanwhile, so that the rest can wait for that.
    """

    def __init__(
        self, root: Path, tell: events.Tell, site: SiteWork | None, pending: Callable[[], bool]
    ) -> None:
        self._root, self._tell, self._site, self._pending = root, tell, site, pending
        self._model: Model | None = None
        self._facts: dict[str, Facts] = {}
        self._stale: set[str] = set()
        """Casussen that were not carried out with the model as it is now."""
        self._specifications: dict[str, bytes] = {}
        self._known: frozenset[Diagnostic] = frozenset()
        self._broken = False

    def start(self) -> None:
        """Builds what is out of date and carries out every casus, to compare with later."""
        _import_what_is_slow()
        result = build(self._root)
        if result.errors:
            self._fail(result.diagnostics)
            return
        self._known = frozenset(result.diagnostics)
        self._model = result.model or judge(self._root).model
        self._specifications = specifications(self._root)
        if self._model is not None:
            casussen = self._model.casussen
            self._carry_out(CasusWork(self._model, casussen), casussen, quiet=True)
        self._site_outcome(wait=True)
        bad = tuple(facts.code for facts in self._facts.values() if not facts.ok)
        self._tell(events.Ready(len(self._facts), bad))

    def save(self, paths: Iterable[str]) -> None:
        """Does everything that a save of these files leads to."""
        began = time.monotonic()
        self._tell(events.Saved(tuple(sorted(paths))))
        started: list[tuple[CasusWork, tuple[Casus, ...]]] = []
        try:
            result = self._build(started)
            if result.errors:
                self._fail(result.diagnostics)
                return
            self._show_built(result)
            work, casussen = started[-1] if started else self._resumed()
            self._carry_out(work, casussen)
        finally:
            for work, _ in started:
                work.close()
        self._site_outcome(wait=not self._pending())
        self._tell(events.Done(time.monotonic() - began))

    # -- building ----------------------------------------------------------------------------

    def _build(self, started: list[tuple[CasusWork, tuple[Casus, ...]]]) -> BuildResult:
        """Builds; once more when there were errors in a file that was still being written."""
        while True:
            seen = self._sources()
            result = build(self._root, judged=lambda model: started.append(self._begin(model)))
            if not result.errors:
                return result
            time.sleep(_SETTLED)
            if self._sources() == seen:
                return result

    def _sources(self) -> list[tuple[str, str]]:
        found = []
        for path in files_below(self._root, SOURCES):
            try:
                found.append((path, digest((self._root / path).read_bytes())))
            except OSError:
                found.append((path, ""))  # gone again, or locked by the editor
        return found

    def _begin(self, model: Model) -> tuple[CasusWork, tuple[Casus, ...]]:
        """Starts the casussen that the new model touches, the cheapest first."""
        spoken = {code: facts.spoken for code, facts in self._facts.items() if facts.ok}
        spoken = {code: words for code, words in spoken.items() if code not in self._stale}
        if self._model is None:
            spoken = {}
        touched = touched_casussen(self._model or model, model, spoken)
        ordered = tuple(sorted(touched, key=_size))
        self._model = model
        self._stale |= {casus.code for casus in touched}
        return CasusWork(model, ordered), ordered

    def _resumed(self) -> tuple[CasusWork, tuple[Casus, ...]]:
        """What an earlier round left undone, when the model itself did not change now."""
        if self._model is None:
            self._model = judge(self._root).model
        casussen = self._model.casussen if self._model else ()
        left = tuple(c for c in casussen if c.code in self._stale or c.code not in self._facts)
        assert self._model is not None  # noqa: S101 - a build without errors has a model
        return CasusWork(self._model, left), left

    # -- showing -----------------------------------------------------------------------------

    def _show_built(self, result: BuildResult) -> None:
        fresh = tuple(found for found in result.diagnostics if found not in self._known)
        self._known = frozenset(result.diagnostics)
        self._broken = False
        if self._site is not None:
            self._site.renew()
        if result.written or result.removed or fresh:
            self._tell(events.Built(result.written, result.removed, fresh))
        now = specifications(self._root)
        for change in changes(self._specifications, now):
            self._tell(change)
        self._specifications = now

    def _fail(self, found: Sequence[Diagnostic]) -> None:
        self._broken = True
        self._tell(events.Broken(tuple(found)))
        if self._site is not None:
            self._site.problems([f"{one.position}: {one.message}" for one in found])

    def _carry_out(
        self, work: CasusWork, casussen: Sequence[Casus], *, quiet: bool = False
    ) -> None:
        done = changed = 0
        try:
            for facts in work.results(self._pending):
                before = self._facts.get(facts.code)
                self._facts[facts.code] = facts
                self._stale.discard(facts.code)
                done += 1
                differs = moved(before, facts) if before else ()
                changed += bool(differs)
                if not quiet:
                    self._tell(events.CasusOutcome(facts, differs, before.ok if before else None))
                self._site_outcome(wait=False)
        finally:
            work.close()
            self._stale |= {casus.code for casus in casussen[done:]}
        if self._model is not None:
            codes = {casus.code for casus in self._model.casussen}
            self._facts = {code: one for code, one in self._facts.items() if code in codes}
            if not quiet and casussen:
                self._tell(events.CasussenDone(done, len(codes), changed))

    def _site_outcome(self, *, wait: bool) -> None:
        if self._site is None or not (wait or self._site.ready()):
            return
        outcome = self._site.outcome()
        superseded = isinstance(outcome, events.SiteFailed) and self._pending()
        if outcome is not None and not superseded:
            self._tell(outcome)


def _size(casus: Casus) -> int:
    routes = [*casus.routes]
    return sum(len(route.steps) + len(casus.given) for route in routes) + len(casus.wrong)


def _import_what_is_slow() -> None:
    """LinkML and pandas are imported here once, so that no process split off pays for it."""
    import werkbank.casus.tables
    import werkbank.emit.linkml_native.python
    import werkbank.emit.linkml_native.sql  # noqa: F401
