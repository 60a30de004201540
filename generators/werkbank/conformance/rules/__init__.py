"""A test for every kind of behaviour rule; there is none for any single rule."""

from werkbank.conformance.rules.catalogue import TESTS, RuleTest

__all__ = ["TESTS", "RuleTest"]
