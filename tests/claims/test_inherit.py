"""What an act leaves out and the report tells elsewhere."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tawthiq.claims.event import Event
from tawthiq.claims.inherit import complete
from tawthiq.claims.model import Claim, Named, When

Told = Callable[..., tuple[Claim, ...]]
Made = Callable[..., Event]


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


def test_a_place_is_taken_from_the_act_before(told: Told) -> None:
    claims = told("قصفت قوات النظام بالمدفعية بلدة سرمين.", "كما اعتقلت قوات النظام خمسة شبان في حملة دهم.")
    assert [claim.place.name if claim.place else None for claim in claims] == ["سرمين", "سرمين"]


def test_a_strike_by_nobody_named_is_by_an_unknown_party(told: Told) -> None:
    (claim,) = told("قصف مدفعي على بلدة سرمين اليوم.")
    assert [actor.id for actor in claim.actors] == ["unknown"]


def test_an_act_of_a_kind_told_before_has_its_doer(event: Made) -> None:
    first = event(type="air_strike", actors={"russia": Named("russia", "", 0, 0)})
    second = event(type="air_strike", sentence=1)
    complete([first, second], None)
    assert list(second.actors) == ["russia"]
    assert "party:as_before" in second.rules


def test_a_bomb_by_nobody_named_has_no_doer(event: Made) -> None:
    bomb = event(type="ied")
    complete([bomb], None)
    assert bomb.actors == {}


def test_nobody_strikes_himself(event: Made) -> None:
    named = {"russia": Named("russia", "", 0, 0)}
    strike = event(actors=dict(named), targets=dict(named))
    clash = event(type="armed_clash", actors=dict(named), targets=dict(named))
    complete([strike], None)
    complete([clash], None)
    assert (list(strike.targets), list(clash.targets)) == ([], ["russia"])


def test_a_sum_without_a_period_has_no_day(event: Made) -> None:
    total = event(scope="total")
    complete([total], "2019-05-12")
    assert total.date is None


def test_a_sum_since_a_day_of_the_year_reaches_to_publication(event: Made) -> None:
    total = event(scope="total", date=When("2019-01-01", None, "range"), dated=True, open_end=True)
    complete([total], "2019-05-12")
    assert total.date is not None and total.date.end == "2019-05-12"
