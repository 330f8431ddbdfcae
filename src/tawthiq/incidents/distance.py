"""How far apart two claims happened, in kilometres and in days."""

from __future__ import annotations

import math

from tawthiq.incidents.told import Told

_KM_A_DEGREE = 111.2


def kilometres(left: Told, right: Told) -> float | None:
    """The way between two places, None when one is not known; near enough for places of one region."""
    if left.lat is None or left.lon is None or right.lat is None or right.lon is None:
        return None
    north = left.lat - right.lat
    east = (left.lon - right.lon) * math.cos(math.radians((left.lat + right.lat) / 2))
    return _KM_A_DEGREE * math.hypot(north, east)


def days(left: Told, right: Told) -> int | None:
    """The days between two claims, 0 where they overlap, None when the days of one are not known."""
    if left.first is None or left.last is None or right.first is None or right.last is None:
        return None
    return max(0, left.first - right.last, right.first - left.last)
