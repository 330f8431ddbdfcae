"""Sites: kinds, proper names behind them, protection."""

from __future__ import annotations

import pytest

from tawthiq.language import load
from tawthiq.mentions import sites
from tawthiq.mentions.sites import SiteMention
from tawthiq.text import split


def find(text: str) -> list[SiteMention]:
    known = load("ar")
    return [one for sentence in split(text) for one in sites.find(sentence, known.scan(sentence), text)]


@pytest.mark.parametrize(
    ("text", "id", "name"),
    [
        ("قصف مشفى دار الشفاء", "hospital", "مشفى دار الشفاء"),
        ("قصفت الطائرات المشفى الميداني", "hospital", "المشفى الميداني"),
        ("سقطت قذيفة على مدرسة “النور الجديد” ليلا", "school", "مدرسة “النور الجديد”"),
        ("انفجرت قنبلة في السوق الشعبي", "market", "السوق الشعبي"),
        ("استهدف القصف مخيما للنازحين", "camp", "مخيما للنازحين"),
        ("هاجموا حاجزا عسكريا", "checkpoint", "حاجزا عسكريا"),
        ("دمر القصف منزله", "home", "منزله"),
        ("انفجر مستودع ذخيرة", "weapons_depot", "مستودع ذخيرة"),
        ("أصابت القذيفة محطة ضخ المياه", "water_station", "محطة ضخ المياه"),
    ],
)
def test_a_site_is_found_with_its_name(text: str, id: str, name: str) -> None:
    assert (id, name) in [(one.id, one.name) for one in find(text)]


@pytest.mark.parametrize("text", ["أنشأت الوزارة قاعدة بيانات", "درس الطالب الطب", "ساق الراعي القطيع"])
def test_what_only_looks_like_a_site(text: str) -> None:
    assert find(text) == []


def test_no_name_behind_a_definite_noun() -> None:
    (found,) = find("قصفت الطائرات المدرسة الأسبوع الماضي")
    assert (found.name, found.rule) == ("المدرسة", "site_noun")


def test_a_name_may_be_quoted() -> None:
    (found,) = find("قصف مشفى (الأمل)")
    assert (found.name, found.rule) == ("مشفى (الأمل)", "site_named")


def test_a_quotation_that_does_not_close_is_no_name() -> None:
    (found,) = find("قصف المشفى “ثم توقف كل شيء في ذلك اليوم الطويل")
    assert found.name == "المشفى"


def test_protected_sites_are_marked() -> None:
    assert [one.civilian for one in find("قصف مشفى. هاجموا معسكرا")] == [True, False]


def test_offsets_quote_the_text() -> None:
    text = "وبالمدرسة قصف ثم بسوق ومسجد"
    assert all(text[one.start : one.end] == one.name for one in find(text))
    assert [one.name for one in find(text)] == ["المدرسة", "سوق", "مسجد"]


def test_without_the_text_names_are_folded() -> None:
    known = load("ar")
    (sentence,) = split("قصف مدرسة الأمل")
    (found,) = sites.find(sentence, known.scan(sentence))
    assert found.name == "مدرسه الامل"
