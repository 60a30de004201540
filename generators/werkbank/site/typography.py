"""Dutch typography: the quotation marks of a book in place of those of a typewriter."""

from __future__ import annotations

import re

_MARK = r"(?:\"|&quot;|&#34;)"
_QUOTED = re.compile(rf"(?<![\w=]){_MARK}(?=\S)((?:(?!{_MARK}).)*?\S){_MARK}(?!\w)", re.DOTALL)
_APOSTROPHE = re.compile(r"(?<=\w)(?:'|&#x27;|&#39;)(?=\w)|(?<!\S)(?:'|&#x27;|&#39;)(?=[nst]\b)")


def typeset(text: str) -> str:
    """Running text of HTML, without its tags: `zo'n "gast"` becomes `zo’n “gast”`."""
    return _QUOTED.sub(r"“\1”", _APOSTROPHE.sub("’", text))
