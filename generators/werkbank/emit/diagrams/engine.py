"""Running Graphviz: the `graphviz-pure` of the environment, else a `dot` of the system.

`graphviz-pure` brings its own measures of characters, so that what it draws depends neither on
the machine nor on its fonts. A `dot` of the system draws the same diagram with other bytes.
"""

from __future__ import annotations

import os
import shutil
import sysconfig
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

_NAME = "graphviz-pure"
_END = "</svg>"
FONT = "Arial"
"""The font that is measured; what the SVG asks for is in `finish`."""
_drawn: dict[str, str] = {}
"""Graph to drawing; a workbench that stays open draws most of its graphs over and over."""
_MOST = 1000


class GraphvizMissingError(RuntimeError):
    """There is neither a `graphviz-pure` nor a `dot` on this machine."""

    def __init__(self) -> None:
        super().__init__(
            "diagrammen tekenen lukt niet: graphviz-pure en dot ontbreken;"
            " installeer de afhankelijkheden van de werkbank (`pip install graphviz-pure`)"
        )


def use_bundled_dot() -> Path:
    """Points the package `graphviz` to the best executable there is, and returns it.

    Raises:
        GraphvizMissingError: when there is none.
    """
    from graphviz.backend import dot_command

    found = shutil.which(_NAME, path=sysconfig.get_path("scripts"))
    found = found or shutil.which(_NAME) or shutil.which("dot")
    if not found:
        raise GraphvizMissingError
    dot_command.DOT_BINARY = Path(found)
    return Path(found)


def render(sources: Sequence[str]) -> list[str]:
    """The SVG of every graph, in the same order.

    Each processor gets one process that draws its share: starting one takes as long as
    drawing a small diagram. A graph that was drawn before, by this process, is not drawn again.

    Args:
        sources: graphs in the DOT language.

    Raises:
        GraphvizMissingError: when there is no executable.
        graphviz.CalledProcessError: when Graphviz refuses a graph.
    """
    fresh = [source for source in dict.fromkeys(sources) if source not in _drawn]
    if fresh:
        use_bundled_dot()
        shares = min(os.cpu_count() or 1, len(fresh))
        with ThreadPoolExecutor(max_workers=shares) as pool:
            drawn = list(pool.map(_draw, (fresh[first::shares] for first in range(shares))))
        if len(_drawn) > _MOST:
            for old in _drawn.keys() - set(sources):
                del _drawn[old]
        _drawn.update((source, drawn[i % shares][i // shares]) for i, source in enumerate(fresh))
    return [_drawn[source] for source in sources]


def _draw(sources: Sequence[str]) -> list[str]:
    """The drawings of some graphs by one process, which puts them one after the other."""
    import graphviz

    output = bytes(graphviz.pipe("dot", "svg", "\n".join(sources).encode(), quiet=True)).decode()
    # Text in a drawing holds no `<`, so that the end of an element is never part of it.
    *drawings, _ = output.split(_END)
    return [drawing.lstrip() + _END for drawing in drawings]
