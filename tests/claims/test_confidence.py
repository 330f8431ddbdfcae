"""How sure the reader is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tawthiq.claims import confidence
from tawthiq.claims.event import Event
from tawthiq.claims.model import Claim

Told = Callable[..., tuple[Claim, ...]]
Made = Callable[..., Event]


def test_a_probability_lies_between_none_and_one() -> None:
    assert confidence.probability({}, {}) == 0.5
    assert 0 < confidence.probability({"a": 1.0}, {"a": -1e9}) < 0.001
    assert 0.999 < confidence.probability({"a": 1.0}, {"a": 1e9}) < 1


def test_what_speaks_for_an_act_raises_it() -> None:
    table = {"bias": -1.0, "dated": 2.0}
    assert confidence.probability({"dated": 1.0}, table) > confidence.probability({}, table)


def test_every_feature_says_what_was_seen(event: Made) -> None:
    seen = confidence.features(event(), 0, [])
    assert {"type_shelling", "scope_event", "status_asserted", "toll_none", "place_none", "actor_none"} <= set(seen)
    assert all(0 <= value <= 1 for value in seen.values())


def test_a_type_told_before_is_seen(event: Made) -> None:
    events = [event(), event()]
    assert "type_told_before" not in confidence.features(events[0], 0, events)
    assert "type_told_before" in confidence.features(events[1], 1, events)


def test_the_learned_weights_are_numbers_with_a_constant() -> None:
    table = confidence.weights()
    assert "bias" in table
    assert all(abs(value) < 20 for value in table.values())


def test_without_weights_the_reader_does_not_pretend(event: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(confidence, "weights", dict)
    act = event()
    confidence.rate([act])
    assert act.confidence == 0.5


def test_news_told_in_full_is_surer_than_an_aside(told: Told) -> None:
    (full,) = told("قصفت طائرات حربية روسية مشفى في بلدة كفرنبل فجر اليوم، ما أدى إلى مقتل أربعة مدنيين.")
    (aside,) = told("دانت الخارجية القصف على مدينة إدلب.")
    assert full.confidence > aside.confidence
