"""GeoJSON (RFC 7946): one incident a feature, for a map program.

The point is that of the named place and no more exact: `radius_km` and `place_level` say how far off it may be. What
has no known point is a feature without a geometry, so that nothing is lost.
"""

from __future__ import annotations

import json
from typing import Any, TextIO

from tawthiq.exports.incidents.csv import row
from tawthiq.incidents import Incident, Reconciled

SUFFIX = ".geojson"


def write(reconciled: Reconciled, out: TextIO, *, lang: str = "en") -> None:
    """Write a collection of features, one a line."""
    out.write('{"type":"FeatureCollection","features":[')
    for number, incident in enumerate(reconciled.incidents):
        line = json.dumps(feature(incident), ensure_ascii=False, separators=(",", ":"), allow_nan=False)
        out.write(f"{',' if number else ''}\n{line}")
    out.write("\n]}\n")


def feature(incident: Incident) -> dict[str, Any]:
    """An incident as a feature; its properties are the columns of the CSV, lists kept as lists."""
    place = incident.place
    located = place is not None and place.lat is not None and place.lon is not None
    properties: dict[str, Any] = {name: cell for name, cell in row(incident).items() if name not in ("lat", "lon")}
    properties |= {name: list(getattr(incident, name)) for name in ("reports", "claims", "covers")}
    return {
        "type": "Feature",
        "id": incident.id,
        "geometry": {"type": "Point", "coordinates": [place.lon, place.lat]} if place is not None and located else None,
        "properties": properties,
    }
