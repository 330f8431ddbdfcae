"""From the sentences of a report to its claims: drafts filled, tellings of one act merged, what is silent inherited."""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.claims import (
    attribution,
    confidence,
    continuity,
    coreference,
    dating,
    drafts,
    inherit,
    likeness,
    merge,
    needs,
    relevance,
    slots,
    telling,
    tolls,
)
from tawthiq.claims.event import Event
from tawthiq.claims.furniture import FURNITURE, HEADING
from tawthiq.claims.scene import Scene

ENOUGH = 0.5
"""Probability from which on two tellings are one act."""
NEAR = 64
"""Acts told last with which a new telling is compared; few reports tell as many, and time stays in proportion."""
SURE = 0.4
"""Confidence from which on an event is a claim; another account of a claim, with its own figures, is one too."""
SURE_HARM = 0.3
"""The same for a named act with a figure of the people harmed by those who are named: it is seldom told of nothing."""
SURE_REPORT = 0.6
"""Confidence that one event at least must reach: a report of nothing but doubtful acts tells of none."""
SHORT = 3
"""Sentences up to which a text is too short to be judged as a whole."""


def events(scenes: Sequence[Scene], roles: Sequence[str], published: str | None) -> list[Event]:
    """The events of a report in the order of their first telling.

    Args:
        scenes: the sentences with their mentions.
        roles: report, heading or furniture for each sentence.
        published: ISO day of publication, None when unknown.
    """
    out: list[Event] = []
    before = attribution.NOBODY
    for scene, role in zip(scenes, roles, strict=False):
        if role == FURNITURE:
            continue
        said = attribution.find(scene, before)
        before = said
        for event in _told(scene, said):
            event.heading = role == HEADING
            add(out, event)
    told = [event for event in out if not event.heading] or out
    told = [event for k, event in enumerate(told) if not _background(event, k)]
    out = told if relevance.tells_of_conflict(scenes, told) else []
    inherit.complete(out)
    dating.settle(out, published)
    confidence.rate(out)
    if len(scenes) > SHORT and all(event.confidence < SURE_REPORT for event in out):
        return []
    telling.mark(out)
    kept = [event for event in out if event.confidence >= (SURE_HARM if _counted(event) else SURE)]
    sure = {id(event) for event in kept}
    return [event for event in out if id(event) in sure or _belongs(event, kept)]


def _belongs(event: Event, kept: Sequence[Event]) -> bool:
    """Another account of a claim, with figures of its own; or the act of a named party that a claim of the same
    sentence, of another kind, names as its cause ("نزحوا جراء القصف الروسي")."""
    if any(event.same is other for other in kept):
        return bool(event.tolls)
    if not (event.told and "caused" in event.marks and set(event.actors) - {"unknown"}):
        return False
    return any(other.sentence == event.sentence and not likeness.kindred(other.type, event.type) for other in kept)


def _counted(event: Event) -> bool:
    """A named act with a doer and an exact figure of the people harmed."""
    return event.told and bool(event.actors) and any(toll.max for toll in event.tolls)


def _background(event: Event, index: int) -> bool:
    """Vague harm that no act explains: what the reader is told to remember."""
    if event.told or index == 0:
        return False
    return all(toll.max is None and (toll.min or 0) <= 2 for toll in event.tolls if toll.rule != "nobody_hurt")


def _told(scene: Scene, said: attribution.Attribution) -> list[Event]:
    if scene.cues("debunk"):
        return []
    found: list[Event] = []
    for draft in _drafts(scene):
        event = slots.fill(draft, said)
        if event is not None:
            if found:
                continuity.carry(found[-1], event, draft)
            found.append(event)
    return found


def _drafts(scene: Scene) -> list[drafts.Draft]:
    """The drafts of a sentence; words of act without what they need part nothing ("مواقع وتعزيزات للفصيل")."""
    figures = tolls.find(scene)
    found = drafts.find(scene, figures)
    idle = [hit for draft in found if not draft.tolls and not _any_satisfied(draft) for hit in draft.triggers]
    return drafts.find(scene, figures, idle) if idle and len(found) > 1 else found


def _any_satisfied(draft: drafts.Draft) -> bool:
    return any(needs.satisfied(hit, draft) for hit in draft.triggers)


def _adds_to_last(event: Event) -> bool:
    """Parts of a toll told before, or items of a list that a line before opened."""
    parts = not event.told and all(toll.part for toll in event.tolls)
    return parts or all(toll.rule == "listed" for toll in event.tolls)


def add(out: list[Event], event: Event) -> None:
    """Merge an event into the telling of the same act, or add it."""
    if out and event.tolls and _adds_to_last(event):
        merge.merge(out[-1], event)
        return
    near = out[-NEAR:]
    chance, old = coreference.best(near, event)
    if old is not None and chance >= ENOUGH:
        merge.merge(old, event)
        return
    if event.speakers and (event.definite or not event.told):
        event.same = next((old for old in reversed(near) if coreference.conflict(old, event)), None)
    event.first, event.echo = not out, chance
    out.append(event)
