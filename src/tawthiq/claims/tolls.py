"""What happened to the people of a sentence: each figure gets its harm, its side and the whole it is a part of.

A word of harm governs the people behind it ("مقتل خمسة مدنيين وإصابة سبعة آخرين") or before it ("42 مدنيا قتلوا"); a
noun that says itself what happened needs none ("ثلاثة قتلى"). What no word governs is no casualty.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tawthiq.claims.scene import Scene
from tawthiq.language import Hit
from tawthiq.mentions.people import Group
from tawthiq.text import fold

REACH = 16
"""How many tokens a word of harm may stand before the people it governs."""


@dataclass(frozen=True, slots=True)
class Toll:
    """A figure of harm seen in a sentence.

    Attributes:
        first, last: token positions, inclusive.
        start, end: code points.
        harm, group, who, side, min, max, update: as in the record.
        part: it is a part of the whole named before it.
        governor: position of the word of harm, or of the noun itself.
        rule: the rule that read it.
    """

    first: int
    last: int
    start: int
    end: int
    harm: str
    group: str
    who: str | None
    side: str | None
    min: int | None
    max: int | None
    update: bool
    part: bool
    governor: int
    rule: str


def find(scene: Scene) -> tuple[Toll, ...]:
    """The casualty figures of a sentence, in order."""
    tolls: list[Toll] = []
    for group in scene.groups:
        toll = _toll(scene, group, tolls)
        if toll is not None:
            tolls.append(toll)
    tolls.extend(_spoken_of(scene, tolls))
    return tuple(sorted((*tolls, *_nobody(scene)), key=lambda toll: (toll.first, toll.last)))


def _spoken_of(scene: Scene, tolls: Sequence[Toll]) -> list[Toll]:
    """"ما أدى لمقتله": the one or two people named before, when no figure tells of them."""
    out = []
    for hit in scene.harms:
        if hit.tag != "possessed" or hit.row.get("harm") not in ("killed", "injured") or hit.form.endswith(("هم", "نا", "ي")):
            continue
        if any(toll.governor == hit.last for toll in tolls):
            continue
        harm = str(hit.row.get("harm"))
        victim = next((g for g in reversed(scene.groups) if g.last < hit.first and g.max in (1, 2) and not g.counted), None)
        if victim is not None and not any(t.first == victim.first and t.harm == harm for t in tolls):
            side = _side(scene, victim)
            out.append(Toll(victim.first, victim.last, victim.start, victim.end, harm, _group(scene, victim, (), side),
                            victim.who, side, victim.min, victim.max, False, False, hit.first, "spoken_of"))  # fmt: skip
    return out


def _toll(scene: Scene, group: Group, before: Sequence[Toll]) -> Toll | None:
    if _inside_harm(scene, group) or _does_it(scene, group):
        return None
    part = _cue_before(scene, group, "part_of", before)
    governor, rule = _governed(scene, group, before, part)
    if governor is None or governor[1] == "fallen" or not _countable(scene, group, governor, part):
        return None
    harm = _both(scene, group, governor[1])
    if group.harm is not None and (_reference(scene, group) or _predicate(scene, group)):
        return None
    low, high = group.min, group.max
    if _negated(scene, governor[0]):
        if group.counted:
            return None
        low, high = 0, 0
    side = _side(scene, group)
    kind = _group(scene, group, before, side)
    if part and group.who is None and kind != "civilian" or harm in _MOVES and (kind == "combatant" or not _moves(group)):
        return None
    return Toll(group.first, group.last, group.start, group.end, harm, kind, group.who,
                side if kind == "combatant" else None, low, high, _updates(scene, group), part,
                governor[0], rule)  # fmt: skip


def _governed(
    scene: Scene, group: Group, before: Sequence[Toll], part: bool
) -> tuple[tuple[int, str] | None, str]:
    """What says what happened to a group: the noun itself, the whole it is a part of, or a word of harm."""
    governor = _governor(scene, group)
    if group.harm is not None and (governor is None or governor[1] != "missing"):
        if group.definite and not (group.counted or _toll_word(scene, group)):
            return None, ""
        return (governor[0] if governor is not None else group.first, group.harm), "harm_noun"
    if part and before:
        return (before[-1].governor, before[-1].harm), "part_of_whole"
    if part and governor is None and not before:
        return _known_whole(scene, group), "part_of_known_whole"
    return governor, "harm_governs"


def _known_whole(scene: Scene, group: Group) -> tuple[int, str] | None:
    """"ومن بين الضحايا 11 امرأة": a part of the victims told of in an earlier sentence."""
    for hit in reversed(scene.cues("part_of")):
        harm = _VICTIMS.get(hit.row.id)
        if hit.last < group.first <= hit.last + 12 and harm is not None:
            return hit.last, harm
    return None


_VICTIMS = {"among_dead": "killed", "among_injured": "injured"}


_MOVES = frozenset({"displaced", "returned"})


def _moves(group: Group) -> bool:
    """People on the move are counted, or many."""
    return group.counted or (group.min or 0) > 1 and not group.definite


def _inside_harm(scene: Scene, group: Group) -> bool:
    """The noun belongs to a set phrase of harm ("بين قتيل وجريح")."""
    return any(hit.first <= group.first and group.last <= hit.last and hit.last > hit.first for hit in scene.harms)


def _does_it(scene: Scene, group: Group) -> bool:
    """"خطف مسلحون طبيبا": armed people right behind a verb that takes an object, with another group behind them."""
    verb = next((h for h in scene.harms if h.row.kind == "verb" and 0 < group.first - h.last <= 2), None)
    if verb is None or verb.row.get("voice") == "patient" or group.group != "combatant" or group.counted:
        return False
    victims = [g for g in scene.groups if group.last < g.first <= group.last + 6]
    return bool(victims) and not any(scene.form(g.first).startswith("و") for g in victims[:1])


def _predicate(scene: Scene, group: Group) -> bool:
    """"سقطوا قتلى": the noun says what happened to the people named before."""
    if group.counted:
        return False
    return any(
        hit.last == group.first - 1 and hit.row.get("harm") == "fallen" and hit.row.kind == "verb"
        and any(0 < hit.first - other.last <= 4 and other.harm is None for other in scene.groups)
        for hit in scene.harms
    )  # fmt: skip


def _both(scene: Scene, group: Group, harm: str) -> str:
    """"12 قتيلا وجريحا", "عشرات القتلى والجرحى": one figure for the killed and the injured."""
    if harm != "killed" or group.harm != "killed" or not group.counted:
        return harm
    following = next((g for g in scene.groups if g.first == group.last + 1), None)
    if following is None or following.harm != "injured" or following.counted:
        return harm
    return "killed_or_injured" if following.min == 1 or (following.definite and group.max is None) else harm


def _negated(scene: Scene, governor: int) -> bool:
    return any(0 <= governor - hit.last <= 4 and hit.last < governor for hit in scene.cues("negation"))


def _countable(scene: Scene, group: Group, governor: tuple[int, str] | None, part: bool) -> bool:
    """A figure without a noun counts only right behind its word of harm; a definite noun needs a name or a figure."""
    if group.lone:
        if part or _others(scene, group):
            return True
        if governor is None:
            return False
        near = 0 < group.first - governor[0] <= 3 and not scene.cue_in("result", governor[0] + 1, group.first)
        return near or (_toll_word(scene, group, 16) and scene.cue_in("reaching", group.first - 3, group.first))
    if group.noun == "body" and not group.counted:
        return any(hit.row.get("type") == "deaths" for hit in scene.acts)
    if group.definite and not group.counted:
        return (group.harm is None and group.max is not None and _apposed(scene, group)) or _toll_word(scene, group)
    return True


def _apposed(scene: Scene, group: Group) -> bool:
    """A name, or another noun for the same people, stands right behind."""
    return scene.named(group.last + 1) or group.first < group.last


def _governor(scene: Scene, group: Group) -> tuple[int, str] | None:
    """The word of harm that governs a group: (position, harm)."""
    left = [hit for hit in scene.harms if hit.last < group.first and group.first - hit.last <= REACH]
    for hit in reversed(left):
        if scene.parted(hit.last + 1, group.first, hit):
            break
        if _takes(scene, hit, group):
            return hit.last, _harm_of(hit)
    right = next((hit for hit in scene.harms if hit.first > group.last), None)
    if right is not None and _reaches(scene, group, right) and _subject_before(scene, right, group):
        return right.first, _predicated(scene, right)
    return None


def _reaches(scene: Scene, group: Group, verb: Hit) -> bool:
    """The verb of harm stands right behind its people, or farther with names, an aside or no other verb between."""
    gap = verb.first - group.last
    if gap <= 3:
        return True
    if gap > 14 or not (group.counted or group.max == 2):
        return False
    between = range(group.last + 1, verb.first)
    if any(hit.first in between and hit.row.kind == "verb" for hit in (*scene.speech, *scene.acts)):
        return False
    aside = scene.form(group.last + 1) in ("،", ",", "-", "(") and scene.form(verb.first - 1) in ("،", ",", "-", ")")
    return aside or verb.form.endswith(("وا", "ون", "ا"))


def _predicated(scene: Scene, hit: Hit) -> str:
    """What a verb of harm behind its people says: "سقطوا قتلى" that they were killed."""
    noun = next((g for g in scene.groups if g.first == hit.last + 1 and g.harm is not None), None)
    return noun.harm or "" if noun is not None and hit.row.get("harm") == "fallen" else _harm_of(hit)


def _harm_of(hit: Hit) -> str:
    return str(hit.row.get("harm"))


def _completed(scene: Scene, hit: Hit) -> bool:
    """"لقي … مصرعهم": a verb that says harm only together with its object."""
    also = tuple(fold(stem) for stem in hit.row.get("also", ()))
    return not also or any(scene.form(k).startswith(also) for k in range(hit.last + 1, min(hit.last + 14, len(scene))))


def _takes(scene: Scene, hit: Hit, group: Group) -> bool:
    """Whether the people behind a word of harm are its victims."""
    voice = hit.row.get("voice")
    if not _completed(scene, hit):
        return False
    if hit.row.kind != "verb" or voice == "patient":
        return True
    doer = scene.actor_in(hit.last + 1, group.first)
    if voice == "agent" or hit.tag.endswith("object"):
        return doer or hit.tag == "past" or group.first - hit.last > 1
    return True


_SET = frozenset({"kill_and_injure", "met_death"})


def _subject_before(scene: Scene, hit: Hit, group: Group) -> bool:
    """"42 مدنيا قتلوا": the people stand before a verb of theirs, and none stand behind it."""
    if hit.row.get("voice") == "agent" or hit.tag.endswith("object") or not (hit.row.kind == "verb" or hit.id in _SET):
        return False
    following = next((g for g in scene.groups if g.first > hit.last), None)
    close = following is not None and following.first - hit.last <= 2 and following.harm is None
    close = close and not any(hit.last < other.first < following.first for other in scene.harms if following)
    return not close and (group.counted or group.min != 1)


def _cue_before(scene: Scene, group: Group, cue: str, before: Sequence[Toll]) -> bool:
    """A cue stands between the last toll (or five tokens back) and the group, or earlier in the same enumeration."""
    if before and before[-1].part and not any(before[-1].last < hit.first < group.first for hit in scene.harms):
        return scene.joined(before[-1].last + 1, group.first)
    low = max(group.first - 4, before[-1].last + 1 if before else 0)
    return scene.cue_in(cue, low, group.first)


def _side(scene: Scene, group: Group) -> str | None:
    """The actor whose people they are: named right behind them, or before by a possessive."""
    actor = scene.actor_after(group.last, 6)
    within = next((a for a in scene.actors if group.first <= a.first and a.last <= group.last and a.id not in _PEOPLE), None)
    return actor.id if actor is not None else within.id if within is not None else None


_PEOPLE = frozenset({"civilians", "unknown", "unidentified_armed"})


def _group(scene: Scene, group: Group, before: Sequence[Toll], side: str | None) -> str:
    if group.group == "same" or group.lone:
        same = next((toll for toll in reversed(before) if not toll.part), None)
        if same is not None and not (group.lone and side is not None):
            return same.group
    if group.group in ("unspecified", "same") and side is not None and side not in ("civilians", "unknown"):
        return "combatant" if scene.members_of(group.last, 6) else "unspecified"
    return "unspecified" if group.group == "same" else group.group


def _others(scene: Scene, group: Group) -> bool:
    """The figure counts others of the kind named before."""
    return any(hit.first == group.last + 1 and hit.id == "others" for hit in scene.hits)


def _toll_word(scene: Scene, group: Group, reach: int = 4) -> bool:
    return scene.cue_in("toll", max(0, group.first - reach), group.first)


def _reference(scene: Scene, group: Group) -> bool:
    """"صور قتلى", "جثث القتلى": the dead are mentioned, not counted."""
    return scene.cue_in("reference", group.first - 2, group.first)


def _updates(scene: Scene, group: Group) -> bool:
    return scene.cue_in("update", max(0, group.first - 10), group.first)


def _nobody(scene: Scene) -> list[Toll]:
    """"دون وقوع إصابات": nobody was hurt."""
    return [
        Toll(hit.first, hit.last, hit.start, hit.end, "injured", "unspecified", None, None, 0, 0, False, False,
             hit.first, "nobody_hurt")
        for hit in scene.cues("no_harm")
    ]  # fmt: skip
