"""What the files of the site hold, apart from any browser."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import unquote

import pytest

from tests.site.page_types import PAGE_TYPES
from tests.site.served import PREFIX
from werkbank.site.redirects import MOVED

_LIMIT = 300 * 1024
_PUBLISHED = "https://vng-realisatie.github.io/klantinteracties/"
_VOID = re.compile(r"<svg.*?</svg>", re.DOTALL)


class _Links(HTMLParser):
    """The identifiers and addresses in a page."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.doubled: set[str] = set()
        self.links: list[str] = []
        self.assets: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        for name in ("id", "name") if tag == "a" else ("id",):
            if value := given.get(name):
                (self.doubled if value in self.ids else self.ids).add(value)
        if tag in ("a", "area") and given.get("href"):
            self.links.append(str(given["href"]))
        if tag in ("script", "img", "iframe", "link", "source"):
            self.assets.extend(str(given[name]) for name in ("src", "href") if given.get(name))


@pytest.fixture(scope="module")
def parsed(site: Path) -> dict[str, _Links]:
    found = {}
    for path in sorted(site.rglob("*.html")):
        reader = _Links()
        reader.feed(path.read_text("utf-8"))
        found[path.relative_to(site).as_posix()] = reader
    return found


def _internal(parsed: dict[str, _Links]) -> Iterator[tuple[str, str, str, str]]:
    """Page, address as it stands there, path from the top, and anchor."""
    for name, reader in parsed.items():
        for target in reader.links:
            if re.match(r"[a-z]+:", target):
                continue
            path, _, anchor = target.partition("#")
            base = "" if path.startswith("/") else dirname(name)
            whole = normpath(join(base, unquote(path).removeprefix(PREFIX))) if path else name
            yield name, target, ("index.html" if whole == "." else whole), unquote(anchor)


def test_every_internal_link_and_anchor_resolves(site: Path, parsed: dict[str, _Links]) -> None:
    broken = []
    for name, target, path, anchor in _internal(parsed):
        if path.endswith("/redoc.html") and anchor.startswith("tag/"):
            continue  # Redoc makes these places itself; test_redoc looks at them
        if not (site / path).exists():
            broken.append(f"{name}: {target}")
        elif anchor and anchor != "__skip" and anchor not in parsed[path].ids:
            broken.append(f"{name}: {target} (anker)")
    assert not broken, "\n".join(broken[:40])


def test_no_identifier_stands_twice_on_a_page(parsed: dict[str, _Links]) -> None:
    doubled = {name: each.doubled for name, each in parsed.items() if each.doubled}
    assert not doubled


def test_no_page_takes_anything_from_another_address(site: Path, parsed: dict[str, _Links]) -> None:
    foreign = [
        f"{name}: {asset}"
        for name, reader in parsed.items()
        for asset in reader.assets
        if re.match(r"(https?:)?//", asset) and not asset.startswith(_PUBLISHED)
    ]
    assert not foreign
    for style in site.rglob("*.css"):
        assert not re.search(r"url\(\s*['\"]?(https?:)?//", style.read_text("utf-8")), style


@pytest.mark.parametrize("name", PAGE_TYPES.values())
def test_a_page_is_light(site: Path, name: str) -> None:
    """Without the diagrams, and with everything a browser fetches for it but Redoc."""
    if not name.endswith("redoc.html"):
        page = _VOID.sub("", (site / name).read_text("utf-8"))
        assert len(page.encode()) <= _LIMIT
        assets = re.findall(r'<(?:script|link)[^>]+?(?:src|href)="([^"]+\.(?:js|css))"', page)
        fetched = [
            site / normpath(join(dirname(name), each.removeprefix(PREFIX))) for each in assets
        ]
        whole = len(gzip.compress(page.encode())) + sum(
            len(gzip.compress(each.read_bytes())) for each in fetched
        )
        assert whole <= _LIMIT


def test_every_page_is_light(site: Path) -> None:
    heavy = {
        str(path.relative_to(site)): size
        for path in site.rglob("*.html")
        if (size := len(_VOID.sub("", path.read_text("utf-8")).encode())) > _LIMIT
    }
    assert not heavy


def test_every_page_has_a_title_a_language_and_social_metadata(site: Path) -> None:
    for path in site.rglob("*.html"):
        text = path.read_text("utf-8")
        assert '<html lang="nl"' in text, path
        assert re.search(r"<title>[^<]+</title>", text), path
        if "Deze pagina is verplaatst" not in text:
            assert 'property="og:title"' in text, path
            assert len(re.findall(r"<h1[ >]", text)) == 1, path


def test_a_shared_link_has_a_picture_of_the_size_it_says(site: Path) -> None:
    text = (site / "index.html").read_text("utf-8")
    told = dict(re.findall(r'<meta (?:property|name)="([^"]+)" content="([^"]*)"', text))
    assert told["twitter:card"] == "summary_large_image"
    assert told["og:image:alt"]
    assert told["og:image"].startswith(_PUBLISHED)
    picture = site / told["og:image"].removeprefix(_PUBLISHED)
    content = picture.read_bytes()
    assert content.startswith(b"\x89PNG")
    size = (int.from_bytes(content[16:20], "big"), int.from_bytes(content[20:24], "big"))
    assert size == (int(told["og:image:width"]), int(told["og:image:height"]))
    assert len(content) <= _LIMIT


def test_titles_tell_pages_apart(site: Path) -> None:
    titles: dict[str, list[str]] = {}
    for path in site.rglob("*.html"):
        text = path.read_text("utf-8")
        if "Deze pagina is verplaatst" in text:
            continue
        found = re.search(r"<title>([^<]+)</title>", text)
        assert found
        titles.setdefault(unescape(found[1]), []).append(str(path.relative_to(site)))
    assert not {title: names for title, names in titles.items() if len(names) > 1}


_ENGLISH = re.compile(
    r"\b(?:Skip to|Search|Table of contents|Back to top|Next|Previous|Copy to|Not found|Made with"
    r"|Toggle|Footer|Header|Permanent link|Navigation|Loading|Home page|Made by)\b"
)


def test_no_english_is_left_in_the_interface(site: Path) -> None:
    for name in PAGE_TYPES.values():
        text = (site / name).read_text("utf-8")
        shown = re.sub(r"<(script|style|pre|code)\b.*?</\1>", " ", text, flags=re.DOTALL)
        shown = re.sub(r"<(?!\w+[^>]*(?:title|aria-label|placeholder|alt)=)[^>]+>", " ", shown)
        assert not _ENGLISH.findall(shown), (name, _ENGLISH.findall(shown))


def test_addresses_of_2022_lead_to_what_is_there_now(site: Path) -> None:
    for old in ("redoc-io-klanten", "redoc-io-contactmomenten", "redoc-io-verzoeken"):
        assert old in MOVED
    for old, new in MOVED.items():
        assert (site / new).exists(), new
        for name in (f"{old}.html", f"{old}/index.html"):
            text = (site / name).read_text("utf-8")
            found = re.search(r'url=([^"]+)"', text)
            if name == "project/index.html":
                continue  # the page itself has this address
            assert found, name
            assert normpath(join(dirname(name), found[1])) == new


def test_the_site_has_a_map_and_a_page_for_what_is_not_there(site: Path) -> None:
    listed = (site / "sitemap.xml").read_text("utf-8")
    assert "naslag/gegevenswoordenboek/klant.html" in listed
    assert "Deze pagina bestaat niet" in (site / "404.html").read_text("utf-8")
    assert (site / "assets/werkbank/beeldmerk.svg").exists()


def test_every_attribute_question_rule_and_decision_has_its_own_address(
    site: Path, parsed: dict[str, _Links]
) -> None:
    del site
    assert {"klantnummer", "soortKlant", "url"} <= parsed[
        "naslag/gegevenswoordenboek/klant.html"
    ].ids
    assert {"V01", "V28"} <= parsed["naslag/vragen.html"].ids
    assert {"kla-001", "alg-001"} <= parsed["naslag/gedrag/klanten.html"].ids
    assert "Klant.soortKlant" in parsed["samenhang.html"].ids
