"""Redoc, taken from the package that carries it, in Dutch and without any address of its own.

Redoc has no translations. Its own texts are replaced in the script, each exactly as often as it
occurs in the version that is pinned: another version makes the build fail, and says so.
"""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path

PACKAGE = "drf_spectacular_sidecar"
SCRIPT = "static/drf_spectacular_sidecar/redoc/bundles/redoc.standalone.js"

_LOGO = "https://cdn.redoc.ly/redoc/logo-mini.svg"
_NO_LOGO = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E"

WORDS: tuple[tuple[str, str, int], ...] = (
    (_LOGO, _NO_LOGO, 1),
    # The first style is put in before there are options to read a nonce from.
    ('var t=n.nc;t&&', 'var s=document.currentScript,t=n.nc||s&&s.nonce;t&&', 1),
    ('enum:"Enum"', 'enum:"Waarden"', 1),
    ('enumSingleValue:"Value"', 'enumSingleValue:"Waarde"', 1),
    ('enumArray:"Items"', 'enumArray:"Onderdelen"', 1),
    ('default:"Default"', 'default:"Standaard"', 1),
    ('deprecated:"Deprecated"', 'deprecated:"Verouderd"', 1),
    ('example:"Example"', 'example:"Voorbeeld"', 1),
    ('examples:"Examples",recursive', 'examples:"Voorbeelden",recursive', 1),
    ('recursive:"Recursive"', 'recursive:"Herhaalt zich"', 1),
    ('arrayOf:"Array of "', 'arrayOf:"Lijst van "', 1),
    ('webhook:"Event"', 'webhook:"Gebeurtenis"', 1),
    ('const:"Value"', 'const:"Waarde"', 1),
    ('noResultsFound:"No results found"', 'noResultsFound:"Niets gevonden"', 1),
    ('download:"Download"', 'download:"Downloaden"', 1),
    ('"Download OpenAPI specification"', '"Specificatie downloaden"', 1),
    ('responses:"Responses",callbackResponses', 'responses:"Antwoorden",callbackResponses', 1),
    ('callbackResponses:"Callback responses"', 'callbackResponses:"Antwoorden op callback"', 1),
    ('requestSamples:"Request samples"', 'requestSamples:"Voorbeeldverzoeken"', 1),
    ('responseSamples:"Response samples"', 'responseSamples:"Voorbeeldantwoorden"', 1),
    ('"Request Body schema: "', '"Inhoud van het verzoek: "', 1),
    ('"Response Schema: "', '"Inhoud van het antwoord: "', 1),
    ('" Response Headers "', '" Koppen van het antwoord "', 1),
    ('"Authorizations:"', '"Toegang:"', 1),
    ('"Content type"', '"Soort inhoud"', 2),
    ('"Copied":"Not supported in your browser"', '"Gekopieerd":"Kan niet in deze browser"', 1),
    ('},"Copy")', '},"Kopiëren")', 1),
    ('" Expand all "', '" Alles openen "', 1),
    ('" Collapse all "', '" Alles sluiten "', 1),
    ('placeholder:"Search...","aria-label":"Search"', 'placeholder:"Zoeken in deze API","aria-label":"Zoeken in deze API"', 1),  # noqa: E501
    ('"Terms of Service"', '"Voorwaarden"', 1),
    ('"Hide pattern":"Show pattern"', '"Patroon verbergen":"Patroon tonen"', 1),
    ('"non-empty"', '"niet leeg"', 1),
    ('"Loading ..."', '"Bezig met laden"', 1),
    ('"Loading..."', '"Bezig met laden"', 2),
    ('"API docs by Redocly"', '"Gemaakt met Redoc"', 1),
    ('"Security Scheme Type: "', '"Soort beveiliging: "', 1),
    ('oneOfType="One of"', 'oneOfType="Een van"', 2),
    ('oneOfType="Any of"', 'oneOfType="Een of meer van"', 1),
    ('vp,null,e," Parameters")', 'vp,null,({path:"Parameters in het pad",query:"Parameters in de query",header:"Koppen van het verzoek",cookie:"Cookies"})[e]||e)', 1),  # noqa: E501
    ('ca("characters"', 'ca("tekens"', 1),
    ('ca("items"', 'ca("onderdelen"', 1),
    ('ca("properties"', 'ca("sleutels"', 1),
    ('`decimal places <= ', '`decimalen <= ', 1),
    ('`multiple of ', '`veelvoud van ', 1),
    ('e.uniqueItems&&t.push("unique")', 'e.uniqueItems&&t.push("zonder dubbele")', 1),
    ('Jg,null,"required")', 'Jg,null,"verplicht")', 1),
    ('qv,null,"required")', 'qv,null,"verplicht")', 1),
    ('Bv,null,"optional")', 'Bv,null,"niet verplicht")', 1),
    ('Zg,null,"additional property")', 'Zg,null,"extra sleutel")', 1),
    ('Zg,null,"pattern property")', 'Zg,null,"sleutel volgens patroon")', 1),
    ('vy,null,"[ items"', 'vy,null,"[ onderdelen"', 1),
    ('Ap,{type:"warning"},"Deprecated")', 'Ap,{type:"warning"},"Verouderd")', 1),
    ('" Deprecated "', '" Verouderd "', 1),
    ('pg,null,"Example")', 'pg,null,"Voorbeeld")', 1),
    ('ariaLabel:"Example"', 'ariaLabel:"Voorbeeld"', 1),
    ('"License:"', '"Licentie:"', 1),
    ('"No sample"', '"Geen voorbeeld"', 1),
    ('{$expanded:i},"None")', '{$expanded:i},"Geen")', 1),
    ('"Bearer format: "', '"Vorm van het token: "', 1),
    ('"HTTP Authorization Scheme: "', '"Manier van toegang: "', 1),
    ('"Required scopes: "', '"Nodige scopes: "', 1),
    ('"See less":"See more"', '"Minder":"Meer"', 1),
    (' more`:"Hide"', ' meer`:"Verbergen"', 1),
    ('`expand ${a}`', '`${a} openen of sluiten`', 1),
    ('?"expand":"collapse"}', '?"openen":"sluiten"}', 2),
    ('"aria-label","collapse"', '"aria-label","sluiten"', 2),
    ('"aria-label","expand"', '"aria-label","openen"', 2),
    ('"Something went wrong..."', '"Er ging iets mis"', 1),
)  # fmt: skip
"""What stands in the script of Redoc 2.5.4, what replaces it, and how often it occurs."""


class RedocChangedError(Exception):
    """The script of Redoc is not the version that the texts were made for."""


@cache
def redoc_bundle() -> str:
    """The script of Redoc, in Dutch.

    Raises:
        RedocChangedError: when a text is not found as often as it should be.
    """
    spec = find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        raise RedocChangedError(f"Het pakket {PACKAGE} ontbreekt; installeer de extra `site`.")
    script = (Path(spec.origin).parent / SCRIPT).read_text("utf-8")
    for old, new, times in WORDS:
        pieces = script.split(old)
        if len(pieces) - 1 != times:
            raise RedocChangedError(
                f"De tekst {old!r} staat {len(pieces) - 1} keer in Redoc en niet {times} keer:"
                " dit is een andere versie. Pas WORDS in werkbank/redoc/bundle.py aan."
            )
        script = new.join(pieces)
    return script.replace("//# sourceMappingURL=redoc.standalone.js.map", "")
