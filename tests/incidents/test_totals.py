"""Totals stand beside the incidents that they sum up."""

from __future__ import annotations

from dataclasses import replace

from tawthiq.claims.model import Where
from tawthiq.incidents import Incident, reconcile

from .conftest import BINNISH, IDLIB, JURIN, claim, harm, on, report

SYRIA = Where("sy", "سوريا", "Syria", lat=35.0, lon=38.0, level="country", radius_km=400.0, country="SY")


def of(place: Where | None, **changes: object) -> tuple[list[Incident], Incident]:
    fields = {"type": "deaths", "actors": (), "date": on("2018-11-01", "2018-11-30"), "casualties": (harm(187),)}
    total = claim("total", scope="total", place=place, **{**fields, **changes})
    binnish = claim("1", place=replace(BINNISH, country="SY"))
    jurin = claim("2", place=replace(JURIN, country="SY"), actors=("turkey",), date=on("2018-11-20"))
    protest = claim("3", type="protest", place=replace(BINNISH, country="SY"), casualties=())
    december = claim("4", place=replace(BINNISH, country="SY"), date=on("2018-12-01"))
    incidents = reconcile([report("month", total), report("days", binnish, jurin, protest, december)]).incidents
    return list(incidents), next(incident for incident in incidents if incident.scope == "total")


def named(incidents: list[Incident], total: Incident) -> set[str | None]:
    return {one.place.name_en if one.place else None for one in incidents if one.id in total.covers}


def test_a_total_covers_the_acts_in_its_area_and_period() -> None:
    assert named(*of(SYRIA)) == {"Binnish", "Jurin"}
    assert named(*of(IDLIB)) == {"Binnish"}
    assert named(*of(BINNISH)) == {"Binnish"}


def test_a_total_of_one_party_covers_its_acts() -> None:
    assert named(*of(SYRIA, actors=("turkey",))) == {"Jurin"}


def test_a_total_of_one_kind_of_act_covers_that_kind() -> None:
    assert named(*of(SYRIA, type="ied")) == set()


def test_a_total_without_area_or_period_covers_nothing() -> None:
    assert of(None)[1].covers == ()
    assert of(SYRIA, date=None)[1].covers == ()


def test_two_totals_of_one_period_and_area_are_one_when_their_figures_agree() -> None:
    def totals(figure: int) -> int:
        fields = {"scope": "total", "type": "deaths", "place": IDLIB, "date": on("2018-11-01", "2018-11-30")}
        one = claim("one", **fields, casualties=(harm(187),))
        other = claim("other", **fields, casualties=(harm(figure),))
        return len(reconcile([report("one", one), report("other", other)]).incidents)

    assert (totals(187), totals(30)) == (1, 2)
