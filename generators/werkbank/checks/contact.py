"""Telephone numbers and e-mail addresses."""

from __future__ import annotations

import re

from werkbank.checks.telephone import is_surely_issued

_E164 = r"\+[1-9][0-9]{6,14}"
_LOCAL = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?"
_USUAL = re.compile(r"[A-Za-z0-9_+-]+(?:\.[A-Za-z0-9_+-]+)*@(?:[a-z0-9]+\.)+[a-z]+")
"""Most addresses there are; what else is right takes a closer look."""
_MAX_LOCAL = 64
_MAX_LABEL = 63
_MAX_ADDRESS = 254
"""RFC 5321, 4.5.3.1: a path of 256 octets, two of which are its angle brackets."""


def is_usual_email(value: str) -> bool:
    """True for an address like most; False says nothing."""
    return len(value) <= _MAX_LOCAL and _USUAL.fullmatch(value) is not None


def why_e164(value: str) -> str | None:
    """ITU-T E.164, and the number lies in a range that its country issues.

    Numbers reserved for fiction count as valid where they lie in such a range, as those of
    London (`+44 20 7946 0xxx`) and the German mobile ones (`+49 176 0406 90xx`) do.
    """
    if is_surely_issued(value):
        return None
    if not re.fullmatch(_E164, value):
        return (
            "het staat niet in internationale notatie: begin met een plusteken en het landnummer, "
            "laat de nul ervoor en alle leestekens weg"
        )
    # Metadata of every numbering plan: heavy to load.
    import phonenumbers

    try:
        number = phonenumbers.parse(value)
    except phonenumbers.NumberParseException:
        return "het begint niet met een bestaand landnummer; voor Nederland is dat +31"
    if not phonenumbers.is_possible_number(number):
        return "het aantal cijfers past niet bij het landnummer; controleer of er cijfers ontbreken"
    if not phonenumbers.is_valid_number(number):
        return "zulke nummers geeft dat land niet uit; controleer landnummer, netnummer en cijfers"
    return None


def why_email(value: str) -> str | None:
    """RFC 5321 without quoted local parts and address literals, which people do not have."""
    if is_usual_email(value):
        return None
    local, at, domain = value.rpartition("@")
    if not at:
        return "het apenstaartje ontbreekt; schrijf naam@domein"
    if len(value) > _MAX_ADDRESS or len(local) > _MAX_LOCAL:
        return "het is te lang: hooguit 64 tekens voor het apenstaartje en 254 in totaal"
    if not re.fullmatch(_LOCAL, local):
        return "voor het apenstaartje staat wat niet mag, zoals een spatie, accent of losse punt"
    labels = domain.split(".")
    if len(labels) < 2 or not all(_is_label(label) for label in labels) or labels[-1].isdigit():
        return "na het apenstaartje staat geen volledig domein; schrijf het als voorbeeld.example"
    return None


def _is_label(label: str) -> bool:
    return len(label) <= _MAX_LABEL and re.fullmatch(_LABEL, label) is not None
