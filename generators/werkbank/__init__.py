"""Klantinteracties Werkbank: one LinkML information model, every published artefact."""

__version__ = "0.1.0"
