"""CSV: one incident a row, for a spreadsheet. `accounts` writes who tells them, one account a row."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from typing import TextIO

from tawthiq.exports.csv import BETWEEN, FIGURES, WHEN, WHERE, Row, figure_name, safe
from tawthiq.incidents import Incident, Reconciled
from tawthiq.incidents.model import Counted, Toll

SUFFIX = ".csv"


def write(reconciled: Reconciled, out: TextIO, *, lang: str = "en") -> None:
    """Write a head row and one row for each incident."""
    writer = csv.DictWriter(out, COLUMNS)
    writer.writeheader()
    for incident in reconciled.incidents:
        writer.writerow({name: safe(cell) for name, cell in row(incident).items()})


def row(incident: Incident) -> Row:
    """An incident as one flat row; several values share a cell, parted by semicolons.

    The tolls are those of the first rule that was asked for, whose name stands in `toll_rule`.
    """
    rule = incident.tolls[0].rule if incident.tolls else None
    return {
        "incident_id": incident.id,
        "type": incident.type,
        "scope": incident.scope,
        "status": incident.status,
        **{column: getattr(incident.date, name, None) for column, name in WHEN.items()},
        **{column: getattr(incident.place, name, None) for column, name in WHERE.items()},
        **{name: _counted(getattr(incident, name)) for name in _CODES},
        "toll_rule": rule,
        **_tolls([toll for toll in incident.tolls if toll.rule == rule]),
        "contradictions": BETWEEN.join(
            f"{one.field}: {' / '.join(side.value for side in one.sides)}" for one in incident.contradictions
        ),
        "grades": BETWEEN.join(f"{grade.scheme}: {grade.value}" for grade in incident.grades),
        "accounts": len(incident.accounts),
        "independent_accounts": sum(account.independent for account in incident.accounts),
        "publishers": BETWEEN.join(dict.fromkeys(one.publisher for one in incident.accounts if one.publisher)),
        "covers": BETWEEN.join(incident.covers),
        "reports": BETWEEN.join(incident.reports),
        "claims": BETWEEN.join(incident.claims),
    }


_CODES = ("actors", "targets", "weapons", "sites")


def _counted(codes: Sequence[Counted]) -> str:
    return BETWEEN.join(code.id for code in codes)


def _tolls(tolls: Sequence[Toll]) -> Row:
    """The figures of the columns; those of one side are in the figure of their group."""
    known = {(toll.harm, toll.group, toll.who): toll for toll in tolls if toll.side is None}
    cells: Row = {}
    for harm, group, who in FIGURES:
        groups = ("civilian", "all") if who is not None else (group or "all",)
        toll = next((known[harm, one, who] for one in groups if (harm, one, who) in known), None)
        name = figure_name(harm, group, who)
        cells[f"{name}_min"] = toll.min if toll is not None else None
        cells[f"{name}_max"] = toll.max if toll is not None else None
    return cells


COLUMNS = (
    *("incident_id", "type", "scope", "status"),
    *WHEN,
    *WHERE,
    *_CODES,
    "toll_rule",
    *(f"{figure_name(*wanted)}_{bound}" for wanted in FIGURES for bound in ("min", "max")),
    *("contradictions", "grades", "accounts", "independent_accounts", "publishers", "covers", "reports", "claims"),
)
