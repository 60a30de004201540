"""What schemathesis must know of this standard; loaded by it as `SCHEMATHESIS_HOOKS`.

Left to itself it hardly ever makes an object: no schema says which nine digits pass the elfproef,
or which klant exists. So valid messages get numbers and references that are good, and operations on
one object get one that was made before; what is meant to be wrong stays wrong.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from itertools import count
from typing import Any

import schemathesis

from werkbank.ir import BehaviourKind

_RULES = {kind.value for kind in BehaviourKind} | {"controle"}
"""Codes of refusals that no schema foresees: behaviour rules, and checks such as the elfproef."""
_FINE = frozenset({304, 401, 403, 404, 409, 412})
_REFERENCES = {
    "klant": "klanten",
    "contactmoment": "contactmomenten",
    "vorigContactmoment": "contactmomenten",
    "productaanvraag": "productaanvragen",
    "verzoek": "verzoeken",
    "inTeTrekkenVerzoek": "verzoeken",
    "aangevuldeVerzoek": "verzoeken",
    "inTeTrekkenProductaanvraag": "productaanvragen",
    "aangevuldeProductaanvraag": "productaanvragen",
}
_GOOD = {
    "bronorganisatie": "899999906",
    "kanaal": "balie",
    "voorkeurskanaal": "brief",
    "voorkeurstaal": "nld",
    "landcode": "6029",
    "nummer": "+442079460123",
    "platform": "mastodon",
    "iban": "NL13TEST0123456789",
    "burgerservicenummer": "999990019",
    "rsin": "899999918",
    "kvkNummer": "90004760",
    "vestigingsnummer": "990000541921",
    "aNummer": "9876501058",
    "emailadres": "a.devries@example.org",
}
_ELSEWHERE = {
    "object": "https://zaken.example.org/api/v1/zaken/7a2c55e1-64a0-4b1a-9d15-8c1e2f0f0201",
    "medewerker": "https://medewerkers.example.org/api/v1/medewerkers/6b0d2c1e-5a6f-4e9d-8b7a-1f2e3d0f0303",
    "product": "https://producten.example.org/api/v1/producten/0d6a7a31-52b1-4f7e-8f57-5d1a1c9e0103",
    "informatieobject": "https://documenten.example.org/api/v1/enkelvoudiginformatieobjecten/"
    "0f4d1f0a-8f8c-4c5b-a2f7-4d90ce0f0203",
    "subject": "https://personen.example.org/api/v1/personen/6b0d2c1e-5a6f-4e9d-8b7a-1f2e3d0f0301",
}
"""Objects of casussen that the server takes for granted."""
_made: dict[str, list[str]] = defaultdict(list)
"""URLs of what was made, by path of the resource."""
_turn = count()


@schemathesis.check
def refused_by_a_rule_only(ctx: Any, response: Any, case: Any) -> None:  # noqa: ARG001 - its signature
    """What the schema calls valid is accepted, or refused by a rule that the problem names."""
    meta = case.meta
    if meta is None or not meta.generation.mode.is_positive or response.status_code in _FINE:
        return
    if response.status_code < 400 or response.status_code == 405:
        return
    if any(len(str(value)) > 18 for value in (case.query or {}).values() if _is_number(value)):
        return  # more than JSON carries as a whole number
    codes = {fault["code"] for fault in response.json().get("invalidParams", [])}
    assert codes, f"valid, and refused with {response.status_code}"
    assert codes <= _RULES, f"valid, and refused for {sorted(codes - _RULES)}"


@schemathesis.hook
def before_call(context: Any, case: Any, kwargs: Any) -> None:  # noqa: ARG001 - its signature
    """Put something that exists in the place of what was made up."""
    resource = case.operation.path.split("/")[1]
    found = case.path_parameters
    if isinstance(found, dict) and isinstance(found.get("uuid"), str):
        known = _made[resource]
        if found["uuid"] == "_zoek" or (known and _is_uuid(found["uuid"]) and next(_turn) % 4):
            found["uuid"] = known[next(_turn) % len(known)].rpartition("/")[2] if known else _NONE
    if case.meta is not None and case.meta.generation.mode.is_positive:
        _improve(case.body)


def _is_number(value: Any) -> bool:
    return isinstance(value, int) or (isinstance(value, str) and value.isdigit())


_NONE = "00000000-0000-4000-8000-000000000000"


def _is_uuid(text: str) -> bool:
    return re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", text) is not None


def _improve(body: Any) -> None:
    """Good values where the model knows more than the schema, three times out of four."""
    if isinstance(body, list):
        for each in body:
            _improve(each)
    elif isinstance(body, dict):
        for key, value in body.items():
            if not isinstance(value, str):
                _improve(value)
            elif next(_turn) % 4:
                known = _made[_REFERENCES.get(key, "")]
                if known:
                    body[key] = known[next(_turn) % len(known)]
                elif key in _ELSEWHERE:
                    body[key] = _ELSEWHERE[key]
                elif key in _GOOD and (key != "nummer" or value.startswith("+")):
                    body[key] = _GOOD[key]


@schemathesis.hook
def after_call(context: Any, case: Any, response: Any) -> None:  # noqa: ARG001 - its signature
    """Remember what was made."""
    if response.status_code == 201:
        url = json.loads(response.content)["url"]
        _made[case.operation.path.split("/")[1]].append(url)
