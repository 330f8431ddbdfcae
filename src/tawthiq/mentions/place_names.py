"""Names of places in a sentence: those of the gazetteer, and unknown ones behind a class word (قرية كذا)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from tawthiq.gazetteer.index import Seen
from tawthiq.gazetteer.place import Place
from tawthiq.language import Hit
from tawthiq.mentions.place_unknown import enumerated, followed, headed, reach
from tawthiq.mentions.place_words import Words, attached, definite, has_article

_LONGEST_LIST = 24
_COMMAS = frozenset({"،", ","})
_OPENERS = frozenset({"(", ":", "["})
_AND = "و"
_JOINTS = ("و", "ف")
_DUAL = ("تي", "تين", "تان", "تا", "يين", "يان")
_NO_NAME = ("ات", "ون", "ين", "يه")
"""Endings of plurals and adjectives."""
_BEFORE_NAME = ("in", "on", "to", "from", "near", "direction", "countryside", "border", "road", "between")


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


def names(words: Words, seen: Sequence[Seen]) -> list[Name]:
    """All names of places in a sentence in order; none overlaps another."""
    seen = [one for one in seen if not (_is_head(words, one) or _is_class(words, one))]
    seen = _barest(seen)
    known = {one.first: one for one in seen}
    inside = {position for one in seen for position in range(one.first, one.last + 1)}
    found = _Found()
    for hit in words.classes:
        if hit.first not in inside:
            for name in _classed(words, hit, known):
                found.add(name)
    for one in seen:
        if not _is_cue(words, one):
            found.add(_plain(words, one))
    for name in _unclassed(words, known):
        found.add(name)
    return [found.names[first] for first in sorted(found.names)]


def _barest(seen: Sequence[Seen]) -> list[Seen]:
    """Of two readings of the same words the one without clitics (بليون, not "in Lyon")."""
    best: dict[tuple[int, int], Seen] = {}
    for one in seen:
        other = best.get((one.first, one.last))
        if other is None or (other.proclitic and not one.proclitic):
            best[one.first, one.last] = one
    return list(best.values())


class _Found:
    """Names by their first token; one that overlaps an earlier one is not taken."""

    def __init__(self) -> None:
        self.names: dict[int, Name] = {}
        self._taken: set[int] = set()

    def add(self, name: Name) -> None:
        """Take a name where no other stands yet."""
        positions = range(name.first, name.last + 1)
        if self._taken.isdisjoint(positions):
            self.names[name.first] = name
            self._taken.update(positions)


def _is_head(words: Words, one: Seen) -> bool:
    """A short name that here opens a longer one, which the gazetteer does not hold (تل of تل كذا)."""
    head = words.opening(one.first, "head") if one.first == one.last else None
    return head is not None and not head.row.get("loose") and headed(words, words.after(one.last)) is not None


def _is_class(words: Words, one: Seen) -> bool:
    """The name is spelled like a class word (قرى), which it nearly always is."""
    return one.first == one.last and words.opening(one.first, "class", "classes") is not None


def _is_cue(words: Words, one: Seen) -> bool:
    """The name is also a word that stands around names (الشمالي), and no class word makes it a name here."""
    cue = words.opening(one.first) if one.first == one.last else None
    return cue is not None and (cue.row.get("sort") != "quality" or definite(cue))


def _plain(words: Words, one: Seen) -> Name:
    """A name of the gazetteer; a class word inside it (مدينة كذا) is left out unless it belongs to the name, as in
    the capital of a country."""
    hit = words.opening(one.first, "class")
    inner = hit if hit is not None and hit.last < one.last else None
    first, start = one.first, one.start
    if inner is not None and not inner.row.get("kept") and inner.id != "capital":
        first = words.after(inner.last)
        start = words.sentence.tokens[first].start
    name = words.written(first, one.last, start, one.end)
    return Name(
        first=first,
        last=one.last,
        start=start,
        end=one.end,
        name="ال" + name if one.merged else name,
        places=one.places,
        opener=one.first,
        kind=inner.row.get("level") if inner is not None else None,
        cue=inner.id if inner is not None else None,
        proclitic=one.proclitic,
        joined=one.joined,
    )


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
    further = list(_further(words, hit, first, known)) if several else []
    if several and not first.places and not further and not has_article(words.form(first.first)):
        return  # an adjective (قرى جبلية): a list has two names
    clitic = hit.prefix.lstrip("".join(_JOINTS))[:1]
    opened = replace(first, opener=hit.first, proclitic=clitic, joined=hit.prefix.startswith(_JOINTS))
    yield _kept(words, opened, hit) if hit.row.get("kept") and not several else opened
    if several:
        yield from further


def _kept(words: Words, name: Name, hit: Hit) -> Name:
    """The name with the class word that belongs to it, and the adjective behind (مطار كذا العسكري)."""
    last, behind = name.last, words.after(name.last)
    part = words.opening(behind, "part")
    if part is not None and hit.row.get("level") == "site" and definite(part):
        last = part.last
    end = words.sentence.tokens[last].end if last != name.last else name.end
    whole = words.written(hit.first, last, hit.start, end)
    return replace(name, first=hit.first, last=last, start=hit.start, end=end, name=whole)


def _further(words: Words, hit: Hit, first: Name, known: Mapping[int, Seen]) -> Iterator[Name]:
    """The second and further names of a list; one behind a comma counts when the list goes on behind it."""
    waiting: list[Name] = []
    last = first.last
    for number in range(1, 2 if hit.form.endswith(_DUAL) else _LONGEST_LIST):
        position = words.after(last)
        comma = words.form(position) in _COMMAS
        position = words.after(position) if comma else position
        joined = words.form(position) == _AND
        position = words.after(position) if joined else position
        name = _item(words, hit, position, known, joined=not joined and words.form(position).startswith(_AND))
        if name is None or not (comma or joined or name.joined):
            break
        if comma and not name.places and not enumerated(words, name.last, known):
            break
        last = name.last
        waiting.append(replace(name, listed=number, joined=True))
        if name.places or joined or name.joined:
            yield from waiting
            waiting = []


def _item(words: Words, hit: Hit, position: int, known: Mapping[int, Seen], joined: bool) -> Name | None:
    """The name at a position behind a class word: known, else unknown."""
    one = known.get(position)
    if one is not None and not one.proclitic and (joined or not one.joined):
        longer = any(held.first < one.first or held.last > one.last for held in words.held(position))
        level = None if hit.row.get("loose") and hit.row.get("level") == "town" else hit.row.get("level")
        return None if longer else replace(_plain(words, one), kind=level, cue=hit.id)
    last = None if hit.id == "capital" else reach(words, hit, position, joined, known)
    if last is None:
        return None
    name = _unknown(words, position, last, 1 if joined else 0)
    return replace(name, kind=hit.row.get("level"), cue=hit.id, joined=joined)


def _unknown(words: Words, first: int, last: int, clitics: int) -> Name:
    start = words.sentence.tokens[first].start + clitics
    end = words.sentence.tokens[last].end
    return Name(first, last, start, end, words.written(first, last, start, end), (), first)


def _unclassed(words: Words, known: Mapping[int, Seen]) -> Iterator[Name]:
    """Unknown names without a class word: behind a side or a countryside, or opened by a head (في تل كذا)."""
    for cue in words.cues:
        position = words.after(cue.last)
        sort = cue.row.get("sort")
        if sort in ("direction", "countryside") and not definite(cue) and position not in known:
            if _sided(words, cue, position, known):
                yield _unknown(words, position, position, 0)
        elif sort == "link" and cue.row.get("loose") and (belonging := words.before(cue.first)) >= 0:
            if _placed(words, belonging, known):
                yield _unknown(words, belonging, belonging, 0)
        elif sort == "in" and position not in known and _named_beside(words, position, known):
            yield _unknown(words, position, position, 0)
        elif sort == "head" and cue.first not in known:
            last = headed(words, position)
            if last is not None and last not in known and _opens_name(words, cue, last, known):
                name = _unknown(words, cue.first, last, cue.start - words.sentence.tokens[cue.first].start)
                yield replace(name, proclitic=cue.prefix)


def _placed(words: Words, position: int, known: Mapping[int, Seen]) -> bool:
    """A word with the article between "in" and "belonging to" that means nothing else is a name."""
    if position in known or words.held(position) or words.opening(position) is not None:
        return False
    return has_article(words.form(position)) and words.closing(words.before(position), "in") is not None


def _named_beside(words: Words, position: int, known: Mapping[int, Seen]) -> bool:
    """A word with the article between "in" and the side of a known place that means nothing else is a name
    (في المخدرة غربي كذا)."""
    if words.held(position) or words.opening(position) is not None or not has_article(words.form(position)):
        return False
    if words.form(position).endswith(_NO_NAME):
        return False
    side = words.opening(words.after(position), "direction", "countryside")
    return side is not None and not definite(side) and words.after(side.last) in known


def _opens_name(words: Words, cue: Hit, last: int, known: Mapping[int, Seen]) -> bool:
    """A preposition or a side stands before a head; behind one that is also an everyday word, a larger place."""
    if cue.prefix != "ب" and words.closing(words.before(cue.first), *_BEFORE_NAME) is None:
        return False
    return not cue.row.get("loose") or followed(words, last, known)


def _sided(words: Words, cue: Hit, position: int, known: Mapping[int, Seen]) -> bool:
    """The word behind a side or a countryside is a name: it means nothing else and could be one."""
    form = words.form(position)
    if not words.is_word(position) or attached(form) or words.held(position) or words.opening(position) is not None:
        return False
    if cue.form.endswith(("ي", "يه")) and not has_article(form):
        return False
    return has_article(form) or cue.row.get("sort") == "countryside" or followed(words, position, known)
