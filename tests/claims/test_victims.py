"""Who the people of a toll are."""

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
            "ما أسفر عن وقوع 3 قتلى و7 جرحى في صفوف المدنيين.",
            [("killed", "civilian", None, 3, 3), ("injured", "civilian", None, 7, 7)],
        ),
        (
            "قصف الطيران الرتل ما أسفر عن سقوط قتلى وجرحى في صفوفهم.",
            [("killed", "combatant", None, 2, None), ("injured", "combatant", None, 2, None)],
        ),
        (
            "مقتل رجل وزوجته في القصف على القرية.",
            [("killed", "civilian", "men", 1, 1), ("killed", "civilian", "women", 1, 1)],
        ),
        (
            "أدى القصف إلى مقتل امرأة وإصابة ثلاثة آخرين.",
            [("killed", "civilian", "women", 1, 1), ("injured", "unspecified", None, 3, 3)],
        ),
        (
            "قتل عنصر سابق في الفصيل برصاص مجهولين.",
            [("killed", "unspecified", None, 1, 1)],
        ),
        (
            "مقتل 33 من قوات النظام في القصف.",
            [("killed", "combatant", None, 33, 33)],
        ),
    ],
)
def test_victims(scene: Seen, text: str, expected: list[tuple[str, str, str | None, int | None, int | None]]) -> None:
    assert rows(scene(text)) == expected
