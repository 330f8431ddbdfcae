"""Who did it to whom."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tawthiq.claims.model import Claim

Told = Callable[..., tuple[Claim, ...]]


def parties(claim: Claim) -> tuple[list[str], list[str]]:
    return [actor.id for actor in claim.actors], [target.id for target in claim.targets]


@pytest.mark.parametrize(
    ("text", "doers", "receivers"),
    [
        ("قصفت قوات النظام بلدة كفرنبل.", ["syrian_government"], []),
        ("قوات النظام قصفت بلدة كفرنبل.", ["syrian_government"], []),
        ("قصفت قوات النظام مواقع تنظيم الدولة قرب مدينة السخنة.", ["syrian_government"], ["isis"]),
        ("شنت طائرات التحالف الدولي غارات على مواقع تنظيم الدولة في الرقة.", ["us_led_coalition"], ["isis"]),
        ("غارات روسية على مدينة خان شيخون.", ["russia"], []),
        ("غارات التحالف الدولي على مدينة الرقة متواصلة.", ["us_led_coalition"], []),
        ("اعتقل شاب من قبل هيئة تحرير الشام في مدينة إدلب.", ["hts"], ["civilians"]),
        ("انسحب مقاتلو هيئة تحرير الشام من بلدة اللطامنة.", ["hts"], []),
        ("هاجم تنظيم الدولة حاجزا لقسد في بلدة ذيبان.", ["isis"], ["sdf"]),
    ],
)
def test_doer_and_receiver(told: Told, text: str, doers: list[str], receivers: list[str]) -> None:
    (claim,) = told(text)
    assert parties(claim) == (doers, receivers)


@pytest.mark.parametrize(
    "text",
    [
        "اندلعت اشتباكات بين الجيش اليمني والحوثيين في منطقة صرواح.",
        "دارت معارك عنيفة بين الجيش اليمني والحوثيين في مدينة تعز.",
    ],
)
def test_a_clash_has_two_sides(told: Told, text: str) -> None:
    (claim,) = told(text)
    doers, receivers = parties(claim)
    assert set(doers) == set(receivers) == {"yemeni_government", "houthis"}


def test_the_side_of_the_victims_receives(told: Told) -> None:
    (claim,) = told("قتل خمسة من عناصر قوات النظام بهجوم شنه تنظيم الدولة قرب مدينة السخنة.")
    assert parties(claim) == (["isis"], ["syrian_government"])
    assert [(row.group, row.side) for row in claim.casualties] == [("combatant", "syrian_government")]


def test_who_only_speaks_plays_no_part(told: Told) -> None:
    (claim,) = told("قالت قوات سوريا الديمقراطية إن تنظيم الدولة هاجم مدينة الحسكة.")
    assert "sdf" not in parties(claim)[0]


def test_who_holds_the_ground_plays_no_part(told: Told) -> None:
    (claim,) = told("قصفت المدفعية حي الراشدين الواقع تحت سيطرة المعارضة في مدينة حلب.")
    assert "syrian_opposition" not in {named.id for named in (*claim.actors, *claim.targets)}


def test_unnamed_aircraft_stay_unknown(told: Told) -> None:
    (claim,) = told("استهدفت طائرة مسيرة سيارة في مدينة إدلب.")
    assert parties(claim)[0] == ["unknown"]


def test_every_part_names_its_words_and_its_rule(told: Told) -> None:
    text = "شنت طائرات التحالف الدولي غارات على مواقع تنظيم الدولة في الرقة."
    (claim,) = told(text)
    for named in (*claim.actors, *claim.targets):
        assert text[named.start : named.end].endswith(named.name)
    assert {rule for rule in claim.rules if rule.startswith("party:")} == {"party:against", "party:conduct"}
