"""The reference register: stores every resource of a model and behaves as the model says.

`Register.open(model).handle(request)` answers a request as an API of the standard does. What it
stores, checks and generates follows from the model and its behaviour rules; there is no code for
any single resource or rule.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from werkbank.register.behaviours.overrule import Effective, effective_values
from werkbank.register.identifiers import NewId, timely
from werkbank.register.message import Caller, JsonObject, Request, Response
from werkbank.register.problem import PROBLEM_TYPE
from werkbank.register.resolver import AllowList, Fixed, RefusedError, Resolver
from werkbank.validate.moments import Clock, dutch_clock

if TYPE_CHECKING:
    from werkbank.register.database import WrongDatabaseError
    from werkbank.register.register import Register

__all__ = [
    "PROBLEM_TYPE",
    "AllowList",
    "Caller",
    "Clock",
    "Effective",
    "Fixed",
    "JsonObject",
    "NewId",
    "RefusedError",
    "Register",
    "Request",
    "Resolver",
    "Response",
    "WrongDatabaseError",
    "dutch_clock",
    "effective_values",
    "timely",
]

_STORED = {"Register": "register", "WrongDatabaseError": "database"}


def __getattr__(name: str) -> object:
    """What needs SQLAlchemy is imported when it is asked for: the site only wants the schemas."""
    if name in _STORED:
        return getattr(import_module(f"werkbank.register.{_STORED[name]}"), name)
    raise AttributeError(name)
