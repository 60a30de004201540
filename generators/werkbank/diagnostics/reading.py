"""Problems found while reading: files, YAML, LinkML and what the names in it refer to."""

from werkbank.diagnostics.diagnostic import Problem, Severity

FOUT = Severity.FOUT
WAARSCHUWING = Severity.WAARSCHUWING

FILE_MISSING = Problem(
    "bestand-ontbreekt",
    FOUT,
    "het bestand {file} bestaat niet",
    "maak het bestand, of haal de verwijzing ernaar weg",
)
NO_MODEL = Problem(
    "model-ontbreekt",
    FOUT,
    "in {folder} staat geen LinkML-model (.yaml)",
    "ga naar de map van het project, geef die met --project, of maak een model met `werkbank init`",
)
ROOT_UNCLEAR = Problem(
    "hoofdmodel-onduidelijk",
    FOUT,
    "meer dan één modelbestand wordt door geen ander geïmporteerd: {files}",
    "neem alle bestanden op bij `imports` van het hoofdmodel",
    "Een bestand dat nergens geïmporteerd wordt, doet niet mee; dat blijft anders onopgemerkt.",
)
ENCODING = Problem(
    "codering-onjuist",
    FOUT,
    "het bestand is niet in UTF-8 opgeslagen (byte {offset})",
    "sla het bestand opnieuw op met codering UTF-8",
)
TAB = Problem(
    "tab-in-inspringing",
    FOUT,
    "hier staat een tab in de inspringing; YAML staat alleen spaties toe",
    "vervang de tab door spaties (twee per niveau)",
)
YAML_SYNTAX = Problem(
    "yaml-onleesbaar",
    FOUT,
    "de YAML is hier niet te lezen: {problem}",
    "herstel de opbouw op of vlak voor deze regel",
)
YAML_EMPTY = Problem(
    "bestand-leeg",
    FOUT,
    "het bestand heeft geen inhoud",
    "vul het bestand, of verwijder het",
)
YAML_TAG = Problem(
    "yaml-waarde-niet-toegestaan",
    FOUT,
    "de YAML-constructie {tag} is hier niet toegestaan",
    "schrijf de waarde als gewone tekst, getal, lijst of groep",
)
YAML_CYCLE = Problem(
    "yaml-verwijst-naar-zichzelf",
    FOUT,
    "het YAML-anker verwijst naar een waarde waar het zelf in staat",
    "schrijf de waarde uit in plaats van ernaar te verwijzen",
)
DUPLICATE_KEY = Problem(
    "sleutel-dubbel",
    FOUT,
    "{key} staat hier voor de tweede keer (eerder op regel {line})",
    "voeg de twee samen of hernoem er een; YAML gebruikt anders stilzwijgend alleen de laatste",
)
FORMAT = Problem(
    "opbouw-onjuist",
    FOUT,
    "{where}: {problem}",
    "{remedy}",
    "Elk bestand heeft een vaste opbouw; een onbekende sleutel is meestal een tikfout.",
)
UNSUPPORTED = Problem(
    "linkml-onderdeel-niet-ondersteund",
    FOUT,
    "{element} gebruikt {key}; dat onderdeel van LinkML neemt de werkbank niet mee",
    "druk het uit met attributen, typen of een gedragsregel in model/api/",
    "Viel het onderdeel stilzwijgend weg, dan zei de specificatie iets anders dan het model.",
)
DUPLICATE_NAME = Problem(
    "naam-dubbel",
    FOUT,
    "{kind} {name} is al gedefinieerd in {other}",
    "geef een van de twee een andere naam",
)
UNKNOWN_PARENT = Problem(
    "supertype-onbekend",
    FOUT,
    "{name} verwijst met {key} naar {parent}, maar die klasse bestaat niet{suggestion}",
    "verbeter de naam, of definieer de klasse",
)
CYCLIC_PARENT = Problem(
    "supertype-kringloop",
    FOUT,
    "{name} is via is_a of mixins zijn eigen supertype: {chain}",
    "haal één van de verwijzingen in de kring weg",
)
UNKNOWN_RANGE = Problem(
    "bereik-onbekend",
    FOUT,
    "{element} heeft range {range}, maar dat is geen klasse, enumeratie of type{suggestion}",
    "verbeter de naam, of definieer {range}",
)
UNKNOWN_TYPE = Problem(
    "type-onbekend",
    FOUT,
    "type {name} is gebaseerd op {parent}, maar dat type bestaat niet{suggestion}",
    "verbeter de naam, of kies een type van LinkML zoals string of integer",
)
UNKNOWN_SLOT = Problem(
    "attribuut-onbekend",
    FOUT,
    "{name} gebruikt attribuut {slot}, maar dat bestaat niet{suggestion}",
    "verbeter de naam, of definieer het attribuut",
)
LENGTH = Problem(
    "lengte-onleesbaar",
    FOUT,
    "{element} heeft mim:lengte {value}",
    "schrijf een vaste lengte (`9`) of een bereik (`1..200`)",
)
ANNOTATION = Problem(
    "annotatie-onleesbaar",
    FOUT,
    "{element} heeft {tag}: {value}",
    "{remedy}",
)
UNKNOWN_ANNOTATION = Problem(
    "annotatie-onbekend",
    FOUT,
    "{element} heeft de annotatie {tag}, die de werkbank niet kent{suggestion}",
    "verbeter de naam van de annotatie, of haal haar weg",
)
UNKNOWN_DISCRIMINATOR = Problem(
    "discriminator-onbekend",
    FOUT,
    "{name} noemt {attribute} als discriminator, maar heeft dat attribuut niet",
    "verbeter de annotatie `discriminator`, of voeg het attribuut toe",
)
DISCRIMINATOR_VALUE = Problem(
    "discriminatorwaarde-ontbreekt",
    FOUT,
    "subtype {name} legt geen waarde vast voor discriminator {attribute}",
    "voeg bij {name} `slot_usage: {{{attribute}: {{equals_string: …}}}}` toe",
)
