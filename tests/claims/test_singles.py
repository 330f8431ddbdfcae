"""Single victims: named, or spoken of just before."""

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
            "مقتل سمهر البكتوشي قائد الفصيل بعبوة ناسفة في المدينة.",
            [("killed", "combatant", None, 1, 1)],
        ),
        (
            "استهدفت مسيرة دراجة يقودها أحد عناصر الحاجز ما أدى لمقتله.",
            [("killed", "combatant", None, 1, 1)],
        ),
        (
            "أدى القصف إلى مقتل المواطن سمهر البكتوشي.",
            [("killed", "civilian", None, 1, 1)],
        ),
    ],
)
def test_singles(scene: Seen, text: str, expected: list[tuple[str, str, str | None, int | None, int | None]]) -> None:
    assert rows(scene(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "اتفق الطرفان على ارتقاء بالعلاقات الثنائية.",
        "كانت هذه تصفية حسابات قديمة.",
    ],
)
def test_no_toll(scene: Seen, text: str) -> None:
    assert rows(scene(text)) == []
