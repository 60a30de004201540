"""A tiny model for the register: people, and the ties that relate them to things elsewhere.

Every test gives it the rules it is about, and no others.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from tests.small_model import (
    URL,
    api,
    class_,
    code,
    enumeration,
    group,
    model,
    operation,
    reference,
    rule,
    text,
    variants,
)
from werkbank.ir import (
    Behaviour,
    BehaviourKind,
    Expand,
    Facets,
    Header,
    JsonType,
    Model,
    OperationKind,
    Operator,
    Parameter,
    ReferenceList,
    ReferenceValue,
    Resource,
)
from werkbank.register import Caller, Fixed, Register, Request, Resolver, Response

SERVER = "https://mensen.example.org/mensen/api/v2"
NOW = datetime(2026, 6, 23, 9, 0, tzinfo=UTC)
BSN = "999990019"
OTHER_BSN = "999990020"
ZAAK = "https://zaken.example.org/zaken/1"
LOST = "https://zaken.example.org/zaken/404"
MOMENT = Facets(format="date-time")
DAY = Facets(format="date")

IDENTITIES = variants(
    "Identiteit",
    "soort",
    "Vorm",
    rond=text("bsn", check="bsn", facets=Facets(pattern="^[0-9]{9}$"), sensitive=True),
    vierkant=text("kvk", required=True),
)
ADDRESS = class_(
    "Adres",
    [
        text("straat", required=True),
        text("huisnummer", range="integer", json_type=JsonType.INTEGER, facets=Facets(minimum=1)),
        text("land", reference_list="land"),
        text("begin", facets=DAY),
        text("eind", facets=DAY),
    ],
)
NOTE = class_(
    "Notitie",
    [
        text("inhoud", required=True),
        code("formaat", "Kleur", required=True),
        text("weergave", read_only=True, required=True),
    ],
)
CONTACT = class_("Contact", [text("mail"), text("telefoon"), text("talen", many=True)])
PERSON = class_(
    "Mens",
    [
        URL,
        text("organisatie", required=True),
        text("nummer", required=True),
        code("soort", "Soort"),
        code("status", "Status"),
        text("naam"),
        text("taal", reference_list="taal"),
        text("kanaal", reference_list="kanaal"),
        text("gebeurdOp", facets=MOMENT),
        text("gemaaktOp", facets=MOMENT),
        text("bron", range="uri", facets=Facets(format="uri")),
        text("lievelingen", many=True),
        text("actief", range="boolean", json_type=JsonType.BOOLEAN),
        group("identiteit", "Identiteit"),
        group("adressen", "Adres", many=True),
        group("notitie", "Notitie"),
        group("contact", "Contact"),
        reference("vorig", "Mens"),
        reference("volgend", "Mens", read_only=True),
    ],
)
TIE = class_(
    "Band",
    [
        URL,
        reference("mens", "Mens", required=True),
        code("rol", "Rol"),
        text("object", range="uri", facets=Facets(format="uri")),
        group("contact", "Contact"),
    ],
)
LISTS = {
    "taal": ReferenceList(
        name="taal",
        title="Taal",
        description="Talen.",
        maintainer="",
        source="",
        values=(
            ReferenceValue(code="nld", name="Nederlands"),
            ReferenceValue(code="lat", name="Latijn", end=date(1800, 1, 1)),
        ),
        open=True,
    ),
    "land": ReferenceList(
        name="land",
        title="Land",
        description="Landen.",
        maintainer="",
        source="",
        values=(ReferenceValue(code="6030", name="Nederland"),),
    ),
    "kanaal": ReferenceList(
        name="kanaal",
        title="Kanaal",
        description="Kanalen.",
        maintainer="",
        source="",
        values=(
            ReferenceValue(code="balie", name="Balie"),
            ReferenceValue(code="fax", name="Fax", end=date(2022, 12, 31)),
            ReferenceValue(code="beeld", name="Beeld", begin=date(2027, 1, 1)),
        ),
    ),
}


def _filter(name: str, path: str, operator: Operator = Operator.EQUALS) -> Parameter:
    steps = tuple(path.split("."))
    return Parameter(
        name=name,
        path=steps,
        properties=_bare().walk("Mens", steps),
        operator=operator,
        description=name,
    )


def _bare() -> Model:
    return _model(())


def _model(apis: tuple[Any, ...]) -> Model:
    extra = (
        enumeration("Soort", "vast", "gast"),
        enumeration("Status", "nieuw", "bezig", "klaar"),
        enumeration("Rol", "spreker", "toehoorder"),
        enumeration("Vorm", "rond", "vierkant"),
        enumeration("Kleur", "rood", "blauw"),
    )
    return model(
        PERSON,
        TIE,
        NOTE,
        CONTACT,
        ADDRESS,
        *IDENTITIES,
        enumerations={each.name: each for each in extra},
        reference_lists=LISTS,
        apis=apis,
    )


_KINDS = tuple(OperationKind)
_WRITES = (
    OperationKind.CREATE,
    OperationKind.REPLACE,
    OperationKind.PATCH,
    OperationKind.DELETE,
)
_HEADERS = (
    Header(name="X-Audit-Toelichting", description="", max_length=50, operations=_WRITES),
    Header(name="X-NLX-Logrecord-ID", description="", max_length=50, operations=_WRITES),
)


def _resource(object_type: str, path: str, filters: tuple[Parameter, ...], **more: Any) -> Resource:
    open_filters = tuple(each for each in filters if not each.sensitive)
    given = {OperationKind.LIST: open_filters, OperationKind.SEARCH: filters}
    return Resource(
        path=path,
        name=path,
        object_type=object_type,
        description=path,
        operations=tuple(
            operation(
                kind,
                path,
                scope="mensen.schrijven" if kind in _WRITES else "mensen.lezen",
                parameters=given.get(kind, ()),
                headers=_HEADERS if kind in _WRITES else (),
            )
            for kind in _KINDS
        ),
        filters=filters,
        **more,
    )


def _expand(name: str, target: str, property_: str, *, many: bool, reverse: bool) -> Expand:
    return Expand(
        name=name, target=target, property=property_, many=many, reverse=reverse, description=name
    )


def tiny_model(*rules: Behaviour) -> Model:
    """The model with these rules."""
    filters = (
        _filter("organisatie", "organisatie"),
        _filter("nummer", "nummer"),
        _filter("naamBevat", "naam", Operator.CONTAINS),
        _filter("naam", "naam"),
        _filter("zonderNaam", "naam", Operator.EMPTY),
        _filter("status", "status"),
        _filter("actief", "actief"),
        _filter("gebeurdVanaf", "gebeurdOp", Operator.FROM),
        _filter("gebeurdNa", "gebeurdOp", Operator.AFTER),
        _filter("gebeurdTotEnMet", "gebeurdOp", Operator.UNTIL),
        _filter("gebeurdVoor", "gebeurdOp", Operator.BEFORE),
        _filter("gebeurdOp", "gebeurdOp"),
        _filter("huisnummer", "adressen.huisnummer"),
        _filter("huisnummerVanaf", "adressen.huisnummer", Operator.FROM),
        _filter("bsn", "identiteit.bsn"),
        _filter("mail", "contact.mail"),
        _filter("telefoon", "contact.telefoon"),
        _filter("vorig", "vorig"),
        _filter("lieveling", "lievelingen"),
    )
    people = _resource(
        "Mens",
        "mensen",
        filters,
        sortable=("nummer", "naam", "gebeurdOp", "organisatie"),
        expands=(
            _expand("vorig", "Mens", "vorig", many=False, reverse=False),
            _expand("volgers", "Mens", "vorig", many=True, reverse=True),
            _expand("banden", "Band", "mens", many=True, reverse=True),
        ),
    )
    ties = _resource(
        "Band",
        "banden",
        (),
        sortable=(),
        expands=(_expand("mens", "Mens", "mens", many=False, reverse=False),),
    )
    return _model(
        (
            api(
                people,
                ties,
                name="mensen",
                server=SERVER,
                component="mc",
                behaviours=rules,
                page_size=3,
                max_page_size=5,
            ),
        )
    )


def law(
    kind: BehaviourKind, *properties: str, about: str | None = "Mens", **more: Any
) -> Behaviour:
    """A rule about people, `reg-001` unless told otherwise; what is no field of it is an option."""
    when = more.pop("when", None)
    number = more.pop("number", 1)
    return rule(
        kind,
        number,
        *properties,
        code=f"reg-{number:03}",
        object_type=about,
        when=when,
        options=more,
    )


@dataclass
class Client:
    """Talks to a register, with the names of the tiny model or the paths of another."""

    register: Register
    base: str = SERVER

    def send(
        self,
        method: str,
        path: str,
        body: Any = None,
        *,
        headers: Mapping[str, str] | None = None,
        query: Mapping[str, Any] | None = None,
        actor: Caller | None = None,
    ) -> Response:
        where = path if path.startswith(("https://", "/")) else f"{self.base}/{path}"
        return self.register.handle(
            Request(
                method=method,
                path=where,
                body=body,
                headers=headers or {},
                query=query or {},
                actor=actor or Caller(),
            )
        )

    def get(self, path: str, **more: Any) -> Response:
        return self.send("GET", path, **more)

    def post(self, path: str, body: Any, **more: Any) -> Response:
        return self.send("POST", path, body, **more)

    def patch(self, path: str, body: Any, **more: Any) -> Response:
        return self.send("PATCH", path, body, **more)

    def put(self, path: str, body: Any, **more: Any) -> Response:
        return self.send("PUT", path, body, **more)

    def delete(self, path: str, **more: Any) -> Response:
        return self.send("DELETE", path, **more)

    def person(self, number: str = "1", **more: Any) -> Response:
        return self.post("mensen", {"organisatie": "o", "nummer": number, **more})

    def made(self, number: str = "1", **more: Any) -> str:
        """The URL of a new person."""
        response = self.person(number, **more)
        assert response.status == 201, response.body
        return str(response.body["url"])

    def tie(self, person: str, **more: Any) -> str:
        """The URL of a new tie."""
        response = self.post("banden", {"mens": person, **more})
        assert response.status == 201, response.body
        return str(response.body["url"])

    def numbers(self, **query: Any) -> list[str]:
        """The numbers of the people that a list gives."""
        response = self.get("mensen", query={name: str(value) for name, value in query.items()})
        assert response.status == 200, response.body
        return [person["nummer"] for person in response.body["results"]]


def counted() -> Any:
    """Identifiers in order."""
    given = iter(range(1, 10**9))
    return lambda: UUID(int=next(given))


def client(
    *rules: Behaviour, url: str = "sqlite://", resolver: Resolver | None = None, **more: Any
) -> Client:
    """A client of a new register with these rules; outside it, only `ZAAK` exists."""
    register = Register.open(
        tiny_model(*rules),
        url,
        resolver=resolver or Fixed({ZAAK}),
        clock=lambda: NOW,
        new_id=counted(),
        **more,
    )
    return Client(register)


def faults(response: Response) -> list[tuple[str, str]]:
    """Name and code of what is wrong."""
    return [(each["name"], each["code"]) for each in response.body.get("invalidParams", ())]


def refused(response: Response, status: int, *expected: tuple[str, str]) -> None:
    """Assert that a request was refused for these reasons, with the rule in the reason."""
    assert (response.status, faults(response)) == (status, list(expected)), response.body
    assert all("reg-" in each["reason"] for each in response.body["invalidParams"])
