"""`python -m werkbank`."""

import gc
import sys

from werkbank.cli.main import main


def run() -> int:
    """The whole process: one command, and then the end."""
    outcome = main()
    gc.freeze()  # all of it goes now: looking for garbage in it would take as long as a small file
    return outcome


if __name__ == "__main__":
    sys.exit(run())
