"""What a report says about a time before it is resolved, and its resolution against the day of writing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from tawthiq.mentions import calendar
from tawthiq.mentions.calendar import Window


@dataclass(frozen=True, slots=True)
class Moment:
    """A time as the text gives it.

    Attributes:
        kind: date (year, month or day named), weekday, day (so many days from the day of writing), night, unit (this,
            the last or the coming one), ago, lately (the last so many units), duration (no end named), same (told of
            before: `unit` says which) or time (of a day not named).
        year, month, day: as named; `last_day` where several days of one month are named.
        hijri: they are of the Hijri calendar.
        weekday: 0 is Monday; `second` is the day that a night leads into.
        offset: days from the day of writing.
        unit, count: which units and how many; count is None for "some". Of a date without a year: year where `shift`
            qualifies the year, same_year where the year is one told of before.
        bound: 1 more than so many units, -1 less than so many.
        shift: -1 past, -2 the one before, 0 current, 1 coming.
        part: start, middle or end of it; `months` are the first and last of a half, a quarter, a season of the year.
        daypart: dawn, morning, noon …
        time: HH:MM, with `minute` when the text gives minutes.
    """

    kind: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    last_day: int | None = None
    hijri: bool = False
    weekday: int | None = None
    second: int | None = None
    offset: int | None = None
    unit: str | None = None
    count: int | None = None
    bound: int | None = None
    shift: int | None = None
    part: str | None = None
    months: tuple[int, int] | None = None
    daypart: str | None = None
    time: str | None = None
    minute: bool = False

    @property
    def whole_day(self) -> bool:
        """A day, a month and a year are named."""
        return None not in (self.day, self.month, self.year)


def resolve(moment: Moment, written: date | None) -> Window | None:
    """The days that a moment means, None when the text and the day of writing do not tell.

    Args:
        moment: as the text gives it.
        written: the day of writing, None when it is not known.
    """
    if moment.kind == "date" and moment.year is not None:
        return _so_far(_absolute(moment, moment.year), moment, written)
    reader = _RELATIVE.get(moment.kind)
    window = reader(moment, written) if reader and written else None
    return window if window is None or moment.time is None else _timed(window, moment)


def _so_far(window: Window | None, moment: Moment, written: date | None) -> Window | None:
    """ "This year, 2024" ends with the day of writing."""
    if window is None or written is None or moment.shift != 0 or window.precision != "year":
        return window
    inside = window.start is not None and window.end is not None and window.start <= written <= window.end
    return replace(window, end=written) if inside and moment.part is None else window


def _timed(window: Window, moment: Moment) -> Window:
    if window.start != window.end:
        return window
    return replace(window, precision="minute" if moment.minute else "hour")


def _absolute(moment: Moment, year: int) -> Window | None:
    if moment.months is not None:
        return calendar.months(year, *moment.months)
    if moment.month is None:
        return calendar.year(year, moment.hijri)
    if moment.day is None:
        return _third(calendar.month(year, moment.month, moment.hijri), moment.part)
    first = calendar.day(year, moment.month, moment.day, moment.hijri)
    if moment.last_day is None or first is None:
        window = calendar.single(first)
        return window if window is None or moment.time is None else _timed(window, moment)
    last_day = min(moment.last_day, calendar.length(year, moment.month, moment.hijri))
    last = calendar.day(year, moment.month, last_day, moment.hijri)
    return Window(first, last, "range") if last and last >= first else None


def _third(window: Window | None, part: str | None) -> Window | None:
    """ "The beginning", "the middle", "the end" of a month: its first ten days, its second, and the rest."""
    if window is None or window.start is None or part is None:
        return window
    tenth, twentieth = window.start + timedelta(days=9), window.start + timedelta(days=19)
    if part == "start":
        return Window(window.start, tenth, "range")
    if part == "middle":
        return Window(tenth + timedelta(days=1), twentieth, "range")
    return Window(twentieth + timedelta(days=1), window.end, "range")


def _date(moment: Moment, written: date) -> Window | None:
    """A date without a year; a shift without a month is the year's ("the first quarter of this year")."""
    if moment.month is None:
        return _unit_part(moment, written)
    if moment.unit == "year":
        this = calendar.year_of(written, moment.hijri)
        return _absolute(moment, this + (moment.shift or 0)) if this is not None else None
    if moment.unit is not None:
        return None
    year = calendar.year_for(moment.month, moment.day, written, moment.shift, moment.hijri)
    return _absolute(moment, year) if year is not None else None


def _unit_part(moment: Moment, written: date) -> Window | None:
    """A day of this or the last month, some months of this or the last year, the last summer."""
    shift = moment.shift or 0
    if moment.day is None:
        window = _absolute(moment, written.year + shift)
        this = _absolute(moment, written.year)
        over = moment.unit == "season" and this is not None and this.end is not None and this.end < written
        return this if over and shift == -1 else window
    about = calendar.back(written, "month", -shift)
    return _absolute(replace(moment, month=about.month), about.year) if about else None


def _weekday(moment: Moment, written: date) -> Window | None:
    if moment.weekday is None:
        return None
    if moment.offset is not None:
        found = calendar.weekday_near(moment.weekday, written + timedelta(days=moment.offset))
    else:
        found = calendar.weekday(moment.weekday, written, moment.shift)
    if moment.second is None:
        return calendar.single(found)
    last = found + timedelta(days=(moment.second - moment.weekday) % 7)
    if last > written and moment.shift != 1:
        found, last = found - timedelta(days=7), last - timedelta(days=7)
    return calendar.single(last) if moment.daypart == "after_midnight" else Window(found, last, "range")


def _day(moment: Moment, written: date) -> Window | None:
    """A day by its distance; "after the midnight of yesterday" may be either side of the end of that day."""
    found = written + timedelta(days=moment.offset or 0)
    if moment.daypart == "after_midnight" and moment.offset == -1 and moment.time is None:
        return Window(found, written, "range")
    return calendar.single(found)


def _night(moment: Moment, written: date) -> Window:
    return Window(written - timedelta(days=1), written, "range")


def _unit(moment: Moment, written: date) -> Window | None:
    """This, the last or the coming week, month or year; the current one ends with the day of writing."""
    shift = moment.shift or 0
    if moment.unit == "week":
        return _first_days(calendar.week(written, shift), moment.part)
    if moment.unit == "year":
        window = calendar.year(written.year + shift)
    else:
        about = calendar.back(written, "month", -shift)
        window = _third(calendar.month(about.year, about.month), moment.part) if about else None
    return replace(window, end=written) if window and shift == 0 and moment.part is None else window


def _first_days(week: Window, part: str | None) -> Window:
    """ "The beginning of the week": its first two days."""
    if part != "start" or week.start is None:
        return week
    return Window(week.start, week.start + timedelta(days=1), "range")


def _ago(moment: Moment, written: date) -> Window | None:
    if moment.count is None or moment.unit is None:
        return calendar.single(written) if moment.unit in ("hour", "minute") else None
    found = calendar.back(written, moment.unit, moment.count)
    if found is None:
        return None
    if moment.bound is not None:
        return Window(None, found, "range") if moment.bound > 0 else Window(found, written, "range")
    if moment.unit in ("month", "year"):
        return calendar.month(found.year, found.month) if moment.unit == "month" else calendar.year(found.year)
    return Window(found, found, "week" if moment.unit == "week" else "day")


def _lately(moment: Moment, written: date) -> Window:
    """The last so many units, up to the day of writing, or to the day before for past days; some hours are of it."""
    if moment.count is None and moment.unit in ("hour", "minute"):
        return Window(written, written, "day")
    if moment.count is None or moment.unit is None:
        return Window(None, written, "range")
    unit, count = ("day", -(-moment.count // 24)) if moment.unit == "hour" else (moment.unit, moment.count)
    gone = moment.unit == "day" and moment.shift == -1
    return Window(calendar.back(written, unit, count), calendar.back(written, "day", 1) if gone else written, "range")


_RELATIVE: Final[Mapping[str, Callable[[Moment, date], Window | None]]] = {
    "date": _date,
    "weekday": _weekday,
    "day": _day,
    "night": _night,
    "unit": _unit,
    "ago": _ago,
    "lately": _lately,
}


def begins(moment: Moment, written: date | None) -> date | None:
    """The first day of what began with a moment ("since"): the middle of a month is its fifteenth."""
    if moment.kind in ("ago", "lately"):
        if written is not None and moment.count is None and moment.unit in ("hour", "minute"):
            return written
        if written is None or moment.count is None or moment.unit is None or moment.bound is not None:
            return None
        return calendar.back(written, moment.unit, moment.count)
    window = resolve(moment, written)
    return _inside(window, moment, first=True) if window else None


def ends(moment: Moment, written: date | None) -> date | None:
    """The last day of what lasts until a moment; without a year, the one nearest to the day of writing."""
    yearless = moment.kind == "date" and moment.year is None and moment.month is not None and not moment.hijri
    if written is not None and yearless and moment.shift is None and moment.unit is None:
        years = (written.year - 1, written.year, written.year + 1)
        found = [end for year in years if (end := ends(replace(moment, year=year), None))]
        return min(found, key=lambda end: abs(end - written), default=None)
    window = resolve(moment, written)
    return _inside(window, moment, first=False) if window else None


def _inside(window: Window, moment: Moment, first: bool) -> date | None:
    """The edge of a window that its part gives: "since mid-May" is the 15th, "until the beginning of May" the first."""
    if window.start is None or window.end is None or moment.part is None:
        return window.start if first else window.end
    if moment.part == "middle":
        return window.start + (window.end - window.start) // 2
    return window.start if moment.part == "start" else window.end
