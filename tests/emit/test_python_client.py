"""The generated clients: typed, complete, and they do what they say against a real server."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx
import pytest

from tests.api.server import ADDRESS, SECRET, Server, every_scope, open_server
from tests.conftest import PROJECT
from tests.published import published_model
from werkbank.api.tokens import make_token
from werkbank.emit.openapi import openapi_document
from werkbank.emit.python_client import FOLDER, client_source, emit_python_client
from werkbank.emit.python_client.types import annotation
from werkbank.ir import Model

KLANT: Any = {"bronorganisatie": "899999906", "soortKlant": "zelfstandig"}
MOMENT: Any = {"bronorganisatie": "899999906", "kanaal": "balie"}


@pytest.fixture(scope="module")
def package(real_model: Model, tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    """The emitted package, imported."""
    folder = tmp_path_factory.mktemp("client")
    for artefact in emit_python_client(real_model):
        path = folder / artefact.path.removeprefix(FOLDER + "/")
        path.write_bytes(artefact.content)
    spec = importlib.util.spec_from_file_location(
        "proefclient", folder / "__init__.py", submodule_search_locations=[str(folder)]
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["proefclient"] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def server(real_model: Model) -> Iterator[Server]:
    with open_server(real_model) as server:
        yield server


def api(package: ModuleType, server: Server, name: str, token: str | None = None) -> Any:
    cls = getattr(package, f"{name.capitalize()}Api")
    token = make_token(SECRET, "proef", every_scope(server.model)) if token is None else token
    client = httpx.Client(transport=server.client._transport)
    return cls(ADDRESS + server.url(name), token, client=client)


def test_every_operation_is_a_method(package: ModuleType, real_model: Model) -> None:
    for each in real_model.apis:
        cls = getattr(package, f"{each.name.capitalize()}Api")
        wanted = {op.operation_id for res in each.resources for op in res.operations}
        assert wanted <= {name for name in vars(cls) if not name.startswith("_")}


def test_a_klant_from_beginning_to_end(package: ModuleType, server: Server) -> None:
    klanten = api(package, server, "klanten")
    made = klanten.klant_create(KLANT, x_audit_toelichting="Proef")
    url = made.inhoud["url"]
    assert (made.status, made.locatie) == (201, url)
    read = klanten.klant_read(url)
    assert read.inhoud == made.inhoud == klanten.klant_read(url.rpartition("/")[2]).inhoud
    same = klanten.klant_read(url, if_none_match=read.etag)
    assert same.ongewijzigd
    with pytest.raises(package.Ongewijzigd):
        _ = same.inhoud
    assert klanten.klant_headers(url).etag == read.etag
    changed = klanten.klant_partial_update(
        url, {"websiteUrl": "https://example.org"}, if_match=read.etag
    )
    with pytest.raises(package.ApiFout) as stale:
        klanten.klant_delete(url, if_match=read.etag)
    assert (stale.value.status, stale.value.code) == (412, "caching")
    actions = [line["actie"] for line in klanten.klant_audittrail_list(url).inhoud]
    assert actions == ["create", "partial_update"]
    assert klanten.klant_delete(url, if_match=changed.etag).status == 204


def test_pages_follow_each_other(package: ModuleType, server: Server) -> None:
    momenten = api(package, server, "contactmomenten")
    urls = [momenten.contactmoment_create(MOMENT).inhoud["url"] for _ in range(5)]
    page = momenten.contactmoment_list(pageSize=2, ordering=["-registratiedatum"]).inhoud
    assert (page["count"], len(page["results"])) == (5, 2)
    found = [each["url"] for each in momenten.contactmoment_list_alle(pageSize=2)]
    assert found == urls
    searched = momenten.contactmoment_zoek_alle({"kanaal": "balie", "pageSize": 2})
    assert [each["url"] for each in searched] == urls


def test_an_error_tells_in_dutch_what_is_wrong(package: ModuleType, server: Server) -> None:
    klanten = api(package, server, "klanten")
    with pytest.raises(package.ApiFout) as wrong:
        klanten.klant_create({**KLANT, "bronorganisatie": "123456789"})
    assert (wrong.value.status, wrong.value.gegevens[0]["name"]) == (400, "bronorganisatie")
    shown = str(wrong.value)
    assert "Het verzoek klopt niet (400)" in shown
    assert "\n  bronorganisatie: " in shown
    with pytest.raises(package.ApiFout) as nobody:
        api(package, server, "klanten", token="").klant_list()
    assert nobody.value.status == 401


def test_a_server_that_says_something_else_is_an_error_all_the_same(package: ModuleType) -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        if request.url.path.endswith("/stuk"):
            raise httpx.ConnectError("nee")
        return httpx.Response(503, text="<html>", headers={"Retry-After": "3"})

    client = httpx.Client(transport=httpx.MockTransport(answer))
    klanten = package.KlantenApi("https://example.org", lambda: "x", client=client)
    with pytest.raises(package.ApiFout, match="Status 503") as away:
        klanten.klant_list()
    assert (away.value.wachten, away.value.gegevens) == (3, [])
    with pytest.raises(package.GeenAntwoord, match="De server antwoordt niet"):
        klanten.verbinding.verstuur("GET", "/stuk")
    with pytest.raises(ValueError, match="ligt niet onder"):
        klanten.verbinding.verstuur("GET", "https://example.com/klanten")


def test_the_committed_clients_are_strictly_typed() -> None:
    """And code that uses them in another way than the specification is refused."""
    command = [sys.executable, "-m", "mypy", "--strict", "--config-file=", "--no-incremental"]
    done = subprocess.run(
        [*command, "specificatie/python/client"],
        cwd=PROJECT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout


def test_wrong_use_does_not_pass_a_type_checker(tmp_path: Path) -> None:
    wrong = (
        "from client import KlantenApi\n"
        "api = KlantenApi('https://example.org')\n"
        "api.klant_create({'bronorganisatie': '899999906', 'soortKlant': 'gast'})\n"
        "api.klant_create({'soortKlant': 'zelfstandig'})\n"
        "api.klant_list(burgerservicenummer='999990019')\n"
        "print(api.klant_read('x').inhoud['naam'])\n"
    )
    (tmp_path / "gebruik.py").write_text(wrong, "utf-8")
    command = [sys.executable, "-m", "mypy", "--strict", "--config-file=", "--no-incremental"]
    done = subprocess.run(
        [*command, str(tmp_path / "gebruik.py")],
        cwd=PROJECT / "specificatie" / "python",
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    lines = {int(line.split(":")[1]) for line in done.stdout.splitlines() if ": error:" in line}
    assert lines == {3, 4, 5, 6}, done.stdout


def test_an_earlier_version_has_clients_too() -> None:
    """With inheritance, null and names in small letters; it is valid Python."""
    model = published_model()
    for each in model.apis:
        document = openapi_document(model, each)
        compile(client_source(document, "Api"), f"{each.name}.py", "exec")


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        ({"type": ["string", "null"]}, "str | None"),
        ({"type": "array", "items": {"$ref": "#/components/schemas/Url"}}, "list[Url]"),
        ({"enum": ["a", None]}, "t.Literal['a', None]"),
        ({"const": "a"}, "t.Literal['a']"),
        ({"anyOf": [{"$ref": "#/components/schemas/A"}, {"type": "null"}]}, "A | None"),
        ({"type": "object"}, "dict[str, t.Any]"),
        ({}, "t.Any"),
        ({"type": "boolean"}, "bool"),
    ],
)
def test_types(schema: dict[str, Any], expected: str) -> None:
    assert annotation(schema) == expected
