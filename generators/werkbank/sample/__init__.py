"""Fictitious data, made from the model: realistic, the same every time, and of nobody."""

from werkbank.sample.faulty import Line, Truth, kinds_of, lines
from werkbank.sample.sampler import JsonObject, Sampler
from werkbank.sample.values import NoValueError, Values

__all__ = [
    "JsonObject",
    "Line",
    "NoValueError",
    "Sampler",
    "Truth",
    "Values",
    "kinds_of",
    "lines",
]
