"""Casussen carried out: run against a register, measured, and compared route by route."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from werkbank.casus.running import CasusRun, RouteRun, StepRun, run_casus

if TYPE_CHECKING:
    from werkbank.casus.again import vergelijk
    from werkbank.casus.exploring import open_model
    from werkbank.casus.own_server import start_register
    from werkbank.casus.practice import oefengegevens
    from werkbank.casus.story import open_casus

__all__ = [
    "CasusRun",
    "RouteRun",
    "StepRun",
    "oefengegevens",
    "open_casus",
    "open_model",
    "run_casus",
    "start_register",
    "vergelijk",
]


_STORIES = {
    "oefengegevens": "practice",
    "open_casus": "story",
    "open_model": "exploring",
    "start_register": "own_server",
    "vergelijk": "again",
}


def __getattr__(name: str) -> object:
    """What notebooks ask for is imported when they do: it needs pandas, which takes a while."""
    if name in _STORIES:
        return getattr(import_module(f"werkbank.casus.{_STORIES[name]}"), name)
    raise AttributeError(name)
