"""Sites named in a sentence: what kind of building, road or gathering place, and its own name where one follows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from tawthiq.language import Hit
from tawthiq.mentions.written import begin
from tawthiq.text import Sentence

LONGEST_NAME: Final = 3
"""Words that the proper name behind a noun of site may have."""
_NEVER: Final = frozenset(
    {"actors", "acts", "cues", "dates", "harms", "numbers", "people", "sites", "speech", "speakers", "weapons"}
)
_OPENING, _CLOSING = frozenset("\"“„«‹'‘("), frozenset("\"”»›'’)")


@dataclass(frozen=True, slots=True)
class SiteMention:
    """A site named in a sentence.

    Attributes:
        first, last: token positions in the sentence, inclusive.
        start, end: code points into the text.
        rule: `site_noun`, or `site_named` where a proper name follows.
        id: kind of site.
        name: as written with its proper name, without proclitics; folded where the text was not given.
        civilian: protected unless used otherwise.
    """

    first: int
    last: int
    start: int
    end: int
    rule: str
    id: str
    name: str
    civilian: bool = False


def find(sentence: Sentence, hits: Sequence[Hit], text: str = "") -> tuple[SiteMention, ...]:
    """The sites named in a sentence, in order, without overlap.

    Args:
        sentence: to look at.
        hits: its lexicon rows.
        text: the report, for names as written.
    """
    seen = [hit for hit in hits if hit.row.domain == "sites"]
    if not seen:
        return ()
    held = _held(hits)
    taken: set[int] = set()
    found = []
    for hit in sorted(seen, key=lambda hit: (hit.first - hit.last, bool(hit.tag), hit.first, hit.row.key)):
        if taken.isdisjoint(range(hit.first, hit.last + 1)):
            last = _named(sentence, hit, held)
            taken.update(range(hit.first, last + 1))
            found.append(_mention(sentence, hit, last, text))
    return tuple(sorted(found, key=lambda one: one.first))


def _mention(sentence: Sentence, hit: Hit, last: int, text: str) -> SiteMention:
    start, end = begin(sentence, hit, text), sentence.tokens[last].end
    folded = [hit.form.strip(), *(token.form for token in sentence.tokens[hit.last + 1 : last + 1])]
    rule = "site_noun" if last == hit.last else "site_named"
    name = text[start:end] or " ".join(folded)
    return SiteMention(hit.first, last, start, end, rule, hit.id, name, bool(hit.row.get("civilian")))


def _held(hits: Sequence[Hit]) -> Mapping[int, bool]:
    """The token positions that lexicon rows hold, and whether a proper name can never stand there."""
    held: dict[int, bool] = {}
    for hit in hits:
        for position in range(hit.first, hit.last + 1):
            held[position] = held.get(position, False) or hit.row.domain in _NEVER
    return held


def _named(sentence: Sentence, hit: Hit, held: Mapping[int, bool]) -> int:
    """The last token of a site with its proper name; the noun's own last token when none follows.

    A name stands in quotation marks, or in the genitive right behind an indefinite noun ("مشفى دار الشفاء").
    """
    quoted = _quoted(sentence, hit.last)
    if quoted is not None:
        return quoted
    if hit.prefix.endswith(("ال", "لل")) or hit.tag in ("possessed", "definite"):
        return hit.last
    last = hit.last
    for position in range(hit.last + 1, min(hit.last + 1 + LONGEST_NAME, len(sentence.tokens))):
        if not _name_word(sentence, position, held, first=position == hit.last + 1):
            break
        last = position
    return last


def _quoted(sentence: Sentence, last: int) -> int | None:
    """Where the quotation right behind a noun of site closes, within five tokens."""
    tokens = sentence.tokens
    if last + 1 >= len(tokens) or tokens[last + 1].form not in _OPENING:
        return None
    for position in range(last + 2, min(last + 7, len(tokens))):
        if tokens[position].form in _CLOSING:
            return position
    return None


def _name_word(sentence: Sentence, position: int, held: Mapping[int, bool], first: bool) -> bool:
    """A word that may belong to a proper name: definite ones, and bare ones that no lexicon row holds."""
    token = sentence.tokens[position]
    if token.kind != "word" or held.get(position, False):
        return False
    return token.form.startswith("ال") or (first and len(token.form) > 2 and position not in held)
