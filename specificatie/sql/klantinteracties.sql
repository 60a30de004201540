-- # Class: Contactgegevens Description: Wat nodig is om met een klant te communiceren: de aanspreeknaam, de kanalen waarlangs die bereikbaar is en de voorkeuren voor kanaal en taal.
--     * Slot: id
--     * Slot: bedrijfsnaam Description: Naam van het bedrijf of de organisatie waarvoor de klant bij dit contact optreedt.
--     * Slot: functie Description: Rol of beroep waarin de klant namens het bedrijf of de organisatie optreedt.
--     * Slot: emailadres Description: Adres waarop de klant elektronische post wil ontvangen. Er is er hooguit één; wijkt het voor een interactie af, dan staat het afwijkende adres bij die interactie.
--     * Slot: voorkeurskanaal Description: Kanaal waarlangs de klant bij voorkeur bericht krijgt of wordt benaderd.
--     * Slot: voorkeurstaal Description: Taal waarin de klant bij voorkeur met de gemeente communiceert.
--     * Slot: contactnaam_id Description: Naam waarmee de klant wordt aangesproken en aangeschreven.
-- # Class: Contactnaam Description: Naam zoals de klant die zelf opgeeft voor het contact. Zij hoeft niet overeen te komen met de naam in een basisregistratie.
--     * Slot: id
--     * Slot: voorletters Description: Eerste letters van de voornamen, wanneer de klant daarmee aangeschreven wil worden.
--     * Slot: voornaam Description: Voornaam of roepnaam waarmee de klant aangesproken wil worden.
--     * Slot: voorvoegselAchternaam Description: Woord of woorden die voor de achternaam staan en bij het sorteren niet meetellen.
--     * Slot: achternaam Description: Achternaam waarmee de klant aangesproken wil worden, zonder voorvoegsel.
-- # Class: Telefoonnummer Description: Een nummer waarop de klant te bellen is, met wat voor nummer het is en waarvoor het dient.
--     * Slot: id
--     * Slot: nummer Description: Het telefoonnummer zelf, in de internationale notatie.
--     * Slot: soortTelefoonnummer Description: Geeft aan of het om een mobiel of een vast nummer gaat.
--     * Slot: gebruik Description: Geeft aan of het nummer privé of voor het werk wordt gebruikt.
--     * Slot: omschrijving Description: Korte aanwijzing bij het nummer, bijvoorbeeld wanneer erop gebeld kan worden.
--     * Slot: Contactgegevens_id Description: Autocreated FK slot
-- # Class: SocialMediaAccount Description: Een account op een sociaal medium waarmee de klant berichten kan uitwisselen.
--     * Slot: id
--     * Slot: platform Description: Het sociale medium waarop het account bestaat.
--     * Slot: gebruikersnaam Description: Naam of aanduiding waaronder het account op het platform bekend is.
--     * Slot: gebruik Description: Geeft aan of het account privé of voor het werk wordt gebruikt.
--     * Slot: Contactgegevens_id Description: Autocreated FK slot
-- # Class: GetypeerdAdres Description: Een adres met de aanduiding waarvoor het dient en de periode waarin het geldt.
--     * Slot: id
--     * Slot: soortAdres Description: Geeft aan waarvoor het adres dient.
--     * Slot: begindatumGeldigheid Description: Eerste dag waarop het adres voor dit doel gebruikt kan worden.
--     * Slot: einddatumGeldigheid Description: Laatste dag waarop het adres voor dit doel gebruikt kan worden.
--     * Slot: Contactgegevens_id Description: Autocreated FK slot
--     * Slot: adres_id Description: Het adres zelf. Een postadres is alleen passend als correspondentieadres, omdat niemand er te vinden is.
-- # Class: Adres Description: Aanduiding van een plek waar iemand te vinden is of waar post kan worden bezorgd.
--     * Slot: id
--     * Slot: type Description: Geeft aan welke vorm het adres heeft en daarmee welke gegevens erbij horen.
--     * Slot: naamOpenbareRuimte Description: Door de gemeente vastgestelde naam van de straat, het plein of het water waaraan het adres ligt.
--     * Slot: straatnaam Description: Straatnaam die zo nodig volgens NEN 5825 is ingekort, zodat zij op een adresregel past.
--     * Slot: huisnummer Description: Nummer dat de gemeente aan het adres heeft gegeven, zonder letter of toevoeging.
--     * Slot: huisletter Description: Letter die de gemeente aan het huisnummer heeft toegevoegd.
--     * Slot: huisnummertoevoeging Description: Verdere toevoeging van de gemeente aan huisnummer en huisletter.
--     * Slot: postcode Description: Postcode die bij het adres hoort.
--     * Slot: woonplaats Description: Naam van de woonplaats waarin het adres ligt.
--     * Slot: locatiebeschrijving Description: Omschrijving in woorden van de plek, voor het geval straat en huisnummer die niet genoeg aanwijzen.
--     * Slot: regel1 Description: Eerste regel van het adres, meestal de straat met het huisnummer.
--     * Slot: regel2 Description: Tweede regel van het adres, meestal de plaats met de postcode.
--     * Slot: regel3 Description: Derde regel van het adres, meestal de streek of provincie.
--     * Slot: landcode Description: Code van het land of gebied waarin het adres ligt.
--     * Slot: landnaam Description: Naam van het land of gebied die in de landentabel bij de landcode hoort.
--     * Slot: postadrestype Description: Geeft aan of het nummer dat van een postbus of een antwoordnummer is.
--     * Slot: nummer Description: Nummer van de postbus of het antwoordnummer.
-- # Class: Klant Description: Mens, organisatie of vestiging die contact heeft met de gemeente of dat kan krijgen. Iemand die voor zichzelf optreedt is een andere klant dan diezelfde persoon namens een organisatie.
--     * Slot: url Description: Adres waarop dit object is op te vragen. Het register kent het toe en het wijst gedurende het hele bestaan hetzelfde object aan.
--     * Slot: bronorganisatie Description: RSIN van de organisatie die de klant in het register heeft opgenomen.
--     * Slot: klantnummer Description: Nummer waaronder de klant bij de bronorganisatie bekend is. Het register geeft er een uit wanneer de aanleverende partij er geen meegeeft.
--     * Slot: soortKlant Description: Geeft aan of de klant is geïdentificeerd en wordt hergebruikt, of alleen bij één interactie hoort.
--     * Slot: subject Description: Verwijzing naar de gegevens van de klant in een basisregistratie of ander register.
--     * Slot: websiteUrl Description: Adres van de website waarmee de klant zich op het internet presenteert.
--     * Slot: subjectIdentificatie_id Description: Gegevens die aanwijzen welke persoon, organisatie of vestiging de klant is. Ze ontbreken bij een zelfstandige klant.
--     * Slot: contactgegevens_id Description: Gegevens waarmee de klant gewoonlijk te bereiken is. Ze gelden voor elke interactie die zelf niets anders opgeeft.
--     * Slot: rekeningnummer_id Description: Bankrekening die de klant gebruikt voor betalingen van en aan de gemeente.
-- # Class: Rekeningnummer Description: Aanduiding van een bankrekening en van de bank die haar aanhoudt.
--     * Slot: id
--     * Slot: iban Description: Internationaal nummer van de rekening.
--     * Slot: bic Description: Code van de bank die de rekening aanhoudt. Binnen Europa volgt de bank al uit het IBAN.
-- # Class: SubjectIdentificatie Description: Gegevens waarmee vaststaat welke persoon, organisatie of vestiging achter een klant schuilgaat.
--     * Slot: id
--     * Slot: subjectType Description: Geeft aan of het om een mens, een organisatie of een vestiging gaat.
--     * Slot: burgerservicenummer Description: Nummer waarmee de overheid de persoon aanwijst.
--     * Slot: anpIdentificatie Description: Nummer dat de gemeente zelf heeft gegeven aan iemand die niet in de basisregistratie personen staat.
--     * Slot: aNummer Description: Administratienummer waarmee de persoon binnen de basisregistratie personen wordt aangewezen.
--     * Slot: voornamen Description: Alle voornamen van de persoon, in hun volgorde.
--     * Slot: voorletters Description: Eerste letters van alle voornamen, in dezelfde volgorde.
--     * Slot: voorvoegselGeslachtsnaam Description: Woord of woorden die voor de geslachtsnaam staan en bij het sorteren niet meetellen.
--     * Slot: geslachtsnaam Description: Achternaam die de persoon van geboorte of door een officiële wijziging draagt, zonder voorvoegsel.
--     * Slot: geslachtsaanduiding Description: Het geslacht waarmee de persoon geregistreerd staat.
--     * Slot: geboortedatum Description: Datum waarop de persoon is geboren, voor zover bekend.
--     * Slot: rsin Description: Nummer waarmee het Handelsregister de rechtspersoon of het samenwerkingsverband aanwijst.
--     * Slot: kvkNummer Description: Nummer van de inschrijving in het Handelsregister.
--     * Slot: nummerAnderNietNatuurlijkPersoon Description: Nummer dat de gemeente zelf heeft gegeven aan een organisatie die niet in het Handelsregister staat.
--     * Slot: statutaireNaam Description: Naam die de organisatie in haar statuten of in de overeenkomst tussen haar vennoten draagt.
--     * Slot: rechtsvorm Description: Juridische vorm waarin de organisatie bestaat.
--     * Slot: vestigingsnummer Description: Nummer waarmee het Handelsregister de vestiging aanwijst.
--     * Slot: buitenlandseIdentificatie_id Description: Nummer waaronder de persoon, organisatie of vestiging in een ander land geregistreerd staat.
--     * Slot: verblijfadres_id Description: Adres waar de persoon verblijft, of waar de organisatie of vestiging gevestigd is, zoals dat bij de identificatie bekend was.
-- # Class: BuitenlandseIdentificatie Description: Nummer of kenmerk uit een register in het buitenland, met het land en zo mogelijk het register.
--     * Slot: id
--     * Slot: identificatie Description: Het nummer of kenmerk zoals het buitenlandse register dat schrijft.
--     * Slot: landcode Description: Code van het land of gebied dat het nummer heeft uitgegeven.
--     * Slot: registernaam Description: Naam van het buitenlandse register, wanneer het land er meer dan één heeft.
-- # Class: Contactmoment Description: Eén keer dat een klant en de gemeente met elkaar in contact waren, langs welk kanaal dan ook.
--     * Slot: url Description: Adres waarop dit object is op te vragen. Het register kent het toe en het wijst gedurende het hele bestaan hetzelfde object aan.
--     * Slot: bronorganisatie Description: RSIN van de organisatie die het contactmoment in het register heeft opgenomen.
--     * Slot: registratiedatum Description: Datum en tijd waarop het contactmoment is geregistreerd. Het register vult die in wanneer de aanleverende partij er geen meegeeft.
--     * Slot: plaatsgevondenOp Description: Datum en tijd waarop het contact begon. Blijft dit leeg, dan is het contact geregistreerd terwijl het plaatsvond.
--     * Slot: kanaal Description: Kanaal waarlangs het contact verliep.
--     * Slot: initiatiefnemer Description: Geeft aan wie het contact zocht.
--     * Slot: onderwerp Description: Waar het contact over ging, in enkele woorden.
--     * Slot: vorigContactmoment Description: Het contactmoment waarop dit contact een vervolg is.
--     * Slot: volgendContactmoment Description: Het contactmoment dat op dit contact volgde.
--     * Slot: medewerker Description: Verwijzing naar de medewerker die het contact namens de gemeente voerde, in een register van medewerkers.
--     * Slot: tekst_id Description: Wat er is besproken of uitgewisseld, voor wie er later mee verder moet.
--     * Slot: contactgegevens_id Description: Contactgegevens die alleen voor dit contactmoment en het vervolg daarop gelden. Per onderdeel gaan ze voor die van de klant.
--     * Slot: actorIdentificatie_id Description: Gegevens van wie of wat het contact namens de gemeente voerde, voor het geval er geen register is om naar te verwijzen.
-- # Class: Tekst Description: Een stuk tekst met de aanduiding hoe het is opgemaakt.
--     * Slot: id
--     * Slot: inhoud Description: De tekst zelf.
--     * Slot: formaat Description: Geeft aan hoe de tekst is opgemaakt.
--     * Slot: formaatWeergave Description: Het mediatype van de tekst, zoals dat bij IANA staat ingeschreven.
-- # Class: ActorIdentificatie Description: Gegevens waarmee vaststaat wie of wat namens de gemeente handelde.
--     * Slot: id
--     * Slot: soortActor Description: Geeft aan of een medewerker, een organisatorische eenheid of een systeem handelde.
--     * Slot: identificatie Description: Korte aanduiding waaronder de medewerker binnen de organisatie bekend is.
--     * Slot: voorletters Description: Eerste letters van de voornamen van de medewerker.
--     * Slot: voorvoegselAchternaam Description: Woord of woorden die voor de achternaam van de medewerker staan.
--     * Slot: achternaam Description: Achternaam die de medewerker op het werk gebruikt, zonder voorvoegsel.
--     * Slot: naam Description: Naam van de eenheid zoals de klant die te zien krijgt.
-- # Class: Klantcontactmoment Description: Het gegeven dat een klant in een bepaalde rol bij een contactmoment betrokken was. Vervult een klant twee rollen, dan zijn er twee klantcontactmomenten.
--     * Slot: url Description: Adres waarop dit object is op te vragen. Het register kent het toe en het wijst gedurende het hele bestaan hetzelfde object aan.
--     * Slot: contactmoment Description: Het contactmoment waarbij de klant betrokken was.
--     * Slot: klant Description: De klant die bij het contactmoment betrokken was.
--     * Slot: rol Description: De rol die de klant in het contact had.
-- # Class: Objectcontactmoment Description: Het gegeven dat een contactmoment over een bepaald object ging, zoals een zaak.
--     * Slot: url Description: Adres waarop dit object is op te vragen. Het register kent het toe en het wijst gedurende het hele bestaan hetzelfde object aan.
--     * Slot: contactmoment Description: Het contactmoment dat over het object ging.
--     * Slot: object Description: Verwijzing naar het object waar het contact over ging, in het register dat het object beheert.
--     * Slot: objectType Description: Geeft aan wat voor soort object het is.
-- # Class: Contactmomentdocument Description: Het gegeven dat een document tijdens een contactmoment is ontvangen of verzonden.
--     * Slot: url Description: Adres waarop dit object is op te vragen. Het register kent het toe en het wijst gedurende het hele bestaan hetzelfde object aan.
--     * Slot: contactmoment Description: Het contactmoment waarbij het document werd uitgewisseld.
--     * Slot: informatieobject Description: Het document dat werd uitgewisseld.
--     * Slot: richting Description: Geeft aan of de gemeente het document van de klant kreeg of het aan de klant stuurde.
-- # Class: Productaanvraag Description: Vraag van een klant aan de gemeente om iets te leveren of te doen, zoals de klant die heeft gesteld.
--     * Slot: url Description: Adres waarop dit object is op te vragen. Het register kent het toe en het wijst gedurende het hele bestaan hetzelfde object aan.
--     * Slot: bronorganisatie Description: RSIN van de organisatie die de productaanvraag in het register heeft opgenomen.
--     * Slot: identificatie Description: Kenmerk waaronder de productaanvraag bij de bronorganisatie bekend is. Het register geeft er een uit wanneer de aanleverende partij er geen meegeeft.
--     * Slot: externeIdentificatie Description: Kenmerk waaronder de productaanvraag bij een andere organisatie of in een ander systeem bekend is.
--     * Slot: registratiedatum Description: Datum en tijd waarop de productaanvraag is geregistreerd. Het register vult die in wanneer de aanleverende partij er geen meegeeft.
--     * Slot: ingediendOp Description: Datum en tijd waarop de klant de aanvraag deed. Blijft dit leeg, dan viel de indiening samen met de registratie.
--     * Slot: status Description: Hoe ver de afhandeling van de productaanvraag is.
--     * Slot: inTeTrekkenProductaanvraag Description: De eerdere productaanvraag die de klant met deze aanvraag wil intrekken.
--     * Slot: intrekkendeProductaanvraag Description: De latere productaanvraag waarmee de klant deze aanvraag wil intrekken.
--     * Slot: aangevuldeProductaanvraag Description: De eerdere productaanvraag die de klant met deze aanvraag aanvult.
--     * Slot: aanvullendeProductaanvraag Description: De latere productaanvraag waarmee de klant deze aanvraag heeft aangevuld.
--     * Slot: tekst_id Description: Wat de klant vraagt, in diens eigen woorden.
--     * Slot: contactgegevens_id Description: Contactgegevens die alleen voor deze productaanvraag gelden. Per onderdeel gaan ze voor die van de klant.
-- # Class: Klantproductaanvraag Description: Het gegeven dat een klant bij een productaanvraag betrokken is, met de rol en een eventuele machtiging.
--     * Slot: url Description: Adres waarop dit object is op te vragen. Het register kent het toe en het wijst gedurende het hele bestaan hetzelfde object aan.
--     * Slot: productaanvraag Description: De productaanvraag waarbij de klant betrokken is.
--     * Slot: klant Description: De klant die bij de productaanvraag betrokken is.
--     * Slot: rol Description: De rol die de klant bij de productaanvraag heeft.
--     * Slot: indicatieMachtiging Description: Geeft aan of de klant bij deze productaanvraag een ander vertegenwoordigt of zich laat vertegenwoordigen.
-- # Class: Objectproductaanvraag Description: Het gegeven dat een productaanvraag bij een bepaald object hoort, zoals de zaak waarin zij wordt behandeld.
--     * Slot: url Description: Adres waarop dit object is op te vragen. Het register kent het toe en het wijst gedurende het hele bestaan hetzelfde object aan.
--     * Slot: productaanvraag Description: De productaanvraag die bij het object hoort.
--     * Slot: object Description: Verwijzing naar het object, in het register dat het object beheert.
--     * Slot: objectType Description: Geeft aan wat voor soort object het is.
-- # Class: Productaanvraagcontactmoment Description: Het gegeven dat een contactmoment over een productaanvraag ging of dat de aanvraag toen is gedaan.
--     * Slot: url Description: Adres waarop dit object is op te vragen. Het register kent het toe en het wijst gedurende het hele bestaan hetzelfde object aan.
--     * Slot: productaanvraag Description: De productaanvraag waar het contact over ging.
--     * Slot: contactmoment Description: Het contactmoment waarin de productaanvraag aan de orde was.
-- # Class: Productaanvraagdocument Description: Het gegeven dat een document bij een productaanvraag hoort, als aanvraag zelf of als bijlage.
--     * Slot: url Description: Adres waarop dit object is op te vragen. Het register kent het toe en het wijst gedurende het hele bestaan hetzelfde object aan.
--     * Slot: productaanvraag Description: De productaanvraag waar het document bij hoort.
--     * Slot: informatieobject Description: Het document dat de aanvraag bevat of aanvult.
-- # Class: Productaanvraagproduct Description: Het gegeven dat een bepaald product wordt aangevraagd. Eén productaanvraag kan meer producten betreffen.
--     * Slot: url Description: Adres waarop dit object is op te vragen. Het register kent het toe en het wijst gedurende het hele bestaan hetzelfde object aan.
--     * Slot: productaanvraag Description: De productaanvraag waarin om het product wordt gevraagd.
--     * Slot: product Description: Het product waarom wordt gevraagd, in het register van producten en diensten.
--     * Slot: productIdentificatie_id Description: Gegevens die het product aanwijzen voor het geval er geen register is om naar te verwijzen.
-- # Class: ProductIdentificatie Description: Gegevens waarmee vaststaat om welk product van de gemeente het gaat.
--     * Slot: id
--     * Slot: code Description: Code waaronder het product bij de gemeente bekend is.
-- # Class: BetrokkeneBijZaak Description: Het gegeven dat iemand die niet voor de gemeente werkt bij een zaak betrokken is. Dat kan een klant zijn, of iemand van wie alleen contactgegevens voor deze zaak bekend zijn.
--     * Slot: url Description: Adres waarop dit object is op te vragen. Het register kent het toe en het wijst gedurende het hele bestaan hetzelfde object aan.
--     * Slot: zaak Description: De zaak waarbij iemand betrokken is.
--     * Slot: klant Description: De klant die bij de zaak betrokken is, wanneer die als klant geregistreerd staat.
--     * Slot: rol Description: De rol die de betrokkene bij de zaak heeft.
--     * Slot: contactgegevens_id Description: Contactgegevens die alleen voor deze zaak gelden. Per onderdeel gaan ze voor die van de klant.
-- # Class: SubjectIdentificatie_handelsnaam
--     * Slot: SubjectIdentificatie_id Description: Autocreated FK slot
--     * Slot: handelsnaam Description: Naam of namen waaronder de vestiging zaken doet.
-- # Class: Contactmoment_onderwerpLinks
--     * Slot: Contactmoment_url Description: Autocreated FK slot
--     * Slot: onderwerpLinks Description: Adressen van producten, webpagina's of andere bronnen waarover het contact ging, zodat contactmomenten over hetzelfde bij elkaar te vinden zijn.

CREATE TABLE "Contactnaam" (
	id INTEGER NOT NULL,
	voorletters TEXT,
	voornaam TEXT,
	"voorvoegselAchternaam" TEXT,
	achternaam TEXT,
	PRIMARY KEY (id)
);

CREATE TABLE "Adres" (
	id INTEGER NOT NULL,
	type VARCHAR(17) NOT NULL,
	"naamOpenbareRuimte" TEXT,
	straatnaam TEXT,
	huisnummer INTEGER,
	huisletter TEXT,
	huisnummertoevoeging TEXT,
	postcode TEXT,
	woonplaats TEXT,
	locatiebeschrijving TEXT,
	regel1 TEXT,
	regel2 TEXT,
	regel3 TEXT,
	landcode TEXT,
	landnaam TEXT,
	postadrestype VARCHAR(14),
	nummer INTEGER,
	PRIMARY KEY (id)
);

CREATE TABLE "Rekeningnummer" (
	id INTEGER NOT NULL,
	iban TEXT NOT NULL,
	bic TEXT,
	PRIMARY KEY (id)
);

CREATE TABLE "BuitenlandseIdentificatie" (
	id INTEGER NOT NULL,
	identificatie TEXT NOT NULL,
	landcode TEXT NOT NULL,
	registernaam TEXT,
	PRIMARY KEY (id)
);

CREATE TABLE "Tekst" (
	id INTEGER NOT NULL,
	inhoud TEXT NOT NULL,
	formaat VARCHAR(8) NOT NULL,
	"formaatWeergave" TEXT NOT NULL,
	PRIMARY KEY (id)
);

CREATE TABLE "ActorIdentificatie" (
	id INTEGER NOT NULL,
	"soortActor" VARCHAR(24) NOT NULL,
	identificatie TEXT,
	voorletters TEXT,
	"voorvoegselAchternaam" TEXT,
	achternaam TEXT,
	naam TEXT,
	PRIMARY KEY (id)
);

CREATE TABLE "ProductIdentificatie" (
	id INTEGER NOT NULL,
	code TEXT NOT NULL,
	PRIMARY KEY (id)
);

CREATE TABLE "Contactgegevens" (
	id INTEGER NOT NULL,
	bedrijfsnaam TEXT,
	functie TEXT,
	emailadres TEXT,
	voorkeurskanaal TEXT,
	voorkeurstaal TEXT,
	contactnaam_id INTEGER,
	PRIMARY KEY (id),
	FOREIGN KEY(contactnaam_id) REFERENCES "Contactnaam" (id)
);

CREATE TABLE "SubjectIdentificatie" (
	id INTEGER NOT NULL,
	"subjectType" VARCHAR(23) NOT NULL,
	burgerservicenummer TEXT,
	"anpIdentificatie" TEXT,
	"aNummer" TEXT,
	voornamen TEXT,
	voorletters TEXT,
	"voorvoegselGeslachtsnaam" TEXT,
	geslachtsnaam TEXT,
	geslachtsaanduiding VARCHAR(1),
	geboortedatum TEXT,
	rsin TEXT,
	"kvkNummer" TEXT,
	"nummerAnderNietNatuurlijkPersoon" TEXT,
	"statutaireNaam" TEXT,
	rechtsvorm VARCHAR(47),
	vestigingsnummer TEXT,
	"buitenlandseIdentificatie_id" INTEGER,
	verblijfadres_id INTEGER,
	PRIMARY KEY (id),
	FOREIGN KEY("buitenlandseIdentificatie_id") REFERENCES "BuitenlandseIdentificatie" (id),
	FOREIGN KEY(verblijfadres_id) REFERENCES "Adres" (id)
);

CREATE TABLE "Telefoonnummer" (
	id INTEGER NOT NULL,
	nummer TEXT NOT NULL,
	"soortTelefoonnummer" VARCHAR(6),
	gebruik VARCHAR(8),
	omschrijving TEXT,
	"Contactgegevens_id" INTEGER,
	PRIMARY KEY (id),
	FOREIGN KEY("Contactgegevens_id") REFERENCES "Contactgegevens" (id)
);

CREATE TABLE "SocialMediaAccount" (
	id INTEGER NOT NULL,
	platform TEXT NOT NULL,
	gebruikersnaam TEXT NOT NULL,
	gebruik VARCHAR(8),
	"Contactgegevens_id" INTEGER,
	PRIMARY KEY (id),
	FOREIGN KEY("Contactgegevens_id") REFERENCES "Contactgegevens" (id)
);

CREATE TABLE "GetypeerdAdres" (
	id INTEGER NOT NULL,
	"soortAdres" VARCHAR(20) NOT NULL,
	"begindatumGeldigheid" DATE,
	"einddatumGeldigheid" DATE,
	"Contactgegevens_id" INTEGER,
	adres_id INTEGER NOT NULL,
	PRIMARY KEY (id),
	FOREIGN KEY("Contactgegevens_id") REFERENCES "Contactgegevens" (id),
	FOREIGN KEY(adres_id) REFERENCES "Adres" (id)
);

CREATE TABLE "Klant" (
	url TEXT NOT NULL,
	bronorganisatie TEXT NOT NULL,
	klantnummer TEXT NOT NULL,
	"soortKlant" VARCHAR(11) NOT NULL,
	subject TEXT,
	"websiteUrl" TEXT,
	"subjectIdentificatie_id" INTEGER,
	contactgegevens_id INTEGER,
	rekeningnummer_id INTEGER,
	PRIMARY KEY (url),
	FOREIGN KEY("subjectIdentificatie_id") REFERENCES "SubjectIdentificatie" (id),
	FOREIGN KEY(contactgegevens_id) REFERENCES "Contactgegevens" (id),
	FOREIGN KEY(rekeningnummer_id) REFERENCES "Rekeningnummer" (id)
);

CREATE TABLE "Contactmoment" (
	url TEXT NOT NULL,
	bronorganisatie TEXT NOT NULL,
	registratiedatum DATETIME NOT NULL,
	"plaatsgevondenOp" DATETIME,
	kanaal TEXT NOT NULL,
	initiatiefnemer VARCHAR(8),
	onderwerp TEXT,
	"vorigContactmoment" TEXT,
	"volgendContactmoment" TEXT,
	medewerker TEXT,
	tekst_id INTEGER,
	contactgegevens_id INTEGER,
	"actorIdentificatie_id" INTEGER,
	PRIMARY KEY (url),
	FOREIGN KEY("vorigContactmoment") REFERENCES "Contactmoment" (url),
	FOREIGN KEY("volgendContactmoment") REFERENCES "Contactmoment" (url),
	FOREIGN KEY(tekst_id) REFERENCES "Tekst" (id),
	FOREIGN KEY(contactgegevens_id) REFERENCES "Contactgegevens" (id),
	FOREIGN KEY("actorIdentificatie_id") REFERENCES "ActorIdentificatie" (id)
);

CREATE TABLE "Productaanvraag" (
	url TEXT NOT NULL,
	bronorganisatie TEXT NOT NULL,
	identificatie TEXT NOT NULL,
	"externeIdentificatie" TEXT,
	registratiedatum DATETIME NOT NULL,
	"ingediendOp" DATETIME,
	status VARCHAR(14) NOT NULL,
	"inTeTrekkenProductaanvraag" TEXT,
	"intrekkendeProductaanvraag" TEXT,
	"aangevuldeProductaanvraag" TEXT,
	"aanvullendeProductaanvraag" TEXT,
	tekst_id INTEGER,
	contactgegevens_id INTEGER,
	PRIMARY KEY (url),
	FOREIGN KEY("inTeTrekkenProductaanvraag") REFERENCES "Productaanvraag" (url),
	FOREIGN KEY("intrekkendeProductaanvraag") REFERENCES "Productaanvraag" (url),
	FOREIGN KEY("aangevuldeProductaanvraag") REFERENCES "Productaanvraag" (url),
	FOREIGN KEY("aanvullendeProductaanvraag") REFERENCES "Productaanvraag" (url),
	FOREIGN KEY(tekst_id) REFERENCES "Tekst" (id),
	FOREIGN KEY(contactgegevens_id) REFERENCES "Contactgegevens" (id)
);

CREATE TABLE "SubjectIdentificatie_handelsnaam" (
	"SubjectIdentificatie_id" INTEGER,
	handelsnaam TEXT,
	PRIMARY KEY ("SubjectIdentificatie_id", handelsnaam),
	FOREIGN KEY("SubjectIdentificatie_id") REFERENCES "SubjectIdentificatie" (id)
);

CREATE TABLE "Klantcontactmoment" (
	url TEXT NOT NULL,
	contactmoment TEXT NOT NULL,
	klant TEXT NOT NULL,
	rol VARCHAR(15) NOT NULL,
	PRIMARY KEY (url),
	FOREIGN KEY(contactmoment) REFERENCES "Contactmoment" (url),
	FOREIGN KEY(klant) REFERENCES "Klant" (url)
);

CREATE TABLE "Objectcontactmoment" (
	url TEXT NOT NULL,
	contactmoment TEXT NOT NULL,
	object TEXT NOT NULL,
	"objectType" VARCHAR(4) NOT NULL,
	PRIMARY KEY (url),
	FOREIGN KEY(contactmoment) REFERENCES "Contactmoment" (url)
);

CREATE TABLE "Contactmomentdocument" (
	url TEXT NOT NULL,
	contactmoment TEXT NOT NULL,
	informatieobject TEXT NOT NULL,
	richting VARCHAR(9),
	PRIMARY KEY (url),
	FOREIGN KEY(contactmoment) REFERENCES "Contactmoment" (url)
);

CREATE TABLE "Klantproductaanvraag" (
	url TEXT NOT NULL,
	productaanvraag TEXT NOT NULL,
	klant TEXT NOT NULL,
	rol VARCHAR(14),
	"indicatieMachtiging" VARCHAR(15),
	PRIMARY KEY (url),
	FOREIGN KEY(productaanvraag) REFERENCES "Productaanvraag" (url),
	FOREIGN KEY(klant) REFERENCES "Klant" (url)
);

CREATE TABLE "Objectproductaanvraag" (
	url TEXT NOT NULL,
	productaanvraag TEXT NOT NULL,
	object TEXT NOT NULL,
	"objectType" VARCHAR(4) NOT NULL,
	PRIMARY KEY (url),
	FOREIGN KEY(productaanvraag) REFERENCES "Productaanvraag" (url)
);

CREATE TABLE "Productaanvraagcontactmoment" (
	url TEXT NOT NULL,
	productaanvraag TEXT NOT NULL,
	contactmoment TEXT NOT NULL,
	PRIMARY KEY (url),
	FOREIGN KEY(productaanvraag) REFERENCES "Productaanvraag" (url),
	FOREIGN KEY(contactmoment) REFERENCES "Contactmoment" (url)
);

CREATE TABLE "Productaanvraagdocument" (
	url TEXT NOT NULL,
	productaanvraag TEXT NOT NULL,
	informatieobject TEXT NOT NULL,
	PRIMARY KEY (url),
	FOREIGN KEY(productaanvraag) REFERENCES "Productaanvraag" (url)
);

CREATE TABLE "Productaanvraagproduct" (
	url TEXT NOT NULL,
	productaanvraag TEXT NOT NULL,
	product TEXT,
	"productIdentificatie_id" INTEGER,
	PRIMARY KEY (url),
	FOREIGN KEY(productaanvraag) REFERENCES "Productaanvraag" (url),
	FOREIGN KEY("productIdentificatie_id") REFERENCES "ProductIdentificatie" (id)
);

CREATE TABLE "BetrokkeneBijZaak" (
	url TEXT NOT NULL,
	zaak TEXT NOT NULL,
	klant TEXT,
	rol VARCHAR(14) NOT NULL,
	contactgegevens_id INTEGER,
	PRIMARY KEY (url),
	FOREIGN KEY(klant) REFERENCES "Klant" (url),
	FOREIGN KEY(contactgegevens_id) REFERENCES "Contactgegevens" (id)
);

CREATE TABLE "Contactmoment_onderwerpLinks" (
	"Contactmoment_url" TEXT,
	"onderwerpLinks" TEXT,
	PRIMARY KEY ("Contactmoment_url", "onderwerpLinks"),
	FOREIGN KEY("Contactmoment_url") REFERENCES "Contactmoment" (url)
);
