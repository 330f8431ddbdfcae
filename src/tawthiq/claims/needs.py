"""What a word of act must have beside it before it tells of an act.

"ضربة" alone is nothing; with an aircraft, a party or a place it is a strike. The data rows name their needs; here each
need is a question to the draft.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from tawthiq.language import Hit

if TYPE_CHECKING:
    from tawthiq.claims.drafts import Draft
    from tawthiq.claims.scene import Scene
    from tawthiq.mentions.actors import ActorMention

_MUNITIONS = frozenset(
    {"missile", "rocket", "artillery", "mortar", "cluster_munition", "incendiary", "phosphorus", "drone"}
)


_LOOSE = frozenset({"position", "gathering"})


def satisfied(hit: Hit, draft: Draft) -> bool:
    """Whether one of a row's needs is met; a row without needs is always satisfied."""
    needs = hit.row.get("needs")
    return not needs or any(_QUESTIONS[need](hit, draft) for need in needs)


def _within(draft: Draft, position: int) -> bool:
    return draft.low <= position < draft.high


def _weapon(hit: Hit, draft: Draft) -> bool:
    return any(_within(draft, w.first) for w in draft.scene.weapons)


def _munition(hit: Hit, draft: Draft) -> bool:
    return any(w.id in _MUNITIONS and 0 < w.first - hit.last <= 6 for w in draft.scene.weapons)


def _military(hit: Hit, draft: Draft) -> bool:
    return any(0 < h.first - hit.last <= 6 and h.id not in _LOOSE for h in draft.scene.domain("targets"))


_GASES = frozenset({"chlorine", "sarin", "gas"})


def _gas(hit: Hit, draft: Draft) -> bool:
    return any(w.id in _GASES and 0 < w.first - hit.last <= 5 for w in draft.scene.weapons)


def _concluding(hit: Hit, draft: Draft) -> bool:
    return draft.scene.cue_in("concluding", hit.first - 6, hit.last + 4)


def _launch(hit: Hit, draft: Draft) -> bool:
    return draft.scene.cue_in("launch", hit.first - 6, hit.first) or draft.scene.cue_in(
        "launch", hit.last + 1, hit.last + 4
    )


def _body(hit: Hit, draft: Draft) -> bool:
    return any(group.noun == "body" and 0 < group.first - hit.last <= 8 for group in draft.scene.groups)


def _dropped(hit: Hit, draft: Draft) -> bool:
    return any(0 < w.first - hit.last <= 5 for w in draft.scene.weapons)


def _sending(hit: Hit, draft: Draft) -> bool:
    return draft.scene.cue_in("sending", hit.first - 8, hit.last + 8)


def _munition_near(hit: Hit, draft: Draft) -> bool:
    return any(w.id in _MUNITIONS and -4 <= w.first - hit.last <= 6 for w in draft.scene.weapons)


def _aircraft(hit: Hit, draft: Draft) -> bool:
    return any(w.id in ("aircraft", "drone", "missile") and 0 < w.first - hit.last <= 5 for w in draft.scene.weapons)


def _munition_next(hit: Hit, draft: Draft) -> bool:
    return any(w.id in _MUNITIONS and 0 < w.first - hit.last <= 4 for w in draft.scene.weapons)


def _fire(hit: Hit, draft: Draft) -> bool:
    """Fire stands behind the verb, and who opened it between them."""
    scene = draft.scene
    fire = next((cue.first for cue in scene.cues("fire") if 0 < cue.first - hit.last <= 8), None)
    if fire is None:
        return False
    armed = any(hit.last < group.first < fire and group.noun == "fighter" for group in scene.groups)
    return armed or any(hit.last < actor.first < fire for actor in _bodies(scene))


def _leaving(hit: Hit, draft: Draft) -> bool:
    """Those who bear arms stand beside the verb, and a place stands behind it."""
    scene = draft.scene
    armed = any(-5 <= group.first - hit.last <= 3 and group.noun == "fighter" for group in scene.groups)
    armed = armed or any(
        -4 <= actor.last - hit.first < 0 or 0 < actor.first - hit.last <= 2 for actor in _bodies(scene)
    )
    return armed and any(0 < place.first - hit.last <= 8 and not place.weak for place in scene.places)


def _bodies(scene: Scene) -> Iterator[ActorMention]:
    """The armed or political bodies named in a sentence."""
    return (actor for actor in scene.actors if actor.side != "civilian" and not actor.adjective)


def _progress(hit: Hit, draft: Draft) -> bool:
    return draft.scene.cue_in("progress", hit.last + 1, hit.last + 9)


_PLANTED = frozenset({"landmine", "ied", "uxo", "car_bomb"})


def _planted(hit: Hit, draft: Draft) -> bool:
    return any(w.id in _PLANTED and 0 < w.first - hit.last <= 6 for w in draft.scene.weapons)


_HOUSES = frozenset({"home", "building", "residential_area"})


def _house_next(hit: Hit, draft: Draft) -> bool:
    return any(site.id in _HOUSES and 0 < site.first - hit.last <= 3 for site in draft.scene.sites)


def _between_sides(hit: Hit, draft: Draft) -> bool:
    scene = draft.scene
    between = next((cue.last for cue in scene.cues("between") if 0 < cue.first - hit.last <= 8), None)
    return between is not None and scene.actor_in(between, between + 8)


def _held(hit: Hit, draft: Draft) -> bool:
    return any(toll.harm == "detained" for toll in draft.tolls)


def _arms(hit: Hit, draft: Draft) -> bool:
    return draft.scene.cue_in("arms", hit.last + 1, hit.last + 6)


def _sent(hit: Hit, draft: Draft) -> bool:
    """What is sent is military, or those who are sent bear arms."""
    fighters = any(0 < group.first - hit.last <= 6 and group.noun == "fighter" for group in draft.scene.groups)
    return fighters or _military(hit, draft)


def _named_operation(hit: Hit, draft: Draft) -> bool:
    """A launch right before it, and a name in quotes right behind it."""
    tokens = draft.scene.sentence.tokens[hit.last + 1 : hit.last + 3]
    return draft.scene.cue_in("launch", hit.first - 3, hit.first) and any(t.kind == "quote" for t in tokens)


def _agreed_on(hit: Hit, draft: Draft) -> bool:
    scene = draft.scene
    return scene.cue_in("against", hit.last + 1, hit.last + 7) and scene.actor_in(draft.low, draft.high)


def _harm(hit: Hit, draft: Draft) -> bool:
    return bool(draft.tolls)


def _actor(hit: Hit, draft: Draft) -> bool:
    named = any(_within(draft, a.first) for a in draft.scene.actors)
    return named or draft.scene.cue_in("both_sides", hit.first, draft.high)


def _place(hit: Hit, draft: Draft) -> bool:
    return any(_within(draft, p.first) and not p.weak for p in draft.scene.places)


def _site(hit: Hit, draft: Draft) -> bool:
    return any(_within(draft, s.first) for s in draft.scene.sites)


def _target(hit: Hit, draft: Draft) -> bool:
    return any(_within(draft, h.first) for h in draft.scene.domain("targets"))


def _quantity(hit: Hit, draft: Draft) -> bool:
    return any(group.counted and _within(draft, group.first) for group in draft.scene.groups)


def _quantity_person(hit: Hit, draft: Draft) -> bool:
    return any(
        not group.lone and -4 <= group.first - hit.last <= 6 and (group.counted or group.min != 1)
        for group in draft.scene.groups
    )


def _person(hit: Hit, draft: Draft) -> bool:
    return any(_within(draft, group.first) for group in draft.scene.groups)


def _act(hit: Hit, draft: Draft) -> bool:
    return any(other is not hit for other in draft.triggers)


def _assault(hit: Hit, draft: Draft) -> bool:
    return any(other is not hit and other.row.get("type") in ("assault", "armed_clash") for other in draft.triggers)


def _speaker(hit: Hit, draft: Draft) -> bool:
    return bool(draft.scene.domain("speakers"))


def _agreeing(hit: Hit, draft: Draft) -> bool:
    return draft.scene.cue_in("agreeing", draft.low, draft.high)


_QUESTIONS: dict[str, Callable[[Hit, Draft], bool]] = {
    "weapon": _weapon,
    "munition": _munition,
    "munition_near": _munition_near,
    "aircraft": _aircraft,
    "harm": _harm,
    "actor": _actor,
    "place": _place,
    "site": _site,
    "target": _target,
    "quantity": _quantity,
    "quantity_person": _quantity_person,
    "person": _person,
    "act": _act,
    "assault": _assault,
    "speaker": _speaker,
    "agreeing": _agreeing,
    "dropped": _dropped,
    "sending": _sending,
    "military": _military,
    "launch": _launch,
    "gas": _gas,
    "concluding": _concluding,
    "body": _body,
    "munition_next": _munition_next,
    "fire": _fire,
    "leaving": _leaving,
    "named_operation": _named_operation,
    "agreed_on": _agreed_on,
    "arms": _arms,
    "held": _held,
    "planted": _planted,
    "house_next": _house_next,
    "between_sides": _between_sides,
    "progress": _progress,
    "sent": _sent,
}
