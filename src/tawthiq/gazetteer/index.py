"""The gazetteer in memory: places by name, and the automaton that finds their names in a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

import ahocorasick

from tawthiq.gazetteer.place import RANKS, Place, apart
from tawthiq.gazetteer.spelling import folded, heads, spellings
from tawthiq.inflection import PREFIXES
from tawthiq.language import Entry, sightings, skip
from tawthiq.text import Sentence

_SAME_KM = 30.0
_CLASSES: Mapping[str, int] = {level: max(2, rank) for level, rank in RANKS.items()}
_ARTICLE = "ال"
_MERGED = "لل"
_CONJUNCTIONS = ("و", "ف")


@dataclass(frozen=True, slots=True)
class Seen:
    """A name of the gazetteer seen in a sentence.

    Attributes:
        first, last: positions of its tokens, last inclusive.
        start, end: code points into the text, without proclitics, with the article of the name.
        proclitic: the preposition that sticks to it (ب, ك, ل), "" when none.
        joined: a conjunction (و, ف) sticks to it.
        merged: the article of the name is swallowed by its preposition (للرقة).
        places: all places of that name, curated ones first.
    """

    first: int
    last: int
    start: int
    end: int
    proclitic: str
    joined: bool
    merged: bool
    places: tuple[Place, ...]


class Gazetteer:
    """Places by name. Rows given earlier win over later ones of the same name and level within 30 km."""

    def __init__(self, places: Iterable[Place]) -> None:
        given = tuple(places)
        self._by_name, self.places = _merged(given, heads(given))
        self._by_id = {place.id: place for place in self.places}
        self._automaton = _compiled(self._by_name)

    def named(self, name: str) -> tuple[Place, ...]:
        """All places of a name, curated ones first."""
        return self._by_name.get(folded(name), ())

    def get(self, ident: str) -> Place | None:
        """The place of an id."""
        return self._by_id.get(ident)

    def scan(self, sentence: Sentence) -> tuple[Seen, ...]:
        """All names seen in a sentence, in order; a name inside a longer name is left out."""
        found = [
            _seen(sentence, places, prefix, first, last, start, end)
            for places, _, prefix, _, first, last, start, end in sightings(self._automaton, sentence)
        ]
        return tuple(_longest(found))


def _seen(
    sentence: Sentence, places: tuple[Place, ...], prefix: str, first: int, last: int, start: int, end: int
) -> Seen:
    joined = prefix.startswith(_CONJUNCTIONS)
    clitics = prefix.removesuffix(_ARTICLE)
    if clitics != prefix:
        start = skip(sentence, first, len(clitics)) if clitics else sentence.tokens[first].start
    merged = clitics.endswith(_MERGED)
    return Seen(first, last, start, end, clitics[joined:][:1], joined, merged, places)


def _longest(found: list[Seen]) -> Iterator[Seen]:
    """In order, the names that do not lie inside a longer one."""
    widest = (-1, -1)
    for seen in sorted(found, key=lambda one: (one.first, -one.last)):
        span = (seen.first, seen.last)
        if seen.last > widest[1]:
            widest = span
        if span == widest:
            yield seen


def _merged(given: Iterable[Place], shared: frozenset[str]) -> tuple[dict[str, tuple[Place, ...]], tuple[Place, ...]]:
    """Places by spelling and the places kept: a later row of the same name and level nearby only lends its P-code."""
    by_name: dict[str, list[str]] = {}
    kept: dict[str, Place] = {}
    for place in given:
        forms = dict.fromkeys(spellings(place, shared))
        same = _same(place, forms, by_name, kept)
        if same is not None and same.source == place.source == "curated" and same.id != place.id:
            same = None
        if same is not None:
            kept[same.id] = _enriched(same, place)
            forms = dict.fromkeys([folded(place.name)])
        else:
            kept[place.id] = place
        for form in forms:
            idents = by_name.setdefault(form, [])
            if (ident := (same or place).id) not in idents:
                idents.append(ident)
    return {form: tuple(kept[ident] for ident in idents) for form, idents in by_name.items()}, tuple(kept.values())


def _same(
    place: Place, forms: Iterable[str], by_name: Mapping[str, list[str]], kept: Mapping[str, Place]
) -> Place | None:
    if place.id in kept:
        return kept[place.id]
    for form in forms:
        for ident in by_name.get(form, ()):
            other = kept[ident]
            if _CLASSES[other.level] == _CLASSES[place.level] and _near(other, place):
                return other
    return None


def _near(one: Place, other: Place) -> bool:
    distance = apart(one, other)
    if distance is not None:
        return distance <= _SAME_KM
    return one.country == other.country and (not one.admin1 or not other.admin1 or one.admin1 == other.admin1)


def _enriched(place: Place, other: Place) -> Place:
    """The place with the P-code, point or English name that only the other row of it has."""
    return replace(
        place,
        pcode=place.pcode or other.pcode,
        lat=other.lat if place.lat is None else place.lat,
        lon=other.lon if place.lon is None else place.lon,
        name_en=place.name_en or other.name_en,
        admin1=place.admin1 or other.admin1,
    )


def _compiled(by_name: Mapping[str, tuple[Place, ...]]) -> ahocorasick.Automaton:
    patterns: dict[str, list[Entry]] = {}
    for form, places in by_name.items():
        kind = "bare"
        if form.startswith(_ARTICLE) and len(form.split(" ", 1)[0]) > 4:
            form, kind = form[2:], "al"
        patterns.setdefault(form + " ", []).append((places, PREFIXES[kind], "", form))
    automaton = ahocorasick.Automaton()
    for pattern, entries in patterns.items():
        automaton.add_word(pattern, tuple(entries))
    automaton.make_automaton()
    return automaton
