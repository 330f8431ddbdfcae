"""How far the name of a place reaches that the gazetteer does not hold."""

from __future__ import annotations

from collections.abc import Mapping

from tawthiq.gazetteer.index import Seen
from tawthiq.language import Hit
from tawthiq.mentions.place_words import Words, attached, definite, has_article

_NEVER = frozenset({"actors", "dates", "cues", "speakers", "furniture"})
_THINGS = frozenset({"weapons", "sites", "numbers"})
_ITS = "ها"
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
    head = words.opening(position, "head")
    if not words.is_word(position) or (len(form) < (3 if joined else 2) and head is None) or attached(form):
        return None
    if head is not None and head.prefix != ("و" if joined else ""):
        return None
    if not has_article(form) and len(form) > 4 and form.endswith(_ITS):
        return None
    cue = words.opening(position)
    if cue is not None and head is None and not (cue.row.get("sort") == "part" and definite(cue)):
        return None
    if head is None and not _free(words, hit, position, has_article(form)) and not _is_named(words, position, form):
        return None
    last = _until(words, position, form, head is not None, known)
    if last is None or not hit.row.get("loose") or has_article(form) or head is not None:
        return last
    return last if (last == position and _is_proper(words, last)) or followed(words, last, known) else None


def followed(words: Words, last: int, known: Mapping[int, Seen]) -> bool:
    """Whether a larger place stands behind (بريف كذا, في مديرية كذا, شمالي كذا, التابعة لكذا)."""
    position = words.after(last)
    if words.form(position) == "،":
        position = words.after(position)
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
    beside = words.opening(position, "near") if place_in is None else None
    if beside is not None:
        position = words.after(beside.last)
        return position in known or words.opening(position, "class") is not None
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


def _is_named(words: Words, position: int, form: str) -> bool:
    """A noun without an article that means something else, but is a proper name here."""
    verb = any(one.row.kind == "verb" for one in words.held(position))
    return not has_article(form) and not verb and _is_proper(words, position)


def _free(words: Words, hit: Hit, position: int, article: bool) -> bool:
    """The word means nothing else that could stand behind this class word."""
    held = [one for one in words.held(position) if one.row.domain != "numbers" or one.row.get("value") is not None]
    if not held:
        return True
    if hit.row.get("loose") or hit.row.get("sort") == "classes":
        return False
    if not article:
        return all(one.row.domain in _THINGS and one.row.kind == "noun" for one in held)
    return not any(one.row.domain in _NEVER or one.row.kind == "verb" for one in held)


def _until(words: Words, position: int, form: str, head: bool, known: Mapping[int, Seen]) -> int | None:
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
    if words.held(behind) or (words.opening(behind) is not None and part is None):
        return position
    if has_article(follows):
        return behind
    return behind if part is None and _closed(words, behind, known) else position


def _closed(words: Words, last: int, known: Mapping[int, Seen]) -> bool:
    """What stands behind shows that a second word without an article still belonged to the name."""
    part = words.opening(words.after(last), "part")
    return (part is not None and definite(part)) or (
        followed(words, last, known) and not words.form(last).startswith("و")
    )


def enumerated(words: Words, last: int, known: Mapping[int, Seen]) -> bool:
    """What stands behind shows that the words up to there were a part of a list, not a new clause."""
    behind = words.after(last)
    form = words.form(behind)
    if not words.is_word(behind) or form.startswith("و"):
        return True
    return followed(words, last, known)


def headed(words: Words, behind: int) -> int | None:
    """The last token of a name that opens with a head (تل, دير): one more word, two where that is a head too."""
    if not words.is_word(behind) or attached(words.form(behind)):
        return None
    if words.opening(behind, "head") is not None:
        further = words.after(behind)
        return further if words.is_word(further) and words.opening(further) is None else behind
    cue = words.opening(behind)
    if cue is None or cue.row.get("sort") == "part":
        return behind
    return behind if cue.row.get("sort") == "class" and definite(cue) else None
