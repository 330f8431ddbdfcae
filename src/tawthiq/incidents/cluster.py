"""From pairs to incidents: claims are put together as long as nothing in them excludes one another.

Pairs are taken from the surest to the least sure; two groups become one when no claim of one excludes a claim of the
other and they are likelier to tell of one happening than not: half of that is what their claims say on the average, so
that no chain is made, and half what each says of its nearest in the other group, so that a claim that tells little does
no harm. A person's decision goes before all: what was judged the same is together, what was judged different is not.
The outcome does not depend on the order in which claims come in.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from tawthiq.incidents import compare
from tawthiq.incidents.told import Told

SAMPLE = 6
"""Claims of each group, the earliest in order, that speak for it where two large groups meet."""

EXCLUDED = -1000.0
"""Log-odds of claims of which one excludes the other."""

Apart = frozenset[frozenset[str]]
Pair = tuple[str, str]


@dataclass(slots=True)
class Groups:
    """Claims put together.

    Attributes:
        home: the group of each claim, by id.
        members: the claims of each group, in order.
    """

    home: dict[str, str] = field(default_factory=dict)
    members: dict[str, list[Told]] = field(default_factory=dict)

    def join(self, one: str, other: str) -> None:
        """Make two groups one, under the name of the one whose claims come first."""
        first, second = sorted((one, other), key=lambda name: self.members[name][0].order)
        self.members[first] = sorted(self.members[first] + self.members[second], key=lambda claim: claim.order)
        for claim in self.members.pop(second):
            self.home[claim.id] = first


Odds = Callable[[Told, Told], float]


def cluster(
    claims: Sequence[Told],
    scored: Mapping[Pair, float],
    together: Iterable[Pair] = (),
    apart: Apart = frozenset(),
) -> list[list[Told]]:
    """The groups of claims that tell of one happening, each in order, the groups by their first claim.

    Args:
        claims: all claims, in order.
        scored: log-odds of the compared pairs, by the ids of their claims.
        together: pairs that a person judged the same.
        apart: pairs that a person judged different.
    """
    groups = Groups({claim.id: claim.id for claim in claims}, {claim.id: [claim] for claim in claims})
    for one, other in together:
        if groups.home[one] != groups.home[other]:
            groups.join(groups.home[one], groups.home[other])
    fit = Fit(_known(scored), least(), apart, _forced(groups))
    likely = sorted((pair for pair in scored if scored[pair] > fit.least), key=lambda pair: (-scored[pair], pair))
    # Groups that did not fit when they were small may fit when they have grown; in the end no two do.
    while _joined(groups, likely, fit):
        likely = [(one, other) for one, other in likely if groups.home[one] != groups.home[other]]
    return sorted(groups.members.values(), key=lambda group: group[0].order)


def _forced(groups: Groups) -> dict[str, str]:
    """For every claim its own name, or that of its group where a person put claims together that exclude each other."""
    names = {}
    for name, members in groups.members.items():
        forced = any(compare.exclusive(one, two) for one, two in itertools.combinations(members, 2))
        names.update({claim.id: name if forced else claim.id for claim in members})
    return names


def _joined(groups: Groups, likely: Sequence[Pair], fit: Fit) -> bool:
    """Join the groups that fit, the surest pairs first; whether there were any."""
    before = len(groups.members)
    for one, other in likely:
        left, right = groups.home[one], groups.home[other]
        if left != right and fit(groups.members[left], groups.members[right]):
            groups.join(left, right)
    return len(groups.members) < before


def least() -> float:
    """The log-odds from which on two claims are taken for one happening."""
    return math.log(compare.threshold() / (1 - compare.threshold()))


def _known(scored: Mapping[Pair, float]) -> Odds:
    """The odds of a pair: as compared, or compared now."""
    later: dict[Pair, float] = {}

    def odds(left: Told, right: Told) -> float:
        first, second = (left, right) if left.order < right.order else (right, left)
        pair = (first.id, second.id)
        known = scored.get(pair)
        if known is None:
            known = later.get(pair)
        if known is None:
            known = later[pair] = EXCLUDED if compare.exclusive(first, second) else compare.odds(first, second)
        return known

    return odds


@dataclass(frozen=True, slots=True)
class Fit:
    """Whether two groups may become one.

    Attributes:
        odds: log-odds of two claims.
        least: what they have to exceed on the average.
        apart: pairs that a person judged different.
        forced: for every claim its own name, or that of the group that a person forced it into.
    """

    odds: Odds
    least: float
    apart: Apart
    forced: Mapping[str, str]

    def __call__(self, left: Sequence[Told], right: Sequence[Told]) -> bool:
        """No claim excludes one of the other group, and the groups are likelier to tell of one happening than not."""
        if self.apart and any(frozenset((one.id, other.id)) in self.apart for one in left for other in right):
            return False
        rows = self._between(left[:SAMPLE], right[:SAMPLE])
        if not rows:
            return False
        columns: dict[str, list[float]] = {}
        for row in rows:
            for name, odds in row.items():
                columns.setdefault(name, []).append(odds)
        nearest = (_mean(max(row.values()) for row in rows) + _mean(map(max, columns.values()))) / 2
        return (nearest + _mean(_mean(row.values()) for row in rows)) / 2 > self.least

    def _between(self, left: Sequence[Told], right: Sequence[Told]) -> list[dict[str, float]]:
        """The odds of the claims of two groups, a row for each on the left; nothing when one excludes another.

        A claim is not excluded by one that a person joined to others that do not exclude it.
        """
        odds = {(one.id, other.id): self.odds(one, other) for one in left for other in right}
        excluded = {self._forced(pair) for pair in odds if odds[pair] <= EXCLUDED}
        if excluded - {self._forced(pair) for pair in odds if odds[pair] > EXCLUDED}:
            return []
        rows = ({two.id: odds[one.id, two.id] for two in right if odds[one.id, two.id] > EXCLUDED} for one in left)
        return [row for row in rows if row]

    def _forced(self, pair: Pair) -> Pair:
        return self.forced[pair[0]], self.forced[pair[1]]


def _mean(numbers: Iterable[float]) -> float:
    found = list(numbers)
    return sum(found) / len(found)
