"""A new casus: a small story that runs at once, to be rewritten."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from werkbank.casus.transport import InProcess
from werkbank.ir import Api, JsonType, Model, OperationKind, Property, PropertyKind, Resource
from werkbank.register.message import Request
from werkbank.schema import generated_properties

_FORMATS = {
    "date": "2026-06-23",
    "date-time": "2026-06-23T09:00:00+02:00",
    "uri": "https://voorbeeld.example.org/iets",
    "email": "iemand@example.org",
}
_TYPES: dict[JsonType, Any] = {
    JsonType.BOOLEAN: True,
    JsonType.INTEGER: 1,
    JsonType.NUMBER: 1,
    JsonType.STRING: "voorbeeld",
}

_TEMPLATE = """\
# Een nieuwe casus. Vervang wat hier staat; `werkbank casus run {name}` zegt of het klopt, en
# `werkbank lint` wijst typefouten aan met bestand en regel.
casus: {name}
nummer: {number}
titel: {title}
samenvatting: In één zin wat er gebeurt en wat er te kiezen valt.
aanleiding: |
  Vertel hier wat er gebeurt, en met wie. Een lege regel begint een nieuwe alinea.
vragen: [{question}]          # de vragen die de casus uitwerkt, zie casussen/vragen.yaml

actoren:                      # soort: systeem, medewerker, inwoner of ondernemer
  balie: {{titel: Een medewerker aan de balie, soort: medewerker}}

routes:
  eerste:
    titel: De eerste manier
    omschrijving: Wat er op deze manier wordt vastgelegd.
    oordeel: Wat de werkgroep hieruit mag concluderen, in één zin.
    stappen:
      - naam: begin           # later staat $begin voor het adres van wat hier is gemaakt
        titel: De balie legt iets vast
        als: balie
        doe: aanmaken         # ook: lijst, raadplegen, wijzigen, vervangen, verwijderen, zoeken
        op: {resource}
        inhoud:
{body}
        verwacht: {{status: 201}}
      - naam: teruglezen
        titel: De balie leest het terug
        als: balie
        doe: raadplegen
        op: $begin
        verwacht:
          status: 200
          bevat: {{url: $begin}}

fout:
  - naam: leeg
    titel: Een leeg bericht wordt geweigerd
    als: balie
    doe: aanmaken
    op: {resource}
    inhoud: {{}}
    verwacht: {{status: 400}}

conclusie: |
  Wat de casus heeft laten zien.
open_vragen:
  - Wat de werkgroep nog moet bepalen.
"""


def new_casus(model: Model, name: str, title: str) -> str:
    """The text of `casus.yaml` for a casus that runs at once.

    Raises:
        LookupError: when nothing in the model can be made without anything else.
    """
    resource, body = _beginning(model)
    number = max((casus.number for casus in model.casussen), default=0) + 1
    question = next((q.code for q in model.questions if q.modelling), "")
    return _TEMPLATE.format(
        name=name,
        number=number,
        title=title,
        question=question,
        resource=resource,
        body=_yaml(body, 10),
    )


def _yaml(body: dict[str, Any], indent: int) -> str:
    import yaml

    text = yaml.safe_dump(body, allow_unicode=True, sort_keys=False, default_flow_style=False)
    return "\n".join(" " * indent + line for line in text.splitlines())


def _beginning(model: Model) -> tuple[str, dict[str, Any]]:
    """`(resource, message)` of something that a register accepts on its own."""
    from werkbank.register import Register

    for api, resource in model.resources():
        if resource.find(OperationKind.CREATE) is None:
            continue
        for body in _messages(model, api, resource):
            with Register.open(model, "sqlite://") as register:
                path = f"{api.server}/{resource.path}"
                answer = InProcess(register).send(Request(method="post", path=path, body=body))
            if answer.status == 201:
                return resource.path, body
    raise LookupError("no resource can be made without another")


def _messages(model: Model, api: Api, resource: Resource) -> Iterator[dict[str, Any]]:
    """Small messages: what is required, and then with one optional group or other code besides."""
    held = model.object_types[resource.object_type]
    generated = {name for owner, name in generated_properties(model, api) if owner == held.name}
    needed = [
        prop
        for prop in held.properties
        if prop.required and not prop.read_only and prop.name not in generated
    ]
    if any(prop.kind is PropertyKind.REFERENCE for prop in needed):
        return
    least = {prop.name: _value(model, prop) for prop in needed}
    yield least
    groups = [p for p in held.properties if p.kind is PropertyKind.GROUP and not p.required]
    for prop in needed:
        if prop.kind is PropertyKind.ENUM:
            for code in model.enumerations[prop.range].codes:
                yield {**least, prop.name: code}
                for group in groups:
                    yield {**least, prop.name: code, group.name: _group(model, group.range)}


def _value(model: Model, prop: Property) -> Any:
    value = _single(model, prop)
    return [value] if prop.many else value


def _single(model: Model, prop: Property) -> Any:
    if prop.fixed:
        return prop.fixed
    if prop.kind is PropertyKind.GROUP:
        return _group(model, prop.range)
    if prop.kind is PropertyKind.ENUM:
        return model.enumerations[prop.range].codes[0]
    if prop.reference_list and (known := model.reference_lists.get(prop.reference_list)):
        return next(value.code for value in known.values if value.end is None)
    scalar = model.types.get(prop.range)
    examples = prop.examples or (scalar.examples if scalar else ())
    if examples and prop.json_type is JsonType.STRING:
        return examples[0]
    return _FORMATS.get(prop.facets.format or "", _TYPES[prop.json_type])


def _group(model: Model, name: str) -> dict[str, Any]:
    """The smallest group with something in it."""
    held = next(iter(model.concrete(name)))
    needed = [prop for prop in held.properties if prop.required and not prop.read_only]
    chosen = needed or [p for p in held.properties if p.kind is PropertyKind.SCALAR][:1]
    return {prop.name: _value(model, prop) for prop in chosen}
