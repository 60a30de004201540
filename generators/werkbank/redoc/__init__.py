"""Redoc: its script in Dutch, and the options with which the site and the server show it."""

from werkbank.redoc.bundle import PACKAGE, RedocChangedError, redoc_bundle
from werkbank.redoc.options import OPTIONS, STYLE, options_script

__all__ = [
    "OPTIONS",
    "PACKAGE",
    "STYLE",
    "RedocChangedError",
    "options_script",
    "redoc_bundle",
]
