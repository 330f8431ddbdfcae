"""Actors named in a sentence: armies, groups, states, people at large; by name, by common noun or by adjective.

A common noun ("the organisation", "the army") names nobody by itself: `settle` reads it, over the whole report, as the
actor named before that it can stand for, or as the one that it means in the report's country.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain
from typing import Any, Final

from tawthiq.language import Hit
from tawthiq.mentions.written import begin
from tawthiq.text import Sentence

GENERIC: Final = "generic"
CIVILIANS: Final = "civilians"
NAMELESS: Final = "unidentified_armed"
"""Who a common noun for armed people means when the report names no group that it can stand for."""
_OWNERS: Final = frozenset({"acts", "weapons", "targets"})
_MEANS: Final = frozenset({"acts", "weapons", "coordinated"})
_MEMBER_GAP: Final = 2


@dataclass(frozen=True, slots=True)
class ActorMention:
    """An actor named in a sentence.

    Attributes:
        first, last: token positions in the sentence, inclusive.
        start, end: code points into the text.
        rule: name of the rule that read it.
        id: slug of the actor; `generic` while nobody knows who a common noun means.
        name: as written, without proclitics; folded where the text was not given.
        generic: a common noun that leans on an actor named elsewhere.
        adjective: an adjective of a state or group ("قصف تركي").
        members: its people are meant, not the body ("عناصر من …").
        side: civilian for people at large, state for the forces of whatever state, else None.
        among: the actors that it may stand for, each with the countries where it does so without more.
        later: from which day on it is another actor's name, and whose; None when it never is.
    """

    first: int
    last: int
    start: int
    end: int
    rule: str
    id: str
    name: str
    generic: bool = False
    adjective: bool = False
    members: bool = False
    side: str | None = None
    among: Mapping[str, Sequence[str]] = field(default_factory=dict)
    later: tuple[str, str] | None = None

    @property
    def open(self) -> bool:
        """Who is meant depends on the rest of the report."""
        return self.generic or bool(self.among) or self.id == GENERIC


def find(sentence: Sentence, hits: Sequence[Hit], text: str = "") -> tuple[ActorMention, ...]:
    """The actors named in a sentence, in order, without overlap.

    Args:
        sentence: to look at.
        hits: its lexicon rows.
        text: the report, for names as written.
    """
    rows = [hit for hit in hits if hit.row.domain == "actors" and not _feminine(hit)]
    if not rows:
        return ()
    roles: dict[str, list[Hit]] = {}
    for hit in rows:
        roles.setdefault(str(hit.row.get("role") or "name"), []).append(hit)
    named = [*roles.get("name", ()), *roles.get("means", ()), *_states(sentence, hits, roles)]
    chosen = _apart([hit for hit in named if not _inside_speaker(hit, hits)])
    heads = _heads(sentence, chosen, roles.get("member", ()))
    made = {hit.first for hit in roles.get("make", ())}
    found = _mentions(sentence, hits, chosen, heads, made, text)
    return tuple(_served(one, roles.get("backed", ())) for one in found)


def _served(one: ActorMention, backed: Sequence[Hit]) -> ActorMention:
    """ "المعارضة الموالية لتركيا": who is meant follows from whom the actor serves."""
    row = next((hit.row for hit in backed if hit.first - one.last == 1), None)
    turned = row.get("turns", {}).get(one.id) if row is not None else None
    return one if turned is None else replace(one, id=turned, generic=False, among={})


def _feminine(hit: Hit) -> bool:
    """What looks like "his" or "my" is the feminine or the adjective of the noun ("مستوطنة", not "his settler")."""
    form = hit.form.strip()
    return hit.tag == "possessed" and form.endswith(("ه", "ي")) and not form.endswith(("ته", "تي"))


def _states(sentence: Sentence, hits: Sequence[Hit], roles: Mapping[str, Sequence[Hit]]) -> Iterator[Hit]:
    """The names of states that act: not those that only say where ("في تركيا", "الحدود مع تركيا")."""
    if not roles.get("state"):
        return
    locative = {hit.last for hit in roles.get("passive", ())}
    locative |= {hit.last for hit in hits if hit.row.domain == "places" and hit.row.get("relation")}
    for hit in roles["state"]:
        if hit.first - 1 not in locative and not hit.prefix.endswith(("ب", "بال")):
            yield hit


def _inside_speaker(hit: Hit, hits: Sequence[Hit]) -> bool:
    """The name is a part of a source's name ("المرصد السوري", "وسائل إعلام النظام")."""
    return any(
        other.row.domain == "speakers"
        and other.first <= hit.first
        and hit.last <= other.last
        and other.last - other.first > hit.last - hit.first
        for other in hits
    )


def _apart(hits: Sequence[Hit]) -> list[Hit]:
    """The hits without overlap, longer ones first, names before common nouns before adjectives."""
    taken: set[int] = set()
    chosen = []
    for hit in sorted(hits, key=_rank):
        span = range(hit.first, hit.last + 1)
        if taken.isdisjoint(span):
            taken.update(span)
            chosen.append(hit)
    return sorted(chosen, key=lambda hit: hit.first)


def _rank(hit: Hit) -> tuple[Any, ...]:
    row = hit.row
    weak = (bool(hit.tag), bool(row.get("adjective")), bool(row.get("generic")))
    return hit.first - hit.last, weak, hit.first, row.key


def _heads(sentence: Sentence, chosen: Sequence[Hit], members: Sequence[Hit]) -> Mapping[Hit, Hit]:
    """The noun of members that stands before each actor, where one does."""
    ends = {hit.last: hit for hit in members}
    found = ((hit, _head(sentence, hit, ends)) for hit in chosen if not hit.row.get("adjective"))
    return {hit: head for hit, head in found if head is not None}


def _mentions(
    sentence: Sentence, hits: Sequence[Hit], chosen: Sequence[Hit], heads: Mapping[Hit, Hit], made: set[int], text: str
) -> Iterator[ActorMention]:
    used = {head.first for head in heads.values()}
    owned: set[int] = set()
    for hit in chosen:
        if hit.row.get("adjective"):
            owner = _owner(sentence, hits, hit, owned) if hit.last + 1 not in made else None
            if owner is not None and (hit.row.get("role") != "means" or owner in _MEANS):
                owned.add(hit.last)
                yield _mention(sentence, hit, f"actor_adjective_{owner}", owner in ("people", "actors"), text)
        elif not (hit.first in used and hit.row.get("generic")):
            rule = "actor_common_noun" if hit.row.get("generic") else "actor_members" if hit in heads else "actor_name"
            yield _mention(sentence, hit, rule, hit in heads, text)


def _mention(sentence: Sentence, hit: Hit, rule: str, members: bool, text: str) -> ActorMention:
    row = hit.row
    later, start = row.get("later"), begin(sentence, hit, text)
    return ActorMention(
        hit.first, hit.last, start, hit.end, rule, hit.id, text[start : hit.end] or hit.form.strip(),
        generic=bool(row.get("generic")),
        adjective=bool(row.get("adjective")),
        members=members,
        side=row.get("side"),
        among=row.get("among") or {},
        later=(str(later["from"]), str(later["id"])) if later else None,
    )  # fmt: skip


def _owner(sentence: Sentence, hits: Sequence[Hit], adjective: Hit, owned: set[int]) -> str | None:
    """What an adjective of origin belongs to: the domain of the act, weapon, target or fighters right before it."""
    before = adjective.first - 1
    if before in owned:
        return "coordinated"
    for position in range(before, max(before - 3, -1), -1):
        for hit in hits:
            if hit.last == position and (hit.row.domain in _OWNERS or _military(hit)):
                return hit.row.domain
        if not _adjectival(sentence.tokens[position].form):
            return None
    return None


def _military(hit: Hit) -> bool:
    row = hit.row
    if row.domain == "people":
        return bool(row.get("group") == "combatant")
    if row.domain == "sites":
        return not row.get("civilian")
    return row.domain == "actors" and row.get("role") == "member"


def _adjectival(form: str) -> bool:
    """The form may be another adjective between a noun and its adjective of origin ("غارات جوية روسية")."""
    return len(form) > 3 and form.endswith(("ه", "ي", "ين", "ات"))


def _head(sentence: Sentence, hit: Hit, members: Mapping[int, Hit]) -> Hit | None:
    """The noun of members before an actor: "عناصر قسد", "عناصر من قسد", "عنصرين تابعين لقسد"."""
    gap = 0
    for position in range(hit.first - 1, -1, -1):
        if position in members:
            return members[position]
        token = sentence.tokens[position]
        if token.kind in ("quote", "joint"):
            continue
        gap += 1
        if gap > _MEMBER_GAP or token.kind != "word" or not (len(token.form) <= 2 or hit.prefix.endswith("ل")):
            return None
    return None


def settle(
    mentions: Sequence[Sequence[ActorMention]], country: str | None = None, day: str | None = None
) -> list[tuple[ActorMention, ...]]:
    """Who the actors of a whole report are: common nouns read, names that changed hands dated, the rest left out.

    Args:
        mentions: of each sentence in order.
        country: ISO code of the country that most of the report is about.
        day: ISO day of publication.
    """
    flat = list(chain.from_iterable(mentions))
    named: dict[str, list[int]] = {}
    for index, one in enumerate(flat):
        if not one.open:
            named.setdefault(one.id, []).append(index)
    settled: list[tuple[ActorMention, ...]] = []
    index = 0
    for sentence in mentions:
        read = []
        for one in sentence:
            slug = _read(one, index, named, country)
            if slug is not None:
                read.append(_dated(replace(one, id=slug), day))
            index += 1
        settled.append(tuple(read))
    return settled


def _read(one: ActorMention, index: int, named: Mapping[str, Sequence[int]], country: str | None) -> str | None:
    """The slug that a mention stands for; None where nothing tells."""
    if not one.among:
        return None if one.id == GENERIC else one.id
    home = next((slug for slug, countries in one.among.items() if country in countries), None)
    near = _nearest({slug: named[slug] for slug in one.among if slug in named}, index)
    if home is not None and (near is None or not one.generic or one.side == "state"):
        return home
    return near if near is not None else _alone(one)


def _nearest(named: Mapping[str, Sequence[int]], index: int) -> str | None:
    """The last one named before, else the first one named behind."""
    behind = [(places[k - 1], slug) for slug, places in named.items() if (k := bisect_left(places, index))]
    ahead = [(places[0], slug) for slug, places in named.items()]
    return max(behind)[1] if behind else min(ahead)[1] if ahead else None


def _alone(one: ActorMention) -> str | None:
    return one.id if one.id == NAMELESS or not (one.generic or one.id == GENERIC) else None


def _dated(one: ActorMention, day: str | None) -> ActorMention:
    if one.later is not None and day is not None and day[:10] >= one.later[0]:
        return replace(one, id=one.later[1])
    return one
