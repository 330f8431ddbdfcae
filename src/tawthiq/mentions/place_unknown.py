"""How far the name of a place reaches that the gazetteer does not hold."""

from __future__ import annotations

from collections.abc import Mapping

from tawthiq.gazetteer.index import Seen
from tawthiq.language import Hit
from tawthiq.mentions.place_words import Words, attached, definite, has_article

_NEVER = frozenset({"actors", "dates", "cues", "speakers", "furniture"})
_ADJECTIVES = ("part", "quality", "direction", "stop")


def reach(words: Words, hit: Hit, position: int, joined: bool, known: Mapping[int, Seen]) -> int | None:
    """The last token of an unknown name behind a class word; None where the words there mean something else.

    Args:
        words: the words of the sentence.
        hit: the class word.
        position: where the name would begin.
        joined: "and" sticks to the name's first word.
        known: names of the gazetteer by their first token.
    """
    form = words.form(position)[1:] if joined else words.form(position)
    if not words.is_word(position) or len(form) < (3 if joined else 2) or attached(form):
        return None
    head = words.opening(position, "head")
    cue = words.opening(position)
    if cue is not None and head is None and cue.row.get("sort") != "part":
        return None
    if head is None and not _free(words, hit, position, has_article(form)):
        return None
    last = _until(words, position, form, head is not None)
    if last is None or not hit.row.get("loose") or has_article(form) or head is not None:
        return last
    return last if _is_proper(words, last) or followed(words, last, known) else None


def followed(words: Words, last: int, known: Mapping[int, Seen]) -> bool:
    """Whether a larger place stands behind (بريف كذا, في مديرية كذا, شمالي كذا, التابعة لكذا)."""
    position = words.after(last)
    for _ in range(2):
        adjective = words.opening(position, "quality", "stop", "part")
        if adjective is None or not definite(adjective):
            break
        position = words.after(adjective.last)
    if words.opening(position, "link"):
        return True
    place_in = words.opening(position, "in")
    if place_in is not None:
        position = words.after(place_in.last)
    if position in known:
        return place_in is not None or bool(known[position].proclitic)
    cue = words.opening(position, "class", "countryside", "direction")
    if cue is None or definite(cue):
        return False
    return place_in is not None or cue.prefix == "ب" or cue.row.get("sort") == "direction"


def _is_proper(words: Words, last: int) -> bool:
    """An adjective with the article follows a word without: only a proper name can be definite without one."""
    behind = words.opening(words.after(last), *_ADJECTIVES)
    return behind is not None and behind.prefix == "ال"


def _free(words: Words, hit: Hit, position: int, article: bool) -> bool:
    """The word means nothing else that could stand behind this class word."""
    held = [one for one in words.held(position) if one.row.domain != "numbers" or one.row.get("value") is not None]
    if not held:
        return True
    if not article or hit.row.get("loose") or hit.row.get("sort") == "classes":
        return False
    return not any(one.row.domain in _NEVER or one.row.kind == "verb" for one in held)


def _until(words: Words, position: int, form: str, head: bool) -> int | None:
    """The last token of an unknown name; None when its opening word stands alone."""
    behind = words.after(position)
    if head:
        return headed(words, behind)
    if not words.is_word(behind):
        return position
    follows = words.form(behind)
    part, side = words.opening(behind, "part"), words.opening(behind, "direction")
    if has_article(form):
        feminine = (part or side) is not None and follows.endswith("يه") and has_article(follows)
        return behind if feminine or (part is not None and has_article(follows)) else position
    if not has_article(follows) or words.held(behind):
        return position
    return behind if words.opening(behind) is None or part is not None else position


def headed(words: Words, behind: int) -> int | None:
    """The last token of a name that opens with a head (تل, دير): one more word, two where that is a head too."""
    if not words.is_word(behind) or attached(words.form(behind)):
        return None
    if words.opening(behind, "head") is not None:
        further = words.after(behind)
        if words.is_word(further) and words.opening(further) is None and not words.held(further):
            return further
        return behind
    cue = words.opening(behind)
    return behind if cue is None or cue.row.get("sort") == "part" else None
