"""The package's own places are checked when they are read."""

from __future__ import annotations

from pathlib import Path

import pytest

from tawthiq.errors import DataError
from tawthiq.gazetteer.curated import rank_of, read_curated, read_geonames_table

ROW = "{id: 'sy:x', name: تل المثال, level: town, lat: 36.1, lon: 37.2}"


def written(folder: Path, text: str, name: str = "sy.yml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_the_file_gives_country_and_governorate_to_its_rows(tmp_path: Path) -> None:
    path = written(tmp_path, f"country: SY\nadmin1: Aleppo\nrows:\n  - {ROW}\n")
    (place,) = read_curated(path)
    assert (place.country, place.admin1, place.radius_km, place.rank, place.source) == (
        "SY",
        "Aleppo",
        4.0,
        4,
        "curated",
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("country: SY", "has no rows"),
        ("country: SY\nrows:\n  - {id: a, name: ب, level: town, lat: 1}", "missing keys"),
        ("country: SY\nrows:\n  - {id: a, name: ب, level: town, lat: 1, lon: 2, size: 3}", "unknown keys"),
        ("country: SY\nrows:\n  - {id: a, name: ب, level: city, lat: 1, lon: 2}", "level 'city'"),
        ("country: SY\nrows:\n  - {id: a, name: ب, level: town, lat: 91, lon: 2}", "no latitude"),
        (f"country: SY\nrows:\n  - {ROW}\n  - {ROW}", "duplicate id"),
        ("rows: [1]", "is no row"),
        ("rows: [", "no YAML"),
    ],
)
def test_a_wrong_row_is_told(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(DataError, match=message):
        list(read_curated(written(tmp_path, text)))


def test_the_table_of_towns_is_read(tmp_path: Path) -> None:
    head = "id\tname_ar\taliases\tname_en\tiso\tadmin1\tlat\tlon\tpopulation\n"
    path = written(tmp_path, head + "7\tالمثال\tمثال|المثل\tMithal\tSY\tAleppo\t36.1\t37.2\t30000\n", "geonames.tsv")
    (place,) = read_geonames_table(path)
    assert (place.id, place.aliases, place.rank, place.source) == ("geonames:7", ("مثال", "المثل"), 3, "geonames")


def test_a_short_line_of_the_table_is_told(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="line 1"):
        list(read_geonames_table(written(tmp_path, "7\tالمثال\n", "geonames.tsv")))


@pytest.mark.parametrize(("people", "rank"), [(600_000, 1), (100_000, 2), (20_000, 3), (5_000, 4), (0, 5)])
def test_the_size_of_a_town_follows_from_its_people(people: int, rank: int) -> None:
    assert rank_of(people) == rank
