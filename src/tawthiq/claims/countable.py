"""Which nouns and figures of a sentence can be a toll at all.

A definite noun without a figure speaks of people told of before; a figure without a noun counts people only where
its place says so; the noun of a set phrase ("بين قتيل وجريح") is no figure of its own.
"""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.claims import singles, victims
from tawthiq.claims.governors import Governor, coordinated
from tawthiq.claims.scene import Scene
from tawthiq.claims.toll import Toll
from tawthiq.language import Hit
from tawthiq.mentions.people import Group

_THINGS = frozenset({"acts", "weapons", "targets", "sites"})


def set_phrase(scene: Scene, group: Group) -> bool:
    """The noun belongs to a set phrase of harm ("بين قتيل وجريح"), to a denial of it, or to a figure before it."""
    if any(hit.first <= group.first and group.last <= hit.last and hit.last > hit.first for hit in scene.harms):
        return True
    if any(hit.first <= group.last and group.first <= hit.last for hit in scene.cues("no_harm")):
        return True
    if any(hit.first < group.first and group.last <= hit.last for hit in scene.cues("coordinates")):
        return True
    if any(0 < group.first - hit.last <= 3 for hit in scene.cues("no_news")):
        return True
    if group.harm is not None and not group.counted and scene.cue_in("supposed", group.last, group.last + 2):
        return True
    if _bereaved(scene, group):
        return True
    left = next((g for g in scene.groups if g.last == group.first - 1), None)
    return group.harm == "injured" and left is not None and _shared(left, group)


def _bereaved(scene: Scene, group: Group) -> bool:
    """ "أب لخمسة أطفال", "لديه طفلان": whose parent the victim was."""
    return any(
        hit.last == group.first - 1 and (hit.id == "has" or scene.form(group.first).startswith("ل"))
        for hit in scene.cues("parent_of")
    )


def predicate(scene: Scene, group: Group) -> bool:
    """ "سقطوا قتلى": the noun says what happened to the people named before."""
    if group.counted:
        return False
    return any(
        hit.last == group.first - 1 and hit.row.get("harm") == "fallen" and hit.row.kind == "verb"
        and any(0 < hit.first - other.last <= 4 and other.harm is None for other in scene.groups)
        for hit in scene.harms
    )  # fmt: skip


def both(scene: Scene, group: Group, harm: str) -> str:
    """ "12 قتيلا وجريحا", "عشرات القتلى والجرحى": one figure for the killed and the injured."""
    if harm != "killed" or group.harm != "killed":
        return harm
    following = next((g for g in scene.groups if g.first == group.last + 1), None)
    return "killed_or_injured" if following is not None and _shared(group, following) else harm


def whole(scene: Scene, group: Group) -> Group:
    """The second noun of a shared figure, behind which their side is named."""
    following = next((g for g in scene.groups if g.first == group.last + 1), None)
    return following if following is not None and _shared(group, following) else group


def _shared(left: Group, right: Group) -> bool:
    """One figure for two nouns; "a number of" is none."""
    if left.harm != "killed" or right.harm != "injured" or not left.counted or right.counted or (left.min or 0) <= 2:
        return False
    return right.min == 1 or (right.definite and left.max is None)


def countable(scene: Scene, group: Group, governor: Governor, part: bool, before: Sequence[Toll]) -> bool:
    """A figure without a noun counts only right behind its word of harm; a definite noun needs a name or a figure."""
    if group.lone:
        if _counts_things(scene, group) or any(d.first <= group.first <= d.last for d in scene.dates):
            return False
        if part or _others(scene, group):
            return True
        if coordinated(scene, group) and victims.side_of(scene, group) is not None:
            return True
        near = 0 < group.first - governor.position <= 3 and not scene.cue_in(
            "result", governor.position + 1, group.first
        )
        if governor.behind or (coordinated(scene, group) and scene.form(group.last + 1) == "من"):
            return not governor.behind or governor.position == group.last + 1
        return near or (toll_word(scene, group, 16) and scene.cue_in("reaching", group.first - 3, group.first))
    if group.noun == "body" and not group.counted:
        return not group.definite and any(hit.row.get("type") == "deaths" for hit in scene.acts)
    if group.definite and not group.counted:
        if governor.harm == "displaced" and group.group == "civilian" and group.max is None and not governor.behind:
            return group.first - governor.position <= 2
        if toll_word(scene, group) or (group.harm is not None and wounded_too(group, before)):
            return True
        if part and (group.who is not None or group.group == "civilian") and group.max is None:
            return True
        return group.harm is None and group.max is not None and singles.told_apart(scene, group, governor, part)
    return True


def _counts_things(scene: Scene, group: Group) -> bool:
    """ "323 وظيفة", "مليون برميل": a word that is no known word of people follows the figure."""
    after = group.last + 1
    if after >= len(scene) or scene.sentence.tokens[after].kind != "word":
        return scene.form(after) == "-" and scene.form(after + 1).isdigit()
    if any(
        hit.first == after and not hit.prefix and hit.row.domain in _THINGS and hit.row.kind == "noun"
        for hit in scene.hits
    ):
        return True
    known = any(hit.first <= after <= hit.last for hit in scene.hits)
    return not known and not scene.form(after).startswith(("و", "ال", "ب", "ل", "ف"))


def _others(scene: Scene, group: Group) -> bool:
    """The figure counts others of the kind named before."""
    return any(hit.first == group.last + 1 and hit.id == "others" for hit in scene.hits)


def toll_word(scene: Scene, group: Group, reach: int = 4) -> bool:
    """A word for the count itself ("حصيلة") stands before the figure."""
    return scene.cue_in("toll", max(0, group.first - reach), group.first)


def reference(scene: Scene, group: Group) -> bool:
    """ "صور قتلى", "جثث القتلى": the dead are mentioned, not counted; bodies that are found are."""
    found = any(hit.row.get("type") == "deaths" for hit in scene.acts)
    return any(
        group.first - hit.last == 1 or (group.first - hit.last == 2 and not hit.prefix.endswith("ال"))
        for hit in scene.cues("reference")
        if not (group.counted and (group.noun == "body" or (found and _bodies(scene, hit))))
    )


def _bodies(scene: Scene, cue: Hit) -> bool:
    """The word of reference speaks of bodies."""
    return any(hit.first == cue.first and hit.id == "body" for hit in scene.domain("people"))


def wounded_too(group: Group, before: Sequence[Toll]) -> bool:
    """ "عدد من القتلى والجرحى": the number of the dead before them is theirs too."""
    return bool(before) and group.first == before[-1].last + 1 and before[-1].vague and before[-1].harm == "killed"
