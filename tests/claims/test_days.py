"""The day that the sentence of an act names for it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tawthiq.claims import days
from tawthiq.claims.drafts import Draft
from tawthiq.claims.scene import Scene

Drafted = Callable[[str], list[Draft]]
Seen = Callable[[str], Scene]


def starts(drafts: list[Draft]) -> list[str | None]:
    found = [days.choose(draft, "event") for draft in drafts]
    return [mention.date.start if mention is not None and mention.date is not None else None for mention in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قصفت قوات النظام أمس بلدة سرمين.", ["2019-05-11"]),
        ("أعلن ناشطون اليوم الأحد أن قوات النظام قصفت أمس بلدة سرمين.", ["2019-05-11"]),
        ("سيطرت قوات النظام على بلدة سرمين، وفي نيسان 2018 شكلت الفصائل مجلسا جديدا.", [None]),
        ("اعتقلت الشرطة أمس ثلاثة شبان، كما قصفت قوات النظام بلدة سرمين.", ["2019-05-11", "2019-05-11"]),
        ("قصفت قوات النظام بلدة سرمين، كما اعتقلت الشرطة أمس ثلاثة شبان.", [None, "2019-05-11"]),
    ],
)
def test_the_day_of_each_act(drafted: Drafted, text: str, expected: list[str | None]) -> None:
    assert starts(drafted(text)) == expected


def test_the_day_of_the_news_is_not_that_of_an_older_act(drafted: Drafted) -> None:
    (draft,) = drafted("اتهم ناشطون الثلاثاء مسلحين مجهولين بقتل خمسين شخصا في 25 آب 2017.")
    assert starts([draft]) == ["2017-08-25"]


@pytest.mark.parametrize(
    "text",
    [
        "نفذت الفصائل الهجوم الأعنف منذ عام 2014.",
        "قصفت القوات البلدة في إطار الحملة المستمرة منذ شهرين.",
        "اعتقلت الحركة، التي تحكم المدينة منذ 2014، ثلاثة شبان.",
    ],
)
def test_what_a_period_only_compares_or_describes_has_not_its_days(scene: Seen, text: str) -> None:
    assert days.usable(scene(text)) == []


def test_what_began_a_period_has_the_day_of_the_beginning(drafted: Drafted) -> None:
    gain, raids = drafted("منذ سيطرة الجيش على مدينة حلب في آذار 2016، شنت طائرات روسية غارات على مدينة إدلب.")
    mention = days.usable(gain.scene)[0]
    ends = [days.of_act(draft, mention).date for draft in (gain, raids)]
    assert [found.end for found in ends if found] == ["2016-03-31", None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قتل ألف شخص منذ مطلع العام.", True),
        ("قتل ألف شخص منذ أسبوع.", True),
        ("نزح ألف شخص منذ الاثنين.", False),
        ("قتل ألف شخص أمس.", False),
    ],
)
def test_what_is_told_up_to_now(scene: Seen, text: str, expected: bool) -> None:
    (mention,) = days.usable(scene(text))
    assert days.reaches_now(mention) is expected
