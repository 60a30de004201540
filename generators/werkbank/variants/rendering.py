"""A comparison of variants as text for a terminal, and as data for other programs."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from werkbank.variants.comparing import Compared
from werkbank.variants.verdict import ApiChange, CasusVerdict, RouteVerdict, VariantVerdict, Verdict

SIGNS = {
    Verdict.WORKS: "✓",
    Verdict.NEW: "+",
    Verdict.DIFFERS: "~",
    Verdict.BREAKS: "✗",
}
"""A sign per verdict, for a matrix; the word is always told as well."""


def matrix(verdicts: Sequence[VariantVerdict]) -> list[tuple[str, ...]]:
    """A row per casus and a column per variant; the first row has the names."""
    rows: list[tuple[str, ...]] = [("casus", *(each.variant.code for each in verdicts))]
    for index, casus in enumerate(verdicts[0].casussen if verdicts else ()):
        cells = (in_short(each.casussen[index]) for each in verdicts)
        rows.append((f"{casus.number} {casus.casus}", *cells))
    return rows


def in_short(casus: CasusVerdict) -> str:
    """`✗ breekt (2 van 5)`: the sign, the verdict, and in how many of the routes."""
    verdict = casus.verdict
    sign = f"{SIGNS[verdict]} {verdict}"
    if verdict is Verdict.BREAKS:
        sign += f" ({len(casus.of(verdict))} van {len(casus.routes)})"
    return f"{sign}, en nieuw" if casus.new and verdict is not Verdict.NEW else sign


def render_text(compared: Compared) -> str:
    """The matrix, what every variant comes to, and what the API change means."""
    verdicts = compared.verdicts
    if not verdicts:
        return ""
    return "\n".join((*_aligned(matrix(verdicts)), "", *_summaries(verdicts))) + "\n"


def _aligned(rows: list[tuple[str, ...]]) -> Iterator[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        yield "  ".join(cells).rstrip()


def _summaries(verdicts: Sequence[VariantVerdict]) -> Iterator[str]:
    for each in verdicts:
        counts = ", ".join(
            f"{number} {verdict}" for verdict, number in each.counts.items() if number
        )
        yield f"{each.variant.code}: {counts or 'geen casussen'}; versie: {each.step}"
        changed = [told for api in each.apis if (told := told_change(api))]
        yield f"   {'; '.join(changed) or 'de specificaties blijven gelijk'}"


def told_change(api: ApiChange) -> str:
    """`klanten: 5 erbij, 2 weg, 3 gedragsregels`; empty when nothing changes."""
    parts = [
        f"{number} {word}"
        for number, word in (
            (api.added, "erbij"),
            (api.removed, "weg"),
            (api.changed, "anders"),
            (api.rules, "gedragsregel" if api.rules == 1 else "gedragsregels"),
        )
        if number
    ]
    name = f"{api.api} heet {api.renamed}" if api.renamed else api.api
    return f"{name}: {', '.join(parts)} ({api.step})" if parts or api.renamed else ""


def render_variant(verdict: VariantVerdict) -> str:
    """One variant: per casus what became of it, and why."""
    lines = [f"{verdict.variant.code}: {verdict.variant.title}", f"  {verdict.variant.question}"]
    for casus in verdict.casussen:
        lines.append(f"{in_short(casus)}: {casus.number} {casus.casus}")
        if casus.note:
            lines.append(f"     {' '.join(casus.note.split())}")
        for route in casus.routes:
            lines += _route(route)
        lines += [f"     ? {need.what}" for need in casus.needs]
        lines += [
            f"       {side}: {text}"
            for need in casus.needs
            for side, text in (("basis", need.base), ("variant", need.variant))
        ]
    return "\n".join((*lines, "", *_summaries((verdict,)))) + "\n"


def _route(route: RouteVerdict) -> Iterator[str]:
    if route.verdict is Verdict.WORKS:
        return
    yield f"     {SIGNS[route.verdict]} route {route.route}: {route.verdict}"
    if route.reason:
        yield f"       {route.place}: stap {route.step}: {route.reason}"
    for contrast in route.contrasts:
        yield f"       {contrast.what}: {contrast.base} → {contrast.variant}"


def as_data(compared: Compared) -> list[dict[str, Any]]:
    """Everything, for `--json`."""
    return [_variant(each) for each in compared.verdicts]


RECORD = "docs/varianten.json"
"""Where the outcome is kept for the site, below the project."""


def record(compared: Compared) -> str:
    """What is kept: the outcome without the places in files, which change with every edit."""
    data = as_data(compared)
    for variant in data:
        for casus in variant["casussen"]:
            for route in casus["routes"]:
                del route["plaats"]
    return json.dumps({"varianten": data}, ensure_ascii=False, indent=1) + "\n"


def _variant(verdict: VariantVerdict) -> dict[str, Any]:
    variant = verdict.variant
    return {
        "variant": variant.code,
        "titel": variant.title,
        "vraagstelling": variant.question,
        "samenvatting": variant.summary,
        "antwoord": variant.answer,
        "vragen": list(variant.questions),
        "verhouding": variant.agreement.value,
        "versiestap": verdict.step,
        "oordelen": {kind.value: number for kind, number in verdict.counts.items()},
        "apis": [
            {
                "api": api.api,
                "heet": api.renamed or api.api,
                "erbij": api.added,
                "weg": api.removed,
                "anders": api.changed,
                "gedragsregels": api.rules,
                "versiestap": api.step,
            }
            for api in verdict.apis
        ],
        "casussen": [_casus(casus) for casus in verdict.casussen],
    }


def _casus(casus: CasusVerdict) -> dict[str, Any]:
    return {
        "nummer": casus.number,
        "casus": casus.casus,
        "oordeel": casus.verdict.value,
        "nieuw": casus.new,
        "toelichting": casus.note,
        "routes": [
            {
                "route": route.route,
                "oordeel": route.verdict.value,
                "stap": route.step,
                "plaats": route.place,
                "reden": route.reason,
                "verschillen": [
                    {"wat": each.what, "basis": each.base, "variant": each.variant}
                    for each in route.contrasts
                ],
            }
            for route in casus.routes
        ],
        "informatiebehoeften": [
            {"vraag": each.what, "basis": each.base, "variant": each.variant}
            for each in casus.needs
        ],
    }
