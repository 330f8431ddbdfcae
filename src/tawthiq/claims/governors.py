"""The word of harm that governs a group of people.

It stands before its people ("مقتل خمسة مدنيين وإصابة سبعة آخرين") or behind them ("42 مدنيا قتلوا"); between the two
nothing may stand that tells of something else.
"""

from __future__ import annotations

from dataclasses import dataclass

from tawthiq.claims.scene import Scene
from tawthiq.language import Hit
from tawthiq.mentions.people import Group
from tawthiq.text import fold

REACH = 16
"""How many tokens a word of harm may stand before the people it governs."""
NEAR = 9
"""How many tokens it may stand before people without a figure."""
_SET = frozenset({"kill_and_injure", "met_death", "perished", "fled", "unaccounted", "captured"})
_ASCENT = frozenset({"ascend", "ascent"})
"""Words of death that are said of one person, too."""
_KILLING = frozenset({"killing", "killed"})
_COMPANY = ("with", "in_addition", "apart", "joins")
_COMMAS = ("،", ",", "-", "–", "(")


@dataclass(frozen=True, slots=True)
class Governor:
    """What says what happened to a group.

    Attributes:
        position: token of the word of harm.
        harm: what it says.
        behind: it stands behind its people.
    """

    position: int
    harm: str
    behind: bool = False


def govern(scene: Scene, group: Group) -> Governor | None:
    """The word of harm that governs a group, None when none does."""
    for hit in reversed(scene.harms):
        if group.first < hit.first <= group.last and hit.row.kind == "noun" and group.noun == "case":
            return Governor(hit.first, harm_of(hit))
        if hit.last >= group.first:
            continue
        apart = scene.parted(_behind_doer(scene, hit), group.first, hit) and not _befell(scene, hit, group)
        if group.first - hit.last > REACH or apart:
            break
        if _far(scene, hit, group) or scene.cue_in("new_clause", hit.last + 1, group.first):
            break
        if takes(scene, hit, group) and not _by_them(scene, hit, group) and not _doers(scene, hit, group):
            return Governor(hit.last, harm_of(hit))
    right = next((hit for hit in scene.harms if hit.first > group.last and _completed(scene, hit)), None)
    if right is not None and _reaches(scene, group, right) and _subject_before(scene, right, group):
        return Governor(right.first, _predicated(scene, right), True)
    return None


def _befell(scene: Scene, hit: Hit, group: Group) -> bool:
    """ "حملة اعتقالات طالت عشرين شابا": the verb right before the people says whom the noun of custody befell."""
    noun = hit.row.kind == "noun" and hit.row.get("harm") in ("detained", "abducted")
    return noun and any(0 < group.first - cue.last <= 2 and cue.first > hit.last for cue in scene.cues("befalls"))


def _behind_doer(scene: Scene, hit: Hit) -> int:
    """Where the victims of a verb may begin: behind those who did it."""
    doer = next((g for g in scene.groups if 0 < g.first - hit.last <= 2), None)
    return doer.last + 1 if doer is not None and does_it(scene, doer) else hit.last + 1


def _far(scene: Scene, hit: Hit, group: Group) -> bool:
    """People without a figure are victims of a near word of harm only, unless they go on with its victims."""
    if group.counted or group.harm is not None or group.first - hit.last <= NEAR:
        return False
    return not any(hit.last < other.first < group.first for other in scene.groups)


def does_it(scene: Scene, group: Group) -> bool:
    """Armed people right behind a verb that takes an object, with its victims behind them ("خطف مسلحون طبيبا")."""
    verb = next((h for h in scene.harms if h.row.kind == "verb" and 0 < group.first - h.last <= 2), None)
    if verb is None or verb.row.get("voice") == "patient" or group.group != "combatant" or group.counted:
        return False
    takes_object = verb.row.get("voice") == "agent" or verb.row.get("harm") in ("detained", "abducted")
    if takes_object and scene.form(group.first).endswith(("ون", "و")):
        return True
    victim = next((g for g in scene.groups if group.last < g.first <= group.last + 6), None)
    if victim is None or victim.possessed or scene.form(victim.first).startswith("و"):
        return False
    if (group.definite and victim.definite) or any(group.last < hit.first < victim.first for hit in scene.harms):
        return False
    return not any(hit.last == victim.first - 1 for cue in _COMPANY for hit in scene.cues(cue))


def harm_of(hit: Hit) -> str:
    """What a word of harm says."""
    return str(hit.row.get("harm"))


def takes(scene: Scene, hit: Hit, group: Group) -> bool:
    """Whether the people behind a word of harm are its victims."""
    voice = hit.row.get("voice")
    if not _completed(scene, hit) or _purpose(scene, hit) or _of_those_before(scene, hit, group):
        return False
    if voice == "counted":
        several = group.counted or group.definite or group.max == 2 or group.noun == "family"
        one = hit.id in _ASCENT and group.max == 1 and not group.definite
        return (several or one) and not group.lone and group.first == hit.last + 1
    if voice == "count" and hit.prefix.startswith("ب"):
        return False
    if hit.row.kind != "verb" or voice == "patient":
        return True
    doer = scene.actor_in(hit.last + 1, group.first)
    if voice == "agent" or hit.tag.endswith("object"):
        return doer or hit.tag == "past" or group.first - hit.last > 1
    return True


def _of_those_before(scene: Scene, hit: Hit, group: Group) -> bool:
    """ "المهاجمون قتلوا، بحسب مسؤولين أكراد": a plural verb tells of people before it, or has its object near."""
    plural = hit.row.kind == "verb" and hit.tag == "past" and hit.form.endswith("وا")
    return plural and group.first - hit.last > 3 and not coordinated(scene, group)


def coordinated(scene: Scene, group: Group) -> bool:
    """The group is joined by "and" to what stands before it."""
    return scene.form(group.first).startswith("و") or scene.form(group.first - 1) == "و"


def _parties(scene: Scene, hit: Hit, group: Group) -> bool:
    """ "مقتل جندي في اشتباكات بين الجيش و60 مسلحا": the people are a side of the fight."""
    between = [cue for cue in scene.cues("between") if hit.last < cue.first < group.first]
    return any(
        act.last + 1 == cue.first and act.first > hit.last and act.row.kind == "noun"
        for cue in between for act in scene.acts
    )  # fmt: skip


def _purpose(scene: Scene, hit: Hit) -> bool:
    """To kill, as an aim ("سم يكفي لقتل"), not as a result ("أدى لقتل")."""
    aim = hit.id in _KILLING and hit.prefix.endswith("ل") and not hit.prefix.endswith("ال")
    return aim and not scene.cue_in("result", hit.first - 3, hit.first)


def _by_them(scene: Scene, hit: Hit, group: Group) -> bool:
    """ "قتلوا بيد مسلحي التنظيم": the people stand behind "at the hands of"."""
    if group.counted and not group.lone:
        return any(0 < group.first - cue.last <= 1 for cue in scene.cues("by") if cue.first > hit.last)
    return any(0 < group.first - cue.last <= 2 for cue in scene.cues("by") if cue.first > hit.last)


def _doers(scene: Scene, hit: Hit, group: Group) -> bool:
    """ "برصاص مسلحين", "في قصف سعودي", "اشتباكات بين الجيش ومسلحين": they did it, or fought."""
    if _parties(scene, hit, group):
        return True
    if group.counted or group.harm is not None:
        return False
    return any(
        other.last == group.first - 1 and other.first > hit.last and other.row.kind == "noun"
        for other in (*scene.acts, *scene.domain("weapons"))
    )


def _reaches(scene: Scene, group: Group, verb: Hit) -> bool:
    """The verb of harm stands right behind its people, or farther with names, an aside or no other verb between."""
    gap = verb.first - group.last
    if gap <= 3:
        return True
    if gap > 14 or not (group.counted or group.max in (1, 2)):
        return False
    between = range(group.last + 1, verb.first)
    if any(hit.first in between and hit.row.kind == "verb" for hit in (*scene.speech, *scene.acts)):
        return False
    if not group.counted and group.max == 1:
        return gap <= 10 and not any(group.last < other.first < verb.first for other in scene.groups)
    aside = scene.form(group.last + 1) in _COMMAS and scene.form(verb.first - 1) in (*_COMMAS, ")")
    return aside or verb.form.endswith(("وا", "ون", "ا"))


def _predicated(scene: Scene, hit: Hit) -> str:
    """What a verb of harm behind its people says: "سقطوا قتلى" that they were killed."""
    noun = next((g for g in scene.groups if g.first == hit.last + 1 and g.harm is not None), None)
    return noun.harm or "" if noun is not None and hit.row.get("harm") == "fallen" else harm_of(hit)


def _completed(scene: Scene, hit: Hit) -> bool:
    """ "لقي … مصرعهم": a verb that says harm only together with its object."""
    also = tuple(fold(stem) for stem in hit.row.get("also", ()))
    return not also or any(scene.form(k).startswith(also) for k in range(hit.last + 1, min(hit.last + 14, len(scene))))


def _subject_before(scene: Scene, hit: Hit, group: Group) -> bool:
    """ "42 مدنيا قتلوا", "واصل المئات نزوحهم": people before a verb or a noun of theirs, and none behind it."""
    if hit.tag == "possessed" and harm_of(hit) in ("displaced", "returned"):
        return group.counted and hit.first - group.last <= 2
    if hit.row.get("voice") == "agent" or hit.tag.endswith("object") or not (hit.row.kind == "verb" or hit.id in _SET):
        return False
    following = next((g for g in scene.groups if g.first > hit.last), None)
    close = following is not None and following.first - hit.last <= 2 and following.harm is None
    if following is not None and close and not any(hit.last < other.first < following.first for other in scene.harms):
        return False
    return group.counted or group.min != 1 or _suffered(scene, hit)


def _suffered(scene: Scene, hit: Hit) -> bool:
    """ "قتل في ضربة", "أصيب بشظايا": the verb goes on with the circumstances, and so has no object."""
    if hit.tag not in ("past", ""):
        return False
    after = hit.last + 1
    if after >= len(scene) or scene.sentence.tokens[after].kind == "punct":
        return True
    if any(
        hit.first == after and hit.row.get("cue") in _CIRCUMSTANCES for hit in scene.hits if hit.row.domain == "cues"
    ):
        return True
    return (
        scene.form(after).startswith("ب")
        and any(other.first == after and other.prefix[:1] == "ب" for other in scene.hits)
    ) or any(date.first == after for date in scene.dates)


_CIRCUMSTANCES = frozenset({"cause", "by", "circumstance"})
