"""When the acts of a report happened."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tawthiq.claims.dating import main_day, settle
from tawthiq.claims.event import Event
from tawthiq.claims.model import Claim, When

Told = Callable[..., tuple[Claim, ...]]
Made = Callable[..., Event]
PUBLISHED = "2019-05-12"
SATURDAY = When("2019-05-11", "2019-05-11", "day")
SPRING = When("2019-03-01", "2019-04-30", "range")


def day(claim: Claim) -> tuple[str | None, str | None] | None:
    return (claim.date.start, claim.date.end) if claim.date is not None else None


def test_the_day_of_the_text_comes_first(told: Told) -> None:
    (claim,) = told("قصفت قوات النظام بلدة كفرنبل أمس السبت.")
    assert day(claim) == ("2019-05-11", "2019-05-11")
    assert claim.date is not None and claim.date.start_char is not None


def test_fresh_news_is_of_the_day_of_publication(told: Told) -> None:
    (claim,) = told("قصفت قوات النظام بلدة كفرنبل.")
    assert day(claim) == ("2019-05-12", "2019-05-12")
    assert claim.date is not None and claim.date.start_char is None


def test_without_a_day_of_publication_there_is_none(told: Told) -> None:
    (claim,) = told("قصفت قوات النظام بلدة كفرنبل.", published=None)
    assert claim.date is None


@pytest.mark.parametrize("text", ["ستشن القوات التركية غارات على مدينة منبج.", "قد يشن الجيش هجوما على مدينة إدلب."])
def test_what_has_not_happened_has_no_day(told: Told, text: str) -> None:
    (claim,) = told(text)
    assert claim.date is None


def test_the_day_of_the_first_acts_is_that_of_the_report(event: Made) -> None:
    assert main_day([event(date=SATURDAY, dated=True)], PUBLISHED) == SATURDAY
    assert main_day([event(date=When("2018-01-02", "2018-01-02", "day"), dated=True)], PUBLISHED) == When(
        PUBLISHED, PUBLISHED, "day"
    )


def test_the_rule_of_a_day_is_named(told: Told) -> None:
    first, second = told("قصفت قوات النظام أمس بلدة كفرنبل.", "اعتقلت الشرطة ثلاثة شبان في مدينة الباب.")
    assert "date:dates.day" in first.rules
    assert "date:main_day" in second.rules and day(second) == day(first)


def test_a_sum_without_a_period_has_no_day(event: Made) -> None:
    total = event(scope="total")
    settle([total], PUBLISHED)
    assert total.date is None


def test_a_sum_told_by_a_verb_of_the_past_is_news(event: Made) -> None:
    total = event(scope="total", marks={"verbal"})
    settle([total], PUBLISHED)
    assert total.date == When(PUBLISHED, PUBLISHED, "day")


def test_sums_go_on_over_the_period_of_a_sum(event: Made) -> None:
    first = event(scope="total", date=SPRING, dated=True)
    second = event(scope="total", sentence=4)
    settle([first, second], PUBLISHED)
    assert second.date == SPRING
    assert "date:sum_before" in second.rules


@pytest.mark.parametrize(("open_end", "end"), [(True, PUBLISHED), (False, None)])
def test_a_sum_told_up_to_now_reaches_to_publication(event: Made, open_end: bool, end: str | None) -> None:
    total = event(scope="total", date=When("2019-01-01", None, "range"), dated=True, open_end=open_end)
    settle([total], PUBLISHED)
    assert total.date is not None and total.date.end == end


def test_a_statement_is_of_the_day_of_publication(event: Made) -> None:
    raid, reply = event(date=SATURDAY, dated=True), event(type="statement", sentence=1)
    settle([raid, reply], PUBLISHED)
    assert reply.date == When(PUBLISHED, PUBLISHED, "day")


def test_an_older_act_is_told_on(event: Made) -> None:
    old = event(date=When("2019-03-25", "2019-03-25", "day"), dated=True)
    next_one = event(type="abduction", sentence=1, inherited=True)
    settle([event(date=SATURDAY, dated=True), old, next_one], PUBLISHED)
    assert next_one.date == old.date
