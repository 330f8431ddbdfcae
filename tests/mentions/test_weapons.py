"""Weapons: the longer name wins, homographs stay out, the word of an act may name its means."""

from __future__ import annotations

import pytest

from tawthiq.language import load
from tawthiq.mentions import weapons
from tawthiq.mentions.weapons import WeaponMention
from tawthiq.text import split


def find(text: str) -> list[WeaponMention]:
    known = load("ar")
    return [one for sentence in split(text) for one in weapons.find(sentence, known.scan(sentence))]


def ids(text: str) -> list[str]:
    return [one.id for one in find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ألقت المروحيات براميل متفجرة", ["aircraft", "barrel_bomb"]),
        ("استهدفت طائرة مسيرة سيارة", ["drone"]),
        ("استهدفت طائرة بدون طيار سيارة", ["drone"]),
        ("سقط صاروخ باليستي", ["missile"]),
        ("قصفت راجمات الصواريخ القرية", ["rocket"]),
        ("سقطت قذائف صاروخية على القرية", ["rocket"]),
        ("سقطت قذائف هاون", ["mortar"]),
        ("قصفت بقذائف المدفعية الثقيلة", ["artillery"]),
        ("انفجرت عبوة ناسفة", ["ied"]),
        ("انفجر لغم أرضي", ["landmine"]),
        ("زرعت الميليشيا الألغام", ["landmine"]),
        ("انفجرت سيارة مفخخة", ["car_bomb"]),
        ("فجر حزامه الناسف", ["explosive_belt"]),
        ("سقطت قنابل عنقودية", ["cluster_munition"]),
        ("قصف بالفوسفور الأبيض", ["phosphorus"]),
        ("قصف بغاز الكلور", ["chlorine"]),
        ("استخدام غاز السارين", ["sarin"]),
        ("قتل برصاص قناص", ["sniper"]),
        ("أصيب بطلق ناري", ["small_arms"]),
        ("هاجمه بسكين", ["knife"]),
        ("ألقى قنبلة يدوية", ["grenade"]),
        ("انفجر جسم من مخلفات الحرب", ["uxo"]),
        ("قصفت بارجة حربية الساحل", ["warship"]),
        ("نفذ عملية دهس", ["vehicle"]),
        ("تعرضت القرية لقصف مدفعي وصاروخي", ["artillery", "rocket"]),
        ("انفجار قنبلة عنقودية", ["cluster_munition"]),
    ],
)
def test_a_weapon_is_found(text: str, expected: list[str]) -> None:
    assert ids(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "هبطت طائرة ركاب في المطار",
        "خرج الآلاف في مسيرة سلمية",
        "انطلقت مسيرات حاشدة",
        "ضخت الشركة ثلاثة براميل نفط",
        "وزعت الجمعية عبوات مياه",
        "كان المحامي مدافعا عن الفقراء",
        "دعا الوسيط إلى وقف إطلاق النار",
        "أعلنت منظمة حظر الأسلحة الكيميائية نتائجها",
        "شرب الطفل قدح ماء",
    ],
)
def test_what_only_looks_like_a_weapon(text: str) -> None:
    assert ids(text) == []


def test_the_bare_word_for_a_drone_needs_its_shadda() -> None:
    assert ids("أسقط الجنود مسيّرة") == ["drone"]
    assert ids("شاركوا في مسيرة") == []


def test_an_act_may_name_its_means() -> None:
    (found,) = find("استهدفت غارة القرية")
    assert (found.id, found.rule, found.implies) == ("aircraft", "weapon_of_act", "air_strike")


def test_a_weapon_is_quoted_by_its_offsets() -> None:
    text = "قصفت القرية وبقذائف هاون أيضا"
    (found,) = find(text)
    assert text[found.start : found.end] == "قذائف هاون"
    assert found.rule == "weapon_name"
