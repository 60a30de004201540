"""Objects that are the same one twice: this version has rules that the earlier one did not have."""

from __future__ import annotations

from dataclasses import dataclass, field

from werkbank.ir import Api, Behaviour, Resource
from werkbank.migration.crossing import Crossing
from werkbank.migration.message import Message
from werkbank.migration.target import Target
from werkbank.register import JsonObject
from werkbank.validate.places import dotted, first_at, is_present
from werkbank.validate.rules.unique import keys_of
from werkbank.validate.state import Finder, State


@dataclass(slots=True)
class Merging:
    """Knows what was made by what makes it unique."""

    crossing: Crossing
    target: Target
    _finder: Finder = field(init=False)
    _rules: tuple[Behaviour, ...] = field(init=False)
    _urls: dict[tuple[str, str], str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._finder = Finder.of(self.crossing.new)
        self._rules = tuple(
            rule
            for api in self.crossing.new.apis
            for rule in api.behaviours
            if rule.code in self.crossing.merging
        )

    def remember(self, message: Message, url: str) -> None:
        """Note what a message made."""
        for key in self._keys(message):
            self._urls.setdefault(key, url)

    def same(self, message: Message) -> str | None:
        """The URL of what was made before and is the same object."""
        return next((url for key in self._keys(message) if (url := self._urls.get(key))), None)

    def found(self, message: Message, api: Api, resource: Resource) -> str | None:
        """The URL of what the target already had and is the same object."""
        for rule in self._rules:
            if not self._keys_by(rule, message):
                continue
            wanted = _part(message.body, rule.properties)
            url = next(iter(self.target.find(api, resource, wanted)), None)
            if url:
                return url
        return None

    def tell(self, message: Message, url: str) -> None:
        """Note which values of a second object the first one does not have."""
        first = self.target.read(url)
        for each in message.origins:
            there = first_at(first, dotted(each.new))
            mine = first_at(message.body, dotted(each.new))
            if is_present(mine) and mine != there:
                what = "heeft een andere waarde" if is_present(there) else "heeft deze waarde niet"
                message.behind(
                    each.old,
                    each.value,
                    f"het object is samengevoegd met {url}, en dat {what}",
                    personal=each.personal,
                    decision=each.decision,
                )

    def _keys(self, message: Message) -> list[tuple[str, str]]:
        return [key for rule in self._rules for key in self._keys_by(rule, message)]

    def _keys_by(self, rule: Behaviour, message: Message) -> list[tuple[str, str]]:
        state = State(self._finder, message.crossing.new, message.body)
        if not state.is_a(rule.object_type):
            return []
        return [(rule.code, key) for _, key in keys_of(rule, state)]


def _part(body: JsonObject, paths: tuple[str, ...]) -> JsonObject:
    """A message with only what is at some paths."""
    found: JsonObject = {}
    for path in paths:
        *above, last = path.split(".")
        holder = found
        for step in above:
            holder = holder.setdefault(step, {})
        holder[last] = first_at(body, path)
    return found
