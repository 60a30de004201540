"""The mapping follows from the two models and a file, and nothing in it is unknown or forgotten."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import PROJECT
from tests.published import VERSION, published_model
from werkbank.ir import Model
from werkbank.migration import Crossing, read_crossing
from werkbank.migration.conversions import CONVERSIONS
from werkbank.migration.deriving import derived_types
from werkbank.migration.judging import exchanged

FILE = PROJECT / "model" / "gepubliceerd" / VERSION / "overgang.yaml"
Read = Callable[[dict[str, Any]], tuple[Crossing | None, list[str]]]


@pytest.fixture
def read(real_model: Model, tmp_path: Path) -> Read:
    """Read a mapping that differs from the real one; gives it, or what is wrong."""

    def run(data: dict[str, Any]) -> tuple[Crossing | None, list[str]]:
        path = tmp_path / "model" / "gepubliceerd" / VERSION / "overgang.yaml"
        path.parent.mkdir(parents=True)
        path.write_text(yaml.safe_dump(data, allow_unicode=True), "utf-8")
        found, wrong = read_crossing(tmp_path, VERSION, published_model(), real_model)
        return found, [f"{each.code}: {each.message}" for each in wrong]

    return run


@pytest.fixture
def data() -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(FILE.read_text("utf-8"))
    return found


def test_of_every_attribute_is_known_what_becomes_of_it(crossing: Crossing) -> None:
    for held in exchanged(crossing.old):
        carried = crossing.types[held.name].carries
        assert {p.name for p in held.properties if not p.read_only} == carried.keys()


def test_most_of_it_follows_from_the_sources(crossing: Crossing, real_model: Model) -> None:
    """The file only says what the sources do not."""
    derived = derived_types(published_model(), real_model)
    assert derived["ContactMoment"].carries == crossing.types["ContactMoment"].carries
    assert [c.new for c in derived["Klant"].carries["telefoonnummer"]] == [
        "contactgegevens.telefoonnummers.nummer"
    ]
    assert "voornaam" not in derived["Klant"].carries  # it became two things


def test_a_file_is_read_with_its_places(crossing: Crossing) -> None:
    letters, name = crossing.types["KlantVestiging"].carries["voornaam"]
    assert (letters.pattern is None, name.pattern) == (False, None)
    assert letters.position.file.endswith("overgang.yaml")
    assert crossing.codes["kanaal"]["e-mail"] == "e_mail"


def test_every_conversion_of_the_format_exists() -> None:
    form = PROJECT / "generators/werkbank/read/formats/overgang.yaml"
    words = yaml.safe_load(form.read_text("utf-8"))["enums"]["Bewerking"]["permissible_values"]
    assert words.keys() == CONVERSIONS.keys()


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda d: d["typen"].update(Klat={"gegeven": []}), "klasse van toen Klat bestaat niet"),
        (lambda d: d["typen"]["Klant"].update(attributen=d["typen"]["Klant"]["attributen"][2:]),
         "er staat niet wat er van Klant.voornaam wordt"),
        (lambda d: d["typen"]["Klant"]["attributen"][0].update(naar="contactgegevens.naam"),
         "attribuut van nu Klant.contactgegevens.naam bestaat niet"),
        (lambda d: d["typen"]["Klant"]["attributen"][0].update(van="vornaam"),
         "attribuut van toen Klant.vornaam bestaat niet"),
        (lambda d: d["typen"]["Klant"]["attributen"][0].update(naar="url"),
         "Klant.url vult het register in"),
        (lambda d: d["typen"]["Klant"]["attributen"][0].pop("naar"),
         "van Klant.voornaam staat niet waar het naartoe gaat"),
        (lambda d: d["typen"]["Klant"]["attributen"][0].update(patroon="("),
         "( is geen reguliere expressie"),
        (lambda d: d["typen"]["Klant"]["attributen"][2].update(met=["soort=x"]),
         "attribuut van nu Klant.contactgegevens.adressen.soort bestaat niet"),
        (lambda d: d["typen"]["Klant"]["gegeven"][0].update(besluit="B99"),
         "besluit B99 bestaat niet"),
        (lambda d: d["omzettingen"].update(Rsinn={"bewerkingen": ["randen"], "besluit": "B45"}),
         "datatype van nu Rsinn bestaat niet"),
        (lambda d: d["codes"]["kanaal"].append("duif=postduif"),
         "code van referentielijst kanaal postduif bestaat niet"),
        (lambda d: d["samenvoegen"].update({"kla-002": "B10"}), "soort uniek kla-002 bestaat niet"),
        (lambda d: d["samenvoegen"].update({"kla-009": "B98"}), "besluit B98 bestaat niet"),
        (lambda d: d["omzettingen"]["Rsin"].update(bewerkingen=["gokken"]), "bewerkingen"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told(
    read: Read, data: dict[str, Any], change: Callable[[Any], Any], message: str
) -> None:
    change(data)
    found, wrong = read(data)
    assert found is None
    assert any(message in each for each in wrong), wrong


def test_without_a_file_there_is_no_mapping(real_model: Model, tmp_path: Path) -> None:
    found, wrong = read_crossing(tmp_path, VERSION, published_model(), real_model)
    assert (found, [each.code for each in wrong]) == (None, ["bestand-ontbreekt"])
