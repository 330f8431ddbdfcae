"""An invented report and the record of a claim about it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Record = dict[str, Any]

TEXT = "قصف الطيران بلدة سراقب، فقتل 3 مدنيين وفق ناشطين."


def words(quote: str) -> dict[str, int]:
    """Where a stretch of the text stands."""
    return {"start": TEXT.index(quote), "end": TEXT.index(quote) + len(quote)}


CLAIM: Record = {
    "id": "c-1",
    "type": "air_strike",
    "scope": "event",
    "status": "asserted",
    "anchor": {**words("قصف الطيران"), "quote": "قصف الطيران"},
    "date": {"start": "2019-05-12", "end": "2019-05-12", "precision": "day", "time": None},
    "place": {"id": None, "name": "سراقب", "name_en": "Saraqib", "lat": 35.86, "lon": 36.8, **words("سراقب")},
    "actors": [{"id": "unknown", "name": "الطيران", **words("الطيران")}],
    "targets": [],
    "sites": [],
    "weapons": [{"id": "aircraft", **words("الطيران")}],
    "casualties": [
        {
            "harm": "killed",
            "group": "civilian",
            "who": None,
            "side": None,
            "min": 3,
            "max": 3,
            "part_of": None,
            "update": False,
            "quote": "3 مدنيين",
            **words("3 مدنيين"),
        }
    ],
    "people": [],
    "speakers": [{"id": None, "name": "ناشطين", "kind": "activists", "party": None, **words("ناشطين")}],
    "same_as": None,
    "rules": ["act.verb"],
    "confidence": 0.9,
}


@pytest.fixture
def text() -> str:
    """The report."""
    return TEXT


@pytest.fixture
def claim() -> Callable[..., Record]:
    """The record of a claim about the report; what is given replaces its fields."""
    return lambda **fields: {**CLAIM, **fields}


@pytest.fixture
def reading() -> Callable[..., Record]:
    """The record of a reading with some claims; what is given replaces what is known about the report."""

    def made(*claims: Record, issues: tuple[Record, ...] = (), **about: Any) -> Record:
        report = {"id": "r", "title": None, "published": None, "publisher": None, "language": "ar", **about}
        return {"report": report, "claims": list(claims), "issues": list(issues)}

    return made
