"""Everything that one language knows, loaded from data, checked and frozen.

A lexicon row (`tawthiq.rows`) says which forms carry which meaning; `Language.scan` finds the rows in a sentence. This
module knows how Arabic words are inflected and which proclitics they may carry, and nothing about any single word.
"""

from __future__ import annotations

import functools
import itertools
from bisect import bisect_right
from collections.abc import Iterable
from typing import Any, NamedTuple

import ahocorasick

from tawthiq.errors import DataError
from tawthiq.inflection import PREFIXES, expand
from tawthiq.rows import ATTRIBUTES, DATA, Row, read_rows, read_yaml
from tawthiq.text import Sentence, split

__all__ = ["ATTRIBUTES", "DATA", "SHIELD", "Hit", "Language", "Row", "load", "matches", "read_rows", "read_yaml"]

SHIELD = "shield"


class Hit(NamedTuple):
    """A row of language data seen in a sentence.

    Attributes:
        row: the row.
        first, last: positions of its tokens in the sentence, last inclusive.
        start, end: code points into the text, without the proclitics.
        prefix: the proclitics before it, folded ("", "و", "بال" …).
        form: the matched comparison form, without proclitics, with suffixes.
        tag: what the inflection says (`present`, `plural` verb …), "" when it says nothing.
    """

    row: Row
    first: int
    last: int
    start: int
    end: int
    prefix: str
    form: str
    tag: str = ""

    @property
    def id(self) -> str:
        """The row's id."""
        return self.row.id


Entry = tuple[Any, frozenset[str], str, str]


class Language:
    """What one language knows: its rows by domain and the automaton that finds them."""

    def __init__(self, code: str, rows: Iterable[Row]) -> None:
        self.code = code
        self.rows = tuple(rows)
        self._automaton = _automaton(self.rows)

    def scan(self, sentence: Sentence, shields: bool = False) -> tuple[Hit, ...]:
        """All rows seen in a sentence, in order of their last token; in one domain the longer form wins.

        Args:
            sentence: to look at.
            shields: also those rows that mean nothing and only shield a longer phrase from shorter rows (id `shield`).
        """
        seen = _longest(sightings(self._automaton, sentence))
        return tuple(
            Hit(row, first, last, start, end, prefix, form, tag)
            for row, tag, prefix, form, first, last, start, end in seen
            if shields or row.id != SHIELD
        )

    def domain(self, name: str) -> tuple[Row, ...]:
        """All rows of a domain, in file order."""
        return tuple(row for row in self.rows if row.domain == name)


Sighting = tuple[Any, str, str, str, int, int, int, int]
"""Something seen: (thing, tag, proclitics, form, first, last, start, end)."""


def sightings(automaton: ahocorasick.Automaton, sentence: Sentence) -> list[Sighting]:
    """All patterns of an automaton in a sentence, in order of their last token.

    The automaton holds comparison forms that end in a space, each with a tuple of `Entry`: the thing it stands for,
    the proclitics it may carry, a tag and the form itself without the space.
    """
    stream, starts, positions = sentence.stream
    tokens, found = sentence.tokens, []
    for stop, entries in automaton.iter(stream):
        at = stop - len(entries[0][3])
        word = bisect_right(starts, at) - 1
        prefix = stream[starts[word] : at]
        for thing, prefixes, tag, form in entries:
            if prefix in prefixes:
                first, last = positions[word], positions[bisect_right(starts, stop) - 1]
                start = skip(sentence, first, len(prefix)) if prefix else tokens[first].start
                found.append((thing, tag, prefix, form, first, last, start, tokens[last].end))
    return found


def skip(sentence: Sentence, index: int, letters: int) -> int:
    """The offset behind the first folded letters of a token; one letter may stand for several code points."""
    token = sentence.tokens[index]
    if token.end - token.start == len(token.form):
        return token.start + letters
    return token.end - (len(token.form) - letters) if token.end - token.start > len(token.form) else token.start


def _longest(seen: list[Sighting]) -> list[Sighting]:
    """What does not lie inside a longer sighting of the same domain, in the order given."""
    widest: dict[str, tuple[int, int]] = {}
    kept = []
    for k in sorted(range(len(seen)), key=lambda k: (-seen[k][5], seen[k][4])):
        domain, first, last = seen[k][0].domain, seen[k][4], seen[k][5]
        begin, stop = widest.get(domain, (first + 1, last))
        if first < begin:
            widest[domain] = first, last
        elif first > begin or last < stop:
            continue
        kept.append(k)
    return [seen[k] for k in sorted(kept)]


def _automaton(rows: Iterable[Row]) -> ahocorasick.Automaton:
    entries: dict[str, dict[tuple[str, str], Entry]] = {}
    for row in rows:
        for pattern, kind, tag in expand(row.kind, row.forms, row.attributes):
            text = pattern + " "
            seen = entries.setdefault(text, {})
            before = seen[row.key, tag][1] if (row.key, tag) in seen else frozenset()
            seen[row.key, tag] = (row, before | PREFIXES[kind], tag, pattern)
    automaton = ahocorasick.Automaton()
    for text, found in entries.items():
        automaton.add_word(text, tuple(found.values()))
    automaton.make_automaton()
    return automaton


@functools.lru_cache(maxsize=4)
def load(code: str = "ar") -> Language:
    """The language of a code, from `data/languages/<code>/`.

    Raises:
        DataError: the folder is missing, or a row is wrong.
    """
    folder = DATA / "languages" / code
    if not folder.is_dir():
        raise DataError(f"no language data for {code!r}", str(folder))
    return Language(code, itertools.chain.from_iterable(read_rows(path) for path in sorted(folder.glob("*.yml"))))


def matches(language: Language, row: Row, text: str) -> bool:
    """Whether the row is seen in a text."""
    return any(hit.row.key == row.key for sentence in split(text) for hit in language.scan(sentence, shields=True))
