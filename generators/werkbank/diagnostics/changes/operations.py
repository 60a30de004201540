"""Changes of what an API offers: APIs, operations, addresses, security."""

from __future__ import annotations

from werkbank.diagnostics.changes.rule import BOTH, CONSUMER, NOBODY, PROVIDER, Step, rule

API_ADDED = rule(
    "api-toegevoegd", "Er is een API bijgekomen", PROVIDER, "Geen register biedt haar nog aan."
)
API_REMOVED = rule(
    "api-verwijderd", "Een API is vervallen", CONSUMER, "Elk verzoek aan deze API loopt stuk."
)
OPERATION_ADDED = rule(
    "operatie-toegevoegd",
    "Er is een operatie bijgekomen",
    PROVIDER,
    "Een register dat nog de oude versie volgt, kent de operatie niet.",
)
OPERATION_REMOVED = rule(
    "operatie-verwijderd",
    "Een operatie is vervallen",
    CONSUMER,
    "Een afnemer die haar gebruikt, krijgt 404 of 405.",
    "Markeer de operatie eerst als verouderd, met een vervanging; verwijder haar in een volgende"
    " hoofdversie.",
)
OPERATION_MOVED = rule(
    "operatie-verplaatst",
    "Een operatie of pad heeft een ander adres",
    BOTH,
    "Het oude adres bestaat niet meer en het nieuwe bestond nog niet.",
    "Houd het oude adres aan naast het nieuwe, of verhoog de hoofdversie.",
)
PATH_LISTED = rule(
    "pad-volgt-uit-operaties",
    "Een pad is toegevoegd of vervallen",
    NOBODY,
    "De operaties op het pad staan apart in de lijst.",
    step=Step.NONE,
)
PATH_NAMES = rule(
    "padparameter-hernoemd",
    "Een parameter in het pad heet anders",
    NOBODY,
    "De naam staat niet in het adres dat een afnemer aanroept.",
)
OPERATION_ID = rule(
    "operation-id-veranderd",
    "De operationId is een andere",
    NOBODY,
    "Er verandert niets aan wat er wordt verstuurd. Wie code laat maken uit de specificatie, krijgt"
    " wel een andere naam.",
)
DEPRECATED = rule(
    "als-verouderd-gemarkeerd",
    "Iets is als verouderd gemarkeerd",
    NOBODY,
    "Alles blijft werken; afnemers weten dat zij moeten overstappen.",
    "Verhoog het tweede getal van de versie.",
    Step.MINOR,
)
UNDEPRECATED = rule(
    "veroudering-ingetrokken",
    "Iets is niet langer verouderd",
    NOBODY,
    "Alles blijft werken.",
    "Verhoog het tweede getal van de versie.",
    Step.MINOR,
)
SERVER_ADDED = rule(
    "server-toegevoegd",
    "Er is een basisadres bijgekomen",
    PROVIDER,
    "Een register dat nog de oude versie volgt, antwoordt niet op dat adres.",
)
SERVER_REMOVED = rule(
    "server-verwijderd",
    "Een basisadres is vervallen",
    CONSUMER,
    "Een afnemer die dat adres gebruikt, krijgt geen antwoord.",
)
SERVER_CHANGED = rule(
    "server-veranderd",
    "Het basisadres is een ander",
    BOTH,
    "Het oude adres bestaat niet meer en het nieuwe bestond nog niet.",
)

SECURITY_STRICTER = rule(
    "beveiliging-strenger",
    "Een operatie vraagt een recht of beveiliging meer",
    CONSUMER,
    "Een afnemer met de rechten van eerst krijgt 401 of 403.",
)
SECURITY_LOOSER = rule(
    "beveiliging-soepeler",
    "Een operatie vraagt een recht of beveiliging minder",
    PROVIDER,
    "Een register dat nog de oude versie volgt, weigert wie dat recht niet heeft.",
)
SECURITY_CHANGED = rule(
    "beveiliging-veranderd",
    "Een operatie vraagt een ander recht of een andere beveiliging",
    BOTH,
    "Wie in de ene versie binnenkomt, wordt in de andere geweigerd.",
)
SCHEME_CHANGED = rule(
    "beveiligingsschema-veranderd",
    "Een beveiligingsschema werkt anders",
    BOTH,
    "Afnemer en register spreken elk een andere vorm van beveiliging.",
)
SCHEME_LISTED = rule(
    "beveiligingsschema-volgt-uit-operaties",
    "Een beveiligingsschema is toegevoegd, vervallen, hernoemd of anders beschreven",
    NOBODY,
    "Wat een operatie vraagt, staat bij de operatie.",
)
