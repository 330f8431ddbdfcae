"""Numerals: digits and number words, and how Arabic composes them into one figure.

The words and their values are data (domain `numbers`); here is only the composition: unit and ten, hundreds, scales
in falling order joined by "and", vague plurals ("tens of thousands"), fractions of a scale ("a million and a half").
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from tawthiq.inflection import PREFIXES
from tawthiq.language import Hit
from tawthiq.mentions.number_words import Atom, digits, words
from tawthiq.text import Token

PROCLITICS: Final = PREFIXES["noun"] - {""}
AND: Final = "و"


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


@dataclass(frozen=True, slots=True)
class _Part:
    value: Decimal
    end: int
    scale: int = 1


class Numerals:
    """The numerals of one sentence."""

    def __init__(
        self, tokens: Sequence[Token], hits: Iterable[Hit], counted: frozenset[int], named: frozenset[int]
    ) -> None:
        """Sift the number words of a sentence.

        Args:
            tokens: of the sentence.
            hits: language data of the domain `numbers`.
            counted: positions where a noun begins that can be counted.
            named: positions where a noun ends that counts people; "one" behind it is its own number.
        """
        self._tokens = tokens
        self._counted = counted
        self._named = named
        self._atoms = dict(digits(tokens))
        atoms, self._and_one = words(hits)
        self._atoms.update(atoms)

    def __bool__(self) -> bool:
        return bool(self._atoms)

    def begins(self, position: int) -> bool:
        """A number word or digits begin at a token."""
        return position in self._atoms

    def read(self, compose: bool = True) -> list[Numeral]:
        """All numerals in order.

        Args:
            compose: words joined by "and" may make one figure.
        """
        found, free = [], 0
        for position in sorted(self._atoms):
            if position >= free:
                numeral = self.at(position, compose)
                if numeral is not None:
                    found.append(numeral)
                    free = numeral.last + 1
                elif self._atoms[position].sort == "skip":
                    free = self._atoms[position].last + 1
        return found

    def at(self, position: int, compose: bool = True) -> Numeral | None:
        """The longest numeral that begins at a token."""
        atom = self._atom(position)
        if atom is None or atom.sort == "skip":
            return None
        reader = _SPECIAL.get(atom.sort)
        special = reader(self, atom) if reader else None
        return special or self._count(atom, compose)

    def _atom(self, position: int) -> Atom | None:
        """The atom that begins at a token; before a ten "and one" is meant, not "one"."""
        other = self._and_one.get(position)
        if other is not None and self._ten(position + 1) is not None:
            return other
        return self._atoms.get(position)

    def _ten(self, position: int) -> Atom | None:
        """The "teen" of a number from eleven to nineteen."""
        atom = self._atoms.get(position)
        return atom if atom is not None and atom.sort == "numeral" and atom.value == 10 and not atom.prefix else None

    def _count(self, atom: Atom, compose: bool) -> Numeral | None:
        part = self._sum(atom.first, compose)
        if part is None:
            return None
        part = self._halved(part) if compose else part
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
        return atom.sort == "counted" and last + 1 not in self._counted

    def _numeral(
        self, atom: Atom, last: int, sort: str, low: int | None, high: int | None, scale: int = 1
    ) -> Numeral:
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

    def _next(self, position: int) -> Atom | None:
        """The atom that begins at a token and carries no proclitic but the article."""
        atom = self._atoms.get(position)
        return atom if atom is not None and atom.prefix in ("", "ال") else None

    def _joined(self, position: int) -> Atom | None:
        """The atom behind an "and" at a token: stuck to it or apart."""
        atom = self._atom(position)
        if atom is not None:
            return atom if atom.prefix in (AND, AND + "ال") else None
        if position < len(self._tokens) and self._tokens[position].form == AND:
            return self._next(position + 1)
        return None

    def _sum(self, position: int, compose: bool) -> _Part | None:
        """Groups of falling scale: millions and thousands and hundreds."""
        total = self._group(position, compose)
        scale = total.scale if total else 1
        while compose and total is not None and total.scale > 1:
            joined = self._joined(total.end)
            group = self._group(joined.first, compose) if joined else None
            if group is None or group.value >= total.scale or group.value != int(group.value):
                break
            scale = group.scale if group.scale > 1 else scale
            total = _Part(total.value + group.value, group.end, group.scale)
        return _Part(total.value, total.end, scale) if total else None

    def _group(self, position: int, compose: bool) -> _Part | None:
        """Up to 999 and its scale, or a scale alone."""
        atom = self._atom(position)
        if atom is None:
            return None
        if atom.sort == "scale":
            return self._scale_alone(atom)
        if atom.sort == "numeral" and atom.value is not None and atom.value >= 2000:
            return _Part(atom.value, atom.last + 1, int(atom.value) // 2)
        part = self._hundreds(position, compose)
        if part is None:
            return None
        scale = self._next(part.end)
        if scale is not None and scale.sort == "scale" and scale.value is not None:
            return _Part(part.value * scale.value, scale.last + 1, int(scale.value))
        return part

    def _scale_alone(self, atom: Atom) -> _Part | None:
        if atom.value is None or atom.least is not None:
            return None
        following = atom.last + 1
        if atom.dual is not None and not atom.prefix.endswith("ال") and self._plain_word(following):
            return _Part(Decimal(atom.dual), following, atom.dual // 2)
        higher = self._next(following)
        if higher is not None and higher.sort == "scale" and higher.value and higher.value > atom.value:
            return _Part(atom.value * higher.value, higher.last + 1, int(higher.value))
        return _Part(atom.value, following, int(atom.value))

    def _plain_word(self, position: int) -> bool:
        """A word that is no number and not joined by "and": what a construct form counts."""
        if position >= len(self._tokens) or self._tokens[position].kind != "word":
            return False
        return self._tokens[position].form != AND and self._joined(position) is None

    def _hundreds(self, position: int, compose: bool) -> _Part | None:
        atom = self._atom(position)
        if atom is None:
            return None
        part = self._hundred(atom)
        if part is None:
            return self._tens(position, compose)
        joined = self._joined(part.end) if compose else None
        rest = self._tens(joined.first, compose) if joined else None
        if rest is None or rest.value >= 100 or rest.value != int(rest.value):
            return part
        return _Part(part.value + rest.value, rest.end)

    def _hundred(self, atom: Atom) -> _Part | None:
        """A hundred in one word, or unit and hundred in two."""
        if atom.value is None or atom.sort not in ("numeral", "counted", "digits"):
            return None
        if 100 <= atom.value <= 900 and atom.sort != "digits":
            return _Part(atom.value, atom.last + 1)
        following = self._next(atom.last + 1)
        if following is not None and following.value == 100 and 3 <= atom.value <= 9:
            return _Part(atom.value * 100, following.last + 1)
        return None

    def _tens(self, position: int, compose: bool) -> _Part | None:
        """Digits, or a unit, a teen, a ten, a unit and a ten."""
        atom = self._atom(position)
        if atom is None:
            return None
        value = Decimal(1) if atom.sort == "one_of" else atom.value
        if value is None or atom.sort not in ("numeral", "digits", "part", "one_of"):
            return None
        compose = compose and not (value == 1 and position - 1 in self._named)
        part = self._teen(value, atom, compose) if value < 10 and atom.sort != "digits" else None
        return part or (None if atom.sort in ("part", "one_of") else _Part(value, atom.last + 1))

    def _teen(self, value: Decimal, atom: Atom, compose: bool) -> _Part | None:
        ten = self._ten(atom.last + 1)
        if ten is not None:
            return _Part(value + 10, ten.last + 1)
        tens = self._joined(atom.last + 1) if compose else None
        if tens is not None and tens.sort == "numeral" and tens.value is not None and 20 <= tens.value <= 90:
            return _Part(value + tens.value, tens.last + 1)
        return None

    def _halved(self, part: _Part) -> _Part:
        """ "… and a half", with the scale said again or not."""
        joined = self._joined(part.end) if part.scale > 1 else None
        if joined is None or joined.sort != "fraction" or joined.value is None:
            return part
        again = self._next(joined.last + 1)
        end = again.last + 1 if again is not None and again.value == part.scale else joined.last + 1
        return _Part(part.value + joined.value * part.scale, end, part.scale)

    def _vague(self, atom: Atom) -> Numeral | None:
        """Dozens, a few; thousands without a number; tens of thousands."""
        if atom.least is None:
            return None
        factor = self._next(atom.last + 1)
        if factor is not None and factor.value is not None and (factor.least is not None or factor.sort == "scale"):
            return self._numeral(atom, factor.last, "vague", atom.least * int(factor.value), None)
        if factor is not None and factor.sort == "numeral" and factor.value == 10:
            return self._numeral(atom, factor.last, "vague", 11, 19)
        return self._numeral(atom, atom.last, "vague", atom.least, None)

    def _fraction(self, atom: Atom) -> Numeral | None:
        """A fraction of a scale is a count; any other is a fraction."""
        scale = self._next(atom.last + 1)
        if scale is not None and scale.sort == "scale" and scale.value is not None and atom.value is not None:
            value = int(atom.value * scale.value)
            return self._numeral(atom, scale.last, "exact", value, value, int(scale.value))
        return self._numeral(atom, atom.last, "fraction", None, None)

    def _ordinal(self, atom: Atom) -> Numeral | None:
        """An ordinal with its ten: twelfth, twenty-third."""
        ten = self._ten(atom.last + 1)
        if ten is not None:
            return self._numeral(atom, ten.last, "ordinal", None, None)
        tens = self._joined(atom.last + 1)
        if tens is not None and tens.definite and tens.value is not None and 20 <= tens.value <= 90:
            return self._numeral(atom, tens.last, "ordinal", None, None)
        return self._numeral(atom, atom.last, "ordinal", None, None)

    def _one_of(self, atom: Atom) -> Numeral | None:
        """One of the people named behind it; eleven and twenty-one are counts."""
        if self._tens(atom.first, compose=True) is not None:
            return None
        if atom.sort == "one_of_them" or self._plain_word(atom.last + 1):
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
