"""Class diagrams as SVG: one of the whole model, one per subject and a small one per class."""

from werkbank.emit.diagrams.diagrams import emit_diagrams
from werkbank.emit.diagrams.neighbourhood import emit_class_diagrams

__all__ = ["emit_class_diagrams", "emit_diagrams"]
