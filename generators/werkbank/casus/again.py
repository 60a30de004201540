"""A casus carried out anew after an edit of the model: what is different?"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from werkbank.casus.effect import NOTHING, Facts, facts_of, moved
from werkbank.casus.fragment import Fragment
from werkbank.casus.story import Verhaal
from werkbank.casus.style import judged
from werkbank.casus.table import Table, table


def vergelijk(eerst: Verhaal, daarna: Verhaal) -> Opnieuw:
    """The same casus carried out twice, as in this process and on a server: what is different?"""
    return Opnieuw(eerst, daarna)


@dataclass(frozen=True, repr=False)
class Opnieuw(Fragment):
    """A casus before and after an edit; `opnieuw.casus` is the new one, to look further."""

    eerst: Verhaal
    casus: Verhaal

    def html(self) -> str:
        """Whether the casus still goes as it says, and everything that is different."""
        parts = [f"<h3>Casus {self.casus.casus.code}, opnieuw uitgevoerd</h3>", self._verdict()]
        if len(self.verschillen()):
            parts.append(self.verschillen().html())
        if len(self.afwijkingen()):
            parts.append(self.afwijkingen().html())
        return "".join(parts)

    def text(self) -> str:
        """The same in plain text."""
        if not len(self.verschillen()):
            return "Er is niets veranderd."
        return repr(self.verschillen())

    def verschillen(self) -> Table:
        """Every answer and outcome that is different, before and after."""
        before, after = self._facts
        return table(
            "Wat er anders gaat",
            ("Route", "Wat", "Was", "Wordt"),
            ((one.route, one.what, one.before, one.after) for one in moved(before, after)),
            note=f"{NOTHING} betekent dat het er niet is.",
        )

    def afwijkingen(self) -> Table:
        """What goes differently now than the casus says."""
        _, after = self._facts
        return table("Wat de casus anders zegt", ("Afwijking",), ((p,) for p in after.problems))

    @cached_property
    def _facts(self) -> tuple[Facts, Facts]:
        return facts_of(self.eerst.uitvoering), facts_of(self.casus.uitvoering)

    def _verdict(self) -> str:
        number = len(self.verschillen())
        if not number:
            return f"<p>{judged(True, 'Er is niets veranderd: elke uitkomst is dezelfde.')}</p>"
        told = "1 antwoord of uitkomst" if number == 1 else f"{number} antwoorden of uitkomsten"
        good = self.casus.uitvoering.ok
        said = "alles gaat nog zoals de casus zegt" if good else "de casus klopt niet meer"
        return f"<p>{judged(good, f'{told} anders; {said}.')}</p>"
