"""Whether an armed act is told as the news of the day, or in passing: remembered, tried, feared, argued about.

A claim of the past stays a claim; whoever counts new acts needs to know which ones the report itself brings as news.
The weights are data (`data/concepts/telling.yml`), learned on labelled sentences by `scripts/learn_telling.py`.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence

from tawthiq.claims import confidence
from tawthiq.claims.event import Event
from tawthiq.language import DATA, read_yaml

FILE = DATA / "concepts" / "telling.yml"
ARMED = frozenset({"air_strike", "shelling", "ied", "suicide_bombing", "grenade", "chemical_weapon", "armed_clash",
                   "attack", "sexual_violence", "abduction", "deaths"})  # fmt: skip
"""Types of claims that are told as news or in passing."""
NEWS = 0.3
"""Probability from which on an act counts as told as news."""
NEWS_RULE, PASSING_RULE = "told:news", "told:in_passing"
_ELSEWHERE = ("position_", "sentence_", "tellings_", "type_told", "scope_", "status_")


def features(event: Event, index: int, others: Sequence[Event]) -> dict[str, float]:
    """What was seen of an event that does not depend on where in the report it stands."""
    seen = confidence.features(event, index, others)
    return {name: value for name, value in seen.items() if not name.startswith(_ELSEWHERE)}


@functools.lru_cache(maxsize=1)
def weights() -> Mapping[str, float]:
    """The learned weights by feature; `bias` is the constant."""
    return {str(name): float(value) for name, value in read_yaml(FILE)["weights"].items()}


def mark(events: Sequence[Event]) -> None:
    """Add to every armed act that is asserted the rule `told:news` or `told:in_passing`."""
    table = weights()
    for index, event in enumerate(events):
        if event.type in ARMED and event.status == "asserted":
            news = confidence.probability(features(event, index, events), table) >= NEWS
            event.rules.add(NEWS_RULE if news else PASSING_RULE)
