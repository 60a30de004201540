"""What can go wrong between the model and the files: planning, drift and writing."""

from __future__ import annotations

from werkbank.diagnostics.diagnostic import Problem, Severity

OUTSIDE = Problem(
    code="uitvoer-buiten-map",
    severity=Severity.FOUT,
    message="dit pad wil een generator schrijven, en het ligt buiten {folders}",
    remedy="meld dit als fout in de werkbank; noem daarbij de namen van de klassen en api's in het "
    "model",
    why="De werkbank schrijft alleen onder de mappen die helemaal gegenereerd zijn, zodat "
    "handgeschreven bestanden nooit verloren gaan.",
)

TWICE = Problem(
    code="uitvoer-dubbel",
    severity=Severity.FOUT,
    message="dit bestand wordt twee keer gemaakt, of staat in de weg van {other}",
    remedy="geef de twee klassen, api's of onderwerpen die dezelfde bestandsnaam krijgen een "
    "andere naam",
    why="Op Windows en macOS is `Klant.json` hetzelfde bestand als `klant.json`: het ene zou het "
    "andere overschrijven.",
)

UNKNOWN_FILE = Problem(
    code="uitvoer-onbekend",
    severity=Severity.FOUT,
    message="dit bestand is niet door de werkbank gemaakt",
    remedy="verplaats het naar een map buiten {folders}, of verwijder het, en voer daarna "
    "`werkbank build` uit",
    why="Onder `specificatie/` en `docs/naslag/` is alles gegenereerd. Een bestand dat daar met de "
    "hand is neergezet, gooit de werkbank niet stilzwijgend weg.",
)

STALE_FILE = Problem(
    code="uitvoer-verouderd",
    severity=Severity.FOUT,
    message="dit bestand is anders dan wat het model nu oplevert",
    remedy="voer `werkbank build` uit; wilde je de inhoud veranderen, doe dat dan in `model/`",
    why="Het bestand is met de hand gewijzigd, of het model is gewijzigd zonder opnieuw te bouwen. "
    "Lezers zien dan iets anders dan het model zegt.",
)

MISSING_FILE = Problem(
    code="uitvoer-ontbreekt",
    severity=Severity.FOUT,
    message="dit bestand hoort er te zijn en ontbreekt",
    remedy="voer `werkbank build` uit",
    why="Het model levert dit bestand op, maar het staat niet in de map. Verwijzingen ernaar lopen "
    "dood.",
)

ORPHANED_FILE = Problem(
    code="uitvoer-overtollig",
    severity=Severity.FOUT,
    message="dit bestand komt uit een eerdere versie van het model en wordt niet meer gemaakt",
    remedy="voer `werkbank build` uit; dat verwijdert het bestand",
    why="Een klasse, api of onderwerp is verdwenen of heeft een andere naam gekregen. Wat daarvan "
    "is blijven staan, beschrijft iets dat niet meer bestaat.",
)

NOT_WRITTEN = Problem(
    code="schrijven-mislukt",
    severity=Severity.FOUT,
    message="dit bestand kan niet worden geschreven of verwijderd: {reason}",
    remedy="controleer de rechten op de map en de vrije schijfruimte, sluit programma's die het "
    "bestand openhouden, en probeer het opnieuw; er is niets veranderd",
    why="De werkbank vervangt alle bestanden of geen enkel bestand. Lukt er een niet, dan worden "
    "de andere teruggezet.",
)

BUSY = Problem(
    code="bouw-bezig",
    severity=Severity.FOUT,
    message="er loopt al een andere bouw in {folder}",
    remedy="wacht tot die klaar is en probeer het opnieuw",
    why="Twee gelijktijdige bouwen zouden elkaars bestanden vervangen.",
)

VERSION_UNKNOWN = Problem(
    code="versie-onbekend",
    severity=Severity.FOUT,
    message="van versie {version} is er geen model in `model/gepubliceerd/`",
    remedy="kies een van: {known}",
)

TARGET_GENERATED = Problem(
    code="doelmap-gegenereerd",
    severity=Severity.FOUT,
    message="in deze map komt alleen te staan wat het model in `model/` oplevert",
    remedy="kies een map buiten {folders}",
    why="Een specificatie van een eerdere versie zou daar voor een nieuwe worden aangezien, en de "
    "volgende build zou haar als onbekend bestand melden.",
)
