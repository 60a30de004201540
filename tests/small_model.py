"""A small model built by hand, with one of everything that schemas depend on."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from werkbank.ir import (
    Api,
    Behaviour,
    BehaviourKind,
    Contact,
    Enumeration,
    EnumValue,
    Expand,
    Facets,
    Header,
    JsonType,
    Mim,
    Model,
    ObjectType,
    Operation,
    OperationKind,
    Operator,
    Parameter,
    Property,
    PropertyKind,
    Resource,
    ScalarType,
    Scope,
    Stereotype,
)

_URL = Facets(format="uri", max_length=1000)


def text(name: str, **changes: Any) -> Property:
    """A scalar property; a string unless told otherwise."""
    given = {"kind": PropertyKind.SCALAR, "range": "string", "required": False, "many": False}
    return Property(**{"name": name, "description": f"Wat {name} is.", **given, **changes})


def group(name: str, range_: str, **changes: Any) -> Property:
    return text(name, kind=PropertyKind.GROUP, range=range_, **changes)


def reference(name: str, range_: str, **changes: Any) -> Property:
    return text(name, kind=PropertyKind.REFERENCE, range=range_, **changes)


def code(name: str, range_: str, **changes: Any) -> Property:
    return text(name, kind=PropertyKind.ENUM, range=range_, **changes)


URL = text("url", range="uri", facets=_URL, identifier=True, read_only=True, required=True)


def class_(name: str, properties: Iterable[Property], **changes: Any) -> ObjectType:
    """A group; an objecttype when it has a URL."""
    properties = tuple(properties)
    identified = any(prop.identifier for prop in properties)
    given = {
        "name": name,
        "description": f"Wat een {name} is.",
        "stereotype": Stereotype.OBJECTTYPE if identified else Stereotype.GEGEVENSGROEPTYPE,
        "properties": properties,
        "subject": "klein",
    }
    return ObjectType(**{**given, **changes})


def enumeration(name: str, *codes: str) -> Enumeration:
    values = tuple(EnumValue(code=each, description=f"Dat is {each}.") for each in codes)
    return Enumeration(name=name, description=f"De {name}.", values=values, subject="klein")


def model(*classes: ObjectType, **changes: Any) -> Model:
    """A model of these classes, with the types and enumerations below."""
    return Model(
        **{
            "name": "klein",
            "title": "Klein model",
            "uri": "https://example.org/klein",
            "version": "1.0.0",
            "description": "Een model om mee te beproeven.",
            "license": "EUPL-1.2",
            "domain": "Proef",
            "mim": Mim(),
            "types": {scalar.name: scalar for scalar in TYPES},
            "enumerations": {each.name: each for each in ENUMERATIONS},
            "object_types": {each.name: each for each in classes},
            **changes,
        }
    )


TYPES = (
    ScalarType(
        name="string", description="", json_type=JsonType.STRING, facets=Facets(), builtin=True
    ),
    ScalarType(
        name="uri", description="", json_type=JsonType.STRING, facets=Facets(format="uri"),
        builtin=True,
    ),
    ScalarType(
        name="Nummer",
        description="Een nummer.",
        json_type=JsonType.STRING,
        facets=Facets(pattern="^[0-9]{9}$", min_length=9, max_length=9),
        check="bsn",
        examples=("999990019",),
    ),
)  # fmt: skip
NUMBER = TYPES[-1].facets
ENUMERATIONS = (
    enumeration("Vorm", "rond", "vierkant"),
    enumeration("Kleur", "rood", "blauw"),
    enumeration("Vervoer", "post", "fiets"),
)


def variants(name: str, discriminator: str, enum: str, **own: Property) -> list[ObjectType]:
    """An abstract group and a subtype per code, named after it, with a property of its own."""
    pinned = code(discriminator, enum, required=True)
    parent = class_(
        name,
        [pinned],
        abstract=True,
        discriminator=discriminator,
        children=tuple(each.capitalize() for each in own),
    )
    found = [parent]
    for each, prop in own.items():
        fixed = code(discriminator, enum, required=True, fixed=each, owner=name)
        found.append(
            class_(
                each.capitalize(),
                [fixed, prop],
                parent=name,
                ancestors=(name,),
                discriminator=discriminator,
                discriminator_value=each,
            )
        )
    return found


FIGURE = variants(
    "Figuur",
    "vorm",
    "Vorm",
    rond=text("straal", range="integer", json_type=JsonType.INTEGER, facets=Facets(minimum=1)),
    vierkant=text("zijde", required=True, facets=Facets(max_length=4)),
)
TRANSPORT = variants(
    "Vervoer", "soort", "Vervoer", post=text("zegel", required=True), fiets=text("bel")
)
NOTE = class_(
    "Notitie",
    [text("inhoud", required=True), text("weergave", read_only=True, required=True)],
)
THING = class_(
    "Ding",
    [
        URL,
        text("nummer", range="Nummer", facets=NUMBER, check="bsn", required=True, sensitive=True),
        text("volgnummer", required=True, facets=Facets(max_length=8)),
        text("naam", facets=Facets(min_length=1, max_length=20), examples=("Hamer",)),
        text("maten", range="integer", json_type=JsonType.INTEGER, many=True, max_items=2),
        text("delen", many=True, required=True),
        code("kleur", "Kleur"),
        group("figuur", "Figuur"),
        group("notitie", "Notitie"),
        reference("vorig", "Ding"),
        reference("volgend", "Ding", read_only=True),
    ],
    title="Ding",
)


def operation(kind: OperationKind, path: str, **changes: Any) -> Operation:
    return Operation(
        **{
            "kind": kind,
            "operation_id": f"{path.strip('/')}_{kind.name.lower()}",
            "path": _path(kind, path),
            "method": kind.method,
            "scope": "dingen.lezen",
            "summary": f"{kind.value} doen",
            "description": "",
            **changes,
        }
    )


def _path(kind: OperationKind, path: str) -> str:
    tail = {
        OperationKind.LIST: "",
        OperationKind.CREATE: "",
        OperationKind.SEARCH: "/_zoek",
        OperationKind.AUDIT_LIST: "/{uuid}/audittrail",
        OperationKind.AUDIT_READ: "/{uuid}/audittrail/{audittrailUuid}",
    }
    return f"/{path}{tail.get(kind, '/{uuid}')}"


def rule(kind: BehaviourKind, number: int, *properties: str, **changes: Any) -> Behaviour:
    return Behaviour(
        **{
            "code": f"din-{number:03}",
            "kind": kind,
            "title": f"Regel {number}",
            "text": "Zo is het.",
            "object_type": "Ding",
            "properties": properties,
            **changes,
        }
    )


FILTERS = (
    Parameter(
        name="nummer",
        path=("nummer",),
        properties=(THING.properties[1],),
        operator=Operator.EQUALS,
        description="Het nummer.",
    ),
    Parameter(
        name="naamBevat",
        path=("naam",),
        properties=(THING.properties[3],),
        operator=Operator.CONTAINS,
        description="Een deel van de naam.",
    ),
    Parameter(
        name="kleur",
        path=("kleur",),
        properties=(THING.properties[6],),
        operator=Operator.EQUALS,
        description="De kleur.",
    ),
    Parameter(
        name="zonderNaam",
        path=("naam",),
        properties=(THING.properties[3],),
        operator=Operator.EMPTY,
        description="Zonder naam.",
    ),
)
HEADER = Header(
    name="X-Reden", description="Waarom.", max_length=100, operations=(OperationKind.CREATE,)
)


def resource(
    object_type: str = "Ding",
    path: str = "dingen",
    kinds: Iterable[OperationKind] = OperationKind,
    **changes: Any,
) -> Resource:
    """A resource with every operation, filters, an order and an expand."""
    parameters = {
        OperationKind.LIST: FILTERS[1:],
        OperationKind.SEARCH: FILTERS,
    }
    operations = tuple(
        operation(
            kind,
            path,
            parameters=parameters.get(kind, ()),
            headers=(HEADER,) if kind is OperationKind.CREATE else (),
        )
        for kind in kinds
    )
    expand = Expand(
        name="vorig",
        target="Ding",
        property="vorig",
        many=False,
        reverse=False,
        description="Het vorige ding.",
    )
    return Resource(
        **{
            "path": path,
            "name": path,
            "object_type": object_type,
            "description": f"De {path}.",
            "operations": operations,
            "filters": FILTERS,
            "sortable": ("nummer",),
            "expands": (expand,),
            **changes,
        }
    )


RULES = (
    rule(BehaviourKind.GENERATED, 1, "volgnummer"),
    rule(BehaviourKind.UNIQUE, 2, "volgnummer"),
    rule(BehaviourKind.IMMUTABLE, 3, "nummer"),
    rule(BehaviourKind.DELETE_BLOCKED, 4, options={"via": ["Ding.vorig"]}),
    rule(BehaviourKind.CACHING, 5, object_type=None),
    rule(BehaviourKind.ORDER, 6, "straal", object_type="Rond"),
)


def api(*resources: Resource, **changes: Any) -> Api:
    return Api(
        **{
            "name": "dingen",
            "title": "Dingen API",
            "version": "2.1.0",
            "description": "Alles over dingen.",
            "server": "https://dingen.example.org/dingen/api/v2",
            "component": "dc",
            "contact": Contact(
                name="Team", email="team@example.org", url="https://dingen.example.org"
            ),
            "license_name": "EUPL-1.2",
            "license_url": "https://opensource.org/licenses/EUPL-1.2",
            "scopes": (Scope(name="dingen.lezen", description="Dingen lezen."),),
            "resources": resources,
            "behaviours": RULES,
            **changes,
        }
    )


def things(**changes: Any) -> Model:
    """The whole: things with figures and notes, and an API over them."""
    return model(THING, NOTE, *FIGURE, apis=(api(resource()),), **changes)
