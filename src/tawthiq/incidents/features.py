"""What two claims have in common and what keeps them apart: a table of small comparisons.

Each comparison looks at one side of the two claims and finds a level, such as `same` or `next_day`, with the values
that it rests on. What a level weighs and how it is said is data (`data/concepts/incidents.yml`). The first line of its
docstring is what a reviewer reads.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from tawthiq.figures import Bounds
from tawthiq.incidents.distance import days, kilometres
from tawthiq.incidents.told import Told

NEAR_HOURS = 90
"""Minutes up to which two times of day are one."""
NEARBY_KM = 10.0
"""Kilometres between places that are still taken for each other."""
GROUND = {"fighting", "violence"}
"""Families of acts of people against people, which reports hardly tell apart."""
_MANY_WORDS, _SOME_WORDS = 0.5, 0.2


class Finding(NamedTuple):
    """What one comparison found.

    Attributes:
        level: how the two claims stand to each other in this.
        values: what that rests on, for the sentence: codes, figures, words, numbers.
    """

    level: str
    values: tuple[object, ...] = ()

    def said(self, template: str) -> str:
        """The finding in words.

        Args:
            template: a sentence with places for the values.
        """
        return template.format(*map(_word, self.values))


Feature = Callable[[Told, Told], Finding]
UNKNOWN, ONE_TELLS = Finding("unknown"), Finding("one_tells")
SAME, DIFFERENT = Finding("same"), Finding("different")


def _word(value: object) -> str:
    if isinstance(value, frozenset):
        return ", ".join(sorted(value))
    return figure(value) if isinstance(value, tuple) else str(value)


def same_type(left: Told, right: Told) -> Finding:
    """Both tell the same type of act, or types of one family, or one tells only the harm."""
    if left.claim.type == right.claim.type:
        return SAME
    if left.family == right.family:
        return Finding("family")
    if "toll" in (left.family, right.family):
        return Finding("harm_only")
    return Finding("on_the_ground") if {left.family, right.family} == GROUND else DIFFERENT


def same_day(left: Told, right: Told) -> Finding:
    """Both happened on the same day, or both are sums of the same period, as far as the reports tell."""
    apart = days(left, right)
    if apart is None:
        return UNKNOWN
    if apart > 0:
        guessed = left.assumed or right.assumed
        return Finding(("next_day_guessed" if guessed else "next_day") if apart == 1 else "days_apart", (apart,))
    if left.dated and right.dated:
        return SAME if left.first == left.last == right.first == right.last else Finding("overlapping")
    period = (left.first, left.last) == (right.first, right.last)
    totals = left.claim.scope == right.claim.scope == "total"
    return Finding("same_period" if period and totals else "within_period")


def same_time(left: Told, right: Told) -> Finding:
    """Both happened at the same time of day."""
    if left.minutes is None or right.minutes is None:
        return UNKNOWN
    apart = abs(left.minutes - right.minutes)
    return SAME if min(apart, 1440 - apart) <= NEAR_HOURS else DIFFERENT


def same_place(left: Told, right: Told) -> Finding:
    """Both happened at the same place, or within the radius that the places are known to."""
    one, other = left.claim.place, right.claim.place
    if one is None or other is None:
        return UNKNOWN
    if one.id is not None and one.id == other.id:
        return Finding("same_region" if left.wide else "same", (one.name,))
    apart = kilometres(left, right)
    if apart is None:
        return Finding("same", (one.name,)) if one.name == other.name else UNKNOWN
    radius = left.radius + right.radius
    if left.wide or right.wide:
        return Finding("within_region" if apart <= radius else "apart", (round(apart), round(radius)))
    values = (round(apart, 1), round(radius))
    if apart > radius + NEARBY_KM:
        return Finding("apart", values)
    if one.level == other.level == "town" and None not in (one.id, other.id):
        return Finding("other_town", (round(apart, 1),))
    return Finding("within_radius" if apart <= radius else "nearby", values)


def same_killed(left: Told, right: Told) -> Finding:
    """Both tell the same number of people killed, or figures that can both be right."""
    return _figures(left.killed, right.killed)


def same_injured(left: Told, right: Told) -> Finding:
    """Both tell the same number of people injured, or figures that can both be right."""
    return _figures(left.injured, right.injured)


def same_parts(left: Told, right: Told) -> Finding:
    """Both tell the same figures for children, women or other parts of the people harmed."""
    if not left.parts or not right.parts:
        return UNKNOWN
    common = left.parts & right.parts
    if common:
        return Finding("same", (frozenset(f"{count} {who} {harm}" for harm, who, count in common),))
    kinds = {part[:2] for part in left.parts} & {part[:2] for part in right.parts}
    return DIFFERENT if kinds else UNKNOWN


def same_group(left: Told, right: Told) -> Finding:
    """Those harmed are civilians in both, or combatants in both."""
    if not left.groups or not right.groups:
        return UNKNOWN
    return SAME if left.groups & right.groups else DIFFERENT


def same_actors(left: Told, right: Told) -> Finding:
    """Both name the same perpetrator."""
    return _codes(left.actors, right.actors)


def same_direction(left: Told, right: Told) -> Finding:
    """The party that struck in one was struck in the other: an answer to an act, not the act."""
    if left.actors & right.actors or not (left.actors and right.actors):
        return UNKNOWN
    turned = (left.actors & right.targets) | (right.actors & left.targets)
    return Finding("turned", (turned,)) if turned else UNKNOWN


def same_targets(left: Told, right: Told) -> Finding:
    """Both name the same side as target."""
    return _codes(left.targets, right.targets)


def same_sites(left: Told, right: Told) -> Finding:
    """Both name the same kind of site: a school, a market, a vehicle."""
    return _codes(left.sites, right.sites)


def same_weapons(left: Told, right: Told) -> Finding:
    """Both name the same weapon."""
    return _codes(left.weapons, right.weapons)


def same_people(left: Told, right: Told) -> Finding:
    """Both name the same person, whatever the spelling."""
    if not left.names or not right.names:
        return UNKNOWN
    alike = any(len(one & other) * 2 > min(len(one), len(other)) for one in left.names for other in right.names)
    return SAME if alike else DIFFERENT


def same_words(left: Told, right: Told) -> Finding:
    """Both tell it in the same words."""
    if not left.words or not right.words:
        return UNKNOWN
    share = len(left.words & right.words) / min(len(left.words), len(right.words))
    return Finding("many" if share >= _MANY_WORDS else "some" if share >= _SOME_WORDS else "none")


def same_speakers(left: Told, right: Told) -> Finding:
    """Both rest on the same source."""
    return _codes(left.voices, right.voices)


def same_status(left: Told, right: Told) -> Finding:
    """Both say that it happened, or one denies it or is not sure."""
    one, other = left.claim.status, right.claim.status
    return SAME if one == other else Finding("denied" if "denied" in (one, other) else "unsure")


def told_same(left: Told, right: Told) -> Finding:
    """Their report itself tells the two as one happening."""
    if left.report is not right.report:
        return UNKNOWN
    linked = left.claim.same_as == right.id or right.claim.same_as == left.id
    return SAME if linked or left.claim.same_as == right.claim.same_as is not None else UNKNOWN


def _figures(one: Bounds | None, other: Bounds | None) -> Finding:
    if one is None and other is None:
        return UNKNOWN
    if one is None or other is None:
        return ONE_TELLS
    if one == other and one[0] == one[1]:
        return Finding("same_one" if one[0] in (0, 1) else "same", (one[0],))
    (low, high), (lowest, highest) = one, other
    meets = (high is None or (lowest or 0) <= high) and (highest is None or (low or 0) <= highest)
    if meets:
        return Finding("meets", (one, other))
    small, large = sorted((low if low is not None else high or 0, lowest if lowest is not None else highest or 0))
    return Finding("close" if small and large <= small * 1.5 + 1 else "apart", (one, other))


def figure(bounds: Bounds) -> str:
    """A figure with its bounds in words: 4, 17–27, 20 or more, at most 20."""
    low, high = bounds
    if low is None:
        return f"at most {high}"
    if high is None:
        return f"{low} or more"
    return str(low) if low == high else f"{low}–{high}"


def _codes(one: frozenset[str], other: frozenset[str]) -> Finding:
    if not one or not other:
        return ONE_TELLS if one or other else UNKNOWN
    if one == other:
        return Finding("same", (one,))
    common = one & other
    return Finding("shared", (common,)) if common else Finding("different", (one, other))


FEATURES: Mapping[str, Feature] = MappingProxyType(
    {
        "type": same_type,
        "day": same_day,
        "time": same_time,
        "place": same_place,
        "killed": same_killed,
        "injured": same_injured,
        "parts": same_parts,
        "group": same_group,
        "actors": same_actors,
        "direction": same_direction,
        "targets": same_targets,
        "sites": same_sites,
        "weapons": same_weapons,
        "people": same_people,
        "words": same_words,
        "speakers": same_speakers,
        "status": same_status,
        "told": told_same,
    }
)
"""Every comparison by the name of what it compares."""


def findings(left: Told, right: Told) -> dict[str, Finding]:
    """What every comparison found of two claims, by its name."""
    return {name: feature(left, right) for name, feature in FEATURES.items()}
