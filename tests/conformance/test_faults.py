"""Every fault is named; a server without any is not accused of it."""

from __future__ import annotations

import os

import pytest

from tests.conformance.examined import report_on
from tests.conformance.faults import FAULTS, Fault, without
from werkbank.conformance import Verdict
from werkbank.ir import BehaviourKind, Model

WHOLE = bool(os.environ.get("WERKBANK_CONFORM_GEHEEL"))
"""Examine everything for every fault, which takes some minutes."""


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_is_named(real_model: Model, fault: Fault) -> None:
    report = report_on(
        real_model,
        served=fault.model(real_model) if fault.model else None,
        tamper=fault.tamper(real_model) if fault.tamper else None,
        only=() if WHOLE else [fault.named],
    )
    failed = {result.feature.key: result.findings for result in report.failures}
    assert fault.named in failed
    assert failed[fault.named][0]
    assert not report.conforms


@pytest.mark.skipif(not WHOLE, reason="takes a minute; set WERKBANK_CONFORM_GEHEEL")
def test_every_rule_that_is_off_is_named_by_its_own_test(real_model: Model) -> None:
    """Overruling leaves nothing to see when it is off: the client works out what holds."""
    unnoticed = [
        f"{api.name}/{rule.code}"
        for api in real_model.apis
        for rule in api.behaviours
        if rule.kind is not BehaviourKind.OVERRULE
        and not report_on(
            real_model, served=without(rule.code)(real_model), only=[f"{api.name}/{rule.code}"]
        ).failures
    ]
    assert unnoticed == []


def test_without_faults_none_is_named(real_model: Model) -> None:
    only = sorted({fault.named for fault in FAULTS})
    report = report_on(real_model, only=only)
    assert {result.feature.key for result in report.results} == set(only)
    assert [
        (r.feature.key, r.findings) for r in report.results if r.verdict != Verdict.PASSED
    ] == []


def test_there_are_enough() -> None:
    assert len({fault.name for fault in FAULTS}) == len(FAULTS) >= 20
