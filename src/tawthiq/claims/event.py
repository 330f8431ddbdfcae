"""An act with its slots, while the report is being read: what becomes a claim."""

from __future__ import annotations

from dataclasses import dataclass, field

from tawthiq import concepts
from tawthiq.claims.model import Named, Person, Speaker, Weapon, When
from tawthiq.claims.tolls import Toll
from tawthiq.gazetteer.disambiguate import Located


@dataclass(slots=True)
class Event:
    """One act as the report tells it so far.

    Attributes:
        sentence: index of the sentence that told it first.
        type, scope, status: as in the record.
        start, end: code points of the anchor.
        definite: told by a definite noun: probably spoken of before.
        told: an act is named, not only harm.
        civilian: a civilian site is named with it, and nothing military.
        date: resolved day, None when not known; `dated` when the text itself names it.
        open_end: the date is "since" a day, and told up to the day of publication.
        same_day: the text says "the same day".
        place: the chosen place, None when the text names none here; `inherited` when it comes from the context.
        beside: for an act without a place, the one that its sentence names for another act.
        loose: the means that only words of act tell of, such as the aircraft of a raid.
        tolls: figures, wholes before their parts.
        rules: every rule that took part.
        tellings: how often the report tells it.
        words: the words that tell it, bare, to compare tellings by.
        first: it is the first that the report tells.
        echo: how likely it is one act with another that the report tells before, short of being merged with it.
        last: index of the sentence that told it last.
        marks: what the words around it say of how it is told (see `tawthiq.claims.confidence`).
        same: the event that this one contradicts or repeats by another voice.
    """

    sentence: int
    type: str
    scope: str
    status: str
    start: int
    end: int
    definite: bool = False
    told: bool = True
    civilian: bool = False
    heading: bool = False
    past: bool = False
    date: When | None = None
    dated: bool = False
    same_day: bool = False
    open_end: bool = False
    place: Located | None = None
    around: tuple[Located, ...] = ()
    beside: Located | None = None
    inherited: bool = False
    actors: dict[str, Named] = field(default_factory=dict)
    targets: dict[str, Named] = field(default_factory=dict)
    sites: dict[str, Named] = field(default_factory=dict)
    weapons: dict[str, Weapon] = field(default_factory=dict)
    loose: set[str] = field(default_factory=set)
    tolls: list[Toll] = field(default_factory=list)
    people: list[Person] = field(default_factory=list)
    speakers: dict[str, Speaker] = field(default_factory=dict)
    rules: set[str] = field(default_factory=set)
    same: Event | None = None
    generic_type: bool = False
    confidence: float = 0.5
    tellings: int = 1
    last: int = 0
    marks: set[str] = field(default_factory=set)
    words: frozenset[str] = frozenset()
    first: bool = False
    echo: float = 0.0

    def whole(self, harm: str) -> Toll | None:
        """The figure of a harm for all people together, None when there is none."""
        return next((toll for toll in self.tolls if toll.harm == harm and not toll.part), None)


def kind_of(slug: str) -> str | None:
    """The kind of a party: state, coalition, armed_group …; None for one without a concept."""
    known = concepts.actors().get(slug)
    return None if known is None else str(known.get("kind"))


def capable(event: Event, slug: str) -> bool:
    """Whether a party can have done an act: few armed groups have an air force, though they may have drones."""
    known = concepts.actors().get(slug)
    grounded = known is not None and known.get("kind") == "armed_group" and not known.get("air")
    return event.type != "air_strike" or "drone" in event.weapons or not grounded
