"""One subject, several verbs."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tawthiq.claims.model import Claim

Told = Callable[..., tuple[Claim, ...]]


def test_a_coordinated_verb_keeps_its_subject(told: Told) -> None:
    claims = told("قصفت إسرائيل بلدة الخيام، واعتقلت ثلاثة شبان في بلدة كفركلا.")
    assert [[actor.id for actor in claim.actors] for claim in claims] == [["israel"], ["israel"]]
    assert "party:same_subject" in claims[-1].rules


@pytest.mark.parametrize("text", ["قصفت إسرائيل بلدة الخيام، واعتقل ثلاثة شبان في بلدة كفركلا."])
def test_a_masculine_verb_has_no_feminine_subject(told: Told, text: str) -> None:
    assert "party:same_subject" not in told(text)[-1].rules
