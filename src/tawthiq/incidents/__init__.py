"""Incidents: the claims of many reports, put together by what they tell of. Nothing is lost, and nothing is averaged.

`reconcile` is a pure function of what reports claim and of what persons decided: the same claims give the same
incidents, in whatever order they come.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from tawthiq.claims.report import Report
from tawthiq.incidents import block, compare, decisions, merge, told, totals
from tawthiq.incidents.cluster import cluster
from tawthiq.incidents.decisions import Decision, Judged, Made, Regrade
from tawthiq.incidents.links import explained, nearest
from tawthiq.incidents.model import Incident
from tawthiq.incidents.told import Told
from tawthiq.incidents.tolls import RULES

__all__ = ["RULES", "Decision", "Incident", "Reconciled", "Regrade", "reconcile"]


@dataclass(frozen=True, slots=True)
class Reconciled:
    """What claims are about.

    Attributes:
        incidents: in the order of their first claims.
        issues: decisions that could not be followed, and why.
        told: every claim with its report, by id.
    """

    incidents: tuple[Incident, ...]
    issues: tuple[str, ...] = ()
    told: Mapping[str, Told] = field(default_factory=dict, compare=False, repr=False)


def reconcile(
    reports: Iterable[Report], decisions_made: Iterable[Made] = (), *, rules: Sequence[str] = ("range",)
) -> Reconciled:
    """The incidents that reports tell of.

    Args:
        reports: what was read; their order does not matter.
        decisions_made: what persons decided about pairs of claims and about grades; their order does not matter.
        rules: how tolls are resolved: range, lowest, ucdp, two_source.
    """
    claims = _told(reports)
    known = {claim.id: claim for claim in claims}
    judged = decisions.judged(decisions_made, known)
    scored = {
        (left.id, right.id): compare.odds(left, right)
        for left, right in block.pairs(claims)
        if compare.exclusive(left, right) is None
    }
    groups = cluster(claims, scored, judged.together, judged.apart)
    return Reconciled(_incidents(groups, scored, judged, rules), judged.issues, known)


def _incidents(
    groups: Sequence[Sequence[Told]], scored: Mapping[tuple[str, str], float], judged: Judged, rules: Sequence[str]
) -> tuple[Incident, ...]:
    left_out = nearest(groups, scored, judged)
    made = (
        merge.incident(group, explained(group, scored, judged), rules, left_out.get(merge.incident_id(group)), judged)
        for group in groups
    )
    return totals.covered(tuple(made))


def _told(reports: Iterable[Report]) -> list[Told]:
    """The claims of all reports in their order; a claim that reports of the same bytes share is taken once."""
    found: dict[str, Told] = {}
    for report in sorted(reports, key=lambda report: (report.report.published or "9", report.id)):
        for claim in report.claims:
            found.setdefault(claim.id, told.of(claim, report))
    return sorted(found.values(), key=lambda claim: claim.order)
