"""`python -m werkbank`."""

import gc
import sys

_ROUND = 200_000
"""Objects that are made before garbage is looked for: importing a command makes none."""


def run() -> int:
    """The whole process: one command, and then the end."""
    gc.set_threshold(_ROUND, *gc.get_threshold()[1:])
    from werkbank.cli.main import main

    outcome = main()
    gc.freeze()  # all of it goes now: looking for garbage in it would take as long as a small file
    return outcome


if __name__ == "__main__":
    sys.exit(run())
