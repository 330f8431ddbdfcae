"""A table of places as a text file: one place a line, tab-separated, the first line names the columns.

The form in which imported places are kept and in which the assembled gazetteer is cached.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from tawthiq.errors import SourceError
from tawthiq.gazetteer.place import RANKS, Place

COLUMNS = (
    "id", "name", "name_en", "level", "lat", "lon", "radius_km", "country", "admin1", "parent", "rank", "aliases",
    "common_word", "pcode", "source",
)  # fmt: skip
_HEADER = "\t".join(COLUMNS)


def write(places: Iterable[Place], path: Path) -> int:
    """Write places to a table, whole or not at all; how many they were."""
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f".{path.name}.part")
    lines = [_HEADER, *map(_line, places)]
    with unfinished.open("w", encoding="utf-8", newline="\n") as out:
        out.write("\n".join(lines) + "\n")
    unfinished.replace(path)
    return len(lines) - 1


def read(path: Path) -> Iterator[Place]:
    """The places of a table.

    Raises:
        SourceError: the file is no table of places, or a line is broken.
    """
    lines = path.read_text(encoding="utf-8").split("\n")
    if lines[0] != _HEADER:
        raise SourceError("is no table of places", str(path), "import the original file again")
    for number, line in enumerate(lines[1:], start=2):
        if line:
            try:
                yield _place(line.split("\t"))
            except (ValueError, IndexError, KeyError) as error:
                raise SourceError(f"line {number} is broken: {error}", str(path), "import it again") from error


def _line(place: Place) -> str:
    cells = (
        place.id, place.name, place.name_en, place.level, _number(place.lat), _number(place.lon),
        _number(place.radius_km), place.country, place.admin1, place.parent, str(place.rank), "|".join(place.aliases),
        "1" if place.common_word else "", place.pcode, place.source,
    )  # fmt: skip
    return "\t".join(" ".join(cell.split()) for cell in cells)


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:g}" if value == round(value, 3) else f"{value:.5f}"


def _place(cells: list[str]) -> Place:
    ident, name, name_en, level, lat, lon, radius, country, admin1, parent, rank, aliases, common, pcode, source = cells
    if level not in RANKS:
        raise ValueError(f"level {level!r}")
    return Place(
        ident, name, name_en, level, float(lat) if lat else None, float(lon) if lon else None, float(radius), country,
        admin1, parent, int(rank), tuple(aliases.split("|")) if aliases else (), bool(common), pcode, source,
    )  # fmt: skip
