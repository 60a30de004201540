"""What a variant does to the specifications: counted, and what it means for the version."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from werkbank.compare.comparison import Comparison
from werkbank.compare.compatibility import compatibility
from werkbank.compare.difference import Kind
from werkbank.compare.document import Specification
from werkbank.compare.specifications import compare_documents
from werkbank.emit.openapi import openapi_document
from werkbank.ir import Api, Behaviour, Model, Renames, Variant
from werkbank.variants.verdict import ApiChange


def api_changes(base: Model, model: Model, variant: Variant) -> tuple[ApiChange, ...]:
    """The change of every API, in the order of the base, new ones last."""
    # Examples come from casussen and are no part of what changes.
    old, new = replace(base, casussen=()), replace(model, casussen=())
    return tuple(_changes(old, new, variant.renames))


def _changes(old: Model, new: Model, renames: Renames) -> Iterator[ApiChange]:
    after = {api.name: api for api in new.apis}
    known = {api.name: api for api in compatibility(old, new).apis}
    for api in old.apis:
        name = renames.apis.get(api.name, api.name)
        other = after.pop(name, None)
        if other is None:
            yield ApiChange(api=api.name, removed=1, step="major")
        else:
            compared = known[other.name].comparison or _comparison(old, api, new, other)
            # At another address an API is another one, whatever it says.
            step = known[other.name].step.word if api.server == other.server else "major"
            yield _change(compared, api, other, renames, step)
    for name in after:
        yield ApiChange(api=name, added=1, step="minor")


def _change(compared: Comparison, api: Api, other: Api, renames: Renames, step: str) -> ApiChange:
    counts = Counter(item.difference.kind for item in compared.differences)
    return ApiChange(
        api=api.name,
        renamed=other.name if other.name != api.name else "",
        added=counts[Kind.ADDED],
        removed=counts[Kind.REMOVED],
        changed=counts[Kind.CHANGED] + counts[Kind.MOVED],
        rules=_rules(api, other, renames),
        step=step,
    )


def _comparison(old: Model, api: Api, new: Model, other: Api) -> Comparison:
    """Of an API that has another name, which is no pair for `compatibility`."""
    return compare_documents(_specification(old, api), _specification(new, other), None, {})


def _specification(model: Model, api: Api) -> Specification:
    data = openapi_document(model, api)
    return Specification(api.name, data, api.title, api.version, str(data["openapi"]))


def _rules(api: Api, other: Api, renames: Renames) -> int:
    """How many behaviour rules came, went or say something else; another name is no change."""
    words = {**renames.classes, **{old: new for (_, old), new in renames.attributes.items()}}
    pattern = re.compile(rf"\b({'|'.join(map(re.escape, words)) or '(?!)'})\b")

    def told(rule: Behaviour) -> str:
        options = sorted((key, str(value)) for key, value in rule.options.items())
        said = str((rule.kind, rule.object_type, rule.properties, rule.when, options))
        return pattern.sub(lambda found: words[found[0]], said)

    old = {rule.code: told(rule) for rule in api.behaviours}
    new = {rule.code: told(rule) for rule in other.behaviours}
    return sum(old.get(code) != new.get(code) for code in {*old, *new})
