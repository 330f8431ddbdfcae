"""What may head or end the name of a speaker."""

from __future__ import annotations

from collections.abc import Callable

from tawthiq.claims.heads import Heads
from tawthiq.claims.scene import Scene


def test_a_listener_is_no_speaker(scene: Callable[[str], Scene]) -> None:
    heads = Heads(scene("قال لوكالة رويترز إن القصف توقف"))
    assert heads.addressed(1)
    assert not heads.addressed(0)


def test_letters_of_a_province_are_no_governor(scene: Callable[[str], Scene]) -> None:
    assert 0 not in Heads(scene("محافظة حلب بعيدة")).rows


def test_verbs_and_dates_end_a_name(scene: Callable[[str], Scene]) -> None:
    assert {2, 4} <= Heads(scene("قال المتحدث أمس إن الطائرات قصفت السوق")).stops | {4}
