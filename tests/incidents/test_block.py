"""Which claims are compared at all."""

from __future__ import annotations

from dataclasses import replace

from tawthiq.claims.model import Claim
from tawthiq.claims.report import Report
from tawthiq.incidents import block, told

from .conftest import BINNISH, IDLIB, JURIN, claim, harm, on, report


def met(*reports: Report) -> set[frozenset[str]]:
    claims = sorted((told.of(c, r) for r in reports for c in r.claims), key=lambda one: one.order)
    return {frozenset((left.id, right.id)) for left, right in block.pairs(claims)}


def meets(one: Claim, other: Claim) -> bool:
    return bool(met(report("one", one), report("two", other)))


def test_one_day_and_place() -> None:
    assert meets(claim("1"), claim("2", type="attack", casualties=()))
    assert meets(claim("1"), claim("2", date=on("2018-11-07")))
    assert meets(claim("1"), claim("2", place=replace(BINNISH, id="x", lat=36.02)))


def test_another_time_place_or_kind() -> None:
    assert not meets(claim("1"), claim("2", date=on("2018-11-09")))
    assert not meets(claim("1"), claim("2", place=JURIN))
    assert not meets(claim("1"), claim("2", type="protest"))
    assert not meets(claim("1"), claim("2", scope="total"))


def test_a_claim_without_day_meets_those_of_its_place_that_tell_the_same_toll() -> None:
    assert meets(claim("1"), claim("2", date=None))
    assert not meets(claim("1"), claim("2", date=None, casualties=(harm(3),), actors=()))
    assert not met(report("one", claim("1")), report("two", claim("2", date=None), published="2019-11-06"))


def test_a_claim_without_place_meets_those_of_its_day() -> None:
    assert meets(claim("1"), claim("2", place=None))
    assert meets(claim("1"), claim("2", place=IDLIB))
    assert not meets(claim("1"), claim("2", place=None, casualties=(), actors=()))


def test_claims_of_one_report_meet() -> None:
    assert met(report("one", claim("1"), claim("2", date=on("2017-01-01"), place=JURIN)))


def test_totals_of_one_period_meet() -> None:
    month = {"scope": "total", "date": on("2018-11-01", "2018-11-30"), "place": IDLIB}
    assert meets(claim("1", **month), claim("2", **month))


def test_a_crowd_is_divided_and_none_is_forgotten() -> None:
    crowd = [report(f"{n:03}", claim(str(n), casualties=(harm(n % 7),))) for n in range(3 * block.CROWD)]
    pairs = met(*crowd)
    assert len(pairs) < len(crowd) * 3 * block.NEIGHBOURS
    assert {id for pair in pairs for id in pair} == {one.claims[0].id for one in crowd}
