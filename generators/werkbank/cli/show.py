"""Prints what was found, for people and for machines."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence

import click

from werkbank.diagnostics import Diagnostic, Severity

_COLOUR = {Severity.FOUT: "red", Severity.WAARSCHUWING: "yellow"}


def show_diagnostics(found: Iterable[Diagnostic]) -> None:
    """One line per diagnostic; the severity in colour on a terminal."""
    for one in found:
        click.echo(diagnostic_line(one))


def diagnostic_line(one: Diagnostic) -> str:
    """Place, severity, code, message and remedy."""
    where = f"{one.position}: " if one.position.file else ""
    label = click.style(one.severity.value, fg=_COLOUR[one.severity], bold=True)
    return f"{where}{label} {one.code}: {one.message} — Oplossing: {one.remedy}"


def show_json(data: Mapping[str, object]) -> None:
    """One JSON object, indented, with its keys in the order given."""
    click.echo(json.dumps(data, ensure_ascii=False, indent=2))


def as_data(found: Iterable[Diagnostic]) -> list[dict[str, object]]:
    """Diagnostics in the form that `--json` prints."""
    return [
        {
            "bestand": one.position.file,
            "regel": one.position.line,
            "kolom": one.position.column,
            "ernst": one.severity.value,
            "code": one.code,
            "melding": one.message,
            "oplossing": one.remedy,
        }
        for one in found
    ]


def tally(found: Sequence[Diagnostic]) -> str:
    """`2 fouten en 1 waarschuwing`."""
    wrong = sum(one.severity is Severity.FOUT for one in found)
    doubtful = len(found) - wrong
    return (
        f"{count(wrong, 'fout', 'fouten')} en {count(doubtful, 'waarschuwing', 'waarschuwingen')}"
    )


def count(number: int, one: str, more: str) -> str:
    """The number with the right form of the noun: `1 fout`, `0 fouten`."""
    return f"{number} {one if number == 1 else more}"


def show_facts(facts: Mapping[str, object], depth: int = 0) -> None:
    """Facts as an indented list; long texts are wrapped."""
    pad = "  " * depth
    for name, value in facts.items():
        label = click.style(f"{name}:", bold=not depth)
        if isinstance(value, Mapping):
            click.echo(f"{pad}{label}")
            show_facts(value, depth + 1)
        elif isinstance(value, list) and any(isinstance(item, Mapping) for item in value):
            click.echo(f"{pad}{label}")
            for item in value:
                _show_item(item, depth + 1)
        else:
            _show_text(f"{pad}{label}", pad, _words(value))


def _show_item(item: object, depth: int) -> None:
    if isinstance(item, Mapping):
        (_, title), *rest = item.items()
        click.echo(f"{'  ' * depth}{title}")
        show_facts(dict(rest), depth + 1)
    else:
        click.echo(f"{'  ' * depth}{item}")


def _words(value: object) -> str:
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return str(value)


def _show_text(label: str, pad: str, text: str) -> None:
    whole = click.wrap_text(
        f"{label} {text}", width=100, initial_indent="", subsequent_indent=f"{pad}  "
    )
    click.echo(whole)
