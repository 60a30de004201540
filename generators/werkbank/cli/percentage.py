"""A share as people write it."""

from __future__ import annotations

import re
from typing import Any

import click


class Percentage(click.ParamType[float]):
    """`1%`, `0,5%` or `1`, as a share from 0 to 1."""

    name = "percentage"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> float:
        """The share.

        Raises:
            click.BadParameter: when it is none.
        """
        if isinstance(value, float):
            return value
        found = re.fullmatch(r"([0-9]+(?:[.,][0-9]+)?)\s*%?", str(value).strip())
        share = float(found[1].replace(",", ".")) / 100 if found else -1
        if not 0 <= share <= 1:
            self.fail("geef een percentage van 0% tot en met 100%, zoals 1% of 0,5%", param, ctx)
        return share
