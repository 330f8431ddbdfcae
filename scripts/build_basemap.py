"""Build the lines of the map, `src/tawthiq/data/web/basemap.json`, from Natural Earth 1:10m.

    python scripts/build_basemap.py FOLDER

FOLDER holds the shapefiles of Natural Earth (public domain, https://www.naturalearthdata.com/): borders of countries
(`ne_10m_admin_0_boundary_lines_land.shp`), of governorates (`ne_10m_admin_1_states_provinces_lines.shp`), the
coastline and the lakes. Lines are cut to the region, thinned and rounded to hundredths of a degree. They show which
lines are commonly drawn, and take no position on any of them.
"""

from __future__ import annotations

import argparse
import itertools
import json
import struct
from collections.abc import Iterator, Sequence
from pathlib import Path

TARGET = Path(__file__).parents[1] / "src" / "tawthiq" / "data" / "web" / "basemap.json"
LAYERS = {
    "coast": "ne_10m_coastline.shp",
    "lakes": "ne_10m_lakes.shp",
    "provinces": "ne_10m_admin_1_states_provinces_lines.shp",
    "borders": "ne_10m_admin_0_boundary_lines_land.shp",
}
WEST, SOUTH, EAST, NORTH = -18.0, -2.0, 78.0, 44.0
"""The region: from the Sahel and Libya to Afghanistan, from Somalia to the Caucasus."""
THIN = 0.02
"""Degrees by which a thinned line may be off."""
LINES, POLYGONS = 3, 5
Point = tuple[float, float]


def lines(path: Path) -> Iterator[list[Point]]:
    """The lines, and the rings of polygons, of a shapefile (ESRI Shapefile Technical Description, 1998)."""
    data, at = path.read_bytes(), 100
    while at < len(data):
        length = struct.unpack_from(">i", data, at + 4)[0] * 2
        kind = struct.unpack_from("<i", data, at + 8)[0]
        if kind in (LINES, POLYGONS):
            parts, points = struct.unpack_from("<2i", data, at + 44)
            firsts = [*struct.unpack_from(f"<{parts}i", data, at + 52), points]
            flat = struct.unpack_from(f"<{2 * points}d", data, at + 52 + 4 * parts)
            for low, high in itertools.pairwise(firsts):
                yield [(flat[2 * k], flat[2 * k + 1]) for k in range(low, high)]
        at += 8 + length


def cut(line: Sequence[Point]) -> Iterator[list[Point]]:
    """The stretches of a line that lie in the region."""
    stretch: list[Point] = []
    for point in line:
        if WEST <= point[0] <= EAST and SOUTH <= point[1] <= NORTH:
            stretch.append(point)
        elif stretch:
            yield stretch
            stretch = []
    if stretch:
        yield stretch


def thinned(line: Sequence[Point]) -> list[Point]:
    """A line without the points that it does not need (Douglas and Peucker 1973)."""
    kept, waiting = {0, len(line) - 1}, [(0, len(line) - 1)]
    while waiting:
        low, high = waiting.pop()
        far, farthest = 0.0, low
        for k in range(low + 1, high):
            distance = off(line[k], line[low], line[high])
            if distance > far:
                far, farthest = distance, k
        if far > THIN:
            kept.add(farthest)
            waiting += [(low, farthest), (farthest, high)]
    return [line[k] for k in sorted(kept)]


def off(point: Point, start: Point, end: Point) -> float:
    """How far a point lies from a stretch, in degrees."""
    along = (end[0] - start[0], end[1] - start[1])
    length = along[0] ** 2 + along[1] ** 2
    share = ((point[0] - start[0]) * along[0] + (point[1] - start[1]) * along[1]) / length if length else 0.0
    share = max(0.0, min(1.0, share))
    x, y = start[0] + share * along[0] - point[0], start[1] + share * along[1] - point[1]
    return float((x * x + y * y) ** 0.5)


def rounded(line: Sequence[Point]) -> list[int]:
    """Hundredths of a degree: the first point, then steps, longitude before latitude."""
    grid = [(round(x * 100), round(y * 100)) for x, y in line]
    steps = [(x - a, y - b) for (a, b), (x, y) in itertools.pairwise(grid)]
    return [value for pair in [grid[0], *[step for step in steps if step != (0, 0)]] for value in pair]


def layer(path: Path) -> list[list[int]]:
    """The lines of one file, ready to be drawn."""
    found = (rounded(thinned(stretch)) for line in lines(path) for stretch in cut(line) if len(stretch) > 1)
    return [line for line in found if len(line) > 2]


def main() -> None:
    """Write the lines."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    found = {name: layer(folder / file) for name, file in LAYERS.items()}
    TARGET.write_text(json.dumps(found, separators=(",", ":")) + "\n", encoding="utf-8")
    for name, rows in found.items():
        print(f"{name}: {len(rows)} lines, {sum(map(len, rows)) // 2} points")


if __name__ == "__main__":
    main()
