"""What one side of a comparison offers: its APIs, and its model where there is one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from werkbank.compare.document import Specification, as_specification
from werkbank.emit.openapi import openapi_document
from werkbank.ir import Model


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A version of the standard.

    Attributes:
        name: how people know it: a folder, a revision.
        specifications: the specification of every API, by the name of the API.
        model: the model; None when only specifications are known.
        note: Dutch, what the reader must know of how it was obtained; empty when nothing.
    """

    name: str
    specifications: Mapping[str, Specification] = field(default_factory=dict)
    model: Model | None = None
    note: str = ""


def offer_of(model: Model, name: str = "") -> Offer:
    """What a model offers: its specifications as they would be written now."""
    specifications = {}
    for api in model.apis:
        read = as_specification(openapi_document(model, api), f"specificatie/{api.name}")
        if isinstance(read, Specification):
            specifications[api.name] = read
    return Offer(name=name or model.title, specifications=specifications, model=model)
