"""De verbinding met een API: verzoeken, antwoorden, bladeren en fouten.

Dit bestand hoort bij de clients ernaast en is voor elke API hetzelfde. Het heeft alleen `httpx`
nodig.
"""

from __future__ import annotations

import typing as t
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import TracebackType

import httpx

Inhoud = t.TypeVar("Inhoud")
Token = str | Callable[[], str]
"""Een bearertoken, of een functie die er bij elk verzoek een geeft."""
WACHTTIJD = 30.0
"""Seconden waarna een verzoek wordt opgegeven."""


class Ongeldig(t.TypedDict):
    """Wat er aan één gegeven van een verzoek mankeert."""

    name: str
    code: str
    reason: str


class ApiFout(Exception):  # noqa: N818 - Dutch, as everything that users of a client read
    """Een antwoord met een foutstatus.

    Attributes:
        status: de HTTP-status.
        code: de soort fout, voor programma's: de soort gedragsregel of de eis die is geschonden.
        titel: de soort fout in woorden.
        detail: wat er in dit geval mis is.
        gegevens: wat er per gegeven mis is.
        wachten: na hoeveel seconden een nieuwe poging zin heeft; None als dat er niet bij staat.
    """

    def __init__(self, antwoord: httpx.Response) -> None:
        """Lees een antwoord volgens RFC 9457; een ander antwoord geeft alleen een status."""
        probleem = _object(antwoord)
        self.status = antwoord.status_code
        self.code = str(probleem.get("code", ""))
        self.titel = str(probleem.get("title", "")) or f"Status {self.status}"
        self.detail = str(probleem.get("detail", ""))
        fouten = probleem.get("invalidParams")
        self.gegevens: list[Ongeldig] = [
            Ongeldig(name=str(f.get("name", "")), code=str(f.get("code", "")),
                     reason=str(f.get("reason", "")))
            for f in (fouten if isinstance(fouten, list) else []) if isinstance(f, dict)
        ]  # fmt: skip
        wachten = antwoord.headers.get("retry-after", "")
        self.wachten: int | None = int(wachten) if wachten.isdigit() else None
        super().__init__(str(self))

    def __str__(self) -> str:
        regels = [f"{self.titel} ({self.status}): {self.detail}".rstrip(": ")]
        regels += [f"  {fout['name'] or 'bericht'}: {fout['reason']}" for fout in self.gegevens]
        return "\n".join(regels)

    def _render_traceback_(self) -> list[str]:
        """In een notitieboek staat alleen de uitleg; IPython vraagt hierom."""
        return [str(self)]


class GeenAntwoord(Exception):  # noqa: N818
    """De server antwoordt niet."""


class Ongewijzigd(Exception):  # noqa: N818
    """Er is geen inhoud: de versie die de client al heeft, is nog de huidige."""


@dataclass(frozen=True, slots=True)
class Antwoord(t.Generic[Inhoud]):
    """Een geslaagd antwoord.

    Attributes:
        status: de HTTP-status.
        koppen: de koppen van het antwoord.
    """

    status: int
    koppen: Mapping[str, str]
    _inhoud: Inhoud | None = field(repr=False)

    @property
    def inhoud(self) -> Inhoud:
        """Wat de API teruggaf.

        Raises:
            Ongewijzigd: als het antwoord alleen zegt dat er niets veranderd is (304).
        """
        if self.ongewijzigd:
            raise Ongewijzigd("Er is niets veranderd; gebruik wat je al hebt.")
        return t.cast(Inhoud, self._inhoud)

    @property
    def ongewijzigd(self) -> bool:
        """Waar als de versie die de client al heeft, nog de huidige is."""
        return self.status == 304

    @property
    def etag(self) -> str | None:
        """Het kenmerk van deze versie: voor `if_match` bij schrijven, `if_none_match` bij lezen."""
        return self.koppen.get("etag")

    @property
    def locatie(self) -> str | None:
        """De URL van een nieuw object."""
        return self.koppen.get("location")


class Verbinding:
    """Verstuurt verzoeken naar één API."""

    def __init__(
        self, basis: str, token: Token = "", *, client: httpx.Client | None = None
    ) -> None:
        """Maak een verbinding; er gaat nog niets over.

        Args:
            basis: de server-URL van de API.
            token: het bearertoken.
            client: een eigen client van httpx, die open blijft.
        """
        self.basis = basis.rstrip("/")
        self._token = token
        self._eigen = client is None
        self._client = client or httpx.Client(timeout=WACHTTIJD)

    def sluit(self) -> None:
        """Laat de verbinding los; een eigen client van de aanroeper blijft open."""
        if self._eigen:
            self._client.close()

    def __enter__(self) -> t.Self:
        return self

    def __exit__(
        self,
        soort: type[BaseException] | None,
        fout: BaseException | None,
        spoor: TracebackType | None,
    ) -> None:
        self.sluit()

    def verstuur(
        self,
        methode: str,
        pad: str,
        *,
        vraag: Mapping[str, t.Any] | None = None,
        koppen: Mapping[str, str | None] | None = None,
        bericht: t.Any = None,
    ) -> Antwoord[t.Any]:
        """Verstuur een verzoek.

        Args:
            methode: de HTTP-methode.
            pad: onder de server-URL, of een hele URL die daaronder ligt.
            vraag: parameters; wat None is, gaat niet mee, en een lijst gaat met komma's.
            koppen: wat None is, gaat niet mee.
            bericht: gaat als JSON mee; None: geen.

        Raises:
            ApiFout: bij een antwoord met een foutstatus.
            GeenAntwoord: als er geen antwoord komt.
            ValueError: voor een URL van een andere server; daar gaat het token niet heen.
        """
        meer = {naam: waarde for naam, waarde in (koppen or {}).items() if waarde is not None}
        token = self._token if isinstance(self._token, str) else self._token()
        if token:
            meer["Authorization"] = f"Bearer {token}"
        try:
            antwoord = self._client.request(
                methode, self._url(pad), params=_vraag(vraag), headers=meer, json=bericht
            )
        except httpx.HTTPError as fout:
            raise GeenAntwoord(f"De server antwoordt niet: {fout}") from fout
        if antwoord.status_code >= 400:
            raise ApiFout(antwoord)
        inhoud = antwoord.json() if antwoord.content else None
        return Antwoord(antwoord.status_code, antwoord.headers, inhoud)

    def blader(
        self,
        methode: str,
        pad: str,
        *,
        vraag: Mapping[str, t.Any] | None = None,
        bericht: t.Any = None,
    ) -> Iterator[t.Any]:
        """Alle objecten van een lijst, pagina na pagina."""
        volgende: t.Any = pad
        while volgende:
            pagina = self.verstuur(methode, volgende, vraag=vraag, bericht=bericht).inhoud
            yield from pagina["results"]
            volgende, vraag = pagina.get("next"), None

    def pad(self, sjabloon: str, **delen: str) -> str:
        """Het pad van één object; in plaats van zijn identificatie mag ook zijn URL."""
        return sjabloon.format(
            **{naam: deel.rstrip("/").rpartition("/")[2] for naam, deel in delen.items()}
        )

    def _url(self, pad: str) -> str:
        if pad.startswith("/"):
            return self.basis + pad
        if not pad.startswith(self.basis + "/"):
            raise ValueError(f"{pad} ligt niet onder {self.basis}")
        return pad


def _vraag(vraag: Mapping[str, t.Any] | None) -> dict[str, str] | None:
    gevraagd = {
        naam: _tekst(waarde) for naam, waarde in (vraag or {}).items() if waarde is not None
    }
    return gevraagd or None


def _tekst(waarde: t.Any) -> str:
    if isinstance(waarde, bool):
        return str(waarde).lower()
    if isinstance(waarde, Sequence) and not isinstance(waarde, str):
        return ",".join(map(_tekst, waarde))
    return str(waarde)


def _object(antwoord: httpx.Response) -> Mapping[str, t.Any]:
    try:
        gevonden = antwoord.json()
    except ValueError:
        return {}
    return gevonden if isinstance(gevonden, dict) else {}
