"""JSON Lines: one incident a line, in the form of the record."""

from __future__ import annotations

import json
from typing import TextIO

from tawthiq.incidents import Incident, Reconciled

SUFFIX = ".jsonl"


def write(reconciled: Reconciled, out: TextIO, *, lang: str = "en") -> None:
    """Write one line for each incident."""
    for incident in reconciled.incidents:
        out.write(line(incident))


def line(incident: Incident) -> str:
    """An incident as one line of JSON with its line break."""
    return json.dumps(incident.to_record(), ensure_ascii=False, separators=(",", ":"), allow_nan=False) + "\n"
