"""Class diagrams as SVG: one of the whole model and one per subject."""

from werkbank.emit.diagrams.diagrams import emit_diagrams

__all__ = ["emit_diagrams"]
