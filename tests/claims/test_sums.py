"""Which acts are sums."""

from __future__ import annotations

from collections.abc import Callable

from tawthiq.claims.event import Event
from tawthiq.claims.model import When
from tawthiq.claims.sums import is_sum
from tawthiq.claims.toll import Toll

Made = Callable[..., Event]


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
