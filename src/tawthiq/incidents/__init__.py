"""Incidents: the claims of many reports, put together by what they tell of. Nothing is lost, and nothing is averaged.

`reconcile` is a pure function of what reports claim and of what persons decided: the same claims give the same
incidents, in whatever order they come.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from tawthiq.claims.report import Report
from tawthiq.incidents import block, compare, merge, told
from tawthiq.incidents.cluster import cluster
from tawthiq.incidents.model import Incident, Link
from tawthiq.incidents.told import Told

__all__ = ["Incident", "Reconciled", "reconcile"]

Scored = Mapping[tuple[str, str], float]


@dataclass(frozen=True, slots=True)
class Reconciled:
    """What claims are about.

    Attributes:
        incidents: in the order of their first claims.
    """

    incidents: tuple[Incident, ...]


def reconcile(reports: Iterable[Report], *, rules: Sequence[str] = ("range",)) -> Reconciled:
    """The incidents that reports tell of.

    Args:
        reports: what was read; their order does not matter.
        rules: how tolls are resolved: range, lowest, ucdp, two_source.
    """
    claims = _told(reports)
    scored = {
        (left.id, right.id): compare.odds(left, right) for left, right in block.pairs(claims) if _possible(left, right)
    }
    groups = cluster(claims, scored)
    return Reconciled(tuple(merge.incident(group, _explained(group, scored), rules) for group in groups))


def _told(reports: Iterable[Report]) -> list[Told]:
    """The claims of all reports in their order; a claim that reports of the same bytes share is taken once."""
    found: dict[str, Told] = {}
    for report in sorted(reports, key=lambda report: (report.report.published or "9", report.id)):
        for claim in report.claims:
            found.setdefault(claim.id, told.of(claim, report))
    return sorted(found.values(), key=lambda claim: claim.order)


def _possible(left: Told, right: Told) -> bool:
    return compare.exclusive(left, right) is None


def _explained(group: Sequence[Told], scored: Scored) -> tuple[Link, ...]:
    """Why claims are together: the surest pairs that hold the group together."""
    known = {claim.id: claim for claim in group}
    pairs = [
        (one.id, two.id) for index, one in enumerate(group) for two in group[index + 1 :] if (one.id, two.id) in scored
    ]
    root = {claim: claim for claim in known}
    links = []
    for one, other in sorted(pairs, key=lambda pair: (-scored[pair], pair)):
        left, right = root[one], root[other]
        if left == right:
            continue
        root = {claim: left if home == right else home for claim, home in root.items()}
        found = compare.compare(known[one], known[other])
        links.append(Link((one, other), round(found.probability, 3), tuple(said for said, _ in found.reasons())))
    return tuple(links)
