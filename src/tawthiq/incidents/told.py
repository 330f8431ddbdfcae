"""A claim with its report, and what comparing it with others needs, worked out once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache

from tawthiq import concepts
from tawthiq.claims.model import Casualty, Claim, When
from tawthiq.claims.report import Report
from tawthiq.figures import Bounds, current
from tawthiq.incidents.count import everybody
from tawthiq.text import fold

NOBODY = frozenset({"unknown", "unidentified_armed", "civilians"})
"""Codes that tell no party from another."""
WIDE = frozenset({"district", "governorate", "country"})
"""Levels of places that hold many towns."""
TOWN_KM = 25.0
"""A radius beyond which a place says no more than its surroundings."""
VIOLENT = frozenset({"strike", "blast", "fighting", "violence", "toll"})
"""Families of acts that harm people: one act may be told as another of them."""
SHORT_DAYS = 7
"""A period up to which days tell an act from another."""
_SHORT_WORD = 3


@dataclass(frozen=True, slots=True, eq=False)
class Told:
    """A claim as one report tells it.

    Attributes:
        claim, report: the claim and where it stands.
        order: what sorts claims, whatever order they came in: the report's day and id, then its own id.
        first, last: its days as ordinals; None when not known.
        assumed: the day follows from the day of publication alone.
        minutes: time of day in minutes; None when not known.
        lat, lon, radius: of its place; None when not known.
        wide: the place holds many towns, or is none.
        family: family of its type; the type itself where it has none.
        violent: it is an act that harms people.
        killed, injured: lowest and highest figure; None where nothing is told.
        parts: figures by harm and part of the population.
        groups: groups of the people harmed.
        actors, targets, sites, weapons: their codes, without those that tell nothing apart.
        names: folded words of the names of people, a set each.
        words: folded words of the anchor and the details of the place.
        voices: the sources that it names, by code or folded name.
    """

    claim: Claim
    report: Report
    order: tuple[str, str, str]
    first: int | None
    last: int | None
    assumed: bool
    minutes: int | None
    lat: float | None
    lon: float | None
    radius: float
    wide: bool
    family: str
    violent: bool
    killed: Bounds | None
    injured: Bounds | None
    parts: frozenset[tuple[str, str, int]]
    groups: frozenset[str]
    actors: frozenset[str]
    targets: frozenset[str]
    sites: frozenset[str]
    weapons: frozenset[str]
    names: tuple[frozenset[str], ...]
    words: frozenset[str]
    voices: frozenset[str]

    @property
    def id(self) -> str:
        """The claim's id."""
        return self.claim.id

    @property
    def dated(self) -> bool:
        """Its days are few enough to tell it from others."""
        return self.first is not None and self.last is not None and self.last - self.first <= SHORT_DAYS


def of(claim: Claim, report: Report) -> Told:
    """A claim of a report, ready to be compared."""
    first, last = _days(claim.date)
    place, family = claim.place, family_of(claim.type)
    known = place is not None and place.lat is not None and place.lon is not None
    return Told(
        claim=claim,
        report=report,
        order=(report.report.published or "9", report.id, claim.id),
        first=first,
        last=last,
        assumed=claim.date is not None and claim.date.start_char is None,
        minutes=_minutes(claim.date),
        lat=place.lat if place is not None and known else None,
        lon=place.lon if place is not None and known else None,
        radius=(place.radius_km or 0.0) if place is not None else 0.0,
        wide=place is None or place.level in WIDE or (place.radius_km or 0.0) > TOWN_KM,
        family=family,
        violent=family in VIOLENT,
        killed=_figure(claim, "killed"),
        injured=_figure(claim, "injured"),
        parts=frozenset(_parts(claim.casualties)),
        groups=frozenset(row.group for row in claim.casualties if row.group != "unspecified" and row.max != 0),
        actors=_codes(claim.actors),
        targets=_codes(claim.targets),
        sites=frozenset(site.id for site in claim.sites),
        weapons=frozenset(weapon.id for weapon in claim.weapons),
        names=tuple(_words([person.name]) for person in claim.people),
        words=_words([claim.anchor.quote, (place.detail or "") if place is not None else ""]),
        voices=frozenset(speaker.id or fold(speaker.name) for speaker in claim.speakers),
    )


@cache
def family_of(kind: str) -> str:
    """The family of an event type; the type itself where it is none of the concepts."""
    concept = concepts.types().get(kind)
    return str(concept.get("family")) if concept is not None else kind


@cache
def _ordinal(day: str) -> int:
    return date.fromisoformat(day).toordinal()


def _days(when: When | None) -> tuple[int | None, int | None]:
    if when is None:
        return None, None
    first = _ordinal(when.start) if when.start is not None else None
    last = _ordinal(when.end) if when.end is not None else None
    return first, last


def _minutes(when: When | None) -> int | None:
    if when is None or when.time is None or len(when.time) != 5:
        return None
    return int(when.time[:2]) * 60 + int(when.time[3:])


def _figure(claim: Claim, harm: str) -> Bounds | None:
    found = everybody(claim.casualties, harm)
    return None if found == (None, None) else found


def _parts(casualties: tuple[Casualty, ...]) -> Iterable[tuple[str, str, int]]:
    for row in current(casualties):
        if row.who is not None and row.min is not None and row.min == row.max:
            yield row.harm, row.who, row.min


def _codes(things: Iterable[object]) -> frozenset[str]:
    return frozenset(code for thing in things if (code := str(getattr(thing, "id", "")))) - NOBODY


@cache
def _folded(text: str) -> frozenset[str]:
    return frozenset(word for word in fold(text).split() if len(word) >= _SHORT_WORD)


def _words(texts: Iterable[str]) -> frozenset[str]:
    return frozenset().union(*(_folded(text) for text in texts))
