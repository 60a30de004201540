"""Klanten to measure with: fictitious, all different, the same every time."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import orjson

_BASE = "https://klantinteracties.example.org/klanten/api/v2/klanten/"
_NAMES = ("Achterberg", "Bakker", "Dijkstra", "Eikelboom", "Fransen", "Groot", "Hofstra", "Ünal")
_STREETS = ("Dorpsstraat", "Kerkweg", "Lindelaan", "Molenpad", "Stationsplein", "Voorbeeldkade")
_TOWNS = ("Voorbeeldstad", "'s-Voorbeeldhage", "Nieuw-Voorbeeld", "Voorbeeldwijk")
_LETTERS = "ABCDEFGHJKLMNPRSTVWXZ"


def write_klanten(path: Path, count: int, *, wrong: int = 0) -> None:
    """An NDJSON file of klanten.

    Args:
        path: the file to write.
        count: how many.
        wrong: one in so many has a mistake, of several kinds in turn; 0 for none.
    """
    with path.open("wb") as file:
        for number, klant in enumerate(klanten(count)):
            if wrong and number % wrong == wrong - 1:
                spoil(klant, number // wrong)
            file.write(orjson.dumps(klant))
            file.write(b"\n")


def klanten(count: int) -> Iterator[dict[str, Any]]:
    """So many klanten, each of which is another person.

    A BSN is fictitious when it begins with 99999, and there are few of those: every bronorganisatie
    has all of them once. When they have run out, persons have a number of the municipality.
    """
    persons = _numbers("99999")
    organisations = _numbers("89999")
    for number in range(count):
        rest, person = divmod(number, len(persons))
        bsn = persons[person] if rest < len(organisations) else ""
        yield _klant(number, organisations[rest % len(organisations)], bsn)


def spoil(klant: dict[str, Any], kind: int) -> None:
    """Put a mistake into a klant that any validator of the schema can see."""
    match kind % 5:
        case 0:
            del klant["bronorganisatie"]
        case 1:
            klant["soortKlant"] = "onbekend"
        case 2:
            klant["subjectIdentificatie"]["burgerservicenummer"] = "9999912"
        case 3:
            klant["bronorganisatie"] = 899999906
        case _:
            klant["contactgegevens"]["adressen"][0]["adres"]["postcode"] = "12 34"


def _klant(number: int, organisation: str, bsn: str) -> dict[str, Any]:
    name = _NAMES[number % len(_NAMES)]
    street = _STREETS[number % len(_STREETS)]
    return {
        "url": f"{_BASE}{number:08x}-51c2-4a0f-8f1e-6a1d1f7a9c33",
        "bronorganisatie": organisation,
        "klantnummer": f"{number:08d}",
        "soortKlant": "aangehaakt",
        "subjectIdentificatie": {
            "subjectType": "natuurlijk_persoon",
            **({"burgerservicenummer": bsn} if bsn else {"anpIdentificatie": f"9{number:09d}"}),
            "voornamen": f"{_LETTERS[number % 21]}nouk Beatrix",
            "voorletters": f"{_LETTERS[number % 21]}.B.",
            "voorvoegselGeslachtsnaam": "van der",
            "geslachtsnaam": name,
            "geslachtsaanduiding": "v",
            "geboortedatum": f"{1930 + number % 80}-{1 + number % 12:02d}-{1 + number % 28:02d}",
        },
        "contactgegevens": {
            "contactnaam": {"voornaam": "Anouk", "achternaam": name},
            "emailadres": f"a.{number}@example.org",
            "telefoonnummers": [
                {
                    # Between machines; the Netherlands keeps no numbers apart for fiction.
                    "nummer": f"+31970{number % 10**8:08d}",
                    "soortTelefoonnummer": "mobiel",
                    "gebruik": "prive",
                }
            ],
            "adressen": [
                {
                    "soortAdres": "correspondentieadres",
                    "begindatumGeldigheid": "2020-01-01",
                    "adres": {
                        "type": "binnenlands_adres",
                        "naamOpenbareRuimte": street,
                        "straatnaam": street,
                        "huisnummer": 1 + number % 400,
                        "postcode": f"{1000 + number % 9000}{_LETTERS[number % 21]}B",
                        "woonplaats": _TOWNS[number % len(_TOWNS)],
                    },
                }
            ],
            "voorkeurskanaal": "telefoon",
            "voorkeurstaal": "nld",
        },
    }


def _numbers(start: str) -> list[str]:
    """Every number of nine digits with this start that passes the elfproef."""
    found = []
    for rest in range(10**4):
        number = f"{start}{rest:04d}"
        total = sum((9 - at) * int(digit) for at, digit in enumerate(number[:8])) - int(number[8])
        if total % 11 == 0:
            found.append(number)
    return found
