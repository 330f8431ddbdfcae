"""The toll of one claim, with nobody counted twice: parts of a whole are not added to it.

Where it is open whether two figures of one claim tell of the same people, the toll is a range from the case that they
do to the case that they do not.
"""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.claims.model import Casualty
from tawthiq.figures import Bounds, bounds, current

ALL = "all"
Key = tuple[str, str, str | None, str | None]
"""Harm, group, part of the population, side."""


def figure(casualties: Sequence[Casualty], key: Key) -> Bounds | None:
    """What the rows of a claim say of a toll, None when nothing."""
    harm, group, who, side = key
    if group == ALL and who is None:
        return everybody(casualties, harm)
    rows = casualties if side is None else [row for row in casualties if row.side == side and row.part_of is None]
    if who is not None:
        low, high = bounds(rows, harm, None if group == ALL else group, who)
    else:
        low, high = everybody(rows, harm, group) or (None, None)
    if who is None and all(row.part_of is not None for row in rows if (row.harm, row.group) == (harm, group)):
        high = None  # parts of people of whom the others may be of the group too
    return None if (low, high) == (None, None) else (low, high)


def everybody(casualties: Sequence[Casualty], harm: str, group: str | None = None) -> Bounds | None:
    """The toll of one group, or of all together, None when the claim tells none."""
    told = [row for row in current(casualties) if row.harm == harm]
    rows = _wholes([row for row in told if (row.part_of is None if group is None else row.group == group)])
    if not rows:
        return None
    people: dict[tuple[str, str | None, str | None], list[Casualty]] = {}
    for row in rows:
        people.setdefault((row.group, row.side, row.who), []).append(row)
    open_rows = people.pop(("unspecified", None, None), [])
    named = _sum([_perhaps_the_same([_bounds(row) for row in same]) for same in people.values()])
    if not open_rows:
        return named
    unnamed = _perhaps_the_same([_bounds(row) for row in open_rows])
    return _perhaps_the_same([unnamed, named]) if people else unnamed


def _wholes(rows: Sequence[Casualty]) -> list[Casualty]:
    """The rows without the parts of the population that a whole among them holds."""
    return [row for row in rows if row.who is None or not any(_holds(other, row) for other in rows)]


def _holds(whole: Casualty, part: Casualty) -> bool:
    if whole.who is not None or whole.group not in ("unspecified", part.group):
        return False
    return whole.max is None or (part.min or 0) <= whole.max


def _bounds(row: Casualty) -> Bounds:
    return row.min, row.max


def _perhaps_the_same(found: Sequence[Bounds]) -> Bounds:
    """From the largest of some figures, if they tell of the same people, to their sum."""
    lows = [low for low, _ in found if low is not None]
    return max(lows, default=None), _sum(found)[1]


def _sum(found: Sequence[Bounds]) -> Bounds:
    lows = [low for low, _ in found if low is not None]
    highs = [high for _, high in found if high is not None]
    return (sum(lows) if lows else None), (sum(highs) if len(highs) == len(found) else None)
