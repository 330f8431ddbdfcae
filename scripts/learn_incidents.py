"""Learn what the comparisons of two claims weigh, from incidents coded by people with the reports they rest on.

    python scripts/learn_incidents.py CODED CLAIMS.jsonl [--write]

CODED is a folder with `incidents.jsonl`: one coded incident a line with its `date`, `lat`, `lon` and the ids of its
`reports`. CLAIMS.jsonl is what `tawthiq read` writes of these reports. Two candidate claims are one happening where
both lie on the day and within a few kilometres of one coded incident that rests on both their reports; they are two
where one lies there and the other neither there nor beside it, or where they lie at two coded incidents. Of all other
pairs the coded incidents tell nothing.

Prints, by five-fold cross-validation over incidents, how often a probability is right and what merging at a threshold
would bring; `--write` stores the weights learned on all pairs in `src/tawthiq/data/concepts/incidents.yml`.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np

from tawthiq import claimfiles
from tawthiq.incidents import block, compare, told
from tawthiq.incidents.told import Told
from tawthiq.rows import read_yaml

RIDGE, RARE, FOLDS, SEED, ROUNDS = 40.0, 10, 5, 3, 40
NEAR_KM, FAR_KM = 6.0, 20.0
THRESHOLDS = (0.3, 0.4, 0.5, 0.6, 0.7, 0.8)
SETTINGS = ("between", "within")
GIVEN = frozenset({"type", "day", "place", "told"})
"""Comparisons that decide what counts as the same here, so that nothing can be learned of them: the prior stands."""
Coded = Mapping[str, Any]
Prior = Mapping[str, Mapping[str, float]]


@dataclass(frozen=True, slots=True)
class Row:
    """A pair of claims: the levels found, the coded incident that it is about, and whether it is one happening."""

    setting: str
    levels: tuple[str, ...]
    incident: str
    same: bool


def kilometres(claim: Told, coded: Coded) -> float | None:
    """The way from a claim to a coded incident."""
    if claim.lat is None or claim.lon is None or coded.get("lat") is None:
        return None
    north, east = claim.lat - coded["lat"], (claim.lon - coded["lon"]) * math.cos(math.radians(claim.lat))
    return 111.2 * math.hypot(north, east)


def standing(claim: Told, coded: Coded) -> str:
    """Where a claim stands to a coded incident: `there`, `elsewhere`, or `doubtful`."""
    day, way = date.fromisoformat(coded["date"]).toordinal(), kilometres(claim, coded)
    if claim.claim.scope == "total" or not claim.violent or claim.claim.status == "threatened":
        return "elsewhere"
    if claim.first is not None and claim.last is not None and not claim.first - 1 <= day <= claim.last + 1:
        return "elsewhere"
    if way is not None and way > max(FAR_KM, claim.radius):
        return "elsewhere"
    on_day = claim.dated and claim.first is not None and claim.last is not None and claim.first <= day <= claim.last
    known = on_day, way is not None and way <= max(NEAR_KM, min(claim.radius, 10.0))
    return "there" if all(known) or (any(known) and (claim.first is None or way is None)) else "doubtful"


def rows(claims: Sequence[Told], coded: Sequence[Coded]) -> Iterator[Row]:
    """The pairs of claims of which the coded incidents tell whether they are one happening."""
    by_report: dict[str, list[Coded]] = {}
    for incident in coded:
        for report in incident["reports"]:
            by_report.setdefault(report, []).append(incident)
    place: dict[str, dict[str, str]] = {}
    for claim in claims:
        place[claim.id] = {one["code"]: standing(claim, one) for one in by_report.get(claim.report.id, ())}
    for left, right in block.pairs(claims):
        if compare.exclusive(left, right) is None:
            row = judged(left, right, place[left.id], place[right.id])
            if row is not None:
                yield row


def judged(left: Told, right: Told, one: Mapping[str, str], other: Mapping[str, str]) -> Row | None:
    """A pair with what the coded incidents tell of it, None when they tell nothing."""
    shared = one.keys() & other.keys()
    same = any(one[code] == other[code] == "there" for code in shared)
    apart = any({one[code], other[code]} == {"there", "elsewhere"} for code in shared)
    if not shared:
        apart = "there" in one.values() and "there" in other.values()
    if not same and not apart:
        return None
    setting = "within" if left.report is right.report else "between"
    found = compare.found_of(left, right)
    levels = tuple(f"{name}:{finding.level}" for name, finding in found.items())
    return Row(setting, levels, min([*one, *other]), same)


def learn(table: Sequence[Row], prior: Prior) -> dict[str, dict[str, float]]:
    """The likeliest weights after seeing the pairs, given those that were thought likely before (`prior` in the data).

    A logistic regression by Newton's method with a ridge around the prior. Coded incidents hold far more pairs of one
    happening than a stream of reports does: a constant of their own takes that up and is thrown away, so that the
    prior odds stay those of the data file.
    """
    counts = Counter(level for row in table for level in row.levels if level.partition(":")[0] not in GIVEN)
    names = sorted(
        level for level, count in counts.items() if count >= RARE and not level.endswith((":unknown", ":one"))
    )
    index = {name: number + 1 for number, name in enumerate(names)}
    seen = np.zeros((len(table), len(names) + 1))
    seen[:, 0] = 1.0
    for number, row in enumerate(table):
        seen[number, [index[level] for level in row.levels if level in index]] = 1.0
    same, weight = np.array([float(row.same) for row in table]), _shares(table)
    before = np.array(
        [0.0] + [prior.get(one, {}).get(level, 0.0) for one, _, level in (n.partition(":") for n in names)]
    )
    given = np.array([_given(row, prior) for row in table])
    ridge = np.diag([0.01] + [RIDGE] * len(names))
    beta = before.copy()
    for _ in range(ROUNDS):
        p = 1 / (1 + np.exp(-np.clip(seen @ beta + given, -30, 30)))
        slope = seen.T @ (weight * (p - same)) + ridge @ (beta - before)
        beta -= np.linalg.solve((seen.T * (weight * p * (1 - p))) @ seen + ridge, slope)
    weights = {feature: dict(levels) for feature, levels in prior.items()}
    for name, number in index.items():
        feature, _, level = name.partition(":")
        weights.setdefault(feature, {})[level] = round(float(beta[number]), 2)
    return weights


def _given(row: Row, prior: Prior) -> float:
    """What the comparisons weigh of which nothing is learned."""
    parts = (level.partition(":") for level in row.levels)
    return sum(prior.get(feature, {}).get(level, 0.0) for feature, _, level in parts if feature in GIVEN)


def _shares(table: Sequence[Row]) -> Any:
    """The say of every pair: that of an incident with many reports grows with the root of its pairs only."""
    share = Counter(row.incident for row in table)
    weight = np.array([1.0 / math.sqrt(share[row.incident]) for row in table])
    return weight * (len(table) / weight.sum())


def probability(row: Row, weights: Prior) -> float:
    """The probability of a pair by learned weights."""
    total = weights["bias"]["bias"]
    for name in row.levels:
        feature, _, level = name.partition(":")
        total += weights.get(feature, {}).get(level, 0.0)
    return compare.probability(total)


def crossed(table: Sequence[Row], prior: Prior) -> list[tuple[float, bool]]:
    """The probability of every pair by weights that its own incident took no part in."""
    codes = sorted({row.incident for row in table})
    random.Random(SEED).shuffle(codes)
    out = []
    for fold in (set(codes[number::FOLDS]) for number in range(FOLDS)):
        weights = learn([row for row in table if row.incident not in fold], prior)
        out += [(probability(row, weights), row.same) for row in table if row.incident in fold]
    return out


def figures(found: Sequence[tuple[float, bool]]) -> Iterator[str]:
    """How often a probability is right, and precision and recall at each threshold."""
    for low in range(0, 10, 2):
        inside = [same for p, same in found if low / 10 <= p < low / 10 + 0.2 or (low == 8 and p == 1.0)]
        share = sum(inside) / max(len(inside), 1)
        yield f"said {low / 10:.1f}-{low / 10 + 0.2:.1f}: {len(inside):6} pairs, {share:.3f} same"
    total = sum(same for _, same in found)
    for threshold in THRESHOLDS:
        kept = [same for p, same in found if p >= threshold]
        yield f"{threshold:.1f}  P {sum(kept) / max(len(kept), 1):.3f}  R {sum(kept) / max(total, 1):.3f}"


def written(weights: Mapping[str, Prior]) -> str:
    """The weights as YAML, a line a comparison."""
    lines = ["weights:"]
    for setting in SETTINGS:
        lines.append(f"  {setting}:")
        for feature, levels in weights[setting].items():
            lines.append(
                f"    {feature}: {{{', '.join(f'{level}: {value}' for level, value in sorted(levels.items()))}}}"
            )
    return "\n".join(lines) + "\n"


def main() -> None:
    """Print the figures of the cross-validation; write the weights when told to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("coded", type=Path)
    parser.add_argument("claims", type=Path)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    coded = [json.loads(line) for line in (options.coded / "incidents.jsonl").open(encoding="utf-8")]
    reports = list(claimfiles.Summary().count(claimfiles.read([options.claims])))
    claims = sorted((told.of(c, report) for report in reports for c in report.claims), key=lambda c: c.order)
    table = list(rows(claims, coded))
    prior = read_yaml(compare.FILE)["prior"]
    weights: dict[str, Prior] = {}
    for setting in SETTINGS:
        part = [row for row in table if row.setting == setting]
        print(f"{setting}: {len(part)} pairs, {sum(row.same for row in part)} of them one happening")
        print(*figures(crossed(part, prior[setting])), sep="\n")
        weights[setting] = learn(part, prior[setting])
    if options.write:
        text = compare.FILE.read_text(encoding="utf-8")
        text = re.sub(r"^weights:\n(?: .*\n)+", lambda _: written(weights), text, flags=re.MULTILINE)
        compare.FILE.write_text(text, encoding="utf-8")
    else:
        print(written(weights))


if __name__ == "__main__":
    main()
