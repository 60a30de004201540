"""Fictitious klanten to try a server with: as many as asked, and every time the same.

All of it is invented: burgerservicenummers from the 99999 range, domains of RFC 2606, and telephone
numbers that the British regulator keeps free for fiction. Names come from lists of parts.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import count, islice
from uuid import UUID, uuid5

from werkbank.api.paths import base_path
from werkbank.checks import CHECKS
from werkbank.ir import Api, Model, OperationKind, Resource
from werkbank.register import JsonObject, NewId, Register, Request

_SEED = 20220623
_NAMESPACE = UUID("5e0b7a1c-4f0e-5a35-8f6d-2d7f5ad52c11")
_ORGANISATION = "899999918"
_FIRST = """
    Aleid Bram Carlijn Dirk Elin Faisal Geesje Hidde Imane Jorn Karima Lieve Milan
    Noor Olaf Puck Quirine Ravi Sanne Thijs Ulla Vera Wout Xandra Yusuf Zeynep
"""
_BEGIN = "Acht Bak Dijk Elzen Graaf Hout Kers Linden Mole Noord Oever Poel Riet Veen Wolf"
_END = "berg boom brug duin horst huis kamp laan meer stra veld waard wijk zoon"
_BEFORE = ("", "", "", "de", "van", "van der")
_PLACES = ("Vlierhoven", "Oud-Voorbeeld", "Nieuw-Voorbeeld", "Rietwaarde", "Elzenmeer")
_STREETS = ("Voorbeeldlaan", "Proefstraat", "Testweg", "Oefenplein", "Schetskade")
_TRADES = ("Bakkerij", "Fietsenmaker", "Bloemisterij", "Drukkerij", "Timmerbedrijf")


def seeded_ids() -> NewId:
    """Identifiers that are the same every time."""
    numbers = count(1)
    return lambda: uuid5(_NAMESPACE, str(next(numbers)))


def klanten_of(model: Model) -> tuple[Api, Resource] | None:
    """Where klanten are made; None for a model without any."""
    found = model.resource_of("Klant")
    return found if found and found[1].find(OperationKind.CREATE) else None


def seed(register: Register, amount: int) -> Iterator[int]:
    """Make klanten; yields how many there are, now and then.

    Args:
        register: opened with `seeded_ids`, so that the klanten have the same URLs every time.
        amount: how many.

    Raises:
        ValueError: when the model has no klanten, or refuses one; the text is Dutch.
    """
    place = klanten_of(register.model)
    if place is None:
        raise ValueError("dit model heeft geen klanten om te verzinnen")
    path = f"{base_path(place[0])}/{place[1].path}"
    bodies = islice(fictitious(), amount)
    made = 0
    while batch := [Request(method="POST", path=path, body=each) for each in islice(bodies, 250)]:
        for answer in register.handle_all(batch):
            made += 1
            if answer.status != 201:
                raise ValueError(f"klant {made} is geweigerd: {answer.body}")
        yield made


def fictitious() -> Iterator[JsonObject]:
    """The messages that make klanten, without end and always the same ones."""
    chance = random.Random(_SEED)  # noqa: S311 - predictable is what it must be
    bsns = burgerservicenummers()
    number = 0
    while True:
        number += 1
        kind = chance.random()
        person = _person(chance)
        body: JsonObject = {"bronorganisatie": _ORGANISATION, "klantnummer": f"{number:08}"}
        body["contactgegevens"] = _contact(chance, person, number)
        if kind < 0.2:
            body["soortKlant"] = "zelfstandig"
        else:
            body["soortKlant"] = "aangehaakt"
            subject = (
                _natural(chance, person, bsns, number) if kind < 0.8 else _firm(chance, number)
            )
            body["subjectIdentificatie"] = subject
        yield body


def burgerservicenummers() -> Iterator[str]:
    """Every number of the range for tests that passes the elfproef."""
    check = CHECKS["bsn"]
    return (text for n in range(999_990_000, 10**9) if check.why(text := str(n)) is None)


def _word(chance: random.Random, words: str) -> str:
    return chance.choice(words.split())


def _person(chance: random.Random) -> dict[str, str]:
    first = _word(chance, _FIRST)
    found = {"voornaam": first, "achternaam": _word(chance, _BEGIN) + _word(chance, _END)}
    if before := chance.choice(_BEFORE):
        found["voorvoegselAchternaam"] = before
    return found


def _contact(chance: random.Random, person: dict[str, str], number: int) -> JsonObject:
    found: JsonObject = {"contactnaam": person}
    if chance.random() < 0.8:
        name = f"{person['voornaam']}.{person['achternaam']}".lower()
        found["emailadres"] = f"{name}{number}@example.{chance.choice(('org', 'net', 'com'))}"
    if chance.random() < 0.6:
        found["telefoonnummers"] = [{"nummer": f"+44207946{chance.randrange(1000):04}"}]
    if chance.random() < 0.3:
        found["adressen"] = [{"soortAdres": "correspondentieadres", "adres": _address(chance)}]
    found["voorkeurskanaal"] = chance.choice(("e_mail", "telefoon", "brief"))
    return found


def _address(chance: random.Random) -> JsonObject:
    return {
        "type": "binnenlands_adres",
        "naamOpenbareRuimte": chance.choice(_STREETS),
        "huisnummer": chance.randrange(1, 300),
        "postcode": f"{chance.randrange(1000, 9999)}{chance.choice('ABCDE')}{chance.choice('XZ')}",
        "woonplaats": chance.choice(_PLACES),
    }


def _natural(
    chance: random.Random, person: dict[str, str], bsns: Iterator[str], number: int
) -> JsonObject:
    """A person: by burgerservicenummer as long as there are any, after that by a local number."""
    found: JsonObject = {"subjectType": "natuurlijk_persoon"}
    bsn = next(bsns, None)
    if bsn is not None:
        found["burgerservicenummer"] = bsn
    else:
        found["anpIdentificatie"] = f"9999{number:013}"
    found["voorletters"] = person["voornaam"][0] + "."
    found["geslachtsnaam"] = person["achternaam"]
    if before := person.get("voorvoegselAchternaam"):
        found["voorvoegselGeslachtsnaam"] = before
    if chance.random() < 0.7:
        day, month = chance.randrange(1, 29), chance.randrange(1, 13)
        found["geboortedatum"] = f"{chance.randrange(1940, 2008)}-{month:02}-{day:02}"
    return found


def _firm(chance: random.Random, number: int) -> JsonObject:
    name = f"{chance.choice(_TRADES)} {_word(chance, _BEGIN)}{_word(chance, _END)}"
    if chance.random() < 0.5:
        return {
            "subjectType": "niet_natuurlijk_persoon",
            "nummerAnderNietNatuurlijkPersoon": f"9999{number:013}",
            "statutaireNaam": f"{name} B.V.",
        }
    return {
        "subjectType": "vestiging",
        "vestigingsnummer": f"99{number:010}",
        "handelsnaam": [name],
    }
