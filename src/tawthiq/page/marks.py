"""The text of a report with its mentions in place.

A mark is cut at every boundary of a mention, so that each piece of the text belongs to whole mentions; pieces touch
without anything between them, so that Arabic letters stay joined across a cut.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from tawthiq.page.names import escape

KINDS = ("act", "date", "place", "actor", "target", "weapon", "site", "toll", "person", "speaker", "issue")
"""Kinds of mentions in the order of the legend."""
_LISTS = (
    ("actors", "actor"),
    ("targets", "target"),
    ("weapons", "weapon"),
    ("sites", "site"),
    ("casualties", "toll"),
    ("people", "person"),
    ("speakers", "speaker"),
)

Record = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Mark:
    """A mention in the text.

    Attributes:
        start, end: code points, end exclusive.
        kind: one of KINDS.
        claim: number of the claim in the report, None for an issue.
    """

    start: int
    end: int
    kind: str
    claim: int | None


def of_claims(claims: Iterable[Record], issues: Iterable[Record] = ()) -> Iterator[Mark]:
    """The mentions that the claims and issues of a report rest on."""
    for number, claim in enumerate(claims):
        yield Mark(claim["anchor"]["start"], claim["anchor"]["end"], "act", number)
        if claim["date"]:
            yield from _mark(claim["date"].get("start_char"), claim["date"].get("end_char"), "date", number)
        if claim["place"]:
            yield from _mark(claim["place"].get("start"), claim["place"].get("end"), "place", number)
        for name, kind in _LISTS:
            for row in claim[name]:
                yield from _mark(row.get("start"), row.get("end"), kind, number)
    for issue in issues:
        yield from _mark(issue["start"], issue["end"], "issue", None)


def _mark(start: int | None, end: int | None, kind: str, claim: int | None) -> Iterator[Mark]:
    if start is not None and end is not None and start < end:
        yield Mark(start, end, kind, claim)


def marked(text: str, marks: Iterable[Mark]) -> Iterator[str]:
    """The text as pieces of HTML with its mentions marked; without their tags they are the text again."""
    opening, closing = defaultdict(list), defaultdict(list)
    for mark in marks:
        opening[mark.start].append(mark)
        closing[mark.end].append(mark)
    cuts = sorted({cut for cut in (*opening, *closing) if 0 <= cut <= len(text)})
    active: dict[Mark, None] = {}
    here = 0
    for cut in cuts:
        yield _piece(text, here, cut, active)
        for mark in closing[cut]:
            active.pop(mark, None)
        active.update(dict.fromkeys(opening[cut]))
        here = cut
    yield escape(text[here:])


def _piece(text: str, start: int, end: int, active: Mapping[Mark, None]) -> str:
    words = escape(text[start:end])
    if not active or not words:
        return words
    inner = min(active, key=lambda mark: (mark.kind == "act", mark.end - mark.start, KINDS.index(mark.kind)))
    act = " k-in" if inner.kind != "act" and any(mark.kind == "act" for mark in active) else ""
    claims = " ".join(str(number) for number in sorted({mark.claim for mark in active if mark.claim is not None}))
    return f'<mark class="k-{inner.kind}{act}" data-s="{start}" data-c="{claims}">{words}</mark>'
