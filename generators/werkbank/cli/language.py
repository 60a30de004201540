"""Makes click speak Dutch, whatever the language of the user's computer is.

Click looks up its own words ('Usage', 'No such command') with `gettext.gettext` at the moment it
needs them, in the current text domain. This room ships a catalogue for that domain.
"""

from __future__ import annotations

import gettext
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

DOMAIN = "werkbank"
CATALOGUES = Path(__file__).parent / "taal"


@contextmanager
def dutch() -> Iterator[None]:
    """Within this context every text that goes through gettext is Dutch."""
    domain, language = gettext.textdomain(), os.environ.get("LANGUAGE")
    gettext.bindtextdomain(DOMAIN, str(CATALOGUES))
    gettext.textdomain(DOMAIN)
    os.environ["LANGUAGE"] = "nl"  # the variable that gettext reads first
    try:
        yield
    finally:
        gettext.textdomain(domain)
        if language is None:
            os.environ.pop("LANGUAGE", None)
        else:
            os.environ["LANGUAGE"] = language
