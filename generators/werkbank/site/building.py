"""Building and serving the site, as the commands do; mkdocs itself does the work."""

from __future__ import annotations

import logging
import os
from dataclasses import dataclass
from pathlib import Path

NO_NOTICE = "NO_MKDOCS_2_WARNING"
"""mkdocs-material announces its successor on every run, in English; this keeps it silent."""


@dataclass(frozen=True, slots=True)
class SiteOutcome:
    """What a build of the site gave.

    Attributes:
        folder: where the site is.
        pages: how many pages it has.
        warnings: what mkdocs found wrong; a site with warnings is not published.
    """

    folder: Path
    pages: int
    warnings: tuple[str, ...]


class NoSiteError(Exception):
    """The project has no site, or it cannot be built; the text says why, in Dutch."""


class Heard(logging.Handler):
    """Keeps the warnings of mkdocs, in `lines`."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Called by `logging` for every warning."""
        self.lines.append(record.getMessage())


def build_site(root: Path, folder: Path | None = None) -> SiteOutcome:
    """Builds the site of the project.

    Args:
        root: the project, with `mkdocs.yml` and everything that was built into `docs/naslag/`.
        folder: where to put the site; None for what `mkdocs.yml` says.

    Raises:
        NoSiteError: without `mkdocs.yml`, or when mkdocs stops.
    """
    path = config_file(root)
    os.environ.setdefault(NO_NOTICE, "1")
    from mkdocs.commands.build import build
    from mkdocs.config import load_config
    from mkdocs.exceptions import MkDocsException

    heard = Heard()
    logger = logging.getLogger("mkdocs")
    logger.addHandler(heard)
    try:
        target = {"site_dir": str(folder)} if folder else {}
        config = load_config(str(path), **target)
        config.plugins.on_startup(command="build", dirty=False)
        try:
            build(config)
        finally:
            config.plugins.on_shutdown()
    except MkDocsException as error:
        raise NoSiteError(str(error)) from error
    finally:
        logger.removeHandler(heard)
    built = Path(config.site_dir)
    return SiteOutcome(built, sum(1 for _ in built.rglob("*.html")), tuple(heard.lines))


def serve_site(root: Path, place: str) -> None:
    """Serves the site and builds it anew at every change, until it is interrupted.

    Args:
        root: the project.
        place: `host:port`.

    Raises:
        NoSiteError: without `mkdocs.yml`.
    """
    path = config_file(root)
    os.environ.setdefault(NO_NOTICE, "1")
    from mkdocs.commands.serve import serve

    serve(str(path), dev_addr=place, livereload=True)


def config_file(root: Path) -> Path:
    """The configuration of the site.

    Raises:
        NoSiteError: when the project has none.
    """
    path = root / "mkdocs.yml"
    if not path.exists():
        raise NoSiteError(f"Er is geen {path.name} in {root}: dit project heeft geen site.")
    return path
