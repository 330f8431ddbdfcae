"""A card says what the claim says, and leads to its words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tawthiq.page.cards import card
from tawthiq.page.names import Names

Claim = Callable[..., dict[str, Any]]


def shown(claim: dict[str, Any], lang: str = "en") -> str:
    return card(claim, 0, {"c-1": 0, "c-2": 1}, 0, Names(lang))


def test_every_value_leads_to_its_words(claim: Claim, text: str) -> None:
    written = shown(claim())
    for kind, quote in (("act", "قصف الطيران"), ("place", "سراقب"), ("toll", "3 مدنيين"), ("speaker", "ناشطين")):
        start = text.index(quote)
        assert f'class="w k-{kind}" data-s="{start}" data-e="{start + len(quote)}"' in written


def test_what_the_text_does_not_say_in_words_leads_nowhere(claim: Claim) -> None:
    assert '<span class="w"><bdi>2019-05-12</bdi>' in shown(claim())


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (3, 3, "<bdi>3</bdi>"),
        (20, None, "at least</span> <bdi>20</bdi>"),
        (None, 15, "up to</span> <bdi>15</bdi>"),
        (10, 15, "<bdi>10–15</bdi>"),
        (0, 0, "nobody</span>"),
        (None, None, "not said</span>"),
    ],
)
def test_figures(low: int | None, high: int | None, words: str, claim: Claim) -> None:
    (row,) = claim()["casualties"]
    assert words in shown(claim(casualties=[{**row, "min": low, "max": high}]))


def test_status_and_scope_are_told_where_they_are_not_the_usual(claim: Claim) -> None:
    assert "badges" not in shown(claim())
    assert ">denied</b>" in shown(claim(status="denied"))
    assert ">إجمالي</b>" in shown(claim(scope="total"), "ar")


def test_a_claim_of_nobody_is_the_publishers(claim: Claim) -> None:
    assert ">the publisher itself</em>" in shown(claim(speakers=[]))


def test_the_same_happening_is_linked(claim: Claim) -> None:
    assert '<a href="#r0c1">2</a>' in shown(claim(same_as="c-2"))
    assert "<code>c-9</code>" in shown(claim(same_as="c-9"))


def test_rules_and_confidence(claim: Claim) -> None:
    written = shown(claim())
    assert "<code>act.verb</code>" in written
    assert "90%" in written


def test_people_periods_parts_and_unknown_places(claim: Claim) -> None:
    (row,) = claim()["casualties"]
    part = {**row, "who": "children", "part_of": 0, "update": True, "side": "isis"}
    person = {"name": "فلان", "role": "doctor", "harm": "killed", "age": 40, "start": 0, "end": 3}
    day = {"start": "2019-05-01", "end": None, "precision": "range", "time": "04:00"}
    place = {"id": None, "name": "مزرعة", "detail": "قرب النهر", "relation": "near", "level": "town", "lat": None}
    written = shown(claim(casualties=[row, part], people=[person], date=day, place=place))
    for words in ("children", "among them", "replaces an earlier figure", "فلان", ">40<", "2019-05-01 – … 04:00"):
        assert words in written
    assert "not in the gazetteer" in written
    assert "قرب النهر" in written


def test_everything_is_text(claim: Claim) -> None:
    evil = "<img src=x onerror=alert(1)>\"'"
    named = [{"id": evil, "name": evil, "start": 0, "end": 3}]
    speaker = [{"id": None, "name": evil, "kind": evil, "party": evil, "start": 0, "end": 3}]
    place = {"name": evil, "name_en": evil, "detail": evil, "relation": evil, "level": evil, "country": evil}
    changed = dict.fromkeys(("actors", "targets", "sites", "weapons"), named)
    written = shown(claim(type=evil, status=evil, place=place, speakers=speaker, rules=[evil], same_as=evil, **changed))
    assert "<img" not in written
    assert "&lt;img src=x onerror=alert(1)&gt;&quot;&#39;" in written
