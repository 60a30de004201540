"""Contactmomenten API 2.0.0-alpha.1: een client met een methode per operatie.

    api = ContactmomentenApi('https://…', token='…')

Een methode geeft een `Antwoord` met `inhoud`, `etag` en `koppen`, of een `ApiFout`
met de uitleg van de server. Dit bestand is gemaakt: wijzig het model, en niet dit.
"""

from __future__ import annotations

import typing as t
from collections.abc import Iterator, Sequence

import httpx

from . import verbinding as v

SERVER = 'https://klantinteracties.example.org/contactmomenten/api/v2'


class ContactmomentExpand(t.TypedDict):
    """De verwante objecten waar de parameter `expand` om vraagt."""

    vorigContactmoment: t.NotRequired[Contactmoment]
    """Het contactmoment waarop dit een vervolg is."""
    volgendContactmoment: t.NotRequired[Contactmoment]
    """Het contactmoment dat op dit contactmoment volgde."""
    klantcontactmomenten: t.NotRequired[list[Klantcontactmoment]]
    """De relaties met klanten, met de rol van elke klant."""
    objectcontactmomenten: t.NotRequired[list[Objectcontactmoment]]
    """De relaties met objecten waar het contact over ging, zoals een zaak."""
    contactmomentdocumenten: t.NotRequired[list[Contactmomentdocument]]
    """De relaties met documenten die bij het contact horen."""


class Contactmoment(t.TypedDict):
    """Eén keer dat een klant en de gemeente met elkaar in contact waren, langs welk kanaal dan ook."""

    url: Url
    """Adres waarop dit object is op te vragen. Het register kent het toe en het wijst gedurende het hele bestaan hetzelfde object aan."""
    bronorganisatie: Rsin
    """RSIN van de organisatie die het contactmoment in het register heeft opgenomen."""
    registratiedatum: str
    """Datum en tijd waarop het contactmoment is geregistreerd. Het register vult die in wanneer de aanleverende partij er geen meegeeft."""
    plaatsgevondenOp: t.NotRequired[str]
    """Datum en tijd waarop het contact begon. Blijft dit leeg, dan is het contact geregistreerd terwijl het plaatsvond."""
    kanaal: Referentiecode
    """Kanaal waarlangs het contact verliep."""
    initiatiefnemer: t.NotRequired[Initiatiefnemer]
    """Geeft aan wie het contact zocht."""
    onderwerp: t.NotRequired[str]
    """Waar het contact over ging, in enkele woorden."""
    tekst: t.NotRequired[Tekst]
    """Wat er is besproken of uitgewisseld, voor wie er later mee verder moet."""
    onderwerpLinks: t.NotRequired[list[Url]]
    """Adressen van producten, webpagina's of andere bronnen waarover het contact ging, zodat contactmomenten over hetzelfde bij elkaar te vinden zijn."""
    contactgegevens: t.NotRequired[Contactgegevens]
    """Contactgegevens die alleen voor dit contactmoment en het vervolg daarop gelden. Per onderdeel gaan ze voor die van de klant."""
    vorigContactmoment: t.NotRequired[str]
    """Het contactmoment waarop dit contact een vervolg is."""
    volgendContactmoment: t.NotRequired[str]
    """Het contactmoment dat op dit contact volgde."""
    medewerker: t.NotRequired[Url]
    """Verwijzing naar de medewerker die het contact namens de gemeente voerde, in een register van medewerkers."""
    actorIdentificatie: t.NotRequired[ActorIdentificatie]
    """Gegevens van wie of wat het contact namens de gemeente voerde, voor het geval er geen register is om naar te verwijzen."""
    _expand: t.NotRequired[ContactmomentExpand]
    """De verwante objecten waar de parameter `expand` om vraagt."""


class KlantcontactmomentExpand(t.TypedDict):
    """De verwante objecten waar de parameter `expand` om vraagt."""

    contactmoment: t.NotRequired[Contactmoment]
    """Het contactmoment van de relatie."""


class Klantcontactmoment(t.TypedDict):
    """Het gegeven dat een klant in een bepaalde rol bij een contactmoment betrokken was. Vervult een klant twee rollen, dan zijn er twee klantcontactmomenten."""

    url: Url
    """Adres waarop dit object is op te vragen. Het register kent het toe en het wijst gedurende het hele bestaan hetzelfde object aan."""
    contactmoment: str
    """Het contactmoment waarbij de klant betrokken was."""
    klant: str
    """De klant die bij het contactmoment betrokken was."""
    rol: KlantcontactmomentRol
    """De rol die de klant in het contact had."""
    _expand: t.NotRequired[KlantcontactmomentExpand]
    """De verwante objecten waar de parameter `expand` om vraagt."""


class ObjectcontactmomentExpand(t.TypedDict):
    """De verwante objecten waar de parameter `expand` om vraagt."""

    contactmoment: t.NotRequired[Contactmoment]
    """Het contactmoment van de relatie."""


class Objectcontactmoment(t.TypedDict):
    """Het gegeven dat een contactmoment over een bepaald object ging, zoals een zaak."""

    url: Url
    """Adres waarop dit object is op te vragen. Het register kent het toe en het wijst gedurende het hele bestaan hetzelfde object aan."""
    contactmoment: str
    """Het contactmoment dat over het object ging."""
    object: Url
    """Verwijzing naar het object waar het contact over ging, in het register dat het object beheert."""
    objectType: SoortObject
    """Geeft aan wat voor soort object het is."""
    _expand: t.NotRequired[ObjectcontactmomentExpand]
    """De verwante objecten waar de parameter `expand` om vraagt."""


class ContactmomentdocumentExpand(t.TypedDict):
    """De verwante objecten waar de parameter `expand` om vraagt."""

    contactmoment: t.NotRequired[Contactmoment]
    """Het contactmoment van de relatie."""


class Contactmomentdocument(t.TypedDict):
    """Het gegeven dat een document tijdens een contactmoment is ontvangen of verzonden."""

    url: Url
    """Adres waarop dit object is op te vragen. Het register kent het toe en het wijst gedurende het hele bestaan hetzelfde object aan."""
    contactmoment: str
    """Het contactmoment waarbij het document werd uitgewisseld."""
    informatieobject: str
    """Het document dat werd uitgewisseld."""
    richting: t.NotRequired[Documentrichting]
    """Geeft aan of de gemeente het document van de klant kreeg of het aan de klant stuurde."""
    _expand: t.NotRequired[ContactmomentdocumentExpand]
    """De verwante objecten waar de parameter `expand` om vraagt."""


class ContactmomentAanmaken(t.TypedDict):
    """Eén keer dat een klant en de gemeente met elkaar in contact waren, langs welk kanaal dan ook."""

    bronorganisatie: Rsin
    """RSIN van de organisatie die het contactmoment in het register heeft opgenomen."""
    registratiedatum: t.NotRequired[str]
    """Datum en tijd waarop het contactmoment is geregistreerd. Het register vult die in wanneer de aanleverende partij er geen meegeeft."""
    plaatsgevondenOp: t.NotRequired[str]
    """Datum en tijd waarop het contact begon. Blijft dit leeg, dan is het contact geregistreerd terwijl het plaatsvond."""
    kanaal: Referentiecode
    """Kanaal waarlangs het contact verliep."""
    initiatiefnemer: t.NotRequired[Initiatiefnemer]
    """Geeft aan wie het contact zocht."""
    onderwerp: t.NotRequired[str]
    """Waar het contact over ging, in enkele woorden."""
    tekst: t.NotRequired[TekstInvoer]
    """Wat er is besproken of uitgewisseld, voor wie er later mee verder moet."""
    onderwerpLinks: t.NotRequired[list[Url]]
    """Adressen van producten, webpagina's of andere bronnen waarover het contact ging, zodat contactmomenten over hetzelfde bij elkaar te vinden zijn."""
    contactgegevens: t.NotRequired[Contactgegevens]
    """Contactgegevens die alleen voor dit contactmoment en het vervolg daarop gelden. Per onderdeel gaan ze voor die van de klant."""
    vorigContactmoment: t.NotRequired[str]
    """Het contactmoment waarop dit contact een vervolg is."""
    medewerker: t.NotRequired[Url]
    """Verwijzing naar de medewerker die het contact namens de gemeente voerde, in een register van medewerkers."""
    actorIdentificatie: t.NotRequired[ActorIdentificatie]
    """Gegevens van wie of wat het contact namens de gemeente voerde, voor het geval er geen register is om naar te verwijzen."""


class ContactmomentVervangen(t.TypedDict):
    """Eén keer dat een klant en de gemeente met elkaar in contact waren, langs welk kanaal dan ook."""

    bronorganisatie: Rsin
    """RSIN van de organisatie die het contactmoment in het register heeft opgenomen."""
    registratiedatum: t.NotRequired[str]
    """Datum en tijd waarop het contactmoment is geregistreerd. Het register vult die in wanneer de aanleverende partij er geen meegeeft."""
    plaatsgevondenOp: t.NotRequired[str]
    """Datum en tijd waarop het contact begon. Blijft dit leeg, dan is het contact geregistreerd terwijl het plaatsvond."""
    kanaal: Referentiecode
    """Kanaal waarlangs het contact verliep."""
    initiatiefnemer: t.NotRequired[Initiatiefnemer]
    """Geeft aan wie het contact zocht."""
    onderwerp: t.NotRequired[str]
    """Waar het contact over ging, in enkele woorden."""
    tekst: t.NotRequired[TekstInvoer]
    """Wat er is besproken of uitgewisseld, voor wie er later mee verder moet."""
    onderwerpLinks: t.NotRequired[list[Url]]
    """Adressen van producten, webpagina's of andere bronnen waarover het contact ging, zodat contactmomenten over hetzelfde bij elkaar te vinden zijn."""
    contactgegevens: t.NotRequired[Contactgegevens]
    """Contactgegevens die alleen voor dit contactmoment en het vervolg daarop gelden. Per onderdeel gaan ze voor die van de klant."""
    vorigContactmoment: t.NotRequired[str]
    """Het contactmoment waarop dit contact een vervolg is."""
    medewerker: t.NotRequired[Url]
    """Verwijzing naar de medewerker die het contact namens de gemeente voerde, in een register van medewerkers."""
    actorIdentificatie: t.NotRequired[ActorIdentificatie]
    """Gegevens van wie of wat het contact namens de gemeente voerde, voor het geval er geen register is om naar te verwijzen."""


class ContactmomentWijzigen(t.TypedDict):
    """Eén keer dat een klant en de gemeente met elkaar in contact waren, langs welk kanaal dan ook."""

    bronorganisatie: t.NotRequired[Rsin]
    """RSIN van de organisatie die het contactmoment in het register heeft opgenomen."""
    registratiedatum: t.NotRequired[str]
    """Datum en tijd waarop het contactmoment is geregistreerd. Het register vult die in wanneer de aanleverende partij er geen meegeeft."""
    plaatsgevondenOp: t.NotRequired[str | None]
    """Datum en tijd waarop het contact begon. Blijft dit leeg, dan is het contact geregistreerd terwijl het plaatsvond."""
    kanaal: t.NotRequired[Referentiecode]
    """Kanaal waarlangs het contact verliep."""
    initiatiefnemer: t.NotRequired[t.Literal['gemeente', 'klant', None]]
    """Geeft aan wie het contact zocht."""
    onderwerp: t.NotRequired[str | None]
    """Waar het contact over ging, in enkele woorden."""
    tekst: t.NotRequired[TekstInvoer | None]
    """Wat er is besproken of uitgewisseld, voor wie er later mee verder moet."""
    onderwerpLinks: t.NotRequired[list[Url] | None]
    """Adressen van producten, webpagina's of andere bronnen waarover het contact ging, zodat contactmomenten over hetzelfde bij elkaar te vinden zijn."""
    contactgegevens: t.NotRequired[Contactgegevens | None]
    """Contactgegevens die alleen voor dit contactmoment en het vervolg daarop gelden. Per onderdeel gaan ze voor die van de klant."""
    vorigContactmoment: t.NotRequired[str | None]
    """Het contactmoment waarop dit contact een vervolg is."""
    medewerker: t.NotRequired[str | None]
    """Verwijzing naar de medewerker die het contact namens de gemeente voerde, in een register van medewerkers."""
    actorIdentificatie: t.NotRequired[ActorIdentificatie | None]
    """Gegevens van wie of wat het contact namens de gemeente voerde, voor het geval er geen register is om naar te verwijzen."""


class KlantcontactmomentAanmaken(t.TypedDict):
    """Het gegeven dat een klant in een bepaalde rol bij een contactmoment betrokken was. Vervult een klant twee rollen, dan zijn er twee klantcontactmomenten."""

    contactmoment: str
    """Het contactmoment waarbij de klant betrokken was."""
    klant: str
    """De klant die bij het contactmoment betrokken was."""
    rol: KlantcontactmomentRol
    """De rol die de klant in het contact had."""


class ObjectcontactmomentAanmaken(t.TypedDict):
    """Het gegeven dat een contactmoment over een bepaald object ging, zoals een zaak."""

    contactmoment: str
    """Het contactmoment dat over het object ging."""
    object: Url
    """Verwijzing naar het object waar het contact over ging, in het register dat het object beheert."""
    objectType: SoortObject
    """Geeft aan wat voor soort object het is."""


class ContactmomentdocumentAanmaken(t.TypedDict):
    """Het gegeven dat een document tijdens een contactmoment is ontvangen of verzonden."""

    contactmoment: str
    """Het contactmoment waarbij het document werd uitgewisseld."""
    informatieobject: str
    """Het document dat werd uitgewisseld."""
    richting: t.NotRequired[Documentrichting]
    """Geeft aan of de gemeente het document van de klant kreeg of het aan de klant stuurde."""


class ContactmomentLijst(t.TypedDict):
    """Eén pagina van een verzameling."""

    count: int
    """Het aantal objecten op alle pagina's samen."""
    next: t.NotRequired[str]
    """De volgende pagina; ontbreekt op de laatste."""
    previous: t.NotRequired[str]
    """De vorige pagina; ontbreekt op de eerste."""
    results: list[Contactmoment]
    """De objecten op deze pagina."""


class ContactmomentZoeken(t.TypedDict):
    """De voorwaarden waaraan een object moet voldoen; wat ontbreekt, telt niet mee."""

    bronorganisatie: t.NotRequired[Rsin]
    """Alleen objecten met deze waarde van Bronorganisatie."""
    vorigContactmoment: t.NotRequired[str]
    """De URL van het contactmoment waarop dit een vervolg is."""
    volgendContactmoment: t.NotRequired[str]
    """De URL van het contactmoment dat op dit contactmoment volgde."""
    registratiedatum: t.NotRequired[str]
    """Het precieze moment waarop het contactmoment is vastgelegd."""
    registratiedatumVanaf: t.NotRequired[str]
    """Vastgelegd op of na dit moment."""
    registratiedatumNa: t.NotRequired[str]
    """Vastgelegd na dit moment."""
    registratiedatumTotEnMet: t.NotRequired[str]
    """Vastgelegd op of voor dit moment."""
    registratiedatumVoor: t.NotRequired[str]
    """Vastgelegd voor dit moment."""
    plaatsgevondenOpVanaf: t.NotRequired[str]
    """Het contact was op of na dit moment."""
    plaatsgevondenOpTotEnMet: t.NotRequired[str]
    """Het contact was op of voor dit moment."""
    kanaal: t.NotRequired[Referentiecode]
    """Alleen objecten met deze waarde van Kanaal."""
    onderwerp: t.NotRequired[str]
    """Een deel van het onderwerp; hoofdletters en kleine letters tellen gelijk."""
    onderwerpLink: t.NotRequired[Url]
    """Eén van de URL's in onderwerpLinks, om contactmomenten over hetzelfde onderwerp bij elkaar te zoeken."""
    voorkeurskanaal: t.NotRequired[Referentiecode]
    """Het kanaal waarlangs de klant de opvolging van dit contact het liefst heeft."""
    voorkeurstaal: t.NotRequired[Taalcode]
    """De taal waarin de klant de opvolging van dit contact het liefst heeft."""
    initiatiefnemer: t.NotRequired[Initiatiefnemer]
    """Alleen objecten met deze waarde van Initiatiefnemer."""
    medewerker: t.NotRequired[Url]
    """De URL van de medewerker die het contact had."""
    actorIdentificatie: t.NotRequired[str]
    """De identificatie van de medewerker, organisatorische eenheid of geautomatiseerde actor die het contact had."""
    page: t.NotRequired[int]
    """Het nummer van de pagina; de eerste is 1."""
    pageSize: t.NotRequired[int]
    """Het aantal objecten per pagina, ten hoogste 100."""
    ordering: t.NotRequired[list[t.Literal['registratiedatum', '-registratiedatum', 'plaatsgevondenOp', '-plaatsgevondenOp', 'bronorganisatie', '-bronorganisatie', 'kanaal', '-kanaal', 'initiatiefnemer', '-initiatiefnemer', 'medewerker', '-medewerker', 'url', '-url']]]
    """De gegevens waarop wordt gesorteerd, de belangrijkste eerst. Een `-` voor de naam keert de volgorde om."""
    expand: t.NotRequired[list[t.Literal['vorigContactmoment', 'volgendContactmoment', 'klantcontactmomenten', 'objectcontactmomenten', 'contactmomentdocumenten']]]
    """De verwante objecten die onder `_expand` worden meegelezen. De verwijzing zelf blijft een URL."""


class KlantcontactmomentLijst(t.TypedDict):
    """Eén pagina van een verzameling."""

    count: int
    """Het aantal objecten op alle pagina's samen."""
    next: t.NotRequired[str]
    """De volgende pagina; ontbreekt op de laatste."""
    previous: t.NotRequired[str]
    """De vorige pagina; ontbreekt op de eerste."""
    results: list[Klantcontactmoment]
    """De objecten op deze pagina."""


class ObjectcontactmomentLijst(t.TypedDict):
    """Eén pagina van een verzameling."""

    count: int
    """Het aantal objecten op alle pagina's samen."""
    next: t.NotRequired[str]
    """De volgende pagina; ontbreekt op de laatste."""
    previous: t.NotRequired[str]
    """De vorige pagina; ontbreekt op de eerste."""
    results: list[Objectcontactmoment]
    """De objecten op deze pagina."""


class ContactmomentdocumentLijst(t.TypedDict):
    """Eén pagina van een verzameling."""

    count: int
    """Het aantal objecten op alle pagina's samen."""
    next: t.NotRequired[str]
    """De volgende pagina; ontbreekt op de laatste."""
    previous: t.NotRequired[str]
    """De vorige pagina; ontbreekt op de eerste."""
    results: list[Contactmomentdocument]
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


ActorIdentificatie: t.TypeAlias = 'Medewerker | OrganisatorischeEenheid | GeautomatiseerdeActor'
"""Gegevens waarmee vaststaat wie of wat namens de gemeente handelde."""


class Medewerker(t.TypedDict):
    """Identificatie van een mens die voor de gemeente werkt en in die rol met de klant contact had."""

    soortActor: t.Literal['medewerker']
    """Geeft aan of een medewerker, een organisatorische eenheid of een systeem handelde."""
    identificatie: t.NotRequired[str]
    """Korte aanduiding waaronder de medewerker binnen de organisatie bekend is."""
    voorletters: t.NotRequired[str]
    """Eerste letters van de voornamen van de medewerker."""
    voorvoegselAchternaam: t.NotRequired[Voorvoegsel]
    """Woord of woorden die voor de achternaam van de medewerker staan."""
    achternaam: t.NotRequired[Naam]
    """Achternaam die de medewerker op het werk gebruikt, zonder voorvoegsel."""


class OrganisatorischeEenheid(t.TypedDict):
    """Identificatie van een afdeling, team of ander deel van de organisatie dat als geheel optrad."""

    soortActor: t.Literal['organisatorische_eenheid']
    """Geeft aan of een medewerker, een organisatorische eenheid of een systeem handelde."""
    identificatie: str
    """Korte aanduiding waaronder de eenheid binnen de organisatie bekend is."""
    naam: t.NotRequired[str]
    """Naam van de eenheid zoals de klant die te zien krijgt."""


class GeautomatiseerdeActor(t.TypedDict):
    """Identificatie van een systeem dat zonder tussenkomst van een mens met de klant communiceerde."""

    soortActor: t.Literal['geautomatiseerde_actor']
    """Geeft aan of een medewerker, een organisatorische eenheid of een systeem handelde."""
    identificatie: str
    """Korte aanduiding waaronder het systeem binnen de organisatie bekend is."""
    naam: t.NotRequired[str]
    """Naam van het systeem zoals de klant die te zien krijgt."""


class TekstInvoer(t.TypedDict):
    """Een stuk tekst met de aanduiding hoe het is opgemaakt."""

    inhoud: str
    """De tekst zelf."""
    formaat: TekstFormaat
    """Geeft aan hoe de tekst is opgemaakt."""


Initiatiefnemer: t.TypeAlias = "t.Literal['gemeente', 'klant']"
"""De partijen die een contact kunnen beginnen."""


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


KlantcontactmomentRol: t.TypeAlias = "t.Literal['belanghebbende', 'gesprekspartner']"
"""De rollen die een klant bij een contactmoment kan hebben."""


SoortObject: t.TypeAlias = "t.Literal['zaak']"
"""De soorten objecten waarnaar een contactmoment of productaanvraag kan verwijzen."""


Documentrichting: t.TypeAlias = "t.Literal['ontvangen', 'verzonden']"
"""De richtingen waarin een document bij een contact kan gaan."""


Url: t.TypeAlias = 'str'
"""Volledig adres van iets op het internet, met schema en domein."""


Rsin: t.TypeAlias = 'str'
"""Nummer van negen cijfers voor een rechtspersoon of samenwerkingsverband, met dezelfde elfproef als het burgerservicenummer."""


Referentiecode: t.TypeAlias = 'str'
"""Code van een waarde in een referentielijst van deze standaard."""


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



class ContactmomentenApi:
    """Contactmomenten API 2.0.0-alpha.1."""

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

    def contactmoment_list(
        self,
        *,
        bronorganisatie: Rsin | None = None,
        vorigContactmoment: str | None = None,
        volgendContactmoment: str | None = None,
        registratiedatum: str | None = None,
        registratiedatumVanaf: str | None = None,
        registratiedatumNa: str | None = None,
        registratiedatumTotEnMet: str | None = None,
        registratiedatumVoor: str | None = None,
        plaatsgevondenOpVanaf: str | None = None,
        plaatsgevondenOpTotEnMet: str | None = None,
        kanaal: Referentiecode | None = None,
        onderwerp: str | None = None,
        onderwerpLink: Url | None = None,
        voorkeurskanaal: Referentiecode | None = None,
        voorkeurstaal: Taalcode | None = None,
        initiatiefnemer: Initiatiefnemer | None = None,
        medewerker: Url | None = None,
        actorIdentificatie: str | None = None,
        page: int | None = None,
        pageSize: int | None = None,
        ordering: Sequence[t.Literal['registratiedatum', '-registratiedatum', 'plaatsgevondenOp', '-plaatsgevondenOp', 'bronorganisatie', '-bronorganisatie', 'kanaal', '-kanaal', 'initiatiefnemer', '-initiatiefnemer', 'medewerker', '-medewerker', 'url', '-url']] | None = None,
        expand: Sequence[t.Literal['vorigContactmoment', 'volgendContactmoment', 'klantcontactmomenten', 'objectcontactmomenten', 'contactmomentdocumenten']] | None = None,
    ) -> v.Antwoord[ContactmomentLijst]:
        """Contactmomenten opvragen.

        Args:
            bronorganisatie: Alleen objecten met deze waarde van Bronorganisatie.
            vorigContactmoment: De URL van het contactmoment waarop dit een vervolg is.
            volgendContactmoment: De URL van het contactmoment dat op dit contactmoment volgde.
            registratiedatum: Het precieze moment waarop het contactmoment is vastgelegd.
            registratiedatumVanaf: Vastgelegd op of na dit moment.
            registratiedatumNa: Vastgelegd na dit moment.
            registratiedatumTotEnMet: Vastgelegd op of voor dit moment.
            registratiedatumVoor: Vastgelegd voor dit moment.
            plaatsgevondenOpVanaf: Het contact was op of na dit moment.
            plaatsgevondenOpTotEnMet: Het contact was op of voor dit moment.
            kanaal: Alleen objecten met deze waarde van Kanaal.
            onderwerp: Een deel van het onderwerp; hoofdletters en kleine letters tellen gelijk.
            onderwerpLink: Eén van de URL's in onderwerpLinks, om contactmomenten over hetzelfde onderwerp bij elkaar te zoeken.
            voorkeurskanaal: Het kanaal waarlangs de klant de opvolging van dit contact het liefst heeft.
            voorkeurstaal: De taal waarin de klant de opvolging van dit contact het liefst heeft.
            initiatiefnemer: Alleen objecten met deze waarde van Initiatiefnemer.
            medewerker: De URL van de medewerker die het contact had.
            actorIdentificatie: De identificatie van de medewerker, organisatorische eenheid of geautomatiseerde actor die het contact had.
            page: Het nummer van de pagina; de eerste is 1.
            pageSize: Het aantal objecten per pagina, ten hoogste 100.
            ordering: De gegevens waarop wordt gesorteerd, de belangrijkste eerst. Een `-` voor de naam keert de volgorde om.
            expand: De verwante objecten die onder `_expand` worden meegelezen. De verwijzing zelf blijft een URL.
        """
        return self.verbinding.verstuur(
            'GET',
            self.verbinding.pad('/contactmomenten'),
            vraag={'bronorganisatie': bronorganisatie, 'vorigContactmoment': vorigContactmoment, 'volgendContactmoment': volgendContactmoment, 'registratiedatum': registratiedatum, 'registratiedatumVanaf': registratiedatumVanaf, 'registratiedatumNa': registratiedatumNa, 'registratiedatumTotEnMet': registratiedatumTotEnMet, 'registratiedatumVoor': registratiedatumVoor, 'plaatsgevondenOpVanaf': plaatsgevondenOpVanaf, 'plaatsgevondenOpTotEnMet': plaatsgevondenOpTotEnMet, 'kanaal': kanaal, 'onderwerp': onderwerp, 'onderwerpLink': onderwerpLink, 'voorkeurskanaal': voorkeurskanaal, 'voorkeurstaal': voorkeurstaal, 'initiatiefnemer': initiatiefnemer, 'medewerker': medewerker, 'actorIdentificatie': actorIdentificatie, 'page': page, 'pageSize': pageSize, 'ordering': ordering, 'expand': expand},
        )

    def contactmoment_list_alle(
        self,
        *,
        bronorganisatie: Rsin | None = None,
        vorigContactmoment: str | None = None,
        volgendContactmoment: str | None = None,
        registratiedatum: str | None = None,
        registratiedatumVanaf: str | None = None,
        registratiedatumNa: str | None = None,
        registratiedatumTotEnMet: str | None = None,
        registratiedatumVoor: str | None = None,
        plaatsgevondenOpVanaf: str | None = None,
        plaatsgevondenOpTotEnMet: str | None = None,
        kanaal: Referentiecode | None = None,
        onderwerp: str | None = None,
        onderwerpLink: Url | None = None,
        voorkeurskanaal: Referentiecode | None = None,
        voorkeurstaal: Taalcode | None = None,
        initiatiefnemer: Initiatiefnemer | None = None,
        medewerker: Url | None = None,
        actorIdentificatie: str | None = None,
        page: int | None = None,
        pageSize: int | None = None,
        ordering: Sequence[t.Literal['registratiedatum', '-registratiedatum', 'plaatsgevondenOp', '-plaatsgevondenOp', 'bronorganisatie', '-bronorganisatie', 'kanaal', '-kanaal', 'initiatiefnemer', '-initiatiefnemer', 'medewerker', '-medewerker', 'url', '-url']] | None = None,
        expand: Sequence[t.Literal['vorigContactmoment', 'volgendContactmoment', 'klantcontactmomenten', 'objectcontactmomenten', 'contactmomentdocumenten']] | None = None,
    ) -> Iterator[Contactmoment]:
        """Contactmomenten opvragen: alle objecten, pagina na pagina.

        Args:
            bronorganisatie: Alleen objecten met deze waarde van Bronorganisatie.
            vorigContactmoment: De URL van het contactmoment waarop dit een vervolg is.
            volgendContactmoment: De URL van het contactmoment dat op dit contactmoment volgde.
            registratiedatum: Het precieze moment waarop het contactmoment is vastgelegd.
            registratiedatumVanaf: Vastgelegd op of na dit moment.
            registratiedatumNa: Vastgelegd na dit moment.
            registratiedatumTotEnMet: Vastgelegd op of voor dit moment.
            registratiedatumVoor: Vastgelegd voor dit moment.
            plaatsgevondenOpVanaf: Het contact was op of na dit moment.
            plaatsgevondenOpTotEnMet: Het contact was op of voor dit moment.
            kanaal: Alleen objecten met deze waarde van Kanaal.
            onderwerp: Een deel van het onderwerp; hoofdletters en kleine letters tellen gelijk.
            onderwerpLink: Eén van de URL's in onderwerpLinks, om contactmomenten over hetzelfde onderwerp bij elkaar te zoeken.
            voorkeurskanaal: Het kanaal waarlangs de klant de opvolging van dit contact het liefst heeft.
            voorkeurstaal: De taal waarin de klant de opvolging van dit contact het liefst heeft.
            initiatiefnemer: Alleen objecten met deze waarde van Initiatiefnemer.
            medewerker: De URL van de medewerker die het contact had.
            actorIdentificatie: De identificatie van de medewerker, organisatorische eenheid of geautomatiseerde actor die het contact had.
            page: Het nummer van de pagina; de eerste is 1.
            pageSize: Het aantal objecten per pagina, ten hoogste 100.
            ordering: De gegevens waarop wordt gesorteerd, de belangrijkste eerst. Een `-` voor de naam keert de volgorde om.
            expand: De verwante objecten die onder `_expand` worden meegelezen. De verwijzing zelf blijft een URL.
        """
        return self.verbinding.blader(
            'GET',
            self.verbinding.pad('/contactmomenten'),
            vraag={'bronorganisatie': bronorganisatie, 'vorigContactmoment': vorigContactmoment, 'volgendContactmoment': volgendContactmoment, 'registratiedatum': registratiedatum, 'registratiedatumVanaf': registratiedatumVanaf, 'registratiedatumNa': registratiedatumNa, 'registratiedatumTotEnMet': registratiedatumTotEnMet, 'registratiedatumVoor': registratiedatumVoor, 'plaatsgevondenOpVanaf': plaatsgevondenOpVanaf, 'plaatsgevondenOpTotEnMet': plaatsgevondenOpTotEnMet, 'kanaal': kanaal, 'onderwerp': onderwerp, 'onderwerpLink': onderwerpLink, 'voorkeurskanaal': voorkeurskanaal, 'voorkeurstaal': voorkeurstaal, 'initiatiefnemer': initiatiefnemer, 'medewerker': medewerker, 'actorIdentificatie': actorIdentificatie, 'page': page, 'pageSize': pageSize, 'ordering': ordering, 'expand': expand},
        )

    def contactmoment_create(
        self,
        bericht: ContactmomentAanmaken,
        *,
        x_audit_toelichting: str | None = None,
        x_nlx_logrecord_id: str | None = None,
    ) -> v.Antwoord[Contactmoment]:
        """Een contactmoment aanmaken.

        Args:
            x_audit_toelichting: De reden waarom de handeling wordt gedaan, in gewone taal. Het register neemt de tekst over in `toelichting` van de audittrailregel.
            x_nlx_logrecord_id: Het kenmerk waaronder de gegevensuitwisselingslaag (FSC, voorheen NLX) dit verzoek heeft gelogd. Het register neemt het over in `requestId` van de audittrailregel, zodat een wijziging over organisaties heen te volgen is.
        """
        return self.verbinding.verstuur(
            'POST',
            self.verbinding.pad('/contactmomenten'),
            koppen={'X-Audit-Toelichting': x_audit_toelichting, 'X-NLX-Logrecord-ID': x_nlx_logrecord_id},
            bericht=bericht,
        )

    def contactmoment_zoek(
        self,
        bericht: ContactmomentZoeken,
    ) -> v.Antwoord[ContactmomentLijst]:
        """Contactmomenten zoeken zonder gegevens in de URL."""
        return self.verbinding.verstuur(
            'POST',
            self.verbinding.pad('/contactmomenten/_zoek'),
            bericht=bericht,
        )

    def contactmoment_zoek_alle(
        self,
        bericht: ContactmomentZoeken,
    ) -> Iterator[Contactmoment]:
        """Contactmomenten zoeken zonder gegevens in de URL: alle objecten, pagina na pagina."""
        return self.verbinding.blader(
            'POST',
            self.verbinding.pad('/contactmomenten/_zoek'),
            bericht=bericht,
        )

    def contactmoment_read(
        self,
        uuid: str,
        *,
        expand: Sequence[t.Literal['vorigContactmoment', 'volgendContactmoment', 'klantcontactmomenten', 'objectcontactmomenten', 'contactmomentdocumenten']] | None = None,
        if_none_match: str | None = None,
    ) -> v.Antwoord[Contactmoment]:
        """Eén contactmoment raadplegen.

        Args:
            uuid: Identificatie van het object: het laatste deel van zijn URL.
            expand: De verwante objecten die onder `_expand` worden meegelezen. De verwijzing zelf blijft een URL.
            if_none_match: De ETag-waarden die de client al heeft, met komma's gescheiden. Is de huidige versie daarbij, dan is het antwoord 304 zonder inhoud.
        """
        return self.verbinding.verstuur(
            'GET',
            self.verbinding.pad('/contactmomenten/{uuid}', uuid=uuid),
            vraag={'expand': expand},
            koppen={'If-None-Match': if_none_match},
        )

    def contactmoment_headers(
        self,
        uuid: str,
        *,
        expand: Sequence[t.Literal['vorigContactmoment', 'volgendContactmoment', 'klantcontactmomenten', 'objectcontactmomenten', 'contactmomentdocumenten']] | None = None,
        if_none_match: str | None = None,
    ) -> v.Antwoord[None]:
        """De koppen van één contactmoment opvragen.

        Args:
            uuid: Identificatie van het object: het laatste deel van zijn URL.
            expand: De verwante objecten die onder `_expand` worden meegelezen. De verwijzing zelf blijft een URL.
            if_none_match: De ETag-waarden die de client al heeft, met komma's gescheiden. Is de huidige versie daarbij, dan is het antwoord 304 zonder inhoud.
        """
        return self.verbinding.verstuur(
            'HEAD',
            self.verbinding.pad('/contactmomenten/{uuid}', uuid=uuid),
            vraag={'expand': expand},
            koppen={'If-None-Match': if_none_match},
        )

    def contactmoment_update(
        self,
        uuid: str,
        bericht: ContactmomentVervangen,
        *,
        if_match: str | None = None,
        x_audit_toelichting: str | None = None,
        x_nlx_logrecord_id: str | None = None,
    ) -> v.Antwoord[Contactmoment]:
        """Een contactmoment vervangen.

        Args:
            uuid: Identificatie van het object: het laatste deel van zijn URL.
            if_match: De ETag-waarde van de versie die de client kent. Is het object intussen veranderd, dan is het antwoord 412 en verandert er niets.
            x_audit_toelichting: De reden waarom de handeling wordt gedaan, in gewone taal. Het register neemt de tekst over in `toelichting` van de audittrailregel.
            x_nlx_logrecord_id: Het kenmerk waaronder de gegevensuitwisselingslaag (FSC, voorheen NLX) dit verzoek heeft gelogd. Het register neemt het over in `requestId` van de audittrailregel, zodat een wijziging over organisaties heen te volgen is.
        """
        return self.verbinding.verstuur(
            'PUT',
            self.verbinding.pad('/contactmomenten/{uuid}', uuid=uuid),
            koppen={'If-Match': if_match, 'X-Audit-Toelichting': x_audit_toelichting, 'X-NLX-Logrecord-ID': x_nlx_logrecord_id},
            bericht=bericht,
        )

    def contactmoment_partial_update(
        self,
        uuid: str,
        bericht: ContactmomentWijzigen,
        *,
        if_match: str | None = None,
        x_audit_toelichting: str | None = None,
        x_nlx_logrecord_id: str | None = None,
    ) -> v.Antwoord[Contactmoment]:
        """Gegevens van een contactmoment wijzigen.

        Args:
            uuid: Identificatie van het object: het laatste deel van zijn URL.
            if_match: De ETag-waarde van de versie die de client kent. Is het object intussen veranderd, dan is het antwoord 412 en verandert er niets.
            x_audit_toelichting: De reden waarom de handeling wordt gedaan, in gewone taal. Het register neemt de tekst over in `toelichting` van de audittrailregel.
            x_nlx_logrecord_id: Het kenmerk waaronder de gegevensuitwisselingslaag (FSC, voorheen NLX) dit verzoek heeft gelogd. Het register neemt het over in `requestId` van de audittrailregel, zodat een wijziging over organisaties heen te volgen is.
        """
        return self.verbinding.verstuur(
            'PATCH',
            self.verbinding.pad('/contactmomenten/{uuid}', uuid=uuid),
            koppen={'If-Match': if_match, 'X-Audit-Toelichting': x_audit_toelichting, 'X-NLX-Logrecord-ID': x_nlx_logrecord_id},
            bericht=bericht,
        )

    def contactmoment_delete(
        self,
        uuid: str,
        *,
        if_match: str | None = None,
        x_audit_toelichting: str | None = None,
        x_nlx_logrecord_id: str | None = None,
    ) -> v.Antwoord[None]:
        """Een contactmoment verwijderen.

        Args:
            uuid: Identificatie van het object: het laatste deel van zijn URL.
            if_match: De ETag-waarde van de versie die de client kent. Is het object intussen veranderd, dan is het antwoord 412 en verandert er niets.
            x_audit_toelichting: De reden waarom de handeling wordt gedaan, in gewone taal. Het register neemt de tekst over in `toelichting` van de audittrailregel.
            x_nlx_logrecord_id: Het kenmerk waaronder de gegevensuitwisselingslaag (FSC, voorheen NLX) dit verzoek heeft gelogd. Het register neemt het over in `requestId` van de audittrailregel, zodat een wijziging over organisaties heen te volgen is.
        """
        return self.verbinding.verstuur(
            'DELETE',
            self.verbinding.pad('/contactmomenten/{uuid}', uuid=uuid),
            koppen={'If-Match': if_match, 'X-Audit-Toelichting': x_audit_toelichting, 'X-NLX-Logrecord-ID': x_nlx_logrecord_id},
        )

    def contactmoment_audittrail_list(
        self,
        uuid: str,
    ) -> v.Antwoord[list[AuditTrail]]:
        """De audittrail van een contactmoment opvragen.

        Args:
            uuid: Identificatie van het object: het laatste deel van zijn URL.
        """
        return self.verbinding.verstuur(
            'GET',
            self.verbinding.pad('/contactmomenten/{uuid}/audittrail', uuid=uuid),
        )

    def contactmoment_audittrail_read(
        self,
        uuid: str,
        audittrailUuid: str,
        *,
        if_none_match: str | None = None,
    ) -> v.Antwoord[AuditTrail]:
        """Eén audittrailregel van een contactmoment raadplegen.

        Args:
            uuid: Identificatie van het object: het laatste deel van zijn URL.
            audittrailUuid: Identificatie van de regel in de audittrail.
            if_none_match: De ETag-waarden die de client al heeft, met komma's gescheiden. Is de huidige versie daarbij, dan is het antwoord 304 zonder inhoud.
        """
        return self.verbinding.verstuur(
            'GET',
            self.verbinding.pad('/contactmomenten/{uuid}/audittrail/{audittrailUuid}', uuid=uuid, audittrailUuid=audittrailUuid),
            koppen={'If-None-Match': if_none_match},
        )

    def klantcontactmoment_list(
        self,
        *,
        contactmoment: str | None = None,
        klant: str | None = None,
        rol: KlantcontactmomentRol | None = None,
        page: int | None = None,
        pageSize: int | None = None,
        ordering: Sequence[t.Literal['contactmoment', '-contactmoment', 'klant', '-klant', 'rol', '-rol']] | None = None,
        expand: Sequence[t.Literal['contactmoment']] | None = None,
    ) -> v.Antwoord[KlantcontactmomentLijst]:
        """Relaties tussen klanten en contactmomenten opvragen.

        Args:
            contactmoment: De URL van het contactmoment.
            klant: De URL van de klant in de Klanten API.
            rol: Alleen objecten met deze waarde van Rol.
            page: Het nummer van de pagina; de eerste is 1.
            pageSize: Het aantal objecten per pagina, ten hoogste 100.
            ordering: De gegevens waarop wordt gesorteerd, de belangrijkste eerst. Een `-` voor de naam keert de volgorde om.
            expand: De verwante objecten die onder `_expand` worden meegelezen. De verwijzing zelf blijft een URL.
        """
        return self.verbinding.verstuur(
            'GET',
            self.verbinding.pad('/klantcontactmomenten'),
            vraag={'contactmoment': contactmoment, 'klant': klant, 'rol': rol, 'page': page, 'pageSize': pageSize, 'ordering': ordering, 'expand': expand},
        )

    def klantcontactmoment_list_alle(
        self,
        *,
        contactmoment: str | None = None,
        klant: str | None = None,
        rol: KlantcontactmomentRol | None = None,
        page: int | None = None,
        pageSize: int | None = None,
        ordering: Sequence[t.Literal['contactmoment', '-contactmoment', 'klant', '-klant', 'rol', '-rol']] | None = None,
        expand: Sequence[t.Literal['contactmoment']] | None = None,
    ) -> Iterator[Klantcontactmoment]:
        """Relaties tussen klanten en contactmomenten opvragen: alle objecten, pagina na pagina.

        Args:
            contactmoment: De URL van het contactmoment.
            klant: De URL van de klant in de Klanten API.
            rol: Alleen objecten met deze waarde van Rol.
            page: Het nummer van de pagina; de eerste is 1.
            pageSize: Het aantal objecten per pagina, ten hoogste 100.
            ordering: De gegevens waarop wordt gesorteerd, de belangrijkste eerst. Een `-` voor de naam keert de volgorde om.
            expand: De verwante objecten die onder `_expand` worden meegelezen. De verwijzing zelf blijft een URL.
        """
        return self.verbinding.blader(
            'GET',
            self.verbinding.pad('/klantcontactmomenten'),
            vraag={'contactmoment': contactmoment, 'klant': klant, 'rol': rol, 'page': page, 'pageSize': pageSize, 'ordering': ordering, 'expand': expand},
        )

    def klantcontactmoment_create(
        self,
        bericht: KlantcontactmomentAanmaken,
        *,
        x_audit_toelichting: str | None = None,
        x_nlx_logrecord_id: str | None = None,
    ) -> v.Antwoord[Klantcontactmoment]:
        """Een klant aan een contactmoment koppelen.

        Args:
            x_audit_toelichting: De reden waarom de handeling wordt gedaan, in gewone taal. Het register neemt de tekst over in `toelichting` van de audittrailregel.
            x_nlx_logrecord_id: Het kenmerk waaronder de gegevensuitwisselingslaag (FSC, voorheen NLX) dit verzoek heeft gelogd. Het register neemt het over in `requestId` van de audittrailregel, zodat een wijziging over organisaties heen te volgen is.
        """
        return self.verbinding.verstuur(
            'POST',
            self.verbinding.pad('/klantcontactmomenten'),
            koppen={'X-Audit-Toelichting': x_audit_toelichting, 'X-NLX-Logrecord-ID': x_nlx_logrecord_id},
            bericht=bericht,
        )

    def klantcontactmoment_read(
        self,
        uuid: str,
        *,
        expand: Sequence[t.Literal['contactmoment']] | None = None,
        if_none_match: str | None = None,
    ) -> v.Antwoord[Klantcontactmoment]:
        """Eén relatie tussen klant en contactmoment raadplegen.

        Args:
            uuid: Identificatie van het object: het laatste deel van zijn URL.
            expand: De verwante objecten die onder `_expand` worden meegelezen. De verwijzing zelf blijft een URL.
            if_none_match: De ETag-waarden die de client al heeft, met komma's gescheiden. Is de huidige versie daarbij, dan is het antwoord 304 zonder inhoud.
        """
        return self.verbinding.verstuur(
            'GET',
            self.verbinding.pad('/klantcontactmomenten/{uuid}', uuid=uuid),
            vraag={'expand': expand},
            koppen={'If-None-Match': if_none_match},
        )

    def klantcontactmoment_headers(
        self,
        uuid: str,
        *,
        expand: Sequence[t.Literal['contactmoment']] | None = None,
        if_none_match: str | None = None,
    ) -> v.Antwoord[None]:
        """De koppen van één relatie tussen klant en contactmoment opvragen.

        Args:
            uuid: Identificatie van het object: het laatste deel van zijn URL.
            expand: De verwante objecten die onder `_expand` worden meegelezen. De verwijzing zelf blijft een URL.
            if_none_match: De ETag-waarden die de client al heeft, met komma's gescheiden. Is de huidige versie daarbij, dan is het antwoord 304 zonder inhoud.
        """
        return self.verbinding.verstuur(
            'HEAD',
            self.verbinding.pad('/klantcontactmomenten/{uuid}', uuid=uuid),
            vraag={'expand': expand},
            koppen={'If-None-Match': if_none_match},
        )

    def klantcontactmoment_delete(
        self,
        uuid: str,
        *,
        if_match: str | None = None,
        x_audit_toelichting: str | None = None,
        x_nlx_logrecord_id: str | None = None,
    ) -> v.Antwoord[None]:
        """Een klant van een contactmoment loskoppelen.

        Args:
            uuid: Identificatie van het object: het laatste deel van zijn URL.
            if_match: De ETag-waarde van de versie die de client kent. Is het object intussen veranderd, dan is het antwoord 412 en verandert er niets.
            x_audit_toelichting: De reden waarom de handeling wordt gedaan, in gewone taal. Het register neemt de tekst over in `toelichting` van de audittrailregel.
            x_nlx_logrecord_id: Het kenmerk waaronder de gegevensuitwisselingslaag (FSC, voorheen NLX) dit verzoek heeft gelogd. Het register neemt het over in `requestId` van de audittrailregel, zodat een wijziging over organisaties heen te volgen is.
        """
        return self.verbinding.verstuur(
            'DELETE',
            self.verbinding.pad('/klantcontactmomenten/{uuid}', uuid=uuid),
            koppen={'If-Match': if_match, 'X-Audit-Toelichting': x_audit_toelichting, 'X-NLX-Logrecord-ID': x_nlx_logrecord_id},
        )

    def objectcontactmoment_list(
        self,
        *,
        contactmoment: str | None = None,
        object: Url | None = None,
        objectType: SoortObject | None = None,
        page: int | None = None,
        pageSize: int | None = None,
        ordering: Sequence[t.Literal['contactmoment', '-contactmoment', 'object', '-object', 'objectType', '-objectType']] | None = None,
        expand: Sequence[t.Literal['contactmoment']] | None = None,
    ) -> v.Antwoord[ObjectcontactmomentLijst]:
        """Relaties tussen objecten en contactmomenten opvragen.

        Args:
            contactmoment: De URL van het contactmoment.
            object: De URL van het object in zijn eigen API.
            objectType: Alleen objecten met deze waarde van Objecttype.
            page: Het nummer van de pagina; de eerste is 1.
            pageSize: Het aantal objecten per pagina, ten hoogste 100.
            ordering: De gegevens waarop wordt gesorteerd, de belangrijkste eerst. Een `-` voor de naam keert de volgorde om.
            expand: De verwante objecten die onder `_expand` worden meegelezen. De verwijzing zelf blijft een URL.
        """
        return self.verbinding.verstuur(
            'GET',
            self.verbinding.pad('/objectcontactmomenten'),
            vraag={'contactmoment': contactmoment, 'object': object, 'objectType': objectType, 'page': page, 'pageSize': pageSize, 'ordering': ordering, 'expand': expand},
        )

    def objectcontactmoment_list_alle(
        self,
        *,
        contactmoment: str | None = None,
        object: Url | None = None,
        objectType: SoortObject | None = None,
        page: int | None = None,
        pageSize: int | None = None,
        ordering: Sequence[t.Literal['contactmoment', '-contactmoment', 'object', '-object', 'objectType', '-objectType']] | None = None,
        expand: Sequence[t.Literal['contactmoment']] | None = None,
    ) -> Iterator[Objectcontactmoment]:
        """Relaties tussen objecten en contactmomenten opvragen: alle objecten, pagina na pagina.

        Args:
            contactmoment: De URL van het contactmoment.
            object: De URL van het object in zijn eigen API.
            objectType: Alleen objecten met deze waarde van Objecttype.
            page: Het nummer van de pagina; de eerste is 1.
            pageSize: Het aantal objecten per pagina, ten hoogste 100.
            ordering: De gegevens waarop wordt gesorteerd, de belangrijkste eerst. Een `-` voor de naam keert de volgorde om.
            expand: De verwante objecten die onder `_expand` worden meegelezen. De verwijzing zelf blijft een URL.
        """
        return self.verbinding.blader(
            'GET',
            self.verbinding.pad('/objectcontactmomenten'),
            vraag={'contactmoment': contactmoment, 'object': object, 'objectType': objectType, 'page': page, 'pageSize': pageSize, 'ordering': ordering, 'expand': expand},
        )

    def objectcontactmoment_create(
        self,
        bericht: ObjectcontactmomentAanmaken,
        *,
        x_audit_toelichting: str | None = None,
        x_nlx_logrecord_id: str | None = None,
    ) -> v.Antwoord[Objectcontactmoment]:
        """Een object aan een contactmoment koppelen.

        Args:
            x_audit_toelichting: De reden waarom de handeling wordt gedaan, in gewone taal. Het register neemt de tekst over in `toelichting` van de audittrailregel.
            x_nlx_logrecord_id: Het kenmerk waaronder de gegevensuitwisselingslaag (FSC, voorheen NLX) dit verzoek heeft gelogd. Het register neemt het over in `requestId` van de audittrailregel, zodat een wijziging over organisaties heen te volgen is.
        """
        return self.verbinding.verstuur(
            'POST',
            self.verbinding.pad('/objectcontactmomenten'),
            koppen={'X-Audit-Toelichting': x_audit_toelichting, 'X-NLX-Logrecord-ID': x_nlx_logrecord_id},
            bericht=bericht,
        )

    def objectcontactmoment_read(
        self,
        uuid: str,
        *,
        expand: Sequence[t.Literal['contactmoment']] | None = None,
        if_none_match: str | None = None,
    ) -> v.Antwoord[Objectcontactmoment]:
        """Eén relatie tussen object en contactmoment raadplegen.

        Args:
            uuid: Identificatie van het object: het laatste deel van zijn URL.
            expand: De verwante objecten die onder `_expand` worden meegelezen. De verwijzing zelf blijft een URL.
            if_none_match: De ETag-waarden die de client al heeft, met komma's gescheiden. Is de huidige versie daarbij, dan is het antwoord 304 zonder inhoud.
        """
        return self.verbinding.verstuur(
            'GET',
            self.verbinding.pad('/objectcontactmomenten/{uuid}', uuid=uuid),
            vraag={'expand': expand},
            koppen={'If-None-Match': if_none_match},
        )

    def objectcontactmoment_headers(
        self,
        uuid: str,
        *,
        expand: Sequence[t.Literal['contactmoment']] | None = None,
        if_none_match: str | None = None,
    ) -> v.Antwoord[None]:
        """De koppen van één relatie tussen object en contactmoment opvragen.

        Args:
            uuid: Identificatie van het object: het laatste deel van zijn URL.
            expand: De verwante objecten die onder `_expand` worden meegelezen. De verwijzing zelf blijft een URL.
            if_none_match: De ETag-waarden die de client al heeft, met komma's gescheiden. Is de huidige versie daarbij, dan is het antwoord 304 zonder inhoud.
        """
        return self.verbinding.verstuur(
            'HEAD',
            self.verbinding.pad('/objectcontactmomenten/{uuid}', uuid=uuid),
            vraag={'expand': expand},
            koppen={'If-None-Match': if_none_match},
        )

    def objectcontactmoment_delete(
        self,
        uuid: str,
        *,
        if_match: str | None = None,
        x_audit_toelichting: str | None = None,
        x_nlx_logrecord_id: str | None = None,
    ) -> v.Antwoord[None]:
        """Een object van een contactmoment loskoppelen.

        Args:
            uuid: Identificatie van het object: het laatste deel van zijn URL.
            if_match: De ETag-waarde van de versie die de client kent. Is het object intussen veranderd, dan is het antwoord 412 en verandert er niets.
            x_audit_toelichting: De reden waarom de handeling wordt gedaan, in gewone taal. Het register neemt de tekst over in `toelichting` van de audittrailregel.
            x_nlx_logrecord_id: Het kenmerk waaronder de gegevensuitwisselingslaag (FSC, voorheen NLX) dit verzoek heeft gelogd. Het register neemt het over in `requestId` van de audittrailregel, zodat een wijziging over organisaties heen te volgen is.
        """
        return self.verbinding.verstuur(
            'DELETE',
            self.verbinding.pad('/objectcontactmomenten/{uuid}', uuid=uuid),
            koppen={'If-Match': if_match, 'X-Audit-Toelichting': x_audit_toelichting, 'X-NLX-Logrecord-ID': x_nlx_logrecord_id},
        )

    def contactmomentdocument_list(
        self,
        *,
        contactmoment: str | None = None,
        informatieobject: str | None = None,
        richting: Documentrichting | None = None,
        page: int | None = None,
        pageSize: int | None = None,
        ordering: Sequence[t.Literal['contactmoment', '-contactmoment', 'informatieobject', '-informatieobject', 'richting', '-richting']] | None = None,
        expand: Sequence[t.Literal['contactmoment']] | None = None,
    ) -> v.Antwoord[ContactmomentdocumentLijst]:
        """Relaties tussen contactmomenten en documenten opvragen.

        Args:
            contactmoment: De URL van het contactmoment.
            informatieobject: De URL van het document in de Documenten API.
            richting: Alleen objecten met deze waarde van Richting.
            page: Het nummer van de pagina; de eerste is 1.
            pageSize: Het aantal objecten per pagina, ten hoogste 100.
            ordering: De gegevens waarop wordt gesorteerd, de belangrijkste eerst. Een `-` voor de naam keert de volgorde om.
            expand: De verwante objecten die onder `_expand` worden meegelezen. De verwijzing zelf blijft een URL.
        """
        return self.verbinding.verstuur(
            'GET',
            self.verbinding.pad('/contactmomentdocumenten'),
            vraag={'contactmoment': contactmoment, 'informatieobject': informatieobject, 'richting': richting, 'page': page, 'pageSize': pageSize, 'ordering': ordering, 'expand': expand},
        )

    def contactmomentdocument_list_alle(
        self,
        *,
        contactmoment: str | None = None,
        informatieobject: str | None = None,
        richting: Documentrichting | None = None,
        page: int | None = None,
        pageSize: int | None = None,
        ordering: Sequence[t.Literal['contactmoment', '-contactmoment', 'informatieobject', '-informatieobject', 'richting', '-richting']] | None = None,
        expand: Sequence[t.Literal['contactmoment']] | None = None,
    ) -> Iterator[Contactmomentdocument]:
        """Relaties tussen contactmomenten en documenten opvragen: alle objecten, pagina na pagina.

        Args:
            contactmoment: De URL van het contactmoment.
            informatieobject: De URL van het document in de Documenten API.
            richting: Alleen objecten met deze waarde van Richting.
            page: Het nummer van de pagina; de eerste is 1.
            pageSize: Het aantal objecten per pagina, ten hoogste 100.
            ordering: De gegevens waarop wordt gesorteerd, de belangrijkste eerst. Een `-` voor de naam keert de volgorde om.
            expand: De verwante objecten die onder `_expand` worden meegelezen. De verwijzing zelf blijft een URL.
        """
        return self.verbinding.blader(
            'GET',
            self.verbinding.pad('/contactmomentdocumenten'),
            vraag={'contactmoment': contactmoment, 'informatieobject': informatieobject, 'richting': richting, 'page': page, 'pageSize': pageSize, 'ordering': ordering, 'expand': expand},
        )

    def contactmomentdocument_create(
        self,
        bericht: ContactmomentdocumentAanmaken,
        *,
        x_audit_toelichting: str | None = None,
        x_nlx_logrecord_id: str | None = None,
    ) -> v.Antwoord[Contactmomentdocument]:
        """Een document aan een contactmoment koppelen.

        Args:
            x_audit_toelichting: De reden waarom de handeling wordt gedaan, in gewone taal. Het register neemt de tekst over in `toelichting` van de audittrailregel.
            x_nlx_logrecord_id: Het kenmerk waaronder de gegevensuitwisselingslaag (FSC, voorheen NLX) dit verzoek heeft gelogd. Het register neemt het over in `requestId` van de audittrailregel, zodat een wijziging over organisaties heen te volgen is.
        """
        return self.verbinding.verstuur(
            'POST',
            self.verbinding.pad('/contactmomentdocumenten'),
            koppen={'X-Audit-Toelichting': x_audit_toelichting, 'X-NLX-Logrecord-ID': x_nlx_logrecord_id},
            bericht=bericht,
        )

    def contactmomentdocument_read(
        self,
        uuid: str,
        *,
        expand: Sequence[t.Literal['contactmoment']] | None = None,
        if_none_match: str | None = None,
    ) -> v.Antwoord[Contactmomentdocument]:
        """Eén relatie tussen contactmoment en document raadplegen.

        Args:
            uuid: Identificatie van het object: het laatste deel van zijn URL.
            expand: De verwante objecten die onder `_expand` worden meegelezen. De verwijzing zelf blijft een URL.
            if_none_match: De ETag-waarden die de client al heeft, met komma's gescheiden. Is de huidige versie daarbij, dan is het antwoord 304 zonder inhoud.
        """
        return self.verbinding.verstuur(
            'GET',
            self.verbinding.pad('/contactmomentdocumenten/{uuid}', uuid=uuid),
            vraag={'expand': expand},
            koppen={'If-None-Match': if_none_match},
        )

    def contactmomentdocument_headers(
        self,
        uuid: str,
        *,
        expand: Sequence[t.Literal['contactmoment']] | None = None,
        if_none_match: str | None = None,
    ) -> v.Antwoord[None]:
        """De koppen van één relatie tussen contactmoment en document opvragen.

        Args:
            uuid: Identificatie van het object: het laatste deel van zijn URL.
            expand: De verwante objecten die onder `_expand` worden meegelezen. De verwijzing zelf blijft een URL.
            if_none_match: De ETag-waarden die de client al heeft, met komma's gescheiden. Is de huidige versie daarbij, dan is het antwoord 304 zonder inhoud.
        """
        return self.verbinding.verstuur(
            'HEAD',
            self.verbinding.pad('/contactmomentdocumenten/{uuid}', uuid=uuid),
            vraag={'expand': expand},
            koppen={'If-None-Match': if_none_match},
        )

    def contactmomentdocument_delete(
        self,
        uuid: str,
        *,
        if_match: str | None = None,
        x_audit_toelichting: str | None = None,
        x_nlx_logrecord_id: str | None = None,
    ) -> v.Antwoord[None]:
        """Een document van een contactmoment loskoppelen.

        Args:
            uuid: Identificatie van het object: het laatste deel van zijn URL.
            if_match: De ETag-waarde van de versie die de client kent. Is het object intussen veranderd, dan is het antwoord 412 en verandert er niets.
            x_audit_toelichting: De reden waarom de handeling wordt gedaan, in gewone taal. Het register neemt de tekst over in `toelichting` van de audittrailregel.
            x_nlx_logrecord_id: Het kenmerk waaronder de gegevensuitwisselingslaag (FSC, voorheen NLX) dit verzoek heeft gelogd. Het register neemt het over in `requestId` van de audittrailregel, zodat een wijziging over organisaties heen te volgen is.
        """
        return self.verbinding.verstuur(
            'DELETE',
            self.verbinding.pad('/contactmomentdocumenten/{uuid}', uuid=uuid),
            koppen={'If-Match': if_match, 'X-Audit-Toelichting': x_audit_toelichting, 'X-NLX-Logrecord-ID': x_nlx_logrecord_id},
        )
