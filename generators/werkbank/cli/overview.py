"""What is in a model, counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from werkbank.build import Plan
from werkbank.diagnostics import Severity
from werkbank.ir import Api, Decision, Model, Question

Facts = dict[str, object]
"""Dutch names with texts, numbers, lists or facts again; printed for people or as JSON."""


def overview(judged: Plan) -> Facts:
    """The facts about the model as a whole.

    Raises:
        ValueError: when there is no model.
    """
    if judged.model is None:
        raise ValueError("there is no model to tell about")
    model = judged.model
    warnings = sum(found.severity is Severity.WAARSCHUWING for found in judged.diagnostics)
    return {
        "model": model.name,
        "titel": model.title,
        "versie": model.version,
        "informatiedomein": model.domain,
        "informatiemodel": _information(model),
        "apis": [_api(api) for api in model.apis],
        "vragen": _status(model.questions),
        "besluiten": _status(model.decisions),
        "casussen": len(model.casussen),
        "meldingen": {"fouten": len(judged.errors), "waarschuwingen": warnings},
    }


def _information(model: Model) -> Facts:
    own = [held for held in model.object_types.values() if not held.external]
    return {
        "onderwerpen": [subject.name for subject in model.subjects],
        "objecttypen": sum(held.identified and not held.abstract for held in own),
        "gegevensgroepen": sum(not held.identified and not held.abstract for held in own),
        "abstracte klassen": sum(held.abstract for held in own),
        "klassen van buiten": len(model.object_types) - len(own),
        "attributen": sum(
            prop.owner in ("", held.name)
            for held in model.object_types.values()
            for prop in held.properties
        ),
        "enumeraties": len(model.enumerations),
        "typen": sum(not scalar.builtin for scalar in model.types.values()),
        "referentielijsten": len(model.reference_lists),
    }


def _api(api: Api) -> Facts:
    return {
        "api": api.name,
        "versie": api.version,
        "server": api.server,
        "resources": [resource.path for resource in api.resources],
        "operaties": sum(len(resource.operations) for resource in api.resources),
        "gedragsregels": len(api.behaviours),
        "scopes": len(api.scopes),
    }


def _status(items: Iterable[Question | Decision]) -> Facts:
    tally = Counter(item.status.value for item in items)
    return {"totaal": tally.total(), **dict(sorted(tally.items()))}
