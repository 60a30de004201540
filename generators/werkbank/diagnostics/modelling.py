"""Problems in the information model itself, once it can be read."""

from werkbank.diagnostics.diagnostic import Problem, Severity

FOUT = Severity.FOUT
WAARSCHUWING = Severity.WAARSCHUWING

DESCRIPTION = Problem(
    "beschrijving-ontbreekt",
    FOUT,
    "{element} heeft geen beschrijving",
    "voeg `description` toe: wat is het, in één of twee eigen zinnen",
    "De beschrijving is de MIM-definitie en staat in de specificatie en op de site.",
)
NAME_STYLE = Problem(
    "naam-schrijfwijze",
    FOUT,
    "{kind} {name} hoort geschreven te worden als {style}",
    "hernoem naar {suggestion}",
    "Eén schrijfwijze per soort; de NL GOV API Design Rules vragen camelCase voor attributen.",
)
MIM_INCOMPLETE = Problem(
    "mim-onvolledig",
    FOUT,
    "{element} heeft geen {tag}",
    "voeg de annotatie {tag} toe, bij het element of bij `annotations` van het bestand",
    "MIM 1.2 vraagt dit metagegeven van elk element van deze soort.",
)
STEREOTYPE = Problem(
    "stereotype-past-niet",
    FOUT,
    "{element} heeft mim:stereotype {stereotype}, maar {reason}",
    "{remedy}",
)
PATTERN_INVALID = Problem(
    "patroon-ongeldig",
    FOUT,
    "{element} heeft een patroon dat geen geldige reguliere expressie is: {pattern}",
    "herstel het patroon",
)
PATTERN_NOT_PORTABLE = Problem(
    "patroon-niet-overdraagbaar",
    FOUT,
    "{element} heeft in zijn patroon {part}: {reason}",
    "{remedy}",
    "In JavaScript (met de u-vlag), Java, .NET, Python en Rust moet het hetzelfde betekenen.",
)
PATTERN_NOT_ANCHORED = Problem(
    "patroon-niet-verankerd",
    FOUT,
    "{element} heeft een patroon dat niet met ^ begint en met $ eindigt: {pattern}",
    "zet ^ voor en $ achter het patroon",
    "JSON Schema zoekt een patroon ook midden in de tekst; zonder ankers laat het te veel door.",
)
BOUNDS = Problem(
    "grenzen-strijdig",
    FOUT,
    "{element}: {low} is groter dan {high}, zodat geen enkele waarde voldoet",
    "verlaag de ondergrens of verhoog de bovengrens",
)
EXAMPLE = Problem(
    "voorbeeld-ongeldig",
    FOUT,
    "het voorbeeld {value} van {element} voldoet niet: {reason}",
    "verbeter het voorbeeld of de beperking",
    "Voorbeelden staan in de specificatie en worden door leveranciers overgenomen.",
)
UNKNOWN_CHECK = Problem(
    "controle-onbekend",
    FOUT,
    "{element} noemt controle {check}, die niet bestaat{suggestion}",
    "kies een van: {known}",
)
UNKNOWN_LIST = Problem(
    "referentielijst-onbekend",
    FOUT,
    "{element} verwijst naar referentielijst {name}, die niet bestaat{suggestion}",
    "maak model/referentielijsten/{name}.yaml, of verbeter de naam",
)
LIST_NAME = Problem(
    "referentielijst-naam-wijkt-af",
    FOUT,
    "de lijst noemt zich {name}, maar het bestand heet {file}",
    "geef beide dezelfde naam",
)
LIST_VALIDITY = Problem(
    "geldigheid-strijdig",
    FOUT,
    "code {code} van {name}: de begindatum ligt na de einddatum",
    "verbeter een van de datums",
)
DISCRIMINATOR_DOUBLE = Problem(
    "discriminatorwaarde-dubbel",
    FOUT,
    "{name} heeft dezelfde discriminatorwaarde {value} als {other}",
    "geef elk subtype een eigen waarde",
)
DISCRIMINATOR_NOT_IN_ENUM = Problem(
    "discriminatorwaarde-onbekend",
    FOUT,
    "{name} legt {attribute} vast op {value}, maar {enum} kent die waarde niet",
    "voeg de waarde toe aan {enum}, of verbeter `equals_string`",
)
DISCRIMINATOR_UNUSED = Problem(
    "discriminatorwaarde-zonder-subtype",
    FOUT,
    "{enum} kent de waarde {value}, maar geen subtype van {name} legt die vast",
    "maak het subtype, of verwijder de waarde",
)
POLYMORPHIC_WITHOUT_DISCRIMINATOR = Problem(
    "discriminator-ontbreekt",
    FOUT,
    "{element} kan een van {subtypes} zijn, maar {name} heeft geen discriminator",
    "voeg bij {name} de annotatie `discriminator` toe",
    "Zonder discriminator weet een ontvanger niet welk subtype hij voor zich heeft.",
)
ABSTRACT_WITHOUT_SUBTYPE = Problem(
    "abstract-zonder-subtype",
    FOUT,
    "{name} is abstract en heeft geen enkel concreet subtype",
    "maak een subtype, of haal `abstract: true` weg",
)
ENUM_EMPTY = Problem(
    "enumeratie-leeg",
    FOUT,
    "{name} heeft geen waarden",
    "voeg waarden toe bij `permissible_values`, of gebruik een referentielijst",
)
UNUSED = Problem(
    "ongebruikt",
    Severity.WAARSCHUWING,
    "{kind} {name} wordt nergens gebruikt",
    "gebruik het, of verwijder het",
)
ENDLESS_GROUP = Problem(
    "gegevensgroep-bevat-zichzelf",
    FOUT,
    "{name} bevat zichzelf verplicht, via {chain}; zo'n object is nooit af",
    "maak een van de attributen in de kring optioneel",
)
SENSITIVE_NOT_PERSONAL = Problem(
    "gevoelig-zonder-persoonsgegeven",
    FOUT,
    "{element} is gevoelig, maar niet als persoonsgegeven aangemerkt",
    "voeg `persoonsgegeven: true` toe",
)
