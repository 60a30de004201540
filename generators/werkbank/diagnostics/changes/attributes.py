"""Changes of which attributes a message has."""

from __future__ import annotations

from werkbank.diagnostics.changes.rule import BOTH, CONSUMER, NOBODY, PROVIDER, Step, rule

_UNKNOWN_TO_OLD = "Een register dat nog de oude versie volgt, kent dit niet en weigert het verzoek."
_GONE = "Een afnemer die het meestuurt, wordt geweigerd of merkt dat het niets meer doet."

ASKED_ADDED = rule(
    "attribuut-in-verzoek-toegevoegd",
    "Een verzoek kan een attribuut meer hebben",
    PROVIDER,
    _UNKNOWN_TO_OLD,
)
REQUIRED_ASKED_ADDED = rule(
    "verplicht-attribuut-in-verzoek-toegevoegd",
    "Een verzoek moet een attribuut meer hebben",
    BOTH,
    f"Een afnemer stuurt het nog niet mee. {_UNKNOWN_TO_OLD}",
    "Maak het attribuut optioneel, of verhoog de hoofdversie.",
)
ASKED_REMOVED = rule(
    "attribuut-in-verzoek-verwijderd", "Een verzoek heeft een attribuut minder", CONSUMER, _GONE
)
REQUIRED_ASKED_REMOVED = rule(
    "verplicht-attribuut-in-verzoek-verwijderd",
    "Een verplicht attribuut van een verzoek is vervallen",
    BOTH,
    f"{_GONE} Een register dat nog de oude versie volgt, mist het.",
)
ANSWERED_ADDED = rule(
    "attribuut-in-antwoord-toegevoegd",
    "Een antwoord kan een attribuut meer hebben",
    NOBODY,
    "Een afnemer laat een attribuut dat hij niet kent met rust, en een register mag het weglaten.",
    "Verhoog het tweede getal van de versie.",
    Step.MINOR,
)
REQUIRED_ANSWERED_ADDED = rule(
    "verplicht-attribuut-in-antwoord-toegevoegd",
    "Een antwoord heeft altijd een attribuut meer",
    PROVIDER,
    "Een register dat nog de oude versie volgt, geeft het niet.",
)
ANSWERED_REMOVED = rule(
    "attribuut-in-antwoord-verwijderd",
    "Een antwoord heeft een attribuut minder",
    CONSUMER,
    "Een afnemer die het gegeven gebruikt, krijgt het nooit meer.",
    "Markeer het attribuut eerst als verouderd, met een vervanging; verwijder het in een volgende"
    " hoofdversie.",
)
ASKED_MOVED = rule(
    "attribuut-in-verzoek-hernoemd",
    "Een attribuut van een verzoek heet anders of staat ergens anders",
    BOTH,
    "De oude naam wordt niet meer begrepen en de nieuwe nog niet.",
    "Houd de oude naam aan als verouderd, of verhoog de hoofdversie.",
)
ANSWERED_MOVED = rule(
    "attribuut-in-antwoord-hernoemd",
    "Een attribuut van een antwoord heet anders of staat ergens anders",
    CONSUMER,
    "Een afnemer zoekt het gegeven onder de oude naam.",
    "Houd de oude naam aan als verouderd, of verhoog de hoofdversie.",
)
CLOSED = rule(
    "verzoek-gesloten",
    "Een verzoek mag geen andere attributen meer hebben",
    CONSUMER,
    "Een verzoek met een attribuut dat nergens staat, wordt geweigerd.",
)
OPENED = rule(
    "verzoek-opengesteld",
    "Een verzoek mag andere attributen hebben",
    PROVIDER,
    "Een register dat nog de oude versie volgt, weigert een attribuut dat nergens staat.",
)
ANSWER_CLOSED = rule(
    "antwoord-gesloten-of-opengesteld",
    "Of een antwoord andere attributen mag hebben, is veranderd",
    NOBODY,
    "Een afnemer laat een attribuut dat hij niet kent met rust.",
)
DISCRIMINATOR_MARK = rule(
    "discriminator-aanduiding",
    "De aanduiding van de discriminator is toegevoegd of vervallen",
    NOBODY,
    "De aanduiding helpt bij het maken van code; welke berichten mogen, staat in de varianten.",
)
DISCRIMINATOR_CHANGED = rule(
    "discriminator-veranderd",
    "Een ander attribuut vertelt welke variant het is",
    BOTH,
    "De ene kant leest de variant uit een attribuut waar de andere hem niet in zet.",
)
