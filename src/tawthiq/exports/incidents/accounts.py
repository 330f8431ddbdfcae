"""CSV of accounts: one account of an incident a row, with what it says; the second file beside `csv`."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from typing import TextIO

from tawthiq.exports.csv import BETWEEN, Row, safe
from tawthiq.incidents import Incident, Reconciled

SUFFIX = ".accounts.csv"
COLUMNS = (
    *("incident_id", "account", "publisher", "speakers", "independent", "why_not"),
    *("harm", "group", "who", "side", "min", "max", "used", "why_not_used"),
    *("copies", "reports", "claims"),
)


def write(reconciled: Reconciled, out: TextIO, *, lang: str = "en") -> None:
    """Write a head row and, for each account, a row for every figure that it gives; one without figures has one row."""
    writer = csv.DictWriter(out, COLUMNS)
    writer.writeheader()
    for incident in reconciled.incidents:
        for row in rows(incident):
            writer.writerow({name: safe(cell) for name, cell in row.items()})


def rows(incident: Incident) -> Iterator[Row]:
    """The accounts of an incident with their figures, those of the first rule of tolls that was asked for."""
    rule = incident.tolls[0].rule if incident.tolls else None
    for number, account in enumerate(incident.accounts):
        about: Row = {
            "incident_id": incident.id,
            "account": number + 1,
            "publisher": account.publisher,
            "speakers": BETWEEN.join(account.speakers),
            "independent": str(account.independent).lower(),
            "why_not": account.why,
            "copies": BETWEEN.join(account.copies),
            "reports": BETWEEN.join(account.reports),
            "claims": BETWEEN.join(account.claims),
        }
        told = list(_figures(incident, number, rule))
        yield from ({**about, **figure} for figure in told or [{}])


def _figures(incident: Incident, account: int, rule: str | None) -> Iterator[Row]:
    for toll in incident.tolls:
        for figure in toll.trace if toll.rule == rule else ():
            if figure.account == account:
                yield {
                    "harm": toll.harm, "group": toll.group, "who": toll.who, "side": toll.side,
                    "min": figure.min, "max": figure.max, "used": str(figure.used).lower(), "why_not_used": figure.why,
                }  # fmt: skip
