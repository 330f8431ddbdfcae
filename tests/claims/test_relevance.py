"""Whether a report tells of armed conflict at all."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import tawthiq
from tawthiq.claims import relevance
from tawthiq.claims.model import Claim
from tawthiq.text import Document

Told = Callable[..., tuple[Claim, ...]]


@pytest.mark.parametrize(
    "text",
    [
        "فاز المنتخب في المباراة النهائية للبطولة بهدفين بعد هجوم متواصل على مرمى الخصم.",
        "قتل عشرة أشخاص في حادث سير على الطريق السريع.",
        "يتوقع الأرصاد هطول أمطار غزيرة على المناطق الساحلية.",
        "افتتح الوزير معرض الكتاب في العاصمة بحضور عدد من الأدباء.",
    ],
)
def test_other_desks_use_the_same_words(told: Told, text: str) -> None:
    assert told(text) == ()


def test_a_report_that_debunks_claims_makes_none(told: Told) -> None:
    assert told("تداولت صفحات مقطع فيديو قديم ادعى ناشروه أنه لقصف مدينة إدلب.") == ()


def test_deaths_without_an_act_are_read_where_the_report_is_of_conflict(told: Told) -> None:
    (claim,) = told("قتل ثلاثة مدنيين في مدينة درعا برصاص مجهولين.")
    assert claim.casualties[0].min == 3


SPORT = (
    "فاز الفريق على ضيفه بثلاثة أهداف في المباراة التي أقيمت على ملعب المدينة ضمن الجولة العاشرة من الدوري. "
    "وسجل اللاعب هدفين في الشوط الأول، وقصف مرمى الحارس من ركلة حرة، ثم أضاف المهاجم الهدف الثالث قبل نهاية اللقاء. "
    "ورفع الفريق رصيده إلى عشرين نقطة في صدارة الترتيب، وقال المدرب إن لاعبيه هاجموا منذ الدقيقة الأولى."
)


def test_a_match_told_in_the_words_of_war_is_of_another_desk() -> None:
    assert relevance.of_another_desk(Document(text=SPORT, id="sport", sha256="0").sentences)
    assert tawthiq.read(SPORT).claims == ()


def test_a_text_with_few_telling_words_is_not_judged_by_them() -> None:
    assert relevance.lean({"مباراه", "هدف"}, relevance.desks()) == float("inf")
