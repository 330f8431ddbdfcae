"""The hand-made place files of Syria are clean and hang together."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

import tawthiq
from tawthiq.gazetteer.curated import read_curated
from tawthiq.gazetteer.place import Place
from tawthiq.text import fold

FILES = sorted((Path(tawthiq.__file__).parent / "data" / "places").glob("sy*.yml"))
SOUTH, NORTH, WEST, EAST = 32.3, 37.35, 35.6, 42.4
CLEAN = re.compile(r"[ء-غف-ي0-9]+(?: [ء-غف-ي0-9]+)*")
SLUG = re.compile(r"sy:[a-z0-9]+(?:-[a-z0-9]+)*")
LEVELS = {"governorate", "district", "town", "neighbourhood", "site"}
PLACES: dict[str, tuple[Place, ...]] = {path.name: tuple(read_curated(path)) for path in FILES}
ALL = tuple(place for places in PLACES.values() for place in places)
BY_ID = {place.id: place for place in ALL}
GOVERNORATES = {place.name_en for place in ALL if place.level == "governorate"}


def test_ids_are_unique_over_all_files() -> None:
    assert [ident for ident, times in Counter(place.id for place in ALL).items() if times > 1] == []


def test_ids_are_slugs() -> None:
    assert [place.id for place in ALL if not SLUG.fullmatch(place.id)] == []


def test_fourteen_governorates() -> None:
    assert len(GOVERNORATES) == 14


@pytest.mark.parametrize("file", PLACES)
def test_points_lie_in_the_country(file: str) -> None:
    outside = [
        place.id
        for place in PLACES[file]
        if place.lat is None or place.lon is None or not (SOUTH <= place.lat <= NORTH and WEST <= place.lon <= EAST)
    ]
    assert outside == []


@pytest.mark.parametrize("file", PLACES)
def test_levels_ranks_and_radii_are_sensible(file: str) -> None:
    odd = [
        place.id
        for place in PLACES[file]
        if place.level not in LEVELS or not 1 <= place.rank <= 5 or not 0.5 <= place.radius_km <= 120
    ]
    assert odd == []


@pytest.mark.parametrize("file", PLACES)
def test_names_are_clean_arabic(file: str) -> None:
    odd = [name for place in PLACES[file] for name in (place.name, *place.aliases) if not CLEAN.fullmatch(name)]
    assert odd == []


@pytest.mark.parametrize("file", PLACES)
def test_aliases_are_no_spellings_of_the_name(file: str) -> None:
    twice = []
    for place in PLACES[file]:
        forms = [fold(name) for name in (place.name, *place.aliases)]
        if len(forms) != len(set(forms)):
            twice.append(place.id)
    assert twice == []


@pytest.mark.parametrize("file", PLACES)
def test_parents_exist_and_are_larger(file: str) -> None:
    wrong = [
        place.id
        for place in PLACES[file]
        if place.parent and (place.parent not in BY_ID or BY_ID[place.parent].size < place.size)
    ]
    assert wrong == []


@pytest.mark.parametrize("file", PLACES)
def test_rows_name_a_governorate_that_exists(file: str) -> None:
    assert {place.admin1 for place in PLACES[file]} - GOVERNORATES - {""} == set()
