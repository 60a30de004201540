"""Messages as JSON, whatever they were made of."""

from __future__ import annotations

from typing import Any

import orjson

from werkbank.register.problem import Refusal


def as_json(message: Any) -> Any:
    """A copy of a message as JSON would carry it, so that what cannot be JSON is found here.

    Raises:
        Refusal: 400, for other types and for texts that are no Unicode.
    """
    try:
        return orjson.loads(orjson.dumps(message))
    except (TypeError, ValueError) as error:
        raise Refusal(400, "De inhoud van het verzoek is geen geldige JSON.") from error
