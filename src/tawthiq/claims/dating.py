"""The day of an act, chosen among the days that the report gives: those of its sentences, of the acts and sentences
before, of the report itself, of its publication, or none.

Every choice has named features; their weights are data (`data/concepts/dating.yml`), learned on annotated reports by
`scripts/learn_dating.py`. Only days that the rules have found can be chosen.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from tawthiq.claims import days
from tawthiq.claims.coreference import family
from tawthiq.claims.event import Event
from tawthiq.claims.model import When
from tawthiq.claims.scene import Scene
from tawthiq.language import DATA, read_yaml

FILE = DATA / "concepts" / "dating.yml"
LEAD = 3
"""Sentences among which the report names the day that it is about."""
NEAR = 64


@dataclass(frozen=True, slots=True)
class Choice:
    """A day that may be that of an act.

    Attributes:
        when: its days; None for no day.
        sources: where the report gives it, best known first.
        seen: what was seen of it, by name.
    """

    when: When | None
    sources: tuple[str, ...]
    seen: frozenset[str]


@dataclass(frozen=True, slots=True)
class Calendar:
    """The days that a report gives, whatever acts it names them for.

    Attributes:
        published: ISO day of publication, None when unknown.
        named: index of the sentence and days, in order.
        main: the day that the report is about, None when not known.
    """

    published: str | None
    named: Sequence[tuple[int, When]]
    main: When | None


def calendar(scenes: Sequence[Scene], published: str | None, main: When | None) -> Calendar:
    """The days that the sentences of a report name."""
    named = [
        (scene.sentence.index, known)
        for scene in scenes
        for mention in days.usable(scene)
        if (known := days.when(mention)) is not None
    ]
    return Calendar(published[:10] if published else None, named, main)


def choices(index: int, events: Sequence[Event], report: Calendar) -> list[Choice]:
    """The days that may be those of an act, each once, with all that was seen of it."""
    event = events[index]
    about = sorted(_about(index, events))
    found: dict[tuple[str | None, str | None], tuple[When | None, list[str], set[str]]] = {}
    for source, when, traits in _offered(index, events, report):
        key = (when.start, when.end) if when is not None else (None, None)
        _, sources, seen = found.setdefault(key, (when, [], set()))
        if source not in sources:
            sources.append(source)
        seen |= {f"{source}:{trait}" for trait in (*traits, *_distance(when, report.published))}
    out = []
    for when, sources, seen in found.values():
        group = "none" if when is None else "named" if "named" in sources else sources[0]
        seen |= {f"{source}" for source in sources} | {f"{group}&{one}" for one in about}
        out.append(Choice(when, tuple(sources), frozenset(seen)))
    return out


Offer = tuple[str, When | None, Sequence[str]]


def _offered(index: int, events: Sequence[Event], report: Calendar) -> Iterator[Offer]:
    event = events[index]
    yield "none", None, ()
    if event.date is not None:
        yield "ruled", event.date, ()
    else:
        yield "none", None, ("ruled",)
    for day in event.days:
        yield from _ends("named", day.when, sorted(day.traits), report)
    yield from _earlier(index, events, report)
    if report.main is not None:
        yield "main_day", report.main, ()
    if report.published is not None:
        yield "publication", When(report.published, report.published, "day"), ()


def _ends(source: str, when: When, traits: Sequence[str], report: Calendar) -> Iterator[Offer]:
    """A period without an end, and the same until the day of publication."""
    yield source, when, traits
    if when.end is None and when.start is not None and report.published and when.start < report.published:
        yield source, replace(when, end=report.published), (*traits, "until_publication")


def _earlier(index: int, events: Sequence[Event], report: Calendar) -> Iterator[Offer]:
    """The day of the act told before, and the day that the sentences before name last."""
    event = events[index]
    last = next((other for other in reversed(events[max(0, index - NEAR) : index]) if other.dated), None)
    if last is not None and last.date is not None:
        yield "act_before", last.date, tuple(_kinship(last, event, events[index - 1] is last))
    sentences = [(k, when) for k, when in report.named if k < event.sentence]
    if sentences:
        k, when = sentences[-1]
        yield from _ends("last_named", when, (f"back_{min(event.sentence - k, 4)}", _length(when)), report)
        lead = [w for n, w in sentences if n < LEAD]
        if lead:
            yield from _ends("lead", lead[0], (_length(lead[0]),), report)
    else:
        ahead = [w for n, w in report.named if event.sentence < n < event.sentence + LEAD]
        if ahead:
            yield "soon_named", ahead[0], (_length(ahead[0]),)


def _kinship(last: Event, event: Event, neighbour: bool) -> Iterator[str]:
    yield _length(last.date) if last.date else "day"
    if neighbour:
        yield "neighbour"
    if last.type == event.type:
        yield "same_type"
    elif family(last.type) == family(event.type):
        yield "same_family"
    if event.place is not None and last.place == event.place:
        yield "same_place"
    yield f"apart_{min(event.sentence - last.last, 3)}"
    yield f"scopes_{last.scope}_{event.scope}"


def _length(when: When) -> str:
    return "day" if when.start == when.end else "period"


def _distance(when: When | None, published: str | None) -> Iterator[str]:
    if when is None or published is None:
        return
    edge = when.end or when.start
    if edge is None:
        return
    yield "published" if edge == published else "coming" if edge > published else "past"
    if edge[:4] != published[:4]:
        yield "other_year"
    elif edge[:7] != published[:7]:
        yield "other_month"


def _about(index: int, events: Sequence[Event]) -> Iterator[str]:
    event = events[index]
    yield f"scope_{event.scope}"
    yield f"type_{event.type}"
    yield f"status_{event.status}"
    yield f"position_{min(index, 3)}"
    yield f"sentence_{min(event.sentence, 4)}"
    yield from (f"mark_{mark}" for mark in event.marks if not mark.startswith(("act_", "day_")))
    for name in ("past", "definite", "told", "generic_type", "inherited", "same_day", "heading"):
        if getattr(event, name):
            yield name
    if event.tellings > 1:
        yield "told_often"
    yield "tolls" if event.tolls else "no_tolls"
    yield "speakers" if event.speakers else "no_speakers"
    if index and events[index - 1].last == event.sentence:
        yield "shares_sentence"
    if event.days:
        yield f"days_{min(len({day.when.start for day in event.days}), 3)}"
        if any({"in_clause"} & day.traits for day in event.days):
            yield "day_in_clause"
    else:
        yield "days_none"
    yield from (rule for rule in event.rules if rule.startswith("told:"))


@functools.lru_cache(maxsize=1)
def weights() -> Mapping[str, float]:
    """The learned weights by feature."""
    return {str(name): float(value) for name, value in read_yaml(FILE)["weights"].items()}


def rate(choice: Choice, table: Mapping[str, float]) -> float:
    """How much speaks for a choice."""
    return math.fsum(table.get(name, 0.0) for name in sorted(choice.seen))
