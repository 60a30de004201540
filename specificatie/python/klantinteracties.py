from __future__ import annotations

import re
import sys
from datetime import (
    date,
    datetime,
    time
)
from decimal import Decimal
from enum import Enum
from typing import (
    Any,
    ClassVar,
    Literal,
    Optional,
    Union
)

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    RootModel,
    SerializationInfo,
    SerializerFunctionWrapHandler,
    field_validator,
    model_serializer
)


metamodel_version = "1.7.0"
version = "2.0.0-alpha.1"


class ConfiguredBaseModel(BaseModel):
    model_config = ConfigDict(
        serialize_by_alias = True,
        validate_by_name = True,
        validate_assignment = True,
        validate_default = True,
        extra = "forbid",
        arbitrary_types_allowed = True,
        use_enum_values = True,
        strict = False,
    )





class LinkMLMeta(RootModel):
    root: dict[str, Any] = {}
    model_config = ConfigDict(frozen=True)

    def __getattr__(self, key:str):
        return getattr(self.root, key)

    def __getitem__(self, key:str):
        return self.root[key]

    def __setitem__(self, key:str, value):
        self.root[key] = value

    def __contains__(self, key:str) -> bool:
        return key in self.root


linkml_meta = None

class SoortTelefoonnummer(str, Enum):
    """
    De soorten telefoonnummers die worden onderscheiden.
    """
    mobiel = "mobiel"
    """
    Nummer van een toestel dat de klant bij zich draagt en dat ook tekstberichten kan ontvangen.
    """
    vast = "vast"
    """
    Nummer dat aan een woning, kantoor of andere vaste plek is verbonden.
    """


class Gebruik(str, Enum):
    """
    Onderscheid tussen wat de klant privé en wat die voor het werk gebruikt.
    """
    prive = "prive"
    """
    De klant gebruikt het in het persoonlijke leven.
    """
    zakelijk = "zakelijk"
    """
    De klant gebruikt het voor werk of onderneming.
    """


class SoortAdres(str, Enum):
    """
    De doelen waarvoor een adres bij contactgegevens kan dienen.
    """
    verblijfadres = "verblijfadres"
    """
    Adres waar de klant woont of verblijft.
    """
    correspondentieadres = "correspondentieadres"
    """
    Adres waar de klant post wil ontvangen.
    """
    bezoekadres = "bezoekadres"
    """
    Adres waar de organisatie of vestiging bezoekers ontvangt.
    """


class AdresType(str, Enum):
    """
    De vormen die een adres kan hebben.
    """
    binnenlands_adres = "binnenlands_adres"
    """
    Adres in Nederland met straat en huisnummer.
    """
    buitenlands_adres = "buitenlands_adres"
    """
    Adres buiten Nederland in vrije regels.
    """
    postadres = "postadres"
    """
    Postbus of antwoordnummer in Nederland.
    """


class Postadrestype(str, Enum):
    """
    De soorten nummers die een postadres kan hebben.
    """
    antwoordnummer = "antwoordnummer"
    """
    Nummer waarnaar zonder postzegel kan worden gestuurd, op kosten van de ontvanger.
    """
    postbusnummer = "postbusnummer"
    """
    Nummer van een postbus waaruit de ontvanger zelf de post ophaalt.
    """


class SoortKlant(str, Enum):
    """
    Onderscheid tussen klanten die worden herkend en klanten die te gast zijn.
    """
    aangehaakt = "aangehaakt"
    """
    Geïdentificeerde klant die bij volgende interacties wordt hergebruikt en in het klantbeeld staat.
    """
    zelfstandig = "zelfstandig"
    """
    Niet-geïdentificeerde klant die alleen bij de eigen interactie hoort en met die interactie verdwijnt.
    """


class SubjectType(str, Enum):
    """
    Wat voor soort subject een klant kan zijn.
    """
    natuurlijk_persoon = "natuurlijk_persoon"
    """
    Een mens.
    """
    niet_natuurlijk_persoon = "niet_natuurlijk_persoon"
    """
    Een rechtspersoon of samenwerkingsverband.
    """
    vestiging = "vestiging"
    """
    Een plek waar een onderneming of rechtspersoon haar werk doet.
    """


class Geslachtsaanduiding(str, Enum):
    """
    De aanduidingen voor het geslacht van een mens die de basisregistratie personen kent.
    """
    m = "m"
    """
    De persoon staat als man geregistreerd.
    """
    v = "v"
    """
    De persoon staat als vrouw geregistreerd.
    """
    o = "o"
    """
    Het geslacht is niet vastgesteld of niet bekend.
    """


class Rechtsvorm(str, Enum):
    """
    De juridische vormen waarin een organisatie kan bestaan.
    """
    besloten_vennootschap = "besloten_vennootschap"
    """
    Vennootschap waarvan het kapitaal in niet vrij verhandelbare aandelen is verdeeld.
    """
    cooperatie_europees_economische_samenwerking = "cooperatie_europees_economische_samenwerking"
    """
    Samenwerkingsverband van ondernemers uit meer landen van de Europese Unie.
    """
    europese_cooperatieve_venootschap = "europese_cooperatieve_venootschap"
    """
    Coöperatie naar het recht van de Europese Unie.
    """
    europese_naamloze_vennootschap = "europese_naamloze_vennootschap"
    """
    Naamloze vennootschap naar het recht van de Europese Unie.
    """
    kerkelijke_organisatie = "kerkelijke_organisatie"
    """
    Kerkgenootschap of zelfstandig onderdeel daarvan.
    """
    naamloze_vennootschap = "naamloze_vennootschap"
    """
    Vennootschap waarvan het kapitaal in overdraagbare aandelen is verdeeld.
    """
    onderlinge_waarborg_maatschappij = "onderlinge_waarborg_maatschappij"
    """
    Vereniging die haar leden onderling verzekert.
    """
    overig_privaatrechtelijke_rechtspersoon = "overig_privaatrechtelijke_rechtspersoon"
    """
    Rechtspersoon naar privaatrecht waarvoor geen eigen vorm in deze lijst staat.
    """
    stichting = "stichting"
    """
    Rechtspersoon zonder leden die met een vermogen een doel nastreeft.
    """
    vereniging = "vereniging"
    """
    Rechtspersoon met leden die samen een doel nastreven.
    """
    vereniging_van_eigenaars = "vereniging_van_eigenaars"
    """
    Vereniging van de eigenaars van een in appartementen gesplitst gebouw.
    """
    publiekrechtelijke_rechtspersoon = "publiekrechtelijke_rechtspersoon"
    """
    Rechtspersoon die door of krachtens de wet een overheidstaak heeft.
    """
    vennootschap_onder_firma = "vennootschap_onder_firma"
    """
    Samenwerking van vennoten die onder één naam een bedrijf voeren.
    """
    maatschap = "maatschap"
    """
    Samenwerking van mensen of organisaties die ieder iets inbrengen en het voordeel delen.
    """
    rederij = "rederij"
    """
    Samenwerking van de gezamenlijke eigenaars van een zeeschip.
    """
    commanditaire_vennootschap = "commanditaire_vennootschap"
    """
    Vennootschap met naast beherende vennoten ook vennoten die alleen geld inbrengen.
    """
    kapitaalvennootschap_binnen_eer = "kapitaalvennootschap_binnen_eer"
    """
    Vennootschap met kapitaal naar het recht van een ander land van de Europese Economische Ruimte.
    """
    overige_buitenlandse_rechtspersoon_vennootschap = "overige_buitenlandse_rechtspersoon_vennootschap"
    """
    Buitenlandse rechtsvorm waarvoor geen eigen waarde in deze lijst staat.
    """
    kapitaalvennootschap_buiten_eer = "kapitaalvennootschap_buiten_eer"
    """
    Vennootschap met kapitaal naar het recht van een land buiten de Europese Economische Ruimte.
    """


class Initiatiefnemer(str, Enum):
    """
    De partijen die een contact kunnen beginnen.
    """
    gemeente = "gemeente"
    """
    De gemeente zocht contact met de klant.
    """
    klant = "klant"
    """
    De klant zocht contact met de gemeente.
    """


class TekstFormaat(str, Enum):
    """
    De manieren waarop een tekst opgemaakt kan zijn.
    """
    plain = "plain"
    """
    Tekst zonder opmaak, met mediatype `text/plain; charset=utf-8`.
    """
    markdown = "markdown"
    """
    Tekst met opmaak in Markdown, met mediatype `text/markdown; charset=utf-8`.
    """


class SoortActor(str, Enum):
    """
    Wie of wat namens de gemeente kan handelen.
    """
    medewerker = "medewerker"
    """
    Een mens die voor de gemeente werkt.
    """
    organisatorische_eenheid = "organisatorische_eenheid"
    """
    Een afdeling, team of ander deel van de organisatie.
    """
    geautomatiseerde_actor = "geautomatiseerde_actor"
    """
    Een systeem dat zonder tussenkomst van een mens handelt.
    """


class KlantcontactmomentRol(str, Enum):
    """
    De rollen die een klant bij een contactmoment kan hebben.
    """
    belanghebbende = "belanghebbende"
    """
    Het contact ging over een belang van deze klant.
    """
    gesprekspartner = "gesprekspartner"
    """
    Deze klant voerde het contact zelf, voor zichzelf of voor een ander.
    """


class SoortObject(str, Enum):
    """
    De soorten objecten waarnaar een contactmoment of productaanvraag kan verwijzen.
    """
    zaak = "zaak"
    """
    Een hoeveelheid werk met een begin en een eind die de gemeente volgens de zaakstandaarden behandelt.
    """


class Documentrichting(str, Enum):
    """
    De richtingen waarin een document bij een contact kan gaan.
    """
    ontvangen = "ontvangen"
    """
    De klant gaf of stuurde het document aan de gemeente.
    """
    verzonden = "verzonden"
    """
    De gemeente gaf of stuurde het document aan de klant.
    """


class ProductaanvraagStatus(str, Enum):
    """
    De stappen die een productaanvraag kan doorlopen.
    """
    ontvangen = "ontvangen"
    """
    De gemeente heeft de aanvraag binnen, maar is er nog niet mee begonnen.
    """
    in_behandeling = "in_behandeling"
    """
    De gemeente is met de aanvraag bezig.
    """
    afgehandeld = "afgehandeld"
    """
    De aanvraag zelf is klaar. Zaken die eruit voortkwamen kunnen nog lopen en hebben hun eigen status.
    """
    afgewezen = "afgewezen"
    """
    De gemeente gaat niet op de aanvraag in en er volgt niets meer.
    """
    ingetrokken = "ingetrokken"
    """
    De klant heeft laten weten de aanvraag niet door te zetten.
    """


class KlantproductaanvraagRol(str, Enum):
    """
    De rollen die een klant bij een productaanvraag kan hebben.
    """
    belanghebbende = "belanghebbende"
    """
    De aanvraag raakt een belang van deze klant.
    """
    initiator = "initiator"
    """
    Deze klant heeft de aanvraag gedaan.
    """
    mede_initiator = "mede_initiator"
    """
    Deze klant heeft de aanvraag samen met de initiator gedaan.
    """


class IndicatieMachtiging(str, Enum):
    """
    De kanten waaraan een klant bij een vertegenwoordiging kan staan.
    """
    gemachtigde = "gemachtigde"
    """
    Deze klant treedt bij de aanvraag op voor een andere klant.
    """
    machtiginggever = "machtiginggever"
    """
    Deze klant laat bij de aanvraag een andere klant voor zich optreden.
    """


class BetrokkeneRol(str, Enum):
    """
    De rollen die iemand van buiten de gemeente bij een zaak kan hebben.
    """
    belanghebbende = "belanghebbende"
    """
    De zaak of haar uitkomst raakt een belang van deze betrokkene, zoals bij een bezwaar van de buren.
    """
    initiator = "initiator"
    """
    Deze betrokkene gaf de aanleiding tot het starten van de zaak.
    """
    mede_initiator = "mede_initiator"
    """
    Deze betrokkene gaf samen met de initiator de aanleiding tot het starten van de zaak.
    """



class Registratieobject(ConfiguredBaseModel):
    """
    Alles wat zelfstandig in een register staat en waarnaar andere gegevens met een URL verwijzen.
    """
    url: str = Field(default=..., title="URL", description="""Adres waarop dit object is op te vragen. Het register kent het toe en het wijst gedurende het hele bestaan hetzelfde object aan.""")

    @field_validator('url')
    def pattern_url(cls, v):
        pattern=re.compile(r"^[\s\S]{1,1000}\Z")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid url format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid url format: {v}"
            raise ValueError(err_msg)
        return v


class Contactgegevens(ConfiguredBaseModel):
    """
    Wat nodig is om met een klant te communiceren: de aanspreeknaam, de kanalen waarlangs die bereikbaar is en de voorkeuren voor kanaal en taal.
    """
    contactnaam: Optional[Contactnaam] = Field(default=None, title="Contactnaam", description="""Naam waarmee de klant wordt aangesproken en aangeschreven.""")
    bedrijfsnaam: Optional[str] = Field(default=None, title="Bedrijfsnaam", description="""Naam van het bedrijf of de organisatie waarvoor de klant bij dit contact optreedt.""")
    functie: Optional[str] = Field(default=None, title="Functie", description="""Rol of beroep waarin de klant namens het bedrijf of de organisatie optreedt.""")
    emailadres: Optional[str] = Field(default=None, title="E-mailadres", description="""Adres waarop de klant elektronische post wil ontvangen. Er is er hooguit één; wijkt het voor een interactie af, dan staat het afwijkende adres bij die interactie.""")
    telefoonnummers: Optional[list[Telefoonnummer]] = Field(default=None, title="Telefoonnummers", description="""Nummers waarop de klant te bellen is, elk met een aanduiding van soort en gebruik.""")
    adressen: Optional[list[GetypeerdAdres]] = Field(default=None, title="Adressen", description="""Adressen waarop de klant te vinden of aan te schrijven is, elk met een aanduiding van de soort.""")
    socialMediaAccounts: Optional[list[SocialMediaAccount]] = Field(default=None, title="Socialmedia-accounts", description="""Accounts op sociale media waarmee de klant berichten kan uitwisselen.""")
    voorkeurskanaal: Optional[str] = Field(default=None, title="Voorkeurskanaal", description="""Kanaal waarlangs de klant bij voorkeur bericht krijgt of wordt benaderd.""")
    voorkeurstaal: Optional[str] = Field(default=None, title="Voorkeurstaal", description="""Taal waarin de klant bij voorkeur met de gemeente communiceert.""")

    @field_validator('bedrijfsnaam')
    def pattern_bedrijfsnaam(cls, v):
        pattern=re.compile(r"^[\s\S]{1,200}\Z")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid bedrijfsnaam format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid bedrijfsnaam format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('functie')
    def pattern_functie(cls, v):
        pattern=re.compile(r"^[\s\S]{1,200}\Z")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid functie format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid functie format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('emailadres')
    def pattern_emailadres(cls, v):
        pattern=re.compile(r"^[\s\S]{3,254}\Z")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid emailadres format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid emailadres format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('voorkeurskanaal')
    def pattern_voorkeurskanaal(cls, v):
        pattern=re.compile(r"^(?=[\s\S]{1,50}\Z)(?:^[a-z][a-z0-9_]*$)")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid voorkeurskanaal format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid voorkeurskanaal format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('voorkeurstaal')
    def pattern_voorkeurstaal(cls, v):
        pattern=re.compile(r"^(?=[\s\S]{3}\Z)(?:^[a-z]{3}$)")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid voorkeurstaal format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid voorkeurstaal format: {v}"
            raise ValueError(err_msg)
        return v


class Contactnaam(ConfiguredBaseModel):
    """
    Naam zoals de klant die zelf opgeeft voor het contact. Zij hoeft niet overeen te komen met de naam in een basisregistratie.
    """
    voorletters: Optional[str] = Field(default=None, title="Voorletters", description="""Eerste letters van de voornamen, wanneer de klant daarmee aangeschreven wil worden.""")
    voornaam: Optional[str] = Field(default=None, title="Voornaam", description="""Voornaam of roepnaam waarmee de klant aangesproken wil worden.""")
    voorvoegselAchternaam: Optional[str] = Field(default=None, title="Voorvoegsel achternaam", description="""Woord of woorden die voor de achternaam staan en bij het sorteren niet meetellen.""")
    achternaam: Optional[str] = Field(default=None, title="Achternaam", description="""Achternaam waarmee de klant aangesproken wil worden, zonder voorvoegsel.""")

    @field_validator('voorletters')
    def pattern_voorletters(cls, v):
        pattern=re.compile(r"^(?=[\s\S]{1,40}\Z)(?:^[a-zA-Z0-9À-ž .]+$)")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid voorletters format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid voorletters format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('voornaam')
    def pattern_voornaam(cls, v):
        pattern=re.compile(r"^(?=[\s\S]{1,200}\Z)(?:^[a-zA-Z0-9À-ž .'\-]+$)")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid voornaam format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid voornaam format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('voorvoegselAchternaam')
    def pattern_voorvoegselAchternaam(cls, v):
        pattern=re.compile(r"^(?=[\s\S]{1,10}\Z)(?:^[a-zA-Z ']+$)")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid voorvoegselAchternaam format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid voorvoegselAchternaam format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('achternaam')
    def pattern_achternaam(cls, v):
        pattern=re.compile(r"^(?=[\s\S]{1,200}\Z)(?:^[a-zA-Z0-9À-ž .'\-]+$)")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid achternaam format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid achternaam format: {v}"
            raise ValueError(err_msg)
        return v


class Telefoonnummer(ConfiguredBaseModel):
    """
    Een nummer waarop de klant te bellen is, met wat voor nummer het is en waarvoor het dient.
    """
    nummer: str = Field(default=..., title="Nummer", description="""Het telefoonnummer zelf, in de internationale notatie.""")
    soortTelefoonnummer: Optional[SoortTelefoonnummer] = Field(default=None, title="Soort telefoonnummer", description="""Geeft aan of het om een mobiel of een vast nummer gaat.""")
    gebruik: Optional[Gebruik] = Field(default=None, title="Gebruik", description="""Geeft aan of het nummer privé of voor het werk wordt gebruikt.""")
    omschrijving: Optional[str] = Field(default=None, title="Omschrijving", description="""Korte aanwijzing bij het nummer, bijvoorbeeld wanneer erop gebeld kan worden.""")

    @field_validator('nummer')
    def pattern_nummer(cls, v):
        pattern=re.compile(r"^(?=[\s\S]{8,16}\Z)(?:^\+[1-9][0-9]{6,14}$)")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid nummer format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid nummer format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('omschrijving')
    def pattern_omschrijving(cls, v):
        pattern=re.compile(r"^[\s\S]{1,100}\Z")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid omschrijving format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid omschrijving format: {v}"
            raise ValueError(err_msg)
        return v


class SocialMediaAccount(ConfiguredBaseModel):
    """
    Een account op een sociaal medium waarmee de klant berichten kan uitwisselen.
    """
    platform: str = Field(default=..., title="Platform", description="""Het sociale medium waarop het account bestaat.""")
    gebruikersnaam: str = Field(default=..., title="Gebruikersnaam", description="""Naam of aanduiding waaronder het account op het platform bekend is.""")
    gebruik: Optional[Gebruik] = Field(default=None, title="Gebruik", description="""Geeft aan of het account privé of voor het werk wordt gebruikt.""")

    @field_validator('platform')
    def pattern_platform(cls, v):
        pattern=re.compile(r"^(?=[\s\S]{1,50}\Z)(?:^[a-z][a-z0-9_]*$)")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid platform format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid platform format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('gebruikersnaam')
    def pattern_gebruikersnaam(cls, v):
        pattern=re.compile(r"^[\s\S]{1,200}\Z")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid gebruikersnaam format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid gebruikersnaam format: {v}"
            raise ValueError(err_msg)
        return v


class GetypeerdAdres(ConfiguredBaseModel):
    """
    Een adres met de aanduiding waarvoor het dient en de periode waarin het geldt.
    """
    soortAdres: SoortAdres = Field(default=..., title="Soort adres", description="""Geeft aan waarvoor het adres dient.""")
    adres: Union[BinnenlandsAdres, BuitenlandsAdres, Postadres] = Field(default=..., title="Adres", description="""Het adres zelf. Een postadres is alleen passend als correspondentieadres, omdat niemand er te vinden is.""")
    begindatumGeldigheid: Optional[date] = Field(default=None, title="Begindatum geldigheid", description="""Eerste dag waarop het adres voor dit doel gebruikt kan worden.""")
    einddatumGeldigheid: Optional[date] = Field(default=None, title="Einddatum geldigheid", description="""Laatste dag waarop het adres voor dit doel gebruikt kan worden.""")


class Adres(ConfiguredBaseModel):
    """
    Aanduiding van een plek waar iemand te vinden is of waar post kan worden bezorgd.
    """
    type: AdresType = Field(default=..., title="Type", description="""Geeft aan welke vorm het adres heeft en daarmee welke gegevens erbij horen.""")


class Verblijfadres(Adres):
    """
    Adres van een plek waar iemand woont of verblijft, of waar een organisatie gevestigd is.
    """
    type: AdresType = Field(default=..., title="Type", description="""Geeft aan welke vorm het adres heeft en daarmee welke gegevens erbij horen.""")


class BinnenlandsAdres(Verblijfadres):
    """
    Adres in Nederland, opgebouwd volgens de basisregistratie adressen en gebouwen.
    """
    type: Literal["binnenlands_adres"] = Field(default=..., title="Type", description="""Geeft aan welke vorm het adres heeft en daarmee welke gegevens erbij horen.""")
    naamOpenbareRuimte: str = Field(default=..., title="Naam openbare ruimte", description="""Door de gemeente vastgestelde naam van de straat, het plein of het water waaraan het adres ligt.""")
    straatnaam: Optional[str] = Field(default=None, title="Straatnaam", description="""Straatnaam die zo nodig volgens NEN 5825 is ingekort, zodat zij op een adresregel past.""")
    huisnummer: int = Field(default=..., title="Huisnummer", description="""Nummer dat de gemeente aan het adres heeft gegeven, zonder letter of toevoeging.""", ge=1, le=99999)
    huisletter: Optional[str] = Field(default=None, title="Huisletter", description="""Letter die de gemeente aan het huisnummer heeft toegevoegd.""")
    huisnummertoevoeging: Optional[str] = Field(default=None, title="Huisnummertoevoeging", description="""Verdere toevoeging van de gemeente aan huisnummer en huisletter.""")
    postcode: Optional[str] = Field(default=None, title="Postcode", description="""Postcode die bij het adres hoort.""")
    woonplaats: str = Field(default=..., title="Woonplaats", description="""Naam van de woonplaats waarin het adres ligt.""")
    locatiebeschrijving: Optional[str] = Field(default=None, title="Locatiebeschrijving", description="""Omschrijving in woorden van de plek, voor het geval straat en huisnummer die niet genoeg aanwijzen.""")

    @field_validator('naamOpenbareRuimte')
    def pattern_naamOpenbareRuimte(cls, v):
        pattern=re.compile(r"^[\s\S]{1,80}\Z")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid naamOpenbareRuimte format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid naamOpenbareRuimte format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('straatnaam')
    def pattern_straatnaam(cls, v):
        pattern=re.compile(r"^[\s\S]{1,24}\Z")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid straatnaam format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid straatnaam format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('huisletter')
    def pattern_huisletter(cls, v):
        pattern=re.compile(r"^(?=[\s\S]{1}\Z)(?:^[a-zA-Z]$)")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid huisletter format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid huisletter format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('huisnummertoevoeging')
    def pattern_huisnummertoevoeging(cls, v):
        pattern=re.compile(r"^(?=[\s\S]{1,4}\Z)(?:^[a-zA-Z0-9 \-]+$)")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid huisnummertoevoeging format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid huisnummertoevoeging format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('postcode')
    def pattern_postcode(cls, v):
        pattern=re.compile(r"^(?=[\s\S]{6}\Z)(?:^[1-9][0-9]{3}[A-Z]{2}$)")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid postcode format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid postcode format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('woonplaats')
    def pattern_woonplaats(cls, v):
        pattern=re.compile(r"^(?=[\s\S]{1,80}\Z)(?:^[a-zA-Z0-9À-ž (),.'\-]+$)")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid woonplaats format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid woonplaats format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('locatiebeschrijving')
    def pattern_locatiebeschrijving(cls, v):
        pattern=re.compile(r"^[\s\S]{1,1000}\Z")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid locatiebeschrijving format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid locatiebeschrijving format: {v}"
            raise ValueError(err_msg)
        return v


class BuitenlandsAdres(Verblijfadres):
    """
    Adres buiten Nederland, in regels zoals het op een envelop zou staan.
    """
    type: Literal["buitenlands_adres"] = Field(default=..., title="Type", description="""Geeft aan welke vorm het adres heeft en daarmee welke gegevens erbij horen.""")
    regel1: Optional[str] = Field(default=None, title="Regel 1", description="""Eerste regel van het adres, meestal de straat met het huisnummer.""")
    regel2: Optional[str] = Field(default=None, title="Regel 2", description="""Tweede regel van het adres, meestal de plaats met de postcode.""")
    regel3: Optional[str] = Field(default=None, title="Regel 3", description="""Derde regel van het adres, meestal de streek of provincie.""")
    landcode: str = Field(default=..., title="Landcode", description="""Code van het land of gebied waarin het adres ligt.""")
    landnaam: Optional[str] = Field(default=None, title="Landnaam", description="""Naam van het land of gebied die in de landentabel bij de landcode hoort.""")

    @field_validator('regel1')
    def pattern_regel1(cls, v):
        pattern=re.compile(r"^[\s\S]{1,35}\Z")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid regel1 format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid regel1 format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('regel2')
    def pattern_regel2(cls, v):
        pattern=re.compile(r"^[\s\S]{1,35}\Z")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid regel2 format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid regel2 format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('regel3')
    def pattern_regel3(cls, v):
        pattern=re.compile(r"^[\s\S]{1,35}\Z")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid regel3 format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid regel3 format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('landcode')
    def pattern_landcode(cls, v):
        pattern=re.compile(r"^(?=[\s\S]{4}\Z)(?:^[0-9]{4}$)")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid landcode format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid landcode format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('landnaam')
    def pattern_landnaam(cls, v):
        pattern=re.compile(r"^[\s\S]{1,40}\Z")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid landnaam format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid landnaam format: {v}"
            raise ValueError(err_msg)
        return v


class Postadres(Adres):
    """
    Postbus of antwoordnummer in Nederland, waar alleen post kan worden bezorgd.
    """
    type: Literal["postadres"] = Field(default=..., title="Type", description="""Geeft aan welke vorm het adres heeft en daarmee welke gegevens erbij horen.""")
    postadrestype: Postadrestype = Field(default=..., title="Postadrestype", description="""Geeft aan of het nummer dat van een postbus of een antwoordnummer is.""")
    nummer: int = Field(default=..., title="Nummer", description="""Nummer van de postbus of het antwoordnummer.""", ge=1, le=99999)
    postcode: str = Field(default=..., title="Postcode", description="""Postcode die bij de postbus of het antwoordnummer hoort.""")
    woonplaats: str = Field(default=..., title="Woonplaats", description="""Woonplaats van de vestiging waar de post wordt bewaard.""")

    @field_validator('postcode')
    def pattern_postcode(cls, v):
        pattern=re.compile(r"^(?=[\s\S]{6}\Z)(?:^[1-9][0-9]{3}[A-Z]{2}$)")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid postcode format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid postcode format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('woonplaats')
    def pattern_woonplaats(cls, v):
        pattern=re.compile(r"^(?=[\s\S]{1,80}\Z)(?:^[a-zA-Z0-9À-ž (),.'\-]+$)")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid woonplaats format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid woonplaats format: {v}"
            raise ValueError(err_msg)
        return v


class Klant(Registratieobject):
    """
    Mens, organisatie of vestiging die contact heeft met de gemeente of dat kan krijgen. Iemand die voor zichzelf optreedt is een andere klant dan diezelfde persoon namens een organisatie.
    """
    bronorganisatie: str = Field(default=..., title="Bronorganisatie", description="""RSIN van de organisatie die de klant in het register heeft opgenomen.""")
    klantnummer: str = Field(default=..., title="Klantnummer", description="""Nummer waaronder de klant bij de bronorganisatie bekend is. Het register geeft er een uit wanneer de aanleverende partij er geen meegeeft.""")
    soortKlant: SoortKlant = Field(default=..., title="Soort klant", description="""Geeft aan of de klant is geïdentificeerd en wordt hergebruikt, of alleen bij één interactie hoort.""")
    subject: Optional[str] = Field(default=None, title="Subject", description="""Verwijzing naar de gegevens van de klant in een basisregistratie of ander register.""")
    subjectIdentificatie: Optional[Union[NatuurlijkPersoon, NietNatuurlijkPersoon, Vestiging]] = Field(default=None, title="Subjectidentificatie", description="""Gegevens die aanwijzen welke persoon, organisatie of vestiging de klant is. Ze ontbreken bij een zelfstandige klant.""")
    contactgegevens: Optional[Contactgegevens] = Field(default=None, title="Contactgegevens", description="""Gegevens waarmee de klant gewoonlijk te bereiken is. Ze gelden voor elke interactie die zelf niets anders opgeeft.""")
    rekeningnummer: Optional[Rekeningnummer] = Field(default=None, title="Rekeningnummer", description="""Bankrekening die de klant gebruikt voor betalingen van en aan de gemeente.""")
    websiteUrl: Optional[str] = Field(default=None, title="Website-URL", description="""Adres van de website waarmee de klant zich op het internet presenteert.""")
    url: str = Field(default=..., title="URL", description="""Adres waarop dit object is op te vragen. Het register kent het toe en het wijst gedurende het hele bestaan hetzelfde object aan.""")

    @field_validator('bronorganisatie')
    def pattern_bronorganisatie(cls, v):
        pattern=re.compile(r"^(?=[\s\S]{9}\Z)(?:^[0-9]{9}$)")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid bronorganisatie format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid bronorganisatie format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('klantnummer')
    def pattern_klantnummer(cls, v):
        pattern=re.compile(r"^[\s\S]{1,8}\Z")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid klantnummer format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid klantnummer format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('subject')
    def pattern_subject(cls, v):
        pattern=re.compile(r"^[\s\S]{1,1000}\Z")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid subject format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid subject format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('websiteUrl')
    def pattern_websiteUrl(cls, v):
        pattern=re.compile(r"^[\s\S]{1,1000}\Z")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid websiteUrl format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid websiteUrl format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('url')
    def pattern_url(cls, v):
        pattern=re.compile(r"^[\s\S]{1,1000}\Z")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid url format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid url format: {v}"
            raise ValueError(err_msg)
        return v


class Rekeningnummer(ConfiguredBaseModel):
    """
    Aanduiding van een bankrekening en van de bank die haar aanhoudt.
    """
    iban: str = Field(default=..., title="IBAN", description="""Internationaal nummer van de rekening.""")
    bic: Optional[str] = Field(default=None, title="BIC", description="""Code van de bank die de rekening aanhoudt. Binnen Europa volgt de bank al uit het IBAN.""")

    @field_validator('iban')
    def pattern_iban(cls, v):
        pattern=re.compile(r"^(?=[\s\S]{15,34}\Z)(?:^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$)")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid iban format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid iban format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('bic')
    def pattern_bic(cls, v):
        pattern=re.compile(r"^(?=[\s\S]{8,11}\Z)(?:^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$)")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid bic format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid bic format: {v}"
            raise ValueError(err_msg)
        return v


class SubjectIdentificatie(ConfiguredBaseModel):
    """
    Gegevens waarmee vaststaat welke persoon, organisatie of vestiging achter een klant schuilgaat.
    """
    subjectType: SubjectType = Field(default=..., title="Subjecttype", description="""Geeft aan of het om een mens, een organisatie of een vestiging gaat.""")
    buitenlandseIdentificatie: Optional[BuitenlandseIdentificatie] = Field(default=None, title="Buitenlandse identificatie", description="""Nummer waaronder de persoon, organisatie of vestiging in een ander land geregistreerd staat.""")
    verblijfadres: Optional[Union[BinnenlandsAdres, BuitenlandsAdres]] = Field(default=None, title="Verblijfadres", description="""Adres waar de persoon verblijft, of waar de organisatie of vestiging gevestigd is, zoals dat bij de identificatie bekend was.""")


class NatuurlijkPersoon(SubjectIdentificatie):
    """
    Identificatie van een klant die als mens voor zichzelf optreedt.
    """
    subjectType: Literal["natuurlijk_persoon"] = Field(default=..., title="Subjecttype", description="""Geeft aan of het om een mens, een organisatie of een vestiging gaat.""")
    burgerservicenummer: Optional[str] = Field(default=None, title="Burgerservicenummer", description="""Nummer waarmee de overheid de persoon aanwijst.""")
    anpIdentificatie: Optional[str] = Field(default=None, title="ANP-identificatie", description="""Nummer dat de gemeente zelf heeft gegeven aan iemand die niet in de basisregistratie personen staat.""")
    aNummer: Optional[str] = Field(default=None, title="A-nummer", description="""Administratienummer waarmee de persoon binnen de basisregistratie personen wordt aangewezen.""")
    voornamen: Optional[str] = Field(default=None, title="Voornamen", description="""Alle voornamen van de persoon, in hun volgorde.""")
    voorletters: Optional[str] = Field(default=None, title="Voorletters", description="""Eerste letters van alle voornamen, in dezelfde volgorde.""")
    voorvoegselGeslachtsnaam: Optional[str] = Field(default=None, title="Voorvoegsel geslachtsnaam", description="""Woord of woorden die voor de geslachtsnaam staan en bij het sorteren niet meetellen.""")
    geslachtsnaam: Optional[str] = Field(default=None, title="Geslachtsnaam", description="""Achternaam die de persoon van geboorte of door een officiële wijziging draagt, zonder voorvoegsel.""")
    geslachtsaanduiding: Optional[Geslachtsaanduiding] = Field(default=None, title="Geslachtsaanduiding", description="""Het geslacht waarmee de persoon geregistreerd staat.""")
    geboortedatum: Optional[str] = Field(default=None, title="Geboortedatum", description="""Datum waarop de persoon is geboren, voor zover bekend.""")
    buitenlandseIdentificatie: Optional[BuitenlandseIdentificatie] = Field(default=None, title="Buitenlandse identificatie", description="""Nummer waaronder de persoon, organisatie of vestiging in een ander land geregistreerd staat.""")
    verblijfadres: Optional[Union[BinnenlandsAdres, BuitenlandsAdres]] = Field(default=None, title="Verblijfadres", description="""Adres waar de persoon verblijft, of waar de organisatie of vestiging gevestigd is, zoals dat bij de identificatie bekend was.""")

    @field_validator('burgerservicenummer')
    def pattern_burgerservicenummer(cls, v):
        pattern=re.compile(r"^(?=[\s\S]{9}\Z)(?:^[0-9]{9}$)")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid burgerservicenummer format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid burgerservicenummer format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('anpIdentificatie')
    def pattern_anpIdentificatie(cls, v):
        pattern=re.compile(r"^[\s\S]{1,17}\Z")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid anpIdentificatie format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid anpIdentificatie format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('aNummer')
    def pattern_aNummer(cls, v):
        pattern=re.compile(r"^(?=[\s\S]{10}\Z)(?:^[1-9][0-9]{9}$)")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid aNummer format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid aNummer format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('voornamen')
    def pattern_voornamen(cls, v):
        pattern=re.compile(r"^(?=[\s\S]{1,200}\Z)(?:^[a-zA-Z0-9À-ž .'\-]+$)")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid voornamen format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid voornamen format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('voorletters')
    def pattern_voorletters(cls, v):
        pattern=re.compile(r"^(?=[\s\S]{1,40}\Z)(?:^[a-zA-Z0-9À-ž .]+$)")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid voorletters format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid voorletters format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('voorvoegselGeslachtsnaam')
    def pattern_voorvoegselGeslachtsnaam(cls, v):
        pattern=re.compile(r"^(?=[\s\S]{1,10}\Z)(?:^[a-zA-Z ']+$)")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid voorvoegselGeslachtsnaam format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid voorvoegselGeslachtsnaam format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('geslachtsnaam')
    def pattern_geslachtsnaam(cls, v):
        pattern=re.compile(r"^(?=[\s\S]{1,200}\Z)(?:^[a-zA-Z0-9À-ž .'\-]+$)")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid geslachtsnaam format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid geslachtsnaam format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('geboortedatum')
    def pattern_geboortedatum(cls, v):
        pattern=re.compile(r"^(?=[\s\S]{4,10}\Z)(?:^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$)")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid geboortedatum format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid geboortedatum format: {v}"
            raise ValueError(err_msg)
        return v


class NietNatuurlijkPersoon(SubjectIdentificatie):
    """
    Identificatie van een klant die een rechtspersoon of samenwerkingsverband is.
    """
    subjectType: Literal["niet_natuurlijk_persoon"] = Field(default=..., title="Subjecttype", description="""Geeft aan of het om een mens, een organisatie of een vestiging gaat.""")
    rsin: Optional[str] = Field(default=None, title="RSIN", description="""Nummer waarmee het Handelsregister de rechtspersoon of het samenwerkingsverband aanwijst.""")
    kvkNummer: Optional[str] = Field(default=None, title="KvK-nummer", description="""Nummer van de inschrijving in het Handelsregister.""")
    nummerAnderNietNatuurlijkPersoon: Optional[str] = Field(default=None, title="Nummer ander niet-natuurlijk persoon", description="""Nummer dat de gemeente zelf heeft gegeven aan een organisatie die niet in het Handelsregister staat.""")
    statutaireNaam: Optional[str] = Field(default=None, title="Statutaire naam", description="""Naam die de organisatie in haar statuten of in de overeenkomst tussen haar vennoten draagt.""")
    rechtsvorm: Optional[Rechtsvorm] = Field(default=None, title="Rechtsvorm", description="""Juridische vorm waarin de organisatie bestaat.""")
    buitenlandseIdentificatie: Optional[BuitenlandseIdentificatie] = Field(default=None, title="Buitenlandse identificatie", description="""Nummer waaronder de persoon, organisatie of vestiging in een ander land geregistreerd staat.""")
    verblijfadres: Optional[Union[BinnenlandsAdres, BuitenlandsAdres]] = Field(default=None, title="Verblijfadres", description="""Adres waar de persoon verblijft, of waar de organisatie of vestiging gevestigd is, zoals dat bij de identificatie bekend was.""")

    @field_validator('rsin')
    def pattern_rsin(cls, v):
        pattern=re.compile(r"^(?=[\s\S]{9}\Z)(?:^[0-9]{9}$)")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid rsin format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid rsin format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('kvkNummer')
    def pattern_kvkNummer(cls, v):
        pattern=re.compile(r"^(?=[\s\S]{8}\Z)(?:^[0-9]{8}$)")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid kvkNummer format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid kvkNummer format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('nummerAnderNietNatuurlijkPersoon')
    def pattern_nummerAnderNietNatuurlijkPersoon(cls, v):
        pattern=re.compile(r"^[\s\S]{1,17}\Z")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid nummerAnderNietNatuurlijkPersoon format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid nummerAnderNietNatuurlijkPersoon format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('statutaireNaam')
    def pattern_statutaireNaam(cls, v):
        pattern=re.compile(r"^[\s\S]{1,500}\Z")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid statutaireNaam format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid statutaireNaam format: {v}"
            raise ValueError(err_msg)
        return v


class Vestiging(SubjectIdentificatie):
    """
    Identificatie van een klant die een vestiging is: een plek waar een onderneming of rechtspersoon haar werk doet, of de onderneming van iemand met een eenmanszaak.
    """
    subjectType: Literal["vestiging"] = Field(default=..., title="Subjecttype", description="""Geeft aan of het om een mens, een organisatie of een vestiging gaat.""")
    vestigingsnummer: Optional[str] = Field(default=None, title="Vestigingsnummer", description="""Nummer waarmee het Handelsregister de vestiging aanwijst.""")
    kvkNummer: Optional[str] = Field(default=None, title="KvK-nummer", description="""Nummer van de inschrijving waar de vestiging onder valt.""")
    handelsnaam: Optional[list[str]] = Field(default=None, title="Handelsnaam", description="""Naam of namen waaronder de vestiging zaken doet.""")
    buitenlandseIdentificatie: Optional[BuitenlandseIdentificatie] = Field(default=None, title="Buitenlandse identificatie", description="""Nummer waaronder de persoon, organisatie of vestiging in een ander land geregistreerd staat.""")
    verblijfadres: Optional[Union[BinnenlandsAdres, BuitenlandsAdres]] = Field(default=None, title="Verblijfadres", description="""Adres waar de persoon verblijft, of waar de organisatie of vestiging gevestigd is, zoals dat bij de identificatie bekend was.""")

    @field_validator('vestigingsnummer')
    def pattern_vestigingsnummer(cls, v):
        pattern=re.compile(r"^(?=[\s\S]{12}\Z)(?:^[0-9]{12}$)")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid vestigingsnummer format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid vestigingsnummer format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('kvkNummer')
    def pattern_kvkNummer(cls, v):
        pattern=re.compile(r"^(?=[\s\S]{8}\Z)(?:^[0-9]{8}$)")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid kvkNummer format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid kvkNummer format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('handelsnaam')
    def pattern_handelsnaam(cls, v):
        pattern=re.compile(r"^[\s\S]{1,625}\Z")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid handelsnaam format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid handelsnaam format: {v}"
            raise ValueError(err_msg)
        return v


class BuitenlandseIdentificatie(ConfiguredBaseModel):
    """
    Nummer of kenmerk uit een register in het buitenland, met het land en zo mogelijk het register.
    """
    identificatie: str = Field(default=..., title="Identificatie", description="""Het nummer of kenmerk zoals het buitenlandse register dat schrijft.""")
    landcode: str = Field(default=..., title="Landcode", description="""Code van het land of gebied dat het nummer heeft uitgegeven.""")
    registernaam: Optional[str] = Field(default=None, title="Register", description="""Naam van het buitenlandse register, wanneer het land er meer dan één heeft.""")

    @field_validator('identificatie')
    def pattern_identificatie(cls, v):
        pattern=re.compile(r"^[\s\S]{1,100}\Z")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid identificatie format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid identificatie format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('landcode')
    def pattern_landcode(cls, v):
        pattern=re.compile(r"^(?=[\s\S]{4}\Z)(?:^[0-9]{4}$)")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid landcode format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid landcode format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('registernaam')
    def pattern_registernaam(cls, v):
        pattern=re.compile(r"^[\s\S]{1,100}\Z")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid registernaam format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid registernaam format: {v}"
            raise ValueError(err_msg)
        return v


class Contactmoment(Registratieobject):
    """
    Eén keer dat een klant en de gemeente met elkaar in contact waren, langs welk kanaal dan ook.
    """
    bronorganisatie: str = Field(default=..., title="Bronorganisatie", description="""RSIN van de organisatie die het contactmoment in het register heeft opgenomen.""")
    registratiedatum: datetime  = Field(default=..., title="Registratiedatum", description="""Datum en tijd waarop het contactmoment is geregistreerd. Het register vult die in wanneer de aanleverende partij er geen meegeeft.""")
    plaatsgevondenOp: Optional[datetime ] = Field(default=None, title="Plaatsgevonden op", description="""Datum en tijd waarop het contact begon. Blijft dit leeg, dan is het contact geregistreerd terwijl het plaatsvond.""")
    kanaal: str = Field(default=..., title="Kanaal", description="""Kanaal waarlangs het contact verliep.""")
    initiatiefnemer: Optional[Initiatiefnemer] = Field(default=None, title="Initiatiefnemer", description="""Geeft aan wie het contact zocht.""")
    onderwerp: Optional[str] = Field(default=None, title="Onderwerp", description="""Waar het contact over ging, in enkele woorden.""")
    tekst: Optional[Tekst] = Field(default=None, title="Tekst", description="""Wat er is besproken of uitgewisseld, voor wie er later mee verder moet.""")
    onderwerpLinks: Optional[list[str]] = Field(default=None, title="Onderwerplinks", description="""Adressen van producten, webpagina's of andere bronnen waarover het contact ging, zodat contactmomenten over hetzelfde bij elkaar te vinden zijn.""")
    contactgegevens: Optional[Contactgegevens] = Field(default=None, title="Contactgegevens", description="""Contactgegevens die alleen voor dit contactmoment en het vervolg daarop gelden. Per onderdeel gaan ze voor die van de klant.""")
    vorigContactmoment: Optional[str] = Field(default=None, title="Vorig contactmoment", description="""Het contactmoment waarop dit contact een vervolg is.""")
    volgendContactmoment: Optional[str] = Field(default=None, title="Volgend contactmoment", description="""Het contactmoment dat op dit contact volgde.""")
    medewerker: Optional[str] = Field(default=None, title="Medewerker", description="""Verwijzing naar de medewerker die het contact namens de gemeente voerde, in een register van medewerkers.""")
    actorIdentificatie: Optional[Union[GeautomatiseerdeActor, Medewerker, OrganisatorischeEenheid]] = Field(default=None, title="Actoridentificatie", description="""Gegevens van wie of wat het contact namens de gemeente voerde, voor het geval er geen register is om naar te verwijzen.""")
    url: str = Field(default=..., title="URL", description="""Adres waarop dit object is op te vragen. Het register kent het toe en het wijst gedurende het hele bestaan hetzelfde object aan.""")

    @field_validator('bronorganisatie')
    def pattern_bronorganisatie(cls, v):
        pattern=re.compile(r"^(?=[\s\S]{9}\Z)(?:^[0-9]{9}$)")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid bronorganisatie format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid bronorganisatie format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('kanaal')
    def pattern_kanaal(cls, v):
        pattern=re.compile(r"^(?=[\s\S]{1,50}\Z)(?:^[a-z][a-z0-9_]*$)")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid kanaal format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid kanaal format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('onderwerp')
    def pattern_onderwerp(cls, v):
        pattern=re.compile(r"^[\s\S]{1,200}\Z")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid onderwerp format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid onderwerp format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('onderwerpLinks')
    def pattern_onderwerpLinks(cls, v):
        pattern=re.compile(r"^[\s\S]{1,1000}\Z")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid onderwerpLinks format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid onderwerpLinks format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('medewerker')
    def pattern_medewerker(cls, v):
        pattern=re.compile(r"^[\s\S]{1,1000}\Z")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid medewerker format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid medewerker format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('url')
    def pattern_url(cls, v):
        pattern=re.compile(r"^[\s\S]{1,1000}\Z")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid url format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid url format: {v}"
            raise ValueError(err_msg)
        return v


class Tekst(ConfiguredBaseModel):
    """
    Een stuk tekst met de aanduiding hoe het is opgemaakt.
    """
    inhoud: str = Field(default=..., title="Inhoud", description="""De tekst zelf.""")
    formaat: TekstFormaat = Field(default=..., title="Formaat", description="""Geeft aan hoe de tekst is opgemaakt.""")
    formaatWeergave: str = Field(default=..., title="Formaatweergave", description="""Het mediatype van de tekst, zoals dat bij IANA staat ingeschreven.""")

    @field_validator('formaatWeergave')
    def pattern_formaatWeergave(cls, v):
        pattern=re.compile(r"^[\s\S]{1,100}\Z")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid formaatWeergave format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid formaatWeergave format: {v}"
            raise ValueError(err_msg)
        return v


class ActorIdentificatie(ConfiguredBaseModel):
    """
    Gegevens waarmee vaststaat wie of wat namens de gemeente handelde.
    """
    soortActor: SoortActor = Field(default=..., title="Soort actor", description="""Geeft aan of een medewerker, een organisatorische eenheid of een systeem handelde.""")


class Medewerker(ActorIdentificatie):
    """
    Identificatie van een mens die voor de gemeente werkt en in die rol met de klant contact had.
    """
    soortActor: Literal["medewerker"] = Field(default=..., title="Soort actor", description="""Geeft aan of een medewerker, een organisatorische eenheid of een systeem handelde.""")
    identificatie: Optional[str] = Field(default=None, title="Identificatie", description="""Korte aanduiding waaronder de medewerker binnen de organisatie bekend is.""")
    voorletters: Optional[str] = Field(default=None, title="Voorletters", description="""Eerste letters van de voornamen van de medewerker.""")
    voorvoegselAchternaam: Optional[str] = Field(default=None, title="Voorvoegsel achternaam", description="""Woord of woorden die voor de achternaam van de medewerker staan.""")
    achternaam: Optional[str] = Field(default=None, title="Achternaam", description="""Achternaam die de medewerker op het werk gebruikt, zonder voorvoegsel.""")

    @field_validator('identificatie')
    def pattern_identificatie(cls, v):
        pattern=re.compile(r"^[\s\S]{1,24}\Z")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid identificatie format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid identificatie format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('voorletters')
    def pattern_voorletters(cls, v):
        pattern=re.compile(r"^(?=[\s\S]{1,20}\Z)(?:^[a-zA-Z0-9À-ž .]+$)")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid voorletters format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid voorletters format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('voorvoegselAchternaam')
    def pattern_voorvoegselAchternaam(cls, v):
        pattern=re.compile(r"^(?=[\s\S]{1,10}\Z)(?:^[a-zA-Z ']+$)")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid voorvoegselAchternaam format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid voorvoegselAchternaam format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('achternaam')
    def pattern_achternaam(cls, v):
        pattern=re.compile(r"^(?=[\s\S]{1,200}\Z)(?:^[a-zA-Z0-9À-ž .'\-]+$)")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid achternaam format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid achternaam format: {v}"
            raise ValueError(err_msg)
        return v


class OrganisatorischeEenheid(ActorIdentificatie):
    """
    Identificatie van een afdeling, team of ander deel van de organisatie dat als geheel optrad.
    """
    soortActor: Literal["organisatorische_eenheid"] = Field(default=..., title="Soort actor", description="""Geeft aan of een medewerker, een organisatorische eenheid of een systeem handelde.""")
    identificatie: str = Field(default=..., title="Identificatie", description="""Korte aanduiding waaronder de eenheid binnen de organisatie bekend is.""")
    naam: Optional[str] = Field(default=None, title="Naam", description="""Naam van de eenheid zoals de klant die te zien krijgt.""")

    @field_validator('identificatie')
    def pattern_identificatie(cls, v):
        pattern=re.compile(r"^[\s\S]{1,24}\Z")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid identificatie format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid identificatie format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('naam')
    def pattern_naam(cls, v):
        pattern=re.compile(r"^[\s\S]{1,200}\Z")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid naam format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid naam format: {v}"
            raise ValueError(err_msg)
        return v


class GeautomatiseerdeActor(ActorIdentificatie):
    """
    Identificatie van een systeem dat zonder tussenkomst van een mens met de klant communiceerde.
    """
    soortActor: Literal["geautomatiseerde_actor"] = Field(default=..., title="Soort actor", description="""Geeft aan of een medewerker, een organisatorische eenheid of een systeem handelde.""")
    identificatie: str = Field(default=..., title="Identificatie", description="""Korte aanduiding waaronder het systeem binnen de organisatie bekend is.""")
    naam: Optional[str] = Field(default=None, title="Naam", description="""Naam van het systeem zoals de klant die te zien krijgt.""")

    @field_validator('identificatie')
    def pattern_identificatie(cls, v):
        pattern=re.compile(r"^[\s\S]{1,24}\Z")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid identificatie format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid identificatie format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('naam')
    def pattern_naam(cls, v):
        pattern=re.compile(r"^[\s\S]{1,200}\Z")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid naam format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid naam format: {v}"
            raise ValueError(err_msg)
        return v


class Klantcontactmoment(Registratieobject):
    """
    Het gegeven dat een klant in een bepaalde rol bij een contactmoment betrokken was. Vervult een klant twee rollen, dan zijn er twee klantcontactmomenten.
    """
    contactmoment: str = Field(default=..., title="Contactmoment", description="""Het contactmoment waarbij de klant betrokken was.""")
    klant: str = Field(default=..., title="Klant", description="""De klant die bij het contactmoment betrokken was.""")
    rol: KlantcontactmomentRol = Field(default=..., title="Rol", description="""De rol die de klant in het contact had.""")
    url: str = Field(default=..., title="URL", description="""Adres waarop dit object is op te vragen. Het register kent het toe en het wijst gedurende het hele bestaan hetzelfde object aan.""")

    @field_validator('url')
    def pattern_url(cls, v):
        pattern=re.compile(r"^[\s\S]{1,1000}\Z")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid url format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid url format: {v}"
            raise ValueError(err_msg)
        return v


class Objectcontactmoment(Registratieobject):
    """
    Het gegeven dat een contactmoment over een bepaald object ging, zoals een zaak.
    """
    contactmoment: str = Field(default=..., title="Contactmoment", description="""Het contactmoment dat over het object ging.""")
    object: str = Field(default=..., title="Object", description="""Verwijzing naar het object waar het contact over ging, in het register dat het object beheert.""")
    objectType: SoortObject = Field(default=..., title="Objecttype", description="""Geeft aan wat voor soort object het is.""")
    url: str = Field(default=..., title="URL", description="""Adres waarop dit object is op te vragen. Het register kent het toe en het wijst gedurende het hele bestaan hetzelfde object aan.""")

    @field_validator('object')
    def pattern_object(cls, v):
        pattern=re.compile(r"^[\s\S]{1,1000}\Z")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid object format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid object format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('url')
    def pattern_url(cls, v):
        pattern=re.compile(r"^[\s\S]{1,1000}\Z")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid url format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid url format: {v}"
            raise ValueError(err_msg)
        return v


class Contactmomentdocument(Registratieobject):
    """
    Het gegeven dat een document tijdens een contactmoment is ontvangen of verzonden.
    """
    contactmoment: str = Field(default=..., title="Contactmoment", description="""Het contactmoment waarbij het document werd uitgewisseld.""")
    informatieobject: str = Field(default=..., title="Informatieobject", description="""Het document dat werd uitgewisseld.""")
    richting: Optional[Documentrichting] = Field(default=None, title="Richting", description="""Geeft aan of de gemeente het document van de klant kreeg of het aan de klant stuurde.""")
    url: str = Field(default=..., title="URL", description="""Adres waarop dit object is op te vragen. Het register kent het toe en het wijst gedurende het hele bestaan hetzelfde object aan.""")

    @field_validator('url')
    def pattern_url(cls, v):
        pattern=re.compile(r"^[\s\S]{1,1000}\Z")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid url format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid url format: {v}"
            raise ValueError(err_msg)
        return v


class Productaanvraag(Registratieobject):
    """
    Vraag van een klant aan de gemeente om iets te leveren of te doen, zoals de klant die heeft gesteld.
    """
    bronorganisatie: str = Field(default=..., title="Bronorganisatie", description="""RSIN van de organisatie die de productaanvraag in het register heeft opgenomen.""")
    identificatie: str = Field(default=..., title="Identificatie", description="""Kenmerk waaronder de productaanvraag bij de bronorganisatie bekend is. Het register geeft er een uit wanneer de aanleverende partij er geen meegeeft.""")
    externeIdentificatie: Optional[str] = Field(default=None, title="Externe identificatie", description="""Kenmerk waaronder de productaanvraag bij een andere organisatie of in een ander systeem bekend is.""")
    registratiedatum: datetime  = Field(default=..., title="Registratiedatum", description="""Datum en tijd waarop de productaanvraag is geregistreerd. Het register vult die in wanneer de aanleverende partij er geen meegeeft.""")
    ingediendOp: Optional[datetime ] = Field(default=None, title="Ingediend op", description="""Datum en tijd waarop de klant de aanvraag deed. Blijft dit leeg, dan viel de indiening samen met de registratie.""")
    status: ProductaanvraagStatus = Field(default=..., title="Status", description="""Hoe ver de afhandeling van de productaanvraag is.""")
    tekst: Optional[Tekst] = Field(default=None, title="Tekst", description="""Wat de klant vraagt, in diens eigen woorden.""")
    contactgegevens: Optional[Contactgegevens] = Field(default=None, title="Contactgegevens", description="""Contactgegevens die alleen voor deze productaanvraag gelden. Per onderdeel gaan ze voor die van de klant.""")
    inTeTrekkenProductaanvraag: Optional[str] = Field(default=None, title="In te trekken productaanvraag", description="""De eerdere productaanvraag die de klant met deze aanvraag wil intrekken.""")
    intrekkendeProductaanvraag: Optional[str] = Field(default=None, title="Intrekkende productaanvraag", description="""De latere productaanvraag waarmee de klant deze aanvraag wil intrekken.""")
    aangevuldeProductaanvraag: Optional[str] = Field(default=None, title="Aangevulde productaanvraag", description="""De eerdere productaanvraag die de klant met deze aanvraag aanvult.""")
    aanvullendeProductaanvraag: Optional[str] = Field(default=None, title="Aanvullende productaanvraag", description="""De latere productaanvraag waarmee de klant deze aanvraag heeft aangevuld.""")
    url: str = Field(default=..., title="URL", description="""Adres waarop dit object is op te vragen. Het register kent het toe en het wijst gedurende het hele bestaan hetzelfde object aan.""")

    @field_validator('bronorganisatie')
    def pattern_bronorganisatie(cls, v):
        pattern=re.compile(r"^(?=[\s\S]{9}\Z)(?:^[0-9]{9}$)")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid bronorganisatie format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid bronorganisatie format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('identificatie')
    def pattern_identificatie(cls, v):
        pattern=re.compile(r"^[\s\S]{1,40}\Z")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid identificatie format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid identificatie format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('externeIdentificatie')
    def pattern_externeIdentificatie(cls, v):
        pattern=re.compile(r"^[\s\S]{1,40}\Z")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid externeIdentificatie format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid externeIdentificatie format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('url')
    def pattern_url(cls, v):
        pattern=re.compile(r"^[\s\S]{1,1000}\Z")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid url format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid url format: {v}"
            raise ValueError(err_msg)
        return v


class Klantproductaanvraag(Registratieobject):
    """
    Het gegeven dat een klant bij een productaanvraag betrokken is, met de rol en een eventuele machtiging.
    """
    productaanvraag: str = Field(default=..., title="Productaanvraag", description="""De productaanvraag waarbij de klant betrokken is.""")
    klant: str = Field(default=..., title="Klant", description="""De klant die bij de productaanvraag betrokken is.""")
    rol: Optional[KlantproductaanvraagRol] = Field(default=None, title="Rol", description="""De rol die de klant bij de productaanvraag heeft.""")
    indicatieMachtiging: Optional[IndicatieMachtiging] = Field(default=None, title="Indicatie machtiging", description="""Geeft aan of de klant bij deze productaanvraag een ander vertegenwoordigt of zich laat vertegenwoordigen.""")
    url: str = Field(default=..., title="URL", description="""Adres waarop dit object is op te vragen. Het register kent het toe en het wijst gedurende het hele bestaan hetzelfde object aan.""")

    @field_validator('url')
    def pattern_url(cls, v):
        pattern=re.compile(r"^[\s\S]{1,1000}\Z")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid url format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid url format: {v}"
            raise ValueError(err_msg)
        return v


class Objectproductaanvraag(Registratieobject):
    """
    Het gegeven dat een productaanvraag bij een bepaald object hoort, zoals de zaak waarin zij wordt behandeld.
    """
    productaanvraag: str = Field(default=..., title="Productaanvraag", description="""De productaanvraag die bij het object hoort.""")
    object: str = Field(default=..., title="Object", description="""Verwijzing naar het object, in het register dat het object beheert.""")
    objectType: SoortObject = Field(default=..., title="Objecttype", description="""Geeft aan wat voor soort object het is.""")
    url: str = Field(default=..., title="URL", description="""Adres waarop dit object is op te vragen. Het register kent het toe en het wijst gedurende het hele bestaan hetzelfde object aan.""")

    @field_validator('object')
    def pattern_object(cls, v):
        pattern=re.compile(r"^[\s\S]{1,1000}\Z")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid object format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid object format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('url')
    def pattern_url(cls, v):
        pattern=re.compile(r"^[\s\S]{1,1000}\Z")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid url format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid url format: {v}"
            raise ValueError(err_msg)
        return v


class Productaanvraagcontactmoment(Registratieobject):
    """
    Het gegeven dat een contactmoment over een productaanvraag ging of dat de aanvraag toen is gedaan.
    """
    productaanvraag: str = Field(default=..., title="Productaanvraag", description="""De productaanvraag waar het contact over ging.""")
    contactmoment: str = Field(default=..., title="Contactmoment", description="""Het contactmoment waarin de productaanvraag aan de orde was.""")
    url: str = Field(default=..., title="URL", description="""Adres waarop dit object is op te vragen. Het register kent het toe en het wijst gedurende het hele bestaan hetzelfde object aan.""")

    @field_validator('url')
    def pattern_url(cls, v):
        pattern=re.compile(r"^[\s\S]{1,1000}\Z")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid url format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid url format: {v}"
            raise ValueError(err_msg)
        return v


class Productaanvraagdocument(Registratieobject):
    """
    Het gegeven dat een document bij een productaanvraag hoort, als aanvraag zelf of als bijlage.
    """
    productaanvraag: str = Field(default=..., title="Productaanvraag", description="""De productaanvraag waar het document bij hoort.""")
    informatieobject: str = Field(default=..., title="Informatieobject", description="""Het document dat de aanvraag bevat of aanvult.""")
    url: str = Field(default=..., title="URL", description="""Adres waarop dit object is op te vragen. Het register kent het toe en het wijst gedurende het hele bestaan hetzelfde object aan.""")

    @field_validator('url')
    def pattern_url(cls, v):
        pattern=re.compile(r"^[\s\S]{1,1000}\Z")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid url format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid url format: {v}"
            raise ValueError(err_msg)
        return v


class Productaanvraagproduct(Registratieobject):
    """
    Het gegeven dat een bepaald product wordt aangevraagd. Eén productaanvraag kan meer producten betreffen.
    """
    productaanvraag: str = Field(default=..., title="Productaanvraag", description="""De productaanvraag waarin om het product wordt gevraagd.""")
    product: Optional[str] = Field(default=None, title="Product", description="""Het product waarom wordt gevraagd, in het register van producten en diensten.""")
    productIdentificatie: Optional[ProductIdentificatie] = Field(default=None, title="Productidentificatie", description="""Gegevens die het product aanwijzen voor het geval er geen register is om naar te verwijzen.""")
    url: str = Field(default=..., title="URL", description="""Adres waarop dit object is op te vragen. Het register kent het toe en het wijst gedurende het hele bestaan hetzelfde object aan.""")

    @field_validator('url')
    def pattern_url(cls, v):
        pattern=re.compile(r"^[\s\S]{1,1000}\Z")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid url format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid url format: {v}"
            raise ValueError(err_msg)
        return v


class ProductIdentificatie(ConfiguredBaseModel):
    """
    Gegevens waarmee vaststaat om welk product van de gemeente het gaat.
    """
    code: str = Field(default=..., title="Code", description="""Code waaronder het product bij de gemeente bekend is.""")

    @field_validator('code')
    def pattern_code(cls, v):
        pattern=re.compile(r"^[\s\S]{1,20}\Z")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid code format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid code format: {v}"
            raise ValueError(err_msg)
        return v


class Zaak(Registratieobject):
    """
    Werk met een begin en een eind waarmee de gemeente iets voor een klant of uit eigen beweging afhandelt.
    """
    identificatie: Optional[str] = Field(default=None, title="Identificatie", description="""Kenmerk waaronder de zaak bij de behandelende organisatie bekend is.""")
    omschrijving: Optional[str] = Field(default=None, title="Omschrijving", description="""Korte aanduiding van waar de zaak over gaat.""")
    product: Optional[str] = Field(default=None, title="Product", description="""Het product dat met de zaak wordt geleverd, of de klant er nu om vroeg of niet.""")
    url: str = Field(default=..., title="URL", description="""Adres waarop dit object is op te vragen. Het register kent het toe en het wijst gedurende het hele bestaan hetzelfde object aan.""")

    @field_validator('identificatie')
    def pattern_identificatie(cls, v):
        pattern=re.compile(r"^[\s\S]{1,40}\Z")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid identificatie format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid identificatie format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('omschrijving')
    def pattern_omschrijving(cls, v):
        pattern=re.compile(r"^[\s\S]{1,80}\Z")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid omschrijving format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid omschrijving format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('url')
    def pattern_url(cls, v):
        pattern=re.compile(r"^[\s\S]{1,1000}\Z")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid url format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid url format: {v}"
            raise ValueError(err_msg)
        return v


class Product(Registratieobject):
    """
    Iets wat de gemeente levert of doet voor inwoners en ondernemers, op verzoek of uit eigen beweging.
    """
    code: Optional[str] = Field(default=None, title="Code", description="""Code waaronder het product bij de gemeente bekend is.""")
    naam: Optional[str] = Field(default=None, title="Naam", description="""Naam waarmee de gemeente het product aanbiedt.""")
    url: str = Field(default=..., title="URL", description="""Adres waarop dit object is op te vragen. Het register kent het toe en het wijst gedurende het hele bestaan hetzelfde object aan.""")

    @field_validator('code')
    def pattern_code(cls, v):
        pattern=re.compile(r"^[\s\S]{1,20}\Z")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid code format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid code format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('naam')
    def pattern_naam(cls, v):
        pattern=re.compile(r"^[\s\S]{1,200}\Z")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid naam format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid naam format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('url')
    def pattern_url(cls, v):
        pattern=re.compile(r"^[\s\S]{1,1000}\Z")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid url format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid url format: {v}"
            raise ValueError(err_msg)
        return v


class Informatieobject(Registratieobject):
    """
    Document of ander stuk informatie dat de gemeente als geheel bewaart.
    """
    identificatie: Optional[str] = Field(default=None, title="Identificatie", description="""Kenmerk waaronder het informatieobject bij de beherende organisatie bekend is.""")
    titel: Optional[str] = Field(default=None, title="Titel", description="""Naam waaronder het informatieobject bekend is.""")
    url: str = Field(default=..., title="URL", description="""Adres waarop dit object is op te vragen. Het register kent het toe en het wijst gedurende het hele bestaan hetzelfde object aan.""")

    @field_validator('identificatie')
    def pattern_identificatie(cls, v):
        pattern=re.compile(r"^[\s\S]{1,40}\Z")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid identificatie format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid identificatie format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('titel')
    def pattern_titel(cls, v):
        pattern=re.compile(r"^[\s\S]{1,200}\Z")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid titel format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid titel format: {v}"
            raise ValueError(err_msg)
        return v

    @field_validator('url')
    def pattern_url(cls, v):
        pattern=re.compile(r"^[\s\S]{1,1000}\Z")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid url format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid url format: {v}"
            raise ValueError(err_msg)
        return v


class BetrokkeneBijZaak(Registratieobject):
    """
    Het gegeven dat iemand die niet voor de gemeente werkt bij een zaak betrokken is. Dat kan een klant zijn, of iemand van wie alleen contactgegevens voor deze zaak bekend zijn.
    """
    zaak: str = Field(default=..., title="Zaak", description="""De zaak waarbij iemand betrokken is.""")
    klant: Optional[str] = Field(default=None, title="Klant", description="""De klant die bij de zaak betrokken is, wanneer die als klant geregistreerd staat.""")
    rol: BetrokkeneRol = Field(default=..., title="Rol", description="""De rol die de betrokkene bij de zaak heeft.""")
    contactgegevens: Optional[Contactgegevens] = Field(default=None, title="Contactgegevens", description="""Contactgegevens die alleen voor deze zaak gelden. Per onderdeel gaan ze voor die van de klant.""")
    url: str = Field(default=..., title="URL", description="""Adres waarop dit object is op te vragen. Het register kent het toe en het wijst gedurende het hele bestaan hetzelfde object aan.""")

    @field_validator('url')
    def pattern_url(cls, v):
        pattern=re.compile(r"^[\s\S]{1,1000}\Z")
        if isinstance(v, list):
            for element in v:
                if isinstance(element, str) and not pattern.search(element):
                    err_msg = f"Invalid url format: {element}"
                    raise ValueError(err_msg)
        elif isinstance(v, str) and not pattern.search(v):
            err_msg = f"Invalid url format: {v}"
            raise ValueError(err_msg)
        return v


# Model rebuild
# see https://pydantic-docs.helpmanual.io/usage/models/#rebuilding-a-model
Registratieobject.model_rebuild()
Contactgegevens.model_rebuild()
Contactnaam.model_rebuild()
Telefoonnummer.model_rebuild()
SocialMediaAccount.model_rebuild()
GetypeerdAdres.model_rebuild()
Adres.model_rebuild()
Verblijfadres.model_rebuild()
BinnenlandsAdres.model_rebuild()
BuitenlandsAdres.model_rebuild()
Postadres.model_rebuild()
Klant.model_rebuild()
Rekeningnummer.model_rebuild()
SubjectIdentificatie.model_rebuild()
NatuurlijkPersoon.model_rebuild()
NietNatuurlijkPersoon.model_rebuild()
Vestiging.model_rebuild()
BuitenlandseIdentificatie.model_rebuild()
Contactmoment.model_rebuild()
Tekst.model_rebuild()
ActorIdentificatie.model_rebuild()
Medewerker.model_rebuild()
OrganisatorischeEenheid.model_rebuild()
GeautomatiseerdeActor.model_rebuild()
Klantcontactmoment.model_rebuild()
Objectcontactmoment.model_rebuild()
Contactmomentdocument.model_rebuild()
Productaanvraag.model_rebuild()
Klantproductaanvraag.model_rebuild()
Objectproductaanvraag.model_rebuild()
Productaanvraagcontactmoment.model_rebuild()
Productaanvraagdocument.model_rebuild()
Productaanvraagproduct.model_rebuild()
ProductIdentificatie.model_rebuild()
Zaak.model_rebuild()
Product.model_rebuild()
Informatieobject.model_rebuild()
BetrokkeneBijZaak.model_rebuild()
