"""When the acts of a report happened: the day that their sentence names, else one that the report gives, else none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from tawthiq.claims import sums
from tawthiq.claims.event import Event
from tawthiq.claims.model import When

FRESH = 4
"""Days between the day of the news and that of its publication."""
NEAR = 64
"""Acts before one among which a sum looks for its period: time stays in proportion to the length of a report."""
_UNDATED = frozenset({"threatened", "possible"})


def settle(events: Sequence[Event], published: str | None) -> None:
    """Give every event of a report its scope and its day.

    Args:
        events: in the order of their first telling.
        published: ISO day, None when unknown.
    """
    main = main_day(events, published)
    for k, event in enumerate(events):
        before = events[max(0, k - NEAR) : k]
        if sums.is_sum(event, before[-1] if before else None):
            event.scope = "total"
        if event.dated:
            event.date = _bounded(event, published)
            continue
        rule, event.date = _given(event, before, main, published)
        if event.date is not None:
            event.rules.add(f"date:{rule}")


def main_day(events: Sequence[Event], published: str | None) -> When | None:
    """The day that the report is about: the day of its first dated acts when it is near publication, else that day."""
    for event in events[:2]:
        known = event.date
        if event.dated and known is not None and not event.past and _one_day(known) and _fresh(known, published):
            return When(known.start, known.end, "day")
    return When(published, published, "day") if published is not None else None


def _one_day(known: When) -> bool:
    return known.start is not None and known.start == known.end


def _fresh(known: When, published: str | None) -> bool:
    """The day is near that of publication, as far as both are known."""
    if published is None or known.start is None:
        return True
    return abs((date.fromisoformat(known.start) - date.fromisoformat(published)).days) <= FRESH


def _bounded(event: Event, published: str | None) -> When | None:
    """A sum "since" a day of the running year reaches to the day of publication; "until now" alone tells no day."""
    known = event.date
    if known is None or published is None:
        return known
    if known.start is None and known.end == published:
        return None
    if not event.open_end or event.scope != "total" or known.start is None or known.end is not None:
        return known
    return replace(known, end=published) if published[:4] + "-01-01" <= known.start <= published else known


def _given(event: Event, before: Sequence[Event], main: When | None, published: str | None) -> tuple[str, When | None]:
    """The day of an act whose sentence names none, and the rule that gives it."""
    last = before[-1] if before else None
    if event.same_day and last is not None and last.date is not None:
        return "same_day", last.date
    if event.status in _UNDATED:
        return "none", None
    if event.scope == "total":
        return _of_sum(event, before, main)
    if event.past:
        return "none", None
    if last is not None and last.date is not None and _one_occasion(last, event, published):
        return "act_before", last.date
    if event.type == "statement" and published is not None:
        return "publication", When(published, published, "day")
    return "main_day", main


def _of_sum(event: Event, before: Sequence[Event], main: When | None) -> tuple[str, When | None]:
    """A sum goes on over the period of the sum before it; told by a verb of the past it is news of the day."""
    dated = next((other for other in reversed(before) if other.dated), None)
    if before and before[-1].scope == "total" and sums.goes_on(event, before[-1]):
        return "sum_before", before[-1].date
    if dated is not None and dated.scope == "total" and dated.date is not None and not _one_day(dated.date):
        return "sum_before", dated.date
    fresh = ("verbal" in event.marks or "conducted" in event.marks) and "present" not in event.marks
    return ("main_day", main) if fresh and not event.past else ("none", None)


def _one_occasion(before: Event, event: Event, published: str | None) -> bool:
    """Told right after an act of the same kind at the same place, or going on, at no new place, with an older one."""
    if before.date is None or before.date.start is None:
        return False
    if before.dated and not _fresh(before.date, published) and event.sentence - before.last <= 1:
        return event.inherited
    alike = before.type == event.type and _one_day(before.date)
    return alike and (event.inherited or event.place == before.place)
