"""The page of diagnostics, from the catalogue that the messages themselves come from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from werkbank.diagnostics.catalogue import AREAS, problems_of
from werkbank.diagnostics.diagnostic import Problem, Severity
from werkbank.emit.artefact import Artefact
from werkbank.emit.markdown import bullets, heading, page, paragraphs, table, text
from werkbank.emit.places import PROBLEMS_PAGE, anchor
from werkbank.ir import Model

Area = tuple[str, Sequence[Problem]]
"""The Dutch name of an area and the problems in it."""

_PLACEHOLDER = re.compile(r"\{\w+\}")
_SEVERITIES = {
    Severity.FOUT: "fout: er wordt niets geschreven",
    Severity.WAARSCHUWING: "waarschuwing: de bouw gaat door",
}
_OPENING = (
    "Wat de werkbank kan melden over een model, en wat u eraan doet. Een melding begint met het"
    " bestand en de regel; de code daarachter staat hieronder. Drie puntjes staan voor wat de"
    " melding zelf invult."
)


def emit_problems(model: Model) -> Iterator[Artefact]:  # noqa: ARG001 - an Emitter takes it
    """`docs/naslag/meldingen.md`; the same for every model."""
    areas = tuple((name, problems_of(area)) for name, area in AREAS)
    yield Artefact.text(PROBLEMS_PAGE, problems_page(areas))


def problems_page(areas: Sequence[Area]) -> str:
    """The page: a table to find a code in, and per area every problem with its remedy."""
    everything = sorted((each for _, problems in areas for each in problems), key=_code)
    parts = [heading(1, "Meldingen"), _OPENING, _overview(everything)]
    for number, (name, problems) in enumerate(areas, start=1):
        if problems:
            parts.append(heading(2, text(name), f"gebied-{number}"))
        for problem in sorted(problems, key=_code):
            parts.extend(_problem(problem))
    return page(parts)


def _code(problem: Problem) -> str:
    return problem.code


def _overview(problems: Sequence[Problem]) -> str:
    return table(
        ("Code", "Ernst", "Melding"),
        (
            (
                f"[{text(problem.code)}](#{anchor(problem.code)})",
                problem.severity.value,
                text(_open(problem.message)),
            )
            for problem in problems
        ),
    )


def _problem(problem: Problem) -> Iterator[str]:
    yield heading(3, text(problem.code), anchor(problem.code))
    yield paragraphs(_sentence(_open(problem.message)))
    yield paragraphs(problem.why)
    yield bullets(
        (
            f"**Ernst:** {_SEVERITIES[problem.severity]}",
            f"**Oplossing:** {text(_open(problem.remedy))}",
        )
    )


def _open(template: str) -> str:
    """The template with dots for what is filled in; suggestions come only when there are any."""
    return _PLACEHOLDER.sub("…", template.replace("{suggestion}", ""))


def _sentence(message: str) -> str:
    """A message is a phrase after a colon; on a page it is a sentence."""
    start = message[:1].upper() + message[1:]
    return start if start.endswith((".", "?", "!")) else f"{start}."
