"""The acts of a sentence, parted and joined."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tawthiq.claims.drafts import Draft
from tawthiq.claims.joints import kin

Drafted = Callable[[str], list[Draft]]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("air_strike", "strike", True),
        ("arrest", "abduction", True),
        ("shelling", "deaths", True),
        ("shelling", "arrest", False),
        ("withdrawal", "territory_gain", False),
    ],
)
def test_kinds_that_may_be_one_act(left: str, right: str, expected: bool) -> None:
    assert kin(left, right) is expected
    assert kin(right, left) is expected


@pytest.mark.parametrize(
    "text",
    [
        "قتل مدني جراء قصف استهدف السوق في مدينة الأتارب.",
        "استهدفت غارة جوية السوق في مدينة الأتارب.",
        "شنت الطائرات غارة استهدفت مشفى في بلدة كفرنبل.",
    ],
)
def test_several_words_of_one_act(drafted: Drafted, text: str) -> None:
    assert len(drafted(text)) == 1


def test_two_acts_in_one_sentence(drafted: Drafted) -> None:
    first, second = drafted("قصفت المدفعية بلدة سرمين، كما اعتقلت قسد خمسة شبان في مدينة الطبقة.")
    assert "arrest" not in first.types
    assert second.types == ["arrest"]
    assert first.high == second.low
    assert [(toll.harm, toll.min) for toll in second.tolls] == [("detained", 5)]
    assert first.tolls == []


def test_custody_is_no_part_of_a_strike(drafted: Drafted) -> None:
    acts = drafted("اعتقلت قسد ثلاثة شبان، وقصفت المدفعية بلدة سرمين ما أدى إلى مقتل مدنيين اثنين.")
    tolls = {"arrest" in draft.types: [toll.harm for toll in draft.tolls] for draft in acts}
    assert tolls == {True: ["detained"], False: ["killed"]}


def test_harm_with_no_act_named(drafted: Drafted) -> None:
    (draft,) = drafted("قتل ثلاثة مدنيين في مدينة درعا.")
    assert draft.triggers == []
    assert [toll.min for toll in draft.tolls] == [3]


def test_a_sentence_of_neither_act_nor_harm(drafted: Drafted) -> None:
    assert drafted("زار الوفد مدينة دمشق.") == []


def test_drafts_come_in_the_order_of_their_words(drafted: Drafted) -> None:
    acts = drafted("قصفت المدفعية بلدة سرمين، كما اعتقلت قسد خمسة شبان، كما انسحب الجيش من بلدة هجين.")
    assert [draft.start for draft in acts] == sorted(draft.start for draft in acts)
    assert len(acts) == 3


def test_dawn_is_no_bombing(drafted: Drafted) -> None:
    assert drafted("وصل الوفد فجر اليوم.") == []
