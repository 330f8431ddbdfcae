"""How words make a moment: a day, a weekday, a date, a unit of time, with the hour before or behind it.

Every reading takes the position of a token and gives the moment and the position behind it, or None.
"""

from __future__ import annotations

from dataclasses import replace

from tawthiq.mentions.date_words import CLOSED, COMMAS, DASHES, OPEN, SLASHES, Words
from tawthiq.mentions.moments import Moment
from tawthiq.mentions.named_dates import NamedDates, Reading
from tawthiq.mentions.time_units import Units

_SEPARATORS = COMMAS | OPEN


class Phrases:
    """The moments of one sentence."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self._named_dates = NamedDates(words)
        self._units = Units(words, self._named_dates)

    def moment(self, position: int) -> Reading | None:
        """The moment that begins at a token, with its hour before or behind it."""
        clock = self.words.clock(position)
        if clock is None:
            found = self._parted(position)
            return self._with_hour(*found) if found else None
        moment = Moment("time", daypart=clock.daypart, time=clock.time, minute=clock.exact)
        after = self.words.past(self.words.over(clock.end, "of"), COMMAS)
        found = self._parted(after)
        if found is None or found[0].kind not in ("date", "weekday", "day"):
            known = clock.time is not None or clock.exact or self.words.hit(position, "clock") is not None
            return (moment, clock.end) if known else None
        moment, end = found
        return replace(moment, daypart=clock.daypart or moment.daypart, time=clock.time, minute=clock.exact), end

    def _with_hour(self, moment: Moment, end: int) -> Reading:
        """The hour, or the part of the day, that stands behind a day."""
        if moment.kind not in ("date", "weekday", "day") or (moment.kind == "date" and moment.day is None):
            return moment, end
        after = self.words.over(self.words.past(end, COMMAS | DASHES), "in")
        clock = self.words.clock(after, moment.daypart)
        if clock is not None:
            timed = replace(moment, time=clock.time, minute=clock.exact, daypart=clock.daypart or moment.daypart)
            return timed, clock.end
        part = self.words.hit(end, "daypart")
        if part is not None and moment.daypart is None and part.form.endswith("ا"):
            return replace(moment, daypart=part.id), part.last + 1
        return moment, end

    def _parted(self, position: int) -> Reading | None:
        """A moment behind a part of the day, or a moment."""
        part = self.words.hit(position, "daypart")
        if part is None:
            return self._core(position)
        found = self._core(self.words.over(part.last + 1, "of"))
        if found is None or found[0].kind not in ("date", "weekday", "day", "same"):
            return None
        moment, end = replace(found[0], daypart=part.id), found[1]
        if moment.kind == "date" and moment.day is None:
            return None
        if part.row.get("time") == "night" or part.id == "after_midnight":
            return self._night_between(moment, end)
        return moment, end

    def _night_between(self, moment: Moment, end: int) -> Reading:
        """ "The night of Saturday to Sunday"."""
        if moment.kind != "weekday" or moment.weekday is None:
            return moment, end
        after = self.words.past(end, DASHES | SLASHES)
        if after == end:
            after = self.words.over(end, "until")
        second = self.words.hit(after, "weekday")
        if second is None or (int(second.row.get("value")) - moment.weekday) % 7 != 1:
            return moment, end
        found = replace(moment, second=int(second.row.get("value")))
        return self._dated(found, second.last + 1)

    def _core(self, position: int) -> Reading | None:
        if self.words.hit(position, "mask") or not self.words.dates(position):
            return None
        units, named = self._units, self._named_dates
        days = (self._told, self._day, self._weekday, self._label)
        for read in (*days, named.date, units.unit, units.part, units.slice):
            found = read(position)
            if found is not None:
                return found
        return None

    def _told(self, position: int) -> Reading | None:
        """A day told of before, or the night before the day of writing."""
        same = self.words.hit(position, "same")
        if same is not None:
            return Moment("same", unit=same.id), same.last + 1
        night = self.words.hit(position, "night")
        return (Moment("night", daypart="night"), night.last + 1) if night else None

    def _day(self, position: int) -> Reading | None:
        """Today, yesterday, tomorrow, with the weekday and date behind it."""
        hit = self.words.hit(position, "day")
        if hit is None:
            return None
        moment = Moment("day", offset=int(hit.row.get("value")), daypart=hit.row.get("time"))
        named = self._named(hit.last + 1)
        if named is not None:
            return replace(named[0], offset=moment.offset, daypart=moment.daypart), named[1]
        return None if self._no_today(position, hit.last + 1, moment) else (moment, hit.last + 1)

    def _named(self, position: int) -> Reading | None:
        """A weekday or a date behind a day, a comma or a bracket between them."""
        start = self.words.past(self.words.over(position, "of"), _SEPARATORS)
        label = self.words.hit(start, "unit")
        start = label.last + 1 if label and label.id == "day" else self.words.over(start, "by_date")
        found = self._weekday(start) or self._named_dates.date(start)
        if found is None or (found[0].kind == "date" and found[0].day is None):
            return None
        closed = self.words.form(start - 1) in OPEN and self.words.form(found[1]) in CLOSED
        return found[0], found[1] + closed

    def _no_today(self, position: int, after: int, moment: Moment) -> bool:
        """ "The 57th day", "twice in the day": not the day of writing."""
        if moment.offset != 0:
            return False
        if self.words.hit(after, "ordinal") or self.words.kind(self.words.bare(after)) == "number":
            return True
        if self.words.form(after).startswith("ال") and self.words.count(after) is not None:
            return True
        return self.words.behind(position, "in") is not None and after - position == 1

    def _weekday(self, position: int) -> Reading | None:
        hit = self.words.hit(position, "weekday")
        if hit is None:
            return None
        shift, end = self.words.shift(hit.last + 1)
        return self._dated(Moment("weekday", weekday=int(hit.row.get("value")), shift=shift), end)

    def _dated(self, moment: Moment, end: int) -> Reading:
        """The date behind a weekday says it outright."""
        start = self.words.past(end, _SEPARATORS)
        start = self.words.over(self.words.over(start, "by_date"), "corresponds")
        found = self._named_dates.date(start)
        if found is None or found[0].day is None:
            return moment, end
        closed = start > end and self.words.form(start - 1) in OPEN and self.words.form(found[1]) in CLOSED
        return replace(found[0], weekday=moment.weekday, daypart=moment.daypart), found[1] + closed

    def _label(self, position: int) -> Reading | None:
        """ "Day" or "date" before a day: the word itself says nothing more."""
        hit = self.words.hit(position, "by_date", "unit")
        if hit is None or (hit.row.get("sort") == "unit" and hit.id != "day"):
            return None
        found = self._day(hit.last + 1) or self._weekday(hit.last + 1) or self._named_dates.date(hit.last + 1)
        return found if found and (found[0].kind != "date" or found[0].day is not None) else None
