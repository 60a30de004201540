"""What the commands about casussen share: the model with its casussen, or why there is none."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from werkbank.build.planning import judge
from werkbank.build.published import judge_version
from werkbank.cli.progress import progress
from werkbank.cli.show import as_data, show_diagnostics, show_json, tally
from werkbank.ir import Casus, Model
from werkbank.schema.explain import suggestion


def read_model(
    project: Path, command: str, *, as_json: bool, version: str | None = None
) -> Model | None:
    """The model of the project; None, after telling why, when it has errors.

    Args:
        project: the project.
        command: what it is read for.
        as_json: tell why in JSON.
        version: an earlier version, of which the model is read instead.
    """
    with progress() as step:
        judged = judge_version(project, version, step) if version else judge(project, step)
    if judged.model is not None and not judged.errors:
        return judged.model
    if as_json:
        show_json(
            {
                "opdracht": command,
                "uitkomst": "fouten",
                "meldingen": as_data(judged.diagnostics),
            }
        )
    else:
        show_diagnostics(judged.errors)
        click.echo(f"Niet uit te voeren: {tally(judged.errors)} in het model of de casussen.")
    return None


def chosen(model: Model, names: Sequence[str]) -> tuple[Casus, ...]:
    """The casussen with these names or numbers, in the order of their numbers; all without names.

    Raises:
        click.BadParameter: when one of them does not exist.
    """
    if not names:
        return model.casussen
    for name in names:
        if not any(name in (casus.code, str(casus.number)) for casus in model.casussen):
            hint = suggestion(name, [casus.code for casus in model.casussen])
            raise click.BadParameter(
                f"er is geen casus {name!r}{hint}. `werkbank casus list` noemt ze.",
                param_hint="'NAAM'",
            )
    return tuple(casus for casus in model.casussen if {casus.code, str(casus.number)} & set(names))
