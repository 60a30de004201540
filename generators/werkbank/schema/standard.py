"""Schemas that every API has, whatever its model: problems, audit trail, pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from werkbank.ir import AuditForm, ListForm, ProblemForm
from werkbank.schema.scalars import REFERENCE_MAX_LENGTH, Schema

PROBLEM = "Fout"
VALIDATION_PROBLEM = "ValidatieFout"
AUDIT = "AuditTrail"
CHANGES = "Wijzigingen"

Ref = Callable[[str], Schema]


def _text(
    title: str, description: str, *, low: int | None = None, high: int | None = None
) -> Schema:
    schema: Schema = {"type": "string", "title": title, "description": description}
    if low is not None:
        schema["minLength"] = low
    if high is not None:
        schema["maxLength"] = high
    return schema


def _url(title: str, description: str) -> Schema:
    return {
        "type": "string",
        "title": title,
        "description": description,
        "format": "uri",
        "minLength": 1,
        "maxLength": REFERENCE_MAX_LENGTH,
    }


_MODERN = ProblemForm()


def _problem_properties(form: ProblemForm) -> dict[str, Schema]:
    reference = {"format": "uri-reference"} if form.strict else {}
    bounds = {"minimum": 400, "maximum": 599} if form.strict else {}
    return {
        "type": {
            "type": "string",
            **reference,
            "title": "Type",
            "description": "Verwijzing naar de uitleg van dit soort fout.",
        },
        "code": _text("Code", "De code van dit soort fout, voor programma's.", low=1),
        "title": _text("Titel", "Het soort fout in woorden.", low=1),
        "status": {
            "type": "integer",
            "title": "Status",
            "description": "De HTTP-statuscode van het antwoord.",
            **bounds,
        },
        "detail": _text("Detail", "Wat er in dit geval mis is.", low=1),
        "instance": _text(
            "Voorkomen", "Kenmerk van dit ene voorval, om in de logboeken terug te vinden.", low=1
        ),
    }


def _problem_required(form: ProblemForm) -> list[str]:
    always = ["code", "title", "status", "detail", "instance"]
    return ["type", *always] if form.strict else always


def problem_schema(form: ProblemForm = _MODERN) -> Schema:
    """A problem according to RFC 9457, with a `code`; open, as the RFC wants it."""
    return {
        "type": "object",
        "title": "Fout",
        "description": f"Een fout volgens {form.norm}.",
        "required": _problem_required(form),
        "properties": _problem_properties(form),
    }


def validation_problem_schema(ref: Ref, form: ProblemForm = _MODERN) -> Schema:
    """A problem that names what is wrong with each part of the request."""
    invalid = {
        "type": "array",
        "title": "Ongeldige gegevens",
        "description": "Wat er per gegeven mis is; leeg als de fout niet aan één gegeven ligt.",
        "items": ref(form.invalid_param),
    }
    return {
        "type": "object",
        "title": "Validatiefout",
        "description": f"Een fout volgens {form.norm}, met per gegeven wat er mis is.",
        "required": [*_problem_required(form), "invalidParams"],
        "properties": {**_problem_properties(form), "invalidParams": invalid},
    }


def invalid_param_schema(form: ProblemForm = _MODERN, *, closed: bool = True) -> Schema:
    """One wrong part of a request: where, which code, why.

    In the strict form the name is empty when the message as a whole is wrong.
    """
    schema: Schema = {
        "type": "object",
        "title": "Ongeldig gegeven",
        "description": "Eén gegeven uit het verzoek dat niet klopt.",
        "required": ["name", "code", "reason"],
        "properties": {
            "name": _text(
                "Naam",
                "Het gegeven, met punten naar binnen: `tekst.inhoud`.",
                low=None if form.strict else 1,
            ),
            "code": _text(
                "Code",
                "De code van de fout, of de soort gedragsregel die is geschonden.",
                low=1,
            ),
            "reason": _text("Reden", "Wat er mis is en wat wel mag.", low=1),
        },
    }
    return _sealed(schema, closed=closed)


def _sealed(schema: Schema, *, closed: bool) -> Schema:
    """The schema, without room for other properties where that is the form."""
    return {**schema, "additionalProperties": False} if closed else schema


def audit_schema(
    ref: Ref, components: Iterable[str], form: AuditForm | None = None, *, closed: bool = True
) -> Schema:
    """One line of the audit trail; the facts carry over from the 2022 drafts.

    Args:
        ref: makes a reference to a component.
        components: the codes of the APIs that can be the source (`kc`).
        form: what the lines hold, that of the standard in development when None.
        closed: True to refuse other properties.
    """
    form = form or AuditForm()
    properties: dict[str, Schema] = {
        "uuid": {
            "type": "string",
            "format": "uuid",
            "title": "UUID",
            "description": "Identificatie van de regel.",
        },
        "bron": {
            "type": "string",
            "enum": list(form.sources or components),
            "title": "Bron",
            "description": "Het component dat de handeling uitvoerde.",
        },
        "requestId": _text(
            "Verzoek-id", "Kenmerk waarmee het verzoek door het netwerk te volgen is.", high=255
        ),
        "applicatieId": _text("Applicatie-id", "Identificatie van de applicatie.", high=100),
        "applicatieWeergave": _text("Applicatie", "De naam van de applicatie.", high=200),
        "gebruikersId": _text(
            "Gebruikers-id", "Waarmee de organisatie de gebruiker kan herleiden.", high=255
        ),
        "gebruikersWeergave": _text("Gebruiker", "De naam van de gebruiker.", high=255),
        "actie": _text(
            "Actie",
            "De handeling: `create`, `list`, `retrieve`, `update`, `partial_update` of `destroy`;"
            " andere waarden zijn toegestaan.",
            low=1,
            high=50,
        ),
        "actieWeergave": _text("Actie in woorden", "De naam van de handeling.", high=200),
        "resultaat": {
            "type": "integer",
            "minimum": 100,
            "maximum": 599,
            "title": "Resultaat",
            "description": "De HTTP-statuscode waarmee de handeling eindigde.",
        },
        "hoofdObject": _url("Hoofdobject", "Het object waar de handeling bij hoort."),
        "resource": _text("Resource", "De resource waarop de handeling was.", low=1, high=50),
        "resourceUrl": _url("Resource-URL", "Het object waarop de handeling was."),
        "toelichting": _text("Toelichting", "Waarom de handeling is gedaan."),
        "resourceWeergave": _text(
            "Weergave", "Het object in woorden, voor mensen.", low=1, high=200
        ),
        "aanmaakdatum": {
            "type": "string",
            "format": "date-time",
            "title": "Aanmaakdatum",
            "description": "Het moment van de handeling.",
            "readOnly": True,
        },
        "wijzigingen": ref(CHANGES),
    }
    if not form.request_id:
        del properties["requestId"]
    schema: Schema = {
        "type": "object",
        "title": "Audittrailregel",
        "description": "Wie wanneer wat deed met een object, met de toestand ervoor en erna.",
        "required": [
            "bron",
            "actie",
            "resultaat",
            "hoofdObject",
            "resource",
            "resourceUrl",
            "resourceWeergave",
            "wijzigingen",
        ],
        "properties": properties,
    }
    return _sealed(schema, closed=closed)


def changes_schema(*, closed: bool = True) -> Schema:
    """The state of an object before and after; a created object has no before."""
    schema: Schema = {
        "type": "object",
        "title": "Wijzigingen",
        "description": "De toestand van het object voor en na de handeling.",
        "properties": {
            "oud": {
                "type": "object",
                "title": "Oud",
                "description": "Het hele object zoals het was; ontbreekt bij aanmaken.",
            },
            "nieuw": {
                "type": "object",
                "title": "Nieuw",
                "description": "Het hele object zoals het werd; ontbreekt bij verwijderen.",
            },
        },
    }
    return _sealed(schema, closed=closed)


def list_schema(
    item: Schema, name: str, form: ListForm | None = None, *, closed: bool = True
) -> Schema:
    """One page of a collection; `next` and `previous` are absent where there is no such page.

    Args:
        item: the schema of an object on the page.
        name: what the objects are called.
        form: that of the standard in development when None.
        closed: True to refuse other properties.
    """
    form = form or ListForm()
    bound = {"minimum": 0} if form.bounded else {}
    link: Schema = {"type": ["string", "null"] if form.nulls else "string", "format": "uri"}
    absent = "is null" if form.nulls else "ontbreekt"
    schema: Schema = {
        "type": "object",
        "title": f"{name} (lijst)",
        "description": "Eén pagina van een verzameling.",
        "required": ["count", "results"],
        "properties": {
            "count": {
                "type": "integer",
                **bound,
                "title": "Aantal",
                "description": "Het aantal objecten op alle pagina's samen.",
            },
            "next": {
                **link,
                "title": "Volgende",
                "description": f"De volgende pagina; {absent} op de laatste.",
            },
            "previous": {
                **link,
                "title": "Vorige",
                "description": f"De vorige pagina; {absent} op de eerste.",
            },
            "results": {
                "type": "array",
                "title": "Resultaten",
                "description": "De objecten op deze pagina.",
                "items": item,
            },
        },
    }
    return _sealed(schema, closed=closed)
