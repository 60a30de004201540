"""A casus as data: a story of the working group that can be carried out against a register."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from werkbank.ir.operations import OperationKind
from werkbank.position import NOWHERE, Position


class ActorKind(StrEnum):
    """Who acts; decides which scopes and which view of the register go with it."""

    SYSTEEM = "systeem"
    """An application: a form, a zaaksysteem, a CRM."""
    MEDEWERKER = "medewerker"
    """Someone who works for the municipality, through an application."""
    INWONER = "inwoner"
    """A person in the mijn-omgeving, identified by burgerservicenummer."""
    ONDERNEMER = "ondernemer"
    """Someone in the mijn-omgeving for a business, identified by kvkNummer or vestigingsnummer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Someone or something that makes a call in a casus."""

    name: str
    title: str
    kind: ActorKind
    identification: Mapping[str, str] = field(default_factory=dict)
    """Attribute of a SubjectIdentificatie -> value, such as `burgerservicenummer`."""
    scopes: tuple[str, ...] = ()
    """Scopes of its token; empty: every scope there is."""
    position: Position = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class ExternalObject:
    """Something outside the register that the story refers to: a zaak, product, document."""

    name: str
    kind: str
    """Name of the external object type, or `subject` or `medewerker`."""
    title: str
    url: str
    data: Mapping[str, object] = field(default_factory=dict)
    position: Position = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectedFault:
    """One entry expected among `invalidParams`."""

    name: str
    code: str
    reason: str = ""
    """A piece of the Dutch message; empty: any."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Expectation:
    """What a step must give. Dotted paths, with list indexes: `results.0.url`."""

    statuses: tuple[int, ...]
    """One status; with `times`, the statuses of the calls together, sorted."""
    contains: Mapping[str, object] = field(default_factory=dict)
    absent: tuple[str, ...] = ()
    count: int | None = None
    """Number of results of a list or search (`count`)."""
    faults: tuple[ExpectedFault, ...] = ()
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One call, or `times` of the same at once."""

    name: str
    """What later steps call the result: `$klant` is the URL of the object made in step klant."""
    title: str
    actor: str
    kind: OperationKind
    resource: str
    """Path of the resource, `klanten`; for a step on one object the resource of that object."""
    target: str
    """`$name` of the object for a step on one object; empty for list, create and search."""
    body: Mapping[str, object] | None
    filters: Mapping[str, object]
    """Query parameters of a list, body of a search."""
    headers: Mapping[str, str]
    expected: Expectation
    times: int = 1
    note: str = ""
    position: Position = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """One way to record the events of the casus."""

    name: str
    title: str
    description: str
    steps: tuple[Step, ...]
    verdict: str = ""
    """What the working group may conclude from this route, in a sentence."""
    position: Position = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """An information need: a question that a party must be able to answer from the register."""

    question: str
    actor: str
    resource: str
    by: str
    """The filter or expand that would answer it; empty: nothing is known that does."""
    about: tuple[str, ...] = ()
    """Path of the attribute that the question selects on; the filter follows from it."""
    wanted: tuple[str, ...] = ()
    """Path of what the party wants to know, through references and expands."""
    position: Position = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Measures:
    """What to measure with, beyond what follows from the steps themselves."""

    phone: str = ""
    """The telephone number (or account) a stranger would mention in a search."""
    account: str = ""
    viewer: str = ""
    """The actor whose mijn-omgeving is looked into."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Casus:
    """A worked-out question; the file is the test, the story and the source of the examples."""

    code: str
    """Equals the name of its folder in `casussen/`."""
    title: str
    questions: tuple[str, ...]
    decisions: tuple[str, ...] = ()
    number: int = 0
    summary: str = ""
    occasion: str = ""
    """Aanleiding: what happens to whom, in the words of the working group."""
    actors: tuple[Actor, ...] = ()
    externals: tuple[ExternalObject, ...] = ()
    given: tuple[Step, ...] = ()
    """What stands in the register before the events."""
    routes: tuple[Route, ...] = ()
    wrong: tuple[Step, ...] = ()
    """Calls that must be refused, with their Dutch messages; done after the given state."""
    measures: Measures = Measures()
    needs: tuple[Need, ...] = ()
    conclusion: str = ""
    open_questions: tuple[str, ...] = ()
    position: Position = NOWHERE
