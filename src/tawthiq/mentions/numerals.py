"""Numerals: digits and number words, and how Arabic composes them into one figure.

The words and their values are data (domain `numbers`); here is only the composition: unit and ten, hundreds, scales
in falling order joined by "and", vague plurals ("tens of thousands"), fractions of a scale ("a million and a half").
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from tawthiq.inflection import PREFIXES
from tawthiq.language import Hit
from tawthiq.mentions.counted import Nouns
from tawthiq.mentions.number_sums import AND, Sums
from tawthiq.mentions.number_words import Atom
from tawthiq.text import Token

PROCLITICS: Final = PREFIXES["noun"] - {""}


@dataclass(frozen=True, slots=True)
class Numeral:
    """A figure as composed, before anything around it is looked at.

    Attributes:
        first, last: positions of its tokens, last inclusive.
        sort: exact, vague, fraction, ordinal, one_of or decimal.
        low, high: the figure; high is None where it is open.
        scale: the last scale in it, else 1.
        digits: it is digits alone.
        definite: it carries the article.
        joined: it stands behind "and".
        start: code point where it begins, without proclitics.
    """

    first: int
    last: int
    sort: str
    low: int | None
    high: int | None
    scale: int = 1
    digits: bool = False
    definite: bool = False
    joined: bool = False
    start: int = 0


class Numerals:
    """The numerals of one sentence."""

    def __init__(self, tokens: Sequence[Token], hits: Iterable[Hit], nouns: Nouns) -> None:
        """Sift the number words of a sentence.

        Args:
            tokens: of the sentence.
            hits: language data of the domain `numbers`.
            nouns: where nouns are that numbers count.
        """
        self._tokens = tokens
        self._nouns = nouns
        self._sums = Sums(tokens, hits, nouns.groups, nouns.named)

    def begins(self, position: int) -> bool:
        """A number word or digits begin at a token."""
        return position in self._sums.atoms

    def read(self) -> list[Numeral]:
        """All numerals in order."""
        found, free = [], 0
        for position in sorted(self._sums.atoms):
            if position >= free:
                numeral = self.at(position)
                if numeral is not None:
                    found.append(numeral)
                    free = numeral.last + 1
                elif self._sums.atoms[position].sort == "skip":
                    free = self._sums.atoms[position].last + 1
        return found

    def at(self, position: int, compose: bool = True) -> Numeral | None:
        """The longest numeral that begins at a token.

        Args:
            position: of the token.
            compose: words joined by "and" may make one figure.
        """
        atom = self._sums.atom(position)
        if atom is None or atom.sort == "skip":
            return None
        reader = _SPECIAL.get(atom.sort)
        special = reader(self, atom) if reader else None
        return special or self._count(atom, compose)

    def _count(self, atom: Atom, compose: bool) -> Numeral | None:
        part = self._sums.whole(atom.first, compose)
        if part is None:
            return None
        last = part.end - 1
        if self._doubtful(atom, last):
            return None
        whole = part.value == int(part.value)
        value = int(part.value) if whole else None
        return self._numeral(atom, last, "exact" if whole else "decimal", value, value, part.scale)

    def _doubtful(self, atom: Atom, last: int) -> bool:
        """A word that folding makes one with another word, and nothing counted behind it."""
        if last > atom.last:
            return False
        if atom.sort == "numeral" and atom.value == 1:
            return atom.definite
        return atom.sort == "counted" and last + 1 not in self._nouns.counted

    def _numeral(self, atom: Atom, last: int, sort: str, low: int | None, high: int | None, scale: int = 1) -> Numeral:
        prefix = atom.prefix or self._loose_prefix(atom.first)
        return Numeral(
            first=atom.first,
            last=last,
            sort=sort,
            low=low,
            high=high,
            scale=scale,
            digits=atom.sort == "digits" and last == atom.last,
            definite=prefix.endswith(("ال", "لل")),
            joined=prefix.startswith(AND),
            start=atom.start,
        )

    def _loose_prefix(self, position: int) -> str:
        """The proclitics that stand as a word of their own before digits ("الـ 57", "و20")."""
        form = self._tokens[position - 1].form if position else ""
        return form if form in PROCLITICS else ""

    def _vague(self, atom: Atom) -> Numeral | None:
        """Dozens, a few; thousands without a number; tens of thousands."""
        if atom.least is None:
            return None
        factor = self._sums.following(atom.last + 1)
        if factor is not None and factor.value is not None and (factor.least is not None or factor.sort == "scale"):
            return self._numeral(atom, factor.last, "vague", atom.least * int(factor.value), None)
        if factor is not None and factor.sort == "numeral" and factor.value == 10:
            return self._numeral(atom, factor.last, "vague", 11, 19)
        return self._numeral(atom, atom.last, "vague", atom.least, None)

    def _fraction(self, atom: Atom) -> Numeral | None:
        """A fraction of a scale is a count; any other is a fraction."""
        scale = self._sums.following(atom.last + 1)
        if scale is not None and scale.sort == "scale" and scale.value is not None and atom.value is not None:
            value = int(atom.value * scale.value)
            return self._numeral(atom, scale.last, "exact", value, value, int(scale.value))
        return self._numeral(atom, atom.last, "fraction", None, None)

    def _ordinal(self, atom: Atom) -> Numeral | None:
        """An ordinal with its ten: twelfth, twenty-third."""
        ten = self._sums.ten(atom.last + 1)
        if ten is not None:
            return self._numeral(atom, ten.last, "ordinal", None, None)
        tens = self._sums.joined(atom.last + 1)
        if tens is not None and tens.definite and tens.value is not None and 20 <= tens.value <= 90:
            return self._numeral(atom, tens.last, "ordinal", None, None)
        return self._numeral(atom, atom.last, "ordinal", None, None)

    def _one_of(self, atom: Atom) -> Numeral | None:
        """One of the people named behind it; eleven and twenty-one are counts, and so is one behind a noun."""
        if self._sums.below_hundred(atom.first, compose=True) is not None:
            return None
        if atom.last > atom.first and atom.first - 1 in self._nouns.named:
            return self._numeral(atom, atom.first, "exact", 1, 1)
        if atom.sort == "one_of_them" or self._sums.plain_word(atom.last + 1):
            return self._numeral(atom, atom.last, "one_of", 1, 1)
        return None


_SPECIAL: Final = {
    "vague": Numerals._vague,
    "scale": Numerals._vague,
    "fraction": Numerals._fraction,
    "ordinal": Numerals._ordinal,
    "one_of": Numerals._one_of,
    "one_of_them": Numerals._one_of,
}
