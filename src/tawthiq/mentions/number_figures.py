"""Figures: numerals as they come, two that make a range, one that is said twice, one that was and one that is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from tawthiq.mentions.measures import HYPHENS, OPEN, Measures
from tawthiq.mentions.number_signs import Signs
from tawthiq.mentions.number_sums import AND
from tawthiq.mentions.numerals import Numeral, Numerals
from tawthiq.text import Token

_REACH_CHANGE: Final = 8


@dataclass(frozen=True, slots=True)
class Figure:
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


class Figures:
    """The figures of one sentence."""

    def __init__(self, tokens: Sequence[Token], signs: Signs, numerals: Numerals, measures: Measures) -> None:
        """
        Args:
            tokens: of the sentence.
            signs: the words around its numbers.
            numerals: its numerals.
            measures: what its numbers measure.
        """
        self._tokens = tokens
        self._signs = signs
        self._numerals = numerals
        self._measures = measures

    def read(self) -> list[Figure]:
        """The numerals, two of a range made one."""
        numerals, figures, position = self._numerals.read(), [], 0
        while position < len(numerals):
            one, two = numerals[position], numerals[position + 1] if position + 1 < len(numerals) else None
            found = self._pair(one, two) if two else None
            figures += found or self._split(one) or [single(one)]
            position += 2 if found else 1
        return figures

    def _pair(self, one: Numeral, two: Numeral) -> list[Figure] | None:
        """What two numerals make together."""
        return self._repeated(one, two) or self._former(one, two) or self._range(one, two)

    def _repeated(self, one: Numeral, two: Numeral) -> list[Figure] | None:
        """ "Five (5)": one figure in words and in digits."""
        between = self._tokens[one.last + 1 : two.first]
        same = one.sort == two.sort == "exact" and one.low == two.low and one.digits != two.digits
        if not same or two.joined or any(token.form not in OPEN for token in between):
            return None
        tail = two.last + (1 if between and self._measures.after(two.last) > two.last + 1 else 0)
        return [replace(single(replace(one, last=two.last)), tail=tail)]

    def _former(self, one: Numeral, two: Numeral) -> list[Figure] | None:
        """ "Rose from 10 to 15": the first figure is the former one."""
        if self._link(one, two) != "to" or not self._leads(one.first, "from"):
            return None
        if not any(one.first - step in self._signs.changes for step in range(1, _REACH_CHANGE + 1)):
            return None
        former = replace(single(one), sort="other", unit="former", rule="numbers.former")
        return [former, single(two)]

    def _range(self, one: Numeral, two: Numeral) -> list[Figure] | None:
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

    def _split(self, one: Numeral) -> list[Figure] | None:
        """ "Between three and twenty": behind "between" the "and" parts two figures where no second one follows."""
        if one.sort != "exact" or not self._leads(one.first, "between"):
            return None
        first = self._numerals.at(one.first, compose=False)
        if first is None or first.last >= one.last:
            return None
        start = first.last + 1
        second = self._numerals.at(start + (self._tokens[start].form == AND))
        return self._between(first, second, "between") if second and second.last == one.last else None

    def _between(self, one: Numeral, two: Numeral, link: str) -> list[Figure] | None:
        if one.sort != "exact" or two.sort != "exact" or one.low is None or two.low is None:
            return None
        low = one.low
        if one.scale == 1 < two.scale and two.low % two.scale == 0 and low < two.low // two.scale:
            low *= two.scale
        if low >= two.low:
            return None
        whole = replace(one, last=two.last, digits=one.digits and two.digits)
        return [Figure(whole, low, two.low, "range", f"numbers.range.{link}", one.first, two.last, one.start)]

    def _leads(self, first: int, bound: str) -> bool:
        """A word such as "between" stands right before a numeral."""
        hit = self._signs.bound(self._measures.before(first))
        return hit is not None and hit.id == bound


def single(numeral: Numeral) -> Figure:
    """A number that stands alone."""
    rule = f"numbers.{numeral.sort}"
    return Figure(numeral, numeral.low, numeral.high, numeral.sort, rule, numeral.first, numeral.last, numeral.start)
