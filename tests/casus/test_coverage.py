"""Take something out of a model, and a casus must notice."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from tests.casus.conftest import SmallStory
from werkbank.casus.coverage import REASONS, measure_coverage, read_reasons
from werkbank.casus.mutants import MutantKind, mutants
from werkbank.casus.project import read_model
from werkbank.ir import Model


def test_everything_that_can_be_taken_out_has_a_code_of_its_own(real_model: Model) -> None:
    codes = Counter(mutant.code for mutant in mutants(real_model))
    assert [code for code, count in codes.items() if count > 1] == []
    kinds = Counter(mutant.kind for mutant in mutants(real_model))
    assert set(kinds) == set(MutantKind)


def test_a_mutant_differs_from_the_model(real_model: Model) -> None:
    same = [m.code for m in mutants(real_model) if m.apply(real_model) == real_model]
    assert same == []


def test_what_is_taken_out_is_gone(real_model: Model) -> None:
    known = {mutant.code: mutant for mutant in mutants(real_model)}
    without_rule = known["gedrag:kla-009"].apply(real_model)
    assert all(r.code != "kla-009" for api in without_rule.apis for r in api.behaviours)
    loose = known["Rsin/patroon"].apply(real_model)
    (rsin,) = [p for p in loose.object_types["Klant"].properties if p.name == "bronorganisatie"]
    assert rsin.facets.pattern is None
    assert rsin.facets.max_length == 9, "only the pattern"
    optional = known["Klant.soortKlant/verplicht"].apply(real_model)
    found = optional.object_types["Klant"].find("soortKlant")
    assert found is not None
    assert not found.required
    fewer = known["SoortKlant.zelfstandig"].apply(real_model)
    assert fewer.enumerations["SoortKlant"].codes == ("aangehaakt",)


def test_the_small_casus_notices_its_own_rule_and_not_the_other(
    small: SmallStory, tmp_path: Path
) -> None:
    small()
    root = tmp_path / "project"
    found = measure_coverage(root, read_model(root), [MutantKind.RULE])
    noticed = {each.code: each.noticed_by for each in found.findings}
    assert noticed["gedrag:din-001"] == "klein/fout"
    assert noticed["gedrag:din-002"] == "klein/volgend"
    assert noticed["gedrag:din-003"] == ""
    assert not found.ok


def test_a_reason_explains_and_a_stale_reason_is_reported(
    small: SmallStory, tmp_path: Path
) -> None:
    small()
    root = tmp_path / "project"
    (root / REASONS).write_text(
        "- {onderdeel: 'gedrag:din-003', reden: Nog niet uitgewerkt.}\n"
        "- {onderdeel: 'gedrag:din-001', reden: Wordt toch opgemerkt.}\n"
        "- {onderdeel: 'gedrag:weg-001', reden: Bestaat niet.}\n",
        "utf-8",
    )
    found = measure_coverage(root, read_model(root), [MutantKind.RULE])
    assert found.unexplained == ()
    assert found.stale == ("gedrag:din-001", "gedrag:weg-001")


def test_a_file_of_reasons_in_another_form_is_told(tmp_path: Path) -> None:
    (tmp_path / "casussen").mkdir()
    (tmp_path / REASONS).write_text("gedrag: omdat\n", "utf-8")
    with pytest.raises(ValueError, match=r"dekking\.yaml:1: .*hier hoort een lijst"):
        read_reasons(tmp_path)


def test_the_casussen_notice_what_matters(root: Path, real_model: Model) -> None:
    """The whole measurement: everything is noticed, or explained in casussen/dekking.yaml."""
    found = measure_coverage(root, real_model)
    assert found.share(MutantKind.RULE) >= 0.8
    assert found.share(MutantKind.CONSTRAINT) >= 0.6
    assert [each.code for each in found.unexplained] == []
    assert found.stale == ()
