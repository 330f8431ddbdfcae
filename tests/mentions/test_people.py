"""People counted in the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawthiq.language import load
from tawthiq.mentions import numbers, people
from tawthiq.mentions.people import Group
from tawthiq.text import split


def find(text: str) -> list[Group]:
    known = load("ar")
    out: list[Group] = []
    for sentence in split(text):
        hits = known.scan(sentence)
        out.extend(people.find(sentence, hits, numbers.find(sentence, hits)))
    return out


@pytest.mark.parametrize(
    ("text", "low", "high", "group", "who"),
    [
        ("خمسة مدنيين", 5, 5, "civilian", None),
        ("طفلان", 2, 2, "civilian", "children"),
        ("أكثر من 20 عنصرا", 21, None, "combatant", None),
        ("عشرات الأشخاص", 20, None, "unspecified", None),
        ("أربعة أطفال من عائلة واحدة", 4, 4, "civilian", "children"),
        ("جنديين عراقيين اثنين", 2, 2, "combatant", None),
        ("أطفالها الثلاثة", 3, 3, "civilian", "children"),
        ("عائلة من خمسة أفراد", 5, 5, "civilian", None),
        ("مدنيان من رعاة الأغنام", 2, 2, "civilian", None),
        ("12 من المسلحين", 12, 12, "combatant", None),
        ("قيادي ميداني", 1, 1, "combatant", None),
    ],
)
def test_one_group(text: str, low: int, high: int | None, group: str, who: str | None) -> None:
    (found,) = find(text)
    assert (found.min, found.max, found.group, found.who) == (low, high, group, who)


@pytest.mark.parametrize(
    "text",
    [
        "فاز المنتخب العراقي",
        "فرق الدفاع المدني",
        "لغم حوثي",
        "عاد إلى سوريا",
        "أحد المعسكرات",
        "هجوم مسلح",
        "عمل كمسعف",
    ],
)
def test_nobody(text: str) -> None:
    assert find(text) == []


def test_nouns_side_by_side_are_one_group_only_in_the_same_number() -> None:
    assert len(find("شاب مدني")) == 1
    assert len(find("مسلحون طبيبا")) == 2


@given(
    st.lists(st.sampled_from(["خمسة", "مدنيين", "طفلان", "من", "و", "قتيل", "عائلة", "واحدة", "3", "،"]), max_size=12)
)
def test_groups_are_in_order_and_inside_the_text(words: list[str]) -> None:
    text = " ".join(words)
    found = find(text)
    assert [group.first for group in found] == sorted(group.first for group in found)
    assert all(0 <= group.start < group.end <= len(text) for group in found)
