"""From the interchange form back to claims: every field is checked for its type, nothing is guessed or mended.

A field that this version does not know is left aside, so that a record with more fields can be read; a field that is
missing and has no default, or that holds a value of another type, is an error that names its path.
"""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, TypeVar

from tawthiq.claims.model import Casualty, Claim, When
from tawthiq.claims.report import FORM, Report
from tawthiq.errors import InputError
from tawthiq.publication import published

T = TypeVar("T")
Read = Callable[[Any], Any]
_REWRITE = "read the reports again with this version of the program"
_HIGHEST = 10**12


def report(record: object) -> Report:
    """A report with its claims from one line of the interchange form.

    Raises:
        InputError: it is no such line, or was written in another form.
    """
    if not isinstance(record, Mapping) or not isinstance(record.get("report"), Mapping):
        raise InputError("there is no read report in it", advice="give it what `tawthiq read --format jsonl` writes")
    form = record["report"].get("form", FORM)
    if form != FORM:
        raise InputError(
            f"it is written in form {form!r} of the record, and this version reads form {FORM}", "", _REWRITE
        )
    found = of(Report, record)
    if found.report.published is not None:
        published(found.report.published, "report.published")
    for index, claim in enumerate(found.claims):
        _check(claim, f"claims[{index}]")
    return found


def of(kind: type[T], value: object) -> T:
    """A dataclass of the record from its plain dictionary.

    Raises:
        InputError: a field is missing or of another type.
    """
    read: Read = _reader(typing.cast(Any, kind))
    return typing.cast(T, read(value))


@cache
def _reader(kind: Any) -> Read:
    """A function that reads values of a type; an error carries the path within the value."""
    origin, inner = typing.get_origin(kind), typing.get_args(kind)
    if origin is types.UnionType or origin is typing.Union:
        return _optional(_reader(next(part for part in inner if part is not types.NoneType)))
    if origin is tuple:
        return _several(_reader(inner[0]))
    if dataclasses.is_dataclass(kind):
        return _fields(typing.cast(type, kind))
    return _scalar(kind)


def _optional(read: Read) -> Read:
    return lambda value: None if value is None else read(value)


def _several(read: Read) -> Read:
    def several(value: Any) -> tuple[Any, ...]:
        if not isinstance(value, list):
            raise _wrong(value, "a list")
        items: list[Any] = []
        try:
            for item in value:
                items.append(read(item))
        except InputError as error:
            raise _within_path(f"[{len(items)}]", error) from error
        return tuple(items)

    return several


def _scalar(kind: type) -> Read:
    accepted = (int, float) if kind is float else (kind,)
    name = {str: "text", int: "a whole number", float: "a number", bool: "true or false"}.get(kind, kind.__name__)

    def scalar(value: Any) -> Any:
        if type(value) not in accepted:
            raise _wrong(value, name)
        return value

    return scalar


def _fields(kind: type) -> Read:
    hints = typing.get_type_hints(kind)
    table = [(field.name, _reader(hints[field.name]), field.default) for field in dataclasses.fields(kind)]

    def fields(value: Any) -> Any:
        if not isinstance(value, Mapping):
            raise _wrong(value, "an object")
        values, name = [], ""
        try:
            for name, read, default in table:
                values.append(read(value[name]) if name in value else _default(default))
        except InputError as error:
            raise _within_path(name, error) from error
        return kind(*values)

    return fields


def _default(default: object) -> object:
    if default is dataclasses.MISSING:
        raise InputError("this field is missing", "", _REWRITE)
    return default


def _within_path(step: str, error: InputError) -> InputError:
    """The error with one more step before its path."""
    joint = "" if not error.where or error.where.startswith("[") else "."
    return InputError(error.what, f"{step}{joint}{error.where}", error.advice)


def _wrong(value: object, expected: str, path: str = "") -> InputError:
    return InputError(f"{str(value)[:40]!r} is not {expected}", path, _REWRITE)


def _check(claim: Claim, path: str) -> None:
    """What a type does not say: days are days, bounds are in order, a part belongs to a row."""
    if claim.date is not None:
        _check_date(claim.date, f"{path}.date")
    if claim.place is not None and claim.place.lat is not None and claim.place.lon is not None:
        _within(claim.place.lat, 90, f"{path}.place.lat")
        _within(claim.place.lon, 180, f"{path}.place.lon")
    for index, row in enumerate(claim.casualties):
        _check_casualty(row, len(claim.casualties), f"{path}.casualties[{index}]")


def _check_date(date: When, path: str) -> None:
    for name, day in (("start", date.start), ("end", date.end)):
        if day is not None and (len(day) != 10 or not published(day, f"{path}.{name}")):
            raise _wrong(day, "a day", f"{path}.{name}")
    if date.start is not None and date.end is not None and date.start > date.end:
        raise InputError(f"it ends on {date.end} before it starts on {date.start}", path)


def _within(degrees: float, limit: int, path: str) -> None:
    if not -limit <= degrees <= limit:
        raise InputError(f"{degrees} degrees are off the earth", path)


def _check_casualty(row: Casualty, rows: int, path: str) -> None:
    if row.min is not None and row.max is not None and row.min > row.max:
        raise InputError(f"the lowest figure {row.min} is above the highest {row.max}", path)
    if any(bound is not None and not 0 <= bound <= _HIGHEST for bound in (row.min, row.max)):
        raise InputError("this is no number of people", path)
    if row.part_of is not None and not 0 <= row.part_of < rows:
        raise InputError(f"it is a part of row {row.part_of}, which is none", path)
