"""What an act leaves out and the report tells elsewhere: parties, place and day follow from the acts before."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from tawthiq.claims.coreference import level
from tawthiq.claims.event import Event, capable, kind_of
from tawthiq.claims.model import Named, When

CIVILIANS = "civilians"
_NOBODY = frozenset({"ied", "deaths", "displacement", "return", "protest", "riot", "agreement", "statement"})
_BLIND = frozenset({"air_strike", "shelling", "ied", "suicide_bombing", "chemical_weapon", "arrest", "abduction"})
_STRIKES = frozenset({"air_strike", "shelling"})
_ABUSES = ({"arrest", "abduction"}, {"arrest", "attack"}, {"abduction", "attack"}, {"arrest", "destruction"})
"""Pairs of acts by which one party abuses the same people."""
_MUTUAL = frozenset({"armed_clash", "agreement"})
_UNDATED = frozenset({"threatened", "possible"})


NEAR = 64
"""Acts before and behind one that may tell what it leaves out: time stays in proportion to the length of a report."""


def complete(events: Sequence[Event], published: str | None) -> None:
    """Fill what the events of a report leave out, in their order.

    Args:
        events: in the order of their first telling.
        published: ISO day, None when unknown.
    """
    main = _main_day(events, published)
    for k, event in enumerate(events):
        before, after = events[max(0, k - NEAR) : k], events[k + 1 : k + 1 + NEAR]
        if event.place is None:
            _place(event, before, after)
        _doers(event, before, after)
        if len(event.actors) > 1:
            event.actors.pop("unknown", None)
        _means(event, before)
        _receivers(event, (*reversed(before), *after))
        _sum(event, events[k - 1] if k else None)
        if not event.dated:
            event.date = _day(event, events[k - 1] if k else None, main)
        elif event.date is not None and event.date.start is None and event.date.end == (published or "")[:10]:
            event.date = None
        elif event.open_end and published is not None:
            event.date = _closed(event, published)


def _place(event: Event, before: Sequence[Event], after: Sequence[Event]) -> None:
    for other in (*reversed(before), *after):
        if other.place is not None and not other.inherited:
            event.place, event.inherited = other.place, True
            return


_UNNAMED = {
    "air_strike": "unknown",
    "shelling": "unknown",
    "suicide_bombing": "unknown",
    "attack": "unidentified_armed",
    "protest": CIVILIANS,
}
NEXT = 3
"""Sentences within which a later telling may name the doer of an earlier act."""


def _doers(event: Event, before: Sequence[Event], after: Sequence[Event]) -> None:
    """An act of a kind told before is by whoever did the last one, or is named soon after; else by nobody known."""
    if event.actors:
        return
    if event.type not in _NOBODY:
        soon = [other for other in after if other.sentence - event.last <= NEXT]
        for other in (*reversed(before), *soon):
            alike = other.type == event.type or {other.type, event.type} in (_STRIKES, *_ABUSES)
            able = {slug: named for slug, named in other.actors.items() if capable(event, slug)}
            if alike and set(able) - {"unknown"} and not set(able) & set(event.targets):
                event.actors.update(able)
                event.rules.add("party:as_before")
                return
    if event.type in _UNNAMED and event.told:
        unnamed = _UNNAMED[event.type]
        event.actors[unnamed] = Named(unnamed, "", event.start, event.start)


def _means(event: Event, before: Sequence[Event]) -> None:
    """An act whose words leave its means open is of the kind that the same party's last one was; gunmen shoot."""
    if not event.generic_type or event.weapons or event.type not in ("shelling", "armed_clash"):
        return
    if "unidentified_armed" in event.actors and event.type == "shelling":
        event.type = "armed_clash" if set(event.targets) - {CIVILIANS} else "attack"
        return
    if event.type == "shelling" and event.actors and all(kind_of(slug) == "coalition" for slug in event.actors):
        event.type = "air_strike"
        event.rules.add("type:coalition_of_air_forces")
        return
    last = next((other for other in reversed(before) if set(other.actors) & set(event.actors) - {"unknown"}), None)
    if event.type == "shelling" and last is not None and last.type in _BY_MEANS and not last.generic_type:
        event.type = last.type
        event.rules.add("type:as_before")


_BY_MEANS = frozenset({"air_strike", "shelling", "ied"})


def _receivers(event: Event, others: Sequence[Event]) -> None:
    """Nobody strikes himself; people hurt by blind means are civilians unless the text says more; fighters of no named
    side are those whom the same party fights elsewhere in the report."""
    if event.type not in _MUTUAL:
        for actor in event.actors:
            event.targets.pop(actor, None)
    if event.targets:
        return
    groups = {toll.group for toll in event.tolls if toll.max != 0}
    if event.type == "displacement" or (
        event.type in _BLIND and (groups == {"unspecified"} or (event.civilian and not groups))
    ):
        event.targets[CIVILIANS] = Named(CIVILIANS, "", event.start, event.start)
        event.rules.add("target:people_at_large")
    elif "combatant" in groups or event.type in _CONTESTED:
        _opponents(event, others)


_CONTESTED = frozenset({"territory_gain", "armed_clash"})


def _opponents(event: Event, others: Sequence[Event]) -> None:
    """Whom the same party fights in the other events, the nearest first."""
    for other in others:
        rivals: dict[str, Named] = {}
        if set(other.actors) & set(event.actors):
            rivals = {
                key: named for key, named in other.targets.items() if key != CIVILIANS and key not in event.actors
            }
        if not rivals and set(other.targets) & set(event.actors):
            rivals = {key: named for key, named in other.actors.items() if key != "unknown" and key not in event.actors}
        if rivals:
            event.targets.update(rivals)
            event.rules.add("target:as_elsewhere")
            return


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


def _sum(event: Event, before: Event | None) -> None:
    """A large toll of a month or a year is a sum; so are figures that go on behind a sum in the same report."""
    if any((toll.min or 0) >= _BEYOND.get(toll.harm, math.inf) for toll in event.tolls):
        event.scope = "total"
        return
    large = any((toll.min or 0) >= LARGE for toll in event.tolls)
    if event.place is not None and level(event.place) in _WIDE and any((toll.min or 0) >= HUGE for toll in event.tolls):
        event.scope = "total"
        return
    if event.date is not None and event.date.precision in ("month", "year") and large:
        event.scope = "total"
    elif (
        before is not None
        and before.scope == "total"
        and not event.dated
        and event.tolls
        and event.sentence - before.last <= 1
    ):
        event.scope = "total"
        event.date, event.dated = before.date, before.dated


FRESH = 4
"""Days between the day of the news and that of its publication."""


def _main_day(events: Sequence[Event], published: str | None) -> When | None:
    """The day that the report is about: the day of its first dated acts when it is near publication, else that day."""
    day = When(published[:10], published[:10], "day") if published is not None else None
    for event in events[:2]:
        known = event.date
        one_day = event.dated and known is not None and known.start is not None and known.start == known.end
        if one_day and known is not None and not event.past and _fresh(known, published):
            return When(known.start, known.end, "day")
    return day


def _fresh(known: When, published: str | None) -> bool:
    """The day is near that of publication, as far as both are known."""
    if published is None or known.start is None:
        return True
    return abs((date.fromisoformat(known.start) - date.fromisoformat(published[:10])).days) <= FRESH


def _closed(event: Event, published: str) -> When | None:
    """A sum "since" a day of the running year reaches to the day of publication."""
    known = event.date
    if known is None or known.start is None or known.end is not None or known.start[:4] != published[:4]:
        return known
    return replace(known, end=published[:10]) if event.scope == "total" and known.start <= published[:10] else known


def _day(event: Event, before: Event | None, main: When | None) -> When | None:
    """Fresh news that names no day happened on the day of the report; in the past perfect, or as a sum, it has none."""
    if event.same_day and before is not None and before.date is not None:
        return before.date
    if event.past or event.scope == "total" or event.status in _UNDATED:
        return None
    if before is not None and before.date is not None and _one_occasion(before, event):
        return before.date
    return main


def _one_occasion(before: Event, event: Event) -> bool:
    """Told right after an act of the same kind at the same place."""
    if before.type != event.type or before.date is None or before.date.start != before.date.end:
        return False
    return event.inherited or event.place == before.place
