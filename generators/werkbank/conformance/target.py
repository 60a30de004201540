"""The server that is examined: asked through the model, watched, and cleaned up after."""

from __future__ import annotations

import random
import secrets
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

from werkbank.conformance.bodies import Bodies
from werkbank.conformance.client import Client, Collection, NotOfferedError
from werkbank.conformance.wire import Exchange, Wire
from werkbank.ir import Api, Behaviour, ExternalObject, Model, Property, Resource
from werkbank.register import JsonObject
from werkbank.sample import NoValueError, Values

_PASSES = 4
_GONE = frozenset({200, 202, 204, 404, 410})
_TRIES = 4
"""How often something is made anew when the server already has a value that must be unique."""


class Unable(Exception):  # noqa: N818 - it is a verdict, not a defect
    """A test cannot be carried out; the text says why, in Dutch."""


@dataclass(slots=True)
class Target:
    """A server, with what is needed to examine it.

    Attributes:
        wire: how it is reached.
        sources: URL of an existing object elsewhere, by kind; beside those of the casussen.
        secret: what tokens are signed with; empty when only one fixed token is known.
    """

    wire: Wire
    sources: Mapping[str, str] = field(default_factory=dict)
    secret: str = ""
    seed: int = field(default_factory=lambda: secrets.randbits(32))
    made: dict[str, Resource | None] = field(default_factory=dict)
    """URLs of what was made here, in order, with the resource of each."""
    client: Client = field(init=False)
    _bodies: dict[str, Bodies] = field(default_factory=dict)
    _values: Values = field(init=False)
    _depth: int = 0

    def __post_init__(self) -> None:
        self.client = Client(self.wire)
        self._values = Values(self.model, random.Random(self.seed))  # noqa: S311 - no secrets

    @property
    def model(self) -> Model:
        """The standard."""
        return self.wire.model

    @property
    def values(self) -> Values:
        """Makes values."""
        return self._values

    def bodies(self, api: Api) -> Bodies:
        """Makes the messages of an API."""
        if api.name not in self._bodies:
            refer = self.refer
            constants = next((b.constants for b in self._bodies.values()), {})
            found = Bodies(self.model, api, self._values, refer, constants=dict(constants))
            self._bodies[api.name] = found
        return self._bodies[api.name]

    def collection(self, name: str) -> Collection:
        """Where objects of a type are exchanged.

        Raises:
            Unable: when they are not, or not in an API of this server.
        """
        found = self.model.resource_of(name)
        if found is None or found[0].name not in self.wire.bases:
            raise Unable(f"{name} wordt niet uitgewisseld in een van de opgegeven API's")
        return Collection(self.wire, *found)

    # -- making ------------------------------------------------------------------------------

    def body(
        self,
        name: str,
        wanted: Mapping[str, Any] | None = None,
        *,
        without: Iterable[str] = (),
        ignoring: Behaviour | None = None,
        full: bool = False,
    ) -> JsonObject:
        """A message that makes an object of a type.

        Raises:
            Unable: when it cannot be made.
        """
        bodies = self.bodies(self.collection(name).api)
        try:
            if full:
                return bodies.full(name, wanted)
            return bodies.minimal(name, wanted, without, ignoring)
        except NoValueError as error:
            raise Unable(str(error)) from None

    def create(self, name: str, body: JsonObject, **headers: str) -> Exchange:
        """Try to make an object; what is made is remembered, to be removed."""
        collection = self.collection(name)
        try:
            answer = collection.aanmaken(body, **headers)
        except NotOfferedError as error:
            raise Unable(str(error)) from None
        self.remember(collection.resource, answer)
        return answer

    def remember(self, resource: Resource, answer: Exchange) -> None:
        """Note what an exchange made."""
        if answer.status == 201 and isinstance(answer.body, dict):
            url = answer.body.get("url")
            if self.wire.is_own(url):
                self.made[str(url)] = resource

    def make(
        self, name: str, wanted: Mapping[str, Any] | None = None, *, full: bool = False, **more: Any
    ) -> JsonObject:
        """Make an object, as a step towards what is tested; gives the object.

        Raises:
            Unable: when the server refuses it.
        """
        answer = None
        for _ in range(_TRIES):
            answer = self.create(name, self.body(name, wanted, full=full, **more))
            if answer.status == 201 and isinstance(answer.body, dict):
                if not self.wire.is_own(answer.body.get("url")):
                    raise Unable(f"een nieuw object ({name}) heeft geen url op deze server")
                return answer.body
            if answer.status != 409:
                break
        raise Unable(f"{name} is niet aan te maken: {told(answer)}")

    def refer(self, prop: Property, near: JsonObject) -> str:
        """A URL for an attribute to refer to."""
        held = self.model.object_types.get(prop.range)
        if held is not None and not held.external:
            if self._depth > 6:
                raise NoValueError(f"{prop.name} verwijst in een kring")
            self._depth += 1
            try:
                return str(self.make(held.name)["url"])
            except Unable as error:
                raise NoValueError(str(error)) from None
            finally:
                self._depth -= 1
        return self.external(prop, near)

    def external(self, prop: Property, near: JsonObject, *, related: bool = True) -> str:
        """The URL of an object elsewhere.

        Args:
            prop: the attribute that will hold it.
            near: the message around it: an `objectType` in it tells the kind.
            related: False for one whose source does not know the relation.

        Raises:
            NoValueError: when none is known.
        """
        kinds = [prop.range.lower(), prop.name.lower()]
        kinds += [str(value).lower() for value in near.values() if isinstance(value, str)]
        for kind, url in self.sources.items():
            if related and kind.lower() in kinds:
                return url
        found = [
            each for each in self._externals()
            if bool(each.data.get("relatiesOnbekend")) is not related
        ]  # fmt: skip
        match = [each for each in found if each.kind.lower() in kinds]
        # Where nothing tells the kind (an `object` of a type that stands further on), take a zaak.
        match = match or [each for each in found if prop.name == "object"]
        if not match:
            raise NoValueError(f"er is geen bestaand object elders bekend voor {prop.name}")
        return self._values.chance.choice(match).url

    def _externals(self) -> Iterator[ExternalObject]:
        unrelated = {
            each.url
            for casus in self.model.casussen
            for each in casus.externals
            if each.data.get("relatiesOnbekend")
        }
        for casus in self.model.casussen:
            for each in casus.externals:
                if each.data.get("relatiesOnbekend") or each.url not in unrelated:
                    yield each

    def nowhere(self, prop: Property, near: JsonObject) -> str:
        """A URL at which there is nothing, in the place where the attribute would refer to."""
        held = self.model.object_types.get(prop.range)
        if held is not None and not held.external:
            return f"{self.collection(held.name).url}/{uuid4()}"
        root = self.external(prop, near).rpartition("/")[0]
        return f"{root}/{uuid4()}"

    # -- the end -----------------------------------------------------------------------------

    def clean(self) -> tuple[str, ...]:
        """Remove what was made, the last first; gives the URLs of what stays."""
        left = list(reversed(self.made))
        for _ in range(_PASSES):
            left = [url for url in left if self.wire.send("DELETE", url).status not in _GONE]
            if not left:
                break
        self.made.clear()
        return tuple(left)


def told(answer: Exchange | None) -> str:
    """What a server said, in one line: the status, and why."""
    if answer is None:
        return "geen antwoord"
    faults = "; ".join(
        f"{each.get('name')} {each.get('code')}: {each.get('reason')}" for each in answer.faults
    )
    detail = answer.body.get("detail", "") if isinstance(answer.body, dict) else ""
    return f"status {answer.status}" + (f" ({faults or detail})" if faults or detail else "")


def places_of(target: Target, api: Api, rule: Behaviour) -> Iterator[tuple[Resource, str]]:
    """The resources of an API that a rule bears on, each with the path to where it does.

    The path is empty for a rule about the object itself, and `contactgegevens.adressen` for one
    about a group inside it.
    """
    model = target.model
    for resource in api.resources:
        if rule.object_type is None:
            yield resource, ""
            continue
        held = model.object_types[resource.object_type]
        kinds = {held.name, *held.ancestors, *(each.name for each in model.concrete(held.name))}
        if rule.object_type in kinds:
            yield resource, ""
            continue
        path = _path_to(model, resource.object_type, rule.object_type, ())
        if path is not None:
            yield resource, ".".join(path)


def _path_to(model: Model, name: str, wanted: str, seen: tuple[str, ...]) -> tuple[str, ...] | None:
    """The shortest way from an object type to a group."""
    if len(seen) > 4:
        return None
    best: tuple[str, ...] | None = None
    for held in model.concrete(name):
        for prop in held.properties:
            if prop.kind.value != "group" or prop.read_only or prop.range in seen:
                continue
            inner = {prop.range, *model.object_types[prop.range].ancestors}
            inner |= {each.name for each in model.concrete(prop.range)}
            if wanted in inner:
                found: tuple[str, ...] | None = ()
            else:
                found = _path_to(model, prop.range, wanted, (*seen, prop.range))
            if found is not None and (best is None or len(found) + 1 < len(best)):
                best = (prop.name, *found)
    return best
