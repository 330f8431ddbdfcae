"""Weapons and other means of violence named in a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tawthiq.language import Hit
from tawthiq.text import Sentence


@dataclass(frozen=True, slots=True)
class WeaponMention:
    """A weapon named in a sentence.

    Attributes:
        first, last: token positions in the sentence, inclusive.
        start, end: code points into the text.
        rule: `weapon_name`, or `weapon_of_act` where the word of the act itself tells it ("غارة").
        id: code of the weapon.
        implies: type of event that this weapon alone tells of, None when it tells none.
    """

    first: int
    last: int
    start: int
    end: int
    rule: str
    id: str
    implies: str | None = None

    @property
    def loose(self) -> bool:
        """The word of act alone tells it: a more precise means named beside it is meant."""
        return self.rule == "weapon_of_act"


def find(sentence: Sentence, hits: Sequence[Hit]) -> tuple[WeaponMention, ...]:
    """The weapons named in a sentence, in order; of overlapping ones the longer.

    Args:
        sentence: to look at.
        hits: its lexicon rows.
    """
    rows = [hit for hit in hits if hit.row.domain == "weapons"]
    seen = [hit for hit in rows if not hit.row.get("marked") or _marked(sentence, hit)]
    if not seen:
        return ()
    acts = {hit.first for hit in hits if hit.row.domain == "acts"}
    taken: set[int] = set()
    found = []
    for hit in sorted(seen, key=lambda hit: (hit.first - hit.last, bool(hit.tag), -hit.first, hit.row.key)):
        span = range(hit.first, hit.last + 1)
        if taken.isdisjoint(span):
            taken.update(span)
            rule = "weapon_of_act" if hit.first in acts else "weapon_name"
            found.append(WeaponMention(hit.first, hit.last, hit.start, hit.end, rule, hit.id, hit.row.get("implies")))
    return tuple(sorted(found, key=lambda one: one.first))


def _marked(sentence: Sentence, hit: Hit) -> bool:
    """Exactly one mark is written within the word: the doubling that tells "drone" from "march"."""
    token = sentence.tokens[hit.last]
    return token.end - token.start == len(token.form) + 1
