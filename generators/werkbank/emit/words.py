"""Dutch words for what the intermediate representation holds as codes."""

from __future__ import annotations

from datetime import date

from werkbank.checks import CHECKS
from werkbank.ir import (
    BehaviourKind,
    Facets,
    JsonType,
    OperationKind,
    Operator,
    Property,
    PropertyKind,
    QuestionStatus,
    ScalarType,
)

_MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip

BEHAVIOUR_KINDS = {
    BehaviourKind.UNIQUE: "uniciteit",
    BehaviourKind.GENERATED: "gegenereerde waarde",
    BehaviourKind.REFERENCE_EXISTS: "verwijzing moet bestaan",
    BehaviourKind.CROSS_REFERENCE: "kruisverwijzing",
    BehaviourKind.IMMUTABLE: "onveranderlijk",
    BehaviourKind.ONE_OF_REQUIRED: "een van de attributen is verplicht",
    BehaviourKind.REQUIRED_WHEN: "verplicht onder voorwaarde",
    BehaviourKind.FORBIDDEN_WHEN: "verboden onder voorwaarde",
    BehaviourKind.VISIBILITY: "zichtbaarheid",
    BehaviourKind.NO_DISCLOSURE: "geen verstrekking",
    BehaviourKind.REFERENCE_VALUE: "waarde uit een referentielijst",
    BehaviourKind.RELATION_IN_SOURCE: "relatie bestaat in de bron",
    BehaviourKind.TRANSITION: "statusovergang",
    BehaviourKind.ORDER: "volgorde",
    BehaviourKind.OVERRULE: "overrulen",
    BehaviourKind.DEPENDENT_LIFE: "levensduur",
    BehaviourKind.DELETE_BLOCKED: "verwijderen geblokkeerd",
    BehaviourKind.CACHING: "caching",
    BehaviourKind.AUDIT: "audittrail",
}

OPERATION_KINDS = {
    OperationKind.LIST: "lijst opvragen",
    OperationKind.CREATE: "aanmaken",
    OperationKind.READ: "raadplegen",
    OperationKind.HEAD: "koppen opvragen",
    OperationKind.REPLACE: "vervangen",
    OperationKind.PATCH: "wijzigen",
    OperationKind.DELETE: "verwijderen",
    OperationKind.SEARCH: "zoeken",
    OperationKind.AUDIT_LIST: "audittrail opvragen",
    OperationKind.AUDIT_READ: "regel van de audittrail opvragen",
}

OPERATORS = {
    Operator.EQUALS: "is gelijk aan",
    Operator.CONTAINS: "bevat",
    Operator.FROM: "vanaf",
    Operator.AFTER: "na",
    Operator.UNTIL: "tot en met",
    Operator.BEFORE: "voor",
    Operator.EMPTY: "is leeg",
}

PROPERTY_KINDS = {
    PropertyKind.SCALAR: "attribuutsoort",
    PropertyKind.ENUM: "attribuutsoort",
    PropertyKind.GROUP: "gegevensgroep",
    PropertyKind.REFERENCE: "relatiesoort",
}

STATUSES = {
    QuestionStatus.BESLOTEN: "besloten",
    QuestionStatus.VOORSTEL: "voorstel",
    QuestionStatus.OPEN: "open",
}

BUILTIN_TYPES = {
    "string": "tekst",
    "integer": "geheel getal",
    "boolean": "ja of nee",
    "float": "getal",
    "double": "getal",
    "decimal": "decimaal getal",
    "date": "datum",
    "datetime": "datum en tijd",
    "time": "tijd",
    "uri": "URI",
    "uriorcurie": "URI of CURIE",
    "curie": "CURIE",
    "ncname": "naam",
}

_JSON_TYPES = {
    JsonType.STRING: "tekst",
    JsonType.INTEGER: "geheel getal",
    JsonType.NUMBER: "getal",
    JsonType.BOOLEAN: "true of false",
}


def day(value: date) -> str:
    """`2022-06-23` as `23 juni 2022`."""
    return f"{value.day} {_MONTHS[value.month - 1]} {value.year}"


def yes_no(value: bool) -> str:
    """A truth value in Dutch."""
    return "ja" if value else "nee"


def json_type(value: JsonType) -> str:
    """What a value of this type looks like in JSON, in Dutch."""
    return _JSON_TYPES[value]


def check(name: str) -> str:
    """What a named check verifies, in words; the name itself when there is no such check."""
    known = CHECKS.get(name)
    return known.description if known else name


def type_label(scalar: ScalarType | None, name: str) -> str:
    """How a datatype is called on a page: builtin types in Dutch, others by their own name."""
    if scalar is None or scalar.builtin:
        return BUILTIN_TYPES.get(name, name)
    return name


def number(value: float) -> str:
    """A limit as people write it: without a fraction when it has none."""
    return str(int(value)) if value == int(value) else str(value)


def size(facets: Facets) -> str:
    """The length and the limits in words: `1 tot en met 200 tekens`; empty when unlimited."""
    return ", ".join(part for part in (_length(facets), _limits(facets)) if part)


def _length(facets: Facets) -> str:
    low, high = facets.min_length, facets.max_length
    if low is not None and low == high:
        return f"precies {low} {_characters(low)}"
    if high is not None:
        return (
            f"{low} tot en met {high} tekens" if low else f"ten hoogste {high} {_characters(high)}"
        )
    return f"ten minste {low} {_characters(low)}" if low else ""


def _characters(count: int) -> str:
    return "teken" if count == 1 else "tekens"


def _limits(facets: Facets) -> str:
    low, high = facets.minimum, facets.maximum
    if low is not None and high is not None:
        return f"van {number(low)} tot en met {number(high)}"
    if high is not None:
        return f"ten hoogste {number(high)}"
    return f"ten minste {number(low)}" if low is not None else ""


def cardinality(prop: Property) -> str:
    """The cardinality in words, as a reader without MIM would say it."""
    if not prop.many:
        return "precies één keer" if prop.required else "nul of één keer"
    low, _, high = prop.cardinality.partition("..")
    least = "nul of meer keer" if low == "0" else f"{low} of meer keer"
    return least if high == "*" else f"{low} tot en met {high} keer"
