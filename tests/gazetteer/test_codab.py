"""COD-AB tables of several makes: CSV, TSV, GeoJSON; areas, places and their points."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tawthiq.errors import SourceError
from tawthiq.gazetteer import codab

HEAD = "ADM0_PCODE,ADM1_EN,ADM1_AR,ADM1_PCODE,ADM2_EN,ADM2_AR,ADM2_PCODE,NAME_EN,NAME_AR,PCODE,LATITUDE_Y,LONGITUDE_X"
ROWS = [
    "SY,Aleppo,حلب,SY02,Manbij,منبج,SY0205,Tall Mithal,تل المثال,C1,36.5,37.9",
    "SY,Aleppo,حلب,SY02,Manbij,منبج,SY0205,Tall Shahid,تل الشاهد,C2,36.7,38.1",
    "SY,Aleppo,حلب,SY02,Afrin,عفرين,SY0203,,,,,",
]


def written(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8-sig")
    return path


def test_a_table_of_places_gives_places_and_the_areas_they_lie_in(tmp_path: Path) -> None:
    places = {place.pcode: place for place in codab.read(written(tmp_path / "a.csv", "\n".join([HEAD, *ROWS])))}
    assert list(places) == ["SY02", "SY0203", "SY0205", "C1", "C2"]
    town = places["C1"]
    assert (town.id, town.name, town.level, town.lat, town.admin1) == ("pcode:C1", "تل المثال", "town", 36.5, "Aleppo")
    assert (town.parent, town.country, town.rank) == ("pcode:SY0205", "SY", 5)
    district = places["SY0205"]
    assert (district.level, district.lat, district.lon) == ("district", 36.6, 38.0)
    assert district.radius_km == pytest.approx(14.3, abs=0.5)
    assert places["SY0203"].lat is None and places["SY02"].level == "governorate"


def test_other_makes_of_columns_are_read(tmp_path: Path) -> None:
    text = "admin1Name_ar\tadmin1Name_en\tadmin1Pcode\nحلب\tAleppo\tSY02\n"
    (place,) = codab.read(written(tmp_path / "a.tsv", text))
    assert (place.name, place.name_en, place.pcode) == ("حلب", "Aleppo", "SY02")
    text = "adm1_name,adm1_name1,adm1_pcode,center_lat,center_lon\nAleppo,حلب,SY02,36.2,37.2\n"
    (place,) = codab.read(written(tmp_path / "b.csv", text))
    assert (place.name, place.lat, place.lon) == ("حلب", 36.2, 37.2)


def test_geojson_gives_the_middle_and_the_reach_of_an_area(tmp_path: Path) -> None:
    square = [[37.0, 36.0], [38.0, 36.0], [38.0, 37.0], [37.0, 37.0], [37.0, 36.0]]
    feature = {
        "type": "Feature",
        "properties": {"ADM1_AR": "حلب", "ADM1_PCODE": "SY02"},
        "geometry": {"type": "MultiPolygon", "coordinates": [[square]]},
    }
    path = written(tmp_path / "a.geojson", json.dumps({"features": [feature]}))
    (place,) = codab.read(path)
    assert (place.lat, place.lon) == (36.5, 37.5)
    assert place.radius_km == pytest.approx(71.6, abs=1)


def test_a_sheet_without_openpyxl_says_what_to_do(tmp_path: Path) -> None:
    try:
        import openpyxl  # type: ignore[import-untyped, unused-ignore]  # noqa: F401, PLC0415, RUF100
    except ImportError:
        path = tmp_path / "a.xlsx"
        path.write_bytes(b"PK")
        with pytest.raises(SourceError, match="install openpyxl"):
            list(codab.read(path))


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("a.csv", "name,value\nx,1\n", "no areas with P-codes"),
        ("a.csv", "ADM1_EN,ADM1_PCODE\nAleppo,SY02\n", "no areas with P-codes and Arabic names"),
        ("a.csv", "NAME_AR,PCODE,LAT,LON\nحلب,C1,north,37\n", "row 2 is broken"),
        ("a.json", "[", "no GeoJSON"),
        ("a.geojson", "{}", "has no features"),
    ],
)
def test_what_is_no_table_of_areas_is_told(tmp_path: Path, name: str, text: str, message: str) -> None:
    with pytest.raises(SourceError, match=message):
        list(codab.read(written(tmp_path / name, text)))


def test_a_missing_file_and_a_wrong_encoding_are_told(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="does not exist"):
        list(codab.read(tmp_path / "none.csv"))
    path = tmp_path / "a.csv"
    path.write_bytes("NAME_AR,PCODE\nحلب,C1\n".encode("cp1256"))
    with pytest.raises(SourceError, match="not UTF-8"):
        list(codab.read(path))
