"""Every check there is, by the name the model calls it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from werkbank.checks.banking import why_bic, why_iban
from werkbank.checks.check import Check
from werkbank.checks.contact import is_usual_email, why_e164, why_email
from werkbank.checks.dates import why_partial_date
from werkbank.checks.identifiers import (
    passes_eleven_test,
    why_anummer,
    why_bsn,
    why_kvk,
    why_rsin,
    why_vestigingsnummer,
)
from werkbank.checks.languages import why_iso639_2
from werkbank.checks.places import usual_postcode, why_landcode, why_postcode
from werkbank.checks.telephone import is_surely_issued

_ALL = (
    Check(
        "bsn",
        "Negen cijfers die voldoen aan de elfproef voor burgerservicenummers.",
        why_bsn,
        passes_eleven_test,
        implies=(("pattern", "^[0-9]{9}$"),),
    ),
    Check(
        "rsin",
        "Negen cijfers die voldoen aan de elfproef.",
        why_rsin,
        implies=(("pattern", "^[0-9]{9}$"),),
    ),
    Check("kvk", "Acht cijfers.", why_kvk, implies=(("pattern", "^[0-9]{8}$"),)),
    Check(
        "vestigingsnummer",
        "Twaalf cijfers.",
        why_vestigingsnummer,
        implies=(("pattern", "^[0-9]{12}$"),),
    ),
    Check(
        "anummer",
        "Tien cijfers die voldoen aan de rekenregels uit het Logisch Ontwerp BRP.",
        why_anummer,
    ),
    Check("iban", "Opbouw die bij het land past en een kloppend controlegetal.", why_iban),
    Check("bic", "Acht of elf tekens met een bestaande landcode.", why_bic),
    Check(
        "postcode",
        "Vier cijfers en twee letters die samen kunnen voorkomen.",
        why_postcode,
        usual_postcode,
        implies=(("pattern", "^[1-9][0-9]{3}[A-Z]{2}$"),),
    ),
    Check(
        "e164",
        "Internationale notatie die past in het nummerplan van het land.",
        why_e164,
        is_surely_issued,
        implies=(("pattern", "^\\+[1-9][0-9]{6,14}$"),),
    ),
    Check(
        "email",
        "Een naam en een volledig domein met een apenstaartje ertussen.",
        why_email,
        is_usual_email,
        usual_implies=(("format", "email"),),
    ),
    Check("iso639_2", "Terminologische code van één taal uit ISO 639-2.", why_iso639_2),
    Check("landcode", "Vier cijfers; de referentielijst zegt welke codes bestaan.", why_landcode),
    Check(
        "onvolledige_datum",
        "Jaar, jaar met maand of volledige datum die in de kalender bestaat.",
        why_partial_date,
        implies=(("pattern", "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"),),
    ),
)

CHECKS: Mapping[str, Check] = MappingProxyType({check.name: check for check in _ALL})
"""The checks that a `controle` in the model can name."""
