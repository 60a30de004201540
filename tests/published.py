"""The published drafts of 2022 and what the model of that version gives, for tests.

The drafts are not part of this repository. Set `WERKBANK_BRONNEN` to the folder that holds
`specificaties-2022/`; without it, `../shared/bronnen` beside the repository is tried.
"""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

import pytest

from tests.conftest import PROJECT
from werkbank.ir import Model
from werkbank.read import read_published

VERSION = "2022"
APIS = ("klanten", "contactmomenten", "verzoeken")


def drafts() -> Path:
    """The folder with the published files; skips where it is not."""
    sources = Path(os.environ.get("WERKBANK_BRONNEN", PROJECT.parent / "shared" / "bronnen"))
    if not (sources / "specificaties-2022").is_dir():
        pytest.skip(
            "De ontwerpen van 2022 zijn hier niet: zet WERKBANK_BRONNEN op de map met "
            "specificaties-2022/ (drafts of 2022 not found: point WERKBANK_BRONNEN at the folder "
            "that holds specificaties-2022/)."
        )
    return sources / "specificaties-2022"


@cache
def published_model() -> Model:
    """The model of 2022."""
    reading = read_published(PROJECT, VERSION)
    assert reading.model is not None, "\n".join(map(str, reading.diagnostics))
    return reading.model
