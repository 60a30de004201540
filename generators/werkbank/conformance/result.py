"""What was examined, and what came of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a feature is about; the values are shown to users."""

    HTTP = "HTTP"
    OPERATION = "operatie"
    RULE = "gedragsregel"
    CASUS = "casus"


@dataclass(frozen=True, slots=True, kw_only=True)
class Feature:
    """Something that a server can do, and that a supplier can declare.

    Attributes:
        code: `klant_create`, `kla-001`, `api-versie`, `gastmelding`.
        api: name of the API; empty for a casus, which uses more than one.
        title: Dutch, for people.
        required: False for what a server may leave out and still conform.
    """

    kind: Kind
    code: str
    api: str
    title: str
    required: bool = True

    @property
    def key(self) -> str:
        """Tells features of different APIs with the same code apart."""
        return f"{self.api}/{self.code}" if self.api else f"casus/{self.code}"


class Verdict(StrEnum):
    """What came of a test; the values are shown to users."""

    PASSED = "voldoet"
    FAILED = "voldoet niet"
    DECLINED = "niet geïmplementeerd"
    """The supplier says so; not tested."""
    UNDECIDED = "niet te bepalen"
    """The test could not be carried out: what it needs first did not work, or was not given."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What came of one feature.

    Attributes:
        findings: Dutch; what was different from what the standard says, or why it is undecided.
    """

    feature: Feature
    verdict: Verdict
    findings: tuple[str, ...] = ()
    seconds: float = 0.0
    requests: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How many features of one sort there are, and what came of them."""

    passed: int = 0
    failed: int = 0
    declined: int = 0
    undecided: int = 0

    @property
    def total(self) -> int:
        """All of them."""
        return self.passed + self.failed + self.declined + self.undecided

    @property
    def share(self) -> float:
        """How much passed, from 0 to 1; 1 when there is nothing to pass."""
        return self.passed / self.total if self.total else 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What came of an examination.

    Attributes:
        left: URLs of objects that could not be removed from the server.
    """

    results: tuple[Result, ...]
    left: tuple[str, ...] = ()

    def of(self, kind: Kind | None = None, *, required: bool | None = None) -> Iterator[Result]:
        """The results of a kind, and of what is required or optional."""
        for result in self.results:
            right_kind = kind is None or result.feature.kind is kind
            if right_kind and required in (None, result.feature.required):
                yield result

    def tally(self, kind: Kind | None = None, *, required: bool | None = None) -> Tally:
        """The counts of `of`."""
        counts = dict.fromkeys(Verdict, 0)
        for result in self.of(kind, required=required):
            counts[result.verdict] += 1
        return Tally(
            passed=counts[Verdict.PASSED],
            failed=counts[Verdict.FAILED],
            declined=counts[Verdict.DECLINED],
            undecided=counts[Verdict.UNDECIDED],
        )

    @property
    def failures(self) -> tuple[Result, ...]:
        """What does not conform."""
        return tuple(each for each in self.results if each.verdict is Verdict.FAILED)

    @property
    def conforms(self) -> bool:
        """True when every required feature passed and nothing that was examined failed."""
        return not self.failures and self.tally(required=True).share == 1.0
