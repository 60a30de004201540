"""A sample is valid, of nobody, the same every time, and of any model."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import jsonschema_rs
import pytest

from tests.conftest import PROJECT, ReadModel
from tests.projects import BASE
from tests.small_model import URL, api, class_, resource, text
from tests.small_model import model as small
from werkbank.ir import Facets, Model
from werkbank.read import read_published
from werkbank.sample import NoValueError, Sampler
from werkbank.schema import Purpose, api_builder

_AMOUNT = 400


def faults(model: Model, name: str, records: list[dict[str, Any]], purpose: Purpose) -> list[str]:
    """What the schema of the API says of records."""
    found = model.resource_of(name)
    assert found is not None
    builder = api_builder(model, found[0])
    reference = builder.object_ref(name, purpose)
    schema = {**reference, "components": {"schemas": builder.components()}}
    validator = jsonschema_rs.validator_for(schema, validate_formats=True)
    return [
        f"{e.instance_path} {e.message}" for each in records for e in validator.iter_errors(each)
    ]


@pytest.mark.parametrize("exported", [True, False])
def test_records_of_every_object_type_satisfy_the_schema(real_model: Model, exported: bool) -> None:
    sampler = Sampler(real_model, _AMOUNT, 5, exported)
    purpose = Purpose.READ if exported else Purpose.CREATE
    for name in sampler.resources:
        assert faults(real_model, name, list(sampler.records(name)), purpose) == []


def test_an_earlier_version_can_be_sampled_as_well() -> None:
    model = read_published(PROJECT, "2022").model
    assert model is not None
    sampler = Sampler(model, 100, 5)
    for name in sampler.resources:
        assert len(list(sampler.records(name))) == 100


def test_a_record_is_the_same_alone_and_among_others(real_model: Model) -> None:
    records = list(Sampler(real_model, 60, 5).records("Klant"))
    alone = Sampler(real_model, 60, 5)
    assert [alone.record("Klant", index) for index in (59, 3, 17)] == [
        records[index] for index in (59, 3, 17)
    ]
    assert list(Sampler(real_model, 60, 6).records("Klant")) != records


def test_what_must_be_unique_is(real_model: Model) -> None:
    records = list(Sampler(real_model, 3000, 5).records("Klant"))
    for path in ("url", "klantnummer", "subjectIdentificatie.burgerservicenummer",
                 "subjectIdentificatie.anpIdentificatie"):  # fmt: skip
        values = [value for each in records for value in found(each, path)]
        assert len(values) == len(set(values)) > 0, path


def test_references_lead_to_records_of_the_sample(real_model: Model) -> None:
    sampler = Sampler(real_model, _AMOUNT, 5)
    klanten = {each["url"] for each in sampler.records("Klant")}
    relations = list(sampler.records("Klantcontactmoment"))
    assert {each["klant"] for each in relations} < klanten
    assert len({each["contactmoment"] for each in relations}) == _AMOUNT


def test_what_refers_to_one_another_does_so_from_both_sides(real_model: Model) -> None:
    records = {each["url"]: each for each in Sampler(real_model, 50, 5).records("Contactmoment")}
    later = [each for each in records.values() if "vorigContactmoment" in each]
    assert later
    for each in later:
        assert records[each["vorigContactmoment"]]["volgendContactmoment"] == each["url"]
    assert sum("volgendContactmoment" in each for each in records.values()) == len(later)


def test_rules_about_what_is_there_together_hold(real_model: Model) -> None:
    for each in Sampler(real_model, _AMOUNT, 5).records("Klant"):
        identified = each["soortKlant"] == "aangehaakt"
        assert identified == ("subject" in each or "subjectIdentificatie" in each)
    for each in Sampler(real_model, _AMOUNT, 5).records("Productaanvraagproduct"):
        assert ("product" in each) != ("productIdentificatie" in each)
    for each in Sampler(real_model, _AMOUNT, 5).records("Contactmoment"):
        assert each.get("plaatsgevondenOp", "") <= each["registratiedatum"]


def test_nothing_leads_to_somebody_real(real_model: Model) -> None:
    sampler = Sampler(real_model, _AMOUNT, 5)
    text = " ".join(str(each) for name in sampler.resources for each in sampler.records(name))
    hosts = set(re.findall(r"https?://([^/']+)", text)) | set(re.findall(r"\w@([^'@ ]+)'", text))
    assert {
        host for host in hosts if not re.search(r"(^|\.)example(\.(org|net|com))?$", host)
    } == set()
    assert all(
        each.startswith("99999") for each in re.findall(r"'burgerservicenummer': '(\d+)'", text)
    )


def test_some_guests_are_there_again_and_the_sampler_knows_which(real_model: Model) -> None:
    sampler = Sampler(real_model, 3000, 5)
    again = [
        (index, first) for index in range(3000) if (first := sampler.guest(index)[1]) is not None
    ]
    assert 20 < len(again) < 90
    records = list(sampler.records("Klant"))
    for index, first in again:
        assert first < index
        assert records[index]["soortKlant"] == records[first]["soortKlant"] == "zelfstandig"


def test_a_model_of_another_world_can_be_sampled(read_model: ReadModel) -> None:
    model = read_model(BASE)
    sampler = Sampler(model, 50, 1)
    assert sampler.resources
    for name in sampler.resources:
        assert faults(model, name, list(sampler.records(name)), Purpose.READ) == []


def test_an_attribute_that_no_value_can_be_made_for_is_named() -> None:
    strange = text("vorm", required=True, facets=Facets(pattern="^(?:aap|noot){3}$"))
    model = small(class_("Ding", (URL, strange)), apis=(api(resource(), behaviours=()),))
    with pytest.raises(NoValueError, match="vorm"):
        Sampler(model, 5, 1).record("Ding", 0)


def found(data: Any, path: str) -> Iterator[Any]:
    """The value at a dotted path."""
    for step in path.split("."):
        data = data.get(step) if isinstance(data, dict) else None
    if data is not None:
        yield data
