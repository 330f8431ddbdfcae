"""Rules that find who did an act: behind its verb, in the genitive of its noun, before its verb, by "by"."""

from __future__ import annotations

from tawthiq.claims.drafts import Draft
from tawthiq.claims.scene import Scene
from tawthiq.language import Hit
from tawthiq.mentions.actors import ActorMention

DOER, RECEIVER, BOTH = "doer", "receiver", "both"
SUBJECT_GAP = 2
"""Tokens between a subject and the verb right behind it."""


def within(scene: Scene, draft: Draft, actor: ActorMention) -> str | None:
    """The words of act name the doer themselves ("أطلق مجهولون النار"), or the origin of what was left behind."""
    if any(hit.first <= actor.first and actor.last <= hit.last for hit in draft.triggers):
        return DOER
    remnants = [hit for hit in scene.acts if hit.id == "remnants"]
    return DOER if any(0 <= actor.first - hit.last - 1 <= 3 for hit in remnants) else None


def by(scene: Scene, draft: Draft, actor: ActorMention) -> str | None:
    """ "من قبل القوات", "شنتها القوات": nobody else is named between."""
    for hit in scene.cues("by"):
        between = any(hit.last < other.first < actor.first for other in scene.actors)
        if actor.first - 3 <= hit.first and hit.last < actor.first and not between:
            return DOER
    return None


ORIGIN = 7
"""Tokens from "its source is" to who holds the ground that it came from."""


def origin(scene: Scene, draft: Draft, actor: ActorMention) -> str | None:
    """ "مصدره المناطق التي تسيطر عليها القوات": who holds the ground from which the act came."""
    return DOER if comes_from(scene, actor) else None


def comes_from(scene: Scene, actor: ActorMention) -> bool:
    """A word of origin stands before, and no other actor between."""
    return any(
        0 < actor.first - hit.last <= ORIGIN and not scene.actor_in(hit.last + 1, actor.first)
        for hit in scene.cues("origin")
    )


def from_side(scene: Scene, draft: Draft, actor: ActorMention) -> str | None:
    """ "لهجوم من قوات النظام": "of" right before an actor, behind the noun of act."""
    if not any(hit.last == actor.first - 1 and hit.first == hit.last for hit in scene.cues("from_side")):
        return None
    for hit in draft.triggers:
        if hit.row.kind == "noun" and hit.row.get("object") == "actor" and 1 <= actor.first - hit.last - 1 <= 4:
            return DOER if not scene.domain_in("places", hit.last + 1, actor.first) else None
    return None


def antecedent(scene: Scene, draft: Draft, actor: ActorMention) -> str | None:
    """ "القوات، التي تمكنت من السيطرة على": the act stands in a relative clause that speaks of the actor."""
    start = next((k for k in (actor.last + 1, actor.last + 2) if scene.covered("pronoun", k)), None)
    if start is None or not draft.triggers:
        return None
    hit = draft.triggers[0]
    if not start < hit.first <= start + 4 or hit.tag.endswith("object") or scene.actor_in(start, hit.first):
        return None
    return RECEIVER if hit.row.get("type") == "hit" else DOER


def leads(scene: Scene, draft: Draft, actor: ActorMention) -> str | None:
    """ "دورية تابعة للقوات اعتقلت": the phrase stands right before the first verb of act, and is its subject."""
    if not draft.triggers:
        return None
    verb = draft.triggers[0]
    if verb.row.kind != "verb" or verb.row.get("type") == "hit" or verb.tag.endswith("object"):
        return None
    gap = verb.first - actor.last - 1
    if not 0 <= gap <= 8 or not _bare(scene, actor.last + 1, verb.first):
        return None
    return DOER


def _bare(scene: Scene, low: int, high: int) -> bool:
    """Nothing but marks, days, who it belongs to and one word that heads no other phrase stands between."""
    known = {k for date in scene.dates for k in range(date.first, date.last + 1)}
    known |= {k for actor in scene.actors for k in range(actor.first, actor.last + 1)}
    known |= {hit.first for hit in scene.cues("belongs") if hit.id == "belonging_to"}
    words = [k for k in range(low, high) if scene.sentence.tokens[k].kind == "word" and k not in known]
    return len(words) <= 1 and not any(
        scene.covered(name, k) for k in words for name in ("relative", "preposition", "cause", "by")
    )


def genitive(scene: Scene, draft: Draft, actor: ActorMention) -> str | None:
    """The complement of the noun of act: its doer, or its target where the noun asks for one."""
    for hit in draft.triggers:
        gap = actor.first - hit.last - 1
        if hit.row.kind == "verb" or gap < 0:
            continue
        if hit.row.get("object") == "target" and gap <= 3 and not actor.adjective:
            return DOER if gap == 0 and has_object(scene, actor) else RECEIVER
        if gap <= (1 if actor.adjective else 4) and not _prepositions(scene, hit.last + 1, actor):
            return DOER if not _broken(scene, hit.last + 1, actor.first) else None
    return None


def has_object(scene: Scene, actor: ActorMention) -> bool:
    """ "استهداف القوات سيارة بصاروخ": something else is the target, or the means is named behind the actor."""
    firsts = {weapon.first for weapon in scene.weapons} | {site.first for site in scene.sites}
    firsts |= {hit.first for hit in scene.domain("targets")} | {place.first for place in scene.places}
    firsts |= {group.first for group in scene.groups}
    near = any(position in firsts for position in range(actor.last + 1, actor.last + 6))
    return near and not scene.cue_in("preposition", actor.last + 1, actor.last + 2)


def _broken(scene: Scene, low: int, high: int) -> bool:
    """A comma, or a verb of conduct, stands between: "إثر الهجوم، أطلقت القوات عملية"."""
    verbs = (*scene.cues("carry_out"), *scene.cues("launch"), *scene.acts)
    return any(scene.form(k) in ("،", ",") for k in range(low, high)) or any(
        low <= hit.first < high and hit.row.kind == "verb" and not scene.covered("by", hit.first) for hit in verbs
    )


def _prepositions(scene: Scene, low: int, actor: ActorMention) -> bool:
    """A preposition other than "of" or "by means of" stands between the noun of act and the actor."""
    return scene.cue_in("against", low, actor.first) or scene.cue_in("preposition", low, actor.first)


def verb_subject(scene: Scene, draft: Draft, actor: ActorMention) -> str | None:
    """The first actor right behind the verb of act does it."""
    for hit in draft.triggers:
        gap = actor.first - hit.last - 1
        if hit.row.kind != "verb" or not 0 <= gap <= SUBJECT_GAP or hit.row.get("type") == "hit":
            continue
        if any(hit.last < other.last < actor.first for other in scene.actors):
            continue
        if _told_by_noun(scene, draft, hit):
            return RECEIVER
        if not subject_stands_before(scene, draft, hit):
            return DOER
    return None


def _told_by_noun(scene: Scene, draft: Draft, verb: Hit) -> bool:
    """ "غارات استهدفت التنظيم": the verb's subject is the noun of act or the weapon before it."""
    if verb.row.get("type") not in ("target_act", "air_strike", "strike"):
        return False
    nouns = [hit.last for hit in draft.triggers if hit.row.kind != "verb"] + [w.last for w in scene.weapons]
    clause = any(scene.covered("relative", k) for k in range(verb.first - 2, verb.first))
    return clause or any(0 < verb.first - last <= 6 and last >= draft.low for last in nouns)


def subject_stands_before(scene: Scene, draft: Draft, verb: Hit) -> bool:
    """ "طائرات التحالف استهدفت التنظيم": an actor right before the verb is its subject."""
    return any(0 <= verb.first - actor.last - 1 <= SUBJECT_GAP and draft.low <= actor.first for actor in scene.actors)


def conduct(scene: Scene, draft: Draft, actor: ActorMention) -> str | None:
    """ "شنت القوات", "القوات نفذت": the subject of a verb of conduct does it."""
    for hit in scene.cues("carry_out"):
        if draft.low <= hit.first and -4 <= actor.first - hit.last <= 4:
            return DOER
    for hit in scene.cues("launch"):
        if draft.low <= hit.first and hit.row.kind == "verb" and 0 < actor.first - hit.last <= SUBJECT_GAP:
            return DOER
    return None


def before_verb(scene: Scene, draft: Draft, actor: ActorMention) -> str | None:
    """The subject stands before its verb."""
    for hit in draft.triggers:
        if hit.row.kind == "verb" and 0 <= hit.first - actor.last - 1 <= 8 and hit.row.get("type") != "hit":
            return DOER
    return None
