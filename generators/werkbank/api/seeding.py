"""Fictitious klanten to try a server with: as many as asked, and every time the same."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count, islice
from uuid import UUID, uuid5

from werkbank.api.paths import base_path
from werkbank.ir import Api, Model, OperationKind, Resource
from werkbank.register import JsonObject, NewId, Register, Request, timely
from werkbank.sample import NoValueError, Sampler

_SEED = 20220623
_MOMENT = 1_655_935_200_000
"""That day, in milliseconds: when they are said to have been made, by their identifiers."""
_NAMESPACE = UUID("5e0b7a1c-4f0e-5a35-8f6d-2d7f5ad52c11")


def seeded_ids() -> NewId:
    """Identifiers that are the same every time, and rise as those of other klanten do."""
    numbers = count(_MOMENT)
    return lambda: timely(moment := next(numbers), uuid5(_NAMESPACE, str(moment)).int)


def klanten_of(model: Model) -> tuple[Api, Resource] | None:
    """Where klanten are made; None for a model without any."""
    found = model.resource_of("Klant")
    return found if found and found[1].find(OperationKind.CREATE) else None


def seed(register: Register, amount: int) -> Iterator[int]:
    """Make klanten; yields how many there are, now and then.

    Args:
        register: opened with `seeded_ids`, so that the klanten have the same URLs every time.
        amount: how many.

    Raises:
        ValueError: when the model has no klanten, or refuses one; the text is Dutch.
    """
    place = klanten_of(register.model)
    if place is None:
        raise ValueError("dit model heeft geen klanten om te verzinnen")
    path = f"{base_path(place[0])}/{place[1].path}"
    bodies = fictitious(register.model, amount)
    made = 0
    while batch := [Request(method="POST", path=path, body=each) for each in islice(bodies, 250)]:
        for answer in register.handle_all(batch):
            made += 1
            if answer.status != 201:
                raise ValueError(f"klant {made} is geweigerd: {answer.body}")
        yield made


def fictitious(model: Model, amount: int) -> Iterator[JsonObject]:
    """The messages that make klanten, always the same ones.

    Raises:
        ValueError: when the model asks for what cannot be made; the text is Dutch.
    """
    try:
        yield from Sampler(model, amount, _SEED, exported=False, elsewhere=False).records("Klant")
    except NoValueError as error:
        raise ValueError(f"niet te verzinnen: {error}") from error
