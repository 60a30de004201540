"""Writes JSON-like values as YAML: keys in their own order, no anchors, texts as blocks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import yaml

WIDTH = 100

try:
    from yaml import CSafeDumper as _SafeDumper
except ImportError:  # PyYAML built without libyaml: the same, but slower
    from yaml import SafeDumper as _SafeDumper  # type: ignore[assignment]


class _Dumper(_SafeDumper):
    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002
        """A value that stands in two places is written out in both."""
        return True


def _string(dumper: _Dumper, text: str) -> yaml.ScalarNode:
    """More than one line becomes a literal block, which people can read."""
    style = "|" if "\n" in text else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _string)


def to_yaml(value: Mapping[str, Any]) -> str:
    """A mapping as a YAML document in block style.

    Raises:
        yaml.representer.RepresenterError: for a value that JSON does not have.
    """
    return yaml.dump(value, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=WIDTH)
