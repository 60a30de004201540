"""The site, built once for all tests of a run, and a browser to look at it with."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import PROJECT
from tests.site.once import once
from tests.site.served import served
from tests.site.visiting import quiet_context


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the site; processes of one run share it."""
    pytest.importorskip("material", reason="mkdocs-material, of the extra `site`, is not installed")
    if find_spec("drf_spectacular_sidecar") is None:  # not imported: it would want Django
        pytest.skip("Redoc, of the extra `site`, is not installed")
    from werkbank.site.building import build_site
    from werkbank.site.second_process import SWITCH

    def make(folder: Path) -> Sequence[str]:
        os.environ[SWITCH] = "1"  # this process has threads: it had better not be split
        return build_site(PROJECT, folder).warnings

    return once(tmp_path_factory, "site", make)


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """The address at which the site is served, with a slash at its end."""
    with served(site) as start:
        yield start


@pytest.fixture
def page(browser: Any) -> Iterator[Any]:
    """An empty page in a context of its own."""
    context = quiet_context(browser)
    yield context.new_page()
    context.close()
