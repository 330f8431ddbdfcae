"""What can go wrong, and what the person in front of it can do.

TawthiqError                anything this package raises on purpose
├── DataError               a row of language data, concepts or places is wrong
├── InputError              something handed in cannot be read
│   ├── SourceError         a file: missing, empty, binary, an unknown encoding, a broken line
│   └── DateError           a date that is none
└── OutputError             something could not be written
"""

from __future__ import annotations


class TawthiqError(Exception):
    """A failure that names what failed, where, and what to do.

    Attributes:
        what: the failure in one sentence.
        where: a file, a line or an option; empty when there is none.
        advice: what the person can do about it; empty when nothing is known.
    """

    def __init__(self, what: str, where: str = "", advice: str = "") -> None:
        self.what = what
        self.where = where
        self.advice = advice
        super().__init__(" ".join(part for part in (where and f"{where}:", what, advice and f"({advice})") if part))


class DataError(TawthiqError):
    """A row of language data, concepts or places is wrong."""


class InputError(TawthiqError):
    """Something handed in cannot be read."""


class SourceError(InputError):
    """A file cannot be read: missing, empty, binary, of an unknown encoding, with a broken line."""


class DateError(InputError):
    """A date that is none."""


class OutputError(TawthiqError):
    """Something could not be written."""
