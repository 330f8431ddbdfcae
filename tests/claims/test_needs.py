"""What a word of act must have beside it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tawthiq import language
from tawthiq.claims.drafts import Draft
from tawthiq.claims.model import Claim
from tawthiq.claims.needs import satisfied
from tawthiq.claims.scene import Scene

Told = Callable[..., tuple[Claim, ...]]


@pytest.mark.parametrize(
    "text",
    [
        "تلقى المرشح ضربة موجعة في الانتخابات.",
        "أطلق الوزير حملة لتنظيف الشوارع.",
        "شهدت الجلسة مواجهة كلامية بين النواب.",
    ],
)
def test_a_word_alone_tells_of_nothing(told: Told, text: str) -> None:
    assert told(text) == ()


def test_the_same_word_with_its_means_tells_of_an_act(told: Told) -> None:
    (claim,) = told("نفذت طائرة مسيرة ضربة على مدينة إدلب.")
    assert claim.type == "air_strike"


def test_every_need_of_the_data_is_a_question_that_can_be_asked(scene: Callable[[str], Scene]) -> None:
    found = scene("قصفت المدفعية بلدة سرمين.")
    (hit, *_) = found.acts
    draft = Draft(found, 0, len(found), [hit])
    for row in language.load().domain("acts"):
        asked = language.Hit(row, hit.first, hit.last, hit.start, hit.end, "", hit.form)
        assert satisfied(asked, draft) in (True, False)
        assert row.get("needs") or satisfied(asked, draft)
