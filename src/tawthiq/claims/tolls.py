"""What happened to the people of a sentence: each figure gets its harm, its side and the whole it is a part of.

A word of harm governs the people behind it or before it (`tawthiq.claims.governors`); a noun that says itself what
happened needs none ("ثلاثة قتلى"). What no word governs is no casualty.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawthiq.claims import countable, lists, singles, victims
from tawthiq.claims.governors import Governor, coordinated, does_it, govern
from tawthiq.claims.scene import Scene
from tawthiq.claims.toll import Toll
from tawthiq.language import Hit
from tawthiq.mentions.people import Group

__all__ = ["Toll", "find"]

_VICTIMS = {"among_dead": "killed", "among_injured": "injured"}
_MOVES = frozenset({"displaced", "returned"})
_CALM = frozenset(
    ["none", "deaths", "territory_gain", "withdrawal", "deployment", "displacement", "return", "statement", "agreement"]
)
"""Types of act that explain no violent death."""
_NEAR = 8
"""How many tokens behind a word of flight or return those may stand who moved."""
_FALLING = frozenset({"falling", "to_fall"})
"""Words of falling that say of people that they were killed; what happens ("وقع") says nothing of them."""
_UNNAMED_HARM = frozenset({"victim", "losses", "case"})
_NATURAL = frozenset({"passing", "deceased"})
"""Words of death that say nothing of violence."""


def find(scene: Scene) -> tuple[Toll, ...]:
    """The casualty figures of a sentence, in order."""
    if not (scene.groups or scene.harms or scene.cues("no_harm")) or scene.cues("fiction"):
        return ()
    return tuple(toll for toll in _tolls(scene) if not _peaceful(scene, toll))


def _tolls(scene: Scene) -> list[Toll]:
    tolls: list[Toll] = []
    names = singles.named(scene)
    for group in scene.groups:
        while names and names[0].last < group.first:
            tolls.append(names.pop(0))
        if _apposed(scene, group, tolls):
            tolls[-1] = singles.with_role(tolls[-1], group)
            continue
        if _told_with(scene, group, tolls):
            tolls[-1] = victims.mixed(tolls[-1], group)
            continue
        toll = _toll(scene, group, tolls)
        if toll is not None:
            tolls.append(toll)
    tolls = victims.spread(scene, [*tolls, *names]) or lists.items(scene)
    tolls.extend(lists.sums(scene, tolls))
    tolls.extend(singles.spoken_of(scene, tolls))
    return sorted((*tolls, *_nobody(scene)), key=lambda toll: (toll.first, toll.last))


def _peaceful(scene: Scene, toll: Toll) -> bool:
    """A death of which nothing says that it was violent, or harm in an idiom or a mere risk."""
    if scene.cue_in("idiom", toll.governor + 1, max(toll.governor + 8, toll.last + 4)):
        return True
    if scene.cue_in("risk", toll.governor - 3, toll.governor + 1):
        return True
    if scene.weapons or scene.cues("wounds") or any(hit.row.get("type") not in _CALM for hit in scene.acts):
        return False
    if scene.cue_in("off_topic", toll.last + 1, toll.last + 8):
        return True
    return any(hit.id in _NATURAL and hit.first <= toll.governor <= hit.last for hit in scene.hits)


def _toll(scene: Scene, group: Group, before: Sequence[Toll]) -> Toll | None:
    if countable.set_phrase(scene, group) or does_it(scene, group):
        return None
    part = _part(scene, group, before)
    governor, rule = _governed(scene, group, before, part)
    if governor is None or not countable.countable(scene, group, governor, part, before):
        return None
    harm = _harm(scene, group, governor)
    if harm is None or (countable.reference(scene, group) and not (group.counted and group.harm is None)):
        return None
    if group.harm is not None and countable.predicate(scene, group):
        return None
    low, high = _bounds(scene, group, governor) if not part else _share(scene, group, before)
    if _negated(scene, governor.position) and not scene.cue_in("only", governor.position, group.first):
        if group.counted:
            return None
        low, high = 0, 0
    told = countable.whole(scene, group) if harm == "killed_or_injured" else group
    side = victims.side_of(scene, told)
    kind = victims.group_of(scene, told, before, side)
    who = "men" if victims.men_among(scene, group) else group.who or victims.who_alike(group, before)
    if part and who is None and not _telling_part(kind, before):
        return None
    if harm in _MOVES and (kind == "combatant" or (group.lone and harm == "returned") or not _moves(group, governor)):
        return None
    return Toll(group.first, group.last, group.start, group.end, harm, "civilian" if who == "men" else kind, who,
                side if kind == "combatant" else None, low, high, _updates(scene, group), part,
                governor.position, rule)  # fmt: skip


def _telling_part(kind: str, before: Sequence[Toll]) -> bool:
    """A part that is told apart by its kind: civilians, or fighters among people of other kinds."""
    whole = next((toll for toll in reversed(before) if not toll.part), None)
    return kind == "civilian" or (kind == "combatant" and whole is not None and whole.group != "combatant")


def _bounds(scene: Scene, group: Group, governor: Governor) -> tuple[int | None, int | None]:
    """The figures of a group; "جنديين قتلا" are two, as their verb says."""
    if governor.behind and group.min == 2 and group.max is None and not group.counted:
        verb = next((h for h in scene.harms if h.first == governor.position), None)
        if verb is not None and verb.row.kind == "verb" and verb.form.endswith("ا") and not verb.form.endswith("وا"):
            return 2, 2
    return group.min, group.max


def _share(scene: Scene, group: Group, before: Sequence[Toll]) -> tuple[int | None, int | None]:
    """The figures of a part; "خمسة مدنيين 4 منهم أطفال": it may stand before the word of parts."""
    if group.counted or group.max is not None or not before:
        return group.min, group.max
    cues = (hit for hit in scene.cues("part_of") if hit.last == group.first - 1)
    lone = next((g for hit in cues for g in scene.groups if g.lone and g.last == hit.first - 1), None)
    if lone is None or lone.first <= before[-1].last or (before[-1].max or lone.max or 0) < (lone.max or 0):
        return group.min, group.max
    return lone.min, lone.max


def _governed(scene: Scene, group: Group, before: Sequence[Toll], part: bool) -> tuple[Governor | None, str]:
    """What says what happened to a group: the noun itself, the whole it is a part of, or a word of harm."""
    governor = govern(scene, group)
    if group.harm is not None and (governor is None or governor.harm != "missing"):
        if before and not group.counted and scene.form(group.first).startswith("ب"):
            return None, ""
        if group.definite and not (
            group.counted or countable.toll_word(scene, group) or countable.wounded_too(group, before)
        ):
            return None, ""
        if governor is not None and governor.harm == "killed" and governor.position == group.first - 1:
            return governor, "harm_governs"
        return Governor(governor.position if governor is not None else group.first, group.harm), "harm_noun"
    if part and before:
        return Governor(before[-1].governor, before[-1].harm), "part_of_whole"
    if governor is None and _among(scene, group) is not None:
        return _among(scene, group), "part_of_known_whole"
    if part and governor is None:
        return _known_whole(scene, group), "part_of_known_whole"
    if governor is None and _companion(scene, group, before):
        return Governor(before[-1].governor, before[-1].harm), "companion"
    return governor, "harm_governs"


def _companion(scene: Scene, group: Group, before: Sequence[Toll]) -> bool:
    """ "القيادي … مع عدد من مرافقيه", "أم وطفلاها": people of those named before, joined to them."""
    if not before or group.first - before[-1].last > 18:
        return False
    joined = coordinated(scene, group) or any(
        hit.last == group.first - 1 for cue in ("with", "in_addition", "apart", "joins") for hit in scene.cues(cue)
    )
    if not joined or not (group.possessed or group.noun == "others"):
        return False
    between = range(before[-1].last + 1, group.first)
    return not any(
        hit.first in between and hit.row.kind == "verb" for hit in (*scene.harms, *scene.acts, *scene.speech)
    )


def _told_with(scene: Scene, group: Group, before: Sequence[Toll]) -> bool:
    """ "50 شخصا من المدنيين ورجال الأمن": who the people counted before are, not others besides."""
    if group.counted or group.max is not None or not before or group.group == "same" or group.harm is not None:
        return False
    whole = before[-1]
    if whole.max is None or whole.part or group.first - whole.last > 4 or not scene.form(group.first).startswith("و"):
        return False
    return any(scene.form(k) == "من" for k in range(whole.first, group.first))


def _apposed(scene: Scene, group: Group, before: Sequence[Toll]) -> bool:
    """ "مقتل فلان الفلاني، قائد الفصيل": the noun says who the named one was."""
    if not before or before[-1].rule != "named" or group.counted or coordinated(scene, group):
        return False
    between = range(before[-1].last + 1, group.first)
    return (
        len(between) <= 4
        and not any(hit.first in between for hit in scene.harms)
        and not any(
            hit.first in between for cue in ("with", "in_addition", "joins", "part_of") for hit in scene.cues(cue)
        )
    )


def _known_whole(scene: Scene, group: Group) -> Governor | None:
    """ "ومن بين الضحايا 11 امرأة": a part of the victims told of in an earlier sentence."""
    for hit in reversed(scene.cues("part_of")):
        harm = _VICTIMS.get(hit.row.id)
        if hit.last < group.first <= hit.last + 12 and harm is not None:
            return Governor(hit.last, harm)
    return None


def _among(scene: Scene, group: Group) -> Governor | None:
    """ "طفلان كانا من بين الجرحى": a part of victims told of elsewhere, named before the word of parts."""
    for hit in scene.cues("part_of"):
        harm = _VICTIMS.get(hit.row.id)
        if harm is not None and 0 < hit.first - group.last <= 3 and not (group.definite or group.lone):
            return Governor(hit.first, harm, True)
    return None


def _harm(scene: Scene, group: Group, governor: Governor) -> str | None:
    """What happened: "وقوع ضحايا" leaves open whether they were killed."""
    if governor.harm != "fallen":
        return countable.both(scene, group, governor.harm)
    if any(hit.id == "captured" and 0 < hit.first - group.last <= _NEAR for hit in scene.harms):
        return "detained"
    fell = any(hit.last == governor.position and hit.id in _FALLING for hit in scene.harms)
    if fell and group.counted and group.harm is None and not group.lone and group.noun not in _UNNAMED_HARM:
        return _fell(scene, group)
    vague = group.noun == "victim" and group.max is None
    return "killed_or_injured" if vague or group.noun == "losses" else "killed" if group.noun == "victim" else None


def _fell(scene: Scene, group: Group) -> str | None:
    """ "سقط عشرة مدنيين" says that they were killed, unless what follows says otherwise ("جرحى")."""
    near = range(group.last + 1, group.last + 5)
    otherwise = any(other.first in near and other.harm is not None for other in scene.groups)
    return None if otherwise or any(hit.first in near for hit in scene.harms) else "killed"


def _moves(group: Group, governor: Governor) -> bool:
    """People on the move are counted, or many, and stand near the word that says so."""
    if group.first - governor.position > _NEAR:
        return False
    several = (group.min or 0) > 1 and (not group.definite or governor.harm == "displaced")
    return group.noun not in ("others", "relative") and (group.counted or several)


def _negated(scene: Scene, governor: int) -> bool:
    """ "لم يصب أي مدني", "لم يسفر القصف على البلدة عن وقوع إصابات"."""
    if any(0 < governor - hit.last <= 4 for hit in scene.cues("negation")):
        return True
    return any(
        0 < governor - hit.last <= 12 and not _anew(scene, hit.last, governor) for hit in scene.cues("no_result")
    )


def _anew(scene: Scene, low: int, high: int) -> bool:
    """Another clause begins between two positions."""
    return any(scene.cue_in(cue, low, high) for cue in ("new_clause", "addition", "result", "only"))


def _part(scene: Scene, group: Group, before: Sequence[Toll]) -> bool:
    """A word of parts stands right before the group, or earlier in the same enumeration."""
    if before and before[-1].part and not any(before[-1].last < hit.first < group.first for hit in scene.harms):
        return scene.joined(before[-1].last + 1, group.first)
    low = max(group.first - 4, before[-1].last + 1 if before else 0)
    low = max([low, *(hit.last + 1 for hit in scene.harms if hit.last < group.first)])
    if scene.cue_in("part_of", low, group.first) or (before and scene.cue_in("names_them", low, group.first)):
        return True
    return bool(before) and scene.form(group.first - 1) == "(" and before[-1].last == group.first - 2


def _updates(scene: Scene, group: Group) -> bool:
    return scene.cue_in("update", max(0, group.first - 10), group.first)


def _nobody(scene: Scene) -> list[Toll]:
    """ "دون وقوع إصابات": nobody was hurt."""
    whole = Toll(0, 0, 0, 0, "injured", "unspecified", None, None, 0, 0, False, False, 0, "nobody_hurt")
    return [
        replace(whole, first=hit.first, last=hit.last, start=hit.start, end=hit.end, governor=hit.first,
                group=_spared(scene, hit.last), harm="injured" if hit.id == "no_harm" else "killed_or_injured")
        for hit in _one_each(scene.cues("no_harm"))
    ]  # fmt: skip


def _one_each(hits: Sequence[Hit]) -> Sequence[Hit]:
    """One reading of each denial of harm, the one that denies more."""
    found = {hit.first: hit for hit in sorted(hits, key=lambda hit: hit.id == "no_victims")}
    return [found[first] for first in sorted(found)]


def _spared(scene: Scene, last: int) -> str:
    """ "دون وقوع إصابات بين المدنيين": of whom it is said."""
    near = next((g for g in scene.groups if g.last > last and g.first - last <= 3), None)
    return "civilian" if near is not None and near.group == "civilian" else "unspecified"
