# ruff: noqa: ARG001 - every fault has the same signature
"""Servers that are wrong in one way each, and what the examination must call it."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

import httpx

from tests.api.server import SECRET, every_scope
from tests.conformance.examined import Send, Tamper
from werkbank.api.tokens import make_token
from werkbank.ir import Model


@dataclass(frozen=True)
class Fault:
    """A fault.

    Attributes:
        named: key of the feature that must fail.
        model: what the server is driven by, when that is wrong.
        tamper: what happens on the way, when that is wrong.
    """

    name: str
    named: str
    model: Callable[[Model], Model] | None = None
    tamper: Callable[[Model], Tamper] | None = None


def without(code: str) -> Callable[[Model], Model]:
    """A model without a behaviour rule."""

    def broken(model: Model) -> Model:
        apis = tuple(
            replace(api, behaviours=tuple(r for r in api.behaviours if r.code != code))
            for api in model.apis
        )
        return replace(model, apis=apis)

    return broken


def answering(change: Callable[[httpx.Request, httpx.Response], httpx.Response | None]) -> Any:
    """A fault in the answers."""

    def tamper(_: Model) -> Tamper:
        def handle(request: httpx.Request, send: Send) -> httpx.Response:
            response = send(request)
            response.read()
            return change(request, response) or response

        return handle

    return tamper


def asking(change: Callable[[Model, httpx.Request], httpx.Request]) -> Any:
    """A fault in what the server takes a request for."""

    def tamper(model: Model) -> Tamper:
        return lambda request, send: send(change(model, request))

    return tamper


def rewritten(
    response: httpx.Response,
    *,
    status: int | None = None,
    body: Any = ...,
    headers: Mapping[str, str | None] = {},
) -> httpx.Response:
    kept = {name: value for name, value in response.headers.items() if name != "content-length"}
    for name, value in headers.items():
        kept.pop(name.lower(), None)
        if value is not None:
            kept[name.lower()] = value
    content = response.content if body is ... else json.dumps(body).encode()
    return httpx.Response(status or response.status_code, headers=kept, content=content)


def with_headers(request: httpx.Request, **headers: str | None) -> httpx.Request:
    kept = dict(request.headers)
    for name, value in headers.items():
        kept.pop(name.replace("_", "-"), None)
        if value is not None:
            kept[name.replace("_", "-")] = value
    return httpx.Request(request.method, request.url, headers=kept, content=request.read())


def is_object(request: httpx.Request) -> bool:
    return len(request.url.path.rsplit("/", 1)[-1]) == 36


def body_of(response: httpx.Response) -> Any:
    try:
        return json.loads(response.content)
    except ValueError:
        return None


def lacks(name: str, *, status: int | None = None) -> Any:
    def change(request: httpx.Request, response: httpx.Response) -> httpx.Response | None:
        if status not in (None, response.status_code):
            return None
        return rewritten(response, headers={name: None})

    return answering(change)


def everyone_may(model: Model, request: httpx.Request) -> httpx.Request:
    token = make_token(SECRET, "proef", every_scope(model))
    return with_headers(request, authorization=f"Bearer {token}")


def anonymous_may(model: Model, request: httpx.Request) -> httpx.Request:
    return request if "authorization" in request.headers else everyone_may(model, request)


def forged_may(model: Model, request: httpx.Request) -> httpx.Request:
    token = request.headers.get("authorization", "")
    return (
        everyone_may(model, request) if token.count(".") == 2 and token.endswith(".") else request
    )


def _created_200(request: httpx.Request, response: httpx.Response) -> httpx.Response | None:
    return rewritten(response, status=200) if response.status_code == 201 else None


def _plain_problem(request: httpx.Request, response: httpx.Response) -> httpx.Response | None:
    if response.status_code < 400:
        return None
    return rewritten(response, headers={"content-type": "application/json"})


def _english_problem(request: httpx.Request, response: httpx.Response) -> httpx.Response | None:
    if response.status_code != 404:
        return None
    return rewritten(response, body={"error": "not found"})


def _deleted_with_body(request: httpx.Request, response: httpx.Response) -> httpx.Response | None:
    if response.status_code != 204 or request.method != "DELETE":
        return None
    return rewritten(response, status=200, body={}, headers={"content-type": "application/json"})


def _no_next(request: httpx.Request, response: httpx.Response) -> httpx.Response | None:
    body = body_of(response)
    if isinstance(body, dict) and "next" in body:
        del body["next"]
        return rewritten(response, body=body)
    return None


def _no_before(request: httpx.Request, response: httpx.Response) -> httpx.Response | None:
    body = body_of(response)
    if request.url.path.endswith("/audittrail") and isinstance(body, list):
        for line in body:
            line["wijzigingen"].pop("oud", None)
        return rewritten(response, body=body)
    return None


def _extra_property(request: httpx.Request, response: httpx.Response) -> httpx.Response | None:
    body = body_of(response)
    if response.status_code == 200 and is_object(request) and isinstance(body, dict):
        return rewritten(response, body={**body, "id": 7})
    return None


def _no_head(request: httpx.Request, response: httpx.Response) -> httpx.Response | None:
    return rewritten(response, status=405) if request.method == "HEAD" else None


def _ignoring_unknown(model: Model, request: httpx.Request) -> httpx.Request:
    if "bestaatNiet" not in request.url.params:
        return request
    url = request.url.copy_remove_param("bestaatNiet")
    return httpx.Request(request.method, url, headers=request.headers, content=request.read())


def _ignoring_search(model: Model, request: httpx.Request) -> httpx.Request:
    if not request.url.path.endswith("_zoek"):
        return request
    return httpx.Request(
        request.method,
        request.url,
        headers={k: v for k, v in request.headers.items() if k != "content-length"},
        content=b'{"pageSize": 100}',
    )


def _any_kind(model: Model, request: httpx.Request) -> httpx.Request:
    return with_headers(request, content_type="application/json")


def _never_stale(model: Model, request: httpx.Request) -> httpx.Request:
    return with_headers(request, if_match=None)


def _never_current(model: Model, request: httpx.Request) -> httpx.Request:
    return with_headers(request, if_none_match=None)


def _same_number(request: httpx.Request, response: httpx.Response) -> httpx.Response | None:
    """A register that shows another number afterwards than it gave out."""
    body = body_of(response)
    if request.method == "POST" and response.status_code == 201 and "klantnummer" in (body or {}):
        return rewritten(response, body={**body, "klantnummer": "1"})
    return None


def _stored_defaults(request: httpx.Request, response: httpx.Response) -> httpx.Response | None:
    """A register that copies the contact data of the klant into the interaction."""
    body = body_of(response)
    if request.method != "GET" or "contactgegevens" not in (body or {}) or "kanaal" not in body:
        return None
    copied = {"bedrijfsnaam": "B", "functie": "F", "emailadres": "a@example.org"}
    return rewritten(
        response, body={**body, "contactgegevens": {**copied, **body["contactgegevens"]}}
    )


FAULTS = (
    Fault("twee klanten met hetzelfde nummer", "klanten/kla-001", without("kla-001")),
    Fault("twee klanten met hetzelfde BSN", "klanten/kla-009", without("kla-009")),
    Fault("lek van een zelfstandige klant", "klanten/kla-015", without("kla-015")),
    Fault("telefoonnummer verraadt een klant", "klanten/kla-016", without("kla-016")),
    Fault("gast blijft na de laatste relatie", "klanten/kla-017", without("kla-017")),
    Fault("klant in gebruik is te verwijderen", "klanten/kla-018", without("kla-018")),
    Fault("bronorganisatie is te wijzigen", "klanten/kla-013", without("kla-013")),
    Fault("geen nummer voor een nieuwe klant", "klanten/kla-003", without("kla-003")),
    Fault("gast met identificatie", "klanten/kla-005", without("kla-005")),
    Fault("persoon zonder nummer", "klanten/kla-006", without("kla-006")),
    Fault("vorig en volgend wijzen niet naar elkaar", "contactmomenten/cm-002", without("cm-002")),
    Fault("contact na de registratie", "contactmomenten/cm-015", without("cm-015")),
    Fault("vervallen kanaal", "contactmomenten/cm-016", without("cm-016")),
    Fault("relatie ontbreekt in de audittrail", "contactmomenten/cm-019", without("cm-019")),
    Fault("verwijzing naar niets", "contactmomenten/cm-004", without("cm-004")),
    Fault("relatie die de bron niet kent", "contactmomenten/cm-006", without("cm-006")),
    Fault("status gaat terug", "productaanvragen/pa-024", without("pa-024")),
    Fault("product met URL en code", "productaanvragen/pa-019", without("pa-019")),
    Fault("aanmaken geeft 200", "klanten/klant_create", tamper=answering(_created_200)),
    Fault("geen Location", "klanten/klant_create", tamper=lacks("location")),
    Fault("geen API-Version", "klanten/api-version", tamper=lacks("api-version")),
    Fault("geen ETag", "klanten/alg-001", tamper=lacks("etag")),
    Fault("nooit 304", "klanten/alg-001", tamper=asking(_never_current)),
    Fault("nooit 412", "klanten/alg-001", tamper=asking(_never_stale)),
    Fault("fout als gewone JSON", "klanten/problem-json", tamper=answering(_plain_problem)),
    Fault("fout zonder uitleg", "klanten/problem-json", tamper=answering(_english_problem)),
    Fault("zonder token mag alles", "klanten/zonder-token", tamper=asking(anonymous_may)),
    Fault("alg none mag alles", "klanten/vervalst-token", tamper=asking(forged_may)),
    Fault("scopes tellen niet", "klanten/scopes", tamper=asking(everyone_may)),
    Fault("elke inhoud is JSON", "klanten/mediatype", tamper=asking(_any_kind)),
    Fault("verwijderen geeft 200", "klanten/klant_delete", tamper=answering(_deleted_with_body)),
    Fault("geen HEAD", "klanten/klant_headers", tamper=answering(_no_head)),
    Fault("onbekend filter telt niet", "klanten/klant_list", tamper=asking(_ignoring_unknown)),
    Fault("geen volgende pagina", "klanten/klant_list", tamper=answering(_no_next)),
    Fault("zoeken vindt alles", "klanten/klant_zoek", tamper=asking(_ignoring_search)),
    Fault("antwoord met iets extra", "klanten/klant_read", tamper=answering(_extra_property)),
    Fault("audittrail zonder de oude toestand", "klanten/alg-002", tamper=answering(_no_before)),
    Fault("ander nummer dan uitgegeven", "klanten/klant_create", tamper=answering(_same_number)),
    Fault("gegevens van de klant bij het contact", "contactmomenten/cm-017",
          tamper=answering(_stored_defaults)),
)  # fmt: skip
