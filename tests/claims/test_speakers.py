"""Speakers compared and joined by their names."""

from __future__ import annotations

import pytest

from tawthiq.claims.model import Speaker
from tawthiq.claims.speakers import is_outlet, joined, outlets, recalled, same


def speaker(name: str, kind: str | None = None) -> Speaker:
    return Speaker(None, name, kind, None, 0, len(name))


def test_names_are_compared_without_articles_and_marks() -> None:
    assert same(speaker("رويترز"), speaker('وكالة "رويترز"'))
    assert not same(speaker("مصادر محلية"), speaker("مصادر طبية"))


def test_one_speaker_has_the_fullest_name() -> None:
    told = joined([speaker("المرصد السوري")], [speaker("المرصد السوري لحقوق الإنسان"), speaker("ناشطون")])
    assert [s.name for s in told] == ["المرصد السوري لحقوق الإنسان", "ناشطون"]


@pytest.mark.parametrize(
    ("short", "kind", "expected"),
    [
        ("المصادر", "anonymous", "مصادر محلية"),
        ("الحلو", None, "نادر الحلو"),
        ("الصحيفة", "newspaper", "وكالة خطوة"),
        ("مراسلنا", "correspondent", "مراسلنا"),
        ("مصدر", "anonymous", "مصدر"),
    ],
)
def test_a_short_name_is_recalled(short: str, kind: str | None, expected: str) -> None:
    known = [speaker("مصادر محلية", "anonymous"), speaker("نادر الحلو"), speaker("وكالة خطوة", "news_agency")]
    assert recalled(speaker(short, kind), known).name == expected


def test_a_body_and_its_people_are_two_speakers() -> None:
    body, person = speaker("وزارة الصحة", "ministry"), speaker("المتحدث باسم وزارة الصحة", "official")
    assert [s.name for s in joined([body], [person])] == [body.name, person.name]


def test_many_are_not_recalled_as_one() -> None:
    assert recalled(speaker("المسؤولون", "official"), [speaker("مسؤول أمني", "official")]).name == "المسؤولون"


@pytest.mark.parametrize(
    ("title", "publisher"),
    [("قصف على بلدة | المرصد السوري لحقوق الإنسان", None), ("قصف على بلدة", "المرصد السوري لحقوق الإنسان")],
)
def test_an_outlet_is_no_source_of_its_own_report(title: str, publisher: str | None) -> None:
    own = outlets(title, publisher)
    assert is_outlet(speaker("المرصد السوري", "observatory"), own)
    assert not is_outlet(speaker("مراسل المرصد السوري", "correspondent"), own)
    assert not is_outlet(speaker("الدفاع المدني", "rescue"), own)
