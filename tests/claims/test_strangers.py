"""Names that no row holds, known by what stands around them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tawthiq.claims.scene import Scene
from tawthiq.claims.voices import Reader

Look = Callable[[str], Scene]


def names(scene: Scene) -> list[str]:
    return [s.name for v in Reader(scene, (), ()).voices() for s in v.speakers]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وقالت البلدية المشتركة للناحية إن القصف توقف.", ["البلدية المشتركة للناحية"]),
        ("قال الصيدلي نادر الحلو، وهو من أهل البلدة، إن القصف توقف.", ["الصيدلي نادر الحلو"]),
        ("وقال الحلو، في اتصال معنا، إن القصف توقف.", ["الحلو"]),
        ("وقالت رابطة الحقوقيين الأحرار، في منشور، إن القصف توقف.", ["رابطة الحقوقيين الأحرار"]),
        ("توقف القصف ليلا، وفق ما قال الحلو.", ["الحلو"]),
        ("توقف القصف ليلا، بحسب نادر الحلو.", ["نادر الحلو"]),
        ("ونقلت وكالة رويترز عن الحلو قوله إن القصف توقف.", ["الحلو", "وكالة رويترز"]),
    ],
)
def test_an_unknown_name_speaks(scene: Look, text: str, expected: list[str]) -> None:
    assert names(scene(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "أكد ضرورة أن يتوقف القصف.",
        "قال علنا إن القصف توقف.",
        "توقف القصف وفق الاتفاق.",
        "وثق الأضرار التي خلفها القصف في الحي.",
        "أعلن تكثيف الدوريات، موضحا أن القصف توقف.",
    ],
)
def test_what_is_told_is_no_name(scene: Look, text: str) -> None:
    assert names(scene(text)) == []
