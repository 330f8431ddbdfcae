"""Speakers compared and joined by their names."""

from __future__ import annotations

import pytest

from tawthiq.claims.model import Speaker
from tawthiq.claims.speakers import joined, recalled, same


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
