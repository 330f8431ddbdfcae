"""Where incidents happened, as a map."""

from __future__ import annotations

import re
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tawthiq.page import atlas
from tawthiq.page.names import Names

POINT = st.tuples(st.floats(0, 43), st.floats(-15, 75))


def incident(lat: float | None, lon: float | None, radius: float = 3.0, **fields: Any) -> dict[str, Any]:
    place = {"name": "<بنش>", "name_en": "Binnish", "lat": lat, "lon": lon, "radius_km": radius}
    return {"type": "air_strike", "scope": "event", "place": place, **fields}


@given(st.lists(POINT, min_size=1, max_size=8))
def test_every_point_lies_on_the_map(points: list[tuple[float, float]]) -> None:
    frame = atlas.around(points)
    for lat, lon in points:
        x, y = frame.at(lat, lon)
        assert 0 <= x <= frame.width and 0 <= y <= frame.height
    assert min(frame.width, frame.height) > atlas.LEAST / 2


def test_a_kilometre_is_a_kilometre_both_ways() -> None:
    frame = atlas.around([(35.0, 36.0), (36.0, 38.0)])
    (x, y), (east, south) = frame.at(35.5, 37.0), frame.at(35.4, 37.1)
    assert abs(south - y - 11.06) < 0.1
    assert abs(east - x - 9.06) < 0.2


def test_a_point_has_its_precision_and_leads_to_its_incident() -> None:
    drawn = atlas.drawn([incident(None, None), incident(35.96, 36.71, 3.0)], Names("en"))
    assert drawn.count('class="pin') == 1
    assert 'href="#i1"' in drawn and 'class="radius"' in drawn and 'r="3"' in drawn
    assert "&lt;بنش&gt;" in drawn and "<بنش>" not in drawn


def test_names_follow_the_language_and_borders_are_drawn() -> None:
    names = Names("en")
    drawn = atlas.drawn([incident(35.96, 36.71), incident(33.5, 36.3)], names)
    assert ">Syria<" in drawn and ("Syria", "سوريا") in names.used.values()
    assert len(re.findall("M", drawn)) > 20


def test_nothing_without_points() -> None:
    assert atlas.drawn([incident(None, None), {"place": None}], Names("ar")) == ""


def test_the_lines_lie_in_the_region() -> None:
    for lines in atlas.basemap().values():
        assert all(-3 <= lat <= 45 and -19 <= lon <= 79 for line in lines for lat, lon in line)


def test_the_land_where_something_happened_has_its_name() -> None:
    gaza, far = incident(31.42, 34.35), incident(33.5, 44.4)
    for one in (gaza, far):
        one["place"]["country"] = "PS" if one is gaza else "IQ"
    drawn = atlas.drawn([gaza, far], Names("en"))
    assert re.search(r'<text class="country" [^>]*>Palestine<', drawn)
