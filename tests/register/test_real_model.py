"""The rules of the standard itself: what their texts promise is what the register does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import jsonschema_rs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.instances import Maker
from tests.register.tiny import Client, counted, faults
from werkbank.ir import Api, Behaviour, BehaviourKind, Model, OperationKind
from werkbank.register import Fixed, Register
from werkbank.schema import Purpose, component_name, component_schemas, generated_properties
from werkbank.validate.rules.unique import blamed

KLANTEN = "/klanten/api/v2/klanten"
MOMENTEN = "/contactmomenten/api/v2/contactmomenten"
AANVRAGEN = "/productaanvragen/api/v1/productaanvragen"
ORGANISATION = "899999906"
ZAAK = "https://zaken.example.org/zaken/1"


@pytest.fixture
def at(real_model: Model) -> Iterator[Client]:
    with Register.open(real_model, resolver=Fixed({ZAAK}), new_id=counted()) as register:
        yield Client(register)


def rules(model: Model, kind: BehaviourKind) -> list[tuple[Api, Behaviour]]:
    return [(api, rule) for api in model.apis for rule in api.behaviours if rule.kind is kind]


def test_a_conflict_is_put_at_the_datum_that_the_rule_names(real_model: Model) -> None:
    for _, rule in rules(real_model, BehaviourKind.UNIQUE):
        named = re.search(r"`uniek` bij ([\w.]+\w)", rule.text)
        assert named is not None, rule.code
        assert blamed(real_model, rule) == named.group(1), rule.code


def test_an_answer_satisfies_the_schema_it_is_published_with(at: Client) -> None:
    body = {
        "bronorganisatie": ORGANISATION,
        "kanaal": "telefoon",
        "tekst": {"inhoud": "Hallo", "formaat": "markdown"},
    }
    own = at.post(MOMENTEN, body).body
    assert own["tekst"]["formaatWeergave"] == "text/markdown; charset=utf-8"
    assert own["registratiedatum"]
    assert set(own) == {"url", "registratiedatum", *body}


def test_a_number_is_given_out_per_organisation(at: Client) -> None:
    for organisation in (ORGANISATION, "899999918"):
        body = {"bronorganisatie": organisation, "status": "ontvangen", "tekst": _text()}
        given = [at.post(AANVRAGEN, body).body["identificatie"] for _ in range(2)]
        assert [number[-8:] for number in given] == ["-0000001", "-0000002"]


def _text() -> dict[str, str]:
    return {"inhoud": "Een lantaarn is kapot", "formaat": "plain"}


def test_a_contact_that_is_still_to_come_is_refused_at_its_own_moment(at: Client) -> None:
    body = {
        "bronorganisatie": ORGANISATION,
        "kanaal": "telefoon",
        "plaatsgevondenOp": "2999-01-01T00:00:00Z",
    }
    assert faults(at.post(MOMENTEN, body)) == [("plaatsgevondenOp", "volgorde")]


def test_a_klant_is_in_the_trail_of_no_other_api(at: Client) -> None:
    body = {"bronorganisatie": ORGANISATION, "soortKlant": "zelfstandig"}
    uuid = at.post(KLANTEN, body).body["url"].rpartition("/")[2]
    assert at.get(f"{KLANTEN}/{uuid}/audittrail").status == 200
    assert at.get(f"{MOMENTEN}/{uuid}/audittrail").status == 404


def test_every_resource_can_be_listed_and_every_filter_asked(at: Client, real_model: Model) -> None:
    for api, resource in real_model.resources():
        base = f"{api.server}/{resource.path}"
        for sign in ("", "-"):
            for name in resource.sortable:
                assert at.get(base, query={"ordering": sign + name}).status == 200
        names = ",".join(expand.name for expand in resource.expands)
        assert at.get(base, query={"expand": names} if names else {}).status == 200
        if resource.find(OperationKind.SEARCH):
            for parameter in resource.filters:
                response = at.post(f"{base}/_zoek", {parameter.name: "?"})
                assert response.status in (200, 400), (parameter.name, response.body)


def test_removing_a_rule_takes_away_its_effect(real_model: Model) -> None:
    without = tuple(
        replace(api, behaviours=tuple(r for r in api.behaviours if r.code != "kla-004"))
        for api in real_model.apis
    )
    body = {"bronorganisatie": ORGANISATION, "soortKlant": "aangehaakt"}
    with Register.open(replace(real_model, apis=without)) as register:
        assert Client(register).post(KLANTEN, body).status == 201
    with Register.open(real_model) as register:
        assert Client(register).post(KLANTEN, body).status == 400


_FEW = settings(
    max_examples=60, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True
)


@pytest.mark.parametrize("kind", [OperationKind.CREATE, OperationKind.REPLACE, OperationKind.PATCH])
def test_no_message_whatever_is_in_it_makes_the_register_stumble(
    real_model: Model, kind: OperationKind
) -> None:
    purpose = Purpose(kind.value)
    makers = [
        (api, resource, Maker(real_model, purpose, generated_properties(real_model, api)))
        for api, resource in real_model.resources()
        if resource.find(kind)
    ]
    answers = {api.name: _readers(real_model, api) for api in real_model.apis}
    models = (real_model, _lenient(real_model))
    accepted = []

    @_FEW
    @given(st.data())
    def stumbles_never(data: st.DataObject) -> None:
        api, resource, maker = data.draw(st.sampled_from(makers))
        url = f"{api.server}/{resource.path}"
        model = data.draw(st.sampled_from(models))
        with Register.open(model, resolver=_Everything(), new_id=counted()) as register:
            at = Client(register)
            if kind is not OperationKind.CREATE:
                made = Maker(real_model, Purpose.CREATE, maker.generated)
                first = at.post(url, data.draw(made.instances(resource.object_type)))
                if first.status != 201:
                    return
                url = first.body["url"]
            body = data.draw(maker.instances(resource.object_type))
            response = at.send(OperationKind(kind).method, url, body)
            assert response.status in (200, 201, 400, 409), response.body
            if response.ok:
                accepted.append(resource.path)
                errors = answers[api.name][resource.path].iter_errors(response.body)
                assert [str(error) for error in errors] == []
                assert at.get(response.body["url"]).body == response.body
            broken, _ = data.draw(maker.broken(resource.object_type))
            response = at.send(OperationKind(kind).method, url, broken)
            assert response.status == 400, (broken, response.body)
            assert all(each["name"] is not None for each in response.body["invalidParams"])

    stumbles_never()
    assert len(set(accepted)) > 1, "hardly anything was accepted: the test says little"


def _lenient(model: Model) -> Model:
    """The model without what refuses, rules and checks, so that most messages are accepted."""
    kinds = {BehaviourKind.GENERATED, BehaviourKind.CROSS_REFERENCE, BehaviourKind.VISIBILITY}
    apis = tuple(
        replace(api, behaviours=tuple(rule for rule in api.behaviours if rule.kind in kinds))
        for api in model.apis
    )
    types = {
        name: replace(held, properties=tuple(replace(p, check=None) for p in held.properties))
        for name, held in model.object_types.items()
    }
    return replace(model, apis=apis, object_types=types)


class _Everything:
    """A world in which everything exists."""

    def exists(self, url: str, kind: str | None) -> bool:  # noqa: ARG002
        return True

    def knows_relation(self, object_url: str, own_url: str) -> bool:  # noqa: ARG002
        return True


def _readers(model: Model, api: Api) -> dict[str, Any]:
    """The published schema of what is read, of each resource."""
    components = component_schemas(model, api, "#/$defs/")
    return {
        resource.path: jsonschema_rs.validator_for(
            {"$ref": f"#/$defs/{component_name(resource.object_type)}", "$defs": components},
            validate_formats=True,
        )
        for resource in api.resources
    }
