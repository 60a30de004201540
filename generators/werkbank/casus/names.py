"""`$naam` in a casus: the URL of an object made earlier or of one outside the register."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

Urls = Mapping[str, str]


def with_urls(value: Any, urls: Urls) -> Any:
    """The value with every `$naam` in it replaced by the URL of that name.

    A name without a URL (its step was refused) becomes `$naam` again, so that what refers to it
    is refused in turn and the story shows why.
    """
    if isinstance(value, Mapping):
        return {key: with_urls(nested, urls) for key, nested in value.items()}
    if isinstance(value, list):
        return [with_urls(nested, urls) for nested in value]
    if isinstance(value, str) and value.startswith("$"):
        return urls.get(value[1:], value)
    return value


def with_names(value: Any, urls: Urls) -> Any:
    """The reverse: URLs replaced by `$naam`, for a story without unreadable addresses."""
    names = {url: f"${name}" for name, url in reversed(list(urls.items()))}
    return _renamed(value, names)


def _renamed(value: Any, names: Mapping[str, str]) -> Any:
    if isinstance(value, Mapping):
        return {key: _renamed(nested, names) for key, nested in value.items()}
    if isinstance(value, list):
        return [_renamed(nested, names) for nested in value]
    return names.get(value, value) if isinstance(value, str) else value


def at(value: Any, path: str) -> tuple[bool, Any]:
    """`(found, value)` at a dotted path; a number is an index into a list."""
    for step in path.split("."):
        if isinstance(value, Mapping) and step in value:
            value = value[step]
        elif isinstance(value, list) and step.isdigit() and int(step) < len(value):
            value = value[int(step)]
        else:
            return False, None
    return True, value
