"""Numbers that measure or name something and count nobody: ages, hours, calibres, years, the 17th division."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from tawthiq.mentions.counted import Nouns
from tawthiq.mentions.number_signs import Signs
from tawthiq.mentions.numerals import PROCLITICS, Numeral
from tawthiq.text import Token

HYPHENS: Final = frozenset("-–—‐‑")
OPEN: Final = frozenset("([")
CLOSED: Final = frozenset(")]")
_PERCENT: Final = frozenset("%٪")
_SEPARATORS: Final = frozenset(":/\\") | HYPHENS
_SIGNS: Final = frozenset("+$€£")
_YEARS: Final = range(1900, 2100)
_LONG: Final = 7
_DAYS: Final = 31
_NAMING: Final = frozenset({"formation", "road", "model", "year", "number"})


class Measures:
    """What the numbers of one sentence measure or name."""

    def __init__(self, tokens: Sequence[Token], signs: Signs, nouns: Nouns) -> None:
        """
        Args:
            tokens: of the sentence.
            signs: the words around its numbers.
            nouns: where its nouns are.
        """
        self._tokens = tokens
        self._signs = signs
        self._nouns = nouns

    def before(self, position: int) -> int:
        """The token before a numeral, stepping over proclitics that stand alone and an opening bracket; -1 for none."""
        position -= 1
        while position >= 0 and (self._tokens[position].form in PROCLITICS or self._tokens[position].form in OPEN):
            position -= 1
        return position

    def after(self, last: int) -> int:
        """The token behind a numeral, stepping over a closing bracket."""
        return last + 1 + (self._form(last + 1) in CLOSED)

    def counts_people(self, last: int) -> bool:
        """A noun for people stands right behind a numeral."""
        return self.after(last) in self._nouns.people

    def unit(self, numeral: Numeral, head: int) -> str | None:
        """What a numeral measures or names; None where it counts.

        Args:
            numeral: with its range.
            head: where the bounds before it begin.
        """
        if self.percent_end(numeral) is not None:
            return "percent"
        after = self.after(numeral.last)
        unit = self._signs.units.get(after) or self._definite_unit(numeral, after)
        if unit is not None and self._kind(after + 1) != "number":
            return unit
        if numeral.sort == "decimal":
            return "decimal"
        if numeral.digits and self._dated(numeral, after):
            return "date"
        if numeral.digits and head == numeral.first and self._aside(numeral):
            return "aside"
        return self._label(numeral, head) or (self._shape(numeral) if numeral.digits else None)

    def _dated(self, numeral: Numeral, after: int) -> bool:
        """The name of a month stands behind a day, with or without "of"."""
        of = any(hit.id == "from" for hit in self._signs.leading.get(after, ()))
        return numeral.low is not None and numeral.low <= _DAYS and after + of in self._nouns.months

    def _definite_unit(self, numeral: Numeral, after: int) -> str | None:
        """A unit with the article: behind "thousands", or before a number that has the article too."""
        if numeral.definite:
            return self._signs.measures.get(self.before(numeral.first))
        return self._signs.measures.get(after) if numeral.sort == "vague" else None

    def _aside(self, numeral: Numeral) -> bool:
        """Digits alone in brackets behind a name: an age, a reference, but no figure."""
        if self._form(numeral.first - 1) not in OPEN or self._form(numeral.last + 1) not in CLOSED:
            return False
        before, after = self.before(numeral.first), self.after(numeral.last)
        counts = after in self._nouns.counted or before in self._nouns.tolls or before in self._signs.links
        return not counts and self._kind(before) in ("word", "latin")

    def percent_end(self, numeral: Numeral) -> int | None:
        """The last token of a numeral with its per cent sign or words; None where it has none."""
        after = self.after(numeral.last)
        if after in self._signs.percents:
            return self._signs.percents[after]
        if self._form(after) in _PERCENT:
            return after
        return numeral.last if self._form(numeral.first - 1) in _PERCENT else None

    def _form(self, position: int) -> str:
        return self._tokens[position].form if 0 <= position < len(self._tokens) else ""

    def _kind(self, position: int) -> str:
        return self._tokens[position].kind if 0 <= position < len(self._tokens) else ""

    def _touch(self, position: int) -> bool:
        """Nothing stands between a token and the next."""
        if not 0 <= position < len(self._tokens) - 1:
            return False
        return self._tokens[position].end == self._tokens[position + 1].start

    def _label(self, numeral: Numeral, head: int) -> str | None:
        """The word before a numeral that makes it a name, an hour, a calibre, an age."""
        label = self._signs.labels.get(self.before(head))
        if label is None or label not in _NAMING:
            return label
        named = numeral.digits or numeral.definite
        return label if named and not self.counts_people(numeral.last) else None

    def _shape(self, numeral: Numeral) -> str | None:
        """What the marks around digits show: a time, a date, a name, a year, a phone number, a list item."""
        first, last = numeral.first, numeral.last
        if self._glued_before(first) or self._glued_behind(last):
            return "label"
        if first == 0 and self._form(last + 1) in HYPHENS | {")"}:
            return "item"
        form = self._form(first)
        if not form.isdigit() or self.counts_people(last):
            return None
        if len(form) > 1 and (form[0] == "0" or len(form) >= _LONG):
            return "label"
        return "year" if int(form) in _YEARS else None

    def _glued_before(self, first: int) -> bool:
        if not self._touch(first - 1):
            return False
        if self._kind(first - 1) == "latin":
            return True
        if self._form(first - 1) in _SIGNS:
            return not self.counts_people(first)
        if self._form(first - 1) not in _SEPARATORS or not self._touch(first - 2):
            return False
        return self._kind(first - 2) == "number" or (
            self._form(first - 1) in HYPHENS and self._kind(first - 2) != "punct"
        )

    def _glued_behind(self, last: int) -> bool:
        if not self._touch(last):
            return False
        if self._kind(last + 1) == "latin":
            return True
        return self._form(last + 1) in _SEPARATORS and self._touch(last + 1) and self._kind(last + 2) == "number"
