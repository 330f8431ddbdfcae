"""The day that the sentence of an act names for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawthiq.claims.drafts import Draft
from tawthiq.claims.model import When
from tawthiq.claims.scene import Scene
from tawthiq.mentions.dates import DateMention

_UNUSABLE = frozenset({"dateline", "name", "time"})
_PRECISION = {"minute": 0, "hour": 0, "day": 0, "week": 1, "range": 1, "month": 2, "year": 3}
SAYING = 10
"""Tokens behind a verb of speech within which a day may be that of the saying."""
SAID = 4
"""Tokens behind a day of speech within which what is said begins."""


def usable(scene: Scene) -> list[DateMention]:
    """The dates of a sentence that can be the days of an act."""
    return [
        mention
        for mention in scene.dates
        if mention.role not in _UNUSABLE and when(mention) is not None and not _compares(scene, mention)
    ]


def _compares(scene: Scene, mention: DateMention) -> bool:
    """ "The worst since 2011", "the campaign that goes on since May" tell of what came before, and of a state."""
    low, high = mention.first - 4, mention.first
    state = scene.cue_in("lasting", mention.first - 1, high) or _aside(scene, mention)
    return mention.since and (state or scene.cue_in("superlative", low, high))


def _aside(scene: Scene, mention: DateMention) -> bool:
    """ "…, which holds the town since 2014, …" tells of a state, not of the act."""
    return scene.cue_in("relative", mention.first - 7, mention.first) and scene.form(mention.last + 1) in ("،", ",")


def when(mention: DateMention) -> When | None:
    """The record's date of a mention."""
    found = mention.date
    if found is None or (found.start is None and found.end is None):
        return None
    return When(found.start, found.end, found.precision, found.time, mention.start, mention.end)


def choose(draft: Draft, scope: str) -> DateMention | None:
    """The date of a draft: named in it, else before it in the sentence, else behind it where nothing is added.

    Args:
        draft: the act.
        scope: a sum is better told by a period, one act by a day.
    """
    found = [mention for mention in usable(draft.scene) if not _opens_another(draft, mention)]
    inside = [mention for mention in found if draft.low <= mention.first < draft.high]
    if inside:
        return of_act(draft, min(inside, key=lambda mention: _fitness(draft, mention, scope)))
    if not draft.triggers:
        return None
    before = [mention for mention in found if mention.first < draft.low]
    behind = [mention for mention in found if mention.first >= draft.high and _goes_on(draft, mention)]
    return next(iter((*before[::-1], *behind)), None)


def of_act(draft: Draft, mention: DateMention) -> DateMention:
    """The date as that of the act: what began a period ("since the war began in 2011") has the day of the beginning."""
    if mention.begun is None or not any(mention.begun < hit.first < mention.first for hit in draft.triggers):
        return mention
    return replace(mention, date=mention.began, since=False, whole=False)


def reaches_now(mention: DateMention) -> bool:
    """A period "since" the start of a year, "since a week" or since a day of this month is told up to now."""
    first = mention.moments[0]
    return mention.since and (first.part == "start" or first.kind == "ago" or first.shift == 0)


def _opens_another(draft: Draft, mention: DateMention) -> bool:
    """ "… وفي أيلول 2014 شكل": the date begins a clause of its own behind the act."""
    if mention.first <= draft.start:
        return False
    scene = draft.scene
    low = mention.first
    while low > draft.start + 1 and scene.covered("preposition", low - 1):
        low -= 1
    return scene.form(low - 1) == "و" or (scene.form(low).startswith("و") and low < mention.first)


def _goes_on(draft: Draft, mention: DateMention) -> bool:
    """No word that adds another act stands between the act and the date."""
    return not draft.scene.cue_in("addition", draft.start, mention.first)


def _fitness(draft: Draft, mention: DateMention, scope: str) -> tuple[bool, int, int]:
    """The day of an act is better than the day of the speech, a day better than a period, near better than far."""
    precise = _PRECISION.get(mention.date.precision, 1) if mention.date is not None else 4
    foreign = of_speech(draft.scene, mention) or _of_news(draft, mention)
    return foreign, 0 if scope == "total" else precise, abs(mention.first - draft.start)


def _of_news(draft: Draft, mention: DateMention) -> bool:
    """ "Accused on Tuesday the fighters of killing … in 2017": a weekday before an act that a date behind it dates."""
    if mention.sort not in ("weekday", "day") or mention.first > draft.start:
        return False
    behind = (other for other in usable(draft.scene) if draft.start < other.first < draft.high)
    return any(other.sort in ("date", "month", "year") for other in behind)


def of_speech(scene: Scene, mention: DateMention) -> bool:
    """The date stands between a verb of speech and what is said ("أعلن المرصد، الجمعة، أن")."""
    for hit in scene.speech:
        if hit.row.kind == "verb" and 0 < mention.first - hit.last <= SAYING:
            ahead: Sequence[int] = range(mention.last + 1, min(mention.last + SAID, len(scene)))
            return any(scene.covered("saying", k) for k in ahead)
    return False
