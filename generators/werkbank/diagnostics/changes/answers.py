"""Changes of what a register answers: media types, statuses, headers."""

from __future__ import annotations

from werkbank.diagnostics.changes.rule import CONSUMER, NOBODY, PROVIDER, Step, rule

MEDIA_TYPE_ADDED = rule(
    "mediatype-toegevoegd",
    "Er is een mediatype bijgekomen",
    PROVIDER,
    "Een register dat nog de oude versie volgt, kent het mediatype niet.",
)
MEDIA_TYPE_REMOVED = rule(
    "mediatype-verwijderd",
    "Een mediatype is vervallen",
    CONSUMER,
    "Een afnemer die het stuurt of vraagt, krijgt 415 of 406.",
)
SUCCESS_ADDED = rule(
    "succesantwoord-toegevoegd",
    "Er is een antwoord bij succes bijgekomen",
    PROVIDER,
    "Een register dat nog de oude versie volgt, geeft dit antwoord niet.",
)
SUCCESS_REMOVED = rule(
    "succesantwoord-verwijderd",
    "Een antwoord bij succes is vervallen",
    CONSUMER,
    "Een afnemer die op dit antwoord rekent, krijgt het niet meer.",
)
FAILURE_ADDED = rule(
    "foutantwoord-toegevoegd",
    "Er is een antwoord bij een fout of een doorverwijzing bijgekomen",
    NOBODY,
    "Een afnemer behandelt een status die hij niet kent als de eerste van dezelfde honderd (RFC"
    " 9110, paragraaf 15).",
    "Verhoog het tweede getal van de versie.",
    Step.MINOR,
)
FAILURE_REMOVED = rule(
    "foutantwoord-verwijderd",
    "Een antwoord bij een fout of een doorverwijzing is vervallen",
    NOBODY,
    "Een afnemer die de status kent, krijgt die alleen niet meer.",
    "Verhoog het tweede getal van de versie.",
    Step.MINOR,
)
HEADER_ADDED = rule(
    "antwoordkop-toegevoegd",
    "Er is een antwoordkop bijgekomen",
    NOBODY,
    "Een afnemer laat een kop die hij niet kent met rust.",
    "Verhoog het tweede getal van de versie.",
    Step.MINOR,
)
REQUIRED_HEADER_ADDED = rule(
    "verplichte-antwoordkop-toegevoegd",
    "Er is een verplichte antwoordkop bijgekomen",
    PROVIDER,
    "Een register dat nog de oude versie volgt, stuurt hem niet mee.",
)
HEADER_REMOVED = rule(
    "antwoordkop-verwijderd",
    "Een antwoordkop is vervallen",
    CONSUMER,
    "Een afnemer die de kop leest, krijgt hem niet meer.",
)
