"""The exchange layer of this project: complete towards 2022, and consistent in itself."""

from __future__ import annotations

from collections import Counter

import pytest

from werkbank.ir import BehaviourKind, Model, OperationKind, PropertyKind

RESOURCES = {
    "klanten": {"klanten", "betrokkenen-bij-zaak"},
    "contactmomenten": {
        "contactmomenten",
        "klantcontactmomenten",
        "objectcontactmomenten",
        "contactmomentdocumenten",
    },
    "productaanvragen": {
        "productaanvragen",
        "klantproductaanvragen",
        "objectproductaanvragen",
        "productaanvraagcontactmomenten",
        "productaanvraagdocumenten",
        "productaanvraagproducten",
    },
}
PUBLISHED = {
    "kla-001",
    "kla-002",
    *(f"cm-{number:03}" for number in range(1, 7)),
    *(f"vrz-{number:03}" for number in range(1, 10)),
    "caching",
}
# These kinds shape what the register gives; they never refuse a request.
SILENT = {
    BehaviourKind.GENERATED,
    BehaviourKind.VISIBILITY,
    BehaviourKind.NO_DISCLOSURE,
    BehaviourKind.OVERRULE,
    BehaviourKind.DEPENDENT_LIFE,
    BehaviourKind.AUDIT,
}
CONFLICTS = {
    BehaviourKind.UNIQUE,
    BehaviourKind.DELETE_BLOCKED,
}


def test_every_resource_is_offered(real_model: Model) -> None:
    offered = {api.name: {res.path for res in api.resources} for api in real_model.apis}
    assert offered == RESOURCES


def test_relations_are_not_changed_but_can_be_looked_at(real_model: Model) -> None:
    changeable = {res.path for _, res in real_model.resources() if res.find(OperationKind.REPLACE)}
    assert changeable == {
        "klanten",
        "betrokkenen-bij-zaak",
        "contactmomenten",
        "productaanvragen",
    }
    for _, res in real_model.resources():
        kinds = {op.kind for op in res.operations}
        assert kinds >= {
            OperationKind.LIST,
            OperationKind.CREATE,
            OperationKind.READ,
            OperationKind.HEAD,
            OperationKind.DELETE,
        }, res.path


def test_every_rule_of_2022_lives_on(real_model: Model) -> None:
    carried = {
        source for api in real_model.apis for rule in api.behaviours for source in rule.sources
    }
    assert carried == PUBLISHED


def test_a_rule_code_is_used_once(real_model: Model) -> None:
    codes = Counter(
        rule.code for api in real_model.apis for rule in api.behaviours if rule.code[:3] != "alg"
    )
    assert [code for code, count in codes.items() if count > 1] == []


def test_a_rule_that_refuses_says_with_what(real_model: Model) -> None:
    """The kind is the code in invalidParams; the status follows from the kind."""
    for api in real_model.apis:
        for rule in api.behaviours:
            if rule.kind in SILENT:
                continue
            status = "409" if rule.kind in CONFLICTS else "400"
            status = "412" if rule.kind is BehaviourKind.CACHING else status
            assert f"code `{rule.kind}`" in rule.text, rule.code
            assert status in rule.text, rule.code


def test_every_rule_follows_from_a_decision(real_model: Model) -> None:
    known = {decision.code for decision in real_model.decisions}
    for api in real_model.apis:
        for rule in api.behaviours:
            assert rule.decisions, rule.code
            assert set(rule.decisions) <= known, rule.code


def test_via_names_references_to_the_object_of_the_rule(real_model: Model) -> None:
    for api in real_model.apis:
        for rule in api.behaviours:
            paths = rule.options.get("via", [])
            assert isinstance(paths, list)
            for path in paths:
                holder, _, attribute = path.partition(".")
                prop = real_model.object_types[holder].find(attribute)
                assert prop is not None, (rule.code, path)
                assert prop.kind is PropertyKind.REFERENCE, (rule.code, path)
                assert prop.range == rule.object_type, (rule.code, path)


def test_every_referentielijst_is_guarded(real_model: Model) -> None:
    """An attribute with a referentielijst, anywhere, falls under a rule about such values."""
    guarded = set()
    for api in real_model.apis:
        for rule in api.behaviours:
            if rule.kind is BehaviourKind.REFERENCE_VALUE and rule.object_type:
                for path in rule.properties:
                    found = real_model.walk(rule.object_type, tuple(path.split(".")))
                    guarded |= {(prop.owner, prop.name) for prop in found}
    wanted = {
        (prop.owner, prop.name)
        for held in real_model.object_types.values()
        for prop in held.properties
        if prop.reference_list
    }
    assert wanted <= guarded


def test_every_reference_and_foreign_url_is_guarded(real_model: Model) -> None:
    """A reference in an exchanged object type must resolve, unless the register sets it itself."""
    guarded = {
        (rule.object_type, path)
        for api in real_model.apis
        for rule in api.behaviours
        if rule.kind is BehaviourKind.REFERENCE_EXISTS
        for path in rule.properties
    }
    for _, res in real_model.resources():
        for prop in real_model.object_types[res.object_type].properties:
            if prop.kind is PropertyKind.REFERENCE and not prop.read_only:
                assert (res.object_type, prop.name) in guarded


def test_sensitive_filters_need_a_search(real_model: Model) -> None:
    for _, res in real_model.resources():
        if any(parameter.sensitive for parameter in res.filters):
            assert res.find(OperationKind.SEARCH), res.path


@pytest.mark.parametrize("word", ["burgerservicenummer", "aNummer", "telefoonnummer"])
def test_searching_on_a_sensitive_value_is_not_possible_in_a_url(
    real_model: Model, word: str
) -> None:
    klanten = next(res for _, res in real_model.resources() if res.path == "klanten")
    listing, search = klanten.find(OperationKind.LIST), klanten.find(OperationKind.SEARCH)
    assert listing is not None
    assert search is not None
    assert word not in {parameter.name for parameter in listing.parameters}
    assert word in {parameter.name for parameter in search.parameters}


def test_every_operation_is_explained(real_model: Model) -> None:
    for _, res in real_model.resources():
        for op in res.operations:
            assert op.summary, op.operation_id
            assert not op.summary.endswith("."), op.operation_id
            assert op.description.endswith("."), op.operation_id
