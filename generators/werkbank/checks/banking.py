"""Accounts and banks."""

from __future__ import annotations

import re

_IBAN = r"[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}"
_BIC = r"[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?"
_KOSOVO = "XK"
"""Used by banks and by SWIFT, though ISO 3166 has not assigned it."""


def why_iban(value: str) -> str | None:
    """ISO 13616: the form of the country and the check digits of ISO 7064."""
    if not re.fullmatch(_IBAN, value):
        return (
            "het heeft niet de vorm van een IBAN: twee letters, twee cijfers en het "
            "rekeningnummer, in hoofdletters en zonder spaties"
        )
    # The registry of national forms is read on import.
    from stdnum import exceptions, iban

    try:
        iban.validate(value)
    except exceptions.InvalidChecksum:
        return "het controlegetal van het IBAN klopt niet; controleer of er tekens zijn verwisseld"
    except exceptions.ValidationError:
        return "lengte of opbouw past niet bij het land van dit IBAN; neem het over van de bankpas"
    return None


def why_bic(value: str) -> str | None:
    """ISO 9362: eight or eleven characters around an existing country code."""
    if not re.fullmatch(_BIC, value):
        return "het is geen BIC: die heeft acht of elf hoofdletters en cijfers, zonder spaties"
    country = value[4:6]
    import pycountry

    if country != _KOSOVO and pycountry.countries.get(alpha_2=country) is None:
        return "de vijfde en zesde letter zijn geen landcode; neem de BIC over van de bank"
    return None
