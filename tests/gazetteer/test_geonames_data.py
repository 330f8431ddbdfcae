"""The place files that come with the package are well formed, and the list of towns can be rebuilt."""

from __future__ import annotations

import importlib.util
import re
import sys
from collections import Counter
from pathlib import Path
from types import ModuleType

import pytest

from tawthiq.gazetteer.curated import GEONAMES_COLUMNS, read_curated, read_geonames_table
from tawthiq.gazetteer.place import Place, km
from tawthiq.language import DATA
from tawthiq.text import fold

PLACES = DATA / "places"
FILES = ("countries", "iq", "lb", "ly", "ps", "region", "sd", "ye")
SCRIPT = Path(__file__).parents[2] / "scripts" / "build_geonames.py"
ARABIC = re.compile("[ء-غف-ي]+(?: (?:[ء-غف-ي]+|[0-9]+))*|[0-9]+ [ء-ي]+")
# South, north, west, east.
BOXES = {
    "YE": (12.0, 19.0, 41.8, 54.8),
    "IQ": (29.0, 37.5, 38.7, 48.7),
    "PS": (31.2, 32.6, 34.2, 35.6),
    "LB": (33.0, 34.75, 35.0, 36.7),
    "LY": (19.4, 33.3, 9.3, 25.3),
    "SD": (8.6, 22.4, 21.8, 38.7),
    "TR": (35.8, 42.2, 25.6, 44.9),
    "EG": (21.9, 31.8, 24.6, 36.0),
    "SA": (16.3, 32.2, 34.4, 55.7),
    "IR": (25.0, 39.8, 44.0, 63.4),
    "AF": (29.3, 38.6, 60.4, 75.0),
    "SO": (-1.8, 12.1, 40.9, 51.5),
}


@pytest.fixture(scope="module")
def curated() -> dict[str, tuple[Place, ...]]:
    return {file: tuple(read_curated(PLACES / f"{file}.yml")) for file in FILES}


@pytest.fixture(scope="module")
def towns() -> tuple[Place, ...]:
    return tuple(read_geonames_table(PLACES / "geonames.tsv"))


@pytest.fixture(scope="module")
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("build_geonames", SCRIPT)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def test_ids_are_unique_over_all_files(curated: dict[str, tuple[Place, ...]]) -> None:
    count = Counter(place.id for places in curated.values() for place in places)
    assert [ident for ident, times in count.items() if times > 1] == []


def test_names_are_arabic_and_aliases_add_something(curated: dict[str, tuple[Place, ...]]) -> None:
    for place in (place for places in curated.values() for place in places):
        forms = [fold(name) for name in (place.name, *place.aliases)]
        assert len(set(forms)) == len(forms), place
        assert all(ARABIC.fullmatch(name) for name in (place.name, *place.aliases)), place
        assert place.name_en.isascii(), place


def test_points_lie_in_their_country(curated: dict[str, tuple[Place, ...]]) -> None:
    for place in (place for places in curated.values() for place in places if place.level != "country"):
        south, north, west, east = BOXES.get(place.country, (-60.0, 70.0, -125.0, 155.0))
        assert place.lat is not None and south <= place.lat <= north, place
        assert place.lon is not None and west <= place.lon <= east, place
        assert place.country or place.id.startswith("sea:"), place


def test_every_country_stands_once_with_its_adjective(curated: dict[str, tuple[Place, ...]]) -> None:
    codes = Counter(place.country for place in curated["countries"] if not place.id.endswith(":named"))
    assert set(codes.values()) == {1}
    assert {place.country for places in curated.values() for place in places} - {""} <= set(codes)


@pytest.mark.parametrize("file", ["iq", "ye", "sd"])
def test_rows_name_a_governorate_that_the_file_has(file: str, curated: dict[str, tuple[Place, ...]]) -> None:
    home = [place for place in curated[file] if place.country == file.upper()]
    known = {place.admin1 for place in home if place.level == "governorate"} - {""}
    assert {place.admin1 for place in home} - {"", "Socotra", "Abyei"} <= known


@pytest.mark.parametrize(
    ("name", "country", "lat", "lon"),
    [
        ("مأرب", "YE", 15.46, 45.32),
        ("الحديدة", "YE", 14.80, 42.95),
        ("تلعفر", "IQ", 36.38, 42.45),
        ("الشجاعية", "PS", 31.50, 34.47),
        ("عيتا الشعب", "LB", 33.10, 35.33),
        ("ترهونة", "LY", 32.43, 13.63),
        ("الفاشر", "SD", 13.63, 25.35),
        ("نصيبين", "TR", 37.07, 41.21),
        ("خميس مشيط", "SA", 18.30, 42.73),
        ("مايدوغوري", "NG", 11.85, 13.16),
    ],
)
def test_front_line_towns_are_known(
    name: str, country: str, lat: float, lon: float, curated: dict[str, tuple[Place, ...]]
) -> None:
    named = [place for places in curated.values() for place in places if place.name == name]
    assert any(
        place.country == country and place.lat is not None and place.lon is not None
        and km(place.lat, place.lon, lat, lon) < 10
        for place in named
    )  # fmt: skip


def test_everyday_words_need_a_class_word(curated: dict[str, tuple[Place, ...]]) -> None:
    everyday = {"بلد", "حديثة", "بحري", "الخبر", "صور", "معركة", "القاعدة", "مدني", "قرى", "وأنه", "فصائل", "غات"}
    names = {fold(word) for word in everyday}
    for place in (place for places in curated.values() for place in places if not place.common_word):
        assert not names & {fold(name) for name in (place.name, *place.aliases)}, place


def test_list_of_towns_is_sorted_small_and_arabic(towns: tuple[Place, ...]) -> None:
    path = PLACES / "geonames.tsv"
    lines = path.read_text(encoding="utf-8").split("\n")
    assert lines[0].split("\t")[0] == GEONAMES_COLUMNS[0]
    assert path.stat().st_size < 900_000
    keys = [(place.country, int(place.id.partition(":")[2])) for place in towns]
    assert keys == sorted(set(keys))
    for place in towns:
        assert all(ARABIC.fullmatch(name) and len(name) > 2 for name in (place.name, *place.aliases)), place
        assert len(place.aliases) <= 4


def test_list_of_towns_leaves_everyday_words_out(towns: tuple[Place, ...]) -> None:
    ordinary = {fold(word) for word in SCRIPT.with_name("ordinary_names.txt").read_text(encoding="utf-8").split("\n")}
    assert not ordinary & {fold(name) for place in towns for name in (place.name, *place.aliases)}


def test_usual_name_is_the_one_with_the_article(script: ModuleType) -> None:
    city = {"name": "Mosul", "countrycode": "IQ", "alternatenames": ["موصل", "الموصل", "مدينة الموصل", "موسڵ", "Mosul"]}
    assert script.arabic_names(city, frozenset()) == ["الموصل"]


def test_everyday_names_can_be_left_out_in_one_country(script: ModuleType) -> None:
    names = ["الرقة"]
    barred = frozenset({fold("الرقة AE")})
    assert script.arabic_names({"name": "Raqqa", "countrycode": "AE", "alternatenames": names}, barred) == []
    assert script.arabic_names({"name": "Raqqa", "countrycode": "SY", "alternatenames": names}, barred) == names


def test_spelling_like_the_english_name_comes_first(script: ModuleType) -> None:
    assert script.likeness("Zakho", "زاخو") > script.likeness("Zakho", "دهوك")
    assert script.likeness("Gaza", "غزة") > script.likeness("Gaza", "عسقلان")


def test_great_cities_and_capitals_are_wanted_everywhere(script: ModuleType) -> None:
    small = {"countrycode": "NO", "population": 900, "geonameid": 1, "name": "Lillevik"}
    assert not script.wanted(small, frozenset())
    assert script.wanted(small, frozenset({1}))
    assert script.wanted({**small, "countrycode": "YE"}, frozenset())
    assert script.wanted({**small, "population": 700_000}, frozenset())


def test_towns_of_one_name_side_by_side_are_one(script: ModuleType) -> None:
    def town(ident: int, lat: float, people: int) -> object:
        return script.Town(f"geonames:{ident}", "المثال", (), "Mithal", "YE", "01", lat, 45.0, people)

    kept = list(script.distinct([town(1, 15.0, 10), town(2, 15.01, 90), town(3, 16.0, 5)]))
    assert [one.id for one in kept] == ["geonames:2", "geonames:3"]
