"""Whether a report tells of armed conflict at all."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tawthiq.claims.model import Claim

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
