"""Postcodes and countries."""

from __future__ import annotations

import re

from werkbank.checks.check import wrong_digits

_POSTCODE = r"[1-9][0-9]{3}[A-Z]{2}"
usual_postcode = re.compile(r"[1-9][0-9]{3}(?:[A-RT-Z][A-Z]|S[BCE-RT-Z])").fullmatch
"""SA, SD and SS are never used; the library decides about what is not found here."""


def why_postcode(value: str) -> str | None:
    """Dutch postcode in the notation of the BAG; some pairs of letters are never used."""
    if not re.fullmatch(_POSTCODE, value):
        return (
            "een postcode heeft vier cijfers en twee hoofdletters, zonder spatie ertussen en "
            "zonder nul vooraan"
        )
    if usual_postcode(value):
        return None
    from stdnum.nl import postcode

    if not postcode.is_valid(value):
        return "deze combinatie van letters komt in postcodes niet voor; controleer de letters"
    return None


def why_landcode(value: str) -> str | None:
    """Four digits; which codes exist, and when, is what referentielijst `land` says."""
    return wrong_digits(value, 4, "vier")
