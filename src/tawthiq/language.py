"""Everything that one language knows, loaded from data, checked and frozen.

A lexicon row (`tawthiq.rows`) says which forms carry which meaning; `Language.scan` finds the rows in a sentence. This
module knows how Arabic words are inflected and which proclitics they may carry, and nothing about any single word.
"""

from __future__ import annotations

import functools
import itertools
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import ahocorasick

from tawthiq.errors import DataError
from tawthiq.inflection import PREFIXES, expand
from tawthiq.rows import ATTRIBUTES, DATA, Row, read_rows, read_yaml
from tawthiq.text import Sentence, split

__all__ = ["ATTRIBUTES", "DATA", "SHIELD", "Hit", "Language", "Row", "load", "matches", "read_rows", "read_yaml"]

SHIELD = "shield"
_TRANSPARENT = frozenset({"quote", "joint"})


@dataclass(frozen=True, slots=True, eq=False)
class Hit:
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
        hits = [
            Hit(row, first, last, start, end, prefix, form, tag)
            for row, tag, prefix, form, first, last, start, end in sightings(self._automaton, sentence)
        ]
        return tuple(hit for hit in _longest(hits) if shields or hit.row.id != SHIELD)

    def domain(self, name: str) -> tuple[Row, ...]:
        """All rows of a domain, in file order."""
        return tuple(row for row in self.rows if row.domain == name)


def sightings(
    automaton: ahocorasick.Automaton, sentence: Sentence
) -> Iterator[tuple[Any, str, str, str, int, int, int, int]]:
    """All patterns of an automaton in a sentence: (thing, tag, proclitics, form, first, last, start, end).

    The automaton holds comparison forms that end in a space, each with a tuple of `Entry`: the thing it stands for,
    the proclitics it may carry, a tag and the form itself without the space.
    """
    stream, starts, where = _stream(sentence)
    for stop, entries in automaton.iter(stream):
        last = where[stop]
        at = stop - len(entries[0][3])
        begin = starts[bisect_right(starts, at) - 1]
        prefix = stream[begin:at]
        for thing, prefixes, tag, form in entries:
            if prefix in prefixes:
                first = where[~begin]
                start = skip(sentence, first, len(prefix)) if prefix else sentence.tokens[first].start
                yield thing, tag, prefix, form, first, last, start, sentence.tokens[last].end


def _stream(sentence: Sentence) -> tuple[str, list[int], dict[int, int]]:
    """The comparison forms joined by spaces, quote marks left out; where each token starts and ends in it.

    The mapping holds end position -> token and, under the bitwise complement, start position -> token.
    """
    forms, starts, where, at = [], [], {}, 0
    for index, token in enumerate(sentence.tokens):
        if token.kind in _TRANSPARENT or not token.form:
            continue
        forms.append(token.form)
        starts.append(at)
        where[~at] = index
        at += len(token.form) + 1
        where[at - 1] = index
    return " ".join(forms) + " ", starts, where


def skip(sentence: Sentence, index: int, letters: int) -> int:
    """The offset behind the first folded letters of a token; one letter may stand for several code points."""
    token = sentence.tokens[index]
    if token.end - token.start == len(token.form):
        return token.start + letters
    return token.end - (len(token.form) - letters) if token.end - token.start > len(token.form) else token.start


def _longest(hits: list[Hit]) -> list[Hit]:
    """The hits without those that lie inside a longer hit of the same domain."""
    reach: dict[tuple[str, int], int] = {}
    for hit in hits:
        key = (hit.row.domain, hit.first)
        reach[key] = max(reach.get(key, -1), hit.last)
    covered = _covered(reach)
    return [hit for hit in hits if not covered(hit.row.domain, hit.first, hit.last)]


def _covered(reach: dict[tuple[str, int], int]) -> Callable[[str, int, int], bool]:
    """Whether a span lies inside a longer one of its domain: one that starts before it, or with it and goes farther."""
    farthest: dict[tuple[str, int], int] = {}
    before: dict[str, int] = {}
    for domain, first in sorted(reach):
        farthest[domain, first] = before.get(domain, -1)
        before[domain] = max(before.get(domain, -1), reach[domain, first])
    return lambda domain, first, last: farthest[domain, first] >= last or reach[domain, first] > last


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
