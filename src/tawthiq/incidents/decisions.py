"""What persons decided about claims: kept apart from the computation, and taken back by dropping the decision.

A decision says of two claims that they tell of the same happening, of different ones, or that nobody can tell; another
kind gives an incident a grade in place of the suggested one. The last decision about two claims, or a grade, counts;
what was decided before stays in the list. `different` goes before `same` where a chain of decisions contradicts itself,
and that is told.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from tawthiq.claims import parse
from tawthiq.claims.model import Record, Recordable
from tawthiq.errors import InputError
from tawthiq.publication import published

JUDGEMENTS = ("same", "different", "unsure")
Pair = frozenset[str]
M = TypeVar("M", bound="Made")


@dataclass(frozen=True, slots=True)
class Decision(Recordable):
    """What a person decided about two claims.

    Attributes:
        left, right: ids of the claims.
        judgement: same, different or unsure.
        by: who decided.
        when: ISO day or moment of the decision.
        why: the reason, as the person gave it.
    """

    left: str
    right: str
    judgement: str
    by: str
    when: str
    why: str = ""

    @property
    def id(self) -> str:
        """The id of the decision: a hash of all that it says."""
        return _id(self.to_record())

    @property
    def pair(self) -> Pair:
        """The claims that it is about."""
        return frozenset((self.left, self.right))


@dataclass(frozen=True, slots=True)
class Regrade(Recordable):
    """A grade that a person gave in place of the suggested one.

    Attributes:
        claim: id of a claim of the incident; the grade stays with the incident that the claim is in.
        scheme: airwars, airwars_strike, ucdp_clarity or snhr.
        value: the grade.
        by, when, why: as in a decision.
    """

    claim: str
    scheme: str
    value: str
    by: str
    when: str
    why: str = ""

    @property
    def id(self) -> str:
        """The id of the decision: a hash of all that it says."""
        return _id(self.to_record())


Made = Decision | Regrade


@dataclass(frozen=True, slots=True)
class Judged:
    """What holds after all decisions.

    Attributes:
        together: pairs of claims that are the same.
        apart: pairs that are different.
        unsure: pairs of which nobody can tell.
        regraded: the grades that persons gave, by claim and scheme.
        issues: decisions that could not be followed, and why.
    """

    together: tuple[tuple[str, str], ...] = ()
    apart: frozenset[Pair] = frozenset()
    unsure: frozenset[Pair] = frozenset()
    regraded: Mapping[tuple[str, str], Regrade] = field(default_factory=dict)
    issues: tuple[str, ...] = ()


def decision(record: object) -> Made:
    """A decision about two claims, or about a grade, from its plain dictionary.

    Raises:
        InputError: a field is missing or wrong.
    """
    if isinstance(record, Mapping) and "scheme" in record:
        regrade = parse.of(Regrade, record)
        published(regrade.when, "when")
        return regrade
    made = parse.of(Decision, record)
    if made.judgement not in JUDGEMENTS:
        raise InputError(f"{made.judgement[:40]!r} is no judgement: it is one of {', '.join(JUDGEMENTS)}", "judgement")
    published(made.when, "when")
    if made.left == made.right:
        raise InputError("a claim is not compared with itself", "left, right")
    return made


def undone(decisions: Iterable[M], id: str) -> tuple[M, ...]:
    """The decisions without the one of an id: everything is as if it had never been made."""
    return tuple(decision for decision in decisions if decision.id != id)


def judged(decisions: Iterable[Made], known: Collection[str]) -> Judged:
    """What holds after all decisions, whatever order they come in.

    Args:
        decisions: by anybody.
        known: ids of all claims.
    """
    issues = []
    last: dict[Pair, str] = {}
    regraded: dict[tuple[str, str], Regrade] = {}
    for made in sorted(decisions, key=lambda made: (made.when, made.id)):
        about = (made.claim,) if isinstance(made, Regrade) else (made.left, made.right)
        strange = [claim for claim in about if claim not in known]
        if strange:
            issues.append(f"{made.id} by {made.by} is about an unknown claim: {', '.join(strange)}")
        elif isinstance(made, Regrade):
            regraded[made.claim, made.scheme] = made
        else:
            last[made.pair] = made.judgement
    pairs = {judgement: {pair for pair in last if last[pair] == judgement} for judgement in JUDGEMENTS}
    together, broken = _consistent(pairs["same"], frozenset(pairs["different"]))
    apart, unsure = frozenset(pairs["different"]), frozenset(pairs["unsure"])
    return Judged(together, apart, unsure, regraded, (*issues, *broken))


def _id(record: Record) -> str:
    text = json.dumps(record, ensure_ascii=True, sort_keys=True)
    return "d-" + hashlib.sha256(text.encode()).hexdigest()[:16]


def _consistent(same: Iterable[Pair], apart: frozenset[Pair]) -> tuple[tuple[tuple[str, str], ...], list[str]]:
    """The pairs that can be put together without joining claims that are apart, and what is told of the others."""
    home: dict[str, frozenset[str]] = {}
    kept, broken = [], []
    for one, other in sorted(sorted(pair) for pair in same):
        left, right = home.get(one, frozenset((one,))), home.get(other, frozenset((other,)))
        if any(frozenset((a, b)) in apart for a in left for b in right):
            broken.append(
                f"{one} and {other} are judged the same, and so are others that are judged different: left apart"
            )
            continue
        kept.append((one, other))
        home.update(dict.fromkeys(left | right, left | right))
    return tuple(kept), broken
