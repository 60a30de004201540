"""Chromium of this machine, for the tests and for measuring."""

from __future__ import annotations

import shutil
from typing import Any

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
HOW = (
    f"no Chromium on the PATH ({', '.join(NAMES)}): `apt install chromium` runs the tests of the"
    " site in a browser"
)
_QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
"""It asks nobody for updates, and starts as root."""


def find() -> str | None:
    """The path of the browser; None when there is none."""
    return next((path for name in NAMES if (path := shutil.which(name))), None)


def launch(driver: Any) -> Any:
    """Starts it without a window.

    Args:
        driver: of `sync_playwright()`.
    """
    return driver.chromium.launch(executable_path=find(), args=list(_QUIET))
