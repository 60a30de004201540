"""A function that was written from the model, as plain data: it can be kept, and made again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import CodeType
from typing import Any, NamedTuple

from werkbank.validate.quick.calls import CALLS
from werkbank.validate.quick.texts import Tests, functions


class Written(NamedTuple):
    """Code with what it needs.

    Attributes:
        name: of the function.
        code: defines it.
        data: texts, numbers, tuples, dicts and frozensets by the name that the code calls them.
        tests: of texts, by the number that the code calls them.
    """

    name: str
    code: CodeType
    data: Mapping[str, Any]
    tests: tuple[Tests, ...] = ()

    @classmethod
    def of(
        cls, name: str, text: str, data: Mapping[str, Any], tests: Iterable[Tests] = ()
    ) -> Written:
        """The text of the function, compiled."""
        return cls(name, compile(text, "<quick>", "exec"), data, tuple(tests))

    def asks(self, check: str) -> bool:
        """True when the code asks a check of the model."""
        return any(("check", check) in each for each in self.tests)

    def function(self) -> Callable[..., Any]:
        """The function, new every time: it remembers texts that passed a test."""
        names = {**CALLS, **self.data, **functions(self.tests)}
        exec(self.code, names)  # noqa: S102 - our own code
        found: Callable[..., Any] = names[self.name]
        return found

    def parts(self) -> tuple[Any, ...]:
        """What `marshal` can keep; `Written(*parts)` is the same again."""
        return self.name, self.code, dict(self.data), self.tests
