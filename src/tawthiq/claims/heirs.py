"""Who did an act that names nobody: one of the parties that the report names for its other acts, or none of them.

The candidates are found by rule: whoever did another act of the report. Which of them an act goes on with is weighed:
the weights are data (`data/concepts/heirs.yml`), learned on annotated reports by `scripts/learn_heirs.py`.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from tawthiq.claims.confidence import probability
from tawthiq.claims.event import Event, capable
from tawthiq.claims.likeness import kindred
from tawthiq.claims.model import Named
from tawthiq.language import DATA, read_yaml

FILE = DATA / "concepts" / "heirs.yml"
LIKELY = 0.35
"""Probability from which on the likeliest candidate did it: a right one adds more than a wrong one takes away."""
INHERITED = "party:as_before"
_NOBODY = frozenset({"unknown", "unidentified_armed", "civilians"})
_STRIKES = frozenset({"air_strike", "shelling"})
_ABUSES = ({"arrest", "abduction"}, {"arrest", "attack"}, {"abduction", "attack"}, {"arrest", "destruction"})
"""Pairs of acts by which one party abuses the same people."""


@dataclass(slots=True)
class Candidate:
    """Parties that did other acts of the report together.

    Attributes:
        parties: by slug.
        before, after: the acts that they did, told before and behind the one in question, each in their order.
    """

    parties: dict[str, Named]
    before: list[Event] = field(default_factory=list)
    after: list[Event] = field(default_factory=list)

    @property
    def acts(self) -> list[Event]:
        """All the acts that they did."""
        return [*self.before, *self.after]


def choose(event: Event, before: Sequence[Event], after: Sequence[Event]) -> dict[str, Named]:
    """The parties that most likely did an act, empty where none of the report's is likely to have done it.

    Args:
        event: the act.
        before: the acts told before it.
        after: those told behind it.
    """
    table = weights()
    best, chosen = LIKELY, dict[str, Named]()
    for seen, candidate in weighed(event, before, after):
        chance = probability(seen, table)
        if chance >= best:
            best, chosen = chance, candidate.parties
    return chosen


def weighed(
    event: Event, before: Sequence[Event], after: Sequence[Event]
) -> Iterator[tuple[dict[str, float], Candidate]]:
    """Each candidate with what speaks for and against it, by name."""
    named = [other for other in before if _names(other)]
    told = len(named) + sum(_names(other) for other in after)
    against = {slug for other in (*before, *after) for slug in other.targets}
    for candidate in _candidates(event, before, after):
        names = [*_nearness(event, candidate), *_share(event, candidate, named, told), *_of_act(event)]
        names += ["is_target"] * bool(set(candidate.parties) & set(event.targets))
        names += ["target_elsewhere"] * bool(set(candidate.parties) & against)
        names += ["several"] * (len(candidate.parties) > 1)
        yield dict.fromkeys(names, 1.0), candidate


def _names(event: Event) -> bool:
    """The act itself names who did it."""
    return INHERITED not in event.rules and bool(set(event.actors) - _NOBODY)


def _candidates(event: Event, before: Sequence[Event], after: Sequence[Event]) -> list[Candidate]:
    found: dict[tuple[str, ...], Candidate] = {}
    for others, side in ((before, "before"), (after, "after")):
        for other in others:
            able = {s: n for s, n in other.actors.items() if s not in _NOBODY and capable(event, s)}
            if able and _names(other):
                candidate = found.setdefault(tuple(sorted(able)), Candidate(able))
                getattr(candidate, side).append(other)
    return list(found.values())


def _nearness(event: Event, candidate: Candidate) -> Iterator[str]:
    """How far off their nearest act is told, and whether one of theirs was at the same place or of the same kind."""
    near = candidate.before[-1] if candidate.before else candidate.after[0]
    gap = event.sentence - near.last if candidate.before else near.sentence - event.last
    far = "0" if gap <= 0 else "1" if gap == 1 else "few" if gap <= 3 else "far"
    yield f"{'before' if candidate.before else 'after'}_{far}"
    types = {other.type for other in candidate.acts}
    if event.type in types:
        yield "same_type"
        if event.definite:
            yield "looks_back_at_type"
    elif any({kind, event.type} in (_STRIKES, *_ABUSES) for kind in types):
        yield "alike"
    elif any(kindred(kind, event.type) for kind in types):
        yield "same_family"
    else:
        yield "other_type"
    if event.place is not None and any(
        other.place is not None and other.place.record.name == event.place.record.name for other in candidate.acts
    ):
        yield "same_place"


def _share(event: Event, candidate: Candidate, named: Sequence[Event], told: int) -> Iterator[str]:
    """Whether they did the last act, the last of the kind, all acts of the report or most of them."""
    alike = [other for other in named if other.type == event.type]
    if named and set(named[-1].actors) >= set(candidate.parties):
        yield "last_doer"
    if alike and set(alike[-1].actors) >= set(candidate.parties):
        yield "last_of_type"
    if len(candidate.acts) == told:
        yield "only_doer"
    elif 2 * len(candidate.acts) >= told:
        yield "main_doer"


def _of_act(event: Event) -> Iterator[str]:
    """What is seen of the act itself: some acts seldom go on with a party named before."""
    yield f"type_{event.type}"
    yield from (name for name in ("definite", "past", "dated", "generic_type") if getattr(event, name))
    if not event.told:
        yield "harm_only"
    if event.scope == "total":
        yield "total"
    if event.inherited or event.place is None:
        yield "no_place"


@functools.lru_cache(maxsize=1)
def weights() -> Mapping[str, float]:
    """The learned weights by feature; `bias` is the constant."""
    return {str(name): float(value) for name, value in read_yaml(FILE)["weights"].items()}
