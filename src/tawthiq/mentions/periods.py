"""Periods: "since …", "from … until …", "between … and …", "during …", and the single moments besides.

A period is a moment or the two ends of a stretch of time; every reading takes the position of a token.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from tawthiq.language import Hit
from tawthiq.mentions.date_phrases import Phrases
from tawthiq.mentions.date_words import AND, COMMAS, DASHES, Words
from tawthiq.mentions.moments import Moment
from tawthiq.mentions.named_dates import Reading


@dataclass(frozen=True, slots=True)
class Period:
    """What was read at a token: one moment, or two and how they are joined.

    Attributes:
        moments: one, or the two ends.
        sort: as in `tawthiq.mentions.dates.DateMention`.
        end: the position behind it.
        whole: what is told of it is a sum over it.
        begun: position of the word before what began it, where the day is that of a beginning.
    """

    moments: tuple[Moment, ...]
    sort: str
    end: int
    whole: bool = False
    begun: int | None = None


_HALVES: Final = {"year": ("month", 12, 6), "month": ("day", 30, 15), "week": ("day", 7, 3)}
"""A unit and a half in a smaller unit: how many make one, and the half."""


class Periods:
    """The periods and moments of one sentence."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._phrases = Phrases(words)

    def at(self, position: int) -> Period | None:
        """The period or moment that begins at a token."""
        for read in (self._since, self._between, self._from, self._during, self._until, self._before, self._moment):
            found = read(position)
            if found is not None:
                return found
        return None

    def _since(self, position: int) -> Period | None:
        """ "Since …", with an end or without."""
        hit = self._words.hit(position, "since")
        if hit is None:
            return None
        one = self._ago(hit.last + 1) or self._point(hit.last + 1, bare=True)
        if one is None:
            return None
        closed = self._end(*one)
        if one[0].kind == "time":
            return closed or Period((one[0],), "time", one[1])
        return closed or Period((one[0],), "since", one[1], whole=one[0].kind != "same")

    def _end(self, one: Moment, end: int) -> Period | None:
        """The end of a period that a moment began."""
        start = self._words.past(end, COMMAS | {AND})
        now = self._words.hit(start, "so_far")
        if now is not None:
            return Period((one, Moment("day", offset=0)), "range", now.last + 1, whole=True)
        until = self._words.hit(start, "until")
        two = self._point(until.last + 1, bare=True) if until is not None else None
        if two is not None and one.kind == two[0].kind == "time":
            return Period((one,), "time", two[1])
        return Period((_filled(one, two[0]), _ended(one, two[0])), "range", two[1], whole=True) if two else None

    def _between(self, position: int) -> Period | None:
        hit = self._words.hit(position, "between")
        if hit is None:
            return None
        start = self._over_label(hit.last + 1)
        one = self._point(start, bare=True)
        if one is None:
            return None
        if one[0].last_day is not None:
            return Period((one[0],), "range", one[1], whole=True)
        two = self._joined(one[1], bare=True)
        if two is not None and one[0].kind == two[0].kind == "time":
            return Period((one[0],), "time", two[1])
        return Period((_filled(one[0], two[0]), two[0]), "range", two[1], whole=True) if two else None

    def _over_label(self, position: int) -> int:
        """The position behind a word that says what kind of moments follow ("the months of", "the two days")."""
        hit = self._words.hit(position, "unit")
        return hit.last + 1 if hit is not None and hit.row.get("value") != 1 else position

    def _joined(self, end: int, bare: bool = False) -> Reading | None:
        """A further moment behind "and"."""
        if self._words.form(end) == AND:
            return self._point(end + 1, bare)
        if self._words.form(end).startswith(AND):
            return self._point(end, bare)
        return None

    def _from(self, position: int) -> Period | None:
        """ "From … until …"."""
        hit = self._words.hit(position, "of")
        if hit is None:
            return None
        day = self._words.digits(hit.last + 1, 31)
        one = self._point(hit.last + 1, bare=True)
        if one is None and day is not None:
            one = Moment("date", day=day), hit.last + 2
        return self._end(*one) if one else None

    def _during(self, position: int) -> Period | None:
        """ "During …": a period where what follows is longer than a day."""
        hit = self._words.hit(position, "during")
        if hit is None:
            return None
        start = self._over_label(hit.last + 1)
        found = self._between(start) or self._from(start)
        if found is not None:
            return found
        found = self._moment(hit.last + 1)
        if found is not None:
            return replace(found, whole=found.whole or _long(found.moments[0]))
        return self._duration(hit.last + 1, counted=self._words.behind(position, "ordinal") is not None)

    def _duration(self, position: int, counted: bool) -> Period | None:
        """ "Within three days": no end is named; "the second within a week" is one act, not their sum."""
        start = self._words.over(position, "about")
        count = self._words.count(start)
        unit = self._words.hit(count[1] if count else start, "unit")
        if unit is None or (count is None and (unit.row.get("value") == 1 or unit.prefix.endswith("ال"))):
            return None
        if count is not None and unit.id == "hour":
            return Period((Moment("lately", unit="hour", count=count[0]),), "lately", unit.last + 1, not counted)
        number = count[0] if count else int(unit.row.get("value")) or None
        return Period((Moment("duration", unit=unit.id, count=number),), "duration", unit.last + 1, not counted)

    def _until(self, position: int) -> Period | None:
        hit = self._words.hit(position, "until")
        if hit is None or hit.id != "until":
            return None
        one = self._point(hit.last + 1)
        return Period((one[0],), "until", one[1], whole=True) if one and one[0].kind != "same" else None

    def _before(self, position: int) -> Period | None:
        """ "Two days ago"; "before 2011" is read as an end."""
        hit = self._words.hit(position, "before")
        if hit is None:
            return None
        ago = self._ago(hit.last + 1)
        if ago is None:
            one = self._point(hit.last + 1, bare=True)
            dated = one is not None and one[0].kind in ("date", "unit", "weekday") and one[0].daypart is None
            return Period((one[0],), "before", one[1]) if one and dated else None
        anchored = self._words.hit(ago[1], "of") is not None
        moment = replace(ago[0], kind="duration") if anchored else ago[0]
        return Period((moment,), moment.kind, ago[1])

    def _ago(self, position: int) -> Reading | None:
        """So many units."""
        bound = self._words.hit(position, "about")
        start = self._words.over(self._words.over(position, "about"), "few")
        count = self._words.count(start)
        unit = self._words.hit(count[1] if count else start, "unit")
        about = start > position
        if unit is None or unit.id == "period" or (unit.prefix.endswith("ال") and not about):
            return None
        number = count[0] if count else int(unit.row.get("value")) or None
        if count is None and number == 1 and not self._alone(unit):
            return None
        half = self._words.hit(unit.last + 1, "minutes")
        if half is not None and half.row.get("value") == 30 and number is not None and unit.id in _HALVES:
            smaller, whole, part = _HALVES[unit.id]
            return Moment("ago", unit=smaller, count=number * whole + part), half.last + 1
        limit = int(bound.row.get("value")) if bound is not None and bound.row.get("value") else None
        return Moment("ago", unit=unit.id, count=number, bound=limit), unit.last + 1

    def _alone(self, unit: Hit) -> bool:
        """ "A month ago" rather than "since the month of May", "since the year 2011", "since Friday"."""
        after = unit.last + 1
        return self._words.hit(after, "month", "weak_month", "weekday", "day", "modifier", "same") is None and (
            self._words.kind(after) != "number"
        )

    def _moment(self, position: int) -> Period | None:
        one = self._point(position)
        if one is None:
            return None
        moment, end = one
        if moment.last_day is not None:
            return Period((moment,), "range", end, whole=True)
        two = self._joined(end, bare=_sort(moment) == "year") or self._dashed(end)
        if two is not None and _next_days(moment, two[0]):
            if moment.weekday is not None:
                both = replace(moment, second=two[0].weekday, shift=moment.shift or two[0].shift)
                return Period((both,), "range", two[1], whole=moment.daypart is None)
            third = self._joined(two[1], bare=True) if _sort(moment) == "year" else None
            last = third if third is not None and _next_days(two[0], third[0]) else two
            return Period((_filled(moment, two[0]), last[0]), "range", last[1], whole=moment.daypart is None)
        return Period((moment,), _sort(moment), end, whole=_long(moment) and moment.kind == "lately")

    def _dashed(self, end: int) -> Reading | None:
        return self._point(end + 1) if self._words.form(end) in DASHES else None

    def _point(self, position: int, bare: bool = False) -> Reading | None:
        """A moment; a bare year only where a preposition announces it."""
        found = self._phrases.moment(position)
        if found is not None:
            return found
        year = self._words.year(position) if bare or self._announced(position) else None
        if year is None or self._words.counts(year[2]):
            return None
        return Moment("date", year[0], hijri=year[1]), year[2]

    def _announced(self, position: int) -> bool:
        return self._words.behind(position, "in") is not None


def _long(moment: Moment) -> bool:
    """It is longer than a day."""
    if moment.kind == "lately":
        return moment.count is not None or moment.unit not in ("hour", "minute")
    return moment.kind == "unit" or (moment.kind == "date" and moment.day is None)


def _filled(one: Moment, two: Moment) -> Moment:
    """The first end of a period with the month and year that only the second names."""
    if one.kind != "date" or two.kind != "date" or one.shift is not None:
        return one
    if one.month is None and one.day is not None:
        one = replace(one, month=two.month, hijri=two.hijri)
    if one.year is None and one.unit is None and one.month is not None:
        return replace(one, year=two.year, shift=two.shift, unit=two.unit)
    return one


def _ended(one: Moment, two: Moment) -> Moment:
    """The second end of a period with the year of the first where that is the current one."""
    current = one.kind == "date" and one.shift == 0 and one.year is not None
    open_year = two.kind == "date" and two.year is None and two.month is not None
    return replace(two, year=one.year, shift=None) if current and open_year else two


def _next_days(one: Moment, two: Moment) -> bool:
    """The second is the day, the month or the year after the first."""
    if one.kind == two.kind == "weekday" and one.weekday is not None and two.weekday is not None:
        return (two.weekday - one.weekday) % 7 == 1
    if one.kind == two.kind == "day":
        return (two.offset or 0) - (one.offset or 0) == 1
    if one.kind == "night":
        return two.offset == 0
    if not (one.kind == two.kind == "date" and one.day is None is two.day):
        return False
    if one.month is None or two.month is None:
        return one.month is None is two.month and (two.year or 0) - (one.year or 0) == 1
    return two.month - one.month == 1 and one.year in (None, two.year) and one.part is None is two.part


def _sort(moment: Moment) -> str:
    if moment.kind == "same":
        return moment.unit or "same_day"
    if moment.kind == "date" and moment.day is None and moment.months is None:
        return "year" if moment.month is None else "month"
    return moment.kind
