"""How a name stands in the text: behind its proclitics, with its article."""

from __future__ import annotations

from tawthiq.language import Hit
from tawthiq.text import Sentence, fold


def begin(sentence: Sentence, hit: Hit, text: str) -> int:
    """The code point where a name begins: its article belongs to it, conjunctions and prepositions do not.

    Args:
        sentence: that holds the name.
        hit: its lexicon row.
        text: the report; without it, marks written among the proclitics are not told from letters.
    """
    letters = len(hit.prefix) - (2 if hit.prefix.endswith("ال") else 0)
    token = sentence.tokens[hit.first]
    if token.end - token.start == len(token.form) or not text:
        return token.start + letters
    at = token.start
    while letters and at < token.end:
        letters -= len(fold(text[at]))
        at += 1
    return at
