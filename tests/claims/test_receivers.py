"""Whom an act was directed at."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tawthiq.claims.model import Claim

Told = Callable[..., tuple[Claim, ...]]


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("قصفت المدفعية مواقع لقوات النظام قرب بلدة اللطامنة.", ["syrian_government"]),
        ("قتل ثلاثة من عناصر قسد بهجوم شنه تنظيم داعش في بلدة ذيبان.", ["sdf"]),
        ("تعرضت قوات النظام لكمين قرب مدينة السخنة.", ["syrian_government"]),
        ("قصفت طائرات التحالف الدولي قرى يسيطر عليها تنظيم داعش في ريف الرقة.", []),
    ],
)
def test_receiver(told: Told, text: str, targets: list[str]) -> None:
    claim = told(text)[-1]
    assert [target.id for target in claim.targets] == targets
