"""Acts told as news, and acts told in passing."""

from __future__ import annotations

import pytest

import tawthiq
from tawthiq.claims import telling

NEWS = [
    "قتل سبعة أشخاص وجرح عشرون أمس في تفجير سيارة مفخخة وسط المدينة، وفق ما أعلنت الشرطة.",
    "أعلنت مصادر أمنية مقتل ثلاثة جنود في هجوم شنه مسلحون على حاجز قرب البلدة أمس.",
]
IN_PASSING = [
    "مثل أمام المحكمة المتهم بالتخطيط لتفجير السوق قبل عامين، وطالبت النيابة بإدانته.",
    "دعا الوزير إلى مكافحة الهجمات الانتحارية التي تخشى الدول أن تطال سفاراتها.",
]


def _told(text: str) -> set[str]:
    return {rule for claim in tawthiq.read(text).claims for rule in claim.rules if rule.startswith("told:")}


@pytest.mark.parametrize("text", NEWS)
def test_a_fresh_act_is_news(text: str) -> None:
    assert telling.NEWS_RULE in _told(text)


@pytest.mark.parametrize("text", IN_PASSING)
def test_an_act_tried_or_feared_is_not_news(text: str) -> None:
    assert telling.NEWS_RULE not in _told(text)


def test_only_armed_acts_are_marked() -> None:
    assert _told("تظاهر مئات الأشخاص في الساحة أمس مطالبين بالخبز.") == set()
