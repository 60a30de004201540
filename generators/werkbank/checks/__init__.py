"""What a pattern cannot express: check digits, table values, dates that exist.

A type in `model/typen.yaml` names its check (`controle: bsn`); `CHECKS` holds them by that name.
No check uses the network, and heavy libraries are imported when a check first needs them.
"""

from werkbank.checks.catalogue import CHECKS
from werkbank.checks.check import Check

__all__ = ["CHECKS", "Check"]
