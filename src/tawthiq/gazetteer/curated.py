"""The places that come with the package: curated YAML files by country, and towns taken from GeoNames.

A file:

    country: SY
    admin1: Aleppo          # of all its rows, unless a row says otherwise
    rows:
      - {id: "sy:tall_mithal", name: تل المثال, name_en: Tall al-Mithal, level: town, lat: 36.1, lon: 37.2}
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from tawthiq.errors import DataError
from tawthiq.gazetteer.place import RADIUS_KM, RANKS, Place
from tawthiq.rows import read_yaml

REQUIRED = frozenset({"id", "name", "level", "lat", "lon"})
OPTIONAL = frozenset(
    {"name_en", "radius_km", "admin1", "parent", "rank", "aliases", "common_word", "iso", "adjective", "pcode", "note"}
)
GEONAMES_COLUMNS = ("id", "name_ar", "aliases", "name_en", "iso", "admin1", "lat", "lon", "population")
_BIG, _SMALL = 100_000, 5_000


def read_curated(path: Path) -> Iterator[Place]:
    """The checked places of one YAML file.

    Raises:
        DataError: unknown or missing keys, an unknown level, a point off the earth, an id twice.
    """
    content = read_yaml(path)
    if not isinstance(content, dict) or not isinstance(content.get("rows"), list):
        raise DataError("has no rows", path.name)
    seen: set[str] = set()
    for number, row in enumerate(content["rows"], start=1):
        place = _place(row, content, f"{path.name}, row {number}")
        if place.id in seen:
            raise DataError(f"duplicate id {place.id}", f"{path.name}, row {number}")
        seen.add(place.id)
        yield place


def _place(row: Any, content: Mapping[str, Any], where: str) -> Place:
    if not isinstance(row, dict):
        raise DataError("is no row", where)
    missing, unknown = REQUIRED - row.keys(), row.keys() - REQUIRED - OPTIONAL
    if missing or unknown:
        raise DataError(f"missing keys {sorted(missing)}, unknown keys {sorted(unknown)}", where)
    if row["level"] not in RANKS:
        raise DataError(f"level {row['level']!r} is none of {', '.join(RANKS)}", where)
    lat, lon = _degrees(row["lat"], 90, where), _degrees(row["lon"], 180, where)
    return Place(
        id=str(row["id"]),
        name=row["name"],
        name_en=str(row.get("name_en", "")),
        level=row["level"],
        lat=lat,
        lon=lon,
        radius_km=float(row.get("radius_km") or RADIUS_KM[row["level"]]),
        country=str(row.get("iso") or content.get("country", "")),
        admin1=str(row.get("admin1") or content.get("admin1") or ""),
        parent=str(row.get("parent") or ""),
        rank=int(row.get("rank", 4)),
        aliases=tuple(row.get("aliases") or ()),
        common_word=bool(row.get("common_word")),
        pcode=str(row.get("pcode") or ""),
    )


def _degrees(value: object, limit: float, where: str) -> float | None:
    if value is None:
        return None
    if isinstance(value, (int, float)) and math.isfinite(value) and abs(value) <= limit:
        return float(value)
    raise DataError(f"{value!r} is no latitude or longitude", where)


def read_geonames_table(path: Path) -> Iterator[Place]:
    """The towns of the GeoNames table that comes with the package.

    Raises:
        DataError: a line has too few columns or no point.
    """
    lines = path.read_text(encoding="utf-8").split("\n")
    start = 1 if lines[0].startswith("id\t") else 0
    for number, line in enumerate(lines[start:], start=start + 1):
        cells = line.split("\t")
        if not line or line.startswith("#"):
            continue
        if len(cells) != len(GEONAMES_COLUMNS):
            raise DataError(f"has {len(cells)} columns, not {len(GEONAMES_COLUMNS)}", f"{path.name}, line {number}")
        yield _town(cells)


def _town(cells: list[str]) -> Place:
    ident, name, aliases, name_en, iso, admin1, lat, lon, population = cells
    people = int(population or 0)
    return Place(
        id=ident if ":" in ident else f"geonames:{ident}",
        name=name,
        name_en=name_en,
        level="town",
        lat=float(lat),
        lon=float(lon),
        radius_km=8.0 if people >= _BIG else RADIUS_KM["town"],
        country=iso,
        admin1=admin1,
        rank=rank_of(people),
        aliases=tuple(filter(None, aliases.split("|"))),
        source="geonames",
    )


def rank_of(population: int) -> int:
    """The size of a town from its number of inhabitants: 1 (half a million) to 5 (unknown or a hamlet)."""
    steps = (500_000, _BIG, 20_000, _SMALL)
    return next((rank for rank, least in enumerate(steps, start=1) if population >= least), 5)
