"""By what one recognises a guest: the parts of a record that are compared, found in any model."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from werkbank.ir import BehaviourKind, Model, Property, PropertyKind
from werkbank.validate.places import values

_DEEPEST = 6
_NO_LETTER = re.compile(r"[^a-z0-9]+")
_SECOND = re.compile(r"([.+_-](werk|prive|thuis|work|home)|\+.*)$")
Path = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Traits:
    """Where in a record of an object type the traits stand; lists on the way are walked through.

    Attributes:
        guest: attribute and code that say that the object lives with what refers to it.
        addresses: pairs of paths to postcode and number in the same group.
        accounts: pairs of paths to platform and name in the same group.
    """

    guest: tuple[Path, str]
    last: tuple[Path, ...] = ()
    first: tuple[Path, ...] = ()
    initials: tuple[Path, ...] = ()
    emails: tuple[Path, ...] = ()
    phones: tuple[Path, ...] = ()
    addresses: tuple[tuple[Path, Path], ...] = ()
    accounts: tuple[tuple[Path, Path], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Guest:
    """What is compared of one record, folded so that spelling does not matter.

    Attributes:
        first: voornaam, or its first letter when only that is known; empty when nothing is.
    """

    last: str
    first: str
    emails: tuple[str, ...]
    phones: tuple[str, ...]
    addresses: tuple[str, ...]
    accounts: tuple[str, ...]

    @property
    def mail_name(self) -> str:
        """What stands before the apenstaartje, up to what tells a second address from the first."""
        name = self.emails[0].partition("@")[0] if self.emails else ""
        return _SECOND.sub("", name)


def guests_of(model: Model, object_type: str) -> tuple[str, str] | None:
    """Attribute and code that say that an object of a type is a guest; None when there are none.

    A guest lives with what refers to it: that is what a rule of the kind `levensduur` says.
    """
    names = (object_type, *model.object_types[object_type].ancestors)
    for api in model.apis:
        for rule in api.behaviours:
            if rule.kind is BehaviourKind.DEPENDENT_LIFE and rule.object_type in names:
                return rule.when
    return None


def traits_of(model: Model, object_type: str, guest: tuple[str, str]) -> Traits:
    """The traits of an object type, by the checks and the names of its attributes.

    Args:
        model: has the type.
        object_type: name of a class.
        guest: dotted path and code of guests.
    """
    leaves = list(_leaves(model, object_type, (), 0))
    named: dict[str, list[Path]] = {}
    for path, prop in leaves:
        named.setdefault(_role(prop), []).append(path)
    return Traits(
        guest=(tuple(guest[0].split(".")), guest[1]),
        last=tuple(named.get("last", ())),
        first=tuple(named.get("first", ())),
        initials=tuple(named.get("initials", ())),
        emails=tuple(named.get("email", ())),
        phones=tuple(named.get("phone", ())),
        addresses=_beside(named.get("postcode", ()), named.get("number", ())),
        accounts=_beside(named.get("platform", ()), named.get("account", ())),
    )


def guest_of(traits: Traits, data: Any) -> Guest | None:
    """What is to be compared of a record; None when it is not of a guest."""
    path, code = traits.guest
    if code not in values(data, path):
        return None
    first = _first(data, traits.first) or _first(data, traits.initials)[:1]
    return Guest(
        last=_first(data, traits.last),
        first=first,
        emails=tuple(sorted({text.strip().lower() for text in _texts(data, traits.emails)})),
        phones=tuple(sorted({_digits(text) for text in _texts(data, traits.phones)} - {""})),
        addresses=_pairs(data, traits.addresses),
        accounts=_pairs(data, traits.accounts),
    )


def folded(text: str) -> str:
    """Letters and digits without capitals and accents: `Ünal-de Boer` -> `unaldeboer`."""
    plain = unicodedata.normalize("NFKD", text.replace("ı", "i"))
    return _NO_LETTER.sub("", plain.encode("ascii", "ignore").decode().lower())


def _leaves(model: Model, name: str, here: Path, depth: int) -> Iterator[tuple[Path, Property]]:
    """Every single value of an object type, groups and subtypes included."""
    if depth > _DEEPEST:
        return
    for held in model.concrete(name):
        for prop in held.properties:
            if prop.kind is PropertyKind.GROUP:
                yield from _leaves(model, prop.range, (*here, prop.name), depth + 1)
            else:
                yield (*here, prop.name), prop


_CHECKS = {"email": "email", "e164": "phone", "postcode": "postcode"}
_NAMES = {
    "achternaam": "last",
    "geslachtsnaam": "last",
    "voornaam": "first",
    "roepnaam": "first",
    "voornamen": "first",
    "voorletters": "initials",
    "huisnummer": "number",
    "platform": "platform",
    "gebruikersnaam": "account",
}


def _role(prop: Property) -> str:
    return _CHECKS.get(str(prop.check)) or _NAMES.get(prop.name.lower(), "")


def _beside(ones: Any, others: Any) -> tuple[tuple[Path, Path], ...]:
    """Pairs of paths that stand in the same group."""
    found = {(one, other): None for one in ones for other in others if one[:-1] == other[:-1]}
    return tuple(found)


def _texts(data: Any, paths: tuple[Path, ...]) -> Iterator[str]:
    return (text for path in paths for text in values(data, path) if isinstance(text, str))


def _first(data: Any, paths: tuple[Path, ...]) -> str:
    return next((text for raw in _texts(data, paths) if (text := folded(raw))), "")


def _digits(text: str) -> str:
    return "".join(character for character in text if character.isdigit())


def _pairs(data: Any, paths: tuple[tuple[Path, Path], ...]) -> tuple[str, ...]:
    found = set()
    for one, other in paths:
        for group in values(data, one[:-1]):
            if isinstance(group, dict):
                parts = [group.get(one[-1]), group.get(other[-1])]
                if all(part not in (None, "") for part in parts):
                    found.add("|".join(folded(str(part)) for part in parts))
    return tuple(sorted(found))
