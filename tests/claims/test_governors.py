"""The word of harm that governs a group of people."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tawthiq.claims import tolls
from tawthiq.claims.scene import Scene

Seen = Callable[[str], Scene]


def rows(scene: Scene) -> list[tuple[str, str, str | None, int | None, int | None]]:
    """Harm, group, part of the population, least and most, of each figure."""
    return [(t.harm, t.group, t.who, t.min, t.max) for t in tolls.find(scene)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "خطف مسلحون طبيبا في الحي.",
            [("abducted", "civilian", "medical", 1, 1)],
        ),
        (
            "قتل مسلحون ثلاثة مدنيين في القرية.",
            [("killed", "civilian", None, 3, 3)],
        ),
        (
            "قال الشهود إن 42 مدنيا قتلوا في القصف.",
            [("killed", "civilian", None, 42, 42)],
        ),
        (
            "لقي أربعة أشخاص مصرعهم في القصف.",
            [("killed", "unspecified", None, 4, 4)],
        ),
        (
            "قتل خمسة جنود على يد مسلحين في الكمين.",
            [("killed", "combatant", None, 5, 5)],
        ),
        (
            "قضى ثلاثة مدنيين في القصف على البلدة.",
            [("killed", "civilian", None, 3, 3)],
        ),
        (
            "أجبر المسلحون سكان القرية على النزوح.",
            [("displaced", "civilian", None, 2, None)],
        ),
        (
            "قال المصدر إن القيادي سمهر الفلاني قتل في ضربة قرب البلدة.",
            [("killed", "combatant", None, 1, 1)],
        ),
    ],
)
def test_governors(scene: Seen, text: str, expected: list[tuple[str, str, str | None, int | None, int | None]]) -> None:
    assert rows(scene(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "لقي الوزير ثلاثة أشخاص في مكتبه.",
        "سم يكفي لقتل مئة رجل.",
    ],
)
def test_no_toll(scene: Seen, text: str) -> None:
    assert rows(scene(text)) == []
