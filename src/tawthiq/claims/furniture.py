"""Which sentences of a page are the report: headings, captions, share lines and lists of related pieces are not."""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.claims.scene import Scene
from tawthiq.language import Hit
from tawthiq.text import Sentence

REPORT, HEADING, FURNITURE = "report", "heading", "furniture"
_ENDS = frozenset('.!؟?»”":')
_STOPS = frozenset('.!؟?»”"')
_BULLETS = frozenset("-–—•*‐−")
_TELLING = frozenset({"acts", "harms"})
BODY_LENGTH = 110
"""Code points from which on a line without a full stop is taken for a paragraph."""


def roles(text: str, scenes: Sequence[Scene]) -> list[str]:
    """The role of each sentence: report, heading or furniture.

    Args:
        text: of the report.
        scenes: its sentences.
    """
    sentences = [scene.sentence for scene in scenes]
    body = [_body(text, scene.sentence, sentences, scene.hits) for scene in scenes]
    last = _last(text, sentences, body)
    first = next((k for k, is_body in enumerate(body) if is_body), 0)
    out: list[str] = []
    over = False
    for k, sentence in enumerate(sentences):
        sort = _marked(sentence, scenes[k].hits)
        over = over or (sort == "rest" and k > first and not _goes_on(text, sentences[k + 1 :]))
        if over or sort is not None or k > last >= 0:
            out.append(FURNITURE)
        else:
            out.append(REPORT if body[k] or last < 0 else HEADING)
    return out


def _goes_on(text: str, following: Sequence[Sentence]) -> bool:
    """Two or more full paragraphs follow: a box in the middle of the report, not its end."""
    full = [s for s in following if s.end - s.start >= BODY_LENGTH and text[s.end - 1] in _STOPS and s.opens_paragraph]
    return len(full) >= 2


def _last(text: str, sentences: Sequence[Sentence], body: Sequence[bool]) -> int:
    """The last sentence of the body: in a report whose paragraphs end in full stops, the last that does."""
    bodies = [sentence for sentence, is_body in zip(sentences, body, strict=False) if is_body]
    closed = [sentence for sentence in bodies if text[sentence.end - 1] in _STOPS]
    if 2 * len(closed) >= len(bodies) and closed:
        return closed[-1].index
    return bodies[-1].index if bodies else -1


def _marked(sentence: Sentence, hits: Sequence[Hit]) -> str | None:
    """A furniture row opens the sentence, or fills most of it."""
    for hit in hits:
        if hit.row.domain == "furniture" and (hit.first <= 2 or len(sentence.tokens) <= 12):
            return str(hit.row.get("scope") or "line")
    return None


def _body(text: str, sentence: Sentence, sentences: Sequence[Sentence], hits: Sequence[Hit]) -> bool:
    """A sentence that ends like one, is too long for a line of furniture, shares its line with one, or is an item of a
    list that counts people."""
    if sentence.end - sentence.start >= BODY_LENGTH or not sentence.opens_paragraph:
        return True
    if text[sentence.end - 1] in _ENDS:
        return sentence.end - sentence.start >= 25 or any(hit.row.domain in _TELLING for hit in hits)
    if text[sentence.start] in _BULLETS and any(hit.row.domain == "people" for hit in hits):
        return True
    following = sentence.index + 1
    return following < len(sentences) and not sentences[following].opens_paragraph
