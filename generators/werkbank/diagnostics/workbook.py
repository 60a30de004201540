"""What can be wrong with a spreadsheet that is brought back into the model."""

from __future__ import annotations

from werkbank.diagnostics.diagnostic import Problem, Severity

UNREADABLE = Problem(
    code="werkmap-onleesbaar",
    severity=Severity.FOUT,
    message="dit is geen werkmap die de werkbank heeft gemaakt: {reason}",
    remedy="maak een werkmap met `werkbank dictionary export`, en bewaar die als .xlsx",
    why="Alleen een werkmap met het verborgen blad `Stempel` zegt wat er bij het maken in het "
    "model stond, en dus wat er sindsdien is veranderd.",
)

ROW_UNKNOWN = Problem(
    code="werkmap-rij-onbekend",
    severity=Severity.FOUT,
    message="het model heeft geen {row}",
    remedy="haal de rij weg of zet de naam terug; een nieuw element maak je in `model/`",
    why="Met een werkmap verander je wat er over een element staat. Wat er is en hoe het heet, "
    "bepaalt het model.",
)

ROW_TWICE = Problem(
    code="werkmap-rij-dubbel",
    severity=Severity.FOUT,
    message="{row} staat hier voor de tweede keer; eerder op rij {other}",
    remedy="haal een van de twee rijen weg",
    why="De werkbank kan niet weten welke van de twee geldt.",
)

CONFLICT = Problem(
    code="werkmap-botst",
    severity=Severity.FOUT,
    message="{row}, {column}: in de werkmap is dit veranderd, en in het model inmiddels ook "
    "({place})",
    remedy="maak een nieuwe werkmap en breng de verandering daarin aan, of zet de oude tekst "
    "terug in deze cel",
    why="De verandering in het model is van na het maken van de werkmap. Wie haar overschrijft, "
    "gooit werk van een ander weg.",
)

CARDINALITY = Problem(
    code="werkmap-kardinaliteit-onjuist",
    severity=Severity.FOUT,
    message="{row}: '{value}' is geen kardinaliteit",
    remedy="schrijf `0..1`, `1..1`, `0..*`, `1..*` of een aantal als `2..5`, met het kleinste "
    "getal voorop",
    why="Een kardinaliteit zegt hoe vaak een attribuut ten minste en ten hoogste voorkomt.",
)

LENGTH = Problem(
    code="werkmap-lengte-onjuist",
    severity=Severity.FOUT,
    message="{row}: '{value}' is geen lengte",
    remedy="schrijf een aantal tekens als `9`, of een bereik als `1..200` of `1..*`",
    why="De lengte komt in `mim:lengte` te staan, in de notatie van MIM.",
)

EMPTY = Problem(
    code="werkmap-tekst-ontbreekt",
    severity=Severity.FOUT,
    message="{row}: {column} is leeg gemaakt",
    remedy="vul de cel weer in",
    why="Zonder definitie weet niemand wat een element betekent.",
)

NOT_EDITABLE = Problem(
    code="werkmap-niet-in-te-passen",
    severity=Severity.FOUT,
    message="{row}, {column}: {reason} ({place})",
    remedy="breng deze verandering met de hand aan in het bestand, en zet de cel terug",
    why="De werkbank verandert alleen de regels van de tekst zelf. Waar dat niet kan, blijft "
    "zij ervan af.",
)

REFUSED = Problem(
    code="werkmap-model-fout",
    severity=Severity.FOUT,
    message="met deze veranderingen heeft het model een fout: {place}: {message}",
    remedy="{remedy}",
    why="Een model met fouten is niet te bouwen; er wordt dan niets overgenomen.",
)
