"""Number words and digit tokens of a sentence, each with what it counts alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from tawthiq.language import Hit
from tawthiq.text import Token

_VALUES: Final = frozenset(
    {"numeral", "scale", "dual", "counted", "part", "vague", "fraction", "ordinal", "one_of", "one_of_them", "skip"}
)
_DERIVED: Final = frozenset({"possessed", "construct"})
_THOUSANDS: Final = re.compile(r"[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d{0,2}(?:\.\d{3})+")
_DECIMAL: Final = re.compile(r"\d+[.,]\d+")


@dataclass(frozen=True, slots=True)
class Atom:
    """One number word or digit token.

    Attributes:
        first, last: positions of its tokens, last inclusive.
        sort: as in the data, or digits.
        value: what it counts; None where it has none of its own.
        least: what a vague word says at least.
        prefix: folded proclitics on the word.
        dual: the value if it is a dual in construct, which folding makes one with an accusative.
        start: code point where it begins, without proclitics.
    """

    first: int
    last: int
    sort: str
    value: Decimal | None = None
    least: int | None = None
    prefix: str = ""
    dual: int | None = None
    start: int = 0

    @property
    def definite(self) -> bool:
        """It carries the article."""
        return self.prefix.endswith(("ال", "لل"))


def digits(tokens: Sequence[Token]) -> Iterable[tuple[int, Atom]]:
    """The numbers written in digits, with their positions."""
    for position, token in enumerate(tokens):
        if token.kind == "number":
            value = number(token.form)
            if value is not None:
                yield position, Atom(position, position, "digits", value, start=token.start)


def number(form: str) -> Decimal | None:
    """The value of a digit token: separators before exactly three digits part thousands, any other is decimal."""
    if form.isdigit():
        return Decimal(form)
    if _THOUSANDS.fullmatch(form):
        return Decimal(form.replace(",", "").replace(".", ""))
    return Decimal(form.replace(",", ".")) if _DECIMAL.fullmatch(form) else None


def words(hits: Iterable[Hit]) -> tuple[Mapping[int, Atom], Mapping[int, Atom]]:
    """One atom a token: the longest, then the one with the fewest proclitics; what is no number first.

    Returns:
        The atoms by their first token, and those read as "and one" where the first reading is "one": folding and
        the proclitic make them the same letters.
    """
    best: dict[int, Hit] = {}
    duals: dict[int, int] = {}
    others: dict[int, Atom] = {}
    for hit in hits:
        sort = hit.row.get("sort")
        if sort == "dual":
            duals[hit.first] = hit.row.get("value")
        elif sort in _VALUES and hit.tag not in _DERIVED and "ك" not in hit.prefix:
            if sort == "one_of" and hit.prefix:
                others[hit.first] = _atom(hit, None)
            known = best.get(hit.first)
            if known is None or _rank(hit) < _rank(known):
                best[hit.first] = hit
    return {first: _atom(hit, duals.get(first)) for first, hit in best.items()}, others


def _rank(hit: Hit) -> tuple[int, int, bool]:
    return (hit.first - hit.last, len(hit.prefix), hit.row.get("sort") != "skip")


def _atom(hit: Hit, dual: int | None) -> Atom:
    value, sort = hit.row.get("value"), hit.row.get("sort")
    exact = None if value is None else Decimal(str(value))
    return Atom(hit.first, hit.last, sort, exact, hit.row.get("min"), hit.prefix, dual, hit.start)
