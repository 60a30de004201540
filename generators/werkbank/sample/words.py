"""What an attribute of a certain name usually holds, so that the data read like those of people.

A model says what a value may be; its name says what people put there. A name that is not known here
gets a value from the model alone (`values.py`), and so does one whose words do not fit the model.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from werkbank.sample.fiction import ranges
from werkbank.sample.person import Person, pick

_TRADES = ("Bakkerij", "Fietsenmaker", "Bloemisterij", "Drukkerij", "Timmerbedrijf", "Kapsalon")
_JOBS = ("bedrijfsleider", "eigenaar", "administrateur", "secretaris", "penningmeester", "bewoner")
_TOPICS = (
    "Aanvraag parkeervergunning", "Bezwaar tegen de WOZ-waarde", "Verhuizing doorgeven",
    "Melding losse stoeptegel", "Afspraak voor een paspoort", "Vraag over de afvalpas",
    "Subsidie voor zonnepanelen", "Hulp bij het huishouden", "Vergunning voor een dakkapel",
)  # fmt: skip
_SENTENCES = (
    "De klant vraagt hoe het ervoor staat en wil graag teruggebeld worden.",
    "Doorgegeven aan de vakafdeling; antwoord volgt binnen vijf werkdagen.",
    "De klant heeft de stukken opgestuurd en vraagt om een bevestiging.",
    "Uitgelegd welke gegevens nog ontbreken; de klant levert die later aan.",
)
_HINTS = ("Alleen na 17 uur", "Niet op vrijdag", "Nummer van de buren", "Op kantoor")
_OFFICES = ("Klantcontactcentrum", "Team Vergunningen", "Belastingen", "Burgerzaken", "Wijkteam")
_COLLEAGUES = ("Aalders", "Bouwman", "Dijkhuis", "Evertsen", "Gerritsen", "Haverkamp", "Idema")
_COUNTRIES = ("België", "Duitsland", "Frankrijk", "Polen", "Suriname", "Turkije")
_LANDMARKS = ("achter de kerk", "woonboot aan de kade", "ingang via de binnenplaats")
_LINES = ("1 Example Road", "Flat 4B", "Musterstraße 12", "99999 Musterstadt", "Rue de l'Exemple 3")


@dataclass(slots=True)
class Context:
    """What is being made.

    Attributes:
        index: number of the record in its file, from 0.
        chance: seeded for this record.
        guest: True when the record is of one who does not identify.
    """

    index: int
    chance: Random
    guest: bool
    _who: Callable[[], Person]
    _person: Person | None = None

    @property
    def person(self) -> Person:
        """Who it is about; made when asked for, for a relation is about nobody."""
        if self._person is None:
            self._person = self._who()
        return self._person


Word = Callable[[Context], str | int]


@dataclass(frozen=True, slots=True)
class Wording:
    """How an attribute is filled, and how often when it may be left out.

    A word that is an empty string stands for no value: not everybody has a voorvoegsel.
    """

    word: Word
    share: float = 0.5


def _firm(found: Context) -> str:
    return f"{pick(found.chance, _TRADES)} {found.person.last}"


def _among(options: tuple[str, ...]) -> Word:
    return lambda found: pick(found.chance, options)


def _handle(found: Context) -> str:
    return f"@{found.person.email.partition('@')[0]}"


def _letter(found: Context) -> str:
    return pick(found.chance, "ABCD")


def _phone(found: Context) -> str:
    if found.chance.random() < 0.85:
        return found.person.phone
    phones = ranges()["e164"]
    return phones.make(int(found.chance.random() * phones.size))


def _birthday(found: Context) -> str:
    known = found.chance.random()
    return found.person.born[: 10 if known < 0.94 else 7 if known < 0.97 else 4]


_EXACT: dict[str, Wording] = {
    "voornaam": Wording(lambda found: found.person.first, 0.85),
    "roepnaam": Wording(lambda found: found.person.first),
    "voornamen": Wording(lambda found: f"{found.person.first} {found.person.others}".strip(), 0.7),
    "voorletters": Wording(lambda found: found.person.initials, 0.7),
    "naam": Wording(lambda found: found.person.last, 0.8),
    "geslachtsnaam": Wording(lambda found: found.person.last, 0.95),
    "geslachtsaanduiding": Wording(lambda found: found.person.gender, 0.6),
    "geboortedatum": Wording(_birthday, 0.7),
    "emailadres": Wording(lambda found: found.person.email, 0.75),
    "bedrijfsnaam": Wording(_firm, 0.1),
    "handelsnaam": Wording(_firm, 0.9),
    "statutairenaam": Wording(lambda found: f"{_firm(found)} B.V.", 0.9),
    "functie": Wording(_among(_JOBS), 0.1),
    "naamopenbareruimte": Wording(lambda found: found.person.street, 0.9),
    "straatnaam": Wording(lambda found: found.person.street, 0.2),
    "straat": Wording(lambda found: found.person.street, 0.9),
    "huisnummer": Wording(lambda found: found.person.number, 0.9),
    "huisletter": Wording(_letter, 0.1),
    "huisnummertoevoeging": Wording(lambda found: str(1 + int(found.chance.random() * 9)), 0.1),
    "postcode": Wording(lambda found: found.person.postcode, 0.95),
    "woonplaats": Wording(lambda found: found.person.place, 0.9),
    "plaats": Wording(lambda found: found.person.place, 0.9),
    "locatiebeschrijving": Wording(_among(_LANDMARKS), 0.05),
    "gebruikersnaam": Wording(_handle),
    "onderwerp": Wording(_among(_TOPICS), 0.9),
    "inhoud": Wording(_among(_SENTENCES), 0.9),
    "tekst": Wording(_among(_SENTENCES), 0.6),
    "toelichting": Wording(_among(_SENTENCES), 0.3),
    "omschrijving": Wording(_among(_HINTS), 0.2),
    "landnaam": Wording(_among(_COUNTRIES), 0.7),
    "regel1": Wording(_among(_LINES), 0.9),
    "regel2": Wording(_among(_LINES)),
    "regel3": Wording(_among(_LINES), 0.1),
}
_COLLEAGUE: dict[str, Wording] = {
    "achternaam": Wording(_among(_COLLEAGUES), 0.9),
    "voorletters": Wording(lambda found: f"{pick(found.chance, 'ABCDEFGHJKLM')}.", 0.8),
    "voorvoegselachternaam": Wording(lambda _: "", 1.0),
}
"""Who works at the municipality is somebody else than the record is about."""
_CHECKS: dict[str, Wording] = {
    "email": _EXACT["emailadres"],
    "e164": Wording(_phone, 0.7),
    "postcode": _EXACT["postcode"],
}


_GROUPS = {
    "contactgegevens": 0.9,
    "contactnaam": 0.95,
    "telefoonnummers": 0.75,
    "adressen": 0.6,
    "socialmediaaccounts": 0.1,
    "rekeningnummer": 0.3,
}


def group_share(name: str) -> float | None:
    """How often a group of this name is filled; None when the name does not tell."""
    return _GROUPS.get(name.lower())


def wording(holder: str, name: str, check: str | None) -> Wording | None:
    """How an attribute is usually filled; None when neither its name nor its check tells.

    Args:
        holder: the class it stands in: the name of an organisation is not that of a person.
        name: the attribute.
        check: the `controle` of its type.
    """
    key = name.lower()
    if check in _CHECKS:
        return _CHECKS[check]
    if holder.lower() == "medewerker" and key in _COLLEAGUE:
        return _COLLEAGUE[key]
    if key == "naam" and "eenheid" in holder.lower():
        return Wording(_among(_OFFICES), 0.9)
    if key in _EXACT:
        return _EXACT[key]
    if key.startswith("voorvoegsel"):
        return Wording(lambda found: found.person.before, 1.0)
    if key.endswith("achternaam"):
        return Wording(lambda found: found.person.last, 1.0)
    return None
