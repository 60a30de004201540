"""The variants in a notebook: `varianten = open_varianten()`, and then ask."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from pathlib import Path

from werkbank.casus.diagrams import Drawing
from werkbank.casus.fragment import Fragment
from werkbank.casus.parts import Tekst
from werkbank.casus.project import CasusFout, find_project, listed
from werkbank.casus.style import inline
from werkbank.casus.table import Table, table
from werkbank.schema.explain import suggestion
from werkbank.variants.comparing import Compared, compare_variants
from werkbank.variants.plots import verdicts_plot
from werkbank.variants.rendering import in_short, told_change
from werkbank.variants.verdict import VariantVerdict, Verdict

_SHOWN = 8


def open_varianten(*namen: str, project: Path | None = None) -> Varianten:
    """The variants of the project that this notebook stands in, judged by every casus.

    Args:
        namen: names of variants; all of them without.
        project: where to look for the project; by default here and upwards.

    Raises:
        CasusFout: when there is no such variant, or there are errors in one.
    """
    compared = compare_variants(find_project(project), namen)
    if compared.errors:
        lines = [
            f"{found.position}: {found.message} — Oplossing: {found.remedy}"
            for found in compared.errors[:_SHOWN]
        ]
        raise CasusFout("\n".join(["Niet elke variant is te bouwen:", *lines]))
    known = [each.variant.code for each in compared.verdicts]
    for name in namen:
        if name not in known:
            raise CasusFout(f"Er is geen variant {name!r}{suggestion(name, known)}.")
    return Varianten(compared)


@dataclass(frozen=True, repr=False)
class Varianten(Fragment):
    """All variants, judged."""

    vergelijking: Compared

    def html(self) -> str:
        """How many there are, and what they were judged by."""
        verdicts = self.vergelijking.verdicts
        casussen = len(verdicts[0].casussen) if verdicts else 0
        routes = sum(len(each.routes) for each in verdicts[0].casussen) if verdicts else 0
        return (
            f"<h2>{len(verdicts)} ontwerpvarianten</h2><p>Elke variant is beoordeeld met "
            f"{casussen} casussen, samen {routes} routes en reeksen foute voorbeelden, op de basis "
            "en op de variant.</p>"
        )

    def text(self) -> str:
        """The same in plain text."""
        return f"{len(self.vergelijking.verdicts)} ontwerpvarianten"

    def overzicht(self) -> Table:
        """Per variant what it explores, how it relates to the answer, and what comes of it."""
        return table(
            "De varianten",
            ("Variant", "Wat zij onderzoekt", "Vragen", "Antwoord van juni 2022", "Versie"),
            (
                (
                    each.variant.code,
                    each.variant.question,
                    ", ".join(each.variant.questions),
                    each.variant.agreement.value,
                    each.step,
                )
                for each in self.vergelijking.verdicts
            ),
            code=("Variant",),
        )

    def oordelen(self) -> Table:
        """The matrix: a row per casus, a column per variant."""
        verdicts = self.vergelijking.verdicts
        casussen = verdicts[0].casussen if verdicts else ()
        return table(
            "Wat er van elke casus wordt",
            ("Casus", *(each.variant.code for each in verdicts)),
            (
                (f"{c.number}. {c.casus}", *(in_short(each.casussen[i]) for each in verdicts))
                for i, c in enumerate(casussen)
            ),
            note="`(2 van 5)`: in zoveel van de routes, met de foute voorbeelden als één ervan.",
        )

    def grafiek(self) -> Drawing:
        """A bar per variant: how many casussen go how."""
        return verdicts_plot(self.vergelijking.verdicts)

    def variant(self, naam: str) -> Variantverhaal:
        """One variant.

        Raises:
            CasusFout: when there is no such variant.
        """
        for each in self.vergelijking.verdicts:
            if each.variant.code == naam:
                return Variantverhaal(each)
        names = [each.variant.code for each in self.vergelijking.verdicts]
        raise CasusFout(
            f"Er is geen variant {naam!r}{suggestion(naam, names)}. Wel: {listed(names)}."
        )


@dataclass(frozen=True, repr=False)
class Variantverhaal(Fragment):
    """One variant, judged."""

    oordeel: VariantVerdict

    def html(self) -> str:
        """Title, question, summary and what came of the casussen."""
        variant = self.oordeel.variant
        counts = ", ".join(f"{n} {verdict}" for verdict, n in self.oordeel.counts.items() if n)
        badges = "".join(f'<span class="merk">{escape(c)}</span>' for c in variant.questions)
        return (
            f"<h3>{inline(variant.title)}</h3><p><i>{inline(variant.question)}</i></p>"
            f"<p>{inline(variant.summary)}</p><p>{badges}</p>"
            f'<p class="oordeel">Van de {len(self.oordeel.casussen)} casussen: {counts}. De versie '
            f"van de API's krijgt een stap: {self.oordeel.step}.</p>"
        )

    def text(self) -> str:
        """The same in plain text."""
        return f"{self.oordeel.variant.title}: {self.oordeel.variant.question}"

    def antwoord(self) -> Tekst:
        """How the outcomes relate to the answer of June 2022."""
        variant = self.oordeel.variant
        return Tekst(f"Antwoord van juni 2022: {variant.agreement}.\n\n{variant.answer}")

    def breekt(self) -> Table:
        """Every route that breaks: at which step and why, and what still works."""
        return table(
            "Wat breekt",
            ("Casus", "Route", "Bij stap", "Waarom", "Wat nog wel gaat"),
            (
                (
                    f"{casus.number}. {casus.casus}",
                    route.route,
                    route.step,
                    route.reason,
                    ", ".join(
                        each.route
                        for each in casus.routes
                        if each.verdict is not Verdict.BREAKS and each.route != "fout"
                    )
                    or "niets",
                )
                for casus in self.oordeel.casussen
                for route in casus.of(Verdict.BREAKS)
            ),
            code=("Route", "Bij stap"),
        )

    def anders(self, *casussen: str) -> Table:
        """What is different in routes that still work; of all casussen, or of those named."""
        return table(
            "Wat anders werkt",
            ("Casus", "Route", "Wat", "Basis", "Variant"),
            (
                (
                    f"{casus.number}. {casus.casus}",
                    route.route,
                    each.what,
                    each.base,
                    each.variant,
                )
                for casus in self.oordeel.casussen
                if not casussen or casus.casus in casussen
                for route in casus.routes
                for each in route.contrasts
            ),
            code=("Route",),
        )

    def nieuw(self) -> Table:
        """Which routes and answers the variant adds."""
        rows = [
            (f"{casus.number}. {casus.casus}", "route", route.title)
            for casus in self.oordeel.casussen
            for route in casus.of(Verdict.NEW)
        ]
        rows += [
            (f"{casus.number}. {casus.casus}", "antwoord", question)
            for casus in self.oordeel.casussen
            for question in casus.gained
        ]
        return table("Wat nieuw mogelijk is", ("Casus", "Soort", "Wat"), rows)

    def informatiebehoeften(self) -> Table:
        """The questions that get another answer."""
        return table(
            "Vragen met een ander antwoord",
            ("Casus", "Vraag", "Basis", "Variant"),
            (
                (f"{casus.number}. {casus.casus}", each.what, each.base, each.variant)
                for casus in self.oordeel.casussen
                for each in casus.needs
            ),
        )

    def toelichtingen(self) -> Table:
        """What the variant itself says about casussen."""
        return table(
            "Wat de variant over casussen zegt",
            ("Casus", "Toelichting"),
            (
                (f"{casus.number}. {casus.casus}", casus.note)
                for casus in self.oordeel.casussen
                if casus.note
            ),
        )

    def api(self) -> Tekst:
        """What changes in the specifications."""
        told = [told_change(each) for each in self.oordeel.apis]
        changed = [each for each in told if each]
        return Tekst("\n\n".join(changed) or "De specificaties blijven gelijk.")
