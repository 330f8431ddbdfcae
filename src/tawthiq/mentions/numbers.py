"""Quantities: how many, at least how many, between how many, and which numbers count nothing.

A quantity is a numeral with the bounds around it: "at least" before it or behind what it counts, ranges, vague
plurals. A number that measures or names something (an age, a calibre, the 17th division) is a quantity of sort
`other` with its unit, so that nobody takes it for a toll.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from tawthiq.language import Hit
from tawthiq.mentions.counted import nouns
from tawthiq.mentions.measures import CLOSED, HYPHENS, OPEN, Measures
from tawthiq.mentions.number_signs import Signs, sift
from tawthiq.mentions.number_sums import AND
from tawthiq.mentions.numerals import Numeral, Numerals
from tawthiq.text import Sentence, Token

_REACH_BACK: Final = 5
_REACH_CHANGE: Final = 8
_FRAMES: Final = frozenset({"between", "from"})
_BOUNDS: Final = ("at_least", "more_than", "at_most", "less_than", "about")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as the text gives it.

    Attributes:
        first, last: positions of its tokens, last inclusive: the bound before it, the number, brackets around it.
        start, end: code points into the text, end exclusive, without proclitics.
        rule: what made it.
        min, max: at least and at most so many; None where the text does not bound it.
        sort: exact, at_least, more_than, at_most, less_than, about, range, vague, percent, fraction, ordinal,
            one_of (one of the people named behind it) or other (it counts nothing that could be hurt).
        unit: what it measures or names, for sort other (years, distance, calibre, clock, year, label …).
        definite: it carries the article: what it counts was told of before.
    """

    first: int
    last: int
    start: int
    end: int
    rule: str
    min: int | None
    max: int | None
    sort: str
    unit: str | None = None
    definite: bool = False


@dataclass(frozen=True, slots=True)
class _Figure:
    """A quantity in the making: a numeral, or two of a range, and where its bound begins."""

    numeral: Numeral
    low: int | None
    high: int | None
    sort: str
    rule: str
    head: int
    tail: int
    start: int
    unit: str | None = None


def find(sentence: Sentence, hits: Sequence[Hit]) -> tuple[Quantity, ...]:
    """The quantities of a sentence in order.

    Args:
        sentence: with its tokens.
        hits: all language data seen in it.
    """
    signs = sift(hit for hit in hits if hit.row.domain == "numbers")
    if not signs.words and not any(token.kind == "number" for token in sentence.tokens):
        return ()
    return tuple(_Reading(sentence.tokens, hits, signs).quantities())


class _Reading:
    """The reading of one sentence that holds a number."""

    def __init__(self, tokens: Sequence[Token], hits: Sequence[Hit], signs: Signs) -> None:
        self._tokens = tokens
        self._signs = signs
        self._nouns = nouns(hits, signs.units)
        self._numerals = Numerals(tokens, signs.words, self._nouns)
        self._measures = Measures(tokens, signs, self._nouns)

    def quantities(self) -> list[Quantity]:
        """All quantities in order."""
        figures = [self._lead(self._place(self._measure(figure))) for figure in self._figures()]
        for hit in self._signs.trailing:
            self._trail(figures, hit)
        return [self._quantity(self._bracket(figure)) for figure in figures]

    def _figures(self) -> list[_Figure]:
        """The numerals, two of a range made one."""
        numerals, figures, position = self._numerals.read(), [], 0
        while position < len(numerals):
            one, two = numerals[position], numerals[position + 1] if position + 1 < len(numerals) else None
            found = self._pair(one, two) if two else None
            figures += found or self._split(one) or [_single(one)]
            position += 2 if found else 1
        return figures

    def _pair(self, one: Numeral, two: Numeral) -> list[_Figure] | None:
        """What two numerals make together."""
        return self._repeated(one, two) or self._former(one, two) or self._range(one, two)

    def _repeated(self, one: Numeral, two: Numeral) -> list[_Figure] | None:
        """ "Five (5)": one figure in words and in digits."""
        between = self._tokens[one.last + 1 : two.first]
        same = one.sort == two.sort == "exact" and one.low == two.low and one.digits != two.digits
        if not same or two.joined or any(token.form not in OPEN for token in between):
            return None
        tail = two.last + (1 if between and self._measures.after(two.last) > two.last + 1 else 0)
        return [replace(_single(replace(one, last=two.last)), tail=tail)]

    def _former(self, one: Numeral, two: Numeral) -> list[_Figure] | None:
        """ "Rose from 10 to 15": the first figure is the former one."""
        if self._link(one, two) != "to" or not self._leads(one.first, "from"):
            return None
        if not any(0 < one.first - position <= _REACH_CHANGE for position in self._signs.changes):
            return None
        former = replace(_single(one), sort="other", unit="former", rule="numbers.former")
        return [former, _single(two)]

    def _range(self, one: Numeral, two: Numeral) -> list[_Figure] | None:
        """Two numerals with "to", "or", a hyphen, or "and" behind "between"."""
        link = self._link(one, two)
        return self._between(one, two, link) if link else None

    def _link(self, one: Numeral, two: Numeral) -> str | None:
        """What makes a range of two numerals."""
        gap = self._tokens[one.last + 1 : self._measures.before(two.first) + 1]
        if not gap:
            return "between" if two.joined and self._leads(one.first, "between") else None
        if len(gap) > 1:
            return None
        if one.digits and two.digits and gap[0].form in HYPHENS:
            return "hyphen"
        return self._signs.links.get(one.last + 1)

    def _split(self, one: Numeral) -> list[_Figure] | None:
        """ "Between three and twenty": behind "between" the "and" parts two figures where no second one follows."""
        if one.sort != "exact" or not self._leads(one.first, "between"):
            return None
        first = self._numerals.at(one.first, compose=False)
        if first is None or first.last >= one.last:
            return None
        start = first.last + 1
        second = self._numerals.at(start + (self._tokens[start].form == AND))
        return self._between(first, second, "between") if second and second.last == one.last else None

    def _between(self, one: Numeral, two: Numeral, link: str) -> list[_Figure] | None:
        if one.sort != "exact" or two.sort != "exact" or one.low is None or two.low is None:
            return None
        low = one.low
        if one.scale == 1 < two.scale and two.low % two.scale == 0 and low < two.low // two.scale:
            low *= two.scale
        if low >= two.low:
            return None
        whole = replace(one, last=two.last, digits=one.digits and two.digits)
        return [_Figure(whole, low, two.low, "range", f"numbers.range.{link}", one.first, two.last, one.start)]

    def _leads(self, first: int, bound: str) -> bool:
        """A word such as "between" stands right before a numeral."""
        hit = self._signs.bound(self._measures.before(first))
        return hit is not None and hit.id == bound

    def _measure(self, figure: _Figure) -> _Figure:
        """What is measured or named by a figure, so that it counts nobody."""
        if figure.sort in ("ordinal", "one_of", "other"):
            return figure
        unit = self._measures.unit(figure.numeral, self._head(figure))
        if unit is None:
            return figure
        if unit == "percent":
            tail = self._measures.percent_end(figure.numeral) or figure.tail
            return replace(figure, sort="percent", rule="numbers.percent", tail=tail)
        return replace(figure, sort="other", unit=unit, rule=f"numbers.{unit}")

    def _head(self, figure: _Figure) -> int:
        """Where the bounds before a figure begin."""
        head = figure.head
        while hit := self._signs.bound(self._measures.before(head)):
            head = hit.first
        return head

    def _place(self, figure: _Figure) -> _Figure:
        """ "The 17th attack": digits or tens with the article, behind a word with the article that is nobody."""
        numeral, before = figure.numeral, self._measures.before(figure.numeral.first)
        if figure.sort != "exact" or not numeral.definite or before < 0:
            return figure
        if not (numeral.digits or (numeral.low or 0) % 10 == 0) or self._measures.counts_people(numeral.last):
            return figure
        if before in self._nouns.named or self._signs.bound(before) or not _definite(self._tokens[before]):
            return figure
        return replace(figure, sort="ordinal", low=None, high=None, rule="numbers.place")

    def _lead(self, figure: _Figure) -> _Figure:
        """The bounds before a figure."""
        bounds: list[str] = []
        while hit := self._signs.bound(self._measures.before(figure.head)):
            if hit.id in _FRAMES and figure.sort != "range":
                break
            figure = replace(figure, head=hit.first, start=hit.start)
            bounds.append(hit.id)
        before = self._measures.before(figure.head)
        for hit in self._signs.trailing:
            if hit.last == before and not figure.numeral.joined:
                figure = replace(figure, head=hit.first, start=hit.start)
                bounds.append(hit.id)
        return _bounded(figure, bounds or self._distant(figure.numeral.first))

    def _distant(self, first: int) -> list[str]:
        """A bound with words between it and the number ("the number of wounded exceeded 20")."""
        return [
            hit.id
            for hit, reach in self._signs.distant
            if 0 <= first - hit.last - 1 <= reach and self._open(hit.last + 1, first)
        ]

    def _open(self, start: int, end: int) -> bool:
        """No number and no mark but brackets stands between two positions."""
        return not any(
            (token.kind in ("number", "punct") and token.form not in OPEN | CLOSED) or self._numerals.begins(position)
            for position, token in enumerate(self._tokens[start:end], start)
        )

    def _trail(self, figures: list[_Figure], hit: Hit) -> None:
        """A bound behind what a figure counts ("44 people at least")."""
        if any(figure.head <= hit.first <= figure.tail for figure in figures):
            return
        owner = max((k for k, figure in enumerate(figures) if figure.tail < hit.first), default=None)
        if owner is None or hit.first - figures[owner].tail > _REACH_BACK:
            return
        if self._open(figures[owner].tail + 1, hit.first):
            figures[owner] = _bounded(figures[owner], [hit.id])

    def _bracket(self, figure: _Figure) -> _Figure:
        """Brackets around the number belong to it."""
        first, after = figure.numeral.first - 1, figure.tail + 1
        if first < 0 or after >= len(self._tokens):
            return figure
        if self._tokens[first].form not in OPEN or self._tokens[after].form not in CLOSED:
            return figure
        start = self._tokens[first].start if first < figure.head else figure.start
        return replace(figure, head=min(first, figure.head), tail=after, start=start)

    def _quantity(self, figure: _Figure) -> Quantity:
        return Quantity(
            first=figure.head,
            last=figure.tail,
            start=figure.start,
            end=self._tokens[figure.tail].end,
            rule=figure.rule,
            min=figure.low,
            max=figure.high,
            sort=figure.sort,
            unit=figure.unit,
            definite=figure.numeral.definite,
        )


def _single(numeral: Numeral) -> _Figure:
    rule = f"numbers.{numeral.sort}"
    return _Figure(numeral, numeral.low, numeral.high, numeral.sort, rule, numeral.first, numeral.last, numeral.start)


def _definite(token: Token) -> bool:
    return token.kind == "word" and token.form.startswith(("ال", "وال", "بال", "لل", "فال", "كال"))


def _bounded(figure: _Figure, bounds: Sequence[str]) -> _Figure:
    """A figure with the strongest of its bounds."""
    bound = next((bound for bound in _BOUNDS if bound in bounds), None)
    low = figure.low
    if bound is None or low is None or figure.sort not in ("exact", "about"):
        return figure
    least, most = {
        "at_least": (low, None),
        "more_than": (low + 1, None),
        "at_most": (None, low),
        "less_than": (None, low - 1),
        "about": (low, low),
    }[bound]
    return replace(figure, low=least, high=most, sort=bound, rule=f"numbers.{bound}")
