"""LinkML YAML -> Model. The only room that knows LinkML."""

from werkbank.read.project import Reading, published_versions, read_project, read_published
from werkbank.read.variants import VariantReading, Variants, read_variants

__all__ = [
    "Reading",
    "VariantReading",
    "Variants",
    "published_versions",
    "read_project",
    "read_published",
    "read_variants",
]
