"""What data look like, whether they are right or not: how full, how varied, of which form.

Every attribute takes a bounded amount of memory, however many records there are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from xxhash import xxh3_64_intdigest

from werkbank.validate.masking import Masking, Secrecy, form
from werkbank.validate.places import JsonObject

_SMALLEST = 1024
"""Hashes that are kept to estimate the number of distinct values: an error of 3 percent."""
_HASHES = 2**64
_FORMS = 500
"""Forms that are counted apart; the rest is counted together."""
_TOP = 20
OTHER = "overige"


@dataclass(slots=True)
class Attribute:
    """What is known of one attribute.

    Attributes:
        filled: values; in a list every value counts.
        present: records with a value.
        smallest: the smallest hashes of the values.
        forms: how often each form occurs, such as `9999AA`.
        values: how often each value occurs; only for what is no personal datum.
        shortest, longest: in characters.
    """

    filled: int = 0
    present: int = 0
    smallest: set[int] = field(default_factory=set)
    forms: Counter[str] = field(default_factory=Counter)
    values: Counter[str] = field(default_factory=Counter)
    shortest: int = 1 << 30
    longest: int = 0
    _bound: int = _HASHES
    _last: int = 0

    def add(self, text: str, record: int, *, shown: bool, formed: bool) -> None:
        """One more value, of a record with this number."""
        self.filled += 1
        if record != self._last:
            self._last = record
            self.present += 1
        hashed = xxh3_64_intdigest(text.encode("utf-8", "surrogatepass"))
        if hashed < self._bound:
            self.smallest.add(hashed)
            if len(self.smallest) > 2 * _SMALLEST:
                self._shrink()
        length = len(text)
        self.shortest = min(self.shortest, length)
        self.longest = max(self.longest, length)
        if formed:
            _count(self.forms, form(text))
        if shown:
            _count(self.values, text[:80])

    def merge(self, other: Attribute) -> None:
        """Take in what another process saw."""
        self.filled += other.filled
        self.present += other.present
        self.smallest |= other.smallest
        self._shrink()
        self.shortest = min(self.shortest, other.shortest)
        self.longest = max(self.longest, other.longest)
        for own, their in ((self.forms, other.forms), (self.values, other.values)):
            for key, count in sorted(their.items()):
                _count(own, key, count)

    def as_json(self) -> dict[str, Any]:
        """Everything, to be kept."""
        return {
            "filled": self.filled,
            "present": self.present,
            "smallest": sorted(self.smallest),
            "forms": dict(self.forms),
            "values": dict(self.values),
            "shortest": self.shortest,
            "longest": self.longest,
        }

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Attribute:
        """What `as_json` wrote."""
        counters = {key: Counter(data[key]) for key in ("forms", "values")}
        found = cls(**{**data, **counters, "smallest": set(data["smallest"])})
        found._shrink()
        return found

    def distinct(self) -> int:
        """How many different values there are: exact up to a thousand, an estimate beyond."""
        kept = sorted(self.smallest)[:_SMALLEST]
        if len(kept) < _SMALLEST:
            return len(kept)
        return round((_SMALLEST - 1) * _HASHES / (kept[-1] + 1))

    def _shrink(self) -> None:
        if len(self.smallest) > _SMALLEST:
            kept = sorted(self.smallest)[:_SMALLEST]
            self.smallest = set(kept)
            self._bound = kept[-1]


def _count(counter: Counter[str], key: str, count: int = 1) -> None:
    if key in counter or len(counter) < _FORMS:
        counter[key] += count
    else:
        counter[OTHER] += count


@dataclass(slots=True)
class Profile:
    """What is known of the records of one object type."""

    records: int = 0
    attributes: dict[str, Attribute] = field(default_factory=dict)

    def merge(self, other: Profile) -> None:
        """Take in what another process saw."""
        self.records += other.records
        for path, attribute in other.attributes.items():
            self.attributes.setdefault(path, Attribute()).merge(attribute)

    def as_json(self) -> dict[str, Any]:
        """Everything, to be kept."""
        held = {path: attribute.as_json() for path, attribute in self.attributes.items()}
        return {"records": self.records, "attributes": held}

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Profile:
        """What `as_json` wrote."""
        held = {path: Attribute.from_json(each) for path, each in data["attributes"].items()}
        return cls(data["records"], held)

    def table(self) -> Any:
        """A pandas `DataFrame` with a row per attribute, in order of their names."""
        import pandas

        return pandas.DataFrame(
            list(self._rows()),
            columns=[
                "attribuut",
                "gevuld",
                "vulling",
                "verschillend",
                "kortste",
                "langste",
                "vormen",
                "waarden",
            ],
        )

    def _rows(self) -> Iterator[tuple[Any, ...]]:
        for path, held in sorted(self.attributes.items()):
            yield (
                path,
                held.present,
                round(held.present / self.records, 4) if self.records else 0.0,
                held.distinct(),
                held.shortest,
                held.longest,
                _listed(held.forms),
                _listed(held.values),
            )


def _listed(counter: Counter[str]) -> str:
    most = sorted(counter.items(), key=lambda pair: (-pair[1], pair[0]))[:_TOP]
    return "; ".join(f"{key} ({count})" for key, count in most)


class Profiler:
    """Adds records of one object type to a profile.

    Args:
        masking: says which values may be shown, and of which not even the form.
    """

    def __init__(self, masking: Masking) -> None:
        self._masking = masking

    def empty(self) -> Profile:
        """A profile of nothing."""
        return Profile()

    def add(self, profile: Profile, data: JsonObject) -> None:
        """One more record."""
        profile.records += 1
        self._group(profile, data, ())

    def _group(self, profile: Profile, data: JsonObject, path: tuple[str, ...]) -> None:
        for key, value in data.items():
            here = (*path, key)
            for each in value if isinstance(value, list) else (value,):
                if isinstance(each, dict):
                    self._group(profile, each, here)
                elif each is not None:
                    self._value(profile, here, each)

    def _value(self, profile: Profile, path: tuple[str, ...], value: Any) -> None:
        name = ".".join(path)
        if len(profile.attributes) >= _FORMS and name not in profile.attributes:
            name = OTHER
        attribute = profile.attributes.get(name)
        if attribute is None:
            attribute = profile.attributes[name] = Attribute()
        text = str(value).lower() if isinstance(value, bool) else str(value)
        secrecy = self._masking.secrecy(path)
        attribute.add(
            text,
            profile.records,
            shown=secrecy is Secrecy.OPEN,
            formed=secrecy is not Secrecy.SENSITIVE,
        )
