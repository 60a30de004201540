"""The JSON Schema of one record."""

from __future__ import annotations

from werkbank.ir import Model
from werkbank.schema import Purpose, Schema, api_builder, model_builder
from werkbank.validate.decided import PREFIX, decided


def record_schema(model: Model, object_type: str, purpose: Purpose) -> Schema:
    """The schema of the records of an object type, in which each choice is made by what tells.

    To read, it is the published schema of the class; to create, that of the API.

    Raises:
        KeyError: when the model has no object type of that name.
    """
    builder = model_builder(model, PREFIX)
    home = model.resource_of(object_type)
    if purpose.request and home:
        builder = api_builder(model, home[0], PREFIX, judging=True)
    ref = builder.object_ref(object_type, purpose)
    components = builder.components()
    return {**ref, "$defs": {name: decided(each, components) for name, each in components.items()}}
