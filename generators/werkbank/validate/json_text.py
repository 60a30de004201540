"""JSON of what is kept and compared while data are judged.

By msgspec, which reads the records too: another library for JSON would take longer to load than a
thousand records take to judge.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from msgspec.json import Decoder, Encoder

dumps: Callable[[Any], bytes] = Encoder().encode
loads: Callable[[bytes], Any] = Decoder().decode
