"""Dates: when the text says that something happened, resolved against the day of writing and never beyond the text.

A mention is one moment ("Friday, 22 June"), or a period between two of them ("since", "until", "between … and …").
What cannot be resolved, for want of a year or of the day of writing, has no date; nothing is taken from today's date.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from tawthiq.language import Hit
from tawthiq.mentions.calendar import Window
from tawthiq.mentions.date_words import COMMAS, DASHES, Words
from tawthiq.mentions.moments import Moment, begins, ends, resolve
from tawthiq.mentions.periods import Period, Periods
from tawthiq.text import Sentence, Token

_JOINING: Final = frozenset(
    ["of", "in", "about", "few", "this", "era", "until", "between", "named", "part", "ordinal", "hour", "minutes",
     "meridiem", "corresponds", "fraction", "mask", "so_far", "before", "during"]
)  # fmt: skip
_WEIGHTY: Final = frozenset({"acts", "harms"})
_SHORT_LINE: Final = 4
_PARTING: Final = frozenset({*DASHES, "/", "\\", ":", ""})


@dataclass(frozen=True, slots=True)
class ResolvedDate:
    """The days of a mention.

    Attributes:
        start, end: ISO dates, None where that end is not known.
        precision: minute, hour, day, week, month, year or range.
        time: local time of day as HH:MM, None when the text gives none.
    """

    start: str | None
    end: str | None
    precision: str
    time: str | None = None


@dataclass(frozen=True, slots=True)
class DateMention:
    """A moment or a period as the text names it.

    Attributes:
        first, last: positions of its tokens, last inclusive.
        start, end: code points into the text, end exclusive, without proclitics.
        rule: what made it.
        sort: day, weekday, date, month, year, night, unit, ago, lately, duration, time, same_day, next_day,
            previous_day, same_month, same_year, same_period (told of before: the reader of the report resolves them),
            or of a period: since, until, before, range.
        date: its days, None when they cannot be resolved.
        since: it has no end: from its first day on.
        whole: it is a period, and what is told of it a sum over it.
        role: normal, dateline (when the report was written), name (of a street, an uprising) or time (an hour of a day
            not named).
        time, daypart: HH:MM and dawn, morning, noon …, None when the text gives none.
        moments: what it was read from: one moment, or the two ends of a period.
        begun: position of "since" before what began the period ("since the war began in 2011"), else None.
        began: the days of that beginning.
    """

    first: int
    last: int
    start: int
    end: int
    rule: str
    sort: str
    date: ResolvedDate | None
    since: bool = False
    whole: bool = False
    role: str = "normal"
    time: str | None = None
    daypart: str | None = None
    moments: tuple[Moment, ...] = ()
    begun: int | None = None
    began: ResolvedDate | None = None


def find(sentence: Sentence, hits: Sequence[Hit], published: date | None) -> tuple[DateMention, ...]:
    """The dates of a sentence in order.

    Args:
        sentence: with its tokens.
        hits: all language data seen in it.
        published: the day of writing, None when it is not known.
    """
    if not _promising(sentence, hits):
        return ()
    words = Words(sentence, hits)
    periods = Periods(words)
    found: list[DateMention] = []
    free, year = 0, None
    for position in words.starts():
        if position < free:
            continue
        period = periods.at(position)
        if period is None:
            continue
        period = _of_beginning(words, free, position, period)
        free = period.end
        period = replace(period, moments=tuple(_with_year(moment, year) for moment in period.moments))
        year = next((m.year for m in reversed(period.moments) if m.year and not m.hijri), year)
        found.append(_mention(words, position, period, published))
    return _roles(sentence, hits, words, found)


_BEGINNING: Final = 10
"""Tokens behind "since" within which the day of what began may be named."""


def _of_beginning(words: Words, low: int, position: int, period: Period) -> Period:
    """ "Since the war began in 2011": a period from the day of what began it."""
    if len(period.moments) > 1 or period.sort not in ("date", "month", "year"):
        return period
    for start in range(max(low, position - _BEGINNING), position - 1):
        if words.hit(start, "since") is not None:
            parted = any(words.form(k) in COMMAS for k in range(start, position - 1))
            return period if parted else replace(period, sort="since", whole=True, begun=start)
    return period


def _promising(sentence: Sentence, hits: Sequence[Hit]) -> bool:
    """A word that can date stands in the sentence, or digits with a mark that parts them."""
    for hit in hits:
        if hit.row.domain == "dates" and hit.row.attributes["sort"] not in _JOINING:
            return True
    for k, token in enumerate(sentence.tokens):
        if token.kind == "number" and ("." in token.form or len(token.form) == 4 or _parted(sentence.tokens, k)):
            return True
    return False


def _parted(tokens: Sequence[Token], position: int) -> bool:
    return position + 1 < len(tokens) and tokens[position + 1].form in _PARTING


def _with_year(moment: Moment, year: int | None) -> Moment:
    """ "Of the same year": the year named before in the sentence."""
    if moment.unit == "same_year" and moment.kind == "date" and year is not None:
        return replace(moment, year=year, unit=None)
    return moment


def _mention(words: Words, first: int, period: Period, published: date | None) -> DateMention:
    last = period.end - 1
    moment = period.moments[-1]
    return _resolved(
        DateMention(
            first=first,
            last=last,
            start=words.start(first),
            end=words.tokens[last].end,
            rule=f"dates.{period.sort}",
            sort=period.sort,
            date=None,
            since=period.sort == "since",
            whole=period.whole,
            role="time" if period.sort == "time" else "normal",
            time=moment.time,
            daypart=moment.daypart,
            moments=period.moments,
            begun=period.begun,
        ),
        published,
    )


def _resolved(mention: DateMention, published: date | None) -> DateMention:
    window = _window(mention, published)
    if window is None or (window.start is None and window.end is None):
        return replace(mention, date=None)
    if mention.sort == "since" and window.start == published:
        window, mention = Window(published, published, "day"), replace(mention, since=False, whole=False)
    began = resolve(mention.moments[0], published) if mention.begun is not None else None
    return replace(mention, date=_written(window, mention.time), began=_written(began, None) if began else None)


def _written(window: Window, time: str | None) -> ResolvedDate:
    start, end = (day.isoformat() if day else None for day in (window.start, window.end))
    return ResolvedDate(start, end, window.precision, time)


def _window(mention: DateMention, published: date | None) -> Window | None:
    one, two = mention.moments[0], mention.moments[-1]
    if mention.sort == "since":
        return Window(begins(one, published), None, "range")
    if mention.sort == "before":
        first = ends(one, published) if one.part == "end" else begins(one, published)
        return Window(None, first if one.part == "end" or first is None else first - timedelta(days=1), "range")
    if mention.sort == "until":
        return Window(None, ends(one, published), "range")
    if len(mention.moments) == 1:
        return resolve(one, published)
    start, end = begins(one, published), ends(two, published)
    if start and end and start > end and one.kind == "weekday":
        start -= timedelta(days=7)
    return Window(start, end, "range") if start is None or end is None or start <= end else None


def resolved(mention: DateMention, published: date | None) -> DateMention:
    """The mention resolved against another day of writing."""
    return _resolved(mention, published)


def writing_day(
    opening: Sequence[DateMention], everywhere: Sequence[DateMention] = (), published: date | None = None
) -> date | None:
    """The day of writing that the mentions themselves give: a dateline, or "today" with its date.

    The year may stand elsewhere ("today, Sunday 5 May" and "this year, 2024"), or be that of publication.

    Args:
        opening: the mentions of the first lines, in order.
        everywhere: those of the whole report.
        published: the day of publication, None when unknown.
    """
    moments = [(mention.role, moment) for mention in opening for moment in mention.moments]
    every = [moment for mention in (everywhere or opening) for moment in mention.moments]
    current = next((m.year for m in every if m.year and m.shift == 0 and m.month is None and not m.hijri), None)
    for role, moment in moments:
        today = moment.offset == 0 and moment.day is not None
        if today and moment.year is None and not moment.hijri and current is not None:
            moment = replace(moment, year=current)
        if moment.last_day is None and (today or (role == "dateline" and moment.whole_day)):
            window = resolve(moment, published)
            if window is not None:
                return window.end
    return None


def _roles(sentence: Sentence, hits: Sequence[Hit], words: Words, found: list[DateMention]) -> tuple[DateMention, ...]:
    """Which of the mentions say when the report was written, and which are names."""
    quiet = sentence.opens_paragraph and not any(hit.row.domain in _WEIGHTY for hit in hits)
    covered = sum(mention.last - mention.first + 1 for mention in found)
    loose = sum(token.kind in ("word", "latin", "number") for token in sentence.tokens) - covered
    return tuple(_with_role(mention, sentence, words, quiet and loose <= _SHORT_LINE) for mention in found)


def _with_role(mention: DateMention, sentence: Sentence, words: Words, line: bool) -> DateMention:
    moment = mention.moments[0]
    if len(mention.moments) > 1 or moment.kind != "date" or moment.last_day is not None:
        return mention
    if _is_name(moment) and words.behind(mention.first, "named") is not None:
        return replace(mention, role="name", date=None, rule="dates.name")
    if not moment.whole_day:
        return mention
    issued = words.behind(mention.first, "issued") is not None
    parted = words.form(mention.last + 1) in {*DASHES, ":", "/"}
    stamped = mention.first == 0 and moment.minute
    opening = sentence.opens_paragraph and (stamped or (mention.first <= 3 and parted))
    return replace(mention, role="dateline", rule="dates.dateline") if issued or opening or line else mention


def _is_name(moment: Moment) -> bool:
    """A day of a month, or a month, and nothing more: what streets, camps and uprisings are named after."""
    return moment.month is not None and (moment.year, moment.shift, moment.weekday, moment.part) == (None,) * 4
