"""Object types as people call them: `klant`, `klanten`, `Klant`."""

from __future__ import annotations

from collections.abc import Sequence

import click

from werkbank.ir import Model
from werkbank.schema.explain import suggestion


def chosen_types(model: Model, names: Sequence[str], parameter: str = "'--als'") -> tuple[str, ...]:
    """The object types with these names, each once, in the order of the model; all without names.

    A type is called by its own name, by that of its resource or by its path; capitals do not count.

    Raises:
        click.BadParameter: when the model exchanges no such objects.
    """
    known: dict[str, str] = {}
    for _, resource in model.resources():
        for name in (resource.object_type, resource.name, resource.path):
            known.setdefault(name.lower(), resource.object_type)
    wanted = set()
    for name in names:
        if name.lower() not in known:
            hint = suggestion(name, [resource.name for _, resource in model.resources()])
            raise click.BadParameter(
                f"dit model wisselt geen {name} uit{hint}", param_hint=parameter
            )
        wanted.add(known[name.lower()])
    return tuple(
        dict.fromkeys(
            resource.object_type
            for _, resource in model.resources()
            if not names or resource.object_type in wanted
        )
    )
