"""LinkML YAML -> Model. The only room that knows LinkML."""

from werkbank.read.project import Reading, read_project

__all__ = ["Reading", "read_project"]
