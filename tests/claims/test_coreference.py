"""Two tellings of one act, and two acts."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tawthiq.claims import coreference
from tawthiq.claims.coreference import conflict, kinds_agree, probability
from tawthiq.claims.event import Event
from tawthiq.claims.model import Claim, Named, When

Told = Callable[..., tuple[Claim, ...]]
Made = Callable[..., Event]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("قتل خمسة مدنيين جراء غارة روسية على بلدة أريحا.", "وأدت الغارة إلى تدمير منزل في البلدة."),
        ("قتل سبعة مدنيين بقصف مدفعي على بلدة سراقب.", "وقال ناشطون إن سبعة مدنيين قتلوا بالقصف على سراقب."),
        (
            "قتل عشرون شخصا في غارات استهدفت قرى بمحافظة إدلب.",
            "وقال ناشط إن طائرات حربية استهدفت قرية زردانا، ومن بين القتلى خمس نساء.",
        ),
        ("شنت طائرات حربية غارة على مدينة سراقب.", "وقتل أربعة مدنيين في الغارة على المدينة."),
    ],
)
def test_one_act_told_twice(told: Told, first: str, second: str) -> None:
    assert len(told(first, second)) == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("قتل سبعة مدنيين بقصف مدفعي على بلدة سراقب.", "وقتل ثلاثة مدنيين بقصف مدفعي على بلدة جرجناز."),
        ("شنت طائرات روسية غارة على سراقب يوم الجمعة.", "وشنت طائرات روسية غارة على سراقب يوم السبت."),
        ("قصفت قوات النظام بلدة سرمين بالمدفعية.", "وقصفت قسد بلدة سرمين بالمدفعية."),
        ("قصفت قوات النظام بلدة سرمين بالمدفعية.", "واعتقلت قوات النظام خمسة شبان في بلدة سرمين."),
    ],
)
def test_another_place_day_party_or_kind_is_another_act(told: Told, first: str, second: str) -> None:
    assert len(told(first, second)) == 2


def test_another_figure_by_another_voice_is_kept_and_linked(told: Told) -> None:
    one, two = told(
        "قال المرصد السوري لحقوق الإنسان إن عشرة مدنيين قتلوا بغارات روسية على مدينة معرة النعمان.",
        "وقالت وكالة سانا إن أربعة مدنيين قتلوا بالغارات على معرة النعمان.",
    )
    assert (one.same_as, two.same_as) == (None, one.id)
    assert [claim.casualties[0].min for claim in (one, two)] == [10, 4]


def test_acts_of_two_kinds_are_never_one(event: Made) -> None:
    assert probability(event(type="shelling"), event(type="arrest")) == 0
    assert not conflict(event(type="shelling"), event(type="arrest"))
    assert kinds_agree(event(type="shelling"), event(type="deaths"))


def test_two_days_two_parties_or_two_statuses_speak_against_one_act(event: Made) -> None:
    one, two = When("2019-05-11", "2019-05-11", "day"), When("2019-05-12", "2019-05-12", "day")
    day, other_day = event(date=one, dated=True), event(date=two, dated=True)
    assert probability(day, other_day) < probability(day, event(date=one, dated=True))
    left, right = ({name: Named(name, "", 0, 0)} for name in ("russia", "turkey"))
    assert probability(event(actors=left), event(actors=right)) < probability(event(actors=left), event(actors=left))
    assert probability(event(), event(status="denied")) < probability(event(), event())


def test_a_word_that_looks_back_speaks_for_one_act(event: Made) -> None:
    assert probability(event(), event(definite=True)) > probability(event(), event())


def test_the_learned_weights_are_numbers_with_a_constant() -> None:
    assert "bias" in coreference.weights()
    assert all(isinstance(weight, float) for weight in coreference.weights().values())
