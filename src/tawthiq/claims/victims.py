"""Who the people of a toll are: civilians, fighters of a side, or people of whom the text says no more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawthiq.claims.scene import Scene
from tawthiq.claims.toll import Toll
from tawthiq.mentions.people import Group

_PEOPLE = frozenset({"civilians", "unknown", "unidentified_armed"})
_MEN = ("رجل", "رجال")
_NEAR = 6
"""How far behind its noun an actor may stand whose people are counted."""


def side_of(scene: Scene, group: Group) -> str | None:
    """The actor whose people they are: named right behind them, or within the phrase."""
    actor = scene.actor_after(group.last, _NEAR)
    if actor is not None:
        return actor.id
    if group.noun == "losses":
        sufferer = next((a for a in reversed(scene.actors) if a.last == group.first - 1), None)
        if sufferer is not None and scene.cue_in("sustains", sufferer.first - 3, sufferer.first):
            return sufferer.id
    within = (a for a in scene.actors if group.first <= a.first and a.last <= group.last and a.id not in _PEOPLE)
    return next((a.id for a in within), None)


def group_of(scene: Scene, group: Group, before: Sequence[Toll], side: str | None) -> str:
    """Civilian, combatant or unspecified, as the text says."""
    if group.group == "combatant" and scene.cue_in("former", group.last + 1, group.last + 3):
        return "unspecified"
    if scene.cue_in("ranks", group.last + 1, group.last + 5):
        return "combatant"
    if group.group == "same" or group.lone:
        same = next((toll for toll in reversed(before) if not toll.part), None)
        if same is not None and not (group.lone and side is not None):
            return _alike(group, same)
    if group.noun == "losses" and side is not None and side not in _PEOPLE:
        return "combatant"
    if group.group in ("unspecified", "same") and side is not None and side not in ("civilians", "unknown"):
        return "combatant" if scene.members_of(group.last, _NEAR) else "unspecified"
    if group.group in ("unspecified", "same") and side is None and _in_ranks(scene, group):
        return "combatant"
    if group.group in ("unspecified", "same"):
        return "civilian" if side == "civilians" or _among_civilians(scene, group) else "unspecified"
    return group.group


def _in_ranks(scene: Scene, group: Group) -> bool:
    """ "ثلاثة قتلى في صفوف الفصيل", "3 من القوات": members of an armed body, whatever its name."""
    bodies = (hit for hit in scene.cues("armed_body") if scene.covered("belongs", group.last + 1))
    near = [hit for hit in (*scene.cues("in_ranks"), *bodies) if 0 < hit.first - group.last <= 2]
    ranks = next(iter(near), None)
    if ranks is None:
        return False
    following = next((g for g in scene.groups if 0 < g.first - ranks.last <= 2), None)
    actor = next((a for a in scene.actors if 0 <= a.first - ranks.last <= 2), None)
    civil = (following is not None and following.group == "civilian") or (actor is not None and actor.id in _PEOPLE)
    return not civil


def _alike(group: Group, same: Toll) -> str:
    """Others are like those named before them; of a woman or a child "two others" says nothing."""
    if same.who is not None and not group.lone and group.noun == "others" and who_alike(group, (same,)) is None:
        return "unspecified"
    return same.group


def who_alike(group: Group, before: Sequence[Toll]) -> str | None:
    """ "قتلت امرأة وأصيبت أخرى": another one is like the single one before."""
    if group.noun != "others" or group.max != 1 or group.min != 1 or not before or before[-1].part:
        return None
    return before[-1].who if before[-1].max == 1 else None


def _among_civilians(scene: Scene, group: Group) -> bool:
    """ "ارتفع عدد الضحايا المدنيين إلى 4 قتلى": the toll is one of civilians."""
    if (group.harm is None and not group.lone) or not scene.cue_in("toll", max(0, group.first - 16), group.first):
        return False
    return any(
        other.definite and other.group == "civilian" and other.last < group.first and group.first - other.last <= 12
        for other in scene.groups
    )


def mixed(toll: Toll, group: Group) -> Toll:
    """ "50 شخصا من المدنيين ورجال الأمن": people of two kinds are of neither."""
    return replace(toll, group="unspecified", side=None) if group.group not in (toll.group, "unspecified") else toll


def men_among(scene: Scene, group: Group) -> bool:
    """ "رجل وزوجته", "ثلاث نساء ورجلان": men told apart from the women and children beside them."""
    if group.noun != "person" or not scene.form(group.last).removeprefix("و").removeprefix("ل").startswith(_MEN):
        return False
    return any(
        other.who in ("women", "children") and (0 < other.first - group.last <= 2 or 0 < group.first - other.last <= 2)
        for other in scene.groups
    )


def spread(scene: Scene, tolls: Sequence[Toll]) -> list[Toll]:
    """ "3 قتلى و7 جرحى من المدنيين": who the last of an enumeration of dead and wounded are, all of it are."""
    out = list(tolls)
    for k in range(len(out) - 2, -1, -1):
        left, right = out[k], out[k + 1]
        coordinated = scene.form(right.first).startswith("و") or scene.form(right.first - 1) == "و"
        told = right.rule == left.rule == "harm_noun" and left.group == "unspecified" and right.who is None
        if told and right.group != "unspecified" and coordinated and right.first - left.last <= 3:
            out[k] = replace(left, group=right.group, side=right.side)
    for k in range(1, len(out)):
        left, right = out[k - 1], out[k]
        told = left.rule == right.rule == "harm_noun" and left.who is None and right.group == "unspecified"
        if told and right.first - left.last <= 2 and left.harm != right.harm:
            out[k] = replace(right, group=left.group, side=left.side)
    return out
