"""What an act leaves out and the report tells elsewhere: parties and place follow from the acts before."""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.claims import heirs
from tawthiq.claims.event import Event, kind_of
from tawthiq.claims.model import Named

CIVILIANS = "civilians"
_BLIND = frozenset({"air_strike", "shelling", "ied", "suicide_bombing", "chemical_weapon"})
_OF_PEOPLE = frozenset({"displacement", "return", "attack", "arrest", "abduction", "sexual_violence"})
"""Acts that are done to people at large where no party is named for them."""
_MUTUAL = frozenset({"armed_clash", "agreement"})


NEAR = 64
"""Acts before and behind one that may tell what it leaves out: time stays in proportion to the length of a report."""


def complete(events: Sequence[Event]) -> None:
    """Fill what the events of a report leave out, in their order.

    Args:
        events: in the order of their first telling.
    """
    for k, event in enumerate(events):
        before, after = events[max(0, k - NEAR) : k], events[k + 1 : k + 1 + NEAR]
        if event.place is None:
            _place(event, before, after)
        _doers(event, before, after)
        for named in (event.actors, event.targets):
            _without_nameless(named)
        _more_precise(event)
        _means(event)
        _receivers(event, (*reversed(before), *after))


_NAMELESS = ("unknown", "unidentified_armed")


def _without_nameless(parties: dict[str, Named]) -> None:
    """Where a party is named, gunmen and unknown ones beside it are its people."""
    if len(set(parties) - {CIVILIANS, *_NAMELESS}):
        for slug in _NAMELESS:
            parties.pop(slug, None)


def _place(event: Event, before: Sequence[Event], after: Sequence[Event]) -> None:
    """The place of another act of the sentence, else of the act before, else of the next one."""
    if event.beside is not None:
        event.place, event.inherited = event.beside, True
        event.rules.add("place:beside")
        return
    for other in (*reversed(before), *after):
        if other.place is not None and not other.inherited:
            event.place, event.inherited = other.place, True
            event.rules.add("place:as_before")
            return


_UNNAMED = {
    "air_strike": "unknown",
    "shelling": "unknown",
    "suicide_bombing": "unknown",
    "attack": "unidentified_armed",
    "protest": CIVILIANS,
}


def _doers(event: Event, before: Sequence[Event], after: Sequence[Event]) -> None:
    """An act that names nobody is by a party of the report's other acts where one is likely; else by nobody known."""
    if event.actors:
        return
    heirs_of = heirs.choose(event, before, after)
    if heirs_of:
        event.actors.update(heirs_of)
        event.rules.add(heirs.INHERITED)
    elif event.type in _UNNAMED and event.told:
        unnamed = _UNNAMED[event.type]
        event.actors[unnamed] = Named(unnamed, "", event.start, event.start)


def _more_precise(event: Event) -> None:
    """ "غارة بطائرة مسيرة": the aircraft of the raid is the drone that is named."""
    if "drone" in event.weapons and "aircraft" in event.loose:
        event.weapons.pop("aircraft", None)


_RULERS = frozenset({"state", "government"})


def _means(event: Event) -> None:
    """What an act is whose words leave its means open: gunmen shoot, coalitions fly, an army attacks civilians from
    afar."""
    if not event.generic_type or event.weapons:
        return
    kinds = {kind_of(slug) for slug in event.actors}
    if "unidentified_armed" in event.actors and event.type == "shelling":
        event.type = "armed_clash" if set(event.targets) - {CIVILIANS} else "attack"
    elif event.type == "shelling" and kinds == {"coalition"}:
        event.type = "air_strike"
        event.rules.add("type:coalition_of_air_forces")
    elif event.type == "attack" and kinds and kinds <= _RULERS:
        event.type = "shelling"
        event.rules.add("type:army_from_afar")


def _receivers(event: Event, others: Sequence[Event]) -> None:
    """Nobody strikes himself; people hurt by blind means are civilians unless the text says more; fighters of no named
    side are those whom the same party fights elsewhere in the report."""
    if event.type not in _MUTUAL:
        for actor in event.actors:
            event.targets.pop(actor, None)
    if event.targets:
        return
    groups = {toll.group for toll in event.tolls if toll.max != 0}
    if (event.type in _OF_PEOPLE and groups <= {"unspecified"}) or (
        event.type in _BLIND and (groups == {"unspecified"} or (event.civilian and not groups))
    ):
        event.targets[CIVILIANS] = Named(CIVILIANS, "", event.start, event.start)
        event.rules.add("target:people_at_large")
    elif event.type == "territory_gain" or (
        heirs.INHERITED not in event.rules and ("combatant" in groups or event.type == "armed_clash")
    ):
        _opponents(event, others)


def _opponents(event: Event, others: Sequence[Event]) -> None:
    """Whom the same party fights in the other events, the nearest first."""
    for other in others:
        rivals: dict[str, Named] = {}
        if len(set(other.actors) & set(other.targets)) > 2:
            continue  # who is on whose side is not told
        if set(other.actors) & set(event.actors):
            rivals = {
                key: named for key, named in other.targets.items() if key != CIVILIANS and key not in event.actors
            }
        if not rivals and set(other.targets) & set(event.actors):
            rivals = {key: named for key, named in other.actors.items() if key != "unknown" and key not in event.actors}
        if rivals:
            event.targets.update(rivals)
            event.rules.add("target:as_elsewhere")
            return
