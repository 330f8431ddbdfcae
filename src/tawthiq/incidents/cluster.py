"""From pairs to incidents: claims are put together as long as nothing in them excludes one another.

Pairs are taken from the surest to the least sure; two groups become one when on the average their claims are likelier
to tell of one happening than not, and no claim of one excludes a claim of the other. A person's decision goes before
all: what was judged the same is together, what was judged different is not. The outcome does not depend on the order in
which claims come in.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from tawthiq.incidents import compare
from tawthiq.incidents.told import Told

SAMPLE = 6
"""Claims of each group, the earliest in order, that speak for it where two large groups meet."""

Apart = frozenset[frozenset[str]]


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


def cluster(
    claims: Sequence[Told],
    scored: Mapping[tuple[str, str], float],
    together: Iterable[tuple[str, str]] = (),
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
    odds = _known(scored)
    for one, other in together:
        if groups.home[one] != groups.home[other]:
            groups.join(groups.home[one], groups.home[other])
    least = math.log(compare.threshold() / (1 - compare.threshold()))
    likely = sorted((pair for pair in scored if scored[pair] > least), key=lambda pair: (-scored[pair], pair))
    for one, other in likely:
        left, right = groups.home[one], groups.home[other]
        if left != right and _fit(groups.members[left], groups.members[right], odds, least, apart):
            groups.join(left, right)
    return sorted(groups.members.values(), key=lambda group: group[0].order)


def _known(scored: Mapping[tuple[str, str], float]) -> Callable[[Told, Told], float]:
    """The odds of a pair: as compared, or compared now."""
    later: dict[tuple[str, str], float] = {}

    def odds(left: Told, right: Told) -> float:
        first, second = (left, right) if left.order < right.order else (right, left)
        pair = (first.id, second.id)
        known = scored.get(pair)
        if known is None:
            known = later.get(pair)
        if known is None:
            known = later[pair] = compare.odds(first, second)
        return known

    return odds


def _fit(
    left: Sequence[Told], right: Sequence[Told], odds: Callable[[Told, Told], float], least: float, apart: Apart
) -> bool:
    """No claim of one group excludes one of the other, and on the average they are likelier one happening than not."""
    if apart and any(frozenset((one.id, other.id)) in apart for one in left for other in right):
        return False
    pairs = [(one, other) for one in left[:SAMPLE] for other in right[:SAMPLE]]
    if any(compare.exclusive(one, other) for one, other in pairs):
        return False
    return sum(odds(one, other) for one, other in pairs) / len(pairs) > least
