"""The form of an API: what it states, what it leaves out, and what it shares with the others."""

from __future__ import annotations

import pytest

from tests.conftest import ReadFiles, ReadModel
from tests.projects import BASE, appended
from werkbank.ir import Api, Inheritance, ListForm, MessageForm, OperationKind, Profile

A, S = "model/api/dingen.yaml", "model/api/gedeeld.yaml"
FORM = """\
vorm:
  server: /api/v1
  beveiliging: {naam: Anders, scopes: true}
  berichten:
    perHandeling: false
    overerving: uitbreiding
    namen:
      Ding: {naam: ding_1, deel: ding_deel}
  lijsten: {leeg: true, sorteernamen: {code: code_1}}
  filters: {facetten: false, formaten: [uri]}
  fouten:
    perGegeven: [400]
    statussen: {lijst: [400, 500], aanmaken: [401]}
  caching: {nietGewijzigd: false}
  audittrail: {bronnen: [ac, dc], object: "{naam}_id", regel: regel}
  nulwaarden: {parameter: metNull, operaties: [lijst]}
"""


def only(model_apis: tuple[Api, ...]) -> Api:
    (api,) = model_apis
    return api


def test_without_a_word_the_form_is_that_of_the_standard(read_model: ReadModel) -> None:
    assert only(read_model(BASE).apis).profile == Profile()


def test_what_is_stated_is_read_and_the_rest_is_default(read_model: ReadModel) -> None:
    found = only(read_model(appended(A, FORM)).apis).profile
    assert found.server == "/api/v1"
    assert (found.security.scheme, found.security.scopes) == ("Anders", True)
    assert found.messages == MessageForm(
        per_operation=False,
        inheritance=Inheritance.EXTENSION,
        names={"Ding": "ding_1"},
        parts={"Ding": "ding_deel"},
    )
    assert found.lists == ListForm(nulls=True, order_names={"code": "code_1"})
    assert (found.filters.facets, found.filters.formats) == (False, ("uri",))
    assert found.problems.validation == (400,)
    assert found.problems.statuses == {
        OperationKind.LIST: (400, 500),
        OperationKind.CREATE: (401,),
    }
    assert found.problems.headers
    assert (found.caching.not_modified, found.caching.conditional_writes) == (False, True)
    assert found.audit.sources == ("ac", "dc")
    assert found.null_values is not None
    assert found.null_values.operations == (OperationKind.LIST,)


def test_an_api_goes_before_what_is_shared_part_by_part(read_model: ReadModel) -> None:
    files = appended(S, "vorm:\n  lijsten: {leeg: true, begrensd: false}\n  server: /gedeeld\n")
    files[A] += "vorm:\n  lijsten: {begrensd: true}\n"
    found = only(read_model(files).apis).profile
    assert found.lists == ListForm(nulls=True, bounded=True)
    assert found.server == "/gedeeld"


def test_the_path_of_the_audit_trail_has_the_variables_of_the_form(read_model: ReadModel) -> None:
    form = 'vorm:\n  audittrail: {object: "{naam}_uuid", regel: uuid}\n'
    files = appended(A, form)
    files[A] = files[A].replace(
        "    zoeken: {scope: dingen.lezen}",
        "    zoeken: {scope: dingen.lezen}\n"
        "      audittrail: {scope: dingen.lezen, operationId: trail}\n"
        "      audittrailregel: {scope: dingen.lezen}",
    )
    (resource,) = only(read_model(files).apis).resources
    trail, line = resource.find(OperationKind.AUDIT_LIST), resource.find(OperationKind.AUDIT_READ)
    assert trail is not None
    assert line is not None
    assert (trail.path, trail.operation_id) == ("/dingen/{ding_uuid}/audittrail", "trail")
    assert line.path == "/dingen/{ding_uuid}/audittrail/{uuid}"
    assert line.operation_id == "ding_audittrail_read"


def test_a_filter_can_be_written_otherwise_in_a_url(read_model: ReadModel) -> None:
    files = dict(BASE)
    old = "      code: {attribuut: code}\n"
    assert old in files[A]
    files[A] = files[A].replace(old, "      codeNa: {attribuut: code, parameter: code__gt}\n")
    (resource,) = only(read_model(files).apis).resources
    assert "code__gt" in {parameter.name for parameter in resource.filters}


def test_a_header_can_be_of_one_resource_and_have_fixed_values(read_model: ReadModel) -> None:
    header = (
        "koppen:\n"
        "  X-Soort: {omschrijving: Soort., operaties: [lijst], verplicht: true, waarden: [a, b]}\n"
        "  X-Elders: {omschrijving: Elders., operaties: [lijst], resources: [dingen]}\n"
    )
    (resource,) = only(read_model(appended(A, header)).apis).resources
    listing, created = resource.find(OperationKind.LIST), resource.find(OperationKind.CREATE)
    assert listing is not None
    assert created is not None
    assert [(each.name, each.required, each.values) for each in listing.headers] == [
        ("X-Soort", True, ("a", "b")),
        ("X-Elders", False, ()),
    ]
    assert created.headers == ()


def test_a_header_of_another_resource_does_not_come_along(read_files: ReadFiles) -> None:
    header = "koppen:\n  X-E: {omschrijving: E., operaties: [lijst], resources: [andere]}\n"
    model = read_files(appended(S, header)).model
    assert model is not None
    (resource,) = only(model.apis).resources
    assert all(operation.headers == () for operation in resource.operations)


@pytest.mark.parametrize(
    ("text", "element"),
    [
        ("vorm: {berichten: {namen: {Dnig: {naam: ding}}}}", "vorm.berichten.namen"),
        ("vorm: {lijsten: {sorteernamen: {kode: code_1}}}", "vorm.lijsten.sorteernamen"),
        (
            "koppen: {X-S: {omschrijving: S., operaties: [lijst], resources: [dinge]}}",
            "koppen.X-S.resources",
        ),
    ],
)
def test_a_form_that_names_what_is_not_there_is_reported(
    text: str, element: str, read_files: ReadFiles
) -> None:
    found = read_files(appended(A, f"{text}\n")).diagnostics
    assert [(item.code, item.position.file) for item in found] == [("vorm-zonder-doel", A)]
    assert found[0].message.startswith(f"{element} noemt ")
    assert "bedoelde je" in found[0].message


def test_a_class_whose_discriminator_may_be_absent_needs_no_code_of_its_own(
    read_model: ReadModel,
) -> None:
    model = read_model(
        {
            "model/m.yaml": """\
id: https://example.org/m
name: m
description: Een model.
imports: [linkml:types]
classes:
  Dier:
    description: Een dier.
    annotations: {discriminator: soort}
    attributes:
      soort: {description: De soort.}
  Hond:
    is_a: Dier
    description: Een hond.
    slot_usage:
      soort: {equals_string: hond}
"""
        }
    )
    dier = model.object_types["Dier"]
    assert (dier.discriminator, dier.discriminator_value) == ("soort", None)
    assert [held.name for held in model.concrete("Dier")] == ["Dier", "Hond"]
