"""Which acts are sums: over a period, an area or several acts, as the sentence and the whole report show."""

from __future__ import annotations

import math

from tawthiq.claims import days
from tawthiq.claims.drafts import Draft
from tawthiq.claims.event import Event
from tawthiq.claims.likeness import level
from tawthiq.claims.scene import Scene
from tawthiq.language import Hit
from tawthiq.mentions.dates import DateMention

MANY = 10
"""Acts counted in one figure from which on they are a sum, and not one wave."""
REACH = 14
"""Tokens within which a word of repetition speaks of the act."""

LARGE = 20
"""A toll from which on a month or a year is the period of a sum."""
HUGE = 50
"""A toll from which on an act told of a whole governorate or country is a sum."""
_WIDE = frozenset({"country", "governorate"})
_BEYOND = {
    "displaced": 10_000,
    "returned": 10_000,
    "detained": 150,
    "killed": 500,
    "injured": 500,
    "killed_or_injured": 500,
}
"""Figures from which on no single act is meant, by harm."""


def scope(draft: Draft) -> str:
    """Whether a sentence tells of one act, or of a sum over a period or over many acts: event or total."""
    return "total" if _repeated(draft) or _counted(draft) or _over_period(draft) else "event"


def _repeated(draft: Draft) -> bool:
    """A word of repetition, or of a series, speaks of it."""
    scene, start = draft.scene, draft.start
    low, high = max(draft.low, start - REACH), min(draft.high, start + REACH)
    cues = [*scene.cues("total"), *scene.cues("series")]
    return any(low <= hit.first and hit.last < high and not _lasting(scene, hit) for hit in cues)


def _lasting(scene: Scene, cue: Hit) -> bool:
    """ "The campaign that goes on since May" repeats the campaign, not the act."""
    return scene.covered("lasting", cue.first) and any(d.since and d.first == cue.last + 1 for d in scene.dates)


def _counted(draft: Draft) -> bool:
    """ "197 حالة اختطاف", "99 مجزرة": the acts themselves are counted."""
    first = draft.triggers[0] if draft.triggers else None
    if first is None or first.row.kind != "noun":
        return False
    return any(
        0 <= first.first - q.last - 1 <= 1 and (q.min or 0) >= MANY for q in draft.scene.quantities if q.sort != "other"
    )


def _over_period(draft: Draft) -> bool:
    """A period is named that all that is told sums up, or that several acts fall into."""
    if "agreement" in draft.types:
        return False
    inside = [
        days.of_act(draft, mention) for mention in days.usable(draft.scene) if draft.low <= mention.first < draft.high
    ]
    return any(mention.whole or (_long(mention) and _plural(draft)) for mention in inside)


def _long(mention: DateMention) -> bool:
    return mention.date is not None and mention.date.precision in ("week", "month", "year")


def _plural(draft: Draft) -> bool:
    """Several acts in the plural of their noun: "غارات", "معارك"."""
    nouns = [hit for hit in draft.triggers if hit.row.kind == "noun"]
    return any(hit.form.endswith("ات") or draft.scene.covered("plural_act", hit.first) for hit in nouns)


def is_sum(event: Event, before: Event | None) -> bool:
    """A toll too large for one act, a large one of a month, a year or a wide area, or figures behind those of a sum.

    Args:
        event: with its date.
        before: the act told before it.
    """
    if event.scope == "total" or any((toll.min or 0) >= _BEYOND.get(toll.harm, math.inf) for toll in event.tolls):
        return True
    most = max((toll.min or 0 for toll in event.tolls), default=0)
    if event.place is not None and level(event.place) in _WIDE and most >= HUGE:
        return True
    if event.date is not None and event.date.precision in ("month", "year") and most >= LARGE:
        return True
    return before is not None and before.scope == "total" and goes_on(event, before)


def goes_on(event: Event, before: Event) -> bool:
    """Figures without a day of their own right behind those of another act, of its place or an item of its list."""
    near = not event.dated and bool(event.tolls) and event.sentence - before.last <= 1
    return near and ("item" in event.marks or event.inherited or event.place in (None, before.place))
