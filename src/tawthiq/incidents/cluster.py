"""From pairs to incidents: claims are put together as long as nothing in them excludes one another.

Pairs are taken from the surest to the least sure; two groups become one when no claim of one excludes a claim of the
other and they are likelier to tell of one happening than not: half of that is what their claims say on the average, so
that no chain is made, and half what each says of its nearest in the other group, so that a claim that tells little does
no harm. A person's decision goes before all: what was judged the same is together, what was judged different is not.
The outcome does not depend on the order in which claims come in.
"""

from __future__ import annotations

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
    fit = Fit(_known(scored), least(), apart, dict(groups.home))
    for one, other in sorted(
        (pair for pair in scored if scored[pair] > fit.least), key=lambda pair: (-scored[pair], pair)
    ):
        left, right = groups.home[one], groups.home[other]
        if left != right and fit(groups.members[left], groups.members[right]):
            groups.join(left, right)
    return sorted(groups.members.values(), key=lambda group: group[0].order)


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
        decided: for every claim the group that persons put it into: its claims count as one.
    """

    odds: Odds
    least: float
    apart: Apart
    decided: Mapping[str, str]

    def __call__(self, left: Sequence[Told], right: Sequence[Told]) -> bool:
        """No claim excludes one of the other group, and the groups are likelier to tell of one happening than not."""
        if self.apart and any(frozenset((one.id, other.id)) in self.apart for one in left for other in right):
            return False
        odds = self._between(left[:SAMPLE], right[:SAMPLE])
        if min(min(row.values()) for row in odds.values()) <= EXCLUDED:
            return False
        rows = [list(row.values()) for row in odds.values()]
        columns = list(zip(*rows, strict=True))
        nearest = (_mean(map(max, rows)) + _mean(map(max, columns))) / 2
        return (nearest + _mean(map(_mean, rows))) / 2 > self.least

    def _between(self, left: Sequence[Told], right: Sequence[Told]) -> dict[str, dict[str, float]]:
        """The odds of the claims of two groups; of claims that a person put together, those of the likeliest."""
        best: dict[str, dict[str, float]] = {}
        for one in left:
            row = best.setdefault(self.decided[one.id], {})
            for other in right:
                name = self.decided[other.id]
                row[name] = max(self.odds(one, other), row.get(name, EXCLUDED))
        return best


def _mean(numbers: Iterable[float]) -> float:
    found = list(numbers)
    return sum(found) / len(found)
