"""relatie-in-bron: the source of the object in `attributen` knows the relation as well."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

from werkbank.ir import Behaviour, PropertyKind
from werkbank.register.behaviours.concerning import any_given
from werkbank.register.behaviours.implementation import Implementation, Work
from werkbank.register.behaviours.new_values import new_values
from werkbank.register.catalogue import Catalogue
from werkbank.register.draft import Draft
from werkbank.register.resolver import RefusedError, Resolver
from werkbank.validate.fault import Fault, broken


def _pairs(rule: Behaviour, draft: Draft, catalogue: Catalogue) -> Iterator[tuple[str, str, str]]:
    """Name and URL of each new object elsewhere, and the URL of ours that it is related to."""
    own = _own_end(rule, draft, catalogue) or draft.url
    for _, name, url in new_values(rule, draft):
        yield name, url, own


def _own_end(rule: Behaviour, draft: Draft, catalogue: Catalogue) -> str | None:
    """The object of ours that the relation object links: its first reference to one."""
    for prop in draft.collection.object_type.properties:
        if prop.kind is PropertyKind.REFERENCE and prop.name not in rule.properties:
            url = draft.shown.first(prop.name)
            if isinstance(url, str) and catalogue.locate(url):
                return url
    return None


def _judge(rule: Behaviour, draft: Draft, work: Work) -> Iterator[Fault]:
    for name, url, own in _pairs(rule, draft, work.catalogue):
        try:
            known = work.resolver.knows_relation(url, own)
        except RefusedError as refused:
            yield broken(rule, name, f"De relatie is niet na te gaan: {refused}")
            continue
        if not known:
            yield broken(
                rule,
                name,
                "De bron van dit object kent de relatie niet; leg de relatie eerst daar vast",
            )


def _ask(rule: Behaviour, draft: Draft, catalogue: Catalogue, resolver: Resolver) -> None:
    for _, url, own in _pairs(rule, draft, catalogue):
        with suppress(RefusedError):
            resolver.knows_relation(url, own)


RELATION_IN_SOURCE = Implementation(concerns=any_given, judge=_judge, ask=_ask)
