"""Fictitious data, made from the model: realistic, the same every time, and of nobody."""

from werkbank.sample.sampler import JsonObject, Sampler
from werkbank.sample.values import NoValueError, Values

__all__ = ["JsonObject", "NoValueError", "Sampler", "Values"]
