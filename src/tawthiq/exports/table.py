"""A table for the terminal: what was claimed, a claim a row, report by report."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from typing import TextIO

from rich import box
from rich.table import Table
from rich.text import Text

from tawthiq.claims.model import Casualty, Claim, Named, When, Where
from tawthiq.figures import current
from tawthiq.labels import label
from tawthiq.reading import Reading
from tawthiq.terminal import Terminal

SUFFIX = ".txt"
_WIDTH = 120
_COLUMNS = {"type": 4, "day": 3, "place": 4, "who": 6, "toll": 6, "source": 4}


def write(readings: Iterable[Reading], out: TextIO, *, lang: str = "en") -> None:
    """Write a heading and a table for each reading."""
    width = None if out.isatty() or "COLUMNS" in os.environ else _WIDTH
    console = Terminal(file=out, width=width, highlight=False)
    for reading in readings:
        console.print(heading(reading))
        console.print(table(reading, lang) if reading.claims else Text(f"  {label('word', 'nothing', lang)}\n", "dim"))


def heading(reading: Reading) -> Text:
    """Which report this is: its id, title, publisher and day."""
    document = reading.document
    known = [part for part in (document.title, document.publisher, (document.published or "")[:10]) if part]
    return Text(document.id, "bold").append("".join(f"  ·  {part}" for part in known), "not bold")


def table(reading: Reading, lang: str = "en") -> Table:
    """The claims of a reading, a row each."""
    rows = Table(box=box.SIMPLE_HEAD, expand=True, pad_edge=False)
    for name, ratio in _COLUMNS.items():
        rows.add_column(label("heading", name, lang), ratio=ratio, overflow="fold")
    for claim in reading.claims:
        rows.add_row(*(Text(cell) for cell in cells(claim, reading.document.publisher, lang)))
    return rows


def cells(claim: Claim, publisher: str | None, lang: str = "en") -> tuple[str, ...]:
    """A claim in the words of the table: type, day, place, who to whom, toll, according to whom."""
    return (
        _type(claim, lang),
        day(claim.date),
        place(claim.place, lang),
        _parties(claim, lang),
        toll(claim.casualties, lang),
        ", ".join(speaker.name for speaker in claim.speakers) or publisher or label("word", "outlet", lang),
    )


def _type(claim: Claim, lang: str) -> str:
    marks = [label("status", claim.status, lang)] if claim.status != "asserted" else []
    marks += [label("scope", claim.scope, lang)] if claim.scope != "event" else []
    return label("type", claim.type, lang) + (f" ({', '.join(marks)})" if marks else "")


def day(date: When | None) -> str:
    """The day or days of a claim, with the time where it is known; open ends stay open."""
    if date is None or (date.start is None and date.end is None):
        return "?"
    if date.start == date.end:
        return f"{date.start} {date.time or ''}".strip()
    return f"{date.start or '…'} – {date.end or '…'}"


def place(where: Where | None, lang: str = "en") -> str:
    """The place of a claim with what relates the act to it."""
    if where is None:
        return "?"
    name = (where.name_en or where.name) if lang == "en" else where.name
    return f"{label('relation', where.relation, lang)} {name}".strip()


def _parties(claim: Claim, lang: str) -> str:
    actors, targets = _names(claim.actors, "actor", lang), _names(claim.targets, "target", lang)
    arrow = "→" if lang == "en" else "←"
    return f"{actors or '?'} {arrow} {targets}" if targets else actors


def _names(things: Sequence[Named], kind: str, lang: str) -> str:
    return ", ".join(dict.fromkeys(label(kind, thing.id) if lang == "en" else thing.name for thing in things))


def toll(casualties: Sequence[Casualty], lang: str = "en") -> str:
    """The harm of a claim in short: "20 killed (civilian), among them 5 children"."""
    return ", ".join(_harm(row, lang) for row in current(casualties))


def _harm(row: Casualty, lang: str) -> str:
    count, harm = number(row.min, row.max, label("word", "at_most", lang)), _within(row.harm, "harm", lang)
    group = _within(row.group, "group", lang) if row.group != "unspecified" else ""
    people = _within(row.who, "who", lang) or group
    if row.part_of is not None:
        return f"{label('word', 'among_them', lang)} {count} {people or harm}"
    return f"{count} {harm}" + (f" ({people})" if people else "")


def _within(code: str | None, kind: str, lang: str) -> str:
    """The name of a code in the middle of a line."""
    name = label(kind, code, lang)
    return name[:1].lower() + name[1:]


def number(low: int | None, high: int | None, at_most: str = "up to") -> str:
    """A figure with its bounds: 4, 17–27, 20+, up to 20, ?"""
    if low is None:
        return f"{at_most} {high:,}" if high is not None else "?"
    if high is None:
        return f"{low:,}+"
    return f"{low:,}" if low == high else f"{low:,}–{high:,}"
