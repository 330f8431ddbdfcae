"""The toll of one claim in numbers: its rows of harm added up, without counting anybody twice."""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.claims.model import Casualty

Bounds = tuple[int | None, int | None]


def bounds(casualties: Sequence[Casualty], harm: str, group: str | None = None, who: str | None = None) -> Bounds:
    """The lowest and highest figure of one harm over the rows of a claim.

    A part of a whole is not added to it, and a figure that a later one replaces is left out. A bound that one row
    leaves open stays open; both are None where the claim has no such harm.

    Args:
        casualties: all rows of the claim.
        harm: killed, injured …
        group: civilian or combatant; None for everybody.
        who: children, women …; None for everybody.
    """
    rows = [row for row in current(casualties) if row.harm == harm and group in (None, row.group)]
    rows = [row for row in rows if who in (None, row.who)]
    whole = [row for row in rows if row.part_of is None or casualties[row.part_of] not in rows]
    lows = [row.min for row in whole if row.min is not None]
    highs = [row.max for row in whole if row.max is not None]
    return sum(lows) if lows else None, sum(highs) if highs and len(highs) == len(whole) else None


def current(casualties: Sequence[Casualty]) -> tuple[Casualty, ...]:
    """The rows that no later row of the same people replaces."""
    if not any(row.update for row in casualties):
        return tuple(casualties)
    return tuple(row for place, row in enumerate(casualties) if not _replaced(row, casualties[place + 1 :]))


def _replaced(row: Casualty, later: Sequence[Casualty]) -> bool:
    people = (row.harm, row.group, row.who, row.side)
    return any(other.update and people == (other.harm, other.group, other.who, other.side) for other in later)
