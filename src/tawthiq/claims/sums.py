"""Which acts are sums: over a period, an area or several acts, as the whole report shows."""

from __future__ import annotations

import math

from tawthiq.claims.coreference import level
from tawthiq.claims.event import Event

LARGE = 20
"""A toll from which on a month or a year is the period of a sum."""
HUGE = 50
"""A toll from which on an act told of a whole governorate or country is a sum."""
_WIDE = frozenset({"country", "governorate"})
_BEYOND = {
    "displaced": 10_000,
    "returned": 10_000,
    "detained": 150,
    "killed": 500,
    "injured": 500,
    "killed_or_injured": 500,
}
"""Figures from which on no single act is meant, by harm."""


def is_sum(event: Event, before: Event | None) -> bool:
    """A toll too large for one act, a large one of a month, a year or a wide area, or figures behind those of a sum.

    Args:
        event: with its date.
        before: the act told before it.
    """
    if event.scope == "total" or any((toll.min or 0) >= _BEYOND.get(toll.harm, math.inf) for toll in event.tolls):
        return True
    most = max((toll.min or 0 for toll in event.tolls), default=0)
    if event.place is not None and level(event.place) in _WIDE and most >= HUGE:
        return True
    if event.date is not None and event.date.precision in ("month", "year") and most >= LARGE:
        return True
    return before is not None and before.scope == "total" and goes_on(event, before)


def goes_on(event: Event, before: Event) -> bool:
    """Figures without a day of their own right behind those of another act."""
    return not event.dated and bool(event.tolls) and event.sentence - before.last <= 1
