"""Errors of the JSON Schema validator in Dutch, with the mend.

The validator reports in English and drops its own context for `anyOf` and `oneOf`; here the
deepest alternative is explained, for that is nearly always the one that was meant.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

_TYPES = {
    "string": "tekst",
    "integer": "een geheel getal",
    "number": "een getal",
    "boolean": "waar of onwaar (true of false)",
    "object": "een groep (sleutels met waarden)",
    "array": "een lijst",
    "null": "leeg",
}


@dataclass(frozen=True, slots=True)
class Explanation:
    """One violation in words.

    Attributes:
        path: where in the instance, as keys and indexes from the root.
        keyword: the JSON Schema keyword that failed.
        problem: Dutch, without the place.
        remedy: Dutch.
    """

    path: tuple[str | int, ...]
    keyword: str
    problem: str
    remedy: str


def suggestion(word: str, known: Iterator[str] | list[str] | tuple[str, ...]) -> str:
    """` (bedoelde u X?)` when a known word comes close, otherwise an empty string."""
    close = get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f" (bedoelde je {close[0]}?)" if close else ""


def explain(error: Any, known: dict[str, list[str]] | None = None) -> Iterator[Explanation]:
    """The violations in one error of jsonschema-rs.

    Args:
        error: a `jsonschema_rs.ValidationError`.
        known: per schema path of an object (`/`-joined), the keys it allows, for suggestions.
    """
    kind = error.kind.name
    path = tuple(error.instance_path)
    if kind in {"anyOf", "oneOf"}:
        context = getattr(error.kind, "context", None) or []
        best = max(
            (branch for branch in context if branch),
            key=lambda branch: max(len(list(e.instance_path)) for e in branch),
            default=None,
        )
        if best and max(len(list(e.instance_path)) for e in best) > 0:
            for nested in best:
                for part in explain(nested, known):
                    full = part.path if part.path[: len(path)] == path else path + part.path
                    yield Explanation(full, part.keyword, part.problem, part.remedy)
            return
    if kind == "additionalProperties":
        allowed = _allowed(error, known)
        for key in error.kind.unexpected:
            yield Explanation(
                (*path, key),
                kind,
                f"de sleutel {key} is hier niet bekend{suggestion(key, allowed)}",
                "verbeter of verwijder de sleutel"
                + (f"; toegestaan zijn: {', '.join(sorted(allowed))}" if allowed else ""),
            )
        return
    problem, remedy = _words(kind, error)
    yield Explanation(path, kind, problem, remedy)


def _allowed(error: Any, known: dict[str, list[str]] | None) -> list[str]:
    place = "/".join(str(step) for step in list(error.schema_path)[:-1])
    return (known or {}).get(place, [])


def _words(kind: str, error: Any) -> tuple[str, str]:
    if kind in _WORDS:
        problem, remedy = _WORDS[kind]
        value = getattr(error.kind, "value", "")
        return problem.format(value=value), remedy.format(value=value)
    if kind == "type":
        types = getattr(error.kind, "types", None) or [error.kind.value]
        wanted = " of ".join(_TYPES.get(str(name), str(name)) for name in types)
        return f"hier hoort {wanted}", "verbeter de waarde"
    if kind == "enum":
        options = ", ".join(str(option) for option in error.kind.options)
        return "deze waarde is niet toegestaan", f"kies een van: {options}"
    return f"de waarde voldoet niet aan {kind}", "vergelijk met de beschrijving"


_WORDS = {
    "required": ("{value} ontbreekt", "voeg {value} toe"),
    "const": ("deze waarde is niet toegestaan", "gebruik {value}"),
    "pattern": ("de waarde heeft niet de juiste vorm", "gebruik de vorm {value}"),
    "format": ("de waarde is geen geldige {value}", "verbeter de waarde"),
    "minLength": ("de tekst is te kort (minimaal {value} tekens)", "vul de tekst aan"),
    "maxLength": ("de tekst is te lang (maximaal {value} tekens)", "kort de tekst in"),
    "minItems": ("de lijst is te kort (minimaal {value})", "vul de lijst aan"),
    "maxItems": ("de lijst is te lang (maximaal {value})", "kort de lijst in"),
    "minimum": ("het getal is te klein (minimaal {value})", "verhoog het getal"),
    "maximum": ("het getal is te groot (maximaal {value})", "verlaag het getal"),
    "exclusiveMinimum": ("het getal moet groter zijn dan {value}", "verhoog het getal"),
    "exclusiveMaximum": ("het getal moet kleiner zijn dan {value}", "verlaag het getal"),
    "minProperties": ("de groep is leeg", "vul ten minste één sleutel in"),
    "uniqueItems": ("de lijst bevat een waarde dubbel", "verwijder de dubbele waarde"),
    "anyOf": ("de waarde past bij geen van de vormen", "vergelijk met de beschrijving"),
    "oneOf": ("de waarde past bij geen van de vormen", "vergelijk met de beschrijving"),
}
