"""Where an act happened: which of the places that are named with it."""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.claims.drafts import Draft
from tawthiq.claims.event import Event
from tawthiq.claims.likeness import level
from tawthiq.gazetteer.disambiguate import Located
from tawthiq.gazetteer.place import RANKS

_LEVELS = {"site": 0, "neighbourhood": 0, "town": 0, None: 1, "district": 2, "governorate": 3, "country": 4}
_WIDER = 10
"""What one step of width costs."""
_ASIDE = 35
"""Where somebody stands, comes or speaks from: better than a country, worse than all else."""
_PASSING = 5
"""A road or two ends that only tell between what: worse than any place as specific."""
_BEFORE = 2
_FROM = 3
_UNKNOWN_SITE = 4
_MOVES = frozenset({"displacement", "return", "withdrawal", "deployment"})


def fill(event: Event, draft: Draft, silent: Sequence[range]) -> None:
    """Set the place of an event: the most specific of its draft; behind the first word of act first.

    Args:
        event: the event.
        draft: what it was made of.
        silent: token ranges of the sentence that only name speakers.
    """
    inside = [p for p in draft.scene.located if draft.low <= p.mention.first < draft.high]
    strong = [p for p in inside if not p.mention.weak and not (p.mention.aside and level(p) == "country")]
    if strong:
        start = _start(draft)
        event.place = min(strong, key=lambda p: (_cost(event, p, start, silent) + _answered(draft, p), p.mention.first))
    else:
        event.beside = _beside(event, draft, silent)
    event.around = tuple(inside)


def _beside(event: Event, draft: Draft, silent: Sequence[range]) -> Located | None:
    """The nearest place that the sentence names for another act: before this one, else behind it."""
    strong = [p for p in draft.scene.located if not p.mention.weak and _cost(event, p, 0, silent) < _ASIDE]
    before = [p for p in strong if p.mention.first < draft.low]
    behind = [p for p in strong if p.mention.first >= draft.high]
    return before[-1] if before else behind[0] if behind else None


def _start(draft: Draft) -> int:
    """The first word of act, or the verb of conduct before it ("شنت الطائرات غارات"); what is struck may stand before
    a verb that makes it the subject ("قرية كذا تعرضت لقصف")."""
    if not draft.triggers or draft.types[0] == "hit":
        return draft.low
    first = draft.triggers[0].first
    conduct = [hit.first for hit in draft.scene.cues("carry_out") if draft.low <= hit.first < first]
    return min([first, *conduct])


def _answered(draft: Draft, place: Located) -> int:
    """What it costs that the place belongs to what the act answers ("ردا على هجوم في …")."""
    start, first = draft.start, place.mention.first
    return _ASIDE if any(start < hit.first < first for hit in draft.scene.cues("answer")) else 0


def _width(place: Located) -> int:
    """What the width of a place costs; the side of a town is nearly as narrow as the town, its countryside less so."""
    known, relation = place.place, place.mention.relation
    if known is None or relation is None or known.size > RANKS["town"]:
        return _WIDER * _LEVELS.get(level(place), 1)
    return 2 * _WIDER if relation == "countryside" else _WIDER if relation.endswith("_of") else 0


def _cost(event: Event, place: Located, start: int, silent: Sequence[range]) -> int:
    mention = place.mention
    cost = _width(place)
    if mention.aside or _of_speaker(place, silent):
        cost += _ASIDE
    if mention.role == "from" and event.type not in _MOVES:
        cost += _FROM
    if mention.relation in ("on_road", "between") or mention.role == "besides":
        cost += _PASSING
    if place.place is None and mention.kind == "site":
        cost += _UNKNOWN_SITE
    return cost + (_BEFORE if mention.first < start else 0)


def _of_speaker(place: Located, silent: Sequence[range]) -> bool:
    """The place belongs to the name of a speaker, or stands right behind it ("قال مصدر في …")."""
    first, last = place.mention.reach
    return any(first <= span.stop and last >= span.start for span in silent)
