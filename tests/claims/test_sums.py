"""Which acts are sums."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tawthiq.claims.drafts import Draft
from tawthiq.claims.event import Event
from tawthiq.claims.model import When
from tawthiq.claims.sums import is_sum, scope
from tawthiq.claims.toll import Toll

Made = Callable[..., Event]
Drafted = Callable[[str], list[Draft]]


def killed(number: int) -> Toll:
    return Toll(0, 0, 0, 1, "killed", "unspecified", None, None, number, number, False, False, 0, "harm_governs")


def test_no_single_act_has_such_a_toll(event: Made) -> None:
    assert is_sum(event(tolls=[killed(700)]), None)
    assert not is_sum(event(tolls=[killed(7)]), None)


def test_a_large_toll_of_a_month_is_a_sum(event: Made) -> None:
    month = When("2019-03-01", "2019-03-31", "month")
    assert is_sum(event(tolls=[killed(25)], date=month, dated=True), None)
    assert not is_sum(event(tolls=[killed(2)], date=month, dated=True), None)


def test_figures_behind_a_sum_go_on_with_it(event: Made) -> None:
    before = event(scope="total")
    assert is_sum(event(tolls=[killed(7)], sentence=1), before)
    assert not is_sum(event(tolls=[killed(7)], sentence=5), before)


def test_items_of_a_list_go_on_with_the_sum_above_them(event: Made) -> None:
    before = event(scope="total", place=None)
    assert is_sum(event(tolls=[killed(7)], sentence=1, marks={"item"}), before)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("شنت طائرات روسية غارات على مدينة إدلب.", "event"),
        ("شنت طائرات روسية الأسبوع الماضي غارات على مدينة إدلب.", "total"),
        ("تشهد مدينة إدلب قصفا متكررا من قوات النظام.", "total"),
        ("شنت طائرات روسية سلسلة غارات على ريف إدلب.", "total"),
        ("اندلعت معارك في ريف إدلب في نيسان الماضي.", "total"),
        ("سيطرت الفصائل على مدينة إدلب في نيسان الماضي.", "event"),
    ],
)
def test_what_the_sentence_tells_of_many_acts(drafted: Drafted, text: str, expected: str) -> None:
    assert {scope(draft) for draft in drafted(text)} == {expected}
