"""Problems in the graph of vragen, besluiten, casussen and model elements."""

from werkbank.diagnostics.diagnostic import Problem, Severity

FOUT = Severity.FOUT
WAARSCHUWING = Severity.WAARSCHUWING

FRONT_MATTER = Problem(
    "besluit-zonder-kop",
    FOUT,
    "het besluit begint niet met gegevens tussen twee regels met `---`",
    "begin het bestand met `---`, de gegevens (code, titel, status, datum, …) en weer `---`",
)
DUPLICATE_CODE = Problem(
    "code-dubbel",
    FOUT,
    "{kind} {code} bestaat al in {other}",
    "geef een van de twee een andere code",
)
UNKNOWN_QUESTION = Problem(
    "vraag-onbekend",
    FOUT,
    "{element} noemt vraag {code}, die niet in casussen/vragen.yaml staat",
    "verbeter de code, of voeg de vraag toe",
)
UNKNOWN_DECISION = Problem(
    "besluit-onbekend",
    FOUT,
    "{element} noemt besluit {code}, dat niet in docs/besluiten/ staat",
    "verbeter de code, of schrijf het besluit",
)
UNKNOWN_ELEMENT = Problem(
    "element-onbekend",
    FOUT,
    "besluit {code} noemt element {element}, dat niet in het model bestaat{suggestion}",
    "verbeter de naam; toegestaan zijn Klasse, Klasse.attribuut, enumeratie, type, "
    "lijst:naam, api:naam en gedrag:code",
)
UNEXPLAINED = Problem(
    "element-zonder-herkomst",
    WAARSCHUWING,
    "{element} is door geen besluit of bron te verklaren",
    "noem het element in een besluit, of geef het de annotatie `bron`",
    "Elk element is terug te voeren op een vraag, een besluit of een eerdere versie.",
)
QUESTION_WITHOUT_DECISION = Problem(
    "vraag-zonder-besluit",
    WAARSCHUWING,
    "modelleervraag {code} wordt door geen enkel besluit beantwoord",
    "noem {code} bij `vragen` van een besluit; ook een open besluit telt",
)
QUESTION_WITHOUT_CASUS = Problem(
    "vraag-zonder-casus",
    WAARSCHUWING,
    "modelleervraag {code} wordt in geen enkele casus uitgewerkt",
    "noem {code} bij `vragen` van een casus",
)
DECISION_WITHOUT_CASUS = Problem(
    "besluit-zonder-casus",
    WAARSCHUWING,
    "besluit {code} wordt in geen enkele casus getoond",
    "noem een vraag van het besluit, of het besluit zelf, bij een casus",
)
BEHAVIOUR_WITHOUT_DECISION = Problem(
    "gedragsregel-zonder-herkomst",
    WAARSCHUWING,
    "gedragsregel {code} noemt geen besluit en geen bron",
    "noem bij `besluiten` of `bron` waar de regel vandaan komt",
)
