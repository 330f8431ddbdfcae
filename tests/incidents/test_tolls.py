"""Tolls by named rules, with their traces."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tawthiq.claims.model import Casualty, Claim
from tawthiq.claims.report import Report
from tawthiq.incidents import told
from tawthiq.incidents.accounts import voices
from tawthiq.incidents.model import Toll
from tawthiq.incidents.tolls import NOT_INDEPENDENT, REPLACED, tolls

from .conftest import claim, harm, report, speaker


def of(*reports: Report, rules: Sequence[str] = ("range",)) -> dict[tuple[str, ...], Toll]:
    claims = sorted((told.of(c, r) for r in reports for c in r.claims), key=lambda one: one.order)
    found = tolls(voices(claims), rules)
    return {tuple(part for part in (t.rule, t.harm, t.group, t.who, t.side) if part): t for t in found}


def outlets(*figures: Casualty) -> list[Report]:
    return [report(str(n), claim(str(n), casualties=(row,))) for n, row in enumerate(figures)]


def resolved(rule: str, *figures: Casualty) -> tuple[int | None, int | None, int | None]:
    toll = of(*outlets(*figures), rules=[rule])[rule, "killed", "all"]
    return toll.min, toll.max, toll.best


@pytest.mark.parametrize(
    ("rule", "figures", "found"),
    [
        ("range", [harm(9), harm(14), harm(11)], (9, 14, None)),
        ("range", [harm(9, -1), harm(11)], (9, 11, None)),
        ("range", [harm(20, -1), harm(11)], (11, None, None)),
        ("range", [harm(9, -1)], (9, None, None)),
        ("lowest", [harm(9), harm(14), harm(11)], (9, 9, 9)),
        ("ucdp", [harm(9), harm(14), harm(14)], (9, 14, 14)),
        ("ucdp", [harm(9), harm(14)], (9, 14, 9)),
        ("two_source", [harm(9), harm(14), harm(11)], (11, 11, 11)),
        ("two_source", [harm(9)], (None, None, None)),
    ],
)
def test_rules(rule: str, figures: list[Casualty], found: tuple[int | None, ...]) -> None:
    assert resolved(rule, *figures) == found


def test_every_rule_in_one_run() -> None:
    found = of(*outlets(harm(9)), rules=["range", "lowest", "ucdp", "two_source"])
    assert {key[0] for key in found} == {"range", "lowest", "ucdp", "two_source"}


def test_parts_groups_and_sides_are_tolls_of_their_own() -> None:
    rows = (harm(9), harm(3, who="children", part_of=0), harm(4, group="combatant", side="isis", harm="injured"))
    found = of(report("one", claim("1", casualties=rows)))
    assert found["range", "killed", "civilian", "children"].min == 3
    assert found["range", "injured", "combatant", "isis"].min == 4
    assert found["range", "injured", "all"].max == 4


def test_a_later_toll_of_one_outlet_replaces_its_earlier_one() -> None:
    later = report("two", claim("2", casualties=(harm(14),)), publisher="outlet one", published="2018-11-07")
    toll = of(report("one", claim("1")), later)["range", "killed", "all"]
    assert (toll.min, toll.max) == (14, 14)
    assert [(figure.min, figure.used, figure.why) for figure in toll.trace] == [(14, True, ""), (9, False, REPLACED)]


def test_a_toll_that_rose_replaces_what_its_outlet_had_from_others() -> None:
    quoted = claim("1", speakers=(speaker("الدفاع المدني", "rescue", "civil_defence"),))
    later = claim("2", casualties=(harm(14, update=True),), speakers=(speaker("وزارة الصحة", "ministry", "health"),))
    reports = [report("one", quoted), report("two", later, publisher="outlet one", published="2018-11-07")]
    toll = of(*reports)["range", "killed", "all"]
    assert (toll.min, toll.max) == (14, 14)


def test_within_one_report_a_toll_that_rose_goes_before_the_other() -> None:
    rose = claim("2", casualties=(harm(14, update=True),))
    toll = of(report("one", claim("1"), rose))["range", "killed", "all"]
    assert (toll.min, toll.max) == (14, 14)


def test_claims_of_one_account_on_different_people_are_added() -> None:
    sides = [claim(side, casualties=(harm(7, group="combatant", side=side),)) for side in ("sdf", "isis")]
    assert of(report("one", *sides))["range", "killed", "all"].min == 14


def test_an_account_that_rests_on_others_is_left_out() -> None:
    quoted = claim("1", speakers=(speaker("الدفاع المدني", "rescue", "civil_defence"),))
    toll = of(report("one", quoted, claim("2", casualties=(harm(20),))))["range", "killed", "all"]
    assert (toll.min, toll.max) == (9, 9)
    assert NOT_INDEPENDENT in {figure.why for figure in toll.trace}


@pytest.mark.parametrize("count", [9, 10, 14])
def test_an_account_that_agrees_widens_nothing(count: int) -> None:
    before = resolved("range", harm(9), harm(14))
    assert resolved("range", harm(9), harm(14), harm(count)) == before


def test_a_denial_has_no_toll() -> None:
    denied: Claim = claim("1", status="denied")
    assert of(report("one", denied)) == {}
