"""Objects elsewhere that a server takes for granted, and those that it goes and asks for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from werkbank.ir import Casus
from werkbank.register import Fixed, Resolver


@dataclass(frozen=True, slots=True)
class Known:
    """A resolver that knows some objects by itself, and leaves the others to another resolver."""

    known: Fixed
    otherwise: Resolver

    def exists(self, url: str, kind: str | None) -> bool:
        """True for what is known, or what the other resolver finds."""
        return self.known.exists(url, kind) or self.otherwise.exists(url, kind)

    def knows_relation(self, object_url: str, own_url: str) -> bool:
        """As it is known, or as the other resolver answers."""
        if self.known.exists(object_url, None):
            return self.known.knows_relation(object_url, own_url)
        return self.otherwise.knows_relation(object_url, own_url)


def externals_of(casussen: Iterable[Casus]) -> Fixed:
    """The external objects that casussen tell of: zaken, products, documents that do not exist.

    One that some casus says knows nothing of a relation, knows of none.
    """
    externals = [external for casus in casussen for external in casus.externals]
    return Fixed(
        urls=frozenset(each.url for each in externals),
        unknown_relations=frozenset(e.url for e in externals if e.data.get("relatiesOnbekend")),
    )
