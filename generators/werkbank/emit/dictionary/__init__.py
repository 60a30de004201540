"""The gegevenswoordenboek: the information model as pages, as CSV and as a spreadsheet."""

from werkbank.emit.dictionary.dictionary import emit_dictionary

__all__ = ["emit_dictionary"]
