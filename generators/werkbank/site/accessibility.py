"""The accessibility statement, from what was measured and recorded."""

from __future__ import annotations

import json

from werkbank.emit.markdown import bullets, heading, page, table, text
from werkbank.emit.words import day
from werkbank.site.edition import Edition

RECORD = "docs/toegankelijkheid.json"


def accessibility_page(edition: Edition) -> str:
    """The statement; without a record it says that nothing has been measured."""
    return page((heading(1, "Toegankelijkheidsverklaring"), *_told(edition)))


def _told(edition: Edition) -> list[str]:
    path = edition.root / RECORD
    if not path.exists():
        return ["De toegankelijkheid van deze site is nog niet gemeten."]
    from datetime import date

    record = json.loads(path.read_text("utf-8"))
    found = sum(each["problemen"] for each in record["metingen"])
    number = str(found) if found else "geen"
    verdict = (
        f"Bij de meting zijn {number} afwijkingen van WCAG 2.1 en 2.2, niveau A en AA, gevonden."
    )
    return [
        "Deze site wil voor iedereen te gebruiken zijn: met een toetsenbord, met een schermlezer,"
        " op een telefoon, vergroot, en zonder JavaScript.",
        heading(2, "Uitkomst", "uitkomst"),
        f"{verdict} Gemeten op {day(date.fromisoformat(record['datum']))} met axe-core"
        f" {text(record['axe'])} in Chromium, op elke soort pagina, licht en donker, op een groot"
        " scherm en op een scherm van 360 pixels breed.",
        table(
            ("Soort pagina", "Regels die gelden", "Afwijkingen"),
            (
                (text(each["soort"]), str(each["regels"]), str(each["problemen"]))
                for each in record["metingen"]
            ),
        ),
        heading(2, "Wat een meting niet ziet", "beperkingen"),
        "Een programma vindt niet alles. Bij elke toets van de site loopt daarnaast een tweede"
        " programma met alleen het toetsenbord door de navigatie, het zoeken, de tabellen en Redoc."
        " Een onderzoek met mensen die hulpmiddelen gebruiken is nog niet gedaan.",
        "Bekende beperkingen:",
        bullets(text(each) for each in record["beperkingen"]),
        heading(2, "Een probleem melden", "melden"),
        "Loop je ergens tegenaan? Meld het op de [pagina over dit project](index.md#contact).",
    ]
