"""Places that stand side by side: lists, a place and the larger one that it lies in, two names of one place."""

from __future__ import annotations

from dataclasses import replace

from tawthiq.gazetteer.mention import PlaceMention
from tawthiq.gazetteer.place import RANKS
from tawthiq.mentions.place_words import Words

_COMMAS = frozenset({"،", ","})
_SHARED = frozenset({"countryside", "between"})
_LOOSE_MARKS = frozenset({"(", ")", "-", "–", "/"})
_FRONTS = frozenset({"front", "fronts"})
_TERRAIN = frozenset({"mountain", "valley"})
_OPENERS = (
    "in",
    "on",
    "to",
    "from",
    "near",
    "direction",
    "countryside",
    "border",
    "road",
    "between",
    "classes",
    "class",
)
_CAPITAL = "capital"
_HYPHENS = frozenset({"-", "–"})


def joined(words: Words, mentions: list[PlaceMention]) -> list[PlaceMention]:
    """Put larger places inside the more specific ones that they stand beside; lists share what follows them."""
    done: list[PlaceMention] = []
    group = 0
    for mention in mentions:
        if done and _adjacent(words, done[-1], mention):
            if _is_joined(words, done[-1], mention):
                done.append(_listed(done[-1], mention))
                continue
            if _one_place(done[-1], mention):
                done[-1] = _by_both(done[-1], mention)
                continue
            if _lies_in(done[-1], mention):
                done[group:] = [_inside(words, one, mention) for one in done[group:]]
                continue
            if _opens(done[-1], mention):
                done[-1] = replace(_inside(words, mention, done[-1]), reach=(done[-1].reach[0], mention.reach[1]))
                group = len(done) - 1
                continue
        group = len(done)
        done.append(mention)
    return done


def _adjacent(words: Words, left: PlaceMention, right: PlaceMention) -> bool:
    """Only links, adjectives and one comma stand between two phrases."""
    position, commas = words.after(left.reach[1]), 0
    while position < right.reach[0]:
        if words.form(position) in _COMMAS:
            commas += 1
        elif (cue := words.opening(position, "link", "quality")) is not None:
            position = cue.last
        elif words.form(position) not in _LOOSE_MARKS:
            return False
        position = words.after(position)
    return commas <= 1


def _is_joined(words: Words, before: PlaceMention, mention: PlaceMention) -> bool:
    opener = words.form(mention.reach[0])
    if mention.role == "besides":
        return True
    if before.relation == "on_road" and words.form(words.before(mention.reach[0])) in _HYPHENS:
        return True
    return words.form(words.before(mention.reach[0])) == "و" or mention.listed > 0 or _conjoined(words, mention, opener)


def _conjoined(words: Words, mention: PlaceMention, opener: str) -> bool:
    token = words.sentence.tokens[mention.reach[0]]
    if mention.reach[0] == mention.first:
        return opener.startswith("و") and mention.start > token.start
    cue = words.opening(mention.reach[0], *_OPENERS)
    return cue is not None and cue.prefix.startswith(("و", "ف"))


def _one_place(left: PlaceMention, right: PlaceMention) -> bool:
    """Two names of one place stand side by side (العاصمة السورية دمشق، عين العرب - كوباني)."""
    if right.role is not None or right.relation is not None or right.cue is not None:
        return False
    return bool({place.id for place in left.candidates} & {place.id for place in right.candidates})


def _by_both(left: PlaceMention, right: PlaceMention) -> PlaceMention:
    """The first name; for a capital told by its country the name behind."""
    reach = (left.reach[0], right.reach[1])
    if left.cue != _CAPITAL:
        return replace(left, reach=reach)
    return replace(right, reach=reach, role=left.role, relation=left.relation, detail=left.detail, cue=left.cue,
                   kind=left.kind, aside=left.aside, weak=left.weak and right.weak)  # fmt: skip


def _listed(left: PlaceMention, right: PlaceMention) -> PlaceMention:
    """The next place of an enumeration takes the preposition and, in "between", the relation of the one before."""
    alike = right.role is None and right.cue == left.cue
    shared = left.relation in _SHARED or (left.relation in ("on_road", "near") and alike)
    relation = right.relation or (left.relation if shared else None)
    role = right.role or left.role
    weak = right.weak and left.weak
    aside = right.aside or left.aside
    return replace(right, relation=relation, role=role, weak=weak, aside=aside, listed=right.listed or left.listed + 1)


def size(mention: PlaceMention) -> int:
    """How large what is meant is, from a site (0) to a country (5)."""
    if mention.relation == "countryside":
        return RANKS["governorate"] if mention.kind is None else RANKS["district"]
    if mention.kind is not None:
        return RANKS[mention.kind]
    return max((place.size for place in mention.candidates), default=RANKS["town"])


def _lies_in(small: PlaceMention, large: PlaceMention) -> bool:
    if large.role in ("to", "from") and large.relation is None:
        return False
    if small.relation == "on_road" and large.relation == "near":
        return False
    if large.relation is not None and large.relation not in ("between", "on_road"):
        return size(large) >= size(small) or large.relation != "countryside"
    if large.cue in _FRONTS and small.cue is not None and small.cue not in _FRONTS:
        return True
    if large.cue in _TERRAIN and large.role == "in":
        return small.kind != "site"
    if large.role in ("in", "of") or large.cue is not None:
        return size(large) >= size(small)
    return size(large) > size(small)


def _opens(large: PlaceMention, small: PlaceMention) -> bool:
    """The larger place comes first (في ريف كذا، بلدة كذا)."""
    if small.cue in _FRONTS or large.weak or large.role in ("to", "from"):
        return False
    return size(large) > size(small) and small.role in (None, "in")


def _inside(words: Words, small: PlaceMention, large: PlaceMention) -> PlaceMention:
    last = max(small.reach[1], large.reach[1])
    behind = words.after(small.last)
    detail = words.written(behind, last) if behind <= last and large.first > small.first else large.detail or large.name
    return replace(
        small,
        within=(*small.within, large, *large.within),
        reach=(small.reach[0], last),
        detail=detail.strip(" ،,()-"),
        weak=small.weak and words.before(small.reach[0]) < 0 and large.cue is None,
        role=small.role or large.role,
    )
