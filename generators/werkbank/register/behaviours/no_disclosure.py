"""geen-verstrekking: a search on `attributen` alone says nothing about objects in `als`.

Who knows a telephone number is not thereby the person who has it. Filters on what `ongeacht`
names do not count as knowing more.
"""

from __future__ import annotations

from collections.abc import Collection as Several
from collections.abc import Iterator

from werkbank.ir import BehaviourKind
from werkbank.register.collection import Collection, options


def withheld(collection: Collection, asked: Several[str]) -> Iterator[tuple[str, str]]:
    """The conditions `(path, value)` whose objects an answer must leave out.

    Args:
        collection: where is searched.
        asked: the dotted paths of the filters that were given.
    """
    for rule in collection.of_kind(BehaviourKind.NO_DISCLOSURE):
        telling = set(asked) - set(options(rule.options.get("ongeacht")))
        if rule.when and telling and telling <= set(rule.properties):
            yield rule.when
