"""Tolls told by lists and sums."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tawthiq.claims import tolls
from tawthiq.claims.scene import Scene
from tawthiq.claims.toll import Toll
from tawthiq.reading import look
from tawthiq.text import Document

LIST = """قتل 36 شخصا في القصف على البلدة منذ مطلع العام، والقتلى هم:
– 5 من المدنيين
– 30 عنصرا من قوات النظام بينهم ضابط
– 1 من حركة أحرار الشام"""


def last(text: str) -> list[list[Toll]]:
    return [list(tolls.find(scene)) for scene in look(Document(text, "r", "0" * 64, published="2019-05-12"))]


def test_the_items_of_a_list_are_parts_of_the_dead() -> None:
    items = [toll for found in last(LIST)[1:] for toll in found]
    assert [(toll.harm, toll.group, toll.min, toll.part) for toll in items] == [
        ("killed", "civilian", 5, True),
        ("killed", "combatant", 30, True),
        ("killed", "combatant", 1, True),
    ]


def test_a_list_of_other_things_counts_nobody() -> None:
    assert not any(last("وزعت المنظمة مساعدات، والمستفيدون هم:\n– 5 من المدنيين\n– 30 من الموظفين")[1:])


@pytest.mark.parametrize(
    ("text", "low", "group"),
    [
        ("ارتفع إلى 29 عدد القتلى في القصف على البلدة.", 29, "unspecified"),
        ("يرتفع إلى 110 تعداد العسكريين والمدنيين الذين قتلوا في القصف.", 110, "unspecified"),
        ("ارتفع إلى 24 عدد الجنود الذين قتلوا في القصف.", 24, "combatant"),
    ],
)
def test_the_figure_that_a_count_has_reached(scene: Callable[[str], Scene], text: str, low: int, group: str) -> None:
    (toll,) = tolls.find(scene(text))
    assert (toll.min, toll.group, toll.update) == (low, group, True)
