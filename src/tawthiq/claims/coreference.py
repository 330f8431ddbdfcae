"""Whether two tellings in one report are of one act.

A report tells its act in the headline, the lead and the body. What two tellings have in common and what tells them
apart (`tawthiq.claims.likeness`) is weighed: the weights are data (`data/concepts/coreference.yml`), learned on
annotated reports by `scripts/learn_coreference.py`.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence

from tawthiq.claims import confidence, likeness
from tawthiq.claims.event import Event
from tawthiq.claims.likeness import FAMILY, VIOLENT
from tawthiq.language import DATA, read_yaml

FILE = DATA / "concepts" / "coreference.yml"


_ANOTHER = frozenset(
    ["place_other", "place_other_wide", "place_old_silent", "place_unknown", "day_other", "day_new_only",
     "actors_other", "figure_other", "figure_other_large", "status_other", "scope_other", "kind_other", "goes_back",
     "added", "distance_3", "distance_4"]
)  # fmt: skip
"""What keeps "the raid" from being the raid told before it."""


_EXCLUDED = frozenset({"day_other", "status_other", "actors_other"})
"""What rules out one act, whatever speaks for it."""
_OTHER_FIGURE = frozenset({"figure_other", "figure_other_large"})


@functools.lru_cache(maxsize=1)
def weights() -> Mapping[str, float]:
    """The learned weights by what was seen; `bias` is the constant."""
    return {str(name): float(value) for name, value in read_yaml(FILE)["weights"].items()}


def best(acts: Sequence[Event], new: Event) -> tuple[float, Event | None]:
    """The act told before that a new telling is most probably of, and how probably."""
    agreeing = [old for old in reversed(acts) if kinds_agree(old, new)]
    scored = [(probability(old, new, k == 0), -k) for k, old in enumerate(agreeing)]
    chance, k = max(scored, default=(0.0, 0))
    return (chance, agreeing[-k]) if scored else (0.0, None)


def probability(old: Event, new: Event, latest: bool = True) -> float:
    """The probability that two tellings are of one act; none where their kinds exclude it.

    Args:
        old: the earlier telling.
        new: the later.
        latest: no other act of such a kind is told between them.
    """
    if not kinds_agree(old, new):
        return 0.0
    seen = frozenset(likeness.names(old, new, latest))
    if seen & _EXCLUDED or (seen & _OTHER_FIGURE and "speakers_other" in seen):
        return 0.0
    back = "looks_back_at_one" in new.marks or "parts_of_its_toll" in seen
    if latest and back and not seen & _ANOTHER:
        return 1.0
    return confidence.probability(dict.fromkeys(seen, 1.0), weights())


def kinds_agree(old: Event, new: Event) -> bool:
    """Acts of these kinds may be one act, told in two ways."""
    left, right = FAMILY[old.type], FAMILY[new.type]
    return left == right or (left in VIOLENT and right in VIOLENT)


def conflict(old: Event, new: Event) -> bool:
    """Another voice gives another figure of what is otherwise one act."""
    if not kinds_agree(old, new) or old.status != new.status or old.scope != new.scope:
        return False
    seen = set(likeness.names(old, new))
    return bool(seen & _OTHER_FIGURE) and not seen & {
        "place_other", "place_other_wide", "day_other", "actors_other", "kind_other"
    }  # fmt: skip
