"""Reads a GeoNames country dump: the file of a country (SY.txt, alone or zipped) with or without alternate names.

Kept are inhabited places, administrative areas, and the hills, airports, bases, ports, dams and crossings that reports
name. A row without an Arabic name is left out: nothing could find it.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TextIO

from tawthiq.errors import SourceError
from tawthiq.gazetteer.curated import rank_of
from tawthiq.gazetteer.place import RADIUS_KM, Place

COLUMNS = 19
_ARABIC = re.compile("[ء-غف-يً-ْٰ](?:[ء-غف-يً-ْٰ \\-]*[ء-غف-يً-ْٰ])?")
_LEVELS: Mapping[str, str] = {
    **dict.fromkeys(("PPL", "PPLA", "PPLA2", "PPLA3", "PPLA4", "PPLA5", "PPLC", "PPLF", "PPLG", "PPLL", "PPLS",
                     "PPLR", "STLMT", "CMPRF"), "town"),
    "PPLX": "neighbourhood",
    **dict.fromkeys(("PCL", "PCLI", "PCLD", "PCLS"), "country"),
    "ADM1": "governorate",
    **dict.fromkeys(("ADM2", "ADM3", "RGN"), "district"),
    **dict.fromkeys(("MT", "MTS", "HLL", "AIRP", "AIRB", "AIRF", "MILB", "INSM", "PRT", "DAM", "PASS", "CRSG"), "site"),
}  # fmt: skip
_CITY_RANK: Mapping[str, int] = {"PPLC": 1, "PPLA": 2, "PPLA2": 3, "PPLA3": 4}
_ALTERNATES = ("alternateNamesV2.txt", "alternateNamesV2.zip", "alternateNames.txt", "alternateNames.zip")


@dataclass(frozen=True, slots=True)
class _Row:
    id: str
    name_en: str
    alternates: str
    lat: str
    lon: str
    code: str
    country: str
    admin1: str
    population: str


def is_dump(first_line: str) -> bool:
    """Whether a line is one of a GeoNames dump: 19 columns, the first a number."""
    cells = first_line.split("\t")
    return len(cells) == COLUMNS and cells[0].strip("\ufeff").isdigit()


def read(path: Path, names: Path | None = None) -> Iterator[Place]:
    """The places of a dump that have an Arabic name.

    Args:
        path: XX.txt or a zip file with it.
        names: alternate names; without it, those that lie beside the file, else only the names in the dump itself.

    Raises:
        SourceError: it is no GeoNames dump, or a line is broken.
    """
    names = names or beside(path)
    arabic = _arabic_names(names) if names is not None else {}
    rows = list(_rows(path))
    regions = {row.admin1: row.name_en for row in rows if row.code == "ADM1"}
    for row in rows:
        place = _place(row, arabic.get(row.id, ()))
        if place is not None:
            yield replace(place, admin1=regions.get(row.admin1, ""))


def beside(path: Path) -> Path | None:
    """The file of alternate names that lies beside a dump, if there is one."""
    folder = path.parent / "alternatenames"
    beside = [path.parent / name for name in _ALTERNATES]
    own = [folder / f"{path.stem}{ending}" for ending in (".txt", ".zip")]
    return next((one for one in (*own, *beside) if one.is_file()), None)


@contextmanager
def opened(path: Path) -> Iterator[TextIO]:
    """The text of a dump, out of its zip file if need be.

    Raises:
        SourceError: the file is missing, is no zip file or holds no table, or is no UTF-8.
    """
    try:
        if path.suffix.lower() != ".zip":
            with path.open(encoding="utf-8") as lines:
                yield lines
            return
        with zipfile.ZipFile(path) as archive, archive.open(_member(archive, path)) as content:
            yield io.TextIOWrapper(content, encoding="utf-8")
    except FileNotFoundError as error:
        raise SourceError("does not exist", str(path)) from error
    except zipfile.BadZipFile as error:
        raise SourceError("is no zip file", str(path), "download it again") from error
    except UnicodeDecodeError as error:
        raise SourceError("is not UTF-8", str(path), "download it again") from error


def _member(archive: zipfile.ZipFile, path: Path) -> str:
    tables = [name for name in archive.namelist() if name.endswith(".txt") and "readme" not in name.lower()]
    if not tables:
        raise SourceError("holds no GeoNames table", str(path))
    return max(tables, key=lambda name: archive.getinfo(name).file_size)


def _rows(path: Path) -> Iterator[_Row]:
    with opened(path) as lines:
        for number, line in enumerate(lines, start=1):
            cells = line.rstrip("\r\n").split("\t")
            if cells == [""]:
                continue
            if len(cells) != COLUMNS:
                raise SourceError(f"line {number} has {len(cells)} columns, not {COLUMNS}", str(path))
            if cells[7] in _LEVELS:
                yield _row(cells)


def _row(cells: list[str]) -> _Row:
    return _Row(
        id=cells[0].strip("\ufeff"),
        name_en=cells[1],
        alternates=cells[3],
        lat=cells[4],
        lon=cells[5],
        code=cells[7],
        country=cells[8],
        admin1=cells[10],
        population=cells[14],
    )


def _arabic_names(path: Path) -> dict[str, tuple[str, ...]]:
    """Arabic names by GeoNames id, the preferred one first; historic ones are left out."""
    found: dict[str, list[str]] = {}
    with opened(path) as lines:
        for line in lines:
            cells = line.rstrip("\r\n").split("\t")
            if len(cells) < 4 or cells[2] != "ar" or (len(cells) > 7 and cells[7] == "1"):
                continue
            names = found.setdefault(cells[1], [])
            preferred = len(cells) > 4 and cells[4] == "1"
            names.insert(0 if preferred else len(names), cells[3])
    return {ident: tuple(names) for ident, names in found.items()}


def _place(row: _Row, arabic: tuple[str, ...]) -> Place | None:
    own = (name.strip() for name in row.alternates.split(",") if _ARABIC.fullmatch(name.strip()))
    names = tuple(dict.fromkeys([*arabic, *own]))
    if not names:
        return None
    try:
        lat, lon, people = float(row.lat), float(row.lon), int(row.population or 0)
    except ValueError as error:
        raise SourceError(f"row {row.id} has no point: {error}") from error
    level = _LEVELS[row.code]
    return Place(
        id=f"geonames:{row.id}",
        name=names[0],
        name_en=row.name_en,
        level=level,
        lat=lat,
        lon=lon,
        radius_km=RADIUS_KM[level],
        country=row.country,
        rank=min(rank_of(people), _CITY_RANK.get(row.code, 5)),
        aliases=names[1:],
        source="imported",
    )
