"""The data to practise on in a notebook: what is shown is true, and the same every time."""

from __future__ import annotations

import pytest

from tests.conftest import PROJECT
from werkbank.casus.practice import Oefengegevens, oefengegevens
from werkbank.casus.project import CasusFout


@pytest.fixture(scope="module")
def data() -> Oefengegevens:
    return oefengegevens(aantal=800, fouten=10, project=PROJECT)


def without_guests() -> Oefengegevens:
    return oefengegevens(10, soorten=["Contactmoment"], project=PROJECT)


def test_files_and_faults_are_counted(data: Oefengegevens) -> None:
    rows = data.bestanden().als_dataframe
    assert set(rows["Objecttype"]) == {"Klant", "Contactmoment", "Klantcontactmoment"}
    assert str(sum(rows["Records"])) in data.text()
    assert '"url"' in data.voorbeeld("Klant", regel=1).text()


def test_everything_is_found_and_nothing_else(data: Oefengegevens) -> None:
    outcome = data.valideer()
    rows: dict[str, str] = dict(outcome.tegen_de_waarheid().als_dataframe.itertuples(index=False))
    assert rows["gemist"] == rows["ten onrechte gemeld"] == "0"
    assert rows["recall"] == rows["precision"] == "100,0%"
    assert len(outcome.regels()) > 20
    assert len(outcome.attributen()) > 20
    assert "<svg" in outcome.grafiek().svg
    assert str(data.folder) not in outcome.regels().html()


def test_pairs_are_held_against_who_is_really_the_same(data: Oefengegevens) -> None:
    pairs = data.dubbelen()
    rows = pairs.drempels().als_dataframe
    assert list(rows["Paren"]) == sorted(rows["Paren"], reverse=True)
    assert all(right <= named for right, named in zip(rows["Terecht"], rows["Paren"], strict=True))
    assert "✓ dezelfde" in set(pairs.paren().als_dataframe["In werkelijkheid"])
    assert "<svg" in pairs.grafiek().svg
    assert len(pairs.gewichten()) > 15


@pytest.mark.parametrize(
    ("call", "word"),
    [
        (lambda data: data.voorbeeld("Klant", regel=10**6), "regel 1000000"),
        (lambda data: data.voorbeeld("Zaak"), "Zaak"),
        (lambda _: oefengegevens(soorten=["Klnt"], project=PROJECT), "Klnt"),
        (
            lambda _: oefengegevens(10, soorten=["Contactmoment"], project=PROJECT).dubbelen(),
            "zelf",
        ),
    ],
)
def test_what_cannot_be_shown_is_told(data: Oefengegevens, call: object, word: str) -> None:
    with pytest.raises(CasusFout, match=word):
        call(data)  # type: ignore[operator]
