"""One row of a table -> the record that it stands for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from werkbank.ir import JsonType
from werkbank.validate.columns import Column, Columns
from werkbank.validate.places import JsonObject, pruned

_WHOLE = re.compile(r"[+-]?[0-9]{1,18}")
_NUMBER = re.compile(r"[+-]?[0-9]+(?:[.,][0-9]+)?")
_TRUTH = {"ja": True, "true": True, "waar": True, "1": True}
_TRUTH |= {"nee": False, "false": False, "onwaar": False, "0": False}
_LONGEST_LIST = 1000


def record_of(columns: Columns, row: Sequence[Any]) -> JsonObject:
    """The record of a row; what is empty is absent, what cannot be converted stays a text."""
    data: JsonObject = {}
    for column, cell in zip(columns.held, row, strict=False):
        if column is None or cell is None:
            continue
        value = _value(column, cell)
        if value is not None and value != "":
            _put(data, column.path, value)
    found: JsonObject = pruned(_listed(data))
    for path, fixed in columns.fixed:
        _fix(found, path, fixed)
    return found


def _value(column: Column, cell: Any) -> Any:
    value = plain(cell)
    if isinstance(value, str):
        value = value.strip()
        value = column.codes.get(value, value)
        return _converted(value, column.json_type)
    if isinstance(value, bool) or column.json_type is not JsonType.STRING:
        return value
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        value = int(value)  # a spreadsheet has numbers only
    return str(value) if isinstance(value, int | float) else value


def _converted(text: str, wanted: JsonType) -> Any:
    if wanted is JsonType.INTEGER and _WHOLE.fullmatch(text):
        return int(text)
    if wanted is JsonType.NUMBER and _NUMBER.fullmatch(text):
        return float(text.replace(",", "."))
    if wanted is JsonType.BOOLEAN:
        return _TRUTH.get(text.lower(), text)
    return text


def plain(value: Any) -> Any:
    """A value of a table as JSON would carry it."""
    match value:
        case None | str() | bool() | int():
            return value
        case float():
            return value if value - value == 0 else None  # NaN stands for an empty cell
        case datetime():
            if value.time() == time() and value.tzinfo is None:
                return value.date().isoformat()
            return value.isoformat()
        case date() | time():
            return value.isoformat()
        case Decimal():
            return int(value) if value == value.to_integral_value() else float(value)
        case dict():
            return {str(key): plain(each) for key, each in value.items()}
        case list() | tuple():
            if value and all(isinstance(each, tuple) and len(each) == 2 for each in value):
                return {str(key): plain(each) for key, each in value}
            return [plain(each) for each in value]
        case bytes():
            return value.decode("utf-8", "replace")
    return str(value)


def _put(data: Any, path: tuple[str | int, ...], value: Any) -> None:
    """Set a value; a list is kept as a dictionary by place until the row is complete."""
    for step in path[:-1]:
        data = data.setdefault(step, {})
        if not isinstance(data, dict):
            return
    data.setdefault(path[-1], value)


def _listed(value: Any) -> Any:
    """The same, with lists for what has places."""
    if not isinstance(value, dict):
        return value
    if value and all(isinstance(key, int) for key in value):
        return [_listed(value[key]) for key in sorted(value)[:_LONGEST_LIST]]
    return {key: _listed(each) for key, each in value.items()}


def _fix(data: Any, path: tuple[str | int, ...], value: str) -> None:
    for step in path[:-1]:
        if isinstance(step, int):
            data = data[step] if isinstance(data, list) and step < len(data) else None
        else:
            data = data.get(step) if isinstance(data, dict) else None
    if isinstance(data, dict):
        data.setdefault(path[-1], value)
