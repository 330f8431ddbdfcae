"""Tolls told by lists and sums: the items under "the dead are:", the figure that a count has reached."""

from __future__ import annotations

from collections.abc import Sequence

from tawthiq import language
from tawthiq.claims import victims
from tawthiq.claims.governors import harm_of
from tawthiq.claims.scene import Scene
from tawthiq.claims.toll import Toll
from tawthiq.language import Hit
from tawthiq.mentions.people import Group
from tawthiq.text import split

_BULLETS = ("-", "–", "—", "•", "*", "‐", "−")
_ITEMS = 30
"""How many items above an item may stand before the line that opens the list."""
_NEAR = 12


def items(scene: Scene) -> list[Toll]:
    """ "– 3 من قوات النظام" under "والقتلى هم:": each item counts a part of the dead."""
    groups = [group for group in scene.groups if group.counted or not group.definite]
    if not groups or scene.harms or scene.form(0) not in _BULLETS:
        return []
    harm = _opened(scene.text, scene.sentence.start)
    if harm is None:
        return []
    first = groups[0]
    side = victims.side_of(scene, first)
    kind = victims.group_of(scene, first, (), side)
    return [
        Toll(first.first, first.last, first.start, first.end, harm, kind, first.who,
             side if kind == "combatant" else None, first.min, first.max, False, True, first.first, "listed")
    ]  # fmt: skip


def _opened(text: str, start: int) -> str | None:
    """The harm that the list tells of whose item begins at an offset."""
    at = text.rfind("\n", 0, start)
    for _ in range(_ITEMS):
        if at <= 0:
            return None
        before = text.rfind("\n", 0, at)
        line = text[before + 1 : at].strip()
        at = before
        if line and not line.startswith(_BULLETS):
            return _heading(line) if line.endswith(":") else None
    return None


def _heading(line: str) -> str | None:
    """The noun of harm that a line ends with, before "are:"."""
    last = next(reversed(tuple(split(line))), None)
    if last is None:
        return None
    hits = [hit for hit in language.load("ar").scan(last) if hit.row.domain == "people" and hit.row.get("harm")]
    near = [hit for hit in hits if len(last.tokens) - hit.last <= 5]
    return str(near[0].row.get("harm")) if near else None


def sums(scene: Scene, tolls: Sequence[Toll]) -> list[Toll]:
    """ "ارتفع إلى 29 عدد مقاتلي الفصائل ممن قضوا": the figure stands before the words for what it counts."""
    taken = {toll.first for toll in tolls}
    out = []
    for group in scene.groups:
        if not group.lone or group.first in taken or not scene.cue_in("reaching", group.first - 3, group.first):
            continue
        harm = _harm_behind(scene, group)
        if harm is not None:
            kind = _kind_behind(scene, group)
            out.append(Toll(group.first, group.last, group.start, group.end, harm, kind, None, None,
                            group.min, group.max, True, False, group.first, "sum"))  # fmt: skip
    return out


def _harm_behind(scene: Scene, group: Group) -> str | None:
    """The harm of the count right behind a figure: its noun says it, or the verb of the people counted."""
    low = group.last + 1
    counts = [hit for hit in scene.harms if hit.first == low and hit.row.id.startswith("toll_of")]
    if counts:
        return harm_of(counts[0])
    if not scene.cue_in("count", low, low + 1):
        return None
    verbs = (hit for hit in scene.harms if low < hit.first <= low + _NEAR and _told_of_them(hit))
    return next((harm_of(hit) for hit in verbs), None)


def _told_of_them(hit: Hit) -> bool:
    return hit.row.kind in ("verb", "fixed") and harm_of(hit) in ("killed", "injured")


def _kind_behind(scene: Scene, group: Group) -> str:
    """One kind where all people named behind are of it."""
    kinds = {g.group for g in scene.groups if group.last < g.first <= group.last + 6 and not g.lone and not g.harm}
    return kinds.pop() if len(kinds) == 1 else "unspecified"
