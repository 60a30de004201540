"""What may be done with a text to make it fit: a closed set, of which the mapping names some."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

from werkbank.ir import Property
from werkbank.migration.crossing import Crossing

Convert = Callable[[Crossing, Property, str], str]
_REGION = "NL"
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})")
_DUTCH = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


def _without_spaces(_: Crossing, __: Property, text: str) -> str:
    return re.sub(r"[\s.\-]", "", text)


def _zeros(_: Crossing, prop: Property, text: str) -> str:
    """A number that lost its zeros, as in a spreadsheet."""
    length = prop.facets.min_length if prop.facets.min_length == prop.facets.max_length else None
    return text.zfill(length) if length and text.isascii() and text.isdigit() else text


def _telephone(_: Crossing, __: Property, text: str) -> str:
    import phonenumbers

    try:
        number = phonenumbers.parse(text, _REGION)
    except phonenumbers.NumberParseException:
        return text
    if not phonenumbers.is_possible_number(number) or number.extension:
        return text
    return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))


def _day(_: Crossing, __: Property, text: str) -> str:
    """A date in ISO order; month and day left out where they are zeros, which means unknown."""
    plain = text.strip()
    if found := _COMPACT.fullmatch(plain) or _ISO.fullmatch(plain):
        year, month, day = found.groups()
    elif found := _DUTCH.fullmatch(plain):
        day, month, year = (part.zfill(2) for part in found.groups())
    else:
        return text
    if month == "00":
        return year if day == "00" else text
    return f"{year}-{month}" if day == "00" else f"{year}-{month}-{day}"


def _language(_: Crossing, __: Property, text: str) -> str:
    import pycountry

    for key in ("bibliographic", "alpha_2"):
        if found := pycountry.languages.get(**{key: text}):
            return str(found.alpha_3)
    return text


def _code(crossing: Crossing, prop: Property, text: str) -> str:
    """The code of a reference list for a free text: by its code, its name, or the mapping."""
    if not prop.reference_list:
        return text
    plain = text.strip().casefold()
    for each in crossing.new.reference_lists[prop.reference_list].values:
        if plain in (each.code.casefold(), each.name.casefold()):
            return each.code
    return crossing.codes.get(prop.reference_list, {}).get(plain, text)


CONVERSIONS: Mapping[str, Convert] = MappingProxyType(
    {
        "zonder_spaties": _without_spaces,
        "randen": lambda _, __, text: text.strip(),
        "hoofdletters": lambda _, __, text: text.upper(),
        "kleine_letters": lambda _, __, text: text.lower(),
        "voorloopnullen": _zeros,
        "telefoonnummer": _telephone,
        "datum": _day,
        "taalcode": _language,
        "code": _code,
    }
)
"""By the word that the mapping uses (`Bewerking` in `read/formats/overgang.yaml`)."""
