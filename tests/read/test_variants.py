"""A variant is laid over the files of a project, and read as any other model."""

from __future__ import annotations

import json
from importlib.resources import files

from tests.conftest import PROJECT, WriteProject
from tests.projects import BASE
from tests.variants.inline import HEAD, model_of, project, read
from werkbank.ir import OperationKind
from werkbank.read import read_project, read_variants

ADDING = """\
toevoegen:
  enumeraties:
    Vorm:
      onderdeel: deel
      description: De vorm van een ding.
      permissible_values: {rond: {description: Rond.}, hoekig: {description: Met hoeken.}}
  attributen:
    Ding.vorm: {range: Vorm, description: De vorm van het ding.}
  waarden:
    Soort.middel: {description: Een middelgroot ding.}
  filters:
    dingen.vorm: {attribuut: vorm}
  operaties:
    dingen.wijzigen: {scope: dingen.bijwerken}
  scopes:
    dingen.bijwerken: Dingen veranderen.
  gedrag:
    din-009:
      api: dingen
      soort: onveranderlijk
      titel: De vorm blijft
      tekst: Een ding houdt zijn vorm.
      objecttype: Ding
      attributen: [vorm]
"""


def test_what_is_added_is_there_as_if_it_had_always_been(write_project: WriteProject) -> None:
    model = model_of(write_project, ADDING)
    ding = model.object_types["Ding"]
    assert ding.find("vorm") is not None
    assert [value.code for value in model.enumerations["Soort"].values] == [
        "groot",
        "klein",
        "middel",
    ]
    ((api, resource),) = model.resources()
    assert "vorm" in {each.name for each in resource.filters}
    assert resource.find(OperationKind.PATCH) is not None
    assert {"din-009"} <= {rule.code for rule in api.behaviours}


def test_what_is_added_stands_at_its_place_in_the_variant(write_project: WriteProject) -> None:
    model = model_of(write_project, ADDING)
    prop = model.object_types["Ding"].find("vorm")
    assert prop is not None
    line = (
        (HEAD + ADDING)
        .splitlines()
        .index("    Ding.vorm: {range: Vorm, description: De vorm van het ding.}")
    )
    assert str(prop.position).startswith(f"model/varianten/proef.yaml:{line + 1}")


def test_a_change_lays_keys_over_what_stood_there_and_null_takes_away(
    write_project: WriteProject,
) -> None:
    model = model_of(
        write_project,
        "wijzigen:\n"
        "  attributen:\n"
        "    Ding.code: {required: null, description: Misschien een code.}\n"
        "    Ding.nummer: {annotations: {persoonsgegeven: true, gevoelig: null}}\n"
        "  resources:\n"
        "    dingen: {sorteren: null}\n",
    )
    ding = model.object_types["Ding"]
    code, number = ding.find("code"), ding.find("nummer")
    assert code is not None
    assert number is not None
    assert (code.required, code.description) == (False, "Misschien een code.")
    assert (number.personal, number.sensitive) == (True, False)
    ((_, resource),) = model.resources()
    assert resource.sortable == ()


def test_what_is_removed_is_gone(write_project: WriteProject) -> None:
    model = model_of(
        write_project,
        "verwijderen:\n"
        "  attributen: [Ding.nummer]\n"
        "  filters: [dingen.nummer]\n"
        "  waarden: [Soort.klein]\n"
        "  expand: [dingen.opvolgers]\n"
        "  operaties: [dingen.zoeken]\n"
        "  gedrag: [din-003]\n",
    )
    ((api, resource),) = model.resources()
    assert model.object_types["Ding"].find("nummer") is None
    assert [value.code for value in model.enumerations["Soort"].values] == ["groot"]
    assert [each.name for each in resource.expands] == ["vorig"]
    assert resource.find(OperationKind.SEARCH) is None
    assert "din-003" not in {rule.code for rule in api.behaviours}


RENAMING = """\
hernoemen:
  apis: {dingen: zaken}
  klassen: {Ding: Voorwerp, Adres: Plek}
  enumeraties: {Soort: Klasse}
  attributen: {Ding.vorig: vorige, Adres.type: vorm, Straatadres.huisnummer: nummerHuis}
  resources: {dingen: voorwerpen}
  teksten: {ding: voorwerp, Ding: Voorwerp, "Het ding": Het voorwerp}
"""


def test_a_rename_reaches_everything_that_refers_to_it(write_project: WriteProject) -> None:
    model = model_of(write_project, RENAMING)
    assert not {"Ding", "Adres"} & model.object_types.keys()
    assert model.enumerations.keys() >= {"Klasse"}
    ((api, resource),) = model.resources()
    assert (api.name, api.server) == ("zaken", "https://dingen.example.org/zaken/api/v1")
    assert {scope.name for scope in api.scopes} == {"zaken.lezen", "zaken.aanmaken"}
    assert (resource.path, resource.object_type, resource.name) == (
        "voorwerpen",
        "Voorwerp",
        "voorwerp",
    )
    assert [(each.name, each.property) for each in resource.expands] == [
        ("vorige", "vorige"),
        ("opvolgers", "vorige"),
    ]
    assert {each.name: each.path for each in resource.filters}["nummerHuis"] == (
        "adressen",
        "nummerHuis",
    )
    rules = {rule.code: rule for rule in api.behaviours}
    assert rules["din-002"].properties == ("vorige",)
    assert rules["din-001"].object_type == "Voorwerp"
    held = model.object_types["Voorwerp"]
    assert held.description == "Een voorwerp dat geregistreerd wordt."
    address = held.find("adressen")
    assert address is not None
    assert address.range == "Plek"
    assert model.object_types["Plek"].discriminator == "vorm"
    assert model.object_types["Busadres"].find("vorm") is not None


def test_other_sections_use_the_new_names(write_project: WriteProject) -> None:
    model = model_of(
        write_project,
        "hernoemen:\n  klassen: {Ding: Voorwerp}\n  resources: {dingen: voorwerpen}\n"
        "verwijderen:\n  attributen: [Voorwerp.nummer]\n  filters: [voorwerpen.nummer]\n",
    )
    assert model.object_types["Voorwerp"].find("nummer") is None


def test_the_base_stays_what_it_was(write_project: WriteProject) -> None:
    root = project(write_project, RENAMING)
    read_once = read_variants(root)
    assert read_once.base == read_project(root)
    assert read_variants(root) == read_once


def test_a_dangling_reference_is_reported_where_it_stands(write_project: WriteProject) -> None:
    """A variant that takes away what the base relies on is judged as any model."""
    reading = read(write_project, "verwijderen:\n  attributen: [Ding.nummer]\n")
    assert reading.model is None
    assert [found.code for found in reading.errors] == ["attribuutpad-onbekend"]
    assert reading.errors[0].position.file == "model/api/dingen.yaml"


def test_an_error_in_what_is_added_stands_in_the_variant(write_project: WriteProject) -> None:
    body = "toevoegen:\n  attributen:\n    Ding.vorm: {range: Vrom, description: De vorm.}\n"
    reading = read(write_project, body)
    (found,) = reading.errors
    assert found.code == "bereik-onbekend"
    assert str(found.position).startswith("model/varianten/proef.yaml:9")


def test_a_variant_that_only_renames_changes_nothing_else(write_project: WriteProject) -> None:
    """There and back again: renaming what was renamed gives the model of the base."""
    root = project(write_project, "hernoemen:\n  klassen: {Ding: Voorwerp}\n")
    renamed = read_variants(root)
    (variant,) = renamed.variants
    assert variant.model is not None
    assert renamed.base.model is not None
    held, base = variant.model.object_types["Voorwerp"], renamed.base.model.object_types["Ding"]
    assert [p.name for p in held.properties] == [p.name for p in base.properties]
    assert len(variant.model.object_types) == len(renamed.base.model.object_types)


def test_with_errors_in_the_base_no_variant_is_read(write_project: WriteProject) -> None:
    broken = BASE["model/proef.yaml"].replace("range: Soort", "range: Sort")
    root = project(write_project, ADDING, **{"model/proef.yaml": broken})
    assert read_variants(root).variants == ()


def test_the_parts_of_a_casus_have_one_form() -> None:
    """A step in a variant is a step in a casus; the schema of each holds its own copy."""
    formats = files("werkbank.read").joinpath("formats")
    variant = json.loads(formats.joinpath("variant.schema.json").read_text("utf-8"))["$defs"]
    casus = json.loads(formats.joinpath("casus.schema.json").read_text("utf-8"))["$defs"]
    shared = {"Actor", "Behoefte", "Extern", "Fout", "Route", "Stap", "Verwachting"}
    assert {name: variant[name] for name in shared} == {name: casus[name] for name in shared}


def test_every_variant_of_this_project_can_be_built() -> None:
    read_all = read_variants(PROJECT)
    assert len(read_all.variants) >= 6
    for each in read_all.variants:
        assert not each.diagnostics, "\n".join(map(str, each.diagnostics))
        assert each.model is not None
