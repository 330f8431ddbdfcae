"""Places named in a sentence: towns, villages, districts, countries, with sides, distances and what they lie in.

The most specific place is the mention; the larger ones that the text gives with it (بريف كذا, شمالي كذا) are kept
inside it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawthiq.gazetteer.index import Gazetteer, Seen
from tawthiq.gazetteer.mention import PlaceMention
from tawthiq.gazetteer.place import RANKS
from tawthiq.language import Hit
from tawthiq.mentions.place_back import back
from tawthiq.mentions.place_lists import joined, size
from tawthiq.mentions.place_names import Name, names
from tawthiq.mentions.place_phrases import Phrase, phrase
from tawthiq.mentions.place_words import DOMAIN, Words, definite
from tawthiq.text import Sentence

_BEARERS = frozenset({"actors", "speakers"})
_NAMING = frozenset({"class", "classes", "head", "direction", "countryside", "back"})
_LANDS = frozenset({"countryside", *(f"{side}_of" for side in ("north", "south", "east", "west"))})
_FRONTS = frozenset({"front", "fronts"})
_BIG, _VILLAGE, _HAMLET, _AREA = 2, 4, 5, 3
_SHORT = 3
_FAR_KM = 50.0
_PLACING = frozenset({"in", "to", "from", "on"})

__all__ = ["PlaceMention", "find"]


def find(sentence: Sentence, hits: Sequence[Hit], gazetteer: Gazetteer, text: str) -> tuple[PlaceMention, ...]:
    """The places named in a sentence, in order.

    Args:
        sentence: the sentence.
        hits: everything that `Language.scan` saw in it.
        gazetteer: known names.
        text: the text of the report.
    """
    seen = gazetteer.scan(sentence)
    if not seen and not any(hit.row.domain == DOMAIN and hit.row.get("sort") in _NAMING for hit in hits):
        return ()
    words = Words(sentence, hits, text)
    free = [one for one in seen if not _borne(words, one) and not _dates(words, one)]
    mentions = [_mention(words, name, phrase(words, name)) for name in names(words, free)]
    stand = [_lifted(words, mention) for mention in joined(words, mentions) if _stands(words, mention)]
    return tuple(sorted((*stand, *back(words, stand)), key=lambda mention: mention.first))


def _borne(words: Words, one: Seen) -> bool:
    """The name is a part of the longer name of an organisation, an office or a source."""
    if one.first in words.elsewhere:
        return True
    return any(
        hit.row.domain in _BEARERS and (hit.first < one.first or hit.last > one.last)
        for position in range(one.first, one.last + 1)
        for hit in words.held(position)
    )


def _dates(words: Words, one: Seen) -> bool:
    """The name is that of a month or day, and no class word stands before it."""
    if one.first != one.last or not any(hit.row.domain == "dates" for hit in words.held(one.first)):
        return False
    return words.closing(words.before(one.first), "class") is None


def _mention(words: Words, name: Name, around: Phrase) -> PlaceMention:
    detail = words.written(around.opened, around.last, around.said) if around.relation else None
    return PlaceMention(
        first=name.first,
        last=name.last,
        start=name.start,
        end=name.end,
        rule=_rule(name, around),
        name=name.name,
        kind="governorate" if name.cue is None and _heads(words, name) and _governs(name) else name.kind,
        cue=name.cue,
        relation=around.relation,
        km=around.km,
        candidates=name.places,
        detail=detail,
        role=around.role,
        weak=_weak(words, name, around),
        listed=name.listed,
        reach=(around.first, around.last),
        aside=_aside(words, around),
    )


def _aside(words: Words, around: Phrase) -> bool:
    """Right before the phrase somebody is said to stand, live or come from there; not where he is struck."""
    return words.closing(words.before(around.first), "seat") is not None


def _rule(name: Name, around: Phrase) -> str:
    known = "known" if name.places else "unknown"
    parts = ["place", known, *(["class"] if name.cue else []), *([around.relation] if around.relation else [])]
    return ".".join(parts)


def _weak(words: Words, name: Name, around: Phrase) -> bool:
    """Nothing beside the name says that a place is meant, or it is only what a distance is measured from."""
    if around.km is not None and around.km > _FAR_KM:
        return True
    if around.relation == "between" and _party(words, words.after(name.last)):
        return True
    if name.cue is not None or around.relation is not None or around.role in _PLACING:
        return False
    before, behind = words.before(name.first), words.after(name.last)
    office = words.closing(before, "body")
    if office is not None and not definite(office):
        return True
    if any(hit.row.domain in _BEARERS for hit in words.held(name.first)):
        return True
    if any(hit.row.domain == "speech" for hit in words.held(before)):
        return True
    if words.form(behind) == ":":
        return not _heads(words, name)
    if before < 0 and (not words.is_word(behind) or around.last == len(words.sentence.tokens) - 1):
        return True
    return all(
        place.level == "country" or place.source == "geonames" or (place.rank >= _VILLAGE and place.size < _AREA)
        for place in name.places
    )


def _party(words: Words, position: int) -> bool:
    """A party is named there: the capital before it stands for a government ("بين أنقرة والمتمردين")."""
    return any(hit.row.domain == "actors" for hit in words.held(position))


def _heads(words: Words, name: Name) -> bool:
    """The name opens the line as its heading (كذا::); a capital before one colon is a speaker."""
    colon = words.after(name.last)
    if words.before(name.first) >= 0 or words.form(colon) != ":":
        return False
    return words.form(colon + 1) == ":" or _governs(name)


def _governs(name: Name) -> bool:
    return any(place.level == "governorate" and place.rank > 1 for place in name.places)


def _lifted(words: Words, mention: PlaceMention) -> PlaceMention:
    """A site, or a front that the gazetteer does not hold, is a detail of the town or district beside it."""
    if not mention.within:
        return mention
    front = mention.cue in _FRONTS and not mention.candidates
    large = mention.within[0]
    landmark = mention.relation == "near" and mention.cue is None and large.role == "in" and large.cue is not None
    if not (front or landmark or _is_site(mention)):
        return mention
    beside = large.relation is not None
    if size(large) > RANKS["district"] or _is_site(large) or (beside and (front or not _is_town(large))):
        return mention
    detail = words.written(mention.first, mention.reach[1], mention.start)
    return replace(
        large, detail=detail, role=mention.role, listed=mention.listed, reach=mention.reach, within=mention.within[1:]
    )


def _is_site(mention: PlaceMention) -> bool:
    if mention.candidates and mention.cue is None:
        return all(place.level == "site" for place in mention.candidates)
    return mention.kind == "site"


def _is_town(mention: PlaceMention) -> bool:
    """A town by its class word, or by name and no governorate of that name."""
    if mention.kind is not None:
        return mention.kind == "town"
    return bool(mention.candidates) and all(place.size <= RANKS["town"] for place in mention.candidates)


def _stands(words: Words, mention: PlaceMention) -> bool:
    """A name that is also an everyday word needs a class word or a larger place beside it."""
    if mention.cue is not None or not mention.candidates or mention.within:
        return True
    if all(place.common_word for place in mention.candidates):
        return False
    if mention.first != mention.last:
        return True
    held = [hit for hit in words.held(mention.first) if hit.row.domain not in _BEARERS]
    if _means_else(mention, held):
        return False
    placed = mention.relation in _LANDS or (mention.role == "in" and not held)
    letters = mention.end - mention.start
    small = all(place.rank >= _VILLAGE for place in mention.candidates)
    if letters < _SHORT or (small and letters == _SHORT):
        return placed
    if any(place.source == "curated" or place.rank <= _BIG for place in mention.candidates):
        return True
    if held or mention.role == "of":
        return False
    return mention.relation in _LANDS or any(place.rank < _HAMLET for place in mention.candidates)


def _means_else(mention: PlaceMention, held: Sequence[Hit]) -> bool:
    """A lone word is more likely the other word that is spelled like it: a verb, or a noun for a small place's name."""
    placed = mention.role is not None or mention.relation is not None
    if not held or any(place.level == "country" for place in mention.candidates):
        return False
    if all(hit.row.kind == "verb" for hit in held):
        # No verb follows a preposition or a side.
        return not placed
    return all(place.rank > _BIG and place.size < RANKS["district"] for place in mention.candidates)
