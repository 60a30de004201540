"""Changes of behaviour, and differences that say nothing of what is sent."""

from __future__ import annotations

from werkbank.diagnostics.changes.rule import BOTH, CONSUMER, NOBODY, PROVIDER, Step, rule

_WHOLE = "Wat het betekent, staat bij de plaatsen waar het wordt gebruikt."

REFUSAL_ADDED = rule(
    "gedragsregel-toegevoegd",
    "Er is een gedragsregel bijgekomen die verzoeken weigert of gegevens afschermt",
    BOTH,
    "Een verzoek dat mocht, wordt geweigerd; een register van de oude versie dwingt de regel niet"
    " af.",
)
REFUSAL_REMOVED = rule(
    "gedragsregel-verwijderd",
    "Een gedragsregel die verzoeken weigert of gegevens afschermt, is vervallen",
    BOTH,
    "Wie op de regel rekent, wordt niet meer beschermd; een register van de oude versie weigert"
    " nog.",
)
DUTY_ADDED = rule(
    "registertaak-toegevoegd",
    "Het register moet iets meer doen",
    PROVIDER,
    "Een register dat nog de oude versie volgt, doet het niet.",
)
DUTY_REMOVED = rule(
    "registertaak-verwijderd",
    "Het register hoeft iets niet meer te doen",
    CONSUMER,
    "Een afnemer die erop rekent, krijgt het niet meer.",
)
BEHAVIOUR_CHANGED = rule(
    "gedragsregel-veranderd",
    "Een gedragsregel geldt voor iets anders of onder andere voorwaarden",
    BOTH,
    "Wat de ene versie doet, doet de andere niet, over en weer.",
)

COMPONENT_LISTED = rule(
    "onderdeel-volgt-uit-gebruik",
    "Een schema is toegevoegd, vervallen of hernoemd",
    NOBODY,
    f"De naam van een schema wordt niet verstuurd. {_WHOLE}",
)
PART_LISTED = rule(
    "deel-volgt-uit-geheel",
    "Staat in iets dat in zijn geheel is toegevoegd of vervallen",
    NOBODY,
    _WHOLE,
)
UNUSED = rule(
    "nergens-in-beide-versies",
    "Het schema wordt niet in beide versies bij dezelfde operatie gebruikt",
    NOBODY,
    "Geen bericht dat in beide versies bestaat, bevat het.",
)
INFORMATION = rule(
    "toelichting-veranderd",
    "Contactgegevens, licentie, voorwaarden of andere toelichting zijn veranderd",
    NOBODY,
    "Er verandert niets aan wat er wordt verstuurd.",
)
VERSION = rule(
    "versie-veranderd",
    "De versie van de API is een andere",
    NOBODY,
    "De versie volgt uit de andere wijzigingen.",
    step=Step.NONE,
)
CALLBACK_CHANGED = rule(
    "terugroep-veranderd",
    "Een callback of webhook is toegevoegd, vervallen of veranderd",
    BOTH,
    "Het register roept de afnemer op een andere manier aan dan die verwacht.",
)
LINKS_CHANGED = rule(
    "koppeling-veranderd",
    "Een koppeling (link) naar een andere operatie is veranderd",
    NOBODY,
    "Een koppeling beschrijft alleen hoe operaties samenhangen.",
)
