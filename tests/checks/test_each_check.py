"""A clean and a failing case for every check, and what the reason tells a person to do."""

from __future__ import annotations

import pytest

from werkbank.checks import CHECKS

VALID = [
    ("bsn", "999990019"),
    ("rsin", "899999906"),
    ("kvk", "90004760"),
    ("vestigingsnummer", "990000541921"),
    ("anummer", "9876501058"),
    ("iban", "NL13TEST0123456789"),
    ("bic", "TESTNL2A"),
    ("bic", "TESTXK2AXXX"),
    ("postcode", "1234AB"),
    ("e164", "+442079460123"),
    ("e164", "+4917604069001"),
    ("email", "a.de-vries+gemeente@mail.example.org"),
    ("iso639_2", "nld"),
    ("iso639_2", "fry"),
    ("landcode", "0000"),
    ("onvolledige_datum", "1984"),
    ("onvolledige_datum", "1984-07"),
    ("onvolledige_datum", "2024-02-29"),
]

INVALID = [
    ("bsn", "999990018", "elfproef"),
    ("bsn", "99999001", "ontbreken cijfers"),
    ("bsn", "9999900190", "te veel cijfers"),
    ("bsn", "999.990.019", "laat spaties, punten en letters weg"),
    ("bsn", "000000000", "elfproef"),
    ("bsn", "٩٩٩٩٩٠٠١٩", "andere tekens dan cijfers"),
    ("rsin", "899999907", "elfproef"),
    ("kvk", "9000476", "nullen vooraan"),
    ("kvk", "00000000", "Handelsregister"),
    ("vestigingsnummer", "99000054192", "twaalf"),
    ("vestigingsnummer", "000000000000", "Handelsregister"),
    ("anummer", "0876501058", "niet met een nul"),
    ("anummer", "9976501058", "twee gelijke cijfers"),
    ("anummer", "9876501059", "controlesommen"),
    ("anummer", "987650105", "tien"),
    ("iban", "NL13 TEST 0123 4567 89", "zonder spaties"),
    ("iban", "NL14TEST0123456789", "controlegetal"),
    ("iban", "NL61TEST01234567890", "controlegetal"),
    ("iban", "ZZ13TEST0123456789", "controleer of er tekens"),
    ("bic", "testnl2a", "hoofdletters"),
    ("bic", "TESTZZ2A", "landcode"),
    ("postcode", "1234 ab", "twee hoofdletters"),
    ("postcode", "0234AB", "nul vooraan"),
    ("postcode", "1234SS", "combinatie van letters"),
    ("e164", "0207946012", "plusteken"),
    ("e164", "+9990000000", "landnummer"),
    ("e164", "+312012345678901", "aantal cijfers"),
    ("e164", "+31000000000", "geeft dat land niet uit"),
    ("email", "a.devries", "apenstaartje ontbreekt"),
    ("email", "a..devries@example.org", "losse punt"),
    ("email", "anouk de vries@example.org", "spatie"),
    ("email", "a.devries@localhost", "volledig domein"),
    ("email", "a.devries@-example.org", "volledig domein"),
    ("email", "a.devries@10.0.0.1", "volledig domein"),
    ("email", f"{'a' * 65}@example.org", "te lang"),
    ("iso639_2", "nl", "drie kleine letters"),
    ("iso639_2", "dut", "terminologische"),
    ("iso639_2", "gem", "groep talen"),
    ("iso639_2", "aaa", "staat niet in ISO 639-2"),
    ("landcode", "NL", "andere tekens dan cijfers"),
    ("landcode", "603", "vier"),
    ("onvolledige_datum", "２０２４-02-29", "schrijf een jaar"),
    ("onvolledige_datum", "2024-W01-1", "schrijf een jaar"),
    ("onvolledige_datum", "1984-7", "jjjj-mm"),
    ("onvolledige_datum", "2023-02-29", "bestaat niet"),
    ("onvolledige_datum", "0000-01-01", "bestaat niet"),
]


@pytest.mark.parametrize(("name", "value"), VALID)
def test_a_valid_value_has_no_reason(name: str, value: str) -> None:
    assert CHECKS[name].why(value) is None


@pytest.mark.parametrize(("name", "value", "hint"), INVALID)
def test_an_invalid_value_gets_a_reason_that_names_the_mend(
    name: str, value: str, hint: str
) -> None:
    assert hint in (CHECKS[name].why(value) or "")


def test_every_check_has_a_clean_and_a_failing_case() -> None:
    assert set(CHECKS) == {name for name, _ in VALID} == {name for name, _, _ in INVALID}


def test_every_check_is_filed_under_its_own_name_with_a_description() -> None:
    for name, check in CHECKS.items():
        assert check.name == name
        assert check.description.endswith(".")
