"""A place of the gazetteer, and what its level means for distances and precision."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

RANKS: Mapping[str, int] = {
    "site": 0,
    "neighbourhood": 1,
    "town": 2,
    "district": 3,
    "governorate": 4,
    "country": 5,
}
"""The levels from small to large."""
RADIUS_KM: Mapping[str, float] = {
    "site": 2.0,
    "neighbourhood": 2.0,
    "town": 4.0,
    "district": 20.0,
    "governorate": 60.0,
    "country": 400.0,
}
"""How far off the point of a place may be when its row does not say."""
HAMLET, CITY = 5, 1


@dataclass(frozen=True, slots=True)
class Place:
    """A place of the gazetteer.

    Attributes:
        id: stable id ("sy:raqqa", "geonames:172955", "pcode:C5710").
        name, name_en: its usual name in Arabic and in English.
        level: site, neighbourhood, town, district, governorate or country.
        lat, lon: decimal degrees; None where the list it comes from has none.
        radius_km: how far off the point may be.
        country: ISO 3166-1 alpha-2 code.
        admin1: name of its governorate, "" when unknown.
        parent: id of the place it lies in, "" when unknown.
        rank: size from 1 (a big city) to 5 (a hamlet).
        aliases: other spellings and names.
        common_word: the name is also an everyday word and needs a word such as "village" before it.
        pcode: P-code of the humanitarian boundaries, "" when unknown.
        source: curated, geonames or imported.
    """

    id: str
    name: str
    name_en: str
    level: str
    lat: float | None
    lon: float | None
    radius_km: float
    country: str
    admin1: str = ""
    parent: str = ""
    rank: int = 4
    aliases: tuple[str, ...] = ()
    common_word: bool = False
    pcode: str = ""
    source: str = "curated"

    @property
    def size(self) -> int:
        """Where its level stands between a site (0) and a country (5)."""
        return RANKS[self.level]


def km(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """The distance between two points in kilometres."""
    north, east = math.radians(other_lat - lat) / 2, math.radians(other_lon - lon) / 2
    narrowed = math.cos(math.radians(lat)) * math.cos(math.radians(other_lat))
    half = math.sin(north) ** 2 + narrowed * math.sin(east) ** 2
    return 12742 * math.asin(min(1.0, math.sqrt(half)))


def apart(one: Place, other: Place) -> float | None:
    """The distance between two places in kilometres, None when one has no point."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return None
    return km(one.lat, one.lon, other.lat, other.lon)
