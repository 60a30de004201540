"""Faults in single values, each of which breaks exactly one thing that the model says."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from werkbank.checks import CHECKS
from werkbank.ir import Facets, JsonType, Model, Property, PropertyKind
from werkbank.sample.fault import Kind, Make, Outcome, Scene, single
from werkbank.validate.state import ANYTHING, Occurrence

_TOO_LONG = 2000
_FORMATS = {
    "date": (("formaat-datum", "31-12-2024"), ("formaat-kalender", "2024-02-30")),
    "date-time": (("formaat-moment", "2024-12-31 10:00"), ("formaat-uur", "2024-12-31T25:00:00Z")),
    "uri": (("formaat-url", "geen adres van een pagina"),),
    "email": (("formaat-email", "geen-apenstaartje"),),
}
_NEVER = {
    "kvk": "00000000",
    "vestigingsnummer": "000000000000",
    "bic": "TESTXX2A",
    "e164": "+999123456789",
    "email": "iemand@mailserver",
    "iso639_2": "dut",
    "onvolledige_datum": "2023-02-30",
}
"""A value of the right form that the check refuses."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A value in a record.

    Attributes:
        tied: True when other records are tied to it, so that it may be wrong in few ways only.
        forms: how many forms a group can have.
    """

    place: Occurrence
    prop: Property
    value: Any
    tied: bool
    forms: int

    @property
    def name(self) -> str:
        """Dotted path of the attribute."""
        return self.place.name(self.prop.name)


Change = Callable[[Spot], tuple[Any, str] | None]
"""The wrong value, and the code of what is wrong with it; None when the spot does not suit."""
_GONE: Any = object()


def value_kinds(model: Model, object_type: str) -> Iterator[Kind]:
    """The faults that values of an object type can have."""
    held = [model.object_types[name] for name in sorted(model.reach(object_type))]
    props = [prop for each in held for prop in each.properties]
    checks = sorted({str(prop.check) for prop in props if prop.check in CHECKS})
    formats = sorted({str(p.facets.format) for p in props if p.facets.format in _FORMATS})
    changes: dict[str, Change] = {
        **_CHANGES,
        **{f"controle-{check}": _failing(check) for check in checks},
        **{name: _misshapen(form, text) for form in formats for name, text in _FORMATS[form]},
    }
    for name, change in changes.items():
        free = name == "verplicht" or name.startswith("controle-")
        yield Kind(name, _at_a_spot(change, free=free))
    yield Kind("onbekend", _unknown)


def _at_a_spot(change: Change, *, free: bool) -> Make:
    def make(scene: Scene) -> Outcome | None:
        found_spots = list(spots(scene))
        turn = scene.turn * 7 % len(found_spots) if found_spots else 0
        for spot in found_spots[turn:] + found_spots[:turn]:
            if (free or not spot.tied) and (found := change(spot)):
                value, code = found
                if value is _GONE:
                    del spot.place.data[spot.prop.name]
                else:
                    spot.place.data[spot.prop.name] = value
                return single(spot.name, code)
        return None

    return make


def spots(scene: Scene) -> Iterator[Spot]:
    """The values of a record; not its URL, for others may refer to it."""
    for place in scene.state.occurrences(ANYTHING):
        for prop in place.held.properties:
            if prop.name not in place.data or prop.identifier:
                continue
            group = prop.kind is PropertyKind.GROUP
            yield Spot(
                place, prop, place.data[prop.name],
                tied=prop.kind is PropertyKind.REFERENCE or _is_telling(scene, place, prop),
                forms=len(scene.finder.concrete[prop.range]) if group else 1,
            )  # fmt: skip


def _is_telling(scene: Scene, place: Occurrence, prop: Property) -> bool:
    """True for what makes the record new, or the group in it."""
    telling = scene.sampler.demands.telling
    path = ".".join(step for step in (*place.path, prop.name) if isinstance(step, str))
    held = scene.state.held
    whole = (held.name, *held.ancestors) if held else ()
    return any((name, path) in telling for name in whole) or any(
        (name, prop.name) in telling for name in (place.held.name, *place.held.ancestors)
    )


def _unknown(scene: Scene) -> Outcome | None:
    places = scene.state.occurrences(ANYTHING)
    if not places:
        return None
    place = places[scene.turn * 7 % len(places)]
    place.data["eigenVeld"] = "zelf bedacht"
    return single(place.name("eigenVeld"), "onbekend")


# -- the values --------------------------------------------------------------------------------


def _is_plain_text(spot: Spot) -> bool:
    prop = spot.prop
    return (
        isinstance(spot.value, str)
        and prop.kind is PropertyKind.SCALAR
        and prop.fixed is None
        and not prop.many
    )


def _is_free_text(spot: Spot) -> bool:
    """Text without a format, which would be broken as well."""
    return _is_plain_text(spot) and spot.prop.facets.format is None


def _may_go(spot: Spot) -> bool:
    """A group of which the last value goes would be an empty one, and that is another mistake."""
    return not spot.place.path or len(spot.place.data) > 1


def _missing(spot: Spot) -> tuple[Any, str] | None:
    return (_GONE, "verplicht") if spot.prop.required and _may_go(spot) else None


def _empty(spot: Spot) -> tuple[Any, str] | None:
    fits = spot.prop.required and _is_plain_text(spot) and _may_go(spot)
    return (None, "type") if fits else None


def _number(spot: Spot) -> tuple[Any, str] | None:
    return (12345, "type") if _is_plain_text(spot) else None


def _truth(spot: Spot) -> tuple[Any, str] | None:
    return (True, "type") if _is_plain_text(spot) else None


def _words(spot: Spot) -> tuple[Any, str] | None:
    whole = spot.prop.json_type in {JsonType.INTEGER, JsonType.NUMBER}
    return ("twaalf", "type") if whole and isinstance(spot.value, int) else None


def _broken_number(spot: Spot) -> tuple[Any, str] | None:
    whole = spot.prop.json_type is JsonType.INTEGER and isinstance(spot.value, int)
    return (spot.value + 0.5, "type") if whole else None


def _list(spot: Spot) -> tuple[Any, str] | None:
    return ([spot.value], "type") if _is_plain_text(spot) else None


def _no_list(spot: Spot) -> tuple[Any, str] | None:
    plain = spot.prop.many and isinstance(spot.value, list) and spot.value
    if not plain or spot.prop.kind is not PropertyKind.SCALAR:
        return None
    return spot.value[0], "type"


def _no_group(spot: Spot) -> tuple[Any, str] | None:
    group = spot.prop.kind is PropertyKind.GROUP and isinstance(spot.value, dict)
    return ("zie bijlage", "type") if group and spot.forms == 1 else None


def _long(spot: Spot) -> tuple[Any, str] | None:
    longest = spot.prop.facets.max_length
    if not _is_free_text(spot) or not longest or longest > _TOO_LONG or not spot.value:
        return None
    found = (spot.value * (longest // len(spot.value) + 1))[:longest] + spot.value[-1]
    return (found, "lengte") if broken_facets(spot.prop.facets, found) == ["lengte"] else None


def _short(spot: Spot) -> tuple[Any, str] | None:
    fits = _is_free_text(spot) and broken_facets(spot.prop.facets, "") == ["lengte"]
    return ("", "lengte") if fits else None


def _ill_formed(spot: Spot) -> tuple[Any, str] | None:
    if not _is_free_text(spot) or not spot.value:
        return None
    for character in "#x 9":
        for found in (spot.value[:-1] + character, character + spot.value[1:]):
            if broken_facets(spot.prop.facets, found) == ["patroon"]:
                return found, "patroon"
    return None


def _no_code(spot: Spot) -> tuple[Any, str] | None:
    found = spot.prop.kind is PropertyKind.ENUM and isinstance(spot.value, str)
    return ("niet_in_de_lijst", "enumeratie") if found else None


def _low(spot: Spot) -> tuple[Any, str] | None:
    low = spot.prop.facets.minimum
    return (int(low) - 1, "minimum") if low is not None and isinstance(spot.value, int) else None


def _high(spot: Spot) -> tuple[Any, str] | None:
    high = spot.prop.facets.maximum
    return (int(high) + 1, "maximum") if high is not None and isinstance(spot.value, int) else None


def _few(spot: Spot) -> tuple[Any, str] | None:
    many = spot.prop.many and isinstance(spot.value, list) and spot.prop.min_items
    return (spot.value[: (spot.prop.min_items or 1) - 1], "aantal") if many else None


def _many(spot: Spot) -> tuple[Any, str] | None:
    high = spot.prop.max_items
    if not (spot.prop.many and isinstance(spot.value, list) and spot.value and high):
        return None
    return (spot.value * (high + 1))[: high + 1], "aantal"


_CHANGES: Mapping[str, Change] = {
    "verplicht": _missing,
    "type-leeg": _empty,
    "type-getal": _number,
    "type-waar": _truth,
    "type-woord": _words,
    "type-gebroken": _broken_number,
    "type-lijst": _list,
    "type-enkel": _no_list,
    "type-groep": _no_group,
    "lengte-lang": _long,
    "lengte-kort": _short,
    "patroon": _ill_formed,
    "enumeratie": _no_code,
    "minimum": _low,
    "maximum": _high,
    "aantal-weinig": _few,
    "aantal-veel": _many,
}


def _failing(check: str) -> Change:
    """Something of the right form that the check refuses."""
    refuses = CHECKS[check].why

    def change(spot: Spot) -> tuple[Any, str] | None:
        if spot.prop.check != check or not _is_plain_text(spot):
            return None
        if spot.tied and check in _NEVER:
            return None  # the same wrong value in two records would clash
        options = [_NEVER[check]] if check in _NEVER else _other_digits(spot.value)
        for found in options:
            if not broken_facets(spot.prop.facets, found) and refuses(found) is not None:
                return found, f"controle-{check}"
        return None

    return change


def _other_digits(value: str) -> Iterator[str]:
    """The value with another last digit, or with letters that postcodes never have."""
    if value[-1:].isdigit():
        for digit in "0123456789":
            if digit != value[-1]:
                yield value[:-1] + digit
    yield value[:-2] + "SS"


def _misshapen(form: str, text: str) -> Change:
    def change(spot: Spot) -> tuple[Any, str] | None:
        if spot.prop.facets.format != form or not _is_plain_text(spot):
            return None
        return None if broken_facets(spot.prop.facets, text) else (text, "formaat")

    return change


def broken_facets(facets: Facets, value: str) -> list[str]:
    """The codes of what a text breaks, its format aside."""
    found = []
    low, high = facets.min_length or 0, facets.max_length
    if len(value) < low or (high is not None and len(value) > high):
        found.append("lengte")
    if facets.pattern is not None and re.search(facets.pattern, value) is None:
        found.append("patroon")
    return found
