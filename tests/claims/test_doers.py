"""Who did an act."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tawthiq.claims.model import Claim

Told = Callable[..., tuple[Claim, ...]]


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("دورية تابعة لقوات النظام اعتقلت ثلاثة شبان في مدينة حمص.", ["syrian_government"]),
        ("تعرضت بلدة اللطامنة لقصف مدفعي من قوات النظام.", ["syrian_government"]),
        ("شنت تركيا عملية عسكرية، وتمكنت من السيطرة على بلدة سلوك.", ["turkey"]),
        ("خطف تنظيم داعش ثلاثة رعاة قرب مدينة السخنة.", ["isis"]),
        ("نفذت قوات النظام بدعم من روسيا عملية تمشيط في بادية السخنة.", ["syrian_government", "russia"]),
        ("قصفت قوات النظام وحزب الله بلدة مضايا.", ["syrian_government", "hezbollah"]),
        ("هاجمت قوات سوريا الديمقراطية المدعومة من الولايات المتحدة بلدة هجين.", ["sdf"]),
        (
            "أصيب مدني بقصف استهدف مدينة عفرين، مصدره المناطق التي تسيطر عليها قوات النظام وقسد.",
            ["syrian_government", "sdf"],
        ),
        ("شهدت بلدة كفرنبل القصف السوري والروسي.", ["syrian_government", "russia"]),
    ],
)
def test_doer(told: Told, text: str, doers: list[str]) -> None:
    claim = told(text)[-1]
    assert [actor.id for actor in claim.actors] == doers
