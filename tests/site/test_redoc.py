"""Redoc shows the whole specification, in Dutch."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from tests.conftest import PROJECT
from tests.site.visiting import heard, visit, without_index
from werkbank.redoc import bundle as redoc

APIS = ("klanten", "contactmomenten", "productaanvragen")
_ENGLISH = re.compile(
    r"\b(?:Request samples|Response samples|Responses|Authorizations|required|query Parameters"
    r"|path Parameters|Content type|Copy|Expand all|Collapse all|characters|Enum|Default|Download"
    r"|Array of|One of|Any of|Request Body schema|Response Schema|Response Headers|API docs by)\b"
)


@pytest.mark.parametrize("api", APIS)
@pytest.mark.parametrize("from_disk", [False, True])
def test_every_operation_is_shown_in_dutch(
    page: Any, address: str, site: Any, api: str, from_disk: bool
) -> None:
    start = f"{site.as_uri()}/" if from_disk else address
    without_index(page)
    wrong = heard(page, start)
    visit(page, f"{start}specificaties/{api}/redoc.html")
    spec = json.loads((PROJECT / "specificatie" / api / "openapi.json").read_text("utf-8"))
    wanted = {
        f"tag/{operation['tags'][0]}/operation/{operation['operationId']}"
        for methods in spec["paths"].values()
        for method, operation in methods.items()
        if method in {"get", "post", "put", "patch", "delete", "head"}
    }
    shown = set(page.evaluate("[...document.querySelectorAll('#redoc [id]')].map(each => each.id)"))
    assert wanted <= shown
    text = page.inner_text("#redoc")
    assert not set(_ENGLISH.findall(text))
    assert {"Voorbeeldantwoorden", "verplicht"} <= set(re.findall(r"\w+", text))
    assert not wrong


def test_an_operation_has_an_address_of_its_own(page: Any, address: str) -> None:
    without_index(page)
    visit(page, f"{address}specificaties/klanten/index.html")
    page.click("text=klant_create")
    page.wait_for_selector(".redoc-klaar #redoc h1")
    page.wait_for_function(
        "Math.abs(document.getElementById('tag/klanten/operation/klant_create')"
        ".getBoundingClientRect().top) < 250"
    )


def test_another_version_of_redoc_stops_the_build(monkeypatch: pytest.MonkeyPatch) -> None:
    redoc.redoc_bundle.cache_clear()
    monkeypatch.setattr(redoc, "WORDS", (("no such text", "geen", 1),))
    with pytest.raises(redoc.RedocChangedError, match="andere versie"):
        redoc.redoc_bundle()
    redoc.redoc_bundle.cache_clear()
