"""Nobody in one claim is counted twice."""

from __future__ import annotations

import pytest

from tawthiq.claims.model import Casualty
from tawthiq.figures import Bounds
from tawthiq.incidents.count import everybody, figure

from .conftest import harm


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ([], None),
        ([harm(9)], (9, 9)),
        ([harm(9, -1)], (9, None)),
        ([harm(9), harm(3, who="children", part_of=0)], (9, 9)),
        ([harm(9), harm(3, who="children")], (9, 9)),
        ([harm(1, who="women"), harm(3, who="children")], (4, 4)),
        ([harm(2), harm(18, group="combatant", side="houthis")], (20, 20)),
        ([harm(18, group="combatant", side="houthis"), harm(7, group="combatant", side="sdf")], (25, 25)),
        ([harm(1), harm(1)], (1, 2)),
        ([harm(11, group="unspecified"), harm(5)], (11, 16)),
        ([harm(9), harm(14, update=True)], (14, 14)),
        ([harm(None, 20)], (None, 20)),
    ],
)
def test_everybody(rows: list[Casualty], found: Bounds | None) -> None:
    assert everybody(rows, "killed") == found


def test_a_group_of_which_only_parts_are_told_is_open() -> None:
    rows = [harm(14, group="unspecified"), harm(5, who="children", part_of=0)]
    assert figure(rows, ("killed", "civilian", None, None)) == (5, None)
    assert figure(rows, ("killed", "civilian", "children", None)) == (5, 5)
    assert figure(rows, ("killed", "combatant", None, None)) is None


def test_a_side() -> None:
    rows = [harm(18, group="combatant", side="houthis"), harm(7, group="combatant", side="sdf")]
    assert figure(rows, ("killed", "combatant", None, "sdf")) == (7, 7)
