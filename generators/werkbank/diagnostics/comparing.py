"""Problems found while comparing specifications and while explaining their differences."""

from werkbank.diagnostics.diagnostic import Problem, Severity

FOUT = Severity.FOUT
WAARSCHUWING = Severity.WAARSCHUWING

NOT_OPENAPI = Problem(
    "geen-openapi",
    FOUT,
    "het bestand is geen OpenAPI-document van versie 3: {problem}",
    "geef een OpenAPI-document (3.0 of 3.1) in YAML of JSON",
)
DANGLING_REF = Problem(
    "verwijzing-zonder-doel",
    WAARSCHUWING,
    "$ref {ref} wijst naar niets in dit document",
    "voeg het onderdeel toe, of neem gedeelde onderdelen eerst op in het document zelf",
    "Wat achter zo'n verwijzing staat, wordt niet vergeleken.",
)
TOO_DEEP = Problem(
    "te-diep-genest",
    WAARSCHUWING,
    "{location} is meer dan {depth} niveaus diep genest; wat dieper staat, is niet vergeleken",
    "geef geneste schema's een eigen component en verwijs daarnaar met $ref",
)
MAPPING_UNKNOWN_DECISION = Problem(
    "afbeelding-besluit-onbekend",
    FOUT,
    "besluit {decision} bestaat niet, dus deze regel verklaart niets",
    "verbeter de code, of leg het besluit vast in docs/besluiten/",
)
MAPPING_UNUSED = Problem(
    "afbeelding-ongebruikt",
    WAARSCHUWING,
    "{part} verklaart geen enkel verschil (besluit {decision})",
    "haal het weg uit de afbeelding, of verbeter de plaats",
    "Een regel die nergens meer op slaat, verbergt dat de specificatie veranderd is.",
)
MAPPING_PATTERN = Problem(
    "afbeelding-patroon-onjuist",
    FOUT,
    "{pattern} is geen patroon: de haakjes kloppen niet",
    "schrijf alternatieven als (a|b), zonder haakjes daarbinnen",
)
MAPPING_TOO_BROAD = Problem(
    "afbeelding-te-ruim",
    FOUT,
    "het patroon {pattern} noemt te weinig vaste delen en zou onopgemerkt van alles verklaren",
    "noem in elk geval het laatste deel van de plaats en nog een ander; som op met (a|b)",
    "Een verklaring hoort bij één besluit over bepaalde elementen, niet bij alles wat verandert.",
)
MAPPING_UNKNOWN_PLACE = Problem(
    "afbeelding-plaats-onbekend",
    FOUT,
    "{location} komt niet voor in de {side} specificatie",
    "verbeter de plaats, of haal de koppeling weg",
)
EXCEPTION_UNUSED = Problem(
    "uitzondering-ongebruikt",
    WAARSCHUWING,
    "{part} verklaart geen enkel verschil (uitzondering {decision})",
    "haal het weg uit de uitzonderingen, of verbeter de plaats",
    "Een uitzondering die nergens meer op slaat, verbergt dat de reproductie gelijk is.",
)
EXCEPTION_UNKNOWN = Problem(
    "uitzondering-specificatie-onbekend",
    FOUT,
    "uitzondering {code} noemt specificatie {name}, maar die staat niet in dit bestand",
    "kies een van: {known}; of voeg de specificatie toe",
)
GIT_MISSING = Problem(
    "git-ontbreekt",
    FOUT,
    "git is niet te vinden, dus revisie {revision} is niet op te halen",
    "installeer git, of vergelijk twee mappen of twee bestanden",
)
REVISION_UNKNOWN = Problem(
    "revisie-onbekend",
    FOUT,
    "{revision} is geen bestand, geen map en geen bruikbare revisie van git: {reason}",
    "geef een bestand, een map of een revisie zoals v1.2.0 of HEAD~3",
)
NOT_A_VERSION = Problem(
    "map-zonder-model",
    FOUT,
    "in map {folder} staat geen model en geen specificatie",
    "geef de map van een modelproject, een map met `api` zoals model/gepubliceerd/2022, of een map"
    " met een map per API en daarin openapi.yaml",
)
DIFFERENT_KINDS = Problem(
    "vergelijking-ongelijksoortig",
    FOUT,
    "{old} en {new} zijn niet te vergelijken: het een is een specificatie, het ander een model",
    "geef twee specificaties, of twee mappen of revisies",
)
STEP_TOO_SMALL = Problem(
    "versiestap-te-klein",
    FOUT,
    "{api} breekt afnemers op {count} plaatsen, de eerste is {first} ({rule}), maar de versie gaat"
    " van {old} naar {new}",
    "zet de versie op {proposed} of hoger, of maak ongedaan wat breekt; `werkbank compare` noemt"
    " alle plaatsen",
    "Wie een API gebruikt, moet aan de versie kunnen zien dat er iets kapot kan gaan. Van een"
    " voorversie (2.0.0-alpha.1) of een versie voor 1.0.0 mag alles veranderen, maar wel onder een"
    " hogere versie: wat is uitgebracht, verandert niet meer.",
)
VERSION_FORM = Problem(
    "versie-geen-semver",
    FOUT,
    "versie {version} van {api} volgt geen Semantic Versioning",
    "schrijf drie getallen, zoals 2.0.0 of 2.0.0-alpha.1",
    "Zonder zo'n versie is niet te zeggen of een stap groot genoeg is.",
)
