"""Actors: names, adjectives of origin, members, common nouns read over the report."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawthiq.language import load
from tawthiq.mentions import actors
from tawthiq.mentions.actors import ActorMention
from tawthiq.text import split


def find(text: str) -> list[tuple[ActorMention, ...]]:
    known = load("ar")
    return [actors.find(sentence, known.scan(sentence), text) for sentence in split(text)]


def first(text: str) -> list[ActorMention]:
    return [one for sentence in find(text) for one in sentence]


def ids(text: str) -> list[str]:
    return [one.id for one in first(text)]


def settled(text: str, country: str | None = None, day: str | None = None) -> list[str]:
    return [one.id for sentence in actors.settle(find(text), country, day) for one in sentence]


@pytest.mark.parametrize(
    ("text", "id", "name"),
    [
        ("وسيطرت على القرية قوات سوريا الديمقراطية", "sdf", "قوات سوريا الديمقراطية"),
        ("هاجم تنظيم “الدولة الإسلامية” القرية", "isis", "تنظيم “الدولة الإسلامية"),
        ("صد المقاتلون هجوما لداعش", "isis", "داعش"),
        ("استهدفت القوات التركية محيط القرية", "turkey", "القوات التركية"),
        ("نفت ذلك وزارة الدفاع التركية وبالجيش التركي", "turkey", "الجيش التركي"),
        ("قصفت طائرات النظام القرية", "syrian_government", "طائرات النظام"),
        ("زرعت ميليشيا الحوثي الألغام", "houthis", "ميليشيا الحوثي"),
        ("أطلق مسلحون مجهولون النار", "unidentified_armed", "مسلحون مجهولون"),
        ("تقدمت قوات الدعم السريع", "rsf", "قوات الدعم السريع"),
        ("قصفت قوات حفتر المطار", "lna", "قوات حفتر"),
        ("حلقت المسيّرات التركية", "turkey", "المسيّرات التركية"),
        ("استهدف #الجيش_الوطني_السوري القرية", "sna", "الجيش_الوطني_السوري"),
    ],
)
def test_a_name_is_found_as_it_is_written(text: str, id: str, name: str) -> None:
    assert (id, name) in [(one.id, one.name) for one in first(text)]


@pytest.mark.parametrize(
    "text",
    [
        "أعلنت السلطة العليا للرياضة موعد البطولة",
        "وصل الوفد إلى تركيا",
        "نزح السكان نحو الحدود مع تركيا",
        "تناول اللقاء النظام الصحي في البلاد",
        "اشترى مواطن تركي سيارة",
        "سقط صاروخ روسي الصنع",
        "قال العقيد تركي إن الطريق مفتوح",
        "وصل الجنود إلى القاعدة العسكرية",
        "توسعت مستوطنة قرب القرية",
        "أفاد المرصد السوري لحقوق الإنسان",
    ],
)
def test_what_only_looks_like_an_actor(text: str) -> None:
    assert [id for id in ids(text) if id not in ("civilians", "generic")] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قتل ثلاثة بقصف تركي على القرية", ["turkey"]),
        ("شنت غارات جوية روسية على القرية", ["russia"]),
        ("قصف مدفعي وصاروخي إسرائيلي", ["israel"]),
        ("تعرضت القرية لقصف روسي سوري", ["russia", "syrian_government"]),
        ("أصيب مدني سوري في القصف", []),
        ("أدى قصف تركي روسي إلى أضرار", ["turkey", "russia"]),
        ("استهدف مواقع إيرانية في البادية", ["iran"]),
    ],
)
def test_an_adjective_of_origin_counts_behind_an_act_a_weapon_or_a_target(text: str, expected: list[str]) -> None:
    found = first(text)
    assert [one.id for one in found] == expected
    assert all(one.adjective and one.rule.startswith("actor_adjective_") for one in found)


@pytest.mark.parametrize(
    "text",
    [
        "قتل خمسة عناصر من داعش",
        "أسر مقاتلي قسد",
        "قتل عنصران تابعان لقسد",
        "جرح ثلاثة من عناصر “قسد”",
        "مقتل جنديين إسرائيليين في الكمين",
    ],
)
def test_members_of_a_group_are_told_from_the_group(text: str) -> None:
    assert [one.members for one in first(text) if not one.generic] == [True]


def test_gunmen_who_belong_to_somebody_are_no_actor_of_their_own() -> None:
    assert ids("هاجم مسلحون من داعش القرية") == ["isis"]


def test_a_longer_name_leaves_no_shorter_one() -> None:
    assert ids("قصفت قوات النظام السوري القرية") == ["syrian_government"]


def test_without_the_text_names_are_folded() -> None:
    known = load("ar")
    (sentence,) = split("هاجمت هيئة تحرير الشام الموقع")
    (found,) = actors.find(sentence, known.scan(sentence))
    assert found.name == "هييه تحرير الشام"


def test_a_common_noun_stands_for_the_actor_named_before() -> None:
    assert settled("هاجم حزب العمال الكردستاني القاعدة العسكرية. وقتل التنظيم جنديا") == ["pkk", "pkk"]
    assert settled("قصف التحالف الدولي القرية. وقال التحالف إنه يحقق", "YE") == ["us_led_coalition"] * 2


def test_a_common_noun_may_stand_before_the_name() -> None:
    assert settled("التنظيم يهاجم. داعش يتبنى") == ["isis", "isis"]


def test_a_common_noun_falls_back_on_the_country() -> None:
    assert settled("قصف طيران التحالف المعسكر", "YE") == ["saudi_led_coalition"]
    assert settled("قصف طيران التحالف المعسكر", "IQ") == ["us_led_coalition"]
    assert settled("قصف طيران التحالف المعسكر") == []


def test_forces_of_a_state_are_those_of_the_country() -> None:
    text = "قصفت القوات التركية القرية. ورد الجيش على القصف"
    assert settled(text, "SY") == ["turkey", "syrian_government"]


@pytest.mark.parametrize(("country", "id"), [("SY", "sna"), ("YE", "yemeni_government"), ("LY", "lna")])
def test_the_national_army_is_another_one_in_every_country(country: str, id: str) -> None:
    assert settled("سيطر الجيش الوطني على التلة", country) == [id]


def test_the_occupation_depends_on_who_was_named() -> None:
    assert settled("قصفت القوات التركية القرية. وواصل الاحتلال القصف") == ["turkey", "turkey"]
    assert settled("اقتحم الاحتلال المخيم", "PS") == ["israel"]


def test_a_name_may_change_hands() -> None:
    assert settled("انتشر الجيش السوري", "SY", "2018-01-01") == ["syrian_government"]
    assert settled("انتشر الجيش السوري", "SY", "2025-03-01T10:00:00+02:00") == ["syrian_transitional_government"]
    assert settled("انتشر الجيش السوري", "SY") == ["syrian_government"]


def test_nobody_is_guessed() -> None:
    assert settled("انسحبت الميليشيا من القرية") == []


WORDS = ["قصف", "تركي", "القوات", "التركية", "من", "عناصر", "داعش", "في"]
WORDS += ["،", ".", "«", "»", "و", "مسلحون", "الجيش", "الوطني"]


@given(st.lists(st.sampled_from(WORDS), max_size=14))
def test_mentions_lie_in_order_and_quote_the_text(words: list[str]) -> None:
    text = " ".join(words)
    for sentence, found in zip(split(text), find(text), strict=True):
        assert all(left.last < right.first for left, right in pairwise(found))
        for one in found:
            assert sentence.start <= one.start < one.end <= sentence.end
            assert text[one.start : one.end] == one.name
