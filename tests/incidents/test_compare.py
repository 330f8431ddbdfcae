"""How likely two claims tell of one happening, and when they cannot."""

from __future__ import annotations

import pytest

from tawthiq import fingerprint
from tawthiq.incidents import compare, told

from .conftest import JURIN, claim, on, report

WORDS = fingerprint.of([f"word{number}" for number in range(200)])


def side(**changes: object) -> told.Told:
    one = claim("1", **changes)
    return told.of(one, report("r" + one.id, one))


def test_the_same_strike_is_likely_one() -> None:
    assert compare.compare(side(), side(actors=())).probability > 0.9


def test_another_toll_and_day_is_likely_another() -> None:
    assert compare.compare(side(), side(date=on("2018-11-07"), casualties=())).probability < 0.5


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"scope": "total"}, "one is a total"),
        ({"status": "threatened"}, "one is a threat"),
        ({"type": "protest"}, "different kinds of act"),
        ({"date": on("2018-11-09")}, "3 days apart"),
        ({"place": JURIN}, "58 km apart"),
    ],
)
def test_what_excludes(changes: dict[str, object], why: str) -> None:
    assert compare.exclusive(side(), side(**changes)) == why
    assert compare.exclusive(side(**changes), side()) == why


def test_what_does_not_exclude() -> None:
    assert compare.exclusive(side(), side(status="denied", date=on("2018-11-07"), type="deaths")) is None


def test_a_report_may_tell_two_days_as_one_happening() -> None:
    first = claim("1")
    second = claim("2", same_as=first.id, date=on("2018-11-09"))
    where = report("one", first, second)
    assert compare.exclusive(told.of(first, where), told.of(second, where)) is None


def test_an_answer_in_one_report_is_no_part_of_the_act() -> None:
    struck, answer = claim("1", targets=("isis",)), claim("2", actors=("isis",), targets=("russia",))
    where = report("one", struck, answer)
    assert "answer" in (compare.exclusive(told.of(struck, where), told.of(answer, where)) or "")
    assert compare.exclusive(told.of(struck, report("a", struck)), told.of(answer, report("b", answer))) is None


def test_a_copy_says_the_same() -> None:
    one, other = claim("1"), claim("2")
    left = told.of(one, report("one", one, fingerprint=WORDS))
    right = told.of(other, report("two", other, fingerprint=WORDS))
    assert compare.found_of(left, right)["reports"].level == "copy"
    assert compare.odds(left, right) > compare.odds(told.of(one, report("a", one)), told.of(other, report("b", other)))
