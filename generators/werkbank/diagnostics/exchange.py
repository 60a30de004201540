"""Problems in the exchange layer: model/api/*.yaml against the information model."""

from werkbank.diagnostics.diagnostic import Problem, Severity

FOUT = Severity.FOUT

API_NAME = Problem(
    "api-naam-wijkt-af",
    FOUT,
    "dit bestand noemt zijn api {name}, maar heet {file}",
    "geef het bestand de naam {name}.yaml, of verbeter `api:`",
)
UNKNOWN_OBJECT_TYPE = Problem(
    "objecttype-onbekend",
    FOUT,
    "{element} verwijst naar objecttype {name}, maar dat bestaat niet in het model{suggestion}",
    "verbeter de naam, of definieer de klasse",
)
UNKNOWN_PATH = Problem(
    "attribuutpad-onbekend",
    FOUT,
    "{element} verwijst naar {path}, maar dat leidt vanaf {object_type} nergens heen{suggestion}",
    "verbeter het pad; scheid de stappen met een punt en noem alleen attributen uit het model",
)
UNKNOWN_SCOPE = Problem(
    "scope-onbekend",
    FOUT,
    "{element} vraagt scope {scope}, maar die staat niet bij `scopes`{suggestion}",
    "verbeter de naam, of voeg de scope met een omschrijving toe",
)
EXPAND_FORM = Problem(
    "expand-onvolledig",
    FOUT,
    "expand {name} van {resource} heeft precies één van `attribuut` en `via` nodig",
    "noem `attribuut` om een verwijzing te volgen, of `via: Klasse.attribuut` voor de weg terug",
)
EXPAND_TARGET = Problem(
    "expand-buiten-api",
    FOUT,
    "expand {name} van {resource} leidt naar {target}, dat deze api niet uitwisselt",
    "verwijder de expand; een andere api heeft eigen scopes en verstrekt zijn gegevens zelf",
)
EXPAND_NO_REFERENCE = Problem(
    "expand-geen-verwijzing",
    FOUT,
    "expand {name} van {resource} volgt {path}, maar dat is geen verwijzing naar een objecttype",
    "kies een attribuut dat naar een objecttype verwijst",
)
OPERATION_DOUBLE = Problem(
    "operatie-dubbel",
    FOUT,
    "operatie {operation} bestaat al in {other}",
    "geef een van de resources een andere `naam`",
    "Codegeneratoren maken van elke operationId een methode; twee dezelfde botsen.",
)
BEHAVIOUR_DOUBLE = Problem(
    "gedragscode-dubbel",
    FOUT,
    "gedragsregel {code} bestaat al in {other}",
    "geef een van de twee een andere code",
)
BEHAVIOUR_WRONG = Problem(
    "gedragsregel-onjuist",
    FOUT,
    "gedragsregel {code}: {problem}",
    "{remedy}",
)
SCOPE_UNUSED = Problem(
    "scope-ongebruikt",
    Severity.WAARSCHUWING,
    "geen operatie vraagt scope {scope}",
    "gebruik de scope bij een operatie, of verwijder hem",
)
SENSITIVE_UNREACHABLE = Problem(
    "gevoelig-filter-onbereikbaar",
    FOUT,
    "filter {name} van {resource} gaat over een gevoelig gegeven en mag niet in de URL, "
    "maar de resource heeft geen operatie `zoeken`",
    "voeg de operatie `zoeken` toe, of verwijder het filter",
    "Wat in een URL staat, belandt in logboeken en browsergeschiedenis.",
)
NOT_EXCHANGED = Problem(
    "objecttype-niet-uitgewisseld",
    FOUT,
    "{element} verwijst naar {name}, maar geen api wisselt {name} uit",
    "maak er een resource voor in model/api/, of geef {name} de annotatie `extern: true`",
)
EXTERNAL_EXCHANGED = Problem(
    "extern-objecttype-uitgewisseld",
    FOUT,
    "resource {resource} wisselt {name} uit, maar dat objecttype is extern",
    "verwijder de resource, of haal `extern: true` weg bij {name}",
)
ABSTRACT_EXCHANGED = Problem(
    "gegevensgroep-als-resource",
    FOUT,
    "resource {resource} wisselt {name} uit, maar dat heeft geen attribuut met `identifier: true`",
    "kies een objecttype dat op zichzelf staat",
)
SERVER = Problem(
    "server-voldoet-niet",
    FOUT,
    "server {server} van {api} moet met https:// beginnen en eindigen op /v{major}",
    "verbeter `server` of `versie`",
    "NL GOV API Design Rules 2.2: de hoofdversie staat in het pad.",
)
CONTACT = Problem(
    "contact-onvolledig",
    FOUT,
    "{api} heeft geen {key} bij `contact`",
    "vul `contact` aan met naam, email en url, in dit bestand of in gedeeld.yaml",
)
FORM_UNKNOWN = Problem(
    "vorm-zonder-doel",
    FOUT,
    "{element} noemt {name}, maar dat is er niet{suggestion}",
    "verbeter de naam, of haal de regel weg",
)
