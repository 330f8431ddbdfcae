"""HTML: one self-contained page, for a person to check claims against the words that they rest on, and incidents
against their claims.

The page loads nothing: it works from disk, without a network, and a text from a report stays text in it.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, TextIO

from tawthiq.incidents import reconcile
from tawthiq.page import document, incidents
from tawthiq.page.ledger import Ledger
from tawthiq.page.names import Names

if TYPE_CHECKING:
    from tawthiq.claims.report import Report
    from tawthiq.reading import Reading

SUFFIX = ".html"


def write(readings: Iterable[Reading], out: TextIO, *, lang: str = "ar") -> None:
    """Write the page, each report as it comes; `lang` is the language that it opens in (ar or en)."""
    names, ledger = Names(lang), Ledger()
    reports: list[Report] = []
    out.write(document.head(names))
    try:
        for reading in readings:
            record = reading.to_record()
            out.write(document.report(record, reading.document.text, len(reports), names))
            ledger.add(record, len(reports))
            reports.append(reading.report)
    finally:
        found = [incident.to_record() for incident in reconcile(reports).incidents]
        out.write(incidents.section(found, ledger, names))
        out.write(document.foot(names, len(reports)))
