"""Names of places in a sentence: those of the gazetteer, and unknown ones behind a class word (قرية كذا)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from tawthiq.gazetteer.index import Seen
from tawthiq.gazetteer.place import Place
from tawthiq.language import Hit
from tawthiq.mentions.place_words import Words, attached, definite, has_article

_LONGEST_LIST = 24
_NEVER = frozenset({"actors", "dates", "numbers", "cues", "speakers", "furniture"})
_COMMAS = frozenset({"،", ","})
_OPENERS = frozenset({"(", ":", "["})
_AND = "و"
_DUAL = ("تي", "تين", "تان", "تا", "يين", "يان")


@dataclass(frozen=True, slots=True)
class Name:
    """A place name and the class word that it follows.

    Attributes:
        first, last: positions of its tokens.
        start, end: code points.
        name: as in the text.
        places: places of that name in the gazetteer; none for an unknown name.
        opener: position of the first token of the class word, else of the name.
        kind: level of the class word, None without one.
        cue: id of the class word, None without one.
        proclitic: preposition that sticks to the outermost word.
        joined: "and" sticks to the outermost word.
        listed: position in an enumeration.
        plain: the name without a class word that belongs to it (مخيم).
    """

    first: int
    last: int
    start: int
    end: int
    name: str
    places: tuple[Place, ...]
    opener: int
    kind: str | None = None
    cue: str | None = None
    proclitic: str = ""
    joined: bool = False
    listed: int = 0
    plain: str = ""


def names(words: Words, seen: Sequence[Seen]) -> list[Name]:
    """All names of places in a sentence in order; none overlaps another."""
    known = {one.first: one for one in seen}
    inside = {position for one in seen for position in range(one.first, one.last + 1)}
    found: dict[int, Name] = {}
    for hit in words.classes:
        if hit.first in inside and _holds(known, hit):
            continue
        for name in _classed(words, hit, known):
            found.setdefault(name.first, name)
    taken = {position for name in found.values() for position in range(name.first, name.last + 1)}
    for one in seen:
        if one.first not in taken:
            found[one.first] = _plain(words, one)
    return [found[first] for first in sorted(found)]


def _holds(known: Mapping[int, Seen], hit: Hit) -> bool:
    """The class word is a part of a name of the gazetteer (ريف دمشق, مخيم اليرموك)."""
    return any(one.first <= hit.first <= one.last for one in known.values())


def _plain(words: Words, one: Seen) -> Name:
    hit = words.opening(one.first, "class")
    inner = hit is not None and hit.last < one.last
    return Name(
        first=one.first,
        last=one.last,
        start=one.start,
        end=one.end,
        name=_written(words, one),
        places=one.places,
        opener=one.first,
        kind=hit.row.get("level") if hit is not None and inner else None,
        cue=hit.id if hit is not None and inner else None,
        proclitic=one.proclitic,
        joined=one.joined,
    )


def _written(words: Words, one: Seen) -> str:
    name = words.written(one.first, one.last, one.start, one.end)
    return "ال" + name if one.merged else name


def _classed(words: Words, hit: Hit, known: Mapping[int, Seen]) -> Iterator[Name]:
    """The names behind a class word: one, two after a dual, a list after a plural."""
    several = hit.row.get("sort") == "classes"
    if definite(hit) and hit.id != "capital":
        return
    position = words.after(hit.last)
    if several and (words.form(position) in _OPENERS or words.opening(position, "skip")):
        skipped = words.opening(position, "skip")
        position = words.after(skipped.last if skipped else position)
    first = _item(words, hit, position, known, joined=False)
    if first is None:
        return
    clitic = hit.prefix.lstrip("وف")[:1]
    opened = replace(first, opener=hit.first, proclitic=clitic, joined=hit.prefix.startswith(("و", "ف")))
    yield _kept(words, opened, hit) if hit.row.get("kept") and not several else opened
    if several:
        yield from _further(words, hit, first, known)


def _kept(words: Words, name: Name, hit: Hit) -> Name:
    """The name with the class word that belongs to it, and the adjective behind (مطار كذا العسكري)."""
    last, behind = name.last, words.after(name.last)
    part = words.opening(behind, "part")
    if part is not None and hit.row.get("level") == "site" and definite(part) == has_article(words.form(behind)):
        last = part.last
    end = words.sentence.tokens[last].end if last != name.last else name.end
    whole = words.written(hit.first, last, hit.start, end)
    return replace(name, first=hit.first, last=last, start=hit.start, end=end, name=whole, plain=name.name)


def _further(words: Words, hit: Hit, first: Name, known: Mapping[int, Seen]) -> Iterator[Name]:
    """The second and further names of a list; one behind a comma counts when the list goes on behind it."""
    waiting: list[Name] = []
    last = first.last
    dual = len(hit.form) > 3 and hit.form.endswith(_DUAL)
    for number in range(1, 2 if dual else _LONGEST_LIST):
        position = words.after(last)
        comma = words.form(position) in _COMMAS
        position = words.after(position) if comma else position
        joined = words.form(position) == _AND
        position = words.after(position) if joined else position
        name = _item(words, hit, position, known, joined=not joined and words.form(position).startswith(_AND))
        if name is None or not (comma or joined or name.joined):
            break
        last = name.last
        waiting.append(replace(name, listed=number, joined=True))
        if name.places or joined or name.joined:
            yield from waiting
            waiting = []


def _item(words: Words, hit: Hit, position: int, known: Mapping[int, Seen], joined: bool) -> Name | None:
    one = known.get(position)
    if one is not None and not one.proclitic and (joined or not one.joined):
        if words.held(position) and not _free(words, hit, position, has_article(words.form(position))):
            return None
        name = _plain(words, one)
        return replace(name, kind=hit.row.get("level"), cue=hit.id)
    return _unknown(words, hit, position, joined)


def _unknown(words: Words, hit: Hit, position: int, joined: bool) -> Name | None:
    """A name that the gazetteer does not hold: one to three words that mean nothing else."""
    form = words.form(position)[1:] if joined else words.form(position)
    if not words.is_word(position) or len(form) < 2 or attached(form) or (joined and len(form) < 3):
        return None
    head = words.opening(position, "head")
    cue = words.opening(position)
    if cue is not None and head is None and cue.row.get("sort") != "part":
        return None
    if head is None and not _free(words, hit, position, has_article(form)):
        return None
    last = _until(words, position, form, head is not None)
    if last is None:
        return None
    token = words.sentence.tokens[position]
    start = token.start + (1 if joined else 0)
    end = words.sentence.tokens[last].end
    return Name(
        position, last, start, end, words.written(position, last, start, end), (), position,
        kind=hit.row.get("level"), cue=hit.id, joined=joined,
    )  # fmt: skip


def _free(words: Words, hit: Hit, position: int, article: bool) -> bool:
    """The word means nothing else that could stand behind this class word."""
    held = words.held(position)
    if hit.row.get("loose") and not article:
        return False
    if not held:
        return True
    if not article or hit.row.get("loose") or hit.row.get("sort") == "classes":
        return False
    return not any(one.row.domain in _NEVER or one.row.kind == "verb" for one in held)


def _until(words: Words, position: int, form: str, head: bool) -> int | None:
    """The last token of an unknown name; None when its opening word stands alone."""
    behind = words.after(position)
    follows = words.form(behind)
    if head:
        return _headed(words, behind)
    if not words.is_word(behind):
        return position
    part = words.opening(behind, "part")
    side = words.opening(behind, "direction")
    if has_article(form):
        feminine = (part or side) is not None and follows.endswith("يه") and has_article(follows)
        return behind if feminine or (part is not None and has_article(follows)) else position
    if not has_article(follows):
        return position
    if words.opening(behind) is not None and part is None:
        return position
    return position if words.held(behind) else behind


def _headed(words: Words, behind: int) -> int | None:
    """The last token of a name that opens with a head (تل, أبو): one more word, two where that is a head too."""
    if not words.is_word(behind) or attached(words.form(behind)):
        return None
    if words.opening(behind, "head") is not None:
        further = words.after(behind)
        if words.is_word(further) and words.opening(further) is None and not words.held(further):
            return further
        return behind
    if words.opening(behind) is not None and words.opening(behind, "part") is None:
        return None
    return behind
