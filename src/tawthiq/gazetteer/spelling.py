"""The spellings under which a place is looked up: comparison forms with and without inner spaces."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tawthiq.gazetteer.place import Place
from tawthiq.text import fold, tokenize

_ARTICLE = "ال"
_HEAD_LETTERS = 4
_COMMON_HEAD = 5


def folded(name: str) -> str:
    """The comparison form of a name: folded words with single spaces, without quote marks and joints."""
    return " ".join(token.form for token in tokenize(name) if token.kind in ("word", "latin", "number", "punct"))


def spellings(place: Place, heads: frozenset[str]) -> Iterator[str]:
    """All comparison forms of a place's names: as given, run together (ديرالزور), cut behind a head (كفر نبل)."""
    for name in (place.name, *place.aliases):
        form = folded(name)
        if not form:
            continue
        yield form
        words = form.split(" ")
        if len(words) == 2 and 2 <= len(words[0]) <= _HEAD_LETTERS and not words[0].startswith(_ARTICLE):
            yield "".join(words)
        elif len(words) == 1:
            yield from (f"{head} {form[len(head) :]}" for head in _heads_of(form, heads))


def _heads_of(form: str, heads: frozenset[str]) -> Iterator[str]:
    for length in (3, 4):
        if form[:length] in heads and len(form) - length >= 3:
            yield form[:length]


def heads(places: Iterable[Place]) -> frozenset[str]:
    """The short first words that many names of several words share (كفر, دير): names are also cut behind them."""
    count: dict[str, int] = {}
    for place in places:
        first, _, rest = fold(place.name).partition(" ")
        if rest and 3 <= len(first) <= _HEAD_LETTERS and not first.startswith(_ARTICLE):
            count[first] = count.get(first, 0) + 1
    return frozenset(word for word, times in count.items() if times >= _COMMON_HEAD)
