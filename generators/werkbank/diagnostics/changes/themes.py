"""What can be said of a value, and whom it breaks when that becomes stricter or looser.

Values travel in two directions, and who suffers depends on it. Stricter in a request: what an
application sent is refused. Stricter in an answer: what a register answered no longer complies.
Looser is the same the other way round, so that the rules come from one table.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Flag, StrEnum, auto

from werkbank.diagnostics.changes.rule import BOTH, CONSUMER, PROVIDER, ChangeRule, rule


class Effect(Flag):
    """What a change does to the set of values that are allowed."""

    NONE = 0
    NARROWED = auto()
    WIDENED = auto()
    CHANGED = NARROWED | WIDENED
    """Some values came in and others went out, or that cannot be told apart."""


class Direction(StrEnum):
    """Where a value travels; the value is the word in the codes."""

    REQUEST = "verzoek"
    RESPONSE = "antwoord"


@dataclass(frozen=True, slots=True)
class Theme:
    """Something that is said of a value: the first part of a code, and the words for it."""

    code: str
    narrowed: str
    widened: str
    changed: str


THEMES = (
    Theme(
        "soort-waarde",
        "Er zijn minder soorten waarden toegestaan",
        "Er zijn meer soorten waarden toegestaan",
        "De waarde is van een andere soort",
    ),
    Theme(
        "opsomming",
        "Een opsomming is ingevoerd, of mist een waarde die zij had",
        "Een opsomming is vervallen, of heeft een waarde meer",
        "De opsomming is een andere",
    ),
    Theme(
        "lengte",
        "De tekst moet langer zijn of mag minder lang zijn",
        "De tekst mag korter of langer zijn dan eerst",
        "De lengte is op een andere manier beperkt",
    ),
    Theme(
        "bereik",
        "De grenzen van het getal liggen dichter bij elkaar",
        "De grenzen van het getal liggen verder uit elkaar",
        "De grenzen van het getal zijn verschoven",
    ),
    Theme(
        "aantal",
        "Het aantal elementen is strenger beperkt",
        "Het aantal elementen is ruimer",
        "Het aantal elementen is op een andere manier beperkt",
    ),
    Theme(
        "patroon",
        "Er is een patroon bijgekomen",
        "Het patroon is vervallen",
        "Het patroon is veranderd",
    ),
    Theme(
        "formaat",
        "Er is een formaat bijgekomen",
        "Het formaat is vervallen",
        "Het formaat is een ander",
    ),
    Theme(
        "null",
        "De waarde mag niet meer null zijn",
        "De waarde mag nu ook null zijn",
        "Of de waarde null mag zijn, is veranderd",
    ),
    Theme(
        "verplicht",
        "Wat mocht ontbreken, is verplicht",
        "Wat verplicht was, mag ontbreken",
        "Wat verplicht is, is veranderd",
    ),
    Theme(
        "variant",
        "Een van de varianten van het object is vervallen",
        "Het object heeft een variant meer",
        "De varianten van het object zijn andere",
    ),
    Theme(
        "element",
        "Er zijn voorwaarden gesteld aan elementen die vrij waren",
        "De elementen zijn vrijgelaten",
        "De elementen zijn andere",
    ),
    Theme(
        "voorwaarde",
        "Er is een andere voorwaarde bijgekomen",
        "Een andere voorwaarde is vervallen",
        "Een andere voorwaarde is veranderd",
    ),
)

_WORDS = {
    Effect.NARROWED: "vernauwd",
    Effect.WIDENED: "verruimd",
    Effect.CHANGED: "veranderd",
}
_BREAKS = {
    (Effect.NARROWED, Direction.REQUEST): CONSUMER,
    (Effect.WIDENED, Direction.REQUEST): PROVIDER,
    (Effect.NARROWED, Direction.RESPONSE): PROVIDER,
    (Effect.WIDENED, Direction.RESPONSE): CONSUMER,
    (Effect.CHANGED, Direction.REQUEST): BOTH,
    (Effect.CHANGED, Direction.RESPONSE): BOTH,
}
_WHY = {
    (Effect.NARROWED, Direction.REQUEST): (
        "Een verzoek dat mocht, wordt geweigerd door een register dat de nieuwe versie volgt."
    ),
    (Effect.WIDENED, Direction.REQUEST): (
        "Een register dat nog de oude versie volgt, weigert een verzoek dat nu mag."
    ),
    (Effect.NARROWED, Direction.RESPONSE): (
        "Een register dat nog de oude versie volgt, kan iets antwoorden dat niet meer mag."
    ),
    (Effect.WIDENED, Direction.RESPONSE): (
        "Een afnemer kan een antwoord krijgen dat hij niet kent."
    ),
    (Effect.CHANGED, Direction.REQUEST): (
        "Wat de ene versie in een verzoek toelaat, kan de andere weigeren, over en weer."
    ),
    (Effect.CHANGED, Direction.RESPONSE): (
        "Wat de ene versie antwoordt, kan in de andere onmogelijk zijn, over en weer."
    ),
}


def _text(theme: Theme, effect: Effect, direction: Direction) -> str:
    told = {
        Effect.NARROWED: theme.narrowed,
        Effect.WIDENED: theme.widened,
        Effect.CHANGED: theme.changed,
    }[effect]
    return f"{told}, in een {direction}"


VALUE_RULES: Mapping[tuple[str, Effect, Direction], ChangeRule] = {
    (theme.code, effect, direction): rule(
        f"{theme.code}-{_WORDS[effect]}-in-{direction}",
        _text(theme, effect, direction),
        breaks,
        _WHY[effect, direction],
    )
    for theme in THEMES
    for (effect, direction), breaks in _BREAKS.items()
}
"""The rule per theme, effect and direction."""
