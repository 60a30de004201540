"""What is wrong with an object, in Dutch."""

from __future__ import annotations

from dataclasses import dataclass

from werkbank.ir import Behaviour


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong.

    Attributes:
        name: the datum, as a dotted path into the message; empty when it is about the whole.
        code: the Dutch word for the JSON Schema keyword, or the kind of the behaviour rule.
        reason: Dutch: what is wrong and what is allowed; never repeats a personal value.
        conflict: True when another object stands in the way (409), not the message itself (400).
        rule: the code of the behaviour rule, or `controle-<naam>`; empty for the form.
    """

    name: str
    code: str
    reason: str
    conflict: bool = False
    rule: str = ""


def broken(rule: Behaviour, name: str, reason: str, *, conflict: bool = False) -> Fault:
    """The fault of breaking a rule; the reason names the rule."""
    return Fault(name, str(rule.kind), f"{reason} ({rule.code}).", conflict, rule.code)
