"""zichtbaarheid: objects for which `als` holds are disclosed only through `via`.

No list and no search shows them, whatever is asked, nor counts them. They can be read at their
URL, which stands in the object that refers to them through `via`.
"""

from __future__ import annotations

from werkbank.ir import Behaviour, BehaviourKind
from werkbank.register.collection import Collection, options
from werkbank.validate.state import State, concerned


def is_hidden(rule: Behaviour, state: State) -> bool:
    """True when a rule keeps an object in this state out of lists."""
    return bool(concerned(rule, state))


def is_disclosed_by(collection: Collection, state: State, holder: str, attribute: str) -> bool:
    """True when an object of type `holder` may show, in `_expand`, what its attribute refers to."""
    return all(
        f"{holder}.{attribute}" in options(rule.options.get("via"))
        for rule in collection.of_kind(BehaviourKind.VISIBILITY)
        if is_hidden(rule, state)
    )
