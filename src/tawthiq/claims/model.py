"""Claims as the interchange form describes them: one assertion that something happened, with its words.

Every field has the name and meaning of the record; offsets are Unicode code points into the unaltered text, and
`text[start:end]` is what the field rests on. Dataclasses are frozen; `to_record()` gives plain dictionaries.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, fields
from typing import Any

Record = dict[str, Any]


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if hasattr(value, "to_record"):
        return value.to_record()
    return value


class Recordable:
    """Something that is written to the record field by field."""

    __slots__ = ()

    def to_record(self) -> Record:
        """The fields as a plain dictionary, in the order of the record."""
        return {field.name: _plain(getattr(self, field.name)) for field in fields(self)}  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class Anchor(Recordable):
    """The words that tell of the act."""

    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class When(Recordable):
    """The days on which it happened; never more precise than the text.

    Attributes:
        start, end: ISO dates, None where that end is not known.
        precision: minute, hour, day, week, month, year or range.
        time: local time of day as HH:MM, None when the text gives none.
        start_char, end_char: where the text says so; None when it follows from the day of publication.
    """

    start: str | None
    end: str | None
    precision: str
    time: str | None = None
    start_char: int | None = None
    end_char: int | None = None


@dataclass(frozen=True, slots=True)
class Where(Recordable):
    """The place of an act, with honest precision.

    Attributes:
        id: of the gazetteer, None for a place known by name alone.
        name: in the text's spelling, without proclitics.
        detail: the finer or wider words around it.
        relation: north_of, countryside, near, between …; None for the place itself.
        lat, lon: degrees; None when not known.
        level: site, neighbourhood, town, district, governorate or country.
        radius_km: how far off the point may be.
    """

    id: str | None
    name: str
    name_en: str | None = None
    detail: str | None = None
    relation: str | None = None
    lat: float | None = None
    lon: float | None = None
    level: str | None = None
    radius_km: float | None = None
    admin1: str | None = None
    country: str | None = None
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Named(Recordable):
    """An actor, a target, a site: a concept and the words that name it."""

    id: str
    name: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Weapon(Recordable):
    """A means and the words that name it."""

    id: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Casualty(Recordable):
    """One figure of harm to people.

    Attributes:
        harm: killed, injured, killed_or_injured, missing, detained, abducted, displaced or returned.
        group: civilian, combatant or unspecified.
        who: a part of the population (children, women …), None for the whole.
        side: slug of the combatants' side, None when there is none.
        min, max: inclusive bounds; None when open.
        part_of: index of the row that this one is a part of, None when it stands alone.
        update: the figure replaces an earlier one.
    """

    harm: str
    group: str
    who: str | None
    side: str | None
    min: int | None
    max: int | None
    part_of: int | None
    update: bool
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class Person(Recordable):
    """A named person with a role and what happened to them."""

    name: str
    role: str | None
    harm: str | None
    start: int
    end: int
    age: int | None = None


@dataclass(frozen=True, slots=True)
class Speaker(Recordable):
    """Who says so, as written; the publisher of the report is not one of them."""

    id: str | None
    name: str
    kind: str | None
    party: str | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Issue(Recordable):
    """Something that the reader saw and could not read with confidence."""

    kind: str
    start: int
    end: int
    message: str


@dataclass(frozen=True, slots=True)
class Claim(Recordable):
    """One assertion that something happened, according to somebody.

    Attributes:
        id: hash of the report and of what the claim says.
        type: event type of the concepts (air_strike, shelling …).
        scope: event, or total (a sum over a period, an area or several acts).
        status: asserted, denied, threatened or possible.
        same_as: id of another claim of the report about the same happening.
        rules: every rule that made the claim.
        confidence: 0 to 1.
    """

    id: str
    type: str
    scope: str
    status: str
    anchor: Anchor
    date: When | None
    place: Where | None
    actors: tuple[Named, ...]
    targets: tuple[Named, ...]
    sites: tuple[Named, ...]
    weapons: tuple[Weapon, ...]
    casualties: tuple[Casualty, ...]
    people: tuple[Person, ...]
    speakers: tuple[Speaker, ...]
    same_as: str | None
    rules: tuple[str, ...]
    confidence: float


def claim_id(sha256: str, content: Record) -> str:
    """The id of a claim: a hash of its report and of all that it says except id and same_as.

    Args:
        sha256: of the report's original bytes.
        content: the claim's record.
    """
    said = {key: value for key, value in content.items() if key not in ("id", "same_as")}
    canonical = json.dumps(said, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return "c-" + hashlib.sha256(f"{sha256}\n{canonical}".encode()).hexdigest()[:16]
