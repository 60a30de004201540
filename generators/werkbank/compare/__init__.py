"""Two specifications: what differs, and which decision is behind it.

`compare_specifications` reads two OpenAPI files and explains their differences with the mapping
in `model/gepubliceerd/*/afbeelding.yaml`; `render_text` and `render_json` say it.
"""

from werkbank.compare.comparison import Comparison, Explained, Side
from werkbank.compare.difference import Difference, Element, Kind
from werkbank.compare.render import render_json, render_text
from werkbank.compare.specifications import compare_specifications

__all__ = [
    "Comparison",
    "Difference",
    "Element",
    "Explained",
    "Kind",
    "Side",
    "compare_specifications",
    "render_json",
    "render_text",
]
