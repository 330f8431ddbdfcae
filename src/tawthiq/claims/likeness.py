"""What two tellings have in common and what tells them apart, by name: the evidence of coreference.

Every name says what was seen ("place_same", "figure_other"), so that a reviewer can ask why two tellings were taken for
one act. What the names weigh is data (`data/concepts/coreference.yml`).
"""

from __future__ import annotations

from collections.abc import Iterator

from tawthiq.claims.event import Event
from tawthiq.claims.toll import Toll
from tawthiq.gazetteer.disambiguate import Located

_NEAR = {
    "strike": frozenset({"air_strike", "shelling", "chemical_weapon", "grenade"}),
    "bomb": frozenset({"ied", "suicide_bombing"}),
    "fight": frozenset({"armed_clash"}),
    "gain": frozenset({"territory_gain"}),
    "attack": frozenset({"attack", "sexual_violence"}),
    "custody": frozenset({"abduction", "arrest"}),
    "displacement": frozenset({"displacement"}),
    "return": frozenset({"return"}),
    "withdrawal": frozenset({"withdrawal"}),
    "deployment": frozenset({"deployment"}),
    "destruction": frozenset({"destruction"}),
    "crowd": frozenset({"protest", "riot"}),
    "agreement": frozenset({"agreement"}),
    "statement": frozenset({"statement"}),
    "deaths": frozenset({"deaths"}),
}
FAMILY = {kind: family for family, kinds in _NEAR.items() for kind in kinds}
VIOLENT = frozenset({"strike", "bomb", "fight", "attack", "deaths"})
SPECIFIC = frozenset({"site", "neighbourhood", "town", None})
LARGE = 2
"""A figure above this is seldom the same by chance."""


def kindred(left: str, right: str) -> bool:
    """Two types belong to one family of acts."""
    return FAMILY.get(left) == FAMILY.get(right)


def firm(old: Event, new: Event) -> bool:
    """The very same place or figure is told of both."""
    same = where(old, new) in ("place_same", "place_same_wide")
    return same or _figure(old, new) in ("figure_same_large", "figure_same", "figure_vaguer")


def level(place: Located) -> str | None:
    """How wide a named place is; None for a name that nothing is known of."""
    return place.record.level


def names(old: Event, new: Event, latest: bool = True) -> Iterator[str]:
    """What was seen of two tellings of kinds that may be one act.

    Args:
        old: the earlier.
        new: the later.
        latest: no other act of such a kind is told between them.
    """
    kind, place, figure = _kind(old, new), where(old, new), _figure(old, new)
    yield from (kind, place, figure, f"{place}+{figure}", f"{kind}+{place}")
    yield f"family_{FAMILY[new.type]}"
    yield _day(old, new)
    for slot in ("actors", "targets", "weapons", "sites"):
        yield f"{slot}_{_shared(set(getattr(old, slot)) - _NOBODY, set(getattr(new, slot)) - _NOBODY)}"
    yield f"words_{_echo(old, new)}"
    yield f"distance_{_distance(old, new)}"
    yield f"speakers_{_shared(set(old.speakers), set(new.speakers))}"
    yield from _manner(old, new, place)
    if latest:
        yield "latest"
        if "looks_back_at_one" in new.marks:
            yield f"looks_back_at_one+{place}"


_NOBODY = frozenset({"unknown"})


def _kind(old: Event, new: Event) -> str:
    if old.type == new.type:
        return "kind_same"
    if "deaths" in (old.type, new.type):
        return "kind_harm"
    if old.generic_type or new.generic_type:
        return "kind_open"
    return "kind_near" if FAMILY[old.type] == FAMILY[new.type] else "kind_other"


def _manner(old: Event, new: Event, place: str) -> Iterator[str]:
    """How the two are told."""
    if old.status != new.status:
        yield "status_other"
    if old.scope != new.scope:
        yield "scope_other"
    elif old.scope == "total":
        yield "both_total"
    if new.definite and new.told:
        yield "looks_back"
        yield f"looks_back+{place}"
    if not new.told:
        yield "harm_only"
        yield f"harm_only+{place}"
    if new.past and not old.past:
        yield "goes_back"
    if new.tolls and all(toll.part for toll in new.tolls) and any(old.whole(toll.harm) for toll in new.tolls):
        yield "parts_of_its_toll"
    if old.heading:
        yield "headed"
    if "added" in new.marks:
        yield "added"
    if old.first:
        yield "first_told"


def _shared(left: set[str], right: set[str]) -> str:
    if not left or not right:
        return "none" if not left and not right else "silent"
    return "same" if left & right else "other"


def _echo(old: Event, new: Event) -> int:
    """How much of the words of the shorter telling the other holds, from 0 to 3."""
    shorter = min(len(old.words), len(new.words))
    share = len(old.words & new.words) / shorter if shorter else 0.0
    return 0 if share < 0.1 else 1 if share < 0.25 else 2 if share < 0.5 else 3


def _distance(old: Event, new: Event) -> int:
    """Sentences between the last telling of one and the other, from 0 to 4."""
    between = new.sentence - old.last
    return max(between, 0) if between < 2 else 2 if between < 4 else 3 if between < 8 else 4


def _day(old: Event, new: Event) -> str:
    if not (old.dated and new.dated):
        return "day_none" if not (old.dated or new.dated) else "day_old_only" if old.dated else "day_new_only"
    return "day_same" if same_day(old, new) else "day_other"


def same_day(old: Event, new: Event) -> bool:
    """The days of two tellings meet."""
    if old.date is None or new.date is None:
        return False
    left = (old.date.start or "0000", old.date.end or "9999")
    right = (new.date.start or "0000", new.date.end or "9999")
    return left[0] <= right[1] and right[0] <= left[1]


def where(old: Event, new: Event) -> str:
    """How the places of two tellings stand to each other."""
    if old.place is None or new.place is None:
        if old.place is None and new.place is None:
            return "place_none"
        return "place_new_silent" if new.place is None else "place_old_silent"
    if old.place.record.name == new.place.record.name or _one_place(old.place, new.place):
        return "place_same" if level(new.place) in SPECIFIC else "place_same_wide"
    if new.place.record.name in _names(old) or old.place.record.name in _names(new):
        return "place_around"
    if level(new.place) not in SPECIFIC or level(old.place) not in SPECIFIC:
        if _contains(old, new) or _contains(new, old):
            return "place_within"
        return "place_unknown" if _unknown(old, new) else "place_other_wide"
    return "place_other"


def _unknown(old: Event, new: Event) -> bool:
    """One is wide, and where the other lies is not known."""
    return any(event.place is not None and event.place.place is None for event in (old, new))


def _contains(outer: Event, inner: Event) -> bool:
    """The wider place of one is where the other lies, as far as the gazetteer knows."""
    if outer.place is None or inner.place is None:
        return False
    wide, near = outer.place.place, inner.place.place
    if wide is None or near is None or wide.level not in ("governorate", "country", "district"):
        return False
    if wide.level == "country":
        return wide.country == near.country
    return (wide.country == near.country and wide.name_en in (near.admin1, near.name_en)) or wide.id == near.parent


def _one_place(left: Located, right: Located) -> bool:
    return left.place is not None and right.place is not None and left.place.id == right.place.id


def _names(event: Event) -> set[str]:
    return {place.record.name for place in event.around} | {
        w.name for place in event.around for w in place.mention.within
    }


_RANKED = ("figure_other_large", "figure_other", "figure_same_large", "figure_same", "figure_vaguer")
"""What comparisons of several figures amount to, the strongest first."""


def _figure(old: Event, new: Event) -> str:
    """What the figures of the two say."""
    seen = {_compared(old.whole(toll.harm), toll) for toll in new.tolls if not toll.part}
    found = next((name for name in _RANKED if name in seen), None)
    if found is not None:
        return found
    had, has = any(toll.max != 0 for toll in old.tolls), any(toll.max != 0 for toll in new.tolls)
    if had and has:
        return "figure_of_else"
    return "figure_old_only" if had else "figure_new_only" if has else "figure_none"


def _compared(known: Toll | None, toll: Toll) -> str:
    if known is None or toll.rule == "nobody_hurt":
        return ""
    if (known.min, known.max) == (toll.min, toll.max) and known.few == toll.few:
        return "figure_same_large" if (toll.min or 0) > LARGE else "figure_same"
    if known.few == toll.few and vaguer(known, toll):
        return "figure_vaguer"
    return "figure_other_large" if min(known.min or 0, toll.min or 0) > LARGE else "figure_other"


def vaguer(known: Toll, toll: Toll) -> bool:
    """One figure is an open range that holds the other ("قتلى" and "خمسة قتلى")."""
    wide, exact = (known, toll) if known.max is None else (toll, known)
    return wide.max is None and (exact.min or 0) >= (wide.min or 0)
