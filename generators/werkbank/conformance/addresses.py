"""Which address is of which API."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urlsplit

from werkbank.ir import Model


def bases_of(model: Model, given: Iterable[str]) -> dict[str, str]:
    """Base URL by name of the API.

    Args:
        model: the standard.
        given: `klanten=https://…`; or a URL that ends as the server URL of an API in the standard
            does; or one without a path, below which all APIs are.

    Raises:
        ValueError: for an address that is of no API; the text is Dutch.
    """
    found: dict[str, str] = {}
    for each in given:
        name, equals, url = each.partition("=")
        if not equals or name.startswith("http"):
            name, url = "", each
        if not url.startswith(("http://", "https://")):
            raise ValueError(f"{each} is geen adres dat met http:// of https:// begint")
        url = url.rstrip("/")
        if name:
            if name not in {api.name for api in model.apis}:
                raise ValueError(f"er is geen API {name}; wel: {_names(model)}")
            found[name] = url
            continue
        found.update(_recognised(model, url))
    return {api.name: found[api.name] for api in model.apis if api.name in found}


def _recognised(model: Model, url: str) -> dict[str, str]:
    path = urlsplit(url).path
    paths = {api.name: urlsplit(api.server).path.rstrip("/") for api in model.apis}
    if not path:
        return {name: url + below for name, below in paths.items()}
    match = [name for name, below in paths.items() if path.endswith(below)]
    if not match:
        raise ValueError(
            f"{url} eindigt niet als een API van de standaard; schrijf API=URL, met als API een "
            f"van {_names(model)}"
        )
    return {match[0]: url}


def _names(model: Model) -> str:
    return ", ".join(api.name for api in model.apis)
