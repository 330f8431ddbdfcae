"""The words of a sentence that can date, by position, and the small readings that dates are made of.

Numbers, years, the clock: each reading takes the position of a token and gives what it read and the position behind
it, or None.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from tawthiq.language import Hit, skip
from tawthiq.mentions.calendar import HIJRI_YEARS, YEARS
from tawthiq.text import Sentence, Token

AND: Final = "و"
COMMAS: Final = frozenset({"،", ","})
OPEN: Final = frozenset({"(", "["})
CLOSED: Final = frozenset({")", "]"})
DASHES: Final = frozenset("-–—‐‑ـ")
SLASHES: Final = frozenset({"/", "\\"})
_ARTICLE: Final = frozenset({"ال", "الـ", "لل", "بال"})
_TIME: Final = re.compile(r"([01]?\d|2[0-4])[.,]([0-5]\d)")
_PREPOSITIONS: Final = frozenset({"of", "until", "between", "during", "before", "this"})
_JOINTS: Final = _PREPOSITIONS | {
    *("in", "about", "few", "modifier", "era", "corresponds", "minutes", "meridiem", "named", "issued"),
    *("so_far", "mask"),
}
_COUNTED: Final = frozenset({"people", "sites", "weapons", "targets"})


@dataclass(frozen=True, slots=True)
class Clock:
    """An hour of the day as the text gives it; `hour` is None where morning and evening are both possible."""

    hour: int | None
    minutes: int
    exact: bool
    daypart: str | None
    end: int

    @property
    def time(self) -> str | None:
        """HH:MM."""
        return None if self.hour is None else f"{self.hour:02}:{self.minutes:02}"


class Words:
    """The tokens of one sentence with the language data on them."""

    def __init__(self, sentence: Sentence, hits: Iterable[Hit]) -> None:
        self.tokens: Sequence[Token] = sentence.tokens
        self._sentence = sentence
        self._dates: dict[int, dict[str, Hit]] = {}
        self._numbers: dict[int, Hit] = {}
        self._counted: set[int] = set()
        self._halves: dict[str, str] = {}
        for hit in hits:
            domain = hit.row.domain
            if domain == "dates":
                found, sort = self._dates.setdefault(hit.first, {}), str(hit.row.get("sort"))
                if sort not in found or found[sort].last < hit.last:
                    found[sort] = hit
                if sort == "daypart":
                    self._halves[hit.id] = str(hit.row.get("time"))
            elif domain == "numbers" and hit.row.get("sort") in ("numeral", "part") and hit.tag != "possessed":
                self._numbers.setdefault(hit.first, hit)
            elif domain in _COUNTED and not hit.prefix:
                self._counted.add(hit.first)

    def form(self, position: int) -> str:
        """The comparison form of a token, "" outside the sentence."""
        return self.tokens[position].form if 0 <= position < len(self.tokens) else ""

    def kind(self, position: int) -> str:
        """The kind of a token, "" outside the sentence."""
        return self.tokens[position].kind if 0 <= position < len(self.tokens) else ""

    def visible(self, position: int, count: int) -> list[int]:
        """The positions of so many tokens from one on, those of invisible marks left out."""
        found: list[int] = []
        while position < len(self.tokens) and len(found) < count:
            if self.tokens[position].form:
                found.append(position)
            position += 1
        return found

    def hit(self, position: int, *sorts: str) -> Hit | None:
        """The longest row of one of these sorts that begins at a token."""
        found = self._dates.get(position)
        if found is None:
            return None
        if len(sorts) == 1:
            return found.get(sorts[0])
        return max((found[sort] for sort in sorts if sort in found), key=lambda hit: hit.last, default=None)

    def start(self, position: int) -> int:
        """The offset of a token behind its proclitics; the article belongs to the words of a date."""
        hit = next(iter(self._dates.get(position, {}).values()), None)
        if hit is None or hit.prefix in ("", "ال"):
            return self.tokens[position].start
        return skip(self._sentence, position, len(hit.prefix.removesuffix("ال")))

    def behind(self, position: int, *sorts: str) -> Hit | None:
        """The row of one of these sorts that ends right before a token."""
        for back in range(1, 5):
            hit = self.hit(position - back, *sorts)
            if hit is not None and hit.last == position - 1:
                return hit
        return None

    def starts(self) -> list[int]:
        """Where a date may begin: at its words and at numbers, where a preposition is followed by one of these."""
        numbers = {k for k, token in enumerate(self.tokens) if token.kind == "number"} | self._numbers.keys()
        words = {k for k, found in self._dates.items() if not found.keys() <= _JOINTS}
        leads = {k for k, found in self._dates.items() for hit in found.values() if self._leads(hit, numbers)}
        return sorted(numbers | words | leads)

    def _leads(self, hit: Hit, numbers: set[int]) -> bool:
        """A preposition with a number or a word of a date behind it."""
        if hit.row.get("sort") not in _PREPOSITIONS:
            return False
        after = self.bare(hit.last + 1)
        return after in numbers or after in self._dates

    def over(self, position: int, sort: str) -> int:
        """The position behind a row of that sort, or the position itself."""
        hit = self.hit(position, sort)
        return hit.last + 1 if hit else position

    def dates(self, position: int) -> bool:
        """A word of a date or a number stands there."""
        return position in self._dates or position in self._numbers or self.kind(self.bare(position)) == "number"

    def past(self, position: int, marks: frozenset[str]) -> int:
        """The position behind one of these marks, or the position itself."""
        return position + 1 if self.form(position) in marks else position

    def digits(self, position: int, most: int) -> int | None:
        """The number in digits at a token, if it lies between 1 and `most`."""
        form = self.form(position)
        if self.kind(position) != "number" or not form.isdigit() or len(form) > 4:
            return None
        return int(form) if 1 <= int(form) <= most else None

    def bare(self, position: int) -> int:
        """The position behind an article or conjunction that stands apart from its digits ("الـ 24")."""
        form = self.form(position)
        if self.kind(position) == "word" and self.kind(position + 1) == "number" and form.removeprefix(AND) in _ARTICLE:
            return position + 1
        return position

    def ordinal(self, position: int, most: int) -> tuple[int, int] | None:
        """An ordinal: which, and the position behind it."""
        hit = self.hit(position, "ordinal")
        if hit is None or not 1 <= int(hit.row.get("value")) <= most:
            return None
        return int(hit.row.get("value")), hit.last + 1

    def count(self, position: int) -> tuple[int, int] | None:
        """A number in digits or words below 1000: how many, and the position behind it."""
        position = self.bare(position)
        digits = self.digits(position, 999)
        if digits is not None:
            return digits, position + 1
        hit = self._numbers.get(position)
        if hit is None or hit.row.get("value") is None:
            return None
        value, after = int(hit.row.get("value")), hit.last + 1
        more = self._numbers.get(after)
        if more is not None and value < 10 and more.row.get("value") is not None:
            ten, joined = int(more.row.get("value")), more.prefix.startswith(AND)
            if (ten == 10 and not joined) or (joined and 20 <= ten <= 90):
                return value + ten, more.last + 1
        return value, after

    def year(self, position: int, hijri: bool = False) -> tuple[int, bool, int] | None:
        """A year in digits with its era: the year, whether it is of the Hijra, the position behind it."""
        number = self.digits(position, YEARS.stop)
        if number is None or len(self.form(position)) != 4:
            return None
        era = self.hit(position + 1, "era")
        if era is not None and era.form == "م" and number in HIJRI_YEARS:
            era = None
        calendar = era.row.get("calendar") if era else ("hijri" if number in HIJRI_YEARS else "gregorian")
        if number not in (HIJRI_YEARS if calendar == "hijri" else YEARS) or (hijri and calendar != "hijri"):
            return None
        return number, calendar == "hijri", era.last + 1 if era else position + 1

    def shift(self, position: int) -> tuple[int | None, int]:
        """ "Last", "this" or "coming" behind a word: -1, 0 or 1, and the position behind it."""
        hit = self.hit(position, "modifier")
        return (int(hit.row.get("value")), hit.last + 1) if hit else (None, position)

    def counts(self, position: int) -> bool:
        """Something that is counted begins at a token."""
        return position in self._counted

    def clock(self, position: int, daypart: str | None = None) -> Clock | None:
        """An hour: behind the word for it, or digits with minutes.

        Args:
            position: where it begins.
            daypart: the part of the day that was named before it, if any.
        """
        word = self.hit(position, "clock")
        if word is None and self.kind(position) != "number" and self.hit(position, "ordinal", "hour") is None:
            return None
        position = word.last + 1 if word else position
        hour = self._hour(position, word is not None)
        if hour is None:
            return None
        leading_zero = self.form(position).startswith("0")
        number, minutes, exact, position = hour
        past = self.hit(position, "minutes")
        if past is not None:
            minutes, exact, position = int(past.row.get("value")), True, past.last + 1
            number, minutes = (number, minutes) if minutes >= 0 else (number - 1, 60 + minutes)
        part = self.hit(self.over(position, "of"), "daypart") or self.hit(position, "meridiem")
        if part is None and word is None and not exact:
            return None
        if part is not None:
            position = part.last + 1
        name = part.id if part and part.row.get("sort") == "daypart" else None
        half = str(part.row.get("time")) if part else self._halves.get(daypart or "")
        return Clock(_of_day(number, leading_zero, half), minutes, exact, name, position)

    def _hour(self, position: int, named: bool) -> tuple[int, int, bool, int] | None:
        position = self.bare(position) if named else position
        ordinal = self.ordinal(position, 12) if named or self.hit(self._part_after(position), "daypart") else None
        word = self.hit(position, "hour")
        if word is not None and (named or self.hit(word.last + 1, "daypart")):
            ordinal = 1, word.last + 1
        if ordinal is not None:
            return ordinal[0], 0, False, ordinal[1]
        form = self.form(position)
        written = _TIME.fullmatch(form) if named else None
        if written is not None:
            return int(written[1]), int(written[2]), True, position + 1
        if self.kind(position) != "number" or not form.isdigit() or int(form) > 24:
            return None
        minutes = self.form(position + 2)
        if self.form(position + 1) == ":" and minutes.isdigit() and len(minutes) == 2 and int(minutes) < 60:
            seconds = self.form(position + 3) == ":" and self.form(position + 4).isdigit()
            return int(form), int(minutes), True, position + (5 if seconds else 3)
        plain = self.hit(position + 1, "daypart")
        return (int(form), 0, False, position + 1) if named or (plain and plain.form.endswith("ا")) else None

    def _part_after(self, position: int) -> int:
        ordinal = self.hit(position, "ordinal")
        return ordinal.last + 1 if ordinal else position


def _of_day(number: int, leading_zero: bool, half: str | None) -> int | None:
    """The hour from 0 to 23, None where morning and evening are both possible."""
    if number > 12 or number == 0 or (half is None and leading_zero):
        return number % 24
    if half == "am":
        return number % 12
    if half == "pm":
        return number % 12 + 12
    if half == "noon":
        return number if number in (10, 11, 12) else number + 12
    if half == "night":
        return number % 12 + 12 if 6 <= number < 12 else number % 12
    return None
