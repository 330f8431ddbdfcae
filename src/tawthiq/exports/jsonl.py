"""JSON Lines: one report a line, with its claims and issues, in the form of the record."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TextIO

from tawthiq.reading import Reading

SUFFIX = ".jsonl"


def write(readings: Iterable[Reading], out: TextIO, *, lang: str = "en") -> None:
    """Write one line for each reading; the line is written at once, so none is ever half there."""
    for reading in readings:
        out.write(line(reading))


def line(reading: Reading) -> str:
    """A reading as one line of JSON with its line break."""
    return json.dumps(reading.to_record(), ensure_ascii=False, separators=(",", ":"), allow_nan=False) + "\n"
