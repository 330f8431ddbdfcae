"""Whether a report tells of armed conflict at all, or uses its words for sport, illness, accidents and film."""

from __future__ import annotations

import functools
import math
from collections.abc import Mapping, Sequence, Set

from tawthiq.claims.event import Event
from tawthiq.claims.scene import Scene
from tawthiq.language import DATA, read_yaml
from tawthiq.text import Sentence

PER_DEBUNK = 20
"""Sentences of a report for each word of a debunk that empties it."""
DESKS = DATA / "concepts" / "desks.yml"
ELSEWHERE = 0.1
"""Mean log odds of its telling words below which a report belongs to another desk."""
ENOUGH_WORDS = 12
"""Telling words that a text must hold before its words are weighed."""

_PLAIN = frozenset({"displacement", "return", "protest", "riot", "agreement"})
"""Types whose words are seldom used of anything else."""
_SOFT = frozenset({"deaths", "statement", "return", "displacement", "destruction", "protest", "agreement", "arrest"})


def tells_of_conflict(scenes: Sequence[Scene], events: Sequence[Event]) -> bool:
    """Whether the events of a report are to be believed together.

    Acts with armed parties, weapons or military targets speak for it; words of other desks, and a report in which
    claims are debunked, speak against it.
    """
    debunked = sum(len(scene.cues("debunk")) for scene in scenes)
    if debunked >= max(2, len(scenes) / PER_DEBUNK):
        return False
    elsewhere = sum(len(scene.cues("off_topic")) for scene in scenes)
    armed = sum(1 for scene in scenes if scene.weapons or scene.domain("targets"))
    parties = sum(1 for scene in scenes if any(not actor.generic for actor in scene.actors))
    hard = sum(1 for event in events if event.type not in _SOFT)
    soft = sum(1 for event in events if event.type in _SOFT and event.told)
    weight = 3 * hard + soft + armed + parties + sum(2 for event in events if event.tolls and event.actors)
    plain = any(event.type in _PLAIN and event.told for event in events)
    return weight > 0 and (hard > 0 or armed + parties > 0 or plain) and 2 * weight > elsewhere


def of_another_desk(sentences: Sequence[Sentence]) -> bool:
    """Whether the words of a text alone say that it is of sport, economy, technology or culture."""
    return lean(words(sentences), desks()) < ELSEWHERE


def words(sentences: Sequence[Sentence]) -> Set[str]:
    """The words of a report as the desks know them: comparison forms without "and" and the article."""
    return {
        _bare(form)
        for form in {token.form for sentence in sentences for token in sentence.tokens if token.kind == "word"}
    }


def _bare(form: str) -> str:
    """A comparison form without its conjunction and article, when enough of it is left."""
    for letters in ("و", "ال"):
        if form.startswith(letters) and len(form) > len(letters) + 2:
            form = form[len(letters) :]
    return form


def lean(held: Set[str], table: Mapping[str, float]) -> float:
    """The mean log odds of the telling words of a report: high for conflict; without bound when it holds too few."""
    telling = sorted(table[word] for word in held if word in table)
    return sum(telling) / len(telling) if len(telling) >= ENOUGH_WORDS else math.inf


@functools.lru_cache(maxsize=1)
def desks() -> Mapping[str, float]:
    """Log odds of words between reports of armed conflict and those of other desks."""
    return {str(word): float(odds) for word, odds in read_yaml(DESKS)["weights"].items()}
