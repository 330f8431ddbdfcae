"""Which claims are compared at all: those that may have happened at one time, at one place, as one kind of act.

A claim is put under keys of day × cell of the map × kind of act; claims that share a key are candidates. A claim
without a day asks for those of its place in the weeks before its report, and a claim without a place for those of its
day, that tell the same harm or party. All claims of one report are candidates too. A crowded key is divided by more of
what its claims tell, so that the cost grows with the number of claims and not with its square.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from datetime import date

from tawthiq.incidents.told import Told

CELL_DEGREES = 0.25
"""Side of a cell of the map: a town with its surroundings."""
CROWD = 30
"""Claims under one key from which on they are divided further."""
NEIGHBOURS = 15
"""Claims behind it that a claim is compared with where a divided key is still crowded."""
WEEKS = 5
"""Weeks before its report in which a claim without a day may have happened."""

Key = tuple[Hashable, ...]
Pair = tuple[Told, Told]


def pairs(claims: Sequence[Told]) -> Iterator[Pair]:
    """Every pair of claims that is worth comparing, once, the earlier in order first.

    Args:
        claims: in their order.
    """
    partners: list[list[int]] = [[] for _ in claims]
    for group, asking in _groups(claims):
        for one, other in _within(group, asking):
            partners[one].append(other)
    for one, others in enumerate(partners):
        for other in sorted(set(others)):
            yield claims[one], claims[other]


def keys(claim: Told) -> Iterator[tuple[Key, bool]]:
    """The keys that a claim is found under, and whether it asks under them or only answers."""
    kind = "violent" if claim.violent else claim.family
    scope = claim.claim.scope
    yield ("report", claim.report.id, scope), True
    if scope == "total":
        yield ("total", claim.claim.type, claim.last), True
        return
    days, cells, marks = list(_days(claim)), list(_cells(claim)), list(_marks(claim))
    for cell in cells:
        for day in days:
            yield ("day", kind, day, cell), True
        for week in _weeks(claim):
            yield from ((("undated", kind, week, cell, mark), not days) for mark in marks)
    for day in days:
        yield from ((("unplaced", kind, day, mark), not cells) for mark in marks)


def _days(claim: Told) -> Iterator[int]:
    """Its days and the one behind them, so that neighbouring days meet."""
    if claim.dated and claim.first is not None and claim.last is not None:
        yield from range(claim.first, claim.last + 2)


def _weeks(claim: Told) -> Iterator[int]:
    if claim.dated and claim.first is not None:
        yield claim.first // 7
    elif claim.first is None and claim.report.report.published:
        week = date.fromisoformat(claim.report.report.published[:10]).toordinal() // 7
        yield from range(week - WEEKS, week + 1)


def _cells(claim: Told) -> Iterator[tuple[int, int]]:
    """The cells of the map within half a cell of its place: claims that are as near as that share one."""
    if claim.lat is None or claim.lon is None or claim.wide:
        return
    reach = CELL_DEGREES / 2
    rows = {math.floor((claim.lat + step) / CELL_DEGREES) for step in (-reach, reach)}
    columns = {math.floor((claim.lon + step) / CELL_DEGREES) for step in (-reach, reach)}
    yield from ((row, column) for row in sorted(rows) for column in sorted(columns))


def _marks(claim: Told) -> Iterator[Key]:
    """What tells a claim from others besides day and place: its figures and its parties."""
    for harm, figure in (("killed", claim.killed), ("injured", claim.injured)):
        if figure is not None and figure[0]:
            yield harm, figure[0]
    for actor in sorted(claim.actors):
        yield "actor", actor


def _groups(claims: Sequence[Told]) -> Iterator[tuple[list[int], set[int]]]:
    """The claims that share a key, by their position, and those of them that ask under it."""
    groups: dict[Key, list[int]] = defaultdict(list)
    asking: dict[Key, set[int]] = defaultdict(set)
    for position, claim in enumerate(claims):
        for key, asks in dict(keys(claim)).items():
            groups[key].append(position)
            if asks:
                asking[key].add(position)
    for key, group in groups.items():
        if len(group) > 1 and key in asking:
            yield from ((part, asking[key]) for part in _divided(group, claims))


def _divided(group: list[int], claims: Sequence[Told]) -> Iterator[list[int]]:
    """A group that is not crowded, or its parts by place and by toll."""
    if len(group) <= CROWD:
        yield group
        return
    parts: dict[Key, list[int]] = defaultdict(list)
    for position in group:
        claim = claims[position]
        parts["place", claim.claim.place.name if claim.claim.place is not None else None].append(position)
        parts["toll", claim.killed, claim.injured].append(position)
    yield from (part for part in parts.values() if len(part) > 1)


def _within(group: Sequence[int], asking: set[int]) -> Iterator[tuple[int, int]]:
    """The pairs of a group of which one asks; in a crowded one each claim meets the next ones only."""
    reach = len(group) if len(group) <= CROWD else NEIGHBOURS
    for index, one in enumerate(group):
        for other in group[index + 1 : index + 1 + reach]:
            if one in asking or other in asking:
                yield one, other
