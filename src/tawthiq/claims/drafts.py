"""The acts that a sentence tells of: its words of act, parted or joined into one draft for each act.

"قتل مدني جراء قصف استهدف السوق" holds two words of act and one act; "قصفت المدفعية القرية، كما اعتقلت الدورية شابا"
holds two. Joining is decided between neighbours, by what stands between them.
"""

from __future__ import annotations

import itertools
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from tawthiq.claims import needs
from tawthiq.claims.joints import VIOLENT, new_clause, one_act
from tawthiq.claims.scene import Scene
from tawthiq.claims.tolls import Toll
from tawthiq.language import Hit


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
    triggers = [hit for hit in _triggers(scene, tolls) if hit not in idle]
    bundles: list[list[Hit]] = []
    for hit in triggers:
        if bundles and one_act(scene, bundles[-1], hit, tolls):
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


def _triggers(scene: Scene, tolls: Sequence[Toll]) -> list[Hit]:
    """The words of act that tell of one: none shadowed, and of several readings of a token one whose needs are met."""
    shadows = [hit for hit in scene.acts if hit.row.get("type") == "none"]
    acts = [hit for hit in scene.acts if hit.row.get("type") != "none"]
    whole = Draft(scene, 0, len(scene), acts, list(tolls))
    taken: set[int] = set()
    out = []
    for hit in sorted(acts, key=lambda h: (h.first - h.last, h.first)):
        span = set(range(hit.first, hit.last + 1))
        if (
            taken & span
            or any(s.first <= hit.first and hit.last <= s.last for s in shadows)
            or _in_date(scene, hit)
            or not needs.satisfied(hit, whole)
        ):
            continue
        taken |= span
        out.append(hit)
    return sorted(out, key=lambda hit: hit.first)


def _in_date(scene: Scene, hit: Hit) -> bool:
    """The letters belong to a date ("فجر اليوم" is dawn, not a bombing)."""
    return any(date.first <= hit.first and hit.last <= date.last for date in scene.dates)


def _edge(scene: Scene, left: Sequence[Hit], right: Sequence[Hit]) -> int:
    """Where what is said of the right act begins."""
    low, high = left[-1].last + 1, right[0].first
    additions = [
        hit.first for name in ("addition", "apart", "instance") for hit in scene.cues(name) if low <= hit.first <= high
    ]
    if additions:
        return max(additions)
    clauses = [k for k in range(low, high + 1) if new_clause(scene, k)]
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
        fitting = [d for d in drafts if _fits(d, toll) and not _beyond(scene, d, toll)]
        fitting = fitting or [d for d in drafts if _taken_in(d, toll)]
        if _fits(home, toll) and not _told_apart(scene, home, toll):
            home.tolls.append(toll)
        elif fitting and not any(_told_apart(scene, d, toll) for d in fitting[-1:]):
            min(fitting, key=lambda d: abs(d.start - toll.first)).tolls.append(toll)
        else:
            drafts.append(_apart(scene, drafts, toll))


def _beyond(scene: Scene, draft: Draft, toll: Toll) -> bool:
    """The draft is told behind the toll, and a word that adds another act stands between."""
    return bool(draft.triggers) and scene.cue_in("addition", toll.last + 1, draft.triggers[0].first)


def _told_apart(scene: Scene, draft: Draft, toll: Toll) -> bool:
    """A word that adds another act, or a coordinated verb of harm behind another place, stands between."""
    if not draft.triggers:
        return False
    last = max(hit.last for hit in draft.triggers)
    first = min(toll.governor, toll.first)
    if _second_count(draft, toll):
        return True
    if first < last or scene.cue_in("result", last, first):
        return False
    return any(last < hit.first <= first and _elsewhere(scene, hit.last, toll) for hit in scene.cues("addition"))


def _second_count(draft: Draft, toll: Toll) -> bool:
    """Of a draft whose toll stands before its words of act, a second figure of the same harm behind them is another's:
    "قتل اثنان برصاص مجهولين، وقتل ثالث"."""
    start = draft.triggers[0].first
    told = [other for other in draft.tolls if other.harm == toll.harm and not other.part and other.last < start]
    return bool(told) and toll.governor > start and not (toll.part or toll.update)


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
