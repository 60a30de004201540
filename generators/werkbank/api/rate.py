"""How often a client may call: a bucket of tokens for each, that fills up again."""

from __future__ import annotations

import math
import time
from collections import OrderedDict
from collections.abc import Callable

_KEPT = 10_000
"""Clients that are remembered; the one that was away the longest is forgotten first."""


class RateLimit:
    """Counts the calls of each client."""

    def __init__(
        self, per_minute: int, burst: int, clock: Callable[[], float] = time.monotonic
    ) -> None:
        """Start counting.

        Args:
            per_minute: calls that a client may make in a minute; 0: no limit.
            burst: how many of them at once.
            clock: seconds, never going back.
        """
        self._per_second = per_minute / 60
        self._burst = max(burst, 1)
        self._clock = clock
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def wait(self, client: str) -> int:
        """Count a call; 0 when it may be made, otherwise after how many seconds it may."""
        if not self._per_second:
            return 0
        now = self._clock()
        left, then = self._left.pop(client, (float(self._burst), now))
        left = min(self._burst, left + (now - then) * self._per_second)
        allowed = left >= 1
        self._left[client] = (left - 1 if allowed else left, now)
        if len(self._left) > _KEPT:
            self._left.popitem(last=False)
        return 0 if allowed else max(1, math.ceil((1 - left) / self._per_second))
