"""Where the places of a report lie, so that nearness costs the same however many there are."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence

from tawthiq.gazetteer.place import Place

_DEGREES = (0.5, 1.0, 2.5)
_WORTH = (3.0, 2.0, 1.0)
_AROUND = (-1, 0, 1)
Cell = tuple[int, int]


class Grid:
    """Places by cells of half a degree, one degree and two and a half (about 50, 100 and 250 km)."""

    def __init__(self, places: Iterable[Place]) -> None:
        self._places = {place.id: place for place in places}
        self._cells = [
            Counter(cell for place in self._places.values() if (cell := _cell(place, degrees)) is not None)
            for degrees in _DEGREES
        ]

    def nearness(self, place: Place, besides: Sequence[Place]) -> float:
        """How near the nearest other place is: 3 in the next cells of 50 km, 2 of 100 km, 1 of 250 km, else 0.

        Args:
            place: the place.
            besides: places that do not count as others (its namesakes).
        """
        own = [other for other in besides if other.id in self._places]
        for degrees, worth, cells in zip(_DEGREES, _WORTH, self._cells, strict=True):
            if _around(_cell(place, degrees), cells, Counter(_cell(other, degrees) for other in own)):
                return worth
        return 0.0


def _cell(place: Place, degrees: float) -> Cell | None:
    if place.lat is None or place.lon is None:
        return None
    return math.floor(place.lat / degrees), math.floor(place.lon / degrees)


def _around(cell: Cell | None, cells: Counter[Cell], own: Counter[Cell | None]) -> bool:
    if cell is None:
        return False
    near = ((cell[0] + north, cell[1] + east) for north in _AROUND for east in _AROUND)
    return any(cells[one] > own[one] for one in near)
