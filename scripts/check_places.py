"""Compare the hand-made place files of a country with another list of its places.

Run `python scripts/check_places.py REFERENCE [--country SY] [--missing]`, where REFERENCE is a tab-separated file
(gzip or plain) with the columns pcode, name_ar, name_en, parents_ar, parents_en, lat, lon; parents are joined by ">",
smallest first. Reported are rows that lie farther from the reference's place of the same name in the same governorate
than their radius allows, rows whose name the reference does not hold, and the seats of subdistricts (with --missing:
all places) that the reference holds and the files do not. The reference is for checking only and is not shipped.
"""

from __future__ import annotations

import argparse
import csv
import gzip
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from tawthiq.gazetteer.curated import read_curated
from tawthiq.gazetteer.place import Place, km
from tawthiq.text import fold

PLACES = Path(__file__).parents[1] / "src" / "tawthiq" / "data" / "places"
FAR_KM = 15.0
SAME_KM = 8.0
ALIKE = 0.75
_ARTICLE = "ال"


@dataclass(frozen=True, slots=True)
class Entry:
    """A place of the reference: its name, the names of the areas around it, smallest first, and its point."""

    pcode: str
    name: str
    name_en: str
    parents: tuple[str, ...]
    lat: float
    lon: float

    @property
    def is_seat(self) -> bool:
        """Whether its subdistrict or district bears its name."""
        return key(self.name) in {key(parent.removeprefix("مركز")) for parent in self.parents}


def key(name: str) -> str:
    """The name without articles and spaces in one spelling."""
    return "".join(word.removeprefix(_ARTICLE) for word in fold(name).split())


def read_reference(path: Path) -> Iterator[Entry]:
    """The places of a reference file that have a point."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines, delimiter="\t"):
            if row["lat"] and row["lon"]:
                parents = tuple(part.strip() for part in row["parents_ar"].split(">") if part.strip())
                yield Entry(row["pcode"], row["name_ar"], row["name_en"], parents, float(row["lat"]), float(row["lon"]))


def read_places(country: str) -> tuple[Place, ...]:
    """All hand-made rows of a country."""
    paths = sorted(PLACES.glob(f"{country.lower()}*.yml"))
    return tuple(place for path in paths for place in read_curated(path) if place.country == country)


def governorates(places: Iterable[Place]) -> Mapping[str, str]:
    """The governorate of each district, by the key of its name."""
    return {
        key(name): place.admin1
        for place in places
        if place.level == "district" and place.admin1
        for name in (place.name, *place.aliases)
    }


def governorate_of(entry: Entry, districts: Mapping[str, str]) -> str:
    """The governorate in which a reference place lies, "" when its district is unknown."""
    for parent in reversed(entry.parents):
        found = districts.get(key(parent.removeprefix("مركز")))
        if found:
            return found
    return ""


def by_name(entries: Iterable[Entry]) -> Mapping[str, list[Entry]]:
    """The reference's places under each name; brackets and slashes separate names."""
    found: dict[str, list[Entry]] = {}
    for entry in entries:
        for name in entry.name.replace("(", "/").replace(")", "/").split("/"):
            if name.strip():
                found.setdefault(key(name), []).append(entry)
    return found


def distance(place: Place, entry: Entry) -> float:
    """Kilometres between a row and a reference place."""
    return km(place.lat or 0.0, place.lon or 0.0, entry.lat, entry.lon)


def nearest(
    place: Place, reference: Mapping[str, list[Entry]], districts: Mapping[str, str]
) -> tuple[float, Entry] | None:
    """The nearest reference place with a name of the row in its governorate."""
    same = [
        (distance(place, entry), entry)
        for name in (place.name, *place.aliases)
        for entry in reference.get(key(name), ())
        if not place.admin1 or governorate_of(entry, districts) in ("", place.admin1)
    ]
    return min(same, key=lambda pair: pair[0], default=None)


def similar(place: Place, entries: Iterable[Entry]) -> str:
    """The most similarly spelled reference place nearby, "" when none resembles the row's name."""
    name = key(place.name)
    around = [entry for entry in entries if distance(place, entry) <= FAR_KM]
    close = get_close_matches(name, [key(entry.name) for entry in around], n=1, cutoff=ALIKE)
    best = next((entry for entry in around if close and key(entry.name) == close[0]), None)
    return f"{best.name} {distance(place, best):.1f} km" if best else ""


def report_rows(places: Sequence[Place], entries: Sequence[Entry]) -> Iterator[str]:
    """A line for each row far from the reference, beyond its radius, or unknown to the reference."""
    reference, districts = by_name(entries), governorates(places)
    for place in places:
        if place.level != "town":
            continue
        found = nearest(place, reference, districts)
        if found is None:
            yield f"absent\t{place.admin1}\t{place.id}\t{place.name}\t{similar(place, entries)}"
        elif found[0] > min(FAR_KM, place.radius_km):
            word = "far" if found[0] > FAR_KM else "beyond"
            yield f"{word}\t{place.admin1}\t{place.id}\t{place.name}\t{found[0]:.1f} km\tradius {place.radius_km:g}"


def report_missing(places: Sequence[Place], entries: Iterable[Entry], everything: bool) -> Iterator[str]:
    """A line for each reference place that no row names nearby."""
    held: dict[str, list[Place]] = {}
    for place in places:
        for name in (place.name, *place.aliases):
            held.setdefault(key(name), []).append(place)
    districts = governorates(places)
    for entry in entries:
        near = any(distance(place, entry) <= max(SAME_KM, place.radius_km) for place in held.get(key(entry.name), ()))
        if not near and (everything or entry.is_seat):
            yield f"missing\t{governorate_of(entry, districts)}\t{' > '.join(entry.parents)}\t{entry.name}"


def main() -> None:
    """Print the differences between the place files and a reference."""
    parser = argparse.ArgumentParser(description="Compare the place files of a country with another list of places.")
    parser.add_argument("reference", type=Path)
    parser.add_argument("--country", default="SY")
    parser.add_argument("--missing", action="store_true", help="list all missing places, not the seats alone")
    options = parser.parse_args()
    entries = tuple(read_reference(options.reference))
    places = read_places(options.country)
    for line in (*report_rows(places, entries), *report_missing(places, entries, options.missing)):
        print(line)


if __name__ == "__main__":
    main()
