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

REACH = 14
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
    return tuple(sorted((*tolls, *_nobody(scene)), key=lambda toll: (toll.first, toll.last)))


def _toll(scene: Scene, group: Group, before: Sequence[Toll]) -> Toll | None:
    part = _cue_before(scene, group, "part_of", before)
    governor = _governor(scene, group, before)
    harm = group.harm
    rule = "harm_noun"
    if harm is None or (governor is not None and governor[1] == "missing"):
        if part and before:
            governor, rule = (before[-1].governor, before[-1].harm), "part_of_whole"
        if governor is None:
            return None
        harm, rule = governor[1], rule if part else "harm_governs"
    elif group.definite and not (group.counted or _toll_word(scene, group)):
        return None
    if harm == "fallen" or not _countable(scene, group, governor, part):
        return None
    if group.harm is not None and not group.counted and not group.definite and _reference(scene, group):
        return None
    side = _side(scene, group)
    kind = _group(scene, group, before, side)
    if part and group.who is None and kind != "civilian":
        return None
    position = governor[0] if governor is not None else group.first
    return Toll(group.first, group.last, group.start, group.end, harm, kind, group.who,
                side if kind == "combatant" else None, group.min, group.max, _updates(scene, group), part,
                position, rule)  # fmt: skip


def _countable(scene: Scene, group: Group, governor: tuple[int, str] | None, part: bool) -> bool:
    """A figure without a noun counts only right behind its word of harm; a definite noun needs a name or a figure."""
    if group.lone:
        if part or _others(scene, group):
            return True
        return governor is not None and 0 < group.first - governor[0] <= 3 and not scene.cue_in(
            "result", governor[0] + 1, group.first
        )
    if group.definite and not group.counted:
        return group.harm is None and group.min == 1 and scene.named(group.last + 1)
    return True


def _governor(scene: Scene, group: Group, before: Sequence[Toll]) -> tuple[int, str] | None:
    """The word of harm that governs a group: (position, harm)."""
    left = [hit for hit in scene.harms if hit.last < group.first and group.first - hit.last <= REACH]
    for hit in reversed(left):
        if scene.parted(hit.last + 1, group.first, hit):
            break
        if _takes(scene, hit, group):
            return hit.last, _harm_of(hit)
    right = next((hit for hit in scene.harms if 0 < hit.first - group.last <= 3), None)
    if right is not None and right.row.kind == "verb" and _subject_before(scene, right, group):
        return right.first, _harm_of(right)
    return None


def _harm_of(hit: Hit) -> str:
    return str(hit.row.get("harm"))


def _takes(scene: Scene, hit: Hit, group: Group) -> bool:
    """Whether the people behind a word of harm are its victims."""
    voice = hit.row.get("voice")
    if hit.row.get("also") and not any(
        scene.form(k).startswith(tuple(hit.row.get("also"))) for k in range(hit.last + 1, min(hit.last + 12, len(scene)))
    ):
        return False
    if hit.row.kind != "verb" or voice == "patient":
        return True
    doer = scene.actor_in(hit.last + 1, group.first)
    if voice == "agent" or hit.tag.endswith("object"):
        return doer or hit.tag == "past" or group.first - hit.last > 1
    return True


def _subject_before(scene: Scene, hit: Hit, group: Group) -> bool:
    """"42 مدنيا قتلوا": the people stand before a verb of theirs, and none stand behind it."""
    if hit.row.get("voice") == "agent" or hit.tag.endswith("object"):
        return False
    following = next((g for g in scene.groups if g.first > hit.last), None)
    close = following is not None and following.first - hit.last <= 2 and following.harm is None
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
    return actor.id if actor is not None else None


def _group(scene: Scene, group: Group, before: Sequence[Toll], side: str | None) -> str:
    if group.group == "same" or (group.lone and _others(scene, group)):
        same = next((toll for toll in reversed(before) if not toll.part), None)
        return same.group if same is not None else "unspecified"
    if group.group == "unspecified" and side is not None and side not in ("civilians", "unknown"):
        return "combatant" if scene.members_of(group.last, 6) else "unspecified"
    return group.group


def _others(scene: Scene, group: Group) -> bool:
    """The figure counts others of the kind named before."""
    return any(hit.first == group.last + 1 and hit.id == "others" for hit in scene.hits)


def _toll_word(scene: Scene, group: Group) -> bool:
    return scene.cue_in("toll", max(0, group.first - 4), group.first)


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
