"""Incidents as the interchange form describes them: what several claims are about, with every account behind it.

Every field has the name and meaning of the record; `to_record()` gives plain dictionaries.
"""

from __future__ import annotations

from dataclasses import dataclass

from tawthiq.claims.model import Recordable, When, Where


@dataclass(frozen=True, slots=True)
class Counted(Recordable):
    """A code, and how many claims say so."""

    id: str
    claims: int


@dataclass(frozen=True, slots=True)
class Figure(Recordable):
    """What one account says of one toll.

    Attributes:
        account: position of the account among those of the incident.
        min, max: inclusive bounds; None when open.
        claims: the claims that say so.
        used: the figure went into the toll.
        why: why it did not; empty when it did.
    """

    account: int
    min: int | None
    max: int | None
    claims: tuple[str, ...]
    used: bool = True
    why: str = ""


@dataclass(frozen=True, slots=True)
class Toll(Recordable):
    """A figure of harm to people, resolved over accounts by a named rule.

    Attributes:
        harm: killed, injured …
        group: civilian or combatant; all for everybody together.
        who: a part of the population, None for the whole.
        side: slug of the combatants' side, None when there is none.
        min, max: inclusive bounds; None when open.
        rule: range, lowest, ucdp or two_source.
        claims: the claims that it rests on.
        best: the likeliest figure, where the rule has one.
        trace: what every account says of it.
    """

    harm: str
    group: str
    who: str | None
    side: str | None
    min: int | None
    max: int | None
    rule: str
    claims: tuple[str, ...]
    best: int | None = None
    trace: tuple[Figure, ...] = ()


@dataclass(frozen=True, slots=True)
class Account(Recordable):
    """One telling of an incident, however often it was reprinted.

    Attributes:
        publisher: who published it first; None when unknown.
        speakers: whom it rests on, as written.
        independent: it rests on no other account.
        claims: its claims, and those of its copies.
        copies: ids of the reports that reprint it.
        reports: ids of all its reports.
        why: why it is not independent; empty when it is.
    """

    publisher: str | None
    speakers: tuple[str, ...]
    independent: bool
    claims: tuple[str, ...]
    copies: tuple[str, ...]
    reports: tuple[str, ...]
    why: str = ""


@dataclass(frozen=True, slots=True)
class Side(Recordable):
    """One side of a contradiction: what is said, and by which claims."""

    value: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Contradiction(Recordable):
    """Something that claims of one incident tell differently.

    Attributes:
        field: killed, injured …, group, actors, status, place or date.
        sides: what is said, each with its claims.
    """

    field: str
    sides: tuple[Side, ...]


@dataclass(frozen=True, slots=True)
class Grade(Recordable):
    """How well an incident is attested by the rules of a scheme: a suggestion, with its reasons."""

    scheme: str
    value: str
    why: str


@dataclass(frozen=True, slots=True)
class Link(Recordable):
    """Two claims, how likely they tell of one happening, and why."""

    claims: tuple[str, str]
    score: float
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Neighbour(Recordable):
    """The incident that was likeliest to be the same and was left out.

    Attributes:
        incident: its id.
        claims, score, because: the nearest pair of claims, and how they stand to each other.
        why: why the two are apart.
    """

    incident: str
    claims: tuple[str, str]
    score: float
    because: tuple[str, ...]
    why: str


@dataclass(frozen=True, slots=True)
class Incident(Recordable):
    """What several claims are about.

    Attributes:
        id: hash of its first claim, so that it stays when further reports join.
        type, scope: as in a claim.
        status: asserted when one claim asserts it, else denied, possible or threatened.
        date, place: the ones that most claims name, the most exact among them.
        actors, targets, weapons, sites: every code that is named, with the number of claims.
        tolls: figures by harm, group, part of the population and side.
        accounts: who tells it; copies of one account are listed with it.
        contradictions: what is told differently.
        grade: the suggested grade by the first scheme.
        reports, claims: ids of all.
        explanation: why these claims are together.
        grades: the suggested grades by all schemes.
        nearest: the likeliest other incident, None when there is none near.
        covers: ids of the incidents in the area and period of a total.
    """

    id: str
    type: str
    scope: str
    status: str
    date: When | None
    place: Where | None
    actors: tuple[Counted, ...]
    targets: tuple[Counted, ...]
    weapons: tuple[Counted, ...]
    sites: tuple[Counted, ...]
    tolls: tuple[Toll, ...]
    accounts: tuple[Account, ...]
    contradictions: tuple[Contradiction, ...]
    grade: Grade | None
    reports: tuple[str, ...]
    claims: tuple[str, ...]
    explanation: tuple[Link, ...]
    grades: tuple[Grade, ...] = ()
    nearest: Neighbour | None = None
    covers: tuple[str, ...] = ()
