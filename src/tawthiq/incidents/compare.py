"""How likely it is that two claims tell of one happening: the weights of what was found, added up.

The weights are log-odds learned on coded incidents (`scripts/learn_incidents.py`), so that their sum is the logarithm
of the odds and can be read as a probability. Two claims of one report are weighed by a table of their own: what a
report tells twice in other words it mostly means as two things.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from tawthiq.fingerprint import likeness
from tawthiq.incidents.distance import days, kilometres
from tawthiq.incidents.features import FEATURES, Feature, Finding, findings
from tawthiq.incidents.told import Told
from tawthiq.rows import DATA, read_yaml

FILE = DATA / "concepts" / "incidents.yml"
COPY = 0.5
"""Likeness of the wording from which on a report is a copy of another."""
FAR_KM = 20.0
"""Kilometres beyond the radius of two places from which on they are not one place in two wordings."""

Weights = Mapping[str, Mapping[str, float]]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two claims, and how they stand to each other.

    Attributes:
        left, right: the claims, the earlier in order first.
        odds: logarithm of the odds that they tell of one happening.
        found: what every comparison found.
    """

    left: Told
    right: Told
    odds: float
    found: Mapping[str, Finding]

    @property
    def probability(self) -> float:
        """The probability that they tell of one happening."""
        return probability(self.odds)

    def prior(self) -> float:
        """The log-odds before anything is found."""
        return weights(_setting(self.left, self.right))["bias"]["bias"]

    def reasons(self) -> list[tuple[str, float]]:
        """What was found in words, with its weight: the heaviest first."""
        table, said = weights(_setting(self.left, self.right)), sentences()
        rows = []
        for name, finding in self.found.items():
            template = said.get(name, {}).get(finding.level)
            if template is not None:
                rows.append((finding.said(template), table.get(name, {}).get(finding.level, 0.0)))
        return sorted(rows, key=lambda row: (-abs(row[1]), row[0]))


def compare(left: Told, right: Told) -> Comparison:
    """Two claims compared in everything."""
    found = found_of(left, right)
    return Comparison(left, right, _odds(found, weights(_setting(left, right))), found)


def odds(left: Told, right: Told) -> float:
    """The logarithm of the odds that two claims tell of one happening, as `compare` has it, and no more than that."""
    setting = _setting(left, right)
    total = weights(setting)["bias"]["bias"]
    for feature, levels in _weighing(setting):
        total += levels.get(feature(left, right).level, 0.0)
    return total


def found_of(left: Told, right: Told) -> dict[str, Finding]:
    """What every comparison found, and how alike their reports are."""
    found = findings(left, right)
    found["reports"] = _copies(left, right)
    return found


def probability(odds: float) -> float:
    """A probability from the logarithm of its odds."""
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, odds))))


def exclusive(left: Told, right: Told) -> str | None:
    """Why two claims cannot be one happening, None when they can.

    A total is no event, a threat no act, an answer not what it answers; days and places that both are well known and
    differ are not one. What one report tells as one happening is left to its author.
    """
    one, other = left.claim, right.claim
    if one.scope != other.scope:
        return "one is a total"
    if (one.status == "threatened") != (other.status == "threatened"):
        return "one is a threat"
    if (left.violent, left.family) != (right.violent, right.family) and not (left.violent and right.violent):
        return "different kinds of act"
    if FEATURES["told"](left, right).level == "same":
        return None
    apart = days(left, right)
    if apart is not None and apart > 1:
        return f"{apart} days apart"
    way = kilometres(left, right)
    if way is not None and way > left.radius + right.radius + FAR_KM:
        return f"{way:.0f} km apart"
    return "one report tells one as the answer to the other" if _answers(left, right) else None


def _answers(left: Told, right: Told) -> bool:
    """In one report a party strikes and is struck, outside of a fight: these are two acts."""
    if left.report is not right.report or "fighting" in (left.family, right.family):
        return False
    return FEATURES["direction"](left, right).level == "turned"


def _copies(left: Told, right: Told) -> Finding:
    if left.report is right.report:
        return Finding("one")
    alike = likeness(left.report.report.fingerprint, right.report.report.fingerprint)
    return Finding("copy" if alike >= COPY else "alike" if alike >= COPY / 2 else "unlike", (round(alike * 100),))


def _odds(found: Mapping[str, Finding], table: Weights) -> float:
    total = table["bias"]["bias"]
    for name, finding in found.items():
        levels = table.get(name)
        if levels is not None:
            total += levels.get(finding.level, 0.0)
    return total


def _setting(left: Told, right: Told) -> str:
    return "within" if left.report is right.report else "between"


@cache
def _table() -> Mapping[str, Any]:
    content: Mapping[str, Any] = read_yaml(FILE)
    return content


@cache
def weights(setting: str) -> Weights:
    """The weights by comparison and level; `within` one report or `between` two."""
    table: Weights = _table()["weights"][setting]
    return table


@cache
def sentences() -> Mapping[str, Mapping[str, str]]:
    """How a level is said, by comparison and level."""
    said: Mapping[str, Mapping[str, str]] = _table()["sentences"]
    return said


@cache
def _weighing(setting: str) -> tuple[tuple[Feature, Mapping[str, float]], ...]:
    """The comparisons that weigh something in a setting, each with the weights of its levels."""
    table = weights(setting)
    features = {**FEATURES, "reports": _copies}
    return tuple((feature, table[name]) for name, feature in features.items() if name in table)


def threshold() -> float:
    """The probability from which on two claims are taken for one happening."""
    return float(_table()["threshold"])
