"""What the reports have in common: numbers as people write them, and words for codes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from werkbank.checks import CHECKS
from werkbank.purpose import Purpose
from werkbank.validate.concluding import Conclusion
from werkbank.validate.ties import IDENTIFIER

if TYPE_CHECKING:
    from werkbank.ir import Model

_TITLES = {
    "verplicht": "Een verplicht gegeven ontbreekt",
    "patroon": "De waarde heeft niet de vorm die hoort",
    "lengte": "De tekst is te kort of te lang",
    "type": "De waarde is van een andere soort",
    "enumeratie": "De waarde is niet een van de toegestane",
    "onbekend": "Dit attribuut bestaat niet",
    "alleen-lezen": "Dit attribuut vult het register in",
    "formaat": "De datum, URL of het adres is niet goed geschreven",
    "minimum": "Het getal is te klein",
    "maximum": "Het getal is te groot",
    "aantal": "De lijst heeft te weinig of te veel waarden",
    "vorm": "De waarde past bij geen van de vormen",
    "geen-json": "De tekst is geen geldige JSON",
    "geen-object": "Er staat iets anders dan een object",
    "geen-csv": "De rij is niet te lezen als CSV",
    "geen-getal": "NaN of Infinity",
    "getal-te-groot": "Een getal dat niet elk systeem gelijk leest",
    "dubbele-sleutel": "Een attribuut staat er twee keer",
    "codering": "De tekst is geen UTF-8",
    "te-diep": "De gegevens zijn te diep genest",
    "regel-te-lang": "Een regel of object is te lang",
    "bestand-afgebroken": "Het bestand is niet heel",
    "leeg-bestand": "Het bestand is leeg",
    "onleesbaar": "Het bestand is niet te openen",
    "kolom-onbekend": "Een kolom hoort bij geen attribuut",
    "kolom-onduidelijk": "Een kolom kan bij meer attributen horen",
    "aantal-kolommen": "Een rij heeft meer of minder cellen dan de kop",
    IDENTIFIER: "Twee objecten hebben dezelfde URL",
}
CODES = tuple(_TITLES)
"""The codes that come from no rule of the model."""


def number(value: int) -> str:
    """`1234567` -> `1.234.567`."""
    return f"{value:,}".replace(",", ".")


def percent(part: int, whole: int) -> str:
    """A part of a whole: `1,3 %`, and never 0 or 100 for what is only nearly so."""
    if not whole:
        return "0 %"
    share = 100 * part / whole
    if 0 < share < 0.05:
        return "minder dan 0,1 %"
    if 99.95 <= share < 100:
        return "meer dan 99,9 %"
    return f"{share:.1f}".replace(".", ",").removesuffix(",0") + " %"


def title_of(model: Model, rule: str) -> str:
    """What a code stands for, in a few words; empty for a code that is not known."""
    if rule in _TITLES:
        return _TITLES[rule]
    if rule.startswith("controle-"):
        check = CHECKS.get(rule.removeprefix("controle-"))
        return f"De waarde doorstaat de controle niet: {check.description}" if check else ""
    found = (each for api in model.apis for each in api.behaviours if each.code == rule)
    return next((each.title for each in found), "")


def about(conclusion: Conclusion) -> Iterator[str]:
    """Advice, and what was not judged."""
    assignment = conclusion.assignment
    if assignment.purpose is Purpose.READ and _mostly_without_url(conclusion):
        yield (
            "Veel objecten hebben geen url. Gaan ze nog naar een register, toets ze dan met "
            "--doel aanmaken."
        )
    for table in assignment.found:
        if chosen := table.source.columns.chosen():
            pairs = ", ".join(f"{at + 1}: {path}" for at, path in list(chosen.items())[:40])
            yield f"Kolommen van {table.source.name}: {pairs}."
    if conclusion.unjudged:
        listed = "; ".join(f"{rule}: {why}" for rule, why in sorted(conclusion.unjudged.items()))
        yield f"Niet beoordeeld: {listed}."


def _mostly_without_url(conclusion: Conclusion) -> bool:
    """True when half of the records lack the URL of the object itself."""
    summary = conclusion.summary
    if not any(rule == "verplicht" for rule, _ in summary.tallies):
        return False
    lost = summary.tallies.get(("verplicht", _identifier(conclusion)))
    return lost is not None and lost.count >= summary.records // 2


def _identifier(conclusion: Conclusion) -> str:
    kinds = conclusion.assignment.model.object_types
    for name in conclusion.assignment.types:
        for prop in kinds[name].properties:
            if prop.identifier:
                return prop.name
    return ""
