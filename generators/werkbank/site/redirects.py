"""Signs at the addresses that pages had on the site of 2022, and before this site was ordered."""

from __future__ import annotations

from html import escape
from pathlib import Path
from posixpath import dirname, relpath

MOVED = {
    "redoc-io-klanten": "specificaties/klanten/redoc.html",
    "redoc-io-contactmomenten": "specificaties/contactmomenten/redoc.html",
    "redoc-io-verzoeken": "specificaties/productaanvragen/redoc.html",
    "project": "project/index.html",
    "quickstart": "start/leverancier.html",
    "informatiemodel/basisterminologie": "begrippen.html",
    "informatiemodel/semantisch_model": "naslag/gegevenswoordenboek/index.html",
    "informatiemodel/uitwisselingsmodel": "specificaties/index.html",
    "informatiemodel/gegevenswoordenboek": "naslag/gegevenswoordenboek/index.html",
    "achtergronddocumentatie/besluiten": "besluiten/index.html",
    "achtergronddocumentatie/cases": "naslag/casussen/index.html",
    "achtergronddocumentatie/vraagstukken": "naslag/open-vragen.html",
    "veelgesteldevragen": "naslag/vragen.html",
    "contact": "over/index.html",
    "api-specificatie/klanten": "specificaties/klanten/index.html",
    "api-specificatie/contactmomenten": "specificaties/contactmomenten/index.html",
    "api-specificatie/verzoeken": "specificaties/productaanvragen/index.html",
}
"""Old address without ending, to the page that has the subject now."""

_PAGE = """<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex">
<title>Verplaatst</title>
<meta http-equiv="refresh" content="0; url={target}">
<link rel="canonical" href="{target}">
</head>
<body>
<main>
<h1>Deze pagina is verplaatst</h1>
<p><a href="{target}">Ga naar de nieuwe plaats</a></p>
</main>
</body>
</html>
"""


def write_redirects(site: Path) -> None:
    """Writes `<old>.html` and `<old>/index.html`, unless a page of the site stands there."""
    for old, new in MOVED.items():
        if not (site / new).exists():
            continue
        for address in (f"{old}.html", f"{old}/index.html"):
            path = site / address
            if path.exists():
                continue
            target = escape(relpath(new, dirname(address) or "."), quote=True)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(_PAGE.format(target=target), "utf-8")
