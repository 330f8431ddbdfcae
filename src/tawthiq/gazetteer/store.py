"""The user's own gazetteer: places imported from larger lists, kept as tables in the user's data directory."""

from __future__ import annotations

import os
from pathlib import Path


def folder() -> Path:
    """Where imported places are kept: `places` in `TAWTHIQ_DATA`, else in the user's data directory."""
    if given := os.environ.get("TAWTHIQ_DATA"):
        return Path(given) / "places"
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "tawthiq" / "places"


def tables() -> tuple[Path, ...]:
    """The tables of imported places, in order of their names."""
    return tuple(sorted(folder().glob("*.tsv")))
