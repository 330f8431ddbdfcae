"""One incident from the claims that are put together: what most of them say, and everything that any of them says."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence

from tawthiq.claims.model import When, Where
from tawthiq.incidents.accounts import voices
from tawthiq.incidents.contradictions import contradictions
from tawthiq.incidents.decisions import Judged, Regrade
from tawthiq.incidents.grade import Case, grades
from tawthiq.incidents.model import Counted, Grade, Incident, Link, Neighbour
from tawthiq.incidents.told import Told
from tawthiq.incidents.tolls import tolls

_STATUS = ("asserted", "denied", "possible", "threatened")


def incident(
    group: Sequence[Told],
    explanation: tuple[Link, ...],
    rules: Sequence[str],
    nearest: Neighbour | None,
    judged: Judged,
) -> Incident:
    """The incident that claims tell of.

    Args:
        group: the claims, in order.
        explanation: why they are together.
        rules: how tolls are resolved.
        nearest: the likeliest other incident.
        judged: what persons decided.
    """
    case = _case(group, rules)
    saying = _saying(group)
    graded = _regraded(group, grades(case), judged)
    return Incident(
        id=incident_id(group),
        type=case.type,
        scope=group[0].claim.scope,
        status=_status(group),
        date=_date(group),
        place=case.place,
        actors=_counted(saying, "actors"),
        targets=_counted(saying, "targets"),
        weapons=_counted(saying, "weapons"),
        sites=_counted(saying, "sites"),
        tolls=tuple(case.tolls),
        accounts=tuple(voice.account for voice in case.voices),
        contradictions=tuple(case.contradictions),
        grade=graded[0] if graded else None,
        reports=tuple({claim.report.id: None for claim in group}),
        claims=tuple(claim.id for claim in group),
        explanation=explanation,
        grades=graded,
        nearest=nearest,
    )


def _case(group: Sequence[Told], rules: Sequence[str]) -> Case:
    """The accounts of an incident with its tolls and contradictions."""
    told = voices(group)
    figures = tolls(told, rules)
    return Case(group, told, figures, contradictions(group, figures), _type(_saying(group)), _place(group))


def _status(group: Sequence[Told]) -> str:
    told = {claim.claim.status for claim in group}
    return next(status for status in _STATUS if status in told)


def incident_id(group: Sequence[Told]) -> str:
    """The id of an incident: a hash of its first claim."""
    return "i-" + hashlib.sha256(group[0].id.encode()).hexdigest()[:16]


def _regraded(group: Sequence[Told], suggested: Sequence[Grade], judged: Judged) -> tuple[Grade, ...]:
    """The grades, with those that a person gave in place of what is suggested."""
    if not judged.regraded:
        return tuple(suggested)
    given = {made.scheme: made for claim in group for made in _given(claim, judged)}
    old = {grade.scheme: grade for grade in suggested}
    said = {scheme: _by_person(made, old.get(scheme)) for scheme, made in given.items()}
    return (*(said.pop(grade.scheme, grade) for grade in suggested), *said.values())


def _given(claim: Told, judged: Judged) -> list[Regrade]:
    return [made for (about, _), made in sorted(judged.regraded.items()) if about == claim.id]


def _by_person(made: Regrade, suggested: Grade | None) -> Grade:
    instead = f"; suggested was {suggested.value}: {suggested.why}" if suggested is not None else ""
    return Grade(
        made.scheme, made.value, f"{made.by} decided so on {made.when}: {made.why or 'no reason given'}{instead}"
    )


def _saying(group: Sequence[Told]) -> Sequence[Told]:
    """The claims that say that it happened; all of them where none does."""
    return [claim for claim in group if claim.claim.status == "asserted"] or group


def _type(group: Sequence[Told]) -> str:
    """The type that most claims name; a claim that names only the harm counts where no other names an act."""
    acts = [claim for claim in group if claim.family != "toll"] or group
    return _most(claim.claim.type for claim in acts)


def _most(values: Iterable[str]) -> str:
    """The most frequent value; the first of those that are as frequent."""
    return Counter(values).most_common(1)[0][0]


def _date(group: Sequence[Told]) -> When | None:
    """The days that most claims name, the most exact ones before the others."""
    dated = [claim for claim in group if claim.claim.date is not None and claim.first is not None]
    if not dated:
        return next((claim.claim.date for claim in group if claim.claim.date is not None), None)
    exact = [claim for claim in dated if claim.dated] or dated
    days = Counter((claim.first, claim.last) for claim in exact)
    best = max(exact, key=lambda claim: (days[claim.first, claim.last], claim.minutes is not None))
    return best.claim.date


def _place(group: Sequence[Told]) -> Where | None:
    """The place that most claims name, towns and sites before regions; of one place the smallest radius."""
    placed = [claim.claim.place for claim in group if claim.claim.place is not None and not claim.wide]
    placed = placed or [claim.claim.place for claim in group if claim.claim.place is not None]
    if not placed:
        return None
    names = Counter(place.id or place.name for place in placed)
    return min(placed, key=lambda place: (-names[place.id or place.name], place.lat is None, place.radius_km or 0.0))


def _counted(saying: Sequence[Told], kind: str) -> tuple[Counted, ...]:
    """Every code of a kind that is named, with the number of claims that name it, the most named first."""
    codes = Counter(code for told in saying for code in {thing.id for thing in getattr(told.claim, kind)})
    return tuple(Counted(code, count) for code, count in sorted(codes.items(), key=lambda row: (-row[1], row[0])))
