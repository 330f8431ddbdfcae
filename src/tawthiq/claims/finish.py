"""From events to claims: what the assembly has put together is frozen into the interchange form."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawthiq.claims.event import Event
from tawthiq.claims.model import Anchor, Casualty, Claim, Named, Where, claim_id
from tawthiq.claims.speakers import is_outlet, outlets
from tawthiq.claims.tolls import Toll
from tawthiq.gazetteer.disambiguate import Located
from tawthiq.text import Document

CIVILIANS = "civilians"


def claims(document: Document, found: Sequence[Event]) -> tuple[Claim, ...]:
    """The claims of a report, in the order of their words.

    Args:
        document: the report.
        found: its events.
    """
    own = outlets(document.title, document.publisher)
    for event in found:
        event.speakers = {name: who for name, who in event.speakers.items() if not is_outlet(who, own)}
    made = {id(event): _claim(document, event) for event in found}
    out = []
    for event in found:
        claim = made[id(event)]
        if event.same is not None and id(event.same) in made:
            claim = _linked(claim, made[id(event.same)].id)
        out.append(claim)
    return tuple(sorted(out, key=lambda claim: (claim.anchor.start, claim.anchor.end, claim.id)))


def _claim(document: Document, event: Event) -> Claim:
    casualties = _casualties(document, event.tolls)
    claim = Claim(
        id="",
        type=event.type,
        scope=event.scope,
        status=event.status,
        anchor=Anchor(event.start, event.end, document.text[event.start : event.end]),
        date=event.date,
        place=_where(event.place) if event.place is not None else None,
        actors=tuple(event.actors.values()),
        targets=_targets(event, casualties),
        sites=tuple(event.sites.values()),
        weapons=tuple(event.weapons.values()),
        casualties=casualties,
        people=tuple(event.people),
        speakers=tuple(event.speakers.values()),
        same_as=None,
        rules=tuple(sorted(event.rules)),
        confidence=event.confidence,
    )
    return _with_id(claim, document.sha256)


def _where(place: Located) -> Where:
    known = place.record
    return Where(known.id, known.name, known.name_en, known.detail, known.relation, known.lat, known.lon, known.level,
                 known.radius_km, known.admin1, known.country, known.start, known.end)  # fmt: skip


def _with_id(claim: Claim, sha256: str) -> Claim:
    return replace(claim, id=claim_id(sha256, claim.to_record()))


def _linked(claim: Claim, other: str) -> Claim:
    return replace(claim, same_as=other)


def _targets(event: Event, casualties: Sequence[Casualty]) -> tuple[Named, ...]:
    """Named targets, the sides of the victims, and civilians where civilians were harmed."""
    found = dict(event.targets)
    for row in casualties:
        if row.side is not None and row.side not in found:
            found[row.side] = Named(row.side, row.quote, row.start, row.end)
        if row.group == "civilian" and row.max != 0 and CIVILIANS not in found:
            found[CIVILIANS] = Named(CIVILIANS, row.quote, row.start, row.end)
    return tuple(found.values())


def _casualties(document: Document, tolls: Sequence[Toll]) -> tuple[Casualty, ...]:
    """The figures as rows: wholes, each followed by its parts."""
    rows: list[Casualty] = []
    whole: dict[str, int] = {}
    for toll in tolls:
        part_of = whole.get(toll.harm) if toll.part else None
        if not toll.part:
            whole.setdefault(toll.harm, len(rows))
        rows.append(
            Casualty(toll.harm, toll.group, toll.who, toll.side, toll.min, toll.max, part_of, toll.update,
                     toll.start, toll.end, document.text[toll.start : toll.end])
        )  # fmt: skip
    return tuple(rows)
