"""What persons decided about claims: kept apart from the computation, and taken back by dropping the decision.

A decision says of two claims that they tell of the same happening, of different ones, or that nobody can tell. The last
decision about two claims counts; what was decided before stays in the list. `different` goes before `same` where a
chain of decisions contradicts itself, and that is told.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from tawthiq.claims import parse
from tawthiq.claims.model import Recordable
from tawthiq.errors import InputError

JUDGEMENTS = ("same", "different", "unsure")
Pair = frozenset[str]


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
        text = json.dumps(self.to_record(), ensure_ascii=True, sort_keys=True)
        return "d-" + hashlib.sha256(text.encode()).hexdigest()[:16]

    @property
    def pair(self) -> Pair:
        """The claims that it is about."""
        return frozenset((self.left, self.right))


@dataclass(frozen=True, slots=True)
class Judged:
    """What holds after all decisions.

    Attributes:
        together: pairs of claims that are the same.
        apart: pairs that are different.
        unsure: pairs of which nobody can tell.
        issues: decisions that could not be followed, and why.
    """

    together: tuple[tuple[str, str], ...] = ()
    apart: frozenset[Pair] = frozenset()
    unsure: frozenset[Pair] = frozenset()
    issues: tuple[str, ...] = ()


def decision(record: object) -> Decision:
    """A decision from its plain dictionary.

    Raises:
        InputError: a field is missing or wrong.
    """
    made = parse.of(Decision, record)
    if made.judgement not in JUDGEMENTS:
        raise InputError(
            f"{made.judgement[:40]!r} is no judgement", "judgement", f"it is one of {', '.join(JUDGEMENTS)}"
        )
    if made.left == made.right:
        raise InputError("a claim is not compared with itself", "left, right")
    return made


def undone(decisions: Iterable[Decision], id: str) -> tuple[Decision, ...]:
    """The decisions without the one of an id: everything is as if it had never been made."""
    return tuple(decision for decision in decisions if decision.id != id)


def judged(decisions: Iterable[Decision], known: Collection[str]) -> Judged:
    """What holds after all decisions, whatever order they come in.

    Args:
        decisions: by anybody.
        known: ids of all claims.
    """
    issues, last = [], {}
    for made in sorted(decisions, key=lambda made: (made.when, made.id)):
        strange = [claim for claim in (made.left, made.right) if claim not in known]
        if strange:
            issues.append(f"decision {made.id} by {made.by} is about an unknown claim: {', '.join(strange)}")
        else:
            last[made.pair] = made.judgement
    pairs = {judgement: {pair for pair in last if last[pair] == judgement} for judgement in JUDGEMENTS}
    together, broken = _consistent(pairs["same"], frozenset(pairs["different"]))
    return Judged(together, frozenset(pairs["different"]), frozenset(pairs["unsure"]), (*issues, *broken))


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
