"""Faults in the text of a line: what is no JSON, or JSON that systems read differently."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import orjson

from werkbank.ir import JsonType, PropertyKind
from werkbank.sample.fault import Kind, Make, Outcome, Scene, single
from werkbank.sample.wrong_values import Spot, spots

_MARK = "@@hier@@"
_DEEP = 200
Garble = Callable[[bytes], bytes]


def garbled_kinds() -> Iterator[Kind]:
    """The faults that a line of any file can have."""
    for code, garble in _LINES.items():
        yield Kind(code, _whole(code, garble))
    yield Kind("dubbele-sleutel", _twice)
    yield Kind("geen-getal", _in_place("geen-getal", b"NaN", _is_number))
    yield Kind("getal-te-groot", _in_place("getal-te-groot", b"1" + b"0" * 40, _is_number))
    yield Kind("losse-code", _in_place("codering", b'"\\ud800"', _is_text))


def _whole(code: str, garble: Garble) -> Make:
    """A line more, that cannot be read: the record itself stays, for others may refer to it."""

    def make(scene: Scene) -> Outcome | None:
        return single("", code, raw=garble, added=True, data=scene.data)

    return make


def _cut_off(raw: bytes) -> bytes:
    return raw[: len(raw) * 2 // 3]


def _latin(raw: bytes) -> bytes:
    """As a program writes it that thinks in ISO 8859-1."""
    return raw.replace(b'":"', b'":"\xe9', 1)


def _bare(_: bytes) -> bytes:
    return b'["geen object"]'


def _nested(_: bytes) -> bytes:
    return b'{"diep":' + b"[" * _DEEP + b"]" * _DEEP + b"}"


_LINES: dict[str, Garble] = {
    "geen-json": _cut_off,
    "codering": _latin,
    "geen-object": _bare,
    "te-diep": _nested,
}


def _twice(scene: Scene) -> Outcome | None:
    """A key that stands there twice, with the same value, so that nothing else is wrong."""
    own = (spot for spot in spots(scene) if not spot.place.path and not spot.tied)
    key = next((spot.prop.name for spot in own if isinstance(spot.value, str)), None)
    if key is None:
        return None
    again = b"," + orjson.dumps({key: scene.data[key]})[1:]
    return single(key, "dubbele-sleutel", raw=lambda raw: raw[:-1] + again)


def _in_place(code: str, text: bytes, suits: Callable[[Spot], bool]) -> Make:
    """A value that is written as JSON does not know it, or not everybody reads."""
    mark = f'"{_MARK}"'.encode()

    def make(scene: Scene) -> Outcome | None:
        for spot in spots(scene):
            if not spot.tied and suits(spot):
                spot.place.data[spot.prop.name] = _MARK
                return single(spot.name, code, raw=lambda raw: raw.replace(mark, text))
        return None

    return make


def _is_number(spot: Spot) -> bool:
    return spot.prop.json_type in {JsonType.INTEGER, JsonType.NUMBER} and not spot.prop.many


def _is_text(spot: Spot) -> bool:
    plain = spot.prop.kind is PropertyKind.SCALAR and spot.prop.json_type is JsonType.STRING
    return plain and not spot.prop.many and spot.prop.fixed is None
