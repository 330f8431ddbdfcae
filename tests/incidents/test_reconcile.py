"""Claims of many reports become incidents."""

from __future__ import annotations

from tawthiq.claims.report import Report
from tawthiq.incidents import reconcile

from .conftest import BINNISH, IDLIB, JURIN, claim, harm, on, report


def test_one_strike_told_by_three_is_one_incident(market: list[Report]) -> None:
    strike, shelling = reconcile(market).incidents
    assert strike.reports == ("one", "two", "three")
    assert (strike.type, strike.place, strike.date) == ("air_strike", BINNISH, on("2018-11-06"))
    assert shelling.reports == ("three",)
    assert shelling.place == JURIN


def test_the_order_of_reports_does_not_matter(market: list[Report]) -> None:
    assert reconcile(market[::-1]) == reconcile(market)


def test_a_report_twice_changes_nothing(market: list[Report]) -> None:
    assert reconcile([*market, *market]) == reconcile(market)


def test_every_claim_is_in_one_incident(market: list[Report]) -> None:
    found = [id for incident in reconcile(market).incidents for id in incident.claims]
    assert sorted(found) == sorted(claim.id for report in market for claim in report.claims)


def test_the_same_town_on_the_next_day_is_another_incident() -> None:
    reports = [report("one", claim()), report("two", claim("next", date=on("2018-11-07"), casualties=(harm(4),)))]
    assert len(reconcile(reports).incidents) == 2


def test_a_total_is_no_event() -> None:
    total = claim("total", scope="total", date=on("2018-11-01", "2018-11-30"), place=IDLIB, casualties=(harm(74),))
    event, month = reconcile([report("one", claim()), report("two", total)]).incidents
    assert (event.scope, month.scope) == ("event", "total")


def test_nothing_comes_of_nothing() -> None:
    assert reconcile([]).incidents == ()
    assert reconcile([report("empty")]).incidents == ()


def test_a_claim_without_day_and_place_stands_alone() -> None:
    bare = claim("bare", date=None, place=None, casualties=(), actors=(), targets=(), sites=(), weapons=())
    incidents = reconcile([report("one", claim()), report("two", bare)]).incidents
    assert [incident.claims for incident in incidents if bare.id in incident.claims] == [(bare.id,)]


def test_an_incident_keeps_its_id_when_a_later_report_joins(market: list[Report]) -> None:
    before = {incident.id for incident in reconcile(market[:2]).incidents}
    assert before <= {incident.id for incident in reconcile(market).incidents}


def test_a_link_says_why(market: list[Report]) -> None:
    links = reconcile(market).incidents[0].explanation
    assert len(links) == 2
    assert all("same day" in link.because and "same place, بنش" in link.because for link in links)
