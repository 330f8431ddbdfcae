"""Why claims are together, and why the nearest other incident was left out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tawthiq.incidents import compare
from tawthiq.incidents.decisions import Judged
from tawthiq.incidents.merge import incident_id
from tawthiq.incidents.model import Link, Neighbour
from tawthiq.incidents.told import Told

NEAR = -6.0
"""Log-odds below which another incident is not worth telling."""
DECIDED = "a person decided that they are the same"
Scored = Mapping[tuple[str, str], float]


def explained(group: Sequence[Told], scored: Scored, judged: Judged) -> tuple[Link, ...]:
    """The surest pairs that hold a group together: one fewer than it has claims.

    Args:
        group: the claims of an incident, in order.
        scored: log-odds of all compared pairs.
        judged: what persons decided.
    """
    known = {claim.id: claim for claim in group}
    decided = {pair for pair in judged.together if pair[0] in known} if judged.together else set()
    root = {claim: claim for claim in known}
    links = []
    for one, other in sorted(_pairs(group, scored, decided), key=lambda pair: _rank(pair, scored, decided)):
        left, right = root[one], root[other]
        if left != right:
            root = {claim: left if home == right else home for claim, home in root.items()}
            links.append(_link(known[one], known[other], (one, other) in decided))
    return tuple(links)


def _pairs(group: Sequence[Told], scored: Scored, decided: set[tuple[str, str]]) -> set[tuple[str, str]]:
    compared = {
        (one.id, two.id)
        for number, one in enumerate(group)
        for two in group[number + 1 :]
        if (one.id, two.id) in scored
    }
    return compared | decided


def _rank(pair: tuple[str, str], scored: Scored, decided: set[tuple[str, str]]) -> tuple[bool, float, tuple[str, str]]:
    return pair not in decided, -scored.get(pair, 0.0), pair


def _link(left: Told, right: Told, decided: bool) -> Link:
    found = compare.compare(left, right)
    because = tuple(said for said, _ in found.reasons())
    return Link((left.id, right.id), round(found.probability, 3), (DECIDED, *because) if decided else because)


def nearest(groups: Sequence[Sequence[Told]], scored: Scored, judged: Judged) -> dict[str, Neighbour]:
    """For every incident that has one near it, the likeliest other, by the incident's id.

    Args:
        groups: the claims of all incidents.
        scored: log-odds of all compared pairs.
        judged: what persons decided.
    """
    home = {claim.id: number for number, group in enumerate(groups) for claim in group}
    best: dict[int, tuple[float, tuple[str, str], int]] = {}
    for pair, odds in scored.items():
        one, other = home[pair[0]], home[pair[1]]
        if one != other and odds > NEAR:
            best[one] = min(best.get(one, (1e9, pair, other)), (-odds, pair, other))
            best[other] = min(best.get(other, (1e9, pair, one)), (-odds, pair, one))
    return {
        incident_id(groups[number]): _neighbour(pair, groups[number], groups[other], judged)
        for number, (_, pair, other) in best.items()
    }


def _neighbour(pair: tuple[str, str], group: Sequence[Told], other: Sequence[Told], judged: Judged) -> Neighbour:
    known = {claim.id: claim for claim in (*group, *other)}
    found = compare.compare(known[pair[0]], known[pair[1]])
    because = tuple(said for said, _ in found.reasons())
    score = round(found.probability, 3)
    return Neighbour(incident_id(other), pair, score, because, _why(group, other, score, judged))


def _why(group: Sequence[Told], other: Sequence[Told], score: float, judged: Judged) -> str:
    """Why two incidents are apart."""
    if any(frozenset((one.id, two.id)) in judged.apart for one in group for two in other):
        return "a person decided that they are different"
    for one in group:
        for two in other:
            reason = compare.exclusive(one, two)
            if reason is not None:
                return f"claims {one.id} and {two.id} cannot be one happening: {reason}"
    if score < compare.threshold():
        return f"even the nearest claims are likelier two happenings than one ({score:.2f})"
    return "taken together their claims are likelier two happenings than one"
