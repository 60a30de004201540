"""verwijzing-bestaat: the URLs in `attributen` lead to an object, here or (`vreemd`) elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

from werkbank.ir import Behaviour, Model, PropertyKind
from werkbank.register.behaviours.concerning import any_given
from werkbank.register.behaviours.implementation import Implementation, Work
from werkbank.register.behaviours.new_values import new_values
from werkbank.register.catalogue import Catalogue
from werkbank.register.draft import Draft
from werkbank.register.resolver import RefusedError, Resolver
from werkbank.validate.fault import Fault, broken
from werkbank.validate.places import split


def _urls(rule: Behaviour, draft: Draft, model: Model) -> Iterator[tuple[str, str, str | None]]:
    """Name, URL and expected object type of every reference that is new."""
    for path, name, url in new_values(rule, draft):
        leaves = model.walk(str(rule.object_type), split(path))
        kind = next((p.range for p in leaves if p.kind is PropertyKind.REFERENCE), None)
        yield name, url, kind


def _judge(rule: Behaviour, draft: Draft, work: Work) -> Iterator[Fault]:
    for name, url, kind in _urls(rule, draft, work.catalogue.model):
        if reason := _why_not(rule, work, url, kind):
            yield broken(rule, name, reason)


def _why_not(rule: Behaviour, work: Work, url: str, kind: str | None) -> str | None:
    if not rule.options.get("vreemd") or work.catalogue.is_own(url):
        found = work.object_at(url)
        wanted = kind if kind and not work.catalogue.model.object_types[kind].external else None
        if found is None:
            return _absent(wanted)
        collection, stored = found
        if wanted and not work.catalogue.state(collection, stored.data).is_a(wanted):
            return _absent(wanted)
        return None
    try:
        there = work.resolver.exists(url, kind)
    except RefusedError as refused:
        return f"Deze URL is niet na te gaan: {refused}"
    what = f"geen {kind.lower()}" if kind else "niets"
    return None if there else f"Op deze URL is {what} gevonden; controleer de URL"


def _absent(kind: str | None) -> str:
    what = kind.lower() if kind else "object"
    return (
        f"In dit register staat geen {what} op deze URL; gebruik de `url` van een bestaand object"
    )


def _ask(rule: Behaviour, draft: Draft, catalogue: Catalogue, resolver: Resolver) -> None:
    """Let the resolver find its answers; the write itself judges them."""
    if not rule.options.get("vreemd"):
        return
    for _, url, kind in _urls(rule, draft, catalogue.model):
        if not catalogue.is_own(url):
            with suppress(RefusedError):
                resolver.exists(url, kind)


REFERENCE_EXISTS = Implementation(concerns=any_given, judge=_judge, ask=_ask)
