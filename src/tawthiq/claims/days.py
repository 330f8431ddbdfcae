"""The days that a sentence names: which of them may be the day of an act, and what speaks for and against each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tawthiq.claims.drafts import Draft
from tawthiq.claims.model import When
from tawthiq.claims.scene import Scene
from tawthiq.mentions.dates import DateMention

_UNUSABLE = frozenset({"dateline", "name", "time"})
_COMMAS = frozenset({"،", ",", "؛", ";", ":"})
_STEPS = (2, 6, 12)
SAYING = 10
"""Tokens behind a verb of speech within which a day may be that of the saying."""
SAID = 4
"""Tokens behind a day of speech within which what is said begins."""


@dataclass(frozen=True, slots=True)
class Day:
    """A day, or a period, that the sentence of an act names.

    Attributes:
        when: its days.
        traits: how it stands to the act, by name.
    """

    when: When
    traits: frozenset[str]


def usable(scene: Scene) -> list[DateMention]:
    """The dates of a sentence that can be the days of an act."""
    return [d for d in scene.dates if d.role not in _UNUSABLE and d.date is not None and (d.date.start or d.date.end)]


def named(draft: Draft) -> tuple[Day, ...]:
    """All days that the sentence of a draft names."""
    found = usable(draft.scene)
    out = []
    for mention in found:
        known = when(mention)
        if known is not None:
            out.append(Day(known, frozenset(_traits(draft, mention, found))))
    return tuple(out)


def when(mention: DateMention) -> When | None:
    """The record's date of a mention."""
    found = mention.date
    if found is None or (found.start is None and found.end is None):
        return None
    return When(found.start, found.end, found.precision, found.time, mention.start, mention.end)


def _traits(draft: Draft, mention: DateMention, found: Sequence[DateMention]) -> Iterator[str]:
    yield f"sort_{mention.sort}"
    yield from _standing(draft, mention)
    yield from _between(draft, mention)
    if of_speech(draft.scene, mention):
        yield "of_speech"
    if len(found) == 1:
        yield "only_day"
    elif min(found, key=lambda other: _gap(draft, other)) is mention:
        yield "nearest_day"
    if mention.date is not None and mention.date.start != mention.date.end:
        yield "period"


def _standing(draft: Draft, mention: DateMention) -> Iterator[str]:
    """In the clause of the act or outside, before its first word or behind it, near or far."""
    where = "before" if mention.first < draft.low else "behind" if mention.first >= draft.high else "in"
    side = "left" if mention.first < draft.start else "right"
    gap = _gap(draft, mention)
    yield f"{where}_clause"
    yield f"{where}_{side}"
    yield f"{side}_{sum(gap > step for step in _STEPS)}"
    if mention.first == 0:
        yield "opens_sentence"


def _spots(draft: Draft) -> list[int]:
    return [hit.first for hit in draft.triggers] or [draft.start]


def _gap(draft: Draft, mention: DateMention) -> int:
    return min(abs(spot - mention.first) for spot in _spots(draft))


def _between(draft: Draft, mention: DateMention) -> Iterator[str]:
    """What stands between the day and the nearest word of the act."""
    scene = draft.scene
    spot = min(_spots(draft), key=lambda spot: abs(spot - mention.first))
    low, high = sorted((spot, mention.first))
    own = {hit.first for hit in draft.triggers}
    others = [hit.first for hit in scene.acts if hit.row.get("type") != "none" and hit.first not in own]
    if any(low < other < high for other in others):
        yield "act_between"
    if any(abs(other - mention.first) < abs(spot - mention.first) for other in others):
        yield "act_nearer"
    if any(scene.form(k) in _COMMAS for k in range(low, high)):
        yield "comma_between"
    for cue in ("relative", "cause", "result", "addition", "saying", "purpose"):
        if scene.cue_in(cue, low + 1, high + 1):
            yield f"{cue}_between"
    if any(0 <= mention.first - hit.last - 1 <= 3 for hit in scene.speech if hit.row.kind == "verb"):
        yield "speech_right_before"


def of_speech(scene: Scene, mention: DateMention) -> bool:
    """The date stands between a verb of speech and what is said ("أعلن المرصد، الجمعة، أن")."""
    for hit in scene.speech:
        if hit.row.kind == "verb" and 0 < mention.first - hit.last <= SAYING:
            ahead = range(mention.last + 1, min(mention.last + SAID, len(scene)))
            return any(scene.covered("saying", k) for k in ahead)
    return False
