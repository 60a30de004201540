"""What the schema of an object type looks like, for each purpose."""

from __future__ import annotations

from typing import Any

import pytest

from tests.small_model import (
    FIGURE,
    NOTE,
    NUMBER,
    THING,
    TRANSPORT,
    URL,
    api,
    class_,
    group,
    model,
    resource,
    rule,
    text,
    things,
)
from tests.verdicts import schema_verdicts
from werkbank.ir import BehaviourKind, OperationKind
from werkbank.schema import clashing_components, component_name, component_schemas

_THINGS = things()
SCHEMAS = component_schemas(_THINGS, _THINGS.apis[0])
check = schema_verdicts(SCHEMAS)
REF = "#/components/schemas/"
GOOD: dict[str, Any] = {"nummer": "999990019", "volgnummer": "1", "delen": ["steel"]}
READ = {**GOOD, "url": "https://dingen.example.org/1"}


def objects(schema: Any) -> list[dict[str, Any]]:
    """Every schema of an object with properties inside a schema."""
    if isinstance(schema, list):
        return [found for part in schema for found in objects(part)]
    if not isinstance(schema, dict):
        return []
    inside = [found for part in schema.values() for found in objects(part)]
    return (
        [schema, *inside] if schema.get("type") == "object" and "properties" in schema else inside
    )


def test_every_object_is_closed_but_problems() -> None:
    open_ones = {"Fout", "ValidatieFout"}
    for name in SCHEMAS.keys() - open_ones:
        for schema in objects(SCHEMAS[name]):
            assert schema["additionalProperties"] is False, name


def test_every_reference_leads_to_a_component() -> None:
    def refs(node: Any) -> list[str]:
        if isinstance(node, list):
            return [ref for part in node for ref in refs(part)]
        if not isinstance(node, dict):
            return []
        here = [node["$ref"]] if "$ref" in node else []
        return here + [ref for part in node.values() for ref in refs(part)]

    assert {ref.removeprefix(REF) for ref in refs(list(SCHEMAS.values()))} <= SCHEMAS.keys()


def test_the_prefix_of_references_can_be_chosen() -> None:
    found = component_schemas(_THINGS, _THINGS.apis[0], prefix="#/$defs/")
    assert found["Ding"]["properties"]["kleur"]["$ref"] == "#/$defs/Kleur"


def test_a_read_object_has_what_the_register_sets() -> None:
    ding = SCHEMAS["Ding"]
    assert ding["required"] == ["url", "nummer", "volgnummer", "delen"]
    assert ding["properties"]["url"]["readOnly"] is True
    assert "volgend" in ding["properties"]


@pytest.mark.parametrize("name", ["DingAanmaken", "DingVervangen", "DingWijzigen"])
def test_a_request_lacks_what_the_register_sets(name: str) -> None:
    assert not {"url", "volgend", "_expand"} & SCHEMAS[name]["properties"].keys()


@pytest.mark.parametrize("name", ["DingAanmaken", "DingVervangen"])
def test_what_the_register_can_generate_need_not_be_sent(name: str) -> None:
    assert SCHEMAS[name]["required"] == ["nummer", "delen"]


def test_a_patch_requires_nothing() -> None:
    assert "required" not in SCHEMAS["DingWijzigen"]
    assert check("DingWijzigen").all({})


@pytest.mark.parametrize("name", ["naam", "maten", "kleur", "figuur", "notitie", "vorig"])
def test_a_patch_clears_an_optional_value_with_null(name: str) -> None:
    assert check("DingWijzigen").all({name: None})


@pytest.mark.parametrize("name", ["nummer", "volgnummer", "delen"])
def test_a_patch_does_not_clear_a_required_value(name: str) -> None:
    assert check("DingWijzigen").none({name: None})


def test_null_stands_nowhere_else() -> None:
    for name in ("naam", "figuur", "vorig"):
        assert check("Ding").none({**READ, name: None})
        assert check("DingAanmaken").none({**GOOD, name: None})
    assert check("DingWijzigen").none({"figuur": {"vorm": "rond", "straal": None}})


def test_a_group_in_a_patch_is_whole() -> None:
    assert check("DingWijzigen").none({"figuur": {"vorm": "vierkant"}})
    assert check("DingWijzigen").all({"figuur": {"vorm": "vierkant", "zijde": "4"}})


def test_a_group_that_the_register_completes_has_a_shape_of_its_own_in_requests() -> None:
    assert SCHEMAS["Ding"]["properties"]["notitie"]["$ref"] == f"{REF}Notitie"
    assert SCHEMAS["DingAanmaken"]["properties"]["notitie"]["$ref"] == f"{REF}NotitieInvoer"
    assert SCHEMAS["Notitie"]["required"] == ["inhoud", "weergave"]
    assert list(SCHEMAS["NotitieInvoer"]["properties"]) == ["inhoud"]


def test_a_group_that_holds_such_a_group_has_one_too() -> None:
    holder = class_("Doos", [group("notitie", "Notitie")])
    crate = class_("Krat", [URL, group("doos", "Doos")])
    found = model(crate, holder, NOTE, apis=(api(resource("Krat", expands=()), behaviours=()),))
    schemas = component_schemas(found, found.apis[0])
    assert schemas["KratAanmaken"]["properties"]["doos"]["$ref"] == f"{REF}DoosInvoer"
    assert schemas["DoosInvoer"]["properties"]["notitie"]["$ref"] == f"{REF}NotitieInvoer"


def test_a_group_with_a_generated_property_has_one_too() -> None:
    holder = class_("Doos", [text("code", required=True)])
    crate = class_("Krat", [URL, group("doos", "Doos")])
    rules = (rule(BehaviourKind.GENERATED, 1, "doos.code", object_type="Krat"),)
    found = model(crate, holder, apis=(api(resource("Krat", expands=()), behaviours=rules),))
    schemas = component_schemas(found, found.apis[0])
    assert schemas["Doos"]["required"] == ["code"]
    assert "required" not in schemas["DoosInvoer"]


def test_subtypes_are_alternatives_with_a_pinned_code() -> None:
    figure = SCHEMAS["Figuur"]
    assert figure["oneOf"] == [{"$ref": f"{REF}Rond"}, {"$ref": f"{REF}Vierkant"}]
    assert figure["discriminator"] == {
        "propertyName": "vorm",
        "mapping": {"rond": f"{REF}Rond", "vierkant": f"{REF}Vierkant"},
    }
    assert SCHEMAS["Rond"]["properties"]["vorm"]["const"] == "rond"
    assert SCHEMAS["Rond"]["required"] == ["vorm"]


def test_the_code_of_another_subtype_does_not_pass() -> None:
    assert check("Figuur").all({"vorm": "rond", "straal": 2})
    assert check("Figuur").none({"vorm": "vierkant", "straal": 2})
    assert check("Figuur").none({"straal": 2})


def test_a_code_that_reads_as_an_http_method_gives_no_mapping() -> None:
    """The linter takes a mapping key `post` for a method; the pinned codes still tell apart."""
    parcel = class_("Pakket", [URL, group("vervoer", "Vervoer")])
    found = model(parcel, *TRANSPORT, apis=(api(resource("Pakket", expands=()), behaviours=()),))
    schemas = component_schemas(found, found.apis[0])
    assert "discriminator" not in schemas["Vervoer"]
    verdict = schema_verdicts(schemas)("Vervoer")
    assert verdict.all({"soort": "post", "zegel": "x"})
    assert verdict.none({"soort": "fiets", "zegel": "x"})


def test_object_types_with_subtypes_work_as_resources() -> None:
    parent = class_("Dier", [URL], abstract=True, discriminator="vorm", children=("Rond",))
    child = class_(
        "Rond",
        [URL, *FIGURE[1].properties],
        ancestors=("Dier",),
        discriminator="vorm",
        discriminator_value="rond",
    )
    found = model(parent, child, apis=(api(resource("Dier", expands=()), behaviours=()),))
    schemas = component_schemas(found, found.apis[0])
    verdict = schema_verdicts(schemas)
    assert verdict("DierAanmaken").all({"vorm": "rond", "straal": 1})
    assert verdict("DierAanmaken").none({"straal": 1})
    assert verdict("DierWijzigen").all({"straal": 1})
    assert schemas["Dier"]["oneOf"] == [{"$ref": f"{REF}Rond"}]


def test_a_concrete_parent_stands_beside_the_union_with_its_name() -> None:
    parent = class_("Doos", [text("a", required=True)], children=("Kist",))
    child = class_("Kist", [text("a", required=True), text("b", required=True)], parent="Doos")
    crate = class_("Krat", [URL, group("doos", "Doos")])
    found = model(crate, parent, child, apis=(api(resource("Krat", expands=()), behaviours=()),))
    schemas = component_schemas(found, found.apis[0])
    verdict = schema_verdicts(schemas)("Doos")
    assert schemas["Doos"]["anyOf"] == [{"$ref": f"{REF}DoosZelf"}, {"$ref": f"{REF}Kist"}]
    assert verdict.all({"a": "1"})
    assert verdict.all({"a": "1", "b": "2"})
    assert verdict.none({"b": "2"})


def test_a_group_can_hold_itself() -> None:
    node = class_("Tak", [group("takken", "Tak", many=True)])
    tree = class_("Boom", [URL, group("stam", "Tak")])
    found = model(tree, node, apis=(api(resource("Boom", expands=()), behaviours=()),))
    verdict = schema_verdicts(component_schemas(found, found.apis[0]))("Tak")
    assert verdict.all({"takken": [{"takken": []}]})
    assert verdict.none({"takken": [{"twijgen": []}]})


def test_lists_have_the_bounds_of_their_cardinality() -> None:
    properties = SCHEMAS["Ding"]["properties"]
    assert properties["delen"]["minItems"] == 1
    assert "minItems" not in properties["maten"]
    assert properties["maten"]["maxItems"] == 2


def test_a_type_of_the_model_is_shared_and_tells_its_check() -> None:
    assert SCHEMAS["Ding"]["properties"]["nummer"]["$ref"] == f"{REF}Nummer"
    assert "elfproef" in SCHEMAS["Nummer"]["description"]
    assert SCHEMAS["Nummer"]["x-controle"] == "bsn"
    assert SCHEMAS["Nummer"]["examples"] == ["999990019"]


def test_facets_that_differ_from_the_type_stand_at_the_property() -> None:
    narrow = text("nummer", range="Nummer", facets=THING.properties[2].facets)
    crate = class_("Krat", [URL, narrow])
    found = model(crate, apis=(api(resource("Krat", expands=()), behaviours=()),))
    schemas = component_schemas(found, found.apis[0])
    assert schemas["Krat"]["properties"]["nummer"]["maxLength"] == 8


def test_an_enumeration_explains_its_codes() -> None:
    assert SCHEMAS["Kleur"]["enum"] == ["rood", "blauw"]
    assert "* `rood` - Dat is rood." in SCHEMAS["Kleur"]["description"]


def test_a_reference_is_a_url() -> None:
    schema = SCHEMAS["Ding"]["properties"]["vorig"]
    assert (schema["type"], schema["format"], schema["maxLength"]) == ("string", "uri", 1000)


def test_expanded_objects_stand_under_expand_in_what_is_read() -> None:
    expand = SCHEMAS["Ding"]["properties"]["_expand"]
    assert expand["properties"]["vorig"]["$ref"] == f"{REF}Ding"
    assert check("Ding").all({**READ, "_expand": {"vorig": READ}})
    assert check("Ding").none({**READ, "_expand": {"ander": READ}})


def test_a_search_takes_sensitive_filters_in_its_body() -> None:
    properties = SCHEMAS["DingZoeken"]["properties"]
    assert list(properties) == [
        "nummer", "naamBevat", "kleur", "zonderNaam", "page", "pageSize", "ordering", "expand",
    ]  # fmt: skip
    assert properties["zonderNaam"]["type"] == "boolean"
    assert properties["naamBevat"]["maxLength"] == 20
    assert check("DingZoeken").all({"nummer": "999990019", "ordering": ["-nummer"]})
    assert check("DingZoeken").none({"ordering": ["kleur"]})
    assert check("DingZoeken").none({"pageSize": 101})


def test_only_what_an_api_uses_is_there() -> None:
    reading = resource(kinds=[OperationKind.LIST, OperationKind.READ], expands=())
    found = component_schemas(things(), api(reading))
    assert {"DingAanmaken", "DingZoeken", "AuditTrail", "NotitieInvoer"}.isdisjoint(found)


def test_building_twice_gives_the_same() -> None:
    """Nothing is kept between builds, and the order is that of the model."""
    again = component_schemas(things(), things().apis[0])
    assert list(again) == list(SCHEMAS)
    assert again == SCHEMAS


def test_names_that_two_things_claim_are_told() -> None:
    problem = class_("Fout", [text("a")])
    number = class_("Nummer", [group("fout", "Fout"), text("n", range="Nummer", facets=NUMBER)])
    crate = class_("Krat", [URL, group("nummer", "Nummer")])
    found = model(crate, number, problem, apis=(api(resource("Krat", expands=()), behaviours=()),))
    assert clashing_components(found, found.apis[0]) == ("Fout", "Nummer")
    assert clashing_components(_THINGS, _THINGS.apis[0]) == ()


@pytest.mark.parametrize(
    ("name", "component"),
    [("Klant", "Klant"), ("isoTaal", "IsoTaal"), ("soort_adres", "SoortAdres")],
)
def test_component_names_are_upper_camel_case(name: str, component: str) -> None:
    assert component_name(name) == component
