"""CSV: one claim a row, for a spreadsheet.

A cell that a spreadsheet would take for a formula begins with an apostrophe: the words of a report are never run.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from typing import TextIO

from tawthiq import figures
from tawthiq.claims.model import Casualty, Claim, Named, Weapon
from tawthiq.reading import Reading

SUFFIX = ".csv"
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
BETWEEN = "; "
WHEN = {"date_start": "start", "date_end": "end", "date_precision": "precision", "time": "time"}
WHERE = {
    "place_id": "id",
    "place": "name",
    "place_en": "name_en",
    "place_detail": "detail",
    "place_relation": "relation",
    "lat": "lat",
    "lon": "lon",
    "place_level": "level",
    "radius_km": "radius_km",
    "admin1": "admin1",
    "country": "country",
}
FIGURES: tuple[tuple[str, str | None, str | None], ...] = (
    ("killed", None, None),
    ("injured", None, None),
    ("killed_or_injured", None, None),
    ("missing", None, None),
    ("detained", None, None),
    ("abducted", None, None),
    ("displaced", None, None),
    ("returned", None, None),
    ("killed", "civilian", None),
    ("injured", "civilian", None),
    ("killed", "combatant", None),
    ("injured", "combatant", None),
    ("killed", None, "children"),
    ("injured", None, "children"),
    ("killed", None, "women"),
    ("injured", None, "women"),
)

Cell = str | int | float | None
Row = dict[str, Cell]


def write(readings: Iterable[Reading], out: TextIO, *, lang: str = "en") -> None:
    """Write a head row and one row for each claim."""
    writer = csv.DictWriter(out, COLUMNS)
    writer.writeheader()
    for reading in readings:
        for claim in reading.claims:
            writer.writerow({name: safe(cell) for name, cell in row(reading, claim).items()})


def row(reading: Reading, claim: Claim) -> Row:
    """A claim as one flat row; several values share a cell, parted by semicolons."""
    document = reading.document
    return {
        "report_id": document.id,
        "title": document.title,
        "publisher": document.publisher,
        "published": document.published,
        "claim_id": claim.id,
        "type": claim.type,
        "scope": claim.scope,
        "status": claim.status,
        **{column: getattr(claim.date, name, None) for column, name in WHEN.items()},
        **{column: getattr(claim.place, name, None) for column, name in WHERE.items()},
        "actors": _ids(claim.actors),
        "targets": _ids(claim.targets),
        "weapons": _ids(claim.weapons),
        "sites": _ids(claim.sites),
        **_tolls(claim.casualties),
        "people": BETWEEN.join(person.name for person in claim.people),
        "speakers": BETWEEN.join(speaker.name for speaker in claim.speakers),
        "quote": claim.anchor.quote,
        "start": claim.anchor.start,
        "end": claim.anchor.end,
        "same_as": claim.same_as,
        "rules": BETWEEN.join(claim.rules),
        "confidence": claim.confidence,
        "source": document.source,
        "sha256": document.sha256,
    }


def _ids(things: Sequence[Named | Weapon]) -> str:
    return BETWEEN.join(dict.fromkeys(thing.id for thing in things))


def _tolls(casualties: Sequence[Casualty]) -> Row:
    cells: Row = {}
    for harm, group, who in FIGURES:
        name = figure_name(harm, group, who)
        cells[f"{name}_min"], cells[f"{name}_max"] = figures.bounds(casualties, harm, group, who)
    return cells


def figure_name(harm: str, group: str | None, who: str | None) -> str:
    """What the columns of a figure are called: "killed", "civilians_killed", "children_injured"."""
    people = who or (group and f"{group}s")
    return f"{people}_{harm}" if people else harm


def safe(cell: Cell) -> Cell:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell


COLUMNS = (
    *("report_id", "title", "publisher", "published", "claim_id", "type", "scope", "status"),
    *WHEN,
    *WHERE,
    *("actors", "targets", "weapons", "sites"),
    *(f"{figure_name(*wanted)}_{bound}" for wanted in FIGURES for bound in ("min", "max")),
    *("people", "speakers", "quote", "start", "end", "same_as", "rules", "confidence", "source", "sha256"),
)
