"""What the outcomes need to know of the domain, in one place: which words mean what.

The rest of the casus room works on any model; a model without a `Klant` has fewer outcomes.
"""

KLANT = "Klant"
KIND = "soortKlant"
IDENTIFIED = "aangehaakt"
GUEST = "zelfstandig"
IDENTIFICATION = "subjectIdentificatie"
PHONE_FILTER = "telefoonnummer"
ACCOUNT_FILTER = "socialMediaGebruikersnaam"
PERSON = "natuurlijk_persoon"
NUMBERS = ("burgerservicenummer", "aNummer", "anpIdentificatie")
SUBJECT = "subject"
HOLDER = "bronorganisatie"
