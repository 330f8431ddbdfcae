"""Where incidents happened: a map of lines and names, drawn without a network, with the precision of each place."""

from __future__ import annotations

import json
import math
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from tawthiq import gazetteer, labels
from tawthiq.page.names import Names, escape

_FILE = Path(labels.__file__).parent / "data" / "web" / "basemap.json"
LAYERS = ("coast", "lakes", "provinces", "borders")
KM_NORTH, KM_EAST = 110.57, 111.32
"""Kilometres to a degree of latitude, and to one of longitude at the equator."""
LEAST = 120.0
"""Kilometres that a map shows at least."""
MARGIN = 0.12
FARTHEST_NAME = 90
"""Names of regions and towns that a map shows at most."""
LETTERS = {"country": 9.5, "governorate": 6.5, "town": 6.5}
"""Pixels that a letter takes, when names are kept from lying on each other."""
PIXELS = 640.0


@dataclass(frozen=True, slots=True)
class Frame:
    """A stretch of the world as a plane: kilometres east and south of its north-western corner.

    Attributes:
        west, south, east, north: decimal degrees.
    """

    west: float
    south: float
    east: float
    north: float

    @property
    def narrowed(self) -> float:
        """Kilometres to a degree of longitude in its middle."""
        return KM_EAST * math.cos(math.radians((self.south + self.north) / 2))

    @property
    def width(self) -> float:
        """Kilometres from west to east."""
        return (self.east - self.west) * self.narrowed

    @property
    def height(self) -> float:
        """Kilometres from north to south."""
        return (self.north - self.south) * KM_NORTH

    def at(self, lat: float, lon: float) -> tuple[float, float]:
        """A point in kilometres from the corner."""
        return (lon - self.west) * self.narrowed, (self.north - lat) * KM_NORTH

    def holds(self, lat: float, lon: float) -> bool:
        """The point lies in the frame."""
        return self.west <= lon <= self.east and self.south <= lat <= self.north


def around(points: Sequence[tuple[float, float]]) -> Frame:
    """The frame around points (latitude, longitude), with a margin, never smaller than LEAST."""
    south, north = min(lat for lat, _ in points), max(lat for lat, _ in points)
    west, east = min(lon for _, lon in points), max(lon for _, lon in points)
    narrowed = KM_EAST * math.cos(math.radians((south + north) / 2))
    high = max(north - south, LEAST / KM_NORTH) * (1 + 2 * MARGIN)
    wide = max(east - west, LEAST / narrowed, high * KM_NORTH / narrowed) * (1 + 2 * MARGIN)
    high = max(high, wide * narrowed / KM_NORTH * 0.5)
    lat, lon = (south + north) / 2, (west + east) / 2
    return Frame(lon - wide / 2, lat - high / 2, lon + wide / 2, lat + high / 2)


def located(incident: dict[str, Any]) -> bool:
    """The place of an incident has a point."""
    place = incident["place"]
    return place is not None and place["lat"] is not None and place["lon"] is not None


def drawn(incidents: Sequence[dict[str, Any]], names: Names) -> str:
    """The map of incidents, each a point in a circle that says how far off the point may be.

    Args:
        incidents: records, each at the place of its number in the page.
        names: what codes are called.
    """
    shown = [(number, incident) for number, incident in enumerate(incidents) if located(incident)]
    if not shown:
        return ""
    frame = around([(incident["place"]["lat"], incident["place"]["lon"]) for _, incident in shown])
    countries = {incident["place"].get("country") for _, incident in shown}
    pins = "".join(_pin(number, incident, frame, names) for number, incident in _large_first(shown))
    buttons = "".join(
        f'<button type="button" data-zoom="{step}" {names.attribute("aria-label", "page", f"zoom_{word}")}>{sign}'
        "</button>"
        for step, word, sign in (("in", "in", "+"), ("out", "out", "−"), ("all", "all", "⤢"))
    )
    return (
        f'<figure class="atlas"><figcaption>{names.tag("page", "map")}</figcaption>'
        f'<div class="zoom" hidden>{buttons}</div>'
        f'<svg viewBox="0 0 {frame.width:.1f} {frame.height:.1f}" role="group" '
        f"{names.attribute('aria-label', 'page', 'map')}>{_lines(frame)}{_names(frame, countries, names)}{pins}</svg>"
        f'<p class="credit">{names.tag("page", "map_credit")}</p></figure>'
    )


def _large_first(shown: Iterable[tuple[int, dict[str, Any]]]) -> list[tuple[int, dict[str, Any]]]:
    return sorted(shown, key=lambda row: (-(row[1]["place"]["radius_km"] or 0.0), row[0]))


def _pin(number: int, incident: dict[str, Any], frame: Frame, names: Names) -> str:
    place = incident["place"]
    x, y = frame.at(place["lat"], place["lon"])
    wide = (
        f'<circle class="radius" cx="{x:.1f}" cy="{y:.1f}" r="{place["radius_km"]:g}"/>' if place["radius_km"] else ""
    )
    told = f"{names.text('type', incident['type'])} · {escape(place['name'])}"
    return (
        f'<a class="pin {escape(incident["scope"])}" href="#i{number}" data-i="{number}"><title>{told}</title>{wide}'
        f'<circle class="point" cx="{x:.1f}" cy="{y:.1f}" r="4"/></a>'
    )


def _lines(frame: Frame) -> str:
    return "".join(f'<path class="{layer}" d="{"".join(_paths(layer, frame))}"/>' for layer in LAYERS)


def _paths(layer: str, frame: Frame) -> Iterator[str]:
    """The lines of a layer that come near the frame."""
    wide, high = frame.east - frame.west, frame.north - frame.south
    near = Frame(frame.west - wide / 2, frame.south - high / 2, frame.east + wide / 2, frame.north + high / 2)
    for line in basemap()[layer]:
        if any(near.holds(lat, lon) for lat, lon in line):
            points = (frame.at(lat, lon) for lat, lon in line)
            yield "M" + " ".join(f"{x:.0f},{y:.0f}" for x, y in points)


@cache
def basemap() -> dict[str, list[list[tuple[float, float]]]]:
    """The lines by layer, each a list of points (latitude, longitude)."""
    stored = json.loads(_FILE.read_text(encoding="utf-8"))
    return {layer: [_unrolled(line) for line in stored[layer]] for layer in LAYERS}


def _unrolled(line: Sequence[int]) -> list[tuple[float, float]]:
    """A line as points from its first point and its steps, in hundredths of a degree, longitude before latitude."""
    points, lon, lat = [], 0, 0
    for k in range(0, len(line), 2):
        lon, lat = lon + line[k], lat + line[k + 1]
        points.append((lat / 100, lon / 100))
    return points


def _names(frame: Frame, countries: Collection[str | None], names: Names) -> str:
    """Names of countries, governorates and towns; where they would lie on each other the one where something happened
    has it, else the larger place."""
    taken: list[tuple[float, float, float, float]] = []
    out = []
    scale = frame.width / PIXELS
    for place in _named(frame, countries):
        x, y = frame.at(place.lat or 0.0, place.lon or 0.0)
        letter = LETTERS[place.level] * scale
        half, high = letter * max(len(place.name), len(place.name_en)) / 2, letter
        box = (x - half, y - high, x + half, y + high)
        close = any(box[0] < b[2] and b[0] < box[2] and box[1] < b[3] and b[1] < box[3] for b in taken)
        if not close:
            taken.append(box)
        key = names.own(f"on_map:{place.id}", place.name_en, place.name)
        told = escape(place.name if names.lang == "ar" else place.name_en)
        hidden = " close" if close else ""
        out.append(f'<text class="{place.level}{hidden}" x="{x:.1f}" y="{y:.1f}" data-k="{key}">{told}</text>')
    return "".join(out)


def _named(frame: Frame, countries: Collection[str | None]) -> list[gazetteer.Place]:
    """Places of a frame whose names a map may show, the larger and those of some countries first."""
    sizes = {level: size for size, level in enumerate(LETTERS)}
    inside = [
        place
        for place in gazetteer.load().places
        if place.level in sizes and place.lat is not None and place.lon is not None and place.name_en
        and frame.holds(place.lat, place.lon) and (place.level != "town" or place.rank <= 3)
    ]  # fmt: skip

    def order(place: gazetteer.Place) -> tuple[int, bool, int, str]:
        return sizes[place.level], place.country not in countries, place.rank, place.id

    return sorted(inside, key=order)[:FARTHEST_NAME]
