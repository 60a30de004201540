"""Klanten API 2.0.0-alpha.1: een client met een methode per operatie.

    api = KlantenApi('https://…', token='…')

Een methode geeft een `Antwoord` met `inhoud`, `etag` en `koppen`, of een `ApiFout`
met de uitleg van de server. Dit bestand is gemaakt: wijzig het model, en niet dit.
"""

from __future__ import annotations

import typing as t
from collections.abc import Iterator, Sequence

import httpx

from . import verbinding as v

SERVER = 'https://klantinteracties.example.org/klanten/api/v2'


class KlantExpand(t.TypedDict):
    """De verwante objecten waar de parameter `expand` om vraagt."""

    betrokkenenBijZaak: t.NotRequired[list[BetrokkeneBijZaak]]
    """De zaken waar de klant bij betrokken is, met de rol en afwijkende contactgegevens."""


class Klant(t.TypedDict):
    """Mens, organisatie of vestiging die contact heeft met de gemeente of dat kan krijgen. Iemand die voor zichzelf optreedt is een andere klant dan diezelfde persoon namens een organisatie."""

    url: Url
    """Adres waarop dit object is op te vragen. Het register kent het toe en het wijst gedurende het hele bestaan hetzelfde object aan."""
    bronorganisatie: Rsin
    """RSIN van de organisatie die de klant in het register heeft opgenomen."""
    klantnummer: str
    """Nummer waaronder de klant bij de bronorganisatie bekend is. Het register geeft er een uit wanneer de aanleverende partij er geen meegeeft."""
    soortKlant: SoortKlant
    """Geeft aan of de klant is geïdentificeerd en wordt hergebruikt, of alleen bij één interactie hoort."""
    subject: t.NotRequired[Url]
    """Verwijzing naar de gegevens van de klant in een basisregistratie of ander register."""
    subjectIdentificatie: t.NotRequired[SubjectIdentificatie]
    """Gegevens die aanwijzen welke persoon, organisatie of vestiging de klant is. Ze ontbreken bij een zelfstandige klant."""
    contactgegevens: t.NotRequired[Contactgegevens]
    """Gegevens waarmee de klant gewoonlijk te bereiken is. Ze gelden voor elke interactie die zelf niets anders opgeeft."""
    rekeningnummer: t.NotRequired[Rekeningnummer]
    """Bankrekening die de klant gebruikt voor betalingen van en aan de gemeente."""
    websiteUrl: t.NotRequired[Url]
    """Adres van de website waarmee de klant zich op het internet presenteert."""
    _expand: t.NotRequired[KlantExpand]
    """De verwante objecten waar de parameter `expand` om vraagt."""


class BetrokkeneBijZaakExpand(t.TypedDict):
    """De verwante objecten waar de parameter `expand` om vraagt."""

    klant: t.NotRequired[Klant]
    """De klant die bij de zaak betrokken is."""


class BetrokkeneBijZaak(t.TypedDict):
    """Het gegeven dat iemand die niet voor de gemeente werkt bij een zaak betrokken is. Dat kan een klant zijn, of iemand van wie alleen contactgegevens voor deze zaak bekend zijn."""

    url: Url
    """Adres waarop dit object is op te vragen. Het register kent het toe en het wijst gedurende het hele bestaan hetzelfde object aan."""
    zaak: str
    """De zaak waarbij iemand betrokken is."""
    klant: t.NotRequired[str]
    """De klant die bij de zaak betrokken is, wanneer die als klant geregistreerd staat."""
    rol: BetrokkeneRol
    """De rol die de betrokkene bij de zaak heeft."""
    contactgegevens: t.NotRequired[Contactgegevens]
    """Contactgegevens die alleen voor deze zaak gelden. Per onderdeel gaan ze voor die van de klant."""
    _expand: t.NotRequired[BetrokkeneBijZaakExpand]
    """De verwante objecten waar de parameter `expand` om vraagt."""


class KlantAanmaken(t.TypedDict):
    """Mens, organisatie of vestiging die contact heeft met de gemeente of dat kan krijgen. Iemand die voor zichzelf optreedt is een andere klant dan diezelfde persoon namens een organisatie."""

    bronorganisatie: Rsin
    """RSIN van de organisatie die de klant in het register heeft opgenomen."""
    klantnummer: t.NotRequired[str]
    """Nummer waaronder de klant bij de bronorganisatie bekend is. Het register geeft er een uit wanneer de aanleverende partij er geen meegeeft."""
    soortKlant: SoortKlant
    """Geeft aan of de klant is geïdentificeerd en wordt hergebruikt, of alleen bij één interactie hoort."""
    subject: t.NotRequired[Url]
    """Verwijzing naar de gegevens van de klant in een basisregistratie of ander register."""
    subjectIdentificatie: t.NotRequired[SubjectIdentificatie]
    """Gegevens die aanwijzen welke persoon, organisatie of vestiging de klant is. Ze ontbreken bij een zelfstandige klant."""
    contactgegevens: t.NotRequired[Contactgegevens]
    """Gegevens waarmee de klant gewoonlijk te bereiken is. Ze gelden voor elke interactie die zelf niets anders opgeeft."""
    rekeningnummer: t.NotRequired[Rekeningnummer]
    """Bankrekening die de klant gebruikt voor betalingen van en aan de gemeente."""
    websiteUrl: t.NotRequired[Url]
    """Adres van de website waarmee de klant zich op het internet presenteert."""


class KlantVervangen(t.TypedDict):
    """Mens, organisatie of vestiging die contact heeft met de gemeente of dat kan krijgen. Iemand die voor zichzelf optreedt is een andere klant dan diezelfde persoon namens een organisatie."""

    bronorganisatie: Rsin
    """RSIN van de organisatie die de klant in het register heeft opgenomen."""
    klantnummer: t.NotRequired[str]
    """Nummer waaronder de klant bij de bronorganisatie bekend is. Het register geeft er een uit wanneer de aanleverende partij er geen meegeeft."""
    soortKlant: SoortKlant
    """Geeft aan of de klant is geïdentificeerd en wordt hergebruikt, of alleen bij één interactie hoort."""
    subject: t.NotRequired[Url]
    """Verwijzing naar de gegevens van de klant in een basisregistratie of ander register."""
    subjectIdentificatie: t.NotRequired[SubjectIdentificatie]
    """Gegevens die aanwijzen welke persoon, organisatie of vestiging de klant is. Ze ontbreken bij een zelfstandige klant."""
    contactgegevens: t.NotRequired[Contactgegevens]
    """Gegevens waarmee de klant gewoonlijk te bereiken is. Ze gelden voor elke interactie die zelf niets anders opgeeft."""
    rekeningnummer: t.NotRequired[Rekeningnummer]
    """Bankrekening die de klant gebruikt voor betalingen van en aan de gemeente."""
    websiteUrl: t.NotRequired[Url]
    """Adres van de website waarmee de klant zich op het internet presenteert."""


class KlantWijzigen(t.TypedDict):
    """Mens, organisatie of vestiging die contact heeft met de gemeente of dat kan krijgen. Iemand die voor zichzelf optreedt is een andere klant dan diezelfde persoon namens een organisatie."""

    bronorganisatie: t.NotRequired[Rsin]
    """RSIN van de organisatie die de klant in het register heeft opgenomen."""
    klantnummer: t.NotRequired[str]
    """Nummer waaronder de klant bij de bronorganisatie bekend is. Het register geeft er een uit wanneer de aanleverende partij er geen meegeeft."""
    soortKlant: t.NotRequired[SoortKlant]
    """Geeft aan of de klant is geïdentificeerd en wordt hergebruikt, of alleen bij één interactie hoort."""
    subject: t.NotRequired[str | None]
    """Verwijzing naar de gegevens van de klant in een basisregistratie of ander register."""
    subjectIdentificatie: t.NotRequired[SubjectIdentificatie | None]
    """Gegevens die aanwijzen welke persoon, organisatie of vestiging de klant is. Ze ontbreken bij een zelfstandige klant."""
    contactgegevens: t.NotRequired[Contactgegevens | None]
    """Gegevens waarmee de klant gewoonlijk te bereiken is. Ze gelden voor elke interactie die zelf niets anders opgeeft."""
    rekeningnummer: t.NotRequired[Rekeningnummer | None]
    """Bankrekening die de klant gebruikt voor betalingen van en aan de gemeente."""
    websiteUrl: t.NotRequired[str | None]
    """Adres van de website waarmee de klant zich op het internet presenteert."""


class BetrokkeneBijZaakAanmaken(t.TypedDict):
    """Het gegeven dat iemand die niet voor de gemeente werkt bij een zaak betrokken is. Dat kan een klant zijn, of iemand van wie alleen contactgegevens voor deze zaak bekend zijn."""

    zaak: str
    """De zaak waarbij iemand betrokken is."""
    klant: t.NotRequired[str]
    """De klant die bij de zaak betrokken is, wanneer die als klant geregistreerd staat."""
    rol: BetrokkeneRol
    """De rol die de betrokkene bij de zaak heeft."""
    contactgegevens: t.NotRequired[Contactgegevens]
    """Contactgegevens die alleen voor deze zaak gelden. Per onderdeel gaan ze voor die van de klant."""


class BetrokkeneBijZaakVervangen(t.TypedDict):
    """Het gegeven dat iemand die niet voor de gemeente werkt bij een zaak betrokken is. Dat kan een klant zijn, of iemand van wie alleen contactgegevens voor deze zaak bekend zijn."""

    zaak: str
    """De zaak waarbij iemand betrokken is."""
    klant: t.NotRequired[str]
    """De klant die bij de zaak betrokken is, wanneer die als klant geregistreerd staat."""
    rol: BetrokkeneRol
    """De rol die de betrokkene bij de zaak heeft."""
    contactgegevens: t.NotRequired[Contactgegevens]
    """Contactgegevens die alleen voor deze zaak gelden. Per onderdeel gaan ze voor die van de klant."""


class BetrokkeneBijZaakWijzigen(t.TypedDict):
    """Het gegeven dat iemand die niet voor de gemeente werkt bij een zaak betrokken is. Dat kan een klant zijn, of iemand van wie alleen contactgegevens voor deze zaak bekend zijn."""

    zaak: t.NotRequired[str]
    """De zaak waarbij iemand betrokken is."""
    klant: t.NotRequired[str | None]
    """De klant die bij de zaak betrokken is, wanneer die als klant geregistreerd staat."""
    rol: t.NotRequired[BetrokkeneRol]
    """De rol die de betrokkene bij de zaak heeft."""
    contactgegevens: t.NotRequired[Contactgegevens | None]
    """Contactgegevens die alleen voor deze zaak gelden. Per onderdeel gaan ze voor die van de klant."""


class KlantLijst(t.TypedDict):
    """Eén pagina van een verzameling."""

    count: int
    """Het aantal objecten op alle pagina's samen."""
    next: t.NotRequired[str]
    """De volgende pagina; ontbreekt op de laatste."""
    previous: t.NotRequired[str]
    """De vorige pagina; ontbreekt op de eerste."""
    results: list[Klant]
    """De objecten op deze pagina."""


class KlantZoeken(t.TypedDict):
    """De voorwaarden waaraan een object moet voldoen; wat ontbreekt, telt niet mee."""

    bronorganisatie: t.NotRequired[Rsin]
    """Alleen objecten met deze waarde van Bronorganisatie."""
    klantnummer: t.NotRequired[str]
    """Het klantnummer zoals de bronorganisatie het heeft uitgegeven. Samen met bronorganisatie wijst het één klant aan."""
    bedrijfsnaam: t.NotRequired[str]
    """Alleen objecten met deze waarde van Bedrijfsnaam."""
    functie: t.NotRequired[str]
    """Alleen objecten met deze waarde van Functie."""
    achternaam: t.NotRequired[Naam]
    """De achternaam in de contactnaam, zonder voorvoegsel."""
    telefoonnummer: t.NotRequired[E164Telefoonnummer]
    """Eén van de telefoonnummers van de klant, in internationale notatie. Alleen in het zoekbericht; op dit gegeven alleen zijn geen aangehaakte klanten te vinden (kla-016)."""
    emailadres: t.NotRequired[Emailadres]
    """Het e-mailadres van de klant. Alleen in het zoekbericht; op dit gegeven alleen zijn geen aangehaakte klanten te vinden (kla-016)."""
    socialMediaPlatform: t.NotRequired[Referentiecode]
    """Het platform van één van de accounts van de klant. Zinvol samen met socialMediaGebruikersnaam."""
    socialMediaGebruikersnaam: t.NotRequired[str]
    """De gebruikersnaam van één van de accounts van de klant. Alleen in het zoekbericht; op dit gegeven alleen zijn geen aangehaakte klanten te vinden (kla-016)."""
    straatnaam: t.NotRequired[str]
    """De straatnaam van één van de binnenlandse adressen van de klant."""
    huisnummer: t.NotRequired[int]
    """Het huisnummer van één van de binnenlandse adressen van de klant."""
    postcode: t.NotRequired[Postcode]
    """De postcode van één van de binnenlandse adressen of postadressen van de klant."""
    woonplaats: t.NotRequired[Plaatsnaam]
    """De woonplaats van één van de binnenlandse adressen of postadressen van de klant."""
    landcode: t.NotRequired[Landcode]
    """De landcode van één van de buitenlandse adressen van de klant."""
    subject: t.NotRequired[Url]
    """De URL van de persoon of vestiging in de registratie waar die thuishoort."""
    subjectType: t.NotRequired[SubjectType]
    """Alleen objecten met deze waarde van Subjecttype."""
    burgerservicenummer: t.NotRequired[Burgerservicenummer]
    """Alleen in het zoekbericht, omdat een burgerservicenummer niet in een URL mag staan."""
    aNummer: t.NotRequired[ANummer]
    """Alleen in het zoekbericht, omdat een A-nummer niet in een URL mag staan."""
    anpIdentificatie: t.NotRequired[str]
    """Het nummer dat de gemeente aan een ander natuurlijk persoon heeft gegeven. Alleen in het zoekbericht."""
    rsin: t.NotRequired[Rsin]
    """Alleen objecten met deze waarde van RSIN."""
    kvkNummer: t.NotRequired[KvkNummer]
    """Alleen objecten met deze waarde van KvK-nummer."""
    nummerAnderNietNatuurlijkPersoon: t.NotRequired[str]
    """Alleen objecten met deze waarde van Nummer ander niet-natuurlijk persoon."""
    vestigingsnummer: t.NotRequired[Vestigingsnummer]
    """Alleen objecten met deze waarde van Vestigingsnummer."""
    buitenlandseIdentificatie: t.NotRequired[str]
    """Het nummer uit een buitenlands register. Alleen in het zoekbericht. Geef ook buitenlandseIdentificatieLandcode mee: het nummer is alleen binnen een land onderscheidend."""
    buitenlandseIdentificatieLandcode: t.NotRequired[Landcode]
    """Alleen objecten met deze waarde van Landcode."""
    page: t.NotRequired[int]
    """Het nummer van de pagina; de eerste is 1."""
    pageSize: t.NotRequired[int]
    """Het aantal objecten per pagina, ten hoogste 100."""
    ordering: t.NotRequired[list[t.Literal['bronorganisatie', '-bronorganisatie', 'klantnummer', '-klantnummer']]]
    """De gegevens waarop wordt gesorteerd, de belangrijkste eerst. Een `-` voor de naam keert de volgorde om."""
    expand: t.NotRequired[list[t.Literal['betrokkenenBijZaak']]]
    """De verwante objecten die onder `_expand` worden meegelezen. De verwijzing zelf blijft een URL."""


class BetrokkeneBijZaakLijst(t.TypedDict):
    """Eén pagina van een verzameling."""

    count: int
    """Het aantal objecten op alle pagina's samen."""
    next: t.NotRequired[str]
    """De volgende pagina; ontbreekt op de laatste."""
    previous: t.NotRequired[str]
    """De vorige pagina; ontbreekt op de eerste."""
    results: list[BetrokkeneBijZaak]
    """De objecten op deze pagina."""


SubjectIdentificatie: t.TypeAlias = 'NatuurlijkPersoon | NietNatuurlijkPersoon | Vestiging'
"""Gegevens waarmee vaststaat welke persoon, organisatie of vestiging achter een klant schuilgaat."""


class NatuurlijkPersoon(t.TypedDict):
    """Identificatie van een klant die als mens voor zichzelf optreedt."""

    subjectType: t.Literal['natuurlijk_persoon']
    """Geeft aan of het om een mens, een organisatie of een vestiging gaat."""
    buitenlandseIdentificatie: t.NotRequired[BuitenlandseIdentificatie]
    """Nummer waaronder de persoon, organisatie of vestiging in een ander land geregistreerd staat."""
    verblijfadres: t.NotRequired[Verblijfadres]
    """Adres waar de persoon verblijft, of waar de organisatie of vestiging gevestigd is, zoals dat bij de identificatie bekend was."""
    burgerservicenummer: t.NotRequired[Burgerservicenummer]
    """Nummer waarmee de overheid de persoon aanwijst."""
    anpIdentificatie: t.NotRequired[str]
    """Nummer dat de gemeente zelf heeft gegeven aan iemand die niet in de basisregistratie personen staat."""
    aNummer: t.NotRequired[ANummer]
    """Administratienummer waarmee de persoon binnen de basisregistratie personen wordt aangewezen."""
    voornamen: t.NotRequired[Naam]
    """Alle voornamen van de persoon, in hun volgorde."""
    voorletters: t.NotRequired[Voorletters]
    """Eerste letters van alle voornamen, in dezelfde volgorde."""
    voorvoegselGeslachtsnaam: t.NotRequired[Voorvoegsel]
    """Woord of woorden die voor de geslachtsnaam staan en bij het sorteren niet meetellen."""
    geslachtsnaam: t.NotRequired[Naam]
    """Achternaam die de persoon van geboorte of door een officiële wijziging draagt, zonder voorvoegsel."""
    geslachtsaanduiding: t.NotRequired[Geslachtsaanduiding]
    """Het geslacht waarmee de persoon geregistreerd staat."""
    geboortedatum: t.NotRequired[OnvolledigeDatum]
    """Datum waarop de persoon is geboren, voor zover bekend."""


class BuitenlandseIdentificatie(t.TypedDict):
    """Nummer of kenmerk uit een register in het buitenland, met het land en zo mogelijk het register."""

    identificatie: str
    """Het nummer of kenmerk zoals het buitenlandse register dat schrijft."""
    landcode: Landcode
    """Code van het land of gebied dat het nummer heeft uitgegeven."""
    registernaam: t.NotRequired[str]
    """Naam van het buitenlandse register, wanneer het land er meer dan één heeft."""


Verblijfadres: t.TypeAlias = 'BinnenlandsAdres | BuitenlandsAdres'
"""Adres van een plek waar iemand woont of verblijft, of waar een organisatie gevestigd is."""


class BinnenlandsAdres(t.TypedDict):
    """Adres in Nederland, opgebouwd volgens de basisregistratie adressen en gebouwen."""

    type: t.Literal['binnenlands_adres']
    """Geeft aan welke vorm het adres heeft en daarmee welke gegevens erbij horen."""
    naamOpenbareRuimte: str
    """Door de gemeente vastgestelde naam van de straat, het plein of het water waaraan het adres ligt."""
    straatnaam: t.NotRequired[str]
    """Straatnaam die zo nodig volgens NEN 5825 is ingekort, zodat zij op een adresregel past."""
    huisnummer: int
    """Nummer dat de gemeente aan het adres heeft gegeven, zonder letter of toevoeging."""
    huisletter: t.NotRequired[str]
    """Letter die de gemeente aan het huisnummer heeft toegevoegd."""
    huisnummertoevoeging: t.NotRequired[str]
    """Verdere toevoeging van de gemeente aan huisnummer en huisletter."""
    postcode: t.NotRequired[Postcode]
    """Postcode die bij het adres hoort."""
    woonplaats: Plaatsnaam
    """Naam van de woonplaats waarin het adres ligt."""
    locatiebeschrijving: t.NotRequired[str]
    """Omschrijving in woorden van de plek, voor het geval straat en huisnummer die niet genoeg aanwijzen."""


class BuitenlandsAdres(t.TypedDict):
    """Adres buiten Nederland, in regels zoals het op een envelop zou staan."""

    type: t.Literal['buitenlands_adres']
    """Geeft aan welke vorm het adres heeft en daarmee welke gegevens erbij horen."""
    regel1: t.NotRequired[str]
    """Eerste regel van het adres, meestal de straat met het huisnummer."""
    regel2: t.NotRequired[str]
    """Tweede regel van het adres, meestal de plaats met de postcode."""
    regel3: t.NotRequired[str]
    """Derde regel van het adres, meestal de streek of provincie."""
    landcode: Landcode
    """Code van het land of gebied waarin het adres ligt."""
    landnaam: t.NotRequired[str]
    """Naam van het land of gebied die in de landentabel bij de landcode hoort."""


class NietNatuurlijkPersoon(t.TypedDict):
    """Identificatie van een klant die een rechtspersoon of samenwerkingsverband is."""

    subjectType: t.Literal['niet_natuurlijk_persoon']
    """Geeft aan of het om een mens, een organisatie of een vestiging gaat."""
    buitenlandseIdentificatie: t.NotRequired[BuitenlandseIdentificatie]
    """Nummer waaronder de persoon, organisatie of vestiging in een ander land geregistreerd staat."""
    verblijfadres: t.NotRequired[Verblijfadres]
    """Adres waar de persoon verblijft, of waar de organisatie of vestiging gevestigd is, zoals dat bij de identificatie bekend was."""
    rsin: t.NotRequired[Rsin]
    """Nummer waarmee het Handelsregister de rechtspersoon of het samenwerkingsverband aanwijst."""
    kvkNummer: t.NotRequired[KvkNummer]
    """Nummer van de inschrijving in het Handelsregister."""
    nummerAnderNietNatuurlijkPersoon: t.NotRequired[str]
    """Nummer dat de gemeente zelf heeft gegeven aan een organisatie die niet in het Handelsregister staat."""
    statutaireNaam: t.NotRequired[str]
    """Naam die de organisatie in haar statuten of in de overeenkomst tussen haar vennoten draagt."""
    rechtsvorm: t.NotRequired[Rechtsvorm]
    """Juridische vorm waarin de organisatie bestaat."""


class Vestiging(t.TypedDict):
    """Identificatie van een klant die een vestiging is: een plek waar een onderneming of rechtspersoon haar werk doet, of de onderneming van iemand met een eenmanszaak."""

    subjectType: t.Literal['vestiging']
    """Geeft aan of het om een mens, een organisatie of een vestiging gaat."""
    buitenlandseIdentificatie: t.NotRequired[BuitenlandseIdentificatie]
    """Nummer waaronder de persoon, organisatie of vestiging in een ander land geregistreerd staat."""
    verblijfadres: t.NotRequired[Verblijfadres]
    """Adres waar de persoon verblijft, of waar de organisatie of vestiging gevestigd is, zoals dat bij de identificatie bekend was."""
    vestigingsnummer: t.NotRequired[Vestigingsnummer]
    """Nummer waarmee het Handelsregister de vestiging aanwijst."""
    kvkNummer: t.NotRequired[KvkNummer]
    """Nummer van de inschrijving waar de vestiging onder valt."""
    handelsnaam: t.NotRequired[list[str]]
    """Naam of namen waaronder de vestiging zaken doet."""


class Contactgegevens(t.TypedDict):
    """Wat nodig is om met een klant te communiceren: de aanspreeknaam, de kanalen waarlangs die bereikbaar is en de voorkeuren voor kanaal en taal."""

    contactnaam: t.NotRequired[Contactnaam]
    """Naam waarmee de klant wordt aangesproken en aangeschreven."""
    bedrijfsnaam: t.NotRequired[str]
    """Naam van het bedrijf of de organisatie waarvoor de klant bij dit contact optreedt."""
    functie: t.NotRequired[str]
    """Rol of beroep waarin de klant namens het bedrijf of de organisatie optreedt."""
    emailadres: t.NotRequired[Emailadres]
    """Adres waarop de klant elektronische post wil ontvangen. Er is er hooguit één; wijkt het voor een interactie af, dan staat het afwijkende adres bij die interactie."""
    telefoonnummers: t.NotRequired[list[Telefoonnummer]]
    """Nummers waarop de klant te bellen is, elk met een aanduiding van soort en gebruik."""
    adressen: t.NotRequired[list[GetypeerdAdres]]
    """Adressen waarop de klant te vinden of aan te schrijven is, elk met een aanduiding van de soort."""
    socialMediaAccounts: t.NotRequired[list[SocialMediaAccount]]
    """Accounts op sociale media waarmee de klant berichten kan uitwisselen."""
    voorkeurskanaal: t.NotRequired[Referentiecode]
    """Kanaal waarlangs de klant bij voorkeur bericht krijgt of wordt benaderd."""
    voorkeurstaal: t.NotRequired[Taalcode]
    """Taal waarin de klant bij voorkeur met de gemeente communiceert."""


class Contactnaam(t.TypedDict):
    """Naam zoals de klant die zelf opgeeft voor het contact. Zij hoeft niet overeen te komen met de naam in een basisregistratie."""

    voorletters: t.NotRequired[Voorletters]
    """Eerste letters van de voornamen, wanneer de klant daarmee aangeschreven wil worden."""
    voornaam: t.NotRequired[Naam]
    """Voornaam of roepnaam waarmee de klant aangesproken wil worden."""
    voorvoegselAchternaam: t.NotRequired[Voorvoegsel]
    """Woord of woorden die voor de achternaam staan en bij het sorteren niet meetellen."""
    achternaam: t.NotRequired[Naam]
    """Achternaam waarmee de klant aangesproken wil worden, zonder voorvoegsel."""


class Telefoonnummer(t.TypedDict):
    """Een nummer waarop de klant te bellen is, met wat voor nummer het is en waarvoor het dient."""

    nummer: E164Telefoonnummer
    """Het telefoonnummer zelf, in de internationale notatie."""
    soortTelefoonnummer: t.NotRequired[SoortTelefoonnummer]
    """Geeft aan of het om een mobiel of een vast nummer gaat."""
    gebruik: t.NotRequired[Gebruik]
    """Geeft aan of het nummer privé of voor het werk wordt gebruikt."""
    omschrijving: t.NotRequired[str]
    """Korte aanwijzing bij het nummer, bijvoorbeeld wanneer erop gebeld kan worden."""


class GetypeerdAdres(t.TypedDict):
    """Een adres met de aanduiding waarvoor het dient en de periode waarin het geldt."""

    soortAdres: SoortAdres
    """Geeft aan waarvoor het adres dient."""
    adres: Adres
    """Het adres zelf. Een postadres is alleen passend als correspondentieadres, omdat niemand er te vinden is."""
    begindatumGeldigheid: t.NotRequired[str]
    """Eerste dag waarop het adres voor dit doel gebruikt kan worden."""
    einddatumGeldigheid: t.NotRequired[str]
    """Laatste dag waarop het adres voor dit doel gebruikt kan worden."""


Adres: t.TypeAlias = 'BinnenlandsAdres | BuitenlandsAdres | Postadres'
"""Aanduiding van een plek waar iemand te vinden is of waar post kan worden bezorgd."""


class Postadres(t.TypedDict):
    """Postbus of antwoordnummer in Nederland, waar alleen post kan worden bezorgd."""

    type: t.Literal['postadres']
    """Geeft aan welke vorm het adres heeft en daarmee welke gegevens erbij horen."""
    postadrestype: Postadrestype
    """Geeft aan of het nummer dat van een postbus of een antwoordnummer is."""
    nummer: int
    """Nummer van de postbus of het antwoordnummer."""
    postcode: Postcode
    """Postcode die bij de postbus of het antwoordnummer hoort."""
    woonplaats: Plaatsnaam
    """Woonplaats van de vestiging waar de post wordt bewaard."""


class SocialMediaAccount(t.TypedDict):
    """Een account op een sociaal medium waarmee de klant berichten kan uitwisselen."""

    platform: Referentiecode
    """Het sociale medium waarop het account bestaat."""
    gebruikersnaam: str
    """Naam of aanduiding waaronder het account op het platform bekend is."""
    gebruik: t.NotRequired[Gebruik]
    """Geeft aan of het account privé of voor het werk wordt gebruikt."""


class Rekeningnummer(t.TypedDict):
    """Aanduiding van een bankrekening en van de bank die haar aanhoudt."""

    iban: Iban
    """Internationaal nummer van de rekening."""
    bic: t.NotRequired[Bic]
    """Code van de bank die de rekening aanhoudt. Binnen Europa volgt de bank al uit het IBAN."""


SoortKlant: t.TypeAlias = "t.Literal['aangehaakt', 'zelfstandig']"
"""Onderscheid tussen klanten die worden herkend en klanten die te gast zijn."""


Geslachtsaanduiding: t.TypeAlias = "t.Literal['m', 'v', 'o']"
"""De aanduidingen voor het geslacht van een mens die de basisregistratie personen kent."""


Rechtsvorm: t.TypeAlias = "t.Literal['besloten_vennootschap', 'cooperatie_europees_economische_samenwerking', 'europese_cooperatieve_venootschap', 'europese_naamloze_vennootschap', 'kerkelijke_organisatie', 'naamloze_vennootschap', 'onderlinge_waarborg_maatschappij', 'overig_privaatrechtelijke_rechtspersoon', 'stichting', 'vereniging', 'vereniging_van_eigenaars', 'publiekrechtelijke_rechtspersoon', 'vennootschap_onder_firma', 'maatschap', 'rederij', 'commanditaire_vennootschap', 'kapitaalvennootschap_binnen_eer', 'overige_buitenlandse_rechtspersoon_vennootschap', 'kapitaalvennootschap_buiten_eer']"
"""De juridische vormen waarin een organisatie kan bestaan."""


SoortTelefoonnummer: t.TypeAlias = "t.Literal['mobiel', 'vast']"
"""De soorten telefoonnummers die worden onderscheiden."""


Gebruik: t.TypeAlias = "t.Literal['prive', 'zakelijk']"
"""Onderscheid tussen wat de klant privé en wat die voor het werk gebruikt."""


SoortAdres: t.TypeAlias = "t.Literal['verblijfadres', 'correspondentieadres', 'bezoekadres']"
"""De doelen waarvoor een adres bij contactgegevens kan dienen."""


Postadrestype: t.TypeAlias = "t.Literal['antwoordnummer', 'postbusnummer']"
"""De soorten nummers die een postadres kan hebben."""


BetrokkeneRol: t.TypeAlias = "t.Literal['belanghebbende', 'initiator', 'mede_initiator']"
"""De rollen die iemand van buiten de gemeente bij een zaak kan hebben."""


SubjectType: t.TypeAlias = "t.Literal['natuurlijk_persoon', 'niet_natuurlijk_persoon', 'vestiging']"
"""Wat voor soort subject een klant kan zijn."""


Url: t.TypeAlias = 'str'
"""Volledig adres van iets op het internet, met schema en domein."""


Rsin: t.TypeAlias = 'str'
"""Nummer van negen cijfers voor een rechtspersoon of samenwerkingsverband, met dezelfde elfproef als het burgerservicenummer."""


Landcode: t.TypeAlias = 'str'
"""Code van vier cijfers uit de tabel met landen en gebieden van de basisregistratie personen."""


Postcode: t.TypeAlias = 'str'
"""Nederlandse postcode in de schrijfwijze van de BAG, dus met hoofdletters en zonder spatie."""


Plaatsnaam: t.TypeAlias = 'str'
"""Naam van een woonplaats in letters, cijfers en de leestekens die in plaatsnamen voorkomen."""


Burgerservicenummer: t.TypeAlias = 'str'
"""Nummer van negen cijfers waarmee de overheid één ingeschreven mens aanwijst en dat voldoet aan de elfproef voor burgerservicenummers."""


ANummer: t.TypeAlias = 'str'
"""Administratienummer van tien cijfers uit de basisregistratie personen, opgebouwd volgens de rekenregels van het logisch ontwerp van die registratie."""


Naam: t.TypeAlias = 'str'
"""Naam of deel van een naam van een mens, in letters, cijfers, spaties en enkele leestekens."""


Voorletters: t.TypeAlias = 'str'
"""Eerste letters van de voornamen, in de volgorde van die namen, met of zonder punten."""


Voorvoegsel: t.TypeAlias = 'str'
"""Woord of woorden die voor een achternaam staan en bij het sorteren niet meetellen."""


OnvolledigeDatum: t.TypeAlias = 'str'
"""Datum waarvan de dag, of de dag en de maand, onbekend mogen zijn. De bekende delen staan er in de volgorde jaar, maand, dag volgens ISO 8601."""


KvkNummer: t.TypeAlias = 'str'
"""Nummer van acht cijfers dat de Kamer van Koophandel aan een inschrijving geeft."""


Vestigingsnummer: t.TypeAlias = 'str'
"""Nummer van twaalf cijfers dat het Handelsregister aan één vestiging geeft."""


Emailadres: t.TypeAlias = 'str'
"""Adres van een elektronische postbus, met een naam, een apenstaartje en een domein."""


E164Telefoonnummer: t.TypeAlias = 'str'
"""Telefoonnummer in de internationale notatie van ITU-T E.164: een plusteken, het landnummer en het nationale nummer zonder de nul ervoor en zonder leestekens."""


Referentiecode: t.TypeAlias = 'str'
"""Code van een waarde in een referentielijst van deze standaard."""


Taalcode: t.TypeAlias = 'str'
"""Code van drie kleine letters voor een taal, uit de terminologische reeks van ISO 639-2 (639-2/T)."""


Iban: t.TypeAlias = 'str'
"""Internationaal rekeningnummer volgens ISO 13616, in hoofdletters en zonder spaties, met een kloppend controlegetal."""


Bic: t.TypeAlias = 'str'
"""Code van een bank of bankkantoor volgens ISO 9362, in hoofdletters en zonder spaties."""


class AuditTrail(t.TypedDict):
    """Wie wanneer wat deed met een object, met de toestand ervoor en erna."""

    uuid: t.NotRequired[str]
    """Identificatie van de regel."""
    bron: t.Literal['cmc', 'kc', 'pac']
    """Het component dat de handeling uitvoerde."""
    requestId: t.NotRequired[str]
    """Kenmerk waarmee het verzoek door het netwerk te volgen is."""
    applicatieId: t.NotRequired[str]
    """Identificatie van de applicatie."""
    applicatieWeergave: t.NotRequired[str]
    """De naam van de applicatie."""
    gebruikersId: t.NotRequired[str]
    """Waarmee de organisatie de gebruiker kan herleiden."""
    gebruikersWeergave: t.NotRequired[str]
    """De naam van de gebruiker."""
    actie: str
    """De handeling: `create`, `list`, `retrieve`, `update`, `partial_update` of `destroy`; andere waarden zijn toegestaan."""
    actieWeergave: t.NotRequired[str]
    """De naam van de handeling."""
    resultaat: int
    """De HTTP-statuscode waarmee de handeling eindigde."""
    hoofdObject: str
    """Het object waar de handeling bij hoort."""
    resource: str
    """De resource waarop de handeling was."""
    resourceUrl: str
    """Het object waarop de handeling was."""
    toelichting: t.NotRequired[str]
    """Waarom de handeling is gedaan."""
    resourceWeergave: str
    """Het object in woorden, voor mensen."""
    aanmaakdatum: t.NotRequired[str]
    """Het moment van de handeling."""
    wijzigingen: Wijzigingen


class Wijzigingen(t.TypedDict):
    """De toestand van het object voor en na de handeling."""

    oud: t.NotRequired[dict[str, t.Any]]
    """Het hele object zoals het was; ontbreekt bij aanmaken."""
    nieuw: t.NotRequired[dict[str, t.Any]]
    """Het hele object zoals het werd; ontbreekt bij verwijderen."""


class Fout(t.TypedDict):
    """Een fout volgens RFC 9457."""

    type: str
    """Verwijzing naar de uitleg van dit soort fout."""
    code: str
    """De code van dit soort fout, voor programma's."""
    title: str
    """Het soort fout in woorden."""
    status: int
    """De HTTP-statuscode van het antwoord."""
    detail: str
    """Wat er in dit geval mis is."""
    instance: str
    """Kenmerk van dit ene voorval, om in de logboeken terug te vinden."""


class ValidatieFout(t.TypedDict):
    """Een fout volgens RFC 9457, met per gegeven wat er mis is."""

    type: str
    """Verwijzing naar de uitleg van dit soort fout."""
    code: str
    """De code van dit soort fout, voor programma's."""
    title: str
    """Het soort fout in woorden."""
    status: int
    """De HTTP-statuscode van het antwoord."""
    detail: str
    """Wat er in dit geval mis is."""
    instance: str
    """Kenmerk van dit ene voorval, om in de logboeken terug te vinden."""
    invalidParams: list[OngeldigGegeven]
    """Wat er per gegeven mis is; leeg als de fout niet aan één gegeven ligt."""


class OngeldigGegeven(t.TypedDict):
    """Eén gegeven uit het verzoek dat niet klopt."""

    name: str
    """Het gegeven, met punten naar binnen: `tekst.inhoud`."""
    code: str
    """De code van de fout, of de soort gedragsregel die is geschonden."""
    reason: str
    """Wat er mis is en wat wel mag."""



class KlantenApi:
    """Klanten API 2.0.0-alpha.1."""

    def __init__(
        self,
        basis: str = SERVER,
        token: v.Token = '',
        *,
        client: httpx.Client | None = None,
    ) -> None:
        """Maak een client; er gaat nog niets over.

        Args:
            basis: de server-URL van de API.
            token: het bearertoken, of een functie die er een geeft.
            client: een eigen client van httpx, die open blijft.
        """
        self.verbinding = v.Verbinding(basis, token, client=client)

    def __enter__(self) -> t.Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.verbinding.sluit()

    def klant_list(
        self,
        *,
        bronorganisatie: Rsin | None = None,
        klantnummer: str | None = None,
        bedrijfsnaam: str | None = None,
        functie: str | None = None,
        achternaam: Naam | None = None,
        socialMediaPlatform: Referentiecode | None = None,
        straatnaam: str | None = None,
        huisnummer: int | None = None,
        postcode: Postcode | None = None,
        woonplaats: Plaatsnaam | None = None,
        landcode: Landcode | None = None,
        subject: Url | None = None,
        subjectType: SubjectType | None = None,
        rsin: Rsin | None = None,
        kvkNummer: KvkNummer | None = None,
        nummerAnderNietNatuurlijkPersoon: str | None = None,
        vestigingsnummer: Vestigingsnummer | None = None,
        buitenlandseIdentificatieLandcode: Landcode | None = None,
        page: int | None = None,
        pageSize: int | None = None,
        ordering: Sequence[t.Literal['bronorganisatie', '-bronorganisatie', 'klantnummer', '-klantnummer']] | None = None,
        expand: Sequence[t.Literal['betrokkenenBijZaak']] | None = None,
    ) -> v.Antwoord[KlantLijst]:
        """Klanten opvragen.

        Args:
            bronorganisatie: Alleen objecten met deze waarde van Bronorganisatie.
            klantnummer: Het klantnummer zoals de bronorganisatie het heeft uitgegeven. Samen met bronorganisatie wijst het één klant aan.
            bedrijfsnaam: Alleen objecten met deze waarde van Bedrijfsnaam.
            functie: Alleen objecten met deze waarde van Functie.
            achternaam: De achternaam in de contactnaam, zonder voorvoegsel.
            socialMediaPlatform: Het platform van één van de accounts van de klant. Zinvol samen met socialMediaGebruikersnaam.
            straatnaam: De straatnaam van één van de binnenlandse adressen van de klant.
            huisnummer: Het huisnummer van één van de binnenlandse adressen van de klant.
            postcode: De postcode van één van de binnenlandse adressen of postadressen van de klant.
            woonplaats: De woonplaats van één van de binnenlandse adressen of postadressen van de klant.
            landcode: De landcode van één van de buitenlandse adressen van de klant.
            subject: De URL van de persoon of vestiging in de registratie waar die thuishoort.
            subjectType: Alleen objecten met deze waarde van Subjecttype.
            rsin: Alleen objecten met deze waarde van RSIN.
            kvkNummer: Alleen objecten met deze waarde van KvK-nummer.
            nummerAnderNietNatuurlijkPersoon: Alleen objecten met deze waarde van Nummer ander niet-natuurlijk persoon.
            vestigingsnummer: Alleen objecten met deze waarde van Vestigingsnummer.
            buitenlandseIdentificatieLandcode: Alleen objecten met deze waarde van Landcode.
            page: Het nummer van de pagina; de eerste is 1.
            pageSize: Het aantal objecten per pagina, ten hoogste 100.
            ordering: De gegevens waarop wordt gesorteerd, de belangrijkste eerst. Een `-` voor de naam keert de volgorde om.
            expand: De verwante objecten die onder `_expand` worden meegelezen. De verwijzing zelf blijft een URL.
        """
        return self.verbinding.verstuur(
            'GET',
            self.verbinding.pad('/klanten'),
            vraag={'bronorganisatie': bronorganisatie, 'klantnummer': klantnummer, 'bedrijfsnaam': bedrijfsnaam, 'functie': functie, 'achternaam': achternaam, 'socialMediaPlatform': socialMediaPlatform, 'straatnaam': straatnaam, 'huisnummer': huisnummer, 'postcode': postcode, 'woonplaats': woonplaats, 'landcode': landcode, 'subject': subject, 'subjectType': subjectType, 'rsin': rsin, 'kvkNummer': kvkNummer, 'nummerAnderNietNatuurlijkPersoon': nummerAnderNietNatuurlijkPersoon, 'vestigingsnummer': vestigingsnummer, 'buitenlandseIdentificatieLandcode': buitenlandseIdentificatieLandcode, 'page': page, 'pageSize': pageSize, 'ordering': ordering, 'expand': expand},
        )

    def klant_list_alle(
        self,
        *,
        bronorganisatie: Rsin | None = None,
        klantnummer: str | None = None,
        bedrijfsnaam: str | None = None,
        functie: str | None = None,
        achternaam: Naam | None = None,
        socialMediaPlatform: Referentiecode | None = None,
        straatnaam: str | None = None,
        huisnummer: int | None = None,
        postcode: Postcode | None = None,
        woonplaats: Plaatsnaam | None = None,
        landcode: Landcode | None = None,
        subject: Url | None = None,
        subjectType: SubjectType | None = None,
        rsin: Rsin | None = None,
        kvkNummer: KvkNummer | None = None,
        nummerAnderNietNatuurlijkPersoon: str | None = None,
        vestigingsnummer: Vestigingsnummer | None = None,
        buitenlandseIdentificatieLandcode: Landcode | None = None,
        page: int | None = None,
        pageSize: int | None = None,
        ordering: Sequence[t.Literal['bronorganisatie', '-bronorganisatie', 'klantnummer', '-klantnummer']] | None = None,
        expand: Sequence[t.Literal['betrokkenenBijZaak']] | None = None,
    ) -> Iterator[Klant]:
        """Klanten opvragen: alle objecten, pagina na pagina.

        Args:
            bronorganisatie: Alleen objecten met deze waarde van Bronorganisatie.
            klantnummer: Het klantnummer zoals de bronorganisatie het heeft uitgegeven. Samen met bronorganisatie wijst het één klant aan.
            bedrijfsnaam: Alleen objecten met deze waarde van Bedrijfsnaam.
            functie: Alleen objecten met deze waarde van Functie.
            achternaam: De achternaam in de contactnaam, zonder voorvoegsel.
            socialMediaPlatform: Het platform van één van de accounts van de klant. Zinvol samen met socialMediaGebruikersnaam.
            straatnaam: De straatnaam van één van de binnenlandse adressen van de klant.
            huisnummer: Het huisnummer van één van de binnenlandse adressen van de klant.
            postcode: De postcode van één van de binnenlandse adressen of postadressen van de klant.
            woonplaats: De woonplaats van één van de binnenlandse adressen of postadressen van de klant.
            landcode: De landcode van één van de buitenlandse adressen van de klant.
            subject: De URL van de persoon of vestiging in de registratie waar die thuishoort.
            subjectType: Alleen objecten met deze waarde van Subjecttype.
            rsin: Alleen objecten met deze waarde van RSIN.
            kvkNummer: Alleen objecten met deze waarde van KvK-nummer.
            nummerAnderNietNatuurlijkPersoon: Alleen objecten met deze waarde van Nummer ander niet-natuurlijk persoon.
            vestigingsnummer: Alleen objecten met deze waarde van Vestigingsnummer.
            buitenlandseIdentificatieLandcode: Alleen objecten met deze waarde van Landcode.
            page: Het nummer van de pagina; de eerste is 1.
            pageSize: Het aantal objecten per pagina, ten hoogste 100.
            ordering: De gegevens waarop wordt gesorteerd, de belangrijkste eerst. Een `-` voor de naam keert de volgorde om.
            expand: De verwante objecten die onder `_expand` worden meegelezen. De verwijzing zelf blijft een URL.
        """
        return self.verbinding.blader(
            'GET',
            self.verbinding.pad('/klanten'),
            vraag={'bronorganisatie': bronorganisatie, 'klantnummer': klantnummer, 'bedrijfsnaam': bedrijfsnaam, 'functie': functie, 'achternaam': achternaam, 'socialMediaPlatform': socialMediaPlatform, 'straatnaam': straatnaam, 'huisnummer': huisnummer, 'postcode': postcode, 'woonplaats': woonplaats, 'landcode': landcode, 'subject': subject, 'subjectType': subjectType, 'rsin': rsin, 'kvkNummer': kvkNummer, 'nummerAnderNietNatuurlijkPersoon': nummerAnderNietNatuurlijkPersoon, 'vestigingsnummer': vestigingsnummer, 'buitenlandseIdentificatieLandcode': buitenlandseIdentificatieLandcode, 'page': page, 'pageSize': pageSize, 'ordering': ordering, 'expand': expand},
        )

    def klant_create(
        self,
        bericht: KlantAanmaken,
        *,
        x_audit_toelichting: str | None = None,
        x_nlx_logrecord_id: str | None = None,
    ) -> v.Antwoord[Klant]:
        """Een klant aanmaken.

        Args:
            x_audit_toelichting: De reden waarom de handeling wordt gedaan, in gewone taal. Het register neemt de tekst over in `toelichting` van de audittrailregel.
            x_nlx_logrecord_id: Het kenmerk waaronder de gegevensuitwisselingslaag (FSC, voorheen NLX) dit verzoek heeft gelogd. Het register neemt het over in `requestId` van de audittrailregel, zodat een wijziging over organisaties heen te volgen is.
        """
        return self.verbinding.verstuur(
            'POST',
            self.verbinding.pad('/klanten'),
            koppen={'X-Audit-Toelichting': x_audit_toelichting, 'X-NLX-Logrecord-ID': x_nlx_logrecord_id},
            bericht=bericht,
        )

    def klant_zoek(
        self,
        bericht: KlantZoeken,
    ) -> v.Antwoord[KlantLijst]:
        """Klanten zoeken zonder gegevens in de URL."""
        return self.verbinding.verstuur(
            'POST',
            self.verbinding.pad('/klanten/_zoek'),
            bericht=bericht,
        )

    def klant_zoek_alle(
        self,
        bericht: KlantZoeken,
    ) -> Iterator[Klant]:
        """Klanten zoeken zonder gegevens in de URL: alle objecten, pagina na pagina."""
        return self.verbinding.blader(
            'POST',
            self.verbinding.pad('/klanten/_zoek'),
            bericht=bericht,
        )

    def klant_read(
        self,
        uuid: str,
        *,
        expand: Sequence[t.Literal['betrokkenenBijZaak']] | None = None,
        if_none_match: str | None = None,
    ) -> v.Antwoord[Klant]:
        """Eén klant raadplegen.

        Args:
            uuid: Identificatie van het object: het laatste deel van zijn URL.
            expand: De verwante objecten die onder `_expand` worden meegelezen. De verwijzing zelf blijft een URL.
            if_none_match: De ETag-waarden die de client al heeft, met komma's gescheiden. Is de huidige versie daarbij, dan is het antwoord 304 zonder inhoud.
        """
        return self.verbinding.verstuur(
            'GET',
            self.verbinding.pad('/klanten/{uuid}', uuid=uuid),
            vraag={'expand': expand},
            koppen={'If-None-Match': if_none_match},
        )

    def klant_headers(
        self,
        uuid: str,
        *,
        expand: Sequence[t.Literal['betrokkenenBijZaak']] | None = None,
        if_none_match: str | None = None,
    ) -> v.Antwoord[None]:
        """De koppen van één klant opvragen.

        Args:
            uuid: Identificatie van het object: het laatste deel van zijn URL.
            expand: De verwante objecten die onder `_expand` worden meegelezen. De verwijzing zelf blijft een URL.
            if_none_match: De ETag-waarden die de client al heeft, met komma's gescheiden. Is de huidige versie daarbij, dan is het antwoord 304 zonder inhoud.
        """
        return self.verbinding.verstuur(
            'HEAD',
            self.verbinding.pad('/klanten/{uuid}', uuid=uuid),
            vraag={'expand': expand},
            koppen={'If-None-Match': if_none_match},
        )

    def klant_update(
        self,
        uuid: str,
        bericht: KlantVervangen,
        *,
        if_match: str | None = None,
        x_audit_toelichting: str | None = None,
        x_nlx_logrecord_id: str | None = None,
    ) -> v.Antwoord[Klant]:
        """Een klant vervangen.

        Args:
            uuid: Identificatie van het object: het laatste deel van zijn URL.
            if_match: De ETag-waarde van de versie die de client kent. Is het object intussen veranderd, dan is het antwoord 412 en verandert er niets.
            x_audit_toelichting: De reden waarom de handeling wordt gedaan, in gewone taal. Het register neemt de tekst over in `toelichting` van de audittrailregel.
            x_nlx_logrecord_id: Het kenmerk waaronder de gegevensuitwisselingslaag (FSC, voorheen NLX) dit verzoek heeft gelogd. Het register neemt het over in `requestId` van de audittrailregel, zodat een wijziging over organisaties heen te volgen is.
        """
        return self.verbinding.verstuur(
            'PUT',
            self.verbinding.pad('/klanten/{uuid}', uuid=uuid),
            koppen={'If-Match': if_match, 'X-Audit-Toelichting': x_audit_toelichting, 'X-NLX-Logrecord-ID': x_nlx_logrecord_id},
            bericht=bericht,
        )

    def klant_partial_update(
        self,
        uuid: str,
        bericht: KlantWijzigen,
        *,
        if_match: str | None = None,
        x_audit_toelichting: str | None = None,
        x_nlx_logrecord_id: str | None = None,
    ) -> v.Antwoord[Klant]:
        """Gegevens van een klant wijzigen.

        Args:
            uuid: Identificatie van het object: het laatste deel van zijn URL.
            if_match: De ETag-waarde van de versie die de client kent. Is het object intussen veranderd, dan is het antwoord 412 en verandert er niets.
            x_audit_toelichting: De reden waarom de handeling wordt gedaan, in gewone taal. Het register neemt de tekst over in `toelichting` van de audittrailregel.
            x_nlx_logrecord_id: Het kenmerk waaronder de gegevensuitwisselingslaag (FSC, voorheen NLX) dit verzoek heeft gelogd. Het register neemt het over in `requestId` van de audittrailregel, zodat een wijziging over organisaties heen te volgen is.
        """
        return self.verbinding.verstuur(
            'PATCH',
            self.verbinding.pad('/klanten/{uuid}', uuid=uuid),
            koppen={'If-Match': if_match, 'X-Audit-Toelichting': x_audit_toelichting, 'X-NLX-Logrecord-ID': x_nlx_logrecord_id},
            bericht=bericht,
        )

    def klant_delete(
        self,
        uuid: str,
        *,
        if_match: str | None = None,
        x_audit_toelichting: str | None = None,
        x_nlx_logrecord_id: str | None = None,
    ) -> v.Antwoord[None]:
        """Een klant verwijderen.

        Args:
            uuid: Identificatie van het object: het laatste deel van zijn URL.
            if_match: De ETag-waarde van de versie die de client kent. Is het object intussen veranderd, dan is het antwoord 412 en verandert er niets.
            x_audit_toelichting: De reden waarom de handeling wordt gedaan, in gewone taal. Het register neemt de tekst over in `toelichting` van de audittrailregel.
            x_nlx_logrecord_id: Het kenmerk waaronder de gegevensuitwisselingslaag (FSC, voorheen NLX) dit verzoek heeft gelogd. Het register neemt het over in `requestId` van de audittrailregel, zodat een wijziging over organisaties heen te volgen is.
        """
        return self.verbinding.verstuur(
            'DELETE',
            self.verbinding.pad('/klanten/{uuid}', uuid=uuid),
            koppen={'If-Match': if_match, 'X-Audit-Toelichting': x_audit_toelichting, 'X-NLX-Logrecord-ID': x_nlx_logrecord_id},
        )

    def klant_audittrail_list(
        self,
        uuid: str,
    ) -> v.Antwoord[list[AuditTrail]]:
        """De audittrail van een klant opvragen.

        Args:
            uuid: Identificatie van het object: het laatste deel van zijn URL.
        """
        return self.verbinding.verstuur(
            'GET',
            self.verbinding.pad('/klanten/{uuid}/audittrail', uuid=uuid),
        )

    def klant_audittrail_read(
        self,
        uuid: str,
        audittrailUuid: str,
        *,
        if_none_match: str | None = None,
    ) -> v.Antwoord[AuditTrail]:
        """Eén audittrailregel van een klant raadplegen.

        Args:
            uuid: Identificatie van het object: het laatste deel van zijn URL.
            audittrailUuid: Identificatie van de regel in de audittrail.
            if_none_match: De ETag-waarden die de client al heeft, met komma's gescheiden. Is de huidige versie daarbij, dan is het antwoord 304 zonder inhoud.
        """
        return self.verbinding.verstuur(
            'GET',
            self.verbinding.pad('/klanten/{uuid}/audittrail/{audittrailUuid}', uuid=uuid, audittrailUuid=audittrailUuid),
            koppen={'If-None-Match': if_none_match},
        )

    def betrokkenebijzaak_list(
        self,
        *,
        zaak: str | None = None,
        klant: str | None = None,
        rol: BetrokkeneRol | None = None,
        page: int | None = None,
        pageSize: int | None = None,
        ordering: Sequence[t.Literal['zaak', '-zaak', 'klant', '-klant', 'rol', '-rol']] | None = None,
        expand: Sequence[t.Literal['klant']] | None = None,
    ) -> v.Antwoord[BetrokkeneBijZaakLijst]:
        """Betrokkenen bij zaken opvragen.

        Args:
            zaak: De URL van de zaak in de Zaken API.
            klant: De URL van de klant die bij de zaken betrokken is.
            rol: Alleen objecten met deze waarde van Rol.
            page: Het nummer van de pagina; de eerste is 1.
            pageSize: Het aantal objecten per pagina, ten hoogste 100.
            ordering: De gegevens waarop wordt gesorteerd, de belangrijkste eerst. Een `-` voor de naam keert de volgorde om.
            expand: De verwante objecten die onder `_expand` worden meegelezen. De verwijzing zelf blijft een URL.
        """
        return self.verbinding.verstuur(
            'GET',
            self.verbinding.pad('/betrokkenen-bij-zaak'),
            vraag={'zaak': zaak, 'klant': klant, 'rol': rol, 'page': page, 'pageSize': pageSize, 'ordering': ordering, 'expand': expand},
        )

    def betrokkenebijzaak_list_alle(
        self,
        *,
        zaak: str | None = None,
        klant: str | None = None,
        rol: BetrokkeneRol | None = None,
        page: int | None = None,
        pageSize: int | None = None,
        ordering: Sequence[t.Literal['zaak', '-zaak', 'klant', '-klant', 'rol', '-rol']] | None = None,
        expand: Sequence[t.Literal['klant']] | None = None,
    ) -> Iterator[BetrokkeneBijZaak]:
        """Betrokkenen bij zaken opvragen: alle objecten, pagina na pagina.

        Args:
            zaak: De URL van de zaak in de Zaken API.
            klant: De URL van de klant die bij de zaken betrokken is.
            rol: Alleen objecten met deze waarde van Rol.
            page: Het nummer van de pagina; de eerste is 1.
            pageSize: Het aantal objecten per pagina, ten hoogste 100.
            ordering: De gegevens waarop wordt gesorteerd, de belangrijkste eerst. Een `-` voor de naam keert de volgorde om.
            expand: De verwante objecten die onder `_expand` worden meegelezen. De verwijzing zelf blijft een URL.
        """
        return self.verbinding.blader(
            'GET',
            self.verbinding.pad('/betrokkenen-bij-zaak'),
            vraag={'zaak': zaak, 'klant': klant, 'rol': rol, 'page': page, 'pageSize': pageSize, 'ordering': ordering, 'expand': expand},
        )

    def betrokkenebijzaak_create(
        self,
        bericht: BetrokkeneBijZaakAanmaken,
        *,
        x_audit_toelichting: str | None = None,
        x_nlx_logrecord_id: str | None = None,
    ) -> v.Antwoord[BetrokkeneBijZaak]:
        """Een betrokkene bij een zaak aanmaken.

        Args:
            x_audit_toelichting: De reden waarom de handeling wordt gedaan, in gewone taal. Het register neemt de tekst over in `toelichting` van de audittrailregel.
            x_nlx_logrecord_id: Het kenmerk waaronder de gegevensuitwisselingslaag (FSC, voorheen NLX) dit verzoek heeft gelogd. Het register neemt het over in `requestId` van de audittrailregel, zodat een wijziging over organisaties heen te volgen is.
        """
        return self.verbinding.verstuur(
            'POST',
            self.verbinding.pad('/betrokkenen-bij-zaak'),
            koppen={'X-Audit-Toelichting': x_audit_toelichting, 'X-NLX-Logrecord-ID': x_nlx_logrecord_id},
            bericht=bericht,
        )

    def betrokkenebijzaak_read(
        self,
        uuid: str,
        *,
        expand: Sequence[t.Literal['klant']] | None = None,
        if_none_match: str | None = None,
    ) -> v.Antwoord[BetrokkeneBijZaak]:
        """Eén betrokkene bij een zaak raadplegen.

        Args:
            uuid: Identificatie van het object: het laatste deel van zijn URL.
            expand: De verwante objecten die onder `_expand` worden meegelezen. De verwijzing zelf blijft een URL.
            if_none_match: De ETag-waarden die de client al heeft, met komma's gescheiden. Is de huidige versie daarbij, dan is het antwoord 304 zonder inhoud.
        """
        return self.verbinding.verstuur(
            'GET',
            self.verbinding.pad('/betrokkenen-bij-zaak/{uuid}', uuid=uuid),
            vraag={'expand': expand},
            koppen={'If-None-Match': if_none_match},
        )

    def betrokkenebijzaak_headers(
        self,
        uuid: str,
        *,
        expand: Sequence[t.Literal['klant']] | None = None,
        if_none_match: str | None = None,
    ) -> v.Antwoord[None]:
        """De koppen van één betrokkene bij een zaak opvragen.

        Args:
            uuid: Identificatie van het object: het laatste deel van zijn URL.
            expand: De verwante objecten die onder `_expand` worden meegelezen. De verwijzing zelf blijft een URL.
            if_none_match: De ETag-waarden die de client al heeft, met komma's gescheiden. Is de huidige versie daarbij, dan is het antwoord 304 zonder inhoud.
        """
        return self.verbinding.verstuur(
            'HEAD',
            self.verbinding.pad('/betrokkenen-bij-zaak/{uuid}', uuid=uuid),
            vraag={'expand': expand},
            koppen={'If-None-Match': if_none_match},
        )

    def betrokkenebijzaak_update(
        self,
        uuid: str,
        bericht: BetrokkeneBijZaakVervangen,
        *,
        if_match: str | None = None,
        x_audit_toelichting: str | None = None,
        x_nlx_logrecord_id: str | None = None,
    ) -> v.Antwoord[BetrokkeneBijZaak]:
        """Een betrokkene bij een zaak vervangen.

        Args:
            uuid: Identificatie van het object: het laatste deel van zijn URL.
            if_match: De ETag-waarde van de versie die de client kent. Is het object intussen veranderd, dan is het antwoord 412 en verandert er niets.
            x_audit_toelichting: De reden waarom de handeling wordt gedaan, in gewone taal. Het register neemt de tekst over in `toelichting` van de audittrailregel.
            x_nlx_logrecord_id: Het kenmerk waaronder de gegevensuitwisselingslaag (FSC, voorheen NLX) dit verzoek heeft gelogd. Het register neemt het over in `requestId` van de audittrailregel, zodat een wijziging over organisaties heen te volgen is.
        """
        return self.verbinding.verstuur(
            'PUT',
            self.verbinding.pad('/betrokkenen-bij-zaak/{uuid}', uuid=uuid),
            koppen={'If-Match': if_match, 'X-Audit-Toelichting': x_audit_toelichting, 'X-NLX-Logrecord-ID': x_nlx_logrecord_id},
            bericht=bericht,
        )

    def betrokkenebijzaak_partial_update(
        self,
        uuid: str,
        bericht: BetrokkeneBijZaakWijzigen,
        *,
        if_match: str | None = None,
        x_audit_toelichting: str | None = None,
        x_nlx_logrecord_id: str | None = None,
    ) -> v.Antwoord[BetrokkeneBijZaak]:
        """Gegevens van een betrokkene bij een zaak wijzigen.

        Args:
            uuid: Identificatie van het object: het laatste deel van zijn URL.
            if_match: De ETag-waarde van de versie die de client kent. Is het object intussen veranderd, dan is het antwoord 412 en verandert er niets.
            x_audit_toelichting: De reden waarom de handeling wordt gedaan, in gewone taal. Het register neemt de tekst over in `toelichting` van de audittrailregel.
            x_nlx_logrecord_id: Het kenmerk waaronder de gegevensuitwisselingslaag (FSC, voorheen NLX) dit verzoek heeft gelogd. Het register neemt het over in `requestId` van de audittrailregel, zodat een wijziging over organisaties heen te volgen is.
        """
        return self.verbinding.verstuur(
            'PATCH',
            self.verbinding.pad('/betrokkenen-bij-zaak/{uuid}', uuid=uuid),
            koppen={'If-Match': if_match, 'X-Audit-Toelichting': x_audit_toelichting, 'X-NLX-Logrecord-ID': x_nlx_logrecord_id},
            bericht=bericht,
        )

    def betrokkenebijzaak_delete(
        self,
        uuid: str,
        *,
        if_match: str | None = None,
        x_audit_toelichting: str | None = None,
        x_nlx_logrecord_id: str | None = None,
    ) -> v.Antwoord[None]:
        """Een betrokkene bij een zaak verwijderen.

        Args:
            uuid: Identificatie van het object: het laatste deel van zijn URL.
            if_match: De ETag-waarde van de versie die de client kent. Is het object intussen veranderd, dan is het antwoord 412 en verandert er niets.
            x_audit_toelichting: De reden waarom de handeling wordt gedaan, in gewone taal. Het register neemt de tekst over in `toelichting` van de audittrailregel.
            x_nlx_logrecord_id: Het kenmerk waaronder de gegevensuitwisselingslaag (FSC, voorheen NLX) dit verzoek heeft gelogd. Het register neemt het over in `requestId` van de audittrailregel, zodat een wijziging over organisaties heen te volgen is.
        """
        return self.verbinding.verstuur(
            'DELETE',
            self.verbinding.pad('/betrokkenen-bij-zaak/{uuid}', uuid=uuid),
            koppen={'If-Match': if_match, 'X-Audit-Toelichting': x_audit_toelichting, 'X-NLX-Logrecord-ID': x_nlx_logrecord_id},
        )

    def betrokkenebijzaak_audittrail_list(
        self,
        uuid: str,
    ) -> v.Antwoord[list[AuditTrail]]:
        """De audittrail van een betrokkene bij een zaak opvragen.

        Args:
            uuid: Identificatie van het object: het laatste deel van zijn URL.
        """
        return self.verbinding.verstuur(
            'GET',
            self.verbinding.pad('/betrokkenen-bij-zaak/{uuid}/audittrail', uuid=uuid),
        )

    def betrokkenebijzaak_audittrail_read(
        self,
        uuid: str,
        audittrailUuid: str,
        *,
        if_none_match: str | None = None,
    ) -> v.Antwoord[AuditTrail]:
        """Eén audittrailregel van een betrokkene bij een zaak raadplegen.

        Args:
            uuid: Identificatie van het object: het laatste deel van zijn URL.
            audittrailUuid: Identificatie van de regel in de audittrail.
            if_none_match: De ETag-waarden die de client al heeft, met komma's gescheiden. Is de huidige versie daarbij, dan is het antwoord 304 zonder inhoud.
        """
        return self.verbinding.verstuur(
            'GET',
            self.verbinding.pad('/betrokkenen-bij-zaak/{uuid}/audittrail/{audittrailUuid}', uuid=uuid, audittrailUuid=audittrailUuid),
            koppen={'If-None-Match': if_none_match},
        )
