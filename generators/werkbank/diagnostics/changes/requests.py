"""Changes of what an application sends: parameters, headers, bodies, defaults."""

from __future__ import annotations

from werkbank.diagnostics.changes.rule import BOTH, CONSUMER, NOBODY, PROVIDER, rule

_UNKNOWN_TO_OLD = "Een register dat nog de oude versie volgt, kent dit niet en weigert het verzoek."
_GONE = "Een afnemer die het meestuurt, wordt geweigerd of merkt dat het niets meer doet."

PARAMETER_ADDED = rule(
    "parameter-toegevoegd",
    "Er is een parameter of verzoekkop bijgekomen",
    PROVIDER,
    _UNKNOWN_TO_OLD,
)
REQUIRED_PARAMETER_ADDED = rule(
    "verplichte-parameter-toegevoegd",
    "Er is een verplichte parameter of verzoekkop bijgekomen",
    BOTH,
    f"Een afnemer stuurt hem nog niet mee. {_UNKNOWN_TO_OLD}",
    "Maak de parameter optioneel, of verhoog de hoofdversie.",
)
PARAMETER_REMOVED = rule(
    "parameter-verwijderd", "Een parameter of verzoekkop is vervallen", CONSUMER, _GONE
)
REQUIRED_PARAMETER_REMOVED = rule(
    "verplichte-parameter-verwijderd",
    "Een verplichte parameter of verzoekkop is vervallen",
    BOTH,
    f"{_GONE} Een register dat nog de oude versie volgt, mist hem.",
)
PARAMETER_MOVED = rule(
    "parameter-hernoemd",
    "Een parameter of verzoekkop heet anders of staat ergens anders",
    BOTH,
    "De oude naam wordt niet meer begrepen en de nieuwe nog niet.",
    "Houd de oude naam aan als verouderd, of verhoog de hoofdversie.",
)
WRITTEN_OTHERWISE = rule(
    "schrijfwijze-veranderd",
    "Een parameter wordt anders geschreven (style, explode)",
    BOTH,
    "De ene kant schrijft een lijst of object op een manier die de andere niet leest.",
)
BODY_ADDED = rule(
    "verzoekinhoud-toegevoegd", "Een verzoek kan inhoud hebben", PROVIDER, _UNKNOWN_TO_OLD
)
REQUIRED_BODY_ADDED = rule(
    "verplichte-verzoekinhoud-toegevoegd",
    "Een verzoek moet inhoud hebben",
    BOTH,
    f"Een afnemer stuurt die nog niet mee. {_UNKNOWN_TO_OLD}",
)
BODY_REMOVED = rule(
    "verzoekinhoud-verwijderd", "Een verzoek kan geen inhoud meer hebben", CONSUMER, _GONE
)
REQUIRED_BODY_REMOVED = rule(
    "verplichte-verzoekinhoud-verwijderd",
    "Een verzoek dat inhoud moest hebben, heeft die niet meer",
    BOTH,
    f"{_GONE} Een register dat nog de oude versie volgt, mist de inhoud.",
)
DEFAULT_ADDED = rule(
    "standaardwaarde-toegevoegd",
    "Wat ontbreekt in een verzoek, krijgt een standaardwaarde",
    PROVIDER,
    "Een register dat nog de oude versie volgt, vult die waarde niet in.",
)
DEFAULT_REMOVED = rule(
    "standaardwaarde-verwijderd",
    "Wat ontbreekt in een verzoek, krijgt geen standaardwaarde meer",
    CONSUMER,
    "Een afnemer die op de standaardwaarde rekent, krijgt iets anders.",
)
DEFAULT_CHANGED = rule(
    "standaardwaarde-veranderd",
    "Wat ontbreekt in een verzoek, krijgt een andere standaardwaarde",
    BOTH,
    "Hetzelfde verzoek betekent in beide versies iets anders.",
)
DEFAULT_ANSWERED = rule(
    "standaardwaarde-in-antwoord",
    "De standaardwaarde in een antwoord is een andere",
    NOBODY,
    "Een register vult antwoorden zelf in; de standaardwaarde doet daar niets.",
)
