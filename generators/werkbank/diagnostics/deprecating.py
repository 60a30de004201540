"""Problems with elements that are marked as deprecated, and with the use of those."""

from werkbank.diagnostics.diagnostic import Problem, Severity

FOUT = Severity.FOUT
WAARSCHUWING = Severity.WAARSCHUWING

NO_REPLACEMENT = Problem(
    "vervanging-ontbreekt",
    FOUT,
    "{element} is verouderd, maar er staat niet bij wat ervoor in de plaats komt",
    "noem bij `vervanging` wat een afnemer voortaan gebruikt, of schrijf `vervanging: geen`",
    "Wie het gebruikt, moet weten waar hij naartoe kan; ook dat er niets is, wil hij weten.",
)
UNKNOWN_REPLACEMENT = Problem(
    "vervanging-onbekend",
    FOUT,
    "{element} wordt vervangen door {replacement}, maar dat bestaat niet{suggestion}",
    "{remedy}",
)
REPLACED_BY_DEPRECATED = Problem(
    "vervanging-verouderd",
    WAARSCHUWING,
    "{element} wordt vervangen door {replacement}, en dat is zelf verouderd",
    "noem wat nu te gebruiken is",
    "Een afnemer die overstapt, moet anders nog een keer.",
)
NO_DATE = Problem(
    "veroudering-zonder-datum",
    FOUT,
    "{element} is verouderd, maar er staat niet bij sinds wanneer",
    "zet de dag bij `{key}`, zoals 2027-01-01; een dag in de toekomst mag",
    "De kop Deprecation van een register bevat deze dag (RFC 9745).",
)
REMOVAL_BEFORE = Problem(
    "vervaldatum-te-vroeg",
    FOUT,
    "{element} vervalt op {removal}, voordat het op {since} verouderd is",
    "maak `vervaltOp` later, of `{key}` vroeger",
    "De dag in de kop Sunset mag niet voor die in de kop Deprecation liggen (RFC 9745).",
)
REMOVAL_PASSED = Problem(
    "vervaldatum-voorbij",
    WAARSCHUWING,
    "{element} zou vervallen op {removal}, en die dag is geweest",
    "verwijder het in de volgende hoofdversie, of stel `vervaltOp` uit",
)
USED_IN_CASUS = Problem(
    "verouderd-in-casus",
    WAARSCHUWING,
    "stap {step} gebruikt {element}, dat verouderd is",
    "gebruik {replacement}",
    "Een casus laat zien hoe het hoort; lezers nemen over wat er staat.",
)
