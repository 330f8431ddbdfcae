"""Units of time and what qualifies them: "this week", "last month", "the first quarter of 2015".

Every reading takes the position of a token and gives the moment and the position behind it, or None.
"""

from __future__ import annotations

from dataclasses import replace

from tawthiq.mentions.date_words import Words
from tawthiq.mentions.moments import Moment
from tawthiq.mentions.named_dates import NamedDates, Reading


class Units:
    """The units of time of one sentence."""

    def __init__(self, words: Words, named: NamedDates) -> None:
        self.words = words
        self.named = named

    def unit(self, position: int) -> Reading | None:
        """A unit and what qualifies it: "this week", "last month", "the past three days", "the year 2016"."""
        this = self.words.hit(position, "this")
        start = this.last + 1 if this else position
        count = self.words.count(start) if this is None else None
        unit = self.words.hit(count[1] if count else start, "unit")
        if unit is None:
            return None
        if this is not None:
            return self._this(unit.id, int(unit.row.get("value")), unit.last + 1)
        if count is None and unit.id == "year" and self.words.year(unit.last + 1):
            return self._years(unit.last + 1)
        number = count[0] if count else int(unit.row.get("value")) or None
        return self._recent(unit.id, number, unit.last + 1, bool(count))

    def _this(self, unit: str, value: int, end: int) -> Reading | None:
        if unit not in ("week", "month", "year") or value != 1:
            return None
        return Moment("unit", unit=unit, shift=0), end

    def _years(self, position: int) -> Reading | None:
        """A year in digits, or several."""
        year = self.words.year(position)
        if year is None:
            return None
        return Moment("date", year[0], hijri=year[1], shift=None), year[2]

    def _recent(self, unit: str, count: int | None, end: int, counted: bool) -> Reading | None:
        few = self.words.over(end, "few")
        inner = self.words.count(few) if few == end and not counted else None
        shift, after = self.words.shift(inner[1] if inner else few)
        if shift is None:
            return None
        last = self.words.hit(after - 1, "modifier")
        recent = last is not None and last.id == "recent"
        number = inner[0] if inner else count
        lately = (Moment("lately", unit=unit, count=number, shift=0 if recent else -1), after) if shift == -1 else None
        if inner is not None or counted:
            return lately
        year = self.words.year(after) if unit == "year" and count == 1 else None
        if year is not None:
            return Moment("date", year[0], shift=shift), year[2]
        if unit in ("week", "month", "year") and count == 1 and not recent:
            return Moment("unit", unit=unit, shift=shift), after
        return lately

    def part(self, position: int) -> Reading | None:
        """The beginning, middle or end of a month, a year, a week."""
        hit = self.words.hit(position, "part")
        if hit is None:
            return None
        start = hit.last + 1
        found = self.named.month(start, beside=True) or self.unit(start) or self._years(start) or self._current(start)
        if found is None or found[0].kind not in ("date", "unit"):
            return None
        return replace(found[0], part=hit.id), found[1]

    def _current(self, position: int) -> Reading | None:
        """ "The beginning of the year": the current one."""
        unit = self.words.hit(position, "unit")
        if unit is None or unit.id not in ("week", "month", "year") or not unit.prefix.endswith("ال"):
            return None
        return Moment("unit", unit=unit.id, shift=0), unit.last + 1

    def slice(self, position: int) -> Reading | None:
        """ "The first quarter of 2015", "the first half of this year", "the first six months of the year"."""
        hit = self.words.hit(position, "fraction")
        which = self.words.ordinal(hit.last + 1, 4) if hit else None
        if hit is None or which is None:
            return self._first_months(position) or self._season(position) or self._week_of_month(position)
        of = int(hit.row.get("value"))
        if which[0] > of:
            return None
        if of == 2 and (found := self._of_month((which[0] - 1) * 15 + 1, 15 if which[0] == 1 else 31, which[1])):
            return found
        return self._of_year(((which[0] - 1) * 12 // of + 1, which[0] * 12 // of), self.words.over(which[1], "of"))

    def _of_month(self, first: int, last: int, end: int) -> Reading | None:
        """Days of a month: its first half, its second week."""
        found = self.named.month(self.words.over(end, "of"))
        return (replace(found[0], day=first, last_day=last), found[1]) if found else None

    def _week_of_month(self, position: int) -> Reading | None:
        """ "The first week of March"."""
        unit = self.words.hit(position, "unit")
        which = self.words.ordinal(unit.last + 1, 4) if unit and unit.id == "week" else None
        if which is None:
            return None
        return self._of_month(which[0] * 7 - 6, which[0] * 7 if which[0] < 4 else 31, which[1])

    def _season(self, position: int) -> Reading | None:
        """ "The summer of 2014", "spring last year"; a winter lies in two years and is not read."""
        hit = self.words.hit(position, "season")
        if hit is None:
            return None
        first = int(hit.row.get("value"))
        shift, end = self.words.shift(hit.last + 1)
        if shift is not None and hit.prefix.endswith("ال"):
            return Moment("date", months=(first, first + 2), shift=shift, unit="season"), end
        return self._of_year((first, first + 2), self.words.over(hit.last + 1, "of"))

    def _first_months(self, position: int) -> Reading | None:
        """ "The first six months of the year"."""
        unit = self.words.hit(position, "unit")
        count = self.words.count(unit.last + 1) if unit and unit.id == "month" else None
        first = self.words.ordinal(count[1], 1) if count else None
        if count is None or first is None or count[0] > 12:
            return None
        return self._of_year((1, count[0]), self.words.over(first[1], "of"))

    def _of_year(self, months: tuple[int, int], position: int) -> Reading | None:
        found = self.unit(position) or self._years(position) or self._current(position)
        if found is None or (found[0].unit or "year") != "year" or found[0].kind not in ("date", "unit"):
            return None
        return Moment("date", found[0].year, shift=found[0].shift, months=months), found[1]
