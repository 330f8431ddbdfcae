"""What a person decides goes before the computation, and can be taken back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tawthiq.claims.report import Report
from tawthiq.errors import InputError
from tawthiq.incidents import reconcile
from tawthiq.incidents.decisions import Decision, Regrade, decision, judged, undone

from .conftest import claim, report

ONE, TWO, THREE = "c-1", "c-2", "c-3"


def made(left: str, right: str, judgement: str, when: str = "2024-01-01") -> Decision:
    return Decision(left, right, judgement, "Rana", when)


def test_the_last_decision_about_two_claims_counts() -> None:
    first, last = made(ONE, TWO, "same"), made(TWO, ONE, "different", "2024-01-02")
    found = judged([last, first], {ONE, TWO})
    assert (found.together, found.apart) == ((), frozenset({frozenset({ONE, TWO})}))


def test_unsure_puts_nothing_together_and_nothing_apart() -> None:
    found = judged([made(ONE, TWO, "unsure")], {ONE, TWO})
    assert (found.together, found.apart, found.unsure) == ((), frozenset(), frozenset({frozenset({ONE, TWO})}))


def test_a_chain_that_contradicts_itself_is_told() -> None:
    chain = [made(ONE, TWO, "same"), made(TWO, THREE, "same"), made(ONE, THREE, "different")]
    found = judged(chain, {ONE, TWO, THREE})
    assert found.together == ((ONE, TWO),)
    assert "left apart" in found.issues[0]


def test_an_unknown_claim_is_told() -> None:
    assert "unknown claim: c-9" in judged([made(ONE, "c-9", "same")], {ONE}).issues[0]


def test_a_decision_is_dropped_by_its_id() -> None:
    first, second = made(ONE, TWO, "same"), made(ONE, THREE, "different")
    assert undone([first, second], first.id) == (second,)


def test_a_decision_is_read_back() -> None:
    first = made(ONE, TWO, "same")
    assert decision(first.to_record()) == first


@pytest.mark.parametrize(
    ("changes", "what"),
    [
        ({"judgement": "maybe"}, "no judgement"),
        ({"right": ONE}, "not compared with itself"),
        ({"by": None}, "is not text"),
    ],
)
def test_a_wrong_decision_is_told(changes: dict[str, object], what: str) -> None:
    with pytest.raises(InputError, match=what):
        decision({**made(ONE, TWO, "same").to_record(), **changes})


def test_decisions_go_before_the_computation_and_can_be_undone(market: list[Report]) -> None:
    (one, two, three), later = reconcile(market).incidents[0].claims, reconcile(market).incidents[1].claims[0]
    before = reconcile(market)
    apart = made(one, two, "different")
    split = reconcile(market, [apart])
    assert [incident.claims for incident in split.incidents if one in incident.claims] != [(one, two, three)]
    joined = reconcile(market, [made(one, later, "same")])
    assert len(joined.incidents) == 1
    assert "a person decided that they are the same" in joined.incidents[0].explanation[0].because
    assert reconcile(market, undone([apart], apart.id)) == before


def test_a_person_gives_another_grade() -> None:
    reports = [report("one", claim("1"))]
    given = Regrade(reports[0].claims[0].id, "airwars", "Fair", "Rana", "2024-01-01", "seen on video")
    (incident,) = reconcile(reports, [given]).incidents
    assert incident.grade is not None
    assert incident.grade.value == "Fair"
    assert incident.grade.why.startswith("Rana decided so on 2024-01-01: seen on video; suggested was Weak")
    assert reconcile(reports, undone([given], given.id)) == reconcile(reports)
    assert decision(given.to_record()) == given
    assert "unknown claim" in reconcile(reports, [replace(given, claim="c-none")]).issues[0]


def test_a_grade_by_a_scheme_that_suggests_none() -> None:
    reports = [report("one", claim("1", type="protest", casualties=()))]
    given = Regrade(reports[0].claims[0].id, "airwars", "Weak", "Rana", "2024-01-01")
    (incident,) = reconcile(reports, [given]).incidents
    assert "airwars" in {grade.scheme for grade in incident.grades}


def test_the_reason_why_a_neighbour_is_apart() -> None:
    reports = [report("one", claim("1")), report("two", claim("2"))]
    one, two = (one.claims[0].id for one in reports)
    first, _ = reconcile(reports, [made(one, two, "different")]).incidents
    assert first.nearest is not None
    assert first.nearest.why == "a person decided that they are different"
