"""Where the name of a speaker begins and ends."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tawthiq.claims.names import Names
from tawthiq.claims.scene import Scene


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قال مسؤول محلي مساء السبت إن القصف توقف", ["مسؤول محلي"]),
        ("قالت مصادر محلية لوكالة رويترز إن القصف توقف", ["مصادر محلية"]),
        ("أفاد أحد سكان القرية أن القصف توقف", ["أحد سكان القرية"]),
        ("أكدت وزارة الدفاع مقتل جندي", ["وزارة الدفاع"]),
        ("أعلن المرصد السوري استمرار القصف", ["المرصد السوري"]),
        ("قال مدير المشفى، سمير نادر الحلو، إن القصف توقف", ["مدير المشفى، سمير نادر الحلو"]),
        ('ذكرت صحيفة "الطريق المشرق" أن القصف توقف', ['صحيفة "الطريق المشرق"']),
        ('قال المتحدث "قصفت الطائرات السوق وأصيب عدد كبير من الناس"', ["المتحدث"]),
        ("قال شهود عيان ومصدر أمني إن القصف توقف", ["شهود عيان", "مصدر أمني"]),
        ("قال أطباء وممرضون إن القصف توقف", ["أطباء وممرضون"]),
        ("قال نادر الحلو، وهو طبيب، إن القصف توقف", ["نادر الحلو"]),
        ("أكدت وزارة الدفاع الأمريكية (البنتاغون) الخبر", ["وزارة الدفاع الأمريكية (البنتاغون)"]),
        ("قال مصدر في الشرطة إن القصف توقف", ["مصدر في الشرطة"]),
    ],
)
def test_the_name_behind_a_verb(scene: Callable[[str], Scene], text: str, expected: list[str]) -> None:
    names = Names(scene(text))
    assert [names.speaker(span).name for span in names.phrases(1)] == expected


@pytest.mark.parametrize("text", ["قال إن القصف توقف", 'وقال "لن نغادر البيت"', "أكد استمرار العمل في السد"])
def test_nobody_is_named(scene: Callable[[str], Scene], text: str) -> None:
    assert Names(scene(text)).phrases(1) == []


def test_the_span_of_a_name_without_its_clitics(scene: Callable[[str], Scene]) -> None:
    found = scene("وفقا لناشطين فإن القصف توقف")
    names = Names(found)
    speaker = names.speaker(names.phrases(1, told=True)[0])
    assert speaker.name == "ناشطين" == found.text[speaker.start : speaker.end]
