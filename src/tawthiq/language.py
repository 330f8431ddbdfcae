"""Everything that one language knows, loaded from data, checked and frozen.

A lexicon row says which forms carry which meaning; `Language.scan` finds the rows in a sentence. Words live in the
YAML files of `data/languages/<code>/`, one file a domain; this module knows how Arabic words are inflected and which
proclitics they may carry, and nothing about any single word.

A file:

    domain: weapons
    rows:
      - id: barrel_bomb
        kind: noun
        forms: [برميل متفجر, براميل متفجرة]
        example: ألقت الطائرة برميلا متفجرا على السوق
        counter: اشترى التاجر برميل زيت

`example` must match the row, `counter` must not. Further keys are the attributes of the domain (`ATTRIBUTES`).
"""

from __future__ import annotations

import functools
import itertools
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import ahocorasick
import yaml

from tawthiq.errors import DataError
from tawthiq.inflection import PREFIXES, expand
from tawthiq.text import Sentence, fold, split

DATA = Path(__file__).parent / "data"
REQUIRED = frozenset({"id", "kind", "forms", "example", "counter"})
ATTRIBUTES: Mapping[str, frozenset[str]] = {
    "acts": frozenset({"type", "voice", "object", "weapons", "needs", "past", "present", "weight", "level", "harm"}),
    "actors": frozenset({"generic", "side", "plural", "adjective", "note", "role", "among", "later"}),
    "cues": frozenset({"cue", "scope", "past", "present"}),
    "dates": frozenset({"sort", "value", "calendar", "time", "past", "present"}),
    "furniture": frozenset({"sort", "scope"}),
    "harms": frozenset({"harm", "voice", "past", "present", "also"}),
    "numbers": frozenset({"sort", "value", "min", "max"}),
    "people": frozenset({"group", "who", "number", "harm", "side", "role", "also"}),
    "places": frozenset({"sort", "relation", "level", "kept", "loose"}),
    "sites": frozenset({"civilian", "note"}),
    "speakers": frozenset({"speaker", "party", "collective", "note", "role"}),
    "speech": frozenset({"sort", "status", "past", "present", "frame"}),
    "targets": frozenset({"group", "note"}),
    "weapons": frozenset({"implies", "note", "marked"}),
}
SHIELD = "shield"
_TRANSPARENT = frozenset({"quote", "joint"})


@dataclass(frozen=True, slots=True, eq=False)
class Row:
    """A row of language data: forms, what they mean, an example and a counter-example.

    Attributes:
        domain: the file's domain (weapons, actors, acts …).
        id: concept id, or the id of the row where the domain has no concepts.
        kind: noun, name, verb or fixed: which inflections and proclitics the forms take.
        forms: the forms as written in the data; for verbs the third person masculine of the past.
        example, counter: an example that matches and a counter-example that does not.
        attributes: the further keys of the domain.
        key: unique name of the row (`domain/id/first form`), for traces.
    """

    domain: str
    id: str
    kind: str
    forms: tuple[str, ...]
    example: str
    counter: str
    attributes: Mapping[str, Any] = field(default_factory=dict)
    key: str = ""

    def get(self, name: str, default: Any = None) -> Any:
        """The attribute of that name, or the default."""
        return self.attributes.get(name, default)


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


Entry = tuple[Any, frozenset[str], str, int]


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
    the proclitics it may carry, a tag and its length.
    """
    stream, starts, where = _stream(sentence)
    for stop, entries in automaton.iter(stream):
        last = where[stop]
        for thing, prefixes, tag, length in entries:
            at = stop - length + 1
            k = bisect_right(starts, at) - 1
            prefix = stream[starts[k] : at]
            if prefix in prefixes:
                first = where[~starts[k]]
                start = skip(sentence, first, len(prefix)) if prefix else sentence.tokens[first].start
                yield thing, tag, prefix, stream[at:stop], first, last, start, sentence.tokens[last].end


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
            seen[row.key, tag] = (row, before | PREFIXES[kind], tag, len(text))
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


def read_yaml(path: Path) -> Any:
    """The content of a YAML file of the package.

    Raises:
        DataError: it is no YAML.
    """
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        return yaml.load(path.read_text(encoding="utf-8"), Loader=loader)
    except yaml.YAMLError as error:
        raise DataError(f"is no YAML: {error}", path.name) from error


def read_rows(path: Path) -> list[Row]:
    """The checked rows of one file of language data.

    Raises:
        DataError: unknown or missing keys, an unknown kind, duplicates, stray white space, presentation forms.
    """
    content = read_yaml(path)
    domain = content.get("domain") if isinstance(content, dict) else None
    if not isinstance(domain, str) or domain not in ATTRIBUTES:
        raise DataError(f"domain {domain!r} is none of {', '.join(sorted(ATTRIBUTES))}", path.name)
    rows, seen = [], set()
    for number, item in enumerate(content["rows"], start=1):
        where = f"{path.name}, row {number}"
        row = _row(item, domain, where)
        if row.key in seen:
            raise DataError(f"duplicate row {row.key}", where)
        seen.add(row.key)
        rows.append(row)
    return rows


def _row(item: dict[str, Any], domain: str, where: str) -> Row:
    missing, unknown = REQUIRED - item.keys(), item.keys() - REQUIRED - ATTRIBUTES[domain]
    if missing or unknown:
        raise DataError(f"missing keys {sorted(missing)}, unknown keys {sorted(unknown)}", where)
    if item["kind"] not in ("noun", "name", "verb", "fixed"):
        raise DataError(f"kind {item['kind']!r} is none of noun, name, verb, fixed", where)
    for text in (*item["forms"], item["example"], item["counter"]):
        _check_text(text, where)
    folded = [fold(form) for form in item["forms"]]
    twice = sorted({form for form in folded if folded.count(form) > 1})
    if not folded or twice:
        raise DataError(f"no forms, or forms that fold to the same letters: {', '.join(twice)}", where)
    return Row(
        domain=domain,
        id=str(item["id"]),
        kind=item["kind"],
        forms=tuple(item["forms"]),
        example=item["example"],
        counter=item["counter"],
        attributes={key: value for key, value in item.items() if key not in REQUIRED},
        key=f"{domain}/{item['id']}/{folded[0]}",
    )


def _check_text(text: object, where: str) -> None:
    if not isinstance(text, str) or text != " ".join(text.split()) or not text:
        raise DataError(f"{text!r} is empty, no text, or has stray white space", where)
    if unicodedata.normalize("NFKC", text) != unicodedata.normalize("NFC", text) and any("ﭐ" <= c <= "ﻼ" for c in text):
        raise DataError(f"{text!r} has presentation forms", where)


def matches(language: Language, row: Row, text: str) -> bool:
    """Whether the row is seen in a text."""
    return any(hit.row.key == row.key for sentence in split(text) for hit in language.scan(sentence, shields=True))
