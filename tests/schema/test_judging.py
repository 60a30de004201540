"""What a register judges the messages of an earlier version with, where one schema serves all."""

from __future__ import annotations

from typing import Any

import jsonschema_rs
import pytest

from tests.published import published_model
from werkbank.schema import Purpose, api_builder, component_schemas

KLANT = {"bronorganisatie": "899999906", "klantnummer": "1", "websiteUrl": "https://a.example"}
ADRES = {"type": "binnenlands_adres", "huisnummer": 3}
HEEL = {**ADRES, "naamOpenbareRuimte": "Dorpsstraat", "woonplaats": "Utrecht"}
VESTIGING = {"subjectType": "vestiging"}
PERSOON = {"subjectType": "natuurlijk_persoon"}


def accepts(name: str, message: Any, purpose: Purpose = Purpose.CREATE) -> bool:
    model = published_model()
    exchanged = model.resource_of(name)
    assert exchanged is not None
    api, _ = exchanged
    builder = api_builder(model, api, "#/$defs/", judging=True)
    ref = builder.object_ref(name, purpose)
    components = component_schemas(model, api, builder=builder)
    return jsonschema_rs.validator_for({**ref, "$defs": components}).is_valid(message)


@pytest.mark.parametrize(
    ("change", "good"),
    [
        ({}, True),
        ({"onbekend": 1, "url": "https://b.example"}, True),
        ({"voornaam": None, "subjectType": None}, True),
        ({"voorkeurskanaal": None}, False),
        ({"klantnummer": None}, False),
        ({"verblijfadres": HEEL}, True),
        ({"verblijfadres": ADRES}, False),
        ({"verblijfadres": {"type": "postadres"}}, False),
        ({"correspondentieadres": {"type": "postadres"}}, False),
        (VESTIGING | {"subjectIdentificatie": {"vestigingsNummer": "1" * 13}}, False),
        (VESTIGING | {"subjectIdentificatie": {"handelsnaam": [None]}}, True),
        (PERSOON | {"subjectIdentificatie": {"burgerservicenummer": "999990019"}}, True),
        (PERSOON | {"subjectIdentificatie": {"aNummer": "0"}}, False),
        ({"subjectIdentificatie": {"aNummer": "0"}}, True),
    ],
)  # fmt: skip
def test_a_klant_is_judged_by_the_subtype_that_it_names(change: Any, good: bool) -> None:
    assert accepts("Klant", KLANT | change) is good


def test_a_patch_must_be_complete_as_the_draft_has_it() -> None:
    assert not accepts("Klant", {"functie": "bakker"}, Purpose.PATCH)
    assert accepts("Klant", KLANT | {"functie": "bakker"}, Purpose.PATCH)


def test_what_only_the_register_sets_is_asked_of_answers_and_not_of_requests() -> None:
    contact = {"bronorganisatie": "899999906", "tekst": {"inhoud": "Hoi", "formaat": "plain"}}
    assert accepts("ContactMoment", contact)
    assert not accepts("ContactMoment", contact, Purpose.READ)
