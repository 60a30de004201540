"""From what Graphviz draws to the SVG that is published: accessible, and without its traces."""

from __future__ import annotations

import re
from xml.etree import ElementTree

from werkbank.emit.diagrams.legend import SVG, legend
from werkbank.emit.diagrams.palette import EDGE_OF_PAPER, PAPER

_XLINK = "http://www.w3.org/1999/xlink"
_VIEW_BOX = re.compile(r'viewBox="\S+ \S+ (\S+) (\S+)"')
_NARROWEST = 360
"""Points; a narrower diagram gets room for its legend."""
_FONTS = "Arial, 'Liberation Sans', Helvetica, sans-serif"
_STYLE = (
    "a{cursor:pointer}"
    "a:hover text{text-decoration:underline}"
    "a:focus-visible{outline:2px solid #154273;outline-offset:1px}"
)


def frame(
    root: ElementTree.Element, width: float, height: float, role: str, labels: dict[str, str]
) -> None:
    """Gives a drawing its size, at most that of the page, and what readers by ear are told.

    Args:
        root: the drawing; what Graphviz said of it goes.
        width: in points.
        height: in points.
        role: of ARIA.
        labels: names of elements, by the part of the ARIA attribute after `aria-`.
    """
    root.attrib.clear()
    root.attrib.update(
        {
            "viewBox": f"0 0 {width:.0f} {height:.0f}",
            "width": f"{width:.0f}",
            "height": f"{height:.0f}",
            "style": "max-width:100%;height:auto",
            "role": role,
            "lang": "nl",
            **{f"aria-{part}": names for part, names in labels.items()},
        }
    )


def size(svg: str) -> tuple[float, float]:
    """Width and height of what Graphviz drew, in points."""
    found = _VIEW_BOX.search(svg)
    if found is None:
        raise ValueError("no viewBox in the output of Graphviz")
    return float(found[1]), float(found[2])


def finish(svg: str, name: str, title: str, description: str) -> str:
    """The diagram with a title and a description, a background of its own and plain links.

    Args:
        svg: output of Graphviz.
        name: what the identifiers in the diagram begin with, unique among the diagrams of a page.
        title: what the diagram shows, for the tab of a browser and for screen readers.
        description: what there is to see, for who cannot see it.
    """
    root = ElementTree.fromstring(svg)  # noqa: S314 - our own Graphviz wrote it
    width, height = size(svg)
    width = max(width, _NARROWEST)
    signs, taken = legend(width, height)
    height += taken
    labels = {"labelledby": f"{name}-titel", "describedby": f"{name}-beschrijving"}
    # Not `img`: that hides the links in it from who reads by ear (axe: nested-interactive).
    frame(root, width, height, "graphics-document", labels)
    root.append(signs)
    _clean_links(root)
    clean_groups(root)
    clean_texts(root)
    _add_head(root, name, title, description, width, height)
    ElementTree.register_namespace("", SVG)
    return ElementTree.tostring(root, encoding="unicode", short_empty_elements=True)


def _clean_links(root: ElementTree.Element) -> None:
    """Links as SVG 2 has them, with the tooltip as a title that browsers show and read."""
    for anchor in root.iter(f"{{{SVG}}}a"):
        anchor.set("href", anchor.attrib.pop(f"{{{_XLINK}}}href", ""))
        told = anchor.attrib.pop(f"{{{_XLINK}}}title", "")
        if told:
            title = ElementTree.Element(f"{{{SVG}}}title")
            title.text = told
            anchor.insert(0, title)
        if "#" in anchor.attrib["href"]:
            # The class itself is one stop of the Tab key; its attributes are for the mouse.
            anchor.set("tabindex", "-1")


def clean_groups(root: ElementTree.Element) -> None:
    """Without the node names, which would show as tooltips, and without identifiers.

    Graphviz numbers on from one graph to the next: what a diagram is drawn with would show.
    """
    for group in root.iter(f"{{{SVG}}}g"):
        group.attrib.pop("id", None)
        for title in group.findall(f"{{{SVG}}}title"):
            group.remove(title)


def clean_texts(root: ElementTree.Element) -> None:
    """Texts in a font that is there on every machine, or in one like it."""
    for text in root.iter(f"{{{SVG}}}text"):
        text.attrib.pop("{http://www.w3.org/XML/1998/namespace}space", None)
        text.set("font-family", _FONTS)


def _add_head(
    root: ElementTree.Element, name: str, title: str, description: str, width: float, height: float
) -> None:
    graph = root.find(f"{{{SVG}}}g")
    if graph is not None:
        background = graph.find(f"{{{SVG}}}polygon")
        if background is not None and background.get("stroke") == "none":
            graph.remove(background)
    head = [
        _element("title", title, id=f"{name}-titel"),
        _element("desc", description, id=f"{name}-beschrijving"),
        _element("style", _STYLE),
        _element(
            "rect", x="0.5", y="0.5", width=f"{width - 1:.0f}", height=f"{height - 1:.0f}",
            rx="8", fill=PAPER, stroke=EDGE_OF_PAPER,
        ),
    ]  # fmt: skip
    for index, element in enumerate(head):
        root.insert(index, element)


def _element(name: str, content: str = "", **attributes: str) -> ElementTree.Element:
    element = ElementTree.Element(f"{{{SVG}}}{name}", attributes)
    element.text = content or None
    return element
