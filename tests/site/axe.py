"""axe-core on a page in all its looks: light and dark, on a large screen and on a telephone."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

LEVELS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa")
"""The rules of axe-core that belong to WCAG 2.1 and 2.2, level A and AA."""
COLOURS = ("color-contrast", "link-in-text-block")
"""The rules that can judge another colour scheme of the same page otherwise."""
SCREENS = ((1280, 900), (360, 780))
SCHEMES = ("light", "dark")
_NAMES = {"light": "default", "dark": "slate"}


@cache
def script() -> str | None:
    """The text of axe-core; None when it is not installed."""
    spec = find_spec("axe_playwright_python")
    if spec is None or spec.origin is None:
        return None
    return (Path(spec.origin).parent / "axe.min.js").read_text("utf-8")


def looks(page: Any) -> Iterator[tuple[str, int]]:
    """Gives the page every look in turn, without loading it again."""
    for width, height in SCREENS:
        page.set_viewport_size({"width": width, "height": height})
        for scheme in SCHEMES:
            page.evaluate(
                "name => document.querySelector(`[data-md-color-scheme=${name}][type=radio]`)"
                ".click()",
                _NAMES[scheme],
            )
            page.wait_for_function(
                "name => document.body.dataset.mdColorScheme === name", arg=_NAMES[scheme]
            )
            # Two frames: one for what listens to the size of the window, one to draw it.
            page.evaluate(
                "() => new Promise((done) =>"
                " requestAnimationFrame(() => requestAnimationFrame(done)))"
            )
            yield scheme, width


def shorten(page: Any) -> None:
    """Takes away what repeats itself without end: row after row, operation after operation.

    They are made in one way, so that the first ones stand for all; `measure` judges them all.
    """
    page.evaluate(
        """() => {
          const rest = (kind, most) => document.querySelectorAll(kind).forEach((each) =>
            [...each.children].slice(most).forEach((child) => child.remove()));
          rest('main tbody', 25);
          rest('main article ul', 25);
          [...document.querySelectorAll('#redoc [id*="/operation/"]')].slice(6)
            .forEach((each) => each.remove());
        }"""
    )


def judge(page: Any, *, colours: bool = False) -> Any:
    """What axe-core says of the page as it is now.

    Args:
        page: of the browser.
        colours: ask only the rules that judge colours.
    """
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(script())
    only = {"type": "rule", "values": COLOURS} if colours else {"type": "tag", "values": LEVELS}
    return page.evaluate(
        "only => axe.run(document, {runOnly: only, resultTypes: ['violations']})", only
    )


def violations(page: Any, *, colours: bool = False) -> list[str]:
    """What axe-core finds on the page as it is now, one line per rule with its first places."""
    return [
        f"{each['id']} ({len(each['nodes'])}): {[node['target'] for node in each['nodes'][:3]]}"
        for each in judge(page, colours=colours)["violations"]
    ]
