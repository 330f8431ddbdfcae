"""Logistic regression over named features: how the learned tables of weights are made."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

import numpy as np

ROUNDS = 30
Row = tuple[Collection[str], bool]
"""What was seen, and whether it was right."""


def fit(rows: Sequence[Row], ridge: float, rare: int) -> dict[str, float]:
    """Weights by Newton's method with a ridge penalty; features seen fewer than `rare` times are left out.

    Args:
        rows: what was seen of each example, with its answer.
        ridge: penalty of the squares of all weights but the constant.
        rare: how often a feature has to be seen.
    """
    counts = Counter(name for seen, _ in rows for name in seen)
    names = sorted(name for name, count in counts.items() if count >= rare)
    column = {name: k for k, name in enumerate(names)}
    table = np.zeros((len(rows), len(names) + 1))
    table[:, -1] = 1.0
    for k, (seen, _) in enumerate(rows):
        table[k, [column[name] for name in seen if name in column]] = 1.0
    answers = np.array([float(answer) for _, answer in rows])
    penalty = np.append(np.full(len(names), ridge), 0.0)
    weights = np.zeros(len(names) + 1)
    for _ in range(ROUNDS):
        chance = 1.0 / (1.0 + np.exp(-table @ weights))
        slope = table.T @ (chance - answers) + penalty * weights
        curve = (table * (chance * (1.0 - chance))[:, None]).T @ table + np.diag(penalty + 1e-6)
        weights -= np.linalg.solve(curve, slope)
    return {**{name: float(weights[k]) for name, k in column.items()}, "bias": float(weights[-1])}


def written(weights: dict[str, float], head: str) -> str:
    """The weights as the YAML of a table."""
    return head + "weights:\n" + "".join(f"  {name}: {weights[name]:.3f}\n" for name in sorted(weights))
