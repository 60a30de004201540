"""Changes of an API as known comparers of OpenAPI tell them apart, each with whom it breaks.

The kinds come from the lists of breaking changes of such tools (oasdiff above all). Each seed says
what it expects of the change itself and of the change back; both were decided by hand, from what
travels, before the classification was asked.
"""

from __future__ import annotations

import copy
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tests.compare.inline import Document, document

Node = dict[str, Any]

NOBODY = ""
A = "afnemer"
B = "aanbieder"
AB = "aanbieder+afnemer"


@dataclass(frozen=True)
class Seed:
    """A change with whom it breaks, there and back.

    Attributes:
        name: what is changed.
        there: whom it breaks.
        back: whom the change back breaks.
        apply: makes the change, in place.
    """

    name: str
    there: str
    back: str
    apply: Callable[[Node], None]


def base() -> Document:
    """An API with everything that the seeds change."""
    return copy.deepcopy(_BASE)


def changed(seed: Seed) -> Document:
    """The API after the change."""
    made = base()
    seed.apply(made)
    return made


def _json(name: str) -> Node:
    return {"application/json": {"schema": {"$ref": f"#/components/schemas/{name}"}}}


def _query(name: str, schema: Node, **more: Any) -> Node:
    return {"name": name, "in": "query", "schema": schema, **more}


_BASE: Document = document(
    servers=[{"url": "https://dingen.example.org/dingen/api/v1"}],
    security=[{"sleutel": []}],
    paths={
        "/dingen": {
            "get": {
                "operationId": "ding_list",
                "x-scope": "dingen.lezen",
                "parameters": [
                    _query("kleur", {"type": "string", "enum": ["blauw", "rood"]}),
                    _query("naam", {"type": "string", "maxLength": 20}),
                    _query("aantal", {"type": "integer", "minimum": 1, "maximum": 50}),
                    _query("sorteer", {"type": "string", "default": "naam"}),
                    _query("delen", {"type": "array", "items": {"type": "string"}, "maxItems": 5}),
                    _query("jaar", {"type": "integer"}, required=True),
                ],
                "responses": {
                    "200": {
                        "content": {**_json("Ding"), "application/hal+json": {"schema": {}}},
                        "headers": {
                            "ETag": {"schema": {"type": "string"}},
                            "API-version": {"required": True, "schema": {"type": "string"}},
                        },
                    },
                    "404": {"content": _json("Fout")},
                },
            },
            "post": {
                "operationId": "ding_create",
                "parameters": [
                    {
                        "name": "Content-Type",
                        "in": "header",
                        "required": True,
                        "schema": {"type": "string"},
                    }
                ],
                "x-scope": "dingen.aanmaken",
                "requestBody": {
                    "required": True,
                    "content": {**_json("DingAanmaken"), "application/merge-patch+json": {}},
                },
                "responses": {"201": {"content": _json("Ding")}, "202": {}},
            },
            "delete": {"operationId": "ding_delete", "responses": {"204": {}}},
        }
    },
    components={
        "securitySchemes": {
            "sleutel": {"type": "http", "scheme": "bearer"},
            "code": {"type": "apiKey", "in": "header", "name": "X-Code"},
        },
        "schemas": {
            "Ding": {
                "type": "object",
                "required": ["url", "naam"],
                "properties": {
                    "url": {"type": "string", "format": "uri"},
                    "naam": {"type": "string", "maxLength": 20, "minLength": 2},
                    "kleur": {"type": "string", "enum": ["blauw", "rood"]},
                    "maat": {"type": "integer", "minimum": 0, "maximum": 9},
                    "delen": {"type": "array", "items": {"type": "string"}, "maxItems": 5},
                    "opmerking": {"type": ["string", "null"]},
                    "vorm": {"$ref": "#/components/schemas/Vorm"},
                },
            },
            "DingAanmaken": {
                "type": "object",
                "required": ["naam"],
                "additionalProperties": False,
                "properties": {
                    "naam": {"type": "string", "maxLength": 20, "minLength": 2},
                    "kleur": {"type": "string", "enum": ["blauw", "rood"]},
                    "maat": {"type": "integer", "minimum": 0, "maximum": 9},
                    "delen": {"type": "array", "items": {"type": "string"}, "maxItems": 5},
                    "code": {"type": "string", "pattern": "^[a-z]+$"},
                    "soort": {"type": "string", "default": "gewoon"},
                    "opmerking": {"type": ["string", "null"]},
                    "vorm": {"$ref": "#/components/schemas/Vorm"},
                },
            },
            "Vorm": {
                "oneOf": [
                    {"$ref": "#/components/schemas/Rond"},
                    {"$ref": "#/components/schemas/Hoekig"},
                ],
                "discriminator": {
                    "propertyName": "vorm",
                    "mapping": {
                        "rond": "#/components/schemas/Rond",
                        "hoekig": "#/components/schemas/Hoekig",
                    },
                },
            },
            "Rond": {"type": "object", "properties": {"straal": {"type": "integer"}}},
            "Hoekig": {"type": "object", "properties": {"zijde": {"type": "integer"}}},
            "Plat": {"type": "object", "properties": {"dikte": {"type": "integer"}}},
            "Fout": {"type": "object", "properties": {"titel": {"type": "string"}}},
        },
    },
)


def _operation(made: Node, method: str) -> Node:
    found: Node = made["paths"]["/dingen"][method]
    return found


def _parameter(made: Node, name: str) -> Node:
    return next(p for p in _operation(made, "get")["parameters"] if p["name"] == name)


def _asked(made: Node) -> Node:
    found: Node = made["components"]["schemas"]["DingAanmaken"]
    return found


def _answered(made: Node) -> Node:
    found: Node = made["components"]["schemas"]["Ding"]
    return found


def _in(place: Callable[[Node], Node], *keys: str, **values: Any) -> Callable[[Node], None]:
    """Sets keywords of what lies at `keys` below a place; None takes one away."""

    def apply(made: Node) -> None:
        here = place(made)
        for key in keys:
            here = here[key]
        for name, value in values.items():
            if value is None:
                here.pop(name, None)
            else:
                here[name] = value

    return apply


def _asked_in(name: str, **values: Any) -> Callable[[Node], None]:
    return _in(_asked, "properties", name, **values)


def _answered_in(name: str, **values: Any) -> Callable[[Node], None]:
    return _in(_answered, "properties", name, **values)


def _query_in(name: str, **values: Any) -> Callable[[Node], None]:
    return _in(lambda made: _parameter(made, name), "schema", **values)


def _flag(name: str, **values: Any) -> Callable[[Node], None]:
    return _in(lambda made: _parameter(made, name), **values)


def _with_parameter(**more: Any) -> Callable[[Node], None]:
    return lambda made: _operation(made, "get")["parameters"].append(
        _query("nieuw", {"type": "string"}, **more)
    )


def _without_parameter(name: str) -> Callable[[Node], None]:
    return lambda made: _operation(made, "get")["parameters"].remove(_parameter(made, name))


def _of(method: str, *keys: str, **values: Any) -> Callable[[Node], None]:
    return _in(lambda made: _operation(made, method), *keys, **values)


def _responses(method: str, **statuses: Any) -> Callable[[Node], None]:
    return _of(method, "responses", **{key.lstrip("_"): value for key, value in statuses.items()})


def _content(method: str, *keys: str, media: str, value: Any) -> Callable[[Node], None]:
    def apply(made: Node) -> None:
        here = _operation(made, method)
        for key in keys:
            here = here[key]
        if value is None:
            here["content"].pop(media)
        else:
            here["content"][media] = value

    return apply


def _headers(name: str, value: Any) -> Callable[[Node], None]:
    return _of("get", "responses", "200", "headers", **{name: value})


def _add(place: Callable[[Node], Node], name: str, *, required: bool) -> Callable[[Node], None]:
    def apply(made: Node) -> None:
        here = place(made)
        here["properties"][name] = {"type": "string"}
        if required:
            here["required"] = [*here["required"], name]

    return apply


def _drop(place: Callable[[Node], Node], name: str) -> Callable[[Node], None]:
    def apply(made: Node) -> None:
        here = place(made)
        here["properties"].pop(name)
        here["required"] = [each for each in here["required"] if each != name]

    return apply


def _variants(made: Node) -> None:
    vorm = made["components"]["schemas"]["Vorm"]
    vorm["oneOf"].append({"$ref": "#/components/schemas/Plat"})
    vorm["discriminator"]["mapping"]["plat"] = "#/components/schemas/Plat"


def _one_of_to_any_of(made: Node) -> None:
    vorm = made["components"]["schemas"]["Vorm"]
    vorm["anyOf"] = vorm.pop("oneOf")


def _rename_component(made: Node) -> None:
    schemas = made["components"]["schemas"]
    schemas["Melding"] = schemas.pop("Fout")
    _operation(made, "get")["responses"]["404"]["content"] = _json("Melding")


def _scheme(**values: Any) -> Callable[[Node], None]:
    return _in(lambda made: made["components"]["securitySchemes"]["sleutel"], **values)


SEEDS: tuple[Seed, ...] = (
    # operations, paths, servers
    Seed("operatie verwijderd", A, B, lambda m: m["paths"]["/dingen"].pop("delete")),
    Seed(
        "pad verplaatst",
        AB,
        AB,
        lambda m: m["paths"].update({"/zaken": m["paths"].pop("/dingen")}),
    ),
    Seed("operationId veranderd", NOBODY, NOBODY, _of("get", operationId="dingen")),
    Seed("operatie verouderd", NOBODY, NOBODY, _of("get", deprecated=True)),
    Seed(
        "basisadres veranderd",
        AB,
        AB,
        lambda m: m.update(servers=[{"url": "https://dingen.example.org/dingen/api/v2"}]),
    ),
    # parameters
    Seed("optionele parameter erbij", B, A, _with_parameter()),
    Seed("verplichte parameter erbij", AB, AB, _with_parameter(required=True)),
    Seed(
        "parameter die OpenAPI negeert weg",
        NOBODY,
        NOBODY,
        lambda m: _operation(m, "post").pop("parameters"),
    ),
    Seed("optionele parameter weg", A, B, _without_parameter("naam")),
    Seed("verplichte parameter weg", AB, AB, _without_parameter("jaar")),
    Seed("parameter verplicht", A, B, _flag("naam", required=True)),
    Seed("parameter verouderd", NOBODY, NOBODY, _flag("naam", deprecated=True)),
    Seed("parameter: opsomming smaller", A, B, _query_in("kleur", enum=["rood"])),
    Seed("parameter: opsomming ruimer", B, A, _query_in("kleur", enum=["blauw", "geel", "rood"])),
    Seed("parameter: opsomming weg", B, A, _query_in("kleur", enum=None)),
    Seed("parameter: korter", A, B, _query_in("naam", maxLength=10)),
    Seed("parameter: langer", B, A, _query_in("naam", maxLength=30)),
    Seed("parameter: patroon erbij", A, B, _query_in("naam", pattern="^[a-z]+$")),
    Seed("parameter: hoger minimum", A, B, _query_in("aantal", minimum=5)),
    Seed("parameter: hoger maximum", B, A, _query_in("aantal", maximum=100)),
    Seed("parameter: andere soort", AB, AB, _query_in("naam", type="boolean", maxLength=None)),
    Seed("parameter: getal wordt breder", B, A, _query_in("jaar", type="number")),
    Seed("parameter: standaardwaarde anders", AB, AB, _query_in("sorteer", default="kleur")),
    Seed("parameter: standaardwaarde weg", A, B, _query_in("sorteer", default=None)),
    Seed("parameter: minder elementen", A, B, _query_in("delen", maxItems=2)),
    Seed("parameter: anders geschreven", AB, AB, _flag("delen", explode=False)),
    # request bodies
    Seed("inhoud niet meer verplicht", B, A, _of("post", "requestBody", required=False)),
    Seed("inhoud weg", AB, AB, _of("post", requestBody=None)),
    Seed(
        "mediatype van verzoek weg",
        A,
        B,
        _content("post", "requestBody", media="application/merge-patch+json", value=None),
    ),
    Seed("verzoek: verplicht attribuut erbij", AB, AB, _add(_asked, "nieuw", required=True)),
    Seed("verzoek: optioneel attribuut erbij", B, A, _add(_asked, "nieuw", required=False)),
    Seed("verzoek: optioneel attribuut weg", A, B, _drop(_asked, "maat")),
    Seed("verzoek: verplicht attribuut weg", AB, AB, _drop(_asked, "naam")),
    Seed("verzoek: attribuut verplicht", A, B, _in(_asked, required=["maat", "naam"])),
    Seed("verzoek: attribuut optioneel", B, A, _in(_asked, required=[])),
    Seed("verzoek: opsomming smaller", A, B, _asked_in("kleur", enum=["rood"])),
    Seed("verzoek: opsomming verschoven", AB, AB, _asked_in("kleur", enum=["rood", "geel"])),
    Seed("verzoek: korter", A, B, _asked_in("naam", maxLength=10)),
    Seed("verzoek: minimumlengte lager", B, A, _asked_in("naam", minLength=1)),
    Seed(
        "verzoek: grens wordt uitgesloten",
        A,
        B,
        _asked_in("maat", minimum=None, exclusiveMinimum=0),
    ),
    Seed("verzoek: patroon weg", B, A, _asked_in("code", pattern=None)),
    Seed("verzoek: patroon anders", AB, AB, _asked_in("code", pattern="^[0-9]+$")),
    Seed("verzoek: formaat erbij", A, B, _asked_in("naam", format="email")),
    Seed("verzoek: null mag niet meer", A, B, _asked_in("opmerking", type="string")),
    Seed("verzoek: unieke elementen", A, B, _asked_in("delen", uniqueItems=True)),
    Seed("verzoek: veelvoud", A, B, _asked_in("maat", multipleOf=2)),
    Seed("verzoek: standaardwaarde anders", AB, AB, _asked_in("soort", default="anders")),
    Seed("verzoek: opengesteld", B, A, _in(_asked, additionalProperties=None)),
    Seed("verzoek: alleen door register gezet", A, B, _asked_in("maat", readOnly=True)),
    # answers
    Seed("antwoord: verplicht attribuut erbij", B, A, _add(_answered, "nieuw", required=True)),
    Seed(
        "antwoord: optioneel attribuut erbij", NOBODY, A, _add(_answered, "nieuw", required=False)
    ),
    Seed("antwoord: verplicht attribuut weg", A, B, _drop(_answered, "naam")),
    Seed("antwoord: attribuut optioneel", A, B, _in(_answered, required=["url"])),
    Seed("antwoord: opsomming ruimer", A, B, _answered_in("kleur", enum=["blauw", "geel", "rood"])),
    Seed("antwoord: opsomming smaller", B, A, _answered_in("kleur", enum=["rood"])),
    Seed("antwoord: korter", B, A, _answered_in("naam", maxLength=10)),
    Seed("antwoord: lagere minimumlengte", A, B, _answered_in("naam", minLength=1)),
    Seed("antwoord: hoger maximum", A, B, _answered_in("maat", maximum=99)),
    Seed("antwoord: null kan niet meer", B, A, _answered_in("opmerking", type="string")),
    Seed("antwoord: andere soort", AB, AB, _answered_in("maat", type="string")),
    Seed("antwoord: formaat weg", A, B, _answered_in("url", format=None)),
    Seed("antwoord: standaardwaarde erbij", NOBODY, NOBODY, _answered_in("naam", default="x")),
    Seed("antwoord: gesloten", NOBODY, NOBODY, _in(_answered, additionalProperties=False)),
    Seed("antwoord bij succes weg", A, B, _responses("post", _202=None)),
    Seed("antwoord bij fout weg", NOBODY, NOBODY, _responses("get", _404=None)),
    Seed(
        "mediatype van antwoord weg",
        A,
        B,
        _content("get", "responses", "200", media="application/hal+json", value=None),
    ),
    Seed("antwoordkop weg", A, NOBODY, _headers("ETag", None)),
    Seed("verplichte antwoordkop weg", A, B, _headers("API-version", None)),
    Seed(
        "kop die van veroudering vertelt erbij",
        NOBODY,
        NOBODY,
        _headers("Sunset", {"schema": {"type": "string"}}),
    ),
    # what is both asked and answered
    Seed("beide: variant erbij", AB, AB, _variants),
    Seed("beide: een van wordt enige van", AB, AB, _one_of_to_any_of),
    Seed(
        "beide: attribuut van variant weg",
        A,
        B,
        lambda m: m["components"]["schemas"]["Rond"]["properties"].pop("straal"),
    ),
    # security
    Seed("scope erbij", A, B, _of("delete", **{"x-scope": "dingen.verwijderen"})),
    Seed("andere scope", AB, AB, _of("get", **{"x-scope": "dingen.beheren"})),
    Seed("beveiliging weg", B, A, _of("delete", security=[])),
    Seed("andere beveiliging erbij als keuze", B, A, lambda m: m["security"].append({"code": []})),
    Seed("beide beveiligingen nodig", A, B, lambda m: m["security"][0].update(code=[])),
    Seed("beveiligingsschema anders", AB, AB, _scheme(scheme="basic")),
    # what breaks nobody
    Seed("component hernoemd", NOBODY, NOBODY, _rename_component),
    Seed(
        "component zonder gebruik weg",
        NOBODY,
        NOBODY,
        lambda m: m["components"]["schemas"].pop("Plat"),
    ),
    Seed("versie", NOBODY, NOBODY, lambda m: m["info"].update(version="1.0.1")),
    Seed("contactgegevens", NOBODY, NOBODY, lambda m: m["info"].update(contact={"name": "Team"})),
)
