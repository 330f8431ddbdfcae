"""The user's own gazetteer: places imported from larger lists, kept as tables in the user's data directory."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tawthiq.errors import OutputError, SourceError
from tawthiq.gazetteer import codab, geonames, table
from tawthiq.gazetteer.place import Place

GEONAMES_URL = "https://download.geonames.org/export/dump"
KINDS = ("geonames", "codab")


@dataclass(frozen=True, slots=True)
class Imported:
    """A list of places that the user added: its table, its kind (geonames or codab), how many places it holds."""

    path: Path
    kind: str
    places: int

    def __str__(self) -> str:
        return f"{self.path.stem}: {self.places:,} places ({self.path})"


def folder() -> Path:
    """Where imported places are kept: `places` in `TAWTHIQ_DATA`, else in the user's data directory."""
    if given := os.environ.get("TAWTHIQ_DATA"):
        return Path(given) / "places"
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "tawthiq" / "places"


def tables() -> tuple[Path, ...]:
    """The tables of imported places, in order of their names."""
    return tuple(sorted(folder().glob("*.tsv")))


def imported() -> Iterator[Imported]:
    """The lists of places that the user added."""
    for path in tables():
        yield Imported(path, path.stem.partition("-")[0], sum(1 for _ in table.read(path)))


def listing() -> Iterator[str]:
    """The lists of places that the user added, one line each."""
    lines = [str(one) for one in imported()]
    yield from lines or [f"no places were added (they would be kept in {folder()})"]


def import_places(path: Path, kind: str = "auto", names: Path | None = None) -> Imported:
    """Add the places of a file; they are used from the next start on, and a second import replaces the first.

    Args:
        path: a GeoNames country dump (.txt, .zip) or a COD-AB table (.csv, .tsv, .xlsx, .geojson).
        kind: geonames, codab, or auto to tell by the file.
        names: GeoNames' alternate names, where they do not lie beside the file.

    Raises:
        SourceError: the file is neither, or cannot be read.
        OutputError: the table cannot be written.
    """
    if not path.is_file():
        raise SourceError("does not exist", str(path))
    found = _kind(path) if kind == "auto" else kind
    if found not in KINDS:
        raise SourceError(f"kind {found!r} is none of {', '.join(KINDS)}", str(path))
    places = list(geonames.read(path, names) if found == "geonames" else codab.read(path))
    if not places:
        raise SourceError("has no place with an Arabic name", str(path), "add GeoNames' alternateNamesV2 beside it")
    target = folder() / f"{found}-{_label(found, places, path)}.tsv"
    try:
        count = table.write(places, target)
    except OSError as error:
        raise OutputError(
            f"cannot be written: {error.strerror}", str(target), "set TAWTHIQ_DATA to a folder"
        ) from error
    return Imported(target, found, count)


def import_file(path: Path) -> str:
    """Add the places of a file, and say how many they are."""
    return f"added {import_places(path)}"


def download(country: str, base_url: str | None = None) -> str:
    """Fetch a country's dump and its alternate names, add its places, and say how many they are.

    Args:
        country: ISO 3166-1 alpha-2 code.
        base_url: where the dumps lie; else `TAWTHIQ_GEONAMES_URL`, else GeoNames itself.

    Raises:
        SourceError: no such country, or no network.
    """
    # urllib costs every start of the program 40 ms and only this needs it.
    from tawthiq.gazetteer import fetching

    base = base_url or os.environ.get("TAWTHIQ_GEONAMES_URL") or GEONAMES_URL
    with fetching.country(country, base) as (dump, names):
        return f"added {import_places(dump, 'geonames', names)}"


def _kind(path: Path) -> str:
    if path.suffix.lower() in codab.ENDINGS:
        return "codab"
    with geonames.opened(path) as lines:
        first = lines.readline().rstrip("\r\n")
    if geonames.is_dump(first):
        return "geonames"
    if codab.looks_like(first.replace(",", "\t").split("\t")):
        return "codab"
    raise SourceError("is neither a GeoNames dump nor a COD-AB table", str(path), "see docs/places.md")


def _label(kind: str, places: list[Place], path: Path) -> str:
    """A country has one GeoNames dump; its boundaries may come in several files, told apart by their names."""
    countries = {place.country for place in places}
    return countries.pop() if kind == "geonames" and len(countries) == 1 else path.stem
