"""Running text without a mark in it passes by the patterns of Markdown that look for that mark.

Python-Markdown tries every inline pattern on every text. Most texts of a reference work are a name
or a sentence without any markup, and a pattern that needs a `*` cannot match where there is none.
What comes out is the same, to the byte.
"""

from __future__ import annotations

from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import InlineProcessor
from markdown.util import AtomicString

_NEEDS = {
    "backtick": "`",
    "escape": "\\",
    "reference": "[",
    "link": "[",
    "image_link": "![",
    "image_reference": "![",
    "short_reference": "[",
    "short_image_ref": "![",
    "autolink": "<",
    "automail": "<",
    "linebreak": "  \n",
    "html": "<",
    "entity": "&",
}
"""Per pattern of Python-Markdown, text without which it never matches; one that is not named here
is always tried."""


class QuickInline(Extension):
    """Puts the quicker processor in the place of the one of Python-Markdown."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name that Markdown calls
        """Registers it under the same name and priority."""
        md.treeprocessors.register(_Processor(md), "inline", 20)


class _Processor(InlineProcessor):
    def run(self, tree: Any, ancestors: list[str] | None = None) -> Any:
        # The registry is sorted at every look-up by number; a list is not.
        registry = self.md.inlinePatterns
        patterns = list(registry)
        names = {registry[name]: name for name in _NEEDS if name in registry}
        self.inlinePatterns = patterns  # type: ignore[assignment]
        self._needs = [_NEEDS.get(names.get(pattern, ""), "") for pattern in patterns]
        return super().run(tree, ancestors)

    def _InlineProcessor__handleInline(  # noqa: N802 - what the base class calls
        self,
        data: str,
        patternIndex: int = 0,  # noqa: N803
    ) -> str:
        if isinstance(data, AtomicString):
            return data
        apply = self._InlineProcessor__applyPattern  # type: ignore[attr-defined]
        number, start, patterns, needs = patternIndex, 0, self.inlinePatterns, self._needs
        while number < len(needs):
            matched = False
            if needs[number] in data:
                data, matched, start = apply(patterns[number], data, number, start)
            if not matched:
                number, start = number + 1, 0
        return data
