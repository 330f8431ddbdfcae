"""Whether two tellings in one report are of one act: evidence for, and what rules it out.

A report tells its act in the headline, the lead and the body. Tellings are one act when nothing excludes it (another
place, day, party or toll) and enough speaks for it (the same place, the same figures, a definite noun that looks back).
"""

from __future__ import annotations

from tawthiq.claims.event import Event
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
_FAMILY = {kind: family for family, kinds in _NEAR.items() for kind in kinds}
_VIOLENT = frozenset({"strike", "bomb", "fight", "attack", "deaths"})
_FEW = frozenset({"agreement", "statement", "crowd", "return"})
"""Families of which a report seldom tells two."""
MANY = 10
"""A figure that contradicts "only a few"."""
SPECIFIC = frozenset({"site", "neighbourhood", "town", None})


def kindred(left: str, right: str) -> bool:
    """Two types belong to one family of acts."""
    return _FAMILY.get(left) == _FAMILY.get(right)


def level(place: Located) -> str | None:
    """How wide a named place is; None for a name that nothing is known of."""
    return place.record.level


def evidence(old: Event, new: Event) -> int:
    """How much speaks for one act: 0 and less means two acts, 2 and more means one."""
    if not _kinds_agree(old, new) or _excluded(old, new):
        return -1
    places, figures = _places(old, new), _figures(old, new)
    if places < 0 and figures < 2:
        return -1
    if figures < 0:
        return -1
    points = max(places, 0) + max(figures, 0)
    points += 2 if new.definite and new.told else 0
    points += 1 if set(old.actors) & set(new.actors) - {"unknown"} else 0
    points += 1 if set(old.weapons) & set(new.weapons) else 0
    points += 1 if old.heading or new.heading else 0
    points += _aftermath(old, new) + _parts(old, new)
    points += 1 if new.dated and old.dated and _same_day(old, new) else 0
    points += 1 if _FAMILY[new.type] in _FEW else 0
    points -= 1 if new.past and not old.past else 0
    return points


def _parts(old: Event, new: Event) -> int:
    """Only parts of a toll ("among the victims eleven women") are of an act whose whole toll was told."""
    parts = bool(new.tolls) and all(toll.part for toll in new.tolls)
    return 2 if parts and any(old.whole(toll.harm) is not None for toll in new.tolls) else 0


def _aftermath(old: Event, new: Event) -> int:
    """Harm told without an act right behind an act, with no place or day of its own, comes from it."""
    if new.told or new.sentence - old.last > 2:
        return 0
    return 3 if new.place is None and not new.dated else 1


def firm(old: Event, new: Event) -> bool:
    """The very same place or figure is told of both."""
    return _places(old, new) > 1 or (bool(old.tolls) and _figures(old, new) > 0)


def conflict(old: Event, new: Event) -> bool:
    """Another voice gives another figure of what is otherwise one act."""
    return _kinds_agree(old, new) and not _excluded(old, new) and _places(old, new) >= 0 and _figures(old, new) < 0


def _kinds_agree(old: Event, new: Event) -> bool:
    left, right = _FAMILY[old.type], _FAMILY[new.type]
    if left == right:
        return old.type == new.type or old.generic_type or new.generic_type or left in ("bomb",)
    if "deaths" in (left, right):
        return left in _VIOLENT and right in _VIOLENT
    return (old.generic_type or new.generic_type) and left in _VIOLENT and right in _VIOLENT


def _excluded(old: Event, new: Event) -> bool:
    """Another day, another party, another status or scope."""
    if old.dated and new.dated and old.date is not None and new.date is not None and not _same_day(old, new):
        return True
    if old.status != new.status:
        return True
    if old.scope != new.scope and not (new.heading or old.heading):
        return True
    left, right = set(old.actors) - {"unknown"}, set(new.actors) - {"unknown"}
    return bool(left) and bool(right) and not left & right


def _same_day(old: Event, new: Event) -> bool:
    if old.date is None or new.date is None:
        return False
    left = (old.date.start or "0000", old.date.end or "9999")
    right = (new.date.start or "0000", new.date.end or "9999")
    return left[0] <= right[1] and right[0] <= left[1]


def _places(old: Event, new: Event) -> int:
    """2 the same specific place, 1 one contains the other or one is not told, 0 none told, -1 two places."""
    if old.place is None or new.place is None:
        return 1 if (old.place is None) != (new.place is None) else 0
    left, right = _names(old), _names(new)
    if old.place.record.name == new.place.record.name or _one_place(old.place, new.place):
        return 2
    if new.place.record.name in left or old.place.record.name in right:
        return 1
    if level(new.place) not in SPECIFIC or level(old.place) not in SPECIFIC:
        return 1 if _contains(old, new) or _contains(new, old) or _unknown(old, new) else -1
    return -1


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


def _figures(old: Event, new: Event) -> int:
    """3 the same figure, 0 nothing to compare, -1 different figures of one harm."""
    points = 0
    for toll in new.tolls:
        if toll.part:
            continue
        known = old.whole(toll.harm)
        if known is None or toll.rule == "nobody_hurt":
            continue
        if known.few != toll.few and max(known.min or 0, toll.min or 0) >= MANY:
            return -1
        if (known.min, known.max) == (toll.min, toll.max):
            points += 3 if (toll.min or 0) > 2 else 1
        elif _vaguer(known.min, known.max, toll.min, toll.max):
            points += 1
        else:
            return -1
    return points


def _vaguer(low: int | None, high: int | None, other_low: int | None, other_high: int | None) -> bool:
    """One figure is an open range that holds the other ("قتلى" and "خمسة قتلى")."""
    wide = (low, high) if high is None else (other_low, other_high)
    exact = (other_low, other_high) if high is None else (low, high)
    return wide[1] is None and (exact[0] or 0) >= (wide[0] or 0)
