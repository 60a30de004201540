"""kruisverwijzing: setting `attribuut` sets `spiegel` on the other, one to one."""

from __future__ import annotations

from collections.abc import Iterator

from werkbank.ir import Behaviour
from werkbank.register.behaviours.concerning import any_given
from werkbank.register.behaviours.implementation import Implementation, Work
from werkbank.register.draft import Draft
from werkbank.validate.fault import Fault, broken


def _judge(rule: Behaviour, draft: Draft, _work: Work) -> Iterator[Fault]:
    if draft.new is None or not draft.new.is_a(rule.object_type):
        return
    for path in rule.properties:
        if draft.new.first(path) == draft.url:
            yield broken(rule, path, "Een object kan niet naar zichzelf verwijzen; kies een ander")


def _settle(rule: Behaviour, draft: Draft, work: Work) -> None:
    attribute, mirror = rule.properties[0], str(rule.options["spiegel"])
    if draft.shown.is_a(rule.object_type):
        before = draft.old.first(attribute) if draft.old else None
        after = draft.new.first(attribute) if draft.new else None
        if before != after:
            _release(rule, work, before, mirror, draft.url)
            _claim(rule, work, after, attribute, mirror, draft)
    if draft.new is None:  # whoever pointed at what is gone
        for uuid in _pointing(rule, work, draft.uuid, attribute):
            work.change(uuid, {attribute: None}, rule)


def _release(rule: Behaviour, work: Work, url: object, mirror: str, own: str) -> None:
    """The object that was pointed at is free again."""
    found = work.object_at(url)
    if found and found[1].data.get(mirror) == own:
        work.change(found[1].uuid, {mirror: None}, rule)


def _claim(
    rule: Behaviour, work: Work, url: object, attribute: str, mirror: str, draft: Draft
) -> None:
    """Point the other back, and take the pointer from whoever had it before."""
    found = work.object_at(url)
    if found is None:
        return
    target = found[1].uuid
    if found[1].data.get(mirror) != draft.url:
        work.change(target, {mirror: draft.url}, rule)
    for uuid in _pointing(rule, work, target, attribute):
        if uuid != draft.uuid:
            work.change(uuid, {attribute: None}, rule)


def _pointing(rule: Behaviour, work: Work, target: str, attribute: str) -> list[str]:
    numbers = work.catalogue.numbers(f"{rule.object_type}.{attribute}")
    return [stored.uuid for stored in work.store.referring(target, numbers)]


CROSS_REFERENCE = Implementation(concerns=any_given, judge=_judge, settle=_settle)
