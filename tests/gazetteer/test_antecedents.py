"""What words that look back at a place mean."""

from __future__ import annotations

import tawthiq


def looked_back(text: str) -> list[str]:
    scenes = tawthiq.read(text).scenes
    return [place.record.name for scene in scenes for place in scene.located if place.mention.back]


def test_the_town_is_the_one_named_last() -> None:
    assert looked_back("وصلت القافلة إلى مدينة سراقب. ثم قصفت الطائرات المدينة.") == ["سراقب"]


def test_a_village_is_no_city() -> None:
    assert looked_back("يعيش في مدينة حلب. سقطت قذيفة على القرية.") == []


def test_an_unknown_village_is_meant_by_its_class_word() -> None:
    assert looked_back("دخلت القافلة قرية البيدرة. ثم سقطت قذيفة في القرية ذاتها.") == ["البيدرة"]


def test_the_country_is_that_of_the_report() -> None:
    assert looked_back("انفجرت عبوة في صنعاء. وسقط قتلى في مأرب شمال البلاد، وفي اليمن عموما.") == ["البلاد"]
    assert looked_back("انفجرت عبوة في اليمن. وسقط قتلى شمال البلاد.") == ["اليمن"]


def test_the_strip_is_the_one_that_is_called_so() -> None:
    assert looked_back("قصفت الطائرات قطاع غزة. وتوقفت المشافي في القطاع.") == ["قطاع غزة"]


def test_nothing_named_before_is_meant_by_nothing() -> None:
    assert looked_back("سقطت قذيفة في المدينة.") == []
