"""The acts that a sentence tells of: its words of act, parted or joined into one draft for each act.

"قتل مدني جراء قصف استهدف السوق" holds two words of act and one act; "قصفت المدفعية القرية، كما اعتقلت الدورية شابا"
holds two. Joining is decided between neighbours, by what stands between them.
"""

from __future__ import annotations

import itertools
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from tawthiq.claims.scene import Scene
from tawthiq.claims.tolls import Toll
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


@dataclass(slots=True)
class Draft:
    """One act of a sentence before its slots are filled.

    Attributes:
        scene: the sentence.
        low, high: token range of what is said of it, high exclusive.
        triggers: its words of act, in order; empty for harm with no act named.
        tolls: the figures told of it.
    """

    scene: Scene
    low: int
    high: int
    triggers: list[Hit] = field(default_factory=list)
    tolls: list[Toll] = field(default_factory=list)

    @property
    def types(self) -> list[str]:
        """The types of its words of act, in order."""
        return [str(hit.row.get("type")) for hit in self.triggers]

    @property
    def start(self) -> int:
        """The first token of what makes it."""
        return min([*(hit.first for hit in self.triggers), *(toll.governor for toll in self.tolls)], default=self.low)


def find(scene: Scene, tolls: Sequence[Toll], idle: Collection[Hit] = ()) -> list[Draft]:
    """The drafts of a sentence, in order, each with its range and tolls.

    Args:
        scene: the sentence.
        tolls: its figures.
        idle: words of act that are known to tell of none here.
    """
    triggers = [hit for hit in _triggers(scene) if hit not in idle]
    bundles: list[list[Hit]] = []
    for hit in triggers:
        if bundles and _one_act(scene, bundles[-1], hit, tolls):
            bundles[-1].append(hit)
        else:
            bundles.append([hit])
    if not bundles:
        return _harm_alone(scene, tolls)
    edges = [_edge(scene, left, right) for left, right in itertools.pairwise(bundles)]
    lows, highs = [0, *edges], [*edges, len(scene)]
    drafts = [Draft(scene, low, high, bundle) for low, high, bundle in zip(lows, highs, bundles, strict=False)]
    _share(scene, drafts, tolls)
    return sorted(drafts, key=lambda draft: draft.start)


def _triggers(scene: Scene) -> list[Hit]:
    """The words of act that tell of one: no shadowed ones, one reading a token."""
    shadows = [hit for hit in scene.acts if hit.row.get("type") == "none"]
    taken: set[int] = set()
    out = []
    for hit in sorted(scene.acts, key=lambda h: (h.first - h.last, h.first)):
        span = set(range(hit.first, hit.last + 1))
        if (
            _in_date(scene, hit)
            or hit in shadows
            or taken & span
            or any(s.first <= hit.first and hit.last <= s.last for s in shadows)
        ):
            continue
        taken |= span
        out.append(hit)
    return sorted(out, key=lambda hit: hit.first)


def _in_date(scene: Scene, hit: Hit) -> bool:
    """The letters belong to a date ("فجر اليوم" is dawn, not a bombing)."""
    return any(date.first <= hit.first and hit.last <= date.last for date in scene.dates)


def _one_act(scene: Scene, bundle: Sequence[Hit], hit: Hit, tolls: Sequence[Toll]) -> bool:
    """Whether a word of act goes on telling of the act of the words before it."""
    last = bundle[-1]
    gap = range(last.last + 1, hit.first)
    if not kin(str(last.row.get("type")), str(hit.row.get("type"))):
        side = "destruction" in (hit.row.get("type"), last.row.get("type"))
        return side and not scene.cue_in("addition", last.last, hit.first)
    if scene.cue_in("addition", last.last + 1, hit.first):
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
    if "و" in hit.prefix[:1] or any(_new_clause(scene, k) for k in gap):
        return _repeats(scene, last, hit) or (len(gap) <= 1 and hit.row.kind == "noun" and last.row.kind == "noun")
    return len(gap) <= 25


def _same_breath(scene: Scene, last: Hit, hit: Hit, tolls: Sequence[Toll]) -> bool:
    """ "قتل عشرة في غارات ومواجهات": two nouns of act behind one toll."""
    if hit.row.kind != "noun" or last.row.kind != "noun" or not hit.prefix.startswith("و"):
        return False
    behind = any(toll.last < last.first and last.first - toll.last <= 12 for toll in tolls)
    later = any(toll.first > last.last for toll in tolls)
    return behind and not later and not any(_new_clause(scene, k) for k in range(last.last + 1, hit.first))


def _another(scene: Scene, bundle: Sequence[Hit], hit: Hit) -> bool:
    """The word has a place of its own, or names another kind of act."""
    return _placed(scene, hit, len(scene)) or hit.row.get("type") not in {other.row.get("type") for other in bundle}


def _placed(scene: Scene, hit: Hit, until: int) -> bool:
    """A place stands behind a word of act, before the next one."""
    following = min((other.first for other in scene.acts if other.first > hit.last), default=until)
    return any(hit.last < place.first < min(following, until) for place in scene.places if not place.weak)


def _new_clause(scene: Scene, position: int) -> bool:
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
        and not any(last.last < place.first < hit.last + 4 for place in scene.places)
    )


def _edge(scene: Scene, left: Sequence[Hit], right: Sequence[Hit]) -> int:
    """Where what is said of the right act begins."""
    low, high = left[-1].last + 1, right[0].first
    additions = [hit.first for name in ("addition", "apart") for hit in scene.cues(name) if low <= hit.first <= high]
    if additions:
        return max(additions)
    clauses = [k for k in range(low, high + 1) if _new_clause(scene, k)]
    if clauses:
        return clauses[0]
    commas = [k for k in scene.breaks() if low <= k <= high]
    if commas:
        return commas[-1]
    joints = [k for k in range(low, high + 1) if scene.form(k).startswith("و") and scene.form(k) != "و"]
    return joints[-1] if joints else high


def _share(scene: Scene, drafts: list[Draft], tolls: Sequence[Toll]) -> None:
    """Each toll goes to the draft in whose range it stands, custody to custody; harm told apart is its own draft."""
    last: Toll | None = None
    for toll in tolls:
        apart = drafts[-1] if last is not None and drafts[-1].tolls[-1:] == [last] else None
        if apart is not None and last is not None and (toll.part or toll.governor == last.governor):
            apart.tolls.append(toll)
            apart.high = max(apart.high, toll.last + 1)
            last = toll
            continue
        last = toll
        home = next((d for d in drafts if d.low <= toll.first < d.high), drafts[-1])
        fitting = [d for d in drafts if _fits(d, toll)] or [d for d in drafts if _taken_in(d, toll)]
        if _fits(home, toll) and not _told_apart(scene, home, toll):
            home.tolls.append(toll)
        elif fitting and not any(_told_apart(scene, d, toll) for d in fitting[-1:]):
            min(fitting, key=lambda d: abs(d.start - toll.first)).tolls.append(toll)
        else:
            drafts.append(_apart(scene, drafts, toll))


def _told_apart(scene: Scene, draft: Draft, toll: Toll) -> bool:
    """A word that adds another act, or a coordinated verb of harm behind another place, stands between."""
    if not draft.triggers:
        return False
    last = max(hit.last for hit in draft.triggers)
    first = min(toll.governor, toll.first)
    if first < last or scene.cue_in("result", last, first):
        return False
    return any(last < hit.first <= first and _elsewhere(scene, hit.last, toll) for hit in scene.cues("addition"))


def _elsewhere(scene: Scene, addition: int, toll: Toll) -> bool:
    """Harm that a word of addition introduces is of another act, unless it looks back or tells no place of its own."""
    if scene.cue_in("looks_back", addition, len(scene)):
        return False
    return any(addition < place.first for place in scene.places if not place.weak)


def _apart(scene: Scene, drafts: Sequence[Draft], toll: Toll) -> Draft:
    """A draft for harm that no act of the sentence tells of, with the clause it stands in as its range."""
    first = min(toll.governor, toll.first)
    low = max((k for k in (0, *scene.breaks()) if k <= first), default=0)
    high = min((k for k in scene.breaks() if k > toll.last and k not in range(low, first + 1)), default=len(scene))
    return Draft(scene, low, max(high, toll.last + 1), [], [toll])


_HARM_TYPES = {
    "detained": {"arrest"},
    "abducted": {"abduction"},
    "displaced": {"displacement"},
    "returned": {"return"},
}


def _fits(draft: Draft, toll: Toll) -> bool:
    """Whether the harm may come of the act; who is taken in a fight is held by nobody else."""
    wanted = _HARM_TYPES.get(toll.harm)
    if wanted is not None:
        return bool(wanted & set(draft.types))
    if toll.harm == "missing" and set(draft.types) & {"abduction", "arrest"}:
        return True
    return any(t in VIOLENT or t in ("territory_gain", "destruction", "protest", "riot") for t in draft.types)


def _taken_in(draft: Draft, toll: Toll) -> bool:
    """ "هاجم الجيش الموقع وأسر خمسة مسلحين": prisoners of a fight, when no word of arrest is said."""
    return toll.harm == "detained" and bool({"armed_clash", "assault", "territory_gain"} & set(draft.types))


def _harm_alone(scene: Scene, tolls: Sequence[Toll]) -> list[Draft]:
    """Harm with no act named: one draft for the whole sentence."""
    real = [toll for toll in tolls if toll.rule != "nobody_hurt"]
    return [Draft(scene, 0, len(scene), [], list(tolls))] if real else []
