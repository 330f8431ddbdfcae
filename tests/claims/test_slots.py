"""From a draft to an event: status, scope, place, day, means and the words that it rests on."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tawthiq.claims.model import Claim

Told = Callable[..., tuple[Claim, ...]]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("قصفت قوات النظام بلدة كفرنبل.", "asserted"),
        ("نفى الجيش الروسي قصف مدينة إدلب.", "denied"),
        ("نفت قسد قصف مدينة جرابلس.", "denied"),
        ("ستشن القوات التركية غارات على مدينة منبج.", "threatened"),
        ("قد يشن الجيش هجوما على مدينة إدلب.", "possible"),
    ],
)
def test_status(told: Told, text: str, status: str) -> None:
    (claim,) = told(text)
    assert claim.status == status


@pytest.mark.parametrize(
    "text",
    [
        "لم تقصف الطائرات مدينة إدلب.",
        "غالبا ما تقصف قوات النظام بلدة اللطامنة.",
        "وصل الوفد إلى دمشق بهدف السيطرة على الملف.",
    ],
)
def test_what_the_text_itself_does_not_tell_as_done_is_no_claim(told: Told, text: str) -> None:
    assert told(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "وثقت منظمة حقوقية مقتل 120 مدنيا في محافظة حلب خلال شهر نيسان 2019.",
        "وثق المركز 197 حالة اختطاف في محافظة درعا خلال عام 2018.",
    ],
)
def test_sums_over_a_period_are_totals(told: Told, text: str) -> None:
    (claim,) = told(text)
    assert claim.scope == "total"
    assert claim.date is not None and claim.date.precision in ("month", "year")


def test_the_most_specific_place_is_chosen(told: Told) -> None:
    (claim,) = told("أصيبت ثلاث نساء برصاص قناص في حي الشيخ مقصود بمدينة حلب.")
    assert claim.place is not None and claim.place.name == "الشيخ مقصود"


def test_the_day_of_the_act_is_better_than_the_day_of_the_speech(told: Told) -> None:
    (claim,) = told("أعلن ناشطون اليوم الأحد أن قوات النظام قصفت أمس السبت بلدة سرمين بالمدفعية.")
    assert claim.date is not None and claim.date.start == "2019-05-11"


def test_means_and_sites(told: Told) -> None:
    (claim,) = told("قصفت طائرات حربية مشفى في بلدة كفرنبل فجر اليوم.")
    assert [weapon.id for weapon in claim.weapons] == ["aircraft"]
    assert [site.id for site in claim.sites] == ["hospital"]


def test_the_words_of_the_act_are_the_anchor(told: Told) -> None:
    text = "قتل خمسة مدنيين، جراء غارة روسية على بلدة أريحا."
    (claim,) = told(text)
    assert claim.anchor.quote.startswith("غارة")
    assert "،" not in claim.anchor.quote


def test_a_party_that_announces_its_own_act_did_it(told: Told) -> None:
    (claim,) = told("أعلنت قسد السيطرة على بلدة هجين.")
    assert (claim.type, [actor.id for actor in claim.actors]) == ("territory_gain", ["sdf"])


def test_nobody_was_hurt(told: Told) -> None:
    (claim,) = told("قصفت قوات النظام بلدة سرمين بالمدفعية دون وقوع إصابات.")
    assert [(row.min, row.max) for row in claim.casualties] == [(0, 0)]
    assert not claim.targets
