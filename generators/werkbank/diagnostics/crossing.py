"""Problems found in the mapping from an earlier version (`model/gepubliceerd/*/overgang.yaml`)."""

from werkbank.diagnostics.diagnostic import Problem, Severity

FOUT = Severity.FOUT

CROSSING_UNKNOWN = Problem(
    "overgang-naam-onbekend",
    FOUT,
    "{kind} {name} bestaat niet{suggestion}",
    "verbeter de naam, of haal de regel weg",
)
CROSSING_OPEN = Problem(
    "overgang-onvolledig",
    FOUT,
    "er staat niet wat er van {name} wordt: `bron` wijst naar {count} attributen van nu",
    "zeg in overgang.yaml waar het naartoe gaat, of met een reden dat het niet wordt overgenomen",
    "Wat nergens naartoe gaat, zou bij een overgang ongemerkt verdwijnen.",
)
CROSSING_NO_TARGET = Problem(
    "overgang-zonder-reden",
    FOUT,
    "van {name} staat niet waar het naartoe gaat, en ook niet waarom het niet wordt overgenomen",
    "noem een pad bij `naar`, of een reden bij `reden`",
)
CROSSING_CLASS = Problem(
    "overgang-klasse-onbekend",
    FOUT,
    "geen klasse van nu noemt {name} als bron",
    "noem de klasse van toen bij `bron` van de klasse die haar opvolgt",
    "Zonder opvolger kan geen enkel object van deze klasse worden overgenomen.",
)
CROSSING_READ_ONLY = Problem(
    "overgang-alleen-lezen",
    FOUT,
    "{name} vult het register in, en kan dus niets overnemen",
    "kies een attribuut dat een client mag zetten",
)
CROSSING_PATTERN = Problem(
    "overgang-patroon-onjuist",
    FOUT,
    "{pattern} is geen reguliere expressie",
    "verbeter het patroon",
)
