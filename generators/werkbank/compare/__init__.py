"""Two versions: what differs, whom that breaks, and which decision is behind it.

`compare_specifications` reads two OpenAPI files and explains their differences with the mapping
in `model/gepubliceerd/*/afbeelding.yaml`; `render_text` and `render_json` say it. `compatibility`
tells of two models what it means to go from one to the other, per API, with the next version.
"""

from werkbank.compare.change import Change
from werkbank.compare.changelog import changelog
from werkbank.compare.comparison import Comparison, Explained, Side
from werkbank.compare.compatibility import ApiCompatibility, Compatibility, compatibility
from werkbank.compare.difference import Difference, Element, Kind
from werkbank.compare.offer import Offer
from werkbank.compare.opening import Named, named, open_version
from werkbank.compare.outcomes import compare_files, compare_versions
from werkbank.compare.render import render_json, render_text
from werkbank.compare.revisions import last_published
from werkbank.compare.specifications import compare_specifications
from werkbank.compare.stopping import Stopped, stopped_casussen
from werkbank.compare.telling import Outcome, breaking_text, outcome_text
from werkbank.compare.telling_data import compatibility_data, outcome_data
from werkbank.compare.version_steps import too_small_steps

__all__ = [
    "ApiCompatibility",
    "Change",
    "Comparison",
    "Compatibility",
    "Difference",
    "Element",
    "Explained",
    "Kind",
    "Named",
    "Offer",
    "Outcome",
    "Side",
    "Stopped",
    "breaking_text",
    "changelog",
    "compare_files",
    "compare_specifications",
    "compare_versions",
    "compatibility",
    "compatibility_data",
    "last_published",
    "named",
    "open_version",
    "outcome_data",
    "outcome_text",
    "render_json",
    "render_text",
    "stopped_casussen",
    "too_small_steps",
]
