"""Single victims: the one who is named, the one of whom was spoken just before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawthiq.claims import victims
from tawthiq.claims.governors import Governor, coordinated
from tawthiq.claims.scene import Scene
from tawthiq.claims.toll import Toll
from tawthiq.language import Hit
from tawthiq.mentions.people import Group

_MANY = ("هم", "نا", "ي", "هن", "كم")
_BOTH = "هما"
_TELLING = frozenset({"death", "killing"})
"""Words of harm that need no noun before a name."""
_JOINED = ("و", "ب", "ل")
_ARTICLES = ("بال", "لل", "وال")


def told_apart(scene: Scene, group: Group, governor: Governor, part: bool) -> bool:
    """ "مقتل القيادي فلان": a definite noun is one person right behind the word of harm, or with a name."""
    if not governor.behind and group.first - governor.position == 1:
        return True
    if governor.behind and any(scene.named(k) for k in range(group.last + 1, governor.position)):
        return True
    near = part or governor.behind or group.first - governor.position <= 2 or scene.form(group.first).startswith("و")
    return near and (_named_behind(scene, group.last + 1) or group.first < group.last)


def _named_behind(scene: Scene, position: int) -> bool:
    """A name follows, behind up to three adjectives with the article."""
    while (
        position < len(scene)
        and scene.form(position).startswith("ال")
        and scene.sentence.tokens[position].kind == "word"
    ):
        position += 1
    return scene.named(position)


def spoken_of(scene: Scene, tolls: Sequence[Toll]) -> list[Toll]:
    """ "ما أدى لمقتله": the one or two people named before, when no figure tells of them."""
    out: list[Toll] = []
    governors = {toll.governor for toll in tolls}
    for hit in scene.harms:
        harm = str(hit.row.get("harm"))
        if (
            not _noun(scene, hit)
            or harm not in ("killed", "injured")
            or hit.form.endswith(_MANY)
            or hit.last in governors
        ):
            continue
        victim = next((g for g in reversed(scene.groups) if g.last < hit.first and _one(g)), None)
        if victim is not None and hit.form.endswith(_BOTH):
            victim = _pair(scene, victim)
        if victim is not None and not any(_told(t, victim, harm) for t in tolls):
            side = victims.side_of(scene, victim)
            kind = victims.group_of(scene, victim, (), side)
            out.append(Toll(victim.first, victim.last, victim.start, victim.end, harm, kind, victim.who,
                            side if kind == "combatant" else None, victim.min, victim.max, False, False, hit.first,
                            "spoken_of"))  # fmt: skip
    return out


def _pair(scene: Scene, victim: Group) -> Group:
    """ "الطبيب فلان والممرضة فلانة … استشهادهما": the two single people named one after the other."""
    other = next((g for g in reversed(scene.groups) if g.last < victim.first), None)
    if victim.max != 1 or other is None or other.max != 1 or not coordinated(scene, victim):
        return victim
    who = victim.who if victim.who == other.who else None
    group = victim.group if victim.group == other.group else "unspecified"
    return replace(victim, first=other.first, start=other.start, min=2, max=2, who=who, group=group)


def _noun(scene: Scene, hit: Hit) -> bool:
    """The noun with a suffix ("لمقتله"), not the verb with its object, which is spelled alike."""
    if hit.tag != "possessed":
        return False
    twins = any(other.first == hit.first and other.row.kind == "verb" for other in scene.harms)
    return not twins or hit.prefix[-1:] in ("ب", "ل") or scene.cue_in("result", hit.first - 3, hit.first)


def _told(toll: Toll, victim: Group, harm: str) -> bool:
    """A figure of the sentence tells of the victim already, or of several of whom the victim is one."""
    if toll.harm != harm or toll.first > victim.first:
        return False
    return toll.first == victim.first or (
        victim.rule == "counted_one_of" and (toll.max or 9) > 1 and toll.who == victim.who
    )


def _one(group: Group) -> bool:
    """One or two people, not counted by a figure."""
    return group.max in (1, 2) and (not group.counted or group.rule == "counted_one_of") and not group.lone


def named(scene: Scene) -> list[Toll]:
    """ "مقتل فلان الفلاني": a name of two words or more right behind a noun of death."""
    out = []
    for hit in scene.harms:
        if hit.row.id not in _TELLING or hit.tag or hit.prefix.endswith("ال"):
            continue
        last = _name(scene, hit.last + 1)
        if last - hit.last >= 2:
            tokens = scene.sentence.tokens
            out.append(Toll(hit.last + 1, last, tokens[hit.last + 1].start, tokens[last].end, "killed", "unspecified",
                            None, None, 1, 1, False, False, hit.last, "named"))  # fmt: skip
    return out


def with_role(toll: Toll, group: Group) -> Toll:
    """The named one with what the noun behind the name says."""
    return replace(toll, group=group.group if group.group != "same" else toll.group, who=group.who)


def _name(scene: Scene, first: int) -> int:
    """The last token of the name that begins there, the token before it when none does."""
    last = first - 1
    while last + 1 < len(scene) and last - first < 5 and _nominal(scene, last + 1, first):
        last += 1
    return last


def _nominal(scene: Scene, position: int, first: int) -> bool:
    """A word that no row of language data holds, or only one that is often a letter or two of a name."""
    token = scene.sentence.tokens[position]
    if token.kind != "word" or len(token.form) < 3 or token.form.startswith(_JOINED if position > first else _ARTICLES):
        return False
    if any(date.first <= position <= date.last for date in scene.dates):
        return False
    return not any(hit.first <= position <= hit.last for hit in scene.hits) and not _placed(scene, position)


def _placed(scene: Scene, position: int) -> bool:
    return any(place.first <= position <= place.last and not place.weak for place in scene.places)
