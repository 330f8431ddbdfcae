"""From a draft to an event: its type, parties, means, place, day, toll, status and scope."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawthiq.claims import days, kinds, marks, parties, places, sums
from tawthiq.claims.attribution import Attribution
from tawthiq.claims.doers import BOTH, DOER, RECEIVER
from tawthiq.claims.drafts import Draft
from tawthiq.claims.event import Event, capable
from tawthiq.claims.joints import VIOLENT
from tawthiq.claims.model import Named, Weapon
from tawthiq.claims.needs import satisfied
from tawthiq.claims.scene import Scene
from tawthiq.claims.speakers import bare
from tawthiq.claims.toll import Toll
from tawthiq.language import Hit


def fill(draft: Draft, attribution: Attribution) -> Event | None:
    """The event of a draft, None where its words tell of no act after all."""
    scene = draft.scene
    draft.triggers = [hit for hit in draft.triggers if satisfied(hit, draft) and not _idle(hit, draft)]
    harms = [toll.harm for toll in draft.tolls if toll.rule != "nobody_hurt"]
    if not draft.triggers and (not harms or scene.cues("off_topic")):
        return None
    attribution = attribution.over(draft.start)
    roles = parties.find(draft, attribution.silent)
    weapons, loose = _weapons(draft)
    harmed = {toll.group for toll in draft.tolls}
    receivers = [actor for actor, part, _ in roles if part in (RECEIVER, BOTH)]
    armed = any(actor.id not in ("civilians",) for actor in receivers) or "combatant" in harmed
    told = kinds.resolve(draft.types, weapons, armed, "civilian" in harmed)
    kind = told if draft.triggers else kinds.of_harm(harms)
    status = _status(draft, attribution)
    if kind is None or status is None:
        return None
    low, high = _anchor(draft)
    event = Event(
        sentence=scene.sentence.index, last=scene.sentence.index, type=kind, scope=sums.scope(draft), status=status,
        start=scene.sentence.tokens[low].start, end=scene.sentence.tokens[high].end,
        definite=_definite(draft), told=bool(draft.triggers), weapons=weapons, loose=loose,
        tolls=[_weighed(scene, toll) for toll in draft.tolls],
        generic_type=bool(draft.triggers) and all(t in kinds.OPEN for t in draft.types),
        past=scene.cue_in("pluperfect", 0, min(4, len(scene))),
    )  # fmt: skip
    _set_parties(event, roles)
    _as_struck(event)
    _without_wings(event)
    _speaking_party(event, attribution)
    places.fill(event, draft, attribution.silent)
    _set_date(event, draft)
    _set_sites(event, draft)
    event.speakers = {speaker.name: speaker for speaker in attribution.speakers}
    event.marks = marks.of(draft)
    event.words = _words(draft)
    event.rules |= {f"act:{hit.row.id}" for hit in draft.triggers} | {f"toll:{toll.rule}" for toll in draft.tolls}
    event.rules.add(attribution.rule)
    return event


def _as_struck(event: Event) -> None:
    """ "قتل شخص باستهداف المدنيين": the people harmed are those who were struck, where these are civilians alone."""
    apart = any(toll.part and toll.group == "civilian" for toll in event.tolls)
    if set(event.targets) != {"civilians"} or event.type == "deaths" or apart:
        return
    event.tolls = [
        replace(toll, group="civilian")
        if toll.group == "unspecified" and toll.harm in ("killed", "injured", "killed_or_injured") and toll.max != 0
        else toll
        for toll in event.tolls
    ]


SHORT = 3
"""Letters up to which a word tells too little to compare tellings by."""


def _words(draft: Draft) -> frozenset[str]:
    """The words of what is said of an act, without "and" and the article."""
    tokens = draft.scene.sentence.tokens[draft.low : draft.high]
    return frozenset(bare(token.form) for token in tokens if token.kind == "word" and len(token.form) > SHORT)


def _set_sites(event: Event, draft: Draft) -> None:
    """What was hit, and whether civilians live by it."""
    scene = draft.scene
    event.sites = {
        site.id: Named(site.id, site.name, site.start, site.end)
        for site in scene.sites
        if draft.low <= site.first < draft.high
    }
    event.civilian = any(site.civilian for site in scene.sites if draft.low <= site.first < draft.high) and not any(
        draft.low <= hit.first < draft.high and hit.row.get("group") != "civilian" for hit in scene.domain("targets")
    )


def _weighed(scene: Scene, toll: Toll) -> Toll:
    """ "سوى عدد قليل من مقاتليه": a toll told to be small is no lower bound of a large one."""
    return replace(toll, few=toll.vague and scene.cue_in("few", toll.first - 3, toll.last + 2))


def _idle(hit: Hit, draft: Draft) -> bool:
    """Told as a habit, a purpose or an aim, with no harm: no act that happened."""
    if draft.tolls:
        return False
    scene = draft.scene
    if scene.cue_in("habit", max(draft.low, hit.first - 4), hit.first + 1):
        return True
    if scene.cue_in("purpose", hit.first - 3, hit.first):
        return True
    aim = hit.prefix.endswith("ل") and not hit.prefix.endswith("ال")
    return hit.row.get("type") in _AIMS and hit.row.kind == "noun" and aim


_AIMS = frozenset({"territory_gain", "deployment", "withdrawal"})


def _weapons(draft: Draft) -> tuple[dict[str, Weapon], set[str]]:
    """The means of a draft, and which of them only words of act tell of; aircraft that merely fly by are none."""
    scene = draft.scene
    found: dict[str, Weapon] = {}
    precise = set()
    for mention in scene.weapons:
        if draft.low <= mention.first < draft.high and not scene.cue_in(
            "flying_by", mention.first - 3, mention.last + 2
        ):
            found.setdefault(mention.id, Weapon(mention.id, mention.start, mention.end))
            if not mention.loose:
                precise.add(mention.id)
    if len(found) > 1:
        found.pop("other", None)
    return found, set(found) - precise


def _anchor(draft: Draft) -> tuple[int, int]:
    """The tokens of the anchor: the first words of act, or of harm, and what follows up to eight tokens."""
    if draft.triggers:
        first = draft.triggers[0]
        low, high = first.first, max(first.last, min(first.last + 5, draft.high - 1))
    else:
        low = min(toll.governor for toll in draft.tolls)
        low = min(low, draft.tolls[0].first)
        high = max(draft.tolls[0].last, min(low + 6, draft.high - 1))
    tokens = draft.scene.sentence.tokens
    stop = next((k for k in range(low + 1, high + 1) if tokens[k].kind == "punct"), high + 1)
    return low, max(stop - 1, low)


def _definite(draft: Draft) -> bool:
    if not draft.triggers:
        return False
    first = draft.triggers[0]
    looks_back = first.prefix.endswith(("ال", "لل")) or first.tag == "possessed"
    return first.row.kind == "noun" and looks_back and str(first.row.get("type")) in VIOLENT


def _status(draft: Draft, attribution: Attribution) -> str | None:
    """What is said of the act: None where the text itself says that it did not happen."""
    scene, start = draft.scene, draft.start
    if attribution.status == "denied" or scene.cue_in("denied", max(draft.low, start - 8), start + 1):
        return "denied"
    if _negated(scene, draft):
        return "denied" if attribution.speakers and scene.cue_in("denied", 0, len(scene)) else None
    if scene.cue_in("threatened", max(draft.low, start - 6), start) or _future(scene, draft):
        return "threatened"
    if scene.cue_in("possible", max(draft.low, start - 4), start):
        return "possible"
    return "asserted"


def _negated(scene: Scene, draft: Draft) -> bool:
    return bool(draft.triggers) and any(0 < draft.triggers[0].first - hit.last <= 2 for hit in scene.cues("negation"))


def _future(scene: Scene, draft: Draft) -> bool:
    """The verb of the act, or the verb of conduct before its noun, is in the future."""
    verbs = [hit for hit in draft.triggers[:1] if hit.row.kind == "verb"]
    verbs += [hit for hit in scene.cues("carry_out") if 0 < draft.start - hit.last <= 4]
    verbs += [hit for hit in scene.cues("launch") if 0 < draft.start - hit.last <= 4 and hit.row.kind == "verb"]
    return any(hit.prefix.endswith("س") for hit in verbs)


def _set_parties(event: Event, roles: Sequence[parties.Part]) -> None:
    for actor, part, rule in roles:
        named = Named(actor.id, actor.name, actor.start, actor.end)
        if part in (DOER, BOTH):
            event.actors.setdefault(actor.id, named)
        if part in (RECEIVER, BOTH):
            event.targets.setdefault(actor.id, named)
        event.rules.add(f"party:{rule}")
    if len(event.actors) > 2:
        event.actors.pop("unidentified_armed", None)


def _without_wings(event: Event) -> None:
    """An armed group named with an air strike of no drone is hit, or only named."""
    for actor in [slug for slug in event.actors if not capable(event, slug)]:
        named = event.actors.pop(actor)
        if not event.targets:
            event.targets[actor] = named
            event.rules.add("party:without_aircraft")


_OWN_ACTS = frozenset({"territory_gain", "arrest", "destruction", "withdrawal", "deployment", "statement", "abduction",
                       "agreement"})  # fmt: skip


def _speaking_party(event: Event, attribution: Attribution) -> None:
    """A party that announces an act of its kind ("أعلن الجيش السيطرة على") did it, when nobody else is named."""
    if event.actors or event.type not in _OWN_ACTS or event.status == "denied":
        return
    for speaker in attribution.speakers:
        if speaker.party is not None and speaker.kind in ("party", "military"):
            event.actors[speaker.party] = Named(speaker.party, speaker.name, speaker.start, speaker.end)
            event.rules.add("party:speaking_party")
            return


def _set_date(event: Event, draft: Draft) -> None:
    """The day that the sentence names for the draft."""
    chosen = days.choose(draft, event.scope)
    if chosen is None:
        event.same_day = any(mention.sort == "same_day" for mention in draft.scene.dates)
        return
    event.dated = True
    event.date = days.when(chosen)
    event.open_end = days.reaches_now(chosen)
    event.rules.add(f"date:{chosen.rule}")
