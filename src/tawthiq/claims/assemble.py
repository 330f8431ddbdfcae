"""From the sentences of a report to its claims: drafts filled, tellings of one act merged, what is silent inherited."""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.claims import attribution, coreference, drafts, merge, relevance, slots, tolls
from tawthiq.claims.event import Event
from tawthiq.claims.furniture import FURNITURE, HEADING
from tawthiq.claims.model import Named, When
from tawthiq.claims.scene import Scene

ENOUGH = 2
"""Points of evidence from which on two tellings are one act."""


def events(scenes: Sequence[Scene], roles: Sequence[str], published: str | None) -> list[Event]:
    """The events of a report in the order of their first telling.

    Args:
        scenes: the sentences with their mentions.
        roles: report, heading or furniture for each sentence.
        published: ISO day of publication, None when unknown.
    """
    out: list[Event] = []
    before = attribution.NOBODY
    for scene, role in zip(scenes, roles):
        if role == FURNITURE:
            continue
        said = attribution.find(scene, before)
        before = said
        for event in _told(scene, said):
            event.heading = role == HEADING
            _add(out, event)
    told = [event for event in out if not event.heading] or out
    told = [event for k, event in enumerate(told) if not _background(event, k)]
    out = told if relevance.tells_of_conflict(scenes, told) else []
    _complete(out, published)
    return out


def _background(event: Event, index: int) -> bool:
    """A sum without figure or day, or vague harm that no act explains: what the reader is told to remember."""
    if event.tolls and any(toll.min is not None and (toll.max is not None or toll.min > 2) for toll in event.tolls):
        return False
    if not event.told:
        return index > 0 and all(toll.rule != "nobody_hurt" for toll in event.tolls)
    return event.scope == "total" and index > 0 and not event.dated and not event.tolls


def _told(scene: Scene, said: attribution.Attribution) -> list[Event]:
    if scene.cues("debunk"):
        return []
    found = [slots.fill(draft, said) for draft in drafts.find(scene, tolls.find(scene))]
    return [event for event in found if event is not None]


def _add(out: list[Event], event: Event) -> None:
    """Merge an event into the telling of the same act, or add it."""
    scored = [(coreference.evidence(old, event), k) for k, old in enumerate(out)]
    best, k = max(scored, key=lambda pair: (pair[0], pair[1]), default=(0, 0))
    if best >= ENOUGH:
        merge.merge(out[k], event)
        return
    if event.speakers:
        rival = next((old for old in reversed(out) if coreference.conflict(old, event) and (event.definite or not event.told)), None)
        event.same = rival
    out.append(event)


def _complete(out: Sequence[Event], published: str | None) -> None:
    """What an event leaves out follows from the report: place and parties from the one before, day of fresh news."""
    for k, event in enumerate(out):
        before = out[k - 1] if k else None
        if event.place is None:
            _inherit_place(event, out[:k], out[k + 1 :])
        if not event.actors:
            _inherit_actors(event, out[:k])
        if not event.dated:
            event.date = _day(event, k, before, published)


_UNNAMED = {"air_strike": "unknown", "shelling": "unknown"}


def _inherit_actors(event: Event, before: Sequence[Event]) -> None:
    """An act of a kind told before is by whoever did the last one; a strike by nobody named is by an unknown party."""
    if event.type not in ("ied", "deaths", "displacement", "return", "protest", "riot", "agreement", "statement"):
        for other in reversed(before):
            if other.type == event.type and other.actors and not set(other.actors) & set(event.targets):
                event.actors.update(other.actors)
                event.rules.add("party:as_before")
                return
    if event.type in _UNNAMED and event.told:
        unnamed = _UNNAMED[event.type]
        event.actors[unnamed] = Named(unnamed, "", event.start, event.start)


def _inherit_place(event: Event, before: Sequence[Event], after: Sequence[Event]) -> None:
    for other in (*reversed(before), *after):
        if other.place is not None and not other.inherited:
            event.place, event.inherited = other.place, True
            return


def _day(event: Event, index: int, before: Event | None, published: str | None) -> When | None:
    """Fresh news that names no day happened on the day of publication; told in the past perfect, or as a sum, it has none."""
    if event.past or event.scope == "total" or event.status in ("threatened", "possible") or published is None:
        return None
    if before is not None and before.date is not None and before.date.start != published:
        return before.date if before.date.start == before.date.end and not before.past else None
    return When(published[:10], published[:10], "day")
