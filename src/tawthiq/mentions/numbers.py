"""Quantities: how many, at least how many, between how many, and which numbers count nothing.

A quantity is a numeral with the bounds around it: "at least" before it or behind what it counts, ranges, vague
plurals. A number that measures or names something (an age, a calibre, the 17th division) is a quantity of sort
`other` with its unit, so that nobody takes it for a toll.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from tawthiq.language import Hit
from tawthiq.mentions.counted import nouns
from tawthiq.mentions.measures import CLOSED, OPEN, Measures
from tawthiq.mentions.number_figures import Figure, Figures
from tawthiq.mentions.number_signs import Signs, sift
from tawthiq.mentions.numerals import Numerals
from tawthiq.text import ARTICLES, Sentence, Token

_REACH_BACK: Final = 5
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


def find(sentence: Sentence, hits: Sequence[Hit]) -> tuple[Quantity, ...]:
    """The quantities of a sentence in order.

    Args:
        sentence: with its tokens.
        hits: all language data seen in it.
    """
    by_domain: dict[str, list[Hit]] = {}
    for hit in hits:
        by_domain.setdefault(hit.row.domain, []).append(hit)
    signs = sift(by_domain.get("numbers", ()))
    if not signs.words and not any(token.kind == "number" for token in sentence.tokens):
        return ()
    return tuple(_Reading(sentence.tokens, by_domain, signs).quantities())


class _Reading:
    """The reading of one sentence that holds a number."""

    def __init__(self, tokens: Sequence[Token], hits: Mapping[str, Sequence[Hit]], signs: Signs) -> None:
        self._tokens = tokens
        self._signs = signs
        self._nouns = nouns(hits, signs.units)
        self._numerals = Numerals(tokens, signs.words, self._nouns)
        self._measures = Measures(tokens, signs, self._nouns)
        self._figures = Figures(tokens, signs, self._numerals, self._measures)

    def quantities(self) -> list[Quantity]:
        """All quantities in order."""
        figures = self._chain([self._measure(figure) for figure in self._figures.read()])
        figures = [self._lead(self._place(figure)) for figure in figures]
        self._trail(figures)
        return [self._quantity(self._bracket(figure)) for figure in figures]

    def _measure(self, figure: Figure) -> Figure:
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

    def _chain(self, figures: list[Figure]) -> list[Figure]:
        """ "The 8th and 9th of May", "calibres 23 and 57": digits joined by "and" share what they measure."""
        for k in range(1, len(figures)):
            one, two = figures[k - 1], figures[k]
            if not (one.numeral.digits and two.numeral.digits and two.numeral.joined):
                continue
            if self._measures.before(two.head) != one.tail or self._measures.counts_people(two.tail):
                continue
            if (one.sort, two.sort) == ("exact", "other"):
                figures[k - 1] = replace(one, sort="other", unit=two.unit, rule=two.rule)
            elif (one.sort, two.sort) == ("other", "exact"):
                figures[k] = replace(two, sort="other", unit=one.unit, rule=one.rule)
        return figures

    def _head(self, figure: Figure) -> int:
        """Where the bounds before a figure begin."""
        head = figure.head
        while hit := self._signs.bound(self._measures.before(head)):
            head = hit.first
        return head

    def _place(self, figure: Figure) -> Figure:
        """ "The 17th attack": digits or tens with the article, behind a word with the article that is nobody."""
        numeral, before = figure.numeral, self._measures.before(figure.numeral.first)
        if figure.sort != "exact" or not numeral.definite or before < 0:
            return figure
        if not (numeral.digits or (numeral.low or 0) % 10 == 0) or self._measures.counts_people(numeral.last):
            return figure
        if before in self._nouns.named or self._signs.bound(before) or not _definite(self._tokens[before]):
            return figure
        return replace(figure, sort="ordinal", low=None, high=None, rule="numbers.place")

    def _lead(self, figure: Figure) -> Figure:
        """The bounds before a figure."""
        bounds: list[str] = []
        while hit := self._signs.bound(self._measures.before(figure.head)):
            if hit.id in _FRAMES and figure.sort != "range":
                break
            figure = replace(figure, head=hit.first, start=hit.start)
            bounds.append(hit.id)
        trailing = self._signs.trailing.get(self._measures.before(figure.head))
        if trailing is not None and not figure.numeral.joined:
            figure = replace(figure, head=trailing.first, start=trailing.start)
            bounds.append(trailing.id)
        return _bounded(figure, bounds or self._distant(figure.numeral.first))

    def _distant(self, first: int) -> list[str]:
        """A bound with words between it and the number ("the number of wounded exceeded 20")."""
        near = (self._signs.distant.get(first - step) for step in range(1, _REACH_BACK + 1))
        return [hit.id for hit in near if hit is not None and self._open(hit.last + 1, first)]

    def _open(self, start: int, end: int) -> bool:
        """No number and no mark but brackets stands between two positions."""
        return not any(
            (token.kind in ("number", "punct") and token.form not in OPEN | CLOSED) or self._numerals.begins(position)
            for position, token in enumerate(self._tokens[start:end], start)
        )

    def _trail(self, figures: list[Figure]) -> None:
        """The bounds behind what a figure counts ("44 people at least")."""
        tails = [figure.tail for figure in figures]
        for hit in self._signs.trailing.values():
            owner = bisect_left(tails, hit.first) - 1
            if owner < 0 or hit.first - tails[owner] > _REACH_BACK:
                continue
            led = owner + 1 < len(figures) and figures[owner + 1].head <= hit.first
            if not led and self._open(tails[owner] + 1, hit.first):
                figures[owner] = _bounded(figures[owner], [hit.id])

    def _bracket(self, figure: Figure) -> Figure:
        """Brackets around the number belong to it."""
        first, after = figure.numeral.first - 1, figure.tail + 1
        if first < 0 or after >= len(self._tokens):
            return figure
        if self._tokens[first].form not in OPEN or self._tokens[after].form not in CLOSED:
            return figure
        start = self._tokens[first].start if first < figure.head else figure.start
        return replace(figure, head=min(first, figure.head), tail=after, start=start)

    def _quantity(self, figure: Figure) -> Quantity:
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


def _definite(token: Token) -> bool:
    return token.kind == "word" and token.form.startswith(ARTICLES)


def _bounded(figure: Figure, bounds: Sequence[str]) -> Figure:
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
