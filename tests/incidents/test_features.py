"""Every comparison of two claims, level by level."""

from __future__ import annotations

import inspect
from dataclasses import replace

import pytest

from tawthiq.claims.model import Claim, Person
from tawthiq.claims.report import Report
from tawthiq.incidents import compare, told
from tawthiq.incidents.features import FEATURES

from .conftest import BINNISH, IDLIB, JURIN, claim, harm, on, report, speaker


def person(name: str) -> Person:
    return Person(name, None, "killed", 0, 1)


def side(one: Claim, where: Report | None = None) -> told.Told:
    return told.of(one, where or report("r" + one.id, one))


MONTH = {"date": on("2018-11-01", "2018-11-30")}
CASES = [
    ("type", {}, {}, "same"),
    ("type", {}, {"type": "shelling"}, "family"),
    ("type", {}, {"type": "deaths"}, "harm_only"),
    ("type", {}, {"type": "ied"}, "different"),
    ("type", {"type": "attack"}, {"type": "armed_clash"}, "on_the_ground"),
    ("day", {}, {}, "same"),
    ("day", {}, {"date": on("2018-11-05", "2018-11-06")}, "overlapping"),
    ("day", {}, {"date": on("2018-11-01", "2018-11-30")}, "within_period"),
    ("day", MONTH, MONTH, "within_period"),
    ("day", {**MONTH, "scope": "total"}, {**MONTH, "scope": "total"}, "same_period"),
    ("day", {}, {"date": on("2018-11-07")}, "next_day"),
    ("day", {}, {"date": on("2018-11-07", told=False)}, "next_day_guessed"),
    ("day", {}, {"date": on("2018-11-20")}, "days_apart"),
    ("day", {}, {"date": None}, "unknown"),
    ("time", {"date": on("2018-11-06", time="10:00")}, {"date": on("2018-11-06", time="10:45")}, "same"),
    ("time", {"date": on("2018-11-06", time="23:30")}, {"date": on("2018-11-06", time="00:15")}, "same"),
    ("time", {"date": on("2018-11-06", time="10:00")}, {"date": on("2018-11-06", time="16:00")}, "different"),
    ("place", {}, {}, "same"),
    ("place", {}, {"place": replace(BINNISH, id="x", lat=35.98)}, "other_town"),
    ("place", {}, {"place": replace(BINNISH, id="x", lat=35.98, level="neighbourhood")}, "within_radius"),
    ("place", {}, {"place": replace(BINNISH, id="x", lat=36.08, level="site")}, "nearby"),
    ("place", {}, {"place": JURIN}, "apart"),
    ("place", {}, {"place": IDLIB}, "within_region"),
    ("place", {"place": IDLIB}, {"place": IDLIB}, "same_region"),
    ("place", {}, {"place": None}, "unknown"),
    ("place", {}, {"place": replace(BINNISH, id=None, lat=None, lon=None)}, "same"),
    ("killed", {}, {}, "same"),
    ("killed", {"casualties": (harm(1),)}, {"casualties": (harm(1),)}, "same_one"),
    ("killed", {}, {"casualties": (harm(7, -1),)}, "meets"),
    ("killed", {}, {"casualties": (harm(11),)}, "close"),
    ("killed", {}, {"casualties": (harm(40),)}, "apart"),
    ("killed", {}, {"casualties": ()}, "one_tells"),
    ("injured", {}, {}, "unknown"),
    ("parts", {"casualties": (harm(3, who="children"),)}, {"casualties": (harm(3, who="children"),)}, "same"),
    ("parts", {"casualties": (harm(3, who="children"),)}, {"casualties": (harm(5, who="children"),)}, "different"),
    ("group", {}, {"casualties": (harm(9, group="combatant"),)}, "different"),
    ("actors", {}, {"actors": ("turkey",)}, "different"),
    ("actors", {}, {"actors": ("unknown",)}, "one_tells"),
    ("actors", {}, {"actors": ("russia", "syrian_government")}, "shared"),
    ("direction", {}, {"actors": ("isis",), "targets": ("russia",)}, "turned"),
    ("targets", {"targets": ("isis",)}, {"targets": ("isis",)}, "same"),
    ("sites", {}, {"sites": ("school",)}, "different"),
    ("weapons", {}, {}, "same"),
    ("people", {"people": (person("محمد علي حسن"),)}, {"people": (person("محمد على حسن"),)}, "same"),
    ("people", {"people": (person("محمد علي"),)}, {"people": (person("سعيد خالد"),)}, "different"),
    ("words", {}, {}, "many"),
    ("speakers", {"speakers": (speaker("أ", id="sohr"),)}, {"speakers": (speaker("أ", id="sohr"),)}, "same"),
    ("status", {}, {"status": "denied"}, "denied"),
    ("status", {}, {"status": "possible"}, "unsure"),
]


@pytest.mark.parametrize(("name", "left", "right", "level"), CASES)
def test_levels(name: str, left: dict[str, object], right: dict[str, object], level: str) -> None:
    one, other = side(claim("1", **left)), side(claim("2", **right))
    assert FEATURES[name](one, other).level == level
    assert FEATURES[name](other, one).level == level


def test_what_a_report_tells_as_one() -> None:
    first = claim("1")
    second = claim("2", same_as=first.id)
    where = report("one", first, second)
    assert FEATURES["told"](side(first, where), side(second, where)).level == "same"
    assert FEATURES["told"](side(first), side(second)).level == "unknown"


@pytest.mark.parametrize("name", FEATURES)
def test_every_comparison_says_what_it_is(name: str) -> None:
    assert inspect.getdoc(FEATURES[name])


@pytest.mark.parametrize("setting", ["between", "within"])
def test_every_weight_belongs_to_a_comparison_and_is_said(setting: str) -> None:
    silent = {"bias", "unknown", "one_tells", "none", "some", "unlike", "same_speakers"}
    for name, levels in compare.weights(setting).items():
        assert name in {*FEATURES, "bias", "reports"}
        for level in levels.keys() - silent:
            assert level in compare.sentences().get(name, {}) or (name, level) in {
                ("words", "many"), ("speakers", "different"), ("status", "same"), ("day", "unknown"),
            }, (name, level)  # fmt: skip


@pytest.mark.parametrize(("name", "left", "right", "level"), CASES)
def test_sentences_can_be_said(name: str, left: dict[str, object], right: dict[str, object], level: str) -> None:
    comparison = compare.compare(side(claim("1", **left)), side(claim("2", **right)))
    assert all(said and "{" not in said for said, _ in comparison.reasons())
    assert 0.0 < comparison.probability < 1.0
