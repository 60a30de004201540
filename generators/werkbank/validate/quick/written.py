"""A function that was written from the model, as plain data: it can be kept, and made again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import CodeType
from typing import Any, NamedTuple

from werkbank.validate.quick.calls import CALLS, tests


class Written(NamedTuple):
    """Code with what it needs.

    Attributes:
        name: of the function.
        code: defines it.
        data: texts, numbers, tuples, dicts and frozensets by the name that the code calls them.
        checks: names of the checks that it asks.
    """

    name: str
    code: CodeType
    data: Mapping[str, Any]
    checks: tuple[str, ...] = ()

    @classmethod
    def of(
        cls, name: str, text: str, data: Mapping[str, Any], checks: Iterable[str] = ()
    ) -> Written:
        """The text of the function, compiled."""
        return cls(name, compile(text, "<quick>", "exec"), data, tuple(checks))

    def function(self) -> Callable[..., Any]:
        """The function, new every time: it remembers values that passed a check."""
        names = {**CALLS, **self.data, **tests(self.checks)}
        exec(self.code, names)  # noqa: S102 - our own code
        found: Callable[..., Any] = names[self.name]
        return found

    def parts(self) -> tuple[Any, ...]:
        """What `marshal` can keep; `Written(*parts)` is the same again."""
        return self.name, self.code, dict(self.data), self.checks
