"""Where the claims of a page stand: every figure of an incident leads down to the words that it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from tawthiq.page.names import escape

Record = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Entry:
    """A claim of the page: the places of its report and of itself, and what both say."""

    report: int
    number: int
    about: Record
    claim: Record


@dataclass(slots=True)
class Ledger:
    """The claims of a page by their ids."""

    entries: dict[str, Entry] = field(default_factory=dict)

    def add(self, reading: Record, number: int) -> None:
        """Take the claims of a report that stands at a place of the page."""
        for place, claim in enumerate(reading["claims"]):
            self.entries.setdefault(claim["id"], Entry(number, place, reading["report"], claim))

    def of(self, claims: Iterable[str]) -> list[Entry]:
        """The entries of some claims, in their order."""
        return [self.entries[claim] for claim in claims if claim in self.entries]

    def link(self, claim: str, inner: str, kind: str = "act", row: Record | None = None) -> str:
        """What leads to a claim, and in it to the words of a row of it (else those of the act)."""
        entry = self.entries.get(claim)
        if entry is None:
            return f'<span class="w">{inner}</span>'
        words = row if row is not None and row.get("start") is not None else entry.claim["anchor"]
        return (
            f'<a class="w k-{kind}" href="#r{entry.report}c{entry.number}" '
            f'data-s="{escape(words["start"])}" data-e="{escape(words["end"])}">{inner}</a>'
        )
