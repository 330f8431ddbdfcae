"""A reading made by hand, with every kind of value that a format has to write."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from tawthiq.claims.model import Anchor, Casualty, Claim, Issue, Named, Person, Speaker, Weapon, When, Where
from tawthiq.reading import Reading
from tawthiq.text import Document

TEXT = "قصف مدفعي على السوق في بلدة مثال، ومقتل 20 مدنيا بينهم 5 أطفال"

CLAIM = Claim(
    id="c-1",
    type="shelling",
    scope="event",
    status="asserted",
    anchor=Anchor(0, 9, "قصف مدفعي"),
    date=When("2018-06-22", "2018-06-22", "day", "04:00"),
    place=Where("sy:example", "مثال", "Example", relation="near", lat=-1.5, lon=39.25, level="town", radius_km=2.0),
    actors=(Named("syrian_government", "قوات النظام", 0, 3), Named("russia", "روسيا", 0, 3)),
    targets=(Named("civilians", "مدنيا", 45, 50),),
    sites=(Named("market", "السوق", 14, 19),),
    weapons=(Weapon("artillery", 4, 9),),
    casualties=(
        Casualty("killed", "civilian", None, None, 20, 20, None, False, 35, 50, "مقتل 20 مدنيا"),
        Casualty("killed", "civilian", "children", None, 5, 5, 0, False, 57, 64, "5 أطفال"),
        Casualty("injured", "unspecified", None, None, 30, None, None, False, 35, 50, "عشرات"),
    ),
    people=(Person("فلان", "doctor", "killed", 0, 3),),
    speakers=(Speaker(None, "ناشطون", "activists", None, 0, 3),),
    same_as=None,
    rules=("act", "toll"),
    confidence=0.9,
)

Make = Callable[..., Reading]


@pytest.fixture
def make() -> Make:
    """A reading of one claim; what is given replaces fields of its claim."""

    def made(*, id: str = "wire-1", claims: int = 1, **changes: Any) -> Reading:
        digest = hashlib.sha256(TEXT.encode()).hexdigest()
        document = Document(TEXT, id, digest, "عنوان", "2018-06-22", "وكالة مثال", source="wire.jsonl:1")
        issues = (Issue("ambiguous_place", 28, 32, "two places"),)
        return Reading(document, (replace(CLAIM, **changes),) * claims, issues)

    return made
