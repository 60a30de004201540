"""Productaanvragen API 1.0.0-alpha.1: een client met een methode per operatie.

    api = ProductaanvragenApi('https://…', token='…')

Een methode geeft een `Antwoord` met `inhoud`, `etag` en `koppen`, of een `ApiFout`
met de uitleg van de server. Dit bestand is gemaakt: wijzig het model, en niet dit.
"""

from __future__ import annotations

import typing as t
from collections.abc import Iterator, Sequence

import httpx

from . import verbinding as v

SERVER = 'https://klantinteracties.example.org/productaanvragen/api/v1'


class ProductaanvraagExpand(t.TypedDict):
    """De verwante objecten waar de parameter `expand` om vraagt."""

    inTeTrekkenProductaanvraag: t.NotRequired[Productaanvraag]
    """De eerdere productaanvraag die hiermee wordt ingetrokken."""
    intrekkendeProductaanvraag: t.NotRequired[Productaanvraag]
    """De latere productaanvraag waarmee deze wordt ingetrokken."""
    aangevuldeProductaanvraag: t.NotRequired[Productaanvraag]
    """De eerdere productaanvraag die hiermee wordt aangevuld."""
    aanvullendeProductaanvraag: t.NotRequired[Productaanvraag]
    """De latere productaanvraag waarmee deze wordt aangevuld."""
    klantproductaanvragen: t.NotRequired[list[Klantproductaanvraag]]
    """De relaties met klanten, met de rol van elke klant."""
    objectproductaanvragen: t.NotRequired[list[Objectproductaanvraag]]
    """De relaties met objecten waartoe de productaanvraag leidde, zoals zaken."""
    productaanvraagcontactmomenten: t.NotRequired[list[Productaanvraagcontactmoment]]
    """De relaties met contactmomenten over de productaanvraag."""
    productaanvraagdocumenten: t.NotRequired[list[Productaanvraagdocument]]
    """De relaties met documenten bij de productaanvraag."""
    productaanvraagproducten: t.NotRequired[list[Productaanvraagproduct]]
    """De gevraagde producten."""


class Productaanvraag(t.TypedDict):
    """Vraag van een klant aan de gemeente om iets te leveren of te doen, zoals de klant die heeft gesteld."""

    url: Url
    """Adres waarop dit object is op te vragen. Het register kent het toe en het wijst gedurende het hele bestaan hetzelfde object aan."""
    bronorganisatie: Rsin
    """RSIN van de organisatie die de productaanvraag in het register heeft opgenomen."""
    identificatie: str
    """Kenmerk waaronder de productaanvraag bij de bronorganisatie bekend is. Het register geeft er een uit wanneer de aanleverende partij er geen meegeeft."""
    externeIdentificatie: t.NotRequired[str]
    """Kenmerk waaronder de productaanvraag bij een andere organisatie of in een ander systeem bekend is."""
    registratiedatum: str
    """Datum en tijd waarop de productaanvraag is geregistreerd. Het register vult die in wanneer de aanleverende partij er geen meegeeft."""
    ingediendOp: t.NotRequired[str]
    """Datum en tijd waarop de klant de aanvraag deed. Blijft dit leeg, dan viel de indiening samen met de registratie."""
    status: ProductaanvraagStatus
    """Hoe ver de afhandeling van de productaanvraag is."""
    tekst: t.NotRequired[Tekst]
    """Wat de klant vraagt, in diens eigen woorden."""
    contactgegevens: t.NotRequired[Contactgegevens]
    """Contactgegevens die alleen voor deze productaanvraag gelden. Per onderdeel gaan ze voor die van de klant."""
    inTeTrekkenProductaanvraag: t.NotRequired[str]
    """De eerdere productaanvraag die de klant met deze aanvraag wil intrekken."""
    intrekkendeProductaanvraag: t.NotRequired[str]
    """De latere productaanvraag waarmee de klant deze aanvraag wil intrekken."""
    aangevuldeProductaanvraag: t.NotRequired[str]
    """De eerdere productaanvraag die de klant met deze aanvraag aanvult."""
    aanvullendeProductaanvraag: t.NotRequired[str]
    """De latere productaanvraag waarmee de klant deze aanvraag heeft aangevuld."""
    _expand: t.NotRequired[ProductaanvraagExpand]
    """De verwante objecten waar de parameter `expand` om vraagt."""


class KlantproductaanvraagExpand(t.TypedDict):
    """De verwante objecten waar de parameter `expand` om vraagt."""

    productaanvraag: t.NotRequired[Productaanvraag]
    """De productaanvraag van de relatie."""


class Klantproductaanvraag(t.TypedDict):
    """Het gegeven dat een klant bij een productaanvraag betrokken is, met de rol en een eventuele machtiging."""

    url: Url
    """Adres waarop dit object is op te vragen. Het register kent het toe en het wijst gedurende het hele bestaan hetzelfde object aan."""
    productaanvraag: str
    """De productaanvraag waarbij de klant betrokken is."""
    klant: str
    """De klant die bij de productaanvraag betrokken is."""
    rol: t.NotRequired[KlantproductaanvraagRol]
    """De rol die de klant bij de productaanvraag heeft."""
    indicatieMachtiging: t.NotRequired[IndicatieMachtiging]
    """Geeft aan of de klant bij deze productaanvraag een ander vertegenwoordigt of zich laat vertegenwoordigen."""
    _expand: t.NotRequired[KlantproductaanvraagExpand]
    """De verwante objecten waar de parameter `expand` om vraagt."""


class ObjectproductaanvraagExpand(t.TypedDict):
    """De verwante objecten waar de parameter `expand` om vraagt."""

    productaanvraag: t.NotRequired[Productaanvraag]
    """De productaanvraag van de relatie."""


class Objectproductaanvraag(t.TypedDict):
    """Het gegeven dat een productaanvraag bij een bepaald object hoort, zoals de zaak waarin zij wordt behandeld."""

    url: Url
    """Adres waarop dit object is op te vragen. Het register kent het toe en het wijst gedurende het hele bestaan hetzelfde object aan."""
    productaanvraag: str
    """De productaanvraag die bij het object hoort."""
    object: Url
    """Verwijzing naar het object, in het register dat het object beheert."""
    objectType: SoortObject
    """Geeft aan wat voor soort object het is."""
    _expand: t.NotRequired[ObjectproductaanvraagExpand]
    """De verwante objecten waar de parameter `expand` om vraagt."""


class ProductaanvraagcontactmomentExpand(t.TypedDict):
    """De verwante objecten waar de parameter `expand` om vraagt."""

    productaanvraag: t.NotRequired[Productaanvraag]
    """De productaanvraag van de relatie."""


class Productaanvraagcontactmoment(t.TypedDict):
    """Het gegeven dat een contactmoment over een productaanvraag ging of dat de aanvraag toen is gedaan."""

    url: Url
    """Adres waarop dit object is op te vragen. Het register kent het toe en het wijst gedurende het hele bestaan hetzelfde object aan."""
    productaanvraag: str
    """De productaanvraag waar het contact over ging."""
    contactmoment: str
    """Het contactmoment waarin de productaanvraag aan de orde was."""
    _expand: t.NotRequired[ProductaanvraagcontactmomentExpand]
    """De verwante objecten waar de parameter `expand` om vraagt."""


class ProductaanvraagdocumentExpand(t.TypedDict):
    """De verwante objecten waar de parameter `expand` om vraagt."""

    productaanvraag: t.NotRequired[Productaanvraag]
    """De productaanvraag van de relatie."""


class Productaanvraagdocument(t.TypedDict):
    """Het gegeven dat een document bij een productaanvraag hoort, als aanvraag zelf of als bijlage."""

    url: Url
    """Adres waarop dit object is op te vragen. Het register kent het toe en het wijst gedurende het hele bestaan hetzelfde object aan."""
    productaanvraag: str
    """De productaanvraag waar het document bij hoort."""
    informatieobject: str
    """Het document dat de aanvraag bevat of aanvult."""
    _expand: t.NotRequired[ProductaanvraagdocumentExpand]
    """De verwante objecten waar de parameter `expand` om vraagt."""


class ProductaanvraagproductExpand(t.TypedDict):
    """De verwante objecten waar de parameter `expand` om vraagt."""

    productaanvraag: t.NotRequired[Productaanvraag]
    """De productaanvraag van de relatie."""


class Productaanvraagproduct(t.TypedDict):
    """Het gegeven dat een bepaald product wordt aangevraagd. Eén productaanvraag kan meer producten betreffen."""

    url: Url
    """Adres waarop dit object is op te vragen. Het register kent het toe en het wijst gedurende het hele bestaan hetzelfde object aan."""
    productaanvraag: str
    """De productaanvraag waarin om het product wordt gevraagd."""
    product: t.NotRequired[str]
    """Het product waarom wordt gevraagd, in het register van producten en diensten."""
    productIdentificatie: t.NotRequired[ProductIdentificatie]
    """Gegevens die het product aanwijzen voor het geval er geen register is om naar te verwijzen."""
    _expand: t.NotRequired[ProductaanvraagproductExpand]
    """De verwante objecten waar de parameter `expand` om vraagt."""


class ProductaanvraagAanmaken(t.TypedDict):
    """Vraag van een klant aan de gemeente om iets te leveren of te doen, zoals de klant die heeft gesteld."""

    bronorganisatie: Rsin
    """RSIN van de organisatie die de productaanvraag in het register heeft opgenomen."""
    identificatie: t.NotRequired[str]
    """Kenmerk waaronder de productaanvraag bij de bronorganisatie bekend is. Het register geeft er een uit wanneer de aanleverende partij er geen meegeeft."""
    externeIdentificatie: t.NotRequired[str]
    """Kenmerk waaronder de productaanvraag bij een andere organisatie of in een ander systeem bekend is."""
    registratiedatum: t.NotRequired[str]
    """Datum en tijd waarop de productaanvraag is geregistreerd. Het register vult die in wanneer de aanleverende partij er geen meegeeft."""
    ingediendOp: t.NotRequired[str]
    """Datum en tijd waarop de klant de aanvraag deed. Blijft dit leeg, dan viel de indiening samen met de registratie."""
    status: ProductaanvraagStatus
    """Hoe ver de afhandeling van de productaanvraag is."""
    tekst: t.NotRequired[TekstInvoer]
    """Wat de klant vraagt, in diens eigen woorden."""
    contactgegevens: t.NotRequired[Contactgegevens]
    """Contactgegevens die alleen voor deze productaanvraag gelden. Per onderdeel gaan ze voor die van de klant."""
    inTeTrekkenProductaanvraag: t.NotRequired[str]
    """De eerdere productaanvraag die de klant met deze aanvraag wil intrekken."""
    aangevuldeProductaanvraag: t.NotRequired[str]
    """De eerdere productaanvraag die de klant met deze aanvraag aanvult."""


class ProductaanvraagVervangen(t.TypedDict):
    """Vraag van een klant aan de gemeente om iets te leveren of te doen, zoals de klant die heeft gesteld."""

    bronorganisatie: Rsin
    """RSIN van de organisatie die de productaanvraag in het register heeft opgenomen."""
    identificatie: t.NotRequired[str]
    """Kenmerk waaronder de productaanvraag bij de bronorganisatie bekend is. Het register geeft er een uit wanneer de aanleverende partij er geen meegeeft."""
    externeIdentificatie: t.NotRequired[str]
    """Kenmerk waaronder de productaanvraag bij een andere organisatie of in een ander systeem bekend is."""
    registratiedatum: t.NotRequired[str]
    """Datum en tijd waarop de productaanvraag is geregistreerd. Het register vult die in wanneer de aanleverende partij er geen meegeeft."""
    ingediendOp: t.NotRequired[str]
    """Datum en tijd waarop de klant de aanvraag deed. Blijft dit leeg, dan viel de indiening samen met de registratie."""
    status: ProductaanvraagStatus
    """Hoe ver de afhandeling van de productaanvraag is."""
    tekst: t.NotRequired[TekstInvoer]
    """Wat de klant vraagt, in diens eigen woorden."""
    contactgegevens: t.NotRequired[Contactgegevens]
    """Contactgegevens die alleen voor deze productaanvraag gelden. Per onderdeel gaan ze voor die van de klant."""
    inTeTrekkenProductaanvraag: t.NotRequired[str]
    """De eerdere productaanvraag die de klant met deze aanvraag wil intrekken."""
    aangevuldeProductaanvraag: t.NotRequired[str]
    """De eerdere productaanvraag die de klant met deze aanvraag aanvult."""


class ProductaanvraagWijzigen(t.TypedDict):
    """Vraag van een klant aan de gemeente om iets te leveren of te doen, zoals de klant die heeft gesteld."""

    bronorganisatie: t.NotRequired[Rsin]
    """RSIN van de organisatie die de productaanvraag in het register heeft opgenomen."""
    identificatie: t.NotRequired[str]
    """Kenmerk waaronder de productaanvraag bij de bronorganisatie bekend is. Het register geeft er een uit wanneer de aanleverende partij er geen meegeeft."""
    externeIdentificatie: t.NotRequired[str | None]
    """Kenmerk waaronder de productaanvraag bij een andere organisatie of in een ander systeem bekend is."""
    registratiedatum: t.NotRequired[str]
    """Datum en tijd waarop de productaanvraag is geregistreerd. Het register vult die in wanneer de aanleverende partij er geen meegeeft."""
    ingediendOp: t.NotRequired[str | None]
    """Datum en tijd waarop de klant de aanvraag deed. Blijft dit leeg, dan viel de indiening samen met de registratie."""
    status: t.NotRequired[ProductaanvraagStatus]
    """Hoe ver de afhandeling van de productaanvraag is."""
    tekst: t.NotRequired[TekstInvoer | None]
    """Wat de klant vraagt, in diens eigen woorden."""
    contactgegevens: t.NotRequired[Contactgegevens | None]
    """Contactgegevens die alleen voor deze productaanvraag gelden. Per onderdeel gaan ze voor die van de klant."""
    inTeTrekkenProductaanvraag: t.NotRequired[str | None]
    """De eerdere productaanvraag die de klant met deze aanvraag wil intrekken."""
    aangevuldeProductaanvraag: t.NotRequired[str | None]
    """De eerdere productaanvraag die de klant met deze aanvraag aanvult."""


class KlantproductaanvraagAanmaken(t.TypedDict):
    """Het gegeven dat een klant bij een productaanvraag betrokken is, met de rol en een eventuele machtiging."""

    productaanvraag: str
    """De productaanvraag waarbij de klant betrokken is."""
    klant: str
    """De klant die bij de productaanvraag betrokken is."""
    rol: t.NotRequired[KlantproductaanvraagRol]
    """De rol die de klant bij de productaanvraag heeft."""
    indicatieMachtiging: t.NotRequired[IndicatieMachtiging]
    """Geeft aan of de klant bij deze productaanvraag een ander vertegenwoordigt of zich laat vertegenwoordigen."""


class ObjectproductaanvraagAanmaken(t.TypedDict):
    """Het gegeven dat een productaanvraag bij een bepaald object hoort, zoals de zaak waarin zij wordt behandeld."""

    productaanvraag: str
    """De productaanvraag die bij het object hoort."""
    object: Url
    """Verwijzing naar het object, in het register dat het object beheert."""
    objectType: SoortObject
    """Geeft aan wat voor soort object het is."""


class ProductaanvraagcontactmomentAanmaken(t.TypedDict):
    """Het gegeven dat een contactmoment over een productaanvraag ging of dat de aanvraag toen is gedaan."""

    productaanvraag: str
    """De productaanvraag waar het contact over ging."""
    contactmoment: str
    """Het contactmoment waarin de productaanvraag aan de orde was."""


class ProductaanvraagdocumentAanmaken(t.TypedDict):
    """Het gegeven dat een document bij een productaanvraag hoort, als aanvraag zelf of als bijlage."""

    productaanvraag: str
    """De productaanvraag waar het document bij hoort."""
    informatieobject: str
    """Het document dat de aanvraag bevat of aanvult."""


class ProductaanvraagproductAanmaken(t.TypedDict):
    """Het gegeven dat een bepaald product wordt aangevraagd. Eén productaanvraag kan meer producten betreffen."""

    productaanvraag: str
    """De productaanvraag waarin om het product wordt gevraagd."""
    product: t.NotRequired[str]
    """Het product waarom wordt gevraagd, in het register van producten en diensten."""
    productIdentificatie: t.NotRequired[ProductIdentificatie]
    """Gegevens die het product aanwijzen voor het geval er geen register is om naar te verwijzen."""


class ProductaanvraagLijst(t.TypedDict):
    """Eén pagina van een verzameling."""

    count: int
    """Het aantal objecten op alle pagina's samen."""
    next: t.NotRequired[str]
    """De volgende pagina; ontbreekt op de laatste."""
    previous: t.NotRequired[str]
    """De vorige pagina; ontbreekt op de eerste."""
    results: list[Productaanvraag]
    """De objecten op deze pagina."""


class ProductaanvraagZoeken(t.TypedDict):
    """De voorwaarden waaraan een object moet voldoen; wat ontbreekt, telt niet mee."""

    bronorganisatie: t.NotRequired[Rsin]
    """Alleen objecten met deze waarde van Bronorganisatie."""
    identificatie: t.NotRequired[str]
    """Het nummer van de productaanvraag. Samen met bronorganisatie wijst het één productaanvraag aan."""
    externeIdentificatie: t.NotRequired[str]
    """Alleen objecten met deze waarde van Externe identificatie."""
    registratiedatum: t.NotRequired[str]
    """Het precieze moment waarop de productaanvraag is vastgelegd."""
    registratiedatumVanaf: t.NotRequired[str]
    """Vastgelegd op of na dit moment."""
    registratiedatumNa: t.NotRequired[str]
    """Vastgelegd na dit moment."""
    registratiedatumTotEnMet: t.NotRequired[str]
    """Vastgelegd op of voor dit moment."""
    registratiedatumVoor: t.NotRequired[str]
    """Vastgelegd voor dit moment."""
    ingediendOpVanaf: t.NotRequired[str]
    """De klant diende de productaanvraag op of na dit moment in."""
    ingediendOpTotEnMet: t.NotRequired[str]
    """De klant diende de productaanvraag op of voor dit moment in."""
    voorkeurskanaal: t.NotRequired[Referentiecode]
    """Het kanaal waarlangs de klant over deze productaanvraag het liefst bericht krijgt."""
    tekst: t.NotRequired[str]
    """Een deel van de tekst; hoofdletters en kleine letters tellen gelijk."""
    status: t.NotRequired[ProductaanvraagStatus]
    """Alleen objecten met deze waarde van Status."""
    inTeTrekkenProductaanvraag: t.NotRequired[str]
    """De URL van de productaanvraag die wordt ingetrokken."""
    intrekkendeProductaanvraag: t.NotRequired[str]
    """De URL van de latere productaanvraag waarmee deze wordt ingetrokken."""
    aangevuldeProductaanvraag: t.NotRequired[str]
    """De URL van de productaanvraag die wordt aangevuld."""
    aanvullendeProductaanvraag: t.NotRequired[str]
    """De URL van de latere productaanvraag waarmee deze wordt aangevuld."""
    page: t.NotRequired[int]
    """Het nummer van de pagina; de eerste is 1."""
    pageSize: t.NotRequired[int]
    """Het aantal objecten per pagina, ten hoogste 100."""
    ordering: t.NotRequired[list[t.Literal['registratiedatum', '-registratiedatum', 'ingediendOp', '-ingediendOp', 'bronorganisatie', '-bronorganisatie', 'identificatie', '-identificatie', 'status', '-status']]]
    """De gegevens waarop wordt gesorteerd, de belangrijkste eerst. Een `-` voor de naam keert de volgorde om."""
    expand: t.NotRequired[list[t.Literal['inTeTrekkenProductaanvraag', 'intrekkendeProductaanvraag', 'aangevuldeProductaanvraag', 'aanvullendeProductaanvraag', 'klantproductaanvragen', 'objectproductaanvragen', 'productaanvraagcontactmomenten', 'productaanvraagdocumenten', 'productaanvraagproducten']]]
    """De verwante objecten die onder `_expand` worden meegelezen. De verwijzing zelf blijft een URL."""


class KlantproductaanvraagLijst(t.TypedDict):
    """Eén pagina van een verzameling."""

    count: int
    """Het aantal objecten op alle pagina's samen."""
    next: t.NotRequired[str]
    """De volgende pagina; ontbreekt op de laatste."""
    previous: t.NotRequired[str]
    """De vorige pagina; ontbreekt op de eerste."""
    results: list[Klantproductaanvraag]
    """De objecten op deze pagina."""


class ObjectproductaanvraagLijst(t.TypedDict):
    """Eén pagina van een verzameling."""

    count: int
    """Het aantal objecten op alle pagina's samen."""
    next: t.NotRequired[str]
    """De volgende pagina; ontbreekt op de laatste."""
    previous: t.NotRequired[str]
    """De vorige pagina; ontbreekt op de eerste."""
    results: list[Objectproductaanvraag]
    """De objecten op deze pagina."""


class ProductaanvraagcontactmomentLijst(t.TypedDict):
    """Eén pagina van een verzameling."""

    count: int
    """Het aantal objecten op alle pagina's samen."""
    next: t.NotRequired[str]
    """De volgende pagina; ontbreekt op de laatste."""
    previous: t.NotRequired[str]
    """De vorige pagina; ontbreekt op de eerste."""
    results: list[Productaanvraagcontactmoment]
    """De objecten op deze pagina."""


class ProductaanvraagdocumentLijst(t.TypedDict):
    """Eén pagina van een verzameling."""

    count: int
    """Het aantal objecten op alle pagina's samen."""
    next: t.NotRequired[str]
    """De volgende pagina; ontbreekt op de laatste."""
    previous: t.NotRequired[str]
    """De vorige pagina; ontbreekt op de eerste."""
    results: list[Productaanvraagdocument]
    """De objecten op deze pagina."""


class ProductaanvraagproductLijst(t.TypedDict):
    """Eén pagina van een verzameling."""

    count: int
    """Het aantal objecten op alle pagina's samen."""
    next: t.NotRequired[str]
    """De volgende pagina; ontbreekt op de laatste."""
    previous: t.NotRequired[str]
    """De vorige pagina; ontbreekt op de eerste."""
    results: list[Productaanvraagproduct]
    """De objecten op deze pagina."""


class Tekst(t.TypedDict):
    """Een stuk tekst met de aanduiding hoe het is opgemaakt."""

    inhoud: str
    """De tekst zelf."""
    formaat: TekstFormaat
    """Geeft aan hoe de tekst is opgemaakt."""
    formaatWeergave: str
    """Het mediatype van de tekst, zoals dat bij IANA staat ingeschreven."""


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


class ProductIdentificatie(t.TypedDict):
    """Gegevens waarmee vaststaat om welk product van de gemeente het gaat."""

    code: str
    """Code waaronder het product bij de gemeente bekend is."""


class TekstInvoer(t.TypedDict):
    """Een stuk tekst met de aanduiding hoe het is opgemaakt."""

    inhoud: str
    """De tekst zelf."""
    formaat: TekstFormaat
    """Geeft aan hoe de tekst is opgemaakt."""


ProductaanvraagStatus: t.TypeAlias = "t.Literal['ontvangen', 'in_behandeling', 'afgehandeld', 'afgewezen', 'ingetrokken']"
"""De stappen die een productaanvraag kan doorlopen."""


TekstFormaat: t.TypeAlias = "t.Literal['plain', 'markdown']"
"""De manieren waarop een tekst opgemaakt kan zijn."""


SoortTelefoonnummer: t.TypeAlias = "t.Literal['mobiel', 'vast']"
"""De soorten telefoonnummers die worden onderscheiden."""


Gebruik: t.TypeAlias = "t.Literal['prive', 'zakelijk']"
"""Onderscheid tussen wat de klant privé en wat die voor het werk gebruikt."""


SoortAdres: t.TypeAlias = "t.Literal['verblijfadres', 'correspondentieadres', 'bezoekadres']"
"""De doelen waarvoor een adres bij contactgegevens kan dienen."""


Postadrestype: t.TypeAlias = "t.Literal['antwoordnummer', 'postbusnummer']"
"""De soorten nummers die een postadres kan hebben."""


KlantproductaanvraagRol: t.TypeAlias = "t.Literal['belanghebbende', 'initiator', 'mede_initiator']"
"""De rollen die een klant bij een productaanvraag kan hebben."""


IndicatieMachtiging: t.TypeAlias = "t.Literal['gemachtigde', 'machtiginggever']"
"""De kanten waaraan een klant bij een vertegenwoordiging kan staan."""


SoortObject: t.TypeAlias = "t.Literal['zaak']"
"""De soorten objecten waarnaar een contactmoment of productaanvraag kan verwijzen."""


Url: t.TypeAlias = 'str'
"""Volledig adres van iets op het internet, met schema en domein."""


Rsin: t.TypeAlias = 'str'
"""Nummer van negen cijfers voor een rechtspersoon of samenwerkingsverband, met dezelfde elfproef als het burgerservicenummer."""


Voorletters: t.TypeAlias = 'str'
"""Eerste letters van de voornamen, in de volgorde van die namen, met of zonder punten."""


Naam: t.TypeAlias = 'str'
"""Naam of deel van een naam van een mens, in letters, cijfers, spaties en enkele leestekens."""


Voorvoegsel: t.TypeAlias = 'str'
"""Woord of woorden die voor een achternaam staan en bij het sorteren niet meetellen."""


Emailadres: t.TypeAlias = 'str'
"""Adres van een elektronische postbus, met een naam, een apenstaartje en een domein."""


E164Telefoonnummer: t.TypeAlias = 'str'
"""Telefoonnummer in de internationale notatie van ITU-T E.164: een plusteken, het landnummer en het nationale nummer zonder de nul ervoor en zonder leestekens."""


Postcode: t.TypeAlias = 'str'
"""Nederlandse postcode in de schrijfwijze van de BAG, dus met hoofdletters en zonder spatie."""


Plaatsnaam: t.TypeAlias = 'str'
"""Naam van een woonplaats in letters, cijfers en de leestekens die in plaatsnamen voorkomen."""


Landcode: t.TypeAlias = 'str'
"""Code van vier cijfers uit de tabel met landen en gebieden van de basisregistratie personen."""


Referentiecode: t.TypeAlias = 'str'
"""Code van een waarde in een referentielijst van deze standaard."""


Taalcode: t.TypeAlias = 'str'
"""Code van drie kleine letters voor een taal, uit de terminologische reeks van ISO 639-2 (639-2/T)."""


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



class ProductaanvragenApi:
    """Productaanvragen API 1.0.0-alpha.1."""

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

    def productaanvraag_list(
        self,
        *,
        bronorganisatie: Rsin | None = None,
        identificatie: str | None = None,
        externeIdentificatie: str | None = None,
        registratiedatum: str | None = None,
        registratiedatumVanaf: str | None = None,
        registratiedatumNa: str | None = None,
        registratiedatumTotEnMet: str | None = None,
        registratiedatumVoor: str | None = None,
        ingediendOpVanaf: str | None = None,
        ingediendOpTotEnMet: str | None = None,
        voorkeurskanaal: Referentiecode | None = None,
        tekst: str | None = None,
        status: ProductaanvraagStatus | None = None,
        inTeTrekkenProductaanvraag: str | None = None,
        intrekkendeProductaanvraag: str | None = None,
        aangevuldeProductaanvraag: str | None = None,
        aanvullendeProductaanvraag: str | None = None,
        page: int | None = None,
        pageSize: int | None = None,
        ordering: Sequence[t.Literal['registratiedatum', '-registratiedatum', 'ingediendOp', '-ingediendOp', 'bronorganisatie', '-bronorganisatie', 'identificatie', '-identificatie', 'status', '-status']] | None = None,
        expand: Sequence[t.Literal['inTeTrekkenProductaanvraag', 'intrekkendeProductaanvraag', 'aangevuldeProductaanvraag', 'aanvullendeProductaanvraag', 'klantproductaanvragen', 'objectproductaanvragen', 'productaanvraagcontactmomenten', 'productaanvraagdocumenten', 'productaanvraagproducten']] | None = None,
    ) -> v.Antwoord[ProductaanvraagLijst]:
        """Productaanvragen opvragen.

        Args:
            bronorganisatie: Alleen objecten met deze waarde van Bronorganisatie.
            identificatie: Het nummer van de productaanvraag. Samen met bronorganisatie wijst het één productaanvraag aan.
            externeIdentificatie: Alleen objecten met deze waarde van Externe identificatie.
            registratiedatum: Het precieze moment waarop de productaanvraag is vastgelegd.
            registratiedatumVanaf: Vastgelegd op of na dit moment.
            registratiedatumNa: Vastgelegd na dit moment.
            registratiedatumTotEnMet: Vastgelegd op of voor dit moment.
            registratiedatumVoor: Vastgelegd voor dit moment.
            ingediendOpVanaf: De klant diende de productaanvraag op of na dit moment in.
            ingediendOpTotEnMet: De klant diende de productaanvraag op of voor dit moment in.
            voorkeurskanaal: Het kanaal waarlangs de klant over deze productaanvraag het liefst bericht krijgt.
            tekst: Een deel van de tekst; hoofdletters en kleine letters tellen gelijk.
            status: Alleen objecten met deze waarde van Status.
            inTeTrekkenProductaanvraag: De URL van de productaanvraag die wordt ingetrokken.
            intrekkendeProductaanvraag: De URL van de latere productaanvraag waarmee deze wordt ingetrokken.
            aangevuldeProductaanvraag: De URL van de productaanvraag die wordt aangevuld.
            aanvullendeProductaanvraag: De URL van de latere productaanvraag waarmee deze wordt aangevuld.
            page: Het nummer van de pagina; de eerste is 1.
            pageSize: Het aantal objecten per pagina, ten hoogste 100.
            ordering: De gegevens waarop wordt gesorteerd, de belangrijkste eerst. Een `-` voor de naam keert de volgorde om.
            expand: De verwante objecten die onder `_expand` worden meegelezen. De verwijzing zelf blijft een URL.
        """
        return self.verbinding.verstuur(
            'GET',
            self.verbinding.pad('/productaanvragen'),
            vraag={'bronorganisatie': bronorganisatie, 'identificatie': identificatie, 'externeIdentificatie': externeIdentificatie, 'registratiedatum': registratiedatum, 'registratiedatumVanaf': registratiedatumVanaf, 'registratiedatumNa': registratiedatumNa, 'registratiedatumTotEnMet': registratiedatumTotEnMet, 'registratiedatumVoor': registratiedatumVoor, 'ingediendOpVanaf': ingediendOpVanaf, 'ingediendOpTotEnMet': ingediendOpTotEnMet, 'voorkeurskanaal': voorkeurskanaal, 'tekst': tekst, 'status': status, 'inTeTrekkenProductaanvraag': inTeTrekkenProductaanvraag, 'intrekkendeProductaanvraag': intrekkendeProductaanvraag, 'aangevuldeProductaanvraag': aangevuldeProductaanvraag, 'aanvullendeProductaanvraag': aanvullendeProductaanvraag, 'page': page, 'pageSize': pageSize, 'ordering': ordering, 'expand': expand},
        )

    def productaanvraag_list_alle(
        self,
        *,
        bronorganisatie: Rsin | None = None,
        identificatie: str | None = None,
        externeIdentificatie: str | None = None,
        registratiedatum: str | None = None,
        registratiedatumVanaf: str | None = None,
        registratiedatumNa: str | None = None,
        registratiedatumTotEnMet: str | None = None,
        registratiedatumVoor: str | None = None,
        ingediendOpVanaf: str | None = None,
        ingediendOpTotEnMet: str | None = None,
        voorkeurskanaal: Referentiecode | None = None,
        tekst: str | None = None,
        status: ProductaanvraagStatus | None = None,
        inTeTrekkenProductaanvraag: str | None = None,
        intrekkendeProductaanvraag: str | None = None,
        aangevuldeProductaanvraag: str | None = None,
        aanvullendeProductaanvraag: str | None = None,
        page: int | None = None,
        pageSize: int | None = None,
        ordering: Sequence[t.Literal['registratiedatum', '-registratiedatum', 'ingediendOp', '-ingediendOp', 'bronorganisatie', '-bronorganisatie', 'identificatie', '-identificatie', 'status', '-status']] | None = None,
        expand: Sequence[t.Literal['inTeTrekkenProductaanvraag', 'intrekkendeProductaanvraag', 'aangevuldeProductaanvraag', 'aanvullendeProductaanvraag', 'klantproductaanvragen', 'objectproductaanvragen', 'productaanvraagcontactmomenten', 'productaanvraagdocumenten', 'productaanvraagproducten']] | None = None,
    ) -> Iterator[Productaanvraag]:
        """Productaanvragen opvragen: alle objecten, pagina na pagina.

        Args:
            bronorganisatie: Alleen objecten met deze waarde van Bronorganisatie.
            identificatie: Het nummer van de productaanvraag. Samen met bronorganisatie wijst het één productaanvraag aan.
            externeIdentificatie: Alleen objecten met deze waarde van Externe identificatie.
            registratiedatum: Het precieze moment waarop de productaanvraag is vastgelegd.
            registratiedatumVanaf: Vastgelegd op of na dit moment.
            registratiedatumNa: Vastgelegd na dit moment.
            registratiedatumTotEnMet: Vastgelegd op of voor dit moment.
            registratiedatumVoor: Vastgelegd voor dit moment.
            ingediendOpVanaf: De klant diende de productaanvraag op of na dit moment in.
            ingediendOpTotEnMet: De klant diende de productaanvraag op of voor dit moment in.
            voorkeurskanaal: Het kanaal waarlangs de klant over deze productaanvraag het liefst bericht krijgt.
            tekst: Een deel van de tekst; hoofdletters en kleine letters tellen gelijk.
            status: Alleen objecten met deze waarde van Status.
            inTeTrekkenProductaanvraag: De URL van de productaanvraag die wordt ingetrokken.
            intrekkendeProductaanvraag: De URL van de latere productaanvraag waarmee deze wordt ingetrokken.
            aangevuldeProductaanvraag: De URL van de productaanvraag die wordt aangevuld.
            aanvullendeProductaanvraag: De URL van de latere productaanvraag waarmee deze wordt aangevuld.
            page: Het nummer van de pagina; de eerste is 1.
            pageSize: Het aantal objecten per pagina, ten hoogste 100.
            ordering: De gegevens waarop wordt gesorteerd, de belangrijkste eerst. Een `-` voor de naam keert de volgorde om.
            expand: De verwante objecten die onder `_expand` worden meegelezen. De verwijzing zelf blijft een URL.
        """
        return self.verbinding.blader(
            'GET',
            self.verbinding.pad('/productaanvragen'),
            vraag={'bronorganisatie': bronorganisatie, 'identificatie': identificatie, 'externeIdentificatie': externeIdentificatie, 'registratiedatum': registratiedatum, 'registratiedatumVanaf': registratiedatumVanaf, 'registratiedatumNa': registratiedatumNa, 'registratiedatumTotEnMet': registratiedatumTotEnMet, 'registratiedatumVoor': registratiedatumVoor, 'ingediendOpVanaf': ingediendOpVanaf, 'ingediendOpTotEnMet': ingediendOpTotEnMet, 'voorkeurskanaal': voorkeurskanaal, 'tekst': tekst, 'status': status, 'inTeTrekkenProductaanvraag': inTeTrekkenProductaanvraag, 'intrekkendeProductaanvraag': intrekkendeProductaanvraag, 'aangevuldeProductaanvraag': aangevuldeProductaanvraag, 'aanvullendeProductaanvraag': aanvullendeProductaanvraag, 'page': page, 'pageSize': pageSize, 'ordering': ordering, 'expand': expand},
        )

    def productaanvraag_create(
        self,
        bericht: ProductaanvraagAanmaken,
        *,
        x_audit_toelichting: str | None = None,
        x_nlx_logrecord_id: str | None = None,
    ) -> v.Antwoord[Productaanvraag]:
        """Een productaanvraag aanmaken.

        Args:
            x_audit_toelichting: De reden waarom de handeling wordt gedaan, in gewone taal. Het register neemt de tekst over in `toelichting` van de audittrailregel.
            x_nlx_logrecord_id: Het kenmerk waaronder de gegevensuitwisselingslaag (FSC, voorheen NLX) dit verzoek heeft gelogd. Het register neemt het over in `requestId` van de audittrailregel, zodat een wijziging over organisaties heen te volgen is.
        """
        return self.verbinding.verstuur(
            'POST',
            self.verbinding.pad('/productaanvragen'),
            koppen={'X-Audit-Toelichting': x_audit_toelichting, 'X-NLX-Logrecord-ID': x_nlx_logrecord_id},
            bericht=bericht,
        )

    def productaanvraag_zoek(
        self,
        bericht: ProductaanvraagZoeken,
    ) -> v.Antwoord[ProductaanvraagLijst]:
        """Productaanvragen zoeken zonder gegevens in de URL."""
        return self.verbinding.verstuur(
            'POST',
            self.verbinding.pad('/productaanvragen/_zoek'),
            bericht=bericht,
        )

    def productaanvraag_zoek_alle(
        self,
        bericht: ProductaanvraagZoeken,
    ) -> Iterator[Productaanvraag]:
        """Productaanvragen zoeken zonder gegevens in de URL: alle objecten, pagina na pagina."""
        return self.verbinding.blader(
            'POST',
            self.verbinding.pad('/productaanvragen/_zoek'),
            bericht=bericht,
        )

    def productaanvraag_read(
        self,
        uuid: str,
        *,
        expand: Sequence[t.Literal['inTeTrekkenProductaanvraag', 'intrekkendeProductaanvraag', 'aangevuldeProductaanvraag', 'aanvullendeProductaanvraag', 'klantproductaanvragen', 'objectproductaanvragen', 'productaanvraagcontactmomenten', 'productaanvraagdocumenten', 'productaanvraagproducten']] | None = None,
        if_none_match: str | None = None,
    ) -> v.Antwoord[Productaanvraag]:
        """Eén productaanvraag raadplegen.

        Args:
            uuid: Identificatie van het object: het laatste deel van zijn URL.
            expand: De verwante objecten die onder `_expand` worden meegelezen. De verwijzing zelf blijft een URL.
            if_none_match: De ETag-waarden die de client al heeft, met komma's gescheiden. Is de huidige versie daarbij, dan is het antwoord 304 zonder inhoud.
        """
        return self.verbinding.verstuur(
            'GET',
            self.verbinding.pad('/productaanvragen/{uuid}', uuid=uuid),
            vraag={'expand': expand},
            koppen={'If-None-Match': if_none_match},
        )

    def productaanvraag_headers(
        self,
        uuid: str,
        *,
        expand: Sequence[t.Literal['inTeTrekkenProductaanvraag', 'intrekkendeProductaanvraag', 'aangevuldeProductaanvraag', 'aanvullendeProductaanvraag', 'klantproductaanvragen', 'objectproductaanvragen', 'productaanvraagcontactmomenten', 'productaanvraagdocumenten', 'productaanvraagproducten']] | None = None,
        if_none_match: str | None = None,
    ) -> v.Antwoord[None]:
        """De koppen van één productaanvraag opvragen.

        Args:
            uuid: Identificatie van het object: het laatste deel van zijn URL.
            expand: De verwante objecten die onder `_expand` worden meegelezen. De verwijzing zelf blijft een URL.
            if_none_match: De ETag-waarden die de client al heeft, met komma's gescheiden. Is de huidige versie daarbij, dan is het antwoord 304 zonder inhoud.
        """
        return self.verbinding.verstuur(
            'HEAD',
            self.verbinding.pad('/productaanvragen/{uuid}', uuid=uuid),
            vraag={'expand': expand},
            koppen={'If-None-Match': if_none_match},
        )

    def productaanvraag_update(
        self,
        uuid: str,
        bericht: ProductaanvraagVervangen,
        *,
        if_match: str | None = None,
        x_audit_toelichting: str | None = None,
        x_nlx_logrecord_id: str | None = None,
    ) -> v.Antwoord[Productaanvraag]:
        """Een productaanvraag vervangen.

        Args:
            uuid: Identificatie van het object: het laatste deel van zijn URL.
            if_match: De ETag-waarde van de versie die de client kent. Is het object intussen veranderd, dan is het antwoord 412 en verandert er niets.
            x_audit_toelichting: De reden waarom de handeling wordt gedaan, in gewone taal. Het register neemt de tekst over in `toelichting` van de audittrailregel.
            x_nlx_logrecord_id: Het kenmerk waaronder de gegevensuitwisselingslaag (FSC, voorheen NLX) dit verzoek heeft gelogd. Het register neemt het over in `requestId` van de audittrailregel, zodat een wijziging over organisaties heen te volgen is.
        """
        return self.verbinding.verstuur(
            'PUT',
            self.verbinding.pad('/productaanvragen/{uuid}', uuid=uuid),
            koppen={'If-Match': if_match, 'X-Audit-Toelichting': x_audit_toelichting, 'X-NLX-Logrecord-ID': x_nlx_logrecord_id},
            bericht=bericht,
        )

    def productaanvraag_partial_update(
        self,
        uuid: str,
        bericht: ProductaanvraagWijzigen,
        *,
        if_match: str | None = None,
        x_audit_toelichting: str | None = None,
        x_nlx_logrecord_id: str | None = None,
    ) -> v.Antwoord[Productaanvraag]:
        """Gegevens van een productaanvraag wijzigen.

        Args:
            uuid: Identificatie van het object: het laatste deel van zijn URL.
            if_match: De ETag-waarde van de versie die de client kent. Is het object intussen veranderd, dan is het antwoord 412 en verandert er niets.
            x_audit_toelichting: De reden waarom de handeling wordt gedaan, in gewone taal. Het register neemt de tekst over in `toelichting` van de audittrailregel.
            x_nlx_logrecord_id: Het kenmerk waaronder de gegevensuitwisselingslaag (FSC, voorheen NLX) dit verzoek heeft gelogd. Het register neemt het over in `requestId` van de audittrailregel, zodat een wijziging over organisaties heen te volgen is.
        """
        return self.verbinding.verstuur(
            'PATCH',
            self.verbinding.pad('/productaanvragen/{uuid}', uuid=uuid),
            koppen={'If-Match': if_match, 'X-Audit-Toelichting': x_audit_toelichting, 'X-NLX-Logrecord-ID': x_nlx_logrecord_id},
            bericht=bericht,
        )

    def productaanvraag_delete(
        self,
        uuid: str,
        *,
        if_match: str | None = None,
        x_audit_toelichting: str | None = None,
        x_nlx_logrecord_id: str | None = None,
    ) -> v.Antwoord[None]:
        """Een productaanvraag verwijderen.

        Args:
            uuid: Identificatie van het object: het laatste deel van zijn URL.
            if_match: De ETag-waarde van de versie die de client kent. Is het object intussen veranderd, dan is het antwoord 412 en verandert er niets.
            x_audit_toelichting: De reden waarom de handeling wordt gedaan, in gewone taal. Het register neemt de tekst over in `toelichting` van de audittrailregel.
            x_nlx_logrecord_id: Het kenmerk waaronder de gegevensuitwisselingslaag (FSC, voorheen NLX) dit verzoek heeft gelogd. Het register neemt het over in `requestId` van de audittrailregel, zodat een wijziging over organisaties heen te volgen is.
        """
        return self.verbinding.verstuur(
            'DELETE',
            self.verbinding.pad('/productaanvragen/{uuid}', uuid=uuid),
            koppen={'If-Match': if_match, 'X-Audit-Toelichting': x_audit_toelichting, 'X-NLX-Logrecord-ID': x_nlx_logrecord_id},
        )

    def productaanvraag_audittrail_list(
        self,
        uuid: str,
    ) -> v.Antwoord[list[AuditTrail]]:
        """De audittrail van een productaanvraag opvragen.

        Args:
            uuid: Identificatie van het object: het laatste deel van zijn URL.
        """
        return self.verbinding.verstuur(
            'GET',
            self.verbinding.pad('/productaanvragen/{uuid}/audittrail', uuid=uuid),
        )

    def productaanvraag_audittrail_read(
        self,
        uuid: str,
        audittrailUuid: str,
        *,
        if_none_match: str | None = None,
    ) -> v.Antwoord[AuditTrail]:
        """Eén audittrailregel van een productaanvraag raadplegen.

        Args:
            uuid: Identificatie van het object: het laatste deel van zijn URL.
            audittrailUuid: Identificatie van de regel in de audittrail.
            if_none_match: De ETag-waarden die de client al heeft, met komma's gescheiden. Is de huidige versie daarbij, dan is het antwoord 304 zonder inhoud.
        """
        return self.verbinding.verstuur(
            'GET',
            self.verbinding.pad('/productaanvragen/{uuid}/audittrail/{audittrailUuid}', uuid=uuid, audittrailUuid=audittrailUuid),
            koppen={'If-None-Match': if_none_match},
        )

    def klantproductaanvraag_list(
        self,
        *,
        productaanvraag: str | None = None,
        klant: str | None = None,
        rol: KlantproductaanvraagRol | None = None,
        page: int | None = None,
        pageSize: int | None = None,
        ordering: Sequence[t.Literal['productaanvraag', '-productaanvraag', 'klant', '-klant', 'rol', '-rol']] | None = None,
        expand: Sequence[t.Literal['productaanvraag']] | None = None,
    ) -> v.Antwoord[KlantproductaanvraagLijst]:
        """Relaties tussen klanten en productaanvragen opvragen.

        Args:
            productaanvraag: De URL van de productaanvraag.
            klant: De URL van de klant in de Klanten API.
            rol: Alleen objecten met deze waarde van Rol.
            page: Het nummer van de pagina; de eerste is 1.
            pageSize: Het aantal objecten per pagina, ten hoogste 100.
            ordering: De gegevens waarop wordt gesorteerd, de belangrijkste eerst. Een `-` voor de naam keert de volgorde om.
            expand: De verwante objecten die onder `_expand` worden meegelezen. De verwijzing zelf blijft een URL.
        """
        return self.verbinding.verstuur(
            'GET',
            self.verbinding.pad('/klantproductaanvragen'),
            vraag={'productaanvraag': productaanvraag, 'klant': klant, 'rol': rol, 'page': page, 'pageSize': pageSize, 'ordering': ordering, 'expand': expand},
        )

    def klantproductaanvraag_list_alle(
        self,
        *,
        productaanvraag: str | None = None,
        klant: str | None = None,
        rol: KlantproductaanvraagRol | None = None,
        page: int | None = None,
        pageSize: int | None = None,
        ordering: Sequence[t.Literal['productaanvraag', '-productaanvraag', 'klant', '-klant', 'rol', '-rol']] | None = None,
        expand: Sequence[t.Literal['productaanvraag']] | None = None,
    ) -> Iterator[Klantproductaanvraag]:
        """Relaties tussen klanten en productaanvragen opvragen: alle objecten, pagina na pagina.

        Args:
            productaanvraag: De URL van de productaanvraag.
            klant: De URL van de klant in de Klanten API.
            rol: Alleen objecten met deze waarde van Rol.
            page: Het nummer van de pagina; de eerste is 1.
            pageSize: Het aantal objecten per pagina, ten hoogste 100.
            ordering: De gegevens waarop wordt gesorteerd, de belangrijkste eerst. Een `-` voor de naam keert de volgorde om.
            expand: De verwante objecten die onder `_expand` worden meegelezen. De verwijzing zelf blijft een URL.
        """
        return self.verbinding.blader(
            'GET',
            self.verbinding.pad('/klantproductaanvragen'),
            vraag={'productaanvraag': productaanvraag, 'klant': klant, 'rol': rol, 'page': page, 'pageSize': pageSize, 'ordering': ordering, 'expand': expand},
        )

    def klantproductaanvraag_create(
        self,
        bericht: KlantproductaanvraagAanmaken,
        *,
        x_audit_toelichting: str | None = None,
        x_nlx_logrecord_id: str | None = None,
    ) -> v.Antwoord[Klantproductaanvraag]:
        """Een klant aan een productaanvraag koppelen.

        Args:
            x_audit_toelichting: De reden waarom de handeling wordt gedaan, in gewone taal. Het register neemt de tekst over in `toelichting` van de audittrailregel.
            x_nlx_logrecord_id: Het kenmerk waaronder de gegevensuitwisselingslaag (FSC, voorheen NLX) dit verzoek heeft gelogd. Het register neemt het over in `requestId` van de audittrailregel, zodat een wijziging over organisaties heen te volgen is.
        """
        return self.verbinding.verstuur(
            'POST',
            self.verbinding.pad('/klantproductaanvragen'),
            koppen={'X-Audit-Toelichting': x_audit_toelichting, 'X-NLX-Logrecord-ID': x_nlx_logrecord_id},
            bericht=bericht,
        )

    def klantproductaanvraag_read(
        self,
        uuid: str,
        *,
        expand: Sequence[t.Literal['productaanvraag']] | None = None,
        if_none_match: str | None = None,
    ) -> v.Antwoord[Klantproductaanvraag]:
        """Eén relatie tussen klant en productaanvraag raadplegen.

        Args:
            uuid: Identificatie van het object: het laatste deel van zijn URL.
            expand: De verwante objecten die onder `_expand` worden meegelezen. De verwijzing zelf blijft een URL.
            if_none_match: De ETag-waarden die de client al heeft, met komma's gescheiden. Is de huidige versie daarbij, dan is het antwoord 304 zonder inhoud.
        """
        return self.verbinding.verstuur(
            'GET',
            self.verbinding.pad('/klantproductaanvragen/{uuid}', uuid=uuid),
            vraag={'expand': expand},
            koppen={'If-None-Match': if_none_match},
        )

    def klantproductaanvraag_headers(
        self,
        uuid: str,
        *,
        expand: Sequence[t.Literal['productaanvraag']] | None = None,
        if_none_match: str | None = None,
    ) -> v.Antwoord[None]:
        """De koppen van één relatie tussen klant en productaanvraag opvragen.

        Args:
            uuid: Identificatie van het object: het laatste deel van zijn URL.
            expand: De verwante objecten die onder `_expand` worden meegelezen. De verwijzing zelf blijft een URL.
            if_none_match: De ETag-waarden die de client al heeft, met komma's gescheiden. Is de huidige versie daarbij, dan is het antwoord 304 zonder inhoud.
        """
        return self.verbinding.verstuur(
            'HEAD',
            self.verbinding.pad('/klantproductaanvragen/{uuid}', uuid=uuid),
            vraag={'expand': expand},
            koppen={'If-None-Match': if_none_match},
        )

    def klantproductaanvraag_delete(
        self,
        uuid: str,
        *,
        if_match: str | None = None,
        x_audit_toelichting: str | None = None,
        x_nlx_logrecord_id: str | None = None,
    ) -> v.Antwoord[None]:
        """Een klant van een productaanvraag loskoppelen.

        Args:
            uuid: Identificatie van het object: het laatste deel van zijn URL.
            if_match: De ETag-waarde van de versie die de client kent. Is het object intussen veranderd, dan is het antwoord 412 en verandert er niets.
            x_audit_toelichting: De reden waarom de handeling wordt gedaan, in gewone taal. Het register neemt de tekst over in `toelichting` van de audittrailregel.
            x_nlx_logrecord_id: Het kenmerk waaronder de gegevensuitwisselingslaag (FSC, voorheen NLX) dit verzoek heeft gelogd. Het register neemt het over in `requestId` van de audittrailregel, zodat een wijziging over organisaties heen te volgen is.
        """
        return self.verbinding.verstuur(
            'DELETE',
            self.verbinding.pad('/klantproductaanvragen/{uuid}', uuid=uuid),
            koppen={'If-Match': if_match, 'X-Audit-Toelichting': x_audit_toelichting, 'X-NLX-Logrecord-ID': x_nlx_logrecord_id},
        )

    def objectproductaanvraag_list(
        self,
        *,
        productaanvraag: str | None = None,
        object: Url | None = None,
        objectType: SoortObject | None = None,
        page: int | None = None,
        pageSize: int | None = None,
        ordering: Sequence[t.Literal['productaanvraag', '-productaanvraag', 'object', '-object', 'objectType', '-objectType']] | None = None,
        expand: Sequence[t.Literal['productaanvraag']] | None = None,
    ) -> v.Antwoord[ObjectproductaanvraagLijst]:
        """Relaties tussen objecten en productaanvragen opvragen.

        Args:
            productaanvraag: De URL van de productaanvraag.
            object: De URL van het object in zijn eigen API.
            objectType: Alleen objecten met deze waarde van Objecttype.
            page: Het nummer van de pagina; de eerste is 1.
            pageSize: Het aantal objecten per pagina, ten hoogste 100.
            ordering: De gegevens waarop wordt gesorteerd, de belangrijkste eerst. Een `-` voor de naam keert de volgorde om.
            expand: De verwante objecten die onder `_expand` worden meegelezen. De verwijzing zelf blijft een URL.
        """
        return self.verbinding.verstuur(
            'GET',
            self.verbinding.pad('/objectproductaanvragen'),
            vraag={'productaanvraag': productaanvraag, 'object': object, 'objectType': objectType, 'page': page, 'pageSize': pageSize, 'ordering': ordering, 'expand': expand},
        )

    def objectproductaanvraag_list_alle(
        self,
        *,
        productaanvraag: str | None = None,
        object: Url | None = None,
        objectType: SoortObject | None = None,
        page: int | None = None,
        pageSize: int | None = None,
        ordering: Sequence[t.Literal['productaanvraag', '-productaanvraag', 'object', '-object', 'objectType', '-objectType']] | None = None,
        expand: Sequence[t.Literal['productaanvraag']] | None = None,
    ) -> Iterator[Objectproductaanvraag]:
        """Relaties tussen objecten en productaanvragen opvragen: alle objecten, pagina na pagina.

        Args:
            productaanvraag: De URL van de productaanvraag.
            object: De URL van het object in zijn eigen API.
            objectType: Alleen objecten met deze waarde van Objecttype.
            page: Het nummer van de pagina; de eerste is 1.
            pageSize: Het aantal objecten per pagina, ten hoogste 100.
            ordering: De gegevens waarop wordt gesorteerd, de belangrijkste eerst. Een `-` voor de naam keert de volgorde om.
            expand: De verwante objecten die onder `_expand` worden meegelezen. De verwijzing zelf blijft een URL.
        """
        return self.verbinding.blader(
            'GET',
            self.verbinding.pad('/objectproductaanvragen'),
            vraag={'productaanvraag': productaanvraag, 'object': object, 'objectType': objectType, 'page': page, 'pageSize': pageSize, 'ordering': ordering, 'expand': expand},
        )

    def objectproductaanvraag_create(
        self,
        bericht: ObjectproductaanvraagAanmaken,
        *,
        x_audit_toelichting: str | None = None,
        x_nlx_logrecord_id: str | None = None,
    ) -> v.Antwoord[Objectproductaanvraag]:
        """Een object aan een productaanvraag koppelen.

        Args:
            x_audit_toelichting: De reden waarom de handeling wordt gedaan, in gewone taal. Het register neemt de tekst over in `toelichting` van de audittrailregel.
            x_nlx_logrecord_id: Het kenmerk waaronder de gegevensuitwisselingslaag (FSC, voorheen NLX) dit verzoek heeft gelogd. Het register neemt het over in `requestId` van de audittrailregel, zodat een wijziging over organisaties heen te volgen is.
        """
        return self.verbinding.verstuur(
            'POST',
            self.verbinding.pad('/objectproductaanvragen'),
            koppen={'X-Audit-Toelichting': x_audit_toelichting, 'X-NLX-Logrecord-ID': x_nlx_logrecord_id},
            bericht=bericht,
        )

    def objectproductaanvraag_read(
        self,
        uuid: str,
        *,
        expand: Sequence[t.Literal['productaanvraag']] | None = None,
        if_none_match: str | None = None,
    ) -> v.Antwoord[Objectproductaanvraag]:
        """Eén relatie tussen object en productaanvraag raadplegen.

        Args:
            uuid: Identificatie van het object: het laatste deel van zijn URL.
            expand: De verwante objecten die onder `_expand` worden meegelezen. De verwijzing zelf blijft een URL.
            if_none_match: De ETag-waarden die de client al heeft, met komma's gescheiden. Is de huidige versie daarbij, dan is het antwoord 304 zonder inhoud.
        """
        return self.verbinding.verstuur(
            'GET',
            self.verbinding.pad('/objectproductaanvragen/{uuid}', uuid=uuid),
            vraag={'expand': expand},
            koppen={'If-None-Match': if_none_match},
        )

    def objectproductaanvraag_headers(
        self,
        uuid: str,
        *,
        expand: Sequence[t.Literal['productaanvraag']] | None = None,
        if_none_match: str | None = None,
    ) -> v.Antwoord[None]:
        """De koppen van één relatie tussen object en productaanvraag opvragen.

        Args:
            uuid: Identificatie van het object: het laatste deel van zijn URL.
            expand: De verwante objecten die onder `_expand` worden meegelezen. De verwijzing zelf blijft een URL.
            if_none_match: De ETag-waarden die de client al heeft, met komma's gescheiden. Is de huidige versie daarbij, dan is het antwoord 304 zonder inhoud.
        """
        return self.verbinding.verstuur(
            'HEAD',
            self.verbinding.pad('/objectproductaanvragen/{uuid}', uuid=uuid),
            vraag={'expand': expand},
            koppen={'If-None-Match': if_none_match},
        )

    def objectproductaanvraag_delete(
        self,
        uuid: str,
        *,
        if_match: str | None = None,
        x_audit_toelichting: str | None = None,
        x_nlx_logrecord_id: str | None = None,
    ) -> v.Antwoord[None]:
        """Een object van een productaanvraag loskoppelen.

        Args:
            uuid: Identificatie van het object: het laatste deel van zijn URL.
            if_match: De ETag-waarde van de versie die de client kent. Is het object intussen veranderd, dan is het antwoord 412 en verandert er niets.
            x_audit_toelichting: De reden waarom de handeling wordt gedaan, in gewone taal. Het register neemt de tekst over in `toelichting` van de audittrailregel.
            x_nlx_logrecord_id: Het kenmerk waaronder de gegevensuitwisselingslaag (FSC, voorheen NLX) dit verzoek heeft gelogd. Het register neemt het over in `requestId` van de audittrailregel, zodat een wijziging over organisaties heen te volgen is.
        """
        return self.verbinding.verstuur(
            'DELETE',
            self.verbinding.pad('/objectproductaanvragen/{uuid}', uuid=uuid),
            koppen={'If-Match': if_match, 'X-Audit-Toelichting': x_audit_toelichting, 'X-NLX-Logrecord-ID': x_nlx_logrecord_id},
        )

    def productaanvraagcontactmoment_list(
        self,
        *,
        productaanvraag: str | None = None,
        contactmoment: str | None = None,
        page: int | None = None,
        pageSize: int | None = None,
        ordering: Sequence[t.Literal['productaanvraag', '-productaanvraag', 'contactmoment', '-contactmoment']] | None = None,
        expand: Sequence[t.Literal['productaanvraag']] | None = None,
    ) -> v.Antwoord[ProductaanvraagcontactmomentLijst]:
        """Relaties tussen productaanvragen en contactmomenten opvragen.

        Args:
            productaanvraag: De URL van de productaanvraag.
            contactmoment: De URL van het contactmoment in de Contactmomenten API.
            page: Het nummer van de pagina; de eerste is 1.
            pageSize: Het aantal objecten per pagina, ten hoogste 100.
            ordering: De gegevens waarop wordt gesorteerd, de belangrijkste eerst. Een `-` voor de naam keert de volgorde om.
            expand: De verwante objecten die onder `_expand` worden meegelezen. De verwijzing zelf blijft een URL.
        """
        return self.verbinding.verstuur(
            'GET',
            self.verbinding.pad('/productaanvraagcontactmomenten'),
            vraag={'productaanvraag': productaanvraag, 'contactmoment': contactmoment, 'page': page, 'pageSize': pageSize, 'ordering': ordering, 'expand': expand},
        )

    def productaanvraagcontactmoment_list_alle(
        self,
        *,
        productaanvraag: str | None = None,
        contactmoment: str | None = None,
        page: int | None = None,
        pageSize: int | None = None,
        ordering: Sequence[t.Literal['productaanvraag', '-productaanvraag', 'contactmoment', '-contactmoment']] | None = None,
        expand: Sequence[t.Literal['productaanvraag']] | None = None,
    ) -> Iterator[Productaanvraagcontactmoment]:
        """Relaties tussen productaanvragen en contactmomenten opvragen: alle objecten, pagina na pagina.

        Args:
            productaanvraag: De URL van de productaanvraag.
            contactmoment: De URL van het contactmoment in de Contactmomenten API.
            page: Het nummer van de pagina; de eerste is 1.
            pageSize: Het aantal objecten per pagina, ten hoogste 100.
            ordering: De gegevens waarop wordt gesorteerd, de belangrijkste eerst. Een `-` voor de naam keert de volgorde om.
            expand: De verwante objecten die onder `_expand` worden meegelezen. De verwijzing zelf blijft een URL.
        """
        return self.verbinding.blader(
            'GET',
            self.verbinding.pad('/productaanvraagcontactmomenten'),
            vraag={'productaanvraag': productaanvraag, 'contactmoment': contactmoment, 'page': page, 'pageSize': pageSize, 'ordering': ordering, 'expand': expand},
        )

    def productaanvraagcontactmoment_create(
        self,
        bericht: ProductaanvraagcontactmomentAanmaken,
        *,
        x_audit_toelichting: str | None = None,
        x_nlx_logrecord_id: str | None = None,
    ) -> v.Antwoord[Productaanvraagcontactmoment]:
        """Een contactmoment aan een productaanvraag koppelen.

        Args:
            x_audit_toelichting: De reden waarom de handeling wordt gedaan, in gewone taal. Het register neemt de tekst over in `toelichting` van de audittrailregel.
            x_nlx_logrecord_id: Het kenmerk waaronder de gegevensuitwisselingslaag (FSC, voorheen NLX) dit verzoek heeft gelogd. Het register neemt het over in `requestId` van de audittrailregel, zodat een wijziging over organisaties heen te volgen is.
        """
        return self.verbinding.verstuur(
            'POST',
            self.verbinding.pad('/productaanvraagcontactmomenten'),
            koppen={'X-Audit-Toelichting': x_audit_toelichting, 'X-NLX-Logrecord-ID': x_nlx_logrecord_id},
            bericht=bericht,
        )

    def productaanvraagcontactmoment_read(
        self,
        uuid: str,
        *,
        expand: Sequence[t.Literal['productaanvraag']] | None = None,
        if_none_match: str | None = None,
    ) -> v.Antwoord[Productaanvraagcontactmoment]:
        """Eén relatie tussen productaanvraag en contactmoment raadplegen.

        Args:
            uuid: Identificatie van het object: het laatste deel van zijn URL.
            expand: De verwante objecten die onder `_expand` worden meegelezen. De verwijzing zelf blijft een URL.
            if_none_match: De ETag-waarden die de client al heeft, met komma's gescheiden. Is de huidige versie daarbij, dan is het antwoord 304 zonder inhoud.
        """
        return self.verbinding.verstuur(
            'GET',
            self.verbinding.pad('/productaanvraagcontactmomenten/{uuid}', uuid=uuid),
            vraag={'expand': expand},
            koppen={'If-None-Match': if_none_match},
        )

    def productaanvraagcontactmoment_headers(
        self,
        uuid: str,
        *,
        expand: Sequence[t.Literal['productaanvraag']] | None = None,
        if_none_match: str | None = None,
    ) -> v.Antwoord[None]:
        """De koppen van één relatie tussen productaanvraag en contactmoment opvragen.

        Args:
            uuid: Identificatie van het object: het laatste deel van zijn URL.
            expand: De verwante objecten die onder `_expand` worden meegelezen. De verwijzing zelf blijft een URL.
            if_none_match: De ETag-waarden die de client al heeft, met komma's gescheiden. Is de huidige versie daarbij, dan is het antwoord 304 zonder inhoud.
        """
        return self.verbinding.verstuur(
            'HEAD',
            self.verbinding.pad('/productaanvraagcontactmomenten/{uuid}', uuid=uuid),
            vraag={'expand': expand},
            koppen={'If-None-Match': if_none_match},
        )

    def productaanvraagcontactmoment_delete(
        self,
        uuid: str,
        *,
        if_match: str | None = None,
        x_audit_toelichting: str | None = None,
        x_nlx_logrecord_id: str | None = None,
    ) -> v.Antwoord[None]:
        """Een contactmoment van een productaanvraag loskoppelen.

        Args:
            uuid: Identificatie van het object: het laatste deel van zijn URL.
            if_match: De ETag-waarde van de versie die de client kent. Is het object intussen veranderd, dan is het antwoord 412 en verandert er niets.
            x_audit_toelichting: De reden waarom de handeling wordt gedaan, in gewone taal. Het register neemt de tekst over in `toelichting` van de audittrailregel.
            x_nlx_logrecord_id: Het kenmerk waaronder de gegevensuitwisselingslaag (FSC, voorheen NLX) dit verzoek heeft gelogd. Het register neemt het over in `requestId` van de audittrailregel, zodat een wijziging over organisaties heen te volgen is.
        """
        return self.verbinding.verstuur(
            'DELETE',
            self.verbinding.pad('/productaanvraagcontactmomenten/{uuid}', uuid=uuid),
            koppen={'If-Match': if_match, 'X-Audit-Toelichting': x_audit_toelichting, 'X-NLX-Logrecord-ID': x_nlx_logrecord_id},
        )

    def productaanvraagdocument_list(
        self,
        *,
        productaanvraag: str | None = None,
        informatieobject: str | None = None,
        page: int | None = None,
        pageSize: int | None = None,
        ordering: Sequence[t.Literal['productaanvraag', '-productaanvraag', 'informatieobject', '-informatieobject']] | None = None,
        expand: Sequence[t.Literal['productaanvraag']] | None = None,
    ) -> v.Antwoord[ProductaanvraagdocumentLijst]:
        """Relaties tussen productaanvragen en documenten opvragen.

        Args:
            productaanvraag: De URL van de productaanvraag.
            informatieobject: De URL van het document in de Documenten API.
            page: Het nummer van de pagina; de eerste is 1.
            pageSize: Het aantal objecten per pagina, ten hoogste 100.
            ordering: De gegevens waarop wordt gesorteerd, de belangrijkste eerst. Een `-` voor de naam keert de volgorde om.
            expand: De verwante objecten die onder `_expand` worden meegelezen. De verwijzing zelf blijft een URL.
        """
        return self.verbinding.verstuur(
            'GET',
            self.verbinding.pad('/productaanvraagdocumenten'),
            vraag={'productaanvraag': productaanvraag, 'informatieobject': informatieobject, 'page': page, 'pageSize': pageSize, 'ordering': ordering, 'expand': expand},
        )

    def productaanvraagdocument_list_alle(
        self,
        *,
        productaanvraag: str | None = None,
        informatieobject: str | None = None,
        page: int | None = None,
        pageSize: int | None = None,
        ordering: Sequence[t.Literal['productaanvraag', '-productaanvraag', 'informatieobject', '-informatieobject']] | None = None,
        expand: Sequence[t.Literal['productaanvraag']] | None = None,
    ) -> Iterator[Productaanvraagdocument]:
        """Relaties tussen productaanvragen en documenten opvragen: alle objecten, pagina na pagina.

        Args:
            productaanvraag: De URL van de productaanvraag.
            informatieobject: De URL van het document in de Documenten API.
            page: Het nummer van de pagina; de eerste is 1.
            pageSize: Het aantal objecten per pagina, ten hoogste 100.
            ordering: De gegevens waarop wordt gesorteerd, de belangrijkste eerst. Een `-` voor de naam keert de volgorde om.
            expand: De verwante objecten die onder `_expand` worden meegelezen. De verwijzing zelf blijft een URL.
        """
        return self.verbinding.blader(
            'GET',
            self.verbinding.pad('/productaanvraagdocumenten'),
            vraag={'productaanvraag': productaanvraag, 'informatieobject': informatieobject, 'page': page, 'pageSize': pageSize, 'ordering': ordering, 'expand': expand},
        )

    def productaanvraagdocument_create(
        self,
        bericht: ProductaanvraagdocumentAanmaken,
        *,
        x_audit_toelichting: str | None = None,
        x_nlx_logrecord_id: str | None = None,
    ) -> v.Antwoord[Productaanvraagdocument]:
        """Een document aan een productaanvraag koppelen.

        Args:
            x_audit_toelichting: De reden waarom de handeling wordt gedaan, in gewone taal. Het register neemt de tekst over in `toelichting` van de audittrailregel.
            x_nlx_logrecord_id: Het kenmerk waaronder de gegevensuitwisselingslaag (FSC, voorheen NLX) dit verzoek heeft gelogd. Het register neemt het over in `requestId` van de audittrailregel, zodat een wijziging over organisaties heen te volgen is.
        """
        return self.verbinding.verstuur(
            'POST',
            self.verbinding.pad('/productaanvraagdocumenten'),
            koppen={'X-Audit-Toelichting': x_audit_toelichting, 'X-NLX-Logrecord-ID': x_nlx_logrecord_id},
            bericht=bericht,
        )

    def productaanvraagdocument_read(
        self,
        uuid: str,
        *,
        expand: Sequence[t.Literal['productaanvraag']] | None = None,
        if_none_match: str | None = None,
    ) -> v.Antwoord[Productaanvraagdocument]:
        """Eén relatie tussen productaanvraag en document raadplegen.

        Args:
            uuid: Identificatie van het object: het laatste deel van zijn URL.
            expand: De verwante objecten die onder `_expand` worden meegelezen. De verwijzing zelf blijft een URL.
            if_none_match: De ETag-waarden die de client al heeft, met komma's gescheiden. Is de huidige versie daarbij, dan is het antwoord 304 zonder inhoud.
        """
        return self.verbinding.verstuur(
            'GET',
            self.verbinding.pad('/productaanvraagdocumenten/{uuid}', uuid=uuid),
            vraag={'expand': expand},
            koppen={'If-None-Match': if_none_match},
        )

    def productaanvraagdocument_headers(
        self,
        uuid: str,
        *,
        expand: Sequence[t.Literal['productaanvraag']] | None = None,
        if_none_match: str | None = None,
    ) -> v.Antwoord[None]:
        """De koppen van één relatie tussen productaanvraag en document opvragen.

        Args:
            uuid: Identificatie van het object: het laatste deel van zijn URL.
            expand: De verwante objecten die onder `_expand` worden meegelezen. De verwijzing zelf blijft een URL.
            if_none_match: De ETag-waarden die de client al heeft, met komma's gescheiden. Is de huidige versie daarbij, dan is het antwoord 304 zonder inhoud.
        """
        return self.verbinding.verstuur(
            'HEAD',
            self.verbinding.pad('/productaanvraagdocumenten/{uuid}', uuid=uuid),
            vraag={'expand': expand},
            koppen={'If-None-Match': if_none_match},
        )

    def productaanvraagdocument_delete(
        self,
        uuid: str,
        *,
        if_match: str | None = None,
        x_audit_toelichting: str | None = None,
        x_nlx_logrecord_id: str | None = None,
    ) -> v.Antwoord[None]:
        """Een document van een productaanvraag loskoppelen.

        Args:
            uuid: Identificatie van het object: het laatste deel van zijn URL.
            if_match: De ETag-waarde van de versie die de client kent. Is het object intussen veranderd, dan is het antwoord 412 en verandert er niets.
            x_audit_toelichting: De reden waarom de handeling wordt gedaan, in gewone taal. Het register neemt de tekst over in `toelichting` van de audittrailregel.
            x_nlx_logrecord_id: Het kenmerk waaronder de gegevensuitwisselingslaag (FSC, voorheen NLX) dit verzoek heeft gelogd. Het register neemt het over in `requestId` van de audittrailregel, zodat een wijziging over organisaties heen te volgen is.
        """
        return self.verbinding.verstuur(
            'DELETE',
            self.verbinding.pad('/productaanvraagdocumenten/{uuid}', uuid=uuid),
            koppen={'If-Match': if_match, 'X-Audit-Toelichting': x_audit_toelichting, 'X-NLX-Logrecord-ID': x_nlx_logrecord_id},
        )

    def productaanvraagproduct_list(
        self,
        *,
        productaanvraag: str | None = None,
        product: str | None = None,
        productIdentificatieCode: str | None = None,
        page: int | None = None,
        pageSize: int | None = None,
        ordering: Sequence[t.Literal['productaanvraag', '-productaanvraag', 'product', '-product']] | None = None,
        expand: Sequence[t.Literal['productaanvraag']] | None = None,
    ) -> v.Antwoord[ProductaanvraagproductLijst]:
        """Relaties tussen productaanvragen en producten opvragen.

        Args:
            productaanvraag: De URL van de productaanvraag.
            product: De URL van het product.
            productIdentificatieCode: De code van het product, voor producten zonder URL.
            page: Het nummer van de pagina; de eerste is 1.
            pageSize: Het aantal objecten per pagina, ten hoogste 100.
            ordering: De gegevens waarop wordt gesorteerd, de belangrijkste eerst. Een `-` voor de naam keert de volgorde om.
            expand: De verwante objecten die onder `_expand` worden meegelezen. De verwijzing zelf blijft een URL.
        """
        return self.verbinding.verstuur(
            'GET',
            self.verbinding.pad('/productaanvraagproducten'),
            vraag={'productaanvraag': productaanvraag, 'product': product, 'productIdentificatieCode': productIdentificatieCode, 'page': page, 'pageSize': pageSize, 'ordering': ordering, 'expand': expand},
        )

    def productaanvraagproduct_list_alle(
        self,
        *,
        productaanvraag: str | None = None,
        product: str | None = None,
        productIdentificatieCode: str | None = None,
        page: int | None = None,
        pageSize: int | None = None,
        ordering: Sequence[t.Literal['productaanvraag', '-productaanvraag', 'product', '-product']] | None = None,
        expand: Sequence[t.Literal['productaanvraag']] | None = None,
    ) -> Iterator[Productaanvraagproduct]:
        """Relaties tussen productaanvragen en producten opvragen: alle objecten, pagina na pagina.

        Args:
            productaanvraag: De URL van de productaanvraag.
            product: De URL van het product.
            productIdentificatieCode: De code van het product, voor producten zonder URL.
            page: Het nummer van de pagina; de eerste is 1.
            pageSize: Het aantal objecten per pagina, ten hoogste 100.
            ordering: De gegevens waarop wordt gesorteerd, de belangrijkste eerst. Een `-` voor de naam keert de volgorde om.
            expand: De verwante objecten die onder `_expand` worden meegelezen. De verwijzing zelf blijft een URL.
        """
        return self.verbinding.blader(
            'GET',
            self.verbinding.pad('/productaanvraagproducten'),
            vraag={'productaanvraag': productaanvraag, 'product': product, 'productIdentificatieCode': productIdentificatieCode, 'page': page, 'pageSize': pageSize, 'ordering': ordering, 'expand': expand},
        )

    def productaanvraagproduct_create(
        self,
        bericht: ProductaanvraagproductAanmaken,
        *,
        x_audit_toelichting: str | None = None,
        x_nlx_logrecord_id: str | None = None,
    ) -> v.Antwoord[Productaanvraagproduct]:
        """Een product aan een productaanvraag koppelen.

        Args:
            x_audit_toelichting: De reden waarom de handeling wordt gedaan, in gewone taal. Het register neemt de tekst over in `toelichting` van de audittrailregel.
            x_nlx_logrecord_id: Het kenmerk waaronder de gegevensuitwisselingslaag (FSC, voorheen NLX) dit verzoek heeft gelogd. Het register neemt het over in `requestId` van de audittrailregel, zodat een wijziging over organisaties heen te volgen is.
        """
        return self.verbinding.verstuur(
            'POST',
            self.verbinding.pad('/productaanvraagproducten'),
            koppen={'X-Audit-Toelichting': x_audit_toelichting, 'X-NLX-Logrecord-ID': x_nlx_logrecord_id},
            bericht=bericht,
        )

    def productaanvraagproduct_read(
        self,
        uuid: str,
        *,
        expand: Sequence[t.Literal['productaanvraag']] | None = None,
        if_none_match: str | None = None,
    ) -> v.Antwoord[Productaanvraagproduct]:
        """Eén relatie tussen productaanvraag en product raadplegen.

        Args:
            uuid: Identificatie van het object: het laatste deel van zijn URL.
            expand: De verwante objecten die onder `_expand` worden meegelezen. De verwijzing zelf blijft een URL.
            if_none_match: De ETag-waarden die de client al heeft, met komma's gescheiden. Is de huidige versie daarbij, dan is het antwoord 304 zonder inhoud.
        """
        return self.verbinding.verstuur(
            'GET',
            self.verbinding.pad('/productaanvraagproducten/{uuid}', uuid=uuid),
            vraag={'expand': expand},
            koppen={'If-None-Match': if_none_match},
        )

    def productaanvraagproduct_headers(
        self,
        uuid: str,
        *,
        expand: Sequence[t.Literal['productaanvraag']] | None = None,
        if_none_match: str | None = None,
    ) -> v.Antwoord[None]:
        """De koppen van één relatie tussen productaanvraag en product opvragen.

        Args:
            uuid: Identificatie van het object: het laatste deel van zijn URL.
            expand: De verwante objecten die onder `_expand` worden meegelezen. De verwijzing zelf blijft een URL.
            if_none_match: De ETag-waarden die de client al heeft, met komma's gescheiden. Is de huidige versie daarbij, dan is het antwoord 304 zonder inhoud.
        """
        return self.verbinding.verstuur(
            'HEAD',
            self.verbinding.pad('/productaanvraagproducten/{uuid}', uuid=uuid),
            vraag={'expand': expand},
            koppen={'If-None-Match': if_none_match},
        )

    def productaanvraagproduct_delete(
        self,
        uuid: str,
        *,
        if_match: str | None = None,
        x_audit_toelichting: str | None = None,
        x_nlx_logrecord_id: str | None = None,
    ) -> v.Antwoord[None]:
        """Een product van een productaanvraag loskoppelen.

        Args:
            uuid: Identificatie van het object: het laatste deel van zijn URL.
            if_match: De ETag-waarde van de versie die de client kent. Is het object intussen veranderd, dan is het antwoord 412 en verandert er niets.
            x_audit_toelichting: De reden waarom de handeling wordt gedaan, in gewone taal. Het register neemt de tekst over in `toelichting` van de audittrailregel.
            x_nlx_logrecord_id: Het kenmerk waaronder de gegevensuitwisselingslaag (FSC, voorheen NLX) dit verzoek heeft gelogd. Het register neemt het over in `requestId` van de audittrailregel, zodat een wijziging over organisaties heen te volgen is.
        """
        return self.verbinding.verstuur(
            'DELETE',
            self.verbinding.pad('/productaanvraagproducten/{uuid}', uuid=uuid),
            koppen={'If-Match': if_match, 'X-Audit-Toelichting': x_audit_toelichting, 'X-NLX-Logrecord-ID': x_nlx_logrecord_id},
        )
