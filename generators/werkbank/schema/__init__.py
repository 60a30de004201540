"""Model -> JSON Schema, for each purpose: what is read, created, replaced and patched.

The schemas are plain dicts in JSON Schema 2020-12, as OpenAPI 3.1 uses it.
"""

from werkbank.purpose import Purpose
from werkbank.schema.behaviour import behaviours_for, behaviours_of, generated_properties
from werkbank.schema.builder import SchemaBuilder
from werkbank.schema.components import (
    COMPONENT_PREFIX,
    api_builder,
    clashing_components,
    component_schemas,
    model_builder,
    standalone_types,
)
from werkbank.schema.purpose import (
    LIST_SUFFIX,
    SEARCH_SUFFIX,
    component_name,
    object_component,
)
from werkbank.schema.scalars import Schema

__all__ = [
    "COMPONENT_PREFIX",
    "LIST_SUFFIX",
    "SEARCH_SUFFIX",
    "Purpose",
    "Schema",
    "SchemaBuilder",
    "api_builder",
    "behaviours_for",
    "behaviours_of",
    "clashing_components",
    "component_name",
    "component_schemas",
    "generated_properties",
    "model_builder",
    "object_component",
    "standalone_types",
]
