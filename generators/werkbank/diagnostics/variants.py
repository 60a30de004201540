"""Problems in design variants: changes of what does not exist, or of what exists already."""

from werkbank.diagnostics.diagnostic import Problem, Severity

FOUT = Severity.FOUT
WAARSCHUWING = Severity.WAARSCHUWING

NAME = Problem(
    "variant-naam-wijkt-af",
    FOUT,
    "de variant noemt zich {name}, maar staat in het bestand {file}",
    "geef beide dezelfde naam",
)
UNCHANGED = Problem(
    "variant-zonder-wijziging",
    WAARSCHUWING,
    "variant {name} verandert niets aan het model",
    "vul een van de onderdelen toevoegen, wijzigen, verwijderen en hernoemen, of haal het bestand "
    "weg",
    "Een variant die gelijk is aan de basis geeft overal hetzelfde oordeel en leert dus niets.",
)
UNKNOWN_ELEMENT = Problem(
    "variant-element-onbekend",
    FOUT,
    "{action} van {element}: dat staat niet bij de {kind} van het model{suggestion}",
    "verbeter de naam; na hernoemen gelden in de andere onderdelen de nieuwe namen",
)
EXISTS = Problem(
    "variant-element-bestaat-al",
    FOUT,
    "{action} van {element}: dat staat al bij de {kind} van het model",
    "kies een andere naam, of gebruik wijzigen",
)
TWICE = Problem(
    "variant-element-dubbel",
    FOUT,
    "{element} staat ook al bij {other} (regel {line})",
    "houd een van de twee; een element wordt toegevoegd, gewijzigd of verwijderd",
    "De volgorde in het bestand doet er niet toe, dus twee opdrachten over hetzelfde spreken "
    "elkaar tegen.",
)
NO_PLACE = Problem(
    "variant-plek-ontbreekt",
    FOUT,
    "{element} zegt niet waar het in het model komt te staan: {what}",
    "schrijf `{key}:` met een van: {known}",
)
UNKNOWN_KEY = Problem(
    "variant-sleutel-onbekend",
    FOUT,
    "{element} heeft geen {key}, dus er valt niets weg te halen",
    "verbeter de naam van de sleutel, of haal de regel weg",
    "Een sleutel met `null` haalt weg wat er in de basis stond.",
)
UNKNOWN_QUESTION = Problem(
    "variant-vraag-onbekend",
    FOUT,
    "vraag {code} staat niet in casussen/vragen.yaml",
    "verbeter de code, of voeg de vraag toe",
)
UNKNOWN_CASUS = Problem(
    "variant-casus-onbekend",
    FOUT,
    "er is geen casus {name}{suggestion}",
    "noem een map uit casussen/",
)
UNKNOWN_ROUTE = Problem(
    "variant-route-onbekend",
    FOUT,
    "casus {casus} heeft geen route {name}{suggestion}",
    "noem een route van de casus, of `gegeven` of `fout`; een nieuwe route hoort bij `routes`",
)
ROUTE_EXISTS = Problem(
    "variant-route-bestaat-al",
    FOUT,
    "casus {casus} heeft al een route {name}",
    "geef de nieuwe route een andere naam, of pas met `stappen` de bestaande aan",
)
UNKNOWN_STEP = Problem(
    "variant-stap-onbekend",
    FOUT,
    "route {route} van casus {casus} heeft geen stap {name}{suggestion}",
    "noem een stap van die route",
)
UNKNOWN_SOURCE = Problem(
    "variant-afbeelding-onbekend",
    FOUT,
    "{path} wijst in {side} nergens naar{suggestion}",
    "schrijf de klasse en het pad daarvandaan, zoals Contactgegevens.emailadres",
)
