"""GeoNames dumps, alone and zipped, with and without alternate names."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from tawthiq.errors import SourceError
from tawthiq.gazetteer import geonames

CELLS = 19


def line(ident: int, name: str, alternates: str, code: str = "PPL", people: int = 0, admin1: str = "09") -> str:
    cells = [""] * CELLS
    cells[0:6] = [str(ident), name, name, alternates, "36.1", "37.2"]
    cells[6:9] = ["P", code, "SY"]
    cells[10], cells[14] = admin1, str(people)
    return "\t".join(cells)


LINES = [
    line(1, "Aleppo", "محافظة المثال", "ADM1"),
    line(2, "Tall al-Mithal", "Tell Mithal,تل المثال,تل مثال", people=6000),
    line(3, "Nameless", "Nameless,Безымянный"),
    line(4, "Quarter", "حي المثال", "PPLX"),
    line(5, "Ruin", "خربة المثال", "PPLQ"),
    line(6, "Kurdish", "گوندێ", "PPL"),
]


def written(folder: Path, lines: list[str], name: str = "SY.txt") -> Path:
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_places_with_an_arabic_name_are_read(tmp_path: Path) -> None:
    places = {place.id: place for place in geonames.read(written(tmp_path, LINES))}
    assert sorted(places) == ["geonames:1", "geonames:2", "geonames:4"]
    town = places["geonames:2"]
    assert (town.name, town.aliases, town.admin1, town.rank) == ("تل المثال", ("تل مثال",), "Aleppo", 4)
    assert (town.level, town.country, town.source) == ("town", "SY", "imported")
    assert places["geonames:1"].level == "governorate" and places["geonames:4"].level == "neighbourhood"


def test_alternate_names_beside_the_dump_give_the_preferred_name(tmp_path: Path) -> None:
    path = written(tmp_path, LINES)
    names = [
        "10\t3\tar\tالشاهد\t\t\t\t",
        "11\t3\tar\tالمشهد\t1\t\t\t",
        "12\t3\tar\tالقديم\t\t\t\t1",
        "13\t3\ten\tX\t\t\t\t",
    ]
    written(tmp_path, names, "alternateNamesV2.txt")
    (place,) = (place for place in geonames.read(path) if place.id == "geonames:3")
    assert (place.name, place.aliases) == ("المشهد", ("الشاهد",))


def test_a_zip_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "SY.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("readme.txt", "about " * 999)
        archive.writestr("SY.txt", "\n".join(LINES))
    assert len(list(geonames.read(path))) == 3


def test_what_is_no_dump_is_told(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="line 1 has 1 columns"):
        list(geonames.read(written(tmp_path, ["hello"])))
    with pytest.raises(SourceError, match="does not exist"):
        list(geonames.read(tmp_path / "none.txt"))
    (tmp_path / "bad.zip").write_bytes(b"no zip")
    with pytest.raises(SourceError, match="no zip file"):
        list(geonames.read(tmp_path / "bad.zip"))
    (tmp_path / "latin.txt").write_bytes("é".encode("latin-1"))
    with pytest.raises(SourceError, match="UTF-8"):
        list(geonames.read(tmp_path / "latin.txt"))


def test_a_zip_file_without_a_table_is_told(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "SY.zip", "w") as archive:
        archive.writestr("readme.txt", "about")
    with pytest.raises(SourceError, match="no GeoNames table"):
        list(geonames.read(tmp_path / "SY.zip"))
