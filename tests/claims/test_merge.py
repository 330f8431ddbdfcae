"""One event from two tellings."""

from __future__ import annotations

from collections.abc import Callable

from tawthiq.claims.event import Event
from tawthiq.claims.merge import merge, tolls
from tawthiq.claims.model import Claim, Named, Speaker, When
from tawthiq.claims.tolls import Toll

Told = Callable[..., tuple[Claim, ...]]
Made = Callable[..., Event]


def toll(low: int | None, high: int | None, harm: str = "killed", group: str = "civilian") -> Toll:
    return Toll(0, 1, 0, 5, harm, group, None, None, low, high, False, False, 0, "governed")


def test_nothing_that_either_told_is_lost(event: Made) -> None:
    day = When("2019-05-11", "2019-05-11", "day")
    russia, civilians = Named("russia", "", 0, 0), Named("civilians", "", 0, 0)
    voice = Speaker(None, "المرصد", "ngo", None, 0, 6)
    old = event(actors={"russia": russia}, tolls=[toll(4, 4)], rules={"act:raid"})
    new = event(
        sentence=2, last=2, date=day, dated=True, targets={"civilians": civilians}, tolls=[toll(7, 7, "injured")],
        speakers={voice.name: voice}, rules={"act:shelling"},
    )  # fmt: skip
    both = merge(old, new)
    assert (both.date, both.dated, both.tellings, both.last) == (day, True, 2, 2)
    assert (list(both.actors), list(both.targets), list(both.speakers)) == (["russia"], ["civilians"], ["المرصد"])
    assert [row.harm for row in both.tolls] == ["killed", "injured"]
    assert both.rules >= {"act:raid", "act:shelling", "same_act"}


def test_a_telling_of_an_act_gives_bare_deaths_their_type(event: Made) -> None:
    assert merge(event(type="deaths", told=False), event(type="air_strike")).type == "air_strike"


def test_the_same_figure_counts_once() -> None:
    assert tolls([toll(4, 4)], [toll(4, 4)]) == [toll(4, 4)]


def test_an_exact_figure_replaces_a_vague_one_that_holds_it() -> None:
    assert tolls([toll(2, None)], [toll(5, 5)]) == [toll(5, 5)]
    assert tolls([toll(5, 5)], [toll(2, None)]) == [toll(5, 5)]


def test_people_at_large_get_the_group_of_the_same_figure() -> None:
    assert tolls([toll(4, 4, group="unspecified")], [toll(4, 4)]) == [toll(4, 4)]


def test_killed_and_injured_stay_two_figures() -> None:
    assert len(tolls([toll(4, 4)], [toll(4, 4, "injured")])) == 2


def test_headline_and_body_are_one_claim_with_the_words_of_the_body(told: Told) -> None:
    body = "قتل أربعة مدنيين اليوم الأحد جراء قصف مدفعي لقوات النظام على بلدة سرمين في ريف إدلب الشرقي."
    headline = "قصف مدفعي على بلدة سرمين"
    (claim,) = told(headline, body)
    assert claim.anchor.start > len(headline)
    assert [actor.id for actor in claim.actors] == ["syrian_government"]
