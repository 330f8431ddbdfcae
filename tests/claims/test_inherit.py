"""What an act leaves out and the report tells elsewhere."""

from __future__ import annotations

from collections.abc import Callable

from tawthiq.claims.event import Event
from tawthiq.claims.inherit import complete
from tawthiq.claims.model import Claim, Named

Told = Callable[..., tuple[Claim, ...]]
Made = Callable[..., Event]


def test_a_place_is_taken_from_the_act_before(told: Told) -> None:
    claims = told("قصفت قوات النظام بالمدفعية بلدة سرمين.", "كما اعتقلت قوات النظام خمسة شبان في حملة دهم.")
    assert [claim.place.name if claim.place else None for claim in claims] == ["سرمين", "سرمين"]


def test_a_strike_by_nobody_named_is_by_an_unknown_party(told: Told) -> None:
    (claim,) = told("قصف مدفعي على بلدة سرمين اليوم.")
    assert [actor.id for actor in claim.actors] == ["unknown"]


def test_an_act_of_a_kind_told_before_has_its_doer(event: Made) -> None:
    first = event(type="air_strike", actors={"russia": Named("russia", "", 0, 0)})
    second = event(type="air_strike", sentence=1)
    complete([first, second])
    assert list(second.actors) == ["russia"]
    assert "party:as_before" in second.rules


def test_a_bomb_by_nobody_named_has_no_doer(event: Made) -> None:
    bomb = event(type="ied")
    complete([bomb])
    assert bomb.actors == {}


def test_nobody_strikes_himself(event: Made) -> None:
    named = {"russia": Named("russia", "", 0, 0)}
    strike = event(actors=dict(named), targets=dict(named))
    clash = event(type="armed_clash", actors=dict(named), targets=dict(named))
    complete([strike])
    complete([clash])
    assert (list(strike.targets), list(clash.targets)) == ([], ["russia"])
