"""Acts told as news, and acts told in passing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import tawthiq
from tawthiq.claims import telling
from tawthiq.claims.event import Event

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


def test_every_asserted_armed_act_is_marked_once(event: Callable[..., Event]) -> None:
    acts = [event(), event(type="arrest"), event(status="denied")]
    telling.mark(acts)
    assert [len(act.rules & {telling.NEWS_RULE, telling.PASSING_RULE}) for act in acts] == [1, 0, 0]


def test_where_in_a_report_it_stands_does_not_matter(event: Callable[..., Event]) -> None:
    act = event(sentence=7)
    assert telling.features(act, 3, [event(), event(), event(), act]) == telling.features(event(), 0, [])
