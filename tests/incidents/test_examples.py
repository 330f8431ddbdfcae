"""The example reports, reconciled together, come out as they were written to show."""

from __future__ import annotations

from pathlib import Path

import pytest

from tawthiq import sources
from tawthiq.incidents import Incident, Reconciled, reconcile
from tawthiq.incidents.model import Toll
from tawthiq.reading import read_document
from tawthiq.text import Document

EXAMPLES = Path(__file__).parents[2] / "examples"
STEMS = ("albab", "binnish", "busayrah", "deir-al-balah", "hodeidah", "monthly")


@pytest.fixture(scope="module")
def reconciled() -> Reconciled:
    paths = [path for path in sorted(EXAMPLES.glob("*.md")) if path.name.startswith(STEMS)]
    documents = [item for item in sources.read(paths) if isinstance(item, Document)]
    return reconcile(read_document(document).report for document in documents)


def only(reconciled: Reconciled, *reports: str, **fields: object) -> Incident:
    """The one incident that rests on some reports and has some values."""
    found = [
        incident
        for incident in reconciled.incidents
        if set(reports) <= set(incident.reports) and all(getattr(incident, name) == fields[name] for name in fields)
    ]
    assert len(found) == 1, [incident.claims for incident in found]
    return found[0]


def toll(incident: Incident, harm: str, who: str | None = None) -> Toll:
    return next(row for row in incident.tolls if (row.harm, row.who) == (harm, who))


@pytest.fixture
def market(reconciled: Reconciled) -> Incident:
    return only(reconciled, "binnish-1-wire", "binnish-2-network", type="air_strike", scope="event")


def test_the_market_is_one_incident_of_all_who_tell_it(market: Incident) -> None:
    assert {f"binnish-{name}" for name in ("1-wire", "2-network", "3-update", "4-reprint")} <= set(market.reports)
    assert market.date is not None
    assert market.place is not None
    assert (market.date.start, market.place.id) == ("2018-11-06", "sy:binnish")


def test_a_reprint_is_no_new_witness(market: Incident) -> None:
    assert not [account for account in market.accounts if account.publisher == "صحيفة الميزان المتخيلة"]
    assert [account.copies for account in market.accounts if "binnish-4-reprint" in account.reports]
    for account in market.accounts:
        assert ("binnish-4-reprint" in account.copies) == ("binnish-4-reprint" in account.reports)


def test_a_rising_toll_replaces_the_earlier_one_and_keeps_it(market: Incident) -> None:
    killed = toll(market, "killed")
    assert (killed.min, killed.max) == (11, 14)
    assert {(figure.min, figure.used) for figure in killed.trace} >= {(14, True), (11, True), (9, False)}
    assert toll(market, "killed", "children").min == 5


def test_a_denial_stands_beside_what_it_denies(market: Incident) -> None:
    assert "binnish-5-denial" in market.reports
    (status,) = [contradiction for contradiction in market.contradictions if contradiction.field == "status"]
    assert [side.value for side in status.sides] == ["it happened", "denied"]
    assert market.status == "asserted"


def test_the_two_tolls_of_the_market_stand_side_by_side(market: Incident) -> None:
    (killed,) = [contradiction for contradiction in market.contradictions if contradiction.field == "killed"]
    assert [side.value for side in killed.sides] == ["11", "14"]


def test_the_same_town_on_the_next_day_is_another_incident(reconciled: Reconciled, market: Incident) -> None:
    day = [one for one in reconciled.incidents if "binnish-6-next-day" in one.reports and one.type == "shelling"]
    (shelling,) = [one for one in day if one.place is not None and one.place.id == "sy:binnish"]
    assert shelling.date is not None
    assert shelling.date.start == "2018-11-07"
    assert toll(shelling, "injured").min == 4
    assert market.id not in {one.id for one in day}
    assert shelling.id != market.id


def test_the_earlier_shelling_of_the_town_is_another_incident(reconciled: Reconciled) -> None:
    earlier = only(reconciled, "binnish-2-network", type="shelling")
    assert earlier.reports == ("binnish-2-network",)
    assert toll(earlier, "killed").max == 2


def test_a_total_is_never_merged_with_what_it_sums_up(reconciled: Reconciled, market: Incident) -> None:
    month = only(reconciled, "monthly-total", type="deaths", scope="total")
    assert month.reports == ("monthly-total",)
    assert toll(month, "killed").min == 187
    assert market.id in month.covers
    since = only(reconciled, "deir-al-balah-2-ngo", scope="total")
    assert toll(since, "killed").min == 16


def test_an_accusation_and_its_denial_are_one_incident(reconciled: Reconciled) -> None:
    bomb = only(reconciled, "albab-1-wire", "albab-2-statement", type="ied")
    assert toll(bomb, "killed").min == toll(bomb, "killed").max == 2
    assert "status" in {contradiction.field for contradiction in bomb.contradictions}


def test_a_claim_of_responsibility_is_the_bomb_that_others_tell(reconciled: Reconciled) -> None:
    bomb = only(reconciled, "busayrah-1-claim", "busayrah-2-network", type="ied")
    assert (toll(bomb, "killed").min, toll(bomb, "killed").max) == (1, 4)
    (killed,) = [contradiction for contradiction in bomb.contradictions if contradiction.field == "killed"]
    assert [side.value for side in killed.sides] == ["1", "4"]


def test_an_answer_to_an_act_is_not_the_act(reconciled: Reconciled) -> None:
    shelling = only(reconciled, "deir-al-balah-1-wire", "deir-al-balah-2-ngo", type="shelling")
    assert (toll(shelling, "killed").min, toll(shelling, "killed").max) == (2, 2)
    assert {actor.id for actor in shelling.actors} <= {"israel", "unknown"}
    mortars = [one for one in reconciled.incidents if "palestinian_factions" in {actor.id for actor in one.actors}]
    assert [one.reports for one in mortars] == [("deir-al-balah-1-wire",)]


def test_an_earlier_mine_of_the_same_place_is_another_incident(reconciled: Reconciled) -> None:
    mines = [one for one in reconciled.incidents if one.type == "ied" and "hodeidah-hijri" in one.reports]
    assert sorted(one.date.start for one in mines if one.date and one.date.start) == ["2018-10-11", "2018-11-20"]


def test_nothing_is_lost(reconciled: Reconciled) -> None:
    told = [id for incident in reconciled.incidents for id in incident.claims]
    assert len(told) == len(set(told)) == len(reconciled.told)
