"""A table for the terminal: one incident a row, with its toll and who tells it."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TextIO

from rich import box
from rich.table import Table
from rich.text import Text

from tawthiq.exports.table import day, number, place
from tawthiq.incidents import Incident, Reconciled
from tawthiq.incidents.model import Counted, Toll
from tawthiq.labels import label
from tawthiq.terminal import Terminal

SUFFIX = ".txt"
_WIDTH = 130
_COLUMNS = {"incident": 4, "type": 4, "day": 4, "place": 4, "who": 6, "toll": 6, "accounts": 5}


def write(reconciled: Reconciled, out: TextIO, *, lang: str = "en") -> None:
    """Write the table, in the order of days; what has no day stands at the end."""
    width = None if out.isatty() or "COLUMNS" in os.environ else _WIDTH
    console = Terminal(file=out, width=width, highlight=False)
    rows = Table(box=box.SIMPLE_HEAD, expand=True, pad_edge=False)
    for name, ratio in _COLUMNS.items():
        rows.add_column(label("heading", name, lang), ratio=ratio, overflow="fold")
    for incident in sorted(reconciled.incidents, key=_day):
        rows.add_row(*(Text(cell) for cell in cells(incident, lang)))
    console.print(rows)


def _day(incident: Incident) -> tuple[str, str]:
    return (incident.date.start if incident.date is not None else None) or "9", incident.id


def cells(incident: Incident, lang: str = "en") -> tuple[str, ...]:
    """An incident in the words of the table: id, type, day, place, who to whom, toll, who tells it."""
    return (
        incident.id,
        kind(incident, lang),
        day(incident.date),
        place(incident.place, lang),
        _parties(incident, lang),
        ", ".join(toll(row, lang) for row in incident.tolls if row.group == "all" and row.who is None),
        _accounts(incident, lang),
    )


def kind(incident: Incident, lang: str = "en") -> str:
    """The type of an incident, marked where nobody asserts it and where it is a total."""
    marks = [label("status", incident.status, lang)] if incident.status != "asserted" else []
    marks += [label("scope", incident.scope, lang)] if incident.scope != "event" else []
    return label("type", incident.type, lang) + (f" ({', '.join(marks)})" if marks else "")


def _parties(incident: Incident, lang: str) -> str:
    actors, targets = _names(incident.actors, "actor", lang), _names(incident.targets, "target", lang)
    arrow = "→" if lang == "en" else "←"
    return f"{actors or '?'} {arrow} {targets}" if targets else actors


def _names(codes: Sequence[Counted], table: str, lang: str) -> str:
    return ", ".join(label(table, code.id, lang) for code in codes)


def toll(row: Toll, lang: str = "en") -> str:
    """A toll in short: "11–14 killed"."""
    harm = label("harm", row.harm, lang)
    return f"{number(row.min, row.max, label('word', 'at_most', lang))} {harm[:1].lower()}{harm[1:]}"


def _accounts(incident: Incident, lang: str) -> str:
    names = [account.publisher or label("word", "outlet", lang) for account in incident.accounts]
    names = [name for account, name in zip(incident.accounts, names, strict=True) if account.independent] or names
    return ", ".join(dict.fromkeys(names))
