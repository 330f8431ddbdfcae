"""Who did it to whom: the part that each named actor plays in an act.

Arabic tells it by position: the doer follows its verb or stands in the genitive behind the noun of the act ("غارات
التحالف", "قصفت المدفعية"), or comes with "by" ("من قبل", "شنتها"); the one who receives it follows "on", "against"
or the noun of a target ("على مواقع التنظيم"), or a verb of targeting's object. Actors that are coordinated, or act
together, share a part; who only stands behind a party, or holds the ground, has none.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawthiq.claims import doers, receivers, sides
from tawthiq.claims.doers import BOTH, DOER, RECEIVER
from tawthiq.claims.drafts import Draft
from tawthiq.claims.scene import Scene
from tawthiq.mentions.actors import ActorMention

Part = tuple[ActorMention, str, str]
Found = tuple[str, str]


def find(draft: Draft, silent: Sequence[range]) -> list[Part]:
    """The actors of a draft with the part each plays and the rule that says so.

    Args:
        draft: the act.
        silent: token ranges whose actors only speak.
    """
    scene = draft.scene
    actors = [
        actor
        for actor in scene.actors
        if draft.low <= actor.first < draft.high
        and not any(actor.first in span for span in silent)
        and not _aside(scene, actor)
    ]
    parts: list[Part] = []
    left: list[ActorMention] = []
    for index, actor in enumerate(actors):
        part = _part(scene, draft, actor, actors[index - 1] if index else None, parts)
        if part is not None:
            parts.append((actor, *part))
        elif not actor.adjective:
            left.append(actor)
    parts = [_proxy(parts, k) for k in range(len(parts))]
    parts.extend(sides.opposite(draft, parts))
    if left and draft.triggers and not any(part in (DOER, BOTH) for _, part, _ in parts):
        parts.extend(_left_over(scene, draft, left))
    return [part for part in parts if part[0].id != "civilians" or part[1] == RECEIVER or _crowd(draft)]


BESIDE = 8
"""Tokens within which an actor of no other part is taken for the doer."""


def _left_over(scene: Scene, draft: Draft, left: Sequence[ActorMention]) -> list[Part]:
    """The first actor of no other part that stands near the act, with those that are coordinated with it."""
    near = [
        actor for actor in left if _beside(draft, actor) and not scene.cue_in("against", actor.first - 4, actor.first)
    ]
    if not near:
        return []
    chosen = [near[0]]
    for actor in left[left.index(near[0]) + 1 :]:
        if not _coordinated(scene, chosen[-1], actor):
            break
        chosen.append(actor)
    return [(actor, DOER, "only_party_left") for actor in chosen]


def _beside(draft: Draft, actor: ActorMention) -> bool:
    return any(min(abs(actor.first - hit.last), abs(hit.first - actor.last)) <= BESIDE for hit in draft.triggers)


def _aside(scene: Scene, actor: ActorMention) -> bool:
    """ "الواقع تحت سيطرة المعارضة", "المدعومة من إيران": named only as holder of the ground, or as a backer."""
    if doers.comes_from(scene, actor):
        return False
    if any(hit.id == "under_control" and 0 <= actor.first - hit.last - 1 <= 3 for hit in scene.acts):
        return True
    return _right_before(scene, "backer", actor, 1) or _right_before(scene, "held", actor, 2)


def _right_before(scene: Scene, cue: str, actor: ActorMention, gap: int) -> bool:
    return any(
        0 <= actor.first - hit.last - 1 <= gap and not scene.actor_in(hit.last + 1, actor.first)
        for hit in scene.cues(cue)
    )


def _crowd(draft: Draft) -> bool:
    """Civilians act in protests and riots, and on the move."""
    return bool({"protest", "riot", "agreement", "displacement", "return"} & set(draft.types))


def _proxy(parts: Sequence[Part], index: int) -> Part:
    """ "تركيا وفصائلها": factions named with Turkey are the ones that it backs."""
    actor, part, rule = parts[index]
    if (
        index
        and rule == "coordinated"
        and parts[index - 1][0].id == "turkey"
        and actor.id in ("syrian_opposition", "generic")
    ):
        return replace(actor, id="sna"), part, "proxy_of_turkey"
    return parts[index]


def _part(
    scene: Scene, draft: Draft, actor: ActorMention, before: ActorMention | None, parts: Sequence[Part]
) -> Found | None:
    shared = _shared(scene, actor, before, parts)
    if shared is not None:
        return shared
    for rule in _RULES:
        part = rule(scene, draft, actor)
        if part is not None:
            return None if _inside_subject(actor, rule.__name__, parts) else (part, rule.__name__)
    return None


_SUBJECT = frozenset({"leads", "before_verb"})


def _inside_subject(actor: ActorMention, rule: str, parts: Sequence[Part]) -> bool:
    """ "مرتزقته من بقايا التنظيم استهدفوا": the subject before the verb is named already, this only describes it."""
    return rule in _SUBJECT and bool(parts) and parts[-1][2] in _SUBJECT and actor.first - parts[-1][0].last <= 4


_RULES = (
    receivers.victims_side,
    receivers.hurt,
    doers.within,
    doers.origin,
    doers.by,
    doers.from_side,
    sides.between,
    doers.antecedent,
    doers.leads,
    receivers.against,
    doers.genitive,
    doers.verb_subject,
    receivers.verb_object,
    receivers.suffers,
    doers.conduct,
    doers.before_verb,
)
"""The rules in their order: the first that reads an actor is right."""


def _shared(scene: Scene, actor: ActorMention, before: ActorMention | None, parts: Sequence[Part]) -> Found | None:
    """The part of the actor before, with which it is coordinated or to which it is the whole; that of its partner."""
    last = parts[-1] if parts and parts[-1][0] is before else None
    if last is not None and before is not None:
        if _coordinated(scene, before, actor):
            return last[1], "coordinated"
        if any(hit.id == "belonging_to" and before.last < hit.first < actor.first for hit in scene.cues("belongs")):
            return (last[1], "belongs") if actor.first - before.last <= 3 else None
    if _right_before(scene, "partner", actor, 1):
        done = next((part for _, part, _ in reversed(parts) if part in (DOER, BOTH)), DOER)
        return done, "partner"
    return None


def _coordinated(scene: Scene, left: ActorMention, right: ActorMention) -> bool:
    gap = right.first - left.last - 1
    prefix = scene.form(right.first)
    return gap <= 1 and gap >= 0 and (prefix.startswith("و") or scene.form(right.first - 1) in ("و", "،", ","))
