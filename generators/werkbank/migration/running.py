"""A migration from beginning to end: what refers comes after what it refers to."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from graphlib import CycleError, TopologicalSorter

from werkbank.ir import Api, Model, PropertyKind, Resource
from werkbank.migration.carrying import Carrier
from werkbank.migration.crossing import Crossing, Given
from werkbank.migration.journal import Journal
from werkbank.migration.merging import Merging
from werkbank.migration.message import Message, Origin
from werkbank.migration.source import Item, Source
from werkbank.migration.target import Answer, Target
from werkbank.migration.verdict import Fate, Finding, Verdict
from werkbank.validate.places import Path

Step = Callable[[str], None]
_ATTEMPTS = 50
_JUDGED = frozenset({400, 409})
_UNKNOWN = "onbekend"
_GONE = "verwijst naar {url}, en dat is niet overgenomen"


class TargetError(Exception):
    """The target cannot be used; what was done so far is kept. The text is Dutch."""


def migrate(
    crossing: Crossing,
    source: Source,
    target: Target,
    *,
    journal: Journal | None = None,
    chosen: Mapping[str, tuple[Given, ...]] | None = None,
    step: Step = lambda _: None,
) -> Verdict:
    """Carry every object of a source over to a target.

    Args:
        crossing: what becomes of what.
        source: where the objects of the earlier version are.
        target: where they go.
        journal: what earlier runs did; None to begin anew.
        chosen: by new class, values for what it asks and the earlier version did not have.
        step: told what is being done.

    Raises:
        TargetError: when the target cannot be used.
        SourceError: when the source cannot be read.
    """
    running = _Migration(crossing, target, journal or Journal(), chosen or {})
    for item in source.strangers:
        running.stranger(item)
    for api, resource in in_order(crossing.old):
        step(f"{api.name}: {resource.path}")
        running.carry(resource, source)
    step("verwijzingen in een kring")
    running.close_circles()
    return running.verdict


def in_order(model: Model) -> tuple[tuple[Api, Resource], ...]:
    """The resources of a model: what is referred to before what refers to it, where that can be."""
    places = {resource.object_type: (api, resource) for api, resource in model.resources()}
    holders = {
        held.name: name
        for name in places
        for held in (model.object_types[name], *model.concrete(name))
    }
    needs = {
        name: {
            holders[prop.range]
            for held in model.concrete(name)
            for prop in held.properties
            if prop.kind is PropertyKind.REFERENCE and prop.range in holders
        }
        - {name}
        for name in places
    }
    try:
        return tuple(places[name] for name in TopologicalSorter(needs).static_order())
    except CycleError:
        return tuple(places.values())


@dataclass(slots=True)
class _Migration:
    crossing: Crossing
    target: Target
    journal: Journal
    chosen: Mapping[str, tuple[Given, ...]]
    verdict: Verdict = field(default_factory=Verdict)
    _carrier: Carrier = field(init=False)
    _merging: Merging = field(init=False)
    _circles: list[tuple[str, str, Message, Origin]] = field(default_factory=list)
    """New URL and attribute of a reference that is to be put in when its object is there."""

    def __post_init__(self) -> None:
        self._carrier = Carrier(self.crossing)
        self._merging = Merging(self.crossing, self.target)

    def carry(self, resource: Resource, source: Source) -> None:
        """Carry the objects of a resource; one that refers to a later one waits for it."""
        waiting: dict[str, list[Item]] = {}
        for item in source.items(resource):
            self._with_followers(resource, item, waiting)
        # What is left waits in a circle, or for nothing; the first goes on, which may free others.
        for url in list(waiting):
            for item in waiting.pop(url, ()):
                self._one(resource, item)
                for follower in waiting.pop(_url(item), ()):
                    self._with_followers(resource, follower, waiting)

    def _with_followers(
        self, resource: Resource, item: Item, waiting: dict[str, list[Item]]
    ) -> None:
        todo = [item]
        while todo:
            each = todo.pop()
            if needed := self._needed(resource, each.data):
                waiting.setdefault(needed, []).append(each)
                continue
            self._one(resource, each)
            todo += waiting.pop(_url(each), ())

    def _needed(self, resource: Resource, data: object) -> str | None:
        """The old URL of an object of the same resource that is to be made first."""
        if not isinstance(data, dict) or self.journal.of(str(data.get("url"))):
            return None
        kinds = self._own(resource)
        for held in self.crossing.old.concrete(resource.object_type):
            for prop in held.properties:
                if prop.kind is PropertyKind.REFERENCE and not prop.read_only:
                    url = data.get(prop.name)
                    if prop.range in kinds and isinstance(url, str) and not self.journal.of(url):
                        return url
        return None

    def stranger(self, item: Item) -> None:
        """Note what is no object of the earlier version."""
        why = (
            "de eerdere versie kent dit soort object niet: url noch bestandsnaam noemt een resource"
            if isinstance(item.data, dict)
            else "hier staat geen JSON-object"
        )
        finding = Finding(place=item.place, kind=_UNKNOWN, path="", shown="", reason=why)
        self.verdict.findings.append(finding)
        self.verdict.fates[_UNKNOWN, Fate.REFUSED] += 1

    def close_circles(self) -> None:
        """Put in the references that could not be made when their object was."""
        for url, name, message, origin in self._circles:
            new = self.journal.of(str(origin.value))
            answer = self.target.patch(url, {name: new}) if new else None
            if answer is not None and answer.status < 400:
                self.verdict.carried += 1
                continue
            before = len(message.findings)
            reason = _reason(answer) if answer else _GONE.format(url=origin.value)
            message.behind(origin.old, origin.value, reason, personal=origin.personal)
            self.verdict.findings += message.findings[before:]

    # -- one object --------------------------------------------------------------------------

    def _one(self, resource: Resource, item: Item) -> None:
        """Carry one object."""
        name, data = resource.object_type, item.data
        if not isinstance(data, dict):
            self.stranger(item)
            return
        old = _url(item)
        message = self._carrier.message(item.place, name, data)
        if known := self.journal.of(old):
            self._merging.remember(message, known)
            fate = Fate.MERGED if old in self.journal.merged else Fate.PRESENT
            self.verdict.fates[name, fate] += 1
            return
        late = self._refer(message, resource)
        self._make(name, old, message, late)

    def _refer(self, message: Message, resource: Resource) -> dict[str, Origin]:
        """Let the message refer to what is there; gives what is to be put in afterwards."""
        late: dict[str, Origin] = {}
        for name, origin in message.references.items():
            prop = message.held.find(origin.old)
            if new := self.journal.of(str(origin.value)):
                message.refer(name, new)
            elif prop is not None and prop.range in self._own(resource):
                late[name] = origin
            else:
                reason = _GONE.format(url=origin.value)
                message.behind(origin.old, origin.value, reason, personal=origin.personal)
        return late

    def _own(self, resource: Resource) -> set[str]:
        held = self.crossing.old.object_types[resource.object_type]
        return {
            held.name,
            *held.ancestors,
            *(c.name for c in self.crossing.old.concrete(held.name)),
        }

    def _make(self, name: str, old: str, message: Message, late: Mapping[str, Origin]) -> None:
        new = self.crossing.new
        place = new.resource_of(message.crossing.new)
        if place is None:
            message.behind("", None, f"{message.crossing.new} heeft geen plek", personal=False)
            self._refused(name, old, message)
            return
        message.fill(self.chosen.get(message.crossing.new, ()))
        there = self.target.present(old, *place)
        if there is None and self.journal.begun(old):
            used = set(self.journal.known.values())
            there = next((u for u in self.target.find(*place, message.body) if u not in used), None)
        if there is not None:
            self.journal.end(old, there)
            self._merging.remember(message, there)
            self.verdict.fates[name, Fate.PRESENT] += 1
            return
        if same := self._merging.same(message):
            self._merge(name, old, message, same)
            return
        self.journal.begin(old)
        answer = self._create(old, place, message)
        if answer.status == 409 and (same := self._merging.found(message, *place)):
            self._merge(name, old, message, same)
            return
        if not answer.url:
            message.behind("", None, _reason(answer), personal=False)
            self._refused(name, old, message)
            return
        self.journal.end(old, answer.url)
        self._merging.remember(message, answer.url)
        self.verdict.carried += len(message.origins)
        self.verdict.converted += message.converted
        self.verdict.findings += message.findings
        self._circles += [(answer.url, name_, message, each) for name_, each in late.items()]
        self.verdict.fates[name, Fate.CARRIED] += 1

    def _create(self, old: str, place: tuple[Api, Resource], message: Message) -> Answer:
        """Make the object, giving up what the target refuses of it, as long as there is any."""
        chosen = self.chosen.get(message.crossing.new, ())
        answer = Answer(status=400)
        for _ in range(_ATTEMPTS):
            answer = self.target.create(old, *place, message.body)
            if answer.url:
                return answer
            if answer.status not in _JUDGED:
                raise TargetError(
                    f"Het register waar alles naartoe gaat antwoordt met status {answer.status}: "
                    f"{answer.detail or 'zonder uitleg'}"
                )
            if answer.status == 409 or not self._give_up(answer, message):
                return answer
            message.fill(chosen)
        return answer

    def _give_up(self, answer: Answer, message: Message) -> bool:
        """Leave out one thing that is wrong, the last: the rest may be right without it."""
        return any(message.give_up(_path(name), reason) for name, _, reason in answer.faults[::-1])

    # -- the end of an object ----------------------------------------------------------------

    def _merge(self, name: str, old: str, message: Message, same: str) -> None:
        self.journal.end(old, same, merged=True)
        self._merging.tell(message, same)
        self.verdict.findings += message.findings
        self.verdict.fates[name, Fate.MERGED] += 1

    def _refused(self, name: str, old: str, message: Message) -> None:
        for each in message.origins:
            message.behind(each.old, each.value, "het object is niet overgenomen",
                           personal=each.personal)  # fmt: skip
        self.journal.forget(old)
        self.verdict.findings += message.findings
        self.verdict.fates[name, Fate.REFUSED] += 1


def _url(item: Item) -> str:
    """What an object is known by: its URL, or where it stands."""
    url = item.data.get("url") if isinstance(item.data, dict) else None
    return str(url or item.place)


def _reason(answer: Answer) -> str:
    reasons = list(dict.fromkeys(reason for _, _, reason in answer.faults if reason))
    return "; ".join(reasons).rstrip(".") or answer.detail or f"status {answer.status}"


def _path(name: str) -> Path:
    return tuple(int(step) if step.isdigit() else step for step in name.split(".")) if name else ()
