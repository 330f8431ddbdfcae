"""The toll of a claim in numbers."""

from __future__ import annotations

import pytest

from tawthiq.claims.model import Casualty
from tawthiq.figures import bounds, current


def row(
    low: int | None,
    high: int | None,
    *,
    harm: str = "killed",
    group: str = "civilian",
    who: str | None = None,
    part_of: int | None = None,
    update: bool = False,
) -> Casualty:
    return Casualty(harm, group, who, None, low, high, part_of, update, 0, 1, "ق")


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([], (None, None)),
        ([row(4, 4)], (4, 4)),
        ([row(20, None)], (20, None)),
        ([row(None, 20)], (None, 20)),
        ([row(0, 0)], (0, 0)),
        ([row(4, 4), row(3, 3, group="combatant")], (7, 7)),
        ([row(4, 4), row(2, None, group="combatant")], (6, None)),
        ([row(20, 20), row(5, 5, who="children", part_of=0)], (20, 20)),
        ([row(9, 9, harm="injured")], (None, None)),
        ([row(20, 20), row(25, 25, update=True)], (25, 25)),
    ],
)
def test_nobody_is_counted_twice(rows: list[Casualty], expected: tuple[int | None, int | None]) -> None:
    assert bounds(rows, "killed") == expected


def test_parts_count_where_they_are_asked_for() -> None:
    rows = [row(20, 20, group="unspecified"), row(5, 6, who="children", part_of=0), row(3, 3, who="women", part_of=0)]
    assert bounds(rows, "killed", who="children") == (5, 6)
    assert bounds(rows, "killed", group="civilian") == (8, 9)
    assert bounds(rows, "killed", group="combatant") == (None, None)


def test_a_part_of_another_harm_counts_on_its_own() -> None:
    rows = [row(9, 9, harm="injured"), row(2, 2, part_of=0)]
    assert bounds(rows, "killed") == (2, 2)


def test_an_update_replaces_only_its_own_people() -> None:
    rows = [row(20, 20), row(4, 4, who="children"), row(25, 25, update=True)]
    assert [figure.min for figure in current(rows)] == [4, 25]
