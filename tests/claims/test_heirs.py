"""Who did an act that names nobody."""

from __future__ import annotations

from collections.abc import Callable

from tawthiq.claims import heirs
from tawthiq.claims.event import Event
from tawthiq.claims.model import Named

Made = Callable[..., Event]


def by(slug: str) -> dict[str, Named]:
    return {slug: Named(slug, "", 0, 0)}


def test_the_only_party_of_the_report_goes_on(event: Made) -> None:
    first, second = event(type="air_strike", actors=by("russia")), event(type="air_strike", sentence=1, definite=True)
    assert list(heirs.choose(second, [first], [])) == ["russia"]


def test_the_last_doer_is_likelier_than_a_far_one(event: Made) -> None:
    far = event(type="air_strike", actors=by("russia"))
    near = event(type="air_strike", actors=by("israel"), sentence=8, last=8)
    act = event(type="air_strike", sentence=9)
    assert list(heirs.choose(act, [far, near], [])) == ["israel"]


def test_nobody_inherits_from_an_act_by_nobody(event: Made) -> None:
    first = event(type="air_strike", actors=by("unknown"))
    assert heirs.choose(event(type="air_strike", sentence=1), [first], []) == {}


def test_no_act_inherits_from_one_that_inherited_itself(event: Made) -> None:
    first = event(type="air_strike", actors=by("russia"), rules={heirs.INHERITED})
    assert heirs.choose(event(type="air_strike", sentence=1), [first], []) == {}


def test_a_group_without_aircraft_is_no_candidate_for_an_air_strike(event: Made) -> None:
    first = event(type="armed_clash", actors=by("isis"))
    assert [one for _, one in heirs.weighed(event(type="air_strike", sentence=1), [first], [])] == []


def test_every_weight_is_of_something_that_is_seen() -> None:
    assert "bias" in heirs.weights()
    assert all(name == name.strip().lower() for name in heirs.weights())
