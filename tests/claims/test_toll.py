"""A figure of harm."""

from __future__ import annotations

import pytest

from tawthiq.claims.toll import Toll


@pytest.mark.parametrize(
    ("low", "high", "vague"), [(2, None, True), (20, None, False), (2, 2, False), (None, 20, False)]
)
def test_vague_is_only_some(low: int | None, high: int | None, vague: bool) -> None:
    toll = Toll(0, 1, 0, 5, "killed", "civilian", None, None, low, high, False, False, 0, "harm_noun")
    assert toll.vague is vague
