"""The two sides of a clash."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tawthiq.claims.model import Claim

Told = Callable[..., tuple[Claim, ...]]


@pytest.mark.parametrize(
    "text",
    [
        "اندلعت اشتباكات بين قسد وتنظيم داعش في بلدة ذيبان.",
        "انتشرت قسد في بلدة ذيبان بعد اشتباكات مع تنظيم داعش.",
        "طالب تنظيم داعش بمقاتلين تحتجزهم قسد في ريف الحسكة، حيث دارت معارك عنيفة بين الطرفين أمس.",
    ],
)
def test_both_sides_do_and_receive(told: Told, text: str) -> None:
    claim = told(text)[-1]
    assert {actor.id for actor in claim.actors} == {target.id for target in claim.targets} == {"sdf", "isis"}
