"""The words around place names in one sentence: class words, sides, prepositions, and what other finders hold."""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.language import Hit
from tawthiq.text import Sentence

_TRANSPARENT = frozenset({"quote", "joint"})
_ARTICLE = ("ال", "لل")
_ATTACHED = ("بال", "لل", "فال", "كال", "وال", "ولل", "وبال")
DOMAIN = "places"


class Words:
    """What the tokens of a sentence mean to a reader of places.

    Attributes:
        sentence: the sentence.
        text: the text of the report.
        cues: all place words, in order.
        elsewhere: tokens of names of other things that hold the name of a place (an operation).
        classes: class words (village, city), in order.
    """

    def __init__(self, sentence: Sentence, hits: Sequence[Hit], text: str) -> None:
        self.sentence = sentence
        self.text = text
        self._opening: dict[int, dict[str, Hit]] = {}
        self._closing: dict[int, dict[str, Hit]] = {}
        self._held: dict[int, list[Hit]] = {}
        for hit in hits:
            if hit.row.domain != DOMAIN:
                for position in range(hit.first, hit.last + 1):
                    self._held.setdefault(position, []).append(hit)
            elif hit.tag != "possessed":
                sort = hit.row.get("sort")
                self._opening.setdefault(hit.first, {})[sort] = hit
                self._closing.setdefault(hit.last, {})[sort] = hit
        others = [cues["other"] for cues in self._opening.values() if "other" in cues]
        self.elsewhere = {position for one in others for position in range(one.first, one.last + 1)}
        self.cues = [hit for _, cues in sorted(self._opening.items()) for hit in cues.values()]
        found = [cues.get("classes") or cues.get("class") for _, cues in sorted(self._opening.items())]
        self.classes = [hit for hit in found if hit is not None]

    def opening(self, position: int, *sorts: str) -> Hit | None:
        """The place word of one of these sorts (any without) that begins at a token."""
        return _pick(self._opening.get(position), sorts)

    def closing(self, position: int, *sorts: str) -> Hit | None:
        """The place word of one of these sorts (any without) that ends at a token."""
        return _pick(self._closing.get(position), sorts)

    def held(self, position: int) -> Sequence[Hit]:
        """The hits of other domains on a token."""
        return self._held.get(position, ())

    def after(self, position: int) -> int:
        """The next token that is no quote mark or joint; the number of tokens at the end."""
        tokens = self.sentence.tokens
        position += 1
        while position < len(tokens) and tokens[position].kind in _TRANSPARENT:
            position += 1
        return position

    def before(self, position: int) -> int:
        """The token before that is no quote mark or joint; -1 at the beginning."""
        position -= 1
        while position >= 0 and self.sentence.tokens[position].kind in _TRANSPARENT:
            position -= 1
        return position

    def form(self, position: int) -> str:
        """The comparison form of a token, "" outside the sentence."""
        tokens = self.sentence.tokens
        return tokens[position].form if 0 <= position < len(tokens) else ""

    def is_word(self, position: int) -> bool:
        """Whether an Arabic word stands there."""
        tokens = self.sentence.tokens
        return 0 <= position < len(tokens) and tokens[position].kind == "word"

    def written(self, first: int, last: int, start: int | None = None, end: int | None = None) -> str:
        """The words of a stretch of tokens as in the text, without quote marks and joints."""
        tokens = self.sentence.tokens[first : last + 1]
        begin, stop = tokens[0].start if start is None else start, tokens[-1].end if end is None else end
        if all(token.kind not in _TRANSPARENT for token in tokens):
            return " ".join(self.text[begin:stop].split())
        parts = [
            self.text[max(begin, token.start) : min(stop, token.end)]
            for token in tokens
            if token.kind not in _TRANSPARENT
        ]
        return " ".join(part for part in parts if part)


def definite(hit: Hit) -> bool:
    """Whether a place word carries the article."""
    return hit.prefix.endswith(_ARTICLE)


def has_article(form: str) -> bool:
    """Whether a comparison form begins with the article of a word of its own."""
    return form.startswith("ال") and len(form) > 4


def attached(form: str) -> bool:
    """Whether a preposition and the article stick to the word (بالقرب)."""
    return form.startswith(_ATTACHED) and len(form) > 5


def _pick(cues: dict[str, Hit] | None, sorts: tuple[str, ...]) -> Hit | None:
    if not cues:
        return None
    if not sorts:
        return next(iter(cues.values()))
    return next((cues[sort] for sort in sorts if sort in cues), None)
