"""What happened to the people of a sentence."""

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
            "أدى القصف إلى مقتل ثلاثة مدنيين وإصابة سبعة آخرين.",
            [("killed", "civilian", None, 3, 3), ("injured", "civilian", None, 7, 7)],
        ),
        (
            "سقط 12 قتيلا وجريحا في السوق.",
            [("killed_or_injured", "unspecified", None, 12, 12)],
        ),
        (
            "سقط عدد من القتلى والجرحى في البلدة.",
            [("killed", "unspecified", None, 2, None), ("injured", "unspecified", None, 2, None)],
        ),
        (
            "أدى الهجوم إلى مصرع وإصابة العشرات من المسلحين.",
            [("killed_or_injured", "combatant", None, 20, None)],
        ),
        (
            "قتل عشرة مدنيين بينهم أربع نساء وطفلان في القصف.",
            [
                ("killed", "civilian", None, 10, 10),
                ("killed", "civilian", "women", 4, 4),
                ("killed", "civilian", "children", 2, 2),
            ],
        ),
        (
            "مقتل عشرات المدنيين معظمهم من الأطفال والنساء في القصف.",
            [
                ("killed", "civilian", None, 20, None),
                ("killed", "civilian", "children", 2, None),
                ("killed", "civilian", "women", 2, None),
            ],
        ),
        (
            "قالت المصادر إن جنديين قتلا في الكمين.",
            [("killed", "combatant", None, 2, 2)],
        ),
        (
            "مقتل جنديين عراقيين اثنين وجرح أربعة آخرين في انفجار.",
            [("killed", "combatant", None, 2, 2), ("injured", "combatant", None, 4, 4)],
        ),
        (
            "سقطت القذيفة في الحقل دون وقوع إصابات بين المدنيين.",
            [("injured", "civilian", None, 0, 0)],
        ),
        (
            "سقطت القذيفة في الحقل دون وقوع ضحايا.",
            [("killed_or_injured", "unspecified", None, 0, 0)],
        ),
        (
            "وقع ضحايا مدنيون في القصف على البلدة.",
            [("killed_or_injured", "civilian", None, 2, None)],
        ),
        (
            "إصابة ثلاثة من قوات النظام بينهم ضابط في القصف.",
            [("injured", "combatant", None, 3, 3)],
        ),
        (
            "قتل 50 شخصا من المدنيين ورجال الأمن في الهجوم.",
            [("killed", "unspecified", None, 50, 50)],
        ),
        (
            "مقتل أم وأطفالها الثلاثة في القصف على القرية.",
            [("killed", "civilian", "women", 1, 1), ("killed", "civilian", "children", 3, 3)],
        ),
        (
            "قتل القيادي الميداني سمهر الفلاني مع عدد من مرافقيه في الكمين.",
            [("killed", "combatant", None, 1, 1), ("killed", "combatant", None, 2, None)],
        ),
        (
            "أصيبت امرأة أخرى بإصابات خطيرة في القصف.",
            [("injured", "civilian", "women", 1, 1)],
        ),
    ],
)
def test_tolls(scene: Seen, text: str, expected: list[tuple[str, str, str | None, int | None, int | None]]) -> None:
    assert rows(scene(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "توفي شاب في المشفى بعد مرض طويل.",
        "وفرت الشركة 323 وظيفة جديدة في البلاد.",
        "خطفت سيدة الأنظار خلال الحفل.",
        "تدور أحداث الرواية حول اختطاف طبيبة في مدينة بعيدة.",
        "يزيد خطر إصابة الأطفال في الشتاء.",
        "قتل خمسة عمال في انهيار منجم للفحم.",
        "قضت المحكمة بسجن ثلاثة موظفين.",
        "ولم ترد معلومات عن إصابات في القصف.",
        "عاد نحو مليون برميل إلى السوق.",
        "أوقفت الشركة سائقا عن العمل.",
    ],
)
def test_no_toll(scene: Seen, text: str) -> None:
    assert rows(scene(text)) == []
