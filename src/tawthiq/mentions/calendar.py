"""Days, weeks, months and years as windows: the calendar arithmetic of dates, Gregorian and Hijri.

A week runs from Saturday to Friday, as in the countries that the reports are about. A conversion from the Hijri
calendar follows the Umm al-Qura tables; sighting of the moon may have moved a month by a day.
"""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta

from hijridate import Gregorian, Hijri

HIJRI_YEARS = range(1343, 1501)
YEARS = range(1900, 2101)
_SATURDAY = 5
_SOON = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Window:
    """The days between two days, inclusive; an end that is not known is None.

    Attributes:
        precision: minute, hour, day, week, month, year or range.
    """

    start: date | None
    end: date | None
    precision: str


def day(year: int, month: int, number: int, hijri: bool = False) -> date | None:
    """A day of the calendar, None when there is no such day."""
    try:
        return Hijri(year, month, number).to_gregorian() if hijri else date(year, month, number)
    except (ValueError, OverflowError):
        return None


def single(found: date | None, precision: str = "day") -> Window | None:
    """The window of one day."""
    return Window(found, found, precision) if found else None


def month(year: int, number: int, hijri: bool = False) -> Window | None:
    """A whole month."""
    first = day(year, number, 1, hijri)
    if first is None:
        return None
    return Window(first, first + timedelta(days=length(year, number, hijri) - 1), "month")


def length(year: int, number: int, hijri: bool = False) -> int:
    """How many days a month has."""
    return int(Hijri(year, number, 1).month_length()) if hijri else calendar.monthrange(year, number)[1]


def months(year: int, first: int, last: int) -> Window | None:
    """From the first day of one month to the last day of another."""
    start, end = month(year, first), month(year, last)
    return Window(start.start, end.end, "range") if start and end else None


def year(number: int, hijri: bool = False) -> Window | None:
    """A whole year."""
    start, end = month(number, 1, hijri), month(number, 12, hijri)
    return Window(start.start, end.end, "year") if start and end else None


def year_of(written: date, hijri: bool) -> int | None:
    """The year in which a day lies, None where the tables of the Hijri calendar end."""
    if not hijri:
        return written.year
    try:
        return int(Gregorian(written.year, written.month, written.day).to_hijri().year)
    except (ValueError, OverflowError):
        return None


def weekday(number: int, written: date, shift: int | None) -> date:
    """The day of the week nearest to the day of writing in the direction that the text gives.

    Args:
        number: 0 is Monday.
        written: the day of writing.
        shift: 1 coming, -1 past (before the day of writing), -2 the one before that, else on or before it.
    """
    back = timedelta(days=(written.weekday() - number) % 7)
    if shift == 1:
        return written + timedelta(days=7) - back
    weeks = (1 if shift is not None and shift < 0 and not back else 0) + (1 if shift == -2 else 0)
    return written - back - timedelta(days=7 * weeks)


def weekday_near(number: int, about: date) -> date:
    """The day of the week that is nearest to a day."""
    ahead = (number - about.weekday()) % 7
    return about + timedelta(days=ahead if ahead <= 3 else ahead - 7)


def week(written: date, shift: int) -> Window:
    """The week before, of or after a day; the current week ends with the day."""
    start = written - timedelta(days=(written.weekday() - _SATURDAY) % 7) + timedelta(days=7 * shift)
    return Window(start, written if shift == 0 else start + timedelta(days=6), "week")


def back(written: date, unit: str, count: int) -> date | None:
    """The day that lies so many units before a day."""
    try:
        if unit in ("day", "week"):
            return written - timedelta(days=count * (7 if unit == "week" else 1))
        if unit in ("hour", "minute"):
            return written - timedelta(hours=count if unit == "hour" else 0)
        total = written.year * 12 + written.month - 1 - count * (12 if unit == "year" else 1)
        year, number = total // 12, total % 12 + 1
        return date(year, number, min(written.day, length(year, number)))
    except (ValueError, OverflowError):
        return None


def year_for(number: int, day_number: int | None, written: date, shift: int | None, hijri: bool) -> int | None:
    """The year of a month, or of a day of a month, that the text gives without one.

    The year of writing, unless that lies ahead by more than a week; "past" and "coming" say it outright.
    """
    this = year_of(written, hijri)
    if this is None:
        return None
    if shift == -2:
        last = year_for(number, day_number, written, -1, hijri)
        return last - 1 if last is not None else None
    for candidate in (this + 1, this, this - 1) if shift == 1 else (this, this - 1):
        window = single(day(candidate, number, day_number, hijri)) if day_number else month(candidate, number, hijri)
        if window is not None and _fits(window, written, shift):
            if shift == 1 and _coming_earlier(number, day_number, candidate, written, hijri):
                continue
            return candidate
    return None


def _coming_earlier(number: int, day_number: int | None, candidate: int, written: date, hijri: bool) -> bool:
    before = day(candidate - 1, number, day_number or 1, hijri)
    return before is not None and before > written


def _fits(window: Window, written: date, shift: int | None) -> bool:
    assert window.start is not None and window.end is not None
    if shift == -1:
        return window.end < written
    if shift == 1:
        return window.start > written
    return window.start <= written + _SOON
