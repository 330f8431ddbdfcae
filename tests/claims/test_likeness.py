"""What two tellings have in common."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tawthiq.claims import likeness
from tawthiq.claims.event import Event
from tawthiq.claims.model import Named, When
from tawthiq.claims.toll import Toll

Made = Callable[..., Event]


def toll(low: int, high: int | None, harm: str = "killed") -> Toll:
    return Toll(0, 1, 0, 5, harm, "unspecified", None, None, low, high, False, False, 0, "harm_governs")


@pytest.mark.parametrize(
    ("known", "new", "said"),
    [
        (toll(5, 5), toll(5, 5), "figure_same_large"),
        (toll(1, 1), toll(1, 1), "figure_same"),
        (toll(2, None), toll(5, 5), "figure_vaguer"),
        (toll(5, 5), toll(7, 7), "figure_other_large"),
        (toll(1, 1), toll(2, 2), "figure_other"),
        (toll(5, 5), toll(5, 5, "injured"), "figure_of_else"),
    ],
)
def test_figures_are_compared_by_harm(event: Made, known: Toll, new: Toll, said: str) -> None:
    assert said in set(likeness.names(event(tolls=[known]), event(tolls=[new])))


def test_silence_has_a_name_of_its_own(event: Made) -> None:
    seen = set(likeness.names(event(), event()))
    assert {"kind_same", "place_none", "figure_none", "day_none", "actors_none"} <= seen


def test_days_parties_and_words_are_compared(event: Made) -> None:
    day = When("2019-05-11", "2019-05-11", "day")
    party = {"russia": Named("russia", "", 0, 0)}
    one = event(date=day, dated=True, actors=party, words=frozenset({"غاره", "سراقب", "مدنيين"}))
    seen = set(likeness.names(one, event(date=day, dated=True, actors=party, words=frozenset({"غاره", "سراقب"}))))
    assert {"day_same", "actors_same", "words_3"} <= seen
    assert "day_old_only" in set(likeness.names(one, event()))


def test_how_the_later_is_told_is_seen(event: Made) -> None:
    seen = set(likeness.names(event(heading=True), event(definite=True, past=True, sentence=5, marks={"added"})))
    assert {"looks_back", "goes_back", "headed", "added", "distance_3"} <= seen
    assert "harm_only" in set(likeness.names(event(), event(type="deaths", told=False)))
