"""What holds of reconciling, whatever reports claim: order, repetition, undo, and nothing lost."""

from __future__ import annotations

import itertools
import random
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tawthiq.claims.model import Claim
from tawthiq.claims.report import Report
from tawthiq.incidents import Reconciled, reconcile
from tawthiq.incidents.decisions import JUDGEMENTS, Decision, undone

from ..incidents.conftest import BINNISH, IDLIB, JURIN, claim, harm, on, report, speaker

DAYS = st.sampled_from(["2018-11-06", "2018-11-07", "2018-11-09", None])
PLACES = st.sampled_from([BINNISH, JURIN, IDLIB, None])
FIGURES = st.integers(0, 12).map(harm) | st.integers(1, 12).map(lambda low: harm(low, -1))
SPEAKERS = st.sampled_from([(), (speaker("الدفاع المدني", "rescue", "civil_defence"),)])


@st.composite
def claims(draw: Any) -> Claim:
    return claim(
        str(draw(st.integers(0, 9))),
        type=draw(st.sampled_from(["air_strike", "shelling", "deaths", "protest"])),
        scope=draw(st.sampled_from(["event", "event", "event", "total"])),
        status=draw(st.sampled_from(["asserted", "asserted", "denied", "threatened"])),
        date=on(draw(DAYS)),
        place=draw(PLACES),
        actors=draw(st.sampled_from([("russia",), ("syrian_government",), ("unknown",), ()])),
        casualties=tuple(draw(st.lists(FIGURES, max_size=2))),
        speakers=draw(SPEAKERS),
    )


@st.composite
def reports(draw: Any) -> list[Report]:
    told = draw(st.lists(st.lists(claims(), max_size=3), min_size=1, max_size=5))
    return [
        report(str(number), *dict.fromkeys(made), published=draw(st.sampled_from(["2018-11-07", "2018-11-08", None])))
        for number, made in enumerate(told)
    ]


def ids(found: Reconciled) -> list[str]:
    return sorted(id for incident in found.incidents for id in incident.claims)


@given(reports(), st.randoms(use_true_random=False))
@settings(max_examples=60)
def test_the_order_of_reports_does_not_matter(made: list[Report], chance: random.Random) -> None:
    shuffled = chance.sample(made, len(made))
    assert reconcile(shuffled) == reconcile(made)


@given(reports())
@settings(max_examples=60)
def test_no_claim_is_lost_and_none_is_told_twice(made: list[Report]) -> None:
    assert ids(reconcile(made)) == sorted({claim.id for report in made for claim in report.claims})


@given(reports())
@settings(max_examples=30)
def test_reconciling_again_changes_nothing(made: list[Report]) -> None:
    assert reconcile([*made, *made]) == reconcile(made)
    again = [decision_of(pair, "same") for incident in reconcile(made).incidents for pair in links(incident.claims)]
    assert partition(reconcile(made, again)) == partition(reconcile(made))


def links(claims: Sequence[str]) -> list[tuple[str, str]]:
    return list(itertools.pairwise(claims))


def decision_of(pair: tuple[str, str], judgement: str, when: str = "2024-01-01") -> Decision:
    return Decision(*pair, judgement, "Rana", when)


def partition(found: Reconciled) -> list[tuple[str, ...]]:
    return [incident.claims for incident in found.incidents]


@given(reports())
@settings(max_examples=40)
def test_tolls_hold_together(made: list[Report]) -> None:
    for incident in reconcile(made, rules=["range", "lowest", "ucdp", "two_source"]).incidents:
        for toll in incident.tolls:
            assert toll.min is None or toll.max is None or toll.min <= toll.max
            assert set(toll.claims) <= set(incident.claims)
            assert toll.trace


@given(reports())
@settings(max_examples=40)
def test_no_incident_mixes_totals_and_events_or_threats_and_acts(made: list[Report]) -> None:
    found = reconcile(made)
    for incident in found.incidents:
        group = [found.told[id].claim for id in incident.claims]
        assert len({claim.scope for claim in group}) == 1
        assert len({claim.status == "threatened" for claim in group}) == 1


@given(st.lists(st.integers(1, 30), min_size=1, max_size=6), st.data())
@settings(max_examples=60)
def test_an_account_that_agrees_never_widens_a_range(figures: list[int], data: st.DataObject) -> None:
    made = [report(str(n), claim(str(n), casualties=(harm(figure),))) for n, figure in enumerate(figures)]
    agreeing = claim("agreeing", casualties=(harm(data.draw(st.integers(min(figures), max(figures)))),))
    together = [decision_of((made[0].claims[0].id, other.claims[0].id), "same") for other in made[1:]]
    joined = [*together, decision_of((made[0].claims[0].id, agreeing.id), "same")]
    (before,) = reconcile(made, together).incidents
    (after,) = reconcile([*made, report("agreeing", agreeing)], joined).incidents
    assert (after.tolls[0].min, after.tolls[0].max) == (before.tolls[0].min, before.tolls[0].max)


@pytest.fixture(scope="module")
def stream() -> list[Report]:
    """Two incidents, told by four outlets."""
    days, figures = ("2018-11-06", "2018-11-06", "2018-11-09", "2018-11-06"), (9, 11, 2, 14)
    return [report(str(n), claim(str(n), date=on(days[n]), casualties=(harm(figures[n]),))) for n in range(4)]


def test_a_thousand_random_sequences_of_decisions_and_undos(stream: list[Report]) -> None:
    """However decisions are made and taken back, only those that stand count; without any all is as before."""
    chance = random.Random(20181106)
    names = [report.claims[0].id for report in stream]
    known: dict[frozenset[Decision], Reconciled] = {frozenset(): reconcile(stream)}
    for _ in range(1000):
        standing: tuple[Decision, ...] = ()
        for step in range(chance.randrange(1, 7)):
            if standing and chance.random() < 0.5:
                standing = undone(standing, chance.choice(standing).id)
            else:
                left, right = chance.sample(names, 2)
                standing = (*standing, decision_of((left, right), chance.choice(JUDGEMENTS), f"2024-01-0{step + 1}"))
        found = reconcile(stream, chance.sample(standing, len(standing)))
        assert found == known.setdefault(frozenset(standing), found)
    assert len(known) > 100
