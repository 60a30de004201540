"""Rules that restrict the information itself, as MIM constraints on the object type."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from werkbank.emit.mim import metadata as meta
from werkbank.emit.mim.graph import Blank, Node, Statement, node
from werkbank.emit.mim.identifiers import Identifiers
from werkbank.ir import BehaviourKind, Model, PropertyKind

KINDS = frozenset(
    {
        BehaviourKind.UNIQUE,
        BehaviourKind.CROSS_REFERENCE,
        BehaviourKind.IMMUTABLE,
        BehaviourKind.ONE_OF_REQUIRED,
        BehaviourKind.REQUIRED_WHEN,
        BehaviourKind.FORBIDDEN_WHEN,
        BehaviourKind.TRANSITION,
        BehaviourKind.ORDER,
    }
)
"""The kinds that say what may be recorded. The other kinds say how a register answers."""


@dataclass(frozen=True, slots=True)
class Constraint:
    """A condition that objects of one class satisfy.

    Attributes:
        formal: the condition in OCL, where there is one.
    """

    code: str
    holder: str
    title: str
    text: str
    formal: str = ""

    @property
    def label(self) -> Blank:
        """The shapes want a constraint to be a blank node, although it has an identificatie."""
        return Blank("c-" + re.sub(r"[^0-9A-Za-z-]", "-", self.code))

    def node(self, ids: Identifiers) -> Node:
        """Everything about the constraint itself; the class refers to it."""
        iri = ids.element("constraint", self.code)
        return node(
            self.label,
            "mim:Constraint",
            meta.named(iri, self.title or self.code),
            meta.prose("mim:specificatieTekst", self.text),
            meta.string("mim:specificatieFormeel", self.formal),
        )


def constraints(model: Model) -> tuple[Constraint, ...]:
    """All constraints of the model, each code once."""
    found = {c.code: c for c in (*_pinned(model), *_behaviours(model))}
    return tuple(found.values())


def links(held: tuple[Constraint, ...]) -> dict[str, tuple[Statement, ...]]:
    """The statements that bind constraints to their class, by the name of the class."""
    bound: dict[str, list[Statement]] = {}
    for constraint in held:
        bound.setdefault(constraint.holder, []).append(("mim:constraint", constraint.label))
    return {holder: tuple(statements) for holder, statements in bound.items()}


def _pinned(model: Model) -> Iterator[Constraint]:
    """A subtype that fixes an inherited attribute, such as its discriminator."""
    for holder in model.object_types.values():
        parent = model.object_types.get(holder.parent or "")
        for prop in holder.properties:
            above = parent.find(prop.name) if parent else None
            if prop.fixed is None or above is None or above.fixed == prop.fixed:
                continue
            value = f"{prop.range}::{prop.fixed}" if prop.kind is PropertyKind.ENUM else None
            yield Constraint(
                code=f"{holder.name}.{prop.name}",
                holder=holder.name,
                title=f"Waarde van {prop.name}",
                text=f"Bij {holder.name} heeft {prop.name} altijd de waarde {prop.fixed}.",
                formal=f"context {holder.name} inv: self.{prop.name} = {value or repr(prop.fixed)}",
            )


def _behaviours(model: Model) -> Iterator[Constraint]:
    for api in model.apis:
        for rule in api.behaviours:
            holder = rule.object_type or ""
            if rule.kind in KINDS and holder in model.object_types:
                yield Constraint(rule.code, holder, rule.title, rule.text)
