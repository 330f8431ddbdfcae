"""Rules that find who received an act: the side of its victims, whom it was directed at, the object of its verb."""

from __future__ import annotations

from tawthiq.claims.doers import RECEIVER, subject_stands_before
from tawthiq.claims.drafts import Draft
from tawthiq.claims.scene import Scene
from tawthiq.mentions.actors import ActorMention

HURT = 3
"""Tokens from the people of an actor to the verb that says what happened to them."""


def victims_side(scene: Scene, draft: Draft, actor: ActorMention) -> str | None:
    """ "خمسة من عناصر قسد", "تسعة مسلحين": the side of the counted people, or those people themselves."""
    for toll in draft.tolls:
        if toll.harm in ("killed", "injured") and toll.first <= actor.first <= toll.last and actor.generic:
            return RECEIVER
        if toll.side == actor.id and toll.last < actor.last and actor.first - toll.last <= 6:
            return RECEIVER
    return None


def hurt(scene: Scene, draft: Draft, actor: ActorMention) -> str | None:
    """ "جندي تركي قتل في هجوم": people of the actor stand right before a verb of harm that has no object."""
    people = actor.members or any(group.first <= actor.first <= group.last for group in scene.groups)
    if not people or any(hit.last < actor.first for hit in draft.triggers):
        return None
    after = next((hit for hit in scene.harms if hit.first > actor.last), None)
    if after is None or after.first - actor.last > HURT or after.row.kind == "noun" or after.tag.endswith("object"):
        return None
    return RECEIVER if any(toll.governor == after.first or toll.side == actor.id for toll in draft.tolls) else None


def against(scene: Scene, draft: Draft, actor: ActorMention) -> str | None:
    """A word of direction behind the act, or a target's noun, stands right before, and no new verb in between."""
    begin = draft.triggers[0].last if draft.triggers else -1
    for hits, reach, low in (
        (scene.cues("against"), 5, begin),
        ((*scene.domain("targets"), *scene.domain("sites")), 6, -1),
    ):
        for hit in hits:
            near = max(draft.low, low + 1, actor.first - 6) <= hit.first and 0 < actor.first - hit.last <= reach
            if near and not _verb_between(scene, hit.last + 1, actor.first):
                return RECEIVER
    return None


def _verb_between(scene: Scene, low: int, high: int) -> bool:
    return any(low <= hit.first < high and hit.row.kind == "verb" for hit in (*scene.acts, *scene.cues("carry_out")))


def verb_object(scene: Scene, draft: Draft, actor: ActorMention) -> str | None:
    """An actor behind the verb and its subject receives it."""
    for hit in draft.triggers:
        if hit.row.kind == "verb" and 0 < actor.first - hit.last <= 12:
            subject = any(hit.last < other.last < actor.first for other in scene.actors)
            if subject or subject_stands_before(scene, draft, hit):
                return RECEIVER
    return None


def suffers(scene: Scene, draft: Draft, actor: ActorMention) -> str | None:
    """ "تعرضت لها القوات", "القوات تعرضت": the subject of a verb of undergoing receives the act."""
    for hit in draft.triggers:
        if hit.row.get("type") == "hit" and (
            0 <= actor.first - hit.last - 1 <= 3 or 0 <= hit.first - actor.last - 1 <= 1
        ):
            return RECEIVER
    return None
