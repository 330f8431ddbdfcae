"""Nearness to the other places of a report, in steps."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tawthiq.gazetteer import Place
from tawthiq.gazetteer.grid import Grid


@pytest.mark.parametrize(("lat", "worth"), [(36.2, 3.0), (37.2, 2.0), (39.0, 1.0), (50.0, 0.0), (None, 0.0)])
def test_nearness_falls_with_distance(make: Callable[..., Place], lat: float | None, worth: float) -> None:
    assert Grid([make("a", "حلب", lat=36.1)]).nearness(make("b", "إدلب", lat=lat), ()) == worth


def test_a_place_is_not_near_to_itself_or_its_namesakes(make: Callable[..., Place]) -> None:
    place, twin = make("a", "حلب"), make("b", "حلب", "governorate")
    assert Grid([place]).nearness(twin, (place, twin)) == 0.0
    assert Grid([place, make("c", "إدلب")]).nearness(twin, (place, twin)) == 3.0


def test_places_without_a_point_are_nowhere(make: Callable[..., Place]) -> None:
    assert Grid([make("a", "حلب", lat=None, lon=None)]).nearness(make("b", "إدلب"), ()) == 0.0
