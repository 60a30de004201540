"""Where a rule bears on a message, and how to make a message that it bears on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from werkbank.conformance.bodies import Bodies
from werkbank.conformance.client import Collection
from werkbank.conformance.target import Target, Unable, places_of
from werkbank.ir import Api, Behaviour, Property
from werkbank.register import JsonObject
from werkbank.sample import NoValueError


@dataclass(frozen=True, slots=True)
class Spot:
    """A resource that a rule bears on, and the path in its messages where it does."""

    target: Target
    rule: Behaviour
    collection: Collection
    path: str

    @property
    def name(self) -> str:
        """The object type that is exchanged."""
        return self.collection.resource.object_type

    @property
    def bodies(self) -> Bodies:
        """Makes its messages."""
        return self.target.bodies(self.collection.api)

    def at(self, path: str) -> str:
        """The path in the message of a path in the rule."""
        return f"{self.path}.{path}" if self.path else path

    def wanted(self, **values: Any) -> dict[str, Any]:
        """What a message must have for the rule to bear on it, with these values at its paths.

        The condition of the rule holds then.
        """
        found: dict[str, Any] = {}
        if self.path:
            found[self.path] = self._group()
        if self.rule.when is not None:
            found[self.at(self.rule.when[0])] = _typed(self.rule.when[1])
        found.update({self.at(path): value for path, value in values.items()})
        return found

    def _group(self) -> JsonObject:
        try:
            return self.bodies.group(str(self.rule.object_type), 1)
        except NoValueError as error:
            raise Unable(str(error)) from None

    def property(self, path: str) -> Property:
        """The attribute at a path of the rule.

        Raises:
            Unable: when there is none.
        """
        name = self.rule.object_type or self.name
        found = self.target.model.walk(name, tuple(path.split(".")))
        if not found:
            raise Unable(f"{name} heeft geen {path}")
        return found[0]

    def value(self, path: str, *, new: bool = True) -> Any:
        """A value for the attribute at a path of the rule.

        Raises:
            Unable: when none can be made.
        """
        try:
            return self.bodies.value(self.property(path), self.near(), new=new)
        except NoValueError as error:
            raise Unable(str(error)) from None

    def near(self) -> JsonObject:
        """What a message says about the kind of an external object: its codes."""
        body = self.target.body(self.name, without=self.rule.properties, ignoring=self.rule)
        return {key: value for key, value in body.items() if isinstance(value, str)}

    def body(self, wanted: Mapping[str, Any] | None = None, **more: Any) -> JsonObject:
        """A message; the rule itself need not be satisfied."""
        return self.target.body(self.name, wanted, ignoring=self.rule, **more)


def spots(target: Target, api: Api, rule: Behaviour) -> Iterator[Spot]:
    """Where a rule bears on the messages of an API."""
    found = False
    for resource, path in places_of(target, api, rule):
        found = True
        yield Spot(target, rule, Collection(target.wire, api, resource), path)
    if not found:
        raise Unable("geen bericht van deze API heeft waar de regel over gaat")


def first_spot(target: Target, api: Api, rule: Behaviour) -> Spot:
    """One place where a rule bears: the object itself where it can be."""
    return min(spots(target, api, rule), key=lambda spot: len(spot.path.split(".")))


def _typed(text: str) -> Any:
    return {"true": True, "false": False}.get(text, text)
