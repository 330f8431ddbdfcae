"""Rules of clashes, which have two sides: "between", "with", "the two sides"."""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.claims.doers import BOTH, DOER
from tawthiq.claims.drafts import Draft
from tawthiq.claims.scene import Scene
from tawthiq.mentions.actors import ActorMention

_NOBODY = frozenset({"civilians", "unknown", "generic", "un"})


def between(scene: Scene, draft: Draft, actor: ActorMention) -> str | None:
    """ "اشتباكات بين الطرفين": both sides of a clash."""
    for hit in draft.triggers:
        if hit.row.get("object") == "between" and 0 < actor.first - hit.last <= 16:
            if scene.cue_in("between", hit.last + 1, actor.first + 1):
                return BOTH
            if scene.cue_in("with", max(hit.last + 1, actor.first - 4), actor.first):
                sides = {toll.side for toll in draft.tolls} - {None, actor.id}
                return DOER if sides else BOTH
    return None


def opposite(draft: Draft, parts: Sequence[tuple[ActorMention, str, str]]) -> list[tuple[ActorMention, str, str]]:
    """The sides of a clash that its own words leave out: "between the two sides", or fighting with one named side."""
    clash = next((hit for hit in draft.triggers if hit.row.get("object") == "between"), None)
    if clash is None:
        return []
    scene = draft.scene
    both = [actor for actor, part, _ in parts if part == BOTH]
    if not parts and scene.cue_in("both_sides", clash.first, clash.last + 8):
        return [(actor, BOTH, "the_two_sides") for actor in _last(scene, clash.first, set(), 2)]
    if len(both) == len(parts) == 1 and scene.cue_in("with", clash.last + 1, both[0].first):
        return [(actor, BOTH, "facing") for actor in _last(scene, clash.first, {both[0].id}, 1)]
    return []


def _last(scene: Scene, until: int, known: set[str], count: int) -> list[ActorMention]:
    """The last parties named before a position, the nearest first; none unless there are enough."""
    found: dict[str, ActorMention] = {}
    for actor in reversed(scene.actors):
        if actor.last < until and actor.id not in (*_NOBODY, *known) and not actor.adjective:
            found.setdefault(actor.id, actor)
    return list(found.values())[:count] if len(found) >= count else []
