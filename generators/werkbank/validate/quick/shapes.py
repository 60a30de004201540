"""Shapes of data: what is seen to while JSON is read, so that no second look is needed for it.

A shape is plain data, which can be kept; `reader` makes of it what reads. An object that is read is
no dict but a record: its keys are attributes, None where there is no value.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache, reduce
from keyword import iskeyword
from math import ceil, floor
from operator import or_
from typing import Annotated, Any, Literal

from msgspec import Meta, MsgspecError, defstruct
from msgspec.json import Decoder, Encoder

Shape = tuple[Any, ...]
"""What a value is, and how much of it there may be."""
Reader = Callable[[bytes], Any]
"""The record in a text; raises one of `UNREADABLE` when it does not have the shape."""
UNREADABLE = (MsgspecError, ValueError, TypeError, RecursionError)
"""ValueError for what is no UTF-8, TypeError for numbers beyond 64 bits."""
ANYTHING: Shape = ("anything",)

write: Callable[[Any, bytearray], None] = Encoder().encode_into
"""A record as JSON again, as short as can be, instead of what was in the bytes."""


def text(least: int | None, most: int | None) -> Shape:
    """A text of so many characters."""
    return "text", least, most


def codes(among: Iterable[str]) -> Shape:
    """One of these texts."""
    return "codes", tuple(among)


def whole(least: int, most: int) -> Shape:
    """A whole number within these bounds, written as one: not 1.0."""
    return "whole", least, most


def number(least: float, most: float) -> Shape:
    """A number within these bounds."""
    return "number", least, most


def truth() -> Shape:
    """True or false."""
    return ("truth",)


def listed(item: Shape, least: int | None, most: int | None) -> Shape:
    """A list of so many."""
    return "list", item, least, most


def group(parts: Iterable[tuple[str, bool, Shape]], told: str = "", code: str = "") -> Shape:
    """An object with these keys and no others.

    Args:
        parts: by key whether it must be there, and its shape.
        told: the key of the value that tells that it is this one, if it takes one.
        code: that value.
    """
    return "group", tuple(parts), told, code


def one_of(groups: Iterable[Shape]) -> Shape:
    """One of these objects; each is `told` by the same key."""
    return "one", tuple(groups)


def nullable(shape: Shape) -> Shape:
    """The same, or null."""
    return "null", shape


def attribute(key: str) -> str:
    """The name of a key in a record."""
    if key.isidentifier() and key.isascii() and not key.startswith("_") and not iskeyword(key):
        return key
    return f"k_{key.encode().hex()}"


def has_fractions(shape: Shape) -> bool:
    """True when there may be numbers in it that can be written in more ways than one."""
    return shape[0] == "number" or any(
        has_fractions(each) for each in shape if isinstance(each, tuple) and each
    )


def reader(shape: Shape) -> Reader:
    """What reads records of a shape."""
    return Decoder(_type(shape)).decode


@cache
def _type(shape: Shape) -> Any:
    match shape:
        case ("text", least, most):
            return Annotated[str, Meta(min_length=least, max_length=most)]
        case ("codes", among):
            return Literal[among]
        case ("whole", least, most):
            return Annotated[int, Meta(ge=least, le=most)]
        case ("number", least, most):
            integer = Annotated[int, Meta(ge=ceil(least), le=floor(most))]
            return integer | Annotated[float, Meta(ge=float(least), le=float(most))]
        case ("truth",):
            return bool
        case ("list", item, least, most):
            found: Any = list[_type(item)]  # type: ignore[misc]
            return Annotated[found, Meta(min_length=least, max_length=most)]
        case ("group", parts, told, code):
            return _record(parts, told, code)
        case ("one", groups):
            return reduce(or_, map(_type, groups))
        case ("null", inner):
            return _type(inner) | None
    return Any


def _record(parts: Iterable[tuple[str, bool, Shape]], told: str, code: str) -> Any:
    fields: list[Any] = []
    names = {}
    for key, required, shape in parts:
        name = attribute(key)
        fields.append((name, _type(shape)) if required else (name, _type(shape), None))
        if name != key:
            names[name] = key
    return defstruct(
        "Record",
        fields,
        kw_only=True,
        rename=names,
        tag_field=told or None,
        tag=code if told else None,
        namespace={attribute(told): code} if told else {},
        forbid_unknown_fields=True,
        omit_defaults=True,
        gc=False,
    )
