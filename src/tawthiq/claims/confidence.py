"""How sure the reader is that an act is claimed: a weighted sum of what was seen, as a probability.

The weights are data (`data/concepts/confidence.yml`), learned on annotated reports by `scripts/learn_confidence.py`;
every feature has a name that says what it means, so that a reviewer can ask why.
"""

from __future__ import annotations

import functools
import math
from bisect import bisect
from collections.abc import Iterator, Mapping, Sequence

from tawthiq.claims.event import Event
from tawthiq.claims.likeness import SPECIFIC, level
from tawthiq.language import DATA, read_yaml

FILE = DATA / "concepts" / "confidence.yml"


ECHOES = (0.02, 0.05, 0.1, 0.2, 0.3)
"""Steps of the likeness to an act told before."""


def features(event: Event, index: int, others: Sequence[Event]) -> dict[str, float]:
    """What was seen of an event, by name; each between 0 and 1.

    Args:
        event: the event.
        index: its position among the events of the report.
        others: all events of the report.
    """
    return dict.fromkeys(_names(event, index, others), 1.0)


def _names(event: Event, index: int, others: Sequence[Event]) -> Iterator[str]:
    yield f"type_{event.type}"
    yield f"scope_{event.scope}"
    yield f"status_{event.status}"
    yield f"position_{min(index, 4)}"
    yield f"sentence_{min(event.sentence, 5)}"
    yield f"tellings_{min(event.tellings, 3)}"
    yield f"echo_{bisect(ECHOES, event.echo)}" if event.same is None else "another_account"
    yield from (f"mark_{mark}" for mark in sorted(event.marks))
    yield from _toll_names(event)
    yield from _slot_names(event)
    if event.definite:
        yield "looks_back" if index else "definite_at_first"
    if any(other is not event and other.type == event.type for other in others[:index]):
        yield "type_told_before"


def _toll_names(event: Event) -> Iterator[str]:
    wholes = [toll for toll in event.tolls if not toll.part and toll.rule != "nobody_hurt"]
    if not wholes:
        yield "toll_none"
    if any(toll.max is not None and (toll.min or 0) > 2 for toll in wholes):
        yield "toll_figure"
    elif any(toll.max is not None for toll in wholes):
        yield "toll_one_or_two"
    elif wholes:
        yield "toll_vague"


def _slot_names(event: Event) -> Iterator[str]:
    if event.dated:
        yield "dated"
    if event.place is None:
        yield "place_none"
    elif event.inherited:
        yield "place_inherited"
    else:
        yield "place_specific" if level(event.place) in SPECIFIC else "place_wide"
    if not set(event.actors) - {"unknown"}:
        yield "actor_none"
    elif "party:as_before" in event.rules:
        yield "actor_inherited"
    else:
        yield "actor_named"
    yield "target_named" if event.targets else "target_none"
    yield "weapon_named" if event.weapons else "weapon_none"
    yield "speaker_named" if event.speakers else "speaker_none"
    if event.past:
        yield "past"
    if event.generic_type:
        yield "open_type"


@functools.lru_cache(maxsize=1)
def weights() -> Mapping[str, float]:
    """The learned weights by feature; `bias` is the constant."""
    if not FILE.exists():
        return {}
    return {str(name): float(value) for name, value in read_yaml(FILE)["weights"].items()}


def probability(seen: Mapping[str, float], table: Mapping[str, float]) -> float:
    """The probability that a reader would enter the event."""
    total = table.get("bias", 0.0) + sum(value * table.get(name, 0.0) for name, value in seen.items())
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, total))))


def rate(events: Sequence[Event]) -> None:
    """Give every event of a report its confidence."""
    table = weights()
    for index, event in enumerate(events):
        event.confidence = round(probability(features(event, index, events), table), 3) if table else 0.5
