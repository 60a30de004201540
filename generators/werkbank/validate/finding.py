"""What is wrong with one record of a data file."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Finding:
    """One thing that is wrong, at one place; orders by place.

    A finding never holds a personal value: `key` and `value` are masked where the model says that
    an attribute is a persoonsgegeven or gevoelig.

    Attributes:
        file: as it was given on the command line; empty for a record that comes from no file.
        line: from 1; in a Parquet file or a spreadsheet the row. 0 when it is about the whole.
        rule: the code of the behaviour rule (`kla-001`), `controle-<naam>` for a check of a type,
            or the word for what is wrong with the form (`patroon`, `verplicht`, `geen-json`).
        attribute: dotted path into the record, with the place in lists
            (`contactgegevens.telefoonnummers.0.nummer`); empty when it is about the record.
        kind: the code that a register gives: the kind of the behaviour rule (`uniek`), `controle`,
            or the same as `rule`.
        key: what identifies the record, masked; empty when it has nothing that does.
        value: the form of the value that is wrong, masked; empty when there is none.
        related: where the other record is that this one clashes with, as `bestand:regel`.
        message: Dutch, with the mend; the words of the register.
    """

    file: str = ""
    line: int = 0
    rule: str
    attribute: str = ""
    kind: str
    key: str = ""
    value: str = ""
    related: str = ""
    message: str

    @property
    def path(self) -> str:
        """The attribute without the places in lists: `contactgegevens.telefoonnummers.nummer`."""
        return ".".join(step for step in self.attribute.split(".") if not step.isdigit())

    def as_json(self) -> dict[str, Any]:
        """The form in a file of findings, with Dutch keys in a fixed order."""
        return {_DUTCH[name]: value for name, value in asdict(self).items()}

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Finding:
        """The finding that `as_json` wrote.

        Raises:
            KeyError: when a key is missing.
        """
        return cls(**{name: data[dutch] for name, dutch in _DUTCH.items()})


_DUTCH = {
    "file": "bestand",
    "line": "regel",
    "rule": "code",
    "attribute": "attribuut",
    "kind": "soort",
    "key": "sleutel",
    "value": "waarde",
    "related": "verwant",
    "message": "melding",
}
COLUMNS = tuple(_DUTCH.values())
"""The columns of a table of findings."""
