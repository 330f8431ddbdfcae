"""When incidents happened, as bars."""

from __future__ import annotations

import itertools
from datetime import date, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tawthiq.page import timeline
from tawthiq.page.names import Names

DAYS = st.lists(st.dates(date(2011, 1, 1), date(2026, 12, 31)), min_size=1, max_size=30)


def incident(day: str | None, scope: str = "event") -> dict[str, Any]:
    return {"scope": scope, "date": None if day is None else {"start": day, "end": day}}


@given(DAYS)
def test_every_day_is_in_one_bar_and_bars_follow_each_other(days: list[date]) -> None:
    _, rows = timeline.bars(days)
    assert sum(count for _, _, count in rows) == len(days)
    assert all(last + timedelta(days=1) == first for (_, last, _), (first, _, _) in itertools.pairwise(rows))
    assert all(any(first <= day <= last for first, last, _ in rows) for day in days)


def test_the_finest_step_that_can_be_told_apart_is_taken() -> None:
    first = date(2018, 11, 6)
    assert timeline.bars([first])[0] == "day"
    assert timeline.bars([first, first + timedelta(days=100)])[0] == "week"
    assert timeline.bars([first, first + timedelta(days=1000)])[0] == "month"
    assert timeline.bars([first, first + timedelta(days=4000)])[0] == "year"


def test_totals_and_unknown_days_are_not_on_it() -> None:
    names = Names("en")
    assert timeline.drawn([incident(None), incident("2018-11-06", "total")], names) == ""
    drawn = timeline.drawn([incident("2018-11-06"), incident("2018-11-06"), incident("2018-11-08")], names)
    assert drawn.count('class="bar"') == 3
    assert 'aria-label="2018-11-06: 2"' in drawn
