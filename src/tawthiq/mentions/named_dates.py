"""Dates that name a month: "22 June 2018", "the fourth of July", 12/03/2013, in either calendar or in both.

Every reading takes the position of a token and gives the moment and the position behind it, or None.
"""

from __future__ import annotations

from dataclasses import replace

from tawthiq.language import Hit
from tawthiq.mentions.calendar import HIJRI_YEARS, YEARS
from tawthiq.mentions.date_words import AND, CLOSED, COMMAS, DASHES, OPEN, SLASHES, Words
from tawthiq.mentions.moments import Moment

Reading = tuple[Moment, int]
_MARKS = DASHES | SLASHES
_LEADS = ("in", "since", "until", "between", "during", "part")


class NamedDates:
    """The dates of one sentence that name a month."""

    def __init__(self, words: Words) -> None:
        self.words = words

    def date(self, position: int) -> Reading | None:
        """A day of a month, a month, a date in digits, in either calendar or in both."""
        found = self._one_date(position)
        if found is None:
            return None
        moment, end = found
        joint = self.words.hit(self.words.past(end, COMMAS | OPEN), "corresponds")
        start = joint.last + 1 if joint else self.words.past(end, OPEN | SLASHES)
        start = self.words.past(start, frozenset({"ل", ":"}))
        if start == end:
            return found
        other = self._one_date(start)
        if other is None or other[0].hijri == moment.hijri or not (other[0].whole_day or joint):
            return found
        end = self.words.past(other[1], CLOSED)
        return (other[0] if moment.hijri else moment), end

    def _one_date(self, position: int) -> Reading | None:
        days = self._in_digits(position) or self._days_of_month(position)
        return days or self._feast_day(position) or self.month(position)

    def _feast_day(self, position: int) -> Reading | None:
        """A feast behind the word for day or a part of the day."""
        hit = self.words.hit(position, "feast")
        return _feast(hit, 0) if hit and self.words.behind(position, "unit", "daypart") else None

    def _in_digits(self, position: int) -> Reading | None:
        """12/03/2013, 2013-03-12, 4.7.2015: the day first, unless only the month can be first."""
        form = self.words.form(position)
        if self.words.kind(position) != "number":
            return None
        if form.count(".") == 2:
            return _numeric(form.split("."), position + 1)
        places = self.words.visible(position, 5)
        forms = [self.words.form(place) for place in places]
        if len(forms) < 5 or not _MARKS.issuperset((forms[1], forms[3])):
            return self._short(position)
        found = _numeric(forms[::2], places[-1] + 1)
        if found is None:
            return None
        era = self.words.hit(found[1], "era")
        return (found[0], era.last + 1) if era else found

    def _short(self, position: int) -> Reading | None:
        """4/7, only behind a word that announces a date."""
        day, month = self.words.digits(position, 31), self.words.digits(position + 2, 12)
        if None in (day, month) or self.words.form(position + 1) not in SLASHES:
            return None
        announced = self.words.behind(position, "by_date") or self.words.behind(position, "weekday")
        unit = self.words.behind(position, "unit")
        if announced is None and (unit is None or unit.id != "day"):
            return None
        return Moment("date", month=month, day=day), position + 3

    def _days_of_month(self, position: int) -> Reading | None:
        """ "22 of June", "the fourth of July 2015", "14 and 17 April", "the 4th of this month"."""
        days = self._days(position)
        if days is None:
            return None
        first, last, end = days
        start = self.words.over(end, "of")
        ordinal = self.words.hit(position, "ordinal") is not None
        feast = self.words.hit(start, "feast")
        if feast is not None and ordinal:
            return _feast(feast, first - 1)
        found = self.month(start, beside=True)
        if found is not None and (start > end or not ordinal or found[0].hijri or first == last):
            return replace(found[0], day=first, last_day=last if last > first else None), found[1]
        this = self._this_month(position, start, ordinal or start > end)
        if this is None:
            return None
        return Moment("date", day=first, last_day=last if last > first else None, shift=this[0]), this[1]

    def _this_month(self, position: int, start: int, sure: bool) -> tuple[int, int] | None:
        """ "Of this month", "of last month", "the 12th inst." behind a day: -1 or 0, and the position behind it."""
        this = self.words.hit(start, "this")
        unit = self.words.hit(this.last + 1 if this else start, "unit")
        if unit is None and this is None:
            hit = self.words.hit(start, "modifier")
            announced = sure or self.words.behind(position, "in", "by_date", "weekday") is not None
            current = hit is not None and hit.id == "current" and hit.prefix.endswith("ال")
            return (0, hit.last + 1) if hit is not None and current and announced else None
        if unit is None or unit.id != "month" or not sure:
            return None
        shift, after = (0, unit.last + 1) if this else self.words.shift(unit.last + 1)
        return (shift, after) if shift is not None else None

    def _days(self, position: int) -> tuple[int, int, int] | None:
        """Days of one month: the first and the last, and the position behind them."""
        one = self._day_number(position)
        if one is None:
            return None
        first, end = one
        last = first
        while True:
            gap = self._day_gap(end)
            more = self._day_number(gap) if gap is not None else None
            if more is None or more[0] <= last:
                return first, last, self._days_over(end)
            last, end = more

    def _days_over(self, end: int) -> int:
        """ "The first days of": the word for days behind an ordinal says nothing more."""
        unit = self.words.hit(end, "unit")
        return unit.last + 1 if unit and unit.id == "day" and unit.row.get("value") == 0 else end

    def _day_number(self, position: int) -> tuple[int, int] | None:
        digits = self.words.digits(position, 31)
        if digits:
            return digits, position + 1
        named = self.words.hit(position, "month_day")
        if named is not None:
            return int(named.row.get("value")), named.last + 1
        hit = self.words.hit(position, "ordinal")
        if hit is None or hit.form.endswith(("ه", "ولي")) or self._belongs(position):
            return None
        return self.words.ordinal(position, 31)

    def _belongs(self, position: int) -> bool:
        """The ordinal counts the noun before it ("the first batch of March")."""
        if not self.words.form(position).startswith("ال") or self.words.kind(position - 1) != "word":
            return False
        dating = self.words.behind(position, "weekday", "day", "by_date", "unit", "until", "issued")
        return self.words.form(position - 1).startswith(("ال", "وال", "بال", "لل")) and dating is None

    def _day_gap(self, end: int) -> int | None:
        """The position of a further day: behind "and", a dash, "until", or an ordinal that carries "and"."""
        form = self.words.form(end)
        if form == AND or form in DASHES | COMMAS:
            return self.words.past(end + 1, frozenset({AND}))
        until = self.words.hit(end, "until")
        if until is not None:
            return until.last + 1
        hit = self.words.hit(end, "ordinal")
        return end if hit is not None and hit.prefix.startswith(AND) else None

    def month(self, position: int, beside: bool = False) -> Reading | None:
        """A month with its other name, its year and what qualifies it.

        Args:
            position: where it begins.
            beside: a day stands before it.
        """
        label = self.words.hit(position, "unit")
        if label is not None and label.id == "month" and label.row.get("value") != 0:
            position, beside = label.last + 1, True
        hit = self.words.hit(position, "month", "weak_month")
        if hit is None:
            return None
        hijri = hit.row.get("calendar") == "hijri"
        number, end = int(hit.row.get("value")), hit.last + 1
        paired = self._other_name(end, number, hijri)
        shift, after = self.words.shift(paired)
        same = self.words.hit(self.words.over(after, "of"), "same")
        if same is not None and same.id == "same_year":
            return Moment("date", month=number, hijri=hijri, unit=same.id), same.last + 1
        year, year_hijri, after_year, year_shift = self._year_of(after, hijri)
        weak = hit.row.get("sort") == "weak_month"
        sure = beside or paired > end or after > paired or year is not None or year_shift is not None
        if weak and not sure and not any(self.words.behind(position, lead) for lead in _LEADS):
            return None
        if year is None and year_shift is not None:
            return Moment("date", month=number, hijri=hijri, shift=year_shift, unit="year"), after_year
        return Moment("date", year, number, hijri=hijri or year_hijri, shift=shift), after_year

    def _other_name(self, end: int, number: int, hijri: bool) -> int:
        """The position behind the name of the same month in another tradition."""
        start = self.words.past(end, SLASHES | DASHES | OPEN | frozenset({"أو"}))
        hit = self.words.hit(start, "month", "weak_month")
        if hit is None or hit.row.get("value") != number or (hit.row.get("calendar") == "hijri") != hijri:
            return end
        return self.words.past(hit.last + 1, CLOSED)

    def _year_of(self, position: int, hijri: bool) -> tuple[int | None, bool, int, int | None]:
        """The year behind a month: digits, "of the year …", "of last year" (a shift), or none."""
        start = self.words.past(position, COMMAS | SLASHES)
        start = self.words.over(start, "of") if start == position else start
        this = self.words.hit(start, "this")
        unit = self.words.hit(this.last + 1 if this else start, "unit")
        labelled = unit is not None and unit.id == "year" and unit.row.get("value") == 1
        if this is not None and unit is not None and labelled:
            return None, hijri, unit.last + 1, 0
        if unit is not None and labelled:
            year = self.words.year(unit.last + 1, hijri)
            shift, after = self.words.shift(unit.last + 1)
            if year is None and shift is not None:
                further = self.words.year(after, hijri)
                return (further[0], further[1], further[2], None) if further else (None, hijri, after, shift)
        else:
            year = self.words.year(start, hijri) if start <= position + 1 else None
        return (year[0], year[1], year[2], None) if year else (None, hijri, position, None)


def _feast(hit: Hit, later: int) -> Reading:
    """So many days after the first day of a feast."""
    month, day = divmod(int(hit.row.get("value")), 100)
    return Moment("date", month=month, day=day + later, hijri=True), hit.last + 1


def _numeric(parts: list[str], end: int) -> Reading | None:
    """Day, month and year in digits."""
    if not all(part.isdigit() and len(part) <= 4 for part in parts):
        return None
    one, two, three = (int(part) for part in parts)
    if len(parts[0]) == 4:
        one, three = three, one
    elif len(parts[2]) == 2:
        three += 2000 if three < 70 else 1900
    elif len(parts[2]) != 4:
        return None
    if two > 12 >= one:
        one, two = two, one
    if not (1 <= one <= 31 and 1 <= two <= 12) or (three not in YEARS and three not in HIJRI_YEARS):
        return None
    return Moment("date", three, two, one, hijri=three in HIJRI_YEARS), end
