"""Values become what they are now, or are named with the reason why not."""

from __future__ import annotations

from typing import Any

import pytest

from tests.migration.conftest import KLANT, Carry, made, url
from werkbank.migration.target import InDatabase
from werkbank.migration.verdict import Fate, Verdict, shown

PERSOON = {"subjectType": "natuurlijk_persoon"}
ADRES = {"type": "binnenlands_adres", "naamOpenbareRuimte": "Proefstraat", "huisnummer": 1,
         "woonplaats": "Vlierhoven"}  # fmt: skip


def told(verdict: Verdict) -> list[tuple[str, str]]:
    return [(each.path, each.shown) for each in verdict.findings]


def klant(carry: Carry, target: InDatabase, **more: Any) -> tuple[dict[str, Any], Verdict]:
    verdict = carry(klanten=[{**KLANT, **more}])
    (found,) = made(target, "klanten")
    return found, verdict


def test_what_stood_at_the_klant_is_now_contactgegevens(carry: Carry, target: InDatabase) -> None:
    found, verdict = klant(
        carry,
        target,
        bedrijfsnaam="Proef B.V.",
        voornaam="Aleid",
        achternaam="Bakberg",
        emailadres="a.bakberg@example.org",
        voorkeurstaal="dut",
        verblijfadres={**ADRES, "postcode": "1234 ab"},
        correspondentieadres={"type": "postadres", "postcode": "1234AB", "nummer": 12,
                              "postadrestype": "postbusnummer", "woonplaats": "Vlierhoven"},
    )  # fmt: skip
    assert found["contactgegevens"] == {
        "bedrijfsnaam": "Proef B.V.",
        "contactnaam": {"voornaam": "Aleid", "achternaam": "Bakberg"},
        "emailadres": "a.bakberg@example.org",
        "voorkeurstaal": "nld",
        "adressen": [
            {"soortAdres": "verblijfadres", "adres": {**ADRES, "postcode": "1234AB"}},
            {
                "soortAdres": "correspondentieadres",
                "adres": {"type": "postadres", "postadrestype": "postbusnummer", "nummer": 12,
                          "postcode": "1234AB", "woonplaats": "Vlierhoven"},
            },
        ],
    }  # fmt: skip
    assert found["soortKlant"] == "zelfstandig"
    assert not verdict.findings
    assert verdict.converted == 2


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("A.B.", {"voorletters": "A.B."}),
        ("Th. J.", {"voorletters": "Th. J."}),
        ("Aleid", {"voornaam": "Aleid"}),
    ],
)
def test_letters_are_not_a_name(carry: Carry, target: InDatabase, was: str, now: Any) -> None:
    found, _ = klant(carry, target, voornaam=was)
    assert found["contactgegevens"]["contactnaam"] == now


@pytest.mark.parametrize(
    ("attribute", "was", "now"),
    [
        ("telefoonnummer", "020 794 6012", "+31207946012"),
        ("telefoonnummer", "06-12345678", "+31612345678"),
        ("telefoonnummer", "0044 20 7946 0123", "+442079460123"),
        ("telefoonnummer", "bel de buren", None),
        ("telefoonnummer", "020-7946012 tst 3", None),
        ("voorkeurskanaal", "E-mail", "e_mail"),
        ("voorkeurskanaal", "telefonisch", "telefoon"),
        ("voorkeurskanaal", "postduif", None),
        ("voorkeurstaal", "NL", None),
        ("voorkeurstaal", "ger", "deu"),
        ("emailadres", "geen", None),
    ],
)
def test_a_value_is_converted_or_named(
    carry: Carry, target: InDatabase, attribute: str, was: str, now: str | None
) -> None:
    if (attribute, was) == ("voorkeurstaal", "NL"):
        now = "nld"
    found, verdict = klant(carry, target, **{attribute: was})
    contact = found.get("contactgegevens", {})
    got = (
        contact.get("telefoonnummers", [{}])[0].get("nummer")
        if attribute == "telefoonnummer"
        else contact.get(attribute)
    )
    assert got == now
    assert [each.path for each in verdict.findings] == ([] if now else [attribute])


@pytest.mark.parametrize(
    ("was", "now"),
    [("19700230", None), ("19700203", "1970-02-03"), ("3-2-1970", "1970-02-03"),
     ("1970-00-00", "1970"), ("1970-02-00", "1970-02"), ("vorig jaar", None)],
)  # fmt: skip
def test_a_date_of_birth(carry: Carry, target: InDatabase, was: str, now: str | None) -> None:
    found, verdict = klant(
        carry, target, **PERSOON,
        subjectIdentificatie={"burgerservicenummer": "999990019", "geboortedatum": was},
    )  # fmt: skip
    assert found["subjectIdentificatie"].get("geboortedatum") == now
    assert bool(verdict.findings) == (now is None)
    assert found["soortKlant"] == "aangehaakt"


def test_without_a_number_nobody_is_identified(carry: Carry, target: InDatabase) -> None:
    """Every value that was in the identification is named, with none of it readable."""
    found, verdict = klant(
        carry, target, **PERSOON,
        subjectIdentificatie={"geslachtsnaam": "Bakberg", "verblijfadres": ADRES},
    )  # fmt: skip
    assert found["soortKlant"] == "zelfstandig"
    assert "subjectIdentificatie" not in found
    paths = {each.path: each.shown for each in verdict.findings}
    assert paths.keys() >= {
        "subjectType",
        "subjectIdentificatie.geslachtsnaam",
        "subjectIdentificatie.verblijfadres.huisnummer",
    }
    assert "Bakberg" not in "".join(map(str, verdict.findings))


def test_an_address_that_cannot_be_one_is_left_out_and_the_other_stays(
    carry: Carry, target: InDatabase
) -> None:
    abroad = {"type": "buitenlands_adres", "landcode": "x", "landnaam": "Nergens"}
    found, verdict = klant(
        carry, target, achternaam="Bakberg", verblijfadres=abroad, correspondentieadres=ADRES
    )
    (kept,) = found["contactgegevens"]["adressen"]
    assert kept["soortAdres"] == "correspondentieadres"
    assert found["contactgegevens"]["contactnaam"] == {"achternaam": "Bakberg"}
    assert {each.path for each in verdict.findings} == {
        "verblijfadres.landcode", "verblijfadres.landnaam", "verblijfadres.type",
    }  # fmt: skip


def test_an_object_without_what_is_required_is_refused_whole(
    carry: Carry, target: InDatabase
) -> None:
    verdict = carry(klanten=[{**KLANT, "bronorganisatie": "123456789", "achternaam": "Bakberg"}])
    assert made(target, "klanten") == []
    assert verdict.count(Fate.REFUSED) == 1
    paths = {each.path for each in verdict.findings}
    assert {"", "bronorganisatie", "achternaam", "klantnummer", "websiteUrl"} == paths
    assert verdict.findings[0].place == "klanten.ndjson:1"


def test_what_the_earlier_version_did_not_know_is_named(carry: Carry, target: InDatabase) -> None:
    _, verdict = klant(carry, target, twitter="@proef")
    assert told(verdict) == [("twitter", "@xxxxx")]


def test_nothing_is_no_loss(carry: Carry, target: InDatabase) -> None:
    _, verdict = klant(carry, target, achternaam=None, emailadres="", verblijfadres={})
    assert verdict.whole


def test_what_this_version_asks_can_be_chosen(carry: Carry, target: InDatabase) -> None:
    verdict = carry(contactmomenten=[{"bronorganisatie": "899999906"}])
    (found,) = made(target, "contactmomenten")
    assert (found["kanaal"], verdict.whole) == ("telefoon", True)


def test_a_text_gets_a_form(carry: Carry, target: InDatabase) -> None:
    verzoek = {"bronorganisatie": "899999906", "status": "afgehandeld", "tekst": "Een vraag"}
    carry(verzoeken=[verzoek])
    (found,) = made(target, "productaanvragen")
    assert found["tekst"]["formaat"] == "plain"
    assert (found["status"], found["tekst"]["inhoud"]) == ("afgehandeld", "Een vraag")


def test_relations_refer_to_what_became_of_it(carry: Carry, target: InDatabase) -> None:
    zaak = "https://zaken.example.org/zaken/1"
    verdict = carry(
        klanten=[KLANT],
        contactmomenten=[{"bronorganisatie": "899999906"}],
        verzoeken=[{"bronorganisatie": "899999906", "status": "ontvangen"}],
        klantcontactmomenten=[{"klant": url("klanten", 1), "rol": "belanghebbende",
                               "contactmoment": url("contactmomenten", 1)}],
        objectverzoeken=[{"verzoek": url("verzoeken", 1), "object": zaak, "objectType": "zaak"}],
        klantverzoeken=[{"verzoek": url("verzoeken", 1), "klant": url("klanten", 404)}],
    )  # fmt: skip
    (relation,) = made(target, "klantcontactmomenten")
    (klant_,), (moment,) = made(target, "klanten"), made(target, "contactmomenten")
    assert (relation["klant"], relation["contactmoment"]) == (klant_["url"], moment["url"])
    (object_,) = made(target, "objectproductaanvragen")
    assert object_["object"] == zaak
    assert made(target, "klantproductaanvragen") == []
    refused = {each.kind for each in verdict.findings}
    assert refused == {"KlantVerzoek"}


def test_a_chain_may_stand_in_any_order_and_a_circle_is_closed(
    carry: Carry, target: InDatabase
) -> None:
    base = {"bronorganisatie": "899999906"}
    chain = [{**base, "vorigContactmoment": url("contactmomenten", n + 2)} for n in range(4)]
    asks = {**base, "status": "ontvangen"}
    verdict = carry(
        contactmomenten=[*chain, base],
        verzoeken=[{**asks, "aangevuldeVerzoek": url("verzoeken", 2)},
                   {**asks, "inTeTrekkenVerzoek": url("verzoeken", 1)},
                   {**asks, "aangevuldeVerzoek": url("verzoeken", 99)}],
    )  # fmt: skip
    moments = {each["url"]: each for each in made(target, "contactmomenten")}
    following = [each for each in moments.values() if "vorigContactmoment" in each]
    assert len(following) == 4
    assert all(moments[each["vorigContactmoment"]]["volgendContactmoment"] == each["url"]
               for each in following)  # fmt: skip
    first, second, third = sorted(made(target, "productaanvragen"), key=len, reverse=True)
    assert {first["url"], second["url"]} == {
        first.get("aangevuldeProductaanvraag") or first.get("inTeTrekkenProductaanvraag"),
        second.get("aangevuldeProductaanvraag") or second.get("inTeTrekkenProductaanvraag"),
    }
    assert "aangevuldeProductaanvraag" not in third
    assert [each.path for each in verdict.findings] == ["aangevuldeVerzoek"]


def test_one_person_twice_is_one_klant(carry: Carry, target: InDatabase) -> None:
    one = {**KLANT, **PERSOON, "subjectIdentificatie": {"burgerservicenummer": "999990019"}}
    two = {**one, "klantnummer": "2", "achternaam": "Bakberg"}
    verdict = carry(
        klanten=[one, two],
        contactmomenten=[{"bronorganisatie": "899999906"}],
        klantcontactmomenten=[
            {"klant": url("klanten", n), "rol": "belanghebbende",
             "contactmoment": url("contactmomenten", 1)}
            for n in (1, 2)
        ],
    )  # fmt: skip
    (found,) = made(target, "klanten")
    (relation,) = made(target, "klantcontactmomenten")
    assert relation["klant"] == found["url"]
    assert verdict.count(Fate.MERGED) == 2
    assert {each.path for each in verdict.findings} == {"klantnummer", "achternaam"}
    assert all("samengevoegd" in each.reason for each in verdict.findings)


def test_a_second_time_nothing_is_made_twice(carry: Carry, target: InDatabase) -> None:
    objects: dict[str, Any] = {
        "klanten": [KLANT],
        "contactmomenten": [{"bronorganisatie": "899999906"}],
    }
    carry(**objects)
    before = target.register.objects()
    verdict = carry(**objects)
    assert verdict.count(Fate.PRESENT) == verdict.total == 2
    assert target.register.objects() == before


@pytest.mark.parametrize(
    ("value", "personal", "text"),
    [
        ("Bakberg 12-a", True, "Xxxxxxx 99-x"),
        ("Bakberg", False, "Bakberg"),
        ("x" * 41, False, "41 tekens"),
        (["a", "b"], True, "2 gegevens"),
        ("Éé", True, "Xx"),
    ],
)
def test_personal_data_cannot_be_read(value: Any, personal: bool, text: str) -> None:
    assert shown(value, personal=personal) == text
