"""Reads OCHA COD-AB tables: administrative areas and populated places with their P-codes.

CSV, TSV, XLSX (with openpyxl) and GeoJSON, with columns such as ADM1_AR, ADM1_EN, ADM1_PCODE … ADM4_PCODE, or
admin1Name_ar and admin1Pcode, or NAME_AR and PCODE with a point. Each row gives its smallest area and the larger ones
that it lies in; an area without a point of its own takes the middle of its parts.
"""

from __future__ import annotations

import csv
import importlib
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tawthiq.errors import SourceError
from tawthiq.gazetteer.place import RADIUS_KM, Place, km

ENDINGS = frozenset({".csv", ".tsv", ".xlsx", ".geojson", ".json"})
_LEVELS = ("country", "governorate", "district", "district", "town")
_OWN = len(_LEVELS) - 1
_COLUMN = re.compile(r"adm(?:in)?(\d)(?:name)?(ar|en|pcode|1|)$")
_PLAIN: Mapping[str, str] = {
    "namear": "ar", "nameen": "en", "pcode": "pcode", "placear": "ar", "featurenamear": "ar", "featurenameen": "en",
    **dict.fromkeys(("lat", "latitude", "latitudey", "centerlat", "y", "pointy"), "lat"),
    **dict.fromkeys(("lon", "long", "longitude", "longitudex", "centerlon", "x", "pointx"), "lon"),
}  # fmt: skip
_FIELDS = {"1": "ar", "": "en"}
Point = tuple[float, float]


@dataclass(slots=True)
class _Area:
    pcode: str
    depth: int
    names: dict[str, str]
    parent: str
    admin1: str
    country: str
    points: list[Point] = field(default_factory=list)
    radius: float | None = None


def read(path: Path) -> Iterator[Place]:
    """The areas and places of a table that have a P-code and an Arabic name, larger ones first.

    Raises:
        SourceError: the file cannot be read, has no P-codes, or no Arabic names.
    """
    rows = _reader(path)(path)
    areas: dict[str, _Area] = {}
    for number, row in enumerate(rows, start=2):
        try:
            _take(row, areas)
        except ValueError as error:
            raise SourceError(f"row {number} is broken: {error}", str(path)) from error
    places = [_place(area) for area in sorted(areas.values(), key=lambda area: (area.depth, area.pcode))]
    named = [place for place in places if place.name]
    if not named:
        raise SourceError(
            "has no areas with P-codes and Arabic names", str(path), "columns such as ADM1_AR and ADM1_PCODE are needed"
        )
    yield from named


def _reader(path: Path) -> Any:
    readers = {".xlsx": _sheet, ".geojson": _features, ".json": _features}
    if not path.is_file():
        raise SourceError("does not exist", str(path))
    return readers.get(path.suffix.lower(), _lines)


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    try:
        content = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise SourceError("is not UTF-8", str(path), "save it as CSV UTF-8") from error
    delimiter = max("\t,;", key=content.partition("\n")[0].count)
    yield from csv.DictReader(io.StringIO(content), delimiter=delimiter)


def _sheet(path: Path) -> Iterator[dict[str, Any]]:
    try:
        openpyxl: Any = importlib.import_module("openpyxl")
    except ImportError as error:
        raise SourceError("cannot be read", str(path), "install openpyxl, or save the sheet as CSV UTF-8") from error
    for sheet in openpyxl.load_workbook(path, read_only=True, data_only=True):
        rows = sheet.iter_rows(values_only=True)
        header = [str(cell or "") for cell in next(rows, ())]
        yield from (dict(zip(header, row, strict=False)) for row in rows)


def _features(path: Path) -> Iterator[dict[str, Any]]:
    try:
        content = json.loads(path.read_text(encoding="utf-8-sig"))
    except ValueError as error:
        raise SourceError(f"is no GeoJSON: {error}", str(path)) from error
    features = content.get("features") if isinstance(content, dict) else None
    if not isinstance(features, list):
        raise SourceError("is no GeoJSON: it has no features", str(path))
    for feature in features:
        yield {**(feature.get("properties") or {}), "": feature.get("geometry")}


def _take(row: Mapping[str, Any], areas: dict[str, _Area]) -> None:
    cells = _cells(row)
    depths = sorted(depth for depth, fields in cells.items() if depth >= 0 and fields.get("pcode"))
    above = ""
    country = _country(cells)
    admin1 = cells.get(1, {}).get("en") or cells.get(1, {}).get("ar") or ""
    for depth in depths:
        pcode = cells[depth]["pcode"]
        area = areas.setdefault(pcode, _Area(pcode, depth, cells[depth], above, admin1 if depth else "", country))
        above = pcode
    if not depths:
        return
    point, radius = _point(cells.get(-1, {}), row.get(""))
    if point is None:
        return
    area.radius = radius
    for depth in depths:
        areas[cells[depth]["pcode"]].points.append(point)


def _cells(row: Mapping[str, Any]) -> dict[int, dict[str, str]]:
    """The cells of a row by depth of the area and field; the point under -1."""
    cells: dict[int, dict[str, str]] = {}
    for column, value in row.items():
        text = "" if value is None else str(value).strip()
        key = re.sub("[^a-z0-9]", "", str(column).lower())
        if not text or not key:
            continue
        if (match := _COLUMN.match(key)) is not None:
            depth = min(int(match[1]), _OWN)
            cells.setdefault(depth, {}).setdefault(_FIELDS.get(match[2], match[2]), text)
        elif (name := _PLAIN.get(key)) is not None:
            cells.setdefault(-1 if name in ("lat", "lon") else _OWN, {}).setdefault(name, text)
    return cells


def _country(cells: Mapping[int, Mapping[str, str]]) -> str:
    for fields in cells.values():
        letters = re.match("[A-Z]{2}", fields.get("pcode", ""))
        if letters:
            return letters[0]
    return ""


def _point(cells: Mapping[str, str], geometry: Any) -> tuple[Point | None, float | None]:
    if "lat" in cells and "lon" in cells:
        return (float(cells["lat"]), float(cells["lon"])), None
    ring = max(_rings(geometry), key=len, default=())
    if not ring:
        return None, None
    middle = _middle(ring)
    return middle, max(km(*middle, *corner) for corner in ring)


def _rings(geometry: Any) -> Iterator[Sequence[Point]]:
    if not isinstance(geometry, dict):
        return
    kind, points = geometry.get("type"), geometry.get("coordinates") or []
    if kind == "Point":
        yield [(float(points[1]), float(points[0]))]
    for polygon in [points] if kind == "Polygon" else points if kind == "MultiPolygon" else []:
        yield [(float(lat), float(lon)) for lon, lat, *_ in polygon[0]]


def _middle(points: Sequence[Point]) -> Point:
    north, east = [lat for lat, _ in points], [lon for _, lon in points]
    return (min(north) + max(north)) / 2, (min(east) + max(east)) / 2


def _place(area: _Area) -> Place:
    level = _LEVELS[area.depth]
    lat, lon = _middle(area.points) if area.points else (None, None)
    return Place(
        id=f"pcode:{area.pcode}",
        name=area.names.get("ar", ""),
        name_en=area.names.get("en", ""),
        level=level,
        lat=None if lat is None else round(lat, 5),
        lon=None if lon is None else round(lon, 5),
        radius_km=round(_radius(area, level), 1),
        country=area.country,
        admin1=area.admin1,
        parent=f"pcode:{area.parent}" if area.parent else "",
        rank=5 if level == "town" else 4,
        pcode=area.pcode,
        source="imported",
    )


def _radius(area: _Area, level: str) -> float:
    if area.radius is not None and area.radius > 0:
        return area.radius
    if level == "town" or len(area.points) < 2:
        return RADIUS_KM[level]
    middle = _middle(area.points)
    return max(1.0, *(km(*middle, *point) for point in area.points))


def looks_like(header: Iterable[str]) -> bool:
    """Whether the columns of a table are those of administrative areas with P-codes."""
    keys = [re.sub("[^a-z0-9]", "", column.lower()) for column in header]
    return any(key.endswith("pcode") for key in keys)
