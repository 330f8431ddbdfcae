"""How Arabic composes number words into one figure: units and tens, hundreds, scales in falling order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from tawthiq.language import Hit
from tawthiq.mentions.number_words import Atom, digits, words
from tawthiq.text import Token

AND: Final = "و"


@dataclass(frozen=True, slots=True)
class Part:
    """A figure so far.

    Attributes:
        value: of the figure.
        end: position behind it.
        scale: the last scale in it, else 1.
    """

    value: Decimal
    end: int
    scale: int = 1


class Sums:
    """The number words of one sentence and what they add up to.

    Attributes:
        atoms: the number words and digits by their first token.
    """

    def __init__(
        self, tokens: Sequence[Token], hits: Iterable[Hit], groups: frozenset[int], named: frozenset[int]
    ) -> None:
        """Sift the number words of a sentence.

        Args:
            tokens: of the sentence.
            hits: language data of the domain `numbers`.
            groups: positions where several people are named, of whom one can be one.
            named: positions where a noun ends that counts people; "one" behind it is its own number.
        """
        self._tokens = tokens
        self._groups = groups
        self._named = named
        read, self._and_one = words(hits)
        self.atoms: dict[int, Atom] = dict(digits(tokens))
        self.atoms.update(read)

    def atom(self, position: int) -> Atom | None:
        """The atom that begins at a token; before a ten or people "and one (of)" is meant, not "one"."""
        other = self._and_one.get(position)
        if other is not None and (self.ten(position + 1) is not None or self._of_people(position)):
            return other
        return self.atoms.get(position)

    def _of_people(self, position: int) -> bool:
        return position + 1 in self._groups and position - 1 not in self._named

    def joined(self, position: int) -> Atom | None:
        """The atom behind an "and" at a token: stuck to it or apart."""
        atom = self.atom(position)
        if atom is not None:
            return atom if atom.prefix in (AND, AND + "ال") else None
        if position < len(self._tokens) and self._tokens[position].form == AND:
            return self.following(position + 1)
        return None

    def following(self, position: int) -> Atom | None:
        """The atom that begins at a token and carries no proclitic but the article."""
        atom = self.atoms.get(position)
        return atom if atom is not None and atom.prefix in ("", "ال") else None

    def ten(self, position: int) -> Atom | None:
        """The "teen" of a number from eleven to nineteen."""
        atom = self.atoms.get(position)
        return atom if atom is not None and atom.sort == "numeral" and atom.value == 10 and not atom.prefix else None

    def plain_word(self, position: int) -> bool:
        """A word that is no number and not joined by "and": what a construct form counts."""
        if position >= len(self._tokens) or self._tokens[position].kind != "word":
            return False
        return self._tokens[position].form != AND and self.joined(position) is None

    def whole(self, position: int, compose: bool) -> Part | None:
        """Groups of falling scale: millions and thousands and hundreds."""
        total = self._group(position, compose)
        scale = total.scale if total else 1
        while compose and total is not None and total.scale > 1:
            joined = self.joined(total.end)
            group = self._group(joined.first, compose) if joined else None
            if group is None or group.value >= total.scale or group.value != int(group.value):
                break
            scale = group.scale if group.scale > 1 else scale
            total = Part(total.value + group.value, group.end, group.scale)
        if total is None or not compose:
            return total
        return self._halved(Part(total.value, total.end, scale))

    def below_hundred(self, position: int, compose: bool) -> Part | None:
        """Digits, or a unit, a teen, a ten, a unit and a ten."""
        atom = self.atom(position)
        if atom is None:
            return None
        value = Decimal(1) if atom.sort == "one_of" else atom.value
        if value is None or atom.sort not in ("numeral", "counted", "digits", "part", "one_of"):
            return None
        compose = compose and not (value == 1 and position - 1 in self._named)
        part = self._teen(value, atom, compose) if value < 10 and atom.sort != "digits" else None
        return part or (None if atom.sort in ("part", "one_of") else Part(value, atom.last + 1))

    def _group(self, position: int, compose: bool) -> Part | None:
        """Up to 999 and its scale, or a scale alone."""
        atom = self.atom(position)
        if atom is None:
            return None
        if atom.sort == "scale":
            return self._scale_alone(atom)
        if atom.sort == "numeral" and atom.value is not None and atom.value >= 2000:
            return Part(atom.value, atom.last + 1, int(atom.value) // 2)
        part = self._hundreds(position, compose)
        if part is None:
            return None
        scale = self.following(part.end)
        if scale is not None and scale.sort == "scale" and scale.value is not None:
            return Part(part.value * scale.value, scale.last + 1, int(scale.value))
        return part

    def _scale_alone(self, atom: Atom) -> Part | None:
        if atom.value is None or atom.least is not None:
            return None
        following = atom.last + 1
        if atom.dual is not None and not atom.prefix.endswith("ال") and self.plain_word(following):
            return Part(Decimal(atom.dual), following, atom.dual // 2)
        higher = self.following(following)
        if higher is not None and higher.sort == "scale" and higher.value and higher.value > atom.value:
            return Part(atom.value * higher.value, higher.last + 1, int(higher.value))
        return Part(atom.value, following, int(atom.value))

    def _hundreds(self, position: int, compose: bool) -> Part | None:
        atom = self.atom(position)
        if atom is None:
            return None
        part = self._hundred(atom)
        if part is None:
            return self.below_hundred(position, compose)
        joined = self.joined(part.end) if compose else None
        rest = self.below_hundred(joined.first, compose) if joined else None
        if rest is None or rest.value >= 100 or rest.value != int(rest.value):
            return part
        return Part(part.value + rest.value, rest.end)

    def _hundred(self, atom: Atom) -> Part | None:
        """A hundred in one word, or unit and hundred in two."""
        if atom.value is None or atom.sort not in ("numeral", "counted", "digits"):
            return None
        if 100 <= atom.value <= 900 and atom.sort != "digits":
            return Part(atom.value, atom.last + 1)
        following = self.following(atom.last + 1)
        if following is not None and following.value == 100 and 3 <= atom.value <= 9:
            return Part(atom.value * 100, following.last + 1)
        return None

    def _teen(self, value: Decimal, atom: Atom, compose: bool) -> Part | None:
        ten = self.ten(atom.last + 1)
        if ten is not None:
            return Part(value + 10, ten.last + 1)
        tens = self.joined(atom.last + 1) if compose else None
        if tens is not None and tens.sort == "numeral" and tens.value is not None and 20 <= tens.value <= 90:
            return Part(value + tens.value, tens.last + 1)
        return None

    def _halved(self, part: Part) -> Part:
        """ "… and a half", with the scale said again or not."""
        joined = self.joined(part.end) if part.scale > 1 else None
        if joined is None or joined.sort != "fraction" or joined.value is None:
            return part
        again = self.following(joined.last + 1)
        end = again.last + 1 if again is not None and again.value == part.scale else joined.last + 1
        return Part(part.value + joined.value * part.scale, end, part.scale)
