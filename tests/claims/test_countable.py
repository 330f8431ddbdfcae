"""Which nouns and figures of a sentence can be a toll at all."""

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
            "أدى القصف إلى مقتل 16 وجرح 14 في القرية.",
            [("killed", "unspecified", None, 16, 16), ("injured", "unspecified", None, 14, 14)],
        ),
        (
            "أسفرت الغارة عن مقتل 3 من المدنيين و3 من قوات النظام.",
            [("killed", "civilian", None, 3, 3), ("killed", "combatant", None, 3, 3)],
        ),
    ],
)
def test_countable(scene: Seen, text: str, expected: list[tuple[str, str, str | None, int | None, int | None]]) -> None:
    assert rows(scene(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "نشر الناشطون صور قتلى من المعارك.",
        "شيعت القرية القتلى في المساء.",
        "وقع في شهر آذار 93 هجوما.",
    ],
)
def test_no_toll(scene: Seen, text: str) -> None:
    assert rows(scene(text)) == []
