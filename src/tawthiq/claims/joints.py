"""What joins two words of act to one act, and what parts them: that which stands between."""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq.claims.scene import Scene
from tawthiq.claims.toll import Toll
from tawthiq.language import Hit

VIOLENT = frozenset(
    ["air_strike", "shelling", "chemical_weapon", "grenade", "ied", "suicide_bombing", "armed_clash", "attack",
     "strike", "blast", "assault", "target_act", "attack_or_strike", "hit", "deaths", "sexual_violence"]
)  # fmt: skip
_FAMILIES: tuple[frozenset[str], ...] = (
    VIOLENT,
    frozenset({"abduction", "arrest"}),
    frozenset({"displacement"}),
    frozenset({"return"}),
    frozenset({"territory_gain"}),
    frozenset({"withdrawal"}),
    frozenset({"deployment"}),
    frozenset({"destruction"}),
    frozenset({"protest", "riot"}),
    frozenset({"agreement"}),
    frozenset({"statement"}),
)


def kin(left: str, right: str) -> bool:
    """Whether two types (open ones too) may be told of one act."""
    return any(left in family and right in family for family in _FAMILIES)


def one_act(scene: Scene, bundle: Sequence[Hit], hit: Hit, tolls: Sequence[Toll]) -> bool:
    """Whether a word of act goes on telling of the act of the words before it."""
    last = bundle[-1]
    gap = range(last.last + 1, hit.first)
    if not kin(str(last.row.get("type")), str(hit.row.get("type"))):
        side = "destruction" in (hit.row.get("type"), last.row.get("type"))
        return side and not scene.cue_in("addition", last.last, hit.first)
    if any(scene.cue_in(cue, last.last + 1, hit.first) for cue in ("addition", "instance")):
        return False
    if _of_another(scene, last, hit):
        return False
    if _same_breath(scene, last, hit, tolls):
        return True
    if "arrest" in (hit.row.get("type"), last.row.get("type")):
        return not (_placed(scene, last, hit.first) and _placed(scene, hit, len(scene)))
    if scene.cue_in("apart", last.last + 1, hit.first) and _another(scene, bundle, hit):
        return False
    links = ("cause", "result", "relative", "by")
    if any(scene.cue_in(cue, last.last + 1, hit.first + 1) for cue in links):
        return True
    if "و" in hit.prefix[:1] or any(new_clause(scene, k) for k in gap):
        return _repeats(scene, last, hit) or (len(gap) <= 1 and hit.row.kind == "noun" and last.row.kind == "noun")
    return len(gap) <= 25


def _of_another(scene: Scene, last: Hit, hit: Hit) -> bool:
    """A relative clause tells of another act of what stands before it: "طائرات، التي شنت غارات", "بلدة تتعرض لقصف"."""
    conducts = [c for c in scene.cues("carry_out") if last.last < c.first < hit.first and "object" not in c.tag]
    if any(hit.first - c.last <= 3 and scene.covered("who", c.first - 1) for c in conducts):
        return True
    who = [cue.last for cue in scene.cues("who") if last.last < cue.first < hit.first and hit.first - cue.last <= 3]
    return hit.row.get("type") == "hit" and any(
        0 < at - place.last <= 2 for at in who for place in scene.places if place.first > last.last
    )


def _same_breath(scene: Scene, last: Hit, hit: Hit, tolls: Sequence[Toll]) -> bool:
    """ "قتل عشرة في غارات ومواجهات": two nouns of act behind one toll."""
    if hit.row.kind != "noun" or last.row.kind != "noun" or not hit.prefix.startswith("و"):
        return False
    behind = any(toll.last < last.first and last.first - toll.last <= 12 for toll in tolls)
    later = any(toll.first > last.last for toll in tolls)
    return behind and not later and not any(new_clause(scene, k) for k in range(last.last + 1, hit.first))


def _another(scene: Scene, bundle: Sequence[Hit], hit: Hit) -> bool:
    """The word has a place of its own, or names another kind of act."""
    return (
        _placed(scene, hit, len(scene))
        or _dated(scene, bundle[-1], hit)
        or hit.row.get("type") not in {other.row.get("type") for other in bundle}
    )


def _dated(scene: Scene, last: Hit, hit: Hit) -> bool:
    """Each of the two words has a day of its own behind it."""
    between = any(last.last < day.first < hit.first for day in scene.dates)
    return between and any(0 < day.first - hit.last <= 4 for day in scene.dates)


def _placed(scene: Scene, hit: Hit, until: int) -> bool:
    """A place stands behind a word of act, before the next one."""
    following = min((other.first for other in scene.acts if other.first > hit.last), default=until)
    return any(hit.last < place.first < min(following, until) for place in scene.places if not place.weak)


def new_clause(scene: Scene, position: int) -> bool:
    """A coordinated verb of act, harm or conduct begins here."""
    if not scene.form(position).startswith("و"):
        return False
    found = (*scene.acts, *scene.harms, *scene.cues("carry_out"))
    return any(hit.first == position and hit.row.kind in ("verb", "fixed") and hit.prefix[:1] == "و" for hit in found)


def _repeats(scene: Scene, last: Hit, hit: Hit) -> bool:
    """A definite noun of act looks back at the act before it."""
    return (
        hit.row.kind == "noun"
        and hit.prefix.endswith("ال")
        and not hit.prefix.startswith("و")
        and not any(last.last < place.first < hit.last + 4 for place in scene.places)
    )
