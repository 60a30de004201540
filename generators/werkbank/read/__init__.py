"""LinkML YAML -> Model. The only room that knows LinkML."""

from werkbank.read.project import Reading, published_versions, read_project, read_published

__all__ = ["Reading", "published_versions", "read_project", "read_published"]
