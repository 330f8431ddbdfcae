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

TEXT = (
    "قصف مدفعي من قوات النظام وروسيا على السوق قرب بلدة مثال، ومقتل 20 مدنيا بينهم 5 أطفال وجرح العشرات والطبيب فلان،"
    " كما قال ناشطون"
)


def span(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


CLAIM = Claim(
    id="c-1",
    type="shelling",
    scope="event",
    status="asserted",
    anchor=Anchor(*span("قصف مدفعي"), "قصف مدفعي"),
    date=When("2018-06-22", "2018-06-22", "day", "04:00"),
    place=Where(
        "sy:example", "مثال", "Example", None, "near", -1.5, 39.25, "town", 2.0, "Example", "SY", *span("مثال")
    ),
    actors=(
        Named("syrian_government", "قوات النظام", *span("قوات النظام")),
        Named("russia", "روسيا", *span("روسيا")),
    ),
    targets=(Named("civilians", "مدنيا", *span("مدنيا")),),
    sites=(Named("market", "السوق", *span("السوق")),),
    weapons=(Weapon("artillery", *span("مدفعي")),),
    casualties=(
        Casualty("killed", "civilian", None, None, 20, 20, None, False, *span("20 مدنيا"), "20 مدنيا"),
        Casualty("killed", "civilian", "children", None, 5, 5, 0, False, *span("5 أطفال"), "5 أطفال"),
        Casualty("injured", "unspecified", None, None, 30, None, None, False, *span("العشرات"), "العشرات"),
    ),
    people=(Person("فلان", "doctor", "injured", *span("فلان")),),
    speakers=(Speaker(None, "ناشطون", "activists", None, *span("ناشطون")),),
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
        issues = (Issue("ambiguous_place", *span("بلدة مثال"), "two places"),)
        return Reading(document, (replace(CLAIM, **changes),) * claims, issues)

    return made
