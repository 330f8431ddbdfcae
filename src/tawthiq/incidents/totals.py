"""What a total sums up: the incidents of its kind in its area and period, which are not merged with it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from tawthiq.claims.model import Where
from tawthiq.incidents.model import Incident
from tawthiq.incidents.told import VIOLENT, family_of

_OPEN = frozenset({"toll"})
"""Families of totals that sum up harm by whatever act."""
_MONTH = 7


def covered(incidents: Sequence[Incident]) -> tuple[Incident, ...]:
    """The incidents, every total with the ids of those that it covers."""
    months: Mapping[str, Sequence[Incident]] = _by_month(incidents)
    return tuple(
        replace(incident, covers=_covers(incident, months)) if incident.scope == "total" else incident
        for incident in incidents
    )


def _by_month(incidents: Sequence[Incident]) -> Mapping[str, Sequence[Incident]]:
    months: dict[str, list[Incident]] = defaultdict(list)
    for incident in incidents:
        if incident.scope == "event" and incident.date is not None and incident.date.start is not None:
            months[incident.date.start[:_MONTH]].append(incident)
    return months


def _covers(total: Incident, months: Mapping[str, Sequence[Incident]]) -> tuple[str, ...]:
    if total.date is None or total.date.start is None or total.date.end is None or total.place is None:
        return ()
    first, last = total.date.start, total.date.end
    near = [month for month in months if first[:_MONTH] <= month <= last[:_MONTH]]
    return tuple(
        incident.id
        for month in sorted(near)
        for incident in months[month]
        if _in_period(incident, first, last) and _of_kind(total, incident) and _in_area(total.place, incident.place)
    )


def _in_period(incident: Incident, first: str, last: str) -> bool:
    when = incident.date
    return when is not None and when.start is not None and first <= when.start and (when.end or when.start) <= last


def _of_kind(total: Incident, incident: Incident) -> bool:
    """The incident is an act, and tells harm, that the total may sum up."""
    family, own = family_of(total.type), family_of(incident.type)
    kind = own in VIOLENT if family in _OPEN else family == own
    blamed = {actor.id for actor in total.actors} - {"unknown", "unidentified_armed"}
    accused = {actor.id for actor in incident.actors}
    return kind and incident.status == "asserted" and (not blamed or bool(blamed & accused))


def _in_area(area: Where, place: Where | None) -> bool:
    if place is None:
        return False
    if area.level == "country":
        return area.country is not None and area.country == place.country
    if area.level == "governorate":
        return area.admin1 is not None and area.admin1 == place.admin1
    return area.id is not None and area.id == place.id
