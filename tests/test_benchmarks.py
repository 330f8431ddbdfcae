"""Generated claims are the same every time, and their truth holds."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date

import pytest
from benchmarks.agreement import agreement
from benchmarks.generator import HOWS, Generated, generate
from benchmarks.happenings import NEAR_MISSES

from tawthiq.claims import parse
from tawthiq.fingerprint import likeness

SIZE = 1_500


@pytest.fixture(scope="module")
def made() -> Generated:
    return generate(SIZE)


def test_the_same_size_and_seed_give_the_same_claims() -> None:
    assert generate(60) == generate(60)
    assert generate(60) != generate(60, seed=8)


def test_every_claim_has_its_truth(made: Generated) -> None:
    claims = [claim for report in made.reports for claim in report.claims]
    assert SIZE * 0.98 <= len(claims) <= SIZE
    assert {claim.id for claim in claims} == set(made.truth) == set(made.how)
    events = {number for number in made.truth.values() if number >= 0}
    assert events <= set(made.happenings)


def test_every_way_of_telling_is_there(made: Generated) -> None:
    assert set(made.how.values()) == {*HOWS, "total"}
    assert {happening.near[0] for happening in made.happenings.values() if happening.near} == set(NEAR_MISSES)


def test_reports_are_read_back_as_they_are(made: Generated) -> None:
    for report in made.reports[:200]:
        assert parse.report(report.to_record()) == report


def test_plain_tellings_name_the_day_and_place_of_their_happening(made: Generated) -> None:
    for report in made.reports:
        for claim in report.claims:
            if made.how[claim.id] != "plain":
                continue
            happening = made.happenings[made.truth[claim.id]]
            assert claim.date is not None and claim.place is not None
            assert claim.date.start == date.fromordinal(happening.day).isoformat()
            assert claim.place.id == happening.place.id


def test_reprints_are_alike_and_other_reports_are_not(made: Generated) -> None:
    wordings: dict[int, list[tuple[str, str | None]]] = defaultdict(list)
    for report in made.reports:
        for number in {made.truth[claim.id] for claim in report.claims}:
            how = made.how[report.claims[0].id] if len(report.claims) == 1 else "round-up"
            wordings[number].append((how, report.report.fingerprint))
    found: Counter[bool] = Counter()
    for told in wordings.values():
        for how, fingerprint in told:
            others = [other for _, other in told if other is not fingerprint]
            if how == "reprint" and others:
                found[max(likeness(fingerprint, other) for other in others) > 0.5] += 1
    assert found[True] > 9 * found[False]


def test_near_misses_differ_in_one_thing(made: Generated) -> None:
    for happening in made.happenings.values():
        if happening.near is None or happening.near[1] not in made.happenings:
            continue
        how, number = happening.near
        other = made.happenings[number]
        assert (happening.day != other.day) == (how == "next day")
        assert (happening.place != other.place) == (how == "neighbouring town")
        assert how != "other target" or happening.site != other.site


def test_the_truth_agrees_with_itself_and_nothing_else_does(made: Generated) -> None:
    groups: dict[int, list[str]] = defaultdict(list)
    for claim, number in made.truth.items():
        groups[number].append(claim)
    found = agreement(groups.values(), made.truth, made.how, made.happenings)
    assert (found.precision, found.recall, found.merged, found.split) == (1.0, 1.0, 0, 0)
    alone = agreement(([claim] for claim in made.truth), made.truth, made.how, made.happenings)
    assert (alone.recall, alone.merged) == (0.0, 0)
    assert alone.split == sum(len(group) > 1 for group in groups.values())
    whole = agreement([list(made.truth)], made.truth, made.how, made.happenings)
    assert (whole.recall, whole.split, whole.merged) == (1.0, 0, 1)
    assert sum(whole.merges.values()) == whole.wrong
