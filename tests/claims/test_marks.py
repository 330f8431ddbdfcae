"""How an act is told."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tawthiq.claims import marks
from tawthiq.claims.drafts import Draft

Drafted = Callable[[str], list[Draft]]


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("قصفت قوات النظام بلدة سرمين.", "verbal"),
        ("قصف مدفعي على بلدة سرمين.", "nominal"),
        ("تقصف قوات النظام بلدة سرمين.", "present"),
        ("شنت طائرات حربية غارة على مدينة سراقب.", "conducted"),
        ("توقف القصف على بلدة سرمين.", "definite_noun"),
        ("قتل ثلاثة مدنيين في مدينة درعا.", "harm_only"),
        ("قتل مدني جراء قصف استهدف السوق.", "several_words"),
    ],
)
def test_the_words_around_an_act(drafted: Drafted, text: str, mark: str) -> None:
    assert mark in marks.of(drafted(text)[0])


def test_a_later_act_of_a_sentence(drafted: Drafted) -> None:
    first, second = drafted("قصفت المدفعية بلدة سرمين، كما اعتقلت قسد خمسة شبان.")
    assert "later_in_sentence" not in marks.of(first)
    assert "later_in_sentence" in marks.of(second)
