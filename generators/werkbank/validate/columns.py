"""The columns of a table, and the file in which the user says what they stand for."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from werkbank.ir import JsonType
    from werkbank.validate.finding import Finding


_NOTHING: Mapping[str, Any] = {}


class WrongMappingError(ValueError):
    """The file with the columns cannot be used; the message is Dutch."""


class Column(NamedTuple):
    """Where the cells of a column go.

    Attributes:
        path: names of attributes, with places in lists.
        json_type: what the cells stand for.
        codes: what cells are to be read as, where the file says so.
    """

    path: tuple[str | int, ...]
    json_type: JsonType
    codes: Mapping[str, str] = _NOTHING


class Columns(NamedTuple):
    """What a row becomes.

    Attributes:
        held: a column for each cell, None for one that is passed over.
        fixed: values that every record has, where the group that they stand in is there.
        findings: about the headings.
    """

    held: tuple[Column | None, ...]
    fixed: tuple[tuple[tuple[str | int, ...], str], ...] = ()
    findings: tuple[Finding, ...] = ()

    def chosen(self) -> dict[int, str]:
        """The attribute by number of the column, for people to see."""
        return {
            number: ".".join(map(str, column.path))
            for number, column in enumerate(self.held)
            if column
        }


NONE = Columns(())
"""For what is no table."""


class ColumnMapping(NamedTuple):
    """What a file says of columns: attribute by heading, fixed values and codes by attribute."""

    columns: Mapping[str, str] = _NOTHING
    fixed: Mapping[str, str] = _NOTHING
    codes: Mapping[str, Mapping[str, str]] = _NOTHING


def read_mapping(path: Path) -> ColumnMapping:
    """Read a YAML file with `kolommen`, and if wanted `vast` and `waarden`.

    Raises:
        WrongMappingError: when it is no such file.
    """
    import yaml

    try:
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise WrongMappingError(f"{path} is niet te lezen als YAML.") from error
    known = {"kolommen", "vast", "waarden"}
    if not isinstance(data, dict) or set(data) - known or "kolommen" not in data:
        raise WrongMappingError(
            f"{path}: hier horen `kolommen`, en desgewenst `vast` en `waarden`, met daaronder "
            "regels als `Kolomkop: attribuut`."
        )
    parts = [data.get(key) or {} for key in ("kolommen", "vast", "waarden")]
    codes = parts[2].values() if isinstance(parts[2], dict) else [None]
    if not all(isinstance(part, dict) for part in (*parts, *codes)):
        raise WrongMappingError(f"{path}: onder elke sleutel horen regels als `naam: waarde`.")
    texts = [{str(k): "" if v is None else str(v) for k, v in part.items()} for part in parts[:2]]
    return ColumnMapping(
        texts[0],
        texts[1],
        {str(k): {str(a): str(b) for a, b in each.items()} for k, each in parts[2].items()},
    )
