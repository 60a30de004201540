"""`python -m werkbank`."""

import atexit
import gc
import os
import sys
import threading

_ROUND = 200_000
"""Objects that are made before garbage is looked for: importing a command makes none."""


def run() -> int:
    """The whole process: one command, and then the end."""
    gc.set_threshold(_ROUND, *gc.get_threshold()[1:])
    from werkbank.cli.main import main

    outcome = main()
    gc.freeze()  # all of it goes now: looking for garbage in it would take as long as a small file
    _end(outcome)
    return outcome


def _end(outcome: int) -> None:
    """End at once when nobody asked to be told of the end.

    Taking everything apart first would take as long as it takes to judge a thousand records.
    """
    if atexit._ncallbacks() or threading.active_count() > 1:
        return
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except OSError:
        return
    os._exit(outcome)


if __name__ == "__main__":
    sys.exit(run())
