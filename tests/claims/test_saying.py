"""Where what is said begins, and what is only its occasion."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tawthiq.claims.model import Speaker
from tawthiq.claims.scene import Scene
from tawthiq.claims.voices import Reader, Voice

Look = Callable[[str], Scene]
BEFORE = (Speaker(None, "مصادر محلية", "anonymous", None, 0, 11),)


def voices(scene: Scene) -> list[Voice]:
    return Reader(scene, BEFORE, ()).voices()


def reached(scene: Scene, word: str) -> bool:
    at = next(k for k in range(len(scene)) if scene.form(k) == word)
    return any(at in voice.reach and voice.speakers for voice in voices(scene))


def test_the_occasion_of_an_announcement_is_not_announced(scene: Look) -> None:
    assert not reached(scene("أعلنت وزارة الداخلية حالة التأهب بعد هجوم على السوق."), "هجوم")
    assert reached(scene("أعلنت وزارة الداخلية مقتل رجل بعد هجوم على السوق."), "هجوم")
    assert reached(scene("قالت وزارة الداخلية بعد ساعات إن هجوما طال السوق."), "هجوما")


def test_words_before_the_first_verb_belong_to_the_voice(scene: Look) -> None:
    assert reached(scene("وخلال القصف الأخير على البلدة، وثق المرصد السوري مقتل ثلاثة."), "القصف")


def test_who_takes_responsibility_vouches_for_what_was_told(scene: Look) -> None:
    assert reached(scene("قتل رجلان في هجوم أعلنت حركة طالبان مسؤوليتها عنه."), "هجوم")


def test_reports_speak_for_what_they_tell_alone(scene: Look) -> None:
    found = scene("دخلت القوات البلدة، وأنباء عن سقوط قتلى.")
    assert reached(found, "سقوط") and not reached(found, "دخلت")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("اتهم ناشطون قوات النظام بقصف السوق.", ["ناشطون"]),
        ("وتتهم إسرائيل حركة حماس بقصف البلدة.", ["إسرائيل"]),
        ("يتهم النظام السوري بقصف السوق.", []),
        ("حملت وزارة الدفاع قوات النظام مسؤولية القصف.", ["وزارة الدفاع"]),
        ("حمل الجيش السلاح إلى البلدة.", []),
    ],
)
def test_who_accuses_whom(scene: Look, text: str, names: list[str]) -> None:
    assert [s.name for v in Reader(scene(text), (), ()).voices() for s in v.speakers] == names


def test_he_told_of_more(scene: Look) -> None:
    assert reached(scene("وأشار إلى مقتل ثلاثة من المارة."), "مقتل")
