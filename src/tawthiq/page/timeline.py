"""When incidents happened: how many in every day, week, month or year, as bars that can be chosen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Any

from tawthiq.page.names import Names, escape

MOST = 48
"""Bars that are still told apart."""
WIDTH, HEIGHT, GAP = 12.0, 60.0, 2.0
Step = Callable[[date], date]


def _week(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _month(day: date) -> date:
    return day.replace(day=1)


def _year(day: date) -> date:
    return day.replace(month=1, day=1)


STEPS: tuple[tuple[str, Step, int], ...] = (
    ("day", lambda day: day, 1),
    ("week", _week, 7),
    ("month", _month, 31),
    ("year", _year, 366),
)
"""How days are put together: name, first day of the step, and days that lead into the next."""


def bars(days: Sequence[date]) -> tuple[str, list[tuple[date, date, int]]]:
    """The name of the step, and for each step its first day, its last day and how many incidents it holds.

    The finest step is taken that does not make more than MOST bars; years are taken however many there are.
    """
    counts = Counter(days)
    for name, first, length in STEPS:
        starts = _starts(min(counts), max(counts), first, length)
        if len(starts) <= MOST or name == STEPS[-1][0]:
            break
    per = Counter(first(day) for day in days)
    return name, [(start, first(start + timedelta(days=length)) - timedelta(days=1), per[start]) for start in starts]


def _starts(low: date, high: date, first: Step, length: int) -> list[date]:
    starts = [first(low)]
    while (following := first(starts[-1] + timedelta(days=length))) <= high:
        starts.append(following)
    return starts


def drawn(incidents: Sequence[dict[str, Any]], names: Names) -> str:
    """The timeline of incidents; totals and what has no day are not on it.

    Args:
        incidents: records.
        names: what codes are called.
    """
    days = [day for incident in incidents if (day := first_day(incident)) is not None]
    if not days:
        return ""
    step, rows = bars(days)
    top = max(count for _, _, count in rows)
    marks = "".join(_bar(number, row, top) for number, row in enumerate(rows))
    width = len(rows) * (WIDTH + GAP)
    return (
        f'<figure class="timeline"><figcaption>{names.tag("page", "timeline")} '
        f"({names.tag('page', f'by_{step}', 'small')})</figcaption>"
        f'<svg viewBox="0 0 {width:g} {HEIGHT:g}" preserveAspectRatio="none" role="group" '
        f"{names.attribute('aria-label', 'page', 'timeline')}>{marks}</svg>"
        f'<p class="ends"><bdi>{rows[0][0]}</bdi><button type="button" id="any-day" hidden>'
        f"{names.tag('page', 'any_day')}</button><bdi>{rows[-1][1]}</bdi></p></figure>"
    )


def first_day(incident: dict[str, Any]) -> date | None:
    """The day that an incident began, None for a total and where it is not known."""
    when = incident["date"]
    if incident["scope"] != "event" or when is None or when["start"] is None:
        return None
    return date.fromisoformat(when["start"])


def _bar(number: int, row: tuple[date, date, int], top: int) -> str:
    first, last, count = row
    tall = HEIGHT * count / top
    told = f"{first} – {last}: {count}" if first != last else f"{first}: {count}"
    return (
        f'<g class="bar" role="button" tabindex="{0 if count else -1}" aria-pressed="false" '
        f'aria-label="{escape(told)}" data-from="{first}" data-to="{last}"><title>{escape(told)}</title>'
        f'<rect class="ground" x="{number * (WIDTH + GAP):g}" y="0" width="{WIDTH:g}" height="{HEIGHT:g}"/>'
        f'<rect x="{number * (WIDTH + GAP):g}" y="{HEIGHT - tall:g}" width="{WIDTH:g}" height="{tall:g}"/></g>'
    )
