"""The type of an act, from its words, its means and its victims."""

from __future__ import annotations

import pytest

from tawthiq import concepts
from tawthiq.claims.kinds import OPEN, resolve


@pytest.mark.parametrize(
    ("types", "weapons", "expected"),
    [
        (["shelling"], [], "shelling"),
        (["shelling"], ["chlorine"], "shelling"),
        (["strike"], ["aircraft"], "air_strike"),
        (["strike"], ["drone"], "air_strike"),
        (["target_act"], ["mortar"], "shelling"),
        (["target_act"], ["ied"], "ied"),
        (["target_act"], ["gas"], "chemical_weapon"),
        (["strike", "chemical_weapon"], ["aircraft"], "chemical_weapon"),
        (["ied", "suicide_bombing"], ["car_bomb"], "suicide_bombing"),
        (["destruction"], ["aircraft"], "air_strike"),
        (["destruction"], [], "destruction"),
        (["destruction", "armed_clash"], [], "armed_clash"),
        (["blast"], [], "deaths"),
        (["blast"], ["landmine"], "ied"),
        (["hit"], [], None),
        ([], ["aircraft"], None),
    ],
)
def test_words_and_means(types: list[str], weapons: list[str], expected: str | None) -> None:
    assert resolve(types, weapons, armed_target=False, civilian_harm=False) == expected


@pytest.mark.parametrize(
    ("armed", "civilian", "expected"),
    [(True, False, "armed_clash"), (False, True, "attack"), (True, True, "armed_clash"), (False, False, "armed_clash")],
)
def test_an_assault_is_what_its_victims_make_it(armed: bool, civilian: bool, expected: str) -> None:
    assert resolve(["assault"], [], armed, civilian) == expected


def test_what_comes_out_is_an_event_type() -> None:
    types = set(concepts.types())
    for kind in types | OPEN:
        for weapon in (*concepts.weapons(), None):
            found = resolve([kind], [weapon] if weapon else [], armed_target=False, civilian_harm=True)
            assert found is None or found in types
