"""The gazetteer of this installation: curated places, GeoNames towns and whatever the user imported.

Reading the YAML takes longer than anything else at start, so the assembled table is kept in the user's cache
directory; it is made anew whenever one of its files changes, and done without when it cannot be written.
"""

from __future__ import annotations

import functools
import hashlib
import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from tawthiq.errors import SourceError
from tawthiq.gazetteer import table
from tawthiq.gazetteer.curated import read_curated, read_geonames_table
from tawthiq.gazetteer.index import Gazetteer
from tawthiq.gazetteer.place import Place
from tawthiq.gazetteer.store import tables
from tawthiq.rows import DATA

FOLDER = DATA / "places"
_VERSION = "1"
_KEPT = 3


@functools.lru_cache(maxsize=2)
def load() -> Gazetteer:
    """The gazetteer of this installation, loaded once.

    Raises:
        DataError: a row of the package's places is wrong.
        SourceError: a table of imported places is broken.
    """
    return assemble(FOLDER, tables())


def assemble(folder: Path, imported: Sequence[Path] = (), cache: Path | None = None) -> Gazetteer:
    """A gazetteer from a folder of curated places and tables of imported ones; curated rows win.

    Args:
        folder: holds *.yml and, if there is one, geonames.tsv.
        imported: tables written by `tawthiq.gazetteer.store.import_places`.
        cache: folder of the assembled table; None for the user's cache folder.
    """
    curated = sorted(folder.glob("*.yml"))
    towns = folder / "geonames.tsv"
    files = [*curated, *([towns] if towns.is_file() else []), *imported]
    kept = (cache or cache_folder()) / f"places-{_fingerprint(files)}.tsv"
    places = _cached(kept)
    if places is None:
        places = [*_curated(curated), *_tables(imported), *(read_geonames_table(towns) if towns.is_file() else ())]
        _keep(places, kept)
    return Gazetteer(places)


def cache_folder() -> Path:
    """Where assembled tables are kept: `TAWTHIQ_CACHE`, else `tawthiq` in the user's cache directory."""
    if given := os.environ.get("TAWTHIQ_CACHE"):
        return Path(given)
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "tawthiq"


def _curated(paths: Iterable[Path]) -> Iterator[Place]:
    for path in paths:
        yield from read_curated(path)


def _tables(paths: Iterable[Path]) -> Iterator[Place]:
    for path in paths:
        yield from table.read(path)


def _fingerprint(paths: Iterable[Path]) -> str:
    digest = hashlib.sha256(_VERSION.encode())
    for path in paths:
        state = path.stat()
        digest.update(f"\0{path}\0{state.st_size}\0{state.st_mtime_ns}".encode())
    return digest.hexdigest()[:16]


def _cached(path: Path) -> list[Place] | None:
    try:
        return list(table.read(path))
    except (OSError, UnicodeDecodeError, SourceError):
        return None


def _keep(places: Iterable[Place], path: Path) -> None:
    try:
        table.write(places, path)
        older = sorted(path.parent.glob("places-*.tsv"), key=lambda one: one.stat().st_mtime)
        for one in older[:-_KEPT]:
            one.unlink(missing_ok=True)
    except OSError:
        return
