"""The voices of a sentence: by which words, and what they vouch for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tawthiq.claims.scene import Scene
from tawthiq.claims.voices import Reader

Look = Callable[[str], Scene]


def voices(scene: Scene) -> list[tuple[str, list[str]]]:
    return [(v.rule, [s.name for s in v.speakers]) for v in Reader(scene, (), ()).voices()]


@pytest.mark.parametrize(
    ("text", "rule", "names"),
    [
        ("قالت مصادر محلية إن القصف توقف.", "speaker_verb", ["مصادر محلية"]),
        ("المرصد السوري أشار إلى توقف القصف.", "speaker_verb", ["المرصد السوري"]),
        ("وكان شهود عيان في البلدة قد أفادوا أن القصف توقف.", "speaker_verb", ["شهود عيان في البلدة"]),
        ("توقف القصف ليلا، بحسب مصدر طبي.", "speaker_according", ["مصدر طبي"]),
        ("توقف القصف ليلا، وفقا لوكالة رويترز.", "speaker_according", ["وكالة رويترز"]),
        ("توقف القصف ليلا، وفق ما أفاد مراسل القناة.", "speaker_according", ["مراسل القناة"]),
        ("نقلت وكالة رويترز عن شاهد عيان أن القصف توقف.", "speaker_quote", ["شاهد عيان", "وكالة رويترز"]),
        ("وجاء في بيان لوزارة الدفاع أن القصف توقف.", "speaker_verb", ["وزارة الدفاع"]),
        ("المرصد السوري: القصف توقف في البلدة.", "speaker_heading", ["المرصد السوري"]),
    ],
)
def test_who_speaks_by_which_words(scene: Look, text: str, rule: str, names: list[str]) -> None:
    assert voices(scene(text)) == [(rule, names)]


@pytest.mark.parametrize(
    "text",
    [
        "لم يذكر المتحدث مزيدا عن القصف.",
        "نقل المسعفون الجرحى إلى مستشفى البلدة.",
        "نشرت القوات آليات عسكرية في البلدة.",
        "يذكر أن البلدة قصفت أمس.",
        "المصدر: الجزيرة",
    ],
)
def test_words_that_only_look_like_speech(scene: Look, text: str) -> None:
    assert voices(scene(text)) == []


def test_according_to_reaches_back_and_a_verb_ahead(scene: Look) -> None:
    found = scene("توقف القصف، بحسب مصدر طبي، فيما ذكر ناشطون أن الطريق مغلق.")
    back, ahead = Reader(found, (), ()).voices()
    assert 0 in back.reach and len(found) - 2 not in back.reach
    assert 0 not in ahead.reach and len(found) - 2 in ahead.reach
