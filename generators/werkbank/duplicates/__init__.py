"""Guests who may be there twice: a signal with an explanation, and never a decision."""

from werkbank.duplicates.comparing import Found, compare
from werkbank.duplicates.pair import Pair, Reason, Source
from werkbank.duplicates.rules import COMPARISONS, PRIOR, THRESHOLD
from werkbank.duplicates.traits import Guest, Traits, guest_of, guests_of, traits_of

__all__ = [
    "COMPARISONS",
    "PRIOR",
    "THRESHOLD",
    "Found",
    "Guest",
    "Pair",
    "Reason",
    "Source",
    "Traits",
    "compare",
    "guest_of",
    "guests_of",
    "traits_of",
]
