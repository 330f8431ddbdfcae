"""Whether a report tells of armed conflict at all, or uses its words for sport, illness, accidents and film."""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.claims.event import Event
from tawthiq.claims.scene import Scene

_PLAIN = frozenset({"displacement", "return", "protest", "riot", "agreement"})
"""Types whose words are seldom used of anything else."""
_SOFT = frozenset({"deaths", "statement", "return", "displacement", "destruction", "protest", "agreement", "arrest"})


def tells_of_conflict(scenes: Sequence[Scene], events: Sequence[Event]) -> bool:
    """Whether the events of a report are to be believed together.

    Acts with armed parties, weapons or military targets speak for it; words of other desks, and a report in which
    claims are debunked, speak against it.
    """
    if sum(len(scene.cues("debunk")) for scene in scenes) >= 2:
        return False
    elsewhere = sum(len(scene.cues("off_topic")) for scene in scenes)
    armed = sum(1 for scene in scenes if scene.weapons or scene.domain("targets"))
    parties = sum(1 for scene in scenes if any(not actor.generic for actor in scene.actors))
    hard = sum(1 for event in events if event.type not in _SOFT)
    soft = sum(1 for event in events if event.type in _SOFT and event.told)
    weight = 3 * hard + soft + armed + parties + sum(2 for event in events if event.tolls and event.actors)
    plain = any(event.type in _PLAIN and event.told for event in events)
    return weight > 0 and (hard > 0 or armed + parties > 0 or plain) and 2 * weight > elsewhere
