"""What was derived from a model before, so that a run can begin without reading the model.

It is kept by the hash of everything that the model comes from. A run that finds nothing wrong needs
no more than this; for any other the model is read when something first asks for it.
"""

from __future__ import annotations

import marshal
from collections.abc import Callable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any, cast

from xxhash import xxh3_128_hexdigest

from werkbank.checks import telephone
from werkbank.project.kept import recall, remember
from werkbank.purpose import Purpose
from werkbank.validate.quick.plan import Plan

if TYPE_CHECKING:
    from werkbank.ir import Model

_PLANS, _WORDS, _NUMBERS = "toetsplannen", "objecttypen", "nummerplannen"
_MOST = 64
"""Plans that are kept: one per object type, purpose and day."""
Words = Mapping[str, frozenset[str]]
"""By object type the words that users have for it."""


def late(read: Callable[[], Model]) -> Model:
    """A model that is read when it is first asked for anything."""
    return cast("Model", _Late(read))


class _Late:
    def __init__(self, read: Callable[[], Model]) -> None:
        self.__read = read
        self.__model: Model | None = None

    def __getattr__(self, name: str) -> Any:
        return getattr(self.__whole(), name)

    def __whole(self) -> Model:
        if self.__model is None:
            self.__model = self.__read()
        return self.__model

    def __reduce__(self) -> tuple[Callable[[Any], Any], tuple[Any, ...]]:
        return _same, (self.__whole(),)  # another process gets the model itself


def _same(model: Any) -> Any:
    return model


def kept_words(key: str) -> Words | None:
    """The words of the model with a key; None when they are not kept."""
    content = recall(_WORDS, key)
    return marshal.loads(content) if content else None  # noqa: S302 - the user's own cache


def keep_words(key: str, words: Words) -> None:
    """Keep the words of a model without errors."""
    remember(_WORDS, key, marshal.dumps(dict(words)))


def plan_of(
    key: str,
    object_type: str,
    purpose: Purpose,
    day: date,
    *,
    form_only: bool,
    make: Callable[[], Plan],
) -> Plan:
    """The plan for records of an object type, made only when it is not kept.

    Args:
        key: of the model; empty to keep nothing.
        object_type: name of a class, as in the model.
        purpose: as for `compile_validator`, and so the next two.
        day: the peildatum.
        form_only: whether checks and rules are left out.
        make: makes it.
    """
    if not key:
        return make()
    parts = f"{key} {object_type} {purpose} {day.isoformat()} {form_only}"
    own = xxh3_128_hexdigest(parts.encode())
    content = recall(_PLANS, own)
    if content is None:
        plan = make()
        remember(_PLANS, own, plan.to_bytes(), most=_MOST)
    else:
        plan = Plan.from_bytes(content)
    if plan.vouching.asks("e164"):
        telephone.know(lambda: _patterns(key))
    return plan


def _patterns(key: str) -> Mapping[str, str]:
    content = recall(_NUMBERS, key)
    if content is not None:
        found: Mapping[str, str] = marshal.loads(content)  # noqa: S302 - the user's own cache
        return found
    found = telephone.patterns()
    remember(_NUMBERS, key, marshal.dumps(dict(found)))
    return found
