"""One event from two tellings: nothing that either told is lost."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawthiq.claims.event import Event
from tawthiq.claims.likeness import SPECIFIC, firm, level
from tawthiq.claims.speakers import joined
from tawthiq.claims.tolls import Toll
from tawthiq.gazetteer.disambiguate import Located

KEPT = frozenset({"verbal", "conducted", "result", "cause"})
"""Marks that one telling is enough for."""
_LANDS = frozenset({"governorate", "country"})

NEAR = 2
"""Sentences behind an act told without a source within which a source is the act's."""


def merge(old: Event, new: Event) -> Event:
    """The first event, completed by the second."""
    if (old.type == "deaths" and new.type != "deaths") or (old.generic_type and not new.generic_type and new.told):
        old.type, old.generic_type = new.type, new.generic_type
    if (old.heading and not new.heading) or (not old.told and new.told):
        old.scope = new.scope if old.heading and not new.heading else old.scope
        old.start, old.end, old.told, old.heading = new.start, new.end, new.told, new.heading and old.heading
    if not old.dated and new.dated:
        old.date, old.dated = new.date, True
    _place(old, new)
    for kept, added in ((old.actors, new.actors), (old.targets, new.targets)):
        if not (kept and new.definite):
            kept.update({key: value for key, value in added.items() if key not in kept})
    for site in new.sites.values():
        old.sites.setdefault(site.id, site)
    old.loose = {key for key in old.loose | new.loose if not _precise(old, key) and not _precise(new, key)}
    for weapon in new.weapons.values():
        old.weapons.setdefault(weapon.id, weapon)
    if _vouched(old, new):
        old.speakers = {speaker.name: speaker for speaker in joined(old.speakers.values(), new.speakers.values())}
    old.tolls = tolls(old.tolls, new.tolls)
    old.around = tuple({_naming(place): place for place in (*old.around, *new.around)}.values())
    old.rules |= new.rules | {"same_act"}
    old.people.extend(new.people)
    old.tellings += 1
    old.words |= new.words
    old.last = max(old.last, new.last)
    old.marks = (old.marks & new.marks) | ((old.marks | new.marks) & KEPT)
    return old


def _vouched(old: Event, new: Event) -> bool:
    """Who speaks in the new telling vouches for the first too; not, on weak grounds, for what was told long before."""
    return bool(old.speakers) or old.heading or new.sentence - old.last <= NEAR or firm(old, new)


def _precise(event: Event, weapon: str) -> bool:
    return weapon in event.weapons and weapon not in event.loose


def _naming(place: Located) -> tuple[str, ...]:
    """A place as it is named, with what it is said to lie in: one that is named often is kept once."""
    return place.record.name, *(wider.name for wider in place.mention.within)


def _place(old: Event, new: Event) -> None:
    old.beside = old.beside or new.beside
    if new.place is None:
        return
    if old.place is None or old.inherited:
        old.place, old.inherited = new.place, new.inherited
    elif _finer(old.place, new.place):
        old.place = new.place
        if new.told:
            old.start, old.end, old.sentence = new.start, new.end, new.sentence


def _finer(old: Located, new: Located) -> bool:
    """The second telling names a place where the first names the land around it, or a city that it lies by."""
    if new.mention.relation == "countryside":
        return False
    if level(old) not in SPECIFIC:
        return level(new) in SPECIFIC or (level(old) in _LANDS and level(new) == "district")
    told_by = {wider.name for wider in new.mention.within}
    return level(new) in (*SPECIFIC, "district") and old.record.name in told_by


def tolls(old: Sequence[Toll], new: Sequence[Toll]) -> list[Toll]:
    """The figures of both tellings, each once; of a vague and an exact figure for the same people the exact one."""
    out = list(old)
    for toll in new:
        known = _known(out, toll)
        if known is None:
            out.append(toll)
        elif _better(out[known], toll):
            out[known] = _kept(out[known], toll)
    return [toll for toll in out if not _told_apart(toll, out)]


def _kept(known: Toll, new: Toll) -> Toll:
    """The better figure; who the people are stays known where it says nothing of them."""
    if new.group != "unspecified" or known.group == "unspecified":
        return new
    return replace(new, group=known.group, side=known.side)


def _known(out: Sequence[Toll], toll: Toll) -> int | None:
    """Where the figure for the same people stands: first the very same, then one that may be of the same people."""
    exact = (k for k, t in enumerate(out) if _same_people(t, toll) and (t.min, t.max) == (toll.min, toll.max))
    alike = (k for k, t in enumerate(out) if _same_people(t, toll))
    single = (k for k, t in enumerate(out) if _same_victim(t, toll))
    return next(exact, next(alike, next(single, None)))


def _same_people(left: Toll, right: Toll) -> bool:
    if "listed" in (left.rule, right.rule) and left.start != right.start:
        return False
    return (
        (left.harm, left.who) == (right.harm, right.who)
        and (left.group == right.group or "unspecified" in (left.group, right.group))
        and (left.side or right.side) == (right.side or left.side)
    )


def _same_victim(left: Toll, right: Toll) -> bool:
    """ "مقتل مدني", later "قتلت امرأة": the single victim of one act, of whom one telling says more."""
    if left.harm != right.harm or (left.who is None) == (right.who is None) or left.part or right.part:
        return False
    one = (left.min, left.max) == (right.min, right.max) == (1, 1)
    return one and "combatant" not in (left.group, right.group)


def _better(known: Toll, new: Toll) -> bool:
    """The new figure tells more: an update, a figure for a vague word, a bound that the heading left out, a group."""
    if known.max is None and new.max is not None:
        return str(known.min).rstrip("0") == "2" and (new.min or 0) >= (known.min or 0)
    if known.max is None and new.max is None and known.vague and not new.vague:
        return True
    if new.max is None and known.max is not None:
        return not new.vague and new.min == known.min
    if (known.min, known.max) != (new.min, new.max):
        return new.update and (new.min or 0) > (known.min or 0)
    return (known.group == "unspecified" and new.group != "unspecified") or (known.who is None and new.who is not None)


def _told_apart(toll: Toll, all_of_them: Sequence[Toll]) -> bool:
    """ "قتلى وجرحى" in one word, when the killed and the injured are counted elsewhere."""
    return (
        toll.harm == "killed_or_injured"
        and toll.vague
        and toll.who is None
        and any(other.harm in ("killed", "injured") and not other.vague and not other.part for other in all_of_them)
    )
