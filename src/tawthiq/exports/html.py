"""HTML: one self-contained page, for a person to check claims against the words that they rest on.

The page loads nothing: it works from disk, without a network, and a text from a report stays text in it.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, TextIO

from tawthiq.page import document
from tawthiq.page.names import Names

if TYPE_CHECKING:
    from tawthiq.reading import Reading

SUFFIX = ".html"


def write(readings: Iterable[Reading], out: TextIO, *, lang: str = "ar") -> None:
    """Write the page, each report as it comes; `lang` is the language that it opens in (ar or en)."""
    names = Names(lang)
    out.write(document.head(names))
    count = 0
    try:
        for reading in readings:
            out.write(document.report(reading.to_record(), reading.document.text, count, names))
            count += 1
    finally:
        out.write(document.foot(names, count))
