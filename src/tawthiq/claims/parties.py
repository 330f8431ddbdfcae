"""Who did it to whom: the part that each named actor plays in an act.

Arabic tells it by position: the doer follows its verb or stands in the genitive behind the noun of the act ("غارات
التحالف", "قصفت المدفعية"), or comes with "by" ("من قبل", "شنتها"); the one who receives it follows "on", "against"
or the noun of a target ("على مواقع التنظيم"), or a verb of targeting's object.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawthiq.claims.drafts import Draft
from tawthiq.claims.scene import Scene
from tawthiq.language import Hit
from tawthiq.mentions.actors import ActorMention

DOER, RECEIVER, BOTH = "doer", "receiver", "both"
Part = tuple[ActorMention, str, str]


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
        and not _holds_ground(scene, actor)
    ]
    parts: list[Part] = []
    left: list[ActorMention] = []
    for actor in actors:
        part = _part(scene, draft, actor, parts)
        if part is not None:
            parts.append((actor, *part))
        elif not actor.adjective:
            left.append(actor)
    parts = [_proxy(parts, k) for k in range(len(parts))]
    if left and draft.triggers and not any(part in (DOER, BOTH) for _, part, _ in parts):
        near = [
            actor
            for actor in left
            if _beside(draft, actor) and not scene.cue_in("against", actor.first - 4, actor.first)
        ]
        parts.extend((actor, DOER, "only_party_left") for actor in near[:1])
    return [part for part in parts if part[0].id != "civilians" or part[1] == RECEIVER or _crowd(draft)]


BESIDE = 8
"""Tokens within which an actor of no other part is taken for the doer."""


def _beside(draft: Draft, actor: ActorMention) -> bool:
    return any(min(abs(actor.first - hit.last), abs(hit.first - actor.last)) <= BESIDE for hit in draft.triggers)


def _holds_ground(scene: Scene, actor: ActorMention) -> bool:
    """ "الواقع تحت سيطرة المعارضة": named only as the holder of the ground."""
    return any(hit.id == "under_control" and 0 <= actor.first - hit.last - 1 <= 3 for hit in scene.acts)


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


def _part(scene: Scene, draft: Draft, actor: ActorMention, before: Sequence[Part]) -> tuple[str, str] | None:
    if before and _coordinated(scene, before[-1][0], actor):
        return before[-1][1], "coordinated"
    for rule in (
        _victims_side,
        _within,
        _by,
        _between,
        _against,
        _genitive,
        _verb_subject,
        _verb_object,
        _suffers,
        _conduct,
        _before_verb,
    ):
        part = rule(scene, draft, actor)
        if part is not None:
            return part, rule.__name__.strip("_")
    return None


def _coordinated(scene: Scene, left: ActorMention, right: ActorMention) -> bool:
    gap = right.first - left.last - 1
    prefix = scene.form(right.first)
    return gap <= 1 and gap >= 0 and (prefix.startswith("و") or scene.form(right.first - 1) in ("و", "،", ","))


def _victims_side(scene: Scene, draft: Draft, actor: ActorMention) -> str | None:
    """ "خمسة من عناصر قسد": the side of the counted people."""
    for toll in draft.tolls:
        if toll.side == actor.id and toll.last < actor.last and actor.first - toll.last <= 6:
            return RECEIVER
    return None


def _within(scene: Scene, draft: Draft, actor: ActorMention) -> str | None:
    """The words of act name the doer themselves ("أطلق مجهولون النار"), or the origin of what was left behind."""
    if any(hit.first <= actor.first and actor.last <= hit.last for hit in draft.triggers):
        return DOER
    remnants = [hit for hit in scene.acts if hit.id == "remnants"]
    return DOER if any(0 <= actor.first - hit.last - 1 <= 3 for hit in remnants) else None


def _by(scene: Scene, draft: Draft, actor: ActorMention) -> str | None:
    """ "من قبل القوات", "شنتها القوات": nobody else is named between."""
    for hit in scene.cues("by"):
        between = any(hit.last < other.first < actor.first for other in scene.actors)
        if actor.first - 3 <= hit.first and hit.last < actor.first and not between:
            return DOER
    return None


def _between(scene: Scene, draft: Draft, actor: ActorMention) -> str | None:
    """ "اشتباكات بين الطرفين": both sides of a clash."""
    for hit in draft.triggers:
        if hit.row.get("object") == "between" and 0 < actor.first - hit.last <= 16:
            if scene.cue_in("between", hit.last + 1, actor.first + 1):
                return BOTH
            if scene.cue_in("with", max(hit.last + 1, actor.first - 4), actor.first):
                sides = {toll.side for toll in draft.tolls} - {None, actor.id}
                return DOER if sides else BOTH
    return None


def _against(scene: Scene, draft: Draft, actor: ActorMention) -> str | None:
    """A word of direction or a target's noun stands right before, and no new verb in between."""
    low = max(draft.low, actor.first - 6)
    for hit in (*scene.cues("against"), *scene.domain("targets"), *scene.domain("sites")):
        if low <= hit.first and hit.last < actor.first and not _verb_between(scene, hit.last + 1, actor.first):
            if hit.row.domain == "cues" and actor.first - hit.last > 5:
                continue
            return RECEIVER
    return None


def _verb_between(scene: Scene, low: int, high: int) -> bool:
    return any(low <= hit.first < high and hit.row.kind == "verb" for hit in (*scene.acts, *scene.cues("carry_out")))


def _genitive(scene: Scene, draft: Draft, actor: ActorMention) -> str | None:
    """The complement of the noun of act: its doer, or its target where the noun asks for one."""
    for hit in draft.triggers:
        gap = actor.first - hit.last - 1
        if hit.row.kind == "verb" or gap < 0:
            continue
        if hit.row.get("object") == "target" and gap <= 3 and not actor.adjective:
            return DOER if hit.id == "targeting" and gap == 0 and _has_object(scene, actor) else RECEIVER
        if gap <= (1 if actor.adjective else 4) and not _prepositions(scene, hit.last + 1, actor):
            return DOER
    return None


def _has_object(scene: Scene, actor: ActorMention) -> bool:
    """ "استهداف القوات سيارة بصاروخ": something else is the target, or the means is named behind the actor."""
    firsts = {weapon.first for weapon in scene.weapons} | {site.first for site in scene.sites}
    firsts |= {hit.first for hit in scene.domain("targets")} | {place.first for place in scene.places}
    firsts |= {group.first for group in scene.groups}
    near = any(position in firsts for position in range(actor.last + 1, actor.last + 6))
    return near and not scene.cue_in("preposition", actor.last + 1, actor.last + 2)


def _prepositions(scene: Scene, low: int, actor: ActorMention) -> bool:
    """A preposition other than "of" or "by means of" stands between the noun of act and the actor."""
    return scene.cue_in("against", low, actor.first) or scene.cue_in("preposition", low, actor.first)


def _verb_subject(scene: Scene, draft: Draft, actor: ActorMention) -> str | None:
    """The first actor right behind the verb of act does it."""
    for hit in draft.triggers:
        gap = actor.first - hit.last - 1
        if hit.row.kind != "verb" or not 0 <= gap <= 2 or hit.row.get("type") == "hit":
            continue
        if any(hit.last < other.last < actor.first for other in scene.actors):
            continue
        if _told_by_noun(scene, draft, hit):
            return RECEIVER
        if not _subject_stands_before(scene, draft, hit):
            return DOER
    return None


def _told_by_noun(scene: Scene, draft: Draft, verb: Hit) -> bool:
    """ "غارات استهدفت التنظيم": the verb's subject is the noun of act or the weapon before it."""
    if verb.row.get("type") not in ("target_act", "air_strike", "strike"):
        return False
    nouns = [hit.last for hit in draft.triggers if hit.row.kind != "verb"] + [w.last for w in scene.weapons]
    clause = any(scene.covered("relative", k) for k in range(verb.first - 2, verb.first))
    return clause or any(0 < verb.first - last <= 6 and last >= draft.low for last in nouns)


def _subject_stands_before(scene: Scene, draft: Draft, verb: Hit) -> bool:
    """ "طائرات التحالف استهدفت التنظيم": an actor right before the verb is its subject."""
    return any(0 <= verb.first - actor.last - 1 <= 2 and draft.low <= actor.first for actor in scene.actors)


def _verb_object(scene: Scene, draft: Draft, actor: ActorMention) -> str | None:
    """An actor behind the verb and its subject receives it."""
    for hit in draft.triggers:
        if hit.row.kind == "verb" and 0 < actor.first - hit.last <= 12:
            subject = any(hit.last < other.last < actor.first for other in scene.actors)
            if subject or _subject_stands_before(scene, draft, hit):
                return RECEIVER
    return None


def _suffers(scene: Scene, draft: Draft, actor: ActorMention) -> str | None:
    """ "تعرضت لها القوات", "القوات تعرضت": the subject of a verb of undergoing receives the act."""
    for hit in draft.triggers:
        if hit.row.get("type") == "hit" and (
            0 <= actor.first - hit.last - 1 <= 3 or 0 <= hit.first - actor.last - 1 <= 1
        ):
            return RECEIVER
    return None


def _conduct(scene: Scene, draft: Draft, actor: ActorMention) -> str | None:
    """ "شنت القوات", "القوات نفذت": the subject of a verb of conduct does it."""
    for hit in scene.cues("carry_out"):
        if draft.low <= hit.first and -4 <= actor.first - hit.last <= 4:
            return DOER
    return None


def _before_verb(scene: Scene, draft: Draft, actor: ActorMention) -> str | None:
    """The subject stands before its verb."""
    for hit in draft.triggers:
        if hit.row.kind == "verb" and 0 <= hit.first - actor.last - 1 <= 8 and hit.row.get("type") != "hit":
            return DOER
    return None
