"""An act with its slots while it is being read."""

from __future__ import annotations

from collections.abc import Callable

from tawthiq.claims.event import Event
from tawthiq.claims.tolls import Toll


def test_the_figure_for_all_people_together(event: Callable[..., Event]) -> None:
    whole = Toll(0, 0, 0, 1, "killed", "civilian", None, None, 20, 20, False, False, 0, "governed")
    part = Toll(2, 2, 2, 3, "killed", "civilian", "children", None, 5, 5, False, True, 0, "governed")
    act = event(tolls=[part, whole])
    assert act.whole("killed") is whole
    assert act.whole("injured") is None
