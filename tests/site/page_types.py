"""One page of every type, for tests that are too slow to do on all."""

from __future__ import annotations

PAGE_TYPES = {
    "startpagina": "index.html",
    "beginpagina per lezer": "start/leverancier.html",
    "vragen en antwoorden": "naslag/vragen.html",
    "planning": "naslag/open-vragen.html",
    "besluit": "besluiten/B43-twee-routes-zonder-identificatie.html",
    "samenhang": "samenhang.html",
    "traceerbaarheid": "naslag/traceerbaarheid.html",
    "begrippen": "begrippen.html",
    "overzicht van het model": "naslag/gegevenswoordenboek/index.html",
    "objecttype": "naslag/gegevenswoordenboek/klant.html",
    "alle attributen": "naslag/gegevenswoordenboek/attributen.html",
    "enumeraties": "naslag/gegevenswoordenboek/enumeraties.html",
    "overzicht van een API": "specificaties/klanten/index.html",
    "Redoc": "specificaties/klanten/redoc.html",
    "gedrag": "naslag/gedrag/klanten.html",
    "scopes": "naslag/scopes/klanten.html",
    "verschillen": "specificaties/klanten/verschillen.html",
    "casussen": "naslag/casussen/index.html",
    "vergelijking": "naslag/casussen/vergelijking.html",
    "casus": "naslag/casussen/gastmelding.html",
    "notitieboek": "naslag/casussen/03-over-http.html",
    "notitieboek met plaatjes": "naslag/casussen/20-data-valideren.html",
    "ontwerpvarianten": "varianten.html",
    "compatibiliteit": "naslag/compatibiliteit.html",
    "data valideren": "data-valideren.html",
    "meldingen": "naslag/meldingen.html",
    "over": "over/index.html",
    "verklaring": "over/toegankelijkheid.html",
    "niet gevonden": "404.html",
}
"""Dutch name, as the accessibility statement has it, and an example."""
