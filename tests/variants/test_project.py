"""The variants of this project: what was recorded for the site is what comes out today."""

from __future__ import annotations

import pytest

from tests.conftest import PROJECT
from werkbank.variants.comparing import Compared, compare_variants
from werkbank.variants.rendering import RECORD, matrix, record, render_text
from werkbank.variants.verdict import Verdict


@pytest.fixture(scope="module")
def compared() -> Compared:
    """Every casus on every variant, once for this module."""
    return compare_variants(PROJECT)


def test_every_variant_is_judged_by_every_casus(compared: Compared) -> None:
    assert not compared.diagnostics
    assert not compared.deviating
    assert {each.variant.code for each in compared.verdicts} >= {
        "betrokkene-zonder-klant",
        "een-adres",
        "gast-zonder-klant",
        "internetaak",
        "meer-emailadressen",
        "naam-verzoek",
    }
    assert {len(each.casussen) for each in compared.verdicts} == {18}


def test_the_record_for_the_site_is_of_today(compared: Compared) -> None:
    assert record(compared) == (PROJECT / RECORD).read_text("utf-8"), (
        "voer `werkbank variant compare --bewaren` uit, en bekijk het verschil"
    )


def test_where_a_guest_is_no_klant_every_casus_keeps_a_route(compared: Compared) -> None:
    """What the variant says about the answer to V11 rests on this."""
    (guest,) = [v for v in compared.verdicts if v.variant.code == "gast-zonder-klant"]
    broken = [each for each in guest.casussen if each.verdict is Verdict.BREAKS]
    assert len(broken) == 8
    for casus in broken:
        kept = [r for r in casus.routes if r.verdict is Verdict.WORKS and r.route != "fout"]
        assert kept, casus.casus


def test_another_name_breaks_nothing(compared: Compared) -> None:
    (renamed,) = [v for v in compared.verdicts if v.variant.code == "naam-verzoek"]
    assert renamed.counts[Verdict.BREAKS] == 0
    told = {
        each.what.split(" van ")[0]
        for casus in renamed.casussen
        for route in casus.routes
        for each in route.contrasts
    }
    assert told == {"Berichten"}


def test_the_matrix_has_a_row_per_casus(compared: Compared) -> None:
    rows = matrix(compared.verdicts)
    assert len(rows) == 19
    assert len({len(row) for row in rows}) == 1
    assert "gast-zonder-klant: 9 werkt nog" in render_text(compared)
